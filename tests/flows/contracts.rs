//! Contracts: written down, moved from state to state, signed, found again.

use crate::office::{NOON, Office, Opening, client, talk};
use chrono::NaiveDate;
use serik::{
    domain::contract::state::ContractState as State,
    screens::Place,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::{MoveContract, SaveContract},
        office::users::AddUser,
    },
};
use std::fs;

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    Opening {
        before: vec![user, client(&[("name", "ЖШС «Алма»")]), client(&[("name", "ТОО «Темир»")])],
        ..Opening::default()
    }
}

/// A lease with «Көл» that was written, and taken through states on a day.
#[derive(Debug)]
struct Lease {
    fields: Vec<(&'static str, &'static str)>,
    states: &'static [State],
    on: NaiveDate,
}

/// One that is signed and ends on this day.
fn ending(day: &'static str) -> Box<dyn Operation> {
    let fields = vec![("day", "2025-05-01"), ("start_day", "2025-05-01"), ("end_day", day)];
    let states = &[State::Sent, State::Agreed, State::Signing, State::Signed];
    Box::new(Lease { fields, states, on: NOON.today() })
}

/// One that was sent on this day, and waits since.
fn sent_on(day: &'static str) -> Box<dyn Operation> {
    Box::new(Lease { fields: vec![("day", day)], states: &[State::Sent], on: day.parse().unwrap() })
}

impl Operation for Lease {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut client = serik::domain::client::blank();
        client.set("name", "АҚ «Көл»");
        client.set("owner", "Айгерім");
        let client = Some(SaveClient::new(None, client).save(tx)?);
        let draft = self.fields.iter().copied().chain([("kind", "lease")]).collect();
        let id = SaveContract { base: None, client, draft, today: self.on }.save(tx)?;
        for (version, to) in (1..).zip(self.states.iter().copied()) {
            MoveContract { base: (id, version), to, day: self.on, reason: "x".to_owned() }.apply(tx)?;
        }
        Ok(())
    }
}

/// A contract with the client that these letters find.
fn write_down(office: &mut Office, letters: &str, subject: &str) {
    office
        .press("n")
        .sees("Договор с кем?")
        .type_text(letters)
        .settles()
        .press("Enter")
        .sees("Новый договор");
    office.press("Down Down Down").type_text(subject).press("Down").type_text("480 000").press("^s");
    office.sees("Сохранено");
}

#[test]
fn a_contract_goes_its_way_on_the_screen() {
    let mut office = Office::start(opening());
    office.sees("2 клиента").press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.sees("1 договор").sees("26-001").sees("Алма").sees("Черновик");
    office.press("a").sees("Договор 26-001: что дальше?").sees("На согласовании").press("Down Enter");
    office.sees("Договор 26-001: Отправлен").settles();
    office.press("u").sees("Отменено").sees("Черновик").settles();
    office.press("a Down Enter").sees("26-001: Отправлен").settles();
    office.press("a Down Down Enter").sees("26-001: Согласован").settles();
    office.press("a Down Down Enter").sees("26-001: На подписании").settles();
    insta::assert_snapshot!(office.screen());
    office.press("Enter").sees("Договор 26-001 · поставка").sees("Қағаз").sees("за нас: w — указать");
    office.sees("480\u{a0}000,00\u{a0}₸");
    office.press("o").sees("У договора нет текста").settles();
    // Nobody is named who signs, and papers are missing: it is signed for a reason alone.
    office
        .press("a")
        .sees("Мы подписали")
        .press("Enter")
        .sees("День подписания")
        .press("Enter")
        .sees("Всё же подписать?")
        .sees("! устав: нет");
    office.press("Enter").sees("Нет причины").sees("Всё же подписать?");
    office.type_text("шұғыл").press("Enter").sees("Подписали мы").sees("шұғыл").settles();
    office
        .press("a")
        .sees("Они подписали")
        .loses("Разногласия")
        .press("Enter")
        .sees("День подписания")
        .press("Enter")
        .sees("Всё же подписать?")
        .press("Enter")
        .sees("Подписали они")
        .sees("Действует")
        .settles();
    insta::assert_snapshot!(office.screen());
    // What was agreed stays.
    office.press("Del").sees("Подписано: согласованное остаётся").settles();
    office.press("a").sees("Приостановлен").press("Enter").sees("Приостановлен: почему?");
    office.type_text("нет оплаты").press("Enter").sees("нет оплаты").settles().press("Esc").sees("1 договор");
}

