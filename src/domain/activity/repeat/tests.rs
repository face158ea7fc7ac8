use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tuesday.
const TODAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 24);

/// Stored rules, and how they are said.
const SAID: &[(&str, &str)] = &[
    ("days 1", "every day|daily|каждый день|ежедневно|күн сайын|күнделікті"),
    ("days 2", "every 2 days|every other day|каждые 2 дня|каждый второй день|раз в 2 дня|2 күн сайын"),
    (
        "workdays 1",
        "every working day|weekdays|каждый рабочий день|по будням|по рабочим дням|жұмыс күні сайын",
    ),
    ("workdays 3", "every 3 working days|каждые 3 рабочих дня|3 жұмыс күні сайын"),
    ("weeks 1", "every week|weekly|каждую неделю|раз в неделю|апта сайын"),
    ("weeks 2", "every two weeks|каждые две недели|раз в 2 недели|екі апта сайын"),
    (
        "weeks 1 MO,TH",
        "every monday and thursday|по понедельникам и четвергам|каждый пн, чт|әр дүйсенбі және бейсенбі|дүйсенбі, бейсенбі сайын",
    ),
    ("weeks 2 FR", "every 2 weeks: friday|каждые 2 недели в пятницу|2 апта сайын: жұма"),
    (
        "months 1 31",
        "every month on the 31st|every month, day 31|каждый месяц 31-го числа|каждое 31 число|ай сайын, 31-і|әр айдың 31-і",
    ),
    ("months 3", "every 3 months|каждые 3 месяца|3 ай сайын"),
    (
        "months 1 2TH",
        "every second thursday of the month|каждый второй четверг месяца|ай сайын, екінші бейсенбі",
    ),
    (
        "months 1 -1FR",
        "every last friday|каждую последнюю пятницу|әр айдың соңғы жұмасы|ай сайын, соңғы жұма",
    ),
    ("done 10", "10 days after it is done|через 10 дней после выполнения|орындалғаннан кейін 10 күннен соң"),
    ("days 1 until 2026-12-31", "every day until 31.12|каждый день до 31.12.2026|күн сайын 31.12 дейін"),
    ("weeks 1 MO times 6", "every monday, 6 times|каждый понедельник, 6 раз|дүйсенбі сайын, 6 рет"),
];

#[test]
fn three_languages_say_the_same() {
    for (code, phrases) in SAID {
        for phrase in phrases.split('|') {
            let found = read(phrase, TODAY).map(|rule| rule.to_string());
            assert_eq!(found.as_deref(), Ok(*code), "{phrase}");
        }
        assert_eq!(read(code, None).map(|rule| rule.to_string()).as_deref(), Ok(*code));
    }
}

#[test]
fn what_says_no_rule_is_refused() {
    for wrong in [
        "",
        "every",
        "monday",
        "каждый",
        "завтра",
        "every 0 days",
        "every month on the 32nd",
        "каждый пн звонок",
        "every monday at",
        "every day until soon",
        "6 times",
        "days 0",
        "months 1 5MO",
        "months 1 é",
        "weeks 1 XX",
        "every day, 6 times until 31.12.2026",
    ] {
        assert_eq!(read(wrong, TODAY), Err(RepeatFlaw::Unknown), "{wrong}");
    }
    assert_eq!(read("every day, 100000 times", TODAY), Err(RepeatFlaw::TooMany(MOST_TIMES)));
    assert_eq!(read("every 4000 weeks", TODAY), Err(RepeatFlaw::TooMany(366)));
}

fn days(rule: &str, first: &str, count: usize) -> Vec<String> {
    let (first, calendar) = (day(first), WorkCalendar::default());
    let rule = read(rule, None).unwrap().from(first);
    let days = std::iter::successors(Some(first), |day| rule.next(*day, &calendar));
    days.take(count).map(|day| day.to_string()).collect()
}

#[test]
fn the_31st_is_the_last_day_of_a_short_month() {
    assert_eq!(
        days("every month", "2028-01-31", 4),
        ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]
    );
    assert_eq!(days("every month", "2027-01-31", 2), ["2027-01-31", "2027-02-28"]);
}

#[test]
fn weekdays_come_in_their_order_and_skip_whole_weeks() {
    let two = ["2026-11-26", "2026-12-07", "2026-12-10", "2026-12-21"];
    assert_eq!(days("every 2 weeks: monday, thursday", "2026-11-26", 4), two);
    // Week 53 of 2026 is followed by week 1 of 2027.
    assert_eq!(days("weekly", "2026-12-31", 2), ["2026-12-31", "2027-01-07"]);
    assert_eq!(days("every second thursday of the month", "2026-11-12", 2), ["2026-11-12", "2026-12-10"]);
    assert_eq!(days("every last friday", "2026-11-27", 2), ["2026-11-27", "2026-12-25"]);
}

