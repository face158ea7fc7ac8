//! What the payments of a file tell of their payers: who shares none of it fits none of them, and need not be looked at.

use super::{Kind, debtors::Asked};
use crate::domain::{parallel, statement::Operation};
use std::collections::BTreeSet;

/// Operations that are read at a time.
const PORTION: usize = 4_096;

/// Marks by which candidates are found; none of them is empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clues {
    /// BIN, IIN or INN.
    pub tax_ids: BTreeSet<String>,
    /// As [`super::super::account_key`] makes them.
    pub accounts: BTreeSet<String>,
    /// Names without legal forms, by their letters and as they sound in Latin ones.
    pub names: BTreeSet<[String; 2]>,
    /// Keys of numbers of documents and contracts.
    pub numbers: BTreeSet<String>,
}

impl Clues {
    /// Adds what these operations tell; what closes no debt tells nothing.
    pub fn add(&mut self, operations: &[Operation]) {
        for portion in operations.chunks(PORTION) {
            for (asked, numbers) in parallel::map(portion, told).into_iter().flatten() {
                self.tax_ids.insert(asked.tax_id);
                self.accounts.insert(asked.account.to_owned());
                self.names.insert(asked.names);
                self.numbers.extend(numbers);
            }
        }
        self.tax_ids.remove("");
        self.accounts.remove("");
        self.names.remove(&<[String; 2]>::default());
        self.numbers.remove("");
    }
}

/// What one operation tells, and the numbers it names.
fn told(operation: &Operation) -> Option<(Asked<'_>, Vec<String>)> {
    (operation.kind == Kind::Payment && operation.amount > 0).then(|| {
        let asked = Asked::of(operation, None);
        let numbers = asked.documents.iter().chain(&asked.contracts).map(|number| number.key.clone());
        let numbers = numbers.collect();
        (asked, numbers)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statement::{Party, tests::paid};

    #[test]
    fn payments_tell_and_the_rest_is_silent() {
        let party = Party {
            name: "ООО «Вектор»".into(), tax_id: "9805770104".into(), account: "KZ1".into()
        };
        let purpose = "по счету № 00125 от 20.05.2026, договор П-7".to_owned();
        let payment = Operation { party, purpose, ..paid(500) };
        let silent = Operation {
            amount: -500,
            party: Party { tax_id: "1".into(), ..Party::default() },
            ..payment.clone()
        };
        let mut clues = Clues::default();
        clues.add(&[payment, silent, paid(700)]);
        let set = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!((clues.tax_ids, clues.accounts), (set(&["9805770104"]), set(&["KZ1"])));
        assert_eq!(clues.numbers, set(&["125", "7"]));
        assert_eq!(clues.names.len(), 1);
    }
}
