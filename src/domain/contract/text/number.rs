//! The numbers of parts and clauses: they follow from the order alone.

use super::{Passage, PassageKind};
use std::fmt;

/// `3` of a part, `3.2` of a clause in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub part: u32,
    /// Nothing of the part itself.
    pub clause: Option<u32>,
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self.clause {
            Some(clause) => write!(out, "{}.{clause}", self.part),
            None => write!(out, "{}", self.part),
        }
    }
}

/// The number of each passage; nothing for those that have none. Clauses before the first part count as parts.
pub fn numbers(passages: &[Passage]) -> Vec<Option<Number>> {
    let (mut part, mut clause, mut has_part) = (0, 0, false);
    let number = |passage: &Passage| match passage.kind {
        // One that was just added, or emptied, is not printed.
        _ if !passage.is_written() => None,
        PassageKind::Part => {
            (part, clause, has_part) = (part + 1, 0, true);
            Some(Number { part, clause: None })
        }
        PassageKind::Clause if has_part => {
            clause += 1;
            Some(Number { part, clause: Some(clause) })
        }
        PassageKind::Clause => {
            part += 1;
            Some(Number { part, clause: None })
        }
        _ => None,
    };
    passages.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contract::text::Wording;
    use PassageKind::{Clause, Lines, Part, Title};
    use proptest::prelude::*;

    fn told(kinds: &[PassageKind]) -> Vec<String> {
        let passages: Vec<Passage> =
            kinds.iter().map(|kind| Passage::new(*kind, "A", Wording::one("ru", "Слова"))).collect();
        let shown = |number: Option<Number>| number.map(|number| number.to_string()).unwrap_or_default();
        numbers(&passages).into_iter().map(shown).collect()
    }

    #[test]
    fn numbers_follow_the_order() {
        assert_eq!(
            told(&[Title, Part, Clause, Lines, Clause, Part, Clause]),
            ["", "1", "1.1", "", "1.2", "2", "2.1"]
        );
        assert_eq!(told(&[Clause, Clause, Part, Clause]), ["1", "2", "3", "3.1"]);
    }

    #[test]
    fn what_is_empty_takes_no_number() {
        let clause = |words: &str| Passage::new(Clause, "A", Wording::one("ru", words));
        let found: Vec<Option<u32>> = numbers(&[clause("один"), clause(""), clause("два")])
            .into_iter()
            .map(|number| number.map(|number| number.part))
            .collect();
        assert_eq!(found, [Some(1), None, Some(2)]);
    }

    proptest! {
        #[test]
        fn no_number_is_given_twice(picks in prop::collection::vec(0..3_usize, 0..60)) {
            let kinds: Vec<PassageKind> = picks.iter().map(|pick| [Part, Clause, Lines][*pick]).collect();
            let mut given: Vec<String> = told(&kinds).into_iter().filter(|number| !number.is_empty()).collect();
            let count = given.len();
            given.sort();
            given.dedup();
            prop_assert_eq!(given.len(), count);
        }
    }
}
