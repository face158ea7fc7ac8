//! Documents of contracts, with what they come to.

use super::ANNEX;
use crate::{
    domain::{
        annex::{
            AnnexKind, AnnexState,
            doubt::{self, Doubt, Letter},
            line::{self, AnnexLine, read_lines},
        },
        contract::{Side, control},
        decimal::Decimal,
        id::Id,
        money::{Currency, Money},
        vat::{Mode, Rounding, Totals, of_amount},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        contract::signed_on,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;
use std::collections::BTreeMap;

const LIST: &str = concat!(include_str!("select.sql"), include_str!("list.sql"));
const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));

/// A document of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub kind: AnnexKind,
    pub state: AnnexState,
    /// The contract and its number.
    pub contract: (Id, String),
    pub client: (Id, String),
    /// What prices hold and at which rate, where the document does not say otherwise: as its contract does.
    of_contract: [Option<String>; 3],
    /// Between a letter and the end, as the contract says.
    notice_days: Option<u32>,
    /// The sum of its contract with the tax, in minor units.
    limit: Option<i64>,
    /// What was signed beside it of the same kind, in minor units and the currency of the contract.
    pub(super) beside: i64,
}

impl AnnexOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn has_signed(&self, side: Side) -> bool {
        self.image.contains_key(signed_on(side))
    }

    /// Whether who signs for a side stays as it is: that side has signed, or the letter has gone out.
    pub fn is_closed(&self, side: Side) -> bool {
        self.has_signed(side) || (self.kind.is_one_sided() && self.image.contains_key("sides"))
    }

    /// Its lines; a text that no version of the program could have written has none.
    pub fn lines(&self) -> Vec<AnnexLine> {
        read_lines(&self.text("lines")).unwrap_or_default()
    }

    /// Whether prices hold the tax.
    pub fn mode(&self) -> Mode {
        Mode::from_key(&self.own_or("vat", 0))
    }

    /// The rate of lines that name none.
    pub fn rate(&self) -> Decimal {
        self.own_or("vat_rate", 1).parse().unwrap_or_default()
    }

    pub fn currency(&self) -> Currency {
        self.own_or("currency", 2).parse().unwrap_or(Currency::Kzt)
    }

    /// What it comes to: its lines together, else the sum that was typed, which holds its tax. Nothing where it has
    /// no sum.
    pub fn totals(&self) -> Option<Totals> {
        let lines = self.lines();
        if lines.is_empty() {
            let sum = self.image.get("sum").and_then(Value::as_i64)?;
            let mode = if self.mode() == Mode::None { Mode::None } else { Mode::Inside };
            return of_amount(sum, self.rate(), mode);
        }
        line::totals(&lines, self.rate(), self.mode(), Rounding::Line)
    }

    /// The whole sum with its tax.
    pub fn sum(&self) -> Option<Money> {
        self.totals().map(|totals| Money::new(totals.total, self.currency()))
    }

    /// What should be known before it goes out.
    pub fn doubts(&self) -> Vec<Doubt> {
        let day = |column: &str| self.text(column).parse::<NaiveDate>().ok();
        let has_sum = self.kind == AnnexKind::Specification && self.totals().is_some();
        let of_contract = self.of_contract[2].as_ref().and_then(|code| code.parse().ok());
        let currency = doubt::of_currency(has_sum.then(|| self.currency()), of_contract);
        let letter = day("sent_day").or_else(|| day("day")).zip(day("end_day")).zip(self.notice_days);
        let letter = letter.map(|((from, end), notice_days)| Letter { from, end, notice_days });
        let letter = letter.and_then(|letter| doubt::of_letter(self.kind, letter));
        let words = doubt::of_words(self.kind, (&self.text("text"), &self.text("end_day")));
        currency.into_iter().chain(letter).chain(words).chain(self.doubt_of_limit()).collect()
    }

    fn doubt_of_limit(&self) -> Option<Doubt> {
        let (own, limit) = self.counted().zip(self.limit)?;
        doubt::of_limit(own, self.beside, Money::new(limit, own.currency()))
    }

    /// What of it counts against the sum of the contract; nothing of a kind that does not count.
    pub(super) fn counted(&self) -> Option<Money> {
        let counts = matches!(self.kind, AnnexKind::Specification | AnnexKind::Act);
        let of_contract = self.of_contract[2].as_deref().and_then(|code| code.parse().ok());
        self.sum().filter(|sum| counts && sum.currency() == of_contract.unwrap_or(Currency::Kzt))
    }

    fn own_or(&self, column: &str, at: usize) -> String {
        let own = self.text(column);
        let known = || self.of_contract.get(at).cloned().flatten().unwrap_or_default();
        if own.is_empty() { known() } else { own }
    }

    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &ANNEX, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let (kind, state) = kind_and_state(&image)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            kind,
            state,
            contract: (Id(row.get(1)?), row.get(2)?),
            client: (Id(row.get(3)?), row.get(4)?),
            of_contract: [row.get(5)?, row.get(6)?, row.get(7)?],
            notice_days: row.get(8)?,
            limit: limit_of(row)?,
            beside: 0,
            image,
        })
    }
}

