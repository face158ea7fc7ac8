//! What templates and fields are called, for people.

use crate::{
    domain::contract::text::{Passage, PassageKind, Text, Wording, field, numbers},
    i18n::Catalogue,
};
use std::collections::BTreeMap;

/// Words in the language of the person; where there are none, in any.
pub fn in_own_language(wording: &Wording, words: &Catalogue) -> String {
    let own = wording.get(words.language.code());
    let any = || wording.languages().next().map(|language| wording.get(language)).unwrap_or_default();
    if own.is_empty() { any().to_owned() } else { own.to_owned() }
}

/// Names of fields, each once: a position is asked for in two cases, and people read its name once.
pub fn field_names(fields: &[String], passages: &[Passage], words: &Catalogue) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in fields {
        let name = field_name(field, passages, words);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The languages of a contract in which a text has no words, by their names; nothing where it has all.
pub fn lacking(text: &Text, language: &str, words: &Catalogue) -> Option<String> {
    let lacking = text.unwritten(language);
    let names: Vec<String> =
        lacking.iter().map(|one| words.get(&format!("language-{}", one.language))).collect();
    (!names.is_empty() && !text.languages().is_empty()).then(|| names.join(", "))
}

/// How each passage is found on paper: its number, or that of its part with the heading; its code where it has neither.
pub fn places(passages: &[Passage], words: &Catalogue) -> BTreeMap<String, String> {
    let (mut part, mut found) = (String::new(), BTreeMap::new());
    for (one, number) in passages.iter().zip(numbers(passages)) {
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        let heading = in_own_language(&one.wording, words);
        let place = match one.kind {
            PassageKind::Part => {
                part = heading;
                format!("{number}. {part}")
            }
            _ if number.is_empty() => one.code.clone(),
            _ if part.is_empty() => format!("{number} ({})", one.code),
            _ => format!("{number}. {part} ({})", one.code),
        };
        found.insert(one.code.clone(), place);
    }
    found
}

/// How many fields nothing stands in, and which; nothing where all are filled.
pub fn blanks_sentence(blanks: &[String], passages: &[Passage], words: &Catalogue) -> Option<String> {
    let names = field_names(blanks, passages, words);
    let count = words.count("text-blanks", names.len());
    (!names.is_empty()).then(|| format!("{count}: {}", names.join(", ")))
}

/// The name of a field: of the text's own value, or of one that every text has.
pub fn field_name<'a>(
    name: &str,
    passages: impl IntoIterator<Item = &'a Passage>,
    words: &Catalogue,
) -> String {
    let own = passages.into_iter().find(|one| one.kind == PassageKind::Value && one.code == name);
    if let Some(own) = own {
        return in_own_language(&own.wording, words);
    }
    let Some(known) = field::known(name) else { return name.to_owned() };
    let label = words.get(known.label);
    match known.side {
        Some("us") => words.say("text-field-of-us", [("field", label)]),
        Some(_) => words.say("text-field-of-client", [("field", label)]),
        None => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn clauses_are_called_by_number_and_heading() {
        let words = Catalogue::load(Language::Russian);
        let one = |kind, code: &str, said: &str| Passage::new(kind, code, Wording::one("ru", said));
        let passages = [
            one(PassageKind::Title, "title", "ДОГОВОР"),
            one(PassageKind::Part, "PAY", "Цена"),
            one(PassageKind::Clause, "PAY-30", "В течение 30 дней."),
        ];
        let found: Vec<String> = places(&passages, &words).into_values().collect();
        assert_eq!(found, ["1. Цена", "1.1. Цена (PAY-30)", "title"]);
        let text = Text { passages: passages.to_vec(), ..Text::default() };
        assert_eq!(lacking(&text, "kk+ru", &words).as_deref(), Some("Казахский"));
        assert_eq!(lacking(&text, "ru", &words), None);
    }
}