#[test]
fn contracts_are_found_by_words_and_by_state() {
    let mut office = Office::start(opening());
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.settles();
    write_down(&mut office, "темир", "Болт");
    office.sees("2 договора").press("/").sees("/  Номер, клиент, предмет").type_text("темир");
    office.sees("/ темир").sees("1 договор").press("Esc").sees("2 договора").loses("темир");
    office.press("/").type_text("алма").sees("1 договор").press("Enter").sees("/алма").settles();
    office.press("/").sees("2 договора").type_text("т").press("Down Up").click("Черновик");
    office.sees("/т").press("Esc").loses("/т").sees("2 договора");
    office.press("/").type_text("темир").press("Enter").sees("1 договор").sees("/темир");
    office.press("x").sees("2 договора").press("a Enter").sees("На согласовании").settles();
    office.press("f").sees("все").press("Down Enter").sees("1 договор · Черновик");
    office.press("x").sees("2 договора").press("Del").sees("отменён").sees("1 договор");
    office.press("u").sees("2 договора");
}

#[test]
fn a_wide_window_shows_the_contract_under_the_cursor() {
    let mut office = Office::start(Opening { size: (140, 40), ..opening() });
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.settles();
    write_down(&mut office, "темир", "Болт");
    office.sees("2 договора").sees("Предмет  Болт").press("Down").sees("Предмет  Қағаз").loses("Болт");
    assert!(office.sleeps());
    office
        .press("Enter")
        .sees("Договор 26-001 ")
        .press("Esc")
        .sees("2 договора")
        .click("Предмет")
        .sees("Договор 26-001 ")
        .press("Esc")
        .sees("2 договора")
        .press("/")
        .type_text("темир")
        .sees("1 договор")
        .sees("Предмет  Болт")
        .press("Esc")
        .sees("2 договора")
        .resize(80, 24)
        .loses("Предмет");
}

#[test]
fn a_form_of_a_contract_left_open_is_gone_on_with() {
    let mut office = Office::start(opening());
    office.press("4").press("n").sees("Договор с кем?").type_text("алма").settles().press("Enter");
    office
        .sees("Новый договор")
        .press("Down Down Down")
        .type_text("Қағаз")
        .press("Esc")
        .sees("Договоров пока нет");
    office.press(":").type_text("несохр").press("Enter").sees("Новый договор").press("Enter").sees("Қағаз");
}

#[test]
fn plain_mode_reads_contracts() {
    let said = talk(opening(), &["4", "n", "алма", "1", "q"]);
    assert!(said.contains("Договоров пока нет"), "{said}");
}

#[test]
fn a_card_shows_the_contracts_of_its_client() {
    let mut office = Office::start(opening());
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "темир", "Болт");
    office
        .settles()
        .press("2")
        .sees("2 клиента")
        .press("Home Enter")
        .sees("Обзор")
        .press("Right Right Right");
    office.sees("Договоров пока нет").press("n").sees("Новый договор · ЖШС «Алма»");
    office
        .press("Down Down Down")
        .type_text("Қағаз")
        .press("^s")
        .sees("26-002")
        .sees("поставка · Черновик · Қағаз");
    office
        .settles()
        .press("Enter")
        .sees("Договор 26-002 · поставка")
        .press("Esc")
        .sees("26-002")
        .press("Esc");
    office.sees("2 клиента").press("Down Enter").sees("Темир").press("Right Right Right").sees("26-001");
}

#[test]
fn the_contracts_that_are_shown_go_into_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), ..Place::default() };
    let mut office = Office::start(Opening { place, ..opening() });
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.settles();
    write_down(&mut office, "темир", "Болт");
    office.settles().press("/").type_text("алма").press("Enter").sees("1 договор");
    office.press(":").type_text("экспорт").press("Enter").sees("отмена его не вернёт").press("^s");
    office.sees("Записано: 1 договор");
    let text = fs::read_to_string(folder.path().join("contracts-2026-03-16.csv")).unwrap();
    assert!(text.contains("26-001") && text.contains("480000,00") && !text.contains("26-002"), "{text}");
}

