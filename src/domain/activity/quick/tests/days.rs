//! What looks like a day or an hour is understood or told, and never a word of the note.

use super::{
    super::{
        QuickFlaw, read, read_for,
        shape::{Shape, shape},
    },
    here, told,
};
use crate::domain::{calendar::WorkCalendar, country::Country, spoken::Hint};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_can_be_no_day_is_told() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let flaw = |text: &str| read(text, &here(&calendar), false).unwrap_err();
    let said = |text: &str| text.to_owned();
    for (text, expected) in [
        ("12 звонок Нұр", QuickFlaw::HourOrDay(said("12"))),
        ("25 звонок", QuickFlaw::HourOrDay(said("25"))),
        ("позвонить Нұр 12", QuickFlaw::HourOrDay(said("12"))),
        ("до 5 звонок Нұр", QuickFlaw::HourOrDay(said("до 5"))),
        ("звонок Нұр 2.12.2126", QuickFlaw::TooFar(said("2.12.2126"))),
        ("через 1000 недель звонок Нұр", QuickFlaw::TooFar(said("через 1000 недель"))),
        ("через 0 дней звонок Нұр", QuickFlaw::NoSuchMoment(said("через 0 дней"))),
        ("через -2 дня звонок Нұр", QuickFlaw::NoSuchMoment(said("через -2 дня"))),
        ("0 күннен кейін Нұр қоңырау", QuickFlaw::NoSuchMoment(said("0 күннен кейін"))),
        ("call nurly in 2-3 weeks", QuickFlaw::NoSuchMoment(said("in 2-3 weeks"))),
        ("ертең сағат 25-те Нұр қоңырау", QuickFlaw::NoSuchTime(said("сағат 25-те"))),
        ("завтра в 25 звонок Нұр", QuickFlaw::NoSuchTime(said("в 25"))),
        ("tomorrow 13pm call nurly", QuickFlaw::NoSuchTime(said("13pm"))),
        ("Нұр звонил, завтра 25:00", QuickFlaw::NoSuchTime(said("25:00"))),
        ("friday week call nurly", QuickFlaw::AmbiguousDay(said("friday week"))),
        ("31.02 звонок Нұр", QuickFlaw::NoSuchDay(said("31.02"), Some(day("2027-02-28")))),
        (
            "пятница 30 ноября звонок",
            QuickFlaw::NoSuchDay(said("пятница 30 ноября"), Some(day("2026-11-30"))),
        ),
        ("12/25 звонок Нұр", QuickFlaw::NoSuchDay(said("12/25"), None)),
        ("в пт до ср звонок Нұр", QuickFlaw::DueEarly(day("2026-11-27"), day("2026-11-25"))),
    ] {
        assert_eq!(flaw(text), expected, "{text}");
    }
}

