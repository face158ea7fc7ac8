//! A cell with phones, and one with mail addresses.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serik::domain::{
    mail::read_mails,
    phone::{read_phones, shown},
};

fuzz_target!(|cell: &str| {
    for phone in read_phones(cell) {
        let _ = phone.doubts();
        if phone.normal.is_empty() {
            continue;
        }
        let digits = phone.normal.strip_prefix('+').unwrap_or_else(|| panic!("{phone:?}"));
        assert!(digits.bytes().all(|digit| digit.is_ascii_digit()), "{phone:?}");
        for spelling in [phone.normal.clone(), shown(&phone.normal)] {
            let again = read_phones(&spelling);
            assert!(again.len() == 1 && again[0].normal == phone.normal, "{phone:?} {spelling} {again:?}");
        }
    }
    let _ = read_mails(cell);
});
