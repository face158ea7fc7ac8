//! What one does with a debt: a promise, a dispute and its end, limitation, the ladder, a debt that is given up.

use crate::{debts::opening, office::Office};
use serik::{domain::debt::rate_name::RateName, store::rate::SetRate};

/// The base rate of Kazakhstan through April.
pub fn base_rate() -> SetRate {
    SetRate {
        name: RateName::BaseKz,
        from: "2026-03-10".parse().unwrap(),
        through: "2026-04-30".parse().ok(),
        rate: "18".parse().unwrap(),
        source: "ҚҰБ".into(),
        is_confirmed: true,
    }
}

/// The debt of the client with three instalments.
fn page() -> Office {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("Enter").sees("Части счетов 3").settles();
    office
}

#[test]
fn a_promise_is_taken_on_the_page_and_stands_there() {
    let mut office = page();
    office.press("p").sees("Что обещает заплатить").sees("всё просроченное").sees("счёт 1").press("Enter");
    office
        .sees("Новое обещание заплатить")
        .sees("520\u{a0}000")
        .type_text("завтра")
        .press("Tab")
        .sees("17.03.2026");
    office.press("^s").sees("Сделано и сказано 1").sees("Шаг: обещано").settles();
    office.press("Tab Tab").sees("весь долг").sees("ждём до 17.03.2026").settles();
    insta::assert_snapshot!(office.screen());
    office.press("e").sees("Обещание").press("Tab").type_text("").press("Esc").sees("весь долг");
    office.press("Del").sees("Почему обещание снято").type_text("передумали").press("Enter");
    office.sees("Обещание снято").sees("снято").settles();
    office.press("u").sees("ждём до 17.03.2026").settles();
}

#[test]
fn a_promise_is_taken_on_the_root_and_in_the_morning_run() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("p").sees("всё просроченное").press("Down Enter");
    office.sees("Новое обещание заплатить").type_text("20.03.2026").press("^s").sees("Сохранено").settles();
    office.press("1").sees("АҚ «Көл»").press("p").sees("всё просроченное").press("Enter");
    office.sees("Новое обещание заплатить").type_text("18.03.2026").press("^s").sees("Сохранено").settles();
    office.press("5").sees("АҚ «Көл»").press("Enter").sees("Сделано и сказано 2").settles();
}

#[test]
fn a_promise_that_is_said_in_the_quick_line_opens_its_form() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("l").type_text("Көл обещает заплатить 400 000 в пт").sees("▌ АҚ «Көл»");
    office.press("Enter").sees("Новое обещание заплатить").sees("400\u{a0}000");
    office.press("^s").sees("Сохранено");
}

#[test]
fn an_outcome_that_promises_money_opens_the_promise_with_sum_and_day() {
    let mut office = Office::start(opening());
    office.sees("клиент").press("1").sees("АҚ «Көл»").press("d").sees("Результат ·");
    office.type_text("обещает заплатить 400 000 в пт").sees("из слов «в пт»");
    office.sees("▌ Обещание оплаты: 400\u{a0}000, пт, 20.03").press("Enter");
    office
        .sees("Новое обещание заплатить")
        .sees("400\u{a0}000")
        .sees("20.03.2026")
        .press("^s")
        .sees("Сохранено");
    office.press("5").sees("АҚ «Көл»").press("Enter").sees("Сделано и сказано 1").settles();
}

#[test]
fn what_is_contested_is_marked_and_settled() {
    let mut office = page();
    office
        .press("i")
        .sees("Клиент оспаривает счёт 1")
        .press("Down Enter")
        .sees("Новый спор")
        .sees("480\u{a0}000");
    office.press("Tab ^u").type_text("500 000").press("Tab").type_text("не поставлено").press("^s");
    office
        .sees("открыто и ещё не оспорено только")
        .press("^u")
        .type_text("80 000")
        .press("^s")
        .sees("⚑ спорный")
        .sees("Спорное: 80")
        .settles();
    office.sees("оспаривается 80").settles();
    insta::assert_snapshot!(office.screen());
    office.press("Tab Tab").sees("⚑ Спор").press("d").sees("Итог спора").press("Right");
    office.press("^s").sees("клиент прав").settles();
    office.press("u").sees("открыт").press("Del").sees("клиент отозвал").settles();
}

#[test]
fn an_acknowledged_debt_has_a_new_term() {
    let mut office = page();
    office.sees("давность: до 12.02.2029").press("i").sees("по счёту 1").press("Down Down Down Enter");
    office.sees("Событие давности").press("Tab Tab").type_text("директор, устав").press("^s");
    office.sees("Срок начат заново").settles();
    office.press("Tab Tab").sees("акт сверки подписан").press("Del").sees("удалено").settles();
    office.press("Tab").sees("давность: до 12.02.2029").settles();
}

#[test]
fn a_step_of_the_ladder_is_done_with_its_ready_phrase() {
    let mut office = page();
    office
        .press("i")
        .press("Down Down Enter")
        .sees("Порядок взыскания")
        .type_text("1 call, 40 claim")
        .press("^s");
    office.sees("Шаг: звонок").sees("Добрый день!").settles();
    office.press("d").type_text("обещал подумать").press("Enter").sees("Шаг сделан: день 1: звонок");
    office.sees("уже сделано").press("Tab Tab").sees("звонок").settles();
}

#[test]
fn a_debt_is_given_up_for_a_reason() {
    let mut office = page();
    office.press("i").press("End Enter").sees("Списание долга").press("^s").sees("Причина");
    office.type_text("ликвидация").press("^s").sees("Части счетов 2").settles();
    office.press("Tab").sees("списание").settles();
}

#[test]
fn a_penalty_shows_its_working_and_is_decided_about() {
    let mut opening = opening();
    opening.before.push(Box::new(base_rate()));
    let mut office = Office::start(opening);
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("Enter").sees("Части счетов 3").settles();
    office.press("w").sees("Пеня").sees("ГК РК, статья 353").sees("480\u{a0}000,00").settles();
    insta::assert_snapshot!(office.screen());
    office
        .press("Enter")
        .sees("предъявить")
        .press("Down Enter")
        .sees("Пеня отложена")
        .sees("отложена")
        .settles();
    office.press("Enter").press("Down Down Enter").sees("Почему пеня прощена").type_text("старый клиент");
    office.press("Enter").sees("Пеня прощена").sees("старый клиент").settles();
    office.press("Enter").sees("нет пени, о которой решать").settles();
    office
        .press("u")
        .sees("отложена")
        .press("e")
        .sees("По какой день")
        .press("^u")
        .type_text("вчера")
        .press("Enter");
    office.sees("по 15.03.2026").settles();
    office.press("f").sees("2 (1/2)").settles();
    office.press("Esc Tab Tab").sees("отложена").settles();
}

#[test]
fn a_day_without_a_rate_is_named() {
    let mut office = page();
    office.press("w").sees("нет базовой ставки на 16.03.2026").press("Enter").sees("09.03.2026");
    office
        .press("e")
        .sees("По какой день")
        .press("^u")
        .type_text("09.03.2026")
        .press("Enter")
        .sees("ГК РК")
        .settles();
}
