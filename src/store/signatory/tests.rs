use super::*;
use crate::{
    clock::Clock,
    domain::{
        annex::AnnexKind,
        contract::{Side, check::Finding, state::ContractState as S, text::template::Template},
        field::Draft,
    },
    store::{
        Actor, Operation, Receipt, Store, StoreError, StoreResult,
        annex::{ANNEX, SaveAnnex, SignAnnex},
        client::{MergeClients, SaveClient, ShowClient},
        contact::SaveContact,
        contract::{
            ContractFilter, ContractOut, ListContracts, MoveContract, Printed, ReadParties, SaveContract,
            SignContract,
        },
        edition::BeginText,
        journal::{Replay, TurnBack},
        note::RemoveRow,
        office::{company::SaveCompany, users::AddUser},
        paper::{PAPER, SavePaper},
        record,
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

pub(super) fn today() -> NaiveDate {
    "2026-03-16".parse().unwrap()
}

pub(super) fn draft(pairs: &[(&'static str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

pub(super) fn made(store: &mut Store, operation: &dyn Operation, table: &Table) -> Id {
    let receipt = store.write(operation).unwrap();
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

/// Our firm, a foreign client that needs no papers, a contract with it that is to be signed.
pub(super) struct Office {
    pub store: Store,
    pub firm: Id,
    pub client: Id,
    pub contract: Id,
}

impl Office {
    fn open() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
        let firm =
            SaveCompany { base: None, draft: draft(&[("name", "«Біз» ЖШС"), ("country", "KZ")]) };
        let firm = made(&mut store, &firm, &COMPANY);
        let client = SaveClient::new(None, draft(&[("name", "Alma Ltd"), ("country", "GB")]));
        let client = made(&mut store, &client, &CLIENT);
        let fields = [("day", "2026-03-16"), ("kind", "supply"), ("sum", "500"), ("currency", "KZT")];
        let new = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
        let contract = made(&mut store, &new, &CONTRACT);
        let mut office = Self { store, firm, client, contract };
        for to in [S::Sent, S::Agreed, S::Signing] {
            office.go(to).unwrap();
        }
        office
    }

    fn one(&self) -> ContractOut {
        let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 10 };
        self.store.read(&list).unwrap().remove(0)
    }

    fn go(&mut self, to: S) -> StoreResult<Receipt> {
        let one = self.one();
        let (base, reason) = ((one.id, one.version), String::new());
        self.store.write(&MoveContract { base, to, day: today(), reason })
    }

    pub(super) fn sign(&mut self, side: Side, reason: &str) -> StoreResult<Receipt> {
        let one = self.one();
        let (base, reason) = ((one.id, one.version), reason.to_owned());
        self.store.write(&SignContract { base, side, day: today(), today: today(), gaps: Vec::new(), reason })
    }

    pub(super) fn signatory(&mut self, principal: Principal, fields: &[(&'static str, &str)]) -> Id {
        let mut whole = draft(&[("basis", "charter")]);
        draft(fields).entries().for_each(|(key, text)| whole.set(key, text));
        let save = SaveSignatory { principal: Some(principal), base: None, draft: whole };
        made(&mut self.store, &save, &SIGNATORY)
    }

    fn name(&mut self, side: Side, signatories: &[Id]) -> StoreResult<Receipt> {
        let (document, signatories) = (Signable::Contract(self.contract), signatories.to_vec());
        self.store.write(&NameSignatories { document, side, signatories })
    }

    /// Somebody signs for each side.
    pub(super) fn staffed() -> (Self, Id, Id) {
        let mut office = Self::open();
        let (firm, client) = (Principal::Company(office.firm), Principal::Client(office.client));
        let (ours, theirs) =
            (office.signatory(firm, &[("name", "Иванова")]), office.signatory(client, &[("name", "Smith")]));
        office.name(Side::We, &[ours]).unwrap();
        office.name(Side::They, &[theirs]).unwrap();
        (office, ours, theirs)
    }

    fn found(&self) -> Vec<&'static str> {
        let check = CheckSignatures { document: Signable::Contract(self.contract), on: today() };
        self.store.read(&check).unwrap().iter().map(Finding::what).collect()
    }

    fn named(&self) -> Vec<String> {
        let named = self.store.read(&SignatoriesOf(Signable::Contract(self.contract))).unwrap();
        named.iter().map(|one| one.signatory.text("name")).collect()
    }

    pub(super) fn is_whole(&self) -> bool {
        self.store.read(&Replay { schema: self.store.schema() }).unwrap().is_empty()
    }
}

/// Renames our firm, the client and both signatories.
fn rename_all(office: &mut Office, ours: Id, theirs: Id) {
    let save =
        SaveCompany { base: Some((office.firm, 1)), draft: draft(&[("name", "«Басқа» ЖШС")]) };
    office.store.write(&save).unwrap();
    let client = office.store.read(&ShowClient(office.client)).unwrap().unwrap().client;
    let base = record::base(&client);
    office.store.write(&SaveClient::new(base, draft(&[("name", "Other Ltd")]))).unwrap();
    for (id, name) in [(ours, "Петрова"), (theirs, "Jones")] {
        let base = Some((id, 1));
        let save = SaveSignatory { principal: None, base, draft: draft(&[("name", name)]) };
        office.store.write(&save).unwrap();
    }
}

/// Names of our firm, the client and all who sign, as a paper says them.
pub(super) fn on_paper(office: &Office, printed: Printed) -> Vec<String> {
    let read = ReadParties { contract: office.contract, printed, today: today() };
    let sides = office.store.read(&read).unwrap().unwrap().sides;
    let signers = sides.our_signatories.iter().chain(&sides.their_signatories);
    let all = sides.company.iter().chain([&sides.client.client]).chain(signers);
    all.map(|image| record::text(image, "name")).collect()
}

#[test]
fn what_was_signed_is_printed_as_it_was_signed() {
    let (mut office, ours, theirs) = Office::staffed();
    let text = Template::sample("supply").unwrap().text;
    let (contract, template) = (office.contract, "supply".to_owned());
    office.store.write(&BeginText { contract, text, template, note: String::new() }).unwrap();
    office.sign(Side::We, "").unwrap();
    rename_all(&mut office, ours, theirs);
    let between = ["«Біз» ЖШС", "Alma Ltd", "Иванова", "Jones"];
    assert_eq!(on_paper(&office, Printed::Contract), between, "who signs for them is still open");
    office.sign(Side::They, "").unwrap();
    let save = SaveSignatory { principal: None, base: Some((theirs, 2)), draft: draft(&[("name", "Brown")]) };
    office.store.write(&save).unwrap();
    assert_eq!(on_paper(&office, Printed::Contract), between);
    let letter = on_paper(&office, Printed::Beside);
    assert_eq!(letter, ["«Басқа» ЖШС", "Other Ltd", "Петрова", "Brown"], "a letter of today");
    assert!(office.is_whole());
}

#[test]
fn a_document_says_what_holds_until_it_is_signed() {
    let (mut office, ours, theirs) = Office::staffed();
    office.sign(Side::We, "").unwrap();
    office.sign(Side::They, "").unwrap();
    let save = SaveAnnex {
        base: None,
        contract: office.contract,
        kind: AnnexKind::Act,
        draft: draft(&[("day", "2026-03-16")]),
    };
    let act = made(&mut office.store, &save, &ANNEX);
    rename_all(&mut office, ours, theirs);
    let now = ["«Басқа» ЖШС", "Other Ltd", "Петрова", "Jones"];
    assert_eq!(
        on_paper(&office, Printed::Annex(act)),
        now,
        "as they are known now, not as the contract was signed"
    );
    let (side, reason) = (Side::We, String::new());
    let sign = SignAnnex { base: (act, 1), side, day: today(), today: today(), reason };
    office.store.write(&sign).unwrap();
    let save =
        SaveSignatory {
            principal: None, base: Some((ours, 2)), draft: draft(&[("name", "Сидорова")])
        };
    office.store.write(&save).unwrap();
    assert_eq!(on_paper(&office, Printed::Annex(act)), now);
    assert!(office.is_whole());
}

pub(super) fn blocked(done: StoreResult<Receipt>) -> Vec<&'static str> {
    match done {
        Err(StoreError::SignatureBlocked(found)) => found.iter().map(Finding::what).collect(),
        other => panic!("{other:?}"),
    }
}

pub(super) fn frozen(done: &StoreResult<Receipt>) -> bool {
    matches!(done, Err(StoreError::Frozen { .. }))
}

#[test]
fn nobody_signs_without_the_right_to_but_for_a_reason_that_stays() {
    let mut office = Office::open();
    assert_eq!(office.found(), ["no-signatory", "no-signatory"]);
    assert_eq!(blocked(office.sign(Side::We, " ")), ["no-signatory"], "of its own side alone");
    assert_eq!(blocked(office.go(S::Signed)), ["no-signatory", "no-signatory"]);
    office.sign(Side::We, "бірінші басшы демалыста").unwrap();
    assert_eq!(office.one().text("signed_despite"), "бірінші басшы демалыста");
    assert_eq!(blocked(office.sign(Side::They, "")), ["no-signatory"]);
    office.sign(Side::They, "сенімхат жолда").unwrap();
    assert_eq!(office.one().text("signed_despite"), "бірінші басшы демалыста; сенімхат жолда");
    assert_eq!(office.found(), [] as [&str; 0], "nothing is asked of what both have signed");
    assert!(office.is_whole());
}

#[test]
fn an_authority_is_asked_by_the_day_the_sum_and_the_law() {
    let (mut office, ours, theirs) = Office::staffed();
    assert_eq!(office.found(), [] as [&str; 0]);
    let mut change = |id: Id, fields: &[(&'static str, &str)]| {
        let version = office.store.read(&FindSignatory(id)).unwrap().unwrap().version;
        let save = SaveSignatory { principal: None, base: Some((id, version)), draft: draft(fields) };
        office.store.write(&save).unwrap();
    };
    change(ours, &[("sum_limit", "499"), ("currency", "KZT")]);
    change(theirs, &[("basis", "power_of_attorney"), ("basis_number", "7"), ("valid_until", "2026-03-15")]);
    let told = ["authority-over-limit", "authority-no-date", "authority-ended", "paper-missing"];
    assert_eq!(office.found(), told);
    assert_eq!(blocked(office.sign(Side::We, "")), ["authority-over-limit", "paper-missing"]);
    let client = office.client;
    let paper = draft(&[("kind", "power_of_attorney"), ("received_on", "2026-03-01")]);
    office.store.write(&SavePaper { client, base: None, draft: paper }).unwrap();
    assert_eq!(office.found().last(), Some(&"paper-unchecked"), "told, and in nobody's way");
}

#[test]
fn a_right_for_some_things_alone_is_told_and_a_genitive_goes_with_its_word() {
    let (mut office, ours, _) = Office::staffed();
    let mut change = |version, fields: &[(&'static str, &str)]| {
        let save = SaveSignatory { principal: None, base: Some((ours, version)), draft: draft(fields) };
        office.store.write(&save).unwrap();
        office.store.read(&FindSignatory(ours)).unwrap().unwrap().text("name_genitive")
    };
    assert_eq!(change(1, &[("name_genitive", "Ивановой"), ("scope", "поставка")]), "Ивановой");
    assert_eq!(change(2, &[("name", "Иванова"), ("name_genitive", "Ивановой")]), "Ивановой", "the same name");
    assert_eq!(change(2, &[("name", "Петрова")]), "", "of another name nobody has typed it");
    assert_eq!(change(3, &[("name", "Улги"), ("name_genitive", "Улги Анны")]), "Улги Анны");
    assert_eq!(office.found(), ["authority-scope"], "told, and in nobody's way");
    office.sign(Side::We, "").unwrap();
}

#[test]
fn who_has_signed_stays_named_whatever_is_tried() {
    let (mut office, ours, _) = Office::staffed();
    let other = office.signatory(Principal::Company(office.firm), &[("name", "Петрова")]);
    office.name(Side::We, &[other, ours]).unwrap();
    assert_eq!(office.named(), ["Петрова", "Иванова", "Smith"]);
    office.store.write(&TurnBack::undo()).unwrap();
    office.store.write(&TurnBack::redo()).unwrap();
    office.sign(Side::We, "").unwrap();
    assert_eq!(office.one().text("signed_despite"), "", "nothing was in the way");
    assert!(frozen(&office.name(Side::We, &[ours])));
    let named = office.store.read(&SignatoriesOf(Signable::Contract(office.contract))).unwrap();
    let remove = RemoveRow { table: &CONTRACT_SIGNATORY, base: named[0].base };
    assert!(frozen(&office.store.write(&remove)));
    let gone = office.store.read(&FindSignatory(other)).unwrap().unwrap();
    office.store.write(&RemoveRow { table: &SIGNATORY, base: (gone.id, gone.version) }).unwrap();
    assert_eq!(office.named(), ["Петрова", "Иванова", "Smith"], "who left has signed all the same");
    assert!(office.is_whole());
}

#[test]
fn an_undo_names_nobody_under_what_is_signed() {
    let (mut office, ours, _) = Office::staffed();
    office.name(Side::We, &[]).unwrap();
    office.sign(Side::We, "x").unwrap();
    while office.store.write(&TurnBack::undo()).is_ok() {}
    let named = office.named();
    assert!(!named.iter().any(|name| name == "Иванова"), "named after the signature: {named:?}");
    assert!(frozen(&office.name(Side::We, &[ours])));
}

#[test]
fn each_side_is_signed_for_by_its_own_people_each_once() {
    let (mut office, ours, theirs) = Office::staffed();
    for wrong in [&[theirs][..], &[ours, ours], &[ours, theirs]] {
        assert!(matches!(office.name(Side::We, wrong), Err(StoreError::Flawed(_))), "{wrong:?}");
    }
    let stranger = office.signatory(Principal::Client(office.client), &[("name", "Brown")]);
    office.name(Side::They, &[stranger, theirs]).unwrap();
    assert_eq!(office.named(), ["Иванова", "Brown", "Smith"]);
}

#[test]
fn who_signs_no_more_is_in_the_way_of_what_is_not_signed() {
    let (mut office, ours, _) = Office::staffed();
    let gone = office.store.read(&FindSignatory(ours)).unwrap().unwrap();
    office.store.write(&RemoveRow { table: &SIGNATORY, base: (gone.id, gone.version) }).unwrap();
    assert_eq!(office.found(), ["authority-left"]);
    let all = office.store.read(&ListSignatories(None)).unwrap();
    assert_eq!(all.iter().map(|one| one.of.as_str()).collect::<Vec<_>>(), ["Alma Ltd"]);
}

#[test]
fn a_signatory_of_a_client_is_its_contact_of_that_name_and_goes_with_the_client() {
    let (mut office, _, _) = Office::staffed();
    let contact = SaveContact { client: office.client, base: None, draft: draft(&[("name", "Brown")]) };
    let contact = made(&mut office.store, &contact, &CONTACT);
    let brown = office.signatory(Principal::Client(office.client), &[("name", "Brown")]);
    let image = office.store.read(&FindSignatory(brown)).unwrap().unwrap().image;
    assert_eq!(image.get("contact_id").and_then(serde_json::Value::as_i64), Some(contact.0));
    let kept = SaveClient::new(None, draft(&[("name", "Alma Plc"), ("country", "GB")]));
    let kept = made(&mut office.store, &kept, &CLIENT);
    let paper = SavePaper { client: office.client, base: None, draft: draft(&[("kind", "licence")]) };
    let paper = made(&mut office.store, &paper, &PAPER);
    let version = |store: &Store, table: &'static Table, id: Id| {
        let image = store.read(&record::Load { table, id }).unwrap().unwrap();
        (id, record::base(&image).unwrap().1)
    };
    let (winner, loser) =
        (version(&office.store, &CLIENT, kept), version(&office.store, &CLIENT, office.client));
    office.store.write(&MergeClients { kept: winner, other: loser, taken: Vec::new() }).unwrap();
    let moved = office.store.read(&ListSignatories(Some(Principal::Client(kept)))).unwrap();
    assert_eq!(moved.len(), 2);
    assert_eq!(office.found(), [] as [&str; 0], "the contract came along with who signs it");
    let image = office.store.read(&record::Load { table: &PAPER, id: paper }).unwrap().unwrap();
    assert_eq!(image.get("client_id").and_then(serde_json::Value::as_i64), Some(kept.0));
    assert!(office.is_whole());
}