#[test]
fn working_days_pass_holidays() {
    // 16 December 2026 is a holiday of Kazakhstan, 19 and 20 a weekend.
    assert_eq!(
        days("every working day", "2026-12-15", 4),
        ["2026-12-15", "2026-12-17", "2026-12-18", "2026-12-21"]
    );
}

#[test]
fn it_ends_on_its_last_day_or_waits_until_it_is_done() {
    assert_eq!(days("every day until 26.11.2026", "2026-11-24", 9).len(), 3);
    let rule = read("10 days after done", None).unwrap();
    assert_eq!(rule.next(day("2026-11-24"), &WorkCalendar::default()), None);
    assert_eq!(rule.after_done(day("2026-11-24")), Some(day("2026-12-04")));
}

#[test]
fn a_moved_rule_goes_along() {
    let of = |rule: &str, to: &str| read(rule, None).unwrap().moved(day("2026-11-23"), day(to)).to_string();
    assert_eq!(of("weeks 1 MO,SU", "2026-11-24"), "weeks 1 MO,TU");
    assert_eq!(of("months 1 23", "2026-11-25"), "months 1 25");
    assert_eq!(of("months 1 4MO", "2026-11-23"), "months 1 4MO");
}

#[test]
fn the_first_day_fits_the_rule() {
    let first =
        |rule: &str| read(rule, None).unwrap().first(day("2026-11-24"), &WorkCalendar::default()).to_string();
    assert_eq!(first("every monday"), "2026-11-30");
    assert_eq!(first("every month on the 15th"), "2026-12-15");
    assert_eq!(first("every last tuesday"), "2026-11-24");
    assert_eq!(first("every 3 days"), "2026-11-24");
}

fn rules() -> impl Strategy<Value = Repeat> {
    let week = (0u8..128).prop_map(Weekdays);
    let nth = prop_oneof![(1u32..5).prop_map(Nth::At), Just(Nth::Last)];
    let weekday = (0u8..7).prop_map(|at| Weekday::try_from(at).unwrap());
    let on = prop_oneof![
        Just(OnDay::Same),
        (1u32..32).prop_map(OnDay::Number),
        (nth, weekday).prop_map(|(nth, day)| OnDay::Nth(nth, day)),
    ];
    let every = prop_oneof![
        (1u32..367).prop_map(Every::Days),
        (1u32..367).prop_map(Every::WorkingDays),
        (1u32..367, week).prop_map(|(count, days)| Every::Weeks(count, days)),
        (1u32..367, on).prop_map(|(count, on)| Every::Months(count, on)),
        (1u32..367).prop_map(Every::AfterDone),
    ];
    let end = prop_oneof![
        Just(End::Never),
        (1u32..1001).prop_map(End::Times),
        (0i64..3000).prop_map(|days| End::Until(day("2025-01-01") + chrono::TimeDelta::days(days))),
    ];
    (every, end).prop_map(|(every, end)| Repeat { every, end })
}

proptest! {
    #[test]
    fn what_is_stored_is_read_back(rule in rules()) {
        prop_assert_eq!(rule.to_string().parse(), Ok(rule));
    }

    #[test]
    fn the_next_day_is_later_and_fits_again(rule in rules(), start in 0i64..4000) {
        let calendar = WorkCalendar::default();
        let from = day("2024-01-01") + chrono::TimeDelta::days(start);
        let rule = rule.from(from);
        let first = rule.first(from, &calendar);
        prop_assert!(first >= from);
        if let Some(next) = rule.next(first, &calendar) {
            prop_assert!(next > first);
            prop_assert_eq!(Repeat { end: End::Never, ..rule }.first(next, &calendar), next);
        }
    }

    #[test]
    fn no_phrase_panics(text in "\\PC{0,40}") {
        let _ = read(&text, TODAY);
    }

    #[test]
    fn no_phrase_of_known_words_panics(words in proptest::collection::vec(
        prop_oneof!["every", "до", "дейін", "сайын", "2", "15-го", "неделю", "күн", "monday", "раз", "after", "done"], 0..8,
    )) {
        let _ = read(&words.join(" "), TODAY);
    }
}
