//! The planner: days, weeks, months, the board and the list.

use crate::office::{Office, Opening, client};
use serik::store::{Operation, activity::SaveActivity, office::users::AddUser};

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
    office.press("3").sees("Неделя").sees("12: 16.03").sees("!в Алма").sees("!в:30");
    // The overlap is gone when one of them goes to the next day.
    office.press("Right Down").sees("Встреча · Нұр").press("Shift+Right").sees("Нұр → ср, 18.03 15:30");
    office.sees(" в Алма").loses("!в ");
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
    office.press("3").sees("в Алма").drag("в Алма", "пт 20").sees("Алма → пт, 20.03 15:00");
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
    office.press("n").sees("Быстрая запись · пн, 16.03").type_text("звонок Темір 16:00").sees("▌ Темір");
    office.press("Enter");
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
    office.press("Enter").sees("Запланировано").press("3").sees("з Алма");
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
fn what_is_late_stands_on_today_until_it_is_decided() {
    let late = |day: &str, goal: &str| -> Box<dyn Operation> {
        let draft = [("kind", "task"), ("day", day), ("time", "10:00"), ("goal", goal)].into_iter().collect();
        Box::new(SaveActivity { base: None, client: None, contact: None, draft })
    };
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let before = vec![user, late("2026-03-13", "Прайс"), late("2026-03-11", "Акт")];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.press("3").sees("Неделя").sees("2 просрочено").sees("!зд Акт").sees("!зд Прайс");
    office.sees("11.03.2026").press("Down").sees("13.03.2026");
    // On its own week it stands on its own day; moved on it is late no more.
    office.press("PageUp").sees("11: 09.03").sees("!зд Прайс").press("PageDown").sees("12: 16.03");
    office.sees("!зд Акт").press("Del").sees("Удалено: Задача · Акт · ср, 11.03 10:00").loses("!зд Акт");
}

#[test]
fn what_is_late_goes_on_from_today() {
    let late: Box<dyn Operation> = Box::new(SaveActivity {
        base: None,
        client: None,
        contact: None,
        draft: [("kind", "task"), ("day", "2026-03-13"), ("time", "10:00"), ("goal", "Прайс")]
            .into_iter()
            .collect(),
    });
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let mut office = Office::start(Opening { before: vec![user, late], ..Opening::default() });
    office.press("3").sees("!зд Прайс").press("Shift+Left").sees("На прошедший день ничего не планируют");
    office.press("Shift+Right").sees("Прайс → вт, 17.03 10:00").press("u").sees("Отменено").sees("!зд Прайс");
    // From its own day it goes to today at the earliest, never to another past one.
    office.press("PageUp").sees("11: 09.03").sees("!зд Прайс").press("Right Right Right Right Shift+Right");
    office.sees("Прайс → пн, 16.03 10:00");
}

#[test]
fn the_mouse_drops_on_an_hour_of_the_week_and_on_a_day_of_the_month() {
    let mut office = office();
    office.sees("3 клиента");
    plans(&mut office, "завтра 15:00 встреча Алма");
    plans(&mut office, "ср 11:00 звонок Нұр");
    office.press("3").sees("в Алма").sees("з Нұр").drag("в Алма", "з Нұр").sees("Алма → ср, 18.03 11:00");
    office.press("u").sees("Отменено").settles().press("v").sees("Месяц").drag("17", "19");
    office.sees("Алма → чт, 19.03 15:00").settles().press("v v v v").sees("Неделя");
    plans(&mut office, "чт 9:00 звонок Темір");
    office.press("3 v").sees("Месяц").drag("19", "24").sees("На этом дне 2 дела");
}

#[test]
fn many_late_ones_leave_the_hours_of_the_week_in_sight() {
    let late = |at: u32| -> Box<dyn Operation> {
        let (day, goal) = (format!("2026-03-{at:02}"), format!("Акт{at}"));
        let draft = [("kind", "task"), ("day", day.as_str()), ("goal", goal.as_str())].into_iter().collect();
        Box::new(SaveActivity { base: None, client: None, contact: None, draft })
    };
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let before = std::iter::once(user).chain((1..13).map(late)).collect();
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.press("3").sees("12 просрочено").sees("!зд Акт1").sees("!зд Акт4").loses("!зд Акт5").sees("10:00");
    office.press("Down Down Down Down Down Down").sees("07.03.2026 · Задача · Акт7").sees("!зд Акт7");
    office.loses("!зд Акт2").sees("10:00").press("End").sees("12.03.2026").sees("!зд Акт12");
}

#[test]
fn a_repeat_that_is_moved_asks_which_times_go() {
    let mut office = office();
    plans(&mut office, "каждый вторник 9:00 звонок Алма");
    office.press("3 Right").sees("Звонок · Алма").press("Shift+Right").sees("Перенести").sees("только это");
    office.press("Enter").sees("Алма → ср, 18.03 09:00");
    // The others stay on their Tuesday, until all of them are meant.
    office
        .press("PageDown Left")
        .sees("24.03.2026")
        .sees("Звонок · Алма")
        .press("Shift+Right")
        .sees("Перенести");
    office
        .press("Down Enter")
        .sees("Алма → ср, 25.03 09:00")
        .press("PageDown")
        .sees("01.04.2026")
        .sees("Звонок · Алма");
}

#[test]
fn a_day_is_set_off_or_for_calls_on_the_spot() {
    let mut office = office();
    office.press("3 Right").sees("день встреч").press("h").sees("Что за день вт, 17.03").press("Down Enter");
    office.sees("вт, 17.03 · день звонков").sees("день звонков").press("h").sees("Что за день");
    office.press("End Enter").sees("вт, 17.03 · выходной").press("h").sees("Что за день").press("Enter");
    office.sees("как в календаре").sees("день встреч");
}

#[test]
fn a_new_plan_takes_the_day_under_the_cursor() {
    let mut office = office();
    office.press("3 Right Right").sees("Неделя").press("n").sees("Быстрая запись · ср, 18.03");
    office.type_text("звонок Алма").sees("▌ Алма").sees("День").press("Enter").sees("Запланировано");
    office.sees("Звонок · Алма").press("n").type_text("пт встреча Темір 10:00-11:30").sees("10:00–11:30");
    office.press("Enter").sees("Запланировано").press("Right Right").sees("10:00").sees("Встреча · Темір");
    office
        .press("n")
        .type_text("встреча Нұр 11:00")
        .sees("Пересекается: Темір")
        .press("Esc")
        .loses("Пересек");
    office.press("Del").sees("Удалено: Встреча · Темір · пт, 20.03 10:00");
}

#[test]
fn keys_typed_ahead_of_the_answer_come_after_it() {
    let mut office = office();
    office.sees("3 клиента").settles().press("l").type_text("завтра 15:00 встреча Алма").press("Enter 3");
    office.sees("Неделя").sees("в Алма");
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
    office.sees("Запланировано").press("3").sees("з Алма").press("Right Right Enter").sees("Дело · Алма");
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
    office.press("3").sees("Неделя").sees("з Алма").press("Shift+Right").sees("Алма → вт, 17.03 15:00.");
    office.loses("Может,").press("Right").sees("Темір").press("Shift+Right");
    office.sees("Темір → чт, 19.03 15:00.").sees("Может,");
}
