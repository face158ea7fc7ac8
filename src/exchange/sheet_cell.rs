//! Values of spreadsheet cells as exact text.

use super::guard::unguarded;
use calamine::{DataRef, ExcelDateTime};

/// Digits a spreadsheet keeps of a number; those after them are made up.
const DIGITS: usize = 15;

/// A cell as text, and what was lost in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub text: String,
    pub loss: Option<Loss>,
    /// The result of a formula that adds up other cells.
    pub adds_up: bool,
}

/// What a cell has lost before it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// The last digits of a number.
    Digits,
    /// The value itself; the formula ended in this error.
    Value(String),
}

/// The text of a value.
pub(super) fn tell(value: DataRef) -> Told {
    let text = match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => unguarded(&text).to_owned(),
        DataRef::SharedString(text) => unguarded(text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => return number_told(number),
        DataRef::DateTime(moment) => date(&moment),
        DataRef::DateTimeIso(text) => iso(&text),
        DataRef::DurationIso(text) => text,
        DataRef::Error(error) => {
            return Told { loss: Some(Loss::Value(error.to_string())), ..Told::default() };
        }
    };
    Told { text, ..Told::default() }
}

fn number_told(number: f64) -> Told {
    let text = if number.is_finite() { digits(number) } else { String::new() };
    let whole = text.bytes().take_while(|byte| *byte != b'.').filter(u8::is_ascii_digit).count();
    let loss = (whole > DIGITS).then_some(Loss::Digits);
    Told { text, loss, adds_up: false }
}

/// All digits of a number without exponent; decimals as the spreadsheet shows them, so that 0.1 + 0.2
/// is 0.3.
fn digits(number: f64) -> String {
    let exact = number.to_string();
    if !exact.contains('.') || exact.bytes().filter(u8::is_ascii_digit).count() <= DIGITS {
        return exact;
    }
    let shown = format!("{number:.places$e}", places = DIGITS - 1);
    shown.parse::<f64>().map_or(exact, |number| number.to_string())
}

/// A moment as ISO 8601: a day, a day with a time, or a time alone.
fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    // Days count from 1900 or 1904; an earlier year is a time without a day.
    if moment.is_duration() || year < 1900 {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00:00" { date } else { format!("{date}T{time}") }
}

/// An ISO moment without a midnight and without parts of a second.
fn iso(text: &str) -> String {
    let short = text.split_once('.').map_or(text, |(whole, _)| whole);
    short.strip_suffix("T00:00:00").unwrap_or(short).to_owned()
}

/// Whether a formula adds up other cells.
pub(super) fn adds_up(formula: &str) -> bool {
    // Open Document names the grammar first: `of:=SUM([.F5:.F10])`.
    let formula = formula.split_once(":=").map_or(formula, |(_, formula)| formula);
    let formula = formula.trim_start_matches(['=', '+', ' ']).to_uppercase();
    ["SUM(", "SUBTOTAL(", "AGGREGATE("].iter().any(|name| formula.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    fn text(value: DataRef) -> String {
        tell(value).text
    }

    #[test]
    fn numbers_keep_every_digit() {
        assert_eq!(text(DataRef::Float(250_340_971_007.0)), "250340971007");
        assert_eq!(text(DataRef::Float(1000.5)), "1000.5");
        assert_eq!(text(DataRef::Float(0.1 + 0.2)), "0.3");
        assert_eq!(text(DataRef::Float(1e15)), "1000000000000000");
        assert_eq!(text(DataRef::Float(f64::NAN)), "");
        assert_eq!(text(DataRef::Int(-7)), "-7");
    }

    #[test]
    fn what_a_spreadsheet_destroyed_is_said() {
        assert_eq!(tell(DataRef::Float(40_702_810_900_000_009_100.0)).loss, Some(Loss::Digits));
        assert_eq!(tell(DataRef::Float(123_456_789_012_345.0)).loss, None);
        let told = tell(DataRef::Error(CellErrorType::NA));
        assert_eq!((told.text.as_str(), told.loss), ("", Some(Loss::Value("#N/A".to_owned()))));
    }

    #[test]
    fn dates_are_iso() {
        let moment = |value| DataRef::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false));
        assert_eq!(text(moment(46_032.0)), "2026-01-10");
        assert_eq!(text(moment(46_032.5)), "2026-01-10T12:00:00");
        assert_eq!(text(moment(0.5)), "12:00:00");
        assert_eq!(text(DataRef::DateTimeIso("2026-01-10T00:00:00".to_owned())), "2026-01-10");
        assert_eq!(text(DataRef::Bool(true)), "true");
    }

    #[test]
    fn sums_are_known() {
        assert!(adds_up("SUM(F5:F10)") && adds_up("=SUBTOTAL(9,F5:F10)") && adds_up("of:=SUM([.F5:.F10])"));
        assert!(!adds_up("A1&\"SUM(\""));
    }
}
