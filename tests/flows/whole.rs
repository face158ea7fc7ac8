//! The whole base goes out and into an empty one; everything about one person goes out.

use super::office::{Office, Opening, client, talk};
use serik::{
    domain::{field::Draft, id::Id},
    i18n::Language,
    screens::Place,
    store::{Operation, StoreResult, Tx, contact::SaveContact, note::SaveNote},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn draft(pairs: &[(&'static str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// A person at the first client, and a note that names the person.
#[derive(Debug)]
struct AddPerson;

impl Operation for AddPerson {
    fn kind(&self) -> &'static str {
        "add-contact"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let client = Id(tx.conn().query_row("SELECT min(id) FROM client", [], |row| row.get(0))?);
        let person = draft(&[("name", "Дана Сейіт"), ("phones", "+7 701 000 00 09")]);
        SaveContact { client, base: None, draft: person }.apply(tx)?;
        SaveNote { client, base: None, draft: draft(&[("text", "Дане звонить утром")]) }.apply(tx)
    }
}

fn office(folder: &Path, language: Language, clients: usize) -> Office {
    let place = Place { folder: Some(folder.to_owned()), ..Place::default() };
    let mut before: Vec<Box<dyn Operation>> =
        vec![client(&[("name", "ТОО «Алма»"), ("phones", "+7 701 000 11 22")]), Box::new(AddPerson)];
    before.extend((1..clients).map(|at| client(&[("name", &format!("Фирма {at}"))])));
    Office::start(Opening { language, place, before, ..Opening::default() })
}

/// The file of a base with so many clients.
fn base(folder: &Path, clients: usize) -> PathBuf {
    let mut office = office(folder, Language::Russian, clients);
    office.sees("клиент").press(":").type_text("экспорт").press("Enter").sees("столбцы списка");
    // The offers go round: the whole base is the last of them.
    office.press("Left").sees("вся база").sees("all-2026-03-16.json").sees("запис");
    office.press("Down Down Down Enter").sees("Записано:").loses("отмена его не вернёт");
    office
        .press(":")
        .type_text("журнал")
        .press("Enter")
        .sees("Вся база записана в файл «all-2026-03-16.json»");
    folder.join("all-2026-03-16.json")
}

fn at_path(office: &mut Office, path: &Path) {
    office.press(":").type_text("import").press("Enter").paste(&path.display().to_string()).press("Enter");
}

#[test]
fn a_whole_base_comes_into_an_empty_one_after_one_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = base(folder.path(), 3);
    assert!(fs::read_to_string(&path).unwrap().starts_with(serik::store::whole::SIGN));
    let mut office = Office::open(Language::Kazakh);
    at_path(office.sees("Әзірге клиент жоқ"), &path);
    office
        .sees("Бүкіл дерекқорды алу керек пе?")
        .sees("3 клиент, дерекқор")
        .sees("16.03.2026")
        .sees(env!("CARGO_PKG_VERSION"));
    // The first answer changes nothing.
    office.press("Enter").loses("алу керек пе").settles();
    office.press("Enter").sees("алу керек пе").press("Down Enter").sees("Дерекқор алынды: 3 клиент");
    office.sees("ТОО «Алма»").press("/").type_text("дана").press("Enter").sees("1 клиент");
    office.press("x").sees("3 клиент").press("u").sees("2 клиент").press("^y").sees("3 клиент");
}

#[test]
fn the_journal_below_tells_of_the_base_that_came_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = base(folder.path(), 3);
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press(":").type_text("журнал").press("Enter").sees("Журнал");
    at_path(&mut office, &path);
    office.sees("Принять всю базу?").press("Down Enter").sees("База принята: 3 клиента");
    office.sees("ТОО «Алма»").sees("Журнал").press("f").sees("Айгерім");
}

#[test]
fn a_base_with_work_in_it_and_a_damaged_file_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = base(folder.path(), 2);
    let mut office = Office::with(&["Бота"]);
    at_path(office.sees("1 клиент"), &path);
    office.sees("В этой базе уже есть работа").sees("serik --db").press("Esc").sees("1 клиент");
    let mut office = Office::open(Language::Russian);
    let bytes = fs::read_to_string(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 40]).unwrap();
    at_path(office.sees("Клиентов пока нет"), &path);
    office.sees("Принять всю базу?").press("Down Enter").sees("Нет конца файла");
    fs::write(&path, bytes.replacen("\"schema\":", "\"schema\":9", 1)).unwrap();
    office.press("Enter").sees("более новая версия serik").press("Esc").sees("Клиентов пока нет");
}

#[test]
fn esc_stops_and_leaves_an_empty_base() {
    let folder = tempfile::tempdir().unwrap();
    let path = base(folder.path(), 600);
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"), &path);
    office.sees("Принять всю базу?").press("Down Enter Esc").sees("Остановлено: ничего не принято");
    office.press("Esc").sees("Клиентов пока нет");
}

#[test]
fn in_plain_mode_it_is_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = base(folder.path(), 2);
    let opening = Opening { language: Language::Russian, ..Opening::default() };
    let said = talk(opening, &[":", "импорт", "1", &path.display().to_string(), "2"]);
    assert!(said.contains("Принять всю базу?") && said.contains("База принята: 2 клиента"), "{said}");
}

#[test]
fn everything_about_a_person_goes_out_from_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian, 1);
    office.sees("1 клиент").press("Enter").sees("Обзор").press(":").type_text("о человеке").press("Enter");
    office.sees("Организация — не человек").press("Right").sees("Дана Сейіт");
    office.press(":").type_text("о человеке").press("Enter").sees("всё, что хранится о человеке: Дана Сейіт");
    office.press("Down Down Down Enter").sees("Записано: всё об одном человеке");
    let text = fs::read_to_string(folder.path().join("person-2026-03-16.txt")).unwrap();
    for told in
        ["Всё, что хранится о человеке: Дана Сейіт", "+7 701 000 00 09", "Дане звонить утром", "ТОО «Алма»"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    office.press(":").type_text("экспорт").press("Enter").press("Left").sees("о человеке: Дана Сейіт");
    office.press("Down Right").sees("JSON").press("Down Down Enter").sees("Записано: всё об одном человеке");
    let json = fs::read(folder.path().join("person-2026-03-16.json")).unwrap();
    let document: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(document["person"]["name"], "Дана Сейіт");
    office.press(":").type_text("журнал").press("Enter").sees("всё об одном человеке");
}
