//! Clients that are there already, and two that become one.

use crate::office::{Office, Opening, client};

#[test]
fn a_client_that_is_there_already_is_told_while_it_is_typed() {
    let mut office = Office::with(&["ТОО «Алматау»"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Алматау");
    office.sees("Возможно, это тот же клиент: «ТОО „Алматау“»");
    office.press("^s").sees("Это тот же клиент?").sees("✎");
    insta::assert_snapshot!(office.screen());
    office.press("Enter").sees("1 клиент").sees("ждёт в этой форме");
}

#[test]
fn another_client_of_the_same_name_is_saved_with_a_reason() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Алма").press("^s");
    office.sees("Это тот же клиент?").press("Down Down Down Enter").sees("другой клиент?");
    office.type_text("другой город").press("Enter").sees("2 клиента");
    office
        .press("e")
        .sees("Краткое название")
        .press("Down")
        .type_text("коротко")
        .press("^s")
        .sees("Сохранено");
}

#[test]
fn what_was_typed_becomes_a_person_of_the_client_that_is_there() {
    let before = vec![client(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Алма").press("^s");
    office.sees("Это тот же клиент?").press("Down Enter").sees("Новый контакт").press("^s");
    office.press("Enter").press("Tab").sees("Алма").loses("Контактов пока нет");
}

#[test]
fn a_switchboard_is_told_and_not_asked_about() {
    let before = vec![client(&[("name", "Алма"), ("phones", "+7 727 000 00 01")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Кедр");
    office.press("PageDown").type_text("8 727 000 00 01").sees("(телефон)");
    office.press("^s").sees("2 клиента");
}

/// Two clients of one name and one phone.
fn twins() -> Office {
    let before = vec![
        client(&[
            ("name", "ТОО «Алма»"),
            ("phones", "+7 701 000 00 01"),
            ("city", "Алматы"),
            ("segment", "A"),
        ]),
        client(&[("name", "ЖШС «Алма»"), ("phones", "+7 701 000 00 01, +7 702 000 00 02"), ("segment", "B")]),
        client(&[("name", "Кедр")]),
    ];
    Office::start(Opening { before, ..Opening::default() })
}

#[test]
fn a_merge_says_when_nothing_differs_and_when_the_numbers_do() {
    let alike = || client(&[("name", "Алма"), ("city", "Алматы")]);
    let mut office = Office::start(Opening { before: vec![alike(), alike()], ..Opening::default() });
    office.sees("2 клиента").press("Space Space :").type_text("объединить").press("Enter");
    office.sees("Поля одинаковы").press("^s").sees("1 клиент");
    let numbered = |number| client(&[("name", "Алма"), ("tax_id", number)]);
    let before = vec![numbered("250340971007"), numbered("240640971076")];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("Space Space :").type_text("объединить").press("Enter");
    office.sees("Номера разные");
}

#[test]
fn duplicates_are_listed_merged_and_parted_again() {
    let mut office = twins();
    office.sees("3 клиента").press(":").type_text("дубликаты").press("Enter");
    office.sees("1 вероятный дубликат").sees("90 %").sees("название, телефон");
    office.press("Enter").sees("Остаётся").sees("Вливается").sees("различаются 3 поля");
    insta::assert_snapshot!(office.screen());
    office.press("Down Left ^s").sees("Объединено: «ЖШС „Алма“»").sees("дубликатов нет");
    office.press("Esc").sees("2 клиента").press("/").type_text("жшс алма").press("Enter").sees("1 клиент");
    office.press("Esc").press("u").sees("3 клиента");
}

#[test]
fn marked_clients_are_merged_and_the_sides_are_swapped() {
    let mut office = twins();
    office.sees("3 клиента").press("Space Down Space").press(":").type_text("объединить").press("Enter");
    office.sees("Остаётся").press("Tab").sees("Остаётся");
    office.press("^s").sees("Объединено").sees("2 клиента");
    office.press("^a").press(":").type_text("объединить").press("Enter").sees("Остаётся").press("Esc");
    office.sees("2 клиента");
}

#[test]
fn only_two_marked_clients_are_merged() {
    let mut office = twins();
    office
        .sees("3 клиента")
        .press("^a")
        .sees("отмечено: 3")
        .press(":")
        .type_text("объединить")
        .press("Enter");
    office.sees("Отметьте пробелом двух клиентов");
}

#[test]
fn a_pair_is_told_apart_and_offered_again_after_the_undo() {
    let mut office = twins();
    office.sees("3 клиента").press(":").type_text("дубликаты").press("Enter").sees("90 %");
    office.press("Del").sees("больше не предлагаются").sees("дубликатов нет");
    office.press("u").sees("90 %");
}

#[test]
fn what_was_typed_becomes_a_branch_and_either_card_opens_the_other() {
    let mut office = Office::with(&["ООО «Вектор Снаб»"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Вектор Снаб").press("^s");
    office.sees("Это тот же клиент?").press("Down Down Enter").sees("2 клиента");
    office.press("Enter").sees("Обзор").sees("Филиал фирмы");
    office.double_click("Вектор Снаб»").sees("Филиалы: 1");
    insta::assert_snapshot!(office.screen());
    office.press("Esc").sees("Филиал фирмы").press("Esc").sees("2 клиента");
    office.press(":").type_text("дубликаты").press("Enter").sees("дубликатов нет");
}

#[test]
fn a_known_number_with_another_kpp_is_asked_about_as_a_branch() {
    let firm = client(&[
        ("name", "ООО «Вектор Снаб»"),
        ("country", "RU"),
        ("tax_id", "9805770104"),
        ("kpp", "980501001"),
    ]);
    let store = client(&[("name", "Склад"), ("country", "RU"), ("kpp", "980545001")]);
    let mut office = Office::start(Opening { before: vec![firm, store], ..Opening::default() });
    office.sees("2 клиента").press("End e").sees("Клиент · Склад").press("Tab Tab Tab Tab Tab");
    office.type_text("9805770104").press("^s").sees("Это филиал той же фирмы?");
    office.sees("другой КПП.").press("Down Enter").sees("Сохранено").press("Enter");
    office.sees("Филиал фирмы");
}

#[test]
fn the_head_office_is_found_by_typing_in_the_form() {
    let mut office = Office::with(&["Головной", "Филиал"]);
    office.sees("2 клиента").press("Down e").sees("Клиент · Филиал");
    for _ in 0..27 {
        office.press("Down");
    }
    office.sees("Головная организация").type_text("голов").sees("Чей это филиал?").sees("Головной");
    office.press("Enter").loses("Чей это филиал?").sees("Головной").press("^s").sees("Сохранено");
    office.press("Enter").sees("Филиал фирмы").press("Esc");
    office.press("f").type_text("филиалы").press("Enter").press("Esc").sees("1 клиент · филиалы");
    office
        .press("x")
        .sees("2 клиента")
        .press("Space Up Up Space")
        .sees("отмечено: 2")
        .press("Space")
        .sees("отмечено: 1");
    office
        .press("Del")
        .sees("1 филиал останется без головной организации")
        .press("Enter")
        .press("Home Space");
    office.press("Home Del").sees("1 филиал теперь без головной организации");
    office.press("u").sees("2 клиента");
}
