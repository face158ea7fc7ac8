//! The morning run and the quick line.

use crate::{
    erased::first,
    notices::Plan,
    office::{Hand, Office, Opening, client},
};
use serik::{
    domain::{field::Draft, id::Id},
    store::{
        Operation, StoreResult, Tx,
        activity::SaveActivity,
        client::{CLIENT, SaveClient},
        office::users::AddUser,
    },
};

pub fn main_office() -> Office {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let own =
        |name: &str, segment: &str| client(&[("name", name), ("segment", segment), ("owner", "Айгерім")]);
    let before = vec![user, own("Алма", "A"), own("Нұр", "B"), own("Темір", "C")];
    Office::start(Opening { before, ..Opening::default() })
}

#[test]
fn a_line_is_shown_as_understood_before_enter_keeps_it() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").sees("Быстрая запись").sees("Пример");
    office.type_text("ертең 15:00 Нұр қоңырау, баға").sees("вт, 17.03, 15:00").sees("▌ Нұр").sees("баға");
    office.press("Enter").sees("Запланировано: Звонок · Нұр");
    office.press("u").sees("Отменено: Запланировано");
    office.press("l ^u").type_text("завтра звонок Нұр").sees("▌ Нұр").press("Enter").sees("Запланировано");
    office.press("u").sees("Отменено: Запланировано: Нұр");
}

#[test]
fn cards_narrow_while_a_name_is_typed() {
    let mut office = main_office();
    office.press("1").sees("Нұр").sees("Темір").press("/").type_text("нұр").loses("Темір").sees("Нұр");
    office.press("Esc").sees("Темір").press("/").type_text("тем").press("Enter").loses("Нұр").sees("тем");
}

#[test]
fn what_was_typed_stays_when_the_line_is_left() {
    let mut office = main_office();
    office
        .sees("3 клиента")
        .press("l")
        .type_text("завтра Нұр")
        .sees("вт, 17.03")
        .press("Esc")
        .loses("Быстрая");
    office.press("l").sees("завтра Нұр").sees("▌ Нұр").press("Enter").sees("Запланировано");
    office.press("l").sees("Пример");
}

#[test]
fn nobody_known_is_a_new_prospect_with_one_key() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("звонил Щука, хочет прайс, +3");
    office.sees("+ новый потенциальный клиент: Щука").press("Enter").sees("Записано").sees("4 клиента");
    office.press("1").sees("Сегодня").sees("пн, 16.03");
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("31.02 Нұр").sees("такой даты нет").press("Enter");
    office.sees("такой даты нет").press("Esc").loses("Быстрая");
    office.press("l ^u").type_text("вчера звонил Нұр").sees("▌ Нұр").press("Enter").sees("одной строкой");
    office.type_text(", берут").press("Enter").sees("Записано");
}

#[test]
fn the_run_goes_from_card_to_card() {
    let mut office = main_office();
    office
        .sees("3 клиента")
        .press("r")
        .sees("ждут 3")
        .sees("▌")
        .sees("Алма")
        .sees("нет следующего шага (8) = 10");
    // The outcome proposes the next step by the rhythm of class A: 14 days.
    office.press("d").sees("Результат · Алма").sees("Что вышло?");
    office
        .type_text("договорились, берут 2 т")
        .sees("Следующий шаг: вт, 31.03")
        .press("Enter")
        .sees("Записано")
        .sees("ждут 2")
        .sees("сделано 1");
    office.press("s").sees("на 1 час").press("Esc").loses("на 1 час");
    // The question was left: what is chosen later answers nothing.
    office.press("w").sees("Почему").press("Enter").sees("ждут 2");
    office.press("s").sees("на 1 час").press("Enter").sees("Нұр: отложено до 13:00").sees("ждёт 1");
    office.press("x").sees("Почему не нужно").type_text("закрылись").press("Enter").sees("Темір: не нужно");
    office.sees("Сегодня никто не ждёт: сделано 1, отложено 1 (пн, 16.03: 1), не нужно 1");
    office.press("2").sees("3 клиента").press("1");
    office.sees("Сегодня никто не ждёт: сделано 1, отложено 1 (пн, 16.03: 1), не нужно 1");
    office.press("u").sees("ждёт 1").sees("Темір");
}

