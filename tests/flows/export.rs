//! What is shown, written into a file: by keyboard, by mouse, in plain mode.

use super::office::{Office, Opening, client, talk};
use serik::{
    domain::debt::rate_name::RateName,
    i18n::Language,
    screens::Place,
    store::{Operation, rate::SetRate},
};
use std::{fs, path::Path};

fn clients() -> Vec<Box<dyn Operation>> {
    vec![
        client(&[("name", "ТОО «Алма»"), ("city", "Семей"), ("phones", "+7 701 000 11 22")]),
        client(&[("name", "ЖШС «Бота»"), ("city", "Астана"), ("credit_limit", "1250,50")]),
        client(&[("name", "=1+1"), ("city", "Тараз")]),
    ]
}

fn office(folder: &Path, language: Language) -> Office {
    let place = Place { folder: Some(folder.to_owned()), ..Place::default() };
    Office::start(Opening { before: clients(), place, language, ..Opening::default() })
}

fn at_export(office: &mut Office) -> &mut Office {
    office.press(":").type_text("экспорт").press("Enter").sees("отмена его не вернёт")
}

#[test]
fn the_list_as_it_is_shown_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    at_export(office.sees("3 клиента")).sees("столбцы списка").sees("CSV для таблиц");
    // Enter goes from line to line: nothing leaves by one key.
    office.press("Enter Enter").sees("clients-2026-03-16.csv").press("Enter Enter");
    office.sees("Записано: 3 клиента").loses("отмена его не вернёт");
    let text = fs::read_to_string(folder.path().join("clients-2026-03-16.csv")).unwrap();
    assert!(text.starts_with("\u{feff}Название;Город;Сегмент;Состояние;Менеджер;Телефон\n"), "{text}");
    assert!(text.contains("\n'=1+1;Тараз;") && text.lines().count() == 4, "{text}");
    office.press(":").type_text("журнал").press("Enter").sees("Записано в файл «clients-2026-03-16.csv»");
    office.press("b").sees("можно только прочитать");
}

#[test]
fn a_search_and_marks_narrow_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press("/").type_text("алма").press("Enter").sees("1 клиент");
    at_export(&mut office).press("Right").sees("всё известное").press("Down Right").sees("книга Excel");
    office.press("Down").sees("clients-2026-03-16.xlsx").press("Down Enter").sees("Записано: 1 клиент");
    office.press("x").sees("3 клиента").press("Space").sees("отмечен");
    at_export(&mut office).sees("только отмеченные, столбцы списка").press("Left").sees("вся база");
    office.press("Right Right").sees("только отмеченные, всё известное");
    office
        .press("Down Right Right")
        .sees("карточки контактов")
        .press("Down Down Enter")
        .sees("Записано: 1 клиент");
    let cards = fs::read_to_string(folder.path().join("clients-2026-03-16.vcf")).unwrap();
    assert_eq!(cards.matches("BEGIN:VCARD").count(), 1, "{cards}");
}

#[test]
fn a_file_that_is_there_is_asked_about_and_the_first_answer_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("clients-2026-03-16.csv");
    fs::write(&kept, "mine").unwrap();
    let mut office = office(folder.path(), Language::Russian);
    at_export(office.sees("3 клиента")).press("Down Down Down Enter").sees("уже есть").press("Enter");
    office.sees("отмена его не вернёт").settles();
    assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
    office.press("Enter").sees("уже есть").press("Down Enter").sees("Записано: 3 клиента");
    assert_ne!(fs::read_to_string(&kept).unwrap(), "mine");
}

#[test]
fn the_name_is_typed_and_a_folder_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Kazakh);
    office.sees("3 клиент").press(":").type_text("export").press("Enter").sees("болдырмау оны қайтармайды");
    let typed = format!("{}/жоқ/тізім.csv", folder.path().display());
    office.press("Down Down ^u").type_text(&typed).press("Enter Enter").sees("Файлды жазу мүмкін емес");
    let typed = format!("{}/тізім.csv", folder.path().display());
    office.press("Up ^u").type_text(&typed).press("^s").sees("Жазылды: 3 клиент");
    assert!(folder.path().join("тізім.csv").exists());
    // The next one is offered beside it.
    office.press(":").type_text("export").press("Enter").press("Down Down").sees("clients-2026-03-16.csv");
    office.press("Esc").loses("болдырмау оны").sees("3 клиент");
}

