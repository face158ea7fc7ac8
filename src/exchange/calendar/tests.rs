use super::*;
use crate::domain::appointment::AppointmentState;
use proptest::prelude::*;

fn office() -> Office {
    Office { zone: Zone::default(), today: "2026-06-10".parse().unwrap() }
}

fn sample(name: &str) -> CalendarFile {
    let path = format!("{}/tests/samples/ics/{name}", env!("CARGO_MANIFEST_DIR"));
    calendar(&std::fs::read(path).unwrap(), office()).unwrap()
}

fn of(body: &str) -> CalendarFile {
    calendar(format!("BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n").as_bytes(), office()).unwrap()
}

fn told(file: &CalendarFile) -> Vec<String> {
    let told = |one: &Appointment| {
        let time = one.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
        let minutes = one.minutes.map(|minutes| format!(" {minutes} min")).unwrap_or_default();
        let last = one.last_day.map(|day| format!(" to {day}")).unwrap_or_default();
        format!("{}{time}{minutes}{last} {}", one.day, one.summary)
    };
    file.appointments.iter().map(told).collect()
}

fn doubts(file: &CalendarFile) -> Vec<(u64, &'static str)> {
    file.warnings.iter().map(|warning| (warning.line, warning.code)).collect()
}

#[test]
fn two_meetings_come_in_the_hours_of_the_office() {
    let file = sample("01_two_meetings.ics");
    assert_eq!(
        told(&file),
        [
            "2026-06-15 10:00 60 min Встреча с ТОО «Дала Сауда»: допсоглашение, отсрочка",
            "2026-06-16 10:00 30 min Қоңырау: ТОО «Тоғай Құрылыс»",
        ]
    );
    let first = &file.appointments[0];
    assert_eq!((first.line, first.uid.as_str()), (12, "a1@sample.example"));
    assert_eq!(
        (first.place.as_str(), first.description.as_str()),
        ("Алматы, ул. Примерная, 1", "Взять\nакт сверки")
    );
    assert_eq!(first.mails, ["office1@kz01.example"]);
    assert_eq!(file.warnings, []);
}

#[test]
fn a_repeat_becomes_its_times_without_those_left_out() {
    let file = sample("02_recurring.ics");
    let days: Vec<String> = file.appointments.iter().map(|one| one.day.to_string()).collect();
    assert_eq!(days, ["2026-06-01", "2026-06-08", "2026-06-11", "2026-06-15", "2026-06-18"]);
    assert_eq!(file.appointments[1].uid, "b1@sample.example/20260608T0900");
    assert!(file.appointments.iter().all(|one| one.minutes == Some(15)));
}

#[test]
fn whole_days_end_before_their_end_and_a_task_has_its_deadline() {
    assert_eq!(
        told(&sample("03_all_day.ics")),
        ["2026-07-01 to 2026-07-03 Выставка", "2026-07-06 Астана күні"]
    );
    let file = sample("04_todo_alarm.ics");
    let task = &file.appointments[0];
    assert_eq!(
        (task.day.to_string(), task.due, task.remind),
        ("2026-06-10".into(), Some(task.day), Some(1_440))
    );
    assert!(task.is_task && task.state == AppointmentState::Planned && task.time.is_none());
}

#[test]
fn what_is_broken_is_told_and_stops_nothing_else() {
    let cut = sample("broken/b01_no_end.ics");
    assert_eq!((told(&cut), cut.rejected), (vec!["2026-06-20 19:00 ок".to_owned()], 1));
    assert_eq!(doubts(&cut), [(10, Warning::ENTRY_OPEN)]);
    let dates = sample("broken/b02_bad_date.ics");
    assert_eq!((told(&dates), dates.rejected), (vec!["2026-02-21 19:00 конец раньше начала".to_owned()], 1));
    assert_eq!(doubts(&dates), [(4, Warning::ENTRY_DATE), (10, Warning::END_EARLY)]);
}