#[test]
fn what_goes_with_a_card_is_named_before_it_goes() {
    let mut office = main_office();
    office
        .sees("3 клиента")
        .press("l")
        .type_text("сегодня 15:00 звонок Алма, прайс")
        .sees("▌ Алма")
        .press("Enter");
    office.sees("Запланировано").press("1").sees("ждут 3").sees("Алма").press("x").sees("Почему не нужно");
    office.sees("Отменится: Звонок · прайс.").press("Esc").loses("Отменится");
}

#[test]
fn a_narrow_window_shortens_words_and_leaves_nothing_out() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("день звонков · ждут 3 · звонки 0/15 · 3 без следующего шага");
    office.resize(60, 16).sees("пн, 16.03 · ждут 3 · звонки 0/15 · 3 без шага");
    office.sees("2 Кли 3 Пла 4 Дог 5 Дол 9 Отч").sees("Айгерім");
}

#[test]
fn a_card_waits_for_the_next_day_of_calls() {
    let mut office = main_office();
    // Monday is for calls, Tuesday for meetings.
    office.sees("3 клиента").press("1").sees("день звонков · ждут 3 · звонки 0/15").press("s");
    office.sees("до следующего дня звонков: ср, 18.03").press("Down Down Enter");
    office
        .sees("Алма: отложено до ср, 18.03")
        .sees("ждут 2")
        .press("x")
        .type_text("закрылись")
        .press("Enter");
    office.sees("ждёт 1").press("s").sees("на 1 час").press("Down Enter").sees("отложено до вт, 17.03");
    office.sees("сделано 0, отложено 2 (вт, 17.03: 1, ср, 18.03:").sees("1), не нужно 1. l");
}

#[test]
fn who_comes_back_stands_where_he_was() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("ждут 3").press("s").sees("в конец очереди");
    office.press("Down Down Down Down Enter").sees("▌        Назначить   Нұр");
    office.press("Down").sees("▌        Назначить   Темір").press("3").sees("Неделя").press("1");
    office.sees("▌        Назначить   Темір").press("Down").sees("▌        Назначить   Алма");
    office
        .press("2")
        .sees("3 клиента")
        .press("1")
        .sees("▌        Назначить   Алма")
        .press("Home")
        .sees("▌        Назначить   Нұр");
}

#[test]
fn a_next_step_on_a_day_of_the_other_kind_is_said_and_a_better_one_offered() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("ждут 3").press("d").sees("Результат · Алма");
    office.type_text("договорились, берут 2 т, +1").sees("вт, 17.03 — день встреч. Может, ср, 18.03?");
    office.sees("▌ Следующий шаг: вт, 17.03").press("Down").sees("▌ Следующий шаг: ср, 18.03").press("Enter");
    office.sees("ждут 2").press("3").sees("Неделя").press("Right Right").sees("18.03.2026 · Звонок · Алма");
    office
        .press("l ^u")
        .type_text("звонил Нұр, цена подходит, завтра")
        .sees("день встреч. Может, ср, 18.03?");
    office
        .sees("Нұр · Следующий шаг: ср, 18.03")
        .press("Down Enter")
        .sees("Записано")
        .sees("18.03.2026 · Звонок");
}

/// A call that is late, and a letter of today.
fn two_things((client, _): (Id, i64), tx: &mut Tx) -> StoreResult<()> {
    for (kind, day) in [("call", "2026-03-10"), ("mail", "2026-03-16")] {
        let draft = [("kind", kind), ("day", day)].into_iter().collect();
        SaveActivity { base: None, client: Some(client), contact: None, draft }.apply(tx)?;
    }
    Ok(())
}

