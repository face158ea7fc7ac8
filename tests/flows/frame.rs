//! The frame: sizes, help, palette, languages, drafts, messages, quitting.

use super::office::{Office, Opening, client};
use serik::{i18n::Language, store::office::users::AddUser};

#[test]
fn a_window_too_small_says_so_and_loses_nothing() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Бота");
    office.resize(50, 12).sees("Окно 50×12, нужно 60×16");
    office.resize(1, 1).screen();
    office.resize(60, 16).sees("Бота").press("^s").sees("2 клиента");
}

#[test]
fn help_lists_the_keys_filters_and_runs() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("?").sees("Справка · Клиенты").sees("n, F4, Ins");
    office.type_text("созд").loses("Сортировать").press("Enter").sees("Новый клиент");
}

#[test]
fn the_palette_knows_three_languages_and_the_wrong_layout() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").sees("Палитра команд").type_text("journal").sees("Журнал");
    office.press("Enter").sees("Добавлен").press("Esc");
    office.press("F9").sees("Палитра").type_text(";ehyfk").press("Enter").sees("Айгерім");
}

#[test]
fn the_palette_opens_a_client() {
    let mut office = Office::with(&["Алма Сауда"]);
    office.sees("1 клиент").press(":").type_text("алм").sees("◦ Алма Сауда").press("Enter").sees("Обзор");
}

#[test]
fn esc_keeps_a_draft_and_the_next_form_has_it() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("n").sees("Новый клиент").type_text("Недописан").press("Esc");
    office.sees("остался черновиком").press("n").sees("Недописан").sees("Восстановлен");
    office.press("^d").loses("Недописан").press("Esc").press("n").loses("Недописан");
}

#[test]
fn forms_of_an_earlier_run_are_told_and_gone_on_with() {
    let drafts = vec![("client new", "Недописанный"), ("note new 7", "")];
    let mut office = Office::start(Opening { drafts, ..Opening::default() });
    office.sees("Несохранённый текст ждёт в 2 записях").press(":").type_text("несохр").press("Enter");
    office.sees("Новый клиент · Недописанный").sees("15.03.2026").press("Enter").sees("Восстановлен");
    office.press("^s").sees("Сохранено").press(":").type_text("unsaved").press("Enter").sees("Заметка");
}

#[test]
fn every_unsaved_form_opens_from_the_list_of_them() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("unsaved").press("Enter").sees("записей нет");
    office.press("Enter").sees("Обзор").press("e").type_text(" Сауда").press("Esc").sees("черновиком");
    office.press("t").type_text("Звонить утром").press("Esc").sees("черновиком").press("n");
    office.sees("Новый контакт").type_text("Дана").press("^s").sees("Сохранено").press("Tab").sees("Дана");
    office.press("e").type_text(" Ким").press("Esc").sees("черновиком").press("Esc").sees("1 клиент");
    for (place, typed) in [("Home", "Алма Сауда"), ("Home Down", "Дана Ким"), ("End", "Звонить утром")]
    {
        office.press(":").type_text("unsaved").press("Enter").sees("· Алма").press(place).press("Enter");
        office.sees("Восстановлен").sees(typed).press("Esc Esc").sees("1 клиент");
    }
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("сменить язык").press("Enter").sees("English");
    office.press("Down Enter").sees("1 client").sees("Clients");
    assert_eq!(office.seen.borrow().settings, [("language".to_owned(), "en".to_owned())]);
}

