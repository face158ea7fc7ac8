//! Any bytes as a list of clients.
#![no_main]

mod within;

use libfuzzer_sys::fuzz_target;
use serik::exchange::{Encoding, Table, Wish, guess, open, rejects};
use within::within_limits;

/// Asks for other readings of the same bytes, as a person does whose file was guessed wrong.
fn wishes(bytes: &[u8]) -> [Wish; 3] {
    let sign = bytes.first().copied().map(char::from).filter(char::is_ascii_punctuation);
    let encoding = ["utf-8", "windows-1251", "cp866", "utf-16le"][bytes.len() % 4];
    [
        Wish::default(),
        Wish { delimiter: sign, ..Wish::default() },
        Wish { encoding: Encoding::from_key(encoding), ..Wish::default() },
    ]
}

/// Rows that did not get in are written as a table that is read again.
fn rejected(table: &Table) {
    let mapping = guess(table, &[]);
    let lines: Vec<(u64, String)> = table.rows.iter().map(|row| (row.line, "why".to_owned())).collect();
    let written = rejects(table, &mapping, ["line".to_owned(), "reason".to_owned()], &lines);
    let again = open(&written, &Wish::default());
    assert!(again.is_ok() || lines.is_empty(), "{again:?}: {}", String::from_utf8_lossy(&written));
}

fuzz_target!(|bytes: &[u8]| {
    for (place, wish) in wishes(bytes).iter().enumerate() {
        let Ok(table) = open(bytes, wish) else { continue };
        within_limits(&table);
        if place == 0 {
            rejected(&table);
        }
    }
});
