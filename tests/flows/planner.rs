//! The planner: days, weeks, months, the board and the list.

use crate::office::{Office, Opening, client};
use serik::store::{Operation, office::users::AddUser};

/// Monday, 16 March 2026, noon.
fn office() -> Office {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let own = |name: &str| client(&[("name", name), ("owner", "Айгерім")]);
    let before = vec![user, own("Алма"), own("Нұр"), own("Темір")];
    Office::start(Opening { before, ..Opening::default() })
}

fn plans(office: &mut Office, line: &str) {
    office.press("l ^u").type_text(line).sees("▌ ").press("Enter").sees("Запланировано");
}

#[test]
fn a_week_shows_what_is_planned_and_moves_it() {
    let mut office = office();
    office.sees("3 клиента");
    plans(&mut office, "завтра 15:00 встреча Алма");
    plans(&mut office, "завтра 15:30 встреча Нұр");
    office.press("3").sees("Неделя").sees("12: 16 мар").sees("!в15 Алма").sees("!в15:30");
    // The overlap is gone when one of them goes to the next day.
    office.press("Right Down").sees("Встреча · Нұр").press("Shift+Right").sees("Нұр → ср, 18.03 15:30");
    office.sees(" в15 Алма").loses("!в15");
    office
        .press("Shift+Down")
        .sees("16:00")
        .press("Shift+Up Shift+Up")
        .sees("15:00")
        .press("u")
        .sees("Отменено");
}

#[test]
fn the_mouse_drags_a_meeting_to_another_day() {
    let mut office = office();
    office.sees("3 клиента");
    plans(&mut office, "завтра 15:00 встреча Алма");
    office.press("3").sees("в15 Алма").drag("в15 Алма", "пт 20").sees("Алма → пт, 20.03 15:00");
}

#[test]
fn the_third_postponement_asks_why() {
    let mut office = office();
    office.sees("3 клиента");
    plans(&mut office, "завтра звонок Алма");
    office.press("3 Right").sees("Звонок · Алма").press("Shift+Right").sees("ср, 18.03");
    office.press("Shift+Right").sees("чт, 19.03").press("Shift+Right").sees("в третий раз");
    office.type_text("просили").press("Enter").sees("пт, 20.03");
}

#[test]
fn every_view_is_reached_and_the_board_tells_who_has_no_step() {
    let mut office = office();
    office.sees("3 клиента");
    plans(&mut office, "завтра звонок Алма");
    office.press("3").sees("Неделя").press("v").sees("Месяц").sees("март 2026").press("v").sees("Доска");
    office.press("n").sees("Пример").press("Esc").loses("Пример");
    office.sees("Без шага").sees("Нұр").sees("Темір").press("v").sees("Список").sees("Звонок").sees("Алма");
    // The day is that of what stood under the cursor.
    office.press("v").sees("День").sees("вт, 17.03").sees("Алма");
    office.press("Home").sees("пн, 16.03").sees("Здесь ничего не запланировано");
    office.press("n").sees("16.03.2026").type_text("звонок Темір 16:00").sees("▌ Темір").press("Enter");
    office
        .sees("16:00")
        .press("d")
        .sees("Результат · Темір")
        .type_text("договорились, +3")
        .press("Enter")
        .sees("✓з");
}

#[test]
fn a_repeat_asks_which_times_are_changed_or_removed() {
    let mut office = office();
    office
        .sees("3 клиента")
        .press("l ^u")
        .type_text("каждый рабочий день 9:00 звонок Алма")
        .sees("каждый рабочий день");
    office.press("Enter").sees("Запланировано").press("3").sees("9 Алма");
    // Tuesday alone goes, from Thursday on another hour.
    office.press("Right Del").sees("только это").press("Enter").sees("Удалено");
    office.press("Right Right Enter").sees("Повтор").sees("каждый рабочий день").press("Tab Tab Tab Tab ^u");
    office.type_text("11:30").press("^s").sees("это и все следующие").press("Down Enter").sees("Сохранено");
    office.sees("11:30");
    // A question that was left is no answer to what is changed later.
    office.press("Enter").sees("Повтор").press("Tab Tab Tab Tab ^u").type_text("12:30").press("^s");
    office
        .sees("это и все следующие")
        .press("Esc")
        .sees("Повтор")
        .press("Up Up Up Space")
        .sees("─ Направление");
    office.press("Down Enter").sees("Дело · Алма").press("Esc").sees("Неделя").loses("12:30");
    // The list shows the next of them alone.
    office.press("v v v").sees("Список").sees("Алма");
    office.press("u").sees("Отменено");
}

#[test]
fn keys_typed_ahead_of_the_answer_come_after_it() {
    let mut office = office();
    office.sees("3 клиента").settles().press("l").type_text("завтра 15:00 встреча Алма").press("Enter 3");
    office.sees("Неделя").sees("в15 Алма");
    // Who rings is still looked for when Enter comes, and the line that opens gets the rest.
    office.press("i").type_text("Темір").press("Enter").type_text("прайс").press("Enter Esc");
    office.sees("Неделя").press("2").sees("3 клиента").press("/").type_text("Темір").press("Enter Enter");
    office.sees("[Обзор]").press("Tab Tab").sees("[Хронология]").sees("прайс");
}

#[test]
fn what_was_begun_on_a_later_time_or_a_task_is_gone_on_with() {
    let mut office = office();
    office.sees("3 клиента").press("l ^u").type_text("каждый день 9:00 звонок Алма").press("Enter");
    office.sees("Запланировано").press("l ^u").type_text("завтра задача проверить склад").press("Enter");
    office.sees("Запланировано").press("3").sees("9 Алма").press("Right Right Enter").sees("Дело · Алма");
    office.press("Tab Tab Tab Tab ^u").type_text("10:15").press("Esc").sees("остался черновиком");
    office.press(":").type_text("несохран").press("Enter").sees("Enter — продолжить").press("Enter");
    office.sees("Восстановлен").sees("10:15").press("^d Esc").sees("[Обзор]").press("3").sees("Неделя");
    office.press("Right Enter").sees("проверить склад").press("Tab Tab Tab Tab ^u").type_text("10:45");
    office
        .press("Esc")
        .sees("остался черновиком")
        .press(":")
        .type_text("несохран")
        .press("Enter")
        .press("Enter");
    office.sees("Восстановлен").sees("10:45").sees("проверить склад");
}

#[test]
fn what_is_urgent_is_moved_to_any_working_day() {
    let mut office = office();
    plans(&mut office, "сегодня 15:00 звонок Алма");
    plans(&mut office, "ср 15:00 звонок Темір");
    // Tuesday and Thursday are days of meetings; today's call cannot wait.
    office.press("3").sees("Неделя").sees("з15 Алма").press("Shift+Right").sees("Алма → вт, 17.03 15:00.");
    office.loses("Может,").press("Right").sees("Темір").press("Shift+Right");
    office.sees("Темір → чт, 19.03 15:00.").sees("Может,");
}