#[test]
fn y_copies_the_row() {
    let before = vec![client(&[("name", "Алма"), ("city", "Семей")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("y").sees("Скопировано");
    assert_eq!(office.seen.borrow().copied, ["Алма\tСемей"]);
}

#[test]
fn y_copies_all_marked_rows() {
    let mut office = Office::with(&["Алма", "Бота", "Вера"]);
    office.sees("3 клиента").press("Space Space").sees("отмечено: 2").press("y").sees("Скопировано");
    assert_eq!(office.seen.borrow().copied, ["Алма\nБота"]);
}

#[test]
fn messages_are_kept() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("y").sees("Скопировано").press("Down").loses("Скопировано");
    office.press("^o").sees("Сообщения").sees("Скопировано");
}

#[test]
fn the_editor_brings_text_back() {
    let mut office = Office::with(&["Алма"]);
    office.seen.borrow_mut().edited = Some("первая\nвторая".to_owned());
    office.sees("1 клиент").press("Enter").sees("Обзор").press("t").sees("Заметка").press("^e");
    office.sees("первая").sees("вторая");
}

#[test]
fn a_megabyte_pasted_into_a_field_is_told() {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press("n").sees("Новый клиент");
    office.paste(&"ә".repeat(1_000_000)).sees("больше поле не принимает");
}

#[test]
fn escape_sequences_in_a_name_are_harmless() {
    let before = vec![client(&[("name", "Алма\u{1b}[2J\u{7}Тау")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    let screen = office.sees("1 клиент").sees("Алма").screen();
    assert!(!screen.contains('\u{1b}') && !screen.contains('\u{7}'));
}

#[test]
fn keys_typed_ahead_of_an_answer_reach_the_screen_they_were_meant_for() {
    let mut office = Office::with(&["Алма"]);
    office
        .sees("1 клиент")
        .press("e")
        .type_text(" Сауда")
        .press("^s Enter t")
        .type_text("сөйлестік")
        .press("^s Esc");
    office.sees("Алма Сауда").press("u u u").sees("Клиентов пока нет");
}

#[test]
fn q_leaves_from_a_root() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("й");
    assert!(office.is_over());
}

#[test]
fn every_size_is_drawn_without_a_panic() {
    let mut office = Office::with(&["Алма", "Бота"]);
    office.sees("2 клиента");
    for (width, height) in [(1, 1), (20, 5), (60, 16), (79, 23), (110, 30), (300, 100)] {
        office.resize(width, height).screen();
    }
    for keys in ["?", "Esc :", "Esc n", "Esc Enter"] {
        office.resize(80, 24).press(keys);
        for (width, height) in [(1, 1), (60, 16), (300, 100)] {
            office.resize(width, height).screen();
        }
    }
}

#[test]
fn the_first_start_asks_four_things_and_each_can_be_skipped() {
    let mut office = Office::start(Opening { is_first_run: true, ..Opening::default() });
    office.sees("На каком языке").sees("1 / 4").press("Up Enter").sees("Жалғыз жұмыс істейсіз бе");
    office.press("Enter").sees("Неден бастаймыз?").press("Enter").sees("Өз компанияңызды");
    office.press("Enter").sees("Өз компаниямыз").type_text("«Серік Сауда» ЖШС").press("^s");
    office.sees("Әзірге клиент жоқ");
    let mut office = Office::start(Opening { is_first_run: true, ..Opening::default() });
    office.sees("1 / 4").press("Enter Enter").sees("3 / 4").press("Esc Enter").sees("3 / 4").settles();
    office.loses("уже есть").press("Esc Esc").sees("1 / 4");
    office.press("Esc").sees("Клиентов пока нет");
}

#[test]
fn the_demo_door_leaves_for_the_demo_file() {
    let mut office = Office::start(Opening { is_first_run: true, ..Opening::default() });
    office.sees("1 / 4").press("Enter Enter").sees("С чего начнём").press("Down Down Enter");
    assert!(office.is_over());
}

#[test]
fn an_own_field_is_added_and_stands_in_the_form() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("свои поля").press("Enter").sees("Enter — добавить");
    office.press("Enter").sees("Название нового поля").type_text("Этаж").press("Enter").sees("текст");
    office.press("Enter").sees("1  Этаж").press("Esc e").sees("Краткое название").press("Up End");
    for _ in 0..30 {
        office.press("Down");
    }
    office.sees("Этаж").type_text("семь").press("^s").sees("Сохранено").press("/").type_text("семь");
    office.sees("1 клиент").sees("Алма");
}

#[test]
fn the_palette_says_where_a_command_can_be_done() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("закрепить").sees("в карточке клиента");
    office.press("Enter").sees("Закрепить: в карточке клиента").press("Esc Enter").sees("Обзор");
    office.press(":").type_text("закрепить").loses("в карточке клиента");
}

#[test]
fn a_message_leaves_the_keys_in_sight_and_a_long_one_is_whole() {
    let mut office = Office::open(Language::Russian);
    office.sees("Клиентов пока нет").press("u").sees("Отменять нечего.   n Создать");
    office.press("n").type_text("Алма").press("^s").sees("1 клиент");
    office.press("n").sees("Новый клиент").type_text("Бота").press("Esc").sees("ждёт в этой форме");
    let screen = office.screen();
    assert!(!screen.contains('…'), "{screen}");
}

#[test]
fn every_command_of_a_scope_works_there() {
    use serik::keys::{BINDINGS, Scope};
    let named = BINDINGS.iter().filter(|binding| binding.scope != Scope::Choice && !binding.scope.is_text());
    for binding in named {
        assert!(binding.command.works_in(binding.scope) || !is_screen(binding.scope), "{binding:?}");
    }
}

/// Scopes that screens have, not those behind them.
fn is_screen(scope: serik::keys::Scope) -> bool {
    scope.chain().len() > 2
}

#[test]
fn help_prints_to_a_file() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("?").sees("Справка").press("^s").sees("Записано в serik-help.txt");
    let printed = office.seen.borrow().printed.concat();
    assert!(printed.contains("n, F4, Ins") && printed.contains("Создать"), "{printed}");
}

#[test]
fn the_theme_that_holds_is_marked_and_another_one_is_kept() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("тема").press("Enter").sees("• Тёмная").press("Down Enter");
    assert_eq!(office.seen.borrow().settings, [("theme".to_owned(), "light".to_owned())]);
    office.press(":").type_text("тема").press("Enter").sees("• Светлая");
}

