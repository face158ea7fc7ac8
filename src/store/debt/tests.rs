mod histories;
mod reports;
mod worklist;

use super::*;
use crate::{
    clock::Clock,
    domain::{
        debt::{
            aging::{Aged, AgingKey, Buckets, Item, age},
            exposure::{Decision, Hold, Request, Rules},
            ladder::{Next, StepKind},
        },
        field::Draft,
        id::Id,
        invoice::standing::Owed,
        money::{Currency, Money, read_amount},
        run::ReasonKind,
    },
    store::{
        Actor, Missing, Receipt, Store, Table,
        claim::SaveDispute,
        client::{CLIENT, SaveClient},
        invoice::{INVOICE, InvoiceFilter, InvoiceOut, ListInvoices, SaveInvoice, ShowInvoice},
        office::users::AddUser,
        payment::{ListPayments, PaymentFilter, PaymentOut, SavePayment, Share},
        run::{DebtNote, MorningRun},
    },
};
use chrono::NaiveDate;
use proptest::prelude::*;

const VECTORS: &str = include_str!("../../../tests/vectors/aging.csv");

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

fn office() -> Store {
    Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap()
}

fn client(store: &mut Store, pairs: &[(&str, &str)]) -> Id {
    touched(&store.write(&SaveClient::new(None, draft(pairs))).unwrap(), &CLIENT)
}

fn invoice(store: &mut Store, client: Id, pairs: &[(&str, &str)]) -> InvoiceOut {
    let fields: Vec<_> = [("kind", "invoice")].iter().chain(pairs).copied().collect();
    let save = SaveInvoice { base: None, client: Some(client), contract: None, draft: draft(&fields) };
    let id = touched(&store.write(&save).unwrap(), &INVOICE);
    store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap()
}

fn pay(store: &mut Store, client: Id, (kind, paid): (&str, &str), sum: i64, shares: Vec<Share>) {
    let sum = Money::new(sum, Currency::Kzt);
    let sum = format!("{}.{:02}", sum.minor() / 100, sum.minor() % 100);
    let draft = draft(&[("kind", kind), ("day", paid), ("sum", &sum), ("reason", "x")]);
    store.write(&SavePayment { base: None, client: Some(client), draft, shares: Some(shares) }).unwrap();
}

fn aged(store: &Store, by: AgingKey, on: NaiveDate) -> Vec<AgedLine> {
    let aging = Aging { by, day: on, today: today(), owner: None, buckets: Buckets::default() };
    store.read(&aging).unwrap()
}

/// `due:sum-paid[:D]`.
fn vector_item(text: &str) -> (&str, i64, i64) {
    let (due, rest) = text.split_once(':').unwrap();
    let (sum, paid) = rest.split(':').next().unwrap().rsplit_once('-').unwrap();
    (due, read_amount(sum, true).unwrap(), read_amount(paid, true).unwrap())
}

#[test]
fn every_vector_has_its_buckets_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
    for row in reader.deserialize::<[String; 13]>() {
        let row = row.unwrap();
        let file = folder.path().join(format!("{}.db", row[0]));
        let mut store = Store::open(&file, Missing::Create, Actor::new("Айгүл", "test"), NOON).unwrap();
        let of = client(&mut store, &[("name", "ЖШС «Алма»")]);
        let items: Vec<_> = row[2].split(';').filter(|text| !text.is_empty()).map(vector_item).collect();
        // A credit note is no document of this base.
        if items.iter().any(|(_, sum, _)| *sum < 0) {
            continue;
        }
        for (due, sum, paid) in items {
            let text = (sum / 100).to_string();
            let one = invoice(&mut store, of, &[("day", "2025-12-01"), ("sum", &text), ("due_day", due)]);
            if paid > 0 {
                pay(&mut store, of, ("received", "2025-12-31"), paid, vec![(one.instalments[0].id, paid)]);
            }
        }
        let free = read_amount(&row[3], true).unwrap();
        if free > 0 {
            pay(&mut store, of, ("received", "2025-12-31"), free, Vec::new());
        }
        let on = day(&row[1]);
        let expected: Vec<i64> = row[4..10].iter().map(|sum| read_amount(sum, true).unwrap()).collect();
        let balance = read_amount(&row[11], true).unwrap();
        for by in AgingKey::ALL {
            // Told from the open ones, and again from the documents as of an earlier day.
            for now in [on, on.succ_opt().unwrap()] {
                let aging = Aging { by, day: on, today: now, owner: None, buckets: Buckets::default() };
                let lines = store.read(&aging).unwrap();
                let found = &lines[0].aged;
                let sums = [vec![found.not_due], found.late.clone()].concat();
                assert_eq!((sums, found.balance), (expected.clone(), balance), "{} {by:?}", row[0]);
            }
        }
    }
}

