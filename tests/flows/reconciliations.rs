//! Acts of reconciliation on the screen: a new one, their half from a file, the differences, who signed.

use crate::office::{Office, Opening};
use serik::{
    domain::id::Id,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        invoice::SaveInvoice,
        office::{company::SaveCompany, users::AddUser},
        payment::SavePayment,
        signatory::{Principal, SaveSignatory},
    },
};
use std::fs;

/// Our firm, a client with a head who may sign, two invoices and a payment.
#[derive(Debug)]
struct Dealings;

impl Operation for Dealings {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let company = [("name", "ЖШС «Қайнар»"), ("country", "KZ"), ("city", "Алматы")];
        SaveCompany { base: None, draft: company.into_iter().collect() }.apply(tx)?;
        let mut fields = serik::domain::client::blank();
        fields.set("name", "АҚ «Көл»");
        fields.set("owner", "Айгерім");
        let lake = SaveClient::new(None, fields).save(tx)?;
        let head = [("name", "Асанов Асан"), ("position_ru", "директор"), ("basis", "charter")];
        let principal = Some(Principal::Client(lake));
        SaveSignatory { principal, base: None, draft: head.into_iter().collect() }.save(tx)?;
        invoice(tx, lake, [("number", "СЧ-0048"), ("day", "2026-01-12"), ("sum", "40000")])?;
        invoice(tx, lake, [("number", "СЧ-0051"), ("day", "2026-02-05"), ("sum", "8759.50")])?;
        let paid = [("kind", "received"), ("day", "2026-01-20"), ("sum", "20000"), ("number", "7")];
        SavePayment { base: None, client: Some(lake), draft: paid.into_iter().collect(), shares: None }
            .save(tx)?;
        Ok(())
    }
}

fn invoice(tx: &mut Tx, client: Id, fields: [(&str, &str); 3]) -> StoreResult<Id> {
    let due = [("kind", "invoice"), ("due_day", "2026-02-20")];
    let draft = due.into_iter().chain(fields).collect();
    SaveInvoice { base: None, client: Some(client), contract: None, draft }.save(tx)
}

pub fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening { before: vec![user, Box::new(Dealings)], ..Opening::default() }
}

/// On the page of a new act about January and February.
fn page() -> Office {
    let mut office = Office::start(opening());
    make_act(&mut office);
    office
}

pub fn make_act(office: &mut Office) {
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("z").sees("Актов сверки пока нет").settles();
    office.press("n").sees("С кем сверяемся").type_text("көл").press("Enter").sees("Новый акт сверки");
    office.sees("01.01.2026").sees("28.02.2026").press("^s").sees("Акт сверки № 1").settles();
}

#[test]
fn a_new_act_has_our_half_and_takes_theirs_from_a_file() {
    let mut office = page();
    office.sees("конец 28\u{a0}759,50").sees("счёт № СЧ-0048").settles();
    insta::assert_snapshot!(office.screen());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("act.csv");
    let rows = "Дата;Документ;Дебет;Кредит\n;Сальдо на начало;;\n13.01.2026;Поступление № 48;;38 759,50\n\
        19.01.2026;Оплата № 7;20 000,00;\n;Сальдо на конец;;18 759,50\n";
    fs::write(&path, rows).unwrap();
    office.press("i").sees("Их акт").type_text(path.to_str().unwrap()).press("Enter");
    office.sees("Их данные прочитаны").sees("≠ другая сумма").sees("◂ только у нас").settles();
    insta::assert_snapshot!(office.screen());
    office.press("f").sees("только расхождения").press("Down Enter").sees("≠ другая сумма").settles();
    office.press("x").sees("05.02.2026").settles();
    office.press("a").sees("с разногласиями").press("Down Down Enter").sees("Подписал").press("^s");
    office.sees("их данные расходятся, на конец на").press("Esc").settles();
    office.press("u").sees("Отменено").settles();
}

#[test]
fn a_head_signs_with_authority_and_an_accountant_alone_without() {
    let mut office = page();
    office.press("a").sees("отправлен").press("Down Down Enter").sees("Подписал").sees("Асанов Асан");
    office.press("^s").sees("исковая давность идёт заново").sees("полномочия: устав").settles();
    office.press("Del").sees("подписан и больше не меняется").settles();
    office.press("u").sees("черновик").settles();
    office.press("a").sees("отправлен").press("Down Down Enter").sees("Асанов Асан").press("Down");
    office.press("^u").type_text("Баянова Баян").press("^s").sees("главного бухгалтера мало").settles();
    office.press("Esc").sees("1 акт сверки").sees("подписан").settles();
    insta::assert_snapshot!(office.screen());
}

#[test]
fn a_broken_file_is_told_and_an_act_is_written_out() {
    let mut office = page();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, "Товар;Цена\nБумага;5\n").unwrap();
    office.press("i").sees("Их акт").type_text(path.to_str().unwrap()).press("Enter");
    office.sees("Не нашлось строки с заголовками").settles();
    office.press("o").sees("Акт сверки № 1").press("Esc").settles();
    office.press("Del").sees("отменён").sees("Актов сверки пока нет").settles();
    office.press("u").sees("1 акт сверки").settles();
}
