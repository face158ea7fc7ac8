//! Terms without which a contract is not concluded: of a supply the goods, how many and when; of works what and when; of
//! services what. They are there where a clause has their field or their word, and said to be elsewhere by the same word:
//! «количество – в спецификации».

use super::{Passage, PassageKind, Text};

/// A term that a kind of contract cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Essential {
    Subject,
    Quantity,
    Term,
}

/// What tells of a term: names of fields, and beginnings of words of which each group has to have one in the same clause.
struct Signs {
    fields: &'static [&'static str],
    words: &'static [&'static [&'static str]],
}

const SUBJECT: Signs = Signs {
    fields: &["subject", "contract.subject", "lines"],
    words: &[&["предмет", "обязует", "мәні", "міндеттен", "subject", "undertake", "shall"]],
};
const QUANTITY: Signs = Signs {
    fields: &["lines", "lines_count", "quantity"],
    words: &[&[
        "количеств",
        "объем",
        "объём",
        "спецификаци",
        "саны",
        "мөлшер",
        "көлем",
        "quantity",
        "quantities",
        "volume",
        "specification",
    ]],
};
const WHEN: &[&str] = &["срок", "дней", "дня", "дата", "мерзім", "күн", "date", "day", "term", "time"];
const DELIVERY: Signs = Signs {
    fields: &["delivery"],
    words: &[
        WHEN,
        &[
            "поставк",
            "поставля",
            "поставит",
            "отгру",
            "переда",
            "жеткіз",
            "тиеп",
            "deliver",
            "supply",
            "ship",
        ],
    ],
};
const WORKS: Signs =
    Signs { fields: &["delivery", "start", "end"], words: &[WHEN, &["работ", "жұмыс", "work"]] };

impl Essential {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Quantity => "quantity",
            Self::Term => "term",
        }
    }

    /// The terms of a kind of contract, and what tells of each.
    const fn of(kind: &str) -> &'static [(Self, Signs)] {
        match kind.as_bytes() {
            b"supply" => &[(Self::Subject, SUBJECT), (Self::Quantity, QUANTITY), (Self::Term, DELIVERY)],
            b"work" => &[(Self::Subject, SUBJECT), (Self::Term, WORKS)],
            b"services" => &[(Self::Subject, SUBJECT)],
            _ => &[],
        }
    }

    /// The terms that a text of this kind of contract does not have.
    pub fn missing(kind: &str, text: &Text) -> Vec<Self> {
        let is_said = |signs: &Signs| text.passages.iter().any(|passage| signs.stand_in(passage));
        Self::of(kind).iter().filter(|(_, signs)| !is_said(signs)).map(|(term, _)| *term).collect()
    }
}

impl Signs {
    fn stand_in(&self, passage: &Passage) -> bool {
        match passage.kind {
            PassageKind::Lines => self.fields.contains(&"lines"),
            PassageKind::Clause => {
                passage.wording.languages().any(|language| self.stand_in_words(passage.wording.get(language)))
            }
            _ => false,
        }
    }

    fn stand_in_words(&self, words: &str) -> bool {
        let small = words.to_lowercase();
        let has_all =
            || self.words.iter().all(|group| group.iter().any(|start| begins_a_word(&small, start)));
        fields(&small).any(|field| self.fields.contains(&field)) || has_all()
    }
}

/// Whether a word of a text begins so.
fn begins_a_word(text: &str, start: &str) -> bool {
    text.split(|sign: char| !sign.is_alphanumeric()).any(|word| word.starts_with(start))
}

/// The names between the braces of a text.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).filter_map(|part| part.split('}').next());
    inside.flat_map(|part| part.split(|sign: char| !(sign.is_ascii_alphanumeric() || "._".contains(sign))))
}

#[cfg(test)]
mod tests {
    use super::super::{
        Wording,
        template::{LIBRARY, Template},
    };
    use super::*;

    fn missing(kind: &str, clauses: &[&str]) -> String {
        let clause = |text: &&str| Passage::new(PassageKind::Clause, "A", Wording::same(text));
        let text = Text { passages: clauses.iter().map(clause).collect(), ..Text::default() };
        Essential::missing(kind, &text).into_iter().map(Essential::key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_a_contract_cannot_do_without_is_missed() {
        for (kind, clauses, expected) in [
            ("supply", &["Стороны договорились дружить."][..], "subject quantity term"),
            (
                "supply",
                &["Поставщик обязуется передать {{ subject }}.", "Срок оплаты – 5 дней."],
                "quantity term",
            ),
            ("supply", &["Предмет и количество – в спецификации.", "Срок поставки – 10 дней."], ""),
            (
                "supply",
                &["{{ subject }}, {{ lines_count }}", "{% if delivery %}{{ delivery }}{% endif %}"],
                "",
            ),
            ("supply", &["Тауардың мәні, саны қосымшада.", "Жеткізу мерзімі – 10 күн."], ""),
            ("work", &["The subject is a house."], "term"),
            ("work", &["The subject is a house.", "The works end on the date of the schedule."], ""),
            ("services", &["Мир, дружба."], "subject"),
            ("lease", &["Мир, дружба."], ""),
        ] {
            assert_eq!(missing(kind, clauses), expected, "{clauses:?}");
        }
    }

    #[test]
    fn no_sample_lacks_any() {
        for (name, file) in LIBRARY {
            let template = Template::read(file).unwrap();
            assert_eq!(Essential::missing(&template.kind, &template.text), [], "{name}");
        }
    }
}
