//! The preparation list: a day as a list, what is known of each, and ticks.

use crate::office::{Office, Opening, talk};
use serik::{
    domain::{field::Draft, id::Id},
    i18n::Language,
    screens::Place,
    store::{
        Operation, StoreResult, Tx, activity::SaveActivity, client::SaveClient, contact::SaveContact,
        note::SaveNote, office::users::AddUser,
    },
};
use std::{fs, path::Path};

/// Two meetings and a call on Tuesday, 17 March 2026.
#[derive(Debug)]
struct Tuesday;

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

impl Operation for Tuesday {
    fn kind(&self) -> &'static str {
        "add-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut own = |name: &str| {
            let mut draft = serik::domain::client::blank();
            for (key, text) in [("name", name), ("city", "Семей"), ("owner", "Айгерім")] {
                draft.set(key, text);
            }
            SaveClient::new(None, draft).save(tx)
        };
        let (alma, nur) = (own("Алма")?, own("Нұр")?);
        let person = draft(&[("name", "Дана"), ("phones", "+7 701 000 00 01"), ("hours", "до 11:00")]);
        SaveContact { client: nur, base: None, draft: person }.apply(tx)?;
        let note = draft(&[("text", "Платит по пятницам"), ("pinned", "1")]);
        SaveNote { client: alma, base: None, draft: note }.apply(tx)?;
        let day = [("day", "2026-03-17"), ("owner", "Айгерім")];
        let mut plan = |client: Id, pairs: &[(&str, &str)]| {
            let draft = draft(&[&day[..], pairs].concat());
            SaveActivity { base: None, client: Some(client), contact: None, draft }.apply(tx)
        };
        plan(alma, &[("kind", "meeting"), ("time", "11:00"), ("minutes", "60"), ("goal", "Договор")])?;
        plan(nur, &[("kind", "visit"), ("time", "12:10"), ("goal", "Образцы")])?;
        plan(nur, &[("kind", "call"), ("goal", "Акт")])
    }
}

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening { before: vec![user, Box::new(Tuesday)], ..Opening::default() }
}

fn in_folder(folder: &Path) -> Opening {
    Opening { place: Place { folder: Some(folder.to_owned()), ..Place::default() }, ..opening() }
}

#[test]
fn the_next_working_day_is_prepared_line_by_line() {
    let mut office = Office::start(opening());
    office.sees("2 клиента").press("3").sees("p Подготовка").press("p").sees("Подготовка · вт, 17.03");
    office.sees("3 дела").sees("готово 0").sees("11:00–12:00 · Встреча · Алма").sees("Цель: Договор");
    office.sees("Помнить: Платит по пятницам");
    office.press("Down").sees("! на дорогу всего 10 минут после Алма, 11:00");
    office.sees("! удобные часы другие: до 11:00").sees("Телефоны: +7 701 000 00 01").sees("Место: Семей");
    // The tick stays on its line, and is taken back like anything else.
    office.press("Space").sees("Подготовлено: Визит · Нұр");
    office.sees("готово 1").sees("▌! ✓  12:10").press("u").sees("Отменено: Подготовлено").sees("▌! ·  12:10");
    office.press("Space").sees("готово 1").press("Space").sees("Ещё не подготовлено").sees("готово 0");
    office.press("Enter").sees("Обзор").sees("Нұр").press("Esc").sees("Подготовка · вт, 17.03");
    office.press("d").sees("Результат · Нұр").press("Esc").loses("Результат · Нұр");
}

#[test]
fn other_days_are_a_key_away_and_an_empty_one_says_how_to_plan() {
    let mut office = Office::start(opening());
    office
        .sees("2 клиента")
        .press(":")
        .type_text("подготовка")
        .press("Enter")
        .sees("вт, 17.03")
        .sees("Договор");
    office.press("Right").sees("ср, 18.03").sees("ничего не запланировано").press("Space").sees("n назначит");
    office.press("n").sees("18.03.2026").type_text("звонок Алма 16:00").sees("▌ Алма").press("Enter");
    office.sees("1 дело").sees("16:00").press("Left Left").sees("пн, 16.03").sees("ничего не запланировано");
    office.press("Esc").sees("2 клиента");
}

#[test]
fn the_planner_prepares_the_day_under_the_cursor() {
    let mut office = Office::start(opening());
    office.sees("2 клиента").press("3").sees("Неделя").press("Right Right").press("p").sees("ср, 18.03");
}

#[test]
fn the_mouse_chooses_ticks_and_opens() {
    let mut office = Office::start(opening());
    office.sees("2 клиента").press("3 p").sees("3 дела").click("Визит").sees("Цель: Образцы");
    office.click("·  12:10").sees("готово 1").sees("✓  12:10").double_click("Визит ").sees("Обзор");
}

#[test]
fn the_sheet_is_written_for_paper_or_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::start(in_folder(folder.path()));
    office.sees("2 клиента").press("3 p").sees("3 дела").press(":").type_text("экспорт").press("Enter");
    office.sees("лист дня").sees("preparation-2026-03-17.txt").press("^s").sees("Записано: 3 дела");
    let sheet = fs::read_to_string(folder.path().join("preparation-2026-03-17.txt")).unwrap();
    assert!(
        sheet.starts_with("Подготовка · вт, 17.03 · день встреч\n\n[ ] 1. 11:00–12:00 · Встреча · Алма\n"),
        "{sheet}"
    );
    assert!(
        sheet.contains("\n    ! на дорогу всего 10 минут") && sheet.contains("[ ] 3. Звонок · Нұр"),
        "{sheet}"
    );
    office.press(":").type_text("экспорт").press("Enter").sees("лист дня").press("Down Right").sees("CSV");
    office.press("^s").loses("отмена его не вернёт").sees("preparation-2026-03-17.csv");
    let table = fs::read_to_string(folder.path().join("preparation-2026-03-17.csv")).unwrap();
    assert!(table.lines().count() == 4 && table.contains("Платит по пятницам"), "{table}");
}

#[test]
fn everything_known_is_read_aloud() {
    let said = talk(opening(), &["3", "p", "2 space", "0", "0"]);
    for words in [
        "1. 11:00, Встреча, Алма",
        "Цель: Договор",
        "Предупреждение: на дорогу всего 10 минут",
        "Подготовлено",
        "готово 1",
    ] {
        assert!(said.contains(words), "no {words:?}:\n{said}");
    }
}

#[test]
fn the_other_languages_say_it_too() {
    for (language, words) in [
        (Language::Kazakh, ["Дайындық · ", "3 іс", "0 дайын", "Мақсаты: Договор", "Есте болсын: "]),
        (Language::English, ["Preparation · ", "3 planned", "0 prepared", "Goal: Договор", "Remember: "]),
    ] {
        let mut office = Office::start(Opening { language, ..opening() });
        office.sees("Алма").press("3 p");
        for text in words {
            office.sees(text);
        }
    }
}

#[test]
fn today_tells_what_is_left_to_prepare_where_there_is_room() {
    let mut office = Office::start(Opening { size: (100, 24), ..opening() });
    office
        .sees("2 клиента")
        .press("1")
        .sees("вт: подготовить 2 встречи")
        .resize(60, 24)
        .loses("подготовить 2");
    office.resize(100, 24).press("3 p").sees("3 дела").press("Space Down Space").sees("готово 2");
    office.press("1").sees("пн, 16.03").loses("подготовить");
}
