//! Numbers in one cell again, so that reading it gives the same numbers.

use super::Phone;

/// Numbers as they were typed, with extension and label, parted by commas. `mark` stands before an extension: доб.,
/// ішкі, ext.
pub fn write_phones<'a>(phones: impl IntoIterator<Item = &'a Phone>, mark: &str) -> String {
    phones.into_iter().map(|phone| written(phone, mark)).collect::<Vec<_>>().join(", ")
}

fn written(phone: &Phone, mark: &str) -> String {
    let mut cell = phone.typed.clone();
    if !phone.extension.is_empty() {
        cell = format!("{cell} {mark} {}", phone.extension);
    }
    match phone.label.chars().next() {
        None => cell,
        Some(first) if first.is_alphabetic() => format!("{cell} ({})", phone.label),
        // A digit behind a bracket would join the number.
        Some(_) => format!("{cell}: ({})", phone.label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phone::read_phones;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_written_as_people_write_it() {
        let phones =
            read_phones("8 (727) 000-11-22 вн 15 приёмная; Асель +7 701 000 11 22, +7 702 000 11 22");
        assert_eq!(
            write_phones(&phones, "доб."),
            "8 (727) 000-11-22 доб. 15 (приёмная), +7 701 000 11 22 (Асель), +7 702 000 11 22"
        );
    }

    const NUMBER: &str =
        "(8 7[0-9]{2} |8\\(7[0-9]{2}\\)|\\+7 7[0-9]{2} |7[0-9]{2}-)[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}";
    const LABEL: &str =
        "|вн [0-9]{1,4}| доб\\. [0-9]{2} касса| \\([0-9] этаж\\)| [А-Я][а-я]{2,6}| \\(каб\\. [0-9], склад\\)";

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(
            cells in prop::collection::vec((NUMBER, LABEL), 1..4), mark in "доб\\.|ішкі|ext\\."
        ) {
            let cell = cells.iter().map(|(number, label)| format!("{number} {label}")).collect::<Vec<_>>().join("; ");
            let phones = read_phones(&cell);
            let written = write_phones(&phones, &mark);
            prop_assert_eq!(read_phones(&written), phones, "{} | {}", cell, written);
        }
    }
}
