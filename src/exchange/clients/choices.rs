//! Values of choices in the words that serik shows for them.

use crate::domain::search::fold;

/// A value and the words that mean it.
pub(super) type Choices = [(&'static str, &'static [&'static str])];

pub(super) const KINDS: &Choices = &[
    ("entity", &["юридическое лицо", "юрлицо", "юр. лицо", "заңды тұлға", "legal entity"]),
    ("sole_trader", &["ип", "жк", "sole trader", "индивидуальный предприниматель"]),
    ("individual", &["физическое лицо", "физлицо", "физ. лицо", "жеке тұлға", "natural person"]),
];

pub(super) const ROLES: &Choices = &[
    ("decides", &["лпр", "шешім қабылдаушы", "decision maker"]),
    ("influences", &["влияет", "ықпал етуші", "influences"]),
    ("signs", &["подписант", "қол қоюшы", "signs"]),
    ("pays", &["платит", "төлеуші", "pays"]),
    ("uses", &["пользуется", "пайдаланушы", "uses"]),
    ("blocks", &["блокирует", "қарсы болушы", "blocks"]),
];

pub(super) const ATTITUDES: &Choices = &[
    ("-2", &["против нас", "бізге қарсы", "against us"]),
    ("-1", &["сомневается", "күмәнданады", "doubts"]),
    ("0", &["нейтрально", "бейтарап", "neutral"]),
    ("1", &["за нас", "бізді қолдайды", "for us"]),
    ("2", &["продвигает нас", "бізді ұсынады", "promotes us"]),
];

pub(super) const CHANNELS: &Choices = &[
    ("phone", &["телефон", "phone"]),
    ("mail", &["эл. почта", "эл. пошта", "e-mail"]),
    ("whatsapp", &["whatsapp"]),
    ("telegram", &["telegram"]),
    ("visit", &["лично", "жеке кездесу", "in person"]),
];

/// The value that a text means: its code, or its words.
pub(super) fn meant(text: &str, choices: &Choices) -> Option<&'static str> {
    let by_code = choices.iter().find(|(value, _)| *value == text);
    let by_words = || {
        let folded = fold(text);
        choices.iter().find(|(_, words)| words.iter().any(|word| fold(word) == folded))
    };
    by_code.or_else(by_words).map(|(value, _)| *value)
}
