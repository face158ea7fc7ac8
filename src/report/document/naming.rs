//! What templates and fields are called, for people.

use crate::{
    domain::contract::text::{Passage, PassageKind, Wording, field},
    i18n::Catalogue,
};

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

/// How many fields nothing stands in, and which; nothing where all are filled.
pub fn blanks_sentence(blanks: &[String], passages: &[Passage], words: &Catalogue) -> Option<String> {
    let names = field_names(blanks, passages, words);
    let count = words.count("text-blanks", names.len());
    (!names.is_empty()).then(|| format!("{count}: {}", names.join(", ")))
}

/// What is wrong with a field whose words stand in one language of a text that has two.
pub fn one_language<'a>(
    name: &str,
    passages: impl IntoIterator<Item = &'a Passage>,
    words: &Catalogue,
) -> String {
    words.say("text-one-language", [("field", field_name(name, passages, words))])
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
