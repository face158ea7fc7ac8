//! Reading one value. What a reader refuses, it answers with what it accepts: that is told to the person.

use crate::{
    domain::day::{DayFlaw, read_day},
    i18n::Language,
};
use chrono::{Datelike as _, NaiveDate};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// One of these words: a shell can complete it.
pub(super) fn one_of<T>(
    words: impl IntoIterator<Item = &'static str>,
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(words).try_map(move |word| read(&word).ok_or(word))
}

/// What was said of a language: the one that answers, or two of a text side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    One(Language),
    Both,
}

impl Tongue {
    /// Two languages of a text, as a contract keeps them.
    const BOTH: &'static str = "kk+ru";

    /// The language in which the program answers; the usual one where two are named.
    pub const fn answering(self) -> Option<Language> {
        match self {
            Self::One(language) => Some(language),
            Self::Both => None,
        }
    }

    /// As a contract keeps it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::One(language) => language.code(),
            Self::Both => Self::BOTH,
        }
    }

    fn read(code: &str) -> Option<Self> {
        if code == Self::BOTH { Some(Self::Both) } else { code.parse().ok().map(Self::One) }
    }
}

/// In which language the program answers.
pub(super) fn languages() -> impl TypedValueParser<Value = Tongue> {
    one_of(Language::ALL.map(Language::code), Tongue::read)
}

/// The same, and two side by side.
pub(super) fn languages_of_text() -> impl TypedValueParser<Value = Tongue> {
    one_of(Language::ALL.map(Language::code).into_iter().chain([Tongue::BOTH]), Tongue::read)
}

pub(super) fn number(text: &str) -> Result<i64, String> {
    text.parse().map_err(|_| "1, 2, 3 …".to_owned())
}

pub(super) fn count(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "1, 2, 3 …".to_owned())
}

pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    read_day(text).map_err(|flaw| match flaw {
        DayFlaw::FarYear(years) => format!("{}-01-01 … {}-12-31", years.start(), years.end()),
        _ => "YYYY-MM-DD".to_owned(),
    })
}

/// A day the clock may say: identities hold the seconds from 2026 to 2094.
pub(super) fn clock_day(text: &str) -> Result<NaiveDate, String> {
    day(text).and_then(|day| {
        let fits = (2000..2090).contains(&day.year());
        if fits { Ok(day) } else { Err("2000-01-01 … 2089-12-31".to_owned()) }
    })
}

pub(super) fn assignment(text: &str) -> Result<(String, String), String> {
    parted(text, "FIELD=VALUE")
}

/// A column of a file and what it means.
pub(super) fn meaning(text: &str) -> Result<(String, String), String> {
    parted(text, "COLUMN=FIELD")
}

fn parted(text: &str, wanted: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or_else(|| wanted.to_owned())?;
    Ok((name.trim().to_owned(), value.to_owned()))
}