#[test]
fn a_time_that_was_moved_and_foreign_zones_are_understood() {
    let file = of(
        "BEGIN:VEVENT\r\nUID:r\r\nDTSTART;TZID=Europe/Berlin:20260602T090000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:x\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:r\r\nRECURRENCE-ID;TZID=Europe/Berlin:20260609T090000\r\nDTSTART;TZID=Europe/Berlin:20260610T100000\r\nSUMMARY:moved\r\nEND:VEVENT",
    );
    let mut found: Vec<(String, String)> =
        told(&file).into_iter().zip(file.appointments.iter().map(|one| one.uid.clone())).collect();
    found.sort();
    assert_eq!(
        found,
        [
            ("2026-06-02 12:00 x".to_owned(), "r/20260602T1200".to_owned()),
            ("2026-06-10 13:00 moved".to_owned(), "r/20260609T1200".to_owned()),
            ("2026-06-16 12:00 x".to_owned(), "r/20260616T1200".to_owned()),
        ]
    );
    // Outlook names zones in its own words; a time without a zone is that of the office.
    let file = of(
        "BEGIN:VEVENT\r\nUID:o\r\nDTSTART;TZID=\"Russian Standard Time\":20260602T090000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:f\r\nDTSTART:20260602T090000\r\nEND:VEVENT",
    );
    assert_eq!(told(&file), ["2026-06-02 11:00 ", "2026-06-02 09:00 "]);
}

#[test]
fn rules_for_ever_and_years_that_nobody_means_are_bounded() {
    let file =
        of("BEGIN:VEVENT\r\nUID:e\r\nDTSTART:20260601T040000Z\r\nRRULE:FREQ=DAILY;BYHOUR=4\r\nEND:VEVENT");
    assert_eq!((file.appointments.len(), doubts(&file)), (limits::TIMES, vec![(2, Warning::TIMES_FAR)]));
    let file = of(
        "BEGIN:VEVENT\r\nUID:n\r\nDTSTART:99991231T235959Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:m\r\nDTSTART:20260601T040000Z\r\nEND:VEVENT",
    );
    assert_eq!(
        (told(&file), doubts(&file)),
        (vec!["2026-06-01 09:00 ".to_owned()], vec![(2, Warning::ENTRY_YEAR)])
    );
    let file =
        of("BEGIN:VEVENT\r\nUID:w\r\nDTSTART:20260601T040000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=9MO\r\nEND:VEVENT");
    assert_eq!((file.rejected, doubts(&file)), (1, vec![(2, Warning::ENTRY_RULE)]));
}

#[test]
fn what_goes_on_for_ever_is_one_repeat_from_today_on() {
    let rule = |rule: &str| {
        let file = of(&format!("BEGIN:VEVENT\r\nUID:e\r\nDTSTART:20260601T040000Z\r\n{rule}\r\nEND:VEVENT"));
        let told = |one: &Appointment| {
            let rule = one.repeat.map(|rule| rule.to_string()).unwrap_or_default();
            format!("{} {} {rule} {}", one.uid, one.day, one.left_out.len())
        };
        file.appointments.iter().map(told).collect::<Vec<_>>()
    };
    // Today is Wednesday, 10 June 2026; the file begins on a Monday.
    for (text, expected) in [
        ("RRULE:FREQ=DAILY", "e 2026-06-10 days 1 0"),
        ("RRULE:FREQ=DAILY;UNTIL=99991231T235959Z", "e 2026-06-10 days 1 0"),
        ("RRULE:FREQ=WEEKLY", "e 2026-06-15 weeks 1 MO 0"),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH\r\nEXDATE:20260615T040000Z",
            "e 2026-06-18 weeks 2 MO,TH 0",
        ),
        ("RRULE:FREQ=DAILY\r\nEXDATE:20260612T040000Z", "e 2026-06-10 days 1 1"),
        ("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "e 2026-06-26 months 1 -1FR 0"),
        ("RRULE:FREQ=YEARLY", "e 2027-06-01 months 12 1 0"),
    ] {
        assert_eq!(rule(text), [expected], "{text}");
    }
    assert_eq!(rule("RRULE:FREQ=DAILY;COUNT=3").len(), 3);
}

