//! Any bytes as the act of the other side: rows under its headings, a file of any make, the parts of a workbook.
#![no_main]

mod packed;

use libfuzzer_sys::fuzz_target;
use packed::{file, let_panics_be_caught};
use serik::{
    domain::debt::act::TheirHalf,
    exchange::{ActFile, Wish, act, limits},
};

const HEADINGS: &str = "Дата;Документ;Дебет;Кредит\n";

fn holds_together(read: &ActFile) {
    let has_theirs = !read.halves.is_empty();
    assert!(has_theirs || !read.left_out.is_empty());
    assert!(read.left_out.windows(2).all(|pair| pair[0].line <= pair[1].line));
    for half in &read.halves {
        let TheirHalf { opening, closing, rows } = half;
        assert!(!rows.is_empty() || opening.or(*closing).is_some());
        assert!(rows.len() <= limits::ROWS);
        assert!(rows.iter().all(|row| (row.debit, row.credit) != (0, 0)));
        let turned = half.turnovers().and_then(|(debit, credit)| credit.checked_sub(debit));
        if let (Some(compared), Some(turned)) = (half.as_half(0), turned) {
            // What they owe at the end is what they owed at the beginning and what their rows add.
            assert_eq!(compared.closing(), compared.opening.checked_add(turned));
        }
    }
}

fuzz_target!(init: let_panics_be_caught(), |bytes: &[u8]| {
    for tried in [[HEADINGS.as_bytes(), bytes].concat(), file(bytes)] {
        if let Ok(read) = act(&tried, &Wish::default()) {
            holds_together(&read);
        }
    }
});
