//! What the payments of a file tell of their payers: who shares none of it fits none of them, and need not be looked at.

use super::Told;
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
    /// Adds what these operations tell, and answers it for each of them; what closes no debt tells nothing.
    pub fn add(&mut self, operations: &[Operation]) -> Vec<Option<Told>> {
        let mut all = Vec::with_capacity(operations.len());
        for portion in operations.chunks(PORTION) {
            let told = parallel::map(portion, Told::of);
            for (operation, told) in portion.iter().zip(&told) {
                if let Some(told) = told {
                    self.note(operation, told);
                }
            }
            all.extend(told);
        }
        all
    }

    fn note(&mut self, operation: &Operation, told: &Told) {
        add(&mut self.tax_ids, &told.tax_id);
        if !told.is_for_another {
            add(&mut self.accounts, &operation.party.account);
        }
        if told.names.iter().any(|name| !name.is_empty()) && !self.names.contains(&told.names) {
            self.names.insert(told.names.clone());
        }
        told.numbers().for_each(|number| add(&mut self.numbers, &number.key));
    }
}

/// Empty text is no mark.
fn add(marks: &mut BTreeSet<String>, mark: &str) {
    if !mark.is_empty() && !marks.contains(mark) {
        marks.insert(mark.to_owned());
    }
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
