use super::*;
use crate::domain::rhythm::PATTERN;
use crate::domain::settings::OfficeSettings;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ends(period: Period, text: &str) -> (String, String) {
    let span = period.around(day(text));
    (span.from.to_string(), span.to.to_string())
}

fn pair(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

#[test]
fn weeks_and_months_have_their_days() {
    assert_eq!(ends(Period::Day, "2028-02-29"), pair("2028-02-29", "2028-02-29"));
    // Week 53 of 2026 reaches into 2027.
    assert_eq!(ends(Period::Week, "2026-12-31"), pair("2026-12-28", "2027-01-03"));
    assert_eq!(Period::Week.around(day("2027-01-03")).from.iso_week().week(), 53);
    assert_eq!(ends(Period::Week, "2026-11-30"), pair("2026-11-30", "2026-12-06"));
    assert_eq!(ends(Period::Month, "2028-02-01"), pair("2028-02-01", "2028-02-29"));
    assert_eq!(ends(Period::Month, "2026-02-28"), pair("2026-02-01", "2026-02-28"));
    assert_eq!(ends(Period::Month, "2026-12-31"), pair("2026-12-01", "2026-12-31"));
    let january = Period::Month.around(day("2026-12-31")).next();
    assert_eq!((january.from, january.to), (day("2027-01-01"), day("2027-01-31")));
}

fn pace<'a>(rhythm: &'a Rhythm, calendar: &'a WorkCalendar) -> Pace<'a> {
    Pace { rhythm, calendar, targets: OfficeSettings::default().targets() }
}

#[test]
fn goals_follow_rhythm_and_calendar() {
    let kz = WorkCalendar::default();
    let rhythm = Rhythm::read([(PATTERN, "week:CMCMC--")]).unwrap();
    let goals = |period: Period, text: &str| {
        let goals = Goals::of_span(period.around(day(text)), pace(&rhythm, &kz));
        (goals.calls, goals.meetings)
    };
    assert_eq!(goals(Period::Day, "2026-11-23"), (Some(15), None));
    assert_eq!(goals(Period::Day, "2026-11-24"), (None, Some(2)));
    assert_eq!(goals(Period::Day, "2026-11-28"), (None, None), "a Saturday");
    assert_eq!(goals(Period::Week, "2026-11-25"), (Some(45), Some(5)));
    // Wednesday 16 December is a holiday: two days of calls, four of work.
    assert_eq!(goals(Period::Week, "2026-12-16"), (Some(30), Some(4)));
    assert_eq!(goals(Period::Month, "2026-11-01"), (Some(15 * 13), Some(2 * 8)));
    let none = Rhythm::read([(PATTERN, "none")]).unwrap();
    assert_eq!(Goals::of_span(Period::Week.around(day("2026-11-25")), pace(&none, &kz)), Goals::default());
    let two = Goals { calls: Some(15), meetings: None };
    assert_eq!(two.of_people(2), Goals { calls: Some(30), meetings: None });
    assert_eq!(two.of_people(0), Goals::default());
}

#[test]
fn days_that_have_gone_by_have_goals_of_their_own() {
    let kz = WorkCalendar::default();
    let rhythm = Rhythm::read([(PATTERN, "week:CMCMC--")]).unwrap();
    let week = Period::Week.around(day("2026-11-25"));
    let so_far = |today: &str| {
        let goals = GoalsSoFar::of_span(week, day(today), pace(&rhythm, &kz));
        (goals.so_far.calls, goals.so_far.meetings)
    };
    assert_eq!(so_far("2026-11-20"), (None, None), "next week");
    assert_eq!(so_far("2026-11-23"), (None, None), "nothing is late on a Monday");
    assert_eq!(so_far("2026-11-24"), (Some(15), None));
    assert_eq!(so_far("2026-11-25"), (Some(15), Some(2)));
    assert_eq!(so_far("2026-12-25"), (Some(45), Some(5)));
}

#[test]
fn parts_are_told_of_their_whole() {
    let mut tally = Tally::default();
    let counts = [
        (Measure::Calls, 3),
        (Measure::CallsAnswered, 2),
        (Measure::Meetings, 4),
        (Measure::MeetingsKept, 4),
        (Measure::MeetingsMissed, 1),
        (Measure::PromisesLate, 1),
    ];
    for (measure, count) in counts {
        tally.add(measure, count);
    }
    let whole = Goals { calls: Some(15), meetings: Some(5) };
    let figures = tally.figures(&GoalsSoFar { whole, so_far: Goals { calls: Some(4), meetings: Some(4) } });
    let of = |wanted: Measure| *figures.iter().find(|figure| figure.measure == wanted).unwrap();
    assert_eq!((of(Measure::CallsAnswered).of, of(Measure::CallsAnswered).percent()), (Some(3), Some(67)));
    let kept = of(Measure::MeetingsKept);
    assert_eq!((kept.count, kept.of, kept.percent()), (4, Some(5), Some(80)));
    let promises = of(Measure::PromisesKept);
    assert_eq!((promises.count, promises.of, promises.percent()), (0, Some(1), Some(0)));
    assert_eq!((of(Measure::Calls).behind(), of(Measure::Meetings).behind()), (Some(4), None));
    assert_eq!((of(Measure::Calls).percent(), of(Measure::Calls).filled(10)), (Some(20), Some(2)));
    assert_eq!(of(Measure::NextSteps).percent(), None, "nothing was done");
    let keys: std::collections::BTreeSet<&str> = Measure::ALL.map(Measure::key).into();
    assert_eq!(keys.len(), Measure::ALL.len());
}

#[test]
fn an_activity_counts_by_kind_state_and_result() {
    let of = |kind, state, is_incoming, is_unanswered| {
        let deed = Deed { kind, state, is_incoming, is_unanswered };
        deed.measures().iter().map(|measure| measure.key()).collect::<Vec<_>>().join(" ")
    };
    for (deed, wanted) in [
        (of("call", "done", false, false), "calls calls_answered done"),
        (of("call", "done", false, true), "calls done"),
        (of("call", "done", true, false), "calls_in done"),
        (of("call", "missed", true, false), "calls_missed"),
        (of("call", "cancelled", false, false), ""),
        (of("visit", "done", false, false), "meetings meetings_kept done"),
        (of("meeting", "done", false, true), "meetings_missed done"),
        (of("meeting", "missed", false, false), "meetings_missed"),
        (of("meeting", "cancelled", false, false), "meetings_cancelled"),
        (of("message", "done", true, false), "letters done"),
        (of("event", "done", false, false), "tasks done"),
        (of("meeting", "planned", false, false), "open"),
    ] {
        assert_eq!(deed, wanted);
    }
}

#[test]
fn a_promise_is_kept_late_or_open() {
    let (due, today) = (day("2026-11-20"), day("2026-11-20"));
    assert_eq!(promise(due, Some(day("2026-11-20")), today), Measure::PromisesKept);
    assert_eq!(promise(due, Some(day("2026-11-21")), day("2026-11-25")), Measure::PromisesLate);
    assert_eq!(promise(due, None, today), Measure::PromisesOpen);
    assert_eq!(promise(due, None, day("2026-11-21")), Measure::PromisesLate);
}

proptest! {
    #[test]
    fn periods_meet_and_hold_their_days(start in 0i64..60_000, at in 0usize..3) {
        let one = day("1950-01-01") + chrono::Duration::days(start);
        let span = Period::ALL[at].around(one);
        prop_assert!(span.contains(one) && span.days().all(|day| span.period.around(day) == span));
        prop_assert_eq!(span.next().from.pred_opt(), Some(span.to));
        prop_assert_eq!(span.next().previous(), span);
        let count = span.days().count();
        let is_usual = match span.period {
            Period::Day => count == 1,
            Period::Week => count == 7,
            Period::Month => (28..=31).contains(&count),
        };
        prop_assert!(is_usual, "{count} days");
    }

    #[test]
    fn goals_of_days_make_up_the_month(month in 0u32..24) {
        let kz = WorkCalendar::default();
        let rhythm = Rhythm::default();
        let span = Period::Month.around(day("2026-01-01") + Months::new(month));
        let of_day = |day: NaiveDate| Goals::of_span(Period::Day.around(day), pace(&rhythm, &kz));
        let calls: usize = span.days().filter_map(|day| of_day(day).calls).sum();
        let meetings: usize = span.days().filter_map(|day| of_day(day).meetings).sum();
        let goals = Goals::of_span(span, pace(&rhythm, &kz));
        prop_assert_eq!((goals.calls.unwrap_or_default(), goals.meetings.unwrap_or_default()), (calls, meetings));
    }
}

#[test]
fn the_advice_on_booking_follows_the_part_that_was_kept() {
    let figure = |measure, count, of, goal| Figure { measure, count, of, goal, due: None };
    let advice = |kept, of, goal| {
        let held = figure(Measure::Meetings, kept, None, goal);
        to_book(&figure(Measure::MeetingsKept, kept, Some(of), None), &held)
    };
    assert_eq!(advice(4, 6, Some(5)), Some(8), "5 of 7.5");
    assert_eq!(advice(1, 5, Some(5)), Some(25));
    assert_eq!(
        [advice(5, 5, Some(5)), advice(0, 5, Some(5)), advice(2, 4, Some(5)), advice(4, 6, None)],
        [None; 4]
    );
}
