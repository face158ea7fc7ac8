//! `serik export`: lists for other programs. Every export is noted in the journal (C-13).

use super::{
    Desk, activity, annex,
    arguments::{Destination, ExportAgreed, ExportJournal, ExportKept, ExportVerb},
    client::chosen_ids,
    contract, debt, debt_letter,
    failure::{Done, Failure, REFUSED, WRONG_USE},
    fields, find, handover, invoice, journal, obligation,
    output::Outcome,
    package, payment, person,
    progress::progress,
    rate, reconciliation, restore, setting, template, today, whole,
    written::{Content, refused},
};
use crate::{
    exchange::out::{SHEET_ROWS, may_be_written},
    i18n::sentence::STREAM,
    report::export::{Export, ExportError, Exported, Format, List, Records},
    store::{
        Store, StoreError,
        contact::PeopleWanted,
        contract::ContractFilter,
        duplicate::ListDuplicates,
        import::Progress,
        journal::{JournalEdge, ListJournal},
        office::{ReadFacts, company::ReadCompanies},
        paper::AllPapers,
        signatory::ListSignatories,
    },
};
use std::{
    io::{self, BufWriter, ErrorKind, IsTerminal as _},
    path::Path,
    sync::Arc,
};

/// Does one verb.
pub fn run(verb: &ExportVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (list, to, told) = match verb {
        ExportVerb::Clients(wanted) => {
            let (ids, told) = chosen_ids(&wanted.chosen, store, desk)?;
            (List::Clients(ids), &wanted.to, told)
        }
        ExportVerb::Contacts(wanted) => {
            let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
            (List::People(PeopleWanted { client, search: wanted.search.clone() }), &wanted.to, None)
        }
        ExportVerb::Notes(to) => (List::Notes, to, None),
        ExportVerb::Agreed(agreed) => {
            let (list, to) = of_agreed(agreed, store, desk)?;
            (list, to, None)
        }
        ExportVerb::Kept(kept) => {
            let (list, to) = of_kept(kept, store, desk)?;
            (list, to, None)
        }
        ExportVerb::Invoices(to) => (invoice::whole(store, desk)?, to, None),
        ExportVerb::Payments(to) => (payment::whole(store, desk)?, to, None),
        ExportVerb::Aging(wanted) => (debt::whole(&wanted.aging, store, desk)?, &wanted.to, None),
        ExportVerb::Consents(to) => (List::Consents, to, None),
        ExportVerb::Journal(wanted) => (entries(wanted, store)?, &wanted.to, None),
        ExportVerb::Calendar(wanted) => {
            (List::Activities(activity::wanted(wanted, store, desk)?), &wanted.to, None)
        }
        ExportVerb::Users(to) => (List::Users, to, None),
        ExportVerb::Duplicates(to) => {
            let found = store.read(&ListDuplicates::first(usize::MAX))?;
            (List::Duplicates(found.pairs), to, None)
        }
        ExportVerb::All(to) => return whole::export(to, store, desk),
        ExportVerb::Person(wanted) => return person::export(wanted, store, desk),
    };
    let mut outcome = export(&list, to, store, desk)?;
    outcome.messages.splice(0..0, told);
    Ok(outcome)
}

/// What is agreed with clients, and where it goes.
fn of_agreed<'a>(verb: &'a ExportAgreed, store: &Store, desk: &Desk) -> Done<(List, &'a Destination)> {
    Ok(match verb {
        ExportAgreed::Contracts(to) => {
            let all = contract::all(store, ContractFilter::default(), desk)?;
            (List::Contracts(all), to)
        }
        ExportAgreed::Signatories(to) => (signatories(store, desk)?, to),
        ExportAgreed::Papers(to) => (papers(store, desk)?, to),
        ExportAgreed::Specifications(to) => (annex::whole(annex::SPECIFICATION, store, desk)?, to),
        ExportAgreed::Addenda(to) => (annex::whole(annex::ADDENDUM, store, desk)?, to),
        ExportAgreed::Acts(to) => (annex::whole(annex::ACT, store, desk)?, to),
        ExportAgreed::Package(wanted) => (package::whole(&wanted.key, store, desk)?, &wanted.to),
        ExportAgreed::Obligations(to) => (obligation::whole(store, desk)?, to),
    })
}

/// What the office keeps for itself, and where it goes.
fn of_kept<'a>(verb: &'a ExportKept, store: &Store, desk: &Desk) -> Done<(List, &'a Destination)> {
    Ok(match verb {
        ExportKept::Today(wanted) => (today::whole(&wanted.chosen, store, desk)?, &wanted.to),
        ExportKept::Letters(to) => (debt_letter::whole(store, desk)?, to),
        ExportKept::Reconciliations(to) => (reconciliation::every(store, desk)?, to),
        ExportKept::Rates(to) => (rate::whole(store, desk)?, to),
        ExportKept::Templates(to) => (template::whole(store, desk)?, to),
        ExportKept::Companies(to) => {
            (List::Records(Box::new(Records::of_companies(&store.read(&ReadCompanies)?))), to)
        }
        ExportKept::Absences(to) => (handover::whole(store, desk)?, to),
        ExportKept::Settings(to) => (setting::whole(store, desk)?, to),
        ExportKept::Backups(to) => (restore::whole(desk), to),
        ExportKept::Fields(to) => (fields::whole(store, desk)?, to),
        ExportKept::History(wanted) => (debt::paid(&wanted.key, store, desk)?, &wanted.to),
    })
}

