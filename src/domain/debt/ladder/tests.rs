//! The ladder day by day, what makes it wait, and its laws.

use super::*;
use crate::domain::{
    calendar::WorkCalendar,
    country::Country,
    debt::Paid,
    id::Id,
    money::{Currency, Money},
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Wednesday; the due day of most lines.
fn due() -> NaiveDate {
    day("2026-10-07")
}

fn after(days: u64) -> NaiveDate {
    due() + Days::new(days)
}

fn tenge(minor: i64) -> Money {
    Money::new(minor, Currency::Kzt)
}

fn line<'a>(id: i64, due: NaiveDate) -> Line<'a> {
    Line {
        id: Id(id),
        due,
        rest: tenge(500_000),
        is_disputed: false,
        promised_by: None,
        broken: &[],
        halved_on: None,
    }
}

fn conduct() -> Conduct {
    Conduct { least: vec![tenge(100_000)], ..Conduct::default() }
}

/// What is done so many days after the due day of most lines: the stable names of steps and of what waits.
fn on(days: u64, lines: &[Line], fired: &[Fired]) -> &'static str {
    match next(&conduct(), lines, fired, after(days), &WorkCalendar::default()) {
        Next::Take { step, .. } => step.kind.key(),
        Next::Wait(wait) => wait.key(),
    }
}

fn fired(days: u64, step: i64, lines: &[i64]) -> Fired {
    Fired { day: after(days), step, lines: lines.iter().map(|id| Id(*id)).collect() }
}

#[test]
fn ladders_are_written_as_they_are_read() {
    let usual = "-3 reminder, 1 call, 3 letter_1, 7 call_decider, 14 letter_2, 21 stop_shipments, 30 claim, 45 meeting, \
                 60 court";
    assert_eq!(Ladder::default().to_string(), usual);
    assert_eq!(usual.parse(), Ok(Ladder::default()));
    assert_eq!("".parse::<Ladder>().map(|ladder| ladder.steps().len()), Ok(0));
    let flaw = |text: &str| text.parse::<Ladder>().unwrap_err();
    assert_eq!(flaw("1 call, 1 letter_1"), LadderFlaw::NotLater(1));
    for part in ["call", "1 shout", "9999 call", "1call"] {
        assert_eq!(flaw(part), LadderFlaw::Unclear(part.to_owned()));
    }
    assert!(StepKind::ALL.into_iter().all(|kind| StepKind::from_key(kind.key()) == Some(kind)));
}

#[test]
fn steps_come_on_their_days_and_once() {
    let mut told = Vec::new();
    let mut taken = Vec::new();
    let first = due() - Days::new(5);
    for today in first.iter_days().take(70) {
        let found = next(&conduct(), &[line(1, due())], &taken, today, &WorkCalendar::default());
        if let Next::Take { step, lines } = found {
            told.push(((today - due()).num_days(), step.kind.key()));
            taken.push(Fired { day: today, step: step.day, lines });
        }
    }
    // The third day before is a Sunday, the third after a Saturday; the last falls on one, too.
    let expected = [
        (-2, "reminder"),
        (1, "call"),
        (5, "letter_1"),
        (7, "call_decider"),
        (14, "letter_2"),
        (21, "stop_shipments"),
        (30, "claim"),
        (47, "meeting"),
        (61, "court"),
    ];
    assert_eq!(told.len(), expected.len());
    for (found, wanted) in told.iter().zip(expected) {
        assert_eq!(found.1, wanted.1);
        assert!(WorkCalendar::default().is_working(due() + chrono::TimeDelta::days(found.0)));
    }
}

#[test]
fn a_missed_day_is_made_up_for_with_the_highest_step_only() {
    assert_eq!(on(16, &[line(1, due())], &[]), "letter_2");
    assert_eq!(on(16, &[line(1, due())], &[fired(15, 14, &[1])]), "taken");
    assert_eq!(on(21, &[line(1, due())], &[fired(15, 14, &[1])]), "stop_shipments");
}

#[test]
fn one_contact_covers_all_late_lines_and_no_other() {
    let lines = [line(1, due()), line(2, after(13)), line(3, after(15)), line(4, after(99))];
    let found = next(&conduct(), &lines, &[], after(14), &WorkCalendar::default());
    let step = Ladder::default().step(4).unwrap();
    assert_eq!(found, Next::Take { step, lines: vec![Id(1), Id(2)] });
}

#[test]
fn a_contact_speaks_for_its_lines_while_the_one_that_brought_it_is_open() {
    let taken = [fired(14, 14, &[1, 2])];
    let younger = line(2, after(1));
    assert_eq!(
        on(15, &[line(1, due()), younger], &taken),
        "taken",
        "the second line has come to the same letter"
    );
    assert_eq!(on(15, &[younger], &taken), "letter_2");
    let new = line(3, after(13));
    assert_eq!(on(16, &[line(1, due()), new], &taken), "taken", "the highest step was taken");
    let called = [fired(1, 1, &[1])];
    assert_eq!(on(2, &[line(1, due()), line(2, after(1))], &called), "taken", "nobody is called every day");
    assert_eq!(on(16, &[new], &taken), "letter_1", "a new line goes its own way when the old one is paid");
    assert_eq!(
        on(15, &[line(2, after(13))], &[fired(14, 14, &[1, 2])]),
        "taken",
        "called yesterday, by the letter"
    );
}

