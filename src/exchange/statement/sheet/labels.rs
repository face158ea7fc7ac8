//! Rows beside the operations of a bank's table: account, period, balances, totals.

use crate::{
    domain::{
        money::Currency,
        search::fold,
        statement::{Doubt, account_key, read_day},
    },
    exchange::Row,
};
use chrono::NaiveDate;

/// What such a row tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Account(String),
    Period(NaiveDate, NaiveDate),
    Currency(Currency),
    Opening,
    Closing,
    Total,
}

/// Folded beginnings of the first cell, each with what it says.
const OPENING: [&str; 6] = [
    "входящий остаток",
    "остаток на начало",
    "входящее сальдо",
    "opening balance",
    "бастапкы калды",
    "кирис калды",
];
const CLOSING: [&str; 6] = [
    "исходящий остаток",
    "остаток на конец",
    "исходящее сальдо",
    "closing balance",
    "сонгы калды",
    "шыгыс калды",
];
const TOTAL: [&str; 7] = ["итого", "всего", "оборот", "total", "барлыгы", "жиыны", "жиынтыгы"];
const ACCOUNT: [&str; 8] =
    ["счет", "номер счета", "лицевой счет", "расчетный счет", "account", "иик", "жск", "шот"];

impl Label {
    /// What a row tells; nothing when its first words are none of these.
    pub fn of(row: &Row) -> Option<Self> {
        let (_, first) = row.filled().next()?;
        let said = fold(first);
        let begins = |list: &[&str]| list.iter().any(|beginning| said.starts_with(beginning));
        if begins(&OPENING) {
            return Some(Self::Opening);
        }
        if begins(&CLOSING) {
            return Some(Self::Closing);
        }
        if begins(&TOTAL) {
            return Some(Self::Total);
        }
        let words =
            || row.filled().flat_map(|(_, text)| text.split([' ', '\u{a0}', ':', ',', ';', '–', '—']));
        if begins(&ACCOUNT) || said.starts_with("выписка") {
            let account = words().map(account_key).find(|word| is_account(word)).map(Self::Account);
            return account.or_else(|| period(words()));
        }
        if begins(&["валюта", "currency"]) {
            return words().find_map(|word| word.parse().ok()).map(Self::Currency);
        }
        if begins(&["период", "period", "кезен", "за период", "c "]) {
            period(words())
        } else {
            None
        }
    }
}

/// The first two days; a hyphen may stand between them without blanks.
fn period<'a>(words: impl Iterator<Item = &'a str>) -> Option<Label> {
    let parts = |word: &'a str| word.split('-').filter_map(|part| read_day(part).ok());
    let mut days =
        words.flat_map(|word| read_day(word).map_or_else(|_| parts(word).collect(), |day| vec![day]));
    Some(Label::Period(days.next()?, days.next()?))
}

/// Twenty digits, or two letters, two digits and what a country makes of the rest.
fn is_account(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let is_iban = || {
        let country =
            word.get(..2).is_some_and(|country| country.bytes().all(|letter| letter.is_ascii_uppercase()));
        country
            && (15..=34).contains(&word.len())
            && word.get(2..4).is_some_and(digits)
            && word.bytes().all(|letter| letter.is_ascii_alphanumeric())
    };
    word.len() == 20 && digits(word) || is_iban()
}

/// Whether a word says that money went out.
pub(super) fn is_out(word: &str) -> Result<bool, Doubt> {
    const OUT: [&str; 9] = ["деб", "дт", "д", "расх", "спис", "исх", "deb", "d", "шыг"];
    const IN: [&str; 9] = ["кред", "кт", "к", "прих", "пост", "вх", "cr", "c", "кир"];
    let said = fold(word);
    let is = |list: &[&str]| {
        list.iter().any(|own| said == *own || own.chars().count() > 1 && said.starts_with(own))
    };
    match (is(&OUT), is(&IN)) {
        (true, false) => Ok(true),
        (false, true) => Ok(false),
        _ => Err(Doubt::NoSide),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Wish, open};

    fn label(text: &str) -> Option<Label> {
        Label::of(&open(text.as_bytes(), &Wish::default()).unwrap().rows[0])
    }

    #[test]
    fn rows_beside_the_operations_are_known() {
        let account = Label::Account("KZ29991S000000000777".to_owned());
        assert_eq!(label("Счет;KZ29 991S 0000 0000 0777;"), None);
        assert_eq!(label("Счет:;KZ29991S000000000777;"), Some(account));
        let day = |day| NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
        assert_eq!(label("Период;01.06.2026 - 05.06.2026;"), Some(Label::Period(day(1), day(5))));
        assert_eq!(label("Period;2026-06-01–2026-06-05;"), Some(Label::Period(day(1), day(5))));
        assert_eq!(label("Валюта счета;KZT;"), Some(Label::Currency(Currency::Kzt)));
        assert_eq!(label("Кіріс қалдығы;1;"), Some(Label::Opening));
        assert_eq!(label("Исходящий остаток;;1"), Some(Label::Closing));
        assert_eq!(label("Итого;5;1"), Some(Label::Total));
        assert_eq!(label("ТОО Итог;5;1"), None);
    }

    #[test]
    fn a_word_tells_the_way() {
        assert_eq!((is_out("Дебет"), is_out("К"), is_out("CR")), (Ok(true), Ok(false), Ok(false)));
        assert_eq!(is_out("?"), Err(Doubt::NoSide));
    }
}