/// Entries up to the newest of now: what an export itself adds is not in it.
fn entries(wanted: &ExportJournal, store: &Store) -> Done<List> {
    let filter = journal::filter(&wanted.chosen, store)?;
    let newest = ListJournal { filter: filter.clone(), edge: JournalEdge::Newest, limit: 1 };
    let newest = store.read(&newest)?.first().map(|row| row.entry.id);
    Ok(List::Journal { filter, newest })
}

fn signatories(store: &Store, desk: &Desk) -> Done<List> {
    let all = store.read(&ListSignatories(None))?;
    Ok(List::Records(Box::new(Records::of_signatories(&all, desk.words))))
}

fn papers(store: &Store, desk: &Desk) -> Done<List> {
    let (all, today) = (store.read(&AllPapers)?, desk.clock.today());
    Ok(List::Records(Box::new(Records::of_papers(&all, today, desk.words))))
}

/// Writes a list into a file, or onto standard output.
pub fn export(list: &List, to: &Destination, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let format = format_of(list, to, desk)?;
    let (file, force) = (to.file.path(), to.file.force);
    match file {
        Some(path) => may_be_written(path, force).map_err(|error| refused(&error, path))?,
        None => stream_fits(format, desk)?,
    }
    let count = list.count(store)?;
    let facts = store.read(&ReadFacts)?;
    let progress = if file.is_some() { progress(count, desk) } else { Arc::new(Progress::new(count, || {})) };
    let export = Export { list, format, words: desk.words, facts: &facts, progress: &progress };
    match file {
        Some(path) => to_file(&export, (path, force), (store, desk)),
        None => to_stream(&export, count, (store, desk)),
    }
}

/// The format that was asked for; else that of the ending of the file; else JSON where a document is wanted; else the
/// usual one of the list.
fn format_of(list: &List, to: &Destination, desk: &Desk) -> Done<Format> {
    let ending = to.file.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let format = to
        .format
        .or_else(|| ending.and_then(Format::from_key))
        .or_else(|| Some(Format::Json).filter(|_| desk.format.json && to.file.path().is_none()))
        .or_else(|| list.formats().first().copied())
        .unwrap_or(Format::Csv);
    if list.formats().contains(&format) {
        return Ok(format);
    }
    let accepted = list.formats().iter().map(|format| format.key()).collect::<Vec<_>>().join(", ");
    Err(Failure::new(WRONG_USE, "export-no-format").part("accepted", accepted).rule("X-3"))
}

/// What can go to standard output: one document with `--json`, and nothing that a terminal cannot show.
pub(super) fn stream_fits(format: Format, desk: &Desk) -> Done<()> {
    let wrong = |key| Failure::new(WRONG_USE, key).rule("X-3");
    match format {
        Format::Json => Ok(()),
        _ if desk.format.json => Err(wrong("export-json-needs-file")),
        Format::Xlsx if io::stdout().is_terminal() => Err(wrong("export-sheet-needs-file")),
        _ => Ok(()),
    }
}

pub(super) fn to_file(
    export: &Export,
    place: (&Path, bool),
    (store, desk): (&mut Store, &Desk),
) -> Done<Outcome> {
    content(export).to_file(place, (store, desk), |file, store| {
        export.write(store, BufWriter::new(file)).map_err(|error| failed(error, place.0))
    })
}

fn to_stream(export: &Export, count: usize, (store, desk): (&mut Store, &Desk)) -> Done<Outcome> {
    content(export).to_stream(count, (store, desk), |store| {
        match export.write(store, BufWriter::new(io::stdout().lock())) {
            // A reader that left early has what it wanted.
            Err(ExportError::Io(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(Exported::default()),
            written => written.map_err(|error| failed(error, Path::new(STREAM))),
        }
    })
}

const fn content(export: &Export) -> Content {
    Content { what: export.list.what(), format: export.format.key() }
}

pub(super) fn failed(error: ExportError, path: &Path) -> Failure {
    match error {
        ExportError::Store(StoreError::Cancelled) => Failure::new(REFUSED, "export-stopped").rule("X-3"),
        ExportError::Store(error) => error.into(),
        ExportError::Io(error) => refused(&error, path),
        ExportError::TooManyRows => {
            let limit = SHEET_ROWS.to_string();
            Failure::new(REFUSED, "export-too-many-rows").part("limit", limit).rule("X-3")
        }
        ExportError::NoPdf => Failure::new(WRONG_USE, "text-no-pdf").rule("K-3"),
        ExportError::NoFont(letters) => {
            Failure::new(REFUSED, "text-no-font").part("letters", letters).rule("K-3")
        }
    }
}
