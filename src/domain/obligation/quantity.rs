//! Quantities in thousandths: `12.5` of something is 12 500.

/// Decimals that a quantity may have.
const DECIMALS: usize = 3;

/// A stored or typed quantity; nothing typed is none. `None` where it has more decimals, is below zero or too large.
pub fn read(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Some(0);
    }
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_fine = part.len() <= DECIMALS && part.bytes().all(|digit| digit.is_ascii_digit());
    let whole: String = whole.chars().filter(|letter| !letter.is_whitespace()).collect();
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok().filter(|_| is_fine)? };
    let thousandths: i64 = format!("{part:0<DECIMALS$}").parse().ok().filter(|_| is_fine)?;
    whole.checked_mul(1_000)?.checked_add(thousandths).filter(|count| *count >= 0)
}

/// As it is stored: with a point, and no more decimals than it has.
pub fn text(thousandths: i64) -> String {
    let (whole, part) = (thousandths / 1_000, thousandths % 1_000);
    let text = format!("{whole}.{part:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantities_are_read_as_they_are_typed() {
        for (typed, read_as) in
            [("12,5", Some(12_500)), ("1 200", Some(1_200_000)), (".5", Some(500)), ("", Some(0))]
        {
            assert_eq!(read(typed), read_as, "{typed}");
        }
        for typed in ["1.0005", "-1", "x", "1.x", "9999999999999999999"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_comes_back(thousandths in 0_i64..1_000_000_000_000) {
            prop_assert_eq!(read(&text(thousandths)), Some(thousandths));
        }
    }
}
