//! Payments (`D-2`): what came in, what was given back or forgiven, and what of it closes a debt.

use super::{
    client::CURRENCIES,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// What a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaymentKind {
    /// Money of a client came in.
    Received,
    /// Money went back to a client: it takes from what is not allocated.
    Refund,
    /// A debt is given up for a reason (domain rules 6.13): no money came, and it closes like some.
    WriteOff,
    /// A part of an invoice is taken back: no money came, and it closes like some.
    CreditNote,
    /// What both sides owe each other was set against each other.
    Offset,
    /// What was paid before the books were begun.
    Opening,
    /// From one own account to another.
    OwnTransfer,
    /// What the bank took.
    Fee,
    /// Anything else of a statement: nobody's debt.
    Other,
}

impl PaymentKind {
    pub const ALL: [Self; 9] = [
        Self::Received,
        Self::Refund,
        Self::WriteOff,
        Self::CreditNote,
        Self::Offset,
        Self::Opening,
        Self::OwnTransfer,
        Self::Fee,
        Self::Other,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Refund => "refund",
            Self::WriteOff => "write_off",
            Self::CreditNote => "credit_note",
            Self::Offset => "offset",
            Self::Opening => "opening",
            Self::OwnTransfer => "own_transfer",
            Self::Fee => "fee",
            Self::Other => "other",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it may close debts.
    pub const fn closes(self) -> bool {
        matches!(self, Self::Received | Self::WriteOff | Self::CreditNote | Self::Offset | Self::Opening)
    }

    /// Whether somebody must say why.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Refund | Self::WriteOff | Self::CreditNote)
    }
}

/// The kinds as a form offers them.
pub const KINDS: &[(&str, &str)] = &[
    ("received", "payment-kind-received"),
    ("refund", "payment-kind-refund"),
    ("write_off", "payment-kind-write-off"),
    ("credit_note", "payment-kind-credit-note"),
    ("offset", "payment-kind-offset"),
    ("opening", "payment-kind-opening"),
    ("own_transfer", "payment-kind-own-transfer"),
    ("fee", "payment-kind-fee"),
    ("other", "payment-kind-other"),
];

/// Fields of a payment, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ahead: Some(0), ..field("day", "field-payment-day", Kind::PastDay) },
    Field { required: true, ..field("sum", "field-payment-sum", Kind::Money) },
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    Field { required: true, ..field("kind", "field-payment-kind", Kind::Choice(KINDS)) },
    field("number", "field-payment-number", Kind::Line),
    field("purpose", "field-payment-purpose", Kind::Text),
    field("payer_name", "field-payment-payer", Kind::Line),
    field("payer_tax_id", "field-payment-payer-tax-id", Kind::Line),
    field("payer_account", "field-payment-payer-account", Kind::Line),
    field("account", "field-payment-account", Kind::Line),
    field("reason", "column-reason", Kind::Line),
    field("note", "field-note", Kind::Text),
];

/// A new payment of this day.
pub fn blank(today: NaiveDate) -> Draft {
    let day = today.format("%d.%m.%Y").to_string();
    [("kind", "received"), ("day", day.as_str())].into_iter().collect()
}

/// What is wrong with a payment in itself: no sum above nothing, no reason where one is due.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let kind = PaymentKind::from_key(draft.get("kind"));
    let is_unreasoned = kind.is_some_and(PaymentKind::needs_reason) && draft.get("reason").trim().is_empty();
    let is_nothing = draft.get("sum").trim().parse::<i64>().is_ok_and(|minor| minor <= 0);
    let found =
        [(is_nothing, "sum", "flaw-payment-nothing"), (is_unreasoned, "reason", "flaw-payment-reason")];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

/// As much of a sum as these take, in their order: each with what is open of it, in minor units. What takes nothing is
/// left out.
pub fn fill<T>(mut sum: i64, open: impl IntoIterator<Item = (T, i64)>) -> Vec<(T, i64)> {
    let mut take = |(of, open): (T, i64)| {
        let share = open.min(sum).max(0);
        sum = sum.saturating_sub(share);
        (of, share)
    };
    open.into_iter().map(&mut take).filter(|(_, share)| *share > 0).collect()
}

/// The same where all of the sum is meant: what no part takes stays with the last, and the rule of allocations refuses it.
pub fn fill_whole<T>(sum: i64, open: impl IntoIterator<Item = (T, i64)>) -> Vec<(T, i64)> {
    let mut found = fill(sum, open);
    let left = found.iter().fold(sum, |left, (_, share)| left.saturating_sub(*share));
    if let Some((_, share)) = found.last_mut() {
        *share = share.saturating_add(left);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_fills_what_is_open_in_its_order() {
        assert_eq!(fill(100, [('a', 60), ('b', 0), ('c', 70), ('d', 5)]), [('a', 60), ('c', 40)]);
        assert_eq!(fill(0, [('a', 60)]), []);
        assert_eq!(fill(100, [('a', -5), ('b', 20)]), [('b', 20)]);
        assert_eq!(
            fill_whole(100, [('a', 60), ('b', 10)]),
            [('a', 60), ('b', 40)],
            "too much is not cut silently"
        );
        assert_eq!(fill_whole(50, [('a', 60), ('b', 10)]), [('a', 50)]);
    }

    #[test]
    fn a_sum_is_above_nothing_and_what_is_given_up_has_a_reason() {
        let told = |pairs: &[(&str, &str)]| {
            let draft: Draft = pairs.iter().copied().collect();
            flaws(&draft).into_iter().map(|flaw| flaw.key).collect::<Vec<_>>()
        };
        assert_eq!(told(&[("kind", "received"), ("sum", "100")]), Vec::<&str>::new());
        assert_eq!(told(&[("kind", "received"), ("sum", "0")]), ["flaw-payment-nothing"]);
        assert_eq!(told(&[("kind", "received"), ("sum", "-5")]), ["flaw-payment-nothing"]);
        assert_eq!(told(&[("kind", "write_off"), ("sum", "5")]), ["flaw-payment-reason"]);
        assert_eq!(told(&[("kind", "refund"), ("sum", "5"), ("reason", "артық төлем")]), Vec::<&str>::new());
    }

    #[test]
    fn every_kind_comes_back_and_is_offered() {
        for kind in PaymentKind::ALL {
            assert_eq!(PaymentKind::from_key(kind.key()), Some(kind));
            assert!(KINDS.iter().any(|(key, _)| *key == kind.key()));
        }
    }
}