#[test]
fn an_earlier_day_is_told_from_what_was_known_of_it() {
    let mut store = office();
    let of = client(&mut store, &[("name", "ЖШС «Алма»")]);
    let first = invoice(&mut store, of, &[("day", "2026-01-10"), ("sum", "100"), ("due_day", "2026-01-20")]);
    pay(&mut store, of, ("received", "2026-02-01"), 7_000, vec![(first.instalments[0].id, 4_000)]);
    let later = invoice(&mut store, of, &[("day", "2026-02-20"), ("sum", "30"), ("due_day", "2026-03-01")]);
    pay(&mut store, of, ("received", "2026-02-10"), 3_000, vec![(later.instalments[0].id, 3_000)]);
    let told = |on: &str| {
        let lines = aged(&store, AgingKey::Client, day(on));
        lines.first().map(|line| (line.aged.owed(), line.aged.unallocated, line.aged.balance))
    };
    assert_eq!(told("2026-01-09"), None);
    assert_eq!(told("2026-01-31"), Some((10_000, 0, 10_000)));
    assert_eq!(told("2026-02-15"), Some((6_000, 6_000, 0)), "the later document is not there yet");
    assert_eq!(told("2026-03-16"), Some((6_000, 3_000, 3_000)));
}

#[test]
fn debts_are_told_by_who_has_the_clients_too() {
    let mut store = office();
    for name in ["Асель", "Дәурен"] {
        store.write(&AddUser { name: name.to_owned(), role: "manager" }).unwrap();
    }
    for (name, owner) in [("Алма", "Асель"), ("Бидай", "Асель"), ("Көл", "Дәурен"), ("Тау", "")]
    {
        let of = client(&mut store, &[("name", name), ("owner", owner)]);
        invoice(&mut store, of, &[("day", "2026-02-01"), ("sum", "10"), ("due_day", "2026-02-10")]);
        invoice(&mut store, of, &[("day", "2026-02-01"), ("sum", "1"), ("currency", "USD")]);
    }
    let lines = aged(&store, AgingKey::Manager, today());
    let kzt = lines.iter().filter(|line| line.aged.currency == Currency::Kzt);
    let told: Vec<_> =
        kzt.map(|line| (line.of.as_ref().map(|(_, name)| name.as_str()), line.aged.overdue)).collect();
    assert_eq!(told, [(Some("Асель"), 2_000), (None, 1_000), (Some("Дәурен"), 1_000)]);
    let owner = Some("Дәурен".to_owned());
    let all = aged(&store, AgingKey::Currency, today());
    assert_eq!(all.iter().map(|line| line.aged.owed()).collect::<Vec<_>>(), [4_000, 400]);
    let aging = Aging {
        by: AgingKey::Currency,
        day: today(),
        today: today(),
        owner: owner.clone(),
        buckets: Buckets::default(),
    };
    let mine = store.read(&aging).unwrap();
    assert_eq!(mine.iter().map(|line| line.aged.owed()).collect::<Vec<_>>(), [1_000, 100]);
    assert_eq!(store.read(&Worklist { owner, today: today() }).unwrap().len(), 1);
}

