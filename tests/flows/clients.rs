//! Adding, finding, changing and removing clients.

use super::office::{Office, Opening, client};
use serik::{
    i18n::Language,
    store::{Operation, office::own_fields::AddOwnField},
};

#[test]
fn adding_a_client_under_a_kazakh_layout() {
    let mut office = Office::open(Language::Kazakh);
    office.sees("Әзірге клиент жоқ");
    office.press("т").sees("Жаңа клиент").type_text("«Қазақ мёд» ЖШС").press("^ы");
    office.sees("1 клиент").sees("«Қазақ мёд» ЖШС").sees("Сақталды");
}

#[test]
fn a_client_is_found_in_the_wrong_layout_while_typing() {
    let before =
        vec![client(&[("name", "ТОО «Қазақ мёд»"), ("city", "Семей")]), client(&[("name", "Алатау Снаб")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("/").type_text("rfpfr vtl");
    office.sees("показано по запросу").sees("Қазақ мёд").loses("Алатау Снаб");
    office.press("Enter Enter").sees("Обзор").sees("Семей");
    office.press("Esc Esc").sees("Алатау Снаб");
}

#[test]
fn a_cursor_key_inside_the_window_asks_the_database_for_nothing() {
    let names: Vec<String> = (10..70).map(|at| format!("Клиент {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut office = Office::with(&names);
    office.sees("60 клиентов").sees("Клиент 10");
    office.sleeps();
    for key in ["Down", "j", "о", "Up", "k"] {
        office.press(key);
        assert!(office.is_quiet(), "{key} asked the database");
    }
}

#[test]
fn nothing_found_says_what_to_do() {
    let mut office = Office::with(&["Алатау Снаб"]);
    office.sees("1 клиент").press("/").type_text("жоқ нәрсе");
    office.sees("По запросу «жоқ нәрсе» ничего нет");
}

#[test]
fn a_changed_phone_is_on_the_card_and_in_the_journal() {
    let before = vec![client(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("+7 701 000 00 01").press("Enter").sees("Обзор").sees("+7 701 000 00 01");
    office.press("e").sees("Телефоны");
    office.press("Tab Tab Tab Tab Tab Tab Tab");
    for _ in 0.."+7 701 000 00 01".len() {
        office.press("Backspace");
    }
    office.type_text("8 702 000 00 02").press("^s").sees("Сохранено").sees("+7 702 000 00 02");
    office.press("u").sees("+7 701 000 00 01");
}

#[test]
fn a_wrong_bin_warns_and_a_missing_name_stops() {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press("n").sees("Новый клиент");
    office.press("^s").sees("✗");
    office.type_text("Алма").press("Tab Tab Tab Tab Tab").type_text("250340970018").sees("!");
    office.press("^s").sees("1 клиент");
}

#[test]
fn marked_clients_are_removed_together_and_come_back_together() {
    let mut office = Office::with(&["Алма", "Бота", "Вера"]);
    office.sees("3 клиента").press("Space Space").sees("отмечено: 2");
    office
        .press("Del")
        .sees("Удалить 2 из 3, скрыто фильтром 0")
        .press("Enter")
        .sees("отмечено: 2")
        .press("Del Down Enter")
        .sees("Удалено 2 клиента")
        .sees("1 клиент")
        .loses("Алма");
    office.press("u").sees("3 клиента").sees("Алма");
}

#[test]
fn keys_typed_after_a_query_mean_a_client_it_finds() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press("/").type_text("бота").press("Enter Del").sees("Удалено: Бота");
    office.press("Esc").sees("1 клиент").sees("Алма");
}

#[test]
fn the_cursor_stays_on_a_found_client_that_was_changed() {
    let mut office = Office::with(&["Мёд 1", "Мёд 2", "Мёд 3"]);
    office.sees("3 клиента").press("/").type_text("мёд").press("Enter End");
    office.press("e").sees("Краткое название").type_text("!").press("^s").sees("Сохранено").settles();
    office.press("Del").sees("Удалено: Мёд 1!");
}

#[test]
fn a_line_of_the_card_never_takes_the_client_with_it() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("[Обзор]").press("Del").sees("удаляет контакт");
    office.press("Esc Del").sees("Удалено: Алма");
}

#[test]
fn the_timeline_shows_what_holds_and_f_shows_the_rest() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Краткое название").type_text("ты").press("^s").sees("Сохранено");
    office.press("u").sees("Отменено").press("Enter").sees("[Обзор]").press("t").sees("Заметка · Алма");
    office.type_text("платит по пятницам").press("^s").sees("Сохранено").press("f").sees("Всё, и отменённое");
    office
        .press("Enter")
        .sees("[Хронология]")
        .sees("платит по пятницам")
        .sees("Добавлен клиент")
        .loses("тменено");
    office.press("f End Enter").sees("Показано: Всё, и отменённое тоже").sees("Отменено");
    office.press("f Home Down Enter").sees("Только заметки").loses("Добавлен клиент");
    office.press("x").sees("Добавлен клиент").loses("Показано");
}

#[test]
fn enter_in_a_note_is_a_new_line() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("[Обзор]").press("t").sees("Заметка");
    office.type_text("первая").press("Enter").type_text("вторая").press("^s").sees("Сохранено");
    office.press("Right Right").sees("первая").sees("вторая");
}

#[test]
fn a_save_without_a_change_offers_no_undo() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Краткое название").press("^s").sees("Ничего не изменено");
}

#[test]
fn a_phone_of_a_contact_belongs_to_the_story_of_the_client() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("[Обзор]").press("Right n").sees("Новый контакт");
    office.type_text("Асан").press("^s").sees("Сохранено").press("e").sees("Асан");
    office.press("Down Down Down Down").type_text("87010000001 вн 15").press("^s").sees("Сохранено");
    office.sees("+7 701 000 00 01 доб. 15").press("Right").sees("Изменено контактное лицо: Асан");
}

#[test]
fn marks_count_what_the_filter_hides() {
    let before = vec![client(&[("name", "Алма"), ("stage", "active")]), client(&[("name", "Бота")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("^a").sees("отмечено: 2");
    office.press("f").sees("Фильтр").press("Down Down Enter").sees("1 клиент").loses("Бота");
    office.press("Del").sees("Удалить 2 из 2, скрыто фильтром 1").press("Esc");
    office.press("x").sees("Алма").sees("Бота");
}

#[test]
fn the_filter_narrows_and_x_clears_it() {
    let before = vec![client(&[("name", "Алма"), ("stage", "active")]), client(&[("name", "Бота")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("f").sees("Фильтр").press("Down Down Enter");
    office.sees("1 клиент").sees("Активный").loses("Бота");
    office.press("x").sees("2 клиента").sees("Бота");
}

#[test]
fn the_order_can_be_turned_round() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press("s").sees("по названию").press("Enter").settles();
    let screen = office.screen();
    assert!(screen.find("Бота") < screen.find("Алма"), "{screen}");
}

#[test]
fn a_contact_is_added_and_removed_on_the_card() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("Tab").sees("Контактов пока нет");
    office.press("n").sees("Новый контакт").type_text("Асан Қасым").press("^s").sees("Асан Қасым");
    office.press("Del").sees("Контактов пока нет");
    office.press("u").sees("Асан Қасым");
}

#[test]
fn a_note_can_be_pinned() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("t").sees("Заметка");
    office.type_text("платит только по пятницам").press("^s").sees("Сохранено");
    office.press("Tab Tab").sees("платит только").press("Home p").sees("⚑");
    office.press("Shift+Tab Shift+Tab").sees("⚑ платит только по пятницам");
}

#[test]
fn a_wide_window_shows_the_card_beside_the_list() {
    let before = vec![client(&[("name", "Алма"), ("address", "ул. Первая, 1")]), client(&[("name", "Бота")])];
    let mut office = Office::start(Opening { before, size: (140, 40), ..Opening::default() });
    office.sees("2 клиента").sees("ул. Первая, 1").press("Down").loses("ул. Первая, 1");
}

#[test]
fn the_mouse_alone_is_enough() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").double_click("Бота").sees("Обзор");
    office.click("Контакты").sees("Контактов пока нет");
    office.click("Создать").sees("Новый контакт").type_text("Асан").click("Сохранить").sees("Сохранено");
    office.click("Клиенты").sees("2 клиента");
}

#[test]
fn marked_clients_are_changed_in_one_step() {
    let mut office = Office::with(&["Алма", "Бота", "Вера"]);
    office
        .sees("3 клиента")
        .press("Space Space")
        .sees("отмечено: 2")
        .press(":")
        .type_text("изменить отмеченные");
    office.press("Enter").sees("Изменить 2 из 3, скрыто фильтром 0").sees("Ничего не менять");
    office.press("Down Down Enter").sees("Изменено: 2 клиента").sees("Активный").press("u").loses("Активный");
}

/// The change of all marked clients whose line has these words.
fn change_marked(office: &mut Office, words: &str) {
    office.press("^a").sees("отмечено: 2").press("e").sees("Изменить 2 из 2").type_text(words).press("Enter");
}

#[test]
fn a_tag_comes_to_marked_clients_and_goes() {
    let before = vec![client(&[("name", "Алма"), ("tags", "Тендер, VIP")]), client(&[("name", "Бота")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента");
    change_marked(&mut office, "добавить метку");
    office.sees("─ Добавить метку").type_text("склад").press("Enter").sees("Изменено: 2 клиента");
    office.press("Enter").sees("Тендер").sees("склад").press("Esc").sees("2 клиента");
    change_marked(&mut office, "убрать метку");
    office.sees("─ Убрать метку").type_text("тендер").press("Enter").sees("Изменено: 1 клиент");
    office.press("Enter").sees("склад").loses("Тендер");
}

#[test]
fn marked_clients_get_a_city_lose_it_and_what_does_not_fit_is_asked_again() {
    let own = AddOwnField { entity: "client", name: "Этаж".to_owned(), kind: "number", choices: None };
    let before = vec![client(&[("name", "Алма")]), client(&[("name", "Бота")]), Box::new(own)];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента");
    change_marked(&mut office, "город …");
    office.sees("─ Город: …").type_text("Семей").press("Enter").sees("Изменено: 2 клиента").sees("Семей");
    change_marked(&mut office, "город очистить");
    office.sees("Изменено: 2 клиента").loses("Семей");
    change_marked(&mut office, "этаж …");
    office.sees("─ Этаж: …").type_text("семь").press("Enter").sees("Этаж").sees("семь");
    office
        .press("Backspace Backspace Backspace Backspace")
        .type_text("7")
        .press("Enter")
        .sees("Изменено: 2 клиента");
}

#[test]
fn a_question_about_marked_clients_counts_the_whole_office() {
    let before = vec![
        client(&[("name", "Алма"), ("city", "Семей")]),
        client(&[("name", "Бота"), ("city", "Семей")]),
        client(&[("name", "Вера"), ("city", "Актау")]),
    ];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("3 клиента").press("Space Space").sees("отмечено: 2").press("/").type_text("вера");
    office.sees("1 клиент").press("Enter").press("Del").sees("Удалить 2 из 3, скрыто фильтром 2");
    office.sees("Не удалять").press("Enter").press("x Esc").sees("3 клиента");
}

#[test]
fn several_conditions_are_turned_on_in_one_go() {
    let before = vec![
        client(&[("name", "Алма"), ("stage", "active"), ("vip", "1")]),
        client(&[("name", "Бота"), ("stage", "active")]),
        client(&[("name", "Вера"), ("vip", "1")]),
    ];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("3 клиента").press("f").sees("пробел — отметить").press("Down Down Space").sees("2 клиента");
    office
        .sees("• Активный")
        .press("Enter")
        .loses("пробел — отметить")
        .sees("2 клиента")
        .press("f")
        .type_text("vip")
        .press("Enter")
        .sees("1 клиент");
    office.sees("Активный · VIP").press("x").sees("3 клиента");
}

#[test]
fn columns_are_chosen_and_a_saved_view_keeps_them() {
    let before = vec![client(&[("name", "Алма"), ("tax_id", "250340970019"), ("city", "Семей")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("Семей").loses("250340970019").press(":").type_text("столбцы").press("Enter");
    office
        .sees("скрывает столбец")
        .press("Enter")
        .loses("Семей")
        .press("End Up Up Up Up Up Space Esc")
        .sees("250340970019");
    office.press("v Enter").type_text("С номерами").press("Enter").sees("Вид сохранён");
    office.press(":").type_text("столбцы").press("Enter").press("Down Down Down Down Down Enter Esc");
    office.loses("250340970019").press("v Enter").sees("250340970019").loses("Семей");
}

#[test]
fn a_view_is_saved_and_chosen_again() {
    let before = vec![client(&[("name", "Алма"), ("stage", "active")]), client(&[("name", "Бота")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("f").sees("Фильтр").press("Down Down Enter").sees("1 клиент");
    office.press("v").sees("+ Сохранить этот вид").press("Enter").type_text("Живые").press("Enter");
    office.sees("Вид сохранён: Живые").press("x").sees("2 клиента").press("v").sees("Живые").press("Enter");
    office
        .sees("1 клиент")
        .loses("Бота")
        .press("v")
        .sees("Del — удалить")
        .press("Del")
        .sees("Вид удалён: Живые");
    office.press("u").sees("Отменено").press("v").sees("Живые");
}

#[test]
fn days_and_numbers_are_shown_as_they_are_understood() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("n").sees("Новый контакт");
    office.type_text("Дана").press("Tab Tab Tab Tab").type_text("Һ..қ\"әіңғ,.ү").sees("= +7 701 234 56 78");
    office
        .press("Tab")
        .sees("+77012345678")
        .press("Tab Tab Tab Tab Tab")
        .type_text("fri")
        .sees("= 13.03.2026, пт");
    office.press("Tab Tab").sees("13.03.2026").type_text("31.02").sees("31.02: в феврале 28 дней");
    office.press("^s").sees("31.02: в феврале 28 дней").press("Backspace Backspace Backspace Backspace");
    office.press("Backspace").type_text("eom").press("^s").sees("Сохранено");
    office.press("Right").sees("Дана · работал(а) здесь до 31.03.2026").loses("+7 701 234 56 78");
}

#[test]
fn a_phone_is_removed_and_not_its_person() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("n").type_text("Дана");
    office.press("Tab Tab Tab Tab").type_text("87012345678").press("^s").sees("Сохранено").press("Tab");
    office.sees("Дана").press("n").type_text("Ержан").press("^s").sees("▌Ержан").press("Del");
    office.sees("Удалено: Ержан").press("Home Down").sees("▌     Телефон  +7 701 234 56 78").press("Del");
    office.sees("Удалено: 87012345678").sees("Дана").loses("+7 701 234 56 78").press("u");
    office.sees("Отменено: Удалён телефон или почта").sees("+7 701 234 56 78");
}

#[test]
fn a_note_keeps_its_lines() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("t").type_text("Звонить");
    office.press("Enter").type_text("утром").press("Up Up").press("^s").sees("Сохранено");
    office.press("Right Right").sees("Звонить").sees("утром").loses("Звонить утром");
    office.press("Home e").sees("Заметка").sees("Звонить").sees("утром").loses("Звонить утром");
}

#[test]
fn one_person_works_for_two_clients() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press("Enter").sees("Обзор").press("n").sees("Новый контакт");
    office.type_text("Дана Сейітова").press("^s").sees("Сохранено").press("Esc Down Enter").sees("Бота");
    office.press(":").type_text("другого клиента").press("Enter").sees("Добавить контакт другого клиента");
    office
        .type_text("сейитова")
        .sees("Дана Сейітова")
        .sees("Алма")
        .press("Enter")
        .sees("Контактное лицо добавлено");
    office.press("Right").sees("Дана Сейітова").press("Left :").type_text("другого клиента").press("Enter");
    office.sees("Добавить").type_text("дана").sees("Бота").press("Enter").sees("уже контакт этого клиента");
    office
        .press("Esc u")
        .sees("Отменено: Контактное лицо добавлено к ещё одному клиенту: Дана")
        .press("Right")
        .sees("Контактов пока нет");
}

#[test]
fn an_account_is_checked_by_the_rules_of_its_client() {
    let before = vec![client(&[("name", "ООО «Берёзка»"), ("country", "RU")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("Обзор").press(":").type_text("банковский").press("Enter");
    office
        .sees("Банковский счёт")
        .type_text("40702810000000001234")
        .press("Tab")
        .type_text("040099771")
        .sees("!");
    office.press("Up Home");
    for _ in 0..20 {
        office.press("Del");
    }
    office.type_text("40702810900000001234").loses("!");
}

#[test]
fn a_person_of_another_client_is_found_in_the_wrong_layout() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента").press("Enter").sees("Обзор").press("n").sees("Новый контакт");
    office.type_text("Дана Сейітова").press("^s").sees("Сохранено").press("Esc Down Enter").sees("Бота");
    office.press(":").type_text("другого клиента").press("Enter").type_text("lfyf").sees("Дана Сейітова");
}

#[test]
fn a_window_that_grows_is_filled_at_the_end_of_the_list() {
    let names: Vec<String> = (10..90).map(|number| format!("Клиент {number}")).collect();
    let mut office = Office::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    office
        .sees("80 клиентов")
        .press("End")
        .sees("Клиент 89")
        .resize(80, 50)
        .sees("Клиент 50")
        .sees("Клиент 89");
}

#[test]
fn a_legal_form_is_chosen_and_shown_in_the_persons_language() {
    let before = vec![client(&[("name", "Алма"), ("legal_form", "жауапкершілігі шектеулі серіктестік")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("ОПФ").sees("ТОО").press("e").sees("ТОО — ");
}

#[test]
fn clients_are_filtered_by_a_value_and_the_chip_is_clicked_away() {
    let firm = |name: &str, city: &str, tags: &str| client(&[("name", name), ("city", city), ("tags", tags)]);
    let before =
        vec![firm("Алма", "Семей", "vip, тендер"), firm("Бота", "Семей", ""), firm("Вера", "Ақтау", "vip")];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office
        .sees("3 клиента")
        .press("f")
        .sees("Фильтр")
        .type_text("город")
        .sees("Город …")
        .press("Enter")
        .sees("Семей")
        .sees("2");
    office.press("Enter").sees("2 клиента · Семей").loses("Вера");
    office
        .press("f")
        .sees("Фильтр")
        .type_text("метка")
        .press("Enter")
        .sees("vip")
        .type_text("тен")
        .press("Enter")
        .sees("1 клиент · Семей · тендер");
    office.click("Семей ·").sees("1 клиент · тендер").click("тендер").sees("3 клиента");
    office.click("по названию").sees("Сортировать").press("Esc").press("s Enter").sees("по названию ↓");
}

#[test]
fn an_own_field_sorts_filters_and_can_be_renamed_and_removed() {
    let before: Vec<Box<dyn Operation>> = vec![
        Box::new(AddOwnField { entity: "client", name: "Склад".into(), kind: "number", choices: None }),
        client(&[("name", "Алма"), ("own_1", "10")]),
        client(&[("name", "Бота"), ("own_1", "9")]),
    ];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office
        .sees("2 клиента")
        .settles()
        .press("s End Enter")
        .sees("по полю «Склад»")
        .press("Home Enter")
        .sees("Бота");
    office
        .press("Esc f")
        .sees("Фильтр")
        .type_text("склад")
        .press("Enter")
        .sees("10")
        .type_text("10")
        .press("Enter")
        .sees("1 клиент · Склад: 10")
        .press("x");
    office.press(":").type_text("свои поля").press("Enter").sees("1  Склад").press("Enter").sees("Название");
    office
        .type_text(" №2")
        .press("Enter")
        .sees("1  Склад №2")
        .press("Del")
        .sees("Удалено: Склад №2")
        .loses("1  Склад");
    office.press("Esc u").sees("Отменено").press("s").sees("по полю «Склад №2»");
}

#[test]
fn a_row_says_how_it_was_found_when_not_by_its_name() {
    let before = vec![
        client(&[("name", "Казахский мёд"), ("former_names", "Казмед\nАра"), ("phones", "+7 701 555 66 77")]),
        client(&[("name", "Бота"), ("city", "Семей")]),
    ];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("2 клиента").press("/").type_text("казме").sees("Прежние названия: Казмед");
    office.press("Esc /").type_text("5556").sees("Телефон: +7 701 555 66 77");
    office
        .press("Esc /")
        .type_text("мёд")
        .sees("1 клиент")
        .settles()
        .loses("Телефон: ")
        .loses("Прежние названия");
    office.press("Esc /").type_text("ctvtq").sees("Город: Семей");
}

#[test]
fn enter_on_a_line_of_the_card_begins_at_its_field() {
    let before = vec![client(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("Обзор").press("Down Enter").sees("▌              Телефоны");
    office
        .type_text(", 8 702 000 00 02")
        .sees("= +7 701 000 00 01, +7 702 000 00 02")
        .press("^s")
        .sees("Сохранено");
    office.sees("+7 702 000 00 02").press("e").sees("↓").press("PageDown PageDown PageDown").sees("↑");
}

#[test]
fn a_search_begins_on_the_card_too() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office
        .sees("2 клиента")
        .press("Enter")
        .sees("Обзор")
        .press("/")
        .type_text("бота")
        .sees("1 клиент")
        .loses("Обзор");
    office.press("Enter Enter").sees("Клиент · Бота").press("p").sees("Поставьте курсор на заметку");
}

#[test]
fn the_cursor_stays_in_sight_when_a_filter_ends() {
    let names: Vec<String> = (10..60).map(|number| format!("Фирма {number}")).collect();
    let mut before: Vec<Box<dyn Operation>> = names.iter().map(|name| client(&[("name", name)])).collect();
    before.push(client(&[("name", "Яшма"), ("vip", "1")]));
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("51 клиент").press("f").sees("Фильтр").type_text("vip").press("Enter").sees("1 клиент · VIP");
    office.press("x").sees("51 клиент").settles().sees("▌ ★ Яшма");
}

#[test]
fn one_works_in_the_card_beside_the_list() {
    let before = ["Алма", "Бота"].map(|name| client(&[("name", name)])).into();
    let mut office = Office::start(Opening { size: (140, 40), before, ..Opening::default() });
    office.sees("2 клиента").sees("[Обзор]").press("Tab").press("Right").sees("[Контакты]").sees("2 клиента");
    office.press("n").sees("Новый контакт · Алма").type_text("Дана").press("^s").sees("Сохранено");
    office.sees("Дана").sees("2 клиента").press("Esc Down").sees("[Обзор]");
    office.click("Хронология").sees("[Хронология]").press("/").type_text("алм").sees("Алма").loses("Бота");
}

#[test]
fn a_click_on_a_title_sorts() {
    let before = [("Алма", "Семей"), ("Бота", "Астана")]
        .map(|(name, city)| client(&[("name", name), ("city", city)]))
        .into();
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("по названию").click("Город").sees("по городу").click("Город").sees("по городу ↓");
    office.click("Телефон").sees("Сортировать");
}

#[test]
fn a_doubt_leaves_a_mark_and_a_sum_has_its_currency() {
    let pairs =
        [("name", "Алма"), ("tax_id", "100340970000"), ("credit_limit", "1600000"), ("currency", "KZT")];
    let mut office =
        Office::start(Opening { before: vec![client(&pairs)], size: (100, 30), ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("[Обзор]").sees("! ").sees("1\u{a0}600\u{a0}000\u{a0}₸");
    office.press("Del").press("Esc Del").sees("Удалено: Алма").settles();
}

#[test]
fn who_left_stands_with_the_people_and_not_on_the_overview() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("[Обзор]").press("n").sees("Новый контакт").type_text("Дана");
    office.press("^s").sees("Сохранено").sees("Дана").press("Right Enter").sees("Контакт · Дана");
    office
        .press("PageDown PageDown")
        .type_text("01.03.2026")
        .press("^s")
        .sees("Сохранено")
        .sees("работал(а) здесь до");
    office.press("Left").sees("[Обзор]").loses("Дана");
}

#[test]
fn a_filter_that_hides_what_is_sought_is_named() {
    let mut office = Office::with(&["Ромбика", "Алма"]);
    office.sees("2 клиента").press("f").type_text("стоп").press("Enter").sees("0 клиентов");
    office.press("/").type_text("ромб").sees("под фильтром «Стоп-лист»").press("Enter x").sees("Ромбика");
}

#[test]
fn a_note_is_added_from_the_list_and_an_undo_goes_to_its_client() {
    let names: Vec<String> = (10..60).map(|number| format!("Клиент {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut office = Office::with(&names);
    office.sees("50 клиентов").press("t").sees("Заметка · Клиент 10").type_text("Звонить утром").press("^s");
    office
        .sees("Сохранено")
        .press("Del")
        .sees("Удалено: Клиент 10")
        .press("End")
        .sees("Клиент 59")
        .press("u");
    office.sees("▌   Клиент 10");
}

#[test]
fn a_choice_is_listed_and_half_a_number_is_not_told() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Клиент · Алма").press("Tab Tab").sees("‹ Юридическое лицо ›");
    office.press("Space").sees("▌• Юридическое лицо").type_text("физ").press("Enter");
    office.sees("‹ Физическое лицо ›").press("^e").sees("Здесь ничего не вводят");
    office.press("Tab Tab Tab").type_text("1702").loses("должно быть").press("Tab").sees("должно быть: 12");
    office.press("^s").sees("1 сомнение осталось");
}

#[test]
fn a_proposed_spelling_is_taken_over() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Клиент · Алма").press("Tab Tab Tab Tab Tab");
    office
        .type_text("17024000808О")
        .press("Down Up")
        .sees("предлагается: 170240008080")
        .sees("(Ctrl+R — принять)");
    office.press("^r").sees("170240008080").loses("предлагается");
}

#[test]
fn a_consent_is_recorded_for_the_person_under_the_cursor() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press(":").type_text("согласие").press("Enter");
    office.sees("чьё это согласие").press("n").type_text("Дана").press("^s").sees("Сохранено").press("Tab");
    office.sees("▌Дана").press(":").type_text("согласие").press("Enter").sees("Согласие · Дана");
    office.press("^s").sees("Цель: ").press("Space").type_text("рассыл").press("Enter");
    office.sees("‹ предложения и рассылки ›").press("^s").sees("Сохранено");
    office
        .sees("▌    Согласие  предложения и рассылки · 16.03.2026")
        .press("e Tab Tab Tab Tab")
        .type_text("16.3");
    office.press("^s").sees("отозвано 16.03.2026").press("Del").loses("рассылки · 16").press("u");
    office.sees("Отменено: Удалено согласие: Дана").sees("отозвано 16.03.2026");
}

#[test]
fn consents_of_a_sole_trader_are_withdrawn_at_once() {
    let before = vec![client(&[("name", "Айдос"), ("kind", "sole_trader")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("Enter").sees("Обзор").press(":").type_text("отозвать").press("Enter");
    office.sees("Нет действующих согласий");
    for purpose in ["рассыл", "обраб"] {
        office.press(":").type_text("записать соглас").press("Enter").sees("Согласие · Айдос").press("Space");
        office.type_text(purpose).press("Enter ^s").sees("Сохранено");
    }
    office.sees("Согласие  предложения и рассылки · 16.03.2026").press("Home");
    office.press(":").type_text("отозвать").press("Enter").sees("Отозвано 2 согласия. С 16.03.2026: ");
    office.sees("16.03.2026: данные не обрабатывать").sees("рассылок не слать").press("u");
    office.sees("Отменено").loses("отозвано");
}

#[test]
fn a_kpp_is_asked_of_russian_firms_alone() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Клиент · Алма").loses("КПП").press("Tab Tab Tab Tab");
    office.press("^u").type_text("RU").sees("КПП").press("Tab Tab").sees("▌                   КПП");
}

#[test]
fn the_card_of_a_removed_client_is_as_it_was_and_changes_nothing() {
    let before = vec![client(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("Алма").press("Del").sees("Удалено: Алма").press("f").type_text("удал").press("Enter");
    office
        .sees("Алма")
        .press("Enter")
        .sees("УДАЛЁН")
        .sees("+7 701 000 00 01")
        .press("e")
        .sees("Сначала верните");
    office.press("n").sees("Сначала верните").press(":").type_text("восстан").press("Enter").loses("УДАЛЁН");
}

#[test]
fn a_long_note_says_that_it_goes_on_and_the_comment_of_a_person_is_on_the_card() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Enter").sees("Обзор").press("n").sees("Новый контакт").type_text("Дана");
    office.press("^s").sees("Сохранено").press("Right Down e").sees("Комментарий");
    for _ in 0..11 {
        office.press("Down");
    }
    office
        .type_text("Любит чай")
        .press("^s")
        .sees("Комментарий")
        .sees("Любит чай")
        .press("t")
        .sees("Заметка *");
    for line in 1..30 {
        office.type_text(&format!("строка{line}")).press("Enter");
    }
    office
        .press("^s")
        .press("Right")
        .sees("строка10 …")
        .loses("строка11")
        .press("Home Enter")
        .sees("строка29")
        .sees("↑");
}
