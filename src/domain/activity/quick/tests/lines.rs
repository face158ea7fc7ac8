//! Lines of a day's work, as account managers type them.

use super::{super::read, here, told};
use crate::domain::{calendar::WorkCalendar, country::Country};

#[test]
fn what_comes_back_is_understood_in_three_languages() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, kind, day, rule, rest) in [
        ("әр дүйсенбі 10 жиналыс", "event", "2026-11-30", "weeks 1 MO", "жиналыс"),
        ("каждый понедельник 10 планёрка", "event", "2026-11-30", "weeks 1 MO", "планёрка"),
        ("every monday 10 standup", "event", "2026-11-30", "weeks 1 MO", "standup"),
        ("каждый вторник 9 летучка", "event", "2026-12-01", "weeks 1 TU", "летучка"),
        ("каждый вторник летучка", "event", "2026-12-01", "weeks 1 TU", "летучка"),
        ("каждый вторник 15 летучка", "event", "2026-11-24", "weeks 1 TU", "летучка"),
        ("жыл сайын 1 наурыз Нұр құттықтау", "call", "2027-03-01", "months 12 1", "Нұр құттықтау"),
        ("каждый год 5 марта поздравить Нұр", "call", "2027-03-05", "months 12 5", "поздравить Нұр"),
        ("every year on 5 march congratulate Nur", "call", "2027-03-05", "months 12 5", "congratulate Nur"),
        ("екі аптада бір рет Нұр қоңырау", "call", "2026-11-24", "weeks 2 TU", "Нұр"),
        ("once a week call Nur", "call", "2026-11-24", "weeks 1 TU", "Nur"),
        ("әр айдың 5-інде есеп", "task", "2026-12-05", "months 1 5", "есеп"),
        ("с 1.12 каждый день звонок Нұр", "call", "2026-12-01", "days 1", "Нұр"),
    ] {
        let heard = read(line, &here(&calendar), false).unwrap();
        let left: Vec<String> = heard.rest.iter().map(|part| part.join(" ")).collect();
        let found = (heard.kind, heard.moment.day.to_string(), heard.repeat.map(|rule| rule.to_string()));
        assert_eq!(found, (kind, day.to_owned(), Some(rule.to_owned())), "{line}");
        assert_eq!(left.join("|"), rest, "{line}");
        let own = heard.own();
        assert!(matches!(own.kind, "task" | "event"), "nobody has a {} alone", own.kind);
    }
}

