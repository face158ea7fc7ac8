//! Hand-over: who is away, what is handed over, and what who stands in sees.

use crate::office::{Office, Opening, talk};
use serik::{
    domain::{field::Draft, id::Id},
    i18n::Language,
    screens::Place,
    store::{Operation, StoreResult, Tx, activity::SaveActivity, client::SaveClient, office::users::AddUser},
};
use std::{fs, path::Path};

/// A client of each, with a call on Monday, 16 March 2026.
#[derive(Debug)]
struct Monday;

impl Operation for Monday {
    fn kind(&self) -> &'static str {
        "add-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for (name, owner) in [("Алма", "Айгерім"), ("Нұр", "Дмитрий")] {
            let mut draft = serik::domain::client::blank();
            draft.set("name", name);
            draft.set("owner", owner);
            let client = Some(SaveClient::new(None, draft).save(tx)?);
            let pairs = [("kind", "call"), ("day", "2026-03-16"), ("owner", owner), ("goal", "Прайс")];
            let draft: Draft = pairs.into_iter().collect();
            SaveActivity { base: None::<(Id, i64)>, client, contact: None, draft }.apply(tx)?;
        }
        Ok(())
    }
}

fn opening() -> Opening {
    let user =
        |name: &str| -> Box<dyn Operation> { Box::new(AddUser { name: name.into(), role: "manager" }) };
    Opening {
        before: vec![user("Айгерім"), user("Дмитрий"), Box::new(Monday)], ..Opening::default()
    }
}

pub fn in_folder(folder: &Path) -> Opening {
    Opening { place: Place { folder: Some(folder.to_owned()), ..Place::default() }, ..opening() }
}

/// Дмитрий is away from Monday on, written down in the form.
pub fn write_down(office: &mut Office) {
    office.sees("2 клиента").press(":").type_text("передача").press("Enter").sees("Все на месте");
    office.press("n").sees("Новое отсутствие").press("Right Tab Right Tab");
    office.type_text("16.03.2026").press("Tab").type_text("20.03.2026").press("Tab").type_text("отпуск");
    office.press("^s").sees("сейчас").sees("16.03.2026–20.03.2026").sees("Дмитрий").sees("→ Айгерім");
}

#[test]
fn an_absence_is_written_down_read_and_removed() {
    let mut office = Office::start(opening());
    write_down(&mut office);
    office.sees("отпуск").press("Enter").sees("Передача дел · Дмитрий · 16.03.2026–20.03.2026");
    office.sees(" Нұр ").sees("Следующий шаг: 16.03.2026");
    office.press("v").sees("Что произошло").sees("сделано: Айгерім").press("v").sees("Следующий шаг");
    // In another language the open sheet is told anew.
    office.press(":").type_text("сменить язык").press("Enter").sees("English").press("Down Enter");
    office.sees("Next step: 16 Mar 2026").press(":").type_text("language").press("Enter").sees("Русский");
    office.press("Up Enter").sees("Следующий шаг: 16.03.2026");
    office.press("Esc").press("e").sees("Отсутствие").press("Esc");
    office.press("Del").sees("Все на месте").press("u").sees("→ Айгерім");
}

#[test]
fn who_stands_in_sees_the_cards_of_both() {
    let mut office = Office::start(opening());
    write_down(&mut office);
    office.press("Esc").press("1").sees("ждут 2").sees("за: Дмитрий — 1").sees("за: Дмитрий · Прайс");
    office.press("3").sees("Нұр").press("v v v v").sees("за: Дмитрий");
}

#[test]
fn the_sheet_is_written_for_paper_and_what_cannot_be_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::start(in_folder(folder.path()));
    write_down(&mut office);
    office.press("n").sees("Новое отсутствие").press("Right Tab Right Tab");
    office.type_text("17.03.2026").press("Tab").type_text("18.03.2026").press("^s").sees("уже отсутствует");
    office.press("Esc").sees("→ Айгерім");
    office.press("Enter").sees(" Нұр ").press(":").type_text("экспорт").press("Enter").sees("handover");
    office.press("^s").sees("Записано: 1 лист");
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let sheet = fs::read_to_string(file).unwrap();
    assert!(sheet.starts_with("Передача дел · Дмитрий") && sheet.contains("\n1. Нұр\n"), "{sheet}");
}

#[test]
fn the_list_is_opened_by_the_mouse_and_told_in_every_language() {
    let mut office = Office::start(opening());
    write_down(&mut office);
    office.double_click("→ Айгерім").sees(" Нұр ");
    for (language, name, nobody) in [
        (Language::Kazakh, "істерді тапсыру", "Бәрі орнында"),
        (Language::English, "hand-over", "Nobody is away"),
    ] {
        let mut office = Office::start(Opening { language, ..opening() });
        office.sees("Алма").press(":").type_text(name).press("Enter").sees(nobody);
    }
    let said = talk(opening(), &[";", "передача дел", "1"]);
    assert!(said.contains("Все на месте"), "{said}");
}

#[test]
fn what_was_begun_on_an_absence_is_gone_on_with_there() {
    let mut office = Office::start(opening());
    write_down(&mut office);
    office.press("e").sees("отпуск").press("Tab Tab Tab Tab ^u").type_text("болеет").press("Esc");
    office.sees("остался черновиком").press("Esc").sees("2 клиента");
    office.press(":").type_text("несохран").press("Enter").sees("Enter — продолжить").press("Enter");
    office.sees("Восстановлен").sees("болеет").sees("16.03.2026").press("^s").sees("Сохранено");
    office.press(":").type_text("передача").press("Enter").sees("болеет").loses("отпуск");
}

#[test]
fn everything_open_is_handed_over_for_good_and_taken_back() {
    let mut office = Office::start(opening());
    write_down(&mut office);
    office.press("o").sees("Кто передаёт?").press("Esc").loses("Кто передаёт?");
    // Who is away hands over to who stands in.
    office.press("o Enter").sees("Кто принимает?").press("Enter");
    office.sees("Передано (Айгерім): 1 клиент, 1 дело, 0 договоров").settles();
    office.press("Esc").press("2").sees("Нұр").press("Enter").sees("Айгерім");
    office.press("Esc u").sees("Отменено: Передано насовсем");
    office.press("Enter").sees("Дмитрий");
}

#[test]
fn nobody_is_asked_where_nobody_can_take_over() {
    let mut office = Office::with(&["Алма"]);
    office.press(":").type_text("передача").press("Enter").sees("Все на месте");
    office.press("o").sees("«Люди офиса» в палитре");
}
