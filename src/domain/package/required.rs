//! What the package of a contract must hold on a day, and what of it is missing (`K-10`, domain rules 3).

use super::{Document, DocumentKind, Side, Stage};
use crate::domain::{annex::AnnexKind, contract::state::ContractState, country::Country};

use DocumentKind as K;

/// What of a contract says which documents it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// As `contract::KINDS` calls it.
    pub kind: String,
    pub state: ContractState,
    /// Of our firm: its law names the documents.
    pub country: Country,
    pub charges_vat: bool,
    /// Somebody signs for us, for them, by a power of attorney.
    pub by_proxy: [bool; 2],
    /// Something was delivered or done by the contract.
    pub is_delivered: bool,
}

/// One document that must be there, or will have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Any of these will do; the first names it.
    pub kinds: &'static [DocumentKind],
    /// Whose it must be; nothing where either side may draw it up.
    pub by: Option<Side>,
    /// It must be there by now.
    pub is_due: bool,
}

impl Requirement {
    /// What it is called by.
    pub fn kind(&self) -> DocumentKind {
        self.kinds.first().copied().unwrap_or(K::Other)
    }

    /// Whether a document is one of those that will do.
    pub fn takes(&self, document: &Document) -> bool {
        self.kinds.contains(&document.kind) && self.by.is_none_or(|side| document.by == side)
    }
}

const CONTRACT: &[DocumentKind] = &[K::Contract];
const SPECIFICATION: &[DocumentKind] = &[K::Annex(AnnexKind::Specification)];
const POWER: &[DocumentKind] = &[K::PowerOfAttorney];
const INVOICE: &[DocumentKind] = &[K::Invoice];
const RECONCILIATION: &[DocumentKind] = &[K::Reconciliation];

/// What shows that it was delivered or done: goods go by a waybill, work by an act, and a framework may be of either.
/// In Russia one transfer document stands for any of them. Nothing where the contract delivers nothing.
fn proof(kind: &str, country: Country) -> &'static [DocumentKind] {
    const ACT: DocumentKind = K::Annex(AnnexKind::Act);
    match (kind, country) {
        ("supply", Country::Ru) => &[K::Transfer, K::Waybill],
        ("supply", _) => &[K::Waybill],
        ("services" | "work" | "lease" | "agency", Country::Ru) => &[ACT, K::Transfer],
        ("services" | "work" | "lease" | "agency", _) => &[ACT],
        ("framework", Country::Ru) => &[K::Transfer, K::Waybill, ACT],
        ("framework", _) => &[K::Waybill, ACT],
        _ => &[],
    }
}

/// The tax invoice, where the law of the country knows one.
const fn tax_invoice(country: Country) -> &'static [DocumentKind] {
    match country {
        Country::Kz => &[K::VatInvoice],
        Country::Ru => &[K::VatInvoice, K::Transfer],
        _ => &[],
    }
}

/// What the package must hold. Nothing is asked of what never came about, nor of what lies in the archive.
pub fn required(terms: &Terms, documents: &[Document]) -> Vec<Requirement> {
    use ContractState as S;
    let state = terms.state;
    if matches!(state, S::NotConcluded | S::Archived) {
        return Vec::new();
    }
    let has = |kinds: &[DocumentKind]| documents.iter().any(|document| kinds.contains(&document.kind));
    let proof = proof(&terms.kind, terms.country);
    let is_delivered = terms.is_delivered || state == S::Performed || has(proof);
    let has_begun = !state.is_on_the_way() && state != S::Signed;
    let is_over = matches!(state, S::Performed | S::Expired | S::Terminated);
    let [our_proxy, their_proxy] = terms.by_proxy;
    let tax = if terms.charges_vat { tax_invoice(terms.country) } else { &[] };
    let trades = !proof.is_empty();
    [
        (true, CONTRACT, None, true),
        (
            terms.kind == "framework" || has(SPECIFICATION),
            SPECIFICATION,
            None,
            has_begun || has(SPECIFICATION),
        ),
        (our_proxy, POWER, Some(Side::We), true),
        (their_proxy, POWER, Some(Side::They), true),
        (trades, INVOICE, None, has_begun),
        (trades, proof, None, is_delivered),
        (trades && !tax.is_empty(), tax, None, is_delivered),
        (trades, RECONCILIATION, None, is_over),
    ]
    .into_iter()
    .filter(|(is_asked, ..)| *is_asked)
    .map(|(_, kinds, by, is_due)| Requirement { kinds, by, is_due })
    .collect()
}

/// What a package lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No such document is there.
    Absent,
    /// The document of this place in the list is not complete.
    Unfinished(usize, Stage),
}

