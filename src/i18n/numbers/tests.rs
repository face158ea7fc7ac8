//! Numbers against the table of expected spellings.

use super::*;
use proptest::prelude::*;

/// Kinds of rows with nothing to compare, each with its reason. The kinds of days are in `dates`.
const NOT_SHOWN: [(&str, &str); 4] = [
    ("pattern", "not a text: its effect is tested by the rows of money and percent"),
    ("currency symbol", "serik writes the narrow sign everywhere"),
    ("currency name", "names of currencies are messages of the catalogue, in the glossary's wording"),
    ("symbol minimumGroupingDigits", "the rows of 1000 and 9999 are grouped, which is what 1 means"),
];

/// Rows of CLDR which the house overrules, with what is shown instead.
const OVERRULED: [(&str, &str, &str); 1] = [("kk", "compact short 350 x 100000", "350\u{a0}мың")];

/// A row of the shared vectors; `kind` is about days when [`Row::is_about_days`].
pub(in crate::i18n) struct Row {
    pub(in crate::i18n) language: String,
    pub(in crate::i18n) kind: String,
    pub(in crate::i18n) input: String,
    output: String,
}

impl Row {
    pub(in crate::i18n) fn is_about_days(&self) -> bool {
        ["date", "time", "day of week"].iter().any(|word| self.kind.contains(word))
    }

    fn is_named(&self, (code, kind): (&str, &str)) -> bool {
        let full = format!("{} {}", self.kind, self.input);
        (code == "*" || code == self.language) && (kind == self.kind || kind == full)
    }

    /// True when `shown` was compared and false when the row has a reason not to be. Fails on a text
    /// that differs, on a row neither shown nor explained, and on one that is both.
    pub(in crate::i18n) fn check(
        &self,
        shown: Option<&str>,
        not_shown: &[(&str, &str)],
        overruled: &[(&str, &str, &str)],
    ) -> bool {
        let name = format!("{} {} {}", self.language, self.kind, self.input);
        let explained = not_shown.iter().any(|(kind, _)| self.is_named(("*", kind)));
        assert_ne!(shown.is_some(), explained, "{name}: either shown or explained");
        let Some(shown) = shown else { return false };
        let house = overruled.iter().find(|(code, kind, _)| self.is_named((code, kind)));
        assert!(house.is_none_or(|row| row.2 != self.output), "{name}: no longer overruled");
        assert_eq!(shown, house.map_or(self.output.as_str(), |row| row.2), "{name}");
        true
    }
}

pub(in crate::i18n) fn rows() -> Vec<Row> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/number_date_format.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let row = |record: csv::StringRecord| Row {
        language: record[0].to_owned(),
        kind: record[1].to_owned(),
        input: record[2].to_owned(),
        output: record[3].replace('\u{202f}', "\u{a0}"),
    };
    csv::Reader::from_reader(text.as_bytes()).records().map(|record| row(record.unwrap())).collect()
}

pub(in crate::i18n) fn formats(code: &str) -> Formats {
    let language = match code {
        "kk" => Language::Kazakh,
        "ru" => Language::Russian,
        "en" => Language::English,
        other => panic!("language {other}"),
    };
    Formats { language, tenge: TengeSign::Sign }
}

/// `-1234.5` in hundredths is `-123450`.
fn hundredths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{part:0<2}").parse().unwrap()
}

fn shown(row: &Row) -> Option<String> {
    let cx = formats(&row.language);
    match row.kind.as_str() {
        "number" => Some(cx.decimal(hundredths(&row.input))),
        "symbol" => symbol(cx, &row.input),
        "percent" | "house: percent" => Some(cx.percent(hundredths(&row.input), 2)),
        "house: money in cells" => Some(cx.money(hundredths(&row.input), "KZT")),
        "currency symbol narrow" => Some(cx.currency_sign(&row.input).to_owned()),
        "compact short" => Some(cx.compact(compact_input(&row.input))),
        kind => kind.strip_prefix("money narrow ").map(|code| cx.money(hundredths(&row.input), code)),
    }
}

