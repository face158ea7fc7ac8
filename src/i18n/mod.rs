//! Words of the interface in three languages.

pub mod absences;
pub mod action;
pub mod acts;
pub mod annexes;
pub mod calendars;
pub mod claims;
pub mod columns;
pub mod consents;
pub mod contracts;
pub mod dates;
pub mod debts;
pub mod doubt;
pub mod fates;
pub mod findings;
pub mod in_words;
pub mod likeness;
pub mod moments;
pub mod notices;
pub mod numbers;
pub mod obligations;
pub mod packages;
#[cfg(test)]
mod plural_test;
pub mod reasons;
pub mod receivables;
pub mod repeats;
pub mod reports;
pub mod rhythms;
pub mod sentence;
pub mod settings;
pub mod statements;
mod typed;

pub use numbers::{Formats, TengeSign};

use crate::domain::{
    collation::SortLanguage,
    legal_form::{LegalForm, Names},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::{cell::RefCell, collections::HashMap, str::FromStr};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "kk")]
    Kazakh,
    #[serde(rename = "ru")]
    Russian,
    #[serde(rename = "en")]
    English,
}

/// Not one of the three languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}: use kk, ru or en")]
pub struct UnknownLanguage(pub String);

macro_rules! catalogue {
    ($code:literal: $($area:literal)+) => {
        concat!($(include_str!(concat!("../../assets/i18n/", $code, "/", $area, ".ftl")), "\n"),+)
    };
}

/// One file per area; the same areas in every language.
macro_rules! areas {
    ($code:literal) => {
        catalogue!(
            $code: "main" "client" "field" "error" "journal" "import" "export" "base" "backup" "cli" "manual" "plain" "duplicate" "person" "activity" "repeat" "calendar" "preparation" "report" "incoming" "settings" "notice" "absence" "contract" "text" "signatory" "annex" "obligation" "package" "signature" "debt" "statement" "receivable" "debt_paper" "debt_import" "claim" "topic" "load" "debt_report" "invoice" "debt_deed" "booking" "reconciliation" "debt_letter" "share" "role"
        )
    };
}

impl Formats {
    /// Of a language, with the sign of the tenge that fonts of our time have.
    pub const fn of(language: Language) -> Self {
        Self { language, tenge: TengeSign::Sign }
    }
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language in its own words.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Kazakh => "Қазақша",
            Self::Russian => "Русский",
            Self::English => "English",
        }
    }

    /// Whose alphabet names follow.
    pub const fn sort_language(self) -> SortLanguage {
        match self {
            Self::Kazakh => SortLanguage::Kazakh,
            Self::Russian => SortLanguage::Russian,
            Self::English => SortLanguage::English,
        }
    }

    const fn source(self) -> &'static str {
        match self {
            Self::Kazakh => areas!("kk"),
            Self::Russian => areas!("ru"),
            Self::English => areas!("en"),
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|language| language.code() == code);
        known.ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// The words of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    pub language: Language,
    pub formats: Formats,
    /// Messages without parts, as they were said first: a frame is made of a hundred of them.
    said: RefCell<HashMap<String, String>>,
}

impl Catalogue {
    /// A message that cannot be read is left out and shows its key; a test keeps it from happening.
    pub fn load(language: Language) -> Self {
        let resource = FluentResource::try_new(language.source().to_owned());
        let resource = resource.unwrap_or_else(|(readable, errors)| {
            tracing::error!(?errors, "catalogue");
            readable
        });
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, "catalogue");
        }
        let formats = Formats::of(language);
        Self { bundle, language, formats, said: RefCell::default() }
    }

    pub fn get(&self, key: &str) -> String {
        let known = self.said.borrow().get(key).cloned();
        known.unwrap_or_else(|| {
            let said = self.find(key, None);
            self.said.borrow_mut().insert(key.to_owned(), said.clone());
            said
        })
    }

    /// A message with named parts.
    pub fn say<'a, V: Into<FluentValue<'a>>>(
        &self,
        key: &str,
        parts: impl IntoIterator<Item = (&'a str, V)>,
    ) -> String {
        let args: FluentArgs = parts.into_iter().map(|(name, value)| (name, value.into())).collect();
        self.find(key, Some(&args))
    }

    /// A message about a number: `$count` picks the word form, `$number` is the number as it is written.
    pub fn count(&self, key: &str, count: usize) -> String {
        let number = FluentValue::from(self.formats.count(count));
        self.say(key, [("count", FluentValue::from(count)), ("number", number)])
    }

    /// A missing key shows itself, so that a user can report it; a test keeps it from happening.
    fn find(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| inner_quotes(self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()),
        )
    }

    /// The abbreviation of a legal form by its code; an unknown one stands for itself.
    pub fn legal_form(&self, code: &str) -> String {
        LegalForm::from_code(code)
            .map_or_else(|| code.to_owned(), |form| self.form_names(form).short.to_owned())
    }

    /// A legal form in this language.
    pub const fn form_names(&self, form: LegalForm) -> Names {
        match self.language {
            Language::Kazakh => form.kk(),
            Language::Russian => form.ru(),
            Language::English => form.en(),
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// Quotes inside quotes have another shape: «ТОО „Ромбика“» (Rosenthal, §126; the same in Kazakh print).
/// A text whose quotes do not pair is left alone.
fn inner_quotes(text: String) -> String {
    if text.matches('«').nth(1).is_none() {
        return text;
    }
    let mut depth = 0_i32;
    let mut deepest = 0;
    let mut shaped = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_inner = depth > i32::from(letter == '»');
        depth += i32::from(letter == '«') - i32::from(letter == '»');
        deepest = deepest.max(depth);
        shaped.push(match letter {
            '«' if is_inner => '„',
            '»' if is_inner => '“',
            other => other,
        });
    }
    if depth == 0 && deepest == 2 { shaped } else { text }
}
