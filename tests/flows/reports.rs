//! Reports of the day, week and month.

use crate::{
    erased::first,
    office::{Office, Opening, client, talk},
};
use serik::{
    domain::{field::Draft, id::Id},
    i18n::Language,
    screens::{Place, Root},
    store::{
        Operation, StoreResult, Tx,
        activity::{LogActivity, NextStep, Whom},
        client::CLIENT,
        office::users::AddUser,
    },
};
use std::fs;

/// A call that somebody made with the client.
fn called(row: (Id, i64), tx: &mut Tx, [day, owner]: [&str; 2]) -> StoreResult<()> {
    spoken(row, tx, [day, owner, "берут 2 т"])
}

/// A call of Monday.
fn told(row: (Id, i64), tx: &mut Tx, outcome: &str) -> StoreResult<()> {
    spoken(row, tx, ["2026-03-16", "Айгерім", outcome])
}

fn spoken((client, _): (Id, i64), tx: &mut Tx, [day, owner, outcome]: [&str; 3]) -> StoreResult<()> {
    let fields = [("kind", "call"), ("state", "done"), ("day", day), ("owner", owner), ("outcome", outcome)];
    let whom = Whom::Client(client);
    let draft: Draft = fields.into_iter().collect();
    LogActivity { whom, contact: None, draft, next: NextStep::Unsaid }.apply(tx)
}

/// Monday, 16 March 2026, noon: a day of calls.
fn opening() -> Opening {
    let user = |name: &str| Box::new(AddUser { name: name.into(), role: "manager" }) as Box<dyn Operation>;
    let mut before =
        vec![user("Айгерім"), user("Дмитрий"), client(&[("name", "ТОО «Алма»"), ("owner", "Айгерім")])];
    before.extend([
        first(&CLIENT, |row, tx| called(row, tx, ["2026-03-16", "Айгерім"])),
        first(&CLIENT, |row, tx| called(row, tx, ["2026-03-12", "Айгерім"])),
        first(&CLIENT, |row, tx| called(row, tx, ["2026-02-26", "Айгерім"])),
        first(&CLIENT, |row, tx| called(row, tx, ["2026-03-16", "Дмитрий"])),
    ]);
    Opening { before, ..Opening::default() }
}

#[test]
fn periods_are_gone_through_by_keys() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("9").sees("Отчёты · 12: 16.03 – 22.03.2026 · Айгерім").sees("[Неделя]");
    office.sees("Звонки по дням · максимум: 1").sees("пн 16");
    office
        .press("Left")
        .sees("11: 09.03 – 15.03.2026")
        .sees("!Звонки")
        .press("Right Right")
        .sees("13: 23.03");
    office.press("Home").sees("12: 16.03").press("v").sees("[Месяц]").sees("март 2026").sees("2 / ");
    office.press("Left").sees("февраль 2026").press("v").sees("[День]").sees("воскресенье, 1 февраля 2026");
    office.loses("по дням").press("9").sees("[День]").press("3").sees("Неделя").press("9").sees("[Неделя]");
}

#[test]
fn the_whole_office_is_told_by_people() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("9").sees("[Неделя]").loses("Дмитрий").press("f");
    office.sees("весь офис").sees("Айгерім").sees("Дмитрий").sees(" 2 / 90 ");
    office.press("f").loses("Дмитрий");
}

#[test]
fn a_row_opens_what_it_counts() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("9").sees("Enter Открыть").press("Enter").sees("Звонки · 12: 16.03");
    office.sees("1 дело").sees("пн, 16.03").sees("ТОО «Алма»").sees("берут 2 т");
    office.press("Enter").sees("Дело · ТОО «Алма»").press("Esc").sees("1 дело").press("Esc").sees("[Неделя]");
    // A row that counts nothing has no list, and the key line does not promise one.
    office.press("Down Down Down").loses("Enter Открыть").press("Enter").sees("нет списка дел");
    // What is logged meanwhile is counted at once.
    office.press("l ^u").type_text("звонил Алма, берут").sees("▌ ТОО").press("Enter");
    office.sees("Входящие звонки по дням · максимум: 1").press("u").sees("максимум: 0");
}

#[test]
fn the_mouse_chooses_periods_and_rows() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").click("9 Отчёты").sees("[Неделя]").click("Месяц").sees("[Месяц]");
    office.click("‹").sees("февраль 2026").click("›").sees("март 2026").click("День").sees("[День]");
    office.double_click("Звонки").sees("1 дело").sees("пн, 16.03");
}

