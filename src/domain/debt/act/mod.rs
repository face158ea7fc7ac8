//! The act of reconciliation (`D-7`, domain rules 6.9): what stands in our half, and how far the paper has come.

mod beside;
mod theirs;

pub use beside::{Beside, beside};
pub use theirs::{TheirHalf, TheirRow, number_in, their_half};

use super::reconciliation::{Entry, Half};
use crate::domain::{
    client::CURRENCIES,
    field::{Draft, Field, Kind as FieldKind, field},
    payment::PaymentKind,
    signatory::BASES,
};
use chrono::{Datelike as _, NaiveDate};

/// How far an act has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Status {
    /// Its figures follow our documents until it goes out.
    #[default]
    Draft,
    Sent,
    /// It came back and is looked through.
    Returned,
    /// Both sides say the same.
    Signed,
    /// They signed, or answered, by other figures.
    WithDifferences,
}

impl Status {
    pub const ALL: [Self; 5] = [Self::Draft, Self::Sent, Self::Returned, Self::Signed, Self::WithDifferences];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Returned => "returned",
            Self::Signed => "signed",
            Self::WithDifferences => "with_differences",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    /// The column that keeps the day on which it came so far; a draft is of the day of the act.
    pub const fn day_column(self) -> &'static str {
        match self {
            Self::Draft => "day",
            Self::Sent => "sent_day",
            Self::Returned => "returned_day",
            Self::Signed => "signed_day",
            Self::WithDifferences => "differs_day",
        }
    }

    /// Where it may go from here. What is signed stays signed; the rest may go out and come back again.
    pub fn next(self) -> impl Iterator<Item = Self> {
        let may = move |to: &Self| self != Self::Signed && *to != self && *to != Self::Draft;
        Self::ALL.into_iter().filter(may)
    }
}

/// What a row of our half is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A document of goods or work.
    Invoice,
    /// What was owed before the books were begun.
    Opening,
    Penalty,
    Payment(PaymentKind),
}

impl RowKind {
    /// Of a document, by its own kind.
    pub fn of_invoice(kind: &str) -> Self {
        match kind {
            "opening" => Self::Opening,
            "penalty" => Self::Penalty,
            _ => Self::Invoice,
        }
    }

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Opening => "opening",
            Self::Penalty => "penalty",
            Self::Payment(PaymentKind::Opening) => "opening_payment",
            Self::Payment(kind) => kind.key(),
        }
    }
}

/// An operation in our half: it raises what they owe by the debit, or lowers it by the credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActRow {
    pub day: NaiveDate,
    pub kind: RowKind,
    /// Of the document; empty where it has none.
    pub number: String,
    /// Minor units.
    pub debit: i64,
    pub credit: i64,
}

/// Our half of an act: what was owed when the period began, and what happened in it, by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OurHalf {
    /// Minor units; below nothing where we owe them.
    pub opening: i64,
    pub rows: Vec<ActRow>,
}

impl OurHalf {
    /// Everything that happened until the end of a period, parted by its first day. Nothing where the sums do not fit.
    pub fn of(from: NaiveDate, all: Vec<ActRow>) -> Option<Self> {
        let (before, rows): (Vec<ActRow>, Vec<ActRow>) = all.into_iter().partition(|row| row.day < from);
        let opening = before.iter().try_fold(0_i64, add)?;
        Some(Self { opening, rows })
    }

    /// Debit and credit of the period.
    pub fn turnovers(&self) -> Option<(i64, i64)> {
        let sum =
            |of: fn(&ActRow) -> i64| self.rows.iter().try_fold(0_i64, |sum, row| sum.checked_add(of(row)));
        Some((sum(|row| row.debit)?, sum(|row| row.credit)?))
    }

    /// What is owed when the period ends.
    pub fn closing(&self) -> Option<i64> {
        self.rows.iter().try_fold(self.opening, add)
    }

    /// The same as it is compared with theirs.
    pub fn as_half(&self) -> Option<Half> {
        let entry = |row: &ActRow| Entry::ours(row.day, &row.number, row.debit, row.credit);
        Some(Half { opening: self.opening, entries: self.rows.iter().map(entry).collect::<Option<_>>()? })
    }
}

fn add(sum: i64, row: &ActRow) -> Option<i64> {
    sum.checked_add(row.debit)?.checked_sub(row.credit)
}

/// How far an act has come, as a row keeps it.
pub const STATUSES: &[(&str, &str)] = &[
    ("draft", "act-draft"),
    ("sent", "act-sent"),
    ("returned", "act-returned"),
    ("signed", "act-signed"),
    ("with_differences", "act-with-differences"),
];

/// What a person may say of a new act, in the order of its form.
pub const NEW_FIELDS: &[Field] = &[
    Field { required: true, ..field("from_day", "field-act-from", FieldKind::Day) },
    Field { required: true, ..field("to_day", "field-act-to", FieldKind::Day) },
    field("company", "field-contract-company", FieldKind::OwnFirm),
    field("currency", "field-currency", FieldKind::Choice(CURRENCIES)),
    field("number", "field-contract-number", FieldKind::Line),
    field("day", "field-act-day", FieldKind::Day),
    field("note", "field-note", FieldKind::Text),
];

