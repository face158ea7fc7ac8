//! A key as the table writes it: a place on the keyboard, not a character.

use crate::domain::keyboard::{command_key, control_key};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;

/// Letters mean places: the key of a US keyboard that was pressed, under whatever layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Char(char),
    /// A sign with Shift; letters never differ by case.
    Shifted(char),
    Ctrl(char),
    F(u8),
    Named(KeyCode),
    /// A named key with Shift: arrows that move a thing instead of the cursor.
    ShiftNamed(KeyCode),
}

impl From<KeyEvent> for Key {
    fn from(press: KeyEvent) -> Self {
        let shift = press.modifiers.contains(KeyModifiers::SHIFT);
        match press.code {
            KeyCode::Char(letter) if press.modifiers.contains(KeyModifiers::CONTROL) => {
                Self::Ctrl(control_key(letter))
            }
            KeyCode::Char(letter) => {
                let (place, shifted) = command_key(letter, shift);
                if shifted && !place.is_alphabetic() { Self::Shifted(place) } else { Self::Char(place) }
            }
            KeyCode::F(number) => Self::F(number),
            KeyCode::BackTab => Self::Named(KeyCode::BackTab),
            other if shift => Self::ShiftNamed(other),
            other => Self::Named(other),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Char(' ') => write!(out, "Space"),
            Self::Char(letter) => write!(out, "{letter}"),
            Self::Shifted('/') => write!(out, "?"),
            Self::Shifted(';') => write!(out, ":"),
            Self::Shifted(letter) => write!(out, "Shift+{letter}"),
            Self::Ctrl(letter) => write!(out, "Ctrl+{}", letter.to_uppercase()),
            Self::F(number) => write!(out, "F{number}"),
            Self::Named(code) => out.write_str(name(*code)),
            Self::ShiftNamed(code) => write!(out, "Shift+{}", name(*code)),
        }
    }
}

impl Key {
    /// What plain mode types for this key; in text a command stands behind a colon. None where nothing does.
    pub(super) fn word(self, is_text: bool) -> Option<String> {
        let word = match self {
            Self::Char(' ') => "space".to_owned(),
            Self::Char(letter) => letter.to_string(),
            Self::Ctrl(letter) if is_text => letter.to_string(),
            Self::Ctrl(letter) => format!("ctrl+{letter}"),
            Self::F(number) => format!("f{number}"),
            Self::Shifted('/') => "?".to_owned(),
            Self::Shifted(';') => ":".to_owned(),
            Self::Named(KeyCode::Esc) => "0".to_owned(),
            Self::Named(code) => NAMES.iter().find(|(_, known)| *known == code)?.0.to_owned(),
            Self::Shifted(_) | Self::ShiftNamed(_) => return None,
        };
        Some(if is_text { format!(":{word}") } else { word })
    }
}

/// Named keys as plain mode types them.
const NAMES: [(&str, KeyCode); 15] = [
    ("space", KeyCode::Char(' ')),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift+tab", KeyCode::BackTab),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("del", KeyCode::Delete),
    ("ins", KeyCode::Insert),
];

/// A key written as a word, for plain mode: `n`, `del`, `f2`, `ctrl+s`.
pub fn key_of_word(word: &str) -> Option<KeyEvent> {
    let word = word.to_lowercase();
    if let Some(letter) = word.strip_prefix("ctrl+").and_then(only_letter) {
        return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    }
    let number = word.strip_prefix('f').and_then(|number| number.parse().ok());
    let code = match (only_letter(&word), number) {
        (Some(letter), _) => KeyCode::Char(letter),
        (None, Some(number @ 1..=12)) => KeyCode::F(number),
        (None, _) => named(&word)?,
    };
    Some(code.into())
}

fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn named(word: &str) -> Option<KeyCode> {
    NAMES.iter().find(|(name, _)| *name == word).map(|(_, code)| *code)
}

const fn name(code: KeyCode) -> &'static str {
    match code {
        KeyCode::Up => "↑",
        KeyCode::Down => "↓",
        KeyCode::Left => "←",
        KeyCode::Right => "→",
        KeyCode::Enter => "Enter",
        KeyCode::Esc => "Esc",
        KeyCode::Tab => "Tab",
        KeyCode::BackTab => "Shift+Tab",
        KeyCode::Home => "Home",
        KeyCode::End => "End",
        KeyCode::PageUp => "PgUp",
        KeyCode::PageDown => "PgDn",
        KeyCode::Delete => "Del",
        KeyCode::Insert => "Ins",
        KeyCode::Backspace => "Backspace",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_words() {
        let key = |word: &str| key_of_word(word).map(Key::from);
        assert_eq!(key("N"), Some(Key::Char('n')));
        assert_eq!(key("т"), Some(Key::Char('n')));
        assert_eq!(key("?"), Some(Key::Shifted('/')));
        assert_eq!(key("Del"), Some(Key::Named(KeyCode::Delete)));
        assert_eq!(key("f2"), Some(Key::F(2)));
        assert_eq!(key("Ctrl+S"), Some(Key::Ctrl('s')));
        assert_eq!((key("f13"), key("delete"), key("")), (None, None, None));
    }
}
