//! Roles on the screen, and what waits for acceptance (`O-6`, `U-22`).

use super::office::{Office, Opening, client, converse};
use serik::{
    app::Ears,
    domain::{pin::Pin, role::Role},
    i18n::Language,
    screens::{Place, Root},
    store::{
        Operation, Query as _, StoreResult, Tx,
        office::{pin::SetPin, save_user::SaveUser, users::ListUsers},
    },
};
use std::io::{self, Cursor};

fn person(name: &str, role: Role, curator: &str) -> Box<dyn Operation> {
    let curator = Some(curator.to_owned());
    Box::new(SaveUser { name: Some(name.to_owned()), role: Some(role), curator, ..SaveUser::default() })
}

/// A curator, her trainee, somebody who only looks, a chief; one client of the curator, one of nobody.
fn office(language: Language) -> Office {
    let before = vec![
        person("Айгерім", Role::Manager, ""),
        person("Сәуле", Role::Manager, ""),
        person("Әлішер", Role::Trainee, "Сәуле"),
        person("Вера", Role::Viewer, ""),
        client(&[("name", "Алма"), ("owner", "Сәуле")]),
        client(&[("name", "Бояу")]),
        person("Қайрат", Role::Chief, ""),
    ];
    Office::start(Opening { language, before, ..Opening::default() })
}

/// Somebody sits down at the program.
fn sits_down<'a>(office: &'a mut Office, name: &str) -> &'a mut Office {
    office
        .settles()
        .press(":")
        .type_text("кто за")
        .press("Enter")
        .sees("+ ")
        .sees(name)
        .double_click(name)
        .sees(name)
}

#[test]
fn a_removal_waits_is_told_in_the_top_line_and_accepted() {
    let mut office = office(Language::Russian);
    office.sees("2 клиента");
    sits_down(&mut office, "Әлішер").press("Del").sees("Вы просите Сәуле удалить: Алма").press("Enter");
    office.settles().press("Del").sees("Вы просите").press("Down Enter");
    office.sees("Отправлено на принятие: Сәуле · Удалён клиент: Алма").sees("2 клиента");
    sits_down(&mut office, "Сәуле").sees("✓ 1");
    office.press(":").type_text("на принятие").press("Enter").sees("Удалён клиент: Алма").press("Enter");
    office.sees("Просит Әлішер").press("Enter").sees("1 клиент").loses("✓ 1").sees("принято");
}

#[test]
fn a_remark_comes_back_to_who_asked() {
    let mut office = office(Language::Russian);
    office.sees("2 клиента");
    sits_down(&mut office, "Әлішер").press("Del").sees("Вы просите").press("Down Enter");
    office.sees("Отправлено на принятие");
    sits_down(&mut office, "Қайрат").sees("✓ 1");
    office.press(":").type_text("на принятие").press("Enter").sees("Удалён клиент: Алма").press("Enter");
    office
        .sees("Просит Әлішер")
        .press("Down Enter")
        .sees("Что исправить?")
        .type_text("ещё платит")
        .press("Enter");
    office.sees("возвращено · Қайрат · ещё платит").press("Esc");
    sits_down(&mut office, "Әлішер").sees("возвращено · Қайрат · ещё платит").press("Esc").settles();
    office.press(":").type_text("на принятие").press("Enter").sees("ещё платит");
}

#[test]
fn who_works_alone_is_not_offered_what_an_office_needs() {
    let mut office = Office::with(&["Алма"]);
    office.sees("Алма").press(":").type_text("люди офиса").loses("Люди офиса").press("Esc");
}

#[test]
fn a_viewer_changes_nothing_and_is_told_whom_to_ask() {
    let mut office = office(Language::Russian);
    office.sees("2 клиента");
    sits_down(&mut office, "Вера").press("Del").sees("Наблюдатель ничего не меняет. Спросите: Қайрат");
    office.sees("2 клиента");
}

#[test]
fn the_chief_gives_a_role_and_narrows_somebody_to_own_clients() {
    let mut office = office(Language::Russian);
    office.sees("2 клиента");
    sits_down(&mut office, "Қайрат").press(":").type_text("люди офиса").press("Enter");
    office
        .sees("Роли берегут от ошибок")
        .sees("Сәуле")
        .double_click("Сәуле")
        .sees("Куратор")
        .press("Down Enter");
    office.sees("свои").press("Down Enter").sees("только свои клиенты").press("Esc");
    sits_down(&mut office, "Сәуле").sees("1 клиент").sees("Алма").loses("Бояу");
    office.press(":").type_text("журнал").press("Enter").sees("Добавлен клиент: Алма").loses("Бояу");
}

/// Somebody sets the own PIN.
#[derive(Debug)]
struct OwnPin(&'static str);

impl Operation for OwnPin {
    fn kind(&self) -> &'static str {
        "set-pin"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own = tx.actor().to_owned();
        let user = ListUsers.run(tx.conn())?.into_iter().find(|user| user.name == own).unwrap().id;
        SetPin { user, old: None, new: Pin::of(self.0) }.apply(tx)
    }
}

/// The person at the keyboard has the PIN 2580; so has nobody else.
fn behind_a_pin() -> Opening {
    let before = vec![
        person("Айгерім", Role::Manager, ""),
        person("Қайрат", Role::Manager, ""),
        client(&[("name", "Алма")]),
        Box::new(OwnPin("2580")),
    ];
    Opening { before, size: (100, 24), ..Opening::default() }
}

fn locked() -> Office {
    Office::start(behind_a_pin())
}

