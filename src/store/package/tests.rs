use super::*;
use crate::{
    clock::Clock,
    domain::{
        annex::AnnexKind,
        contract::{Side, state::ContractState as S},
        field::Draft,
        id::Id,
        link::Link,
        package::{
            DocumentKind as K, Stage, Step,
            required::{Lack, Requirement},
        },
    },
    store::{
        Actor, Operation, Receipt, SCHEMA, Store, StoreError,
        annex::{CancelAnnex, SaveAnnex},
        client::{MergeClients, RemoveClients, SaveClient},
        contract::{MoveContract, SaveContract},
        journal::{Replay, TurnBack},
        link::{self, SeeFiles, Seen},
        note::RemoveRow,
        obligation::{OBLIGATION, PerformObligation, SaveObligation},
        paper::{PAPER, SavePaper},
        record::Load,
        signatory::{NameSignatories, Principal, SIGNATORY, SaveSignatory, Signable},
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-03-16")
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn id_of(receipt: &Receipt, table: &Table) -> Id {
    receipt.changes.rows().filter(|(touched, _)| *touched == table).map(|(_, id)| id).max().unwrap()
}

struct Office {
    store: Store,
    client: Id,
    contract: Id,
}

impl Office {
    /// An office with a supply contract of the year 2026 that both sides have signed.
    fn new() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let receipt = store.write(&SaveClient::new(None, draft(&[("name", "ЖШС «Алма»")]))).unwrap();
        let client = id_of(&receipt, &CLIENT);
        let fields =
            [("day", "2026-01-01"), ("kind", "supply"), ("vat", "inside"), ("end_day", "2026-12-31")];
        let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
        let contract = id_of(&store.write(&save).unwrap(), &CONTRACT);
        for (version, to) in (1..).zip([S::Sent, S::Agreed, S::Signing, S::Signed]) {
            let base = (contract, version);
            store.write(&MoveContract { base, to, day: today(), reason: "келісілді".to_owned() }).unwrap();
        }
        Self { store, client, contract }
    }

    fn package(&self) -> Package {
        let contract = self.contract;
        self.store.read(&PackageOf { contract, today: today() }).unwrap().unwrap()
    }

    fn item(&self, kind: K) -> PackageItem {
        self.package().items.into_iter().find(|item| item.document.kind == kind).unwrap()
    }

    fn missing(&self) -> Vec<(K, Lack)> {
        let named = |(asked, lack): (Requirement, Lack)| (asked.kind(), lack);
        self.package().missing().into_iter().map(named).collect()
    }

    fn add(&mut self, kind: K, pairs: &[(&str, &str)]) -> StoreResult<Receipt> {
        let (contract, owner, draft) = (self.contract, Owner::Own, draft(pairs));
        self.store.write(&SaveDocument { contract, owner, kind, base: None, draft, today: today() })
    }

    fn step(&mut self, kind: K, step: Step, on: &str) -> StoreResult<Receipt> {
        let (item, contract) = (self.item(kind), self.contract);
        let (owner, base) = (item.owner, item.row);
        self.store.write(&StepDocument {
            contract,
            owner,
            kind,
            base,
            step,
            day: day(on),
            today: today(),
            reason: "келісілді".into(),
        })
    }

    fn act(&mut self) -> Id {
        let draft = draft(&[("day", "2026-03-02")]);
        let act = SaveAnnex { base: None, contract: self.contract, kind: AnnexKind::Act, draft };
        id_of(&self.store.write(&act).unwrap(), &ANNEX)
    }

    fn undo(&mut self) {
        self.store.write(&TurnBack::undo()).unwrap();
    }

    fn check(&self) {
        assert_eq!(self.store.read(&Replay { schema: SCHEMA }).unwrap(), []);
    }
}

const ACT: K = K::Annex(AnnexKind::Act);

#[test]
fn what_is_missing_follows_from_what_was_delivered() {
    let mut office = Office::new();
    let copy = (K::Contract, Lack::Unfinished(0, Stage::Signed));
    assert_eq!(office.missing(), [(K::Invoice, Lack::Absent), copy]);
    let owed = draft(&[("side", "we"), ("kind", "deliver"), ("due_day", "2026-03-10")]);
    let save = SaveObligation { base: None, contract: Some(office.contract), draft: owed, today: today() };
    let owed = id_of(&office.store.write(&save).unwrap(), &OBLIGATION);
    assert_eq!(office.missing().len(), 2, "nothing was delivered yet");
    let done = draft(&[("day", "2026-03-09")]);
    office.store.write(&PerformObligation { base: (owed, 1), draft: done, today: today() }).unwrap();
    let kinds: Vec<K> = office.missing().into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [K::Invoice, K::Waybill, K::VatInvoice, K::Contract]);
    office.add(K::Waybill, &[("own_number", "61"), ("day", "2026-03-09")]).unwrap();
    let draft = (K::Waybill, Lack::Unfinished(1, Stage::Draft));
    assert!(office.missing().contains(&draft), "{:?}", office.missing());
    for (step, on) in [(Step::SignedByUs, "2026-03-09"), (Step::SignedByThem, "2026-03-12")] {
        office.step(K::Waybill, step, on).unwrap();
    }
    let waybill = office.item(K::Waybill);
    assert_eq!((waybill.number.as_str(), waybill.document.stage()), ("61", Stage::Signed));
    assert!(!office.missing().iter().any(|(kind, _)| *kind == K::Waybill));
    office.check();
}