#[test]
fn the_worklist_begins_with_the_latest_and_largest_and_knows_the_step() {
    let mut store = office();
    let small = client(&mut store, &[("name", "Бидай")]);
    invoice(&mut store, small, &[("day", "2026-03-01"), ("sum", "20000"), ("due_day", "2026-03-12")]);
    let large = client(&mut store, &[("name", "Алма"), ("segment", "A")]);
    invoice(&mut store, large, &[("day", "2026-02-01"), ("sum", "80000"), ("due_day", "2026-03-01")]);
    let waits = client(&mut store, &[("name", "Көл")]);
    invoice(&mut store, waits, &[("day", "2026-03-01"), ("sum", "5000"), ("due_day", "2026-03-16")]);
    let list = store.read(&Worklist { owner: None, today: today() }).unwrap();
    let told: Vec<_> = list.iter().map(|one| (one.debtor.id, one.overdue.days, one.overdue.share)).collect();
    assert_eq!(told, [(large, 15, 800), (small, 4, 200)], "what is due today is not overdue");
    let steps = store.read(&ShowSteps { clients: vec![large, small, waits], today: today() }).unwrap();
    let kinds: Vec<_> = steps.iter().map(|step| step.reached.unwrap().kind).collect();
    assert_eq!(kinds, [StepKind::Letter2, StepKind::Letter1, StepKind::Reminder]);
    assert!(steps.iter().all(|step| matches!(step.next, Next::Take { .. })));
}

#[test]
fn exposure_is_what_is_open_less_what_was_paid_ahead() {
    let mut store = office();
    let of = client(&mut store, &[("name", "Алма"), ("credit_limit", "100"), ("currency", "KZT")]);
    invoice(&mut store, of, &[("day", "2026-02-01"), ("sum", "150"), ("due_day", "2026-02-20")]);
    pay(&mut store, of, ("received", "2026-03-01"), 1_000, Vec::new());
    let lines = store.read(&ShowCredit { client: of, today: today() }).unwrap();
    assert_eq!(lines.len(), 1);
    let credit = lines[0].credit;
    assert_eq!((credit.exposure(), credit.limit, credit.turnover), (Some(14_000), Some(10_000), 15_000));
    let holds = vec![Hold::OverLimit { by: 4_000 }, Hold::Overdue { sum: 15_000, days: 24 }];
    assert_eq!(credit.decide(Request::OnCredit(0), Rules::default()), Some(Decision::Hold(holds)));
}

#[test]
fn sales_and_what_was_owed_at_both_ends_make_a_period() {
    let mut store = office();
    let of = client(&mut store, &[("name", "Алма")]);
    invoice(&mut store, of, &[("day", "2025-11-01"), ("sum", "50"), ("due_day", "2025-11-10")]);
    invoice(&mut store, of, &[("day", "2026-03-01"), ("sum", "90"), ("due_day", "2026-03-20")]);
    let periods = ShowPeriods { today: today(), days: 90, owner: None, with_begin: true };
    let found = store.read(&periods).unwrap();
    let (currency, period) = found[0];
    assert_eq!((currency, period.begin, period.sales), (Currency::Kzt, 5_000, 9_000));
    assert_eq!((period.end, period.not_due, period.days_outstanding()), (14_000, 9_000, Some(14_000)));
}

#[test]
fn the_morning_run_tells_what_is_overdue_and_not_what_is_due_today() {
    let mut store = office();
    let of = client(&mut store, &[("name", "Алма")]);
    invoice(&mut store, of, &[("day", "2026-02-01"), ("sum", "800"), ("due_day", "2026-03-01")]);
    let today_only = client(&mut store, &[("name", "Бидай")]);
    invoice(&mut store, today_only, &[("day", "2026-03-01"), ("sum", "50"), ("due_day", "2026-03-16")]);
    invoice(&mut store, today_only, &[("day", "2026-03-01"), ("sum", "70"), ("due_day", "2026-03-17")]);
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: None };
    let told = |store: &Store, client: Id| -> Vec<_> {
        let cards = store.read(&run).unwrap();
        let reasons = cards.into_iter().filter(|card| card.client == client).flat_map(|card| card.reasons);
        let of_debts =
            reasons.filter(|one| matches!(one.reason.kind, ReasonKind::OverdueDebt | ReasonKind::DebtShare));
        of_debts.map(|one| (one.reason.kind.key(), one.points, one.sums)).collect()
    };
    let sum = |minor| vec![Money::new(minor, Currency::Kzt)];
    let overdue = [("overdue_debt", 3_000, sum(80_000)), ("debt_share", 1_500, Vec::new())];
    assert_eq!(told(&store, of), overdue);
    assert_eq!(told(&store, today_only), []);
}

