//! The list of invoices and the page of one: its papers, how they stand, a credit note, a cancellation.

use crate::office::{Office, Opening};
use serik::{
    domain::id::Id,
    store::{
        Operation, StoreResult, Tx, client::SaveClient, invoice::SaveInvoice, office::users::AddUser,
        payment::SavePayment,
    },
};

/// A client with three invoices, one of them paid in part.
#[derive(Debug)]
struct Invoiced;

fn invoice(tx: &mut Tx, client: Id, fields: &[(&str, &str)]) -> StoreResult<Id> {
    let draft = [("kind", "invoice")].iter().chain(fields).copied().collect();
    SaveInvoice { base: None, client: Some(client), contract: None, draft }.save(tx)
}

impl Operation for Invoiced {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = serik::domain::client::blank();
        fields.set("name", "ТОО «Гора»");
        fields.set("owner", "Айгерім");
        let client = SaveClient::new(None, fields).save(tx)?;
        let lines = "Бумага A4; пачка; 10; 116; 16\nТонер; шт; 2; 5800; 16";
        let first = [("day", "2026-02-02"), ("due_day", "2026-02-20"), ("lines", lines), ("vat", "inside")];
        invoice(tx, client, &first)?;
        invoice(tx, client, &[("day", "2026-03-02"), ("sum", "9000"), ("due_day", "2026-04-12")])?;
        let draft = [("kind", "received"), ("day", "2026-03-05"), ("sum", "9000"), ("number", "55")];
        let draft = draft.into_iter().collect();
        SavePayment { base: None, client: Some(client), draft, shares: None }.save(tx)?;
        Ok(())
    }
}

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening { before: vec![user, Box::new(Invoiced)], ..Opening::default() }
}

#[test]
fn the_list_is_narrowed_by_state_and_number_and_opens_a_page() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("ТОО «Гора»").press("h").sees("2 счёта").settles();
    insta::assert_snapshot!(office.screen());
    office.press("f").sees("все счета").press("Down Enter").sees("1 счёт").sees("просроч").settles();
    office.press("x").sees("2 счёта").press("/").sees("Часть номера").type_text("2").press("Enter");
    office.sees("1 счёт").sees("/2").press("x").sees("2 счёта").press("End Enter").sees("Счёт 1").settles();
    office.sees("Бумага A4").sees("Тонер");
    insta::assert_snapshot!(office.screen());
    office.press("Esc").sees("2 счёта").settles();
}

#[test]
fn a_credit_note_and_the_state_of_the_paper_are_written_on_the_page() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("ТОО «Гора»").press("Enter").sees("Части счетов 2").press("Enter");
    office.sees("Счёт 1").press("a").sees("Что стало с бумагой").press("Enter").press("Enter");
    office.sees("Записано").sees("Отправлен").settles();
    office.press("i").sees("Сколько вернуть").press("Enter").sees("Почему возвращаем").type_text("брак");
    office.press("Enter").sees("Кредит-нота записана").sees("Кредит-нота 1").sees("брак").settles();
    office.press("i").sees("уже вернули всю сумму").settles();
    office.press("u").sees("Отменено: Кредит-нота").loses("брак").settles();
}

#[test]
fn the_papers_of_an_invoice_are_written_out_from_its_page() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("ТОО «Гора»").press("Enter").sees("Части счетов 2").press("Enter");
    office.sees("Счёт 1").press("o").sees("Счёт на оплату").sees(".docx").settles();
}

#[test]
fn a_cancelled_invoice_keeps_its_number_and_comes_back() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("ТОО «Гора»").press("h").sees("2 счёта").press("Enter");
    office.sees("Счёт 2").press("Del").sees("отменён").settles();
    office.press("e").sees("Счёт отменён").settles();
    office.press("u").settles();
}
