//! The order of rows that one attempt found.

use super::plan::{Attempt, Column};

/// How well a row matches, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The query is the whole name.
    Exact,
    /// The name begins with the query.
    Prefix,
    /// Words begin with the words of the query.
    WordPrefix,
}

/// The rank of a row the attempt accepts. `name_words` is the name under the key of the attempt's column,
/// without its legal form and with a space before each word (`name_key`); for an attempt by digits it is
/// `Indexed::digits`, any number of which may be the exact one.
pub fn rank(name_words: &str, attempt: &Attempt) -> Rank {
    let of = |needles: &Vec<String>| match attempt.column {
        Column::Digits => of_number(name_words, &needles.concat()),
        _ => of_name(name_words, needles),
    };
    attempt.needles.iter().map(of).min().unwrap_or(Rank::WordPrefix)
}

fn of_number(numbers: &str, needle: &str) -> Rank {
    numbers.split(' ').map(|number| of_text(number, needle.trim_start())).min().unwrap_or(Rank::WordPrefix)
}

fn of_name(name: &str, needles: &[String]) -> Rank {
    let words: Vec<&str> = needles.iter().map(|needle| needle.trim_start()).collect();
    let spaced = of_text(name.trim_start(), &words.join(" "));
    spaced.min(of_text(&name.replace(' ', ""), &words.concat()))
}

fn of_text(text: &str, sought: &str) -> Rank {
    match text.strip_prefix(sought) {
        Some("") => Rank::Exact,
        Some(_) => Rank::Prefix,
        None => Rank::WordPrefix,
    }
}
