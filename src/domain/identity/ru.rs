//! Numbers of Russia: ИНН, КПП, ОГРН, ОГРНИП and the code of a bank.

use super::{Checked, Doubt, TaxIdKind, as_digit, clean, weighted, with_zeros};

const INN_LENGTHS: &[usize] = &[10, 12];
const TENTH: [u32; 9] = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVENTH: [u32; 10] = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const TWELFTH: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/// Checks an ИНН: 10 digits of a legal entity or 12 of a person; weighted sums mod 11 mod 10.
pub fn check_inn(text: &str) -> Checked {
    tax_id(text).0
}

pub(super) fn tax_id(text: &str) -> (Checked, TaxIdKind) {
    let mut checked = Checked::new(text);
    let kind = judge_inn(&mut checked).unwrap_or(TaxIdKind::Unknown);
    (checked, kind)
}

fn judge_inn(checked: &mut Checked) -> Option<TaxIdKind> {
    let digits = checked.digits()?;
    let number = checked.sized(&digits, INN_LENGTHS, inn_holds)?;
    checked.doubts.extend(inn_doubt(&number));
    // Twelve digits that begin with 00 and lost them make ten that pass too, as the weights agree: nothing
    // tells such a number from one of a legal entity, so nothing is offered.
    Some(if number.len() == 12 { TaxIdKind::InnPerson } else { TaxIdKind::InnEntity })
}

fn inn_holds(number: &str) -> bool {
    inn_doubt(number).is_none()
}

fn inn_doubt(number: &str) -> Option<Doubt> {
    if number.len() == 10 {
        return digit_doubt(number, 9, inn_digit(number, TENTH));
    }
    match digit_doubt(number, 10, inn_digit(number, ELEVENTH)) {
        // The twelfth digit follows from the eleventh too, so no single digit repairs it.
        Some(_) => Some(Doubt::CheckDigit { expected: None }),
        None => digit_doubt(number, 11, inn_digit(number, TWELFTH)),
    }
}

fn inn_digit(number: &str, weights: impl IntoIterator<Item = u32>) -> Option<char> {
    as_digit(weighted(number, weights) % 11 % 10)
}

fn digit_doubt(number: &str, at: usize, expected: Option<char>) -> Option<Doubt> {
    (number.chars().nth(at) != expected).then_some(Doubt::CheckDigit { expected })
}

/// Checks a КПП: `\d{4}[0-9A-Z]{2}\d{3}`, no check digit. A sole trader has none: banks print zeros, kept empty.
pub fn check_kpp(text: &str) -> Checked {
    let mut checked = Checked::capital(text);
    if checked.value.chars().all(|letter| letter == '0') {
        checked.value.clear();
        return checked;
    }
    if let Some(code) = mended_kpp(&mut checked) {
        checked.doubts.extend(kpp_doubt(&code));
    }
    checked
}

/// Letters only count at the fifth and sixth place, elsewhere they are taken for the digits they look like.
fn mended_kpp(checked: &mut Checked) -> Option<String> {
    let twin = |(at, letter): (usize, char)| {
        let fits = letter.is_ascii_digit() || ((4..6).contains(&at) && letter.is_ascii_uppercase());
        let twin = if (4..6).contains(&at) { clean::latin_twin(letter) } else { clean::digit_twin(letter) };
        if fits { Ok(letter) } else { twin.ok_or(letter) }
    };
    match checked.value.chars().enumerate().map(twin).collect::<Result<String, char>>() {
        Ok(proposed) => {
            let pairs = checked.value.chars().zip(proposed.chars());
            let changed = pairs.filter(|(old, new)| old != new).map(|(old, _)| old).next();
            let doubt = |found| Doubt::LookalikeLetter { found, proposed: proposed.clone() };
            checked.doubts.extend(changed.map(doubt));
            Some(proposed)
        }
        Err(letter) => {
            checked.doubt(Doubt::NotADigit(letter));
            None
        }
    }
}

fn kpp_doubt(code: &str) -> Option<Doubt> {
    let found = code.chars().count();
    // There is no check digit; the usual serial 001 at the end tells lost zeros from a lost end.
    let lost = with_zeros(code, 9, |padded| padded.ends_with("001"));
    match lost {
        Some(proposed) => Some(Doubt::ZerosLost { proposed }),
        None => (found != 9).then_some(Doubt::WrongLength { found, wanted: &[9] }),
    }
}

