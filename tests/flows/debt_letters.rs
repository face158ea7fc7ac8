//! Letters about debts: written step by step into a file, kept in the register with what happened to them.

use crate::{
    debts::opening,
    office::{Office, Opening},
};

/// The debt of the client whose claim is due.
fn page(opening: Opening) -> Office {
    let mut office = Office::start(opening);
    office.sees("клиент").press("5").sees("АҚ «Көл»").press("Enter").sees("Части счетов 3").settles();
    office
}

/// Answers what is asked before the file: writes now, the proposed degree, the first language.
fn to_the_deadline(office: &mut Office) {
    office
        .press("v")
        .sees("сначала загрузить выписку")
        .press("Down Enter")
        .sees("3. претензия")
        .sees("предлагается");
    office.press("Enter").sees("Язык").press("Enter").sees("Последний день оплаты");
}

#[test]
fn a_claim_is_written_into_a_file_and_the_register() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("хат.txt");
    let mut office = page(opening());
    office.press("v").sees("сначала загрузить выписку").press("Enter").sees("b загрузит выписку").settles();
    to_the_deadline(&mut office);
    office.sees("без пени").press("^u").type_text("01.03.2026").press("Enter").sees("не день впереди");
    office.press("^u").type_text("30.03.2026").press("Enter").sees("Письмо № 1/2026");
    office.press("Down Right Right Down").press("^u").type_text(file.to_str().unwrap()).press("^s");
    office.sees("записано в реестр").sees("Сделано и сказано 1").settles();
    let paper = std::fs::read_to_string(&file).unwrap().replace('\u{a0}', " ");
    assert!(paper.contains("1/2026") && paper.contains("520 000,00"), "{paper}");
    office.press("Tab Tab").sees("претензия").sees("№ 1/2026").sees("написано").settles();
    office.press("d").sees("Письмо отправлено").sees("почтой").press("Down Down").type_text("RR000000000KZ");
    office.press("^s").sees("ответ до").settles();
    office.sees("претензия").settles();
    insta::assert_snapshot!(office.screen());
    office.press("d").sees("Письмо вручено").press("^s").sees("вручено").settles();
    office
        .press("d")
        .sees("Ответ на письмо")
        .press("Down")
        .type_text("заплатим")
        .press("^s")
        .sees("отвечено")
        .settles();
    office.press("d").sees("больше ничего не произойдёт").settles();
}

#[test]
fn a_letter_left_before_its_file_takes_no_number() {
    let mut office = page(opening());
    to_the_deadline(&mut office);
    office.press("Enter").sees("Письмо № 1/2026").press("Esc").sees("Сделано и сказано 0").settles();
    to_the_deadline(&mut office);
    office.press("Enter").sees("Письмо № 1/2026").press("Esc").settles();
}

#[test]
fn the_register_shows_all_letters_and_their_state() {
    let folder = tempfile::tempdir().unwrap();
    let mut opening = opening();
    opening.before.push(Box::new(crate::debt_deeds::base_rate()));
    let mut office = page(opening);
    office.press("v").press("Down Enter").sees("3. претензия").press("Enter").sees("Язык").press("Enter");
    office
        .sees("с пеней")
        .press("Enter")
        .sees("Последний день оплаты")
        .press("Enter")
        .sees("Письмо № 1/2026");
    let file = folder.path().join("a.txt");
    office.press("Down Right Right Down").press("^u").type_text(file.to_str().unwrap()).press("^s");
    office
        .sees("записано в реестр")
        .press("Esc a")
        .sees("Реестр писем")
        .sees("1/2026")
        .sees("1 письмо")
        .settles();
    insta::assert_snapshot!(office.screen());
    office.press("Del").sees("номер остаётся за ним").sees("отменено").settles();
    office.press("f").sees("без ответа").press("Down Enter").sees("писем нет").settles();
    office.press("x").sees("отменено").press("Enter").sees("Части счетов 3").settles();
}

#[test]
fn a_step_that_is_a_letter_begins_one() {
    let mut office = page(opening());
    office.press("d").sees("сначала загрузить выписку").press("Esc").sees("Части счетов 3").settles();
}
