//! Purposes of payments, and what they fit.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serik::domain::{
    id::Id,
    money::{Currency, Money},
    purpose::{Number, read},
    statement::{
        Kind, Operation, Party,
        score::{Candidate, Debtors, OpenDocument, Verdict},
    },
};

fn client(number: &str) -> Candidate {
    Candidate {
        id: Id(1),
        name: "ТОО «Дала Сауда»".to_owned(),
        tax_id: "250340971007".to_owned(),
        accounts: vec!["KZ83991A000000004100".to_owned()],
        contracts: vec!["15/26".to_owned()],
        documents: ["48", number].map(|number| OpenDocument {
            id: Id(2),
            number: number.to_owned(),
            day: None,
            due: None,
            rest: Money::new(11_600_000, Currency::Kzt),
            contract: String::new(),
        }).to_vec(),
    }
}

fuzz_target!(|text: &str| {
    let found = read(text);
    for reference in found.contracts.iter().chain(&found.documents) {
        assert!(text.contains(&reference.number), "{reference:?}");
        let number = Number::of(&reference.number);
        assert_eq!(Number::of(&number.exact), number, "{reference:?}");
        assert_eq!(number.same(&number).is_some(), !number.exact.is_empty());
    }
    assert!(!found.vat.is_none || found.vat.shares.is_empty());
    let first = found.documents.first().map_or("", |own| own.number.as_str());
    let operation = Operation {
        line: 1,
        day: chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(),
        value_day: None,
        amount: 11_600_000,
        party: Party::default(),
        number: String::new(),
        purpose: text.to_owned(),
        reference: String::new(),
        kind: Kind::Payment,
        doubts: Vec::new(),
    };
    let answer = Debtors::of(vec![client(first)]).answer(&operation, Some(Currency::Kzt));
    assert!(!(answer.is_for_another && answer.verdict == Verdict::Ready));
    assert!(answer.matches.iter().all(|own| (1..=100).contains(&own.score)));
});
