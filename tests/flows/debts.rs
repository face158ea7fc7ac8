//! Debts: the buckets and the worklist, the debt of a client, a payment and what it closes.

use crate::office::{NOON, Office, Opening};
use serik::{
    domain::id::Id,
    screens::{Place, Root},
    store::{
        Operation, Query as _, StoreResult, Tx,
        claim::SavePromise,
        client::{FindClient, SaveClient},
        invoice::SaveInvoice,
        office::users::AddUser,
        payment::SavePayment,
    },
};

/// Clients with their invoices and payments.
#[derive(Debug)]
struct Owed;

pub fn client(tx: &mut Tx, name: &str, owner: &str) -> StoreResult<Id> {
    let mut fields = serik::domain::client::blank();
    fields.set("name", name);
    fields.set("owner", owner);
    SaveClient::new(None, fields).save(tx)
}

pub fn invoice(tx: &mut Tx, client: Id, fields: &[(&str, &str)]) -> StoreResult<Id> {
    let draft = [("kind", "invoice")].iter().chain(fields).copied().collect();
    SaveInvoice { base: None, client: Some(client), contract: None, draft }.save(tx)
}

impl Operation for Owed {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let lake = client(tx, "АҚ «Көл»", "Айгерім")?;
        let paper = [("day", "2026-01-10"), ("sum", "480000"), ("due_day", "2026-02-10"), ("what", "қағаз")];
        invoice(tx, lake, &paper)?;
        let parts = ("payment", "40% аванс 5 дней; 60% после акта");
        invoice(tx, lake, &[("day", "2026-03-02"), ("sum", "100000"), parts, ("what", "жеткізу")])?;
        let draft = [("kind", "received"), ("day", "2026-03-05"), ("sum", "200000"), ("number", "55")];
        let draft = draft.into_iter().collect();
        SavePayment { base: None, client: Some(lake), draft, shares: None }.save(tx)?;
        let other = client(tx, "ТОО «Гора»", "Дмитрий")?;
        invoice(tx, other, &[("day", "2026-03-01"), ("sum", "9000"), ("due_day", "2026-03-12")])?;
        Ok(())
    }
}

/// The client promises to pay on the next day.
#[derive(Debug)]
struct Promised;

impl Operation for Promised {
    fn kind(&self) -> &'static str {
        "add-promise"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let client = FindClient { key: "АҚ «Көл»".into(), with_removed: false }.run(tx.conn())?;
        let draft =
            [("day", "2026-03-17"), ("sum", "480000"), ("given_day", "2026-03-16")].into_iter().collect();
        SavePromise { base: None, client: client.into_iter().next(), invoice: None, draft }.apply(tx)
    }
}

pub fn opening() -> Opening {
    let user =
        |name: &str| -> Box<dyn Operation> { Box::new(AddUser { name: name.into(), role: "manager" }) };
    Opening {
        before: vec![user("Айгерім"), user("Дмитрий"), Box::new(Owed)], ..Opening::default()
    }
}

/// Money of somebody whom nobody knows.
#[derive(Debug)]
struct FromNobody;

impl Operation for FromNobody {
    fn kind(&self) -> &'static str {
        "add-payment"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let draft =
            [("kind", "received"), ("day", "2026-03-05"), ("sum", "7000"), ("payer_name", "ИП Неизвестный")];
        let draft = draft.into_iter().collect();
        SavePayment { base: None, client: None, draft, shares: None }.save(tx).map(drop)
    }
}

#[test]
fn money_of_unknown_payers_is_seen_and_given_to_a_client() {
    let mut opening = opening();
    opening.before.push(Box::new(FromNobody));
    let mut office = Office::start(opening);
    office.press("5").sees("! 1 платёж неизвестно от кого").press("Tab");
    office.sees("ИП Неизвестный").press("Enter").type_text("Гора").sees("ТОО «Гора»").press("Enter");
    office.sees("Платёж теперь клиента ТОО «Гора»").sees("О всех поступлениях известно").press("Esc");
    office.loses("неизвестно от кого").settles();
    office.press("u").sees("1 платёж неизвестно от кого");
}

#[test]
fn a_rate_is_entered_on_the_screen() {
    let mut office = Office::start(opening());
    office.press("5").sees("АҚ «Көл»").press(":").type_text("ставки").press("Enter").sees("+ новая ставка");
    office.press("Enter").sees("базовая ставка").press("Enter").sees("Процент, первый день");
    office.type_text("16,25").press("Enter").sees("Процент, первый день, последний день").settles();
    office.type_text(" 10.03.2026").press("Enter").sees("последний день").settles();
    office.type_text(" 26.07.2026").press("Enter").sees("Ставка записана").sees("10.03.2026 – 26.07.2026");
}

#[test]
fn a_wide_window_shows_the_debt_of_the_client_under_the_cursor() {
    let mut office = Office::start(Opening { size: (140, 40), ..opening() });
    office.press("5 v").sees("ТОО «Гора»").sees("480\u{a0}000,00\u{a0}₸").sees("Части счетов 3");
    office.press("Down").sees("Части счетов 1").settles();
    assert!(office.sleeps());
    insta::assert_snapshot!(office.screen());
}

