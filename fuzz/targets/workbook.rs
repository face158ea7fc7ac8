//! Workbooks: any bytes as a file, or as the parts of one.
#![no_main]

mod packed;
mod within;

use libfuzzer_sys::fuzz_target;
use packed::{file, let_panics_be_caught};
use serik::exchange::{Wish, open};
use within::within_limits;

fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    let file = file(bytes);
    for sheet in [None, Some("2".to_owned())] {
        if let Ok(table) = open(&file, &Wish { sheet, ..Wish::default() }) {
            within_limits(&table);
        }
    }
});
