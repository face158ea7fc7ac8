//! Undo, redo and the journal on the screen.

use super::office::{Office, Opening};
use serik::{i18n::Language, store::office::users::AddUser};

#[test]
fn undo_and_redo_tell_what_they_did() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Del").sees("Удалено: Алма").sees("Клиентов пока нет");
    office.press("u").sees("1 клиент").press("^y").sees("Клиентов пока нет");
}

#[test]
fn the_journal_shows_before_and_after() {
    let mut office = Office::with(&["Алма"]);
    office
        .sees("1 клиент")
        .press("e")
        .sees("Краткое название")
        .type_text(" Сауда")
        .press("^s")
        .sees("Сохранено");
    office.press(":").type_text("журнал").press("Enter").sees("Алма Сауда");
    office.press("Enter").sees("Было").sees("Стало").sees("Алма Сауда");
}

#[test]
fn the_journal_says_roles_in_words() {
    let user = AddUser { name: "Сәуле".to_owned(), role: "chief" };
    let mut office = Office::start(Opening { before: vec![Box::new(user)], ..Opening::default() });
    office.press(":").type_text("журнал").press("Enter").sees("16.03.2026");
    office.press("Enter").sees("Роль").sees("Руководитель");
}

#[test]
fn an_older_action_with_a_later_change_asks() {
    let mut office = Office::with(&["Алма"]);
    for letter in ["1", "2"] {
        office.settles().press("e").sees("Краткое название").type_text(letter).press("^s").sees("Сохранено");
    }
    office.press(":").type_text("журнал").press("Enter").sees("16.03.2026").press("Down");
    office
        .press("b")
        .sees("С тех пор изменилось")
        .sees("«Название» у «Алма12» изменено позже: Айгерім")
        .press("Space")
        .sees("целиком")
        .press("Enter");
    office.press("Esc").sees("Алма").loses("Алма1");
}

#[test]
fn nothing_to_undo_is_said() {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press("u").sees("Отменять нечего");
}

#[test]
fn an_action_shows_names_and_not_the_numbers_of_rows() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("n").sees("Новый контакт · Алма");
    office.type_text("Дана").press("^s").sees("Сохранено").press(":").type_text("журнал").press("Enter");
    office.sees("Добавлено контактное лицо: Дана").press("Enter").sees("Стало").sees("Алма");
}