#[test]
fn every_screen_sleeps_until_a_key() {
    for size in [(80, 24), (140, 40)] {
        let before =
            vec![client(&[("name", "Алма"), ("former_names", "Яблоко")]), client(&[("name", "Бота")])];
        let mut office = Office::start(Opening { size, before, ..Opening::default() });
        office.sees("2 клиента");
        assert!(office.sleeps(), "the list");
        let screens = [
            ("/", "Поиск", "Esc"),
            ("f", "Фильтр", "Esc"),
            ("?", "Справка", "Esc"),
            (":", "Палитра", "Esc"),
            ("n", "Новый клиент", "Esc"),
            ("Enter", "Хронология", "Esc"),
            ("^o", "Сообщения", "Esc"),
        ];
        for (key, seen, back) in screens {
            office.press(key);
            if key != "/" {
                office.sees(seen);
            }
            assert!(office.sleeps(), "{seen} at {size:?}");
            office.press(back);
        }
        office.press("/").type_text("яблоко").sees("Прежние названия");
        assert!(office.sleeps(), "a search at {size:?}");
        for name in ["журнал", "импорт", "свои поля", "тема"] {
            office.press("Esc :").type_text(name).press("Enter");
            assert!(office.sleeps(), "{name} at {size:?}");
        }
    }
}

#[test]
fn the_first_questions_can_be_left_and_are_named() {
    let mut office = Office::start(Opening { is_first_run: true, ..Opening::default() });
    office.sees("На каком языке").sees("? Справка").press("Esc").sees("Первые вопросы пропущены");
}

#[test]
fn what_was_typed_can_be_dropped_and_comes_back() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Краткое название").type_text("ты").sees("Алматы");
    office.press("^d").sees("Набранное убрано").loses("Алматы").press("^d").sees("Алматы");
    office.click("Алматы").type_text("X").sees("XАлматы");
}

#[test]
fn a_saved_client_that_the_filter_hides_is_told_of() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("f").type_text("стоп").press("Enter").sees("0 клиентов").press("n");
    office.sees("Новый клиент").type_text("Бота").press("^s").sees("под фильтр или поиск не подходит");
    office.press("x").sees("Бота");
}

#[test]
fn the_mouse_presses_what_a_message_names() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("Del").sees("Удалено: Алма").click("вернуть").sees("1 клиент");
}

#[test]
fn a_file_that_may_only_be_read_is_marked_and_refuses_changes() {
    let before = vec![client(&[("name", "ТОО «Весна»")])];
    let mut office = Office::start(Opening { before, is_read_only: true, ..Opening::default() });
    office
        .sees("ТОЛЬКО ЧТЕНИЕ")
        .sees("ТОО «Весна»")
        .sees("Enter Открыть")
        .loses("n Создать")
        .press("n")
        .sees("изменить ничего нельзя");
    office.press("Enter").loses("изменить ничего нельзя").press("e").sees("изменить ничего нельзя");
    office.press("Esc Del").sees("изменить ничего нельзя").sees("ТОО «Весна»");
    office.press("^p").type_text("импорт").sees("файл только для чтения").press("Enter");
    office.sees("файл только для чтения");
}

