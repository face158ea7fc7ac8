//! The lines of a statement as they are shown: in which group, what is said of each, which are left by a condition.

use crate::{
    domain::{
        id::Id,
        statement::{
            Doubt, LeftOut, Operation,
            booking::Choice,
            score::{Answer, Candidate, Verdict},
        },
    },
    screens::Context,
    store::import::statement::{Weighed, WeighedFile},
};
use std::cmp::Reverse;

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Ready,
    Ask,
    Unknown,
    /// What closes no debt, what was booked before, what cannot be taken.
    Rest,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Ready, Self::Ask, Self::Unknown, Self::Rest];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Ready => "booking-group-ready",
            Self::Ask => "booking-group-ask",
            Self::Unknown => "booking-group-unknown",
            Self::Rest => "booking-group-rest",
        }
    }
}

/// What a line is of: its place among the operations, the expected ones, what cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Operation(usize),
    Pending(usize),
    LeftOut(usize),
}

/// One line.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Place of its statement in the file.
    pub(super) statement: usize,
    pub(super) what: What,
    pub(super) group: Group,
    /// An earlier import has booked it.
    pub(super) is_known: bool,
    /// What is booked; nothing while it is not confirmed.
    pub(super) choice: Option<Choice>,
    /// Somebody has chosen it here.
    pub(super) is_said: bool,
}

impl Row {
    pub(super) const fn can_be_booked(&self) -> bool {
        matches!(self.what, What::Operation(_)) && !self.is_known
    }

    /// Takes what somebody says of it.
    pub(super) fn say(&mut self, choice: Option<Choice>) {
        (self.choice, self.is_said) = (choice, true);
    }
}

/// The lines of a file. What closes no debt is confirmed from the beginning, and what is clear where the office wants
/// that.
pub(super) fn rows(weighed: &WeighedFile, books_ready: bool) -> Vec<Row> {
    let of = |(statement, one): (usize, &Weighed)| -> Vec<Row> {
        let row =
            |what, group, is_known, choice| Row { statement, what, group, is_known, choice, is_said: false };
        let answers = one.answers.iter().zip(&one.booked).enumerate();
        let looks_booked = |at: usize| one.statement.operations.get(at).is_some_and(Operation::looks_booked);
        let operations = answers.map(|(at, (answer, is_known))| {
            let group = match is_known {
                true => Group::Rest,
                // A person says whether it is another one.
                false if looks_booked(at) => Group::Ask,
                false => group_of(answer),
            };
            let choice = match group {
                Group::Ready if books_ready => Choice::proposed(answer),
                Group::Rest if !is_known => Some(Choice::AsItIs),
                _ => None,
            };
            row(What::Operation(at), group, *is_known, choice)
        });
        let left_out = (0..one.statement.left_out.len()).map(What::LeftOut);
        let pending = (0..one.statement.pending.len()).map(What::Pending);
        let others = left_out.chain(pending).map(|what| row(what, Group::Rest, false, None));
        operations.chain(others).collect()
    };
    weighed.statements.iter().enumerate().flat_map(of).collect()
}

fn group_of(answer: &Answer) -> Group {
    match answer.verdict {
        _ if answer.is_aside() => Group::Rest,
        Verdict::Ready => Group::Ready,
        Verdict::Ask => Group::Ask,
        // Who paid is known: only what for is asked.
        Verdict::Unknown if answer.advance().is_some() => Group::Ask,
        Verdict::Unknown => Group::Unknown,
    }
}

/// A line with what stands in the file of it.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) row: &'a Row,
    pub(super) of: &'a Weighed,
    pub(super) operation: Option<&'a Operation>,
    pub(super) answer: Option<&'a Answer>,
    pub(super) left_out: Option<&'a LeftOut>,
}

