use super::*;
use crate::{
    clock::Clock,
    domain::{
        contract::{control::Counted, state::ContractState as S},
        field::Draft,
        invoice::standing::PaymentStatus,
    },
    store::{
        Actor, Receipt, SCHEMA, Store,
        client::{MergeClients, SaveClient},
        contract::{MoveContract, SaveContract, ShowContract},
        journal::{Replay, TurnBack},
        office::company::SaveCompany,
        payment::SavePayment,
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

fn touched(receipt: &Receipt, table: &'static Table) -> Id {
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

fn office() -> (Store, Id) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    store.write(&SaveCompany { base: None, draft: draft(&[("name", "«Үлгі» ЖШС")]) }).unwrap();
    let client = client(&mut store, "ЖШС «Алма»");
    (store, client)
}

fn client(store: &mut Store, name: &str) -> Id {
    touched(&store.write(&SaveClient::new(None, draft(&[("name", name)]))).unwrap(), &CLIENT)
}

fn contract(store: &mut Store, client: Id, pairs: &[(&str, &str)]) -> Id {
    let fields = [("day", "2026-03-01"), ("kind", "supply"), ("currency", "RUB"), ("vat", "inside")];
    let fields: Vec<_> = fields.iter().chain(pairs).copied().collect();
    let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
    touched(&store.write(&save).unwrap(), &CONTRACT)
}

fn save(client: Id, contract: Option<Id>, pairs: &[(&str, &str)]) -> SaveInvoice {
    let fields: Vec<_> = [("kind", "invoice"), ("day", "2026-03-02")].iter().chain(pairs).copied().collect();
    SaveInvoice { base: None, client: Some(client), contract, draft: draft(&fields) }
}

fn add(store: &mut Store, client: Id, pairs: &[(&str, &str)]) -> Id {
    touched(&store.write(&save(client, None, pairs)).unwrap(), &INVOICE)
}

fn shown(store: &Store, id: Id) -> InvoiceOut {
    store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap()
}

fn flaw(error: StoreError) -> &'static str {
    let StoreError::Flawed(flaw) = error else { panic!("{error:?}") };
    flaw.key
}

fn parts(invoice: &InvoiceOut) -> Vec<(i64, String)> {
    let due = |due: Option<NaiveDate>| due.map(|day| day.to_string()).unwrap_or_default();
    invoice.instalments.iter().map(|part| (part.owed.sum, due(part.owed.due))).collect()
}

#[test]
fn a_number_is_given_within_the_year_and_never_twice() {
    let (mut store, client) = office();
    let first = add(&mut store, client, &[("sum", "100")]);
    let kept = shown(&store, first);
    assert_eq!((kept.text("number").as_str(), kept.company.as_str()), ("1", "«Үлгі» ЖШС"));
    store.write(&CancelInvoice((first, kept.version))).unwrap();
    assert!(shown(&store, first).is_cancelled());
    let second = add(&mut store, client, &[("sum", "100")]);
    assert_eq!(shown(&store, second).text("number"), "2", "a cancelled one keeps its number");
    let before = add(&mut store, client, &[("sum", "100"), ("day", "2025-12-30")]);
    assert_eq!(shown(&store, before).text("number"), "1");
    let again = store.write(&save(client, None, &[("sum", "5"), ("number", "2")])).unwrap_err();
    assert_eq!(flaw(again), "flaw-invoice-number");
}

#[test]
fn lines_make_the_sum_and_without_terms_the_days_of_the_office_hold() {
    let (mut store, client) = office();
    let lines = "Қағаз A4; бума; 3; 333.33; 16\nТонер; дана; 7; 14.29; 16";
    let id = add(&mut store, client, &[("lines", lines), ("vat", "on_top"), ("vat_rounding", "document")]);
    let invoice = shown(&store, id);
    let totals = invoice.totals().unwrap();
    assert_eq!((totals.net, totals.vat, totals.total), (110_002, 17_600, 127_602));
    assert_eq!(invoice.sum().minor(), 127_602);
    assert_eq!(parts(&invoice), [(127_602, "2026-03-12".to_owned())], "ten days later");
    assert_eq!((invoice.status, invoice.days_late(today())), (PaymentStatus::Overdue, Some(4)));
}

#[test]
fn lines_with_a_sum_beside_them_are_kept_and_the_lines_hold() {
    let (mut store, client) = office();
    let id = add(&mut store, client, &[("sum", "500"), ("lines", "Қағаз; қорап; 1; 5")]);
    assert_eq!(shown(&store, id).sum().minor(), 500);
}

#[test]
fn our_own_documents_state_the_tax_that_our_firm_pays() {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let firm = draft(&[("name", "«Үлгі» ЖШС"), ("country", "KZ"), ("vat_payer", "1")]);
    store.write(&SaveCompany { base: None, draft: firm }).unwrap();
    let client = client(&mut store, "ЖШС «Алма»");
    let tax = |store: &mut Store, pairs: &[(&str, &str)]| {
        let id = add(store, client, pairs);
        let one = shown(store, id);
        (one.text("vat"), one.text("vat_rate"))
    };
    assert_eq!(tax(&mut store, &[("sum", "116")]), ("inside".into(), "16".into()));
    assert_eq!(tax(&mut store, &[("sum", "110"), ("vat_rate", "10")]), ("inside".into(), "10".into()));
    assert_eq!(tax(&mut store, &[("sum", "100"), ("vat", "none")]).0, "none");
    assert_eq!(tax(&mut store, &[("sum", "100"), ("number", "77")]).0, "", "theirs says what it says");
}

#[test]
fn a_number_that_two_years_have_is_told_with_both() {
    let (mut store, client) = office();
    let new = add(&mut store, client, &[("sum", "100")]);
    let old = add(&mut store, client, &[("sum", "100"), ("day", "2025-12-30")]);
    let found = |key: &str| store.read(&FindInvoices(key.to_owned())).unwrap();
    assert_eq!((found("1"), found("1/2025"), found("1/2024")), (vec![new, old], vec![old], vec![]));
    assert_eq!(found(&new.0.to_string()), [new]);
}

#[test]
fn instalments_follow_what_happens_and_an_undo_takes_it_back() {
    let (mut store, client) = office();
    let payment = "30% аванс 5 дней; 70% 10 дней после отгрузки";
    let id = add(&mut store, client, &[("sum", "1000"), ("payment", payment)]);
    assert_eq!(parts(&shown(&store, id)), [(30_000, "2026-03-10".to_owned()), (70_000, String::new())]);
    let known = shown(&store, id);
    let shipped = draft(&[("shipped_day", "2026-03-10")]);
    let base = Some((id, known.version));
    let change = SaveInvoice { base, client: None, contract: None, draft: shipped };
    store.write(&change).unwrap();
    assert_eq!(parts(&shown(&store, id))[1], (70_000, "2026-03-20".to_owned()));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(parts(&shown(&store, id)), parts(&known));
}

#[test]
fn a_contract_says_what_the_invoice_does_not_and_its_signature_starts_the_days() {
    let (mut store, client) = office();
    let terms = [("payment", "100% аванс 3 дня"), ("vat_rate", "22")];
    let contract_id = contract(&mut store, client, &terms);
    let receipt = store.write(&save(client, Some(contract_id), &[("sum", "122")])).unwrap();
    let id = touched(&receipt, &INVOICE);
    let invoice = shown(&store, id);
    assert_eq!((invoice.currency().code(), invoice.totals().unwrap().vat), ("RUB", 2_200));
    assert_eq!(parts(&invoice), [(12_200, String::new())], "nobody has signed yet");
    assert_eq!(invoice.status, PaymentStatus::Waiting);
    for (version, to) in (1..).zip([S::Sent, S::Agreed, S::Signing, S::Signed]) {
        let reason = "келісілді".to_owned();
        store.write(&MoveContract { base: (contract_id, version), to, day: today(), reason }).unwrap();
    }
    assert_eq!(parts(&shown(&store, id)), [(12_200, "2026-03-19".to_owned())]);
    let other = self::client(&mut store, "ЖШС «Бөтен»");
    let strange = store.write(&save(other, Some(contract_id), &[("sum", "1")])).unwrap_err();
    assert_eq!(flaw(strange), "flaw-invoice-contract");
}

#[test]
fn invoices_go_with_a_merged_client_and_replay_makes_the_same_rows() {
    let (mut store, kept) = office();
    let other = client(&mut store, "ЖШС «Алма 2»");
    let id = add(&mut store, other, &[("sum", "100")]);
    store.write(&MergeClients { kept: (kept, 1), other: (other, 1), taken: Vec::new() }).unwrap();
    assert_eq!(shown(&store, id).client.0, kept);
    let filter = InvoiceFilter { client: Some(kept), ..InvoiceFilter::default() };
    let list = ListInvoices { filter, today: today(), after: None, limit: 10 };
    assert_eq!(store.read(&list).unwrap().len(), 1);
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[test]
fn tax_that_is_stated_has_the_rate_of_the_day_of_turnover() {
    let (mut store, client) = office();
    let mut rate = |pairs: &[(&str, &str)]| {
        let id = add(&mut store, client, pairs);
        store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap().text("vat_rate")
    };
    let sum = ("sum", "100");
    assert_eq!(rate(&[sum, ("vat", "inside")]), "16");
    assert_eq!(rate(&[sum, ("vat", "inside"), ("day", "2025-12-30")]), "12");
    assert_eq!(rate(&[sum, ("vat", "inside"), ("day", "2025-12-30"), ("shipped_day", "2026-01-05")]), "16");
    assert_eq!(rate(&[sum, ("vat", "on_top"), ("vat_rate", "5")]), "5");
    assert_eq!(rate(&[sum]), "");
}

#[test]
fn what_was_invoiced_and_paid_is_counted_against_the_contract() {
    let (mut store, client) = office();
    let of = contract(&mut store, client, &[("sum", "1000")]);
    let counted = |store: &Store| -> Vec<i64> {
        let used = store.read(&ShowContract { id: of, today: today() }).unwrap().unwrap().used;
        let wanted = used.iter().filter(|(what, _)| matches!(what, Counted::Invoiced | Counted::Paid));
        wanted.map(|(_, sum)| *sum).collect()
    };
    assert_eq!(counted(&store), [0, 0]);
    let id = touched(&store.write(&save(client, Some(of), &[("sum", "800")])).unwrap(), &INVOICE);
    add(&mut store, client, &[("sum", "70"), ("currency", "RUB")]);
    assert_eq!(counted(&store), [80_000, 0]);
    let debt = store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap().instalments[0].id;
    let draft = draft(&[("kind", "received"), ("day", "2026-03-10"), ("sum", "500"), ("currency", "RUB")]);
    let pay = SavePayment { base: None, client: Some(client), draft, shares: Some(vec![(debt, 50_000)]) };
    store.write(&pay).unwrap();
    assert_eq!(counted(&store), [80_000, 50_000]);
}
