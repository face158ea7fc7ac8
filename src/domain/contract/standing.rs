//! Where a contract stands on a day: what follows from its dates is not written down (`K-2`).

use super::{
    state::ContractState,
    term::{CurrentTerm, Term},
};
use crate::domain::calendar::WorkCalendar;
use chrono::NaiveDate;

/// So many days a missed day to object is told.
const MISSED_DAYS: i64 = 30;

/// Working days that one stage on the way to the signatures may take (`K-2`).
pub const STAGE_DAYS: u32 = 5;

/// What is written down of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The last move: a contract that was signed stays so until somebody moves it.
    pub state: ContractState,
    /// The day of that move.
    pub since: NaiveDate,
    /// Nothing where no beginning was agreed: then the signature is the beginning. Its end is the one that the last
    /// signed addendum says.
    pub term: Option<Term>,
    /// How often signed addenda have prolonged it.
    pub prolonged: u32,
    /// What was decided about its end.
    pub end: Ending,
}

/// What was decided about the end of a contract (`K-8`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// The last day, as a letter or an agreement of termination says it.
    pub terminated: Option<NaiveDate>,
    /// The end that is let come: where another one holds by now, nothing is decided.
    pub let_end: Option<NaiveDate>,
}

/// How it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: ContractState,
    /// The term that runs, or the last one.
    pub term: Option<CurrentTerm>,
    /// Working days in its stage on the way to the signatures.
    pub waited: u32,
    /// It has waited longer in its stage than a stage may take.
    pub is_stuck: bool,
    /// It was decided that it ends: it asks for nothing any more.
    pub is_ending: bool,
}

impl Standing {
    /// By when somebody must decide how it goes on: the last day to object, or the end where there is none or that day has
    /// passed. Nothing where it goes on by itself after that day, and where nobody is bound.
    pub fn asks_by(&self) -> Option<NaiveDate> {
        let is_open = self.state.is_binding() || self.state == ContractState::Expired;
        let term = self.term.filter(|_| is_open && !self.is_ending)?;
        match term.notice {
            Some(notice) if !notice.is_missed => Some(notice.day),
            _ if term.goes_on => None,
            _ => Some(term.end),
        }
    }

    /// The last day to object, where it passed not long ago and the contract goes on by itself: nobody may have looked.
    pub fn missed(&self, today: NaiveDate) -> Option<NaiveDate> {
        let term = self.term.filter(|term| term.goes_on && self.state.is_binding() && !self.is_ending)?;
        let notice = term.notice.filter(|notice| notice.is_missed)?;
        ((today - notice.day).num_days() <= MISSED_DAYS).then_some(notice.day)
    }

    /// Days that are left for that decision, where they are no more than so many: none for what has expired and was not
    /// moved on, so that a day on which nobody looked is told on the next one.
    pub fn days_left(&self, today: NaiveDate, within: u32) -> Option<u32> {
        let left = (self.asks_by().or_else(|| self.missed(today))? - today).num_days().max(0);
        u32::try_from(left).ok().filter(|left| *left <= within)
    }
}

impl Written {
    /// A signed contract is active from its first day to its last one, by the usual limit of a stage.
    pub fn on(&self, today: NaiveDate, calendar: &WorkCalendar) -> Standing {
        self.on_by(today, calendar, STAGE_DAYS)
    }

    /// The same where a stage may take so many working days.
    pub fn on_by(&self, today: NaiveDate, calendar: &WorkCalendar, stage_days: u32) -> Standing {
        let term = self.term_on(today, calendar);
        let state = self.state_on(today, term.as_ref());
        let waited = if state.is_on_the_way() { calendar.between(self.since, today) } else { 0 };
        let is_let = term.is_some_and(|term| self.end.let_end.is_some_and(|end| end >= term.end));
        let is_ending = self.end.terminated.is_some() || is_let;
        Standing { state, term, waited, is_stuck: waited > stage_days, is_ending }
    }

    /// What was terminated ends on its day and not later.
    fn term_on(&self, today: NaiveDate, calendar: &WorkCalendar) -> Option<CurrentTerm> {
        let term = self.term.and_then(|term| term.on(today, calendar));
        let term = term.map(|term| CurrentTerm { prolonged: term.prolonged + self.prolonged, ..term });
        let Some(end) = self.end.terminated else { return term };
        let end = term.map_or(end, |term| end.min(term.end));
        let prolonged = term.map_or(self.prolonged, |term| term.prolonged);
        Some(CurrentTerm { prolonged, end, notice: None, goes_on: false, is_over: end < today })
    }

