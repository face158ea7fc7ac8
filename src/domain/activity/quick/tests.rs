mod days;
mod lines;

use super::{pieces::words, *};
use crate::domain::{calendar::WorkCalendar, country::Country};
use proptest::prelude::*;

fn here(calendar: &WorkCalendar) -> Here<'_> {
    let now = "2026-11-24T10:00:00".parse().unwrap();
    Here { now, calendar: Some(calendar), is_english: false, may_be_past: false }
}

fn told(text: &str) -> String {
    let calendar = WorkCalendar::new(Country::Kz, []);
    match read(text, &here(&calendar), false) {
        Err(flaw) => format!("{flaw:?}"),
        Ok(heard) => {
            let when = |moment: Moment| {
                moment.time.map_or_else(
                    || moment.day.to_string(),
                    |time| format!("{} {}", moment.day, time.format("%H:%M")),
                )
            };
            let state = if heard.is_done { "done" } else { "planned" };
            let kind = heard.next_kind.map(|kind| format!("{kind} ")).unwrap_or_default();
            let next = heard.next.map(|next| format!(" then {kind}{}", when(next))).unwrap_or_default();
            let more = [heard.direction, heard.channel, heard.result].join("/");
            let rest: Vec<String> = heard.rest.iter().map(|part| part.join(" ")).collect();
            format!("{} {more} {state} {}{next} [{}]", heard.kind, when(heard.moment), rest.join("|"))
        }
    }
}

#[test]
fn a_line_is_understood_in_three_languages() {
    for (text, expected) in [
        (
            "кеше Нұр, звонил, просит прайс, +3",
            "call in// done 2026-11-23 then 2026-11-27 [Нұр|просит прайс]",
        ),
        ("ертең 15:00 Нұрлы Дала қоңырау", "call // planned 2026-11-25 15:00 [Нұрлы Дала]"),
        ("в пт 10 встреча Темир", "meeting // planned 2026-11-27 10:00 [Темир]"),
        ("tue 9 call nurly", "call // planned 2026-12-01 09:00 [nurly]"),
        ("Алма не ответил", "call out//no_answer done 2026-11-24 [Алма]"),
        ("позвонить Ромашка завтра", "call out// planned 2026-11-25 [Ромашка]"),
        (
            "Темір кездестік, келісті 2 тонна, келесі жұма 11:00",
            "meeting //agreed done 2026-11-24 then 2026-12-04 11:00 [Темір|келісті 2 тонна]",
        ),
        ("написал в ватсап Айгүл: нужен счёт", "message in/whatsapp/ done 2026-11-24 [Айгүл: нужен счёт]"),
        ("Снаб отказался", "call //refused done 2026-11-24 [Снаб отказался]"),
        ("завтра встреча Нұр на час", "meeting // planned 2026-11-25 [Нұр]"),
        ("нужно 5 ноутбуков Алма", "call // planned 2026-11-24 [нужно 5 ноутбуков Алма]"),
        ("16.12.2026 звонок Алма 16:00", "call // planned 2026-12-16 16:00 [Алма]"),
        ("15:00 встреча Алма завтра", "meeting // planned 2026-11-25 15:00 [Алма]"),
        ("31.11 Алма", "NoSuchDay(\"31.11\", Some(2026-11-30))"),
        ("завтра, в пт, +3 Алма", "TooManyDays(\"завтра, в пт, +3 Алма\")"),
        ("Нұр звонил, завтра или в пт", "TooManyDays(\"Нұр звонил, завтра или в пт\")"),
        (
            "позвонил Ромбике, согласны, пт 10:00 встреча",
            "call out//agreed done 2026-11-24 then meeting 2026-11-27 10:00 [Ромбике|согласны]",
        ),
        ("позвонил Ромбике, не взяли трубку", "call out//no_answer done 2026-11-24 [Ромбике]"),
        ("Нұр не берёт трубку", "call out//no_answer done 2026-11-24 [Нұр]"),
        ("был в Ромбике вчера", "visit // done 2026-11-23 [Ромбике]"),
        ("выставил счёт Ромбике", "message out// done 2026-11-24 [выставил счёт Ромбике]"),
        (" , ", "Empty"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn how_long_it_is_may_be_said() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    assert_eq!(
        read("встреча Нұр завтра 10:00 на 2 часа", &here(&calendar), false).unwrap().minutes,
        Some(120)
    );
    assert_eq!(read("call nurly 30 min fri", &here(&calendar), false).unwrap().minutes, Some(30));
}

#[test]
fn an_english_day_needs_no_hour() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let english = Here { is_english: true, ..here(&calendar) };
    for (text, day, is_done) in [
        ("tomorrow call Steppe", "2026-11-25", false),
        ("call Steppe Monday", "2026-11-30", false),
        ("called Steppe yesterday", "2026-11-23", true),
    ] {
        let heard = read(text, &english, false).unwrap();
        assert_eq!((heard.moment.day.to_string().as_str(), heard.is_done), (day, is_done), "{text}");
        assert_eq!(heard.rest, [["Steppe"]]);
    }
}

proptest! {
    #[test]
    fn no_line_panics_and_no_word_is_lost(text in "(\\PC{0,8}|завтра|Нұр|звонил|,|15:00| ){0,10}") {
        let calendar = WorkCalendar::new(Country::Kz, []);
        if let Ok(heard) = read(&text, &here(&calendar), false) {
            let all = words(&text);
            prop_assert!(heard.rest.iter().flatten().all(|word| all.contains(word)));
        }
    }
}

#[test]
fn what_comes_back_begins_on_the_first_day_that_fits() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let heard = |line: &str| read(line, &here(&calendar), false).unwrap();
    for (line, day, rule, time) in [
        ("каждый понедельник 10:00 планёрка", "2026-11-30", "weeks 1 MO", Some("10:00")),
        ("жұма сайын сағат 15:00 есеп, тапсырма", "2026-11-27", "weeks 1 FR", Some("15:00")),
        ("every 2 weeks fri 10 call nurly", "2026-11-27", "weeks 2 FR", Some("10:00")),
        ("завтра каждые 3 рабочих дня звонок Темир", "2026-11-25", "workdays 3", None),
        ("28.11 every working day report", "2026-11-30", "workdays 1", None),
        ("ай сайын 15-күніне есеп", "2026-12-15", "months 1 15", None),
    ] {
        let heard = heard(line);
        assert_eq!(heard.moment.day.to_string(), day, "{line}");
        assert_eq!(heard.repeat.map(|rule| rule.to_string()).as_deref(), Some(rule), "{line}");
        assert_eq!(heard.moment.time.map(|time| time.format("%H:%M").to_string()).as_deref(), time, "{line}");
        assert_eq!(heard.draft("").get("repeat"), rule);
    }
    assert_eq!(heard("кеше Нұр, звонил каждый день").repeat, None, "what was done comes back no more");
}

