//! `serik doctor`: one line for each check of the file.

use super::{Desk, doctor_around, failure::Done, output::Outcome};
use crate::{
    domain::link::{Link as FileLink, Sight},
    i18n::{Catalogue, columns, packages},
    store::{
        Link, Present, Store,
        client::{SearchFault, SearchFaults},
        debt::DebtorFaults,
        doctor::{BrokenKeys, DamagedPages, LinkedFiles, SchemaVersion, StrayLinks},
        journal::{Fault, Replay},
        link::{BaseFolder, look},
        run::StateFaults,
        share::conflict_copies,
    },
};
use serde_json::{Value, json};

/// What one check found; empty when all is well.
pub struct Check {
    name: &'static str,
    key: &'static str,
    faults: Vec<String>,
    /// Told where there is no fault.
    note: Option<String>,
}

impl Check {
    /// What one check found.
    pub const fn new(name: &'static str, key: &'static str, faults: Vec<String>) -> Self {
        Self { name, key, faults, note: None }
    }

    /// The same, with what is told where there is no fault.
    pub fn with_note(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }
}

/// Runs every check; the exit code is 1 when one finds a fault. What is computed can be made anew; what was
/// written past the journal is nobody's to guess.
pub fn run(mend: bool, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let is_wrong = !store.read(&SearchFaults)?.is_empty() || !states(store)?.is_empty();
    let mends = mend && is_wrong;
    if mends {
        store.rebuild_search()?;
    }
    let outcome = examined(store, desk)?;
    let told = mends.then(|| desk.words.get("cli-doctor-mended"));
    Ok(outcome.with_messages(told.into_iter().chain(colleagues(store, desk))))
}

fn examined(store: &Store, desk: &Desk) -> Done<Outcome> {
    let mut checks = vec![
        Check::new("file", "cli-doctor-file", store.read(&DamagedPages)?),
        Check::new("schema", "cli-doctor-schema", schema(store)?),
        Check::new("journal", "cli-doctor-journal", journal(store)?),
        Check::new("links", "cli-doctor-links", links(store)?),
        Check::new("files", "cli-doctor-files", files(store, desk)?),
        Check::new("run", "cli-doctor-run", states(store)?),
        Check::new("search", "cli-doctor-search", search(store)?),
        Check::new("erasure", "cli-doctor-erasure", erasure(store, desk)?),
        Check::new("place", "cli-doctor-place", place(store, desk)),
    ];
    checks.extend(doctor_around::checks(store, desk)?);
    let words = desk.words;
    let lines: Vec<String> = checks.iter().map(|check| check.text(words)).collect();
    let items: Vec<Value> = checks.iter().map(|check| check.json(words)).collect();
    let found_fault = checks.iter().any(|check| !check.faults.is_empty());
    let json = json!({ "ok": !found_fault, "items": items, "next": null, "total": checks.len() });
    Ok(Outcome { found_fault, ..Outcome::new(json, lines.join("\n")) })
}

impl Check {
    fn verdict(&self, words: &Catalogue) -> String {
        match &self.note {
            _ if !self.faults.is_empty() => words.count("cli-doctor-faults", self.faults.len()),
            Some(note) => note.clone(),
            None => words.get("cli-doctor-ok"),
        }
    }

    fn text(&self, words: &Catalogue) -> String {
        let faults: Vec<String> = self.faults.iter().map(|fault| format!("\n  {fault}")).collect();
        format!("{}: {}{}", words.get(self.key), self.verdict(words), faults.concat())
    }

    fn json(&self, words: &Catalogue) -> Value {
        json!({
            "check": self.name,
            "ok": self.faults.is_empty(),
            "message": format!("{}: {}", words.get(self.key), self.verdict(words)),
            "faults": self.faults,
        })
    }
}

