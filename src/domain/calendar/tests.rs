use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar(country: &str) -> WorkCalendar {
    WorkCalendar::new(country.parse().unwrap(), [])
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect()
}

#[test]
fn every_special_day_is_what_the_published_calendars_say() {
    for row in rows("working_days_2025_2027.csv") {
        let [date, country, kind] = [0, 1, 2].map(|at| row.get(at).unwrap());
        let calendar = calendar(country);
        assert_eq!(calendar.special(day(date)).map(|special| special.kind.key()), Some(kind), "{row:?}");
        assert_eq!(calendar.is_working(day(date)), matches!(kind, "work" | "short"), "{row:?}");
        assert_eq!(calendar.is_certain(day(date)), row.get(5) != Some("UNCONFIRMED"), "{row:?}");
    }
}

#[test]
fn months_have_as_many_working_days_as_was_published() {
    for row in rows("working_days_totals.csv") {
        let (calendar, year): (_, i32) =
            (calendar(row.get(0).unwrap()), row.get(1).unwrap().parse().unwrap());
        for month in 1..=12 {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let found = first.iter_days().take_while(|day| day.month() == month);
            let found = found.filter(|day| calendar.is_working(*day)).count();
            assert_eq!(found.to_string(), row.get(month as usize + 1).unwrap(), "{row:?} {month}");
        }
    }
}

#[test]
fn a_year_without_a_calendar_is_computed_and_only_likely() {
    let kz = calendar("KZ");
    // 1 and 2 January 2028 are Saturday and Sunday: Monday and Tuesday are off for them. 7 January is Friday.
    for (date, is_worked) in [
        ("2028-01-03", false),
        ("2028-01-04", false),
        ("2028-01-05", true),
        ("2028-01-07", false),
        ("2028-03-15", false),
        ("2028-08-30", true),
        ("2024-08-30", false),
        ("2028-12-16", false),
        ("2028-12-18", false),
    ] {
        assert_eq!((kz.is_working(day(date)), kz.is_certain(day(date))), (is_worked, false), "{date}");
    }
    // 7 January 2029 is a Sunday and gives nothing.
    assert!(kz.is_working(day("2029-01-08")) && kz.is_certain(day("2026-11-24")));
    assert!(!kz.is_certain(day("2027-11-24")), "2027 is derived");
    assert!(!calendar("RU").is_working(day("2030-06-12")) && calendar("DE").is_working(day("2030-06-12")));
}

#[test]
fn what_the_office_sets_comes_first() {
    let own = |date, kind| SpecialDay {
        day: day(date),
        kind,
        name: "корпоратив".into(),
        is_certain: true,
        source: String::new(),
    };
    let set = [own("2026-11-25", DayKind::DayOff), own("2026-12-16", DayKind::Work)];
    let kz = WorkCalendar::new(Country::Kz, set);
    assert!(!kz.is_working(day("2026-11-25")) && kz.is_working(day("2026-12-16")));
    assert!(
        !kz.is_working(day("2026-11-28")) && kz.clone().with_saturdays(true).is_working(day("2026-11-28"))
    );
    assert_eq!(kz.specials(day("2026-11-01"), day("2026-12-31")).count(), 2);
}

#[test]
fn days_are_counted_by_working_days() {
    let kz = calendar("KZ");
    // 16 December is a holiday.
    assert_eq!(kz.plus(day("2026-11-24"), 16), Some(day("2026-12-17")));
    assert_eq!(kz.between(day("2026-11-24"), day("2026-12-17")), 16);
    assert_eq!(kz.between(day("2026-12-17"), day("2026-11-24")), 0);
    assert_eq!(kz.on_or_after(day("2026-11-28")), day("2026-11-30"));
    assert_eq!(kz.on_or_before(day("2026-12-16")), day("2026-12-15"));
    assert_eq!(kz.plus(day("2026-11-24"), 0), Some(day("2026-11-24")));
    assert_eq!(kz.plus(day("2026-11-24"), u32::MAX), None);
}

proptest! {
    #[test]
    fn counting_forth_and_back_agrees(start in 0i64..40_000, count in 1u32..300) {
        let start = day("1990-01-01") + chrono::Duration::days(start);
        let kz = calendar("KZ");
        let end = kz.plus(start, count).unwrap();
        prop_assert!(kz.is_working(end));
        prop_assert_eq!(kz.between(start, end), count);
        prop_assert_eq!(kz.on_or_after(end), end);
        prop_assert_eq!(kz.on_or_before(end), end);
    }
}

#[test]
fn the_first_year_that_nobody_confirmed_is_named() {
    let kz = WorkCalendar::default();
    let told = |from: &str, to: &str| kz.unconfirmed(day(from), day(to));
    assert_eq!(told("2026-01-01", "2026-12-31"), None);
    assert_eq!(told("2026-12-28", "2027-01-03"), Some(2027), "derived");
    assert_eq!(told("2031-05-01", "2032-05-01"), Some(2031), "computed");
}
