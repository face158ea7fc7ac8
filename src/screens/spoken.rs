//! A screen in words, for plain mode: sentences, numbered things, a question.

use crate::{i18n::Catalogue, keys::Command};

/// Signs before a line, and the messages that say them.
const SIGNS: [(char, &str); 5] = [
    ('⚑', "plain-pinned"),
    ('!', "plain-late"),
    ('✓', "plain-done"),
    ('×', "plain-missed"),
    ('★', "field-vip"),
];

/// What a screen says to a person who reads it line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Sentences, from top to bottom.
    pub lines: Vec<String>,
    /// What a number from 1 on chooses, in the order of [`Event::Point`](super::Event::Point).
    pub choices: Vec<String>,
    /// Which line of text is asked for; the answer comes as [`Event::Say`](super::Event::Say).
    pub question: Option<String>,
    /// The line is not to be shown as it is typed.
    pub is_secret: bool,
    /// What happens to the thing that was chosen by its number.
    pub chosen: Command,
    /// What an empty line does.
    pub empty: Option<Command>,
}

impl Spoken {
    /// Sentences; empty ones are left out.
    pub fn lines(lines: impl IntoIterator<Item = String>) -> Self {
        let lines = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        Self {
            lines,
            choices: Vec::new(),
            question: None,
            is_secret: false,
            chosen: Command::Accept,
            empty: None,
        }
    }

    #[must_use]
    pub fn choices(self, choices: impl IntoIterator<Item = String>, chosen: Command) -> Self {
        Self { choices: choices.into_iter().collect(), chosen, ..self }
    }

    #[must_use]
    pub fn asking(self, question: impl Into<String>) -> Self {
        Self { question: Some(question.into()), ..self }
    }

    /// The line of text that is asked for is not shown.
    #[must_use]
    pub fn secretly(self) -> Self {
        Self { is_secret: true, ..self }
    }

    #[must_use]
    pub fn on_empty(self, command: Command) -> Self {
        Self { empty: Some(command), ..self }
    }
}

/// Filled parts side by side, as a voice reads them.
pub fn aloud<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A line with the signs before it in words; an arrow says nothing that the line does not.
pub fn said(line: &str, words: &Catalogue) -> String {
    let line = line.trim_start_matches(['→', ' ']);
    let sign = SIGNS.iter().find(|(sign, _)| line.starts_with(*sign));
    match sign {
        Some((sign, key)) => format!("{} {}", words.get(key), said(line.trim_start_matches(*sign), words)),
        None => line.to_owned(),
    }
}
