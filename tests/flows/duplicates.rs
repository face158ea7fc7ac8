//! Clients that are there already, and two that become one.

use crate::office::{Office, Opening, client};

#[test]
fn a_client_that_is_there_already_is_told_while_it_is_typed() {
    let mut office = Office::with(&["ТОО «Алматау»"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Алматау");
    office.sees("Возможно, это тот же клиент: «ТОО „Алматау“»");
    office.press("^s").sees("Это тот же клиент?");
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
    office.press("PageDown").type_text("8 727 000 00 01").sees("тот же телефон");
    office.press("^s").sees("2 клиента");
}
