//! Words of three languages for values of fields: stage, language, VAT, days and sums.

use super::{
    F, Reading,
    choices::{self, Choices},
};
use crate::domain::{
    client::{CURRENCIES, STAGES, field_of},
    country::Country,
    field::Scalar,
    search::fold,
};

/// A value and the beginnings of the folded words that mean it; the first that fits wins.
type Spellings = [(&'static str, &'static [&'static str])];

const STAGE_WORDS: &Spellings = &[
    ("stop", &["stop", "стоп", "черн", "кара тизим", "black", "не работ", "do not", "заблок", "кара"]),
    (
        "dormant",
        &[
            "dormant",
            "inactive",
            "sleep",
            "paused",
            "on hold",
            "спящ",
            "спит",
            "пауз",
            "на пауз",
            "приостан",
            "неактив",
            "не актив",
            "белсенди емес",
            "уйк",
            "токтат",
        ],
    ),
    (
        "lost",
        &[
            "lost",
            "former",
            "archive",
            "потер",
            "ушел",
            "ушл",
            "бывш",
            "архив",
            "кеткен",
            "мурагат",
            "закрыт",
            "отказ",
        ],
    ),
    (
        "prospect",
        &["prospect", "lead", "potential", "потенц", "лид", "нов", "new", "алеуетти", "жана", "кандидат"],
    ),
    (
        "active",
        &["active", "current", "актив", "действ", "белсенди", "постоян", "работаем", "клиент", "client"],
    ),
];

const LANGUAGE_WORDS: &Spellings = &[
    ("kk", &["kk", "kaz", "kz", "каз", "qaz"]),
    ("ru", &["ru", "рус", "орыс", "ру"]),
    ("en", &["en", "анг", "агыл", "ан"]),
];

/// What says that VAT is not paid stands first: it holds the words of the other.
const VAT_WORDS: &Spellings = &[
    (
        "0",
        &[
            "не ",
            "неплат",
            "без",
            "no",
            "not",
            "non",
            "толеуши емес",
            "ккс толеуши емес",
            "ккссыз",
            "ккс сыз",
            "жок",
            "exempt",
            "освоб",
        ],
    ),
    ("1", &["плат", "payer", "толеуши", "ккс", "ндс", "с ндс", "vat", "yes", "12", "16", "20", "22"]),
];

const CURRENCY_WORDS: &Spellings = &[
    ("KZT", &["тг", "тенге", "kzt", "теңге"]),
    ("RUB", &["руб", "rub", "рубл"]),
    ("USD", &["usd", "долл", "dollar"]),
    ("EUR", &["eur", "евро", "еуро"]),
];

impl Reading<'_> {
    pub(super) fn values(&mut self, country: Country) {
        self.said(F::Stage, "stage", STAGE_WORDS);
        self.said(F::Language, "language", LANGUAGE_WORDS);
        self.vat();
        self.days(F::Cadence, "cadence_days");
        self.days(F::CreditDays, "credit_days");
        self.credit_limit(country);
        self.meant(F::Kind, "kind", &choices::KINDS);
        self.vip();
        self.currency();
        self.since();
    }

    /// A program notes the moment; the day is what tells how long somebody is a client.
    fn since(&mut self) {
        let (Some(text), Some(field)) = (self.cells.first(F::CreatedOn), field_of("since")) else { return };
        let day = text.split([' ', 'T', ',']).next().unwrap_or_default();
        self.set_read((F::CreatedOn, *field), day);
    }

    /// A value of a choice, in the words of one of the languages.
    fn meant(&mut self, meaning: F, key: &'static str, words: &Choices) {
        let Some(text) = self.cells.first(meaning) else { return };
        match choices::meant(text, words) {
            Some(value) => self.row.client.set(key, value),
            None => self.unclear(meaning, key),
        }
    }

    fn vip(&mut self) {
        if let (Some(text), Some(field)) = (self.cells.first(F::Vip), field_of("vip")) {
            self.set_read((F::Vip, *field), text);
        }
    }

    fn currency(&mut self) {
        let Some(text) = self.cells.first(F::Currency) else { return };
        let code = CURRENCIES.iter().find(|(code, _)| text.eq_ignore_ascii_case(code)).map(|(code, _)| *code);
        match code.or_else(|| currency(text)) {
            Some(code) => self.row.client.set("currency", code),
            None => self.unclear(F::Currency, "currency"),
        }
    }

    fn said(&mut self, meaning: F, key: &'static str, spellings: &Spellings) {
        let Some(text) = self.cells.first(meaning) else { return };
        let stored = STAGES.iter().find(|(value, _)| meaning == F::Stage && *value == text);
        match stored.map(|(value, _)| *value).or_else(|| spelled(text, spellings)) {
            Some(value) => self.row.client.set(key, value),
            None => self.unclear(meaning, key),
        }
    }

    fn vat(&mut self) {
        let (Some(text), Some(field)) = (self.cells.first(F::VatPayer), field_of("vat_payer")) else {
            return;
        };
        let answer = match field.read(text) {
            Ok(Scalar::Whole(number)) => Some(if number == 1 { "1" } else { "0" }),
            _ => spelled(text, VAT_WORDS),
        };
        match answer {
            Some(answer) => self.row.client.set("vat_payer", answer),
            None => self.unclear(F::VatPayer, "vat_payer"),
        }
    }

    /// A number of days with words around it: `14 дней`.
    fn days(&mut self, meaning: F, key: &'static str) {
        let (Some(text), Some(field)) = (self.cells.first(meaning), field_of(key)) else { return };
        let numbers: Vec<&str> =
            text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        match (field.read(text), numbers.as_slice()) {
            (Err(_), [only]) => self.set_read((meaning, *field), only),
            _ => self.set_read((meaning, *field), text),
        }
    }

    /// A sum with its currency beside it or in the heading.
    fn credit_limit(&mut self, country: Country) {
        let meaning = F::CreditLimit;
        let (Some(text), Some(field)) = (self.cells.first(meaning), field_of("credit_limit")) else { return };
        let bare = text.trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '-');
        self.set_read((meaning, *field), bare);
        if !self.row.client.has("credit_limit") {
            return;
        }
        match currency(text).or_else(|| currency(self.cells.heading(meaning))) {
            Some(code) => self.row.client.set("currency", code),
            None => self.row.concluded.set("currency", if country == Country::Ru { "RUB" } else { "KZT" }),
        }
    }
}

/// The language that a text names.
pub(super) fn language(text: &str) -> Option<&'static str> {
    spelled(text, LANGUAGE_WORDS)
}

