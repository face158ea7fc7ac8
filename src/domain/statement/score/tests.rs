//! What payments of the samples fit, and what they must not.

use super::*;
use crate::domain::{
    money::Currency,
    statement::{Doubt, Operation, Party, tests::paid},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn document(id: i64, number: &str, rest: i64) -> OpenDocument {
    OpenDocument {
        id: Id(id),
        number: number.to_owned(),
        day: Some(day("2026-05-20")),
        due: Some(day("2026-08-20")),
        rest: Money::new(rest, Currency::Rub),
        contract: String::new(),
    }
}

fn vector(documents: Vec<OpenDocument>) -> Candidate {
    Candidate {
        id: Id(1),
        name: "ООО «Вектор Снаб»".to_owned(),
        tax_id: "9805770104".to_owned(),
        accounts: vec!["4070 2810 9000 0000 9100".to_owned()],
        contracts: vec!["П-2026/7".to_owned()],
        documents,
    }
}

fn payment(amount: i64, purpose: &str) -> Operation {
    let party = Party {
        name: "ООО \"Вектор Снаб\"".to_owned(),
        tax_id: "9805770104".to_owned(),
        account: "40702810900000009100".to_owned(),
    };
    Operation { party, purpose: purpose.to_owned(), ..paid(amount) }
}

fn answer(candidates: &[Candidate], operation: &Operation) -> Answer {
    answer_in(candidates, operation, Currency::Rub)
}

fn answer_in(candidates: &[Candidate], operation: &Operation, currency: Currency) -> Answer {
    let told = Told::of(operation);
    Debtors::of(candidates.to_vec()).answer((operation, told.as_ref()), Some(currency))
}

fn told(answer: &Answer) -> (Verdict, u8, Vec<i64>) {
    let best = answer.matches.first();
    let documents = best.map(|best| best.documents.iter().map(|id| id.0).collect());
    (answer.verdict, best.map_or(0, |best| best.score), documents.unwrap_or_default())
}

#[test]
fn everything_named_is_ready() {
    let candidates = [vector(vec![document(10, "СЧ-000125", 12_200_000), document(11, "126", 5_000_000)])];
    let found = answer(&candidates, &payment(12_200_000, "Оплата по счету № 125 от 20.05.2026 за товар"));
    assert_eq!(told(&found), (Verdict::Ready, 100, vec![10]));
    let reasons = [Reason::TaxId, Reason::Account, Reason::Number, Reason::NumberDay, Reason::Sum];
    assert_eq!(found.best().unwrap().reasons, reasons);
}

#[test]
fn several_named_documents_are_paid_together() {
    let candidates =
        [vector(vec![document(10, "125", 1_000), document(11, "126", 2_500), document(12, "127", 3_500)])];
    let found = answer(&candidates, &payment(3_500, "по счетам № 126, 125 от 20.05.2026"));
    assert_eq!(told(&found), (Verdict::Ready, 100, vec![11, 10]));
    assert!(found.matches[0].reasons.contains(&Reason::SumOfSeveral));
    let part = answer(&candidates, &payment(3_000, "по счетам № 126, 125 от 20.05.2026"));
    assert_eq!(told(&part), (Verdict::Ready, 80, vec![11, 10]));
    let lost = answer(&candidates, &payment(3_450, "по счетам № 126, 125"));
    assert!(lost.matches[0].reasons.contains(&Reason::SumNear));
}

#[test]
fn two_documents_of_one_sum_are_asked_about() {
    let candidates = [vector(vec![document(10, "125", 500), document(11, "126", 500)])];
    let found = answer(&candidates, &payment(500, "По договору П-2026/7"));
    assert_eq!((told(&found).0, found.matches.len()), (Verdict::Ask, 2));
    let single = [vector(vec![document(10, "125", 500)])];
    assert_eq!(told(&answer(&single, &payment(500, "По договору П-2026/7"))), (Verdict::Ready, 80, vec![10]));
}

#[test]
fn one_number_of_two_years_is_asked_about_unless_the_day_tells() {
    let mut old = document(9, "5", 700);
    old.day = Some(day("2025-05-20"));
    let candidates = [vector(vec![old, document(10, "5", 700)])];
    assert_eq!(told(&answer(&candidates, &payment(700, "счет 5"))).0, Verdict::Ask);
    assert_eq!(
        told(&answer(&candidates, &payment(700, "счет 5 от 20.05.2026"))),
        (Verdict::Ready, 100, vec![10])
    );
}

#[test]
fn a_payer_alone_is_known_but_not_what_is_paid() {
    let candidates = [vector(vec![document(10, "125", 500)])];
    let found = answer(&candidates, &payment(999, "за апрель 2026"));
    assert_eq!(told(&found), (Verdict::Unknown, 45, vec![]));
    assert_eq!((found.best(), found.advance()), (None, Some(found.matches[0].client)));
    let with_sum = answer(&candidates, &payment(500, "за апрель 2026"));
    assert_eq!(told(&with_sum), (Verdict::Ask, 65, vec![10]));
    assert_eq!(with_sum.advance(), None, "somebody says what it is for");
    let mut stranger = payment(500, "за апрель 2026");
    stranger.party = Party::default();
    assert_eq!(answer(&candidates, &stranger).matches, []);
}

#[test]
fn a_name_counts_where_no_number_says_otherwise() {
    let candidates = [vector(Vec::new())];
    let named = |name: &str, tax_id: &str| {
        let mut operation = payment(1, "");
        operation.party = Party { name: name.to_owned(), tax_id: tax_id.to_owned(), account: String::new() };
        told(&answer(&candidates, &operation)).1
    };
    assert_eq!((named("Вектор Снаб, ООО", ""), named("OOO Vektor Snab", "")), (15, 15));
    assert_eq!((named("ООО Вектор Снаб", "9612770115"), named("ООО Вектор", "")), (0, 0));
}

#[test]
fn for_whom_another_one_pays_is_doubtful() {
    let mut other = vector(vec![document(20, "48", 500)]);
    (other.id, other.name, other.tax_id) = (Id(2), "ТОО «Дала Сауда»".to_owned(), "250340971007".to_owned());
    other.accounts.clear();
    let candidates = [vector(vec![document(10, "48", 500)]), other];
    let text = "Оплата по счету № 48 от 20.05.2026 за ТОО \"Дала Сауда\" БИН 250340971007";
    let found = answer(&candidates, &payment(500, text));
    assert!(found.is_for_another && found.verdict == Verdict::Ask);
    assert_eq!((found.matches[0].client, found.matches[0].score), (Id(2), 90));
}

#[test]
fn some_money_never_closes_a_debt() {
    let candidates = [vector(vec![document(10, "125", 500)])];
    for kind in [Kind::OwnTransfer, Kind::BankFee, Kind::Return, Kind::Court, Kind::TaxRefund] {
        let operation = Operation { kind, ..payment(500, "счет 125 от 20.05.2026") };
        let found = answer(&candidates, &operation);
        assert_eq!(
            (found.verdict, found.apart, found.best()),
            (Verdict::Unknown, Some(Apart::Kind(kind)), None)
        );
    }
    assert_eq!(answer(&candidates, &payment(-500, "счет 125")).apart, Some(Apart::PaidOut));
}

#[test]
fn what_is_doubtful_is_asked_about() {
    let candidates = [vector(vec![document(10, "125", 500)])];
    let mut operation = payment(500, "счет 125 от 20.05.2026");
    operation.doubts.push(Doubt::Several { count: 2 });
    assert_eq!(told(&answer(&candidates, &operation)).0, Verdict::Ask);
}

#[test]
fn sums_of_another_currency_are_not_compared() {
    let candidates = [vector(vec![document(10, "125", 500)])];
    let found = answer_in(&candidates, &payment(500, "счет 125"), Currency::Kzt);
    assert!(!found.matches[0].reasons.contains(&Reason::Sum));
}

#[test]
fn two_clients_of_one_account_are_asked_about() {
    let (mut one, mut two) = (vector(vec![document(10, "125", 500)]), vector(vec![document(20, "125", 500)]));
    two.id = Id(2);
    one.tax_id.clear();
    two.tax_id.clear();
    let found = answer(&[one, two], &payment(500, "счет 125 от 20.05.2026"));
    assert_eq!((found.verdict, found.matches.len()), (Verdict::Ask, 2));
}

proptest! {
    #[test]
    fn scores_stay_within_their_bounds(
        rests in prop::collection::vec((1_i64..1_000, 1_u32..6), 0..12),
        amount in 1_i64..2_000,
        text in "(счет № [1-6](, [1-6])? от 20\\.05\\.2026)?( договор П-2026/7)?",
    ) {
        let documents = (1..).zip(&rests).map(|(id, (rest, number))| document(id, &number.to_string(), *rest)).collect();
        let found = answer(&[vector(documents)], &payment(amount, &text));
        prop_assert!(found.matches.windows(2).all(|pair| pair[0].score >= pair[1].score));
        for own in &found.matches {
            prop_assert!((1..=100).contains(&own.score));
            let single: std::collections::HashSet<&Id> = own.documents.iter().collect();
            prop_assert_eq!(single.len(), own.documents.len());
        }
        prop_assert_eq!(found.best().is_some(), found.verdict != Verdict::Unknown);
    }
}

#[test]
fn money_that_goes_back_is_a_refund_of_whom_the_line_names() {
    let back = |purpose: &str| Operation { kind: Kind::Return, ..payment(-500, purpose) };
    let candidates = [vector(vec![document(10, "125", 500)])];
    let found = answer(&candidates, &back("Возврат аванса по счету № 125"));
    assert_eq!((found.apart, told(&found)), (Some(Apart::Refund), (Verdict::Ready, 95, vec![])));
    assert_eq!(found.best().unwrap().reasons, [Reason::TaxId, Reason::Account, Reason::Refund]);
    assert!(!found.is_aside());
    let named = Operation {
        party: Party { name: "ООО Вектор Снаб".to_owned(), ..Party::default() },
        ..back("Возврат аванса")
    };
    assert_eq!(told(&answer(&candidates, &named)), (Verdict::Ask, 65, vec![]));
    // Nobody is known, or nothing says that money goes back: it is paid out.
    let other = answer(&[], &back("Возврат аванса"));
    assert_eq!((other.apart, other.is_aside()), (Some(Apart::PaidOut), true));
    let paid_out = answer(&candidates, &payment(-500, "Оплата за услуги"));
    assert_eq!((paid_out.apart, paid_out.matches.len()), (Some(Apart::PaidOut), 0));
    // Two clients have the number: a person says which.
    let two = [vector(Vec::new()), Candidate { id: Id(2), accounts: Vec::new(), ..vector(Vec::new()) }];
    let both = answer(
        &two,
        &Operation { party: Party { account: String::new(), ..back("").party }, ..back("Возврат") },
    );
    assert_eq!((both.verdict, both.matches.len()), (Verdict::Ask, 2));
}
