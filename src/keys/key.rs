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