#[test]
fn by_mouse_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press("F9").type_text("экспорт").click("Экспорт").sees("столбцы списка");
    office.click("CSV для таблиц").sees("книга Excel").click("книга Excel").sees("JSON для программ");
    office.click("Записать файл").sees("Записано: 3 клиента");
    let text = fs::read_to_string(folder.path().join("clients-2026-03-16.json")).unwrap();
    assert!(text.contains("\"ТОО «Алма»\"") && text.contains("\"total\": 3"), "{text}");
}

#[test]
fn the_journal_and_a_card_go_out_as_they_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press(":").type_text("журнал").press("Enter").sees("Добавлен клиент");
    at_export(&mut office).sees("3 действия").press("Down Down Down Enter").sees("Записано: 3 действия");
    let journal = fs::read_to_string(folder.path().join("journal-2026-03-16.csv")).unwrap();
    assert!(journal.contains("Добавлен клиент: ЖШС «Бота»"), "{journal}");
    office.press("Esc").sees("3 клиента");
}

#[test]
fn a_card_goes_out_line_by_line_or_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press("End Enter").sees("Обзор");
    at_export(&mut office).sees("строки вкладки «Обзор»").press("Down Down Down Enter").sees("Записано:");
    let lines = fs::read_to_string(folder.path().join("lines-2026-03-16.csv")).unwrap();
    assert!(lines.starts_with("\u{feff}Поле;Значение\n"), "{lines}");
    at_export(&mut office).press("Right").sees("клиент со всем").press("Down Down Down Enter");
    office.sees("Записано: 1 клиент");
}

#[test]
fn the_dialog_fits_every_size() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Kazakh);
    office.sees("3 клиент").press(":").type_text("export").press("Enter").sees("Файлды жазу");
    for (width, height) in [(60, 16), (140, 40), (1, 1), (80, 24)] {
        office.resize(width, height).screen();
    }
    office.resize(60, 16).sees("Файлды жазу").sees("Пішімі");
}

#[test]
fn in_plain_mode_it_is_a_menu() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let said =
        talk(Opening { before: clients(), place, ..Opening::default() }, &[":", "экспорт", "1", "2", "4"]);
    assert!(said.contains("1. Что: столбцы списка"), "{said}");
    assert!(said.contains("2. Формат: книга Excel (XLSX)"), "{said}");
    assert!(said.contains("Записано: 3 клиента"), "{said}");
    assert!(folder.path().join("clients-2026-03-16.xlsx").exists());
}

#[test]
fn esc_stops_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let before = (0..600).map(|at| client(&[("name", &format!("Фирма {at}"))])).collect();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let mut office = Office::start(Opening { place, before, ..Opening::default() });
    at_export(office.sees("600 клиентов")).press("Right Down Down Down Enter Esc").sees("Экспорт остановлен");
    office.press("Esc").loses("отмена его не вернёт").settles();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn pairs_that_seem_to_be_one_are_written_too() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let before = ["ТОО «Алма»", "ЖШС «Алма»"].map(|name| client(&[("name", name)])).into();
    let mut office = Office::start(Opening { place, before, ..Opening::default() });
    office.press(":").type_text("вероятные").press("Enter").sees("80 %");
    at_export(&mut office).press("Down Down").sees("duplicates-2026-03-16.csv").press("Down Enter");
    office.sees("Записано: 1 вероятный дубликат");
    let text = fs::read_to_string(folder.path().join("duplicates-2026-03-16.csv")).unwrap();
    assert!(text.contains("Уверенность, %") && text.contains("80;") && text.contains("ЖШС «Алма»"), "{text}");
}

fn at_place(folder: &Path) -> Place {
    Place { folder: Some(folder.to_owned()), ..Place::default() }
}

