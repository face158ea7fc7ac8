//! Names and queries in any spelling.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serik::domain::{
    legal_form::split_name,
    search::{Document, Indexed, Key, base, fold, name_key, plan, skeleton, stem},
};

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "{text:?}");
    assert_eq!(base(&base(text)), base(text), "{text:?}");
    let _ = (skeleton(&folded), split_name(text), name_key(text, Key::Letters), name_key(text, Key::Latin));
    for word in folded.split(' ') {
        assert!(word.starts_with(stem(word)), "{word:?}");
    }
    let indexed = Indexed::of(&Document { name: text, others: &[text], numbers: &[text] });
    // Signs alone are no name, and an index keeps the beginning of what is very long.
    let can_be_found = !folded.is_empty() && text.len() < 200;
    let attempts = plan(text);
    let is_found = attempts.iter().any(|attempt| attempt.accepts(&indexed));
    assert!(is_found || !can_be_found, "{text:?} {attempts:?} {indexed:?}");
});