#[test]
fn what_is_overdue_is_told_with_the_step_that_it_has_come_to() {
    let mut store = office();
    let of = client(&mut store, &[("name", "Алма")]);
    invoice(&mut store, of, &[("day", "2026-02-01"), ("sum", "80000"), ("due_day", "2026-03-15")]);
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: None };
    let cards = store.read(&run).unwrap();
    let reasons = cards.into_iter().flat_map(|card| card.reasons);
    let told: Vec<_> = reasons.filter(|one| one.reason.kind == ReasonKind::OverdueDebt).collect();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].debt, told[0].sums.is_empty()), (Some(DebtNote::Step(StepKind::Call)), false));
}

/// A document of a history: of which client, on which day, so much, due so many days later, and how much of it is paid
/// after how many days, with so much more than is closed.
type Story = (usize, u32, i64, u32, i64, u32, i64);

fn told_again(store: &Store, on: NaiveDate, client: Id) -> Vec<Aged> {
    let filter = InvoiceFilter { client: Some(client), ..InvoiceFilter::default() };
    let invoices = store.read(&ListInvoices { filter, today: today(), after: None, limit: 999 }).unwrap();
    let filter = PaymentFilter { client: Some(client), ..PaymentFilter::default() };
    let payments = store.read(&ListPayments { filter, after: None, limit: 999 }).unwrap();
    let was_there = |text: String| day(&text) <= on;
    let known: Vec<&InvoiceOut> = invoices.iter().filter(|one| was_there(one.text("day"))).collect();
    let paid: Vec<&PaymentOut> = payments.iter().filter(|one| was_there(one.text("day"))).collect();
    let closed = |instalment: Id| -> i64 {
        let parts = paid.iter().flat_map(|one| &one.allocations);
        parts.filter(|part| part.instalment == instalment).map(|part| part.sum).sum()
    };
    let parts = known.iter().flat_map(|one| one.instalments.iter().map(move |part| (one.currency(), part)));
    let items = parts.map(|(currency, part)| {
        let Owed { sum, due, .. } = part.owed;
        Item { due, currency, sum, paid: closed(part.id), disputed: 0 }
    });
    let free = paid.iter().map(|one| {
        let of_known = |id: Id| known.iter().any(|invoice| invoice.id == id);
        let used: i64 =
            one.allocations.iter().filter(|part| of_known(part.invoice.0)).map(|part| part.sum).sum();
        let sum = one.sum().minor();
        Money::new(if one.text("kind") == "refund" { -sum } else { sum - used }, one.currency())
    });
    let mut all = age(items, free, &Buckets::default(), on).unwrap();
    all.retain(|aged| !aged.is_nothing());
    all
}

