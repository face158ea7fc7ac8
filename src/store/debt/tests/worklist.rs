//! The list of debtors: it says what instalments say, and its first page is its beginning.

use super::*;
use crate::store::{invoice::CancelInvoice, journal::TurnBack, run::tests::steps};

const NAMES: [&str; 3] = ["Алма", "Бидай", "Көл"];
const SEGMENTS: [&str; 4] = ["", "A", "B", "C"];
const OWNERS: [&str; 3] = ["", "Асель", "Дәурен"];

/// What a client owes: sum in whole units, days since it fell due, whether in dollars.
type Debt = (u32, i64, bool);
/// Name, segment, whether it is a key client, who has it, its debts.
type Told = (usize, usize, bool, usize, Vec<Debt>);

fn told() -> impl Strategy<Value = Vec<Told>> {
    let days = prop_oneof![2 => -3_i64..9, 1 => Just(40), 1 => 0_i64..300];
    let debt = (prop_oneof![3 => 1_u32..50, 1 => 1_000_u32..90_000], days, prop::bool::weighted(0.2));
    let debts = prop::collection::vec(debt, 0..3);
    let client = (0..NAMES.len(), 0..SEGMENTS.len(), prop::bool::weighted(0.2), 0..OWNERS.len(), debts);
    prop::collection::vec(client, 1..14)
}

fn owe(store: &mut Store, client: Id, (sum, days, in_dollars): Debt) -> InvoiceOut {
    let due = (today() - chrono::TimeDelta::days(days)).to_string();
    let (sum, currency) = (sum.to_string(), if in_dollars { "USD" } else { "KZT" });
    let pairs = [("day", "2025-01-10"), ("sum", &sum), ("due_day", &due), ("currency", currency)];
    invoice(store, client, &pairs)
}

fn office_of(told: &[Told]) -> Store {
    let mut store = office();
    for name in &OWNERS[1..] {
        store.write(&AddUser { name: (*name).to_owned(), role: "manager" }).unwrap();
    }
    for (name, segment, is_key, owner, debts) in told {
        let vip = if *is_key { "1" } else { "" };
        let pairs = [
            ("name", NAMES[*name]),
            ("segment", SEGMENTS[*segment]),
            ("vip", vip),
            ("owner", OWNERS[*owner]),
        ];
        let of = client(&mut store, &pairs);
        for debt in debts {
            owe(&mut store, of, *debt);
        }
    }
    store
}

/// What is overdue of a client, told from its invoices one by one.
fn overdue_of(store: &Store, client: Id) -> (Vec<Money>, Option<u32>) {
    let filter = InvoiceFilter { client: Some(client), ..InvoiceFilter::default() };
    let all = store.read(&ListInvoices { filter, today: today(), after: None, limit: 99 }).unwrap();
    let late = |one: &InvoiceOut| {
        let parts = one.instalments.iter().filter(|part| part.owed.days_late(today()).is_some());
        parts.map(|part| part.owed.rest()).sum::<i64>()
    };
    let sum = |currency: Currency| {
        let of_currency = all.iter().filter(|one| one.currency() == currency);
        let sum: i64 = of_currency.map(late).sum();
        (sum > 0).then(|| Money::new(sum, currency))
    };
    let days = all.iter().filter_map(|one| one.days_late(today())).max();
    (
        [Currency::Kzt, Currency::Usd].into_iter().filter_map(sum).collect(),
        days.map(|days| u32::try_from(days).unwrap()),
    )
}

fn compare(store: &Store) -> Result<(), TestCaseError> {
    for owner in [None, Some("Асель".to_owned())] {
        let list = Worklist { owner, today: today() };
        let all = store.read(&list).unwrap();
        for one in &all {
            let told = (one.sums.clone(), Some(one.overdue.days));
            prop_assert_eq!(told, overdue_of(store, one.debtor.id));
        }
        for rows in 0..=all.len() + 1 {
            let first = store.read(&FirstOfWorklist { list: list.clone(), rows }).unwrap();
            prop_assert_eq!(&first[..], &all[..rows.min(all.len())]);
        }
    }
    prop_assert_eq!(store.read(&DebtorFaults).unwrap(), []);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_first_rows_are_those_of_the_whole_list(told in told()) {
        compare(&office_of(&told))?;
    }
}

#[test]
fn a_broken_promise_comes_before_an_older_debt() {
    let mut store = office();
    let [patient, broken] = ["Алма", "Бидай"].map(|name| client(&mut store, &[("name", name)]));
    owe(&mut store, patient, (500, 27, false));
    owe(&mut store, broken, (500, 6, false));
    let first = |store: &Store| {
        let all = store.read(&Worklist { owner: None, today: today() }).unwrap();
        (all[0].debtor.id, all[0].overdue.has_broken)
    };
    assert_eq!(first(&store), (patient, false));
    let day = |days: i64| (today() - chrono::TimeDelta::days(days)).to_string();
    let fields = [("given_day", day(9)), ("day", day(7)), ("sum", "100".to_owned())];
    let draft = fields.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let promise = crate::store::claim::SavePromise { base: None, client: Some(broken), invoice: None, draft };
    store.write(&promise).unwrap();
    assert_eq!(first(&store), (broken, true));
    compare(&store).unwrap();
}

#[test]
fn of_many_debtors_few_are_looked_up() {
    let told: Vec<Told> =
        (0..300).map(|at| (at % 3, 1, false, 0, vec![(9, i64::try_from(at).unwrap(), false)])).collect();
    let mut store = office_of(&told);
    let list = Worklist { owner: None, today: today() };
    let first = FirstOfWorklist { list: list.clone(), rows: 20 };
    let (all, whole) = steps(&mut store.conn, &list);
    let (shown, few) = steps(&mut store.conn, &first);
    assert_eq!(shown[..], all[..20]);
    assert!(few * 2 < whole, "{few} {whole}");
}

#[test]
fn a_debtor_is_told_anew_with_every_write_and_with_undo() {
    let mut store = office();
    let of = client(&mut store, &[("name", "Алма")]);
    let list = Worklist { owner: None, today: today() };
    let told = |store: &Store| -> Vec<(i64, u32)> {
        assert_eq!(store.read(&DebtorFaults).unwrap(), []);
        store.read(&list).unwrap().iter().map(|one| (one.sums[0].minor(), one.overdue.days)).collect()
    };
    assert_eq!(told(&store), []);
    let one = owe(&mut store, of, (100, 5, false));
    owe(&mut store, of, (30, 2, false));
    owe(&mut store, of, (70, 0, false));
    assert_eq!(told(&store), [(13_000, 5)], "what is due today is not overdue");
    pay(&mut store, of, ("received", "2026-03-15"), 10_000, vec![(one.instalments[0].id, 10_000)]);
    assert_eq!(told(&store), [(3_000, 2)]);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(told(&store), [(13_000, 5)]);
    store.write(&CancelInvoice((one.id, one.version))).unwrap();
    assert_eq!(told(&store), [(3_000, 2)]);
}
