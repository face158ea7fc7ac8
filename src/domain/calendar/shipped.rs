//! The calendars that come with the program, each row with its source.

use super::{DayKind, SpecialDay};
use crate::domain::country::Country;

/// Days that differ from the week, where the country's calendar comes with the program.
pub fn shipped(country: Country) -> Vec<SpecialDay> {
    let file = match country {
        Country::Kz => include_str!("../../../assets/calendars/KZ.csv"),
        Country::Ru => include_str!("../../../assets/calendars/RU.csv"),
        _ => "",
    };
    file.lines().filter_map(row).collect()
}

/// `day;kind;name;certain;source`; a remark is no row.
fn row(line: &str) -> Option<SpecialDay> {
    let mut cells = line.splitn(5, ';');
    let mut cell = || cells.next();
    Some(SpecialDay {
        day: cell()?.parse().ok()?,
        kind: DayKind::from_key(cell()?)?,
        name: cell()?.to_owned(),
        is_certain: cell()? == "1",
        source: cell()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_remark_or_a_row() {
        for (country, file) in [
            (Country::Kz, include_str!("../../../assets/calendars/KZ.csv")),
            (Country::Ru, include_str!("../../../assets/calendars/RU.csv")),
        ] {
            let rows = file.lines().filter(|line| !line.starts_with('#')).count();
            assert_eq!(shipped(country).len(), rows);
            assert!(shipped(country).is_sorted_by_key(|special| special.day));
        }
    }
}
