//! The text of a contract on the command line (`K-3`).

use super::{
    Desk,
    arguments::{BeginText, InsertPassage, NextEdition, OnePassage, RenderWanted, TextWanted, WritePassage},
    client::operation,
    contract::find_contract,
    delivery::Delivery,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    output::{Outcome, text_or_null},
    template,
};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{
            check::{Fault, Finding as Obstacle, Place},
            text::{LANGUAGES, Passage, PassageKind, Wording, essential::Essential, template::Template},
        },
        field::Draft,
        id::Id,
    },
    i18n::{
        Catalogue,
        findings::{self, no_terms},
    },
    report::document::{
        Finding, Gaps, LoneLanguages, Paper, beside_values, check, contract_values, field_name, finding_json,
        gaps, is_beside, template_of, text_json, write,
    },
    store::{
        Operation, Store, StoreError,
        contract::{ContractOut, Printed, ReadParties},
        edition::{
            self, AddPassage, EditionMark, EditionOut, ListEditions, PassageOut, ReadEdition, RemovePassage,
            SavePassage,
        },
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Begins the text of a contract from a template.
pub fn begin(wanted: &BeginText, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let text = template::find_sound(store, &wanted.template, desk.words)?.text;
    let lacking = super::contract::text_lacks(&text, &contract.text("language"), desk.words);
    let contract = contract.id;
    let begin = edition::BeginText { contract, text, template: wanted.template.clone(), note: String::new() };
    let mut told = changed(&begin, contract, (store, desk))?;
    told.messages.extend(lacking);
    Ok(told)
}

/// The text with its numbers.
pub fn show(wanted: &TextWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let edition = find_edition(store, wanted, desk)?;
    Ok(shown(&edition, desk))
}

pub(super) fn find_edition(store: &Store, wanted: &TextWanted, desk: &Desk) -> Done<EditionOut> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let found = store.read(&ReadEdition { contract: contract.id, ordinal: wanted.edition })?;
    found.map_or_else(|| Err(no_edition(&store.read(&ListEditions { contract: contract.id })?, wanted)), Ok)
}

/// Which editions there are; how a text is begun where there is none.
fn no_edition(known: &[EditionMark], wanted: &TextWanted) -> Failure {
    if let Some(number) = wanted.edition.filter(|_| !known.is_empty()) {
        let known = known.iter().map(|one| one.ordinal.to_string()).collect::<Vec<_>>().join(", ");
        let failure = Failure::new(NOTHING_FOUND, "cli-text-no-edition").rule("K-3");
        return failure.part("number", number.to_string()).part("known", known);
    }
    let failure = Failure::new(NOTHING_FOUND, "cli-text-none").part("key", &wanted.key).rule("K-3");
    failure.hint("cli-hint-text-begin", vec![("key", wanted.key.clone())])
}

fn latest(store: &Store, key: &str, desk: &Desk) -> Done<EditionOut> {
    find_edition(store, &TextWanted { key: key.to_owned(), edition: None }, desk)
}

fn edition_json(edition: &EditionOut) -> Value {
    json!({
        "edition": edition.ordinal,
        "template": text_or_null(&edition.template),
        "closed_on": text_or_null(&edition.closed_on),
        "signed": edition.is_sealed,
        "note": text_or_null(&edition.note),
        "text": text_json(&edition.clone().into_text()),
    })
}

fn shown(edition: &EditionOut, desk: &Desk) -> Outcome {
    let text = edition.clone().into_text();
    let numbers = crate::domain::contract::text::numbers(&text.passages);
    let line = |(one, number): (&Passage, &Option<_>)| {
        let number = number.as_ref().map(ToString::to_string).unwrap_or_default();
        let words = one.wording.languages().map(|language| one.wording.get(language));
        let words: Vec<&str> =
            words.chain(Some(one.value.as_str()).filter(|value| !value.is_empty())).collect();
        format!("{}  {number}\n{}", one.code, words.join("\n"))
    };
    let lines: Vec<String> = text.passages.iter().zip(&numbers).map(line).collect();
    let ordinal = edition.ordinal.to_string();
    let told = desk.words.say("text-edition", [("number", ordinal)]);
    Outcome::new(edition_json(edition), lines.join("\n\n")).with_messages([told])
}

