//! Which dated rates there are: those of central banks (`D-5`) and the standard rates of value added tax (domain
//! rules 2), with the rows that come with the program.

use super::{
    Law,
    rates::{RateRow, RateTable, row},
};
use crate::domain::{country::Country, money::Currency};
use chrono::{Days, NaiveDate};

/// The last day of a row that nobody ended.
pub const FOREVER: NaiveDate = match NaiveDate::from_ymd_opt(9_999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// A rate that changes by decision of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RateName {
    /// The base rate of the National Bank of Kazakhstan.
    BaseKz,
    /// The key rate of the Bank of Russia.
    KeyRu,
    VatKz,
    VatRu,
}

impl RateName {
    pub const ALL: [Self; 4] = [Self::BaseKz, Self::KeyRu, Self::VatKz, Self::VatRu];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BaseKz => "base_kz",
            Self::KeyRu => "key_ru",
            Self::VatKz => "vat_kz",
            Self::VatRu => "vat_ru",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.key() == key)
    }

    /// By which late money is charged where the contract names no rate.
    pub const fn of_law(law: Law) -> Self {
        match law {
            Law::Kz => Self::BaseKz,
            Law::Ru => Self::KeyRu,
        }
    }

    /// The money that a rate of a central bank speaks of; of a tax any.
    pub const fn currency(self) -> Option<Currency> {
        match self {
            Self::BaseKz => Some(Currency::Kzt),
            Self::KeyRu => Some(Currency::Rub),
            Self::VatKz | Self::VatRu => None,
        }
    }

    /// The tax of a seller in this country; nothing where the office knows none.
    pub const fn vat_of(country: Country) -> Option<Self> {
        match country {
            Country::Kz => Some(Self::VatKz),
            Country::Ru => Some(Self::VatRu),
            _ => None,
        }
    }

    /// Whether it is decided anew several times a year: then nobody knows how long it holds.
    pub const fn is_of_bank(self) -> bool {
        matches!(self, Self::BaseKz | Self::KeyRu)
    }

    /// The rates that come with the program.
    pub fn shipped(self) -> RateTable {
        let file = match self {
            Self::BaseKz => return RateTable::shipped(Law::Kz),
            Self::KeyRu => return RateTable::shipped(Law::Ru),
            Self::VatKz => include_str!("../../../assets/rates/VAT_KZ.csv"),
            Self::VatRu => include_str!("../../../assets/rates/VAT_RU.csv"),
        };
        RateTable::new(file.lines().filter_map(row)).unwrap_or_default()
    }
}

/// A rate that an office entered. Without a last day it holds until another row begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRate {
    pub row: RateRow,
    pub is_open: bool,
}

/// Rates with those of the office over them: on days of both the office is right, whatever was published.
pub fn overlaid(shipped: &RateTable, own: Vec<OwnRate>) -> RateTable {
    let mut own = own;
    own.sort_by_key(|own| own.row.from);
    let begins: Vec<NaiveDate> = own.iter().map(|own| own.row.from).collect();
    let published: Vec<NaiveDate> = shipped.rows().iter().map(|row| row.from).collect();
    let mut rows: Vec<RateRow> = Vec::new();
    for OwnRate { row, is_open } in own {
        let next = begins.iter().filter(|from| **from > row.from).min();
        // What was published later ends a row that nobody gave an end.
        let later = published.iter().filter(|from| is_open && **from > row.from).min();
        let eve = next.into_iter().chain(later).min().and_then(NaiveDate::pred_opt);
        rows.push(RateRow { through: eve.map_or(row.through, |eve| eve.min(row.through)), ..row });
    }
    let left = shipped.rows().iter().flat_map(|row| without(row, &rows)).collect::<Vec<_>>();
    RateTable::new(rows.into_iter().chain(left)).unwrap_or_else(|_| shipped.clone())
}

