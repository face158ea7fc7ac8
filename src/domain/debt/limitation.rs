//! Limitation (`D-8`, domain rules 6.12): until which day a debt can be brought to court, and what began the term anew.
//! Three years after the due day (Russia, Civil Code article 196; Kazakhstan, 178), for each instalment.

use super::Law;
use crate::domain::{calendar::WorkCalendar, due::Due};
use chrono::{Days, Months, NaiveDate};

/// So many days before the last one a signed act is asked for.
pub const WARNINGS: [i64; 3] = [180, 90, 30];

/// What happened to a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A reconciliation act, signed by both with authority.
    ActSigned,
    /// An act that the debtor did not sign, or somebody without authority: it proves nothing.
    ActUnsigned,
    /// A letter in which the debtor says that it owes.
    DebtLetter,
    /// It asks to pay later or in instalments.
    InstalmentRequest,
    /// A change of the contract that shows the debt.
    NewSchedule,
    ClaimAcknowledged,
    /// Paying a part says nothing of the rest.
    PartPayment,
    /// A claim whose answer is waited for 30 days (Russia, article 202(3); Code of Arbitration Procedure 4(5)).
    ClaimSent,
    Lawsuit,
}

impl EventKind {
    pub const ALL: [Self; 9] = [
        Self::ActSigned,
        Self::ActUnsigned,
        Self::DebtLetter,
        Self::InstalmentRequest,
        Self::NewSchedule,
        Self::ClaimAcknowledged,
        Self::PartPayment,
        Self::ClaimSent,
        Self::Lawsuit,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ActSigned => "act_signed",
            Self::ActUnsigned => "act_unsigned",
            Self::DebtLetter => "debt_letter",
            Self::InstalmentRequest => "instalment_request",
            Self::NewSchedule => "new_schedule",
            Self::ClaimAcknowledged => "claim_acknowledged",
            Self::PartPayment => "part_payment",
            Self::ClaimSent => "claim_sent_30",
            Self::Lawsuit => "lawsuit",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether the debtor acknowledges the whole debt by it: a new term begins (Russia, article 203 and Plenum 43 item
    /// 20; Kazakhstan, 183).
    pub const fn acknowledges(self) -> bool {
        matches!(
            self,
            Self::ActSigned
                | Self::DebtLetter
                | Self::InstalmentRequest
                | Self::NewSchedule
                | Self::ClaimAcknowledged
        )
    }
}

/// What happened, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub day: NaiveDate,
    pub kind: EventKind,
}

/// The term of a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limitation {
    /// The last day to sue; nothing while the case is in court, which stops the term.
    pub last: Option<Due>,
    /// What began the present term, where it was not the due day.
    pub restarted: Option<Event>,
}

/// How a term stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In court.
    Stopped,
    Running {
        /// 0 on the last day.
        days_left: i64,
        /// The nearest of `WARNINGS` that was reached.
        warning: Option<i64>,
    },
    /// So many days ago.
    Expired { days: i64 },
}

/// The term of a debt that was due on a day. Events may come in any order; those until the due day found no debt and
/// change nothing. Nothing beyond the days that are counted.
///
/// After its end the debtor's written word begins a new term in Russia (article 206), in Kazakhstan nothing does. In
/// Russia it never ends later than ten years after the due day (article 196(2)).
pub fn limitation(due: NaiveDate, events: &[Event], law: Law, calendar: &WorkCalendar) -> Option<Limitation> {
    let mut events: Vec<Event> = events.iter().copied().filter(|event| event.day > due).collect();
    events.sort_by_key(|event| event.day);
    let mut term =
        Term { raw: years_after(due, 3)?, ceiling: ceiling(due, law)?, restarted: None, is_longer: false };
    for event in events {
        let is_open = event.day <= term.last(calendar);
        match event.kind {
            EventKind::Lawsuit if is_open => {
                return Some(Limitation { last: None, restarted: term.restarted });
            }
            EventKind::ClaimSent if is_open && law == Law::Ru => term.lengthen()?,
            kind if kind.acknowledges() && (is_open || law == Law::Ru) => term.restart(event)?,
            _ => {}
        }
    }
    let day = term.last(calendar);
    Some(Limitation {
        last: Some(Due { day, is_certain: calendar.is_certain(day) }),
        restarted: term.restarted,
    })
}

/// The same day so many years on, 28 February for the 29th: the safe reading.
fn years_after(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(years * 12))
}

fn ceiling(due: NaiveDate, law: Law) -> Option<NaiveDate> {
    match law {
        Law::Ru => years_after(due, 10),
        Law::Kz => Some(NaiveDate::MAX),
    }
}

struct Term {
    /// The last day, worked or not.
    raw: NaiveDate,
    ceiling: NaiveDate,
    restarted: Option<Event>,
    /// It waited for an answer already: a second claim does not lengthen it again.
    is_longer: bool,
}

