//! Reading of typed amounts into minor units.

use super::LARGEST;

/// Why a typed amount cannot be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountFlaw {
    /// Nothing was typed.
    #[error("no amount")]
    Empty,
    /// Letters, stray marks or groups that are not of three digits.
    #[error("not a number")]
    NotANumber,
    /// `1,234` or `1.234` where both a thousand and a decimal may be meant: ask.
    #[error("a thousand or a decimal?")]
    Ambiguous {
        /// Minor units if the mark groups thousands; the other reading has three decimals.
        as_thousands: i64,
    },
    /// More than two digits after the decimal mark.
    #[error("more than two decimals")]
    TooManyDecimals,
    /// Beyond `LARGEST`.
    #[error("the amount is too large")]
    TooLarge,
}

impl AmountFlaw {
    /// Message key of the flaw, in kebab-case.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "flaw-amount-empty",
            Self::NotANumber => "flaw-amount-not-a-number",
            Self::Ambiguous { .. } => "flaw-amount-ambiguous",
            Self::TooManyDecimals => "flaw-amount-too-many-decimals",
            Self::TooLarge => "flaw-amount-too-large",
        }
    }
}

/// Reads a typed amount into minor units. Spaces of any kind and `'` may group, comma or point be the decimal
/// mark. A single mark before three digits groups thousands only in `english` and only as a comma.
///
/// Errors: see `AmountFlaw`; the text carries no currency.
pub fn read_amount(text: &str, english: bool) -> Result<i64, AmountFlaw> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountFlaw::Empty);
    }
    let unsigned = text.strip_prefix(['-', '\u{2212}']);
    let body = unsigned.or_else(|| text.strip_prefix('+')).unwrap_or(text).trim_start();
    let minor = read_unsigned(body, english)?;
    Ok(if unsigned.is_some() { -minor } else { minor })
}

fn read_unsigned(body: &str, english: bool) -> Result<i64, AmountFlaw> {
    let Some(mark) = body.chars().rev().find(|letter| is_mark(*letter)) else {
        return minor_units(&ungrouped(body)?, "");
    };
    let (whole, decimals) = body.rsplit_once(mark).ok_or(AmountFlaw::NotANumber)?;
    if whole.contains(mark) {
        return minor_units(&ungrouped(body)?, "");
    }
    if decimals.len() == 3 && may_be_thousands(whole) && is_digits(decimals) {
        return thousands(&format!("{whole}{decimals}"), mark, english);
    }
    let whole = if whole.is_empty() { "0".to_owned() } else { ungrouped(whole)? };
    match decimals.len() {
        _ if !is_digits(decimals) => Err(AmountFlaw::NotANumber),
        1 | 2 => minor_units(&whole, decimals),
        _ => Err(AmountFlaw::TooManyDecimals),
    }
}

/// `1,234`: English speakers group with the comma and never with the point; others must be asked.
fn thousands(digits: &str, mark: char, english: bool) -> Result<i64, AmountFlaw> {
    match (english, mark) {
        (true, ',') => minor_units(digits, ""),
        (true, _) => Err(AmountFlaw::TooManyDecimals),
        (false, _) => Err(AmountFlaw::Ambiguous { as_thousands: minor_units(digits, "")? }),
    }
}

/// Up to three plain digits without a leading zero: `0,125` and `1234,567` can only be decimals.
fn may_be_thousands(whole: &str) -> bool {
    (1..=3).contains(&whole.len()) && is_digits(whole) && !whole.starts_with('0')
}

/// Digits of a whole number whose groups, if any, are of three and parted by one kind of mark.
fn ungrouped(text: &str) -> Result<String, AmountFlaw> {
    let plain: String = text.chars().map(|letter| if is_space(letter) { ' ' } else { letter }).collect();
    let plain = plain.replace('’', "'");
    let Some(group) = plain.chars().find(|letter| !letter.is_ascii_digit()) else { return Ok(plain) };
    let mut parts = plain.split(group);
    let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()) && is_digits(part));
    let well_grouped = first && parts.all(|part| part.len() == 3 && is_digits(part));
    let known = " '.,".contains(group) && well_grouped;
    if known { Ok(plain.replace(group, "")) } else { Err(AmountFlaw::NotANumber) }
}

