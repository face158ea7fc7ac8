//! The report on debtors, and how a client paid.

use crate::office::{NOON, Office, Opening, talk};
use serik::{
    domain::{client, id::Id},
    i18n::Language,
    store::{
        Operation, Query as _, StoreResult, Tx,
        claim::SavePromise,
        client::SaveClient,
        invoice::{SaveInvoice, ShowInvoice},
        office::users::AddUser,
        payment::SavePayment,
    },
};

/// Two debtors of two people, what one of them paid and promised.
#[derive(Debug)]
struct Owed;

fn debtor(tx: &mut Tx, name: &str, owner: &str) -> StoreResult<Id> {
    let mut fields = client::blank();
    fields.set("name", name);
    fields.set("owner", owner);
    SaveClient::new(None, fields).save(tx)
}

fn owes(tx: &mut Tx, client: Id, fields: [(&str, &str); 3]) -> StoreResult<Id> {
    let draft = [("kind", "invoice")].iter().chain(&fields).copied().collect();
    SaveInvoice { base: None, client: Some(client), contract: None, draft }.save(tx)
}

fn paid(tx: &mut Tx, (client, invoice): (Id, Id), (day, sum): (&str, i64)) -> StoreResult<()> {
    let whole = sum.to_string();
    let draft = [("kind", "received"), ("day", day), ("sum", whole.as_str())].into_iter().collect();
    let invoice = ShowInvoice { id: invoice, today: NOON.today() }.run(tx.conn())?;
    let shares = invoice.map(|invoice| vec![(invoice.instalments[0].id, sum * 100)]);
    SavePayment { base: None, client: Some(client), draft, shares }.save(tx).map(drop)
}

impl Operation for Owed {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let lake = debtor(tx, "АҚ «Көл»", "Айгерім")?;
        let first = owes(tx, lake, [("day", "2026-01-10"), ("sum", "480000"), ("due_day", "2026-02-10")])?;
        owes(tx, lake, [("day", "2026-03-02"), ("sum", "120000"), ("due_day", "2026-03-25")])?;
        paid(tx, (lake, first), ("2026-03-05", 200_000))?;
        let draft =
            [("day", "2026-03-20"), ("sum", "280000"), ("given_day", "2026-03-16")].into_iter().collect();
        SavePromise { base: None, client: Some(lake), invoice: None, draft }.apply(tx)?;
        let hill = debtor(tx, "ТОО «Гора»", "Дмитрий")?;
        owes(tx, hill, [("day", "2026-03-01"), ("sum", "9000"), ("due_day", "2026-03-12")])?;
        owes(tx, lake, [("day", "2026-03-01"), ("sum", "500"), ("currency", "USD")])?;
        Ok(())
    }
}

fn opening(language: Language, size: (u16, u16)) -> Opening {
    let user =
        |name: &str| -> Box<dyn Operation> { Box::new(AddUser { name: name.into(), role: "manager" }) };
    let before = vec![user("Айгерім"), user("Дмитрий"), Box::new(Owed) as Box<dyn Operation>];
    Opening { language, size, before, ..Opening::default() }
}

#[test]
fn the_report_tells_numbers_buckets_weeks_and_who_owes_most() {
    let mut office = Office::start(opening(Language::Russian, (80, 24)));
    office
        .sees("клиент")
        .press("5")
        .sees("АҚ «Көл»")
        .press("i")
        .sees("Отчёт о должниках")
        .sees("[KZT]")
        .settles();
    insta::assert_snapshot!(office.screen());
    office.press("Tab").sees("Обещано на неделе 1").sees("280\u{a0}000\u{a0}₸").settles();
    office.press("Right").sees("[USD]").press("Left").sees("[KZT]");
    office.press("f").sees("весь офис").press("Tab").sees("ТОО «Гора»").settles();
    office.press("v").sees("последние 180 дней").press("Down Enter").sees("Части счетов").press("Esc");
    office.sees("Отчёт о должниках").press("Esc").sees("DSO").settles();
}

#[test]
fn the_report_has_room_for_everything_in_a_wide_window() {
    let mut office = Office::start(opening(Language::Kazakh, (140, 40)));
    office
        .sees("клиент")
        .press("5")
        .sees("АҚ «Көл»")
        .press("i")
        .sees("Борышкерлер есебі")
        .sees("[KZT]")
        .settles();
    insta::assert_snapshot!(office.screen());
    office.click("[KZT]").click("USD").sees("[USD]").click("Осы аптаға уәде 1").sees("АҚ «Көл»").settles();
}

#[test]
fn a_client_has_a_history_of_payments() {
    let mut office = Office::start(opening(Language::English, (80, 24)));
    office
        .sees("client")
        .press("5")
        .sees("АҚ «Көл»")
        .press(":")
        .type_text("payment history")
        .press("Enter")
        .sees("Payments: АҚ «Көл»")
        .sees("Mar 2026")
        .settles();
    insta::assert_snapshot!(office.screen());
    office
        .press("Esc")
        .press("Enter")
        .press(":")
        .type_text("payment history")
        .press("Enter")
        .sees("In twelve months")
        .press("Esc Esc")
        .sees("DSO")
        .settles();
    office.press("2").sees("ТОО «Гора»").press("Down").press("Enter").settles();
}

#[test]
fn both_are_read_aloud() {
    let said = talk(opening(Language::Russian, (80, 24)), &["5", "i", "h", "", "0", "0", "0", "q"]);
    assert!(
        said.contains("Просрочено: 280\u{a0}000\u{a0}₸, на конец прошлого месяца 480\u{a0}000\u{a0}₸"),
        "{said}"
    );
    assert!(said.contains("31-60: 280\u{a0}000\u{a0}₸"), "{said}");
    assert!(said.contains(": 200\u{a0}000\u{a0}₸, в срок 0\u{a0}%, опоздание 23 дн."), "{said}");
}