fn text_of(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn who_waits_today_is_written_as_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::start(super::absences::in_folder(folder.path()));
    office.sees("2 клиента").press("1").sees("ждёт 1").press("o").sees("отмена его не вернёт");
    office.sees("1 клиент ждёт").press("Down Down").sees("today-2026-03-16.csv").press("Down Enter");
    office.sees("Записано: 1 клиент ждёт").loses("отмена его не вернёт");
    let mine = text_of(folder.path(), "today-2026-03-16.csv");
    assert!(
        mine.starts_with("\u{feff}Место;Баллы;") && mine.contains(";Алма;") && !mine.contains("Нұр"),
        "{mine}"
    );
    // The whole office, narrowed by a name.
    office
        .press("f")
        .sees("весь офис")
        .press("Home Enter")
        .sees("ждут 2")
        .press("/")
        .type_text("нұр")
        .press("Enter");
    office.sees("Нұр").loses("Алма").press("o Down Down ^u");
    let other = folder.path().join("нұр.csv");
    office.type_text(other.to_str().unwrap()).press("Down Enter").sees("Записано: 1 клиент ждёт");
    let shown = text_of(folder.path(), "нұр.csv");
    assert!(shown.contains(";Нұр;") && shown.lines().count() == 2, "{shown}");
}

#[test]
fn absences_and_settings_are_lists_like_all_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::start(super::absences::in_folder(folder.path()));
    super::absences::write_down(&mut office);
    at_export(&mut office).sees("1 отсутствие").press("Down Down Down Enter").sees("Записано: 1 отсутствие");
    let absences = text_of(folder.path(), "absences-2026-03-16.csv");
    assert!(absences.contains(";Дмитрий;Айгерім;отпуск"), "{absences}");
    office
        .press("Esc")
        .press(":")
        .type_text("настройки")
        .press("Enter")
        .sees("Уведомлять за, мин")
        .press("o");
    office.sees("settings-2026-03-16.csv").press("Down Down Down Enter").sees("Записано:");
    let settings = text_of(folder.path(), "settings-2026-03-16.csv");
    assert!(settings.contains("notice.minutes;"), "{settings}");
}

#[test]
fn acts_of_reconciliation_go_out() {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening { place: at_place(folder.path()), ..super::reconciliations::opening() };
    let mut office = Office::start(opening);
    super::reconciliations::make_act(&mut office);
    office.press("Esc").sees("1 акт сверки").press("o").sees("отмена его не вернёт");
    office.press("Down Down Down Enter").sees("Записано: 1 акт сверки");
    let acts = text_of(folder.path(), "reconciliations-2026-03-16.csv");
    assert!(acts.contains("АҚ «Көл»") && acts.contains(";28759,50;"), "{acts}");
}

#[test]
fn what_is_too_long_for_its_line_is_told_whole() {
    let folder = tempfile::tempdir().unwrap();
    let name = "Әбдірахманова-Сейітмұхаметова Гүлжахан Нұрсұлтанқызы";
    let before = vec![client(&[("name", name), ("kind", "individual")])];
    let place = at_place(folder.path());
    let opening = Opening { place, before, ..Opening::default() };
    let mut office = Office::start(opening);
    office
        .resize(80, 24)
        .sees("1 клиент")
        .press("Enter")
        .sees("Обзор")
        .press(":")
        .type_text("всё о человеке");
    office.press("Enter").sees("… ›").sees("Нұрсұлтанқызы, с историей");
}