/// The program upgrades a file when it opens it: any difference is a fault.
fn schema(store: &Store) -> Done<Vec<String>> {
    let (found, known) = (store.read(&SchemaVersion)?, store.schema().migrations.len());
    Ok(if found == known { Vec::new() } else { vec![format!("{found} / {known}")] })
}

fn journal(store: &Store) -> Done<Vec<String>> {
    let faults = store.read(&Replay { schema: store.schema() })?;
    Ok(faults.iter().map(fault_text).collect())
}

/// For whoever mends the file: tables and identities.
fn fault_text(fault: &Fault) -> String {
    match fault {
        Fault::RowDiffers(table, id) => format!("{} {}: journal <> table", table.name, id.0),
        Fault::ChainBroken { table, id, entry } => format!("{} {}: journal {entry}", table.name, id.0),
        Fault::NotJournaled(table, id) => format!("{} {}: table - journal", table.name, id.0),
        Fault::UnknownTable(name) => format!("{name}?"),
    }
}

fn links(store: &Store) -> Done<Vec<String>> {
    let mut found = store.read(&BrokenKeys)?;
    let stray = store.read(&StrayLinks { schema: store.schema() })?;
    found.extend(stray.iter().map(link_text));
    Ok(found)
}

/// Files of packages and papers that are not where they were, or hold something else; nothing is written down of it.
fn files(store: &Store, desk: &Desk) -> Done<Vec<String>> {
    let Some(folder) = store.read(&BaseFolder)? else { return Ok(Vec::new()) };
    let told = |(whose, link): &(String, FileLink)| {
        let sight = look(link, &folder, true).sight;
        let line = || {
            let whose = columns::name(desk.words, whose);
            format!("{whose}: {} · {}", link.path, packages::sight(sight, desk.words))
        };
        matches!(sight, Sight::Changed | Sight::Lost(_)).then(line)
    };
    Ok(store.read(&LinkedFiles)?.iter().filter_map(told).collect())
}

fn link_text(link: &Link) -> String {
    format!("{} {}: {} -> {} {}", link.from.name, link.from_id.0, link.column, link.to.name, link.to_id.0)
}

/// Clients that a search would not find by what they are called, words that no client has.
fn search(store: &Store) -> Done<Vec<String>> {
    let told = |fault: &SearchFault| match fault {
        SearchFault::Client(id) => format!("client {}: doctor --fix", id.0),
        SearchFault::Words => "client_words: doctor --fix".to_owned(),
    };
    Ok(store.read(&SearchFaults)?.iter().map(told).collect())
}

/// Clients whose place in the morning run is not told by their activities and people, or that owe what the list of
/// debtors does not say.
fn states(store: &Store) -> Done<Vec<String>> {
    let faults = [store.read(&StateFaults)?, store.read(&DebtorFaults)?].concat();
    Ok(faults.iter().map(|id| format!("client {}: doctor --fix", id.0)).collect())
}

/// A drive that may not be written, and copies that a service left beside the file.
fn place(store: &Store, desk: &Desk) -> Vec<String> {
    let fault = store.drive_fault().map(|fault| desk.words.get(fault.message_key()));
    let told = |name: &String| desk.words.say("cli-doctor-copy", [("file", columns::name(desk.words, name))]);
    let copies: Vec<String> = conflict_copies(desk.database).iter().map(told).collect();
    fault.into_iter().chain(copies).collect()
}

/// Who else works with the file on a network drive.
fn colleagues(store: &Store, desk: &Desk) -> Option<String> {
    let names: Vec<String> = store.colleagues().iter().map(Present::name).collect();
    let names = (!names.is_empty()).then(|| names.join(", "))?;
    Some(desk.words.say("cli-doctor-colleagues", [("names", names)]))
}

/// Pages with what was erased go with the next look at a file that nobody else has open.
fn erasure(store: &Store, desk: &Desk) -> Done<Vec<String>> {
    let is_done = store.finish_erasures()?;
    Ok(if is_done { Vec::new() } else { vec![desk.words.get("cli-doctor-erasure-open")] })
}
