//! While one talks on the phone: what is known of who calls, and the card that stays in sight.

use crate::{
    erased::first,
    office::{Office, Opening, client},
};
use serik::{
    domain::{field::Draft, id::Id},
    i18n::Language,
    store::{
        Operation, StoreResult, Tx, activity::SaveActivity, claim::SavePromise, client::CLIENT,
        contract::SaveContract, invoice::SaveInvoice, office::users::AddUser,
    },
};

fn drafted(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// An overdue invoice, a promise that was broken, a contract that nobody signed, a talk.
fn owes((client, _): (Id, i64), tx: &mut Tx) -> StoreResult<()> {
    let client = Some(client);
    let draft =
        drafted(&[("kind", "invoice"), ("day", "2026-02-01"), ("sum", "480000"), ("due_day", "2026-02-10")]);
    SaveInvoice { base: None, client, contract: None, draft }.apply(tx)?;
    let draft = drafted(&[
        ("day", "2026-03-12"),
        ("sum", "480000"),
        ("given_day", "2026-03-09"),
        ("currency", "KZT"),
    ]);
    SavePromise { base: None, client, invoice: None, draft }.apply(tx)?;
    let draft = drafted(&[("day", "2026-03-02"), ("kind", "supply")]);
    let today = "2026-03-16".parse().unwrap();
    SaveContract { base: None, client, draft, today }.apply(tx)?;
    let talk = [("kind", "call"), ("day", "2026-03-12"), ("state", "done"), ("outcome", "после тендера")];
    SaveActivity { base: None, client, contact: None, draft: drafted(&talk) }.apply(tx)?;
    let plan = [("kind", "call"), ("day", "2026-03-16"), ("goal", "когда заплатят")];
    SaveActivity { base: None, client, contact: None, draft: drafted(&plan) }.apply(tx)
}

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let own = client(&[("name", "ТОО «Сто Стульев»"), ("phones", "+7 701 000 00 01"), ("owner", "Айгерім")]);
    Opening { before: vec![user, own, first(&CLIENT, owes)], ..Opening::default() }
}

#[test]
fn who_calls_is_seen_with_debts_promises_and_the_last_talk() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("i").sees("Наберите номер или имя").type_text("701 000 00 01");
    office
        .sees("Долг клиента: просрочено 480\u{a0}000\u{a0}₸ из 480\u{a0}000\u{a0}₸")
        .sees("! обещание нарушено: 480\u{a0}000,00\u{a0}₸")
        .sees("долг просрочен на 34 дня")
        .sees("12.03.2026 · Звонок")
        .sees("после тендера")
        .sees("Черновик")
        .sees("когда заплатят");
}

#[test]
fn the_outcome_leaves_whom_one_talks_to_in_sight() {
    for size in [(80, 24), (140, 40), (110, 30)] {
        let mut office = Office::start(Opening { size, ..opening() });
        office.sees("1 клиент").press("1").sees("ТОО «Сто Стульев»").sees("+7 701 000 00 01");
        office.press("Enter").sees("Результат · ТОО «Сто Стульев»").sees("▌ Следующий шаг");
        office.sees("+7 701 000 00 01").sees("Почему сейчас").sees("когда заплатят");
        office.type_text("обещали, пт").sees("Следующий шаг: пт, 20.03").sees("+7 701 000 00 01");
        office.press("Down").sees("▌ ").press("Enter").sees("сделано 1");
    }
}

/// Today with three cards.
fn three_cards() -> Office {
    let mut before = opening().before;
    for name in ["Алма", "Нұр"] {
        before.push(client(&[("name", name), ("owner", "Айгерім")]));
    }
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("3 клиента").press("1").sees("ждут 3");
    office
}

#[test]
fn cards_are_searched_and_filtered() {
    let mut office = three_cards();
    // The cards follow what is typed, in their place.
    office
        .press("/")
        .sees("Название клиента")
        .type_text("сто стул")
        .sees("/ сто стул")
        .loses("Алма")
        .press("Enter");
    office.sees("только: сто стул · всего 3").loses("Алма").sees("ТОО «Сто Стульев»");
    office.press("Esc").sees("ждут 3").sees("Алма").loses("только");
    office.press("f").sees("Кого показать").sees("Нарушенное обещание").sees("Нет следующего шага");
    office.press("Down Down Down").settles();
    office.press("Enter").sees("только: ").sees("ТОО «Сто Стульев»").loses("Алма");
    office.press("/").type_text("дала").press("Enter").sees("Esc покажет всех").press("Esc").sees("Алма");
}

#[test]
fn cards_are_edited_and_removed() {
    let mut office = three_cards();
    office.press("Space").sees("каждая карточка решается отдельно");
    office
        .press("/")
        .type_text("алма")
        .press("Enter")
        .loses("Нұр")
        .press("e")
        .sees("ничего не запланировано");
    office
        .press("Esc")
        .sees("Нұр")
        .press("Home")
        .sees("▌")
        .press("e")
        .sees("Звонок")
        .press("Esc")
        .sees("ждут 3");
    office.press("Del").sees("Удалено: Звонок · ТОО «Сто Стульев»").press("u").sees("Отменено");
    office.press("Tab").sees("Обзор").press("Esc").sees("ждут 3");
    office
        .press("F3")
        .sees("/  Название клиента")
        .type_text("н")
        .press("Esc")
        .loses("Название клиента")
        .sees("Алма");
}

#[test]
fn a_far_year_is_told_to_be_likely() {
    let mut office = Office::start(Opening { language: Language::Russian, ..opening() });
    office.sees("1 клиент").press("3").sees("Неделя").loses("приблизителен").press("v").sees("Месяц");
    for _ in 0..11 {
        office.press("PageDown").settles();
    }
    office.sees("календарь 2027 приблизителен");
}

#[test]
fn the_plan_is_searched_and_cards_of_the_board_are_moved() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("l").type_text("ср 10 встреча Сто Стульев").sees("▌ ТОО").press("Enter");
    office.sees("Запланировано").press("3").sees("Неделя").press("/").sees("Клиент или цель");
    office.type_text("стул").press("Enter").sees("18.03.2026 · 10:00 · Встреча");
    office.press("F3").type_text(" дала").press("Enter").sees("в показанных днях такого нет");
    office.press("Space").sees("двигают по одному").press("Tab").sees("день встреч");
    office.press("Left").sees("18.03.2026 · 10:00 · Встреча").press("v v").sees("Доска");
    // The Nauryz holidays last until Wednesday of the next week.
    office.sees("▌в10 Сто").press("Shift+Right").sees("→ чт, 26.03 10:00").press("u").sees("Отменено");
    office.sees("в10 Сто").drag("в10 Сто", "Позже").sees("→ пн, 30.03 10:00");
    office.drag("в10 Сто", "Без шага").sees("не переносят");
}
