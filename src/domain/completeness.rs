//! How much of what the office needs to know about a client is filled in (C-4).

use std::collections::BTreeSet;

/// Something the office wants to know of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    TaxId,
    Address,
    Phone,
    /// A contact who decides.
    Decider,
    /// A contact who signs.
    Signer,
    /// Credit terms or prepayment agreed.
    Terms,
    Cadence,
}

impl Wanted {
    const OF_FIRM: [Self; 7] =
        [Self::TaxId, Self::Address, Self::Phone, Self::Decider, Self::Signer, Self::Terms, Self::Cadence];
    const OF_PERSON: [Self; 5] = [Self::TaxId, Self::Address, Self::Phone, Self::Terms, Self::Cadence];

    /// Message key of its words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::TaxId => "field-tax-id",
            Self::Address => "field-address",
            Self::Phone => "field-phones",
            Self::Decider => "contact-role-decides",
            Self::Signer => "contact-role-signs",
            Self::Terms => "field-credit-days",
            Self::Cadence => "field-cadence",
        }
    }
}

/// What is known about a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// A private person needs nobody to decide and to sign.
    pub is_individual: bool,
    pub filled: BTreeSet<Wanted>,
}

impl Known {
    /// What is required of a client of this kind.
    pub fn required(&self) -> &'static [Wanted] {
        if self.is_individual { &Wanted::OF_PERSON } else { &Wanted::OF_FIRM }
    }

    pub fn missing(&self) -> impl Iterator<Item = Wanted> + '_ {
        self.required().iter().copied().filter(|wanted| !self.filled.contains(wanted))
    }

    /// Filled ÷ required, in whole per cent.
    pub fn percent(&self) -> u8 {
        let required = self.required().len();
        let filled = required - self.missing().count();
        u8::try_from(filled * 100 / required.max(1)).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, Wanted};

    #[test]
    fn a_private_person_needs_less() {
        let filled = Wanted::OF_PERSON.into_iter().collect();
        let firm = Known { is_individual: false, filled };
        assert_eq!(firm.percent(), 71);
        assert_eq!(firm.missing().collect::<Vec<_>>(), [Wanted::Decider, Wanted::Signer]);
        assert_eq!(Known { is_individual: true, ..firm }.percent(), 100);
        assert_eq!(Known::default().percent(), 0);
    }
}
