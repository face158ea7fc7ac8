//! What both sides of a contract owe: written down, done, disputed, found from every side.

use crate::office::{NOON, Office, Opening, client, talk};
use serik::{
    domain::{contract::state::ContractState as State, id::Id},
    screens::Place,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::{MoveContract, SaveContract},
        obligation::SaveObligation,
        office::users::AddUser,
    },
};
use std::fs;

/// A contract that both have signed, with these obligations.
#[derive(Debug)]
struct Signed(&'static [&'static [(&'static str, &'static str)]]);

impl Signed {
    fn contract(tx: &mut Tx) -> StoreResult<Id> {
        let mut client = serik::domain::client::blank();
        client.set("name", "АҚ «Көл»");
        client.set("owner", "Айгерім");
        let (client, today) = (Some(SaveClient::new(None, client).save(tx)?), NOON.today());
        let days = [("day", "2026-03-01"), ("kind", "supply"), ("start_day", "2026-03-01")];
        let id = SaveContract { base: None, client, draft: days.into_iter().collect(), today }.save(tx)?;
        for (version, to) in (1..).zip([State::Sent, State::Agreed, State::Signing, State::Signed]) {
            MoveContract { base: (id, version), to, day: today, reason: "x".to_owned() }.apply(tx)?;
        }
        Ok(id)
    }
}

impl Operation for Signed {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let (contract, today) = (Self::contract(tx)?, NOON.today());
        for fields in self.0 {
            let draft = fields.iter().copied().collect();
            SaveObligation { base: None, contract: Some(contract), draft, today }.save(tx)?;
        }
        Ok(())
    }
}

const BOTH: Signed = Signed(&[
    &[("side", "we"), ("kind", "deliver"), ("what", "қағаз"), ("quantity", "40"), ("due_day", "2026-03-16")],
    &[("side", "they"), ("kind", "pay"), ("what", "аванс"), ("sum", "500 000"), ("due_day", "2026-03-10")],
    &[("side", "they"), ("kind", "accept"), ("due_count", "3"), ("event", "shipped")],
]);

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening { before: vec![user, Box::new(BOTH)], ..Opening::default() }
}

#[test]
fn both_sides_are_shown_and_a_payment_is_done_in_parts() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("4").sees("26-001").press("v");
    office.sees("Мы должны · 1").sees("Нам должны · 1 · 500\u{a0}000\u{a0}₸").sees("қағаз").sees("сегодня");
    office.press("Tab").sees("аванс").sees("! 6 дн.").sees("ждёт: отгрузка");
    office.settles();
    insta::assert_snapshot!(office.screen());
    office.press("d").sees("Исполнение").press("Down").type_text("200 000");
    office.press("Down Down").type_text("п/п 55").press("^s");
    office.sees("Сохранено").sees("Нам должны · 1 · 300\u{a0}000\u{a0}₸").settles();
    office.press("d").sees("Исполнение").press("^s").sees("Нам должны · 1 ждёт").settles();
    office.press("f").sees("исполнено поздно").press("Esc").press("u").sees("300\u{a0}000").settles();
}

#[test]
fn an_event_a_dispute_and_a_waiver_are_said_by_one_key() {
    let mut office = Office::start(opening());
    office.press("4").sees("26-001").press("v").sees("қағаз").press("Tab").sees("аванс");
    office.press("Down a").sees("Это было сегодня: отгрузка").press("Enter").sees("19.03.2026").settles();
    office.press("Up a").sees("Отметить как спорное").press("Enter").sees("почему?").type_text("брак");
    office.press("Enter").sees("оспаривается").sees("брак").settles();
    office.press("a").sees("Открыть снова").press("Enter").sees("! 6 дн.").settles();
    office.press("a").sees("Снять").press("Down Enter").type_text("договорились").press("Enter");
    office.sees("Записано").sees("Обязательства · 2").settles();
    office.press("u").sees("Обязательства · 3").settles();
    office.press("a").sees("Отметить").press("Esc").press("Tab").sees("қағаз").press("Del").sees("удалено");
    office.sees("С этой стороны ничего");
}

#[test]
fn obligations_are_found_on_the_contract_on_the_card_and_in_today() {
    let mut office = Office::start(opening());
    office
        .sees("1 клиент")
        .press("1")
        .sees("наше дело к сроку")
        .press("w")
        .sees("их обязательство")
        .press("Esc");
    office.press("2").sees("1 клиент").press("Enter").sees("Нам должны").sees("1 просрочено");
    office.press("Right Right Right").sees("26-001").sees("Мы должны").press("Down Enter");
    office.sees("Обязательства · АҚ «Көл»").press("Enter").sees("Договор 26-001").sees("Нам должны");
    office.sees("оплата · аванс").press("v").sees("Обязательства · 26-001").press("n");
    office.sees("Новое обязательство").press("Down Down").type_text("талон").press("^s").sees("талон");
    office.settles().press("Esc").sees("оплата · талон");
}

#[test]
fn a_form_of_an_obligation_left_open_is_gone_on_with() {
    let mut office = Office::start(opening());
    office.press("4").sees("26-001").press("v").sees("қағаз").press("n").sees("Новое обязательство");
    office.press("Down Down").type_text("талон").press("Esc").sees("қағаз");
    office
        .press(":")
        .type_text("несохр")
        .press("Enter")
        .sees("Новое обязательство")
        .press("Enter")
        .sees("талон");
    office.press("^s").sees("Сохранено").settles().press("d").sees("Исполнение").press("Down Down Down");
    office.type_text("накладная").press("Esc").sees("қағаз");
    office.press(":").type_text("несохр").press("Enter").sees("Исполнение").press("Enter").sees("накладная");
}

#[test]
fn sides_are_chosen_by_the_mouse_and_stand_beside_each_other_in_a_wide_window() {
    let mut office = Office::start(opening());
    office.press("4").sees("26-001").press("v").sees("қағаз").click("Нам должны").sees("аванс");
    office
        .resize(140, 30)
        .sees("қағаз")
        .sees("аванс")
        .click("қағаз")
        .press("d")
        .sees("Исполнение")
        .press("Esc");
    office.double_click("аванс").sees("Договор 26-001 · поставка");
}

#[test]
fn plain_mode_reads_both_sides() {
    let said = talk(opening(), &["4", ":", "обязательства", "1", "q"]);
    assert!(said.contains("Мы должны · 1") && said.contains("қағаз"), "{said}");
}

#[test]
fn what_both_sides_show_goes_into_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let mut office = Office::start(Opening { place, ..opening() });
    office.press("4").sees("26-001").press("v").sees("қағаз").press("/").type_text("аванс").press("Enter");
    office.sees("/аванс").press(":").type_text("экспорт").press("Enter").sees("отмена его не вернёт");
    office.press("^s").sees("Записано: 1 обязательство");
    let text = fs::read_to_string(folder.path().join("obligations-2026-03-16.csv")).unwrap();
    assert!(text.contains("аванс") && text.contains("500000,00") && !text.contains("қағаз"), "{text}");
}

#[test]
fn an_empty_office_says_where_obligations_are_written_down() {
    let mut office =
        Office::start(Opening { before: vec![client(&[("name", "Алма")])], ..Opening::default() });
    office.sees("1 клиент").press(":").type_text("обязательства").press("Enter").sees("на странице договора");
    office.press("n").sees("По какому договору?").press("Esc").sees("1 клиент");
}
