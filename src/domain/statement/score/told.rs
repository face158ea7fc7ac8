//! What a payment tells of who paid it and what for. Its purpose is read once, before it is known who there is.

use crate::domain::{
    purpose::{self, Number},
    search::{Key, name_key},
    statement::{Kind, Operation},
};
use chrono::NaiveDate;

/// What is compared of a payment with those who may have made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// BIN, IIN or INN.
    pub(super) tax_id: String,
    /// Name in Cyrillic and in Latin letters, without the legal form.
    pub(super) names: [String; 2],
    /// Somebody pays for another one: these are number and name of that one.
    pub(super) is_for_another: bool,
    /// Documents with their days, in the order they are named.
    pub(super) documents: Vec<(Number, Option<NaiveDate>)>,
    pub(super) contracts: Vec<Number>,
}

impl Told {
    /// What closes no debt tells nothing, but to whom money goes back.
    pub fn of(operation: &Operation) -> Option<Self> {
        let is_payment = operation.kind == Kind::Payment && operation.amount >= 0;
        (is_payment || operation.is_refund()).then(|| Self::read(operation))
    }

    fn read(operation: &Operation) -> Self {
        let purpose = purpose::read(&operation.purpose);
        let (name, tax_id) = match &purpose.debtor {
            Some(debtor) => (&debtor.name, &debtor.tax_id),
            None => (&operation.party.name, &operation.party.tax_id),
        };
        let number = |found: &purpose::Reference| Number::of(&found.number);
        Self {
            tax_id: tax_id.clone(),
            names: names(name),
            is_for_another: purpose.debtor.is_some(),
            documents: purpose.documents.iter().map(|found| (number(found), found.day)).collect(),
            contracts: purpose.contracts.iter().map(number).collect(),
        }
    }

    /// All numbers that are named.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &Number> {
        self.documents.iter().map(|(number, _)| number).chain(&self.contracts)
    }
}

/// A name without its form, as it is compared.
pub(super) fn names(name: &str) -> [String; 2] {
    [Key::Letters, Key::Latin].map(|key| name_key(name, key).trim().to_owned())
}
