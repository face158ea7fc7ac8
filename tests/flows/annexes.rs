//! Documents of contracts, and how contracts go on, on the screen.

use crate::office::{NOON, Office, Opening, talk};
use serik::{
    domain::contract::state::ContractState as State,
    store::{
        Operation, StoreResult, Tx,
        client::SaveClient,
        contract::{MoveContract, SaveContract},
        office::{company::SaveCompany, users::AddUser},
    },
};

/// A signed contract of this client, until this day, with these fields.
#[derive(Debug)]
struct Signed(&'static str, &'static str, &'static [(&'static str, &'static str)]);

impl Operation for Signed {
    fn kind(&self) -> &'static str {
        "add-contract"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut client = serik::domain::client::blank();
        client.set("name", self.0);
        client.set("owner", "Айгерім");
        let client = Some(SaveClient::new(None, client).save(tx)?);
        let today = NOON.today();
        let days =
            [("day", "2025-05-01"), ("kind", "supply"), ("start_day", "2025-05-01"), ("end_day", self.1)];
        let draft = days.into_iter().chain(self.2.iter().copied()).collect();
        let id = SaveContract { base: None, client, draft, today }.save(tx)?;
        for (version, to) in (1..).zip([State::Sent, State::Agreed, State::Signing, State::Signed]) {
            MoveContract { base: (id, version), to, day: today, reason: "x".to_owned() }.apply(tx)?;
        }
        Ok(())
    }
}

const AUTO: &[(&str, &str)] = &[("renewal", "auto"), ("renewal_months", "12")];

fn opening(contracts: Vec<Signed>) -> Opening {
    let user: Box<dyn Operation> = Box::new(AddUser { name: "Айгерім".into(), role: "manager" });
    let contracts = contracts.into_iter().map(|one| Box::new(one) as Box<dyn Operation>);
    Opening { before: std::iter::once(user).chain(contracts).collect(), ..Opening::default() }
}

#[test]
fn a_specification_is_written_signed_and_told_on_the_page() {
    let sum: &[(&str, &str)] = &[("sum", "1 000"), ("vat", "inside"), ("vat_rate", "16")];
    let mut office = Office::start(opening(vec![Signed("ЖШС «Алма»", "2026-04-30", sum)]));
    office.sees("1 клиент").press("4").sees("1 договор").press("Enter").sees("Договор 25-001").settles();
    office.press("Tab").sees("Документов пока нет").settles();
    office.press("n").sees("Какой документ?").press("Enter").sees("спецификация").settles();
    office.press("Down Down Down").sees("по одной в строке: название;").type_text("Қағаз").press("^s");
    office.sees("✗ строка 1: пишите название");
    office.press("Backspace Backspace Backspace Backspace Backspace");
    office.paste("Қағаз A4; бума; 2; 400,50\nТонер; дана; 0,5; 300").press("^s");
    office.sees("1 документ").sees("спецификация № 1").sees("951,00").sees("Черновик").settles();
    office.sees("Қағаз A4 · 2 бума × 400,5 = 801,00");
    office.press("a").sees("Отправлено сегодня").press("Enter").sees("Отправлено").settles();
    office.press("a").sees("Мы подписали").press("Enter").sees("День подписания");
    office
        .press("^u")
        .type_text("вчера-то")
        .press("Enter")
        .sees("Это не день")
        .press("Enter")
        .sees("Всё же подписать?");
    office.type_text("срочно").press("Enter").sees("Подписали мы").settles();
    office.press("e").sees("Подписано: согласованное остаётся").settles();
    office.press("a").press("Enter").sees("День подписания").press("Enter");
    office.sees("Не указано, кто подписывает за клиента").type_text("; по почте");
    office.press("Enter").sees("Они подписали").settles();
    insta::assert_snapshot!(office.screen());
    office
        .press("Esc")
        .sees("Договор 25-001")
        .sees("Пакет документов")
        .press("End")
        .sees("Подписано спецификаций")
        .sees("почти исчерпан");
    office.sees("Документы договора");
    office.settles();
    insta::assert_snapshot!(office.screen());
}

