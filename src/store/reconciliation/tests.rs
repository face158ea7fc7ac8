use super::*;
use crate::{
    clock::Clock,
    domain::{
        debt::{
            act::{OurHalf, Status, TheirHalf, TheirRow},
            limitation::Standing,
            reconciliation::Found,
        },
        field::Draft,
        money::{Currency, Money},
        signatory::Basis,
    },
    store::{
        Actor, Operation, Receipt, SCHEMA, Store, StoreError,
        claim::ShowLimitation,
        client::SaveClient,
        contract::SaveContract,
        invoice::{INVOICE, InvoiceOut, SaveInvoice, ShowInvoice},
        journal::{Replay, TurnBack},
        office::{COMPANY, company::SaveCompany},
        payment::{CreditInvoice, SavePayment, Share},
        signatory::{Principal, SaveSignatory},
    },
};
use chrono::NaiveDate;

mod history;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn touched(receipt: &Receipt, table: &'static Table) -> Id {
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

struct Office {
    store: Store,
    company: Id,
    client: Id,
}

impl Office {
    /// A credit note for a part of an invoice.
    fn credit(&mut self, invoice: Id, day: NaiveDate, sum: i64) -> StoreResult<Receipt> {
        let invoice = self.store.read(&ShowInvoice { id: invoice, today: NOON.today() })?.unwrap();
        let (base, reason) = ((invoice.id, invoice.version), "возврат".to_owned());
        self.store.write(&CreditInvoice { base, sum: Some(sum), day, reason, number: String::new() })
    }

    fn new() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let company = draft(&[("name", "«Үлгі» ЖШС"), ("country", "KZ")]);
        let saved = store.write(&SaveCompany { base: None, draft: company }).unwrap();
        let company = touched(&saved, &COMPANY);
        let fields = draft(&[("name", "ЖШС «Алма»"), ("country", "KZ")]);
        let client = touched(&store.write(&SaveClient::new(None, fields)).unwrap(), &CLIENT);
        Self { store, company, client }
    }

    fn contract(&mut self) -> Id {
        let fields = draft(&[("day", "2026-01-05"), ("kind", "supply"), ("currency", "KZT")]);
        let save = SaveContract { base: None, client: Some(self.client), draft: fields, today: NOON.today() };
        touched(&self.store.write(&save).unwrap(), &CONTRACT)
    }

    fn invoice(&mut self, contract: Option<Id>, day: &str, sum: &str) -> InvoiceOut {
        let fields = draft(&[("kind", "invoice"), ("day", day), ("sum", sum), ("due_day", day)]);
        let save = SaveInvoice { base: None, client: Some(self.client), contract, draft: fields };
        let id = touched(&self.store.write(&save).unwrap(), &INVOICE);
        self.store.read(&ShowInvoice { id, today: NOON.today() }).unwrap().unwrap()
    }

    fn pay(&mut self, kind: &str, day: &str, sum: i64, shares: Vec<Share>) -> Result<Receipt, StoreError> {
        let sum = format!("{}.{:02}", sum / 100, sum % 100);
        let fields = draft(&[("kind", kind), ("day", day), ("sum", &sum), ("reason", "x"), ("number", "7")]);
        self.store.write(&SavePayment {
            base: None,
            client: Some(self.client),
            draft: fields,
            shares: Some(shares),
        })
    }

    fn scope(&self, contract: Option<Id>, from: &str, to: &str) -> ActScope {
        let (client, company, currency) = (self.client, Some(self.company), Currency::Kzt);
        ActScope { client, company, contract, currency, from: day(from), to: day(to) }
    }

    fn ours(&self, scope: ActScope) -> OurHalf {
        self.store.read(&ReadOurHalf(scope)).unwrap()
    }

    fn make(&mut self, scope: ActScope) -> ActOut {
        let make = Self::new_act(scope, "");
        let id = touched(&self.store.write(&make).unwrap(), &RECONCILIATION);
        self.act(id)
    }

    fn new_act(of: ActScope, number: &str) -> MakeReconciliation {
        let (from, to) = (of.from.to_string(), of.to.to_string());
        let fields =
            [("from_day", from.as_str()), ("to_day", &to), ("day", "2026-03-02"), ("number", number)];
        let (client, today) = (of.client, NOON.today());
        MakeReconciliation { client, contract: of.contract, draft: draft(&fields), today }
    }

    fn act(&self, id: Id) -> ActOut {
        self.store.read(&ShowReconciliation(id)).unwrap().unwrap()
    }

    fn go(&self, act: &ActOut, to: Status, signed_by: &str) -> MoveReconciliation {
        let now = self.act(act.row.id);
        let draft = draft(&[("day", "2026-03-10"), ("signed_by", signed_by)]);
        MoveReconciliation { base: (now.row.id, now.row.version), to, draft }
    }

    fn gone(&mut self, act: &ActOut, to: Status, signed_by: &str) -> ActOut {
        let step = self.go(act, to, signed_by);
        self.store.write(&step).unwrap();
        self.act(act.row.id)
    }

    fn take(&mut self, act: &ActOut, half: TheirHalf) -> ActOut {
        let now = self.act(act.row.id);
        let take = TakeTheirHalf { base: (now.row.id, now.row.version), file: "theirs.csv".into(), half };
        self.store.write(&take).unwrap();
        self.act(act.row.id)
    }

    fn signatory(&mut self, pairs: &[(&str, &str)]) {
        let principal = Some(Principal::Client(self.client));
        self.store.write(&SaveSignatory { principal, base: None, draft: draft(pairs) }).unwrap();
    }

    fn refused(&mut self, operation: &dyn Operation) -> &'static str {
        match self.store.write(operation).unwrap_err() {
            StoreError::Flawed(flaw) => flaw.key,
            error => panic!("{error:?}"),
        }
    }

    /// Day on which the term of the invoice began anew, and whether it is open.
    fn restarted(&self, invoice: Id) -> Option<NaiveDate> {
        let terms = self.store.read(&ShowLimitation { invoice, today: NOON.today() }).unwrap();
        assert!(matches!(terms[0].standing, Standing::Running { .. }));
        terms[0].limitation.restarted.map(|event| event.day)
    }
}

