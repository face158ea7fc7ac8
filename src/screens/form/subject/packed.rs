//! The form of a document of a package (`K-10`).

use super::{Base, Subject};
use crate::{
    domain::{
        contract::Side,
        field::{Draft, Field},
        id::Id,
        package::{self, DocumentKind, usual_side},
    },
    screens::Context,
    store::{
        Operation,
        package::{Owner, PackageItem, SaveDocument},
    },
};
use chrono::NaiveDate;

/// A document of the package of a contract, new or written down.
#[derive(Clone, Copy, Debug)]
pub struct Packed {
    pub(super) contract: Id,
    pub(super) client: Id,
    pub(super) owner: Owner,
    pub(super) kind: DocumentKind,
    pub(super) base: Option<Base>,
    today: NaiveDate,
}

impl Packed {
    pub(super) fn has(&self, field: &Field) -> bool {
        package::fields(self.kind).any(|known| known.key == field.key)
    }

    /// The row, the client, and whose draft a new one is.
    pub(super) fn draft_of(&self) -> [Option<Id>; 3] {
        let person = match self.owner {
            Owner::Contract => Some(self.contract),
            Owner::Annex(id, _) | Owner::Paper(id) => Some(id),
            Owner::Own => None,
        };
        [self.base.map(|base| base.0), Some(self.client), person]
    }

    pub(super) fn operation(self, draft: Draft) -> Box<dyn Operation> {
        let Self { contract, owner, kind, base, today, .. } = self;
        Box::new(SaveDocument { contract, owner, kind, base, draft, today })
    }
}

impl Subject {
    /// A document of this kind, drawn up by a side, that was not there yet.
    pub fn new_document(
        contract: Id,
        client: Id,
        (kind, by): (DocumentKind, Option<Side>),
        cx: &Context,
    ) -> (Self, Draft) {
        let side = by.unwrap_or(usual_side(kind)).key();
        let day = cx.today.format("%d.%m.%Y").to_string();
        let draft = [("side", side), ("day", day.as_str())].into_iter().collect();
        let packed = Packed { contract, client, owner: Owner::Own, kind, base: None, today: cx.today };
        (Self::Packed(packed), draft)
    }

    /// Opens what is written down here of a document.
    pub fn of_document(contract: Id, client: Id, item: &PackageItem, cx: &Context) -> (Self, Draft) {
        let (owner, kind) = (item.owner, item.document.kind);
        let packed = Packed { contract, client, owner, kind, base: item.row, today: cx.today };
        Self::of_row(Self::Packed(packed), package::FIELDS, &item.image, cx)
    }
}
