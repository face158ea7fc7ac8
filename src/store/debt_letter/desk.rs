//! What is looked at before a letter is written (`D-3`, `D-6`).

use super::{Demand, LastStatement, LetterFilter, ListLetters, NextLetterNumber, ReadDemand};
use crate::{
    domain::{
        debt::{
            ladder::Next,
            letter::{Degree, LetterState},
        },
        field::Flaw,
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Query, StoreResult,
        claim::{AnswerBy, CountPenalties, LatePenalty, ReadLadder},
        office::settings::ReadSettings,
        template::{ListTemplates, TemplateOut},
    },
};
use chrono::{Datelike as _, Days, NaiveDate};
use rusqlite::Connection;

/// Most debts whose penalty is counted.
const MOST: usize = 1_000;

/// All of it.
#[derive(Clone, Debug)]
pub struct LetterDesk {
    pub demand: Demand,
    /// Through which day payments are known from the bank.
    pub imported_through: Option<NaiveDate>,
    /// The degree that the ladder asks for today; else a sharper one than the last letter.
    pub proposed: Degree,
    /// Of the penalty for each late debt until today.
    pub penalties: Vec<LatePenalty>,
    /// That the letter gets.
    pub number: i64,
    /// By when a claim is answered that is sent today.
    pub answer_by: NaiveDate,
    /// By when other letters ask to pay.
    pub pay_by: NaiveDate,
    /// Those of the office.
    pub templates: Vec<TemplateOut>,
}

impl LetterDesk {
    /// What of penalties was neither claimed nor given up, for the lines of a letter in this money; or why nobody knows.
    pub fn penalty(&self, currency: Currency) -> Result<Money, Flaw> {
        let lines = self.demand.lines(currency);
        let own = self.penalties.iter().filter(|one| lines.iter().any(|(_, part)| part.id == one.instalment));
        let mut sum = 0_i64;
        for one in own {
            let penalty = one.counted.as_ref().map_err(Clone::clone)?;
            sum = sum.saturating_add(penalty.open().minor());
        }
        Ok(Money::new(sum, currency))
    }

    /// The last day to pay that a letter names unless another is chosen.
    pub const fn deadline(&self, degree: Degree) -> NaiveDate {
        match degree {
            Degree::Claim => self.answer_by,
            Degree::Reminder | Degree::Demand => self.pay_by,
        }
    }
}

/// What a letter to a client would say today.
#[derive(Clone, Copy, Debug)]
pub struct ReadLetterDesk {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ReadLetterDesk {
    type Answer = LetterDesk;

    fn run(&self, conn: &Connection) -> StoreResult<LetterDesk> {
        let Self { client, today } = *self;
        let due_days = ReadSettings.run(conn)?.invoice_due_days();
        let count = CountPenalties { client, instalment: None, through: today, limit: MOST };
        Ok(LetterDesk {
            demand: ReadDemand { client, today }.run(conn)?,
            imported_through: LastStatement.run(conn)?,
            proposed: self.proposed(conn)?,
            penalties: count.run(conn)?,
            number: NextLetterNumber { year: today.year() }.run(conn)?,
            answer_by: AnswerBy { client, sent: today }.run(conn)?.unwrap_or(today),
            pay_by: today.checked_add_days(Days::new(due_days.into())).unwrap_or(today),
            templates: ListTemplates.run(conn)?,
        })
    }
}

impl ReadLetterDesk {
    fn proposed(&self, conn: &Connection) -> StoreResult<Degree> {
        let Self { client, today } = *self;
        let ladder = ReadLadder { client, today }.run(conn)?;
        if let Next::Take { step, .. } = ladder.next
            && let Some(degree) = Degree::of_step(step.kind)
        {
            return Ok(degree);
        }
        // Letters about debts that are paid by now say nothing.
        let oldest = ladder.lines.iter().map(|line| line.due).min();
        let filter = LetterFilter { client: Some(client), ..LetterFilter::default() };
        let known = ListLetters { filter }.run(conn)?;
        let stands = |state| state != LetterState::Cancelled;
        let last = known.iter().find(|one| stands(one.state()) && one.day("day") >= oldest);
        Ok(last.map_or(Degree::Reminder, |last| last.degree.next()))
    }
}