#[test]
fn a_missed_call_came_in_and_nobody_answered() {
    for (text, expected) in [
        ("пропущенный звонок от Нұр", "call in//no_answer done 2026-11-24 [от Нұр]"),
        ("missed call from Nur at 9:15", "call in//no_answer done 2026-11-24 09:15 [Nur]"),
        ("Нұр-дан өткізіп алған қоңырау", "call in//no_answer done 2026-11-24 [Нұр-дан]"),
        ("вчера пропущенный звонок от Нұр", "call in//no_answer done 2026-11-23 [от Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn words_typed_in_another_layout_are_the_same_words() {
    for (text, expected) in [
        ("завтра dcnhtxf Нұр", "meeting // planned 2026-11-25 [Нұр]"),
        ("завтра pdjyjr Нұр", "call // planned 2026-11-25 [Нұр]"),
        ("pfdnhf gjpdjybnm Нұр", "call out// planned 2026-11-25 [Нұр]"),
        ("ьууештп Нұр завтра", "meeting // planned 2026-11-25 [Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn no_stub_of_what_was_understood_stays_in_the_note() {
    for (text, expected) in [
        ("позвонить Нұр около 16:00", "call out// planned 2026-11-24 16:00 [Нұр]"),
        ("после 15:00 звонок Нұр", "call // planned 2026-11-24 15:00 [Нұр]"),
        ("call Nur before noon tomorrow", "call // planned 2026-11-25 12:00 [Nur]"),
        ("meeting at 3 o'clock Nur", "meeting // planned 2026-11-24 15:00 [Nur]"),
        ("до конца дня звонок Нұр", "call // planned 2026-11-24 [Нұр]"),
        ("ертең 10-нан 12-ге дейін Нұр келіссөз", "meeting // planned 2026-11-25 10:00 [Нұр]"),
        ("в среду на следующей неделе встреча Нұр", "meeting // planned 2026-12-02 [Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_happened_is_no_plan() {
    for (text, expected) in [
        ("Нұр: оплата прошла", "call // done 2026-11-24 [Нұр: оплата прошла]"),
        ("Нұр төледі", "call // done 2026-11-24 [Нұр төледі]"),
        ("обсудили с Нұр план", "call // done 2026-11-24 [обсудили с Нұр план]"),
        ("Nur called, wants a quote", "call in// done 2026-11-24 [Nur|wants a quote]"),
        ("called Nur, wants a quote", "call out// done 2026-11-24 [Nur|wants a quote]"),
        (
            "Нұр перенесли встречу на пятницу 16:00",
            "meeting //later done 2026-11-24 then 2026-11-27 16:00 [Нұр перенесли]",
        ),
        (
            "встретились с Нұр, договорились, следующая встреча 10.12 в 11",
            "meeting //agreed done 2026-11-24 then meeting 2026-12-10 11:00 [с Нұр|договорились]",
        ),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_one_does_alone_is_a_task() {
    for (text, expected) in [
        ("завтра отчёт", "task // planned 2026-11-25 [отчёт]"),
        ("бейсенбіге таныстырылым дайындау", "task // planned 2026-11-26 [таныстырылым дайындау]"),
        ("prepare slides for thursday", "task // planned 2026-11-26 [prepare slides]"),
        ("завтра отправить счёт Нұр", "message out// planned 2026-11-25 [отправить счёт Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

/// The stopped clock of these lines stands at Tuesday, 24 November 2026.
#[test]
fn what_is_counted_from_today_is_counted_in_its_own_unit() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, day) in [
        ("звонок Нұр +2 недели", "2026-12-08"),
        ("звонок Нұр +1 week", "2026-12-01"),
        ("қоңырау Нұр +2 апта", "2026-12-08"),
        ("звонок Нұр +2 мес", "2027-01-24"),
        ("звонок Нұр 15-го", "2026-12-15"),
        ("звонок Нұр 15 числа", "2026-12-15"),
        ("звонок Нұр 15-го числа в 10", "2026-12-15"),
        ("звонок Нұр 31-го", "2026-12-31"),
    ] {
        let heard = read(line, &here(&calendar), false).unwrap();
        assert_eq!(heard.moment.day.to_string(), day, "{line}");
    }
}

#[test]
fn who_called_and_which_meeting_fell_out_is_heard() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, kind, direction, result) in [
        ("звонил в Нұр, отказались", "call", "out", "refused"),
        ("звонил Нұр в 10", "call", "in", ""),
        ("встреча не состоялась Нұр, перенесли на вторник", "meeting", "", "no_answer"),
        ("Нұр на встречу не пришли", "meeting", "", "no_answer"),
        ("Нұр кездесуге келмеді", "meeting", "", "no_answer"),
        ("no show Nur", "meeting", "", "no_answer"),
    ] {
        let heard = read(line, &here(&calendar), false).unwrap();
        assert_eq!((heard.kind, heard.direction, heard.result), (kind, direction, result), "{line}");
        assert!(heard.is_done, "{line}");
    }
}

#[test]
fn to_whom_one_called_is_ours_in_any_ending() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, direction) in [
        ("позвонил Ромбике, просит прайс", "out"),
        ("звонила Арману", "out"),
        ("перезвонил им", "out"),
        ("позвонила Марии", "out"),
        ("позвонил Береке", "in"),
        ("звонил Темир", "in"),
        ("позвонил после обеда Темир", "in"),
        ("звонила Айгүль насчёт цены", "in"),
    ] {
        assert_eq!(read(line, &here(&calendar), false).unwrap().direction, direction, "{line}");
    }
}

#[test]
fn a_small_word_beside_the_kind_may_be_a_name() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, word) in [
        ("завтра звонок щука", Some("щука")),
        ("щука звонил", Some("щука")),
        ("ертең щука кездесу", Some("щука")),
        ("позвонить завтра уточнить цену", None),
        ("звонок директору завтра", None),
        ("завтра звонок по договору", None),
        ("звонок контрольный завтра", None),
        ("звонок Толегену", None),
        ("завтра звонок толеген", Some("толеген")),
        ("ертең қоңырау қоймаға", None),
        ("просит прайс", None),
    ] {
        assert_eq!(read(line, &here(&calendar), false).unwrap().beside.as_deref(), word, "{line}");
    }
}

#[test]
fn a_prospect_known_by_a_number_is_not_called_by_what_was_asked() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let names = |line: &str| {
        let heard = read(line, &here(&calendar), false).unwrap();
        heard.strangers().into_iter().map(|(name, note)| format!("{name}: {note}")).collect::<Vec<_>>()
    };
    assert_eq!(names("+7 701 999 88 77 звонил, просит прайс"), ["+77019998877: просит прайс"]);
    assert_eq!(
        names("+7 701 999 88 77 щука трейд звонил, прайс"),
        ["щука трейд: прайс", "+77019998877: щука трейд, прайс"]
    );
    assert_eq!(names("+7 701 999 88 77 звонил, хочет прайс, Щука"), ["Щука: хочет прайс"]);
}

#[test]
fn a_promise_to_pay_has_its_sum_and_the_words_of_its_day() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, sum, words) in [
        ("обещает заплатить 400 000 в пт", Some("400000"), "в пт"),
        ("обещал оплатить 400 тыс 20.12", Some("400000"), "20.12"),
        ("жұмаға дейін 250000 төлеймін деді", Some("250000"), "жұмаға дейін"),
        ("по счёту 118 обещает заплатить 5 000", Some("5000"), ""),
        ("төлеймін деді 250000 жұмаға дейін", Some("250000"), "жұмаға дейін"),
        ("promised to pay 2 million on friday", Some("2000000"), "on friday"),
        ("обещает прислать акт 118 в пт", None, "в пт"),
        ("оплатит 50 000 завтра", Some("50000"), "завтра"),
        ("төлейді ертең 50 000", Some("50000"), "ертең"),
        ("will pay 50 000 tomorrow", Some("50000"), "tomorrow"),
        ("Нұр заплатят в пт 120 тыс", Some("120000"), "в пт"),
        ("не оплатит 50 000 завтра", None, "завтра"),
    ] {
        let heard = read(line, &here(&calendar), true).unwrap();
        assert_eq!((heard.promised.as_deref(), heard.day_words.join("|")), (sum, words.to_owned()), "{line}");
    }
}

