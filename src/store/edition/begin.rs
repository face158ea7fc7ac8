//! Beginning the text of a contract, and a next edition of it.

use super::{EDITION, PASSAGE, PassageOut, ReadEdition, STEP, rule::latest};
use crate::{
    domain::{
        contract::text::{LANGUAGES, Passage, Text},
        id::Id,
    },
    store::{
        Fields, Operation, StoreError, StoreResult, Tx,
        contract::{SaveContract, refuse_signed},
    },
};
use serde_json::Value;

/// Begins the text of a contract: its first edition, or the next one where it is begun anew.
#[derive(Clone, Debug)]
pub struct BeginText {
    pub contract: Id,
    pub text: Text,
    /// Name of the template.
    pub template: String,
    pub note: String,
}

impl Operation for BeginText {
    fn kind(&self) -> &'static str {
        "begin-text"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.begin(tx).map(drop)
    }
}

impl BeginText {
    /// Begins as a part of a larger write; answers which edition it is.
    pub fn begin(&self, tx: &mut Tx) -> StoreResult<Id> {
        refuse_signed(tx, self.contract)?;
        let id = tx.new_id();
        let fields = vec![
            ("contract_id", Value::from(self.contract.0)),
            ("ordinal", Value::from(next_ordinal(tx, self.contract)?)),
            ("template", Value::from(self.template.as_str())),
            ("signatures", Value::from(self.text.signatures.key())),
            ("is_numbered", Value::from(i64::from(self.text.is_numbered))),
            ("note", or_null(&self.note)),
        ];
        tx.insert(&EDITION, id, fields)?;
        for (place, passage) in (1..).zip(&self.text.passages) {
            let new = tx.new_id();
            tx.insert(&PASSAGE, new, row(passage, (id, place * STEP)))?;
        }
        Ok(id)
    }
}

/// A new contract that begins with a text.
#[derive(Clone, Debug)]
pub struct BeginContract {
    pub save: SaveContract,
    pub template: String,
    pub text: Text,
}

impl Operation for BeginContract {
    fn kind(&self) -> &'static str {
        self.save.kind()
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let contract = self.save.save(tx)?;
        let (text, template) = (self.text.clone(), self.template.clone());
        BeginText { contract, text, template, note: String::new() }.begin(tx).map(drop)
    }
}

/// Removed editions keep their number.
fn next_ordinal(tx: &Tx, contract: Id) -> StoreResult<i64> {
    let sql = "SELECT coalesce(max(ordinal), 0) + 1 FROM edition WHERE contract_id = ?1";
    Ok(tx.conn().prepare_cached(sql)?.query_row([contract.0], |row| row.get(0))?)
}

/// A copy of the latest edition under the next number, to go on from.
#[derive(Clone, Debug)]
pub struct NewEdition {
    pub contract: Id,
    pub note: String,
}

impl Operation for NewEdition {
    fn kind(&self) -> &'static str {
        "new-edition"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        next_edition(tx, self.contract, &self.note).map(drop)
    }
}

/// Copies the latest edition; answers with the new one.
pub(super) fn next_edition(tx: &mut Tx, contract: Id, note: &str) -> StoreResult<Id> {
    let known = latest(tx.conn(), contract)?.ok_or(StoreError::NotFound)?;
    let known = ReadEdition::one(tx.conn(), known)?.ok_or(StoreError::NotFound)?;
    let begin = BeginText {
        contract,
        template: known.template.clone(),
        note: note.to_owned(),
        text: known.into_text(),
    };
    begin.begin(tx)
}

/// The edition in which a passage may change: its own, or a copy of it where that went out. Answers the passage there.
pub(super) fn open_edition(tx: &mut Tx, passage: &PassageOut) -> StoreResult<PassageOut> {
    let known = ReadEdition::one(tx.conn(), passage.edition)?.ok_or(StoreError::NotFound)?;
    refuse_signed(tx, known.contract)?;
    if latest(tx.conn(), known.contract)? != Some(known.id) {
        return Err(StoreError::Stale { table: &EDITION, id: known.id });
    }
    if known.closed_on.is_empty() {
        return Ok(passage.clone());
    }
    let next = next_edition(tx, known.contract, "")?;
    twin(tx, next, passage)
}

/// The same passage in another edition.
pub(super) fn twin(tx: &Tx, edition: Id, passage: &PassageOut) -> StoreResult<PassageOut> {
    let other = ReadEdition::one(tx.conn(), edition)?.ok_or(StoreError::NotFound)?;
    let found = other.passages.into_iter().find(|one| one.passage.code == passage.passage.code);
    found.ok_or(StoreError::NotFound)
}

/// The columns of a passage at a place of an edition.
pub(super) fn row(passage: &Passage, (edition, place): (Id, i64)) -> Fields {
    const COLUMNS: [(&str, &str); 3] = [("kk", "fallback_kk"), ("ru", "fallback_ru"), ("en", "fallback_en")];
    let mut fields = vec![
        ("edition_id", Value::from(edition.0)),
        ("place", Value::from(place)),
        ("kind", Value::from(passage.kind.key())),
        ("code", Value::from(passage.code.as_str())),
        ("is_negotiable", Value::from(i64::from(passage.is_negotiable))),
        ("value", or_null(&passage.value)),
    ];
    for (language, (own, fallback)) in LANGUAGES.into_iter().zip(COLUMNS) {
        fields.push((own, or_null(passage.wording.get(language))));
        fields.push((fallback, or_null(passage.fallback.get(language))));
    }
    fields
}

fn or_null(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { Value::from(text) }
}
