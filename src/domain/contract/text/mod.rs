//! The text of a contract or of a paper that belongs to one: its passages in the languages it is written in (`K-3`).

pub mod difference;
pub mod essential;
pub mod field;
mod number;
pub mod template;

pub use number::{Number, numbers};

use crate::domain::field::{Field, Kind, field};
use serde::{Deserialize, Serialize};

/// Words of one passage in the languages in which a text may be written; an empty one is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wording {
    pub kk: String,
    pub ru: String,
    pub en: String,
}

/// Codes of the languages of a text.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The language in which a line is written, by its letters.
pub fn language_by_letters(text: &str) -> &'static str {
    let words = text.to_lowercase();
    let has = |letters: &str| words.chars().any(|letter| letters.contains(letter));
    if has("әғқңөұүһі") {
        "kk"
    } else if has("абвгдежзийклмнопрстуфхцчшщъыьэюя") {
        "ru"
    } else {
        "en"
    }
}

impl Wording {
    /// The same words whatever the language.
    pub fn same(text: &str) -> Self {
        Self { kk: text.to_owned(), ru: text.to_owned(), en: text.to_owned() }
    }

    /// Words in one language alone.
    pub fn one(language: &str, text: &str) -> Self {
        let mut wording = Self::default();
        wording.set(language, text);
        wording
    }

    /// Words in the language of this code; nothing of another language.
    pub fn get(&self, language: &str) -> &str {
        match language {
            "kk" => &self.kk,
            "ru" => &self.ru,
            "en" => &self.en,
            _ => "",
        }
    }

    pub fn set(&mut self, language: &str, text: &str) {
        let place = match language {
            "kk" => &mut self.kk,
            "ru" => &mut self.ru,
            "en" => &mut self.en,
            _ => return,
        };
        text.clone_into(place);
    }

    pub fn is_empty(&self) -> bool {
        LANGUAGES.iter().all(|language| self.get(language).trim().is_empty())
    }

    /// Languages in which something is written.
    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        LANGUAGES.into_iter().filter(|language| !self.get(language).trim().is_empty())
    }
}

/// What a passage is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// What a side is called in the text: its code is `we` or `they`.
    Role,
    /// A value that belongs to this text alone, under a name that the other passages may use.
    Value,
    Title,
    /// Where and when, under the title.
    Place,
    /// Who concludes it.
    Preamble,
    /// The heading of a part.
    Part,
    Clause,
    /// The lines of a specification as a table.
    Lines,
}

const KINDS: [(PassageKind, &str); 8] = [
    (PassageKind::Role, "role"),
    (PassageKind::Value, "value"),
    (PassageKind::Title, "title"),
    (PassageKind::Place, "place"),
    (PassageKind::Preamble, "preamble"),
    (PassageKind::Part, "part"),
    (PassageKind::Clause, "clause"),
    (PassageKind::Lines, "lines"),
];

impl PassageKind {
    /// Stable name.
    pub fn key(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, key)| key)
    }

    pub fn from_key(key: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known)| *known == key).map(|(kind, _)| *kind)
    }

    /// Whether it is read on paper at its own place.
    pub const fn is_on_paper(self) -> bool {
        !matches!(self, Self::Role | Self::Value)
    }
}

/// A piece of a text that is written, numbered, argued about and compared by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub kind: PassageKind,
    /// Its name for references: `PAY-TERM`. It stays with the passage through all versions.
    pub code: String,
    pub wording: Wording,
    /// The wording to which we may go back when the other side does not agree; empty where there is none.
    pub fallback: Wording,
    pub is_negotiable: bool,
    /// Of a value: what stands there.
    pub value: String,
}

/// What is written in a clause, in the order of the form.
pub const CLAUSE_FIELDS: &[Field] = &[
    field("kk", "language-kk", Kind::Text),
    field("ru", "language-ru", Kind::Text),
    field("en", "language-en", Kind::Text),
    field("is_negotiable", "text-negotiable", Kind::YesNo),
    field("fallback_kk", "text-fallback-kk", Kind::Text),
    field("fallback_ru", "text-fallback-ru", Kind::Text),
    field("fallback_en", "text-fallback-en", Kind::Text),
];

/// What is written in a heading, a title, the name of a side.
pub const WORDS_FIELDS: &[Field] = &[
    field("kk", "language-kk", Kind::Text),
    field("ru", "language-ru", Kind::Text),
    field("en", "language-en", Kind::Text),
];

/// What stands in a value of the text.
pub const VALUE_FIELDS: &[Field] = &[field("value", "text-value", Kind::Line)];

impl PassageKind {
    /// What a person may write in it.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Clause => CLAUSE_FIELDS,
            Self::Value => VALUE_FIELDS,
            Self::Role | Self::Title | Self::Place | Self::Preamble | Self::Part | Self::Lines => {
                WORDS_FIELDS
            }
        }
    }
}

impl Passage {
    /// What stands in a field of its form.
    pub fn column(&self, key: &str) -> String {
        match key {
            "value" => self.value.clone(),
            "is_negotiable" => if self.is_negotiable { "1" } else { "" }.to_owned(),
            key => match key.strip_prefix("fallback_") {
                Some(language) => self.fallback.get(language).to_owned(),
                None => self.wording.get(key).to_owned(),
            },
        }
    }

