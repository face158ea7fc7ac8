//! Writing documents of a package down, and attaching files to them.

use super::{Owner, PACKAGE_DOCUMENT, list::rows};
use crate::{
    domain::{
        field::{Draft, Flaw},
        id::Id,
        package::{DocumentKind, fields, flaws, usual_side},
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx,
        annex::ANNEX,
        contract::CONTRACT,
        link,
        record::{self, text},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Adds a document to a package, or changes the given fields of one. Of a contract, and of a document with a record of
/// its own, it keeps what that record does not say.
#[derive(Clone, Debug)]
pub struct SaveDocument {
    pub contract: Id,
    pub owner: Owner,
    pub kind: DocumentKind,
    /// The row that was seen; nothing where nothing was written down yet.
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
    /// No step lies ahead of it.
    pub today: NaiveDate,
}

impl Operation for SaveDocument {
    fn kind(&self) -> &'static str {
        if self.base.is_some() || self.owner != Owner::Own { "change-document" } else { "add-document" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveDocument {
    /// Saves as a part of a larger write; answers which row it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        if let Some(flaw) = flaws(&self.draft, self.today).into_iter().next() {
            return Err(StoreError::Flawed(flaw));
        }
        let mut columns = record::columns(fields(self.kind), &self.draft, false)?;
        // A column with a default is never emptied.
        columns.retain(|(column, value)| *column != "side" || !value.is_null());
        columns.extend(link::columns(&self.draft));
        put(tx, (self.contract, self.owner, self.kind), self.base, columns)
    }
}

/// A file is attached to a document, another one takes its place, or it is let go: the draft says so, as
/// `link::attach` has measured it.
#[derive(Clone, Debug)]
pub struct AttachFile {
    pub contract: Id,
    pub owner: Owner,
    pub kind: DocumentKind,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for AttachFile {
    fn kind(&self) -> &'static str {
        "attach-file"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let path = self.draft.get("file");
        let mut columns: Fields =
            vec![("file", if path.is_empty() { Value::Null } else { Value::from(path) })];
        columns.extend(link::columns(&self.draft));
        put(tx, (self.contract, self.owner, self.kind), self.base, columns).map(drop)
    }
}

/// Writes into the row of a document, which is made where there is none.
pub(super) fn put(
    tx: &mut Tx,
    (contract, owner, kind): (Id, Owner, DocumentKind),
    base: Option<(Id, i64)>,
    mut columns: Fields,
) -> StoreResult<Id> {
    if matches!(owner, Owner::Paper(_)) {
        return Err(StoreError::Flawed(Flaw::blocking("kind", "flaw-package-paper")));
    }
    // A colleague may have written something down of the same document meanwhile.
    let known = match base {
        Some(base) => Some(base),
        None => known(tx, contract, owner)?.as_ref().and_then(record::base),
    };
    if let Some(base) = known {
        tx.update(&PACKAGE_DOCUMENT, base, columns)?;
        return Ok(base.0);
    }
    // Nothing is said of a document that has a record of its own.
    if owner != Owner::Own && columns.iter().all(|(_, value)| value.is_null()) {
        return Ok(contract);
    }
    columns.extend(of_new(tx, (contract, owner, kind))?);
    if !columns.iter().any(|(column, _)| *column == "side") {
        columns.push(("side", Value::from(usual_side(kind).key())));
    }
    let id = tx.new_id();
    tx.insert(&PACKAGE_DOCUMENT, id, columns)?;
    Ok(id)
}

/// The row of a contract's own text, or of a document with a record of its own.
fn known(tx: &Tx, contract: Id, owner: Owner) -> StoreResult<Option<Image>> {
    let is_of = |row: &Image| match owner {
        Owner::Contract => text(row, "kind") == DocumentKind::Contract.key(),
        Owner::Annex(id, _) => row.get("annex_id").and_then(Value::as_i64) == Some(id.0),
        Owner::Own | Owner::Paper(_) => false,
    };
    Ok(rows(tx.conn(), contract)?.into_iter().find(is_of))
}

/// What a new row says of where it belongs.
fn of_new(tx: &mut Tx, (contract, owner, kind): (Id, Owner, DocumentKind)) -> StoreResult<Fields> {
    let image = tx.image(&CONTRACT, contract)?.filter(|image| !CONTRACT.is_removed(image));
    let image = image.ok_or(StoreError::NotFound)?;
    let mut fields: Fields = vec![
        ("contract_id", Value::from(contract.0)),
        ("client_id", image.get("client_id").cloned().unwrap_or_default()),
        ("kind", Value::from(kind.key())),
    ];
    if let Owner::Annex(id, _) = owner {
        let annex = tx.image(&ANNEX, id)?.filter(|annex| !ANNEX.is_removed(annex));
        let is_its =
            annex.is_some_and(|annex| annex.get("contract_id").and_then(Value::as_i64) == Some(contract.0));
        fields.push(("annex_id", Value::from(id.0)));
        if !is_its {
            return Err(StoreError::NotFound);
        }
    }
    Ok(fields)
}