#[test]
fn a_lone_number_beside_a_day_is_its_hour() {
    for (text, expected) in [
        ("завтра звонок Нұр 12", "call // planned 2026-11-25 12:00 [Нұр]"),
        ("5 звонок Нұр завтра", "call // planned 2026-11-25 17:00 [Нұр]"),
        ("завтра звонок Нұр, берут 12", "call // planned 2026-11-25 [Нұр|берут 12]"),
        ("завтра звонок Нұр, счёт 12", "call // planned 2026-11-25 [Нұр|счёт 12]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn a_day_and_a_later_deadline_are_both_kept() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for line in
        ["звонок в ср до пятницы Нұр", "до пятницы звонок Нұр в ср", "Нұр сәрсенбіде қоңырау, жұмаға дейін"]
    {
        let draft = read(line, &here(&calendar), false).unwrap().draft("");
        assert_eq!((draft.get("day"), draft.get("due")), ("2026-11-25", "2026-11-27"), "{line}");
    }
    let next =
        read("звонил Нұр, встреча в ср до пятницы", &here(&calendar), false).unwrap().next_draft().unwrap();
    assert_eq!((next.get("day"), next.get("due")), ("2026-11-25", "2026-11-27"));
}

#[test]
fn numbers_of_things_and_papers_are_no_days() {
    for (text, expected) in [
        ("Нұр берут 2.5 т, +3", "call // planned 2026-11-27 [Нұр берут 2.5 т]"),
        ("завтра отгрузить Нұр 5 ноутбуков", "call // planned 2026-11-25 [отгрузить Нұр 5 ноутбуков]"),
        ("завтра 5 ноутбуков Нұр", "call // planned 2026-11-25 [5 ноутбуков Нұр]"),
        (
            "счёт 118 от 5.11.2026 Нұр, позвонить завтра",
            "call out// planned 2026-11-25 [счёт 118 от 5.11.2026 Нұр]",
        ),
        ("Нұр оплата за октябрь, завтра", "call // planned 2026-11-25 [Нұр оплата за октябрь]"),
        ("договор 2026/118 Нұр завтра", "call // planned 2026-11-25 [договор 2026/118 Нұр]"),
        ("аванс 50/50 Нұр завтра", "call // planned 2026-11-25 [аванс 50/50 Нұр]"),
        (
            "3.12 поздравить Нұр с днём рождения",
            "call // planned 2026-12-03 [поздравить Нұр с днём рождения]",
        ),
        ("қазан айының есебін Нұр ертең", "call // planned 2026-11-25 [қазан айының есебін Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

/// Words that look like a date, an hour or a distance in time, whether they are one or not.
fn like_a_day() -> impl Strategy<Value = String> {
    let joined = "[0-9]{1,2}[.:/-][0-9]{1,2}([./][0-9]{2}([0-9]{2})?)?";
    let announced = "(через|in|в|at|сағат) -?[0-9]{1,2}( (дней|дня|недель|days|weeks))?";
    let behind = "-?[0-9]{1,2} (күннен|аптадан) (кейін|соң)";
    let halves = "[0-9]{1,2}(am|pm)";
    let weekdays = "(пт|жұма|friday|в ср)( (неделя|week|апта))?";
    let whole = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    prop_oneof![joined, announced, behind, halves, weekdays, whole].prop_filter("«24/7» is none", |text| {
        text.split(' ')
            .all(|word| !word.starts_with(|sign: char| sign.is_ascii_digit()) || shape(word) != Shape::Other)
    })
}

proptest! {
    #[test]
    fn nothing_that_looks_like_a_day_becomes_a_note(phrase in like_a_day(), at_end in any::<bool>()) {
        let calendar = WorkCalendar::new(Country::Kz, []);
        let line = if at_end { format!("звонок Нұр {phrase}") } else { format!("{phrase} звонок Нұр") };
        if let Ok(heard) = read(&line, &here(&calendar), false) {
            let left: Vec<&str> = heard.rest.iter().flatten().map(String::as_str).collect();
            prop_assert!(left == ["Нұр"] || heard.unclear.is_some(), "{}: {:?}", line, heard);
        }
    }
}

#[test]
fn a_deadline_gone_by_is_refused_and_an_hour_gone_by_is_told() {
    for (text, expected) in [
        ("до 10.11 звонок Нұр", "PastDay(2026-11-10)"),
        ("звонок Нұр до вчера", "PastDay(2026-11-23)"),
        ("звонок Нұр до 10.12", "call // planned 2026-12-10 [Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (text, hint) in [
        ("сегодня 9:00 звонок Нұр", Some(Hint::HourGone)),
        ("сегодня 11:00 звонок Нұр", None),
        ("сегодня 9:00 звонила Нұр", None),
        ("завтра 9:00 звонок Нұр", None),
    ] {
        assert_eq!(read(text, &here(&calendar), false).unwrap().moment.hint, hint, "{text}");
    }
    // What a day of the planner is opened for has its own hours.
    let today = Some(here(&calendar).now.date());
    let heard = read_for("9:00 звонок Нұр", today, &here(&calendar), false).unwrap();
    assert_eq!(heard.moment.hint, Some(Hint::HourGone));
}