#[test]
fn many_repeats_for_ever_leave_room_for_each_other() {
    let event = |name: &str, start: &str, rule: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{name}\r\nDTSTART:{start}\r\nRRULE:{rule}\r\nSUMMARY:{name}\r\nEND:VEVENT"
        )
    };
    let body = [
        event("A", "20260615T100000", "FREQ=WEEKLY"),
        event("B", "20260616T110000", "FREQ=WEEKLY;UNTIL=99991231T000000Z"),
        event("C", "20260617", "FREQ=MONTHLY"),
        event("D", "20260618T120000", "FREQ=DAILY;COUNT=5"),
    ];
    let file = of(&body.join("\r\n"));
    assert_eq!((file.rejected, file.appointments.len()), (0, 8), "{:?} {:?}", told(&file), file.warnings);
}

#[test]
fn a_time_that_was_moved_is_left_out_of_its_repeat() {
    let file = of(
        "BEGIN:VEVENT\r\nUID:r\r\nDTSTART:20260601T040000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:x\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:r\r\nRECURRENCE-ID:20260612T040000Z\r\nDTSTART:20260612T060000Z\r\nSUMMARY:moved\r\nEND:VEVENT",
    );
    assert_eq!(told(&file), ["2026-06-10 09:00 x", "2026-06-12 11:00 moved"]);
    assert_eq!(file.appointments[0].left_out, ["2026-06-12".parse().unwrap()]);
}

#[test]
fn what_lasts_days_is_whole_days_and_an_unknown_zone_is_told() {
    for (times, expected, doubt) in [
        ("DTSTART:20260701T000000\r\nDTEND:20260704T000000", "2026-07-01 to 2026-07-03 ", None),
        ("DTSTART:20260701T000000\r\nDTEND:20260702T000000", "2026-07-01 ", None),
        (
            "DTSTART:20260701T100000\r\nDTEND:20260703T180000",
            "2026-07-01 to 2026-07-03 ",
            Some(Warning::HOURS_LONG),
        ),
        ("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260901", "2026-07-01 to 2026-08-31 ", None),
        (
            "DTSTART;TZID=Nowhere/Land:20260701T100000\r\nDURATION:PT1H",
            "2026-07-01 10:00 60 min ",
            Some(Warning::ZONE_UNKNOWN),
        ),
    ] {
        let file = of(&format!("BEGIN:VEVENT\r\nUID:e\r\n{times}\r\nEND:VEVENT"));
        assert_eq!(told(&file), [expected], "{times}");
        let codes: Vec<&str> = file.warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(codes, Vec::from_iter(doubt), "{times}");
    }
}

#[test]
fn what_is_no_calendar_or_too_large_is_refused() {
    assert_eq!(calendar(b"", office()), Err(Unreadable::Empty));
    assert_eq!(calendar(b"name;city", office()), Err(Unreadable::NoCalendar));
    let large = vec![b'x'; 50 * 1024 * 1024];
    assert_eq!(calendar(&large, office()).unwrap_err().key(), "unreadable-too-large");
    let file = of(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260601T040000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260602T040000Z\r\nEND:VEVENT",
    );
    assert_eq!((file.appointments.len(), doubts(&file)), (1, vec![(6, Warning::ENTRY_TWICE)]));
}

#[test]
fn a_line_broken_inside_of_a_letter_is_whole_again() {
    let mut bytes =
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260601T040000Z\r\nSUMMARY:\xd0".to_vec();
    bytes.extend(b"\r\n \x90\xd0\xb1\r\nEND:VEVENT\r\nEND:VCALENDAR");
    assert_eq!(told(&calendar(&bytes, office()).unwrap()), ["2026-06-01 09:00 Аб"]);
}