#[test]
fn lists_over_a_choice_go_out_by_the_same_key() {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening { place: at_place(folder.path()), ..super::reconciliations::opening() };
    let mut office = Office::start(opening);
    office.sees("1 клиент");
    let enters = "Down Down Down Enter";
    for (words, shown, file, told) in [
        ("ставки", "+ новая ставка", "rates-2026-03-16.csv", "Ставка;С;Известна по;Процент"),
        ("своя компания", "+ ещё одна фирма", "companies-2026-03-16.csv", "ЖШС «Қайнар»"),
        ("шаблоны", "+ из файла", "templates-2026-03-16.csv", ";Договор поставки;"),
    ] {
        office.press(":").type_text(words).press("Enter").sees(shown).sees("o Экспорт").press("o");
        office.sees(file).press(enters).sees("Записано:").press("Esc").loses(shown);
        let text = text_of(folder.path(), file);
        assert!(text.contains(told), "{text}");
    }
    office.press(":").type_text("кто подписывает от").press("Enter").sees("+ новый подписант").press("o");
    let file = "signatories-2026-03-16.csv";
    office.sees(file).press(enters).sees("Записано:").press("Esc").sees("1 клиент");
    assert_eq!(text_of(folder.path(), file).lines().count(), 1, "an empty list is its head row");
}

#[test]
fn a_long_line_of_a_choice_leaves_what_stands_at_its_right() {
    let day = |text: &str| text.parse().unwrap();
    let own: Box<dyn Operation> = Box::new(SetRate {
        name: RateName::BaseKz,
        from: day("2026-03-10"),
        through: Some(day("2026-07-26")),
        rate: "17.5".parse().unwrap(),
        source: String::new(),
        is_confirmed: false,
    });
    let opening = Opening { before: vec![own], language: Language::Kazakh, ..Opening::default() };
    let mut office = Office::start(opening);
    office
        .sees("Әзірге клиент жоқ")
        .press(":")
        .type_text("мөлшерлемелер")
        .press("Enter")
        .sees("жаңа мөлшерлеме");
    let screen = office.settles().screen();
    let rates: Vec<&str> =
        screen.lines().filter_map(|line| line.split_once(" % ").map(|(left, _)| left)).collect();
    assert!(rates.len() > 5 && screen.contains('…'), "{screen}");
    for line in rates {
        let number = line.rsplit(' ').next().unwrap().replace(',', ".");
        assert!(number.parse::<f64>().is_ok(), "{line}");
    }
}

#[test]
fn messages_own_fields_and_a_preview_are_lists_too() {
    let folder = tempfile::tempdir().unwrap();
    let written = "Down Down Down Enter";
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press("y").sees("Скопировано").press("^o").sees("Сообщения").press("o");
    office.sees("lines-2026-03-16.csv").press(written).sees("Записано: 1 строка").press("Esc");
    assert!(text_of(folder.path(), "lines-2026-03-16.csv").contains("Скопировано"));
    office.press(":").type_text("свои поля").press("Enter").sees("Свои поля").press("o");
    office.sees("fields-2026-03-16.csv").press(written).sees("Записано: 0 своих полей").press("Esc");
    let list = folder.path().join("новые.csv");
    fs::write(&list, "Наименование;БИН\nТОО «Алма»;\nЖШС «Жаңа»;123\n").unwrap();
    office.press(":").type_text("импорт списка").press("Enter").sees("Наберите, вставьте");
    office.paste(&list.display().to_string()).press("Enter").sees("Поле").press("^s").sees("новых 1");
    office.press("o").sees("rows-2026-03-16.csv").press(written).sees("Записано: 2 строки");
    let rows = text_of(folder.path(), "rows-2026-03-16.csv");
    assert!(rows.contains("3;новый;ЖШС «Жаңа»;123;") && rows.contains("2;"), "{rows}");
}

#[test]
fn o_writes_the_lists_of_the_roots_and_of_the_palette_even_while_they_are_empty() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path(), Language::Russian);
    office.sees("3 клиента").press("o").sees("Записать файл").press("Esc").loses("Записать файл");
    office.press("5").settles().press("o").sees("Записать файл").press("Esc").loses("Записать файл");
    for place in ["журнал", "дубликаты"] {
        office.press(":").type_text(place).press("Enter").settles();
        office.press("o").sees("Записать файл").press("Esc").loses("Записать файл").press("Esc").settles();
    }
    let mut nobody = Office::open(Language::Russian);
    nobody.sees("Клиентов пока нет").press("o").sees("Записать файл");
}
