//! Importing contact cards: no columns to choose, the rows come at once.

use super::office::{Office, Opening, client};
use serik::i18n::Language;
use std::fs;

fn at_path(office: &mut Office) -> &mut Office {
    office.press(":").type_text("импорт списка").press("Enter").sees("Наберите, вставьте")
}

fn sample(name: &str) -> String {
    std::path::absolute(format!("tests/samples/vcard/{name}")).unwrap().display().to_string()
}

#[test]
fn every_file_of_cards_by_screen() {
    for (name, told, clients) in [
        ("01_v30_two.vcf", "новых 2", "2 клиента"),
        ("02_v40_two.vcf", "новых 2", "2 клиента"),
        ("03_v21_qp_utf8.vcf", "новых 2", "2 клиента"),
        ("04_v21_qp_cp1251.vcf", "новых 2", "2 клиента"),
        ("05_ten.vcf", "новых 10", "10 клиентов"),
        ("07_raw_cp1251.vcf", "новых 1", "1 клиент"),
        ("broken/b01_no_end.vcf", "новых 1", "1 клиент"),
        ("broken/b04_no_name.vcf", "новых 1", "1 клиент"),
    ] {
        let mut office = Office::open(Language::Russian);
        at_path(office.sees("Клиентов пока нет")).paste(&sample(name)).press("Enter").sees(told);
        office.press("Enter").sees("готово").press("Esc").sees(clients);
        at_path(&mut office).paste(&sample(name)).press("Enter").sees("= без изменений");
        office.press("Enter").sees("Импортировать нечего");
    }
}

#[test]
fn a_cut_card_is_told_of_by_its_line() {
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет")).paste(&sample("broken/b01_no_end.vcf")).press("Enter");
    office.sees("новых 1").sees("строка 15: карточка здесь начата и не закрыта");
    office.press("Down").sees("номер 250340971007 найден в заметке");
    office.press("^s").sees("2 предупреждения").sees("строка 15: карточка здесь начата");
}

#[test]
fn cards_go_straight_to_the_rows_and_esc_leads_to_the_settings() {
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет")).paste(&sample("01_v30_two.vcf")).press("Enter");
    office.sees("новых 2").sees("ТОО «Дала Сауда»").sees("ФИО").sees("Ахметова").press("Esc");
    office.sees("2 карточки").sees("utf-8").sees("Сверять клиентов по").loses("Разделитель");
    office.press("Tab Enter").sees("сами говорят").press("Tab Down Enter").sees("koi8-r").press("Esc");
    office.press("^s").sees("новых 2").press("^s").sees("Прочитано 2 карточки").press("u").sees("Отменено");
    office.press("Esc").sees("Клиентов пока нет");
}

#[test]
fn a_card_of_a_known_firm_is_asked_about_and_adds_its_person() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("визитка.txt");
    fs::write(&path, "BEGIN:VCARD\nFN:Айгүл Сериковна\nORG:Алма\nTEL:87010001122\nEND:VCARD\n").unwrap();
    let before = vec![client(&[("name", "ТОО «Алма»")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    at_path(office.sees("1 клиент")).paste(&path.display().to_string()).press("Enter");
    office
        .sees("новых 0, изменится 0")
        .sees("? повтор")
        .press("Down")
        .sees("уже есть ТОО «Алма»")
        .press("Enter");
    office.press("Down Down Enter").sees("изменится 1").press("^s").sees("изменено клиентов: 1").press("Esc");
    office.sees("1 клиент").press("Enter").sees("Айгүл Сериковна");
}

#[test]
fn a_bar_and_a_count_are_seen_while_it_runs() {
    let path = std::path::absolute("tests/samples/clients/12_500_rows.csv").unwrap();
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"))
        .paste(&path.display().to_string())
        .press("Enter")
        .sees("распознано столбцов");
    let screen = office.press("^s").sees("новых 500").press("^s").screen();
    assert!(screen.contains(" из 500") && screen.contains("идёт импорт"), "{screen}");
    assert!(screen.contains(['█', '░']), "{screen}");
    office.press("Esc").sees("ничего не изменилось").press("Esc Esc Esc").sees("Клиентов пока нет");
}
