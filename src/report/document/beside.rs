//! Papers that go beside a contract: letters about it, and the power of attorney of who signs it for us (`K-3`, `K-6`).

use super::{
    Values,
    facts::{add_money, add_signatories, contract_values, day_in},
};
use crate::{
    domain::{
        contract::{
            prolongation::following_end,
            text::{LANGUAGES, template::Template},
        },
        money::Money,
        signatory::Basis,
    },
    store::{Image, contract::Parties, record::text},
};
use chrono::NaiveDate;
use serde_json::Value;

/// Kinds of templates that such papers begin from.
const BESIDE: [&str; 2] = ["letter", "power_of_attorney"];

/// Fields of letters about a debt: no contract has a value of them.
const OF_DEBT: [&str; 3] = ["debt_sum", "penalty_sum", "claim_sum"];

/// Whether a template goes beside a contract: a letter that is not about a debt, or a power of attorney.
pub fn is_beside(template: &Template) -> bool {
    let names_debt = |words: &str| OF_DEBT.iter().any(|field| words.contains(field));
    let passages = &template.text.passages;
    let is_of_debt =
        passages.iter().any(|one| LANGUAGES.iter().any(|language| names_debt(one.wording.get(language))));
    BESIDE.contains(&template.kind.as_str()) && !is_of_debt
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_about_debts_do_not_go_beside_a_contract() {
        let samples = ["letter_cover", "letter_prolongation", "power_of_attorney", "letter_debt_1", "supply"];
        let found = samples.map(|name| is_beside(&Template::sample(name).unwrap()));
        assert_eq!(found, [true, true, true, false, false]);
        assert!(
            ["letter_debt_2", "letter_debt_3"]
                .iter()
                .all(|name| !is_beside(&Template::sample(name).unwrap()))
        );
    }
}
