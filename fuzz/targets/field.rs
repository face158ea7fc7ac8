//! Any text in any field of a client, a person, an account.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use serik::domain::{
    client, contact,
    field::{Draft, Field, Scalar},
};

/// What is kept is kept again the same, and what it means is read again the same.
fn settled(field: &Field, text: &str, today: NaiveDate) {
    if let Ok(kept) = field.settle(text, today) {
        assert_eq!(field.settle(&kept, today).as_ref(), Ok(&kept), "{} {text:?}", field.key);
        assert!(field.read(&kept).is_ok(), "{} {text:?} {kept:?}", field.key);
    }
    if let Ok(Scalar::Text(meant)) = field.read(text) {
        assert_eq!(field.read(&meant), Ok(Scalar::Text(meant.clone())), "{} {text:?}", field.key);
    }
}

fuzz_target!(|text: &str| {
    let today = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
    let records = ["KZ", "RU", "DE"].map(|country| Draft::from_iter([("country", country)]));
    for field in client::FIELDS.iter().chain(contact::FIELDS).chain(contact::ACCOUNT_FIELDS) {
        settled(field, text, today);
        for record in &records {
            let _ = (field.doubts(text, record), field.repaired(text, record), field.early(text, today));
        }
    }
});