impl Term {
    fn last(&self, calendar: &WorkCalendar) -> NaiveDate {
        calendar.on_or_after(self.raw.min(self.ceiling))
    }

    fn lengthen(&mut self) -> Option<()> {
        if !self.is_longer {
            self.raw = self.raw.checked_add_days(Days::new(30))?;
            self.is_longer = true;
        }
        Some(())
    }

    fn restart(&mut self, event: Event) -> Option<()> {
        *self = Self { raw: years_after(event.day, 3)?, restarted: Some(event), is_longer: false, ..*self };
        Some(())
    }
}

impl Limitation {
    pub fn on(&self, today: NaiveDate) -> Standing {
        let Some(last) = self.last else { return Standing::Stopped };
        let days_left = (last.day - today).num_days();
        if days_left < 0 {
            return Standing::Expired { days: -days_left };
        }
        let warning = WARNINGS.into_iter().filter(|warning| days_left <= *warning).min();
        Standing::Running { days_left, warning }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../../tests/vectors/limitation.csv");

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn event(text: &str) -> Event {
        let (at, kind) = text.split_once(':').unwrap();
        Event { day: day(at), kind: EventKind::from_key(kind).unwrap() }
    }

    fn found(due: &str, events: &str, country: Country) -> Limitation {
        let events: Vec<Event> = events.split(';').filter(|text| !text.is_empty()).map(event).collect();
        let calendar = WorkCalendar::new(country, []);
        limitation(day(due), &events, Law::of(country).unwrap(), &calendar).unwrap()
    }

    fn last(found: Limitation) -> String {
        found.last.map_or("stopped".to_owned(), |last| last.day.to_string())
    }

    #[test]
    fn every_vector_ends_on_its_day() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 6]>() {
            let [case, country, due, events, expected, _] = row.unwrap();
            assert_eq!(last(found(&due, &events, country.parse().unwrap())), expected, "{case}");
        }
    }

    #[test]
    fn an_act_of_before_the_due_day_shortens_nothing() {
        let term = found("2023-09-15", "2023-01-10:act_signed;2023-09-15:lawsuit", Country::Kz);
        assert_eq!((last(term), term.restarted), ("2026-09-15".to_owned(), None));
    }

    #[test]
    fn a_second_claim_and_a_lawsuit_too_late_change_nothing() {
        let events = "2026-08-20:claim_sent_30;2026-09-20:claim_sent_30;2026-12-01:lawsuit";
        assert_eq!(last(found("2023-09-15", events, Country::Ru)), "2026-10-15");
    }

    #[test]
    fn what_began_the_term_is_told() {
        let term = found("2023-09-15", "2025-05-05:part_payment;2025-01-20:act_signed", Country::Kz);
        assert_eq!(term.restarted, Some(event("2025-01-20:act_signed")));
    }

    #[test]
    fn warnings_come_before_the_end() {
        let term = found("2023-09-15", "", Country::Kz);
        let on = |today: &str| term.on(day(today));
        let running = |days_left, warning| Standing::Running { days_left, warning };
        assert_eq!(on("2026-03-18"), running(181, None));
        assert_eq!(on("2026-03-19"), running(180, Some(180)));
        assert_eq!(on("2026-07-01"), running(76, Some(90)));
        assert_eq!(on("2026-09-15"), running(0, Some(30)));
        assert_eq!(on("2026-09-16"), Standing::Expired { days: 1 });
        assert_eq!(
            found("2023-09-15", "2026-09-01:lawsuit", Country::Ru).on(day("2030-01-01")),
            Standing::Stopped
        );
    }

    proptest! {
        #[test]
        fn the_last_day_is_worked_and_never_before_three_years(
            all in prop::collection::vec((0_u64..4_000, 0..EventKind::ALL.len()), 0..6), is_ru: bool,
        ) {
            let due = day("2016-03-15");
            let events: Vec<Event> = all.iter()
                .map(|(days, kind)| Event { day: due + Days::new(*days), kind: EventKind::ALL[*kind] })
                .collect();
            let (law, country) = if is_ru { (Law::Ru, Country::Ru) } else { (Law::Kz, Country::Kz) };
            let calendar = WorkCalendar::new(country, []);
            let found = limitation(due, &events, law, &calendar).unwrap();
            let turned: Vec<Event> = events.iter().rev().copied().collect();
            let is_clear = events.iter().all(|one| events.iter().filter(|other| other.day == one.day).count() == 1);
            prop_assert!(!is_clear || limitation(due, &turned, law, &calendar) == Some(found));
            if let Some(last) = found.last {
                prop_assert!(calendar.is_working(last.day) && last.day >= years_after(due, 3).unwrap());
                prop_assert!(law == Law::Kz || last.day <= calendar.on_or_after(years_after(due, 10).unwrap()));
            }
        }
    }
}
