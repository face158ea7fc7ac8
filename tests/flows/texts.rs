//! The text of a contract on the screen: begun, written, moved, sent, compared, written out (K-3).

use crate::office::{NOON, Office, Opening, client, talk};
use insta::assert_snapshot;
use serik::{
    domain::{
        contract::{state::ContractState as State, text::template::Template},
        field::Draft,
    },
    i18n::Language,
    screens::{Place, Root},
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::{MoveContract, SaveContract},
        edition::{BeginText, close},
        office::users::AddUser,
    },
};
use std::fs;

/// A supply contract with a text, in Kazakh and Russian; sent out where that is said.
#[derive(Debug)]
struct WithText {
    is_sent: bool,
}

impl Operation for WithText {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut draft = serik::domain::client::blank();
        draft.set("name", "ТОО «Алма»");
        let client = Some(SaveClient::new(None, draft).save(tx)?);
        let today = NOON.today();
        let fields = [("day", "2026-03-16"), ("kind", "supply"), ("language", "kk+ru"), ("sum", "480 000")];
        let draft: Draft = fields.into_iter().collect();
        let contract = SaveContract { base: None, client, draft, today }.save(tx)?;
        let text = Template::sample("supply").unwrap().text;
        BeginText { contract, text, template: "supply".into(), note: String::new() }.begin(tx)?;
        if self.is_sent {
            let reason = String::new();
            MoveContract { base: (contract, 1), to: State::Sent, day: today, reason }.apply(tx)?;
            close(tx, contract, today)?;
        }
        Ok(())
    }
}

fn opening(is_sent: bool) -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let contract: Box<dyn Operation> = Box::new(WithText { is_sent });
    Opening {
        language: Language::Russian,
        before: vec![user, client(&[("name", "ТОО «Темир»")]), contract],
        place: Place { root: Root::Contracts, ..Place::default() },
        ..Opening::default()
    }
}

fn office(is_sent: bool) -> Office {
    let mut office = Office::start(opening(is_sent));
    office.press("4").sees("26-001").press("t").sees("Предмет договора");
    office
}

#[test]
fn a_text_is_shown_with_its_parts_and_what_is_missing() {
    let mut office = office(false);
    office.settles();
    assert_snapshot!(office.screen());
    office.press("f").sees("Текст 26-001 · Черновик · Редакция 1 · kk ·");
    office.press("f").sees("· ru ·").press("f").sees("kk | ru");
    office.resize(140, 40).sees("ДОГОВОР ПОСТАВКИ");
    office.settles();
    assert_snapshot!(office.screen());
    office.click("6 Ответственность сторон").sees("LIAB");
}

#[test]
fn clauses_are_written_inserted_moved_and_taken_out() {
    let mut office = office(false);
    office.press("Tab Down").sees("SUBJ-DUTY").press("e").sees("Пункт · SUBJ-DUTY");
    office.press("Tab ^e").press("^s").sees("SUBJ-DUTY");
    office.press("i").sees("Что вставить ниже?").press("Enter").sees("Пункт · C-1");
    office.press("Tab").type_text("Товар новый.").press("^s").sees("1.2  ");
    office.sees("Товар новый.");
    office
        .press("Shift+Down")
        .settles()
        .press("Del")
        .sees("Убран пункт C-1. u — вернуть")
        .loses("Товар новый.");
    office.press("u").sees("Товар новый.");
}

#[test]
fn a_clause_is_read_while_it_is_written() {
    let mut office = office(false);
    office.press("Tab Down Down").press("e").sees("Пункт · ").settles();
    office.type_text(" {{ number }}").sees("«26-001»");
    office.type_text(" {{ numbr }}").sees("numbr");
    office.press("^z ^z ^z").sees("«26-001»").loses("numbr");
}

#[test]
fn what_went_out_begins_another_edition_that_compares_with_it() {
    let mut office = office(true);
    office.press("v").sees("Редакция одна").press("i").sees("Что вставить ниже?");
    office.press("Enter").sees("Начата редакция 2");
    office.press("Tab").type_text("Новое слово.").press("^s").sees("Новое слово.");
    office.press("v").sees("С какой редакцией сравнить?").press("Enter").sees("(C-1): добавлено");
    office.sees("Редакция 1 → редакция 2");
    office.press("Esc").sees("Предмет договора");
}

#[test]
fn a_text_goes_into_a_document_of_word() {
    let folder = tempfile::tempdir().unwrap();
    let kept = opening(false);
    let place = Place { folder: Some(folder.path().to_owned()), ..kept.place.clone() };
    let mut office = Office::start(Opening { place, ..kept });
    office.press("4").sees("26-001").press("t").sees("Предмет договора").press("o").sees("документ Word");
    office.press("^s").sees("Записано: 1 документ");
    let bytes = fs::read(folder.path().join("26-001.docx")).unwrap();
    let found = serik::exchange::paragraphs(&bytes).unwrap();
    assert!(found.iter().any(|one| one.text.contains("Предмет договора")));
}

#[test]
fn a_letter_about_the_contract_is_written_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let kept = opening(false);
    let place = Place { folder: Some(folder.path().to_owned()), ..kept.place.clone() };
    let mut office = Office::start(Opening { place, ..kept });
    office.press("4").sees("26-001").press("Enter").sees("Договор 26-001 · поставка").settles();
    office
        .press("o")
        .sees("Договор 26-001")
        .press("Left")
        .loses("Письмо о долге")
        .loses("Претензия")
        .press("Right");
    office
        .press("Right")
        .sees("Предложение о продлении")
        .press("Right")
        .sees("Сопроводительное письмо")
        .press("^s")
        .sees("Записано: 1 документ");
    let bytes = fs::read(folder.path().join("26-001 Сопроводительное письмо к договору.docx")).unwrap();
    let found = serik::exchange::paragraphs(&bytes).unwrap();
    assert!(
        found.iter().any(|one| one.text.replace('\u{a0}', " ").contains("два экземпляра договора № 26-001"))
    );
}

#[test]
fn plain_mode_reads_a_text() {
    let told = talk(opening(false), &["t"]);
    assert!(told.contains("ДОГОВОР ПОСТАВКИ") && told.contains("Не заполнено"), "{told}");
}
