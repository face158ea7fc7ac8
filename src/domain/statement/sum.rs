//! Sums as banks write them.

use super::Doubt;
use crate::domain::money::{AmountFlaw, LARGEST, read_amount};
use std::borrow::Cow;

/// Who wrote a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// A program: a single mark always stands before decimals, and zeros may follow them.
    Program,
    /// A sheet for people: a mark may group thousands.
    People,
}

/// Reads a sum into minor units: `1 250,50`, `1250.5`, `100-00`.
///
/// # Errors
/// When it is no sum, may be read in two ways, or is larger than any sum of ours.
pub fn read_sum(text: &str, writer: Writer) -> Result<i64, Doubt> {
    let text = text.trim();
    let plain = plain(text);
    let read = match writer {
        Writer::Program => of_program(&plain).unwrap_or_else(|| read_amount(&plain, false)),
        Writer::People => read_amount(&plain, false),
    };
    read.map_err(|flaw| match flaw {
        AmountFlaw::Empty => Doubt::SumMissing,
        AmountFlaw::TooLarge => Doubt::SumTooLarge { text: text.to_owned() },
        AmountFlaw::Ambiguous { .. } => Doubt::SumAmbiguous { text: text.to_owned() },
        _ => Doubt::SumUnreadable { text: text.to_owned() },
    })
}

/// A hyphen before two last digits is a decimal mark.
fn plain(text: &str) -> Cow<'_, str> {
    let Some((whole, decimals)) = text.rsplit_once(['-', '=']) else { return text.into() };
    let is_mark = whole.ends_with(|letter: char| letter.is_ascii_digit());
    if is_mark && decimals.len() == 2 && is_digits(decimals) {
        format!("{whole}.{decimals}").into()
    } else {
        text.into()
    }
}

/// `116000`, `116000.`, `-5250.1`, `116000,00000`; nothing when it looks otherwise.
fn of_program(text: &str) -> Option<Result<i64, AmountFlaw>> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = body.split_once(['.', ',']).unwrap_or((body, ""));
    let significant = decimals.trim_end_matches('0');
    let is_sum = is_digits(whole) && (decimals.is_empty() || is_digits(decimals)) && significant.len() <= 2;
    is_sum.then(|| {
        let digits = format!("{}{significant:0<2}", whole.trim_start_matches('0'));
        let minor: i64 = digits.parse().map_err(|_| AmountFlaw::TooLarge)?;
        let signed = if body.len() < text.len() { -minor } else { minor };
        if minor > LARGEST { Err(AmountFlaw::TooLarge) } else { Ok(signed) }
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn programs_and_people_write_differently() {
        for (text, minor) in [
            ("116000.00", 11_600_000),
            ("5250.1", 525_010),
            ("4000", 400_000),
            ("100,", 10_000),
            ("0,07", 7),
            ("100-00", 10_000),
            ("116000.00000", 11_600_000),
            ("1 250,50", 125_050),
            ("-300.00", -30_000),
            ("1.000", 100),
            ("0", 0),
        ] {
            assert_eq!(read_sum(text, Writer::Program), Ok(minor), "{text}");
        }
        assert_eq!(read_sum("1\u{a0}066\u{a0}000,55", Writer::People), Ok(106_600_055));
        assert_eq!(read_sum("1.000", Writer::People), Err(Doubt::SumAmbiguous { text: "1.000".to_owned() }));
    }

    #[test]
    fn what_is_no_sum_is_named() {
        assert_eq!(read_sum(" ", Writer::Program), Err(Doubt::SumMissing));
        for text in ["пятнадцать", "1000@0", "0,125", "12 34", "--1", "1.2.3"] {
            let flaw = Doubt::SumUnreadable { text: text.to_owned() };
            assert_eq!(read_sum(text, Writer::Program), Err(flaw), "{text}");
        }
        for text in ["1000000000000000.00", "99999999999999999999999"] {
            assert_eq!(read_sum(text, Writer::Program), Err(Doubt::SumTooLarge { text: text.to_owned() }));
        }
    }

    proptest! {
        #[test]
        fn every_sum_comes_back(minor in -LARGEST..=LARGEST, text in "\\PC{0,20}") {
            let written = format!("{}{}.{:02}", if minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100);
            prop_assert_eq!(read_sum(&written, Writer::Program), Ok(minor));
            let _ = (read_sum(&text, Writer::Program), read_sum(&text, Writer::People));
        }
    }
}
