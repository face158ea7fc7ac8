//! Settings of the office in words.

use super::{Catalogue, columns};
use crate::domain::{
    activity::{
        KINDS,
        chain::{Link, Start},
    },
    field::Kind,
    settings::{Setting, SettingKind},
    zone::OF_COMPUTER,
};

/// A value as a person reads it: `на экране`, `пн, 05.01.2026`, `10`.
pub fn value(setting: &Setting, value: &str, words: &Catalogue) -> String {
    match setting.kind {
        SettingKind::Choice(values) => columns::choice(words, values, value),
        SettingKind::Day => columns::of_kind(words, Some(Kind::Day), value),
        SettingKind::Hours => value.replace('-', "–"),
        SettingKind::Link => link(value, words),
        SettingKind::Zone if value == OF_COMPUTER => words.get("setting-zone-of-computer"),
        SettingKind::Count { .. }
        | SettingKind::Pattern
        | SettingKind::Zone
        | SettingKind::Window
        | SettingKind::Template
        | SettingKind::Topics => value.to_owned(),
    }
}

/// What follows, in words.
fn link(value: &str, words: &Catalogue) -> String {
    let Ok(Link { kind, days, start }) = value.parse() else { return words.get("setting-by-rhythm") };
    let kind = columns::choice(words, KINDS, kind);
    let parts = [("kind", kind), ("days", words.count("setting-days", days as usize))];
    words.say(if start == Start::Done { "setting-link-done" } else { "setting-link-due" }, parts)
}

/// Which values are accepted, where another one was typed.
pub fn wrong(setting: &Setting, words: &Catalogue) -> String {
    let parts = [("name", words.get(setting.label)), ("accepted", setting.kind.accepted())];
    words.say(wrong_key(setting), parts)
}

/// Message key of that sentence; it has the name of the setting and what is accepted.
pub const fn wrong_key(setting: &Setting) -> &'static str {
    match setting.kind {
        SettingKind::Template => "setting-wrong-template",
        SettingKind::Window => "setting-wrong-window",
        SettingKind::Topics => "setting-wrong-topics",
        _ => "setting-wrong",
    }
}