#[test]
fn what_expires_is_told_in_today_and_found_in_the_list() {
    let mut opening = opening();
    opening.before.extend([ending("2026-04-15"), ending("2026-12-31")]);
    let mut office = Office::start(opening);
    office.sees("4 клиента").press("1").sees("договор 25-001 кончается 15.04.2026");
    office.press("4").sees("2 договора").sees("! 15.04.2026").press("f").sees("истекает").press("Down Enter");
    office.sees("1 договор · истекает").sees("15.04.2026").press("c").sees("АҚ «Көл»").press("Esc");
    office.sees("1 договор · истекает").press("x").sees("2 договора").settles();
    office.press("Home Enter").sees("Договор 25-002").press("Esc").sees("2 договора").settles();
    office.press("s").sees("сначала новые").press("Down Enter").sees("по сроку решения").settles();
    office.press("Home Enter").sees("Договор 25-001").press("Esc").sees("по сроку решения");
}

#[test]
fn what_waits_too_long_is_marked_and_found_in_the_list() {
    let mut opening = opening();
    opening.before.extend([sent_on("2026-02-20"), sent_on("2026-03-13")]);
    let mut office = Office::start(opening);
    office.sees("4 клиента").press("4").sees("2 договора").sees("! Отправлен").sees("  Отправлен").settles();
    office.press("f").sees("без движения").press("Down").settles().press("Enter");
    office.sees("1 договор · без движения").sees("! Отправлен").loses("  Отправлен");
    office.press("Enter").sees("Отправлен, зависло").press("Esc").settles();
    office
        .press("a")
        .sees("Согласован")
        .press("Down Down Enter")
        .sees("Таких договоров нет")
        .loses("! Отправлен");
}

#[test]
fn a_long_condition_is_read_to_its_end_and_a_new_contract_has_the_cursor() {
    let mut office = Office::start(opening());
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.settles().press("n").sees("Договор с кем?").type_text("темир").settles().press("Enter");
    office
        .sees("Новый договор")
        .press("Down Down Down")
        .type_text(&"слово ".repeat(30))
        .type_text("конец")
        .press("^s");
    office.sees("26-002").settles().press("Enter").sees("Договор 26-002").sees("конец").sees("слово слово");
}

#[test]
fn the_lines_of_a_note_stay_lines_in_a_window_of_any_width() {
    let mut office = Office::start(opening());
    office.press("4").sees("Договоров пока нет");
    write_down(&mut office, "алма", "Қағаз");
    office.settles().press("Enter").sees("Договор 26-001").press("e").settles();
    office
        .press(&"Down ".repeat(22))
        .paste("бірінші жол\nекінші жол")
        .press("^s")
        .sees("екінші жол")
        .settles();
    let is_kept = |screen: &str| screen.lines().all(|line| !line.contains("бірінші жол екінші"));
    assert!(is_kept(&office.screen()), "{}", office.screen());
    office.resize(60, 20).press("End").sees("бірінші жол").sees("екінші жол");
    assert!(is_kept(&office.screen()), "{}", office.screen());
}

/// Drafts of one client, one on each of these days of May.
#[derive(Debug)]
struct Many(u32);

impl Operation for Many {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut client = serik::domain::client::blank();
        client.set("name", "АҚ «Көл»");
        let client = Some(SaveClient::new(None, client).save(tx)?);
        let today = NOON.today();
        for at in 0..self.0 {
            let day = format!("2025-05-{:02}", 1 + at % 30);
            let subject = format!("Партия {at}");
            let draft = [("day", day.as_str()), ("kind", "supply"), ("subject", subject.as_str())];
            SaveContract { base: None, client, draft: draft.into_iter().collect(), today }.save(tx)?;
        }
        Ok(())
    }
}

/// What is not in sight is read when the cursor comes near.
#[test]
fn a_long_list_is_walked_from_end_to_end() {
    let mut opening = opening();
    opening.before.push(Box::new(Many(150)));
    let mut office = Office::start(opening);
    office.press("4").sees("150 договоров").settles();
    let first = office.screen();
    office.press("End").settles().sees("25-001");
    for _ in 0..9 {
        office.press("PageUp").settles();
    }
    assert_eq!(office.screen().lines().nth(4), first.lines().nth(4), "the newest stands above again");
    office.press("/").type_text("25-078").press("Enter").sees("1 договор").sees("25-078").settles();
    office.press("x").sees("150 договоров").sees("25-078").settles();
    office.press("f").sees("Черновик").press("Esc").settles();
    office.press("^a").sees("отмечено: 150").settles();
    office.press("x").sees("Снято отметок: 150").settles();
    office.press("/").type_text("щука").sees("По этому запросу ничего нет. Esc").loses("x покажет");
    office.press("Enter").sees("Таких договоров нет. x покажет все.");
}