#[test]
fn a_promise_to_pay_is_no_planned_call() {
    for (text, expected) in [
        ("Нұр оплатит 50 000 завтра", "call // done 2026-11-24 then 2026-11-25 [Нұр оплатит 50 000]"),
        ("Нұр төлейді ертең 50 000", "call // done 2026-11-24 then 2026-11-25 [Нұр төлейді 50 000]"),
        ("Nur will pay 50 000 tomorrow", "call // done 2026-11-24 then 2026-11-25 [Nur will pay 50 000]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn whoever_is_said_to_be_new_is_named_by_what_follows() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, name) in [
        ("новый клиент ТОО Жулдыз звонили", "ТОО Жулдыз"),
        ("жаңа клиент ЖШС Жұлдыз қоңырау шалды", "ЖШС Жұлдыз"),
        ("new client Zhuldyz called", "Zhuldyz"),
        ("жаңа клиент ЖШС Самал Сауда қоңырау шалды, баға сұрады, жм", "ЖШС Самал Сауда"),
        ("звонил новый клиент ООО Рога и Копыта просят прайс", "ООО Рога и Копыта"),
        ("встреча завтра, новый клиент «Завтра и Встреча»", "«Завтра и Встреча»"),
    ] {
        let heard = read(line, &here(&calendar), false).unwrap();
        assert!(heard.is_new() && !heard.may_be_own(), "{line}");
        let names: Vec<String> = heard.strangers().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [name], "{line}");
    }
    assert!(!read("новый договор для Нұр", &here(&calendar), false).unwrap().is_new());
}

#[test]
fn what_is_counted_back_from_now_was_done_then() {
    for (text, expected) in [
        ("час назад звонила Нұр, просит прайс", "call in// done 2026-11-24 09:00 [Нұр|просит прайс]"),
        ("2 часа назад звонил Темир", "call in// done 2026-11-24 08:00 [Темир]"),
        ("10 минут назад звонил Нұр", "call in// done 2026-11-24 09:50 [Нұр]"),
        ("бір сағат бұрын Нұр қоңырау шалды", "call in// done 2026-11-24 09:00 [Нұр]"),
        ("an hour ago Nur called", "call in// done 2026-11-24 09:00 [Nur]"),
        ("half an hour ago Nur called", "call in// done 2026-11-24 09:30 [Nur]"),
        ("неделю назад был у Нұр", "visit // done 2026-11-17 [Нұр]"),
        ("екі күн бұрын Нұр, +3", "call // done 2026-11-22 then 2026-11-27 [Нұр]"),
        ("вернуть товар назад Нұр", "call // planned 2026-11-24 [вернуть товар назад Нұр]"),
        ("была встреча Нұр вчера", "meeting // done 2026-11-23 [Нұр]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_is_planned_in_so_many_hours_is_meant_for_this_day() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    for (line, counts) in [
        ("звонок Нұр через 2 часа", true),
        ("екі сағаттан кейін Нұр қоңырау", true),
        ("call Nur in 30 minutes", true),
        ("звонок Нұр через 2 дня", false),
        ("звонок Нұр в 2 часа", false),
    ] {
        assert_eq!(read(line, &here(&calendar), false).unwrap().counts_hours(), counts, "{line}");
    }
}
