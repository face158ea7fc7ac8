//! Who may sign, who signs which contract or document of one, and what stands in the way (`K-6`).

mod check;
#[cfg(test)]
mod documents_test;
mod list;
mod named;
mod save;
mod signable;
#[cfg(test)]
mod tests;

pub(super) use check::blocking;
pub use check::{Bench, CheckSignatures, Signing, SigningOf};
pub use list::{FindSignatory, ListSignatories, SignatoryOut};
pub(super) use named::stamp;
pub use named::{NameSignatories, NamedOut, SignatoriesOf, as_signed};
pub use save::SaveSignatory;
pub use signable::Signable;

use super::{
    Frozen, Image, Table, annex::ANNEX, client::CLIENT, contact::CONTACT, contract::CONTRACT, office::COMPANY,
};
use crate::domain::id::Id;

pub static SIGNATORY: Table = Table {
    references: &[("company_id", &COMPANY), ("client_id", &CLIENT), ("contact_id", &CONTACT)],
    remembers: &["contact_id"],
    personal: &["name", "name_genitive"],
    said: &["position_kk", "position_ru", "position_genitive", "basis_number", "scope", "note"],
    tells: true,
    codes: &["basis", "currency"],
    ..Table::plain("signatory")
};

/// Who signs a contract, or a document of one, for which side. Whoever has signed stays named, also where it is
/// cancelled or the person signs no more.
pub static CONTRACT_SIGNATORY: Table = Table {
    references: &[("contract_id", &CONTRACT), ("annex_id", &ANNEX), ("signatory_id", &SIGNATORY)],
    remembers: &["contract_id", "annex_id", "signatory_id"],
    personal: &["as_signed"],
    codes: &["side"],
    unique: &[&["contract_id", "annex_id", "signatory_id"]],
    rule: Some(named::refuse_late),
    frozen: Some(Frozen {
        when: has_signed,
        columns: &["signatory_id", "side", "place", "signed_on", "as_signed"],
    }),
    ..Table::plain("contract_signatory")
};

fn has_signed(image: &Image) -> bool {
    image.contains_key("signed_on")
}

/// Whom a signature binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// One of our own firms.
    Company(Id),
    Client(Id),
}

impl Principal {
    pub const fn id(self) -> Id {
        match self {
            Self::Company(id) | Self::Client(id) => id,
        }
    }

    /// The client, where it is one.
    pub const fn client(self) -> Option<Id> {
        match self {
            Self::Company(_) => None,
            Self::Client(id) => Some(id),
        }
    }

    /// The column that names it.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Company(_) => "company_id",
            Self::Client(_) => "client_id",
        }
    }
}
