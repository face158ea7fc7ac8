//! Bank accounts: IBAN of Kazakhstan and of other countries, the key of a Russian account.

use super::{Checked, Doubt, as_digit, clean, ru::check_bik_ru};
use crate::domain::money::Currency;

/// Lengths of the IBAN registry (ISO 13616) for the countries our clients bank in.
const IBAN_LENGTHS: &[(&str, &[usize])] = &[
    ("KZ", &[20]),
    ("AE", &[23]),
    ("AT", &[20]),
    ("AZ", &[28]),
    ("BY", &[28]),
    ("CH", &[21]),
    ("CY", &[28]),
    ("CZ", &[24]),
    ("DE", &[22]),
    ("EE", &[20]),
    ("FR", &[27]),
    ("GB", &[22]),
    ("GE", &[22]),
    ("IT", &[27]),
    ("LT", &[20]),
    ("LV", &[21]),
    ("NL", &[18]),
    ("PL", &[28]),
    ("TR", &[26]),
];

/// Checks an account that must be of KZ (ИИК, ЖСК): `KZ`, 2 check digits, 3 digits of the bank, 13 letters or
/// digits; ISO 13616, mod 97. The value is compact and in capitals.
pub fn check_iban_kz(text: &str) -> Checked {
    let (mut checked, country) = iban(text);
    if let Some(found) = country.filter(|country| country != "KZ") {
        checked.doubt(Doubt::OtherCountry { found });
    }
    checked
}

/// Checks an account of any country, for a party that may be non-resident.
pub fn check_iban(text: &str) -> Checked {
    iban(text).0
}

fn iban(text: &str) -> (Checked, Option<String>) {
    let mut checked = Checked::capital(text);
    let Some(number) = checked.letters() else { return (checked, None) };
    let doubts = iban_doubts(&number);
    checked.doubts.extend(doubts);
    let country = number.get(..2).filter(|letters| letters.chars().all(|letter| letter.is_ascii_uppercase()));
    (checked, country.map(str::to_owned))
}

fn iban_doubts(number: &str) -> Option<Doubt> {
    if let Some(digit) = number.chars().take(2).find(|letter| !letter.is_ascii_uppercase()) {
        return Some(Doubt::WrongCharacter(digit));
    }
    length_doubt(number).or_else(|| digits_doubt(number)).or_else(|| sum_doubt(number))
}

fn length_doubt(number: &str) -> Option<Doubt> {
    let found = number.len();
    let country = number.get(..2)?;
    let known = IBAN_LENGTHS.iter().find(|(code, _)| *code == country);
    let wanted: &[usize] = match known {
        Some((_, wanted)) if !wanted.contains(&found) => wanted,
        None if found < 15 => &[15],
        None if found > 34 => &[34],
        _ => return None,
    };
    Some(Doubt::WrongLength { found, wanted })
}

/// Two check digits everywhere, and in KZ the three of the bank.
fn digits_doubt(number: &str) -> Option<Doubt> {
    let last = if number.starts_with("KZ") { 7 } else { 4 };
    let must = |at: usize| (2..last).contains(&at);
    let (_, found) = number.chars().enumerate().find(|(at, letter)| must(*at) && !letter.is_ascii_digit())?;
    let twin = |(at, letter)| if must(at) { clean::digit_twin(letter) } else { Some(letter) };
    let proposed = number.chars().enumerate().map(twin).collect::<Option<String>>();
    // A replaced digit is only worth offering when the sum agrees.
    match proposed.filter(|text| sum_doubt(text).is_none()) {
        Some(proposed) => Some(Doubt::LookalikeLetter { found, proposed }),
        None => Some(Doubt::NotADigit(found)),
    }
}

fn sum_doubt(number: &str) -> Option<Doubt> {
    let (country, rest) = number.split_at_checked(2)?;
    let (given, body) = rest.split_at_checked(2)?;
    let expected = format!("{:02}", 98 - remainder(&format!("{body}{country}00")));
    (given != expected).then_some(Doubt::IbanSum { expected })
}

/// The number that letters and digits make (A=10…Z=35), mod 97.
fn remainder(text: &str) -> u32 {
    let values = text.chars().filter_map(|letter| letter.to_digit(36));
    values.fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97)
}

/// The three digits of the bank in a KZ account.
pub fn bank_code(iban: &str) -> Option<&str> {
    iban.strip_prefix("KZ")?.get(2..5)
}