fn office_of(stories: &[Story]) -> (Store, [Id; 2]) {
    let mut store = office();
    let clients = ["Алма", "Бидай"].map(|name| client(&mut store, &[("name", name)]));
    let first = day("2025-06-01");
    for (of, begins, sum, due, paid, after, more) in stories {
        let on = first + chrono::TimeDelta::days((*begins).into());
        let due = (on + chrono::TimeDelta::days((*due).into())).to_string();
        let terms =
            if sum % 5 == 0 { ("payment", "100% после акта") } else { ("due_day", due.as_str()) };
        let sum_text = format!("{}.{:02}", sum / 100, sum % 100);
        let one = invoice(&mut store, clients[*of], &[("day", &on.to_string()), ("sum", &sum_text), terms]);
        let paid = (*paid).min(*sum);
        if paid > 0 {
            // Nobody writes down today what comes tomorrow.
            let when = (on + chrono::TimeDelta::days(i64::from(*after) - 40)).min(today()).to_string();
            let shares = vec![(one.instalments[0].id, paid)];
            pay(&mut store, clients[*of], ("received", &when), paid + more, shares);
        }
    }
    (store, clients)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// The statements tell what the rules tell of the same documents, on any day; buckets less what is free are the
    /// balance, and what is told by client comes together to what is told by currency.
    #[test]
    fn the_base_ages_as_the_rules_do(
        stories in proptest::collection::vec((0_usize..2, 0_u32..250, 1_i64..9_000, 0_u32..120, 0_i64..9_000, 0_u32..90, 0_i64..3), 0..9),
        back in 0_u64..330,
    ) {
        let (store, clients) = office_of(&stories);
        for on in [today(), today() - chrono::Days::new(back)] {
            let by_client = aged(&store, AgingKey::Client, on);
            for id in clients {
                let of = |line: &&AgedLine| line.of.as_ref().is_some_and(|(client, _)| *client == id);
                let found: Vec<Aged> = by_client.iter().filter(of).map(|line| line.aged.clone()).collect();
                prop_assert_eq!(found, told_again(&store, on, id));
            }
            let mut all = Aged::nothing(Currency::Kzt, 5);
            for line in &by_client {
                let aged = &line.aged;
                prop_assert_eq!(aged.not_due + aged.late.iter().sum::<i64>() - aged.unallocated, aged.balance);
                all.join(aged).unwrap();
            }
            let whole = aged(&store, AgingKey::Currency, on);
            prop_assert_eq!(whole.first().map_or(Aged::nothing(Currency::Kzt, 5), |line| line.aged.clone()), all);
            let managers = aged(&store, AgingKey::Manager, on);
            prop_assert_eq!(managers.first().map(|line| &line.aged), whole.first().map(|line| &line.aged));
        }
        for id in clients {
            let show = ShowDebt { client: id, today: today(), closed: true, limit: 99, buckets: Buckets::default() };
            let debt = store.read(&show).unwrap().unwrap();
            let rests: i64 = debt.lines.iter().map(|line| line.rest().minor()).sum();
            prop_assert_eq!(rests, debt.aged.iter().map(Aged::owed).sum::<i64>());
            let closed = debt.lines.iter().flat_map(|line| &line.paid_by).map(|part| part.sum).sum::<i64>();
            let filter = PaymentFilter { client: Some(id), ..PaymentFilter::default() };
            let payments = store.read(&ListPayments { filter, after: None, limit: 99 }).unwrap();
            for one in payments {
                let offered = store.read(&OpenForPayment { payment: one.id, limit: 99 }).unwrap();
                prop_assert!(one.allocations.iter().all(|part| offered.iter().any(|line| line.part.id == part.instalment)));
                let open = debt.lines.iter().filter(|line| line.rest().minor() > 0);
                prop_assert!(open.clone().all(|line| offered.iter().any(|one| one.part.id == line.part.id)));
            }
            prop_assert_eq!(closed, debt.lines.iter().map(|line| line.part.owed.paid).sum::<i64>());
        }
    }
}

#[test]
fn what_is_contested_stays_in_its_bucket_and_is_told_beside() {
    let mut store = office();
    let client = client(&mut store, &[("name", "ЖШС «Алма»")]);
    let owed =
        invoice(&mut store, client, &[("day", "2026-03-01"), ("sum", "100"), ("due_day", "2026-03-02")]);
    let instalment = Some(owed.instalments[0].id);
    let draft = draft(&[("day", "2026-03-10"), ("sum", "30"), ("reason", "сапасы төмен")]);
    store.write(&SaveDispute { base: None, instalment, draft }).unwrap();
    for by in [AgingKey::Client, AgingKey::Currency] {
        let lines = aged(&store, by, today());
        let sums: Vec<_> = lines.iter().map(|line| (line.aged.overdue, line.aged.disputed)).collect();
        assert_eq!(sums, [(10_000, 3_000)]);
    }
    pay(&mut store, client, ("received", "2026-03-12"), 8_000, vec![(owed.instalments[0].id, 8_000)]);
    let lines = aged(&store, AgingKey::Client, today());
    assert_eq!((lines[0].aged.overdue, lines[0].aged.disputed), (2_000, 2_000), "never more than is open");
}