#[test]
fn the_root_shows_buckets_and_whom_to_turn_to() {
    assert_eq!(NOON.today().to_string(), "2026-03-16");
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("АҚ «Көл»").sees("31-60").sees("DSO 90");
    office.sees("просрочено 520\u{a0}000\u{a0}₸ из 580\u{a0}000\u{a0}₸").sees("претензия").settles();
    insta::assert_snapshot!(office.screen());
    office.press("w").sees("всей просрочки").settles();
    office.press("v").sees("ТОО «Гора»").sees("письмо 1").settles();
    office.press("/").sees("Клиент").type_text("гора").sees("1 должник").press("Enter").sees("/гора");
    office.press("Esc").sees("2 должника").press("/").type_text("нет").loses("просрочки нет");
    office.sees("По этому запросу ничего нет").press("Enter Enter").sees("ничего не подходит").press("Esc");
    office.press("/").type_text("гора").press("Enter").sees("1 должник").settles();
    office.press("x").sees("2 должника").press("f").sees("больше 30 дней");
    office.press("Down Down Enter").sees("1 должник").settles();
    office.press("s").sees("по сумме").press("Down Enter").sees("АҚ «Көл»").settles();
}

#[test]
fn a_client_who_has_promised_waits_on_the_ladder() {
    let mut opening = opening();
    opening.before.push(Box::new(Promised));
    let mut office = Office::start(opening);
    office.press("5").sees("АҚ «Көл»").sees("обещано").settles();
    office.press("Enter").sees("Шаг: обещано").settles();
}

#[test]
fn a_payment_closes_what_is_due_first_and_is_released_again() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("Enter").sees("Части счетов 3").settles();
    office.sees("ждёт: ").sees("ничего не оплачено");
    insta::assert_snapshot!(office.screen());
    office.press("a").sees("Платёж 200\u{a0}000,00\u{a0}₸ · разнесено 200\u{a0}000,00\u{a0}₸").settles();
    office.press("Down Enter").sees("Сколько закрывает").type_text("5").press("Enter");
    office.sees("уменьшите на").settles();
    office.press("x").sees("разнесено 0,00").press("Home Space").sees("осталось 0,00").press("^s");
    office.sees("Разнесено 200\u{a0}000,00").sees("05.03.2026").settles();
    office.press("Tab").sees("Закрывает: 1/1").press("o").sees("пока ничего не закрывает").settles();
    office.press("u").sees("Закрывает: 1/1").settles();
}

/// A payment that names one of two open invoices.
#[derive(Debug)]
struct Named;

impl Operation for Named {
    fn kind(&self) -> &'static str {
        "add-payment"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let client = FindClient { key: "ТОО «Гора»".into(), with_removed: false }.run(tx.conn())?;
        let client = client.into_iter().next();
        let second = [("day", "2026-03-02"), ("sum", "7000"), ("due_day", "2026-03-15")];
        invoice(tx, client.unwrap(), &second)?;
        let draft = [("kind", "received"), ("day", "2026-03-16"), ("sum", "8000")];
        let purpose = ("purpose", "Оплата по счету № 4 от 02.03.2026");
        let draft = draft.into_iter().chain([purpose]).collect();
        SavePayment { base: None, client, draft, shares: None }.save(tx).map(drop)
    }
}

#[test]
fn what_the_payer_named_is_proposed_and_one_key_takes_it() {
    let mut opening = opening();
    opening.before.push(Box::new(Named));
    let mut office = Office::start(opening);
    office
        .press("5")
        .sees("АҚ «Көл»")
        .press("v")
        .sees("ТОО «Гора»")
        .press("/")
        .type_text("гора")
        .press("Enter");
    office.sees("1 должник").press("Enter").sees("Части счетов 2").press("a");
    office
        .sees("разнесено 7\u{a0}000,00\u{a0}₸ · осталось 1\u{a0}000,00")
        .press("^s")
        .sees("Разнесено")
        .settles();
}

#[test]
fn an_invoice_and_a_payment_are_written_down_here() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("Enter").sees("Части счетов 3").settles();
    office.press("n").sees("Новый счёт").type_text("70 000").press("^s").sees("Части счетов 4").settles();
    office.press("Home Del").sees("отменён").sees("Части счетов 3").settles();
    office.press("u").sees("Части счетов 4").settles();
    office.press("t").sees("Новый платёж").press("^s").sees("Разнести платёж").settles();
    office.press("^s").sees("Разнесено").settles();
}

#[test]
fn the_root_is_come_back_to_and_says_when_nothing_is_owed() {
    let place = Place { root: Root::Debts, ..Place::default() };
    let mut office = Office::start(Opening { place, ..Opening::default() });
    office.sees("просрочки нет").sees("n новый счёт").settles();
}

/// A client with more instalments and payments than are read at first.
#[derive(Debug)]
struct Many;

impl Operation for Many {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let of = client(tx, "ТОО «Поток»", "Айгерім")?;
        let first: chrono::NaiveDate = "2025-06-01".parse().unwrap();
        for at in 1..=230 {
            let (due, what) = ((first + chrono::TimeDelta::days(at)).to_string(), format!("рейс {at}"));
            invoice(tx, of, &[("day", "2025-06-01"), ("sum", "1000"), ("due_day", &due), ("what", &what)])?;
            let number = format!("п{at}");
            let draft = [("kind", "received"), ("day", "2026-03-05"), ("sum", "1"), ("number", &number)];
            let draft = draft.into_iter().collect();
            SavePayment { base: None, client: Some(of), draft, shares: Some(Vec::new()) }.save(tx)?;
        }
        Ok(())
    }
}

#[test]
fn what_stands_behind_the_first_rows_of_a_client_is_read_behind_them() {
    let mut opening = opening();
    opening.before.push(Box::new(Many));
    let mut office = Office::start(opening);
    office.press("5").sees("ТОО «Поток»").press("/").sees("Клиент").type_text("поток").press("Enter");
    office.sees("1 должник").press("Enter").press("End").sees("рейс 230").sees("Части счетов 230").settles();
    office.press("/").type_text("рейс 229").press("Enter").sees("рейс 229").loses("рейс 230").settles();
    office.press("x").sees("рейс 1 ").press("Tab").sees("Платежи 230").press("End").sees("п1 ").settles();
}
