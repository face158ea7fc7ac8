//! What is wrong with a text, and where (`K-3`).

use crate::i18n::Catalogue;

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No field has this name.
    UnknownField(String),
    UnknownFilter(String),
    /// No passage has this code.
    UnknownClause(String),
    /// `{{` or a condition that does not end.
    Unclosed,
    /// Not understood; what the reader of fields says.
    Broken(String),
    /// It asks for more steps than a text may take.
    Endless,
}

/// One trouble with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Code of the passage.
    pub code: String,
    pub language: &'static str,
    /// Line inside the passage, from one.
    pub line: usize,
    pub trouble: Trouble,
}

impl Finding {
    /// Stable name of the trouble.
    pub const fn key(&self) -> &'static str {
        match self.trouble {
            Trouble::UnknownField(_) => "unknown_field",
            Trouble::UnknownFilter(_) => "unknown_filter",
            Trouble::UnknownClause(_) => "unknown_clause",
            Trouble::Unclosed => "unclosed",
            Trouble::Broken(_) => "broken",
            Trouble::Endless => "endless",
        }
    }

    /// The name that nobody knows, or what the reader says.
    pub fn detail(&self) -> &str {
        match &self.trouble {
            Trouble::UnknownField(name) | Trouble::UnknownFilter(name) | Trouble::UnknownClause(name) => name,
            Trouble::Broken(said) => said,
            Trouble::Unclosed | Trouble::Endless => "",
        }
    }

    /// The sentence: what is wrong, where, what to do.
    pub fn say(&self, words: &Catalogue) -> String {
        let key = match self.trouble {
            Trouble::UnknownField(_) => "text-unknown-field",
            Trouble::UnknownFilter(_) => "text-unknown-filter",
            Trouble::UnknownClause(_) => "text-unknown-clause",
            Trouble::Unclosed => "text-unclosed",
            Trouble::Broken(_) => "text-broken",
            Trouble::Endless => "text-endless",
        };
        let line = self.line.to_string();
        let arguments = [
            ("code", self.code.as_str()),
            ("language", self.language),
            ("line", &line),
            ("detail", self.detail()),
        ];
        words.say(key, arguments)
    }
}
