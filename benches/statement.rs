//! How long a bank statement takes: reading it, finding the payers, booking it: `cargo bench --bench statement`.
//!
//! `SERIK_BENCH_LINES` sets how many payments the statement has and how many invoices the office (100 000 by default),
//! `SERIK_BENCH_CLIENTS` among how many clients they are (1 000). `SERIK_BENCH_FOLDER` keeps the statement and the base in a
//! folder, so that memory can be measured of one `serik import statement`. Nothing is asserted.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

use chrono::{Days, NaiveDate};
use encoding_rs::WINDOWS_1251;
use serik::{
    clock::Clock,
    domain::{client, money::Currency, statement::booking::Entry},
    exchange::statement::{Opened, StatementFile, StatementWish, open_statements},
    store::{
        Actor, Missing, Operation, Store, StoreResult, Tx,
        client::SaveClient,
        import::{
            Progress,
            statement::{Weighed, WeighedFile, weigh},
        },
        invoice::SaveInvoice,
        office::company::SaveCompany,
        statement::{BookStatements, Booking},
    },
};
use std::{
    env,
    fmt::Write as _,
    fs,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

const ACCOUNT: &str = "KZ29991S000000000777";

/// How many invoices among how many clients.
#[derive(Clone, Copy, Debug)]
struct Size {
    lines: usize,
    clients: usize,
}

impl Size {
    fn wanted() -> Self {
        let count =
            |name: &str, usual| env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
        Self {
            lines: count("SERIK_BENCH_LINES", 100_000),
            clients: count("SERIK_BENCH_CLIENTS", 1_000).max(1),
        }
    }

    /// Every invoice: its number, the place of its client, its sum in whole tenge and its day.
    fn invoices(self) -> impl Iterator<Item = (usize, usize, usize, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = move |at: usize| first + Days::new(u64::try_from(at % 180).unwrap());
        (0..self.lines).map(move |at| (at + 1, at % self.clients, 10_000 + at * 7_919 % 900_000, day(at)))
    }
}

fn name(client: usize) -> String {
    format!("ТОО «Пример {client}»")
}

fn tax_id(client: usize) -> String {
    format!("1001400{client:05}")
}

/// The office that is owed all of it.
#[derive(Clone, Copy, Debug)]
struct Owed(Size);

impl Operation for Owed {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own = [("name", "ТОО «Үлгі»"), ("iban", ACCOUNT), ("currency", "KZT")];
        SaveCompany { base: None, draft: own.into_iter().collect() }.apply(tx)?;
        let mut clients = Vec::with_capacity(self.0.clients);
        for at in 0..self.0.clients {
            let mut fields = client::blank();
            fields.set("name", name(at));
            fields.set("tax_id", tax_id(at));
            clients.push(SaveClient::new(None, fields).save(tx)?);
        }
        for (number, of, sum, day) in self.0.invoices() {
            let texts = [number.to_string(), day.to_string(), sum.to_string()];
            let [number, day, sum] = texts.each_ref().map(String::as_str);
            let draft =
                [("kind", "invoice"), ("number", number), ("day", day), ("sum", sum), ("currency", "KZT")];
            let draft = draft.into_iter().collect();
            SaveInvoice { base: None, client: clients.get(of).copied(), contract: None, draft }.save(tx)?;
        }
        Ok(())
    }
}

/// A statement in which each invoice is paid, as a bank writes it.
fn statement(size: Size) -> Vec<u8> {
    let total: usize = size.invoices().map(|(_, _, sum, _)| sum).sum();
    let mut text = format!(
        "1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=Windows\r\nСекцияРасчСчет\r\nДатаНачала=01.07.2026\r\n\
         ДатаКонца=31.07.2026\r\nРасчСчет={ACCOUNT}\r\nНачальныйОстаток=0.00\r\nКонечныйОстаток={total}.00\r\nКонецРасчСчет\r\n"
    );
    for (number, of, sum, day) in size.invoices() {
        let paid = 1 + number % 31;
        let _ = write!(
            text,
            "СекцияДокумент=Платежное поручение\r\nНомер={number}\r\nДата={paid:02}.07.2026\r\nСумма={sum}.00\r\n\
             ПлательщикСчет=KZ{of:018}\r\nПлательщик={}\r\nПлательщикИНН={}\r\nПлательщикБанк1=АО «Банк Пример»\r\n\
             ПлательщикБИК=BANKKZKX\r\nПолучательСчет={ACCOUNT}\r\nДатаПоступило={paid:02}.07.2026\r\n\
             Получатель=ТОО «Улги»\r\nПолучательИНН=210540981004\r\nВидОплаты=01\r\n\
             НазначениеПлатежа=Оплата по счету № {number} от {} за товар согласно договору поставки, в т.ч. НДС 16%\r\n\
             Очередность=5\r\nКонецДокумента\r\n",
            name(of),
            tax_id(of),
            day.format("%d.%m.%Y"),
        );
    }
    text.push_str("КонецФайла\r\n");
    WINDOWS_1251.encode(&text).0.into_owned()
}

fn report(what: &str, took: Duration, lines: usize) {
    let micros = took.as_micros().max(1);
    let rate = u128::try_from(lines).unwrap_or_default() * 1_000_000 / micros;
    println!("{what:<40} {:>6}.{:03} ms, {rate} lines a second", micros / 1_000, micros % 1_000);
}

fn read(bytes: Vec<u8>) -> StatementFile {
    match open_statements(bytes, &StatementWish::default()) {
        Ok(Opened::Statements(file)) => file,
        other => unreachable!("{other:?}"),
    }
}

fn booking(weighed: &Weighed) -> Booking {
    let rows = weighed.statement.operations.iter().enumerate().zip(&*weighed.keys).zip(&weighed.answers);
    let entries = rows.map(|((row, key), answer)| Entry::proposed(row, key.clone(), answer, true)).collect();
    Booking { statement: Arc::clone(&weighed.statement), currency: Currency::Kzt, entries }
}

fn main() {
    let size = Size::wanted();
    let own = tempfile::tempdir().unwrap();
    let folder = env::var("SERIK_BENCH_FOLDER").map_or_else(|_| own.path().to_owned(), PathBuf::from);
    let actor = Actor::new("bench", "bench");
    let mut store =
        Store::open(&folder.join("statement.db"), Missing::Create, actor, Clock::system()).unwrap();
    let start = Instant::now();
    store.write(&Owed(size)).unwrap();
    report("invoices written", start.elapsed(), size.lines);
    let bytes = statement(size);
    println!("{} bytes in the statement", bytes.len());
    fs::write(folder.join("statement.txt"), &bytes).unwrap();
    let start = Instant::now();
    let file = read(bytes);
    report("statement read", start.elapsed(), size.lines);
    let start = Instant::now();
    let WeighedFile { statements, .. } =
        weigh(file.statements, &store, &Progress::new(size.lines, || {})).unwrap();
    report("payers found", start.elapsed(), size.lines);
    let bookings = statements.iter().map(booking).collect();
    let start = Instant::now();
    store
        .write(&BookStatements {
            file: "statement.txt".to_owned(),
            format: "1c",
            bookings,
            payers: Vec::new(),
            kind: None,
        })
        .unwrap();
    report("statement booked", start.elapsed(), size.lines);
}
