//! Plain mode: the same screens, line by line.

use super::{
    debts,
    erased::first,
    office::{Opening, client, converse, talk},
};
use serik::{
    app::Ears,
    i18n::Language,
    store::{Operation as _, activity::SaveActivity, client::CLIENT},
};
use std::{fs, io::Cursor};

fn firms(count: usize) -> Opening {
    let names = (1..=count).map(|number| format!("Фирма {number:02}"));
    let before = names.map(|name| client(&[("name", &name), ("city", "Алматы")])).collect();
    Opening { before, ..Opening::default() }
}

fn has(said: &str, wanted: &[&str]) {
    let mut rest = said;
    for text in wanted {
        let Some(at) = rest.find(text) else { panic!("no {text:?} after what was found before:\n{said}") };
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn a_list_is_read_by_ten() {
    let said = talk(firms(23), &["", "", ""]);
    has(&said, &["23 клиента", "1. Фирма 01, Алматы", "10. Фирма 10", "1. Фирма 11", "10. Фирма 20"]);
    has(&said, &["10. Фирма 23", "Это конец списка."]);
}

#[test]
fn a_client_is_found_changed_and_undone_by_words() {
    let lines = ["фирма 07", "1", "e", "Жаңа Фирма", ":s", "0", "u", "0"];
    let said = talk(firms(12), &lines);
    has(&said, &["Искали: фирма 07", "1. Фирма 07", "Вкладка: Обзор", "Название, обязательно [Фирма 07]: "]);
    has(&said, &["Сохранено", "Жаңа Фирма", "Отменено: Изменён клиент: Фирма 07", "1. Фирма 07"]);
}

#[test]
fn a_list_of_debts_is_narrowed_by_words() {
    let said = talk(debts::opening(), &["5", "v", "/", "гора", "x"]);
    has(&said, &["1. АҚ «Көл»", "2. ТОО «Гора»", "Клиент: ", "1. ТОО «Гора»", "1. АҚ «Көл»"]);
}

#[test]
fn a_form_asks_one_question_after_another() {
    let lines = ["n", "Ақ Барс", "-", "9", "2", "123", ":up", ":up", ":0"];
    let said = talk(firms(1), &lines);
    has(
        &said,
        &["Название, обязательно: ", "Краткое название: ", "1. Юридическое лицо", "Вид [Юридическое лицо]: "],
    );
    has(
        &said,
        &["Выберите строку по её номеру", "Состояние [Потенциальный]: ", "Вид [ИП]: ", "Не сохранено"],
    );
}

#[test]
fn a_number_and_a_key_do_something_to_that_line() {
    let said = talk(firms(3), &["2 space", "0", "3 del", "u", "2 y"]);
    has(
        &said,
        &["2. отмечен, Фирма 02", "2. Фирма 02", "Удалено: Фирма 03", "3. Фирма 03", "> Фирма 02 Алматы"],
    );
}

#[test]
fn nothing_is_said_in_signs() {
    let openings = [Language::Kazakh, Language::Russian, Language::English];
    let lines = [
        "n", ":0", ":", "0", "?", "0", "f", "0", "s", "1", "1", "right", "right", "right", "0", "ctrl+o", "0",
    ];
    for language in openings {
        let said = talk(
            Opening { language, is_first_run: true, ..firms(2) },
            &[&["1", "1", "1", "2"], &lines[..]].concat(),
        );
        let signs: String = said.chars().filter(|letter| "\u{1b}▌│─●◌⚑★○►✓✗‹›█░".contains(*letter)).collect();
        assert_eq!(signs, "", "{said}");
    }
}

#[test]
fn the_day_is_said_without_signs() {
    let mut opening = firms(2);
    opening.before.push(first(&CLIENT, |(client, _), tx| {
        let plans = [
            ("2026-03-12", "planned", "11:00"),
            ("2026-03-16", "planned", "15:00"),
            ("2026-03-16", "planned", "15:10"),
        ];
        plans.into_iter().try_for_each(|(day, state, time)| {
            let pairs =
                [("kind", "meeting"), ("day", day), ("state", state), ("time", time), ("goal", "прайс")];
            let draft = pairs.into_iter().collect();
            SaveActivity { base: None, client: Some(client), contact: None, draft }.apply(tx)
        })
    }));
    let said = talk(
        opening,
        &[":", "сегодня", "1", ":", "план", "1", "v", "v", "v", "v", ":", "входящий", "1", "Фирма", "", "0"],
    );
    has(
        &said,
        &["Сегодня", "просрочено: Встреча", "День", "Пересекается: Фирма 01, 15:10", "Входящий звонок"],
    );
    let signs: String = said.chars().filter(|letter| "!▌│─●◌⚑★○►✓✗×‹›█░".contains(*letter)).collect();
    assert_eq!(signs, "", "{said}");
}

#[test]
fn a_list_is_imported_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, "Наименование;Город\nАқ Барс;Семей\nНұр;Алматы\n").unwrap();
    let open = [":", "импорт", "1", path.to_str().unwrap(), "1", "1"];
    let said = talk(firms(0), &open);
    has(
        &said,
        &["Столбец Город: Город. Значения: Семей", "1. Импортировать: новых 2", "строка 2: новый, Ақ Барс"],
    );
    has(&said, &["новых клиентов: 2"]);
}

