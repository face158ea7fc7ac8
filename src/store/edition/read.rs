//! Editions with their passages.

use super::{EDITION, PASSAGE, rule::latest};
use crate::{
    domain::{
        contract::text::{LANGUAGES, Passage, PassageKind, Signatures, Text, Wording},
        id::Id,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        contract::{Parties, Printed, ReadParties},
        record::{Load, base, image, text},
        template::{ListTemplates, TemplateOut},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};

/// One passage as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageOut {
    pub id: Id,
    pub version: i64,
    pub edition: Id,
    /// Order inside the edition.
    pub place: i64,
    pub passage: Passage,
}

impl PassageOut {
    fn read(image: &Image) -> StoreResult<Self> {
        let (id, version) = base(image).ok_or(StoreError::Damaged)?;
        let number = |column: &str| image.get(column).and_then(serde_json::Value::as_i64).unwrap_or_default();
        let wording = |before: &str| {
            let mut wording = Wording::default();
            for language in LANGUAGES {
                wording.set(language, &text(image, &format!("{before}{language}")));
            }
            wording
        };
        let kind = PassageKind::from_key(&text(image, "kind")).ok_or(StoreError::Damaged)?;
        let passage = Passage {
            fallback: wording("fallback_"),
            is_negotiable: number("is_negotiable") == 1,
            value: text(image, "value"),
            ..Passage::new(kind, &text(image, "code"), wording(""))
        };
        Ok(Self { id, version, edition: Id(number("edition_id")), place: number("place"), passage })
    }

    /// The passage as it stands; nothing where it is removed.
    pub(super) fn load(conn: &Connection, id: Id) -> StoreResult<Option<Self>> {
        let image = Load { table: &PASSAGE, id }.run(conn)?.filter(|image| !PASSAGE.is_removed(image));
        image.as_ref().map(Self::read).transpose()
    }
}

/// One edition of the text of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionOut {
    pub id: Id,
    pub version: i64,
    pub contract: Id,
    /// One for the first.
    pub ordinal: u32,
    /// From which it began.
    pub template: String,
    pub note: String,
    /// `YYYY-MM-DD`: since then it stays as it is; empty while it is written.
    pub closed_on: String,
    /// The agreed columns of the contract as it went out; nothing while it is written.
    pub terms: Option<Image>,
    /// Somebody has signed it.
    pub is_sealed: bool,
    pub signatures: Signatures,
    pub is_numbered: bool,
    pub passages: Vec<PassageOut>,
}

impl EditionOut {
    /// The text without what the store knows of it.
    pub fn into_text(self) -> Text {
        let passages = self.passages.into_iter().map(|one| one.passage).collect();
        Text { signatures: self.signatures, is_numbered: self.is_numbered, passages }
    }

    fn read(conn: &Connection, image: &Image) -> StoreResult<Self> {
        let (id, version) = base(image).ok_or(StoreError::Damaged)?;
        let number = |column: &str| image.get(column).and_then(serde_json::Value::as_i64).unwrap_or_default();
        Ok(Self {
            id,
            version,
            contract: Id(number("contract_id")),
            ordinal: u32::try_from(number("ordinal")).map_err(|_| StoreError::Damaged)?,
            template: text(image, "template"),
            note: text(image, "note"),
            closed_on: text(image, "closed_on"),
            terms: super::terms::read(image)?,
            is_sealed: super::is_sealed(image),
            signatures: Signatures::from_key(&text(image, "signatures")).unwrap_or_default(),
            is_numbered: number("is_numbered") == 1,
            passages: passages(conn, id)?,
        })
    }
}

