//! A bank statement on the screen: sorted, decided line by line, booked as one, taken back as one.

use crate::office::{Office, Opening, talk};
use serik::{
    i18n::Language,
    screens::Place,
    store::{
        Operation, StoreResult, Tx, client::SaveClient, invoice::SaveInvoice, office::company::SaveCompany,
    },
};

/// A firm of Kazakhstan and one of Russia with what they owe, and our own firm.
#[derive(Debug)]
struct Owed(&'static str);

impl Operation for Owed {
    fn kind(&self) -> &'static str {
        "add-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own = [("name", "ТОО «Серік Үлгі»"), ("iban", self.0), ("bank", "АО «Банк Пример»")];
        SaveCompany { base: None, draft: own.into_iter().collect() }.apply(tx)?;
        owes(tx, "ООО «Вектор Снаб»", "9805770104", &[("125", "122000"), ("130", "5000")])?;
        owes(tx, "ООО «Север»", "9612770115", &[("44", "70000")])
    }
}

fn owes(tx: &mut Tx, name: &str, tax_id: &str, invoices: &[(&str, &str)]) -> StoreResult<()> {
    let mut fields = serik::domain::client::blank();
    for (key, text) in [("name", name), ("tax_id", tax_id), ("country", "RU")] {
        fields.set(key, text);
    }
    let client = Some(SaveClient::new(None, fields).save(tx)?);
    for (number, sum) in invoices {
        let draft = [
            ("kind", "invoice"),
            ("number", *number),
            ("day", "2026-05-20"),
            ("sum", sum),
            ("currency", "RUB"),
        ];
        SaveInvoice { base: None, client, contract: None, draft: draft.into_iter().collect() }.save(tx)?;
    }
    Ok(())
}

const RU: &str = "40702810200000077777";
const KZ: &str = "KZ29991S000000000777";

fn opening(account: &'static str) -> Opening {
    Opening { before: vec![Box::new(Owed(account))], ..Opening::default() }
}

fn sample(name: &str) -> String {
    format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The debts, with the statement of this file above them.
fn open(opening: Opening, file: &str) -> Office {
    let mut office = Office::start(opening);
    office.press("5").settles().press("b").sees("Файл выписки").paste(&sample(file)).press("Enter");
    office
}

#[test]
fn a_statement_is_sorted_decided_and_booked_as_one() {
    let mut office = open(opening(RU), "bank_1c/02_ru_utf8.txt");
    office.sees("остатки сходятся").sees("Ясные 1").sees("подтверждено 4 из 7").settles();
    insta::assert_snapshot!(office.screen());
    office.sees("счёт 125 (95)").sees("сумма равна остатку").press("Enter").sees("подтверждено 5 из 7");
    office.press("Tab").sees("Северный Лес").sees("счёт 44").press("Space").sees("подтверждено 6 из 7");
    office.press("Space").sees("подтверждено 5 из 7").press("Enter").sees("подтверждено 6 из 7");
    office.press("Tab").sees("Предоплата 100%").press("Space").sees("Предложить некого");
    office.press("Enter").sees("Чей это платёж?").press("Down Down Enter").sees("Почему");
    office.type_text("заём").press("Enter").sees("подтверждено 7 из 7").sees("заём");
    office.press("^s").sees("Проведено 7 операций").sees("закрывают долги: 2").sees("не платежи клиентов: 1");
    office.settles().press("u").sees("Отменено: Проведена выписка: 02_ru_utf8.txt").settles();
    office.press("^y").sees("Проведена выписка: 02_ru_utf8.txt").settles();
}

#[test]
fn the_lines_of_a_statement_are_written_as_they_are_sorted() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let mut office = open(Opening { place, ..opening(RU) }, "bank_1c/02_ru_utf8.txt");
    office.sees("подтверждено 4 из 7").settles().press("o").sees("operations-2026-03-16.csv");
    office.press("Down Down Down Enter").sees("Записано: 7 строк");
    let text = std::fs::read_to_string(folder.path().join("operations-2026-03-16.csv")).unwrap();
    let clear = text.lines().nth(1).unwrap();
    assert_eq!(text.lines().count(), 8, "{text}");
    assert!(clear.contains(";Ясные;ООО «Вектор Снаб»;") && clear.contains("сумма равна остатку"), "{text}");
}

/// Our own firm, and a firm that owes nothing.
#[derive(Debug)]
struct OwesNothing;