fn row(at: &str, document: &str, debit: i64, credit: i64) -> TheirRow {
    TheirRow { day: day(at), document: document.to_owned(), debit, credit }
}

#[test]
fn our_half_begins_with_what_was_owed_and_goes_by_days() {
    let mut office = Office::new();
    let contract = office.contract();
    let old = office.invoice(None, "2025-12-10", "1000");
    let new = office.invoice(Some(contract), "2026-01-20", "500");
    office.invoice(None, "2026-03-05", "90");
    let shares = vec![(old.instalments[0].id, 30_000), (new.instalments[0].id, 20_000)];
    office.pay("received", "2026-01-25", 60_000, shares).unwrap();
    office.pay("refund", "2026-02-01", 10_000, Vec::new()).unwrap();
    let half = office.ours(office.scope(None, "2026-01-01", "2026-02-28"));
    assert_eq!(half.opening, 100_000);
    let told: Vec<_> = half.rows.iter().map(|row| (row.kind.key(), row.debit, row.credit)).collect();
    assert_eq!(told, [("invoice", 50_000, 0), ("received", 0, 60_000), ("refund", 10_000, 0)]);
    assert_eq!((half.turnovers(), half.closing()), (Some((60_000, 60_000)), Some(100_000)));
    let of_contract = office.ours(office.scope(Some(contract), "2026-01-01", "2026-02-28"));
    let told: Vec<_> = of_contract.rows.iter().map(|row| (row.kind.key(), row.debit, row.credit)).collect();
    assert_eq!(
        (told.as_slice(), of_contract.closing()),
        ([("invoice", 50_000, 0), ("received", 0, 20_000)].as_slice(), Some(30_000))
    );
}