/// Writes, and answers with the text as it stands then.
fn changed(operation_: &dyn Operation, contract: Id, (store, desk): (&mut Store, &Desk)) -> Done<Outcome> {
    let receipt = store.write(operation_).map_err(|error| match error {
        StoreError::Frozen { .. } => Failure::from(error).rule("K-2"),
        other => other.into(),
    })?;
    let edition = store.read(&ReadEdition { contract, ordinal: None })?.ok_or(StoreError::NotFound)?;
    let mut outcome = shown(&edition, desk);
    // What was typed is kept; what is wrong with it is told at once.
    let text = edition.into_text();
    outcome.messages.extend(check(&text, &LANGUAGES).iter().map(|one| one.say(desk.words)));
    let mut json = outcome.json.clone();
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(Outcome { json, text: String::new(), ..outcome })
}

fn find_passage(edition: &EditionOut, code: &str) -> Done<PassageOut> {
    let found = edition.passages.iter().find(|one| one.passage.code == code);
    let codes = edition.passages.iter().map(|one| one.passage.code.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = || Failure::new(NOTHING_FOUND, "cli-passage-unknown").part("code", code).rule("K-3");
    found.cloned().ok_or_else(|| unknown().part("known", codes))
}

/// Changes the words of a passage, its value, or goes back to its fallback.
pub fn write_passage(wanted: &WritePassage, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let edition = latest(store, &wanted.key, desk)?;
    let known = find_passage(&edition, &wanted.code)?;
    let mut draft: Draft = wanted.words.given().collect();
    if let Some(value) = &wanted.value {
        draft.set("value", value.as_str());
    }
    if wanted.fallback {
        draft = fallback(&known.passage)?;
    } else if draft.entries().next().is_none() {
        let nothing = Failure::new(WRONG_USE, "cli-passage-no-words").part("code", &wanted.code);
        return Err(nothing.rule("K-3"));
    }
    changed(&SavePassage { base: (known.id, known.version), draft }, edition.contract, (store, desk))
}

/// The wording that is kept in reserve in the place of the one that stands there.
fn fallback(passage: &Passage) -> Done<Draft> {
    if passage.fallback.is_empty() {
        return Err(Failure::new(REFUSED, "cli-no-fallback").part("code", &passage.code).rule("K-3"));
    }
    Ok(passage.fallback.languages().map(|language| (language, passage.fallback.get(language))).collect())
}

/// Adds a clause, or a part, behind a passage.
pub fn insert(wanted: &InsertPassage, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let edition = latest(store, &wanted.key, desk)?;
    let behind = find_passage(&edition, &wanted.behind)?;
    if edition.passages.iter().any(|one| one.passage.code == wanted.code) {
        return Err(Failure::new(REFUSED, "cli-passage-twice").part("code", &wanted.code).rule("K-3"));
    }
    let mut wording = Wording::default();
    for (language, text) in wanted.words.given() {
        wording.set(language, text);
    }
    let kind = if wanted.part { PassageKind::Part } else { PassageKind::Clause };
    let passage = Passage::new(kind, &wanted.code, wording);
    changed(&AddPassage { behind: (behind.id, behind.version), passage }, edition.contract, (store, desk))
}

/// Takes a passage out.
pub fn strike(wanted: &OnePassage, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let edition = latest(store, &wanted.key, desk)?;
    let known = find_passage(&edition, &wanted.code)?;
    changed(&RemovePassage { base: (known.id, known.version) }, edition.contract, (store, desk))
}

/// Goes on in a copy of the latest edition.
pub fn next_edition(wanted: &NextEdition, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = latest(store, &wanted.key, desk)?.contract;
    changed(&edition::NewEdition { contract, note: wanted.note.clone() }, contract, (store, desk))
}

/// The document with its fields, and what of the text falls away because a language of the contract lacks it.
fn paper(
    store: &Store,
    edition: &EditionOut,
    language: Option<&str>,
    desk: &Desk,
) -> Done<(Paper, Vec<String>)> {
    let wanted =
        ReadParties { contract: edition.contract, printed: Printed::Contract, today: desk.clock.today() };
    let parties = store.read(&wanted)?.ok_or(StoreError::NotFound)?.of_edition(edition);
    let text = edition.clone().into_text();
    let languages = match language {
        Some(wanted) => text.languages_of(wanted),
        None => text.languages_or_all(&parties.contract.text("language")),
    };
    if languages.is_empty() {
        let known = text.languages().join(", ");
        return Err(Failure::new(REFUSED, "text-no-language").part("known", known).rule("K-3"));
    }
    let values = contract_values(&parties);
    let paper = write(&text, &languages, &values).map_err(|found| wrong_text(&found, desk.words))?;
    let wanted = language.map_or_else(|| parties.contract.text("language"), str::to_owned);
    let lone = LoneLanguages { fields: Vec::new(), passages: text.unwritten(&wanted) };
    let told = lone.faults(&text.passages, desk.words).into_iter().map(|fault| of_text(fault, desk.words));
    Ok((paper, told.filter(|_| !edition.is_sealed).collect()))
}

pub(super) fn wrong_text(found: &[Finding], words: &Catalogue) -> Failure {
    let lines = found.iter().map(|one| one.say(words)).collect();
    let json = found.iter().map(|one| finding_json(one, words)).collect();
    Failure::new(REFUSED, "text-wrong").rule("K-3").details(lines, "findings", json)
}

/// What the text of a contract lacks before it is signed; nothing where no text is begun.
pub(super) fn text_gaps(contract: &ContractOut, store: &Store, desk: &Desk) -> Done<Vec<Obstacle>> {
    let contract = contract.id;
    let Some(edition) = store.read(&ReadEdition { contract, ordinal: None })? else { return Ok(Vec::new()) };
    let wanted = ReadParties { contract, printed: Printed::Contract, today: desk.clock.today() };
    let parties = store.read(&wanted)?.ok_or(StoreError::NotFound)?;
    gaps(&edition, &parties, desk.words).map_err(|found| wrong_text(&found, desk.words))
}

/// What is missing in the text of a contract, for programs and for people.
pub(super) struct TextCheck {
    pub json: Value,
    pub lines: Vec<String>,
    /// Something of it stands in the way of a signature.
    pub blocks: bool,
}

/// Faults of the latest edition, and fields that nothing stands in; nothing where there is no text.
pub(super) fn check_text(contract: Id, store: &Store, desk: &Desk) -> Done<Option<TextCheck>> {
    let latest = store.read(&ReadEdition { contract, ordinal: None })?;
    // Nothing is asked of what is signed.
    let Some(edition) = latest.filter(|edition| !edition.is_sealed) else { return Ok(None) };
    let wanted = ReadParties { contract, printed: Printed::Contract, today: desk.clock.today() };
    let parties = store.read(&wanted)?.ok_or(StoreError::NotFound)?.of_edition(&edition);
    let (ordinal, text) = (edition.ordinal, edition.into_text());
    let (items, blocks) = match Gaps::of(&text, &parties) {
        Ok(found) => {
            let stands_in_the_way = found.findings(&text.passages, desk.words).iter().any(Obstacle::blocks);
            (gaps_json(&found, &text.passages, desk.words), stands_in_the_way)
        }
        Err(found) => (found.iter().map(|one| finding_json(one, desk.words)).collect(), true),
    };
    let line = |item: &Value| item.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut lines: Vec<String> = items.iter().map(line).collect();
    // A position is asked for in two cases: people read its name once.
    let mut told = BTreeSet::new();
    lines.retain(|line| told.insert(line.clone()));
    Ok(Some(TextCheck { json: json!({ "edition": ordinal, "findings": items }), lines, blocks }))
}

/// Fields that nothing stands in, terms that it lacks, and what is written in one language alone: what it is, where, the
/// sentence.
fn gaps_json(found: &Gaps, all: &[Passage], words: &Catalogue) -> Vec<Value> {
    let field = |what: &str, name: &str, message: String| {
        json!({
            "what": what, "passage": null, "language": null, "line": null, "name": name, "message": message,
        })
    };
    let blank = |name: &String| {
        let told = words.say("text-empty-field", [("field", field_name(name, all, words))]);
        field("empty_field", name, told)
    };
    let term = |term: &Essential| field("no_term", term.key(), no_terms(&found.terms, words));
    let lone = found.lone.of_fields(all, words).into_iter();
    let lone = lone.map(|(name, fault)| field("one_language", name, of_text(fault, words)));
    let unwritten = found.lone.of_passages(all, words).into_iter().flat_map(|(one, fault)| {
        let told = of_text(fault, words);
        let codes = if one.is_whole { vec![None] } else { one.codes.iter().map(Some).collect() };
        let item = move |code| {
            json!({
                "what": "not_written", "passage": code, "language": one.language, "line": null, "name": null,
                "message": told,
            })
        };
        codes.into_iter().map(item)
    });
    let (blanks, terms) = (found.blanks.iter().map(blank), found.terms.iter().map(term));
    blanks.chain(terms).chain(lone).chain(unwritten).collect()
}

/// A fault of the text as a sentence.
fn of_text(fault: Fault, words: &Catalogue) -> String {
    findings::sentence(&Obstacle { place: Place::Text, fault }, words)
}

fn passages(edition: &EditionOut) -> impl Iterator<Item = &Passage> {
    edition.passages.iter().map(|one| &one.passage)
}

/// Writes the document into a file, or prints it.
pub fn render(wanted: &RenderWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    if let Some(template) = &wanted.template {
        return render_beside(template, wanted, store, desk);
    }
    let edition = find_edition(store, &wanted.text, desk)?;
    let (paper, unwritten) = paper(store, &edition, wanted.to.tongue.as_deref(), desk)?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, passages(&edition), desk.words)).collect();
    let json = json!({
        "edition": edition.ordinal, "template": null, "languages": paper.languages, "empty_fields": paper.blanks,
    });
    let delivery = Delivery { paper: &paper, blanks, is_final: edition.is_sealed, json };
    let mut outcome = delivery.deliver(&wanted.to, store, desk)?;
    outcome.messages.extend(unwritten);
    Ok(outcome)
}