fn limit_of(row: &Row) -> rusqlite::Result<Option<i64>> {
    let (mode, rate): (Option<String>, Option<String>) = (row.get(5)?, row.get(6)?);
    let sum: Option<i64> = row.get(9)?;
    let tax = (mode.unwrap_or_default(), rate.unwrap_or_default());
    Ok(sum.and_then(|sum| control::limit(sum, (&tax.0, &tax.1))))
}

/// What the row is for, and where it stands.
pub(super) fn kind_and_state(image: &Image) -> StoreResult<(AnnexKind, AnnexState)> {
    let kind = AnnexKind::from_key(&record::text(image, "kind")).ok_or(StoreError::Damaged)?;
    let signed = Side::BOTH.map(|side| image.contains_key(signed_on(side)));
    Ok((kind, AnnexState::of(kind, image.contains_key("sent_day"), signed)))
}

/// Documents that are not cancelled, by their days: of one contract, or of all.
#[derive(Clone, Debug, Default)]
pub struct ListAnnexes {
    pub contract: Option<Id>,
    /// Only these kinds; none means all.
    pub kinds: Vec<AnnexKind>,
}

impl Query for ListAnnexes {
    type Answer = Vec<AnnexOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<AnnexOut>> {
        let mut select = conn.prepare_cached(LIST)?;
        let mut rows = select.query(named_params! { ":contract": self.contract.map(|id| id.0) })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(AnnexOut::read(conn, row)?);
        }
        found.retain(|one| self.kinds.is_empty() || self.kinds.contains(&one.kind));
        tell_beside(&mut found);
        Ok(found)
    }
}

/// One document, cancelled or not.
#[derive(Clone, Copy, Debug)]
pub struct ShowAnnex(pub Id);

impl Query for ShowAnnex {
    type Answer = Option<AnnexOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<AnnexOut>> {
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([self.0.0])?;
        let Some(mut one) = rows.next()?.map(|row| AnnexOut::read(conn, row)).transpose()? else {
            return Ok(None);
        };
        let of_kind = ListAnnexes { contract: Some(one.contract.0), kinds: vec![one.kind] }.run(conn)?;
        one.beside = of_kind.iter().find(|known| known.id == one.id).map_or(0, |known| known.beside);
        Ok(Some(one))
    }
}

/// Tells each document what was signed of its kind beside it.
fn tell_beside(all: &mut [AnnexOut]) {
    let signed = |one: &AnnexOut| {
        let counted = one.counted().filter(|_| one.state == AnnexState::Signed);
        counted.map_or(0, Money::minor)
    };
    let of = |one: &AnnexOut| (one.contract.0, one.kind.key());
    let mut together: BTreeMap<(Id, &str), i64> = BTreeMap::new();
    for one in all.iter() {
        let sum = together.entry(of(one)).or_default();
        *sum = sum.saturating_add(signed(one));
    }
    for one in all {
        one.beside = together.get(&of(one)).copied().unwrap_or_default().saturating_sub(signed(one));
    }
}

/// The document of this identity, or of the number of its contract, a slash and its own number: `26-001/2`. Where
/// several kinds have that number, the kind stands between them: `26-001/notice/2`.
#[derive(Clone, Debug)]
pub struct FindAnnex {
    pub key: String,
    /// In this order, where several kinds have the number.
    pub kinds: Vec<AnnexKind>,
}

impl Query for FindAnnex {
    type Answer = Option<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let key = self.key.trim();
        if let Some((contract, number)) = key.rsplit_once('/') {
            let said = contract.rsplit_once('/');
            let said = said.and_then(|(contract, kind)| Some((contract, AnnexKind::from_key(kind)?)));
            let (contract, kinds) = said.map_or_else(
                || (contract, self.kinds.clone()),
                |(contract, kind)| {
                    (contract, self.kinds.iter().copied().filter(|one| *one == kind).collect())
                },
            );
            return by_number(conn, contract, &kinds, number);
        }
        let Ok(id) = key.parse().map(Id) else { return Ok(None) };
        let image = Load { table: &ANNEX, id }.run(conn)?.filter(|image| !ANNEX.is_removed(image));
        let kind = image.and_then(|image| AnnexKind::from_key(&record::text(&image, "kind")));
        Ok(kind.filter(|kind| self.kinds.contains(kind)).map(|_| id))
    }
}

fn by_number(
    conn: &Connection,
    contract: &str,
    kinds: &[AnnexKind],
    number: &str,
) -> StoreResult<Option<Id>> {
    let mut select = conn.prepare_cached(include_str!("by_number.sql"))?;
    for kind in kinds {
        let found = select.query_row([contract, number, kind.key()], |row| row.get(0).map(Id));
        if let Some(id) = found.optional()? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