#[test]
fn in_plain_mode_a_pin_is_read_without_being_shown() {
    let lines = || Cursor::new("2580\n1\n0\n0\n");
    let shown = converse(behind_a_pin(), &mut Ears::listening(lines(), Some(|| Ok("2580".to_owned()))));
    assert!(shown.contains("ПИН-код: Айгерім: ") && shown.contains("Алма"), "{shown}");
    let nothing = Ears::listening(lines(), Some(|| Err(io::Error::other("the terminal is gone"))));
    let locked = converse(behind_a_pin(), &mut { nothing });
    assert!(!locked.contains("Алма"), "{locked}");
}

#[test]
fn nothing_is_shown_before_the_pin_and_no_key_leads_past_it() {
    let mut office = locked();
    office.sees("ПИН-код: Айгерім").settles().loses("Алма");
    office.press("F1 F2 F3 : ? ^o ^l").click("Клиенты").sees("ПИН-код: Айгерім").loses("Алма");
    office.press("^u").type_text("1111").sees("••••").loses("1111").press("Enter").sees("Это не тот ПИН-код");
    office.loses("Алма").type_text("2580").press("Enter").sees("Алма").loses("ПИН-код");
}

#[test]
fn whoever_is_nobody_of_an_office_with_a_chief_sees_nothing_of_it() {
    let before = vec![client(&[("name", "Алма")]), person("Қайрат", Role::Chief, "")];
    let place = Place { root: Root::Today, ..Place::default() };
    let mut office = Office::start(Opening { before, place, size: (100, 24), ..Opening::default() });
    office.sees("В офисе нет никого по имени «Айгерім»").settles().loses("Алма").loses("Сегодня (");
    office.press("F1 F2 F3 : ? ^o ^l e").click("Клиенты").sees("нет никого").loses("Алма");
    office
        .press("Enter")
        .sees("Кто за клавиатурой")
        .loses("Алма")
        .loses("+ ")
        .press("Esc")
        .sees("нет никого");
    office.press("Esc").sees("─ Кто за").press("Down Enter").sees("Алма").loses("нет никого");
}

#[test]
fn after_three_wrong_pins_the_right_one_has_to_wait() {
    let mut office = locked();
    office.sees("ПИН-код: Айгерім");
    for _ in 0..3 {
        office.type_text("1111").press("Enter").sees("Это не тот").settles();
    }
    office.type_text("2580").press("Enter").sees("подождите 30 с").loses("Алма");
}

#[test]
fn somebody_else_sits_down_where_the_pin_is_asked_and_comes_back_by_it() {
    let mut office = locked();
    office.sees("ПИН-код: Айгерім").press("Esc").sees("Қайрат").loses("+ ").press("Esc");
    office.sees("ПИН-код: Айгерім").press("Esc").double_click("Қайрат").sees("Алма");
    sits_down(&mut office, "Айгерім").sees("ПИН-код: Айгерім").press("Esc").sees("Алма");
    office.sees("Қайрат").press(":").type_text("кто за").press("Enter").double_click("Айгерім");
    office.sees("ПИН-код: Айгерім").type_text("2580").press("Enter").sees("За клавиатурой: Айгерім");
}

#[test]
fn a_pin_is_set_on_the_screen_twice_and_a_chief_takes_it_away() {
    let before = vec![person("Айгерім", Role::Manager, ""), person("Қайрат", Role::Chief, "")];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.settles().press(":").type_text("люди офиса").press("Enter").sees("Қайрат");
    office.press("Enter").sees("ПИН-код").press("Down Down Down Down Enter").sees("Роли берегут от ошибок");
    office.type_text("258").press("Enter").sees("не меньше 4 знаков").type_text("2580").press("Enter");
    office.sees("Ещё раз").type_text("2581").press("Enter").sees("не совпадают");
    office.type_text("2580").press("Enter").sees("Ещё раз").type_text("2580").press("Enter");
    office.sees("Задан ПИН-код: Айгерім").press("Esc");
    sits_down(&mut office, "Қайрат").press(":").type_text("люди офиса").press("Enter");
    office.sees("Менеджер").press("Enter").sees("задан").press("Down Down Down Down Enter").press("Enter");
    office.sees("Снят ПИН-код: Айгерім");
}

#[test]
fn what_one_person_typed_is_not_offered_to_another() {
    let before = vec![person("Айгерім", Role::Manager, ""), person("Қайрат", Role::Manager, "")];
    let mut office = Office::start(Opening { before, ..Opening::default() });
    office.settles().press("n").type_text("Алма").press("Esc").settles();
    sits_down(&mut office, "Қайрат").press("n").sees("Новый клиент").loses("Алма").press("Esc");
    sits_down(&mut office, "Айгерім").press("n").sees("Алма");
}

#[test]
fn who_is_new_sees_what_to_learn_and_the_curator_sees_how_far_it_is() {
    let mut office = office(Language::Russian);
    sits_down(&mut office, "Әлішер").press(":").type_text("первые десять").press("Enter");
    office.sees("Әлішер · рабочий день 1 из 10 · освоено 0 из 8").sees("Записанные разговоры").sees("0 / 10");
    office.press("Down Down Enter").sees("звонил Нұр, просит прайс, пт").press("Esc");
    sits_down(&mut office, "Вера").press(":").type_text("первые десять").press("Enter").sees("Стажёров");
    sits_down(&mut office, "Сәуле").press(":").type_text("первые десять").press("Enter");
    office.sees("Әлішер · рабочий день 1 из 10");
}
