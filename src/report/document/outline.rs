//! A user's own document as a template: its paragraphs become parts and clauses by their numbers and styles (`K-3`).

use crate::{
    domain::contract::text::{Passage, PassageKind, Signatures, Text, Wording, language_by_letters},
    exchange::Paragraph,
};
use std::collections::BTreeMap;

/// Of every passage by its code: from which paragraph each of its lines is, from 0.
pub type Origins = BTreeMap<String, Vec<usize>>;

/// The text of these paragraphs, in the language in which they are written.
pub fn outline(paragraphs: &[Paragraph]) -> (Text, Origins) {
    let language = language_of(paragraphs);
    let mut outliner = Outliner {
        language,
        text: Text { signatures: Signatures::None, is_numbered: true, passages: Vec::new() },
        has_subclauses: paragraphs.iter().any(|one| depth(one) == Some(2)),
        parts: 0,
        clauses: 0,
        at: 0,
        origins: Origins::new(),
    };
    for run in paragraphs.chunk_by(|one, next| one.is_in_table == next.is_in_table) {
        let is_signed = run.iter().any(|one| one.is_in_table && one.text.contains(".requisites"));
        if is_signed {
            outliner.sign(run);
        } else {
            for one in run {
                outliner.take(one);
            }
        }
    }
    outliner.add_values();
    (outliner.text, outliner.origins)
}

/// Fields that no contract has of itself: each text has its own value of them.
const VALUES: [(&str, [&str; 3]); 2] = [
    ("claim_days", ["Наразылыққа жауап беру күні", "Дней на ответ по претензии", "Days to answer a claim"]),
    (
        "fm_days",
        [
            "Форс-мажор туралы хабарлау күні",
            "Дней на извещение о форс-мажоре",
            "Days to tell of force majeure",
        ],
    ),
];

/// The language by its letters.
fn language_of(paragraphs: &[Paragraph]) -> &'static str {
    let words: String = paragraphs.iter().map(|one| without_tags(&one.text)).collect();
    language_by_letters(&words)
}

/// Words outside `{{ }}`: names of fields belong to no language.
fn without_tags(text: &str) -> String {
    text.split("{{").map(|piece| piece.rsplit("}}").next().unwrap_or_default()).collect()
}

/// 1 of a heading, 2 of a clause, 3 of what hangs on one; nothing of a paragraph without a number.
fn depth(paragraph: &Paragraph) -> Option<usize> {
    if paragraph.style.to_lowercase().starts_with("heading") {
        return Some(1);
    }
    if let Some(level) = paragraph.level {
        return Some(usize::from(level) + 1);
    }
    typed_number(&paragraph.text).map(|(depth, _)| depth)
}

/// How deep a typed number is, and what follows it: `3.1. Text`.
fn typed_number(text: &str) -> Option<(usize, &str)> {
    let text = text.trim_start();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let (number, rest) = text.split_at_checked(end)?;
    let depth = number.split('.').filter(|digits| !digits.is_empty()).count();
    let is_number = number.starts_with(|letter: char| letter.is_ascii_digit())
        && (depth > 1 || number.ends_with('.'))
        && rest.starts_with(char::is_whitespace);
    is_number.then_some((depth, rest.trim_start()))
}

struct Outliner {
    language: &'static str,
    text: Text,
    /// Whether any clause has a number of two parts: else those of one part are the clauses.
    has_subclauses: bool,
    parts: usize,
    clauses: usize,
    /// The paragraph that is read.
    at: usize,
    origins: Origins,
}

impl Outliner {
    fn take(&mut self, paragraph: &Paragraph) {
        if !paragraph.text.trim().is_empty() {
            self.add(paragraph);
        }
        self.at += 1;
    }

    /// The lines of these words are of the paragraph that is read.
    fn note(&mut self, code: &str, words: &str) {
        let lines = std::iter::repeat_n(self.at, words.trim().lines().count());
        self.origins.entry(code.to_owned()).or_default().extend(lines);
    }

    fn push(&mut self, kind: PassageKind, code: &str, words: &str) {
        self.note(code, words);
        self.text.passages.push(Passage::new(kind, code, Wording::one(self.language, words.trim())));
    }

    fn add(&mut self, paragraph: &Paragraph) {
        let words = typed_number(&paragraph.text).map_or(paragraph.text.as_str(), |(_, rest)| rest);
        let has_title = self.text.passages.iter().any(|one| one.kind == PassageKind::Title);
        match depth(paragraph) {
            // Word calls the style of a title a heading too.
            Some(_) if !has_title && typed_number(&paragraph.text).is_none() => {
                self.push(PassageKind::Title, "title", words);
            }
            Some(1) if self.has_subclauses => {
                (self.parts, self.clauses) = (self.parts + 1, 0);
                let code = format!("P{}", self.parts);
                self.push(PassageKind::Part, &code, words);
            }
            Some(1 | 2) => {
                self.clauses += 1;
                let code = format!("P{}-{}", self.parts, self.clauses);
                self.push(PassageKind::Clause, &code, words);
            }
            Some(_) => self.append(&format!("– {words}")),
            None => self.unnumbered(paragraph.text.trim()),
        }
    }