#[test]
fn a_record_of_its_own_says_what_it_knows_and_the_package_the_rest() {
    let mut office = Office::new();
    office.act();
    office.step(ACT, Step::Sent, "2026-03-03").unwrap();
    office.step(ACT, Step::SignedByUs, "2026-03-04").unwrap();
    office.step(ACT, Step::SignedByThem, "2026-03-05").unwrap();
    assert!(office.item(ACT).row.is_none(), "all of that stands in the act");
    office.step(ACT, Step::Original, "2026-03-10").unwrap();
    office.step(ACT, Step::Received, "2026-03-04").unwrap();
    let act = office.item(ACT);
    assert_eq!((act.document.stage(), act.document.since()), (Stage::Original, Some(day("2026-03-10"))));
    assert_eq!(act.image.get("sent_day"), None, "the act says that");
    let refused = office.step(K::Contract, Step::SignedByUs, "2026-03-10");
    assert!(matches!(refused, Err(StoreError::Flawed(flaw)) if flaw.key == "flaw-package-contract"));
    office.step(K::Contract, Step::Original, "2026-03-16").unwrap();
    assert!(office.item(K::Contract).document.is_complete());
    office.undo();
    assert!(!office.item(K::Contract).document.is_complete());
    office.check();
}

#[test]
fn a_step_ahead_is_refused_and_an_empty_form_writes_nothing() {
    let mut office = Office::new();
    let ahead = office.step(K::Contract, Step::Received, "2026-03-17");
    assert!(matches!(ahead, Err(StoreError::Flawed(flaw)) if flaw.key == "flaw-package-ahead"));
    let (contract, owner, kind) = (office.contract, Owner::Contract, K::Contract);
    let draft = draft(&[("note", ""), ("file", "")]);
    let save = SaveDocument { contract, owner, kind, base: None, draft, today: today() };
    assert_eq!(office.store.write(&save).unwrap().journal, None);
}

#[test]
fn a_colleague_who_wrote_first_is_joined_and_an_old_version_refused() {
    let mut office = Office::new();
    let (contract, owner, kind) = (office.contract, Owner::Contract, K::Contract);
    let note = |text: &str, base| SaveDocument {
        contract,
        owner,
        kind,
        base,
        draft: draft(&[("note", text)]),
        today: today(),
    };
    office.store.write(&note("бір", None)).unwrap();
    office.store.write(&note("екі", None)).unwrap();
    let item = office.item(K::Contract);
    assert_eq!((item.note.as_str(), item.row.unwrap().1), ("екі", 2), "there is one row of a contract");
    let stale = office.store.write(&note("үш", item.row.map(|(id, _)| (id, 1))));
    assert!(matches!(stale, Err(StoreError::Stale { .. })));
}

#[test]
fn a_power_of_attorney_is_asked_of_who_acts_by_one() {
    let mut office = Office::new();
    let fields = [
        ("name", "Қайрат"),
        ("basis", "power_of_attorney"),
        ("basis_number", "12"),
        ("basis_day", "2026-01-01"),
    ];
    let principal = Some(Principal::Client(office.client));
    let proxy = SaveSignatory { principal, base: None, draft: draft(&fields) };
    let proxy = id_of(&office.store.write(&proxy).unwrap(), &SIGNATORY);
    // A contract that nobody has signed yet.
    let open = [("day", "2026-03-01"), ("kind", "supply")];
    let save = SaveContract { base: None, client: Some(office.client), draft: draft(&open), today: today() };
    office.contract = id_of(&office.store.write(&save).unwrap(), &CONTRACT);
    let (contract, side, signatories) = (office.contract, Side::They, vec![proxy]);
    office
        .store
        .write(&NameSignatories { document: Signable::Contract(contract), side, signatories })
        .unwrap();
    assert_eq!(office.missing(), [(K::PowerOfAttorney, Lack::Absent)]);
    let paper = draft(&[("kind", "power_of_attorney"), ("received_on", "2026-03-02"), ("number", "12")]);
    let paper = SavePaper { client: office.client, base: None, draft: paper };
    let paper = id_of(&office.store.write(&paper).unwrap(), &PAPER);
    assert_eq!(office.missing(), [], "it lies among the papers of the client");
    let item = office.item(K::PowerOfAttorney);
    assert_eq!((item.owner, item.number.as_str()), (Owner::Paper(paper), "12"));
    assert!(matches!(
        office.step(K::PowerOfAttorney, Step::Original, "2026-03-16"),
        Err(StoreError::Flawed(_))
    ));
}

