//! How long the questions about debts take: `cargo bench --bench debts`.
//!
//! `SERIK_BENCH_INVOICES` sets how many invoices there are (100 000 by default), each with what was paid of it,
//! `SERIK_BENCH_SILENT` how many clients owe nothing beside those that have invoices (95 000). The
//! median of several runs is printed. Beside the aging stands the same sum over a plain table of invoices with the
//! smallest index that covers it: what is longer than that is our own doing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a benchmark")]

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, ToSql, params};
use serik::{
    clock::Clock,
    domain::{
        debt::aging::{AgingKey, Buckets},
        id::Id,
    },
    store::{
        Actor, Missing, Query, Store,
        debt::{Aging, FirstOfWorklist, ReadDebtReport, ShowDebt, ShowPaidHistory, ShowSteps, Worklist},
        office::users::AddUser,
    },
};
use std::{
    env,
    path::Path,
    time::{Duration, Instant},
};

/// Invoices of one client, on the average.
const OF_CLIENT: i64 = 20;
/// Rows of the first screen of debtors, with those that are read around them.
const SCREEN: usize = 60;
const ASIDE: &str = "Асель";

fn main() {
    let wanted = |name: &str, usual| env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (count, silent) = (wanted("SERIK_BENCH_INVOICES", 100_000), wanted("SERIK_BENCH_SILENT", 95_000));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("debts.db");
    let mut store =
        Store::open(&path, Missing::Create, Actor::new("bench", "bench"), Clock::system()).unwrap();
    for name in [ASIDE, "Дәурен"] {
        store.write(&AddUser { name: name.to_owned(), role: "manager" }).unwrap();
    }
    drop(store);
    let start = Instant::now();
    fill(&path, count, silent);
    report(&format!("{count} invoices made"), start.elapsed());
    let store = Store::open(&path, Missing::Refuse, Actor::new("bench", "bench"), Clock::system()).unwrap();
    let plain = yardstick(&folder.path().join("plain.db"), count);
    let own = aging(&store);
    println!("aging by the yardstick: {}.{:02}", ratio(own, plain) / 100, ratio(own, plain) % 100);
    lists(&store);
}

/// Hundredths.
fn ratio(own: Duration, plain: Duration) -> u128 {
    own.as_nanos() * 100 / plain.as_nanos().max(1)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap()
}

/// One invoice: the same for the same number.
struct Invoice {
    client: i64,
    day: NaiveDate,
    due: NaiveDate,
    sum: i64,
    paid: i64,
}

/// Splitmix: numbers that look like chance and are the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// Six in ten are paid, two in ten not at all, the others in part.
fn invoice(number: i64, clients: i64) -> Invoice {
    let mut chance = Chance(number.unsigned_abs().wrapping_mul(0xD134_2543_DE82_EF95));
    let day = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap() + Days::new(chance.below(1_330));
    let terms = [5, 10, 14, 30, 45];
    let due = day + Days::new(terms[usize::try_from(chance.below(5)).unwrap()]);
    let range = 10_u64.pow(4 + u32::try_from(chance.below(4)).unwrap());
    let sum = 500_000 + i64::try_from(chance.below(range)).unwrap() * 100;
    let paid = match chance.below(10) {
        0..6 => sum,
        6 | 7 => 0,
        _ => sum / 100 * (1 + i64::try_from(chance.below(98)).unwrap()),
    };
    let client = 1 + i64::try_from(chance.below(clients.unsigned_abs())).unwrap();
    Invoice { client, day, due, sum, paid }
}

/// Writes rows past the journal, in one transaction: a million of them through operations would take hours.
fn fill(path: &Path, count: i64, silent: i64) {
    let mut conn = Connection::open(path).unwrap();
    let clients = (count / OF_CLIENT).max(1);
    let owners: Vec<i64> = ids(&conn, "SELECT id FROM user ORDER BY id");
    let tx = conn.transaction().unwrap();
    for number in 1..=clients + silent {
        let owner = owners[usize::try_from(number).unwrap() % owners.len()];
        let class = ["A", "B", "C"][usize::try_from(number % 3).unwrap()];
        let name = format!("ЖШС «Клиент {number}»");
        let sql = "INSERT INTO client (id, created_at, updated_at, name, owner_id, segment)
                   VALUES (?, 0, 0, ?, ?, ?)";
        tx.prepare_cached(sql).unwrap().execute(params![number, name, owner, class]).unwrap();
    }
    for number in 1..=count {
        write(&tx, number, &invoice(number, clients));
    }
    // Operations keep it by themselves.
    tx.execute("INSERT INTO debtor SELECT client_id, currency, first_due, rest FROM debt_of_client", [])
        .unwrap();
    tx.commit().unwrap();
    conn.execute_batch("ANALYZE").unwrap();
}

