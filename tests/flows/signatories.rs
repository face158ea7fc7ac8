//! Who signs a contract, and the papers of its client, on the screens.

use crate::office::{NOON, Office, Opening, talk};
use serik::{
    domain::field::Draft,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::SaveContract,
        office::{company::SaveCompany, users::AddUser},
    },
};

/// A draft with a client of Kazakhstan.
#[derive(Debug)]
struct Drafted;

impl Operation for Drafted {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut client = serik::domain::client::blank();
        client.set("name", "АҚ «Көл»");
        let client = Some(SaveClient::new(None, client).save(tx)?);
        let today = NOON.today();
        let draft = [("day", today.to_string()), ("kind", "lease".to_owned()), ("sum", "900000".to_owned())];
        let draft: Draft = draft.into_iter().collect();
        SaveContract { base: None, client, draft, today }.save(tx).map(drop)
    }
}

fn opening() -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let draft = [("name", "«Біз» ЖШС"), ("country", "KZ")].into_iter().collect();
    let company: Box<dyn Operation> = Box::new(SaveCompany { base: None, draft });
    Opening { before: vec![user, company, Box::new(Drafted)], ..Opening::default() }
}

#[test]
fn who_signs_is_written_down_named_and_taken_back_on_the_page() {
    let mut office = Office::start(opening());
    office.press("4").sees("26-001").press("Enter").sees("До подписи");
    office.sees("! Не указано, кто подписывает за нас").sees("! устав: нет");
    office.settles();
    insta::assert_snapshot!(office.screen());
    office.press("w").sees("За нас: пока никто").press("Enter").sees("Новый подписант");
    office.type_text("Иванова Анна").press("^s").loses("подписывает за нас").settles();
    office.sees("Подписывает за нас").sees("Иванова Анна · устав").settles();
    office.press("w").sees("За нас: Иванова Анна").press("Enter").sees("+ новый подписант").press("Enter");
    office.sees("26-001: Иванова Анна не подписывает").sees("! Не указано, кто подписывает за нас").settles();
    office.press("u").sees("Отменено").sees("Иванова Анна · устав").settles();
}

#[test]
fn papers_stand_on_the_card_are_added_checked_and_removed() {
    let mut office = Office::start(opening());
    office.sees("АҚ «Көл»").press("Enter").sees("Обзор").press("Left").sees("Не хватает 4 документов");
    office.sees("устав").sees("назначение руководителя");
    // A missing one opens its form with the kind that is meant.
    office.press("Enter").sees("Новый документ").sees("АҚ «Көл»").press("^s").sees("Сохранено").settles();
    office.sees("Не хватает 3 документов").sees("не проверен").settles();
    // The cursor went to it.
    office.press("a").sees("Проверено: устав").sees("в порядке").settles();
    office.press("Del").sees("Не хватает 4 документов").settles();
    office.press("u").sees("Не хватает 3 документов").settles();
    office.press(":").type_text("новый подписант").press("Enter").sees("Новый подписант");
    office.type_text("Серікова Дана").press("^s").sees("Сохранено").sees("Серікова Дана · устав").settles();
    insta::assert_snapshot!(office.screen());
}

#[test]
fn who_signs_for_our_firm_is_a_list_of_its_own() {
    let mut office = Office::start(opening());
    office.press(":").type_text("кто подписывает от нашей").press("Enter").sees("+ новый подписант");
    office
        .press("Enter")
        .sees("Новый подписант")
        .type_text("Иванова Анна")
        .press("^s")
        .sees("Сохранено")
        .settles();
    office
        .sees("Иванова Анна · «Біз» ЖШС")
        .press("Up Del")
        .sees("Удалено")
        .loses("Иванова Анна · ")
        .settles();
}

/// What is said line by line is what is shown.
#[test]
fn a_page_says_what_stands_in_the_way_in_plain_mode() {
    let told = talk(opening(), &["4", "1", ""]);
    assert!(told.contains("До подписи: ! Не указано, кто подписывает за нас"), "{told}");
}
