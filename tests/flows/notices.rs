//! Notices before what begins, and the settings that say when and how.

use crate::office::{Hand, Office, Opening, client, talk};
use serik::{
    domain::field::Draft,
    i18n::Language,
    store::{
        Operation, StoreResult, Tx,
        activity::SaveActivity,
        office::{settings::SaveSettings, users::AddUser},
    },
};
use std::path::Path;

/// Meetings and calls: day and hour, kind, client or none.
#[derive(Debug)]
pub struct Plan(pub &'static [(&'static str, &'static str, &'static str)]);

impl Operation for Plan {
    fn kind(&self) -> &'static str {
        "add-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for (moment, kind, name) in self.0 {
            let (day, time) = moment.split_once(' ').unwrap();
            let mut fields = serik::domain::client::blank();
            fields.set("name", *name);
            let client = if name.is_empty() {
                None
            } else {
                Some(serik::store::client::SaveClient::new(None, fields).save(tx)?)
            };
            let pairs =
                [("kind", *kind), ("day", day), ("time", time), ("owner", "Айгерім"), ("goal", "Тайна")];
            let draft: Draft = pairs.into_iter().collect();
            SaveActivity { base: None, client, contact: None, draft }.apply(tx)?;
        }
        Ok(())
    }
}

fn set(name: &str, value: &str) -> Box<dyn Operation> {
    Box::new(SaveSettings(vec![(name.to_owned(), Some(value.to_owned()))]))
}

const DAY: Plan = Plan(&[
    ("2026-03-16 10:00", "call", "Нұр"),
    ("2026-03-16 11:00", "meeting", "Алма"),
    ("2026-03-16 15:00", "meeting", "ЖШС «Сәуле»"),
    ("2026-03-16 16:30", "task", ""),
]);

fn opening(hand: &Hand, settings: &[(&str, &str)]) -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let mut before = vec![user, Box::new(DAY)];
    before.extend(settings.iter().map(|(name, value)| set(name, value)));
    Opening { before, clock: hand.clock(), ..Opening::default() }
}

const MISSED: &str = "Прошло без напоминания: звонок · Нұр, 10:00; встреча · Алма, 11:00";

#[test]
fn what_was_missed_is_told_at_the_start_and_what_is_near_in_time_once() {
    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[]));
    office.settles().sees(MISSED);
    office.press("Down").loses("Прошло");
    hand.turns_to(169);
    office.wakes().loses("Через");
    hand.turns_to(170);
    office.wakes().sees("Через 10 мин: встреча · ЖШС «Сәуле», 15:00");
    assert!(!office.screen().contains("Тайна"));
    office.press("Down").loses("Через");
    hand.turns_to(175);
    office.wakes();
    assert!(!office.screen().contains("Через"));
    hand.turns_to(260);
    office.wakes().sees("Через 10 мин: задача, 16:30");
    office.press("^o").sees("Через 10 мин: встреча").sees("Через 10 мин: задача").sees("Прошло");
    assert_eq!((office.seen.borrow().rung, office.seen.borrow().shown.len()), (0, 0));
}

#[test]
fn what_is_finished_is_not_told_and_another_hour_is_told_anew() {
    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[("notice.minutes", "30")]));
    office.settles().press("3").sees("в Сәуле");
    hand.turns_to(150);
    office.wakes().sees("Через 30 мин: встреча · ЖШС «Сәуле», 15:00");
    office.press("Down Down Shift+Down Shift+Down").settles().sees("→ пн, 16.03 16:00");
    hand.turns_to(210);
    office.wakes().sees("Через 30 мин: встреча · ЖШС «Сәуле», 16:00");
    office.press("Down").sees("Задача").press("d").type_text("готово").press("Enter").sees("Записано");
    hand.turns_to(240);
    office.wakes().press("^o").settles();
    assert!(!office.screen().contains("задача, 16:30"), "{}", office.screen());
}

#[test]
fn a_clock_set_back_and_a_long_sleep_tell_nothing_twice() {
    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[]));
    office.settles().sees(MISSED).press("Down");
    hand.turns_to(170);
    office.wakes().sees("Через 10 мин: встреча").press("Down");
    hand.turns_to(120);
    office.wakes();
    hand.turns_to(170);
    office.wakes();
    assert!(!office.screen().contains("Через"), "{}", office.screen());
    // The computer slept over the task of half past four.
    hand.turns_to(300);
    office.wakes().sees("Прошло без напоминания: задача, 16:30");
}

#[test]
fn after_midnight_the_next_day_is_told() {
    let hand = Hand::at_noon();
    let mut opening = opening(&hand, &[("notice.quiet", "03:00-03:00")]);
    opening
        .before
        .push(Box::new(Plan(&[("2026-03-17 00:05", "call", "Түн"), ("2026-03-17 09:00", "call", "Таң")])));
    let mut office = Office::start(opening);
    office.settles().press("Down");
    hand.turns_to(715);
    office.wakes().sees("звонок · Түн, 00:05").press("Down");
    hand.turns_to(720);
    office.wakes();
    hand.turns_to(1_250);
    office.wakes().sees("Через 10 мин: звонок · Таң, 09:00");
}

#[test]
fn nights_are_quiet() {
    let hand = Hand::at_noon();
    let mut opening = opening(&hand, &[]);
    opening
        .before
        .push(Box::new(Plan(&[("2026-03-17 08:30", "call", "Таң"), ("2026-03-17 09:05", "call", "Жел")])));
    let mut office = Office::start(opening);
    office.settles().press("Down");
    hand.turns_to(1_220);
    office.wakes();
    assert!(!office.screen().contains("Таң, 08:30"));
    hand.turns_to(1_260);
    office.wakes().sees("звонок · Таң, 08:30").sees("Через 5 мин: звонок · Жел, 09:05");
}

