//! Papers of clients on the command line (`C-12`).

use super::{
    Desk,
    arguments::{AddTo, Edit, PaperVerb, Remove},
    client::{client_reference, operation, touched, written},
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND},
    files::{Filed, look_at, read_into},
    find,
    form::Form,
    output::{Outcome, Table, list, pairs},
};
use crate::{
    domain::{
        id::Id,
        paper::{
            FIELDS, blank,
            required::{Requirement, Standing},
        },
    },
    i18n::{Catalogue, findings},
    report::{checked, paper_json, paper_rows, standing_key},
    store::{
        Store, link,
        note::RemoveRow,
        paper::{FindPaper, PAPER, PaperOut, Papers, PapersOf, SavePaper, VerifyPaper},
        record,
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &PaperVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        PaperVerb::List(key) => listed(find::client(store, &key.key)?, store, desk),
        PaperVerb::Add(add) => add_paper(add, store, desk),
        PaperVerb::Edit(edit) => change(edit, store, desk),
        PaperVerb::Verify(key) => verify(&key.key, store, desk),
        PaperVerb::Check(key) => check_files(&key.key, store, desk),
        PaperVerb::Remove(gone) => take_away(gone, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "C-12", desk.clock.today())
}

/// The living paper of this identity, and its client.
fn find_paper(store: &Store, key: &str) -> Done<(PaperOut, Id)> {
    let none = || Failure::new(NOTHING_FOUND, "cli-paper-unknown").part("key", key).rule("C-12");
    let id = Id(key.trim().parse().map_err(|_| none())?);
    let paper = store.read(&FindPaper(id))?.ok_or_else(none)?;
    let client = Id(paper.image.get("client_id").and_then(Value::as_i64).unwrap_or_default());
    Ok((paper, client))
}

/// What lies here, and how everything that is asked for stands.
fn listed(client: Id, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (papers, today) = (store.read(&PapersOf(client))?, desk.clock.today());
    let owner = client_reference(store, client)?;
    let item = |paper: &PaperOut| {
        let mut json = paper_json(paper, &papers, today);
        json.insert("client".to_owned(), owner.clone());
        Value::Object(json)
    };
    let items: Vec<Value> = papers.papers.iter().map(item).collect();
    let package = papers.package(today);
    let is_complete = package.iter().all(|(_, standing)| !standing.blocks());
    let asked = |(asked, standing): &(Requirement, Standing)| json!({ "kind": asked.kind.key(), "state": standing_key(*standing) });
    let mut json = list(&items, None, items.len());
    if let Value::Object(fields) = &mut json {
        fields.insert("required".to_owned(), package.iter().map(asked).collect());
        fields.insert("complete".to_owned(), Value::Bool(is_complete));
    }
    let text = [table(&papers, desk), missing(&package, desk.words)];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    let told = desk.words.get(if is_complete { "papers-complete" } else { "papers-incomplete" });
    Ok(Outcome::new(json, text.join("\n\n")).with_messages([told]))
}

fn table(papers: &Papers, desk: &Desk) -> String {
    let words = desk.words;
    let headings = [
        "cli-id",
        "field-paper-kind",
        "field-paper-number",
        "field-issued-on",
        "column-state",
        "paper-checked-by",
    ];
    let row = |paper: &PaperOut| {
        let cell = |key: &str| {
            let known = FIELDS.iter().find(|field| field.key == key);
            known.map(|field| super::record::text(field, &paper.image, words)).unwrap_or_default()
        };
        let standing = findings::standing(papers.standing(paper, desk.clock.today()), words);
        let id = paper.id.0.to_string();
        vec![id, cell("kind"), cell("number"), cell("issued_on"), standing, checked(paper, words)]
    };
    let rows: Vec<Vec<String>> = papers.papers.iter().map(row).collect();
    let headings = headings.map(|key| words.get(key)).to_vec();
    if rows.is_empty() { String::new() } else { Table { headings, rows }.text(desk.format) }
}

/// Required papers that stand in the way of a signature.
fn missing(package: &[(Requirement, Standing)], words: &Catalogue) -> String {
    let faulty = package.iter().filter(|(_, standing)| standing.blocks());
    let line = |(asked, standing): &(Requirement, Standing)| {
        (findings::kind(asked.kind, words), findings::standing(*standing, words))
    };
    pairs(&faulty.map(line).collect::<Vec<_>>())
}

fn shown(id: Id, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (paper, client) = find_paper(store, &id.0.to_string())?;
    let (papers, today) = (store.read(&PapersOf(client))?, desk.clock.today());
    let mut json = paper_json(&paper, &papers, today);
    json.insert("client".to_owned(), client_reference(store, client)?);
    Ok(Outcome::new(json.into(), pairs(&paper_rows(&paper, &papers, today, desk.words))))
}

fn add_paper(add: &AddTo, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &add.key)?;
    let (form, today) = (form(desk), desk.clock.today());
    let mut draft = blank(today);
    form.draft(&add.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let mut draft = draft.settled(FIELDS, today);
    let flaws = form.check(&draft, None, desk.words)?;
    let mut warnings = form.warnings(&flaws, desk.words);
    read_into(&mut draft, &mut warnings, store, desk)?;
    let receipt = store.write(&SavePaper { client, base: None, draft })?;
    let id = touched(&receipt, &PAPER)?;
    Ok(written(shown(id, store, desk)?, &receipt, warnings, (desk, id)))
}

fn change(edit: &Edit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (paper, client) = find_paper(store, &edit.key)?;
    let form = form(desk);
    let mut draft = form.draft(&edit.fields.set)?;
    let flaws = form.check(&draft, Some(&paper.image), desk.words)?;
    let mut warnings = form.warnings(&flaws, desk.words);
    read_into(&mut draft, &mut warnings, store, desk)?;
    let base = Some((paper.id, edit.seen.version.unwrap_or(paper.version)));
    let receipt = store.write(&SavePaper { client, base, draft })?;
    Ok(written(shown(paper.id, store, desk)?, &receipt, warnings, (desk, paper.id)))
}

fn verify(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (paper, _) = find_paper(store, key)?;
    let base = (paper.id, paper.version);
    let receipt = store.write(&VerifyPaper { base, today: desk.clock.today() })?;
    Ok(written(shown(paper.id, store, desk)?, &receipt, nothing_doubtful(), (desk, paper.id)))
}

/// What became of the files of a client's papers; the exit code is 1 where one is lost or changed.
fn check_files(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, key)?;
    let linked = store.read(&PapersOf(client))?.papers.into_iter().map(|paper| Filed {
        name: findings::numbered(paper.kind(), &paper.text("number"), desk.words),
        id: paper.id,
        link: link::of(&paper.image),
        row: (&PAPER, (paper.id, paper.version)),
    });
    let files: Vec<Filed> = linked.filter(|file| !file.link.is_none()).collect();
    let found = look_at(&files, store, desk)?;
    let mut json = list(&found.items, None, found.items.len());
    if let Value::Object(fields) = &mut json {
        fields.insert("client".to_owned(), client_reference(store, client)?);
        fields.insert("ok".to_owned(), Value::Bool(found.is_sound));
        fields.insert("operation".to_owned(), found.receipt.as_ref().map_or(Value::Null, operation));
    }
    let told = desk.words.count("files-count", files.len());
    let outcome = Outcome::new(json, pairs(&found.lines)).with_messages([told]);
    Ok(Outcome { found_fault: !found.is_sound, ..outcome })
}

fn take_away(gone: &Remove, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (paper, _) = find_paper(store, &gone.key)?;
    let base = (paper.id, gone.seen.version.unwrap_or(paper.version));
    let receipt = store.write(&RemoveRow { table: &PAPER, base })?;
    let name = findings::kind(paper.kind(), desk.words);
    let said = find::titled(desk.words, "cli-paper-gone", &name);
    let name = record::name(&paper.image);
    let json = json!({ "id": paper.id, "name": name, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}
