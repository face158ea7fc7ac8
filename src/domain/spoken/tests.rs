use super::*;
use crate::domain::country::Country;
use proptest::prelude::*;

fn here(calendar: &WorkCalendar) -> Here<'_> {
    let now = "2026-11-24T10:00:00".parse().unwrap();
    Here { now, calendar: Some(calendar), is_english: false, may_be_past: false }
}

fn told(read: &Result<Moment, MomentFlaw>) -> String {
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    match read {
        Ok(Moment { day, time: None, .. }) => day.to_string(),
        Ok(Moment { day, time: Some(at), until: None, .. }) => format!("{day}T{}", time(*at)),
        Ok(Moment { day, time: Some(at), until: Some(until), .. }) => {
            format!("{day}T{}/{}", time(*at), time(*until))
        }
        Err(MomentFlaw::Past(_)) => "!err.past_date".into(),
        Err(MomentFlaw::NoSuchDate(_)) => "!err.no_such_date".into(),
        Err(MomentFlaw::Ambiguous) => "!err.ambiguous".into(),
        Err(MomentFlaw::Unknown(_) | MomentFlaw::TooFar) => "!err.bad_date".into(),
    }
}

#[test]
fn every_phrase_means_what_the_vectors_say() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/dates_spoken.csv");
    let (mut count, mut wrong) = (0, Vec::new());
    for row in csv::Reader::from_path(path).unwrap().records().map(Result::unwrap) {
        let [lang, phrase, expected] = [0, 1, 2].map(|at| row.get(at).unwrap());
        let languages = if lang == "*" { &[false, true][..] } else { &[lang == "en"][..] };
        for is_english in languages {
            let read = read_moment(phrase, &Here { is_english: *is_english, ..here(&calendar) });
            if told(&read) != expected {
                wrong.push(format!("{lang} «{phrase}»: {} and not {expected}", told(&read)));
            }
            let weekday = read.map(|moment| moment.day.format("%a").to_string().to_lowercase());
            if weekday.is_ok_and(|weekday| weekday != row.get(3).unwrap()) {
                wrong.push(format!("{lang} «{phrase}»: another weekday"));
            }
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 200);
}

#[test]
fn a_past_day_is_taken_where_it_may_be_meant() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let here = Here { may_be_past: true, ..here(&calendar) };
    for (phrase, day) in [
        ("вчера", "2026-11-23"),
        ("кеше 15:00", "2026-11-23T15:00"),
        ("в прошлую пятницу", "2026-11-20"),
        ("өткен жұма", "2026-11-20"),
        ("20.11", "2026-11-20"),
        ("5 января", "2027-01-05"),
        ("last week", "2026-11-16"),
        ("в прошлом месяце", "2026-10-01"),
    ] {
        assert_eq!(told(&read_moment(phrase, &here)), day, "{phrase}");
    }
}

#[test]
fn deadlines_and_surprises_are_told() {
    let calendar = WorkCalendar::new(Country::Kz, []);
    let read = |phrase| read_moment(phrase, &here(&calendar)).unwrap();
    assert!(read("до пятницы").is_deadline && read("жұмаға дейін").is_deadline && read("by fri").is_deadline);
    assert!(!read("завтра с 10 до 12").is_deadline);
    assert_eq!(read("во вторник").hint, Some(Hint::InAWeek));
    assert_eq!(read("через день").hint, Some(Hint::InTwoDays));
    assert_eq!(read("апта соңында").hint, Some(Hint::Friday));
    let near = read_moment("завтро", &here(&calendar));
    assert_eq!(near, Err(MomentFlaw::Unknown(Some("завтра"))));
    assert_eq!(told(&read_moment("конец следующего месяца", &here(&calendar))), "2026-12-31");
    assert_eq!(
        ["+1y", "+1г", "+1ж"].map(|typed| told(&read_moment(typed, &here(&calendar)))),
        ["2027-11-24"; 3]
    );
    assert_eq!(told(&read_moment("завтра в 3 часа дня", &here(&calendar))), "2026-11-25T15:00");
}

proptest! {
    #[test]
    fn no_phrase_panics(
        text in "\\PC{0,24}|([0-9+:./-]{1,6}|через|кейін|в|до|next|end of|апта|месяц|жұма|сағат|[0-9]{1,2}| ){0,8}",
        seconds in -2_000_000_000i64..4_000_000_000,
    ) {
        let calendar = WorkCalendar::new(Country::Ru, []);
        let now = chrono::DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        for may_be_past in [true, false] {
            let read = read_moment(&text, &Here { now, may_be_past, ..here(&calendar) });
            if let Ok(Moment { day, .. }) = read {
                prop_assert!(may_be_past || day >= now.date(), "{text}: {day}");
            }
        }
    }

    #[test]
    fn what_is_written_out_is_read_back(days in 0i64..3_600, minutes in 0u32..1_440) {
        let calendar = WorkCalendar::new(Country::Kz, []);
        let here = here(&calendar);
        let day = here.now.date() + chrono::Duration::days(days);
        let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0);
        for format in ["%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M", "%H:%M %d.%m.%Y"] {
            let text = day.and_time(time.unwrap()).format(format).to_string();
            let read = read_moment(&text, &here).unwrap();
            prop_assert_eq!((read.day, read.time), (day, time), "{}", text);
        }
    }
}