/// The day on which an act came so far.
const DAY: Field = Field { required: true, ..field("day", "field-activity-day", FieldKind::Day) };

/// What a person says of an act that was sent, or came back.
pub const DAY_FIELDS: &[Field] = &[DAY];

/// What a person says of an act that was signed, in the order of the form.
pub const MOVE_FIELDS: &[Field] = &[
    DAY,
    field("signed_by", "field-act-signed-by", FieldKind::Line),
    field("signed_position", "field-act-position", FieldKind::Line),
];

/// Everything that a row keeps of an act.
pub const FIELDS: &[Field] = &[
    field("number", "field-contract-number", FieldKind::Line),
    field("day", "field-act-day", FieldKind::Day),
    field("from_day", "field-act-from", FieldKind::Day),
    field("to_day", "field-act-to", FieldKind::Day),
    field("currency", "field-currency", FieldKind::Choice(CURRENCIES)),
    field("our_closing", "field-act-ours", FieldKind::Money),
    field("their_opening", "field-act-their-opening", FieldKind::Money),
    field("their_closing", "field-act-their-closing", FieldKind::Money),
    field("their_file", "field-act-their-file", FieldKind::Line),
    field("status", "column-state", FieldKind::Choice(STATUSES)),
    field("sent_day", "field-act-sent", FieldKind::Day),
    field("returned_day", "field-act-returned", FieldKind::Day),
    field("signed_day", "field-act-signed", FieldKind::Day),
    field("differs_day", "field-act-differs", FieldKind::Day),
    field("signed_by", "field-act-signed-by", FieldKind::Line),
    field("signed_position", "field-act-position", FieldKind::Line),
    field("authority", "field-basis", FieldKind::Choice(BASES)),
    field("note", "field-note", FieldKind::Text),
];

/// What a row keeps of an operation in their half.
pub const ENTRY_FIELDS: &[Field] = &[
    field("day", "field-invoice-day", FieldKind::Day),
    field("document", "act-document", FieldKind::Line),
    field("debit", "act-debit", FieldKind::Money),
    field("credit", "act-credit", FieldKind::Money),
];

/// A new act is about the year until the end of the last month; in January about the year before.
pub fn blank(today: NaiveDate) -> Draft {
    let to = today.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(today);
    let from = to.with_ordinal(1).unwrap_or(to);
    let typed = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let (from, to, day) = (typed(from), typed(to), typed(today));
    [("from_day", from.as_str()), ("to_day", &to), ("day", &day)].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(at: &str, number: &str, debit: i64, credit: i64) -> ActRow {
        ActRow { day: day(at), kind: RowKind::Invoice, number: number.to_owned(), debit, credit }
    }

    #[test]
    fn what_was_before_the_period_is_its_opening() {
        let all = vec![
            row("2025-12-31", "1", 500, 0),
            row("2025-12-31", "2", 0, 200),
            row("2026-01-01", "3", 70, 0),
            row("2026-01-31", "4", 0, 100),
        ];
        let half = OurHalf::of(day("2026-01-01"), all).unwrap();
        assert_eq!((half.opening, half.rows.len()), (300, 2));
        assert_eq!((half.turnovers(), half.closing()), (Some((70, 100)), Some(270)));
        assert_eq!(half.as_half().unwrap().closing(), half.closing());
    }

    #[test]
    fn too_much_is_nothing_and_no_wrong_sum() {
        let all = vec![row("2026-01-01", "1", i64::MAX, 0), row("2026-01-02", "2", 1, 0)];
        let half = OurHalf::of(day("2026-01-01"), all.clone()).unwrap();
        assert_eq!((half.turnovers(), half.closing()), (None, None));
        assert_eq!(OurHalf::of(day("2026-02-01"), all), None);
    }

    #[test]
    fn an_act_that_is_signed_goes_nowhere() {
        assert_eq!(Status::Signed.next().count(), 0);
        let from_draft: Vec<Status> = Status::Draft.next().collect();
        assert_eq!(from_draft, [Status::Sent, Status::Returned, Status::Signed, Status::WithDifferences]);
        assert!(Status::WithDifferences.next().any(|to| to == Status::Signed));
        assert!(Status::ALL.into_iter().all(|one| Status::from_key(one.key()) == Some(one)));
    }

    #[test]
    fn a_new_act_is_about_the_year_until_the_last_month() {
        let of = |today: &str| {
            let draft = blank(day(today));
            (draft.get("from_day").to_owned(), draft.get("to_day").to_owned())
        };
        assert_eq!(of("2026-11-30"), ("01.01.2026".to_owned(), "31.10.2026".to_owned()));
        assert_eq!(of("2026-01-15"), ("01.01.2025".to_owned(), "31.12.2025".to_owned()));
    }
}
