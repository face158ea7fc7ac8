//! How a field reads what was typed, shown before it is saved.

use super::entry::Entry;
use crate::{
    domain::{
        day::read_day,
        field::{Kind, Scalar},
        phone::{self, Phone, read_phones},
    },
    i18n::{contracts, repeats},
    screens::Context,
    ui::{paint, text},
};
use chrono::{Datelike, NaiveDate, Weekday};
use ratatui::{buffer::Buffer, layout::Rect};

/// The name of the field whose lines have parts.
const LINES: &str = "field-annex-lines";

impl Entry {
    /// What was understood; `None` where it says no more than the text itself.
    pub(super) fn preview(&self, cx: &Context) -> Option<String> {
        let typed = self.text();
        if self.field.kind == Kind::DocumentNumber && typed.is_empty() {
            return Some(cx.words.get("contract-number-taken"));
        }
        if self.field.label == LINES && typed.is_empty() {
            return Some(cx.words.get("annex-lines-form"));
        }
        let settled = self.field.settle(&typed, cx.today).ok()?;
        let shown = match (self.field.kind, self.field.read(&settled).ok()?) {
            (Kind::Day | Kind::PastDay, Scalar::Text(day)) => shown_day(read_day(&day).ok()?, cx),
            (Kind::Time, Scalar::Text(time)) => time,
            (Kind::Repeat, Scalar::Text(rule)) => repeats::stored(&rule, cx.words),
            (Kind::Money, Scalar::Whole(minor)) => cx.words.formats.decimal_short(minor),
            (Kind::Count, Scalar::Whole(number)) => cx.words.formats.integer(number),
            (Kind::Number | Kind::Percent { .. }, Scalar::Text(number)) => cx.words.formats.number(&number),
            (Kind::TaxId | Kind::Kpp, Scalar::Text(number)) => number,
            (Kind::Phones, Scalar::Text(phones)) => shown_phones(&phones, cx),
            (Kind::Instalments, Scalar::Text(line)) => contracts::instalments(&line, cx.words),
            _ => return None,
        };
        (!shown.is_empty() && plain(&shown) != plain(&typed)).then_some(shown)
    }

    /// What will be kept, in the place of what was typed; false when that is the same.
    pub(super) fn settle(&mut self, cx: &Context) -> bool {
        let typed = self.text();
        let settled = self.field.settle(&typed, cx.today).unwrap_or_else(|_| typed.clone());
        let shown = match (self.field.kind, read_day(&settled)) {
            (Kind::Day | Kind::PastDay, Ok(day)) => day.format("%d.%m.%Y").to_string(),
            (Kind::Repeat, _) => repeats::stored(&settled, cx.words),
            _ => settled,
        };
        if shown == typed {
            return false;
        }
        self.set(&shown);
        true
    }

    /// The preview, where it fits beside the text in so many cells.
    pub(super) fn preview_beside(&self, room: u16, cx: &Context) -> Option<String> {
        let shown = format!(" = {} ", self.preview(cx)?);
        let used = text::width(&self.text()) + 1 + text::width(&shown);
        (used <= usize::from(room)).then_some(shown)
    }

    /// At the right end of the field: `= Fri, 27 Nov 2026`.
    pub(super) fn draw_preview(&self, place: Rect, side: u16, buffer: &mut Buffer, cx: &Context) {
        let room = place.width.saturating_sub(side + 4);
        let Some(shown) = self.preview_beside(room, cx) else { return };
        let width = u16::try_from(text::width(&shown)).unwrap_or_default();
        paint::put(buffer, (place.right().saturating_sub(width + 1), place.y), width, &shown, cx.theme.faint);
    }
}

/// The day with its weekday; a day off is told while there is still time to choose another.
fn shown_day(day: NaiveDate, cx: &Context) -> String {
    let formats = cx.words.formats;
    let shown = format!("{}, {}", formats.date(day), formats.weekday_short(day.weekday()));
    let is_off = matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && day >= cx.today;
    if is_off { format!("{shown}, {}", cx.words.get("word-day-off")) } else { shown }
}

/// A number with its groups and the decimal mark of the language.
fn shown_phones(typed: &str, cx: &Context) -> String {
    let shown = |phone: &Phone| {
        let extension = match phone.extension.as_str() {
            "" => String::new(),
            number => format!(" {}", cx.words.say("card-extension", [("number", number)])),
        };
        format!("{}{extension}", phone::shown(&phone.normal))
    };
    let phones = read_phones(typed);
    let known = phones.iter().filter(|phone| !phone.normal.is_empty());
    known.map(shown).collect::<Vec<_>>().join(", ")
}

/// Digits and letters alone: spaces and brackets say nothing new.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, ',' | '.' | '+' | '-'))
        .collect()
}
