//! Who signs the documents of a contract.

use super::{
    tests::{Office, blocked, draft, frozen, made, on_paper, today},
    *,
};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{Side, check::Finding},
    },
    store::{
        Receipt, StoreError, StoreResult,
        annex::{AnnexOut, SaveAnnex, SendAnnex, ShowAnnex, SignAnnex},
        contract::Printed,
        journal::TurnBack,
    },
};

impl Office {
    /// A contract that both have signed; who signed for us, and for the client.
    fn signed() -> (Self, Id, Id) {
        let (mut office, ours, theirs) = Self::staffed();
        office.sign(Side::We, "").unwrap();
        office.sign(Side::They, "").unwrap();
        (office, ours, theirs)
    }

    fn annex(&mut self, kind: AnnexKind, fields: &[(&'static str, &str)]) -> Id {
        let mut whole = draft(&[("day", "2026-03-16")]);
        draft(fields).entries().for_each(|(key, text)| whole.set(key, text));
        let save = SaveAnnex { base: None, contract: self.contract, kind, draft: whole };
        made(&mut self.store, &save, &ANNEX)
    }

    fn shown(&self, id: Id) -> AnnexOut {
        self.store.read(&ShowAnnex(id)).unwrap().unwrap()
    }

    fn sign_annex(&mut self, id: Id, side: Side, reason: &str) -> StoreResult<Receipt> {
        let (base, reason) = ((id, self.shown(id).version), reason.to_owned());
        self.store.write(&SignAnnex { base, side, day: today(), today: today(), reason })
    }

    fn name_for(&mut self, annex: Id, side: Side, signatories: &[Id]) -> StoreResult<Receipt> {
        let (document, signatories) = (Signable::Annex(annex), signatories.to_vec());
        self.store.write(&NameSignatories { document, side, signatories })
    }

    fn named_for(&self, annex: Id) -> Vec<(String, bool)> {
        let document = Signable::Annex(annex);
        let named = self.store.read(&SignatoriesOf(document)).unwrap();
        named.iter().map(|one| (one.signatory.text("name"), one.document == document)).collect()
    }

    fn found_for(&self, annex: Id) -> Vec<&'static str> {
        let check = CheckSignatures { document: Signable::Annex(annex), on: today() };
        self.store.read(&check).unwrap().iter().map(Finding::what).collect()
    }

    fn change(&mut self, id: Id, fields: &[(&'static str, &str)]) {
        let version = self.store.read(&FindSignatory(id)).unwrap().unwrap().version;
        let save = SaveSignatory { principal: None, base: Some((id, version)), draft: draft(fields) };
        self.store.write(&save).unwrap();
    }
}

#[test]
fn a_document_is_signed_by_those_of_its_contract_until_others_are_named() {
    let (mut office, ours, theirs) = Office::signed();
    let act = office.annex(AnnexKind::Act, &[]);
    let of_contract = [("Иванова".to_owned(), false), ("Smith".to_owned(), false)];
    assert_eq!(office.named_for(act), of_contract);
    let other = office.signatory(Principal::Company(office.firm), &[("name", "Петрова")]);
    office.name_for(act, Side::We, &[other]).unwrap();
    assert_eq!(office.named_for(act), [("Петрова".to_owned(), true), ("Smith".to_owned(), false)]);
    assert_eq!(on_paper(&office, Printed::Annex(act))[2..], ["Петрова", "Smith"]);
    assert_eq!(
        on_paper(&office, Printed::Contract)[2..],
        ["Иванова", "Smith"],
        "the contract is another paper"
    );
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.named_for(act), of_contract);
    office.store.write(&TurnBack::redo()).unwrap();
    office.name_for(act, Side::We, &[]).unwrap();
    assert_eq!(office.named_for(act), of_contract, "nobody of its own: as in the contract");
    for wrong in [&[theirs][..], &[ours, ours]] {
        assert!(matches!(office.name_for(act, Side::We, wrong), Err(StoreError::Flawed(_))), "{wrong:?}");
    }
    assert!(office.is_whole());
}

#[test]
fn the_right_to_sign_is_asked_on_the_day_and_for_the_sum_of_the_document() {
    let (mut office, ours, theirs) = Office::signed();
    let act = office.annex(AnnexKind::Act, &[("sum", "300"), ("currency", "KZT")]);
    assert_eq!(office.found_for(act), [] as [&str; 0]);
    office.change(ours, &[("sum_limit", "299"), ("currency", "KZT")]);
    office.change(
        theirs,
        &[
            ("basis", "power_of_attorney"),
            ("basis_number", "7"),
            ("basis_day", "2026-01-01"),
            ("valid_until", "2026-03-15"),
        ],
    );
    assert_eq!(office.found_for(act), ["authority-over-limit", "authority-ended"]);
    assert_eq!(blocked(office.sign_annex(act, Side::We, " ")), ["authority-over-limit"], "of its own side");
    office.sign_annex(act, Side::We, "басшы келісті").unwrap();
    assert_eq!(blocked(office.sign_annex(act, Side::They, "")), ["authority-ended"]);
    office.sign_annex(act, Side::They, "жаңасы жолда").unwrap();
    assert_eq!(office.shown(act).text("signed_despite"), "басшы келісті; жаңасы жолда");
    assert_eq!(office.found_for(act), [] as [&str; 0], "nothing is asked of what both have signed");
    let specification = office.annex(AnnexKind::Specification, &[("sum", "299"), ("currency", "KZT")]);
    office.sign_annex(specification, Side::We, "").unwrap();
    assert_eq!(office.shown(specification).text("signed_despite"), "", "nothing was in the way");
    assert!(office.is_whole());
}

#[test]
fn whoever_signed_a_document_stays_in_it() {
    let (mut office, ours, theirs) = Office::signed();
    let act = office.annex(AnnexKind::Act, &[]);
    let other = office.signatory(Principal::Company(office.firm), &[("name", "Петрова")]);
    office.name_for(act, Side::We, &[other]).unwrap();
    office.sign_annex(act, Side::We, "").unwrap();
    assert!(frozen(&office.name_for(act, Side::We, &[ours])));
    let brown = office.signatory(Principal::Client(office.client), &[("name", "Brown")]);
    office.name_for(act, Side::They, &[brown, theirs]).unwrap();
    office.sign_annex(act, Side::They, "").unwrap();
    for (id, name) in [(other, "Сидорова"), (brown, "Green"), (theirs, "White")] {
        office.change(id, &[("name", name)]);
    }
    let printed = ["Петрова", "Brown", "Smith"];
    assert_eq!(on_paper(&office, Printed::Annex(act))[2..], printed);
    assert_eq!(on_paper(&office, Printed::Contract)[2..], ["Иванова", "Smith"]);
    assert!(office.is_whole());
}

#[test]
fn those_of_the_contract_are_kept_in_the_document_that_they_signed() {
    let (mut office, ours, _) = Office::signed();
    let addendum = office.annex(AnnexKind::Addendum, &[("text", "мекенжай")]);
    office.sign_annex(addendum, Side::We, "").unwrap();
    office.change(ours, &[("name", "Петрова")]);
    assert_eq!(on_paper(&office, Printed::Annex(addendum))[2..], ["Иванова", "Smith"]);
    assert_eq!(office.named_for(addendum), [("Петрова".to_owned(), true), ("Smith".to_owned(), false)]);
    assert!(office.store.write(&TurnBack::undo()).is_ok(), "the change of the name");
    assert!(office.is_whole());
}

#[test]
fn a_letter_that_went_out_keeps_who_it_names_and_is_ours_to_sign() {
    let (mut office, ours, _) = Office::signed();
    let letter = office.annex(AnnexKind::Notice, &[("text", "төлем жоқ"), ("end_day", "2026-06-30")]);
    office.change(ours, &[("valid_until", "2026-03-01")]);
    assert_eq!(office.found_for(letter), ["authority-ended"], "the client signs no letter of ours");
    let other = office.signatory(Principal::Company(office.firm), &[("name", "Петрова")]);
    office.name_for(letter, Side::We, &[other]).unwrap();
    office.store.write(&SendAnnex { base: (letter, office.shown(letter).version), day: today() }).unwrap();
    office.change(other, &[("name", "Сидорова")]);
    assert_eq!(on_paper(&office, Printed::Annex(letter))[2], "Петрова", "as it went out");
    assert!(frozen(&office.name_for(letter, Side::We, &[ours])));
    office.sign_annex(letter, Side::We, "").unwrap();
    assert!(office.is_whole());
}
