//! Letters about debts and their register (`D-6`, domain rules 6.10).

use super::ladder::StepKind;
use crate::domain::{
    client::CURRENCIES,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// How sharp a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    Reminder,
    /// A demand, with the penalty.
    Demand,
    /// A claim (претензия) with its term.
    Claim,
}

impl Degree {
    pub const ALL: [Self; 3] = [Self::Reminder, Self::Demand, Self::Claim];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reminder => "1",
            Self::Demand => "2",
            Self::Claim => "3",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|degree| degree.key() == key)
    }

    /// From 1.
    pub const fn number(self) -> u8 {
        match self {
            Self::Reminder => 1,
            Self::Demand => 2,
            Self::Claim => 3,
        }
    }

    pub const fn has_penalty(self) -> bool {
        !matches!(self, Self::Reminder)
    }

    /// The template that it begins from.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Reminder => "letter_debt_1",
            Self::Demand => "letter_debt_2",
            Self::Claim => "letter_debt_3",
        }
    }

    /// The letter that a step of the ladder asks for.
    pub const fn of_step(kind: StepKind) -> Option<Self> {
        match kind {
            StepKind::Letter1 => Some(Self::Reminder),
            StepKind::Letter2 => Some(Self::Demand),
            StepKind::Letter3 | StepKind::Claim => Some(Self::Claim),
            _ => None,
        }
    }

    /// The sharper one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Reminder => Self::Demand,
            Self::Demand | Self::Claim => Self::Claim,
        }
    }
}

/// Degrees with their words.
pub const DEGREES: &[(&str, &str)] =
    &[("1", "debt-letter-reminder"), ("2", "debt-letter-demand"), ("3", "debt-letter-claim")];

/// How a letter went out.
pub const WAYS: &[(&str, &str)] = &[
    ("post", "debt-letter-way-post"),
    ("courier", "debt-letter-way-courier"),
    ("hand", "debt-letter-way-hand"),
    ("mail", "debt-letter-way-mail"),
    ("edo", "debt-letter-way-edo"),
];

/// What is kept of a letter.
pub const FIELDS: &[Field] = &[
    field("number", "field-letter-number", Kind::Count),
    field("degree", "field-letter-degree", Kind::Choice(DEGREES)),
    field("day", "field-payment-day", Kind::Day),
    field("deadline", "field-letter-deadline", Kind::Day),
    field("debt", "field-letter-debt", Kind::Money),
    field("penalty", "field-letter-penalty", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("file", "field-letter-file", Kind::Line),
    field("sent_day", "field-letter-sent", Kind::Day),
    field("sent_by", "field-letter-way", Kind::Choice(WAYS)),
    field("post_number", "field-letter-post-number", Kind::Line),
    field("answer_by", "field-letter-answer-by", Kind::Day),
    field("delivered_day", "field-letter-delivered", Kind::Day),
    field("answered_day", "field-letter-answered", Kind::Day),
    field("answer", "field-letter-answer", Kind::Text),
];

/// What happens to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Sent,
    Delivered,
    Answered,
}

impl Mark {
    pub const ALL: [Self; 3] = [Self::Sent, Self::Delivered, Self::Answered];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Answered => "answered",
        }
    }

    /// The column of its day.
    pub const fn day(self) -> &'static str {
        match self {
            Self::Sent => "sent_day",
            Self::Delivered => "delivered_day",
            Self::Answered => "answered_day",
        }
    }

    /// What is asked when it happens.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Sent => SENT_FIELDS,
            Self::Delivered => DELIVERED_FIELDS,
            Self::Answered => ANSWERED_FIELDS,
        }
    }
}

const SENT_FIELDS: &[Field] = &[
    Field { required: true, ..field("sent_day", "field-letter-sent", Kind::Day) },
    Field { required: true, ..field("sent_by", "field-letter-way", Kind::Choice(WAYS)) },
    field("post_number", "field-letter-post-number", Kind::Line),
];

const DELIVERED_FIELDS: &[Field] =
    &[Field { required: true, ..field("delivered_day", "field-letter-delivered", Kind::Day) }];

const ANSWERED_FIELDS: &[Field] = &[
    Field { required: true, ..field("answered_day", "field-letter-answered", Kind::Day) },
    Field { required: true, ..field("answer", "field-letter-answer", Kind::Text) },
];

/// How a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterState {
    /// It lies here.
    Written,
    Sent,
    Delivered,
    Answered,
    /// It was not to be written: its number stays taken.
    Cancelled,
}

impl LetterState {
    pub const ALL: [Self; 5] = [Self::Written, Self::Sent, Self::Delivered, Self::Answered, Self::Cancelled];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Answered => "answered",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// What happens to it next.
    pub const fn next(self) -> Option<Mark> {
        match self {
            Self::Written => Some(Mark::Sent),
            Self::Sent => Some(Mark::Delivered),
            Self::Delivered => Some(Mark::Answered),
            Self::Answered | Self::Cancelled => None,
        }
    }
}

/// What is wrong with the days of a letter: nothing happens before it is written, is delivered or answered before it was
/// sent.
pub fn letter_flaws(draft: &Draft) -> Vec<Flaw> {
    let day = |key: &str| draft.get(key).trim().parse::<NaiveDate>().ok();
    let is_before = |later: &str, earlier: &str| {
        day(later).zip(day(earlier)).is_some_and(|(later, earlier)| later < earlier)
    };
    let is_unsent = day("sent_day").is_none();
    let found = [
        (is_before("deadline", "day"), "deadline", "flaw-letter-early"),
        (is_before("sent_day", "day"), "sent_day", "flaw-letter-early"),
        (is_before("delivered_day", "sent_day"), "delivered_day", "flaw-letter-unsent"),
        (is_before("answered_day", "sent_day"), "answered_day", "flaw-letter-unsent"),
        (is_unsent && day("delivered_day").is_some(), "delivered_day", "flaw-letter-unsent"),
        (is_unsent && day("answered_day").is_some(), "answered_day", "flaw-letter-unsent"),
    ];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_comes_back_and_has_its_words() {
        for degree in Degree::ALL {
            assert_eq!(Degree::from_key(degree.key()), Some(degree));
            assert_eq!(degree.key(), degree.number().to_string());
        }
        for state in LetterState::ALL {
            assert_eq!(LetterState::from_key(state.key()), Some(state));
        }
        assert_eq!(DEGREES.iter().map(|(key, _)| *key).collect::<Vec<_>>(), Degree::ALL.map(Degree::key));
        assert_eq!(Degree::of_step(StepKind::Claim), Some(Degree::Claim));
        assert_eq!(Degree::of_step(StepKind::Call), None);
    }

    #[test]
    fn nothing_comes_back_before_it_was_sent() {
        let told = |fields: &[(&str, &str)]| {
            let draft = [("day", "2026-03-16")].iter().chain(fields).copied().collect();
            letter_flaws(&draft).into_iter().map(|flaw| flaw.field).collect::<Vec<_>>()
        };
        assert_eq!(told(&[("deadline", "2026-03-20"), ("sent_day", "2026-03-16")]), Vec::<&str>::new());
        assert_eq!(told(&[("deadline", "2026-03-10")]), ["deadline"]);
        assert_eq!(told(&[("delivered_day", "2026-03-18")]), ["delivered_day"]);
        let early = [("sent_day", "2026-03-18"), ("answered_day", "2026-03-17")];
        assert_eq!(told(&early), ["answered_day"]);
    }
}
