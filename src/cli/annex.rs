//! Specifications, addenda and acts on the command line (`K-8`, `K-9`).

use super::{
    Desk, annex_check,
    arguments::{AddAnnex, AnnexVerb, AnnexesWanted, EditAnnex, RenderAnnex, SentAnnex, SignedAnnex},
    client::{touched, written},
    contract::find_contract,
    contract_text::wrong_text,
    delivery::Delivery,
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    form::Form,
    listing::{self, Listed},
    output::{Outcome, Table, pairs},
    template,
};
use crate::{
    domain::{
        annex::{AnnexKind, AnnexState, FIELDS},
        field::Draft,
        id::Id,
    },
    i18n::{Catalogue, annexes, columns},
    report::{
        annex_doubts, annex_json, annex_rows, annex_sum,
        document::{annex_values, field_name, template_of, write as write_paper},
        export::{List, Records},
    },
    store::{
        Operation, Receipt, Store, StoreError,
        annex::{
            ANNEX, AnnexOut, CancelAnnex, FindAnnex, ListAnnexes, SaveAnnex, SendAnnex, ShowAnnex, SignAnnex,
        },
        contract::{Printed, ReadParties},
    },
};
use serde_json::{Value, json};

/// A word of the command line with the kinds of documents that it is for, the usual one first.
#[derive(Clone, Copy, Debug)]
pub struct Noun(&'static [AnnexKind]);

pub const SPECIFICATION: Noun = Noun(&[AnnexKind::Specification]);
pub const ADDENDUM: Noun = Noun(&[AnnexKind::Addendum, AnnexKind::Termination, AnnexKind::Notice]);
pub const ACT: Noun = Noun(&[AnnexKind::Act]);

/// Does one verb.
pub fn run(noun: Noun, verb: &AnnexVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        AnnexVerb::Add(new) => add(noun, new, store, desk),
        AnnexVerb::List(wanted) => listed(noun, wanted, store, desk),
        AnnexVerb::Show(key) => Ok(shown(&find(noun, store, &key.key)?, desk)),
        AnnexVerb::Edit(edit) => change(noun, edit, store, desk),
        AnnexVerb::Send(sent) => send(noun, sent, store, desk),
        AnnexVerb::Signatory(named) => {
            annex_check::name_signatories(&find(noun, store, &named.key)?, named, store, desk)
        }
        AnnexVerb::Check(wanted) => annex_check::check(&find(noun, store, &wanted.key)?, wanted, store, desk),
        AnnexVerb::Sign(signed) => sign(noun, signed, store, desk),
        AnnexVerb::Cancel(key) => cancel(noun, &key.key, store, desk),
        AnnexVerb::Render(wanted) => render(noun, wanted, store, desk),
    }
}

/// The document as a paper, by the template of its kind or another one.
fn render(noun: Noun, wanted: &RenderAnnex, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let annex = find(noun, store, &wanted.key)?;
    let name = wanted.template.as_deref().unwrap_or(template_of(annex.kind));
    let text = template::find(store, name, desk.words)?.text;
    let parties = ReadParties {
        contract: annex.contract.0,
        printed: Printed::Annex(annex.id),
        today: desk.clock.today(),
    };
    let parties = store.read(&parties)?.ok_or(StoreError::NotFound)?;
    let own = parties.contract.text("language");
    let languages = text.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let values = annex_values(&parties, &annex);
    let paper = write_paper(&text, &languages, &values).map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &text.passages, desk.words)).collect();
    let is_final = annex.state == AnnexState::Signed;
    let json = json!({ "template": name, "languages": paper.languages, "empty_fields": paper.blanks });
    Delivery { paper: &paper, blanks, is_final, json }.deliver(&wanted.to, store, desk)
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "K-9", desk.clock.today())
}

/// Writes; a refused field is called by its name.
pub(super) fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| refused(error, desk))
}

fn refused(error: StoreError, desk: &Desk) -> Failure {
    match error {
        StoreError::Flawed(flaw) if flaw.field == "state" => {
            Failure::flawed(&flaw, desk.words.get("field-contract-state"), "K-8")
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, form(desk).label(flaw.field, desk.words), "K-9"),
        StoreError::ReasonMissing => Failure::from(error).rule("K-8"),
        other => other.into(),
    }
}

fn find(noun: Noun, store: &Store, key: &str) -> Done<AnnexOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-annex-unknown").part("key", key).rule("K-9");
    let id = store.read(&FindAnnex { key: key.to_owned(), kinds: noun.0.to_vec() })?.ok_or_else(unknown)?;
    store.read(&ShowAnnex(id))?.ok_or_else(unknown)
}

fn add(noun: Noun, new: &AddAnnex, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &new.contract, desk)?;
    let kind = noun.kind(new.kind)?;
    let mut whole = Draft::default();
    whole.set("day", desk.clock.today().to_string());
    listing::draft(&form(desk), (&new.fields.set, &new.lines))?
        .entries()
        .for_each(|(key, text)| whole.set(key, text));
    let flaws = form(desk).check(&whole, None, desk.words)?;
    let save = SaveAnnex { base: None, contract: contract.id, kind, draft: whole };
    let receipt = write(&save, store, desk)?;
    let id = touched(&receipt, &ANNEX)?;
    done(store, (id, &receipt), form(desk).warnings(&flaws, desk.words), desk)
}

