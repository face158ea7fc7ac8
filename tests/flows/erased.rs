//! Who was erased, who left, and what was typed about them.

use super::office::{Office, Opening, client};
use serik::{
    domain::{field::Draft, id::Id},
    store::{
        Operation, StoreResult, Table, Tx,
        client::CLIENT,
        consent::SaveConsent,
        contact::{CONTACT, SaveContact},
        journal::Erase,
        note::SaveNote,
        person::Person,
    },
};

/// Does something to the first row of a table: its identity is known only in the office.
#[derive(Debug)]
struct ToFirst(&'static Table, fn((Id, i64), &mut Tx) -> StoreResult<()>);

impl Operation for ToFirst {
    fn kind(&self) -> &'static str {
        "erase"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let sql = format!("SELECT id, version FROM {} ORDER BY id LIMIT 1", self.0.name);
        let row = |row: &rusqlite::Row| Ok((Id(row.get(0)?), row.get(1)?));
        let first = tx.conn().query_row(&sql, [], row)?;
        (self.1)(first, tx)
    }
}

pub fn first(table: &'static Table, act: fn((Id, i64), &mut Tx) -> StoreResult<()>) -> Box<dyn Operation> {
    Box::new(ToFirst(table, act))
}

fn erase((client, _): (Id, i64), tx: &mut Tx) -> StoreResult<()> {
    Erase { own: vec![(&CLIENT, client)], ..Erase::default() }.apply(tx)
}

fn drafted(pairs: &[(&'static str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

#[test]
fn an_erased_client_shows_no_code_and_its_form_saves() {
    let before =
        vec![client(&[("name", "active"), ("stage", "active"), ("city", "Семей")]), first(&CLIENT, erase)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    // The stage is a code of its own, and no word of the person.
    office.sees("персональные данные стёрты").sees("Активный").press("e").sees("Краткое название").loses("#");
    for _ in 0..14 {
        office.press("Tab");
    }
    office.sees("Сегмент").type_text("Б").press("^s").sees("Сохранено").press("Enter").sees("· Б");
}

#[test]
fn consents_of_who_left_stay_to_be_seen() {
    let add = |(client, _): (Id, i64), tx: &mut Tx| {
        let person = drafted(&[("name", "Дана"), ("left_on", "2026-03-01")]);
        SaveContact { client, base: None, draft: person }.apply(tx)
    };
    let consents = |(contact, _): (Id, i64), tx: &mut Tx| {
        let draft = drafted(&[("purpose", "marketing"), ("given_on", "2026-01-10")]);
        SaveConsent { person: Person::Contact(contact), base: None, draft }.apply(tx)
    };
    let before = vec![client(&[("name", "Алма")]), first(&CLIENT, add), first(&CONTACT, consents)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("Обзор").press("Right").sees("Дана").sees("10.01.2026");
}

#[test]
fn a_draft_whose_note_is_gone_says_where_it_comes_back_from() {
    let write = |(client, _): (Id, i64), tx: &mut Tx| {
        SaveNote { client, base: None, draft: drafted(&[("text", "Звонить утром")]) }.apply(tx)
    };
    let before = vec![client(&[("name", "Алма")]), first(&CLIENT, write)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office
        .sees("1 клиент")
        .press("Enter")
        .sees("Обзор")
        .press("Right Right")
        .sees("Звонить утром")
        .press("e");
    office.sees("Заметка").type_text(" завтра").press("Esc").sees("черновиком").press("Del");
    office.sees("Удалено").press(":").type_text("несохран").press("Enter").sees("Del — выбросить");
    office.press("Enter").sees("Запись этого несохранённого текста удалена");
}

#[test]
fn an_undo_keeps_the_cursor_of_a_narrowed_list() {
    let before = vec![
        client(&[("name", "Алма"), ("stage", "active")]),
        client(&[("name", "Бота")]),
        client(&[("name", "Вера"), ("stage", "active")]),
        client(&[("name", "Гүл"), ("stage", "active")]),
    ];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("4 клиента").press("Down").sees("▌   Бота").press("Del").sees("Удалено: Бота").press("f");
    office.type_text("активный").press("Enter").sees("3 клиента").press("Down").sees("▌   Вера").press("u");
    office.sees("Отменено: Удалён клиент: Бота").sees("▌   Вера").sees("3 клиента");
}

/// A client, its person, and a note that speaks of the person.
fn with_person() -> Office {
    let add = |(client, _): (Id, i64), tx: &mut Tx| {
        let person = drafted(&[("name", "Дана Сейіт"), ("phones", "+7 701 000 00 09")]);
        SaveContact { client, base: None, draft: person }.apply(tx)?;
        SaveNote { client, base: None, draft: drafted(&[("text", "Дане звонить утром")]) }.apply(tx)
    };
    Office::start(Opening {
        before: vec![client(&[("name", "Алма")]), first(&CLIENT, add)],
        ..Opening::default()
    })
}

#[test]
fn a_person_is_erased_after_one_question() {
    let mut office = with_person();
    office.sees("1 клиент").press("Enter").sees("Обзор").press("Right").sees("Дана Сейіт");
    office.press(":").type_text("стереть").press("Enter").sees("Стереть: Дана Сейіт?").sees("Дане");
    insta::assert_snapshot!(office.screen());
    office.press("End Enter").sees("Сначала укажите причину").type_text("просьба").press("Enter");
    office.press("Space").press("End Enter").sees("Никакая отмена").press("Esc").sees("Стереть навсегда");
    office.press("Enter").sees("Никакая отмена").press("Down Enter").sees("Стёрто навсегда");
    office.loses("Дана").press("Right").sees("звонить утром").loses("Дане");
}

#[test]
fn a_firm_is_no_person() {
    let mut office = with_person();
    office.sees("1 клиент").press("Enter").sees("Обзор").press(":").type_text("стереть").press("Enter");
    office.sees("Организация — не человек");
}
