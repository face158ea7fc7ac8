//! How the words of a clause read once its fields are filled in: told under the words while they are written (`K-3`).

use super::Entry;
use crate::{
    domain::contract::text::{LANGUAGES, Text},
    report::document::{Values, reading},
    screens::Context,
    ui::text::clean_lines,
};
use std::cell::RefCell;

/// The text that the words belong to, and what stands in its fields.
#[derive(Debug)]
pub struct Reading {
    pub text: Text,
    pub values: Values,
    /// The passage that is written.
    pub code: String,
    /// The words that were read last: a form is drawn more often than it is typed in.
    last: RefCell<(String, Option<String>)>,
}

impl Reading {
    pub fn new(text: Text, values: Values, code: String) -> Self {
        Self { text, values, code, last: RefCell::default() }
    }

    /// How the words of an entry read; nothing where they name no field.
    pub(super) fn of(&self, entry: &Entry, cx: &Context) -> Option<String> {
        let key = entry.key();
        let language = key.strip_prefix("fallback_").unwrap_or(key);
        let language = LANGUAGES.into_iter().find(|known| *known == language)?;
        let words = entry.text();
        let has_fields = ["{{", "{%"].iter().any(|sign| words.contains(sign));
        if !has_fields {
            return None;
        }
        let asked = format!("{key} {words}");
        if self.last.borrow().0 == asked {
            return self.last.borrow().1.clone();
        }
        let told = match reading(&self.text, language, &self.values, (&self.code, &words)) {
            Ok(read) => Some(format!("= {}", clean_lines(&read))),
            Err(found) => found.first().map(|one| format!("! {}", clean_lines(&one.say(cx.words)))),
        };
        *self.last.borrow_mut() = (asked, told.clone());
        told
    }
}
