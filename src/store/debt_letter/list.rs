//! Letters of the register, and claims that nobody answered (`D-6`).

use super::DEBT_LETTER;
use crate::{
    domain::{
        debt::letter::{Degree, LetterState},
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        activity::Asked,
        office::users,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde_json::Value;

/// A letter.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    pub degree: Degree,
}

/// A line of a letter as it stood when the letter was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLine {
    pub instalment: Id,
    /// Number of the document with the place of the instalment: `12/1`.
    pub document: String,
    pub due: Option<NaiveDate>,
    pub sum: Money,
    pub paid: Money,
    pub rest: Money,
}

impl LetterOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn day(&self, column: &str) -> Option<NaiveDate> {
        self.text(column).parse().ok()
    }

    /// Its number with its year, as it stands in the letter: `12/2026`.
    pub fn printed(&self) -> String {
        format!("{}/{}", self.text("number"), self.text("year"))
    }

    pub fn currency(&self) -> Currency {
        self.text("currency").parse().unwrap_or(Currency::Kzt)
    }

    pub fn debt(&self) -> Money {
        self.money("debt")
    }

    /// Nothing where none was claimed.
    pub fn penalty(&self) -> Option<Money> {
        self.image.contains_key("penalty").then(|| self.money("penalty"))
    }

    /// Both together.
    pub fn claim(&self) -> Money {
        let penalty = self.penalty().map_or(0, Money::minor);
        Money::new(self.debt().minor().saturating_add(penalty), self.currency())
    }

    fn money(&self, column: &str) -> Money {
        let minor = self.image.get(column).and_then(Value::as_i64).unwrap_or_default();
        Money::new(minor, self.currency())
    }

    pub fn state(&self) -> LetterState {
        let has = |column: &str| self.image.contains_key(column);
        if DEBT_LETTER.is_removed(&self.image) {
            LetterState::Cancelled
        } else if has("answered_day") {
            LetterState::Answered
        } else if has("delivered_day") {
            LetterState::Delivered
        } else if has("sent_day") {
            LetterState::Sent
        } else {
            LetterState::Written
        }
    }

    /// So many days ago the answer was due that did not come.
    pub fn unanswered(&self, today: NaiveDate) -> Option<i64> {
        let is_open = matches!(self.state(), LetterState::Sent | LetterState::Delivered);
        let late = (today - self.day("answer_by").filter(|_| is_open)?).num_days();
        (late > 0).then_some(late)
    }

    /// What it demanded, line by line.
    pub fn lines(&self) -> Vec<LetterLine> {
        let currency = self.currency();
        self.text("lines").lines().filter_map(|line| read_line(line, currency)).collect()
    }

    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &DEBT_LETTER, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: (Id(row.get(1)?), row.get(2)?),
            degree: Degree::from_key(&record::text(&image, "degree")).ok_or(StoreError::Damaged)?,
            image,
        })
    }
}

fn read_line(line: &str, currency: Currency) -> Option<LetterLine> {
    let mut parts = line.split("; ");
    let (id, document, due) = (parts.next()?.parse().ok()?, parts.next()?.to_owned(), parts.next()?);
    let mut sum = || Some(Money::new(parts.next()?.parse().ok()?, currency));
    Some(LetterLine {
        instalment: Id(id),
        document,
        due: due.parse().ok(),
        sum: sum()?,
        paid: sum()?,
        rest: sum()?,
    })
}

/// Which letters; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterFilter {
    pub id: Option<Id>,
    /// Number and year.
    pub number: Option<(i64, i32)>,
    pub client: Option<Id>,
    /// Name of the user who has the client.
    pub owner: Option<String>,
    pub states: Vec<LetterState>,
}

/// Letters, the newest first; cancelled ones stay in the register.
#[derive(Clone, Debug, Default)]
pub struct ListLetters {
    pub filter: LetterFilter,
}

impl Query for ListLetters {
    type Answer = Vec<LetterOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<LetterOut>> {
        let filter = &self.filter;
        let mut asked = Asked::new(include_str!("letters.sql"), []);
        if let Some(id) = filter.id {
            asked.also("  AND debt_letter.id = :id\n", [(":id", id.0.into())]);
        }
        if let Some((number, year)) = filter.number {
            let meant = [(":number", number.into()), (":year", i64::from(year).into())];
            asked.also("  AND debt_letter.number = :number AND debt_letter.year = :year\n", meant);
        }
        if let Some(client) = filter.client {
            asked.also("  AND debt_letter.client_id = :client\n", [(":client", client.0.into())]);
        }
        if let Some(owner) = users::whose(conn, filter.owner.as_deref())? {
            asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
        }
        asked.also("ORDER BY debt_letter.year DESC, debt_letter.number DESC", []);
        let mut found = asked.rows(conn, |row| LetterOut::read(conn, row))?;
        found.retain(|one| filter.states.is_empty() || filter.states.contains(&one.state()));
        Ok(found)
    }
}

/// One letter.
pub(super) fn letter(conn: &Connection, id: Id) -> StoreResult<Option<LetterOut>> {
    let filter = LetterFilter { id: Some(id), ..LetterFilter::default() };
    Ok(ListLetters { filter }.run(conn)?.into_iter().next())
}

/// A claim whose answer is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Unanswered {
    pub(in crate::store) client: Id,
    pub(in crate::store) due: NaiveDate,
}

/// Claims that nobody answered in time. `asked` adds whose clients are meant.
pub(in crate::store) fn unanswered(
    conn: &Connection,
    today: NaiveDate,
    asked: impl FnOnce(&str) -> Asked,
) -> StoreResult<Vec<Unanswered>> {
    let mut asked = asked(include_str!("unanswered.sql"));
    asked.also("", [(":until", today.to_string().into())]);
    asked.rows(conn, |row| {
        let due = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
        Ok(Unanswered { client: Id(row.get(0)?), due })
    })
}