#[test]
fn who_signs_a_document_is_named_for_it_and_asked_about() {
    let mut opening = opening(vec![Signed("ЖШС «Алма»", "2026-04-30", &[])]);
    let firm = [("name", "«Біз» ЖШС"), ("country", "KZ")].into_iter().collect();
    opening.before.push(Box::new(SaveCompany { base: None, draft: firm }));
    let mut office = Office::start(opening);
    office.press("4").sees("25-001").press("Tab").sees("Документов пока нет").settles();
    office.press("n").sees("Какой документ?").press("Down Down Enter").sees("акт").press("^s");
    office.sees("акт № 1").sees("! Не указано, кто подписывает за нас").settles();
    office.press("w").sees("За нас: пока никто").press("Enter").sees("Как в договоре").press("End Enter");
    office.sees("Новый подписант").type_text("Петрова Анна").press("^s");
    office.loses("кто подписывает за нас").sees("Петрова Анна · устав").settles();
    office.press("w Enter").sees("Как в договоре").press("Home Enter");
    office
        .sees("акт № 1: подписывают те же, кто договор")
        .sees("! Не указано, кто подписывает за нас")
        .settles();
    office.press("u").sees("Отменено").sees("Петрова Анна · устав").settles();
    office.press("a").press("Down Enter").sees("обратно не берут").press("Enter");
    office.sees("акт № 1: Мы подписали").settles();
    office
        .press("a")
        .press("Enter")
        .sees("День подписания")
        .press("Enter")
        .sees("Всё же подписать?")
        .type_text("оригинал в пути")
        .press("Enter");
    office.sees("Причина подписи: оригинал в пути").settles();
    office.press("w").sees("Обе стороны подписали").settles();
    // A document, or all of them as a table.
    office.press("o").sees("акт № 1").press("Right").sees("Документы договора").sees("annexes-").settles();
}

#[test]
fn marked_contracts_are_prolonged_after_a_look_and_taken_back_at_once() {
    let contracts = vec![
        Signed("ЖШС «Алма»", "2026-04-30", &[]),
        Signed("ТОО «Болт»", "2026-04-15", &[]),
        Signed("АҚ «Көл»", "2026-04-30", AUTO),
    ];
    let mut office = Office::start(opening(contracts));
    office.sees("3 клиента").press("4").sees("3 договора").press("Space Space Space").sees("отмечено: 3");
    office
        .press("p")
        .sees("Записать 2 допсоглашения")
        .sees("30.04.2026 → 30.04.2027")
        .sees("продлевается сам");
    office.settles();
    insta::assert_snapshot!(office.screen());
    // The first answer changes nothing.
    office.press("Enter").loses("Записать 2 допсоглашения").settles();
    office
        .press("Home Space Space Space")
        .sees("отмечено: 3")
        .press("p")
        .sees("Записать 2")
        .press("Down Enter");
    office.sees("Записано 2 допсоглашения").settles();
    office.press("Home p").sees("продлевается сам").settles();
    office.press("End p").sees("допсоглашение ждёт подписи").settles();
    office.press("u").sees("Отменено").settles();
    office.press("p").sees("Записать 1 допсоглашение").press("Esc").settles();
}

#[test]
fn a_contract_is_let_end_or_terminated_by_a_letter() {
    let mut office = Office::start(opening(vec![Signed("ЖШС «Алма»", "2026-04-15", &[])]));
    office
        .sees("1 клиент")
        .press("1")
        .sees("договор 25-001 кончается 15.04.2026 (осталось 30 дней, шаг 2 из");
    office.press("4").sees("1 договор").press("Enter").sees("Договор 25-001").settles();
    office
        .press("a")
        .sees("Не продлевать")
        .press("Down Down Down Down Enter")
        .sees("не продлевается")
        .settles();
    office.press("1").loses("договор 25-001 кончается").settles();
    office.press("u").sees("договор 25-001 кончается").settles();
    office.press("4").settles().press("a").sees("Расторгнуть письмом").press("Up End Up Enter");
    office.sees("почему?").press("Enter").sees("Нет причины").sees("почему?");
    office.type_text("нет оплаты").press("Enter").sees("Последний день договора");
    office.press("Enter").sees("Отправьте").sees("Действует").settles();
    office.press("Tab").sees("уведомление о расторжении № 1").press("a").sees("Отправлено сегодня");
    office.press("Enter").sees("Отправлено").press("Esc").sees("16.03.2026").loses("15.04.2026").settles();
}

#[test]
fn plain_mode_reads_documents() {
    let said =
        talk(opening(vec![Signed("ЖШС «Алма»", "2026-04-30", &[])]), &["4", ":", "документы дог", "1", "q"]);
    assert!(said.contains("Документов пока нет"), "{said}");
}
