//! Numbers of Kazakhstan: BIN, IIN and the code of a bank.

use super::{Checked, Doubt, TaxIdKind, as_digit, weighted};
use chrono::NaiveDate;

const LENGTH: &[usize] = &[12];
/// Weights of the second pass, used when the first leaves 10.
const SECOND_PASS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// Checks a BIN or IIN (БИН/ИИН, БСН/ЖСН), 12 digits: check digit first, then the date inside.
///
/// The last digit is Σ dᵢ·i mod 11 over eleven digits; when that is 10 the weights 3…11, 1, 2 decide, and
/// when it is 10 again the number is never issued. An impossible date is a second warning only.
pub fn check_bin_iin(text: &str) -> Checked {
    tax_id(text).0
}

pub(super) fn tax_id(text: &str) -> (Checked, TaxIdKind) {
    let mut checked = Checked::new(text);
    let kind = judge(&mut checked).unwrap_or(TaxIdKind::Unknown);
    (checked, kind)
}

fn judge(checked: &mut Checked) -> Option<TaxIdKind> {
    let digits = checked.digits()?;
    let number = checked.sized(&digits, LENGTH, passes)?;
    checked.doubts.extend(sum_doubt(&number));
    if !has_date(&number) {
        checked.doubt(Doubt::ImpossibleDate);
    }
    Some(kind(&number))
}

fn passes(number: &str) -> bool {
    sum_doubt(number).is_none() && has_date(number)
}

fn sum_doubt(number: &str) -> Option<Doubt> {
    let Some(expected) = check_digit(number) else { return Some(Doubt::NeverIssued) };
    (!number.ends_with(expected)).then_some(Doubt::CheckDigit { expected: Some(expected) })
}

fn check_digit(number: &str) -> Option<char> {
    let first = weighted(number, 1..=11) % 11;
    let decisive = if first == 10 { weighted(number, SECOND_PASS) % 11 } else { first };
    as_digit(decisive)
}

/// 0–3 begins a day of the month; 4 resident firm, 5 non-resident, 6 joint entrepreneurship.
fn kind(number: &str) -> TaxIdKind {
    match number.chars().nth(4) {
        Some('0'..='3') => TaxIdKind::Iin,
        Some('4'..='6') => TaxIdKind::Bin,
        _ => TaxIdKind::Unknown,
    }
}

/// Whether a BIN is that of a branch or a representative office: 1 or 2 at the sixth place. It does not tell whose.
pub fn is_bin_of_branch(text: &str) -> bool {
    let number = check_bin_iin(text).value;
    let is_bin = number.len() == 12 && matches!(kind(&number), TaxIdKind::Bin);
    is_bin && matches!(number.chars().nth(5), Some('1' | '2'))
}

fn has_date(number: &str) -> bool {
    match kind(number) {
        TaxIdKind::Bin => part(number, 2).is_some_and(|month| (1..=12).contains(&month)),
        TaxIdKind::Iin => birthday(number).is_some(),
        _ => false,
    }
}

/// YYMMDD and the century in the seventh digit: 1, 2 the 1800s; 3, 4 the 1900s; 5, 6 the 2000s.
fn birthday(number: &str) -> Option<NaiveDate> {
    let century = match number.chars().nth(6)? {
        '1' | '2' => 1800,
        '3' | '4' => 1900,
        // Numbers of foreigners may carry 0, which tells no century; the leap year 2000 doubts the least.
        '0' | '5' | '6' => 2000,
        _ => return None,
    };
    let year = century + i32::try_from(part(number, 0)?).ok()?;
    NaiveDate::from_ymd_opt(year, part(number, 2)?, part(number, 4)?)
}

/// Two digits as a number.
fn part(number: &str, from: usize) -> Option<u32> {
    number.get(from..from + 2)?.parse().ok()
}

/// Checks the code of a bank in KZ (БИК, БСК): a SWIFT code (ISO 9362) of 8 characters, 11 with a branch.
pub fn check_bik_kz(text: &str) -> Checked {
    let mut checked = Checked::capital(text);
    if let Some(code) = checked.letters() {
        checked.doubts.extend(swift_doubt(&code));
    }
    checked
}

fn swift_doubt(code: &str) -> Option<Doubt> {
    if ![8, 11].contains(&code.len()) {
        return Some(Doubt::WrongLength { found: code.len(), wanted: &[8] });
    }
    if let Some(digit) = code.chars().take(6).find(char::is_ascii_digit) {
        return Some(Doubt::WrongCharacter(digit));
    }
    let country = code.get(4..6)?;
    (country != "KZ").then(|| Doubt::OtherCountry { found: country.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identity::vector_rows;

    #[test]
    fn every_vector_row_holds() {
        for row in vector_rows("bin_iin.csv") {
            let (checked, kind) = tax_id(&row[0]);
            if row[0].is_empty() {
                assert_eq!(checked, Checked::default());
                continue;
            }
            assert_eq!(checked.is_well_formed(), &row[1] == "valid", "{row:?} {checked:?}");
            let expected = match &row[2] {
                "BIN" => TaxIdKind::Bin,
                "IIN" => TaxIdKind::Iin,
                _ => continue,
            };
            assert!(kind == expected || kind == TaxIdKind::Unknown, "{row:?}");
            assert!(kind == expected || &row[1] == "invalid", "{row:?}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        let doubts = |text| check_bin_iin(text).doubts;
        let lookalike = |found| vec![Doubt::LookalikeLetter { found, proposed: "250340970019".to_owned() }];
        assert_eq!(doubts("250340970010"), [Doubt::CheckDigit { expected: Some('9') }]);
        assert_eq!(doubts("250340971850"), [Doubt::NeverIssued]);
        assert_eq!(doubts("25034097001"), [Doubt::WrongLength { found: 11, wanted: &[12] }]);
        assert_eq!(doubts("25034О970019"), lookalike('О'));
        assert_eq!(doubts("２50340970019"), lookalike('２'));
        assert_eq!(doubts("25034٠970019"), lookalike('٠'));
        assert_eq!(doubts("50340397000"), [Doubt::ZerosLost { proposed: "050340397000".to_owned() }]);
        assert_eq!(doubts("251340970001"), [Doubt::ImpossibleDate]);
        assert_eq!(doubts("000000000000"), [Doubt::Placeholder, Doubt::ImpossibleDate]);
        assert_eq!(doubts("2503409ж0019"), [Doubt::NotADigit('ж')]);
    }

    #[test]
    fn birthdays_know_leap_years() {
        assert!(birthday("000229500000").is_some() && birthday("000229300000").is_none());
        assert!(birthday("850631300000").is_none() && birthday("850615900000").is_none());
    }

    #[test]
    fn bank_codes_are_swift() {
        assert_eq!(check_bik_kz("бик: dalakzka"), Checked { value: "DALAKZKA".to_owned(), doubts: vec![] });
        assert_eq!(check_bik_kz("DALAKZK").doubts, [Doubt::WrongLength { found: 7, wanted: &[8] }]);
        assert_eq!(check_bik_kz("DALARUMM").doubts, [Doubt::OtherCountry { found: "RU".to_owned() }]);
        assert_eq!(check_bik_kz("DALАKZKA").proposal(), Some("DALAKZKA"));
        assert_eq!(check_bik_kz("DA1AKZKA").doubts, [Doubt::WrongCharacter('1')]);
    }
}