#[test]
fn acts_are_numbered_within_their_year_and_taken_back_until_they_are_signed() {
    let mut office = Office::new();
    office.invoice(None, "2026-01-20", "500");
    let scope = office.scope(None, "2026-01-01", "2026-02-28");
    let first = office.make(scope);
    assert_eq!(
        (first.row.text("number"), first.row.closing),
        ("1".into(), Money::new(50_000, Currency::Kzt))
    );
    assert_eq!(office.store.read(&FindReconciliation(scope)).unwrap(), Some(first.row.id));
    office.store.write(&CancelReconciliation((first.row.id, first.row.version))).unwrap();
    assert_eq!(office.store.read(&FindReconciliation(scope)).unwrap(), None);
    assert_eq!(office.make(scope).row.text("number"), "2", "a number is given once");
    office.store.write(&TurnBack::undo()).unwrap();
    let turned = ActScope { from: scope.to, to: scope.from, ..scope };
    let make = Office::new_act(turned, "");
    assert_eq!(office.refused(&make), "flaw-act-period");
    let taken = Office::new_act(scope, "1");
    assert_eq!(office.refused(&taken), "flaw-act-number");
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[derive(Debug)]
struct SecondFirm;

impl Operation for SecondFirm {
    fn kind(&self) -> &'static str {
        "save-company"
    }

    fn apply(&self, tx: &mut crate::store::Tx) -> Result<(), StoreError> {
        let id = tx.new_id();
        tx.insert(&COMPANY, id, vec![("name", "Екінші".into()), ("country", "KZ".into())])
    }
}

#[test]
fn an_act_is_between_two_firms() {
    let mut office = Office::new();
    office.invoice(None, "2026-01-20", "500");
    let second = touched(&office.store.write(&SecondFirm).unwrap(), &COMPANY);
    let fields = [
        ("kind", "invoice"),
        ("day", "2026-01-21"),
        ("sum", "70"),
        ("due_day", "2026-01-21"),
        ("company", "екінші"),
    ];
    let save = SaveInvoice { base: None, client: Some(office.client), contract: None, draft: draft(&fields) };
    office.store.write(&save).unwrap();
    let scope = office.scope(None, "2026-01-01", "2026-02-28");
    assert_eq!(office.ours(scope).closing(), Some(50_000));
    assert_eq!(office.ours(ActScope { company: Some(second), ..scope }).closing(), Some(7_000));
    assert_eq!(office.refused(&Office::new_act(scope, "")), "flaw-act-companies");
}

#[test]
fn a_draft_follows_our_documents_and_what_went_out_stays() {
    let mut office = Office::new();
    office.invoice(None, "2026-01-20", "500");
    let act = office.make(office.scope(None, "2026-01-01", "2026-02-28"));
    office.invoice(None, "2026-02-01", "100");
    let act = office.gone(&act, Status::Sent, "");
    assert_eq!((act.row.closing.minor(), act.was()), (60_000, None));
    office.invoice(None, "2026-02-02", "1");
    let act = office.act(act.row.id);
    assert_eq!((act.row.closing.minor(), act.our_closing()), (60_000, 60_100));
    assert_eq!(act.was().map(Money::minor), Some(60_000));
    let early = MoveReconciliation {
        draft: draft(&[("day", "2026-03-01")]),
        ..office.go(&act, Status::Returned, "")
    };
    assert_eq!(office.refused(&early), "flaw-act-day");
    let back = office.go(&act, Status::Draft, "");
    assert_eq!(office.refused(&back), "flaw-act-move");
}