#[test]
fn a_promise_and_a_dispute_make_a_line_wait() {
    let promised = Line { promised_by: Some(after(20)), ..line(1, due()) };
    let disputed = Line { is_disputed: true, ..line(2, due()) };
    assert_eq!(on(14, &[promised], &[]), "promised");
    assert_eq!(on(14, &[disputed], &[]), "disputed");
    assert_eq!(on(14, &[disputed, promised], &[]), "promised");
    assert_eq!(on(14, &[disputed, line(3, after(7))], &[]), "call_decider", "other lines go on");
    let claimed = [fired(40, 30, &[2])];
    assert_eq!(
        on(43, &[disputed, line(3, after(42))], &claimed),
        "call",
        "what is contested speaks for no other"
    );
}

#[test]
fn a_broken_promise_moves_one_step() {
    let taken = [fired(8, 7, &[1])];
    let broken = [after(9)];
    let line = Line { broken: &broken, ..line(1, due()) };
    assert_eq!(on(8, &[line], &taken), "taken");
    assert_eq!(on(9, &[line], &taken), "letter_2");
    assert_eq!(on(12, &[line], &[fired(9, 14, &[1])]), "taken");
    assert_eq!(on(14, &[line], &[fired(9, 14, &[1])]), "stop_shipments");
    assert_eq!(on(90, &[line], &[]), "court", "there is no step after the last");
    assert_eq!(
        line.coming(&Ladder::default(), after(9)).map(|(day, step)| (day, step.day)),
        Some((after(14), 21))
    );
    assert_eq!(line.coming(&Ladder::default(), after(60)), None);
}

#[test]
fn half_of_what_was_open_answers_the_steps_until_then() {
    let paid = |sums: &[(u64, i64)]| {
        let paid: Vec<Paid> = sums.iter().map(|(days, sum)| Paid { day: after(*days), sum: *sum }).collect();
        halved_on(100, &paid)
    };
    assert_eq!(paid(&[(8, 50)]), Some(after(8)));
    assert_eq!(paid(&[(8, 49)]), None);
    assert_eq!(paid(&[(9, 26), (8, 49)]), Some(after(9)), "26 of 51");
    assert_eq!(paid(&[(8, 100), (9, 5)]), Some(after(8)));
    let line = Line { halved_on: Some(after(8)), ..line(1, due()) };
    assert_eq!(on(9, &[line], &[]), "half_paid");
    assert_eq!(on(9, &[line, self::line(2, after(8))], &[fired(7, 7, &[1])]), "call", "other lines go on");
    assert_eq!(on(14, &[line], &[]), "letter_2", "the next step comes on its day");
}

#[test]
fn small_sums_wait_and_do_not_bring_others_to_court() {
    let small = |id, days| Line { rest: tenge(60_000), ..line(id, after(days)) };
    assert_eq!(on(61, &[small(1, 0)], &[]), "small");
    assert_eq!(on(61, &[small(1, 0), small(2, 54)], &[]), "call_decider", "together they are enough");
    assert_eq!(on(61, &[small(1, 0), line(2, after(60))], &[]), "call");
    let dollars = Line { rest: Money::new(1, Currency::Usd), ..line(1, due()) };
    assert_eq!(on(1, &[dollars], &[]), "call", "the office has set no least sum in dollars");
}

#[test]
fn a_client_may_be_left_in_peace() {
    let told =
        |conduct: Conduct, today| next(&conduct, &[line(1, due())], &[], today, &WorkCalendar::default());
    let until = after(10);
    let quiet = || Conduct { quiet_until: Some(until), ..conduct() };
    assert_eq!(told(Conduct { is_manual: true, ..conduct() }, after(9)), Next::Wait(Wait::Manual));
    assert_eq!(told(quiet(), after(9)), Next::Wait(Wait::Quiet { until }));
    assert!(matches!(told(quiet(), after(12)), Next::Take { .. }));
    assert_eq!(told(conduct(), after(4)), Next::Wait(Wait::DayOff), "a Sunday");
    let none = Conduct { ladder: "".parse().unwrap(), ..conduct() };
    assert_eq!(told(none, after(9)), Next::Wait(Wait::NothingDue));
    assert_eq!(on(0, &[line(1, after(20))], &[]), "nothing_due");
}

proptest! {
    /// Opened on any days, whatever is late: a step is taken once, and the steps only rise. Reminders are of single
    /// lines and may come again for another.
    #[test]
    fn steps_only_rise_while_nothing_is_paid(
        dues in prop::collection::vec(0_u64..40, 1..5), openings in prop::collection::btree_set(0_u64..120, 1..40),
    ) {
        let open = lines(&dues);
        let calendar = WorkCalendar::new(Country::Kz, []);
        let mut taken: Vec<Fired> = Vec::new();
        for days in openings {
            if let Next::Take { step, lines } = next(&conduct(), &open, &taken, after(days), &calendar) {
                let reminds = step.day <= 0;
                prop_assert!(taken.last().is_none_or(|last| last.step < step.day || reminds && last.step == step.day));
                prop_assert!(calendar.is_working(after(days)) && !lines.is_empty());
                taken.push(Fired { day: after(days), step: step.day, lines });
                let again = next(&conduct(), &open, &taken, after(days), &calendar);
                prop_assert_eq!(again, Next::Wait(Wait::Taken));
            }
        }
    }
}

fn lines(dues: &[u64]) -> Vec<Line<'static>> {
    dues.iter().zip(1..).map(|(days, id)| line(id, after(*days))).collect()
}
