//! The package of a contract on the screen, and files that are linked.

use crate::office::{NOON, Office, Opening, talk};
use serik::{
    domain::contract::state::ContractState as State,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::{MoveContract, SaveContract},
        office::users::AddUser,
        paper::SavePaper,
    },
};
use std::{fs, path::Path};

/// A supply contract that both sides have signed, and a paper of its client.
#[derive(Debug)]
struct Signed;

impl Operation for Signed {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = serik::domain::client::blank();
        fields.set("name", "ЖШС «Алма»");
        fields.set("owner", "Айгерім");
        let client = SaveClient::new(None, fields).save(tx)?;
        let draft = [("kind", "bank"), ("received_on", "2026-03-02")].into_iter().collect();
        SavePaper { client, base: None, draft }.save(tx)?;
        let today = NOON.today();
        let terms = [("day", "2025-05-01"), ("kind", "supply"), ("end_day", "2026-12-31"), ("vat", "inside")];
        let draft = terms.into_iter().collect();
        let id = SaveContract { base: None, client: Some(client), draft, today }.save(tx)?;
        for (version, to) in (1..).zip([State::Sent, State::Agreed, State::Signing, State::Signed]) {
            MoveContract { base: (id, version), to, day: today, reason: "x".to_owned() }.apply(tx)?;
        }
        Ok(())
    }
}

fn opening(folder: Option<&Path>) -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening { before: vec![user, Box::new(Signed)], files: folder.map(Path::to_owned), ..Opening::default() }
}

fn page(folder: Option<&Path>) -> Office {
    let mut office = Office::start(opening(folder));
    office.sees("1 клиент").press("4").sees("1 договор").press("Enter").sees("Договор 25-001").settles();
    office
}

#[test]
fn what_is_missing_stands_first_and_goes_step_by_step() {
    let mut office = page(None);
    office.sees("! счёт на оплату: нет").sees("Позже: накладная, счёт-фактура, акт сверки");
    office.press("b").sees("Пакет документов договора 25-001").sees("Не хватает 2 документов").settles();
    office.sees("! договор: подписано, но нет ни оригинала, ни файла");
    // The form of what is missing.
    office.press("Enter").sees("Документ · счёт на оплату").type_text("77").press("^s");
    office.sees("счёт на оплату № 77").loses("счёт на оплату: нет").settles();
    // One key, one step; a letter takes it back.
    office.press("d").sees("счёт на оплату № 77: Отправлено").sees("отправлено 16.03.2026").settles();
    office.sees("Не хватает 1 документа");
    office.press("u").sees("Не хватает 2 документов").settles();
    // Any step by a choice, the next one first.
    office.press("n").sees("Какой документ?").press("Down Enter").sees("накладная").press("^s").settles();
    office
        .sees("накладная")
        .press("a")
        .sees("Подписали мы")
        .press("Down Enter")
        .sees("отправлено 16.03")
        .settles();
    insta::assert_snapshot!(office.screen());
    office.press("Del").sees("Удалено: накладная").settles();
    // The contract itself is signed elsewhere.
    office.press("Home a").sees("Отправлено").press("End Enter").sees("оригинал у нас 16.03.2026").settles();
    office.press("Esc").sees("договор · оригинал у нас 16.03.2026");
}

#[test]
fn a_signature_that_stays_is_asked_about() {
    let mut office = page(None);
    office.press("b").sees("Пакет документов договора").settles();
    office
        .press("n")
        .sees("Какой документ?")
        .press("End Up Enter")
        .sees("акт · 25-001")
        .press("^s")
        .settles();
    office.sees("акт № 1").press("d").sees("Подпись отменить нельзя").press("Esc").settles();
    office.sees("черновик").press("d").press("Down Enter").sees("! Не указано, кто подписывает за нас");
    office.type_text("срочно").press("Enter").sees("подписали мы 16.03.2026").settles();
}

#[test]
fn a_file_is_attached_checked_opened_and_lost() {
    let folder = tempfile::tempdir().unwrap();
    let scan = folder.path().join("договор.pdf");
    fs::write(&scan, "abc").unwrap();
    let mut office = page(Some(folder.path()));
    office
        .press("b")
        .sees("Не хватает 2 документов")
        .press("End o")
        .sees("Файл не приложен. z приложит.")
        .settles();
    // What lies there completes the beginning of a name, in any case of letters.
    office.press("z").sees("Путь к файлу").type_text("ДОГ").sees("договор.pdf").press("Tab Enter");
    office.sees("договор: файл приложен").sees("договор.pdf · 1 КБ").sees("Не хватает 1 документа").settles();
    office.press("o").sees("Открываю").settles();
    office.press("h").sees("Проверен 1 файл").settles();
    fs::write(&scan, "abd").unwrap();
    office.press("h").sees("1 файл потерян или изменён").sees("изменился после приложения").settles();
    // The same path again takes it as it is now.
    office.press("z").sees("Путь к файлу").press("Enter").sees("договор: файл приложен").settles();
    office.loses("изменился после приложения");
    fs::remove_file(&scan).unwrap();
    office.press("h").sees("файл не найден, последний раз был 16.03.2026").settles();
    office.press("o").sees("договор.pdf · файл не найден").settles();
}

#[test]
fn the_card_shows_papers_with_files_and_packages() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("банк.pdf"), "abc").unwrap();
    let mut office = Office::start(opening(Some(folder.path())));
    office
        .sees("1 клиент")
        .press("Enter")
        .sees("Алма")
        .press("Left")
        .sees("Пакет документов договора 25-001")
        .settles();
    office.sees("! счёт на оплату: нет").press("z").sees("Поставьте курсор на документ").settles();
    let keys = "Down ".repeat(3);
    office.press(&keys).press("z").sees("Путь к файлу").type_text("банк.pdf").press("Enter");
    office.sees("файл приложен").sees("банк.pdf · 1 КБ").settles();
    office.press("o").sees("Открываю").settles();
    assert_eq!(office.seen.borrow().opened, [folder.path().join("банк.pdf")]);
    office.seen.borrow_mut().opens_nothing = true;
    office.press("o").told_ready().sees("Система не смогла открыть").settles();
    office.press("End Enter").sees("Не хватает 2 документов").press("Esc").settles();
}

#[test]
fn plain_mode_reads_the_package_line_by_line() {
    let told = talk(opening(None), &["4", "1", "b", "d", "?"]);
    for wanted in ["Не хватает 2 документов", "1. ! счёт на оплату: нет", "Приложить файл"]
    {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
}
