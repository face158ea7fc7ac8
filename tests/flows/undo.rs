//! Undo, redo and the journal on the screen.

use super::office::{Office, Opening, client};
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
    office.press("Enter").sees("Было").sees("Стало").sees("Изменён клиент: Алма Сауда");
}

#[test]
fn the_journal_says_roles_in_words() {
    let user = AddUser { name: "Айгерім".to_owned(), role: "chief" };
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

#[test]
fn the_journal_is_narrowed_by_day_and_client_and_stays_so() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press(":").type_text("журнал").press("Enter").sees("Бота").sees("Алма");
    office.press("f").sees("О клиенте: Бота").press("Down Down Down Down Enter").sees("· О клиенте: Бота");
    office.loses("Алма").press("Esc").sees("2 клиента").press(":").type_text("журнал").press("Enter");
    office.sees("О клиенте: Бота").press("f Home Down Down Down Enter").sees("За какой день");
    office.type_text("чепуха").press("Enter").sees("Не день: чепуха").press("^u");
    office.type_text("15.3").press("Enter").sees("15.03.2026").sees("x снимет его");
    office.press("x").sees("Алма").sees("Бота");
}

#[test]
fn a_narrow_journal_keeps_its_sentences() {
    let before = vec![client(&[("name", "Алма Сауда Үйі")])];
    let mut office = Office::start(Opening { size: (60, 16), before, ..Opening::default() });
    office
        .sees("1 клиент")
        .press(":")
        .type_text("журнал")
        .press("Enter")
        .sees("Добавлен клиент: Алма Сауда Үйі");
}

#[test]
fn the_journal_is_searched_for_a_client() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press(":").type_text("журнал").press("Enter").sees("Бота").sees("Алма");
    office.press("/").sees("Введите часть названия").type_text(",jnf").sees("Бота").press("Enter");
    office.sees("· О клиенте: Бота").loses("Алма").press("x").sees("Алма");
    office.press("F3").type_text("алма").press("Enter").sees("· О клиенте: Алма").loses("Бота");
}

#[test]
fn a_long_action_is_read_whole() {
    let mut office = Office::with(&["Алма"]);
    let words = "Привезти образцы тканей на склад, забрать возврат и взять подпись у завскладом";
    office.sees("1 клиент").press("t").type_text(words).press("^s").sees("Сохранено");
    office.press(":").type_text("журнал").press("Enter").sees("возврат и").loses("завскладом");
    office.press("Enter").sees("Стало").sees("завскладом");
}

#[test]
fn a_removed_view_is_called_a_view_and_hides_its_conditions() {
    let mut office = Office::with(&["Алма"]);
    office
        .sees("1 клиент")
        .press("v")
        .sees("Сохранить этот вид")
        .press("Enter")
        .type_text("Мои")
        .press("Enter");
    office.sees("Вид сохранён").press("v").press("Del").sees("Вид удалён");
    office.press(":").type_text("журнал").press("Enter").sees("Удалён вид: Мои").press("Down Enter");
    office.sees("Стало").loses("{");
}

#[test]
fn a_changed_phone_names_its_client_once() {
    let mut office = Office::start(Opening {
        before: vec![client(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])],
        ..Opening::default()
    });
    office.sees("1 клиент").press("Enter").sees("+7 701 000 00 01").press("Down Del").sees("Удал");
    office.press("u").sees("Отменено").loses("Алма · Алма");
}