fn symbol(cx: Formats, name: &str) -> Option<String> {
    match name {
        "decimal" => Some(cx.decimal_mark().to_string()),
        "group" => Some(cx.group_mark().to_string()),
        "minus" => Some(minus(true)),
        _ => None,
    }
}

/// `25 x 10000` names the pattern of tens of thousands: the number is 25 thousand.
fn compact_input(text: &str) -> i64 {
    let (number, pattern) = text.split_once(" x ").unwrap();
    let unit = match pattern.parse().unwrap() {
        1_000..1_000_000 => 1_000,
        1_000_000..1_000_000_000 => 1_000_000,
        _ => 1_000_000_000_i64,
    };
    number.parse::<i64>().unwrap() * unit
}

#[test]
fn every_row_is_shown_as_written_or_has_a_reason() {
    let rows = rows().into_iter().filter(|row| !row.is_about_days());
    let (compared, explained): (Vec<Row>, Vec<Row>) =
        rows.partition(|row| row.check(shown(row).as_deref(), &NOT_SHOWN, &OVERRULED));
    assert_eq!((compared.len(), explained.len()), (255, 39));
}

#[test]
fn the_tenge_is_written_as_chosen() {
    let with = |code, tenge| Formats { tenge, ..formats(code) }.money(-123_450, "KZT");
    assert_eq!(with("kk", TengeSign::Short), "-1\u{a0}234,50\u{a0}тг");
    assert_eq!(with("ru", TengeSign::Code), "-1\u{a0}234,50\u{a0}KZT");
    assert_eq!(with("en", TengeSign::Code), "-KZT\u{a0}1,234.50");
    assert_eq!(formats("en").money(100, "GBP"), "GBP\u{a0}1.00");
}

#[test]
fn whole_sums_may_lose_their_places() {
    assert_eq!(formats("ru").money_short(48_000_000, "KZT"), "480\u{a0}000\u{a0}₸");
    assert_eq!(formats("en").money_short(-48_000_001, "RUB"), "-₽480,000.01");
    assert_eq!(formats("kk").decimal_short(-125_000), "-1\u{a0}250");
    assert_eq!(formats("kk").decimal_short(125_050), "1\u{a0}250,50");
    assert_eq!(formats("kk").trimmed(1_500, 3), "1,5");
    assert_eq!(formats("en").count(12_345), "12,345");
}

#[test]
fn compact_numbers_round_into_the_next_word() {
    let cases = [
        (0, "0"),
        (999, "999"),
        (-1_250, "-1,3\u{a0}тыс."),
        (99_949, "99,9\u{a0}тыс."),
        (99_950, "100\u{a0}тыс."),
        (999_499, "999\u{a0}тыс."),
        (999_500, "1\u{a0}млн"),
        (12_400_000, "12,4\u{a0}млн"),
        (1_234_000_000_000, "1\u{a0}234\u{a0}млрд"),
    ];
    for (number, expected) in cases {
        assert_eq!(formats("ru").compact(number), expected, "{number}");
    }
    assert_eq!(formats("ru").money_compact(-40, "KZT"), "0\u{a0}₸");
    assert_eq!(formats("en").money_compact(124_999_950, "KZT"), "₸1.2M");
    assert_eq!(formats("kk").money_compact(-35_000_000, "KZT"), "-350\u{a0}мың\u{a0}₸");
}

proptest! {
    #[test]
    fn a_sum_reads_back(minor: i64, english: bool) {
        let cx = formats(if english { "en" } else { "kk" });
        let plain = cx.decimal(minor).replace([NBSP, ',', '.'], "");
        prop_assert_eq!(plain.parse::<i64>().unwrap(), minor);
    }

    #[test]
    fn nothing_panics(number: i64, places: u8) {
        for cx in ["kk", "ru", "en"].map(formats) {
            prop_assert!(!cx.trimmed(number, places).is_empty());
            prop_assert!(!cx.compact(number).is_empty());
            prop_assert!(!cx.money_compact(number, "CNY").is_empty());
        }
    }
}