#[test]
fn each_fault_has_its_own_name() {
    for (body, code) in [
        ("DTSTART:20260231T100000", Warning::ENTRY_DATE),
        ("SUMMARY:x", Warning::ENTRY_UNDATED),
        ("DTSTART:21260101T100000\r\nRRULE:FREQ=SECONDLY", Warning::RULE_OFTEN),
        ("DTSTART:20260601T100000\r\nRRULE:FREQ=HOURLY;COUNT=2", Warning::RULE_OFTEN),
        ("DTSTART:99990101T100000", Warning::ENTRY_YEAR),
    ] {
        let file = of(&format!("BEGIN:VEVENT\r\nUID:e\r\n{body}\r\nEND:VEVENT"));
        assert_eq!((file.rejected, doubts(&file)), (1, vec![(2, code)]), "{body}");
    }
}

#[test]
fn a_count_above_all_measure_is_one_repeat_without_an_end() {
    let file = of(
        "BEGIN:VEVENT\r\nUID:e\r\nDTSTART:20260601T040000Z\r\nRRULE:FREQ=DAILY;COUNT=100000\r\nEND:VEVENT",
    );
    let rule = file.appointments[0].repeat.map(|rule| rule.to_string());
    assert_eq!((file.appointments.len(), rule.as_deref()), (1, Some("days 1")));
    assert_eq!(doubts(&file), [(2, Warning::RULE_LONG)]);
}

#[test]
fn a_29_february_comes_every_year() {
    let file = of("BEGIN:VEVENT\r\nUID:e\r\nDTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT");
    let rule = file.appointments[0].repeat.map(|rule| rule.to_string());
    assert_eq!((told(&file), rule.as_deref()), (vec!["2027-02-28 ".to_owned()], Some("months 12 29")));
    assert_eq!((file.appointments[0].left_out.len(), file.rejected), (0, 0));
}

#[test]
fn a_date_gone_by_is_over_and_a_task_is_not() {
    let file = of(
        &"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260609T040000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260610T040000Z\r\nEND:VEVENT\r\n\
        BEGIN:TASK\r\nUID:c\r\nDUE;VALUE=DATE:20260601\r\nEND:TASK"
            .replace("TASK", ICalendarComponentType::VTodo.as_str()),
    );
    let states: Vec<AppointmentState> = file.appointments.iter().map(|one| one.state).collect();
    assert_eq!(states, [AppointmentState::Past, AppointmentState::Planned, AppointmentState::Planned]);
}

/// Lines of a calendar; `TASK` stands for the name that the format gives a task.
const PIECES: &[&str] = &[
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:TASK\r\n",
    "END:TASK\r\n",
    "UID:a\r\n",
    "DTSTART:20260601T040000Z\r\n",
    "DTSTART;VALUE=DATE:20260601\r\n",
    "DTEND:20260601T050000Z\r\n",
    "DUE:20260602\r\n",
    "DURATION:-P9999W\r\n",
    "RRULE:FREQ=WEEKLY;COUNT=3\r\n",
    "RRULE:\r\n",
    "EXDATE:20260608T040000Z\r\n",
    "SUMMARY:а\\,б\r\n",
    "BEGIN:VALARM\r\n",
    "TRIGGER:-PT15M\r\n",
    "END:VALARM\r\n",
    "RECURRENCE-ID:20260601T040000Z\r\n",
    "END:VCALENDAR\r\n",
    "\r\n ",
    ":;=\"",
];

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut whole = b"BEGIN:VCALENDAR\r\n".to_vec();
        whole.extend(bytes);
        let _ = calendar(&whole, office());
    }

    #[test]
    fn no_order_of_lines_panics(pieces in proptest::collection::vec(0..PIECES.len(), 0..30)) {
        let body: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        let body = body.replace("TASK", ICalendarComponentType::VTodo.as_str());
        let file = calendar(format!("BEGIN:VCALENDAR\r\n{body}").as_bytes(), office()).unwrap();
        prop_assert!(file.appointments.len() <= 100);
    }
}
