//! What is wrong with a text, and where (`K-3`).

use crate::{
    domain::contract::text::template::{NoForm, NoTemplate},
    i18n::Catalogue,
};

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No field has this name.
    UnknownField(String),
    UnknownFilter(String),
    /// No passage has this code.
    UnknownClause(String),
    /// No command has this name.
    UnknownTag(String),
    /// `{{` or a condition that does not end.
    Unclosed,
    /// Not understood.
    Broken,
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
    /// Where it stands in the file that the text was read from.
    pub source: Option<Source>,
}

/// A place in a file of the person's own, from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Of the paragraphs with words.
    Paragraph(usize),
    Line(usize),
}

impl Finding {
    /// Stable name of the trouble.
    pub const fn key(&self) -> &'static str {
        match self.trouble {
            Trouble::UnknownField(_) => "unknown_field",
            Trouble::UnknownFilter(_) => "unknown_filter",
            Trouble::UnknownClause(_) => "unknown_clause",
            Trouble::UnknownTag(_) => "unknown_tag",
            Trouble::Unclosed => "unclosed",
            Trouble::Broken => "broken",
            Trouble::Endless => "endless",
        }
    }

    /// The name that nobody knows.
    pub fn detail(&self) -> &str {
        match &self.trouble {
            Trouble::UnknownField(name)
            | Trouble::UnknownFilter(name)
            | Trouble::UnknownClause(name)
            | Trouble::UnknownTag(name) => name,
            Trouble::Broken | Trouble::Unclosed | Trouble::Endless => "",
        }
    }

    /// Where it is: by the file that was read, else by clause and line.
    fn place(&self, words: &Catalogue) -> String {
        let (key, line) = match self.source {
            Some(Source::Paragraph(number)) => ("text-at-paragraph", number),
            Some(Source::Line(number)) => ("text-at-line", number),
            None => ("text-at-clause", self.line),
        };
        let line = line.to_string();
        words.say(key, [("code", self.code.as_str()), ("language", self.language), ("line", &line)])
    }

    /// The sentence: what is wrong, where, what to do.
    pub fn say(&self, words: &Catalogue) -> String {
        let key = match self.trouble {
            Trouble::UnknownField(_) => "text-unknown-field",
            Trouble::UnknownFilter(_) => "text-unknown-filter",
            Trouble::UnknownClause(_) => "text-unknown-clause",
            Trouble::UnknownTag(_) => "text-unknown-tag",
            Trouble::Unclosed => "text-unclosed",
            Trouble::Broken => "text-broken",
            Trouble::Endless => "text-endless",
        };
        words.say(key, [("place", self.place(words).as_str()), ("detail", self.detail())])
    }
}

/// Why a file has not the form of templates: the line, and what is wrong there.
pub fn no_template_words(error: &NoTemplate, words: &Catalogue) -> String {
    let key = match error.fault {
        NoForm::Unknown(_) => "template-form-unknown",
        NoForm::Missing(_) => "template-form-missing",
        NoForm::Twice(_) => "template-form-twice",
        NoForm::OtherKind => "template-form-kind",
        NoForm::Signs => "template-form-signs",
        NoForm::NoWords => return words.get("template-form-empty"),
    };
    let line = error.line.to_string();
    let place = words.say("text-at-line", [("line", line.as_str())]);
    words.say(key, [("place", place.as_str()), ("name", error.fault.name())])
}
