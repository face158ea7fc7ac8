//! By what an operation is known that was imported before.

use super::{Operation, Statement};
use std::{collections::HashMap, fmt::Write as _};

impl Statement {
    /// The key of every operation, in their order: account, reference of the bank or number of the order, day, sum with
    /// its sign, hash of the purpose, and which of the equal ones of the day it is. A file that is read again gives the
    /// same keys, and so does another file of the account that holds the whole day.
    pub fn keys(&self) -> Vec<String> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let operations = self.operations.iter().map(|operation| self.key(operation));
        operations
            .map(|mut key| {
                let count = seen.entry(key.clone()).or_default();
                let _ = write!(key, "|{count}");
                *count += 1;
                key
            })
            .collect()
    }

    fn key(&self, operation: &Operation) -> String {
        let Operation { day, amount, number, purpose, reference, .. } = operation;
        let (mark, name) = if reference.is_empty() { ('n', number) } else { ('r', reference) };
        let name = name.replace('|', "/").to_lowercase();
        format!("{}|{mark}{name}|{day}|{amount}|{:016x}", self.account, hash(purpose))
    }
}

/// FNV-1a of the letters and digits of a purpose, letter case aside: spaces and quotes change with the encoding.
fn hash(purpose: &str) -> u64 {
    let letters = purpose.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut bytes = [0; 4];
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        let encoded = letter.encode_utf8(&mut bytes).bytes();
        encoded.fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statement::tests::paid;

    #[test]
    fn equal_rows_are_two_and_stay_two() {
        let operations = vec![paid(100), paid(100), paid(-100)];
        let statement = Statement { account: "KZ1".to_owned(), operations, ..Statement::default() };
        let keys = statement.keys();
        assert!(keys[0] != keys[1] && keys[1] != keys[2], "{keys:?}");
        assert!(keys[0].ends_with("|0") && keys[1].ends_with("|1") && keys[2].ends_with("|0"));
        assert_eq!(statement.keys(), keys);
    }

    #[test]
    fn spaces_and_quotes_do_not_make_another_purpose() {
        assert_eq!(hash("Оплата  по «счету» 5"), hash("ОПЛАТА ПО\u{a0}\"СЧЕТУ\" 5"));
        assert_ne!(hash("счет 5"), hash("счет 6"));
    }
}