/// Checks an ОГРН (13 digits, first 12 mod 11 mod 10) or an ОГРНИП (15 digits, first 14 mod 13 mod 10).
pub fn check_ogrn(text: &str) -> Checked {
    registration(text, &[13, 15])
}

/// Checks an ОГРНИП of a sole trader, 15 digits.
pub fn check_ogrnip(text: &str) -> Checked {
    registration(text, &[15])
}

fn registration(text: &str, wanted: &'static [usize]) -> Checked {
    let mut checked = Checked::new(text);
    // These numbers begin with 1, 3 or 5, so no zeros can be lost.
    if let Some(number) = checked.digits().and_then(|digits| checked.sized(&digits, wanted, |_| false)) {
        checked.doubts.extend(registration_doubt(&number));
    }
    checked
}

fn registration_doubt(number: &str) -> Option<Doubt> {
    let last = number.len().checked_sub(1)?;
    let body: u64 = number.get(..last)?.parse().ok()?;
    let divisor = if last == 12 { 11 } else { 13 };
    digit_doubt(number, last, as_digit(u32::try_from(body % divisor % 10).ok()?))
}

/// Checks the code of a bank in RU (БИК): 9 digits, no check digit. The zero in front is often lost.
pub fn check_bik_ru(text: &str) -> Checked {
    let mut checked = Checked::new(text);
    if let Some(digits) = checked.digits() {
        checked.sized(&digits, &[9], |padded| padded.starts_with("04") || padded.starts_with("01"));
    }
    checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identity::vector_rows;

    #[test]
    fn every_vector_row_holds() {
        for row in vector_rows("inn_kpp_ogrn.csv") {
            let checked = match &row[0] {
                "INN" => check_inn(&row[1]),
                "KPP" => check_kpp(&row[1]),
                _ => check_ogrn(&row[1]),
            };
            if row[3].contains("store empty") {
                assert_eq!(checked, Checked::default());
                continue;
            }
            assert_eq!(checked.is_well_formed(), &row[2] == "valid", "{row:?} {checked:?}");
            let cleaned: String = row[1].chars().filter(char::is_ascii_alphanumeric).collect();
            assert_eq!(checked.value, cleaned, "{row:?}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        let wrong = |expected| vec![Doubt::CheckDigit { expected }];
        let zeros = |proposed: &str| vec![Doubt::ZerosLost { proposed: proposed.to_owned() }];
        assert_eq!(check_inn("9805123453").doubts, wrong(Some('0')));
        assert_eq!(check_inn("980512345607").doubts, wrong(Some('6')));
        assert_eq!(check_inn("980512345616").doubts, wrong(None));
        assert_eq!(check_inn("12345673").doubts, zeros("0012345673"));
        assert_eq!(check_inn("98051234500").doubts, [Doubt::WrongLength { found: 11, wanted: &[10, 12] }]);
        assert_eq!(check_inn("0000000000").doubts, [Doubt::Placeholder]);
        assert_eq!(check_inn("1234567887").doubts, []);
        assert_eq!(check_ogrn("1029800123452").doubts, wrong(Some('1')));
        assert_eq!(check_ogrnip("1029800123451").doubts, [Doubt::WrongLength { found: 13, wanted: &[15] }]);
    }

    #[test]
    fn kpp_letters_have_two_places() {
        assert_eq!(check_kpp("98050100A").doubts, [Doubt::NotADigit('A')]);
        assert_eq!(check_kpp("9805АВ001").proposal(), Some("9805AB001"));
        assert_eq!(check_kpp("98O501001").proposal(), Some("980501001"));
        assert_eq!(check_kpp("КПП 1201001").proposal(), Some("001201001"));
        assert_eq!(check_kpp("98050100").doubts, [Doubt::WrongLength { found: 8, wanted: &[9] }]);
    }

    #[test]
    fn a_bank_code_gets_its_zero_back() {
        assert_eq!(check_bik_ru("БИК 040099771").doubts, []);
        assert_eq!(check_bik_ru("40099771").proposal(), Some("040099771"));
        assert_eq!(check_bik_ru("04009977").doubts, [Doubt::WrongLength { found: 8, wanted: &[9] }]);
    }
}