impl Operation for OwesNothing {
    fn kind(&self) -> &'static str {
        "add-client"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own = [("name", "ТОО «Серік Үлгі»"), ("iban", RU), ("bank", "АО «Банк Пример»")];
        SaveCompany { base: None, draft: own.into_iter().collect() }.apply(tx)?;
        owes(tx, "ООО «Вектор Снаб»", "9805770104", &[])
    }
}

#[test]
fn what_a_known_payer_sent_for_nothing_that_is_open_is_proposed_as_an_advance() {
    let before: Vec<Box<dyn Operation>> = vec![Box::new(OwesNothing)];
    let mut office = open(Opening { before, ..Opening::default() }, "bank_1c/02_ru_utf8.txt");
    office.sees("Под вопросом 1").sees("Не узнаны 2").sees("подтверждено 4 из 7").settles();
    office.sees("ООО «Вектор Снаб» · аванс").press("Space").sees("подтверждено 5 из 7");
}

#[test]
fn what_was_booked_is_shown_apart_and_only_what_is_confirmed_is_booked() {
    let mut office = open(opening(RU), "bank_1c/02_ru_utf8.txt");
    office.sees("подтверждено 4 из 7").press("^s").sees("Проведены 4 операции").sees("не подтверждены: 3");
    office
        .settles()
        .press("b")
        .sees("Файл выписки")
        .paste(&sample("bank_1c/01_ru_cp1251.txt"))
        .press("Enter");
    office.sees("подтверждено 0 из 3").sees("Остальное 4").press("Tab Tab Tab").sees("= ").press("Enter");
    office.sees("Проведено раньше").press("^s").sees("Ничего не подтверждено").settles();
}

#[test]
fn a_payment_is_given_to_another_client_or_to_several_invoices() {
    let mut office = open(opening(RU), "bank_1c/02_ru_utf8.txt");
    office.sees("Ясные 1").press("e").sees("Другие счета: ООО «Вектор Снаб»").press("Down Enter");
    office.sees("все, с самых старых").press("Down Down Space").sees("•").press("Down Space").sees("130");
    office.press("Esc").sees("счёт 125, 130");
    office.press("Tab Tab").sees("Предоплата").press("Enter").sees("Другой клиент").press("Enter");
    office.type_text("север").sees("ООО «Север»").press("Enter").sees("аванс, без счёта").press("Down Enter");
    office.sees("ООО «Север» · аванс");
    office.press("Esc").sees("Выйти из выписки?").sees("2 решения").press("Enter").sees("Не узнаны");
    office
        .press("Esc")
        .sees("Выйти из выписки?")
        .press("Down Enter")
        .sees("Долги")
        .loses("Не узнаны")
        .settles();
}

#[test]
fn a_payer_becomes_a_client_and_what_it_paid_is_its_payment() {
    let mut office = open(opening(RU), "bank_1c/02_ru_utf8.txt");
    office.sees("Ясные 1").press("n").sees("Нового клиента здесь не завести");
    office.press("Tab Tab").sees("Предоплата").press("n").sees("ИП Семёнов А.А.").sees("980577001434");
    office.sees("Счёт 40802810500000009151 запишется вместе с клиентом").settles();
    insta::assert_snapshot!(office.screen());
    office.press("^s").sees("1 платёж отнесён к клиенту").sees("ИП Семёнов А.А. · аванс");
    office
        .press("n")
        .sees("Нового клиента здесь не завести")
        .press("^s")
        .sees("Проведено")
        .sees("авансом: 1");
    office.settles().press("2").sees("ИП Семёнов А.А.").settles();
}

#[test]
fn a_new_client_that_is_not_saved_leaves_the_payment_as_it_was() {
    let mut office = open(opening(RU), "bank_1c/02_ru_utf8.txt");
    office
        .sees("Ясные 1")
        .press("Tab Tab")
        .sees("Предоплата")
        .press("Enter")
        .sees("Новый клиент: ИП Семёнов");
    office.press("Down Enter").sees("Новый клиент").sees("980577001434").press("Esc");
    office.sees("Предоплата").sees("подтверждено 4 из 7").settles();
}

