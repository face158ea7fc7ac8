//! Numbers, sums of money and percentages as each language writes them.

use crate::i18n::Language;

/// A space that keeps a number and its sign on one line.
pub const NBSP: char = '\u{a0}';

/// Places of the minor unit: tiyn, kopeck, cent and fen are all hundredths.
const MINOR_PLACES: u8 = 2;

/// How the tenge is written: some console fonts have no «₸».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TengeSign {
    /// «₸», U+20B8.
    #[default]
    Sign,
    /// «тг», the everyday abbreviation.
    Short,
    /// «KZT», the ISO 4217 code.
    Code,
}

impl TengeSign {
    /// The text put beside a sum.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Sign => "₸",
            Self::Short => "тг",
            Self::Code => "KZT",
        }
    }
}

/// The way of writing numbers, money and dates in one language (CLDR 48 and the rules of the house).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formats {
    /// The language of the screen or of the document.
    pub language: Language,
    /// What stands for the tenge.
    pub tenge: TengeSign,
}

/// Thousands from the greatest down, with the words that follow the digits in kk, ru, en. CLDR's Kazakh «м.»
/// for hundreds of thousands reads like metres, so «мың» stays.
const STEPS: [(u128, [&str; 3]); 3] = [
    (1_000_000_000, ["\u{a0}млрд", "\u{a0}млрд", "B"]),
    (1_000_000, ["\u{a0}млн", "\u{a0}млн", "M"]),
    (1_000, ["\u{a0}мың", "\u{a0}тыс.", "K"]),
];

impl Formats {
    /// A whole number in groups of three: `1 234 567`, `1,234,567`.
    pub fn integer(self, number: i64) -> String {
        self.fixed(number, 0)
    }

    /// How many things there are, in groups of three.
    pub fn count(self, count: usize) -> String {
        self.group(&count.to_string())
    }

    /// A sum in minor units (hundredths) without its currency: `125050` is `1 250,50`.
    pub fn decimal(self, minor: i64) -> String {
        self.fixed(minor, MINOR_PLACES)
    }

    /// Like [`Self::decimal`], but a whole sum loses its `,00`: `1 250`.
    pub fn decimal_short(self, minor: i64) -> String {
        minus(minor < 0) + &self.short_digits(minor.unsigned_abs())
    }

    /// A number kept as an integer with `places` decimal places, all of them shown.
    pub fn fixed(self, number: i64, places: u8) -> String {
        minus(number < 0) + &self.digits(number.unsigned_abs().into(), places)
    }

    /// A number kept as an integer with `places` decimal places, without the zeros at its end:
    /// `1500` with three places is `1,5`.
    pub fn trimmed(self, number: i64, places: u8) -> String {
        minus(number < 0) + &self.trimmed_digits(number.unsigned_abs().into(), places)
    }

    /// A percentage kept as an integer with `places` decimal places: `1250` with two is `12,5%`.
    pub fn percent(self, number: i64, places: u8) -> String {
        let digits = self.trimmed(number, places);
        match self.language {
            Language::Russian => format!("{digits}{NBSP}%"),
            Language::Kazakh | Language::English => format!("{digits}%"),
        }
    }

    /// A sum in minor units with the sign of its currency (ISO 4217 code): `1 234,56 ₸`, `₸1,234.56`.
    /// Always two places, so sums stand under one another in a column.
    pub fn money(self, minor: i64, currency: &str) -> String {
        self.signed(minor < 0, &self.digits(minor.unsigned_abs().into(), MINOR_PLACES), currency)
    }

    /// Like [`Self::money`], but a whole sum loses its `,00`; for sentences.
    pub fn money_short(self, minor: i64, currency: &str) -> String {
        self.signed(minor < 0, &self.short_digits(minor.unsigned_abs()), currency)
    }

    /// A whole number in thousands, millions or billions: `350 мың`, `1,2 млн`, `2B`.
    /// One decimal place below a hundred of them, rounded half away from zero.
    pub fn compact(self, number: i64) -> String {
        let hundredths = u128::from(number.unsigned_abs()) * 100;
        minus(number < 0) + &self.compact_digits(hundredths)
    }

