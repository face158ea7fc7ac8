//! Which list, and its pages.

use super::{
    Export, Format, ListColumn, Written, client_table, contracts, handover, lists, obligations, preparation,
    records::{Record, Records},
    shown, work,
};
use crate::{
    domain::{
        id::Id,
        money::Money,
        report::{Figure, Flow},
    },
    exchange::out::{Column, Value},
    report::{
        activity_json,
        client_json::{card_json, pair_json, row_json},
        contract_json,
        handover::handover_json,
        journal_json::entry_json,
        obligation_json,
        preparation::one_json,
        report_json, report_text,
    },
    store::{
        Reads, StoreResult,
        absence::{HandoverSheet, ToHandOver},
        activity::{ActivityFilter, ActivityOut, CountActivities, ListActivities},
        client::{Card, Cards, ClientRow, RowsById},
        consent::{ConsentOut, ConsentPage, CountConsents},
        contact::{CountPeople, PeopleWanted, PersonOut, PersonPage},
        contract::ContractOut,
        duplicate::Pair,
        journal::{CountJournal, EntryRow, JournalEdge, JournalFilter, ListJournal},
        note::{CountNotes, NoteOut, NotePage},
        obligation::ObligationOut,
        office::users::{ListUsers, User},
        preparation::{Preparation, ToPrepare},
        report::Report,
    },
};
use serde_json::json;

/// Items of one page.
const PAGE: usize = 200;

/// A list that is written.
#[derive(Clone, Debug)]
pub enum List {
    /// Clients with all that is known of them, so that an import finds it again.
    Clients(Vec<Id>),
    /// Clients as a screen lists them.
    Shown {
        ids: Vec<Id>,
        columns: Vec<ListColumn>,
    },
    /// People at clients.
    People(PeopleWanted),
    Notes,
    Consents,
    /// Actions, up to the newest one of these: an export becomes one itself.
    Journal {
        filter: JournalFilter,
        newest: Option<i64>,
    },
    Users,
    /// What is planned and was done, in the order of days.
    Activities(ActivityFilter),
    /// Contracts as they stand on a day.
    Contracts(Vec<ContractOut>),
    /// Signatories, papers.
    Records(Box<Records>),
    /// Obligations as they stand on a day.
    Obligations(Vec<ObligationOut>),
    /// Pairs of clients that seem to be one.
    Duplicates(Vec<Pair>),
    /// What is planned for a day, with what one must know of it.
    Preparation(Preparation),
    /// What somebody hands over, client by client.
    Handover(HandoverSheet),
    /// Lines as they stand on a screen: what it is, and the text.
    Lines(Vec<[String; 2]>),
    /// The report on work done.
    Report(Box<Report>),
    /// The report on debtors.
    Written(Box<Written>),
}

/// One thing of a list.
pub(super) enum Item {
    Client(Box<(Card, ClientRow)>),
    Shown(ClientRow),
    Person(PersonOut),
    Note(NoteOut),
    Consent(ConsentOut),
    Entry(EntryRow),
    User(User),
    Activity(Box<ActivityOut>),
    Contract(Box<ContractOut>),
    Record(Box<Record>),
    Obligation(Box<ObligationOut>),
    Pair(Box<Pair>),
    ToPrepare(Box<ToPrepare>),
    ToHandOver(Box<ToHandOver>),
    Line([String; 2]),
    Figure(Figure),
    Money(Flow, Money),
}