    fn state_on(&self, today: NaiveDate, term: Option<&CurrentTerm>) -> ContractState {
        let has_begun = self.term.is_none_or(|term| term.start <= today);
        let is_over = term.is_some_and(|term| term.is_over);
        match self.state {
            state if state.is_binding() && is_over && self.end.terminated.is_some() => {
                ContractState::Terminated
            }
            ContractState::Signed if is_over => ContractState::Expired,
            ContractState::Signed if has_begun => ContractState::Active,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{contract::term::Renewal, country::Country};

    /// Days before the last day from which on it asks.
    const WINDOW: u32 = 60;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn written(state: ContractState, since: &str) -> Written {
        let (start, end) = (day("2026-12-01"), Some(day("2027-11-30")));
        let term = Term { start, end, renewal: Renewal::None, notice_days: None };
        Written { state, since: day(since), term: Some(term), prolonged: 0, end: Ending::default() }
    }

    fn on(written: Written, today: &str) -> Standing {
        written.on(day(today), &WorkCalendar::new(Country::Kz, []))
    }

    #[test]
    fn a_signed_contract_is_active_from_its_first_day_to_its_last() {
        use ContractState::{Active, Expired, Signed};
        let signed = written(Signed, "2026-11-20");
        let states =
            ["2026-11-30", "2026-12-01", "2027-11-30", "2027-12-01"].map(|today| on(signed, today).state);
        assert_eq!(states, [Signed, Active, Active, Expired]);
        let without_term = Written { term: None, ..signed };
        assert_eq!(on(without_term, "2026-11-20").state, Active);
        let suspended = written(ContractState::Suspended, "2027-01-10");
        assert_eq!(on(suspended, "2028-01-01").state, ContractState::Suspended);
    }

    #[test]
    fn a_contract_asks_for_a_decision_in_its_window() {
        let signed = written(ContractState::Signed, "2026-11-20");
        let left = |today: &str| on(signed, today).days_left(day(today), WINDOW);
        assert_eq!([left("2027-09-30"), left("2027-10-01"), left("2027-11-30")], [None, Some(60), Some(0)]);
        assert_eq!(left("2028-01-15"), Some(0), "it has expired, and nobody said what follows");
        let draft = written(ContractState::Draft, "2026-11-20");
        assert_eq!(on(draft, "2027-11-30").days_left(day("2027-11-30"), WINDOW), None);
    }

    #[test]
    fn a_missed_day_to_object_is_told_for_a_while() {
        let term = Term {
            renewal: Renewal::Automatic { months: 12, most: None },
            notice_days: Some(30),
            ..written(ContractState::Signed, "2026-11-20").term.unwrap()
        };
        let signed = Written { term: Some(term), ..written(ContractState::Signed, "2026-11-20") };
        let left = |today: &str| on(signed, today).days_left(day(today), WINDOW);
        // 31 October 2027 is a Sunday: one objects until Friday.
        assert_eq!(on(signed, "2027-11-05").missed(day("2027-11-05")), Some(day("2027-10-29")));
        assert_eq!([left("2027-10-29"), left("2027-11-01"), left("2027-11-28")], [Some(0), Some(0), Some(0)]);
        assert_eq!(left("2027-11-30"), None);
    }

    #[test]
    fn what_was_decided_asks_no_more() {
        use ContractState::{Active, Terminated};
        let signed = written(ContractState::Signed, "2026-11-20");
        let today = "2027-11-01";
        let left = |written: Written| on(written, today).days_left(day(today), WINDOW);
        assert_eq!(left(signed), Some(29));
        let ending = |let_end: &str| Ending { terminated: None, let_end: Some(day(let_end)) };
        assert_eq!(left(Written { end: ending("2027-11-30"), ..signed }), None);
        assert_eq!(left(Written { end: ending("2026-11-30"), ..signed }), Some(29), "of an earlier end");
        let terminated = Ending { terminated: Some(day("2027-06-30")), let_end: None };
        let terminated = Written { end: terminated, ..signed };
        assert_eq!(left(terminated), None);
        let states = ["2027-06-30", "2027-07-01"].map(|today| on(terminated, today).state);
        assert_eq!(states, [Active, Terminated], "the last day still counts");
        let suspended = Written { state: ContractState::Suspended, ..terminated };
        assert_eq!(on(suspended, "2027-07-01").state, Terminated);
        let endless = Written { term: None, ..terminated };
        assert_eq!(on(endless, "2027-07-01").state, Terminated);
    }

    #[test]
    fn prolongations_by_addenda_and_by_themselves_are_counted_together() {
        let term = Term {
            renewal: Renewal::Automatic { months: 12, most: None },
            ..written(ContractState::Signed, "2026-11-20").term.unwrap()
        };
        let signed =
            Written { term: Some(term), prolonged: 2, ..written(ContractState::Signed, "2026-11-20") };
        assert_eq!(on(signed, "2028-12-01").term.unwrap().prolonged, 4);
    }

    #[test]
    fn a_stage_is_stuck_after_five_working_days() {
        let sent = written(ContractState::Sent, "2026-11-20");
        assert!(!on(sent, "2026-11-27").is_stuck);
        assert!(on(sent, "2026-11-30").is_stuck);
        assert!(!on(written(ContractState::Signed, "2026-11-01"), "2026-11-30").is_stuck);
    }
}