#[test]
fn the_next_card_comes_to_the_cursor_whatever_is_left_of_the_last() {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let own = client(&[("name", "Алма"), ("owner", "Айгерім")]);
    let plans = Plan(&[("2026-03-12 10:00", "call", "Нұр")]);
    let before = vec![user, own, first(&CLIENT, two_things), Box::new(plans)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("1").sees("▌!       Звонок      Алма").press("d");
    office.type_text("договорились").sees("Следующий шаг").press("Enter").sees("Записано");
    office.sees("▌!       Звонок      Нұр").sees("         Письмо      Алма");
}

/// Two days ago an act was promised for tomorrow.
fn promised((client, _): (Id, i64), tx: &mut Tx) -> StoreResult<()> {
    let pairs = [
        ("kind", "call"),
        ("day", "2026-03-14"),
        ("state", "done"),
        ("outcome", "ок"),
        ("promise", "акт сверки"),
        ("promise_on", "2026-03-17"),
    ];
    SaveActivity { base: None, client: Some(client), contact: None, draft: pairs.into_iter().collect() }
        .apply(tx)?;
    let pairs = [("kind", "call"), ("day", "2026-03-31")];
    SaveActivity { base: None, client: Some(client), contact: None, draft: pairs.into_iter().collect() }
        .apply(tx)
}

#[test]
fn a_promise_of_ours_is_kept_from_its_card() {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let before = vec![user, client(&[("name", "Алма"), ("owner", "Айгерім")]), first(&CLIENT, promised)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("1").sees("наше дело к сроку").press("d").sees("Результат · Алма");
    office.type_text("отправили акт").sees("▌ обещание выполнено: акт сверки · Следующий шаг");
    office.press("Enter").sees("Записано").sees("сделано 1, отложено 0").press("2").sees("1 клиент");
    office.press("Enter").sees("Алма").loses("акт сверки, до").press("u").sees("Отменено").press("1");
    office.sees("наше дело к сроку").press("d").type_text("тянем").sees("обещание выполнено");
    office.press("Down").sees("▌ Следующий шаг").press("Enter").sees("сделано 1, отложено 0");
}

#[test]
fn a_planned_call_is_closed_with_what_was_said() {
    let call = |(client, _): (Id, i64), tx: &mut Tx| {
        let draft: Draft = [("kind", "call"), ("day", "2026-03-13"), ("time", "10:00"), ("goal", "про акт")]
            .into_iter()
            .collect();
        SaveActivity { base: None, client: Some(client), contact: None, draft }.apply(tx)
    };
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let before = vec![user, client(&[("name", "Алма"), ("owner", "Айгерім")]), first(&CLIENT, call)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("1").sees("! ").sees("про акт · перезвонить");
    office.press("w").sees("лучшая причина и четверть остальных").sees("42").press("Esc");
    office.press("Enter").sees("Результат · Алма").type_text("не ответил").sees("не отвечает");
    office.sees("Следующий шаг: вт, 17.03").press("Enter").sees("сделано 1").loses("про акт");
    office.press("2").sees("1 клиент");
}

/// Calls of today with seventy clients of a colleague.
#[derive(Debug)]
struct Seventy;

impl Operation for Seventy {
    fn kind(&self) -> &'static str {
        "add-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for at in 10..80 {
            let name = format!("Мектеп {at}");
            let fields: Draft =
                [("name", name.as_str()), ("kind", "entity"), ("stage", "active"), ("owner", "Дмитрий")]
                    .into_iter()
                    .collect();
            let client = Some(SaveClient::new(None, fields).save(tx)?);
            let pairs = [("kind", "call"), ("day", "2026-03-16"), ("owner", "Дмитрий")];
            let draft: Draft = pairs.into_iter().collect();
            SaveActivity { base: None, client, contact: None, draft }.apply(tx)?;
        }
        Ok(())
    }
}

#[test]
fn the_whole_office_begins_with_its_first_card_and_goes_on_to_the_last() {
    let user =
        |name: &str| -> Box<dyn Operation> { Box::new(AddUser { name: name.into(), role: "manager" }) };
    let own = client(&[("name", "Алма"), ("segment", "A"), ("owner", "Айгерім")]);
    let before = vec![user("Айгерім"), user("Дмитрий"), own, Box::new(Seventy)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("71 клиент").press("1").sees("ждёт 1").sees("Алма");
    office
        .press("f")
        .sees("Кого показать")
        .press("Enter")
        .sees("весь офис · ждёт 71")
        .sees("Мектеп 10")
        .loses("Алма");
    // The last of all is one's own client, with whom nothing is planned.
    office.press("End").sees("Алма").press("Home").sees("Мектеп 10");
    office.press("f").sees("Кого показать").press("Enter").sees("ждёт 1 ·").loses("весь офис").sees("Алма");
}

#[test]
fn roots_are_clicked() {
    let mut office = main_office();
    office.sees("3 клиента").click("1 Сегодня").sees("ждут 3").click("2 Клиенты").sees("3 клиента");
}

#[test]
fn a_card_tells_the_next_step_and_what_was_done() {
    let mut office = main_office();
    office
        .sees("3 клиента")
        .press("Enter")
        .sees("Алма")
        .sees("Следующий шаг  нет следующего шага: l назначит");
    office.press("l").type_text("сегодня 15:00 встреча, показать образцы").sees("▌ Алма").press("Enter");
    office.sees("Следующий шаг  16.03.2026 15:00 · Встреча · запланировано · показать образцы");
    office.press("d").type_text("келісті, 2 т").sees("договорились").press("Enter").sees("Записано");
    office
        .press("Right Right")
        .sees("[Хронология]")
        .sees("Встреча · договорились · показать образцы · келісті, 2 т");
    // A line opens its form; what is changed there can be undone.
    office.press("Down Enter").sees("Дело · Алма").sees("показать образцы").press("Esc").sees("[Хронология]");
    office.press("Del").sees("Удалено: показать образцы").press("u").sees("Отменено");
}

#[test]
fn the_next_step_may_be_of_another_kind() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("звонил Нұр, цена подходит, пт 10:00 встреча");
    office.sees("пт, 20.03, 10:00 · Встреча").sees("▌ Нұр").press("Enter").sees("Записано");
    office.press("3").sees("Неделя").press("v v v").sees("Список").sees("Встреча");
}

#[test]
fn a_call_from_nobody_who_is_known_becomes_a_prospect_with_the_next_step() {
    let mut office = Office::start(Opening {
        before: vec![client(&[("name", "ТОО «Сто Стульев»"), ("phones", "+7 701 000 00 01")])],
        ..Opening::default()
    });
    office.sees("1 клиент").press("i").sees("Наберите номер или имя").type_text("701 000 00 01");
    office.sees("ТОО «Сто Стульев»").sees("Юридическое лицо").press("Enter").sees("входящий");
    office.type_text("просит прайс").press("Enter").sees("Записано").sees("Наберите номер или имя");
    office.type_text("8 777 000 00 02").sees("новый потенциальный клиент").press("Enter");
    office.type_text("Арман, нужны стулья, завтра 10").sees("клиент: Арман").press("Enter").sees("Записано");
    office
        .press("Esc")
        .sees("2 клиента")
        .press("/")
        .type_text("7770000002")
        .sees("Арман")
        .sees("+7 777 000 00 02");
}

#[test]
fn the_list_shows_what_is_planned_next_and_narrows_to_clients_without_it() {
    let before = vec![client(&[("name", "Алма")]), client(&[("name", "Нұр")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("l").type_text("завтра звонок Алма").sees("▌ Алма").press("Enter");
    office.sees("Запланировано").press(":").type_text("столбцы списка").press("Enter").sees("Следующий шаг");
    office.press("End Enter Esc").sees("17 мар").sees("○");
    office.press("f").type_text("без следующего").press("Enter").sees("1 клиент").loses("17 мар");
}

#[test]
fn after_midnight_it_is_another_day_and_a_clock_set_back_brings_the_first_again() {
    let hand = Hand::at_noon();
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let plans = Plan(&[("2026-03-16 23:30", "meeting", "Алма"), ("2026-03-17 09:00", "call", "Нұр")]);
    let before = vec![user, Box::new(plans)];
    let mut office = Office::start(Opening { before, clock: hand.clock(), ..Opening::default() });
    office.sees("2 клиента").press("1").sees("пн, 16.03 · день звонков · ждёт 1").sees("Алма").loses("Нұр");
    hand.turns_to(12 * 60 + 1);
    office.wakes().sees("вт, 17.03 · день встреч · ждут 2").sees("Нұр").sees("опаздывает на 1 день");
    office.press("3").sees("Неделя").press("v v").sees("Доска · 1 просрочено").press("1");
    hand.turns_to(11 * 60);
    office
        .wakes()
        .sees("пн, 16.03 · день звонков · ждёт 1")
        .loses("Нұр")
        .press("3")
        .sees("Доска")
        .loses("1 просрочено");
}

#[test]
fn what_follows_a_kind_is_set_by_the_office() {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let plans = Plan(&[("2026-03-16 10:00", "call", "Алма")]);
    let mut office = Office::start(Opening { before: vec![user, Box::new(plans)], ..Opening::default() });
    office.sees("1 клиент").press(":").type_text("настройки").press("Enter").sees("После звонка");
    office
        .sees("по ритму")
        .settles()
        .press("Down Down Down Down Down Down Down Down Down Down Down e")
        .sees("После звонка")
        .press("^u");
    office.type_text("обед 3").press("Enter").sees("meeting due 7").press("e ^u").type_text("meeting 3");
    office.press("Enter").sees("Встреча через 3 дня").press("Esc 1").sees("ждёт 1").press("d");
    office
        .type_text("договорились")
        .sees("Следующий шаг: чт, 19.03 · Встреча")
        .press("Enter")
        .sees("Записано");
    office.press("3").sees("Неделя").press("Right Right Right").sees("19.03.2026 · Встреча · Алма");
}
