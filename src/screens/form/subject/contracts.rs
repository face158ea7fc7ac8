//! Forms of contracts, of their text and of their documents.

use super::Subject;
use crate::{
    domain::{annex, contract, field::Draft},
    screens::Context,
    store::{annex::AnnexOut, contract::ContractOut, edition::PassageOut},
};

impl Subject {
    /// Opens a passage of a text.
    pub fn of_passage(one: &PassageOut) -> (Self, Draft) {
        let (kind, passage) = (one.passage.kind, &one.passage);
        let draft: Draft = kind.fields().iter().map(|field| (field.key, passage.column(field.key))).collect();
        (Self::Passage { base: (one.id, one.version), kind }, draft)
    }

    /// Opens a contract.
    pub fn of_contract(contract: &ContractOut, cx: &Context) -> (Self, Draft) {
        let base = Some((contract.id, contract.version));
        let subject = Self::Contract { client: None, base, today: cx.today };
        let (subject, mut draft) = Self::of_row(subject, contract::FIELDS, &contract.image, cx);
        draft.set("owner", contract.owner.clone());
        draft.set("company", contract.company.clone());
        (subject, draft)
    }

    /// Opens a document of a contract.
    pub fn of_annex(annex: &AnnexOut, cx: &Context) -> (Self, Draft) {
        let (contract, client) = (annex.contract.0, annex.client.0);
        let base = Some((annex.id, annex.version));
        let subject = Self::Annex { contract, client, kind: annex.kind, base };
        Self::of_row(subject, annex::FIELDS, &annex.image, cx)
    }
}