impl<'a> Told<'a> {
    pub(super) fn of(row: &'a Row, weighed: &'a WeighedFile) -> Option<Self> {
        let of = weighed.statements.get(row.statement)?;
        let told = Self { row, of, operation: None, answer: None, left_out: None };
        Some(match row.what {
            What::Operation(at) => {
                Self { operation: of.statement.operations.get(at), answer: of.answers.get(at), ..told }
            }
            What::Pending(at) => Self { operation: of.statement.pending.get(at), ..told },
            What::LeftOut(at) => Self { left_out: of.statement.left_out.get(at), ..told },
        })
    }

    pub(super) fn doubts(&self) -> &'a [Doubt] {
        let of_operation = self.operation.map(|operation| operation.doubts.as_slice());
        of_operation.or(self.left_out.map(|row| row.doubts.as_slice())).unwrap_or_default()
    }

    /// Whose it is or seems to be.
    pub(super) fn client(&self) -> Option<Id> {
        match &self.row.choice {
            Some(Choice::Of { client, .. } | Choice::Refund { client }) => Some(*client),
            Some(_) => None,
            None => self.answer.and_then(Answer::best).map(|best| best.client),
        }
    }

    /// Line of the file.
    pub(super) fn line(&self) -> u64 {
        let line = self.operation.map(|operation| operation.line);
        line.or(self.left_out.map(|row| row.line)).unwrap_or_default()
    }

    fn amount(&self) -> i64 {
        self.operation.map_or(0, |operation| operation.amount)
    }

    fn payer(&self) -> String {
        self.operation.map(|operation| operation.party.name.to_lowercase()).unwrap_or_default()
    }

    fn score(&self) -> u8 {
        self.answer.and_then(|answer| answer.matches.first()).map_or(0, |best| best.score)
    }

    /// What a search looks through.
    pub(super) fn text(&self, client: Option<&Candidate>) -> String {
        let operation = self.operation.map(|one| {
            let party = &one.party;
            [&party.name, &party.tax_id, &party.account, &one.number, &one.purpose]
                .map(String::as_str)
                .join(" ")
        });
        let number = self.left_out.map(|row| row.number.clone());
        let client = client.map(|client| client.name.clone());
        [operation, number, client].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Which lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Narrowed {
    #[default]
    All,
    Waiting,
    Confirmed,
    /// With a doubt about the line itself.
    Doubtful,
}

impl Narrowed {
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Waiting, Self::Confirmed, Self::Doubtful];

    pub(super) fn fits(self, told: &Told) -> bool {
        match self {
            Self::All => true,
            Self::Waiting => told.row.can_be_booked() && told.row.choice.is_none(),
            Self::Confirmed => told.row.choice.is_some(),
            Self::Doubtful => !told.doubts().is_empty(),
        }
    }

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::All => "booking-all",
            Self::Waiting => "booking-waiting",
            Self::Confirmed => "booking-confirmed",
            Self::Doubtful => "booking-doubtful",
        })
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As in the file.
    #[default]
    File,
    Largest,
    Likeliest,
    Payer,
}

impl Order {
    pub(super) const ALL: [Self; 4] = [Self::File, Self::Largest, Self::Likeliest, Self::Payer];

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::File => "booking-by-file",
            Self::Largest => "booking-by-sum",
            Self::Likeliest => "booking-by-score",
            Self::Payer => "booking-by-payer",
        })
    }

    /// Sorts places of lines; equal ones stay as they stand in the file.
    pub(super) fn sort<'a>(self, places: &mut [usize], told: impl Fn(usize) -> Option<Told<'a>>) {
        match self {
            Self::File => {}
            Self::Largest => {
                places.sort_by_cached_key(|at| Reverse(told(*at).map(|told| told.amount().abs())));
            }
            Self::Likeliest => places.sort_by_cached_key(|at| Reverse(told(*at).map(|told| told.score()))),
            Self::Payer => places.sort_by_cached_key(|at| told(*at).map(|told| told.payer())),
        }
    }
}
