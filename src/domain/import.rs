//! A row of somebody's list on its way to become a client, and what becomes of it.

use super::{
    field::{Draft, Flaw},
    id::Id,
};
use std::collections::BTreeMap;

/// One row of a list, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientImport {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u64,
    /// What the list itself calls the client: rows of one are one client, and no two are. Empty in lists of others.
    pub id: String,
    /// What the row says of the client. Empty cells are absent, so they erase nothing.
    pub client: Draft,
    /// What follows from the rest (country, kind, currency): for a new client only.
    pub concluded: Draft,
    /// The contact person.
    pub contact: Option<Draft>,
    /// Bank accounts.
    pub accounts: Vec<Draft>,
    /// A note, with what has no field of its own; empty when there is none.
    pub note: String,
    /// What is wrong or doubtful; the first that blocks rejects the row.
    pub flaws: Vec<Flaw>,
    /// The card of a contact: its firm is told by the name alone among the firms of its file.
    pub is_card: bool,
}

/// By what a row and a client are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchBy {
    /// BIN, IIN or INN, of Russian firms together with the KPP.
    #[default]
    TaxId,
    Phone,
    Mail,
    /// Own code of the client.
    Code,
}

impl MatchBy {
    pub const ALL: [Self; 4] = [Self::TaxId, Self::Phone, Self::Mail, Self::Code];

    /// Stable name, as `--match` takes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TaxId => "bin",
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Code => "code",
        }
    }

    /// The key of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }
}

/// What to do with a row whose client is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnDuplicate {
    /// Leave the client as it is.
    Skip,
    /// The same key fills and changes the client; a merely probable duplicate is left out.
    #[default]
    Update,
    /// Add one more client all the same.
    Add,
}

impl OnDuplicate {
    pub const ALL: [Self; 3] = [Self::Update, Self::Skip, Self::Add];

    /// Stable name, as `--on-duplicate` takes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Update => "update",
            Self::Add => "add",
        }
    }

    /// The choice of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }
}

/// How a whole list is imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    pub match_by: MatchBy,
    pub on_duplicate: OnDuplicate,
    /// What a person decided on single lines. `Update` fills a probable duplicate too, `Skip` leaves
    /// out any row.
    pub decisions: BTreeMap<u64, OnDuplicate>,
}

/// Why a row and a client seem to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The list was written by serik and names the client.
    Id,
    TaxId,
    Code,
    Phone,
    Mail,
    /// One name after folding, in one city or where a city is missing.
    Name,
}

/// Whom a row repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    pub name: String,
    /// The client in the base; `None` when it comes from the same file.
    pub client: Option<Id>,
    /// The line of the same file it comes from.
    pub line: Option<u64>,
}

/// What a client that is there gets from a row. `before` is empty for what is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The column, or the key of the field.
    pub field: &'static str,
    pub before: String,
    pub after: String,
}

impl Gain {
    pub fn added(field: &'static str, after: impl Into<String>) -> Self {
        Self { field, before: String::new(), after: after.into() }
    }
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A new client.
    New,
    /// A new client that is a branch: the firm is there, with another KPP.
    Branch { of: Twin },
    /// A client that is there gets something from it.
    Update(Vec<Gain>),
    /// All of it is there already.
    Same,
    /// It repeats a client and is left out.
    Duplicate { of: Twin, why: Why },
    /// A person left it out.
    LeftOut,
    /// It cannot be a client.
    Rejected { flaw: Flaw },
}

impl Verdict {
    /// What a client that is there gets.
    pub fn gains(&self) -> &[Gain] {
        if let Self::Update(gains) = self { gains } else { &[] }
    }
}

/// A row with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub line: u64,
    pub verdict: Verdict,
    /// By what its client is known, where there is one.
    pub known_by: Option<Why>,
    /// Doubts about the row, those that only the base could raise among them.
    pub flaws: Vec<Flaw>,
}

impl Judged {
    /// Nothing about it stops or warns.
    pub fn is_without_doubt(&self) -> bool {
        let is_out =
            matches!(self.verdict, Verdict::Duplicate { .. } | Verdict::Rejected { .. } | Verdict::LeftOut);
        self.flaws.is_empty() && !is_out
    }
}

/// How many rows came to what. Together they are all rows read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New clients, branches among them.
    pub created: usize,
    /// New clients that are branches.
    pub branches: usize,
    pub updated: usize,
    pub skipped: usize,
    pub rejected: usize,
}

impl Counts {
    /// Rows that change something.
    pub const fn written(&self) -> usize {
        self.created + self.updated
    }

    pub fn add(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::New => self.created += 1,
            Verdict::Branch { .. } => {
                self.created += 1;
                self.branches += 1;
            }
            Verdict::Update(_) => self.updated += 1,
            Verdict::Same | Verdict::Duplicate { .. } | Verdict::LeftOut => self.skipped += 1,
            Verdict::Rejected { .. } => self.rejected += 1,
        }
    }

    /// All rows that were read.
    pub const fn read(&self) -> usize {
        self.created + self.updated + self.skipped + self.rejected
    }
}

/// What the rows hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Different clients, new or known, that the rows speak of.
    pub clients: usize,
    pub contacts: usize,
    pub phones: usize,
    pub mails: usize,
    pub accounts: usize,
}

impl Found {
    /// What two parts of a file hold together.
    #[must_use]
    pub const fn plus(self, more: Self) -> Self {
        Self {
            clients: self.clients + more.clients,
            contacts: self.contacts + more.contacts,
            phones: self.phones + more.phones,
            mails: self.mails + more.mails,
            accounts: self.accounts + more.accounts,
        }
    }
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    pub counts: Counts,
    pub found: Found,
    /// Every row, in the order of the file.
    pub rows: Vec<Judged>,
}

impl ImportReport {
    pub fn add(&mut self, judged: Judged) {
        self.counts.add(&judged.verdict);
        self.rows.push(judged);
    }

    /// Rows that were left out against the will of the file.
    pub fn left_out(&self) -> impl Iterator<Item = &Judged> {
        let is_out =
            |row: &&Judged| matches!(row.verdict, Verdict::Rejected { .. } | Verdict::Duplicate { .. });
        self.rows.iter().filter(is_out)
    }

    /// Doubts with the lines they are about.
    pub fn warnings(&self) -> impl Iterator<Item = (u64, &Flaw)> {
        self.rows.iter().flat_map(|row| row.flaws.iter().map(move |flaw| (row.line, flaw)))
    }
}

/// A doubt that only an import has: it never blocks.
pub fn warning(
    field: &'static str,
    key: &'static str,
    arguments: impl IntoIterator<Item = (&'static str, String)>,
) -> Flaw {
    Flaw { field, blocks: false, key, arguments: arguments.into_iter().collect(), proposal: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_names_come_back() {
        assert!(MatchBy::ALL.into_iter().all(|by| MatchBy::from_key(by.key()) == Some(by)));
        assert!(OnDuplicate::ALL.into_iter().all(|what| OnDuplicate::from_key(what.key()) == Some(what)));
    }

    #[test]
    fn counts_make_up_all_rows() {
        let mut counts = Counts::default();
        let branch = Verdict::Branch { of: Twin { name: "ООО".into(), client: None, line: Some(2) } };
        for verdict in [Verdict::New, branch, Verdict::Update(Vec::new()), Verdict::Same, Verdict::LeftOut] {
            counts.add(&verdict);
        }
        assert_eq!((counts.read(), counts.created, counts.branches, counts.skipped), (5, 2, 1, 2));
    }
}
