//! How often something comes back, in words that are read back as the same rule.

use super::Catalogue;
use crate::domain::activity::repeat::{End, Every, Nth, OnDay, Repeat};
use chrono::Weekday;

/// A stored rule in words; what is no rule stands for itself.
pub fn stored(code: &str, words: &Catalogue) -> String {
    code.parse().map_or_else(|_| code.to_owned(), |rule| repeat(&rule, words))
}

/// «каждые 2 недели: понедельник, четверг, до 31.12.2026».
pub fn repeat(rule: &Repeat, words: &Catalogue) -> String {
    let every = every(rule.every, words);
    match rule.end {
        End::Never => every,
        End::Until(day) => {
            words.say("repeat-until", [("every", every), ("day", day.format("%d.%m.%Y").to_string())])
        }
        End::Times(times) => format!("{every}, {}", counted("repeat-times", times, words)),
    }
}

fn counted(key: &str, count: u32, words: &Catalogue) -> String {
    words.count(key, count as usize)
}

fn every(every: Every, words: &Catalogue) -> String {
    match every {
        Every::Days(count) => counted("repeat-days", count, words),
        Every::WorkingDays(count) => counted("repeat-working-days", count, words),
        Every::AfterDone(count) => counted("repeat-after-done", count, words),
        Every::Weeks(count, days) => {
            let weeks = counted("repeat-weeks", count, words);
            let named: Vec<&str> = days.iter().map(|day| words.formats.weekday(day)).collect();
            if named.is_empty() { weeks } else { format!("{weeks}: {}", named.join(", ")) }
        }
        Every::Months(count, on) => {
            let months = if count % 12 == 0 {
                counted("repeat-years", count / 12, words)
            } else {
                counted("repeat-months", count, words)
            };
            match on {
                OnDay::Same => months,
                OnDay::Number(day) => {
                    words.say("repeat-on-day", [("months", months), ("day", day.to_string())])
                }
                OnDay::Nth(nth, day) => format!("{months}, {}", weekday_of_month(nth, day, words)),
            }
        }
    }
}

/// «второй четверг»: in Russian the number is of the gender of the day.
fn weekday_of_month(nth: Nth, day: Weekday, words: &Catalogue) -> String {
    let key = match nth {
        Nth::At(1) => "repeat-first",
        Nth::At(2) => "repeat-second",
        Nth::At(3) => "repeat-third",
        Nth::At(_) => "repeat-fourth",
        Nth::Last => "repeat-last",
    };
    let gender = match day {
        Weekday::Wed | Weekday::Fri | Weekday::Sat => "f",
        Weekday::Sun => "n",
        _ => "m",
    };
    words.say(key, [("gender", gender), ("day", words.formats.weekday(day))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::activity::repeat, i18n::Language};

    #[test]
    fn words_are_read_back_as_the_same_rule() {
        let rules = [
            "days 1",
            "days 2",
            "days 5",
            "workdays 1",
            "workdays 3",
            "weeks 1",
            "weeks 2 MO,TU,WE,TH,FR,SA,SU",
            "weeks 5 WE",
            "months 1",
            "months 3",
            "months 1 15",
            "months 12 1",
            "months 24 29",
            "months 2 31",
            "months 1 1MO",
            "months 1 2WE",
            "months 2 3SU",
            "months 1 4FR",
            "months 6 -1SA",
            "done 1",
            "done 10",
            "days 1 until 2026-12-31",
            "weeks 1 MO times 6",
            "months 1 -1FR times 2",
            "done 3 times 1",
        ];
        for language in Language::ALL {
            let words = Catalogue::load(language);
            for rule in rules {
                let told = stored(rule, &words);
                let read = repeat::read(&told, None).map(|rule| rule.to_string());
                assert_eq!(read.as_deref(), Ok(rule), "{told}");
            }
        }
    }
}