#[test]
fn a_head_who_signs_begins_the_limitation_anew_and_a_chief_accountant_alone_does_not() {
    let mut office = Office::new();
    let contract = office.contract();
    let of_contract = office.invoice(Some(contract), "2026-01-20", "500");
    let other = office.invoice(None, "2026-01-21", "70");
    let later = office.invoice(None, "2026-03-05", "90");
    office.signatory(&[("name", "Асанов Асан"), ("position_ru", "директор"), ("basis", "charter")]);
    let scope = office.scope(None, "2026-01-01", "2026-02-28");
    let act = office.make(scope);
    let nobody = office.go(&act, Status::Signed, " ");
    assert_eq!(office.refused(&nobody), "flaw-limitation-signer");
    let alone = office.gone(&act, Status::Signed, "Бухгалтерова Баян");
    assert!(alone.row.authority().is_none() && !alone.row.restarts());
    assert_eq!(office.restarted(other.id), None);
    let cancel = CancelReconciliation((alone.row.id, alone.row.version));
    assert_eq!(office.refused(&cancel), "flaw-act-signed");
    office.store.write(&TurnBack::undo()).unwrap();
    let signed = office.gone(&act, Status::Signed, "асанов асан");
    assert_eq!(
        (signed.row.authority(), signed.row.text("signed_position")),
        (Some(Basis::Charter), "директор".into())
    );
    let anew = Some(day("2026-03-10"));
    assert_eq!((office.restarted(other.id), office.restarted(of_contract.id)), (anew, anew));
    assert_eq!(office.restarted(later.id), None, "it was not in the act");
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.restarted(other.id), None);
    let part = office.make(ActScope { contract: Some(contract), ..scope });
    office.gone(&part, Status::Signed, "Асанов Асан");
    assert_eq!((office.restarted(other.id), office.restarted(of_contract.id)), (None, anew));
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[test]
fn a_power_of_attorney_that_ended_or_is_too_small_gives_no_authority() {
    let mut office = Office::new();
    office.invoice(None, "2026-01-20", "500");
    let paper = [("basis", "power_of_attorney"), ("basis_number", "4"), ("basis_day", "2025-01-10")];
    let named =
        |name, more: &[(&'static str, &'static str)]| [&[("name", name)], paper.as_slice(), more].concat();
    office.signatory(&named("Ескі", &[]));
    office
        .signatory(&named("Аз", &[("valid_until", "2026-12-31"), ("sum_limit", "499"), ("currency", "KZT")]));
    office.signatory(&named(
        "Жарар",
        &[("valid_until", "2026-12-31"), ("sum_limit", "500"), ("currency", "KZT")],
    ));
    let act = office.make(office.scope(None, "2026-01-01", "2026-02-28"));
    let sum = Money::new(50_000, Currency::Kzt);
    for (name, may) in [("Ескі", false), ("Аз", false), ("Жарар", true)] {
        let read = ReadPowers { client: office.client, name: name.into(), on: day("2026-03-10"), sum };
        assert_eq!(matches!(office.store.read(&read).unwrap(), Powers::May { .. }), may, "{name}");
        assert_eq!(office.gone(&act, Status::Signed, name).row.restarts(), may, "{name}");
        office.store.write(&TurnBack::undo()).unwrap();
    }
}

#[test]
fn their_half_is_compared_and_an_act_is_not_signed_while_it_differs() {
    let mut office = Office::new();
    let invoice = office.invoice(None, "2026-01-20", "500");
    office.pay("received", "2026-02-10", 12_000, vec![(invoice.instalments[0].id, 12_000)]).unwrap();
    let act = office.make(office.scope(None, "2026-01-01", "2026-02-28"));
    let number = invoice.text("number");
    let theirs = TheirHalf {
        opening: Some(0),
        closing: Some(36_000),
        rows: vec![row("2026-01-22", &number, 0, 48_000), row("2026-02-09", "п/п 7", 12_000, 0)],
    };
    let act = office.take(&act, theirs.clone());
    let (kept, found) = act.theirs.as_ref().unwrap();
    assert_eq!((kept, found.closing_differs), (&theirs, 2_000));
    assert_eq!(
        found.rows,
        [Found::SumDiffers { ours: 0, theirs: 0, by: 2_000 }, Found::Same { ours: 1, theirs: 1 },]
    );
    assert_eq!((act.their_closing(), act.differs_by().map(Money::minor)), (Some(36_000), Some(2_000)));
    let sign = office.go(&act, Status::Signed, "Асанов");
    assert_eq!(office.refused(&sign), "flaw-act-differs");
    let act = office.gone(&act, Status::WithDifferences, "Асанов");
    assert!(!act.row.restarts());
    let mended = TheirHalf {
        closing: None,
        rows: vec![row("2026-01-22", &number, 0, 50_000), row("2026-02-09", "", 12_000, 0)],
        ..theirs
    };
    let act = office.take(&act, mended);
    assert_eq!((act.differs_by(), act.theirs.as_ref().unwrap().0.rows.len()), (None, 2));
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.act(act.row.id).differs_by().map(Money::minor), Some(2_000));
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}