impl List {
    /// Stable name of what stands in it.
    pub const fn what(&self) -> &'static str {
        match self {
            Self::Clients(_) | Self::Shown { .. } => "clients",
            Self::People(_) => "contacts",
            Self::Notes => "notes",
            Self::Consents => "consents",
            Self::Journal { .. } => "journal",
            Self::Users => "users",
            Self::Activities(_) => "activities",
            Self::Contracts(_) => "contracts",
            Self::Records(rows) => rows.what(),
            Self::Obligations(_) => "obligations",
            Self::Duplicates(_) => "duplicates",
            Self::Preparation(_) => "preparation",
            Self::Handover(_) => "handover",
            Self::Lines(_) => "lines",
            Self::Report(_) => "report",
            Self::Written(written) => written.records.what(),
        }
    }

    /// In which formats it can be written.
    pub const fn formats(&self) -> &'static [Format] {
        match self {
            Self::Clients(_) | Self::People(_) => &Format::OF_CARDS,
            Self::Activities(_) => &Format::OF_PLANS,
            Self::Report(_) | Self::Written(_) => &Format::OF_REPORT,
            _ => &Format::OF_ROWS,
        }
    }

    /// Whether its days have no end: what is repeated goes on behind the last of them.
    pub(super) const fn goes_on(&self) -> bool {
        matches!(self, Self::Activities(filter) if filter.until.is_none())
    }

    /// How many things stand in it now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count(&self, reads: &impl Reads) -> StoreResult<usize> {
        match self {
            Self::Clients(ids) | Self::Shown { ids, .. } => Ok(ids.len()),
            Self::People(wanted) => reads.answer(CountPeople(wanted.clone())),
            Self::Notes => reads.answer(CountNotes),
            Self::Consents => reads.answer(CountConsents),
            Self::Journal { filter, .. } => reads.answer(CountJournal(filter.clone())),
            Self::Users => Ok(reads.answer(ListUsers)?.len()),
            Self::Activities(filter) => reads.answer(CountActivities(filter.clone())),
            Self::Contracts(contracts) => Ok(contracts.len()),
            Self::Records(rows) => Ok(rows.rows.len()),
            Self::Obligations(obligations) => Ok(obligations.len()),
            Self::Duplicates(pairs) => Ok(pairs.len()),
            Self::Preparation(wanted) => Ok(reads.answer(wanted.clone())?.len()),
            Self::Handover(wanted) => Ok(reads.answer(*wanted)?.len()),
            Self::Lines(lines) => Ok(lines.len()),
            Self::Report(report) => Ok(report.rows.len() + report.money.len()),
            Self::Written(written) => Ok(written.count()),
        }
    }

    /// What the sheet is called.
    pub(super) fn title(&self, export: &Export) -> String {
        export.words.get(match self {
            Self::Clients(_) | Self::Shown { .. } => "command-clients",
            Self::People(_) => "cli-contacts",
            Self::Notes => "cli-notes",
            Self::Consents => "export-sheet-consents",
            Self::Journal { .. } => "command-journal",
            Self::Users => "export-sheet-users",
            Self::Activities(_) => "command-planner",
            Self::Contracts(_) => "command-contracts",
            Self::Records(rows) => rows.title,
            Self::Obligations(_) => "command-obligations",
            Self::Duplicates(_) => "command-duplicates",
            Self::Preparation(_) => "command-preparation",
            Self::Handover(_) => "command-hand-over",
            Self::Lines(_) => "form-client",
            Self::Report(_) => "command-reports",
            Self::Written(written) => written.records.title,
        })
    }

    /// The whole of what is no list in this format, and how many rows stand in it.
    pub(super) fn document(&self, export: &Export) -> Option<(String, usize)> {
        match (self, export.format) {
            (Self::Report(report), Format::Txt) => {
                Some((report_text(report, export.words), report.rows.len() + report.money.len()))
            }
            (Self::Report(report), Format::Json) => {
                Some((format!("{:#}\n", report_json(report)), report.rows.len() + report.money.len()))
            }
            (Self::Written(written), Format::Txt) => Some((written.text.clone(), written.count())),
            (Self::Written(written), Format::Json) => {
                Some((format!("{:#}\n", written.json), written.count()))
            }
            _ => None,
        }
    }

    pub(super) fn columns(&self, export: &Export) -> Vec<Column> {
        match self {
            Self::Clients(_) => client_table::columns(export),
            Self::Shown { columns, .. } => shown::columns(columns, export),
            Self::Preparation(_) => preparation::columns(export),
            Self::Report(report) => work::columns(report, export),
            Self::Handover(_) => handover::columns(export),
            Self::Contracts(_) => contracts::columns(export),
            Self::Records(rows) => rows.columns(export),
            Self::Written(written) => written.records.columns(export),
            Self::Obligations(_) => obligations::columns(export),
            other => lists::columns(other, export),
        }
    }

    /// The rows of one thing: a client with three people has three.
    pub(super) fn rows(&self, item: &Item, export: &Export) -> Vec<Vec<Value>> {
        match (item, self) {
            (Item::Client(client), _) => client_table::rows(&client.0, export),
            (Item::Shown(row), Self::Shown { columns, .. }) => vec![shown::cells(row, columns, export)],
            (Item::ToPrepare(one), _) => vec![preparation::cells(one, export)],
            (Item::Figure(figure), Self::Report(report)) => vec![work::cells(figure, report, export)],
            (Item::Money(flow, sum), Self::Report(report)) => {
                vec![work::money((*flow, *sum), report, export)]
            }
            (Item::ToHandOver(one), _) => vec![handover::cells(one, export)],
            (Item::Contract(one), _) => vec![contracts::cells(one, export)],
            (Item::Record(row), Self::Records(rows)) => vec![rows.cells(row, export)],
            (Item::Record(row), Self::Written(written)) => vec![written.records.cells(row, export)],
            (Item::Obligation(one), _) => vec![obligations::cells(one, export)],
            _ => vec![lists::cells(item, export)],
        }
    }

    pub(super) fn json(item: &Item, export: &Export) -> serde_json::Value {
        match item {
            Item::Client(client) => card_json(&client.0, &client.1),
            Item::Shown(row) => row_json(row),
            Item::Entry(row) => entry_json(row, &export.teller()),
            Item::Activity(activity) => activity_json(activity),
            Item::Contract(one) => contract_json(one),
            Item::Record(row) => row.json.clone(),
            Item::Obligation(one) => obligation_json(one),
            Item::Pair(pair) => pair_json(pair),
            Item::ToPrepare(one) => one_json(one, export.words),
            Item::ToHandOver(one) => handover_json(one, export.words),
            Item::Line([label, text]) => json!({ "label": label, "text": text }),
            other => lists::json(other, export),
        }
    }
}

