//! Sums and numbers as they are typed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serik::domain::{
    digit_row::read_number_text,
    money::{AmountFlaw, LARGEST, read_amount},
};

fn written(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100)
}

fuzz_target!(|text: &str| {
    for english in [false, true] {
        match read_amount(text, english) {
            Ok(minor) => {
                assert!(minor.abs() <= LARGEST);
                assert_eq!(read_amount(&written(minor), english), Ok(minor), "{text:?}");
                assert_eq!(read_amount(&written(minor).replace('.', ","), english), Ok(minor), "{text:?}");
            }
            Err(AmountFlaw::Ambiguous { as_thousands }) => {
                assert!(!english && (0..=LARGEST).contains(&as_thousands), "{text:?}");
            }
            Err(_) => {}
        }
    }
    if let Ok(Some(number)) = read_number_text(text) {
        assert_eq!(read_number_text(&number), Ok(None), "{text:?} {number:?}");
    }
});