#[test]
fn the_palette_puts_the_nearest_name_first() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент");
    for (typed, first) in [
        ("добавить контакт", "Добавить контакт "),
        ("контакт", "Добавить контакт "),
        ("импорт", "Импорт списка"),
        ("выйти", "Выход"),
        ("помощь", "Справка"),
        ("отмена", "Отменить действие"),
        ("журн", "Журнал"),
        ("свои поля", "Свои поля"),
        ("тёмная", "Тема"),
        ("имрорт", "Импорт списка"),
        ("кіші журнал", ""),
    ] {
        office.press(":").sees("Палитра команд").type_text(typed).settles();
        let screen = office.screen();
        let line = screen.lines().find(|line| line.contains("│▌")).unwrap_or_default();
        assert!(line.contains(first), "{typed}: {line}\n{screen}");
        assert!(!first.is_empty() || line.is_empty(), "{typed}: {line}");
        office.press("Esc").loses("Палитра команд");
    }
}

#[test]
fn a_draft_is_thrown_away_from_the_list_and_one_that_is_back_names_its_fields() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press("e").sees("Краткое название").press("Tab").type_text("Ал").press("Esc");
    office.sees("остался черновиком").press("e").sees("Восстановлено").sees(": Краткое название.");
    office.press("Esc").press(":").type_text("несохран").press("Enter").sees("Del — выбросить").press("Del");
    office.sees("Черновик выброшен").press("e").sees("Краткое название").loses("Восстановлено");
}

#[test]
fn the_values_of_an_own_choice_are_changed_and_nothing_changed_is_told() {
    let mut office = Office::with(&["Алма"]);
    office.press(":").type_text("свои поля").press("Enter").sees("Enter — добавить").press("Enter");
    office.type_text("Класс").press("Enter").sees("выбор").press("End Enter").sees("через запятую");
    office.type_text("А, Б").press("Enter").sees("1  Класс").press("Home Enter").sees("Изменить значения");
    office.press("Down Enter").sees("А, Б").type_text(", В").press("Enter").sees("Сохранено");
    office
        .press("Home Enter")
        .sees("Изменить значения")
        .press("Enter")
        .loses("Изменить значения")
        .sees("─ Другое");
    office.press("Enter").sees("Ничего не изменено");
    office.press("Esc e").sees("Краткое название").press("Home");
    for _ in 0..30 {
        office.press("Down");
    }
    office.sees("Класс").press("Space").sees("В");
}

#[test]
fn another_person_sits_down_and_a_name_is_corrected() {
    let user = AddUser { name: "Айгерім".to_owned(), role: "manager" };
    let mut office = Office::start(Opening { before: vec![Box::new(user)], ..Opening::default() });
    office.sees("Клиентов пока нет").press(":").type_text("моё имя").press("Esc");
    office
        .press(":")
        .type_text("имя")
        .press("Enter")
        .sees("• Айгерім")
        .press("End Enter")
        .sees("Как правильно");
    office.type_text(" Сейітова").press("Enter").sees("За клавиатурой: Айгерім Сейітова");
    office.press(":").type_text("имя").press("Enter").sees("• Айгерім Сейітова").press("End Up Enter");
    office.sees("Новый сотрудник").type_text("Данияр").press("Enter").sees("За клавиатурой: Данияр");
    office.press("n").sees("Новый клиент").type_text("Алма").press("^s").sees("1 клиент").press(":");
    office.type_text("журнал").press("Enter").sees("Данияр").sees("Добавлен клиент: Алма");
    let kept = office.seen.borrow().settings.clone();
    assert_eq!(kept.last(), Some(&("user".to_owned(), "Данияр".to_owned())));
}

#[test]
fn a_new_colleague_with_a_known_name_does_not_sit_down() {
    let user = |name: &str| Box::new(AddUser { name: name.to_owned(), role: "manager" });
    let before: Vec<Box<dyn serik::store::Operation>> = vec![user("Айгерім"), user("Данияр")];
    let mut office = Office::start(Opening { before, size: (100, 24), ..Opening::default() });
    office.sees("Клиентов пока нет").press(":").type_text("имя").press("Enter").sees("• Айгерім");
    office.press("End Up Enter").sees("Новый сотрудник").type_text("Данияр").press("Enter");
    office.sees("Такой пользователь уже есть").sees("Айгерім  office.db");
}

#[test]
fn the_palette_opens_over_popups_that_take_no_text() {
    let mut office = Office::open(Language::Russian);
    for words in ["ставки", "шаблоны", "свои поля"] {
        office.press(":").type_text(words).press("Enter").settles().press(":").type_text("журнал");
        office.sees("Журнал").press("Esc").settles().press("Esc").settles();
    }
}
