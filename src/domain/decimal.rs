//! Exact decimal numbers: quantities, prices with more than two decimals, rates in per cent.

use super::digit_row;
use std::{fmt, str::FromStr};

/// Digits before and behind the decimal mark at most: a product of two still fits.
const MOST_WHOLE: usize = 12;
const MOST_DECIMALS: usize = 6;

/// A number that is not below nothing, written without trailing zeros: `12.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    /// How many of the digits stand behind the mark.
    scale: u32,
}

/// The text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl Decimal {
    /// A whole number.
    pub const fn whole(number: u32) -> Self {
        Self { digits: number as i64, scale: 0 }
    }

    /// This many minor units of money: two digits stand behind the mark.
    pub fn minor(minor: u32) -> Self {
        Self { digits: i64::from(minor), scale: 2 }.trimmed()
    }

    /// Digits without the mark, and how many of them stand behind it.
    pub const fn parts(self) -> (i64, u32) {
        (self.digits, self.scale)
    }

    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// The product in hundredths, halves rounded up; nothing where it does not fit.
    pub fn times_in_minor(self, other: Self) -> Option<i64> {
        let product = i128::from(self.digits).checked_mul(i128::from(other.digits))?.checked_mul(100)?;
        rounded(product, 10_i128.checked_pow(self.scale + other.scale)?)
    }

    /// So many per cent of a sum, halves rounded up; nothing where it does not fit.
    pub fn percent_of(self, minor: i64) -> Option<i64> {
        let part = i128::from(minor).checked_mul(i128::from(self.digits))?;
        rounded(part, 100_i128.checked_mul(10_i128.checked_pow(self.scale)?)?)
    }

    /// What of a sum was added by so many per cent: a tax that the sum holds. Halves are rounded up.
    pub fn percent_within(self, minor: i64) -> Option<i64> {
        let whole = 100_i128.checked_mul(10_i128.checked_pow(self.scale)?)?;
        let part = i128::from(minor).checked_mul(i128::from(self.digits))?;
        rounded(part, whole.checked_add(i128::from(self.digits))?)
    }

    fn trimmed(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }
}

/// The nearest whole number, away from nothing where two are as near; nothing where it does not fit.
pub(super) fn rounded(number: i128, by: i128) -> Option<i64> {
    let half = if number < 0 { -by } else { by };
    let twice = number.checked_mul(2)?.checked_add(half)?;
    i64::try_from(twice.checked_div(by.checked_mul(2)?)?).ok()
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Spaces may group the digits; the mark is a comma or a point. Digits of the Kazakh row count (`U-4`).
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let typed = digit_row::read_number_text(text.trim()).map_err(|_| NotADecimal)?;
        let typed = typed.unwrap_or_else(|| text.to_owned());
        let compact: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        let (whole, behind) = compact.split_once([',', '.']).unwrap_or((compact.as_str(), ""));
        let has_mark = whole.len() < compact.len();
        let is_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
        let fits = whole.len() <= MOST_WHOLE && behind.len() <= MOST_DECIMALS;
        if !fits
            || whole.is_empty()
            || (has_mark && behind.is_empty())
            || !is_digits(whole)
            || !is_digits(behind)
        {
            return Err(NotADecimal);
        }
        let digits = format!("{whole}{behind}").parse().map_err(|_| NotADecimal)?;
        let scale = u32::try_from(behind.len()).map_err(|_| NotADecimal)?;
        Ok(Self { digits, scale }.trimmed())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let width = usize::try_from(self.scale).unwrap_or_default();
        if width == 0 {
            return write!(out, "{}", self.digits);
        }
        let digits = format!("{:0>least$}", self.digits, least = width + 1);
        let (whole, behind) = digits.split_at(digits.len() - width);
        write!(out, "{whole}.{behind}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let read = |text: &str| text.parse::<Decimal>().map(|read| read.to_string());
        for (text, meant) in
            [("12,5", "12.5"), ("1 250,50", "1250.5"), ("0.333", "0.333"), ("10", "10"), ("007", "7")]
        {
            assert_eq!(read(text).as_deref(), Ok(meant));
        }
        for text in ["", "-1", "1,", ",5", "1,2,3", "abc", "1.2345678", "1234567890123"] {
            assert_eq!(read(text), Err(NotADecimal), "{text}");
        }
    }

    #[test]
    fn halves_go_up() {
        let of = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(of("2").times_in_minor(of("500.005")), Some(100_001));
        assert_eq!(of("16").percent_of(100_007), Some(16_001));
        assert_eq!(of("16").percent_within(116), Some(16));
        assert_eq!(of("0").percent_within(116), Some(0));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(whole in 0_u64..1_000_000_000_000, behind in "[0-9]{1,6}") {
            let read: Decimal = format!("{whole},{behind}").parse().unwrap();
            prop_assert_eq!(read.to_string().parse(), Ok(read));
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,30}") {
            let _ = text.parse::<Decimal>();
        }
    }
}