#[test]
fn a_number_is_read_whole_and_is_no_name() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let heard = |line: &str| read(line, &here(&calendar), false).unwrap();
    for line in [
        "входящий +7 777 000 00 01 Арман, нужны стулья, завтра 10",
        "входящий 8(777)000-00-01, Арман, нужны стулья, завтра 10",
        "incoming 87770000001 Арман, нужны стулья, tomorrow 10",
    ] {
        let heard = heard(line);
        assert_eq!(heard.phone.as_deref(), Some("+77770000001"), "{line}");
        assert_eq!(heard.strangers(), [("Арман".to_owned(), "нужны стулья".to_owned())], "{line}");
        assert_eq!(heard.next.map(|next| next.day.to_string()).as_deref(), Some("2026-11-25"), "{line}");
        let prospect = heard.prospect("Арман");
        assert_eq!((prospect.get("name"), prospect.get("phones")), ("Арман", "+77770000001"));
    }
    let alone = heard("входящий 8 777 000 00 01");
    assert_eq!(alone.strangers(), [("+77770000001".to_owned(), String::new())]);
    assert_eq!(heard("завтра 10 звонок 25 мин Нұр").phone, None);
}

#[test]
fn thousands_apart_are_a_sum_and_no_hour() {
    for (text, expected) in [
        ("Нұр обещал 1 000 000 до 25.12", "call // done 2026-11-24 then 2026-12-25 [Нұр обещал 1 000 000]"),
        ("Нұр обещал 12 500 до пт", "call // done 2026-11-24 then 2026-11-27 [Нұр обещал 12 500]"),
        ("до 25.12 1 000 000 Нұр", "call // planned 2026-12-25 [1 000 000 Нұр]"),
        (
            "Нұр уәде берді 300 000 жм дейін",
            "call // done 2026-11-24 then 2026-11-27 [Нұр уәде берді 300 000]",
        ),
        ("завтра 500 250 тг Нұр", "call // planned 2026-11-25 [500 250 тг Нұр]"),
        ("завтра 15 100 штук Нұр", "call // planned 2026-11-25 15:00 [100 штук Нұр]"),
        ("завтра 8 701 000 00 01 звонок", "call // planned 2026-11-25 [+77010000001]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn a_day_gone_by_is_no_next_step() {
    for (text, expected) in [
        ("5.12.25 итог", "PastDay(2025-12-05)"),
        ("Нұр позвонил, 5.12.25 встреча", "PastDay(2025-12-05)"),
        ("вчера звонил Нұр, 5.11.26", "PastDay(2026-11-05)"),
        ("Нұр позвонил, след. шаг 5.11.26", "PastDay(2026-11-05)"),
        ("Нұр звонил 5.12.25", "call in// done 2025-12-05 [Нұр]"),
        ("звонил Нұр вчера, нужна встреча", "call in// done 2026-11-23 [Нұр|нужна]"),
        ("20.11 звонок Нұр", "call // done 2026-11-20 [Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_day_is_asked_about_where_something_is_planned() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let flaw = |text: &str| read(text, &here(&calendar), false).unwrap_err();
    let said = |text: &str| text.to_owned();
    for (text, expected) in [
        ("на этой неделе звонок Нұр", QuickFlaw::AmbiguousDay(said("на этой неделе"))),
        ("осы аптада Нұр қоңырау", QuickFlaw::AmbiguousDay(said("осы аптада"))),
        ("call nurly this week", QuickFlaw::AmbiguousDay(said("this week"))),
        ("через 11 лет звонок Нұр", QuickFlaw::TooFar(said("через 11 лет"))),
        ("пн-пт 10 звонок Нұр", QuickFlaw::SeveralDays(said("пн-пт"))),
        ("25-27.12 выставка", QuickFlaw::SeveralDays(said("25-27.12"))),
        ("завтра 25:00 звонок Нұр", QuickFlaw::NoSuchTime(said("25:00"))),
        ("каждый день 100000 раз звонок Нұр", QuickFlaw::TooOften(said("каждый день 100000 раз"), 1_000)),
        ("каждый день звонок Нұр 100000 раз", QuickFlaw::TooOften(said("100000"), 1_000)),
        ("каждый 2 вторник звонок Нұр", QuickFlaw::UnknownRepeat(said("каждый 2 вторник"))),
    ] {
        assert_eq!(flaw(text), expected, "{text}");
    }
    // What is done, and what has its day, needs none: it is told and stays in the note.
    for line in ["Нұр звонил, на этой неделе решат", "завтра звонок Нұр, решат на этой неделе"]
    {
        let heard = read(line, &here(&calendar), false).unwrap();
        assert_eq!(heard.unclear, Some(QuickFlaw::AmbiguousDay(said("на этой неделе"))), "{line}");
    }
    assert_eq!(told("завтра звонок Нұр, каждый вагон"), "call // planned 2026-11-25 [Нұр|каждый вагон]");
}

#[test]
fn the_end_of_a_repeat_may_stand_apart() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, rule, rest) in [
        ("каждый день звонок Нұр 10 раз", "days 1 times 10", "Нұр"),
        ("күн сайын Нұр қоңырау, 10 рет", "days 1 times 10", "Нұр"),
        ("every day call nurly, 10 times", "days 1 times 10", "nurly"),
        ("каждый понедельник встреча Нұр до 31.12", "weeks 1 MO until 2026-12-31", "Нұр"),
        ("каждый 2-й вторник звонок Нұр", "months 1 2TU", "Нұр"),
        ("every 2nd tuesday call nurly", "months 1 2TU", "nurly"),
    ] {
        let heard = read(line, &here(&calendar), false).unwrap();
        assert_eq!(heard.repeat.map(|rule| rule.to_string()).as_deref(), Some(rule), "{line}");
        let left: Vec<String> = heard.rest.iter().map(|part| part.join(" ")).collect();
        assert_eq!(left, [rest], "{line}");
    }
    assert_eq!(told("звонил Нұр 3 раза"), "call in// done 2026-11-24 [Нұр 3 раза]");
}

#[test]
fn what_was_done_is_understood_as_people_say_it() {
    for (text, expected) in [
        ("сөйлестім Нұр, келісті", "call //agreed done"),
        ("Нұр қоңырау шалдым, жауап жоқ", "call out//no_answer done"),
        ("Нұр телефон соқты, баға сұрады", "call in// done"),
        ("Нұр кездестім", "meeting // done"),
        ("Нұр жаздым, +3", "message out// done"),
        ("Нұр КП жібердім", "message out// done"),
        ("Нұр КП жібердім поштамен жібердім", "mail out/mail/ done"),
        ("Нұр тұтқаны көтермеді", "call out//no_answer done"),
        ("Нұр керек емес деді", "call //refused done"),
        ("Нұр барып қайттым", "visit // done"),
        ("Нұр ойланамын деді, дс", "call //later done"),
        ("поговорил с Нұр, не согласен", "call //refused done"),
        ("Нұр не договорились", "call //refused done"),
        ("отправил КП Нұр в ватсап", "message out/whatsapp/ done"),
        ("spoke to nurly, not interested", "call //refused done"),
        ("they called nurly", "call in// done"),
    ] {
        let told = told(text);
        assert!(told.starts_with(expected), "{text}: {told}");
    }
}