    /// A sum in minor units in thousands, millions or billions, for narrow columns: `1,2 млн ₸`.
    pub fn money_compact(self, minor: i64, currency: &str) -> String {
        let hundredths = u128::from(minor.unsigned_abs());
        let visible = rounded(hundredths, 100) > 0;
        self.signed(minor < 0 && visible, &self.compact_digits(hundredths), currency)
    }

    /// The narrow sign of a currency (ISO 4217 code); an unknown code stands for itself.
    pub fn currency_sign(self, currency: &str) -> &str {
        match currency {
            "KZT" => self.tenge.text(),
            "RUB" => "₽",
            "USD" => "$",
            "EUR" => "€",
            "CNY" => "¥",
            other => other,
        }
    }

    /// Puts the sign where the language wants it. CLDR parts a sign of letters from the digits.
    fn signed(self, negative: bool, digits: &str, currency: &str) -> String {
        let minus = minus(negative);
        let sign = self.currency_sign(currency);
        match self.language {
            Language::English if sign.ends_with(char::is_alphabetic) => {
                format!("{minus}{sign}{NBSP}{digits}")
            }
            Language::English => format!("{minus}{sign}{digits}"),
            Language::Kazakh | Language::Russian => format!("{minus}{digits}{NBSP}{sign}"),
        }
    }

    pub(super) fn digits(self, size: u128, places: u8) -> String {
        let places = usize::from(places);
        let text = format!("{size:0>width$}", width = places + 1);
        let (whole, part) = text.split_at(text.len() - places);
        let whole = self.group(whole);
        if part.is_empty() { whole } else { format!("{whole}{}{part}", self.decimal_mark()) }
    }

    fn trimmed_digits(self, mut size: u128, mut places: u8) -> String {
        while places > 0 && size.is_multiple_of(10) {
            size /= 10;
            places -= 1;
        }
        self.digits(size, places)
    }

    fn short_digits(self, minor: u64) -> String {
        if minor.is_multiple_of(100) {
            self.digits((minor / 100).into(), 0)
        } else {
            self.digits(minor.into(), MINOR_PLACES)
        }
    }

    /// A step is taken from 999,5 of the lower one, which would round to a thousand of it.
    fn compact_digits(self, hundredths: u128) -> String {
        let step = STEPS.into_iter().find(|(unit, _)| hundredths * 20 >= unit * 1_999);
        let Some((unit, [kazakh, russian, english])) = step else {
            return self.digits(rounded(hundredths, 100), 0);
        };
        let tenths = match rounded(hundredths, unit * 10) {
            small @ 0..1_000 => small,
            _ => rounded(hundredths, unit * 100) * 10,
        };
        let word = match self.language {
            Language::Kazakh => kazakh,
            Language::Russian => russian,
            Language::English => english,
        };
        self.trimmed_digits(tenths, 1) + word
    }

    fn group(self, digits: &str) -> String {
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(self.group_mark());
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number as it is stored, with a point before its decimals.
    pub fn number(self, stored: &str) -> String {
        let (whole, part) = stored.split_once('.').unwrap_or((stored, ""));
        let grouped = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.integer(whole));
        if part.is_empty() { grouped } else { format!("{grouped}{}{part}", self.decimal_mark()) }
    }

    pub const fn decimal_mark(self) -> char {
        match self.language {
            Language::Kazakh | Language::Russian => ',',
            Language::English => '.',
        }
    }

    const fn group_mark(self) -> char {
        match self.language {
            Language::Kazakh | Language::Russian => NBSP,
            Language::English => ',',
        }
    }
}

/// The hyphen of the keyboard: CLDR's minus in all three languages.
fn minus(negative: bool) -> String {
    if negative { "-".to_owned() } else { String::new() }
}

/// Half a unit and more is rounded up.
const fn rounded(size: u128, unit: u128) -> u128 {
    (size + unit / 2) / unit
}

#[cfg(test)]
pub(super) mod tests;
