//! The quick line: whom it is about, when it is, and what one does alone.

use crate::today::main_office;

#[test]
fn who_is_meant_is_asked_where_a_name_fits_in_part_or_several_are_named() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("завтра 10 звонок Темір Строй").sees("Кто имеется в виду?");
    office
        .sees("+ новый потенциальный клиент: Темір Строй")
        .loses("▌ Темір")
        .press("Enter")
        .sees("Выберите строку");
    office.press("Down Down").sees("▌ + новый").press("Enter").sees("Запланировано").sees("4 клиента");
    office.press("l").type_text("завтра 11 звонок Алма и Нұр").sees("Кто имеется в виду?").loses("▌ Алма");
    office.press("Enter").sees("Выберите строку").press("Down Down").sees("▌ Нұр").press("Enter");
    office.sees("Запланировано: Звонок · Нұр");
}

#[test]
fn the_client_in_front_is_not_taken_for_somebody_who_is_named() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("ждут 3").press("l").type_text("завтра 10 звонок Щука");
    office.sees("Кто имеется в виду?").sees("+ новый потенциальный клиент: Щука").loses("▌ Алма");
    office
        .press("Down Down")
        .sees("▌ + новый")
        .press("Enter")
        .sees("Запланировано")
        .press("2")
        .sees("4 клиента");
}

#[test]
fn the_client_in_front_is_not_taken_for_a_phone_that_nobody_has() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("ждут 3").press("l").type_text("+7 701 999 88 77 звонил, прайс");
    office.sees("Кто имеется в виду?").sees("+ новый потенциальный клиент").loses("▌ Алма");
    office
        .press("Enter")
        .sees("Выберите строку")
        .press("Esc")
        .loses("Быстрая")
        .press("Esc Esc")
        .sees("ждут 3");
}

#[test]
fn a_meeting_says_when_and_a_line_that_was_left_is_gone_on_with() {
    let mut office = main_office();
    office
        .sees("3 клиента")
        .press("1")
        .sees("ждут 3")
        .press("m")
        .sees("Быстрая запись")
        .sees("Enter Сохранить");
    office.sees("Когда это будет?").press("Enter").sees("Добавьте день или час").type_text("завтра");
    office.sees("▌ Алма").press("Enter").sees("Запланировано: Встреча");
    office.press("l").type_text("завтра звонок").press("Esc").loses("Быстрая").press("l");
    office.type_text("Нұр").sees("завтра звонок Нұр").sees("▌ Нұр").press("Esc").loses("Быстрая");
}

#[test]
fn own_work_needs_no_client_and_makes_none() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("каждый понедельник 10 планёрка");
    office.sees("без клиента").press("Enter").sees("Запланировано: Мероприятие").sees("3 клиента");
    office.press("l").type_text("завтра 10:00 звонок отделу").sees("Кто имеется в виду?").press("Enter");
    office.sees("Выберите строку").press("Down").sees("▌ без клиента").press("Enter").sees("3 клиента");
    office.sees("Запланировано: Задача");
}

#[test]
fn the_base_is_asked_once_the_words_rest() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").sees("Быстрая запись").settles().type_text("завтра звонок Нұр");
    assert!(office.is_quiet(), "each letter asked the base");
    office.sees("▌ Нұр").type_text(" ").press("Backspace");
    assert!(office.sleeps() && office.is_quiet(), "the same words are asked about once");
    office.press("Enter").sees("Запланировано: Звонок · Нұр");
    // Enter does not wait for the rest, and asks before it keeps.
    office.press("l").type_text("завтра 12 звонок Алма").press("Enter").sees("Запланировано: Звонок · Алма");
}

#[test]
fn a_small_word_is_asked_about_before_it_is_a_client_or_none() {
    let mut office = main_office();
    office.sees("3 клиента").press("1").sees("ждут 3").press("l").type_text("завтра 10 звонок щука");
    office.sees("Кто имеется в виду?").sees("+ новый потенциальный клиент: щука").loses("▌ Алма");
    office
        .press("Enter")
        .sees("Выберите строку")
        .press("Esc")
        .loses("Быстрая")
        .press("Esc Esc")
        .sees("ждут 3");
    office.press("2").sees("3 клиента").press("l").press("^u").type_text("купить темі завтра");
    office
        .sees("Кто имеется в виду?")
        .sees("без клиента")
        .loses("▌ Темі")
        .press("Enter")
        .sees("Выберите строку");
    office.press("Down Down").sees("▌ без клиента").press("Enter").sees("Запланировано: Задача");
    office.press("l").type_text("завтра 11 звонок темі").sees("▌ Темі").press("Esc").loses("Быстрая");
}

#[test]
fn whoever_is_said_to_be_new_becomes_a_prospect_and_stands_first() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").type_text("новый клиент ТОО Жулдыз звонили");
    office.sees("▌ + новый потенциальный клиент: ТОО Жулдыз").press("Enter").sees("4 клиента");
    office.press("l").type_text("ООО Рога и Копыта звонили, прайс");
    office.sees("▌ + новый потенциальный клиент: ООО Рога и Копыта").press("Enter").sees("5 клиентов");
    office.press("l").type_text("ТОО Темір Строй звонили").sees("Кто имеется в виду?").press("Down");
    office.sees("▌ + новый потенциальный клиент: ТОО Темір Строй").press("Down").sees("▌ Темір").press("Esc");
}

#[test]
fn a_line_that_was_kept_says_so() {
    let mut office = main_office();
    office.sees("3 клиента").press("l").loses("осталось с прошлого раза").type_text("завтра звонок");
    office.press("Esc").loses("Быстрая").press("l").sees("осталось с прошлого раза, Ctrl+U очищает");
    office.press("^u").loses("осталось с прошлого раза").type_text("Нұр").press("Esc").loses("Быстрая");
}
