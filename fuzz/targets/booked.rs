//! What holds of every statement, whatever it was read from.

use serik::{
    domain::statement::Own,
    exchange::statement::{StatementWish, statements},
};
use std::collections::HashSet;

/// Reads a file with and without an account that the person names.
pub fn holds_together(bytes: &[u8]) {
    let account = Some("KZ29991S000000000777".to_owned());
    for wish in [StatementWish::default(), StatementWish { account, ..StatementWish::default() }] {
        let Ok(file) = statements(bytes, &wish) else { continue };
        assert!(!file.statements.is_empty());
        for mut statement in file.statements {
            let keys = statement.keys();
            assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
            assert!(statement.operations.iter().all(|own| own.amount != 0));
            assert!(statement.left_out.iter().all(|row| !row.doubts.is_empty()));
            let sum: i128 = statement.operations.iter().map(|own| i128::from(own.amount)).sum();
            if let Some(totals) = statement.totals() {
                assert_eq!(i128::from(totals.paid_in) - i128::from(totals.paid_out), sum);
            }
            let _ = statement.proof();
            statement.recognise(&Own::default());
            assert_eq!(statement.keys(), keys);
        }
    }
}