fn boxed<T>(items: Vec<T>, item: fn(Box<T>) -> Item) -> Vec<Item> {
    items.into_iter().map(|one| item(Box::new(one))).collect()
}

/// Where the reading of a list is.
#[derive(Default)]
pub(super) struct Pages {
    /// How many were read, or the identity of the last.
    at: usize,
    after: i64,
    /// Day, time and identity of the last activity.
    place: Option<(String, String, Id)>,
    is_done: bool,
}

/// What a report counts, and its money: together shorter than a page.
fn rows_of(report: &Report) -> Vec<Item> {
    let figures = report.rows.iter().copied().map(Item::Figure);
    figures.chain(report.money.iter().map(|(flow, sum)| Item::Money(*flow, *sum))).collect()
}

impl Pages {
    /// The next page; `None` behind the last. What is gone meanwhile is left out, so that a page may be empty.
    pub(super) fn next(&mut self, list: &List, reads: &impl Reads) -> StoreResult<Option<Vec<Item>>> {
        let after = Id(self.after);
        let items: Vec<Item> = match list {
            _ if self.is_done => return Ok(None),
            List::Clients(ids) => {
                let cards = reads.answer(Cards(self.slice(ids).to_vec()))?;
                cards.into_iter().map(|card| Item::Client(Box::new(card))).collect()
            }
            List::Shown { ids, .. } => {
                reads.answer(RowsById(self.slice(ids).to_vec()))?.into_iter().map(Item::Shown).collect()
            }
            List::People(wanted) => {
                let page = PersonPage { wanted: wanted.clone(), after, limit: PAGE };
                reads.answer(page)?.into_iter().map(Item::Person).collect()
            }
            List::Notes => {
                reads.answer(NotePage { after, limit: PAGE })?.into_iter().map(Item::Note).collect()
            }
            List::Consents => {
                reads.answer(ConsentPage { after, limit: PAGE })?.into_iter().map(Item::Consent).collect()
            }
            List::Journal { filter, newest } => self.entries(filter, *newest, reads)?,
            List::Users => reads.answer(ListUsers)?.into_iter().map(Item::User).collect(),
            List::Activities(filter) => self.activities(filter, reads)?,
            List::Contracts(all) => boxed(self.slice(all).to_vec(), Item::Contract),
            List::Records(rows) => boxed(self.slice(&rows.rows).to_vec(), Item::Record),
            List::Written(written) => boxed(self.slice(&written.records.rows).to_vec(), Item::Record),
            List::Obligations(all) => boxed(self.slice(all).to_vec(), Item::Obligation),
            List::Duplicates(pairs) => {
                self.slice(pairs).iter().cloned().map(|pair| Item::Pair(Box::new(pair))).collect()
            }
            List::Preparation(wanted) => boxed(reads.answer(wanted.clone())?, Item::ToPrepare),
            List::Handover(wanted) => boxed(reads.answer(*wanted)?, Item::ToHandOver),
            List::Lines(lines) => self.slice(lines).iter().cloned().map(Item::Line).collect(),
            List::Report(report) => rows_of(report),
        };
        self.pass(list, &items);
        Ok(Some(items))
    }