impl Noun {
    /// Stable name of a list of them.
    const fn many(self) -> &'static str {
        match self.0.first() {
            Some(AnnexKind::Specification) => "specifications",
            Some(AnnexKind::Act) => "acts",
            _ => "addenda",
        }
    }

    /// The kind that is meant: the usual one where nothing is said.
    fn kind(self, said: Option<AnnexKind>) -> Done<AnnexKind> {
        let usual = self.0.first().copied();
        said.or(usual).filter(|kind| self.0.contains(kind)).ok_or_else(|| {
            let accepted = self.0.iter().map(|kind| kind.key()).collect::<Vec<_>>().join(", ");
            Failure::new(WRONG_USE, "cli-annex-kind").part("accepted", accepted).rule("K-9")
        })
    }
}

fn change(noun: Noun, edit: &EditAnnex, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find(noun, store, &edit.key)?;
    let draft = listing::draft(&form(desk), (&edit.fields.set, &edit.lines))?;
    let flaws = form(desk).check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let save = SaveAnnex { base, contract: known.contract.0, kind: known.kind, draft };
    let receipt = write(&save, store, desk)?;
    done(store, (known.id, &receipt), form(desk).warnings(&flaws, desk.words), desk)
}

fn send(noun: Noun, sent: &SentAnnex, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find(noun, store, &sent.key)?;
    let day = sent.on.unwrap_or_else(|| desk.clock.today());
    let receipt = write(&SendAnnex { base: (known.id, known.version), day }, store, desk)?;
    done(store, (known.id, &receipt), nothing_doubtful(), desk)
}

fn sign(noun: Noun, signed: &SignedAnnex, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find(noun, store, &signed.key)?;
    let today = desk.clock.today();
    let day = signed.on.unwrap_or(today);
    let (base, reason) = ((known.id, known.version), signed.reason.clone());
    let sign = SignAnnex { base, side: signed.side, day, today, reason };
    let receipt = match store.write(&sign) {
        Err(StoreError::SignatureBlocked(found)) => Err(annex_check::blocked(&found, &known, desk)),
        done => done.map_err(|error| refused(error, desk)),
    }?;
    done(store, (known.id, &receipt), nothing_doubtful(), desk)
}

fn done(
    store: &Store,
    (id, receipt): (Id, &Receipt),
    (mut messages, mut warnings): (Vec<String>, Value),
    desk: &Desk,
) -> Done<Outcome> {
    let annex = store.read(&ShowAnnex(id))?.ok_or(StoreError::NotFound)?;
    let (told, more) = doubtful(&annex, desk);
    messages.extend(told);
    if let (Value::Array(all), Value::Array(more)) = (&mut warnings, more) {
        all.extend(more);
    }
    let warnings = (messages, warnings);
    Ok(written(shown(&annex, desk), receipt, warnings, (desk, id)))
}

/// What should be known of a document, as warnings.
pub(super) fn doubtful(annex: &AnnexOut, desk: &Desk) -> (Vec<String>, Value) {
    let found = annex_doubts(annex, desk.words);
    let one = |(code, told): &(&str, String)| json!({ "field": null, "code": code, "message": told, "proposal": null });
    let json = found.iter().map(one).collect();
    (found.into_iter().map(|(_, told)| desk.words.say("cli-annex-doubt", [("told", told)])).collect(), json)
}

fn cancel(noun: Noun, key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find(noun, store, key)?;
    let receipt = write(&CancelAnnex((known.id, known.version)), store, desk)?;
    let name = annexes::title(known.kind, &known.text("number"), desk.words);
    let said = desk.words.say("cli-annex-gone", [("name", name.clone())]);
    Ok(listing::gone((known.id, name), said, (&receipt, desk)))
}

/// All documents of a word, for a file.
pub(super) fn whole(noun: Noun, store: &Store, desk: &Desk) -> Done<List> {
    let all = store.read(&ListAnnexes { contract: None, kinds: noun.0.to_vec() })?;
    Ok(List::Records(Box::new(Records::of_annexes(noun.many(), &all, desk.words))))
}

fn listed(noun: Noun, wanted: &AnnexesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let contract = wanted.contract.as_deref().map(|key| find_contract(store, key, desk)).transpose()?;
    let wanted = ListAnnexes { contract: contract.map(|one| one.id), kinds: noun.0.to_vec() };
    let found = store.read(&wanted)?;
    let rows = |found: &[AnnexOut]| table(found, desk.words);
    Ok(Listed::whole(found).answer("annexes-count", (annex_json, rows), desk))
}

fn table(found: &[AnnexOut], words: &Catalogue) -> Table {
    let headings = [
        "annex-contract",
        "cli-client",
        "annex-document",
        "field-contract-day",
        "field-contract-state",
        "field-annex-end",
        "field-annex-sum",
    ];
    let day = |text: String| text.parse().map_or(text, |day| words.formats.date(day));
    let row = |one: &AnnexOut| {
        vec![
            one.contract.1.clone(),
            columns::name(words, &one.client.1),
            annexes::title(one.kind, &one.text("number"), words),
            day(one.text("day")),
            words.get(annexes::state_key(one.state)),
            day(one.text("end_day")),
            annex_sum(one, words),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

fn shown(annex: &AnnexOut, desk: &Desk) -> Outcome {
    let title =
        (desk.words.get("annex-document"), annexes::title(annex.kind, &annex.text("number"), desk.words));
    let rows: Vec<_> = std::iter::once(title).chain(annex_rows(annex, desk.words)).collect();
    Outcome::new(annex_json(annex), pairs(&rows))
}
