//! Templates of the office on the screen (`K-3`).

use crate::office::Office;
use serik::i18n::Language;
use std::fs;

fn list() -> Office {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press(":").type_text("шаблоны договоров").press("Enter");
    office.sees("Образцы не заменяют юриста").sees("Договор поставки");
    office
}

const OWN: &str =
    "kind = \"supply\"\n[name]\nru = \"Наша поставка\"\n[title]\nru = \"ДОГОВОР {{ number }} {{ summ }}\"\n";

#[test]
fn a_sample_that_is_changed_becomes_our_own_and_is_removed_again() {
    let mut office = list();
    office.seen.borrow_mut().edited = Some(OWN.to_owned());
    office.press("Home").press("Enter").sees("1 замечание").sees("нет поля «summ»").sees("Enter откроет");
    office.loses("· свой");
    office.seen.borrow_mut().edited = Some(OWN.replace("summ", "sum"));
    office.press("Enter").sees("Наша поставка").sees("свой");
    office.press("Home").press("Del").sees("Удалено").sees("Договор поставки");
    office.press("Del").sees("Образец программы остаётся");
}

#[test]
fn what_is_no_template_is_told_by_its_line_and_kept() {
    let mut office = list();
    office.seen.borrow_mut().edited = Some("kind = \"x\"\nname = 5".to_owned());
    office.press("Home").press("Enter").sees("Строка 2").sees("сохранён: Enter откроет");
    office.seen.borrow_mut().edited = None;
    office.press("Enter");
    assert_eq!(office.seen.borrow().given.last().unwrap(), "kind = \"x\"\nname = 5");
}

#[test]
fn a_template_comes_from_a_file_and_a_wrong_path_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("наш.toml");
    fs::write(&path, OWN.replace("summ", "sum")).unwrap();
    let mut office = list();
    office.press("End").press("Enter").sees("Путь к файлу").type_text("нет-такого.docx").press("Enter");
    office.sees("Нет такого файла: нет-такого.docx").sees("Путь к файлу");
    let lost = folder.path().join("нет").join("наш.toml").display().to_string();
    office.paste(&lost).press("Enter").sees("Нет такой папки").sees("наш.toml");
    office.paste(&path.display().to_string());
    office.press("Enter").sees("Шаблон «наш» сохранён").press("Home").sees("наш · свой");
}