#[test]
fn every_format_is_taken() {
    for (file, count) in [
        ("camt053/01_kzt_v02.xml", 5),
        ("mt940/01_kzt.sta", 5),
        ("bank_csv/01_kz_preamble_two_columns.csv", 5),
    ] {
        let mut office = open(opening(KZ), file);
        office
            .sees(&format!("подтверждено 2 из {count}"))
            .sees("АО «Банк Пример» · KZ29991S000000000777")
            .settles();
        office.press("^a").press("^s").sees("Проведен").settles();
    }
    // A workbook that names no account.
    let mut office = open(opening(KZ), "bank_csv/03_kz.xlsx");
    office
        .sees("Счёт, по которому выписка")
        .sees(KZ)
        .press("Enter")
        .sees("подтверждено 2 из 5")
        .sees(KZ)
        .settles();
}

#[test]
fn an_account_of_others_is_told_and_asked_about() {
    let mut office = open(opening(RU), "bank_1c/broken/b08_foreign_account.txt");
    office.sees("не наш").press("Tab Tab Tab").sees("Остальное");
    office.press("^s").sees("Счёт выписки не наш").press("Enter").sees("Остальное").settles();
    office.press("^s").sees("Счёт выписки не наш").press("Down Enter").sees("Проведен").settles();
}

#[test]
fn what_cannot_be_taken_stands_with_its_reason() {
    let mut office = open(opening(RU), "bank_1c/broken/b07_bad_values.txt");
    office
        .sees("подтверждено 2 из 4")
        .press("Tab Tab Tab")
        .sees("32.06.2026")
        .press("Down Down")
        .sees("такой даты нет")
        .settles();
    let mut office = open(opening(RU), "camt053/broken/b03_entities.xml");
    office.sees("Файл выписки").sees("свои определения").press("Esc").sees("Долги").settles();
}

#[test]
fn strange_columns_are_asked_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("выписка.csv");
    std::fs::write(&file, "Когда;Сколько;Кто\n01.06.2026;100,00;ТОО «А»\n02.06.2026;100,00;ТОО «А»\n")
        .unwrap();
    let mut office = Office::start(opening(KZ));
    let file = file.display().to_string();
    office.press("5").settles().press("b").sees("Файл выписки").paste(&file).press("Enter");
    office.sees("Укажите, что в столбцах").press("^s").sees("Нужен столбец").press("Enter").type_text("дата");
    office.press("Enter").sees("дата").press("Down Enter").type_text("сумма").press("Enter").press("^s");
    office.sees("Счёт, по которому").press("Enter").sees("подтверждено 0 из 2").press("Enter");
    office.sees("Чей это платёж").press("Down Down Enter").sees("подтверждено 1 из 2").press("^s");
    office.sees("Проведена 1 операция").settles();
    office
        .press("b")
        .sees("Файл выписки")
        .paste(&file)
        .press("Enter")
        .sees("Счёт, по которому")
        .press("Enter");
    office.sees("подтверждено 0 из 1").settles();
}

#[test]
fn a_wide_window_shows_three_groups_and_the_mouse_goes_there() {
    let mut office = open(Opening { size: (140, 40), ..opening(RU) }, "bank_1c/02_ru_utf8.txt");
    office.sees("Ясные 1").sees("Северный Лес").sees("Предоплата").settles();
    insta::assert_snapshot!(office.screen());
    office
        .click("Северный Лес")
        .sees("Частичная оплата по договору П-2026/7 от 01.03.2026г. УПД № 44")
        .settles();
    office.double_click("Северный Лес").sees("подтверждено 5 из 7").click("Остальное").sees("комиссия банка");
    office.press("x s").sees("по сумме").press("Down Enter").press("/").sees("Поиск по выписке");
    office
        .type_text("энерго")
        .press("Enter")
        .sees("ПромЭнерго")
        .loses("комиссия")
        .press("x")
        .sees("комиссия");
}

#[test]
fn a_voice_reads_a_statement() {
    let file = sample("bank_1c/02_ru_utf8.txt");
    let said = talk(opening(RU), &["5", "b", &file, "1", "^s"]);
    assert!(said.contains("остатки сходятся"), "{said}");
    assert!(said.contains("Ясные 1, Под вопросом 1, Не узнаны 1, Остальное 4"), "{said}");
    let kazakh = Opening { language: Language::Kazakh, ..opening(RU) };
    let said = talk(kazakh, &["5", "b", &file]);
    assert!(said.contains("қалдықтар сәйкес") && said.contains("шот 125 (95)"), "{said}");
}
