use super::*;
use crate::domain::country::Country;
use proptest::prelude::*;

/// Thursday, 19 March 2026.
fn at(time: &str) -> NaiveDateTime {
    on("2026-03-19", time)
}

fn on(day: &str, time: &str) -> NaiveDateTime {
    format!("{day}T{time}:00").parse().unwrap()
}

fn planned(id: i64, at: NaiveDateTime) -> Timed {
    Timed { begins: Beginning { activity: Id(id), at }, remind: None }
}

/// A program that stands open and looks at the moments it asked for.
struct Desk {
    calendar: WorkCalendar,
    quiet: QuietHours,
    since: Option<NaiveDateTime>,
    told: BTreeSet<Beginning>,
}

impl Desk {
    fn open() -> Self {
        let calendar = WorkCalendar::new(Country::Kz, []);
        Self { calendar, quiet: QuietHours::default(), since: None, told: BTreeSet::new() }
    }

    fn looks(&mut self, now: NaiveDateTime, planned: &[Timed]) -> Look {
        let rules = Rules { minutes: 10, quiet: self.quiet, calendar: &self.calendar };
        let look = rules.look(now, self.since, planned, &self.told);
        if !look.is_quiet {
            self.since = Some(now);
        }
        self.told.extend(look.due.iter().chain(&look.missed));
        look
    }

    /// Numbers of what is due and of what was missed.
    fn sees(&mut self, now: NaiveDateTime, planned: &[Timed]) -> (Vec<i64>, Vec<i64>) {
        let look = self.looks(now, planned);
        let numbers = |found: &[Beginning]| found.iter().map(|one| one.activity.0).collect();
        (numbers(&look.due), numbers(&look.missed))
    }
}

#[test]
fn quiet_hours_go_over_midnight_or_not() {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    let night = QuietHours::read("19:00–09:00").unwrap();
    assert_eq!((night, night.to_string().as_str()), (QuietHours::default(), "19:00-09:00"));
    assert_eq!(["19:00", "00:00", "08:59"].map(|text| night.hold_at(time(text))), [true; 3]);
    assert_eq!(["09:00", "18:59"].map(|text| night.hold_at(time(text))), [false; 2]);
    let noon = QuietHours::read("13:00-14:00").unwrap();
    assert_eq!(["12:59", "13:00", "14:00"].map(|text| noon.hold_at(time(text))), [false, true, false]);
    assert!(!QuietHours::read("00:00-00:00").unwrap().hold_at(time("00:00")));
    assert_eq!([QuietHours::read("19:00"), QuietHours::read("25:00-9:00")], [None, None]);
}

#[test]
fn it_is_told_ten_minutes_before_and_once() {
    let (mut desk, plan) = (Desk::open(), [planned(1, at("15:00"))]);
    assert_eq!(desk.looks(at("12:00"), &plan).next, at("14:50"));
    assert_eq!(desk.sees(at("14:50"), &plan), (vec![1], vec![]));
    assert_eq!(desk.sees(at("14:51"), &plan), (vec![], vec![]));
    assert_eq!(desk.looks(at("15:10"), &plan), Look { next: on("2026-03-20", "00:00"), ..Look::default() });
}

#[test]
fn its_own_minutes_come_first_and_none_is_the_hour_itself() {
    let (mut desk, begins) = (Desk::open(), at("15:00"));
    let own = |id, remind| Timed { remind: Some(remind), ..planned(id, begins) };
    let plan = [own(1, 0), own(2, 120), planned(3, begins)];
    assert_eq!(desk.sees(at("13:00"), &plan), (vec![2], vec![]));
    assert_eq!(desk.sees(at("14:50"), &plan), (vec![3], vec![]));
    assert_eq!(desk.sees(at("14:59"), &plan), (vec![], vec![]));
    let late = begins + TimeDelta::seconds(30);
    assert_eq!(desk.sees(late, &plan), (vec![1], vec![]), "the running minute is not past");
}

#[test]
fn another_hour_is_told_anew() {
    let mut desk = Desk::open();
    assert_eq!(desk.sees(at("14:50"), &[planned(1, at("15:00"))]), (vec![1], vec![]));
    assert_eq!(desk.sees(at("14:55"), &[planned(1, at("16:00"))]), (vec![], vec![]));
    assert_eq!(desk.sees(at("15:50"), &[planned(1, at("16:00"))]), (vec![1], vec![]));
}

#[test]
fn what_began_before_the_start_was_missed_and_what_was_put_there_later_was_not() {
    let mut desk = Desk::open();
    let morning = [planned(2, at("11:00")), planned(1, at("10:00")), planned(3, on("2026-03-18", "15:00"))];
    assert_eq!(desk.sees(at("12:00"), &morning), (vec![], vec![1, 2]));
    assert_eq!(desk.sees(at("12:05"), &morning), (vec![], vec![]));
    assert_eq!(desk.sees(at("12:06"), &[planned(4, at("11:30"))]), (vec![], vec![]));
}