    /// Whether anything stands in it: what is empty takes no number.
    pub fn is_written(&self) -> bool {
        !self.wording.is_empty()
    }

    pub fn new(kind: PassageKind, code: &str, wording: Wording) -> Self {
        let (fallback, value) = (Wording::default(), String::new());
        Self { kind, code: code.to_owned(), wording, fallback, is_negotiable: false, value }
    }
}

/// Whose details and signatures stand at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Signatures {
    #[default]
    Both,
    We,
    /// Both sides without their details: the text has named them.
    BothBriefly,
    /// Ours alone, without our details.
    WeBriefly,
    None,
}

impl Signatures {
    const KEYS: [(Self, &'static str); 5] = [
        (Self::Both, "both"),
        (Self::We, "we"),
        (Self::BothBriefly, "both_briefly"),
        (Self::WeBriefly, "we_briefly"),
        (Self::None, "none"),
    ];

    /// Whether the details of a side stand above its signatures.
    pub const fn has_details(self) -> bool {
        !matches!(self, Self::BothBriefly | Self::WeBriefly)
    }

    /// Stable name.
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("", |(_, key)| key)
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, known)| *known == key).map(|(one, _)| *one)
    }
}

/// A whole text with its fields still open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub signatures: Signatures,
    /// Whether parts and clauses have numbers: a letter has none.
    pub is_numbered: bool,
    pub passages: Vec<Passage>,
}

/// Passages without words in a language of their contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritten {
    pub language: &'static str,
    /// Codes of the passages.
    pub codes: Vec<String>,
    /// Nothing of the text is written in the language.
    pub is_whole: bool,
}

/// The codes in `kk+ru`, in the order of a text.
pub fn languages_in(wanted: &str) -> impl Iterator<Item = &'static str> {
    LANGUAGES.into_iter().filter(move |known| wanted.split('+').any(|one| one == *known))
}

impl Text {
    /// Languages in which the whole text is written: every passage that has words has them in each.
    pub fn languages(&self) -> Vec<&'static str> {
        let written = |language: &&'static str| {
            let mut read = self.passages.iter().filter(|one| one.kind.is_on_paper());
            read.all(|one| one.wording.is_empty() || !one.wording.get(language).trim().is_empty())
        };
        let has_words = self.passages.iter().any(|one| one.kind.is_on_paper() && !one.wording.is_empty());
        LANGUAGES.into_iter().filter(|language| has_words && written(language)).collect()
    }

    /// Those of the wanted languages, `kk+ru`, in which the whole text is written.
    pub fn languages_of(&self, wanted: &str) -> Vec<&'static str> {
        let written = self.languages();
        languages_in(wanted).filter(|known| written.contains(known)).collect()
    }

    /// The same; all that there are where it is written in none of them.
    pub fn languages_or_all(&self, wanted: &str) -> Vec<&'static str> {
        let own = self.languages_of(wanted);
        if own.is_empty() { self.languages() } else { own }
    }

    /// What lacks words in the languages of a contract, `kk+ru`: on paper such a language falls away.
    pub fn unwritten(&self, wanted: &str) -> Vec<Unwritten> {
        let worded = || self.passages.iter().filter(|one| one.kind.is_on_paper() && one.is_written());
        let lacks = |one: &&Passage, language: &str| one.wording.get(language).trim().is_empty();
        let of = |language: &'static str| {
            let codes = worded().filter(|one| lacks(one, language)).map(|one| one.code.clone());
            let codes: Vec<String> = codes.collect();
            (!codes.is_empty()).then(|| Unwritten {
                language,
                is_whole: codes.len() == worded().count(),
                codes,
            })
        };
        languages_in(wanted).filter_map(of).collect()
    }

    /// The passage of this code.
    pub fn find(&self, code: &str) -> Option<&Passage> {
        self.passages.iter().find(|one| one.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        assert!(KINDS.iter().all(|(kind, key)| PassageKind::from_key(key) == Some(*kind)));
        assert!(Signatures::KEYS.iter().all(|(one, key)| Signatures::from_key(key) == Some(*one)));
        assert_eq!(PassageKind::from_key("song"), None);
    }

    #[test]
    fn a_text_is_written_in_the_languages_that_every_passage_has() {
        let both = Wording { kk: "Бағасы".to_owned(), ru: "Цена".to_owned(), en: String::new() };
        let part = Passage::new(PassageKind::Part, "PRICE", both);
        let russian = Passage::new(PassageKind::Clause, "PRICE-SUM", Wording::one("ru", "Сумма"));
        let lines = Passage::new(PassageKind::Lines, "LINES", Wording::default());
        let mut text = Text { passages: vec![part, lines], ..Text::default() };
        assert_eq!(text.languages(), ["kk", "ru"]);
        assert_eq!(text.unwritten("kk+ru"), []);
        text.passages.push(russian);
        assert_eq!(text.languages(), ["ru"]);
        let lone =
            |language, code: &str, is_whole| Unwritten { language, codes: vec![code.to_owned()], is_whole };
        assert_eq!(text.unwritten("kk+ru"), [lone("kk", "PRICE-SUM", false)]);
        text.passages.remove(0);
        assert_eq!(text.unwritten("kk"), [lone("kk", "PRICE-SUM", true)]);
        assert_eq!(Text::default().languages(), Vec::<&str>::new());
    }
}
