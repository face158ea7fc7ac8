//! What can be exported from a screen.

use crate::{
    domain::{contract::text::Text, id::Id},
    i18n::Catalogue,
    report::{
        document::{Paper, blanks_sentence},
        export::{Format, List, ListColumn, Records, Written},
    },
    screens::Context,
    store::{
        Reads, StoreResult,
        absence::HandoverSheet,
        activity::ActivityFilter,
        client::{ClientIds, InOrder},
        contact::PeopleWanted,
        contract::EveryContract,
        duplicate::Pair,
        journal::JournalFilter,
        obligation::ObligationOut,
        person::Person,
        preparation::Preparation,
        report::Report,
        run::NarrowRun,
    },
};

use chrono::NaiveDate;

/// Which clients.
#[derive(Clone, Debug)]
pub(in crate::screens) enum Clients {
    /// These, in this order.
    Ids(Vec<Id>),
    /// All that the list has.
    All(ClientIds),
    /// These, in the order of the list.
    Sorted(InOrder),
}

impl Clients {
    fn ids(self, reads: &impl Reads) -> StoreResult<Vec<Id>> {
        match self {
            Self::Ids(ids) => Ok(ids),
            Self::All(all) => reads.answer(all),
            Self::Sorted(some) => reads.answer(some),
        }
    }
}

/// Where the rows come from.
#[derive(Clone, Debug)]
pub(in crate::screens) enum Source {
    /// Clients with everything known of them, or with the columns of the list.
    Clients(Clients, Option<Vec<ListColumn>>),
    /// The people of a client.
    People(Id),
    Journal(JournalFilter),
    /// Who waits today, as the list is narrowed.
    Run(NarrowRun),
    /// What is planned and was done.
    Activities(ActivityFilter),
    /// Pairs of clients that seem to be one.
    Duplicates(Vec<Pair>),
    /// Contracts that the list shows.
    Contracts(EveryContract),
    /// Obligations as the list shows them.
    Obligations(Vec<ObligationOut>),
    /// What was read and laid out already.
    Records(Box<Records>),
    /// The report on debtors as it is shown.
    Written(Box<Written>),
    /// Lines of a card.
    Lines(Vec<[String; 2]>),
    /// What one must know before a day begins.
    Preparation(Preparation),
    /// A report as it is shown.
    Report(Box<Report>),
    /// What somebody hands over, and how the page is called.
    Handover {
        wanted: HandoverSheet,
        title: String,
    },
    /// The whole base.
    Whole,
    /// Everything that is kept of one person.
    Person(Person),
    /// A document, what its file is called, the mark of a draft, and what is missing in it.
    Paper {
        paper: Box<Paper>,
        name: String,
        draft: Option<String>,
        missing: String,
    },
}

impl Source {
    /// The list as it is now; nothing where it is more than a list.
    pub(super) fn list(self, reads: &impl Reads, words: &Catalogue) -> StoreResult<Option<List>> {
        Ok(Some(match self {
            Self::Clients(clients, None) => List::Clients(clients.ids(reads)?),
            Self::Clients(clients, Some(columns)) => List::Shown { ids: clients.ids(reads)?, columns },
            Self::People(client) => List::People(PeopleWanted { client: Some(client), search: None }),
            Self::Journal(filter) => List::Journal { filter, newest: None },
            Self::Run(run) => List::Records(Box::new(Records::of_run(&reads.answer(run)?.cards, words))),
            Self::Activities(filter) => List::Activities(filter),
            Self::Duplicates(pairs) => List::Duplicates(pairs),
            Self::Contracts(shown) => List::Contracts(reads.answer(shown)?),
            Self::Obligations(obligations) => List::Obligations(obligations),
            Self::Records(records) => List::Records(records),
            Self::Written(written) => List::Written(written),
            Self::Lines(lines) => List::Lines(lines),
            Self::Preparation(wanted) => List::Preparation(wanted),
            Self::Report(report) => List::Report(report),
            Self::Handover { wanted, .. } => List::Handover(wanted),
            Self::Whole | Self::Person(_) | Self::Paper { .. } => return Ok(None),
        }))
    }

    /// Stable name of what stands in it.
    pub(super) const fn what(&self) -> &'static str {
        match self {
            Self::Clients(..) => "clients",
            Self::People(_) => "contacts",
            Self::Journal(_) => "journal",
            Self::Run(_) => "today",
            Self::Activities(_) => "activities",
            Self::Duplicates(_) => "duplicates",
            Self::Contracts(_) => "contracts",
            Self::Records(records) => records.what(),
            Self::Obligations(_) => "obligations",
            Self::Lines(_) => "lines",
            Self::Preparation(_) => "preparation",
            Self::Report(_) => "report",
            Self::Written(_) => "debtors",
            Self::Handover { .. } => "handover",
            Self::Whole => "all",
            Self::Person(_) => "person",
            Self::Paper { .. } => "paper",
        }
    }

    /// What its file is called, without the ending.
    pub(super) fn stem(&self, today: NaiveDate) -> String {
        match self {
            Self::Paper { name, .. } => name.clone(),
            other => format!("{}-{}", other.what(), other.day().unwrap_or(today)),
        }
    }

    /// The day that it is about, where it is about one.
    pub(super) const fn day(&self) -> Option<NaiveDate> {
        if let Self::Preparation(wanted) = self { Some(wanted.day) } else { None }
    }

    pub(super) fn formats(&self) -> &'static [Format] {
        match self {
            Self::Clients(_, None) | Self::People(_) => &Format::OF_CARDS,
            Self::Report(_) | Self::Written(_) => &Format::OF_REPORT,
            Self::Whole => &[Format::Json],
            Self::Activities(_) => &Format::OF_PLANS,
            Self::Person(_) => &[Format::Txt, Format::Json],
            Self::Paper { paper, .. } if paper.has_table() => Format::of_paper(),
            Self::Paper { .. } => Format::of_words(),
            Self::Preparation(_) | Self::Handover { .. } => &[Format::Txt, Format::Csv, Format::Xlsx],
            _ => &Format::OF_ROWS,
        }
    }
}

/// One way to export what a screen shows.
pub(in crate::screens) struct Offer {
    /// What it is, in words.
    pub(in crate::screens) words: String,
    /// How many things; `None` while they are being counted.
    pub(in crate::screens) count: Option<usize>,
    pub(in crate::screens) source: Source,
}

impl Offer {
    /// A paper: what it is called, and the name of its file. One that lacks something is marked as a draft.
    pub(in crate::screens) fn of_paper(
        (paper, text): (Paper, &Text),
        (words, name): (String, &str),
        is_final: bool,
        cx: &Context,
    ) -> Self {
        let is_draft = !paper.blanks.is_empty() && !is_final;
        let draft = is_draft.then(|| cx.words.get("text-draft-mark"));
        let name = name.replace(['/', '\\', ':'], "-");
        let missing = blanks_sentence(&paper.blanks, &text.passages, cx.words).unwrap_or_default();
        Self { words, count: Some(1), source: Source::Paper { paper: Box::new(paper), name, draft, missing } }
    }
}
