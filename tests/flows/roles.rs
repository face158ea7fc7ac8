//! Roles on the screen, and what waits for acceptance (`O-6`, `U-22`).

use super::office::{Office, Opening, client};
use serik::{
    domain::role::Role,
    i18n::Language,
    store::{Operation, office::save_user::SaveUser},
};

fn person(name: &str, role: Role, curator: &str) -> Box<dyn Operation> {
    let curator = Some(curator.to_owned());
    Box::new(SaveUser { name: Some(name.to_owned()), role: Some(role), curator, ..SaveUser::default() })
}

/// A curator, her trainee, somebody who only looks, a chief; one client of the curator, one of nobody.
fn office(language: Language) -> Office {
    let before = vec![
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
    sits_down(&mut office, "Әлішер").press("Del").sees("Отправлено на принятие: Сәуле").sees("2 клиента");
    sits_down(&mut office, "Сәуле").sees("✓ 1");
    office.press(":").type_text("на принятие").press("Enter").sees("Удалён клиент: Алма").press("Enter");
    office.sees("Просит Әлішер").press("Enter").sees("1 клиент").loses("✓ 1").sees("принято");
}

#[test]
fn a_remark_comes_back_to_who_asked() {
    let mut office = office(Language::Russian);
    office.sees("2 клиента");
    sits_down(&mut office, "Әлішер").press("Del").sees("Отправлено на принятие");
    sits_down(&mut office, "Қайрат").sees("✓ 1");
    office.press(":").type_text("на принятие").press("Enter").sees("Удалён клиент: Алма").press("Enter");
    office
        .sees("Просит Әлішер")
        .press("Down Enter")
        .sees("Что исправить?")
        .type_text("ещё платит")
        .press("Enter");
    office.sees("возвращено · Қайрат · ещё платит").press("Esc");
    sits_down(&mut office, "Әлішер").press(":").type_text("на принятие").press("Enter").sees("ещё платит");
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
}