/// An IBAN in groups of four, as it is printed.
pub fn shown_iban(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Checks a Russian account of 20 digits against the BIK of its bank; without a BIK only the form is checked.
///
/// Three digits of the BIK and the account, weighted 7, 1, 3, give a sum of last digits that ends in 0. The
/// three are the last of the BIK; for an account at the Bank of Russia `0` and the fifth and sixth digit.
pub fn check_account_ru(account: &str, bik: &str) -> Checked {
    let mut checked = Checked::new(account);
    let bank = check_bik_ru(bik);
    if let Some(number) = checked.digits().and_then(|digits| checked.sized(&digits, &[20], |_| false)) {
        checked.doubts.extend(bank_doubt(&number, &bank));
    }
    checked
}

fn bank_doubt(number: &str, bank: &Checked) -> Option<Doubt> {
    if bank == &Checked::default() {
        return None;
    }
    if !bank.is_well_formed() {
        return Some(Doubt::AccountUnchecked);
    }
    let prefixes = key_prefixes(&bank.value, number);
    if prefixes.iter().any(|prefix| key_sum(prefix, number) == 0) {
        return None;
    }
    let expected = expected_key(prefixes.first()?, number)?;
    Some(Doubt::AccountKey { expected })
}

/// The prefixes under which the key may hold, the likeliest first.
fn key_prefixes(bik: &str, account: &str) -> Vec<String> {
    let own = bik.get(6..).map(str::to_owned);
    let central = bik.get(4..6).map(|region| format!("0{region}"));
    let settlement = ["000", "001", "002"].iter().any(|end| bik.ends_with(end));
    let order = match () {
        () if account.starts_with("30101") || settlement => [central, None],
        // Other 301 accounts may be kept by a commercial bank for another bank.
        () if account.starts_with("301") => [central, own],
        // Codes of the treasury do not begin with 04; which rule their accounts follow is not certain.
        () if !bik.starts_with("04") => [own, central],
        () => [own, None],
    };
    order.into_iter().flatten().collect()
}

fn key_sum(prefix: &str, account: &str) -> u32 {
    let digits = prefix.chars().chain(account.chars()).filter_map(|digit| digit.to_digit(10));
    digits.zip([7, 1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight % 10).sum::<u32>() % 10
}

/// The ninth digit that brings the sum to zero: its weight is 3, and 3 · 7 leaves 1.
fn expected_key(prefix: &str, account: &str) -> Option<char> {
    let (before, after) = (account.get(..8)?, account.get(9..)?);
    let others = key_sum(prefix, &format!("{before}0{after}"));
    as_digit((10 - others) * 7 % 10)
}

/// The currency of a Russian account, from its sixth to eighth digit (810 and 643 are the rouble).
pub fn account_currency(account: &str) -> Option<Currency> {
    Currency::from_number(account.get(5..8)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identity::vector_rows;

    #[test]
    fn every_iban_row_holds() {
        for row in vector_rows("iban_kz.csv") {
            let checked = check_iban_kz(&row[0]);
            assert_eq!(checked.doubts.is_empty(), &row[1] == "valid", "{row:?} {checked:?}");
            if &row[1] == "valid" {
                assert_eq!(bank_code(&checked.value), Some(&row[2]), "{row:?}");
            }
        }
    }

    #[test]
    fn iban_faults_are_named() {
        let doubts = |text| check_iban_kz(text).doubts;
        let lookalike = Doubt::LookalikeLetter { found: 'К', proposed: "KZ79991A000000000001".to_owned() };
        assert_eq!(doubts("КZ79991A000000000001"), [lookalike]);
        assert_eq!(doubts("KZ80991A000000000001"), [Doubt::IbanSum { expected: "79".to_owned() }]);
        assert_eq!(doubts("KZ79991A00000000000"), [Doubt::WrongLength { found: 19, wanted: &[20] }]);
        assert_eq!(doubts("KZ799O1A000000000001"), [Doubt::NotADigit('O')]);
        assert_eq!(doubts("KZ79Я91A000000000001"), [Doubt::WrongCharacter('Я')]);
        assert_eq!(doubts("DE89370400440532013000"), [Doubt::OtherCountry { found: "DE".to_owned() }]);
        assert_eq!(check_iban("DE89370400440532013000").doubts, []);
        assert_eq!(
            check_iban("DE8937040044053201300").doubts,
            [Doubt::WrongLength { found: 21, wanted: &[22] }]
        );
        assert_eq!(shown_iban("KZ79991A000000000001"), "KZ79 991A 0000 0000 0001");
    }

    #[test]
    fn every_account_row_holds() {
        for row in vector_rows("bik_account.csv") {
            let checked = check_account_ru(&row[1], &row[0]);
            assert_eq!(checked.doubts.is_empty(), &row[3] == "valid", "{row:?} {checked:?}");
            if !row[4].is_empty() {
                assert_eq!(key_prefixes(&row[0], &row[1])[0], row[4], "{row:?}");
            }
        }
    }

    #[test]
    fn account_faults_are_named() {
        let doubts = |account, bik| check_account_ru(account, bik).doubts;
        assert_eq!(doubts("40702810000000001234", "040099771"), [Doubt::AccountKey { expected: '9' }]);
        assert_eq!(doubts("40702810900000001234", "04009977"), [Doubt::AccountUnchecked]);
        assert_eq!(doubts("40702810900000001234", ""), []);
        let latin = "40702810900000001234".to_owned();
        let lookalike = Doubt::LookalikeLetter { found: 'О', proposed: latin };
        assert_eq!(doubts("4070281090О000001234", "040099771"), [lookalike]);
        assert_eq!(account_currency("40702840200000001234"), Some(Currency::Usd));
        assert_eq!(account_currency("40702810900000001234"), Some(Currency::Rub));
    }
}