/// What must be there by now and is not: first what is not there at all, then what waits for its last steps. Until the
/// contract is concluded its own documents may be on their way.
pub fn missing(terms: &Terms, documents: &[Document]) -> Vec<(Requirement, Lack)> {
    let due: Vec<Requirement> = required(terms, documents).into_iter().filter(|one| one.is_due).collect();
    let is_there = |asked: &Requirement| documents.iter().any(|one| asked.takes(one));
    let absent = due.iter().filter(|asked| !is_there(asked)).map(|asked| (*asked, Lack::Absent));
    let is_concluded = !terms.state.is_on_the_way();
    let unfinished = documents.iter().enumerate().filter(|(_, one)| is_concluded && !one.is_complete());
    let unfinished = unfinished.filter_map(|(at, one)| {
        let asked = due.iter().find(|asked| asked.takes(one))?;
        Some((*asked, Lack::Unfinished(at, one.stage())))
    });
    absent.chain(unfinished).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::Days, *};
    use chrono::NaiveDate;

    const ACT: DocumentKind = K::Annex(AnnexKind::Act);
    const SPEC: DocumentKind = K::Annex(AnnexKind::Specification);

    fn terms(kind: &str, state: ContractState) -> Terms {
        Terms {
            kind: kind.to_owned(),
            state,
            country: Country::Kz,
            charges_vat: true,
            by_proxy: [false, false],
            is_delivered: false,
        }
    }

    /// A document that has everything.
    fn whole(kind: DocumentKind) -> Document {
        let day = NaiveDate::from_ymd_opt(2026, 11, 1);
        Document { kind, by: Side::We, days: Days::of(|_| day), has_file: true }
    }

    fn draft(kind: DocumentKind) -> Document {
        Document { days: Days::default(), has_file: false, ..whole(kind) }
    }

    /// What is asked for: names, with `?` behind what will be asked for later.
    fn asked(terms: &Terms, documents: &[DocumentKind]) -> Vec<String> {
        let documents: Vec<Document> = documents.iter().map(|kind| whole(*kind)).collect();
        let name = |one: &Requirement| format!("{}{}", one.kind().key(), if one.is_due { "" } else { "?" });
        required(terms, &documents).iter().map(name).collect()
    }

    #[test]
    fn what_is_asked_for_follows_from_kind_state_and_country() {
        use ContractState::{Active, Archived, Draft, Expired, NotConcluded, Performed};
        let services = ["contract", "invoice", "act?", "vat_invoice?", "reconciliation?"];
        assert_eq!(asked(&terms("services", Active), &[]), services);
        let supply = ["contract", "invoice?", "waybill?", "vat_invoice?", "reconciliation?"];
        assert_eq!(asked(&terms("supply", Draft), &[]), supply);
        let performed = ["contract", "invoice", "waybill", "vat_invoice", "reconciliation"];
        assert_eq!(asked(&terms("supply", Performed), &[]), performed);
        let expired = ["contract", "invoice", "waybill?", "vat_invoice?", "reconciliation"];
        assert_eq!(asked(&terms("supply", Expired), &[]), expired, "nothing was delivered by it");
        for (kind, state) in [("supply", NotConcluded), ("supply", Archived)] {
            assert!(asked(&terms(kind, state), &[]).is_empty());
        }
        for kind in ["non_disclosure", "other"] {
            assert_eq!(asked(&terms(kind, Active), &[]), ["contract"]);
        }
    }

    #[test]
    fn what_was_delivered_needs_its_papers() {
        let active = terms("supply", ContractState::Active);
        let delivered = Terms { is_delivered: true, ..active.clone() };
        assert_eq!(asked(&delivered, &[])[2..4], ["waybill", "vat_invoice"]);
        assert_eq!(asked(&active, &[K::Waybill])[2..4], ["waybill", "vat_invoice"], "a waybill says so too");
        let untaxed = Terms { charges_vat: false, ..delivered };
        assert_eq!(asked(&untaxed, &[]), ["contract", "invoice", "waybill", "reconciliation?"]);
    }

    #[test]
    fn specifications_and_powers_of_attorney_are_asked_for_where_there_are_some() {
        let active = terms("supply", ContractState::Active);
        assert_eq!(asked(&active, &[SPEC])[1], "specification");
        assert_eq!(asked(&terms("framework", ContractState::Active), &[])[1], "specification");
        assert_eq!(asked(&terms("framework", ContractState::Agreed), &[])[1], "specification?");
        let proxy = Terms { by_proxy: [false, true], ..active };
        let found = required(&proxy, &[]);
        assert_eq!((found[1].kind(), found[1].by), (K::PowerOfAttorney, Some(Side::They)));
        let ours = Document { by: Side::We, ..whole(K::PowerOfAttorney) };
        assert!(!found[1].takes(&ours), "ours is not theirs");
    }

    #[test]
    fn in_russia_one_transfer_document_is_enough() {
        let russian =
            Terms { country: Country::Ru, is_delivered: true, ..terms("services", ContractState::Active) };
        let documents = [whole(K::Contract), whole(K::Invoice), whole(K::Transfer)];
        assert_eq!(missing(&russian, &documents), []);
        let kazakh = Terms { country: Country::Kz, ..russian };
        let lacks: Vec<_> = missing(&kazakh, &documents).iter().map(|(asked, _)| asked.kind()).collect();
        assert_eq!(lacks, [ACT, K::VatInvoice]);
    }

    #[test]
    fn what_is_absent_comes_before_what_is_unfinished() {
        let signed = Terms { is_delivered: true, ..terms("supply", ContractState::Active) };
        let documents = [whole(K::Contract), draft(K::Waybill), whole(K::Invoice)];
        let found: Vec<_> =
            missing(&signed, &documents).into_iter().map(|(one, lack)| (one.kind(), lack)).collect();
        let expected = [(K::VatInvoice, Lack::Absent), (K::Waybill, Lack::Unfinished(1, Stage::Draft))];
        assert_eq!(found, expected);
        let open = terms("supply", ContractState::Approval);
        assert_eq!(missing(&open, &[draft(K::Contract)]), [], "it is on its way");
    }
}