/// The value whose spelling the text begins with.
fn spelled(text: &str, spellings: &Spellings) -> Option<&'static str> {
    let folded = format!("{} ", fold(text));
    let means = |list: &[&str]| list.iter().any(|start| folded.starts_with(start));
    spellings.iter().find(|(_, list)| means(list)).map(|(value, _)| *value)
}

/// The currency a text names by a sign or a word.
fn currency(text: &str) -> Option<&'static str> {
    let signs = [('₸', "KZT"), ('₽', "RUB"), ('$', "USD"), ('€', "EUR")];
    let signed = signs.iter().find(|(sign, _)| text.contains(*sign)).map(|(_, code)| *code);
    let folded = fold(text);
    let named = |word: &str| spelled(word, CURRENCY_WORDS);
    signed.or_else(|| folded.split(' ').find_map(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_three_languages_mean_one_thing() {
        for (text, value) in [
            ("Действующий", "active"),
            ("Белсенді", "active"),
            ("Белсенді емес", "dormant"),
            ("Потенциальный", "prospect"),
            ("Қара тізім", "stop"),
            ("Кеткен", "lost"),
            ("Мұрағат", "lost"),
            ("На паузе", "dormant"),
            ("Тоқтатылған", "dormant"),
            ("Lead", "prospect"),
        ] {
            assert_eq!(spelled(text, STAGE_WORDS), Some(value), "{text}");
        }
        assert_eq!(spelled("Қазақша", LANGUAGE_WORDS), Some("kk"));
        assert_eq!(spelled("орыс тілі", LANGUAGE_WORDS), Some("ru"));
        assert_eq!(spelled("Ағылшын", LANGUAGE_WORDS), Some("en"));
    }

    #[test]
    fn vat_is_told_from_its_denial() {
        for (text, value) in [
            ("Плательщик НДС", "1"),
            ("ҚҚС төлеуші", "1"),
            ("ҚҚС төлеуші емес", "0"),
            ("Не плательщик", "0"),
            ("без НДС", "0"),
            ("16 %", "1"),
        ] {
            assert_eq!(spelled(text, VAT_WORDS), Some(value), "{text}");
        }
    }

    #[test]
    fn a_currency_stands_beside_a_sum_or_over_it() {
        assert_eq!(currency("Лимит, тг"), Some("KZT"));
        assert_eq!(currency("1 500 ₽"), Some("RUB"));
        assert_eq!(currency("1 500,00"), None);
    }
}
