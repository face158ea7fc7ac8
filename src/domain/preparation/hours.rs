//! Hours when a person likes to be reached, as people write them: «10:00–12:00, после 16», «11:00-ге дейін».

use chrono::NaiveTime;

const BEFORE: &[&str] = &["до", "before", "until", "till", "дейін"];
const AFTER: &[&str] = &["после", "after", "since", "кейін", "бастап"];
/// Words and endings that say nothing of their own.
const BESIDE: &[&str] = &[
    "с", "со", "в", "from", "to", "between", "and", "и", "мен", "ге", "ға", "ке", "қа", "ден", "дан", "тен",
    "тан", "нен",
];

/// Whether a time lies in these hours; nothing where the words do not say hours.
pub fn suits_hours(hours: &str, time: NaiveTime) -> Option<bool> {
    let hours = hours.to_lowercase().replace(['–', '—', '−', '‑'], "-");
    let parts = hours.split([',', ';']).filter(|part| !part.trim().is_empty());
    let stretches = parts.map(stretch).collect::<Option<Vec<_>>>()?;
    let is_in = |(from, until): &(NaiveTime, NaiveTime)| *from <= time && time < *until;
    (!stretches.is_empty()).then(|| stretches.iter().any(is_in))
}

/// First and last moment of one part; nothing where a word of it is unknown.
fn stretch(part: &str) -> Option<(NaiveTime, NaiveTime)> {
    let tokens =
        part.split(|sign: char| sign == '-' || sign.is_whitespace()).filter(|token| !token.is_empty());
    let (mut times, mut before, mut after) = (Vec::new(), false, false);
    for token in tokens {
        match token {
            word if BEFORE.contains(&word) => before = true,
            word if AFTER.contains(&word) => after = true,
            word if BESIDE.contains(&word) => {}
            other => times.push(clock(other)?),
        }
    }
    let end = NaiveTime::from_hms_opt(23, 59, 59)?;
    match (times.as_slice(), before, after) {
        ([from, until], ..) if from < until => Some((*from, *until)),
        ([until], true, false) => Some((NaiveTime::MIN, *until)),
        ([from], false, true) => Some((*from, end)),
        _ => None,
    }
}

/// `9`, `09:00`, `9.30`.
fn clock(token: &str) -> Option<NaiveTime> {
    let (hour, minute) = token.split_once([':', '.']).unwrap_or((token, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(hour) || !is_digits(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn suits(hours: &str, time: &str) -> Option<bool> {
        suits_hours(hours, NaiveTime::parse_from_str(time, "%H:%M").unwrap())
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (hours, time, expected) in [
            ("10:00–12:00", "10:00", Some(true)),
            ("10:00-12:00", "12:00", Some(false)),
            ("9-11, 14-18", "15:30", Some(true)),
            ("9-11; 14-18", "12:30", Some(false)),
            ("с 9 до 11.30", "11:15", Some(true)),
            ("from 9 to 11", "08:00", Some(false)),
            ("до 11:00", "10:45", Some(true)),
            ("до 11:00", "14:00", Some(false)),
            ("11:00-ге дейін", "14:00", Some(false)),
            ("14:00-ден кейін", "14:00", Some(true)),
            ("after 15", "09:00", Some(false)),
            ("после 22", "23:30", Some(true)),
        ] {
            assert_eq!(suits(hours, time), expected, "{hours} {time}");
        }
    }

    #[test]
    fn words_that_say_no_hours_are_only_shown() {
        for hours in [
            "",
            " ",
            "кроме пятницы",
            "түстен кейін",
            "после обеда",
            "afternoon",
            "кроме 13-14",
            "18-9",
            "25-26",
            "9",
        ] {
            assert_eq!(suits(hours, "10:00"), None, "{hours}");
        }
    }

    proptest! {
        #[test]
        fn a_range_has_its_beginning_and_not_its_end(from in 0u32..23, long in 1u32..20) {
            let until = (from + long).min(23);
            let hours = format!("{from}:00–{until:02}:00");
            let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
            prop_assert_eq!(suits_hours(&hours, time(from)), Some(true));
            prop_assert_eq!(suits_hours(&hours, time(until)), Some(false));
        }
    }
}
