//! How contracts go on (`K-8`): prolonged, let come to their end, terminated, registered anew.

use super::{CONTRACT, ContractOut, SaveContract, ShowContract, list::written, moves::seen};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{
            FIELDS,
            prolongation::{Hindrance, following_end, prolonged},
            state::ContractState,
        },
        field::{Draft, Flaw},
        id::Id,
    },
    store::{Fields, Operation, Query, StoreError, StoreResult, Tx, annex::SaveAnnex, record},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// A contract with the end that a prolongation would give it, or why none would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prolongable {
    pub contract: ContractOut,
    pub until: Result<NaiveDate, Hindrance>,
}

/// What a prolongation of these contracts would do.
#[derive(Clone, Debug)]
pub struct PreviewProlongation {
    pub contracts: Vec<Id>,
    pub today: NaiveDate,
}

impl Query for PreviewProlongation {
    type Answer = Vec<Prolongable>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Prolongable>> {
        let mut found = Vec::new();
        for id in &self.contracts {
            let Some(contract) = (ShowContract { id: *id, today: self.today }).run(conn)? else { continue };
            let until = until(conn, &contract)?;
            found.push(Prolongable { contract, until });
        }
        Ok(found)
    }
}

fn until(conn: &Connection, contract: &ContractOut) -> StoreResult<Result<NaiveDate, Hindrance>> {
    let written = written(&contract.image)?;
    let first_end = record::text(&contract.image, "end_day").parse().ok();
    let mut select = conn.prepare_cached(include_str!("waits.sql"))?;
    let waits = select.exists([contract.id.0])?;
    Ok(prolonged(written.term.as_ref(), first_end, &contract.standing, waits))
}

/// One contract that is prolonged: until when. Its addendum says so by itself.
#[derive(Clone, Copy, Debug)]
pub struct Prolonged {
    pub base: (Id, i64),
    pub until: NaiveDate,
}

/// Writes an addendum with the new end for each contract, as one action. They hold once both sides have signed.
#[derive(Clone, Debug)]
pub struct ProlongContracts {
    pub contracts: Vec<Prolonged>,
    pub today: NaiveDate,
}

impl Operation for ProlongContracts {
    fn kind(&self) -> &'static str {
        if self.contracts.len() == 1 { "extend-contract" } else { "extend-contracts" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for one in &self.contracts {
            let contract = self.shown(tx, one)?;
            if let Err(hindrance) = until(tx.conn(), &contract)? {
                return Err(StoreError::Flawed(Flaw::blocking("state", hindrance.key())));
            }
            if contract.standing.term.is_some_and(|term| one.until <= term.end) {
                return Err(StoreError::Flawed(Flaw::blocking("end_day", "flaw-annex-not-longer")));
            }
            let (day, until) = (self.today.to_string(), one.until.to_string());
            let draft = [("day", day.as_str()), ("end_day", until.as_str())];
            let (kind, draft) = (AnnexKind::Addendum, draft.into_iter().collect());
            SaveAnnex { base: None, contract: contract.id, kind, draft }.save(tx)?;
        }
        Ok(())
    }
}

impl ProlongContracts {
    fn shown(&self, tx: &mut Tx, one: &Prolonged) -> StoreResult<ContractOut> {
        seen(tx, &CONTRACT, one.base)?;
        let shown = ShowContract { id: one.base.0, today: self.today }.run(tx.conn())?;
        shown.ok_or(StoreError::NotFound)
    }
}

/// The contract ends, and nobody is asked about it any more. An undo asks again.
#[derive(Clone, Copy, Debug)]
pub struct LetEnd {
    pub base: (Id, i64),
    pub today: NaiveDate,
}

impl Operation for LetEnd {
    fn kind(&self) -> &'static str {
        "let-contract-end"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        seen(tx, &CONTRACT, self.base)?;
        let shown = ShowContract { id: self.base.0, today: self.today }.run(tx.conn())?;
        let standing = shown.ok_or(StoreError::NotFound)?.standing;
        let refused = |key| Err(StoreError::Flawed(Flaw::blocking("state", key)));
        match standing.term {
            _ if !standing.state.is_binding() && standing.state != ContractState::Expired => {
                refused("prolong-not-signed")
            }
            None => refused("flaw-contract-endless"),
            Some(term) if term.goes_on => refused("flaw-contract-goes-on"),
            Some(term) => {
                let fields: Fields = vec![("let_end", Value::from(term.end.to_string()))];
                tx.update(&CONTRACT, self.base, fields).map(drop)
            }
        }
    }
}

