//! Importing a list: by keyboard, by mouse, with mistakes, and back again.

use super::office::{Office, Opening, client};
use serik::i18n::Language;
use std::{
    fs,
    path::{MAIN_SEPARATOR, PathBuf},
};
use tempfile::TempDir;

/// A folder with one file of the samples in it.
fn sample(name: &str) -> (TempDir, PathBuf) {
    let bytes = fs::read(format!("tests/samples/clients/{name}")).unwrap();
    file(name.rsplit('/').next().unwrap(), &bytes)
}

fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn at_path(office: &mut Office) -> &mut Office {
    office.press(":").type_text("импорт списка").press("Enter").sees("Наберите, вставьте")
}

#[test]
fn a_messy_file_by_keyboard_only_and_undone() {
    let (folder, _path) = sample("06_messy_headers.csv");
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"));
    office.type_text(&format!("{}/06", folder.path().display())).sees("06_messy_headers.csv");
    office
        .press("Tab Enter")
        .sees("распознано столбцов: 5 из 6")
        .sees("· не берём")
        .sees("utf-8")
        .sees("Ответственный");
    office.press("Enter").sees("новых 7, изменится 0").sees("Дала Сауда");
    office.press("Enter").sees("готово").sees("новых клиентов: 7").sees("u — отменить весь импорт");
    office.press("u").sees("Импорт отменён").loses("u Отменить").press("^y").sees("u — отменить весь импорт");
    office.press("Esc").sees("7 клиентов").sees("Жеті Өзен");
    office.press("г").sees("Клиентов пока нет").settles().press("^н").sees("7 клиентов");
    // The next list mostly lies beside the last one.
    at_path(&mut office).sees("06_messy_headers.csv").type_text("06").press("Enter").sees("utf-8");
}

#[test]
fn a_messy_file_by_mouse_only() {
    let (_folder, path) = sample("06_messy_headers.csv");
    let mut office = Office::open(Language::Kazakh);
    office.sees("Әзірге клиент жоқ").press("F9").type_text("импорт").click("Тізімді импорттау");
    office
        .sees("сүйреп әкеліңіз")
        .paste(&format!("'{}/'", path.parent().unwrap().display()))
        .sees("06_messy");
    office.click("06_messy_headers.csv").settles();
    office.sees("танылды: 5 / 6").click("Әрі қарай").sees("жаңа 7");
    office.click("Импорттау").sees("дайын").click("Артқа").sees("7 клиент");
}

