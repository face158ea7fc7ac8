//! Values of choices in the words that serik shows for them.

use crate::domain::search::fold;
use std::sync::OnceLock;

/// Values, each with the words that mean it.
pub(super) struct Choices {
    words: &'static [(&'static str, &'static [&'static str])],
    /// Every folded word with its value: a long list asks on each line.
    folded: OnceLock<Vec<(String, &'static str)>>,
}

impl Choices {
    const fn of(words: &'static [(&'static str, &'static [&'static str])]) -> Self {
        Self { words, folded: OnceLock::new() }
    }

    fn folded(&self) -> &[(String, &'static str)] {
        self.folded.get_or_init(|| {
            let words = self.words.iter().flat_map(|(value, words)| words.iter().map(|word| (*value, word)));
            words.map(|(value, word)| (fold(word), value)).collect()
        })
    }
}

pub(super) static KINDS: Choices = Choices::of(&[
    (
        "entity",
        &[
            "юридическое лицо",
            "юрлицо",
            "юр. лицо",
            "организация",
            "компания",
            "заңды тұлға",
            "ұйым",
            "legal entity",
            "company",
            "organization",
        ],
    ),
    (
        "sole_trader",
        &["ип", "жк", "sole trader", "sole proprietor", "индивидуальный предприниматель", "жеке кәсіпкер"],
    ),
    (
        "individual",
        &[
            "физическое лицо",
            "физлицо",
            "физ. лицо",
            "частное лицо",
            "жеке тұлға",
            "natural person",
            "person",
        ],
    ),
]);

pub(super) static ROLES: Choices = Choices::of(&[
    ("decides", &["лпр", "шешім қабылдаушы", "decision maker"]),
    ("influences", &["влияет", "ықпал етуші", "influences"]),
    ("signs", &["подписант", "қол қоюшы", "signs"]),
    ("pays", &["платит", "төлеуші", "pays"]),
    ("uses", &["пользуется", "пайдаланушы", "uses"]),
    ("blocks", &["блокирует", "қарсы болушы", "blocks"]),
]);

pub(super) static ATTITUDES: Choices = Choices::of(&[
    ("-2", &["против нас", "бізге қарсы", "against us"]),
    ("-1", &["сомневается", "күмәнданады", "doubts"]),
    ("0", &["нейтрально", "бейтарап", "neutral"]),
    ("1", &["за нас", "бізді қолдайды", "for us"]),
    ("2", &["продвигает нас", "бізді ұсынады", "promotes us"]),
]);

pub(super) static CHANNELS: Choices = Choices::of(&[
    ("phone", &["телефон", "phone"]),
    ("mail", &["эл. почта", "эл. пошта", "e-mail"]),
    ("whatsapp", &["whatsapp"]),
    ("telegram", &["telegram"]),
    ("visit", &["лично", "жеке кездесу", "in person"]),
]);

/// The value that a text means: its code, or its words.
pub(super) fn meant(text: &str, choices: &Choices) -> Option<&'static str> {
    let by_code = choices.words.iter().find(|(value, _)| *value == text).map(|(value, _)| *value);
    by_code.or_else(|| {
        let folded = fold(text);
        choices.folded().iter().find(|(word, _)| *word == folded).map(|(_, value)| *value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_the_words_of_other_programs() {
        for (text, value) in [
            ("company", "entity"),
            ("Организация", "entity"),
            ("Person", "individual"),
            ("Жеке кәсіпкер", "sole_trader"),
        ] {
            assert_eq!(meant(text, &KINDS), Some(value), "{text}");
        }
    }
}
