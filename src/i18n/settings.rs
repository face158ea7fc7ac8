//! Settings of the office in words.

use super::{Catalogue, claims, columns};
use crate::domain::{
    activity::{
        KINDS,
        chain::{Link, Start},
    },
    debt::{
        aging::{BucketFlaw, Buckets},
        ladder::{Ladder, Step},
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
        SettingKind::Hours | SettingKind::Buckets => value.replace('-', "–"),
        SettingKind::Ladder => ladder(value, words),
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

/// The steps of a ladder: `−3 напоминание, 1 звонок`.
fn ladder(value: &str, words: &Catalogue) -> String {
    let Ok(ladder) = value.parse::<Ladder>() else { return value.to_owned() };
    let one = |one: &Step| format!("{} {}", words.formats.integer(one.day), claims::step(one.kind, words));
    let told = ladder.steps().iter().map(one).collect::<Vec<_>>().join(", ");
    if told.is_empty() { words.get("setting-ladder-none") } else { told }
}

/// What is wrong with what was typed for a setting, in a sentence.
pub fn wrong(setting: &Setting, typed: &str, words: &Catalogue) -> String {
    let (key, parts) = wrong_key(setting, typed, words);
    words.say(key, parts)
}

/// Message key of that sentence, and its parts.
pub fn wrong_key(
    setting: &Setting,
    typed: &str,
    words: &Catalogue,
) -> (&'static str, Vec<(&'static str, String)>) {
    let accepted = || vec![("name", words.get(setting.label)), ("accepted", setting.kind.accepted())];
    match setting.kind {
        SettingKind::Template => ("setting-wrong-template", accepted()),
        SettingKind::Window => ("setting-wrong-window", accepted()),
        SettingKind::Topics => ("setting-wrong-topics", accepted()),
        SettingKind::Buckets => {
            typed.parse::<Buckets>().err().map_or(("setting-wrong", accepted()), of_buckets)
        }
        SettingKind::Ladder => {
            let flaw = typed.parse::<Ladder>().err();
            flaw.map_or(("setting-wrong", accepted()), |flaw| (flaw.sentence(), vec![("part", flaw.part())]))
        }
        _ => ("setting-wrong", accepted()),
    }
}

/// Why these buckets are not taken.
fn of_buckets(flaw: BucketFlaw) -> (&'static str, Vec<(&'static str, String)>) {
    match flaw {
        BucketFlaw::Unclear(part) => ("setting-buckets-unclear", vec![("part", part)]),
        BucketFlaw::NotFromOne => ("setting-buckets-first", Vec::new()),
        BucketFlaw::DoNotTile { through, from } => {
            let days = [("through", through), ("next", through.saturating_add(1)), ("from", from)];
            ("setting-buckets-gap", days.map(|(name, day)| (name, day.to_string())).to_vec())
        }
        BucketFlaw::NoOpenEnd => ("setting-buckets-end", Vec::new()),
        BucketFlaw::TooMany => ("setting-buckets-many", vec![("most", Buckets::MOST.to_string())]),
    }
}