#[test]
fn the_bell_rings_and_the_desktop_is_told_no_more_than_who_and_when() {
    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[("notice.way", "bell")]));
    office.settles().sees("Прошло");
    assert_eq!(office.seen.borrow().rung, 1);

    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[("notice.way", "desktop")]));
    office.settles().sees("Прошло");
    assert_eq!(office.seen.borrow().shown, ["Нұр, 10:00; Алма, 11:00"]);
    assert_eq!(office.seen.borrow().rung, 0);
}

#[test]
fn a_desktop_that_refuses_leaves_the_bell() {
    let hand = Hand::at_noon();
    let mut office = Office::start(opening(&hand, &[("notice.way", "desktop")]));
    office.settles().sees("Прошло");
    office.seen.borrow_mut().has_no_desktop = true;
    office.told_ready().sees("Прошло").sees("вместо них звонок");
    hand.turns_to(170);
    office.press("Down").wakes().sees("Через 10 мин");
    let seen = office.seen.borrow();
    assert_eq!((seen.shown.len(), seen.rung), (1, 2));
}

fn in_folder(folder: &Path, hand: &Hand, is_new: bool) -> Opening {
    let opening = opening(hand, &[]);
    let before = if is_new { opening.before } else { Vec::new() };
    Opening { before, files: Some(folder.to_owned()), clock: hand.clock(), ..Opening::default() }
}

#[test]
fn the_next_start_tells_nothing_again() {
    let folder = tempfile::tempdir().unwrap();
    let hand = Hand::at_noon();
    let mut office = Office::start(in_folder(folder.path(), &hand, true));
    office.sees(MISSED).press("^q");
    drop(office);
    hand.turns_to(1);
    let mut office = Office::start(in_folder(folder.path(), &hand, false));
    office.sees("3 клиента").wakes();
    office.press("^o").settles();
    assert!(!office.screen().contains("Прошло"), "{}", office.screen());
}

#[test]
fn plain_mode_says_one_line() {
    let said = talk(opening(&Hand::at_noon(), &[]), &["q"]);
    assert_eq!(said.matches(MISSED).count(), 1, "{said}");
}

#[test]
fn a_setting_is_changed_taken_back_and_undone() {
    let mut office = Office::with(&["Алма"]);
    office.sees("1 клиент").press(":").type_text("настройки").press("Enter");
    office.sees("Настройки и уведомления · 48 настроек").sees("Уведомлять за, мин");
    office.press("Down Down Down Down Down Enter").sees("Уведомлять за, мин (0 … 120)");
    office.press("Backspace Backspace").type_text("500").press("Enter").sees("принимает 0 … 120");
    office.press("Enter").press("Backspace Backspace").type_text("45").press("Enter").sees("Сохранено");
    office.sees("обычно 10").sees("своих 1").settles();
    insta::assert_snapshot!(office.screen());
    office.press("Down Enter").sees("на рабочем столе").press("Down Enter").sees("своих 2");
    office.press("x").sees("своих 1").press("x").sees("и так обычное");
    office.press("u").settles().sees("своих 2").press("Del").sees("своих 1").press("u").sees("своих 2");
    office.press("y").settles();
    assert_eq!(office.seen.borrow().copied, ["notice.way bell"]);
    office.press("Esc").sees("1 клиент");
}

#[test]
fn the_targets_are_those_of_the_planner() {
    let settings = [set("target.calls", "7"), set("rhythm.pattern", "week:CCCCC--")];
    let before = [client(&[("name", "Алма")])].into_iter().chain(settings).collect();
    let mut office = Office::start(Opening { before, language: Language::Russian, ..Opening::default() });
    office.sees("1 клиент").press("3").sees("0/7");
}

#[test]
fn plain_mode_changes_a_setting_by_its_number() {
    let said = talk(Opening::default(), &[":", "настройки", "1", "6", "20", "6", "0", "q"]);
    assert!(said.contains("6. Уведомлять за, мин, 10"), "{said}");
    assert!(said.contains("6. Уведомлять за, мин, 20, обычно 10"), "{said}");
    assert!(said.contains("6. Уведомлять за, мин, 0, обычно 10"), "{said}");
}

/// The computer stands in Greenwich, the office in Almaty, five hours ahead.
#[test]
fn a_traveller_is_told_by_the_clock_of_the_office() {
    let hand = Hand::at_noon();
    hand.turns_to(-120);
    let mut office = Office::start(opening(&hand, &[("office.zone", "Asia/Almaty")]));
    office.settles().sees("15:00 UTC+5").press("Down");
    hand.turns_to(-40);
    office.wakes().sees("16:20 UTC+5").sees("Через 10 мин: задача, 16:30").press("Down");
    // At the office it is midnight now.
    hand.turns_to(420);
    office.wakes().sees("00:00 UTC+5").press("1").sees("17.03");
}

#[test]
fn a_zone_that_is_set_turns_the_clock_at_once() {
    let mut office = Office::start(Opening { size: (90, 50), ..Opening::default() });
    office.sees("12:00").press(":").type_text("настройки").press("Enter").sees("Настройки и уведомления");
    office.click("Часовой пояс").press("Enter").sees("Часовой пояс");
    office.press("^u").type_text("asia/almaty").press("Enter").sees("Сохранено").sees("17:00 UTC+5");
    office.press("u").settles().sees("12:00");
    assert!(!office.screen().contains("UTC"), "{}", office.screen());
}
