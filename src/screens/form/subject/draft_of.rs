//! Which form a draft belongs to.

use crate::{
    domain::id::Id,
    store::{
        absence::ABSENCE, activity::ACTIVITY, annex::ANNEX, client::CLIENT, contract::CONTRACT,
        edition::PASSAGE, obligation::OBLIGATION, office::COMPANY, signatory::SIGNATORY,
    },
};
use std::fmt::{Display, Formatter};

/// The form that a draft belongs to, as its key says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftOf {
    pub table: String,
    /// Nothing for a new record.
    pub row: Option<Id>,
    /// The client on which the record hangs.
    pub client: Option<Id>,
    /// The person, the contract or the obligation whose it is.
    pub person: Option<Id>,
}

impl DraftOf {
    /// Of a form that knows its row, its client and whose it is besides.
    pub(super) const fn of(table: String, [row, client, person]: [Option<Id>; 3]) -> Self {
        Self { table, row, client, person }
    }

    /// Reads a key; nothing for one that no form has: what hangs on a client says on which.
    pub fn read(key: &str) -> Option<Self> {
        let mut words = key.split(' ');
        let (table, row) = (words.next()?.to_owned(), words.next()?);
        let row = if row == "new" { None } else { Some(Id(row.parse().ok()?)) };
        let mut id = || words.next().map(|id| id.parse().map(Id)).transpose().ok();
        let of = Self { table, row, client: id()?, person: id()? };
        let tasks = [ACTIVITY.name, CONTRACT.name, PASSAGE.name, ANNEX.name, OBLIGATION.name];
        let is_task = tasks.contains(&of.table.as_str()) && of.row.is_some();
        let alone = [CLIENT.name, COMPANY.name, ABSENCE.name, SIGNATORY.name];
        let stands_alone = is_task || alone.contains(&of.table.as_str());
        (stands_alone || of.client.is_some()).then_some(of)
    }

    /// The client whose card has the form.
    pub fn card(&self) -> Option<Id> {
        self.client.or(self.row.filter(|_| self.table == CLIENT.name))
    }

    /// Message key of what is written there.
    pub fn title(&self) -> &'static str {
        match (self.table.as_str(), self.row) {
            ("client", None) => "form-new-client",
            ("contact", None) => "form-new-contact",
            ("contact", _) => "form-contact",
            ("note", _) => "form-note",
            ("need", _) => "form-need",
            ("account", _) => "form-account",
            ("consent", _) => "form-consent",
            ("activity", _) => "form-activity",
            ("contract", None) => "form-new-contract",
            ("contract", _) => "form-contract",
            ("passage", _) => "form-passage",
            ("signatory", None) => "form-new-signatory",
            ("signatory", _) => "form-signatory",
            ("paper", None) => "form-new-paper",
            ("paper", _) => "form-paper",
            ("obligation", None) => "form-new-obligation",
            ("obligation", _) => "form-obligation",
            ("performance", _) => "form-performance",
            ("invoice", None) => "form-new-invoice",
            ("invoice", _) => "form-invoice",
            ("payment", None) => "form-new-payment",
            ("payment", _) => "form-payment",
            ("reconciliation", None) => "form-new-act",
            ("reconciliation", _) => "form-act",
            ("company", _) => "form-company",
            ("annex" | "package_document", _) => "annex-document",
            ("absence", None) => "form-new-absence",
            ("absence", _) => "form-absence",
            (claimed, row) => title_of_claim(claimed, row.is_none()),
        }
    }
}

/// The same of what is said and done about debts.
fn title_of_claim(table: &str, is_new: bool) -> &'static str {
    match (table, is_new) {
        ("promise", true) => "form-new-promise",
        ("promise", _) => "form-promise",
        ("dispute", true) => "form-new-dispute",
        ("dispute", _) => "form-dispute",
        ("settlement", _) => "form-settlement",
        ("dunning", _) => "form-dunning",
        ("limitation_event", _) => "form-limitation-event",
        ("write_off", _) => "form-write-off",
        ("letter_sent", _) => "form-letter-sent",
        ("letter_delivered", _) => "form-letter-delivered",
        ("letter_answered", _) => "form-letter-answered",
        _ => "form-client",
    }
}

impl Display for DraftOf {
    fn fmt(&self, out: &mut Formatter) -> std::fmt::Result {
        let row = self.row.map_or_else(|| "new".to_owned(), |row| row.0.to_string());
        write!(out, "{} {row}", self.table)?;
        let mut owners = self.client.into_iter().chain(self.person);
        owners.try_for_each(|owner| write!(out, " {}", owner.0))
    }
}