/// Beside a contract go letters and powers of attorney: its own text is there already, and what changes or ends it is a
/// document with its own number.
fn refuse_document(name: &str, template: &Template) -> Done<()> {
    let is_document = AnnexKind::ALL.into_iter().any(|kind| template_of(kind) == name);
    if is_beside(template) && !is_document {
        return Ok(());
    }
    let hint = if is_document { "cli-hint-document" } else { "cli-hint-text-begin" };
    let failure = Failure::new(REFUSED, "cli-not-beside").part("name", name).rule("K-3");
    Err(failure.hint(hint, vec![("key", "K".to_owned())]))
}

/// A letter about the contract, or the power of attorney of who signs it for us, by a template.
fn render_beside(name: &str, wanted: &RenderWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.text.key, desk)?;
    let template = template::find(store, name, desk.words)?;
    refuse_document(name, &template)?;
    let today = desk.clock.today();
    let parties = ReadParties { contract: contract.id, printed: Printed::Beside, today };
    let parties = store.read(&parties)?.ok_or(StoreError::NotFound)?;
    let own = contract.text("language");
    let languages = template.text.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let values = beside_values(&template.kind, &parties, today);
    let paper = write(&template.text, &languages, &values).map_err(|found| wrong_text(&found, desk.words))?;
    let passages = &template.text.passages;
    let blanks = paper.blanks.iter().map(|name| field_name(name, passages, desk.words)).collect();
    let json = json!({
        "edition": null, "template": name, "languages": paper.languages, "empty_fields": paper.blanks,
    });
    Delivery { paper: &paper, blanks, is_final: false, json }.deliver(&wanted.to, store, desk)
}