#[test]
fn a_report_is_written_into_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), root: Root::Reports, ..Place::default() };
    let mut office = Office::start(Opening { place, ..opening() });
    office.sees("[Неделя]").press("f").sees("весь офис").press(":").type_text("экспорт").press("Enter");
    office
        .sees("22 строки отчёта")
        .sees("report-2026-03-16.txt")
        .press("^s")
        .sees("Записано: 22 строки отчёта");
    let text = fs::read_to_string(folder.path().join("report-2026-03-16.txt")).unwrap();
    assert!(text.starts_with("Неделя · 12: 16.03 – 22.03.2026 · весь офис\n"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("Звонки ")) && text.contains("пн, 16.03"), "{text}");
    office.press(":").type_text("экспорт").press("Enter").sees("22 строки").press("Down Right").sees(".csv");
    office.press("^s").sees("report-2026-03-16.csv");
    office.settles();
    let rows = fs::read_to_string(folder.path().join("report-2026-03-16.csv")).unwrap();
    assert!(rows.starts_with("\u{feff}Показатель;Сколько;Цель, всего;%;Айгерім;Дмитрий\n"), "{rows}");
    assert_eq!(rows.lines().count(), 23, "{rows}");
}

#[test]
fn a_report_is_read_line_by_line() {
    let said = talk(Opening { language: Language::English, ..opening() }, &["9", "f", "1"]);
    for told in ["Week · 12: 16 Mar", "1. Calls made: 1 of ", "whole office", "Айгерім 1, Дмитрий 1"]
    {
        assert!(said.contains(told), "no {told:?} in\n{said}");
    }
}

#[test]
fn talks_are_told_by_what_they_were_about() {
    let mut before = opening().before;
    before.extend([
        first(&CLIENT, |row, tx| told(row, tx, "Бағасын сұрады")),
        first(&CLIENT, |row, tx| told(row, tx, "Цена и срок поставки")),
    ]);
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.sees("1 клиент").press("9").sees("[Неделя]").press("t");
    office.sees("Темы разговоров · 12: 16.03 – 22.03.2026 · Айгерім · 3 разговора").sees("Из них входящих");
    office
        .sees("Цены")
        .sees("67\u{a0}%")
        .press("Enter")
        .sees("Цены · 12:")
        .sees("2 дела")
        .sees("Бағасын сұрады");
    office.press("Esc End Enter").sees("О другом · 12:").sees("берут 2 т");
}

#[test]
fn whoever_has_room_is_seen_before_work_is_given_away() {
    let mut office = Office::start(opening());
    office.sees("1 клиент").press("3").sees("Неделя").press("o");
    office.sees("Загрузка людей · 12: 16.03 – 22.03.2026").sees("пн 16").sees("1/15").sees("44 · 4");
    office.sees("Айгерім: всё по дням").press("Down").sees("Дмитрий: всё по дням");
    office.press("Right").sees("13: 23.03").press("Home").sees("12: 16.03");
    office.press("Enter").sees("В плане, не сделано").press("Esc Esc").sees("Неделя");
}

#[test]
fn what_stands_behind_a_report_goes_out_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut before = opening().before;
    before.push(first(&CLIENT, |row, tx| told(row, tx, "Бағасын сұрады")));
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let mut office = Office::start(Opening { place, before, ..Opening::default() });
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    office.sees("1 клиент").press("9").sees("[Неделя]").press("t").sees("Цены").press("o");
    office.sees("topics-2026-03-16.csv").press("Down Down Down Enter").sees("Записано: ");
    let topics = text("topics-2026-03-16.csv");
    assert!(topics.contains("\nЦены;1;0\n") && topics.contains("\nО другом;"), "{topics}");
    office.press("Enter").sees("Цены · 12:").sees("Бағасын сұрады").press("o");
    office.sees("activities-2026-03-16.csv").press("Down Down Down Enter").sees("Записано: 1 дело");
    let counted = text("activities-2026-03-16.csv");
    assert!(counted.contains("ТОО «Алма»;;Айгерім;") && counted.contains("Бағасын сұрады"), "{counted}");
    office.press("Esc Esc").sees("[Неделя]").press("o").sees("Загрузка людей").sees("1/15").press("o");
    office.sees("load-2026-03-16.csv").press("Down Down Down Enter").sees("Записано: ");
    assert!(text("load-2026-03-16.csv").contains("\nАйгерім;"), "{}", text("load-2026-03-16.csv"));
}