    fn entries(
        &self,
        filter: &JournalFilter,
        newest: Option<i64>,
        reads: &impl Reads,
    ) -> StoreResult<Vec<Item>> {
        let first = newest.map_or(JournalEdge::Newest, |newest| JournalEdge::Before(newest + 1));
        let edge = if self.after == 0 { first } else { JournalEdge::Before(self.after) };
        let page = ListJournal { filter: filter.clone(), edge, limit: PAGE };
        Ok(reads.answer(page)?.into_iter().map(Item::Entry).collect())
    }

    fn activities(&mut self, filter: &ActivityFilter, reads: &impl Reads) -> StoreResult<Vec<Item>> {
        let page = ListActivities { filter: filter.clone(), after: self.place.take(), limit: PAGE };
        let found = reads.answer(page)?;
        self.place = found.last().map(|last| (last.text("day"), last.text("time"), last.id));
        Ok(found.into_iter().map(|activity| Item::Activity(Box::new(activity))).collect())
    }

    fn slice<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        let rest = all.get(self.at..).unwrap_or_default();
        rest.get(..PAGE).unwrap_or(rest)
    }

    fn pass(&mut self, list: &List, items: &[Item]) {
        let whole = match list {
            List::Clients(ids) | List::Shown { ids, .. } => ids.len(),
            List::Contracts(all) => all.len(),
            List::Records(rows) => rows.rows.len(),
            List::Written(written) => written.count(),
            List::Obligations(all) => all.len(),
            List::Duplicates(pairs) => pairs.len(),
            List::Lines(lines) => lines.len(),
            _ => 0,
        };
        self.at += PAGE;
        match items.last().and_then(Item::id) {
            Some(id) => (self.after, self.is_done) = (id, items.len() < PAGE),
            None => self.is_done = self.at >= whole,
        }
    }
}

impl Item {
    /// Where the next page begins; nothing in lists that are read by their places.
    const fn id(&self) -> Option<i64> {
        match self {
            Self::Person(person) => Some(person.post.0),
            Self::Note(note) => Some(note.note.id.0),
            Self::Consent(consent) => Some(consent.id.0),
            Self::Entry(row) => Some(row.entry.id),
            Self::Activity(activity) => Some(activity.id.0),
            Self::Client(_)
            | Self::Shown(_)
            | Self::User(_)
            | Self::Contract(_)
            | Self::Record(_)
            | Self::Obligation(_)
            | Self::Pair(_)
            | Self::ToPrepare(_)
            | Self::ToHandOver(_)
            | Self::Line(_)
            | Self::Figure(_)
            | Self::Money(..) => None,
        }
    }
}