#[test]
fn nights_and_days_off_are_quiet() {
    let mut desk = Desk::open();
    let plan =
        [planned(1, at("08:30")), planned(2, at("09:05")), planned(3, at("19:05")), planned(4, at("19:30"))];
    let early = desk.looks(at("08:25"), &plan);
    assert_eq!((early.is_quiet, early.next), (true, at("09:00")));
    assert_eq!(desk.sees(at("09:00"), &plan), (vec![2], vec![1]));
    assert_eq!(desk.looks(at("09:00"), &plan).next, at("18:55"));
    assert_eq!(desk.sees(at("18:55"), &plan), (vec![3], vec![]));
    assert_eq!(desk.looks(at("19:20"), &plan).next, on("2026-03-20", "00:00"));
    let saturday = desk.looks(on("2026-03-28", "11:55"), &[planned(5, on("2026-03-28", "12:00"))]);
    assert_eq!((saturday.due.len(), saturday.next), (0, on("2026-03-29", "00:00")));
}

#[test]
fn an_hour_of_quiet_in_the_day_holds_back_what_falls_into_it() {
    let mut desk = Desk { quiet: QuietHours::read("13:00-14:00").unwrap(), ..Desk::open() };
    let plan = [planned(1, at("14:05"))];
    assert_eq!(desk.looks(at("12:00"), &plan).next, at("14:00"));
    assert_eq!(desk.sees(at("14:00"), &plan), (vec![1], vec![]));
}

#[test]
fn midnight_is_crossed_with_the_program_open() {
    let mut desk = Desk { quiet: QuietHours::read("03:00-03:00").unwrap(), ..Desk::open() };
    let plan = [planned(1, at("23:58")), planned(2, on("2026-03-20", "00:05"))];
    assert_eq!(desk.looks(at("23:40"), &plan).next, at("23:48"));
    assert_eq!(desk.sees(at("23:48"), &plan), (vec![1], vec![]));
    assert_eq!(desk.looks(at("23:50"), &plan).next, at("23:55"));
    assert_eq!(desk.sees(at("23:55"), &plan), (vec![2], vec![]));
    assert_eq!(desk.sees(on("2026-03-20", "00:00"), &plan), (vec![], vec![]));
}

#[test]
fn a_clock_set_back_tells_nothing_twice() {
    let mut desk = Desk::open();
    let plan = [planned(1, at("15:00")), planned(2, at("16:00"))];
    assert_eq!(desk.sees(at("14:50"), &plan), (vec![1], vec![]));
    let back = desk.looks(at("13:50"), &plan);
    assert_eq!((back.due, back.missed, back.next), (vec![], vec![], at("15:50")));
    assert_eq!(desk.sees(at("14:50"), &plan), (vec![], vec![]));
    assert_eq!(desk.sees(at("15:50"), &plan), (vec![2], vec![]));
}

#[test]
fn after_a_sleep_what_has_begun_was_missed_and_what_is_near_is_due() {
    let mut desk = Desk::open();
    let plan = [planned(1, at("11:00")), planned(2, at("12:05")), planned(3, at("17:00"))];
    assert_eq!(desk.sees(at("10:00"), &plan), (vec![], vec![]));
    assert_eq!(desk.sees(at("12:00"), &plan), (vec![2], vec![1]));
    assert_eq!(desk.sees(on("2026-03-20", "12:00"), &plan), (vec![], vec![]), "yesterday is the queue's");
}

proptest! {
    /// However the clock jumps, each beginning is told once at most, and the next look is never in the past.
    #[test]
    fn everything_is_told_once_and_the_next_look_is_ahead(
        hours in prop::collection::vec(0i64..4_320, 1..6),
        looks in prop::collection::vec(0i64..4_320, 1..20),
    ) {
        let moment = |minutes: i64| at("00:00") + TimeDelta::minutes(minutes);
        let plan: Vec<Timed> = (0..).zip(&hours).map(|(id, hour)| planned(id, moment(*hour))).collect();
        let (mut desk, mut told) = (Desk::open(), Vec::new());
        for look in looks {
            let found = desk.looks(moment(look), &plan);
            prop_assert!(found.next > moment(look));
            told.extend(found.due.into_iter().chain(found.missed));
        }
        let once: BTreeSet<Beginning> = told.iter().copied().collect();
        prop_assert_eq!(once.len(), told.len());
    }

    /// Looked at when it asks to be, the program tells of everything planned for working hours before it begins.
    #[test]
    fn nothing_planned_for_the_day_is_forgotten(hours in prop::collection::vec(550i64..1_140, 1..8)) {
        let moment = |minutes: i64| at("00:00") + TimeDelta::minutes(minutes);
        let plan: Vec<Timed> = (0..).zip(&hours).map(|(id, hour)| planned(id, moment(*hour))).collect();
        let (mut desk, mut now) = (Desk::open(), at("00:00"));
        while now < on("2026-03-20", "00:00") {
            let found = desk.looks(now, &plan);
            prop_assert!(found.missed.is_empty());
            prop_assert!(found.due.iter().all(|one| one.at >= now));
            now = found.next;
        }
        prop_assert_eq!(desk.told.len(), plan.len());
    }
}
