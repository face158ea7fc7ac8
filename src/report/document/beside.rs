//! Papers that go beside a contract: letters about it, and the power of attorney of who signs it for us (`K-3`, `K-6`).

use super::{
    Values,
    facts::{add_money, add_signatories, contract_values, day_in},
};
use crate::{
    domain::{contract::prolongation::following_end, money::Money, signatory::Basis},
    store::{Image, contract::Parties, record::text},
};
use chrono::NaiveDate;
use serde_json::Value;

/// Kinds of templates that such papers begin from.
pub const BESIDE: [&str; 2] = ["letter", "power_of_attorney"];

/// The values of a paper of this kind of template, written on `today`.
pub fn beside_values(kind: &str, parties: &Parties, today: NaiveDate) -> Values {
    let mut values = contract_values(parties);
    if kind == "power_of_attorney" {
        add_power(&mut values, parties, trustee(parties).unwrap_or(&Image::new()));
    } else {
        add_letter(&mut values, parties, today);
    }
    values
}

/// Who signs for us by a power of attorney, where somebody does.
pub fn trustee(parties: &Parties) -> Option<&Image> {
    let ours = &parties.sides.our_signatories;
    ours.iter().find(|one| Basis::from_key(&text(one, "basis")) == Some(Basis::PowerOfAttorney))
}

/// A letter has its own day; a prolongation proposes the same length from the day after.
fn add_letter(values: &mut Values, parties: &Parties, today: NaiveDate) {
    let contract = &parties.contract;
    values.set("date", day_in(&today.to_string()));
    let day = |column: &str| contract.text(column).parse::<NaiveDate>().ok();
    let current = contract.standing.term.map(|term| term.end);
    let next = day("start_day").zip(day("end_day")).zip(current);
    let next = next.and_then(|((start, first), end)| following_end(start, first, end));
    values.set("new_end", day_in(&next.map(|day| day.to_string()).unwrap_or_default()));
}

fn add_power(values: &mut Values, parties: &Parties, trustee: &Image) {
    values.set_same("number", &text(trustee, "basis_number"));
    values.set("date", day_in(&text(trustee, "basis_day")));
    values.set("valid_until", day_in(&text(trustee, "valid_until")));
    values.set_same("trustee_name", &text(trustee, "name"));
    for field in ["sum", "sum_words"] {
        values.set_same(field, "");
    }
    let currency = text(trustee, "currency").parse().ok();
    if let Some((limit, currency)) = trustee.get("sum_limit").and_then(Value::as_i64).zip(currency) {
        add_money(values, ("sum", "sum_words"), Money::new(limit, currency));
    }
    add_signatories(values, (0, "us"), parties.sides.grantor.as_slice());
}