    /// Before the first number stand the title, the place with the day, and who concludes it.
    fn unnumbered(&mut self, words: &str) {
        let has = |kind: PassageKind, text: &Text| text.passages.iter().any(|one| one.kind == kind);
        let is_begun = self.parts + self.clauses > 0;
        let is_place = words.contains("{{date}}") || words.contains("{{ date }}");
        if !has(PassageKind::Title, &self.text) {
            self.push(PassageKind::Title, "title", words);
        } else if !is_begun && is_place && !has(PassageKind::Place, &self.text) {
            let place = words.replace("{{date}}", "").replace("{{ date }}", "");
            self.push(PassageKind::Place, "place", &place);
        } else if !is_begun && !has(PassageKind::Preamble, &self.text) {
            self.push(PassageKind::Preamble, "preamble", words);
        } else {
            self.append(words);
        }
    }

    fn add_values(&mut self) {
        for (code, [kk, ru, en]) in VALUES {
            let names = |one: &Passage| one.wording.get(self.language).contains(code);
            if self.text.passages.iter().any(names) {
                let wording = Wording { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() };
                self.text.passages.push(Passage::new(PassageKind::Value, code, wording));
            }
        }
    }

    /// Goes on with the last passage.
    fn append(&mut self, words: &str) {
        let language = self.language;
        if let Some(last) = self.text.passages.last_mut() {
            let joined = format!("{}\n{words}", last.wording.get(language));
            last.wording.set(language, joined.trim());
            let code = last.code.clone();
            self.note(&code, words);
        }
    }

    /// A table with the details of the sides is made by the program; what the sides are called is kept.
    fn sign(&mut self, table: &[Paragraph]) {
        self.text.signatures = Signatures::Both;
        let roles = table.iter().map(|one| one.text.trim());
        let roles = roles.filter(|text| !text.is_empty() && !text.contains("{{"));
        for (code, role) in ["we", "they"].into_iter().zip(roles) {
            self.push(PassageKind::Role, code, role);
        }
        self.at += table.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lines: &[&str]) -> Vec<(&'static str, String, String)> {
        let paragraph = |text: &&str| Paragraph {
            text: text.trim_start_matches('|').to_owned(),
            is_in_table: text.starts_with('|'),
            ..Paragraph::default()
        };
        let (text, _) = outline(&lines.iter().map(paragraph).collect::<Vec<_>>());
        let shown = |one: &Passage| {
            let language = one.wording.languages().next().unwrap_or_default();
            (one.kind.key(), one.code.clone(), format!("{language}: {}", one.wording.get(language)))
        };
        text.passages.iter().map(shown).collect()
    }

    #[test]
    fn numbers_make_parts_and_clauses() {
        let found = told(&[
            "ДОГОВОР № {{number}}",
            "г. {{place}}      {{date}}",
            "Стороны заключили договор.",
            "1. Предмет",
            "1.1. Товар по спецификации",
            "с приложением.",
            "2. Цена",
            "2.1 Сумма {{sum}}",
            "2.1.1. с налогом",
            "|Поставщик",
            "|Покупатель",
            "|{{us.requisites}}",
        ]);
        let expected = [
            ("title", "title", "ru: ДОГОВОР № {{number}}"),
            ("place", "place", "ru: г. {{place}}"),
            ("preamble", "preamble", "ru: Стороны заключили договор."),
            ("part", "P1", "ru: Предмет"),
            ("clause", "P1-1", "ru: Товар по спецификации\nс приложением."),
            ("part", "P2", "ru: Цена"),
            ("clause", "P2-1", "ru: Сумма {{sum}}\n– с налогом"),
            ("role", "we", "ru: Поставщик"),
            ("role", "they", "ru: Покупатель"),
        ];
        let expected = expected.map(|(kind, code, words)| (kind, code.to_owned(), words.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn every_line_knows_its_paragraph() {
        let lines = ["ДОГОВОР", "", "1.1. Товар", "с приложением", "1.2. Цена\nв тенге"];
        let paragraphs = lines.map(|text| Paragraph { text: text.to_owned(), ..Paragraph::default() });
        let (_, origins) = outline(&paragraphs);
        let expected = [("P0-1", vec![2, 3]), ("P0-2", vec![4, 4]), ("title", vec![0])];
        assert_eq!(origins, Origins::from(expected.map(|(code, at)| (code.to_owned(), at))));
    }

    #[test]
    fn numbers_of_one_part_alone_are_clauses() {
        let found = told(&["Шарт", "1. Тауар жеткізіледі", "2. Ақысы төленеді"]);
        let kinds: Vec<_> = found.iter().map(|(kind, code, _)| (*kind, code.as_str())).collect();
        assert_eq!(kinds, [("title", "title"), ("clause", "P0-1"), ("clause", "P0-2")]);
        assert!(found.iter().all(|(.., words)| words.starts_with("kk: ")));
    }

    #[test]
    fn dates_and_sums_at_the_beginning_are_no_numbers() {
        for text in ["2026 года", "24.11.2026 подписан", "№ 5", "1 экземпляр", "1."] {
            let depth = typed_number(text).map(|(depth, _)| depth);
            assert!(depth.is_none_or(|depth| depth > 2), "{text}: {depth:?}");
        }
        assert_eq!(typed_number("10.2. Срок"), Some((2, "Срок")));
    }
}