fn minor_units(whole: &str, decimals: &str) -> Result<i64, AmountFlaw> {
    if !is_digits(whole) {
        return Err(AmountFlaw::NotANumber);
    }
    let minor: i64 = format!("{whole}{decimals:0<2}").parse().map_err(|_| AmountFlaw::TooLarge)?;
    if minor > LARGEST { Err(AmountFlaw::TooLarge) } else { Ok(minor) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit())
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',')
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let cases = [
            ("1 250,50", 125_050),
            ("1\u{a0}250.5", 125_050),
            ("1\u{202f}500\u{202f}000", 150_000_000),
            ("1'250", 125_000),
            ("1250", 125_000),
            ("-12,05", -1_205),
            ("\u{2212} 7", -700),
            (",5", 50),
            ("1,234.56", 123_456),
            ("1.234,56", 123_456),
            ("1,234,567", 123_456_700),
            ("1.234.567", 123_456_700),
            ("0,10", 10),
        ];
        for (text, minor) in cases {
            assert_eq!(read_amount(text, false), Ok(minor), "{text}");
            assert_eq!(read_amount(text, true), Ok(minor), "{text}");
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_asked_about() {
        let ambiguous = Err(AmountFlaw::Ambiguous { as_thousands: 123_400 });
        assert_eq!((read_amount("1,234", false), read_amount("1.234", false)), (ambiguous, ambiguous));
        assert_eq!(read_amount("1,234", true), Ok(123_400));
        assert_eq!(read_amount("1.234", true), Err(AmountFlaw::TooManyDecimals));
    }

    #[test]
    fn flaws_are_told_apart() {
        let flaw = |text| read_amount(text, false).unwrap_err();
        for text in ["0,125", "1234,567", "1 234,567", "1,234.567", "1,2345"] {
            assert_eq!(flaw(text), AmountFlaw::TooManyDecimals, "{text}");
        }
        for text in
            ["12 34", "1 2500", "12ғ", "1,", "-", "1-2", "24.11.2026", "1 234'567", "٣", "1 250 ₸", "--5"]
        {
            assert_eq!(flaw(text), AmountFlaw::NotANumber, "{text}");
        }
        assert_eq!(flaw(" "), AmountFlaw::Empty);
        assert_eq!(flaw("1 000 000 000 000 000"), AmountFlaw::TooLarge);
        assert_eq!(flaw("99999999999999999999999"), AmountFlaw::TooLarge);
    }

    /// A local formatter: groups of three, two decimals.
    fn shown(minor: i64, group: &str, mark: char) -> String {
        let (whole, cents) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
        let digits: Vec<char> = whole.to_string().chars().rev().collect();
        let groups: Vec<String> = digits.chunks(3).map(|part| part.iter().rev().collect()).collect();
        let whole = groups.into_iter().rev().collect::<Vec<_>>().join(group);
        format!("{}{whole}{mark}{cents:02}", if minor < 0 { "-" } else { "" })
    }

    proptest! {
        #[test]
        fn a_shown_amount_reads_back(minor in -LARGEST..=LARGEST, group in "[ '\u{a0}\u{202f}]?", english: bool) {
            prop_assert_eq!(read_amount(&shown(minor, &group, ','), english), Ok(minor));
            prop_assert_eq!(read_amount(&shown(minor, &group, '.'), english), Ok(minor));
            prop_assert_eq!(read_amount(&shown(minor, ",", '.'), english), Ok(minor));
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,20}|[-0-9 .,']{0,20}", english: bool) {
            if let Ok(minor) = read_amount(&text, english) {
                prop_assert!((-LARGEST..=LARGEST).contains(&minor));
            }
        }
    }
}