/// In one question, whatever their number.
fn passages(conn: &Connection, edition: Id) -> StoreResult<Vec<PassageOut>> {
    let sql = "SELECT * FROM passage WHERE edition_id = ?1 AND deleted_at IS NULL ORDER BY place, id";
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([edition.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(PassageOut::read(&image(row)?)?);
    }
    Ok(found)
}

/// An edition of a contract; nothing where there is none.
#[derive(Clone, Copy, Debug)]
pub struct ReadEdition {
    pub contract: Id,
    /// Nothing means the latest.
    pub ordinal: Option<u32>,
}

impl ReadEdition {
    pub(super) fn one(conn: &Connection, id: Id) -> StoreResult<Option<EditionOut>> {
        let image = Load { table: &EDITION, id }.run(conn)?.filter(|image| !EDITION.is_removed(image));
        image.map(|image| EditionOut::read(conn, &image)).transpose()
    }
}

impl Query for ReadEdition {
    type Answer = Option<EditionOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<EditionOut>> {
        let found = match self.ordinal {
            None => latest(conn, self.contract)?,
            Some(ordinal) => {
                let sql =
                    "SELECT id FROM edition WHERE contract_id = ?1 AND ordinal = ?2 AND deleted_at IS NULL";
                let mut select = conn.prepare_cached(sql)?;
                select.query_row((self.contract.0, ordinal), |row| row.get(0).map(Id)).optional()?
            }
        };
        found.map_or(Ok(None), |id| Self::one(conn, id))
    }
}

/// One of the editions of a contract, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionMark {
    /// One for the first.
    pub ordinal: u32,
    /// Unix milliseconds.
    pub created_at: i64,
}

/// All editions of a contract, the first one first.
#[derive(Clone, Copy, Debug)]
pub struct ListEditions {
    pub contract: Id,
}

impl Query for ListEditions {
    type Answer = Vec<EditionMark>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<EditionMark>> {
        let sql = "SELECT ordinal, created_at FROM edition
                   WHERE contract_id = ?1 AND deleted_at IS NULL ORDER BY ordinal";
        let mut select = conn.prepare_cached(sql)?;
        let mark = |row: &Row| Ok(EditionMark { ordinal: row.get(0)?, created_at: row.get(1)? });
        let marks = select.query_map([self.contract.0], mark)?;
        Ok(marks.collect::<rusqlite::Result<_>>()?)
    }
}

/// The text of a contract with everything that is said in it.
#[derive(Clone, Debug, PartialEq)]
pub struct TextOut {
    pub parties: Parties,
    /// What a letter about it says: of a signed contract the sides may have changed since.
    pub beside: Parties,
    /// The latest edition; nothing where no text is begun.
    pub edition: Option<EditionOut>,
    pub editions: Vec<EditionMark>,
    /// The office's own, from which a text begins and papers beside it are written.
    pub templates: Vec<TemplateOut>,
}

/// Nothing where the contract is cancelled or never was.
#[derive(Clone, Copy, Debug)]
pub struct ReadText {
    pub contract: Id,
    pub today: NaiveDate,
}

impl Query for ReadText {
    type Answer = Option<TextOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<TextOut>> {
        let contract = self.contract;
        let read = |printed| ReadParties { contract, printed, today: self.today }.run(conn);
        let (Some(parties), Some(beside)) = (read(Printed::Contract)?, read(Printed::Beside)?) else {
            return Ok(None);
        };
        let edition = ReadEdition { contract, ordinal: None }.run(conn)?;
        let editions = ListEditions { contract }.run(conn)?;
        Ok(Some(TextOut { parties, beside, edition, editions, templates: ListTemplates.run(conn)? }))
    }
}

/// A passage as it stands, with the contract whose it is; nothing where it is gone.
#[derive(Clone, Copy, Debug)]
pub struct ShowPassage(pub Id);

impl Query for ShowPassage {
    type Answer = Option<(PassageOut, Id)>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<(PassageOut, Id)>> {
        let Some(passage) = PassageOut::load(conn, self.0)? else { return Ok(None) };
        let edition = ReadEdition::one(conn, passage.edition)?;
        Ok(edition.map(|edition| (passage, edition.contract)))
    }
}