/// An invoice of one instalment, and what was paid of it.
fn write(conn: &Connection, number: i64, one: &Invoice) {
    let insert = |sql, values: &[&dyn ToSql]| conn.prepare_cached(sql).unwrap().execute(values).unwrap();
    let (day, due) = (one.day.to_string(), one.due.to_string());
    let sql =
        "INSERT INTO invoice (id, created_at, updated_at, client_id, kind, day, number, year, sum, currency)
               VALUES (?1, 0, 0, ?2, 'invoice', ?3, ?1, 2026, ?4, 'KZT')";
    insert(sql, params![number, one.client, day, one.sum]);
    let sql = "INSERT INTO instalment (id, created_at, updated_at, client_id, invoice_id, place, sum, currency, due_day,
                                       paid)
               VALUES (?1, 0, 0, ?2, ?1, 1, ?3, 'KZT', ?4, ?5)";
    insert(sql, params![number, one.client, one.sum, due, one.paid]);
    if one.paid == 0 {
        return;
    }
    // Ten days early to 49 days late; one in a hundred pays more than is asked.
    let late = Days::new(number.unsigned_abs() * 7_919 % 60);
    let day = (one.due + late - Days::new(10)).min(today()).to_string();
    let sum = one.paid + if number % 100 == 0 { 10_000 } else { 0 };
    let sql =
        "INSERT INTO payment (id, created_at, updated_at, client_id, kind, day, sum, currency, allocated)
               VALUES (?1, 0, 0, ?2, 'received', ?3, ?4, 'KZT', ?5)";
    insert(sql, params![number, one.client, day, sum, one.paid]);
    let sql = "INSERT INTO allocation (id, created_at, updated_at, client_id, payment_id, instalment_id, sum)
               VALUES (?1, 0, 0, ?2, ?1, ?1, ?3)";
    insert(sql, params![number, one.client, one.paid]);
}

fn ids(conn: &Connection, sql: &str) -> Vec<i64> {
    let mut select = conn.prepare(sql).unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The same invoices in one table with one index, and the sum by age that any program has to make.
fn yardstick(path: &Path, count: i64) -> Duration {
    let mut conn = Connection::open(path).unwrap();
    let sql = "CREATE TABLE invoice (id INTEGER PRIMARY KEY, client_id INT, due TEXT, amount INT, paid INT);
               CREATE INDEX open ON invoice (due, client_id, amount, paid) WHERE paid < amount;";
    conn.execute_batch(sql).unwrap();
    let tx = conn.transaction().unwrap();
    for number in 1..=count {
        let one = invoice(number, (count / OF_CLIENT).max(1));
        let mut insert = tx.prepare_cached("INSERT INTO invoice VALUES (?, ?, ?, ?, ?)").unwrap();
        insert.execute(params![number, one.client, one.due.to_string(), one.sum, one.paid]).unwrap();
    }
    tx.commit().unwrap();
    let sql = "SELECT CASE WHEN due >= '2026-09-01' THEN 0 WHEN due >= '2026-08-02' THEN 1
                   WHEN due >= '2026-07-03' THEN 2 WHEN due >= '2026-06-03' THEN 3 ELSE 4 END AS bucket,
                   count(*), sum(amount - paid)
               FROM invoice WHERE paid < amount GROUP BY bucket";
    let mut select = conn.prepare(sql).unwrap();
    measure("yardstick: sum by age, plain table", || {
        select.query_map([], |row| row.get::<_, i64>(2)).unwrap().map(Result::unwrap).sum::<i64>()
    })
}

fn aged(by: AgingKey, day: NaiveDate, owner: Option<&str>) -> Aging {
    Aging { by, day, today: today(), owner: owner.map(str::to_owned), buckets: Buckets::default() }
}

fn aging(store: &Store) -> Duration {
    let own = run(store, "aging", &aged(AgingKey::Currency, today(), None));
    run(store, "aging, of one user", &aged(AgingKey::Currency, today(), Some(ASIDE)));
    run(store, "aging, by client", &aged(AgingKey::Client, today(), None));
    let month = today() - Days::new(31);
    run(store, "aging, a month ago", &aged(AgingKey::Currency, month, None));
    let year = today() - Days::new(365);
    run(store, "aging, a year ago", &aged(AgingKey::Currency, year, None));
    own
}

fn lists(store: &Store) {
    let worklist = Worklist { owner: None, today: today() };
    run(store, "worklist, first page", &FirstOfWorklist { list: worklist.clone(), rows: SCREEN });
    let own = Worklist { owner: Some(ASIDE.to_owned()), ..worklist.clone() };
    run(store, "worklist, first page of one user", &FirstOfWorklist { list: own, rows: SCREEN });
    run(store, "worklist, all", &worklist);
    run(store, "worklist, of one user", &Worklist { owner: Some(ASIDE.to_owned()), ..worklist.clone() });
    let late = store.read(&worklist).unwrap();
    let clients: Vec<Id> = late.iter().take(SCREEN).map(|late| late.debtor.id).collect();
    run(store, "steps of the ladder, a screen", &ShowSteps { clients, today: today() });
    let client = late.first().unwrap().debtor.id;
    let show = ShowDebt { client, today: today(), closed: false, limit: 200, buckets: Buckets::default() };
    run(store, "debt of a client", &show);
    run(store, "debt of a client, with what is paid", &ShowDebt { closed: true, ..show });
    run(store, "payment history of a client", &ShowPaidHistory { client, today: today() });
    run(store, "report on debtors", &ReadDebtReport { today: today(), days: 90, owner: None });
    let own = Some(ASIDE.to_owned());
    run(store, "report on debtors, of one user", &ReadDebtReport { today: today(), days: 90, owner: own });
}

fn run(store: &Store, what: &str, query: &impl Query) -> Duration {
    measure(what, || store.read(query).unwrap())
}

/// The median of several runs.
fn measure<T>(what: &str, mut act: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..11)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(act());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    report(what, median);
    median
}

fn report(what: &str, took: Duration) {
    let micros = took.as_micros();
    println!("{what:<48} {:>6}.{:03} ms", micros / 1000, micros % 1000);
}