#[test]
fn a_file_is_kept_with_its_measure_and_seen_again() {
    let mut office = Office::new();
    let file = draft(&[
        ("file", "шарт.pdf"),
        ("file_bytes", "3"),
        ("file_sha256", "ab"),
        ("file_seen", "2026-03-16"),
    ]);
    let (contract, owner, kind) = (office.contract, Owner::Contract, K::Contract);
    office.store.write(&AttachFile { contract, owner, kind, base: None, draft: file }).unwrap();
    let item = office.item(K::Contract);
    let measure = item.link.measure.clone().unwrap();
    assert_eq!((item.link.path.as_str(), measure.bytes, measure.sha256.as_str()), ("шарт.pdf", 3, "ab"));
    assert!(item.document.is_complete(), "the signed text is here as a file");
    let (table, base) = item.linked().unwrap();
    let seen = SeeFiles { seen: vec![Seen { table, base, measure: None }], today: day("2026-03-20") };
    office.store.write(&seen).unwrap();
    assert_eq!(office.item(K::Contract).link.seen, Some(day("2026-03-20")));
    let item = office.item(K::Contract);
    let gone = AttachFile { contract, owner, kind, base: item.row, draft: draft(&[("file", "")]) };
    office.store.write(&gone).unwrap();
    assert!(office.item(K::Contract).link == Link::default());
    // A paper has the same link; another path that nobody read has no measure.
    let paper = draft(&[("kind", "bank"), ("file", "a.pdf"), ("file_bytes", "1"), ("file_sha256", "aa")]);
    let client = office.client;
    let paper = id_of(&office.store.write(&SavePaper { client, base: None, draft: paper }).unwrap(), &PAPER);
    let other = SavePaper { client, base: Some((paper, 1)), draft: draft(&[("file", "b.pdf")]) };
    office.store.write(&other).unwrap();
    let image = Load { table: &PAPER, id: paper };
    let link = link::of(&office.store.read(&image).unwrap().unwrap());
    assert_eq!((link.path.as_str(), link.measure, link.seen), ("b.pdf", None, None));
    office.check();
}

#[test]
fn a_package_goes_with_its_documents_and_its_client() {
    let mut office = Office::new();
    // What was signed stays: this one is a draft.
    let fields = draft(&[("day", "2026-03-01"), ("kind", "services")]);
    let save = SaveContract { base: None, client: Some(office.client), draft: fields, today: today() };
    let signed =
        std::mem::replace(&mut office.contract, id_of(&office.store.write(&save).unwrap(), &CONTRACT));
    office.add(K::Invoice, &[("own_number", "7")]).unwrap();
    let act = office.act();
    office.step(ACT, Step::Received, "2026-03-10").unwrap();
    let whole = office.package();
    office.store.write(&CancelAnnex((act, 1))).unwrap();
    assert_eq!(office.package().items.len(), 2);
    office.undo();
    assert_eq!(office.package().items.len(), whole.items.len(), "with what was written down of it");
    assert!(office.item(ACT).document.days.has(Step::Received));
    let client = office.client;
    let refused = office.store.write(&RemoveClients(vec![(client, 1)]));
    assert!(matches!(refused, Err(StoreError::Frozen { id, .. }) if id == signed), "{refused:?}");
    assert_eq!(office.package().documents(), whole.documents());
    let other = office.store.write(&SaveClient::new(None, draft(&[("name", "ЖШС «Алма-2»")]))).unwrap();
    let other = id_of(&other, &CLIENT);
    let version =
        office.store.read(&Load { table: &CLIENT, id: client }).unwrap().unwrap()["version"].as_i64();
    let (kept, other_one) = ((other, 1), (client, version.unwrap()));
    office.store.write(&MergeClients { kept, other: other_one, taken: Vec::new() }).unwrap();
    assert_eq!(office.package().client.0, other);
    office.check();
}

#[test]
fn a_contract_that_is_cancelled_takes_its_package_with_it() {
    let mut office = Office::new();
    let fields = draft(&[("day", "2026-03-01"), ("kind", "services")]);
    let save = SaveContract { base: None, client: Some(office.client), draft: fields, today: today() };
    office.contract = id_of(&office.store.write(&save).unwrap(), &CONTRACT);
    office.add(K::Invoice, &[]).unwrap();
    let base = (office.contract, 1);
    office.store.write(&RemoveRow { table: &CONTRACT, base }).unwrap();
    let (contract, today) = (office.contract, today());
    assert_eq!(office.store.read(&PackageOf { contract, today }).unwrap(), None);
    office.undo();
    assert_eq!(office.package().items.len(), 2);
    assert_eq!(office.store.read(&PackagesOf { client: office.client, today }).unwrap().len(), 2);
    office.check();
}

#[test]
fn names_of_operations_say_what_was_done() {
    let (contract, today) = (Id(1), today());
    let step = |owner, step| StepDocument {
        contract,
        owner,
        kind: ACT,
        base: None,
        step,
        day: today,
        today,
        reason: String::new(),
    };
    assert_eq!(step(Owner::Own, Step::SignedByUs).kind(), "step-document");
    assert_eq!(step(Owner::Annex(Id(2), 1), Step::Sent).kind(), "send-annex");
    assert_eq!(step(Owner::Annex(Id(2), 1), Step::SignedByUs).kind(), "sign");
}
