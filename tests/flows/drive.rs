//! What a network drive makes people wait for, or stops them from.

use crate::office::{Hand, NOON, Office, Opening, client};
use serik::{
    i18n::Language,
    store::{
        Actor, DriveFault, DriveNews, Editing, Missing, Operation, Store, activity::SaveActivity,
        client::FindClient, office::users::AddUser,
    },
};

#[test]
fn a_save_that_waits_names_whom_it_waits_for_until_it_goes_on() {
    let mut office = Office::with(&["Алма"]);
    office.sees("Алма").hears(DriveNews::Waits(Some("Данияр".to_owned())));
    office.sees("сохраняет Данияр");
    office.hears(DriveNews::GoesOn).loses("сохраняет Данияр");
    office.hears(DriveNews::Waits(None)).sees("сохраняют коллеги");
}

#[test]
fn another_message_stays_when_a_save_goes_on() {
    let mut office = Office::with(&["Алма"]);
    office.sees("Алма").hears(DriveNews::Waits(None)).hears(DriveNews::Stopped(DriveFault::Replaced));
    office.hears(DriveNews::GoesOn).sees("стоит другой");
}

#[test]
fn a_drive_without_locks_makes_the_file_read_only_and_says_why_at_every_try() {
    let sentences = [
        (Language::Kazakh, "ТЕК ОҚУ", "құлыптары басқа"),
        (Language::Russian, "ТОЛЬКО ЧТЕНИЕ", "Блокировки этого диска"),
        (Language::English, "READ-ONLY", "The locks of this drive"),
    ];
    for (language, mark, why) in sentences {
        let before = vec![client(&[("name", "Алма")])];
        let mut office = Office::start(Opening { language, before, ..Opening::default() });
        office.sees("Алма").hears(DriveNews::Stopped(DriveFault::LocalOnly)).sees(mark).sees(why);
        office.press("Down").loses(why).press("n").sees(why).sees("Алма");
    }
}

#[test]
fn a_drive_that_is_away_stays_on_the_screen_until_it_is_back() {
    let marks =
        [(Language::Kazakh, "ЖЕЛІСІЗ"), (Language::Russian, "НЕТ СВЯЗИ"), (Language::English, "OFFLINE")];
    for (language, mark) in marks {
        let before = vec![client(&[("name", "Алма")])];
        let mut office = Office::start(Opening { language, before, ..Opening::default() });
        office.sees("Алма").loses(mark).hears(DriveNews::Away).sees("12:00").sees(mark).sees("▲");
        office.press("Down").sees(mark).sees("Алма");
        office.hears(DriveNews::Back).loses(mark).loses("▲").sees("Алма");
    }
}

#[test]
fn a_drive_that_takes_long_is_told_until_it_is_quick() {
    let marks = [(Language::Kazakh, "БАЯУ"), (Language::Russian, "МЕДЛЕННО"), (Language::English, "SLOW")];
    for (language, mark) in marks {
        let before = vec![client(&[("name", "Алма")])];
        let mut office = Office::start(Opening { language, before, ..Opening::default() });
        office.sees("Алма").loses(mark).hears(DriveNews::Slow).sees(mark);
        office.press("Down").sees(mark).hears(DriveNews::Quick).loses(mark);
        office.hears(DriveNews::Slow).hears(DriveNews::Waits(None)).loses(mark);
    }
}

#[test]
fn what_was_typed_while_the_drive_was_away_is_offered_when_it_is_back() {
    let mut office = Office::with(&["Алма"]);
    office.sees("Алма").hears(DriveNews::Away).press("n").sees("Название").type_text("Бәйтерек").press("Esc");
    office.hears(DriveNews::Back).sees("снова на связи").sees("Несохранённый текст ждёт");
}

#[test]
fn who_changes_a_client_is_seen_in_the_list_on_the_card_and_in_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let files = Some(folder.path().to_owned());
    let before = vec![client(&[("name", "Алма")])];
    let mut office = Office::start(Opening { before, files, ..Opening::default() });
    office.sees("Алма");
    let path = folder.path().join("office.db");
    let other = Store::open(&path, Missing::Refuse, Actor::new("Данияр", "b"), NOON).unwrap();
    let found = other.read(&FindClient { key: "Алма".into(), with_removed: false }).unwrap();
    let client = found.into_iter().next().unwrap();
    let edits = |since: i64| DriveNews::Edits(vec![("Данияр".to_owned(), Editing { client, since })]);
    office.hears(edits(NOON.millis() - 120_000)).sees("✎  Алма");
    office.press("Enter").sees("Данияр редактирует, 2 мин").press("e").sees("Краткое название");
    office.sees("Данияр редактирует").hears(DriveNews::Edits(Vec::new())).loses("Данияр").press("Esc Esc");
    office.loses("✎");
}

#[test]
fn only_what_others_wrote_is_marked_and_only_for_a_minute() {
    let (folder, hand) = (tempfile::tempdir().unwrap(), Hand::at_noon());
    let files = Some(folder.path().to_owned());
    let before = vec![client(&[("name", "Алма")])];
    let mut office = Office::start(Opening { clock: hand.clock(), before, files, ..Opening::default() });
    office.sees("Алма").loses("•");
    let path = folder.path().join("office.db");
    let mut other = Store::open(&path, Missing::Refuse, Actor::new("Данияр", "b"), NOON).unwrap();
    other.write(&client(&[("name", "Бәйтерек")])).unwrap();
    office.has_focus().sees("•  Бәйтерек");
    hand.turns_to(1);
    office.loses("•").sees("Бәйтерек");
}

#[test]
fn what_a_colleague_planned_is_marked_in_the_planner() {
    let folder = tempfile::tempdir().unwrap();
    let before: Vec<Box<dyn Operation>> =
        vec![Box::new(AddUser { name: "Айгерім".into(), role: "manager" }), client(&[("name", "Алма")])];
    let files = Some(folder.path().to_owned());
    let mut office = Office::start(Opening { before, files, ..Opening::default() });
    office.sees("Алма").press("3").sees("Неделя").loses("•");
    let path = folder.path().join("office.db");
    let mut other = Store::open(&path, Missing::Refuse, Actor::new("Данияр", "b"), NOON).unwrap();
    let draft = [("kind", "task"), ("day", "2026-03-17"), ("time", "10:00"), ("goal", "Прайс")];
    let draft = draft.into_iter().chain([("owner", "Айгерім")]).collect();
    other.write(&SaveActivity { base: None, client: None, contact: None, draft }).unwrap();
    office.has_focus().sees("•зд Прайс");
}