#[test]
fn a_wrong_column_is_corrected_and_remembered() {
    let text = "Клиент;Код\nТОО «Алма»;Семей\nТОО «Бота»;Астана\n";
    let (_folder, path) = file("тізім.csv", text.as_bytes());
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"));
    office.paste(&path.display().to_string()).press("Enter").sees("Свой код");
    office.press("Tab Down Enter").sees("не импортируется").type_text("ujhjl").press("Enter");
    office.loses("Свой код").press("^ы").sees("новых 2").press("^s").sees("готово").press("Esc");
    office.sees("2 клиента").sees("Семей");
    at_path(&mut office).paste(&path.display().to_string()).press("Enter").sees("Поле").settles();
    office.loses("Свой код").press("^s").sees("без изменений").press("Enter").sees("Импортировать нечего");
    office.press("Esc").sees("Поле").press("Esc").sees("Файл:").press("Esc").sees("2 клиента");
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let (folder, path) = sample("broken/b08_not_xlsx.xlsx");
    let mut office = Office::open(Language::Kazakh);
    office.sees("Әзірге клиент жоқ").press(":").type_text("импорт").press("Enter").sees("сүйреп");
    office.paste(&path.display().to_string()).press("Enter").sees("Файлда кесте жоқ");
    fs::write(folder.path().join("days.csv"), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").unwrap();
    office.paste(&folder.path().join("days.csv").display().to_string());
    office.press("Enter").sees("күнтізбе");
    fs::write(folder.path().join("card.csv"), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:А\r\n").unwrap();
    office.paste(&folder.path().join("card.csv").display().to_string());
    office.press("Enter").sees("бүтін карточка жоқ: 1-жолдағы");
    office
        .paste(&folder.path().join("none.csv").display().to_string())
        .press("Enter")
        .sees("Мұндай файл жоқ");
    office.press("Esc").sees("Әзірге клиент жоқ");
}

#[test]
fn a_duplicate_is_decided_on_its_own_line() {
    let (_folder, path) = file("l.csv", "Клиент;БИН;Город\nАлма;;Семей\nБота;;Семей\n".as_bytes());
    let before = vec![client(&[("name", "ТОО «Алма»")])];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    at_path(office.sees("1 клиент")).paste(&path.display().to_string()).press("Enter").sees("Поле");
    office.press("^s").sees("новых 1, изменится 0").sees("? повтор").press("Down");
    office.sees("то же название: уже есть ТОО «Алма»").press("Enter").sees("дополнить того клиента");
    office.press("Down Down Enter").sees("изменится 1").sees("Город: добавится Семей");
    office.press("^s").sees("изменено клиентов: 1");
    office.press("Esc").sees("2 клиента").sees("ТОО «Алма»").sees("Семей");
}

#[test]
fn what_did_not_get_in_goes_to_a_file_beside() {
    let (folder, path) = file("l.csv", "Клиент;БИН\n;250340971007\nТОО «Тау»;240640971076\n".as_bytes());
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет")).paste(&path.display().to_string()).press("Enter");
    office.sees("Поле").press("Enter").sees("✗ ошибка").press("Enter").sees("ошибок: 1");
    office.press("ц").sees("Записано").sees("l-rejected.csv");
    let written = fs::read_to_string(folder.path().join("l-rejected.csv")).unwrap();
    assert!(written.contains("2;") && written.contains("250340971007"), "{written}");
    assert!(!written.contains("240640971076"));
}

#[test]
fn the_encoding_and_the_delimiter_can_be_changed() {
    let (_folder, path) = sample("03_cp1251_semicolon.csv");
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет")).paste(&path.display().to_string()).press("Enter");
    office
        .sees("windows-1251")
        .press("Down Enter")
        .sees("koi8-r")
        .press("Down Down Down Enter")
        .sees("koi8-r");
    office
        .sees("распознано")
        .press("Enter")
        .sees("windows-1251")
        .press("Up Up Up Up Down Enter")
        .sees("windows-1251");
    office.sees("Контрагент");
}

#[test]
fn the_steps_fit_every_size() {
    let (_folder, path) = sample("01_utf8_comma.csv");
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"));
    let sizes = [(60, 16), (80, 24), (140, 40), (1, 1), (80, 24)];
    let look = |office: &mut Office| {
        for (width, height) in sizes {
            office.resize(width, height).screen();
        }
    };
    look(&mut office);
    office.paste(&path.display().to_string()).press("Enter").sees("Поле");
    look(&mut office);
    office.press("Tab Enter").sees("Полное название");
    look(&mut office);
    office.press("Esc Tab ^s").sees("новых 12");
    look(&mut office);
    office.press("End Enter").sees("пропустить эту строку").press("Esc f").sees("Все строки").press("Esc");
    office.press("^s").sees("новых клиентов: 12");
    look(&mut office);
}

#[test]
fn folders_are_walked_with_tab_and_arrows() {
    let (folder, _path) = sample("01_utf8_comma.csv");
    fs::create_dir(folder.path().join("архив")).unwrap();
    fs::copy("tests/samples/clients/02_utf8_bom_semicolon.csv", folder.path().join("архив/май.csv")).unwrap();
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"));
    office
        .type_text(&format!("{}/", folder.path().display()))
        .sees(&format!("архив{MAIN_SEPARATOR}"))
        .sees("01_utf8");
    office.press("Down Enter").sees("май.csv").press("Down Enter").sees("май.csv ·").sees("8 строк");
}

#[test]
fn esc_stops_and_leaves_nothing() {
    let (_folder, path) = sample("12_500_rows.csv");
    let mut office = Office::open(Language::Kazakh);
    office.sees("Әзірге клиент жоқ").press("F9").type_text("импорт").press("Enter").sees("сүйреп");
    office.paste(&path.display().to_string()).press("Enter").sees("500 жол").press("^s").sees("жаңа 500");
    office.press("^s Esc").sees("Импорт тоқтатылды").press("Esc Esc Esc").sees("Әзірге клиент жоқ");
}

#[test]
fn u_after_an_import_takes_back_the_import_and_nothing_else() {
    let (_folder, path) = sample("06_messy_headers.csv");
    let mut office = Office::with(&["Ақ Алма"]);
    at_path(office.sees("1 клиент"));
    office
        .paste(&path.display().to_string())
        .press("Enter")
        .sees("распознано столбцов: 5 из 6")
        .press("Enter")
        .sees("новых 7");
    office
        .press("Enter")
        .sees("готово")
        .press("u")
        .sees("Отменено: Импорт «06_messy_headers.csv»: 7 клиентов")
        .press("u")
        .sees("Это действие уже отменено");
    office.press("Esc").sees("1 клиент").sees("Ақ Алма");
}

#[test]
fn a_preview_copies_its_rows_and_is_weighed_anew_after_an_undo() {
    let (_folder, path) = sample("06_messy_headers.csv");
    let mut office = Office::start(Opening {
        before: vec![client(&[("name", "Дала Сауда")])],
        ..Opening::default()
    });
    at_path(office.sees("1 клиент"));
    office.paste(&path.display().to_string()).press("Enter").sees("распознано столбцов: 5 из 6");
    office.press("y").press("Enter").sees("новых 6").press("Down y").settles();
    let copied = office.seen.borrow().copied.join("\n");
    assert!(copied.contains("06_messy_headers.csv") && copied.contains("Дала Сауда"), "{copied}");
    office.press("u").sees("Отменено: Добавлен клиент").sees("новых 7");
}

#[test]
fn a_double_click_does_not_answer_the_next_question_too() {
    let mut office = Office::start(Opening { is_first_run: true, ..Opening::default() });
    office.sees("1 / 4").double_click("Русский").sees("2 / 4");
}

#[test]
fn the_cursor_goes_line_by_line_and_the_only_match_is_taken() {
    let (folder, _path) = sample("06_messy_headers.csv");
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет"));
    office
        .type_text(&format!("{}/06_m", folder.path().display()))
        .sees("06_messy_headers.csv")
        .press("Enter");
    office.sees("распознано столбцов: 5 из 6").press("End Home").press("Down Down Down Down Down");
    office.sees("▌· № п/п").press("Home Enter").sees("новых 7").press("Down Down Down Home Down").sees("▌5 ");
}

#[test]
fn a_calendar_is_shown_before_it_is_taken_in_and_taken_back() {
    let bytes = fs::read("tests/samples/ics/01_two_meetings.ics").unwrap();
    let (_folder, path) = file("plan.ics", &bytes);
    let mut office = Office::start(Opening {
        before: vec![client(&[("name", "ТОО «Дала Сауда»")])],
        ..Opening::default()
    });
    at_path(office.sees("1 клиент")).paste(&path.display().to_string()).press("Enter");
    office.sees("plan.ics · новых: 2").sees("15.06.2026").sees("Дала Сауда").sees("новое");
    // The call is with nobody who is known.
    office.press("Down").sees("клиент не найден").press("Enter").sees("Календарь принят, дел: 2");
    office.press("3").sees("Неделя").press("u").sees("Отменено");
}

#[test]
fn what_lasts_several_days_stands_on_each_of_them() {
    let fair = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:fair@example.kz\r\nDTSTAMP:20260301T000000Z\r\n\
        DTSTART;VALUE=DATE:20260313\r\nDTEND;VALUE=DATE:20260318\r\nSUMMARY:Көрме\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (_folder, path) = file("fair.ics", fair.as_bytes());
    let mut office = Office::open(Language::Russian);
    at_path(office.sees("Клиентов пока нет")).paste(&path.display().to_string()).press("Enter");
    office.sees("новых: 1").press("Enter").sees("Календарь принят");
    // It began last Friday and lasts until Tuesday.
    office
        .press("3")
        .sees("Неделя")
        .sees("Көрме")
        .sees("13.03.2026 · Мероприятие · Көрме · по 17.03.2026")
        .press("Right")
        .sees("13.03.2026 · Мероприятие · Көрме · по 17.03.2026");
    office
        .press("Right")
        .sees("Здесь ничего не запланировано")
        .press("Left")
        .sees("13.03.2026 · Мероприятие · Көрме · по 17.03.2026");
    office
        .press("Shift+Right")
        .sees("→")
        .sees("14.03.2026 · Мероприятие · Көрме · по 18.03.2026")
        .press("v")
        .sees("Месяц")
        .sees("14.03.2026 · Мероприятие · Көрме · по 18.03.2026");
    office.press("v").sees("Доска").loses("просроч");
}

#[test]
fn a_broken_calendar_says_what_is_left_out() {
    let bytes = fs::read("tests/samples/ics/broken/b01_no_end.ics").unwrap();
    let (_folder, path) = file("cut.ics", &bytes);
    let mut office = Office::open(Language::English);
    office
        .press(":")
        .type_text("import a list")
        .press("Enter")
        .paste(&path.display().to_string())
        .press("Enter");
    office.sees("new: 1").sees("errors: 1").sees("line 10").press("Esc").sees("cut.ics");
}

#[cfg(unix)]
#[test]
fn the_reading_of_a_file_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody writes into it: the reading has no end.
    let path = folder.path().join("endless.csv");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let mut office = Office::with(&["Алма"]);
    at_path(office.sees("1 клиент"));
    office.paste(&path.display().to_string()).press("Enter").sees("Файл читается").sees("0\u{a0}%");
    office.press("Esc").sees("Чтение остановлено").loses("Файл читается").press("Esc").sees("1 клиент");
}

#[test]
fn a_file_of_which_nothing_is_left_says_why() {
    let (_folder, path) = sample("broken/b03_open_quote.csv");
    let mut office = Office::with(&["Алма"]);
    at_path(office.sees("1 клиент"));
    office.paste(&path.display().to_string()).press("Enter").sees("распознано столбцов").press("Enter");
    office.sees("Ни одной строки с клиентом не прочитано").sees("строка 2: кавычка открыта");
}

#[test]
fn a_row_says_by_what_its_client_is_known_and_a_branch_whose_it_is() {
    let known = |pairs: &[(&str, &str)]| client(pairs);
    let before = vec![
        known(&[
            ("name", "ООО «Вектор Снаб»"),
            ("country", "RU"),
            ("tax_id", "9805770104"),
            ("kpp", "980501001"),
        ]),
        known(&[("name", "Кедр"), ("phones", "+7 701 000 00 01")]),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("клиенты из старой программы.csv");
    let rows = "Наименование;ИНН;КПП;Город\nВектор Снаб;9805770104;980501001;Омск\nСклад;9805770104;980545001;Омск\n";
    fs::write(&path, rows).unwrap();
    let mut office = Office::start(Opening { before, ..Opening::default() });
    at_path(office.sees("2 клиента"));
    office.paste(&path.display().to_string()).press("Enter").sees("распознано столбцов").press("Enter");
    office.sees("новых 0 + 1 филиал, изменится 1").press("Down");
    office.sees("строка 2: тот же БИН / ИИН / ИНН; Город: добавится Омск").press("Down");
    office.sees("строка 3: тот же ИНН, другой КПП: филиал фирмы ООО «Вектор Снаб»");
    office.resize(60, 16).press("Home").sees("~ 1").sees("~ изменятся");
}