#[test]
fn a_calendar_is_taken_in_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ics");
    fs::copy("tests/samples/ics/01_two_meetings.ics", &path).unwrap();
    let said = talk(firms(0), &[":", "импорт", "1", path.to_str().unwrap(), "1", "0"]);
    has(&said, &["новых: 2", "1. Импортировать", "Дала Сауда"]);
    has(&said, &["Календарь принят, дел: 2"]);
}

#[test]
fn an_unknown_word_says_what_can_be_typed() {
    let said = talk(firms(1), &[":", "журнал", "1", "1", "абракадабра", "0", "0", "0"]);
    has(&said, &["«абракадабра» здесь ничего не значит", "Это первый экран. Выход — q."]);
}

#[test]
fn a_long_menu_is_read_by_ten_and_an_unread_number_does_nothing() {
    let said = talk(firms(2), &["?", "14", "", "31", "0"]);
    has(
        &said,
        &[
            "Справка",
            "10. ",
            "Enter: с 11 по 20",
            "Строки 14 здесь нет.",
            "11. ",
            "20. ",
            "Строки 31 здесь нет.",
        ],
    );
    assert!(!said.contains("Удалено"), "{said}");
}

#[test]
fn another_tab_begins_with_its_first_line() {
    let said = talk(firms(2), &["1", "right", "right", "5 e", "0"]);
    has(&said, &["Вкладка: Хронология", "1. ", "Строки 5 здесь нет."]);
}

#[test]
fn bytes_that_are_no_text_end_nothing() {
    let mut ears = Ears::listening(Cursor::new(b"\xcf\xf0\xe8\n0\n1\n".to_vec()), None);
    let said = converse(firms(1), &mut ears);
    has(&said, &["1. Фирма 01", "Вкладка: Обзор"]);
}

#[test]
fn a_question_is_asked_once_and_help_says_the_words_that_work() {
    let said = talk(firms(1), &["n", "Пётр", ":", ":0", ":0"]);
    assert_eq!(said.matches("Название, обязательно:").count(), 1, "{said}");
    has(&said, &["Сохранить, :s", "Предыдущее поле, :shift+tab, :up"]);
    assert!(!said.contains("Сохранить, Ctrl+S"), "{said}");
}

#[test]
fn many_values_are_read_by_ten_with_a_plus() {
    let mut lines = vec!["n", "Алма"];
    lines.extend([""; 5]);
    lines.extend(["+", "11", ":0", "0"]);
    let said = talk(firms(1), &lines);
    has(&said, &["1. ТОО", "10. ", "+: с 11 по 20 из", "ОПФ: ", "11. ", "20. "]);
}
