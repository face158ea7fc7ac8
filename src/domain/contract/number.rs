//! Numbers of contracts (`K-1`): made by a template, `{yy}-{n:3}` is `26-118`. A number is taken at the save and never
//! given twice.

use chrono::{Datelike as _, NaiveDate};
use std::{fmt, str::FromStr};

/// The template where the office has set none.
pub const USUAL: &str = "{yy}-{n:3}";

/// Most digits of a count.
const MOST_DIGITS: usize = 9;

/// A part of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// Two digits of the year, four of them, two of the month.
    ShortYear,
    Year,
    Month,
    /// The count, with so many digits at least.
    Count(usize),
}

/// How numbers look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Part>);

/// The text is no template: the count stands in it once, and nothing else than a year and a month beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATemplate;

impl FromStr for Template {
    type Err = NotATemplate;

    fn from_str(text: &str) -> Result<Self, NotATemplate> {
        let mut parts = Vec::new();
        let mut rest = text.trim();
        while let Some((before, behind)) = rest.split_once('{') {
            let (code, after) = behind.split_once('}').ok_or(NotATemplate)?;
            parts.extend(literal(before)?);
            parts.push(Part::read(code)?);
            rest = after;
        }
        parts.extend(literal(rest)?);
        let counts = parts.iter().filter(|part| matches!(part, Part::Count(_))).count();
        if counts == 1 { Ok(Self(parts)) } else { Err(NotATemplate) }
    }
}

fn literal(text: &str) -> Result<Option<Part>, NotATemplate> {
    let is_odd = text.contains('}') || text.chars().any(char::is_control);
    if is_odd { Err(NotATemplate) } else { Ok((!text.is_empty()).then(|| Part::Text(text.to_owned()))) }
}

impl Part {
    fn read(code: &str) -> Result<Self, NotATemplate> {
        match code {
            "yy" => Ok(Self::ShortYear),
            "yyyy" => Ok(Self::Year),
            "mm" => Ok(Self::Month),
            "n" => Ok(Self::Count(1)),
            _ => {
                let digits = code.strip_prefix("n:").and_then(|digits| digits.parse().ok());
                let digits = digits.filter(|digits| (1..=MOST_DIGITS).contains(digits));
                digits.map(Self::Count).ok_or(NotATemplate)
            }
        }
    }

    fn on(&self, day: NaiveDate) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::ShortYear => format!("{:02}", day.year().rem_euclid(100)),
            Self::Year => format!("{:04}", day.year()),
            Self::Month => format!("{:02}", day.month()),
            Self::Count(_) => String::new(),
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Text(text) => out.write_str(text),
            Part::ShortYear => out.write_str("{yy}"),
            Part::Year => out.write_str("{yyyy}"),
            Part::Month => out.write_str("{mm}"),
            Part::Count(1) => out.write_str("{n}"),
            Part::Count(digits) => write!(out, "{{n:{digits}}}"),
        })
    }
}

impl Template {
    /// What numbers of this day begin with and end with, around their count.
    pub fn around(&self, day: NaiveDate) -> (String, String) {
        let at = self.0.iter().position(|part| matches!(part, Part::Count(_))).unwrap_or(self.0.len());
        let text =
            |parts: &mut dyn Iterator<Item = &Part>| parts.map(|part| part.on(day)).collect::<String>();
        (text(&mut self.0.iter().take(at)), text(&mut self.0.iter().skip(at)))
    }

    /// The count in a number of this day; nothing in one of another form.
    pub fn count(&self, day: NaiveDate, number: &str) -> Option<u32> {
        let (prefix, suffix) = self.around(day);
        count_within(number, (&prefix, &suffix))
    }

    /// The number that follows all that are taken.
    pub fn next<'a>(&self, day: NaiveDate, taken: impl IntoIterator<Item = &'a str>) -> String {
        let (prefix, suffix) = self.around(day);
        let counts = taken.into_iter().filter_map(|number| count_within(number, (&prefix, &suffix)));
        let next = counts.max().map_or(1, |last| last.saturating_add(1));
        let digits =
            self.0.iter().find_map(|part| if let Part::Count(digits) = part { Some(*digits) } else { None });
        format!("{prefix}{next:0digits$}{suffix}", digits = digits.unwrap_or(1))
    }
}

fn count_within(number: &str, (prefix, suffix): (&str, &str)) -> Option<u32> {
    count(number.strip_prefix(prefix)?.strip_suffix(suffix)?)
}

/// A count is digits alone: `26-118/a` is somebody else's number.
fn count(text: &str) -> Option<u32> {
    text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(template: &str, taken: &[&str]) -> String {
        let template: Template = template.parse().unwrap();
        template.next("2026-11-24".parse().unwrap(), taken.iter().copied())
    }

    #[test]
    fn a_number_follows_the_greatest_of_its_year() {
        assert_eq!(next(USUAL, &[]), "26-001");
        assert_eq!(next(USUAL, &["26-002", "26-009", "25-118", "26-7/а", "А-5"]), "26-010");
        assert_eq!(next(USUAL, &["26-999"]), "26-1000");
    }

    #[test]
    fn a_template_says_how_numbers_look() {
        assert_eq!(next("Ш-{n:4}/{yyyy}", &["Ш-0007/2026", "Ш-0009/2025"]), "Ш-0008/2026");
        assert_eq!(next("{mm}.{n}", &["11.3", "10.9"]), "11.4");
    }

    #[test]
    fn a_template_holds_the_count_once_and_comes_back() {
        for text in ["", "{yy}", "{n}{n}", "{yy}-{n:0}", "{yy-{n}", "{day}-{n}", "a}{n}", "{n:10}"] {
            assert_eq!(text.parse::<Template>(), Err(NotATemplate), "{text}");
        }
        for text in [USUAL, "№ {n}", "{yyyy}/{mm}/{n:2}-Д"] {
            assert_eq!(text.parse::<Template>().unwrap().to_string(), text);
        }
    }
}