/// Ends a contract before its term: by a letter once that goes out, or by an agreement once both have signed it.
#[derive(Clone, Debug)]
pub struct TerminateContract {
    pub base: (Id, i64),
    /// The last day of the contract.
    pub last: NaiveDate,
    pub reason: String,
    pub by_agreement: bool,
    pub today: NaiveDate,
}

impl Operation for TerminateContract {
    fn kind(&self) -> &'static str {
        "terminate-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        seen(tx, &CONTRACT, self.base)?;
        if self.reason.trim().is_empty() {
            return Err(StoreError::ReasonMissing);
        }
        let kind = if self.by_agreement { AnnexKind::Termination } else { AnnexKind::Notice };
        if ends_already(tx, self.base.0, kind)? {
            return Err(StoreError::Flawed(Flaw::blocking("state", "flaw-contract-ends-already")));
        }
        let (day, last) = (self.today.to_string(), self.last.to_string());
        let draft = [("day", day.as_str()), ("end_day", last.as_str()), ("text", self.reason.trim())];
        SaveAnnex { base: None, contract: self.base.0, kind, draft: draft.into_iter().collect() }.save(tx)?;
        if self.by_agreement {
            return Ok(());
        }
        let reason = vec![("reason", Value::from(self.reason.trim()))];
        tx.update(&CONTRACT, self.base, reason).map(drop)
    }
}

/// Whether such a document stands beside it: two would not say which of them holds.
fn ends_already(tx: &Tx, contract: Id, kind: AnnexKind) -> StoreResult<bool> {
    let mut select = tx.conn().prepare_cached(include_str!("ends_already.sql"))?;
    Ok(select.exists((contract.0, kind.key()))?)
}

/// A new contract that follows one: with the same client on the same terms, from the day after its end and as long.
/// The old one is let come to its end.
#[derive(Clone, Debug)]
pub struct Reregister {
    pub base: (Id, i64),
    /// What is to be another.
    pub draft: Draft,
    pub today: NaiveDate,
}

impl Operation for Reregister {
    fn kind(&self) -> &'static str {
        "register-anew"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let image = seen(tx, &CONTRACT, self.base)?;
        let shown = ShowContract { id: self.base.0, today: self.today }.run(tx.conn())?;
        let old = shown.ok_or(StoreError::NotFound)?;
        if old.standing.state.is_on_the_way() {
            return Err(StoreError::Flawed(Flaw::blocking("state", "prolong-not-signed")));
        }
        let draft = self.new_draft(&old);
        let save = SaveContract { base: None, client: Some(old.client.0), draft, today: self.today };
        let id = save.save(tx)?;
        let company = image.get("company_id").cloned().unwrap_or_default();
        tx.update(&CONTRACT, (id, 1), vec![("follows_id", Value::from(old.id.0)), ("company_id", company)])?;
        let end = old.standing.term.filter(|term| !term.goes_on).map(|term| term.end.to_string());
        end.map_or(Ok(()), |end| {
            tx.update(&CONTRACT, self.base, vec![("let_end", Value::from(end))]).map(drop)
        })
    }
}

impl Reregister {
    fn new_draft(&self, old: &ContractOut) -> Draft {
        let of_its_own = |key: &str| matches!(key, "number" | "day" | "start_day" | "end_day");
        let same = FIELDS.iter().filter(|field| !field.kind.is_elsewhere() && !of_its_own(field.key));
        let kept = same.map(|field| (field.key, typed(old, field.key)));
        let mut draft: Draft = kept.filter(|(_, text)| !text.is_empty()).collect();
        draft.set("day", self.today.to_string());
        draft.set("owner", old.owner.clone());
        if let Some((start, end)) = self.following_term(old) {
            draft.set("start_day", start.to_string());
            draft.set("end_day", end.to_string());
        }
        self.draft.entries().for_each(|(key, text)| draft.set(key, text));
        draft
    }

    /// From the day after the end, but not from a day that is behind us.
    fn following_term(&self, old: &ContractOut) -> Option<(NaiveDate, NaiveDate)> {
        let term = written(&old.image).ok()?.term?;
        let first_end: NaiveDate = old.text("end_day").parse().ok()?;
        let last = old.standing.term?.end.max(self.today.pred_opt()?);
        let end = following_end(term.start, first_end, last)?;
        Some((last.succ_opt()?, end))
    }
}

/// A stored value as a form would hold it.
fn typed(old: &ContractOut, key: &str) -> String {
    let text = old.text(key);
    match (key, text.parse::<i64>()) {
        ("sum", Ok(minor)) => format!("{}.{:02}", minor / 100, minor % 100),
        _ => text,
    }
}