/// What is left of a row beside others, which stand in their order.
fn without(row: &RateRow, over: &[RateRow]) -> Vec<RateRow> {
    let mut parts = Vec::new();
    let mut from = Some(row.from);
    for other in over.iter().filter(|other| other.from <= row.through && row.from <= other.through) {
        let eve = other.from.checked_sub_days(Days::new(1));
        let part = from.zip(eve).filter(|(from, eve)| from <= eve);
        parts.extend(part.map(|(from, through)| RateRow { from, through, ..row.clone() }));
        from = other.through.succ_opt();
    }
    let last = from.filter(|from| *from <= row.through);
    parts.extend(last.map(|from| RateRow { from, ..row.clone() }));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decimal::Decimal;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(from: &str, through: &str, rate: u32) -> RateRow {
        let (from, through) = (day(from), day(through));
        RateRow { from, through, rate: Decimal::whole(rate), is_confirmed: true, source: String::new() }
    }

    fn own(from: &str, through: Option<&str>, rate: u32) -> OwnRate {
        OwnRate { row: of(from, through.unwrap_or("9999-12-31"), rate), is_open: through.is_none() }
    }

    fn told(table: &RateTable) -> Vec<String> {
        table.rows().iter().map(|row| format!("{} {} {}", row.from, row.through, row.rate)).collect()
    }

    #[test]
    fn the_office_is_right_on_its_days_and_nowhere_else() {
        let shipped =
            RateTable::new([of("2026-01-01", "2026-03-31", 10), of("2026-06-01", "2026-12-31", 9)]).unwrap();
        let found = overlaid(&shipped, vec![own("2026-02-10", Some("2026-02-20"), 11)]);
        assert_eq!(
            told(&found),
            [
                "2026-01-01 2026-02-09 10",
                "2026-02-10 2026-02-20 11",
                "2026-02-21 2026-03-31 10",
                "2026-06-01 2026-12-31 9"
            ]
        );
    }

    #[test]
    fn a_row_without_an_end_holds_until_another_begins() {
        let shipped =
            RateTable::new([of("2026-01-01", "2026-03-31", 10), of("2026-06-01", "2026-12-31", 9)]).unwrap();
        let found = overlaid(&shipped, vec![own("2026-04-01", None, 12), own("2026-10-01", None, 8)]);
        assert_eq!(
            told(&found),
            [
                "2026-01-01 2026-03-31 10",
                "2026-04-01 2026-05-31 12",
                "2026-06-01 2026-09-30 9",
                "2026-10-01 9999-12-31 8"
            ]
        );
    }

    #[test]
    fn every_rate_has_a_name_and_rows_that_are_a_table() {
        for name in RateName::ALL {
            assert_eq!(RateName::from_key(name.key()), Some(name));
            assert!(!name.shipped().rows().is_empty());
        }
        let on = |name: RateName, at: &str| name.shipped().on(day(at)).map(|row| row.rate.to_string());
        assert_eq!(on(RateName::VatKz, "2025-12-31").as_deref(), Some("12"));
        assert_eq!(on(RateName::VatKz, "2026-01-01").as_deref(), Some("16"));
        assert_eq!(on(RateName::VatRu, "2026-07-01").as_deref(), Some("22"));
    }

    proptest! {
        /// A day has the rate of the office where it has one, else the published one.
        #[test]
        fn a_day_has_one_rate(rows in prop::collection::vec((0_u64..40, 0_u64..20, 1_u32..9), 0..6)) {
            let first = day("2026-01-01");
            let shipped = RateTable::new([of("2026-01-05", "2026-01-15", 90), of("2026-01-20", "2026-02-05", 91)]).unwrap();
            let mut own: Vec<OwnRate> = Vec::new();
            for (from, days, rate) in rows {
                let from = first + Days::new(from);
                if own.iter().all(|known| known.row.from != from) {
                    let row = RateRow { from, through: from + Days::new(days), ..of("2026-01-01", "2026-01-01", rate) };
                    own.push(OwnRate { row, is_open: false });
                }
            }
            let found = overlaid(&shipped, own.clone());
            for at in first.iter_days().take(70) {
                let holds = own.iter().filter(|one| one.row.from <= at).max_by_key(|one| one.row.from);
                let set = holds.filter(|one| at <= one.row.through).map(|one| one.row.rate);
                let known = set.or_else(|| shipped.on(at).map(|row| row.rate));
                prop_assert_eq!(found.on(at).map(|row| row.rate), known, "{}", at);
            }
        }
    }
}
