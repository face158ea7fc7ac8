//! A payer that is no client yet: what a line of a statement tells of it (`D-2`, `C-1`).

use super::{Kind, Operation};
use crate::domain::{
    client,
    country::Country,
    field::Draft,
    identity::{TaxIdKind, check_tax_id},
    legal_form::split_name,
};

/// Digits of a Russian account.
const ACCOUNT_RU: usize = 20;

/// Somebody who paid, with all that a client of it begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer {
    pub name: String,
    /// BIN, IIN or INN: its length, characters and check digits are right.
    pub tax_id: String,
    pub country: Country,
    /// In capitals without spaces; empty where the file does not tell it.
    pub account: String,
    /// Stable name of what it is: a firm, a sole trader, a person.
    kind: &'static str,
}

impl Payer {
    /// Nothing where no money came in, or where name and number do not tell who paid it.
    pub fn of(operation: &Operation) -> Option<Self> {
        let party = &operation.party;
        let name = party.name.trim();
        if operation.kind != Kind::Payment || operation.amount <= 0 || name.is_empty() {
            return None;
        }
        let (tax_id, country, of) = countries(&party.account).into_iter().find_map(|country| {
            let (checked, of) = check_tax_id(&party.tax_id, country);
            let is_sure = checked.doubts.is_empty() && !checked.value.is_empty();
            (is_sure && of != TaxIdKind::Unknown).then_some((checked.value, country, of))
        })?;
        let kind = kind(name, of);
        Some(Self { name: name.to_owned(), tax_id, country, account: party.account.clone(), kind })
    }

    /// The fields of the new client: who pays is a client already.
    pub fn draft(&self) -> Draft {
        let mut draft = client::blank();
        draft.set("name", self.name.clone());
        draft.set("tax_id", self.tax_id.clone());
        draft.set("country", self.country.to_string());
        draft.set("kind", self.kind);
        draft.set("stage", "active");
        draft
    }

    /// The fields of its account; nothing where none is told, or where a part of it is hidden.
    pub fn account(&self) -> Option<Draft> {
        let is_whole = !self.account.is_empty() && !self.account.contains('*');
        is_whole.then(|| [("iban", self.account.as_str())].into_iter().collect())
    }
}

/// By whose rules the number is read first: the account tells where the payer lives, as far as it can.
fn countries(account: &str) -> [Country; 2] {
    let is_ru = account.len() == ACCOUNT_RU && account.bytes().all(|digit| digit.is_ascii_digit());
    if is_ru { [Country::Ru, Country::Kz] } else { [Country::Kz, Country::Ru] }
}

/// A number of a person is a sole trader's where the name says so.
fn kind(name: &str, of: TaxIdKind) -> &'static str {
    match of {
        TaxIdKind::Iin | TaxIdKind::InnPerson if split_name(name).0.is_some() => "sole_trader",
        TaxIdKind::Iin | TaxIdKind::InnPerson => "individual",
        _ => "entity",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statement::{Party, tests::paid};

    fn payer(name: &str, tax_id: &str, account: &str) -> Option<Payer> {
        let party = Party { name: name.into(), tax_id: tax_id.into(), account: account.into() };
        Payer::of(&Operation { party, ..paid(500) })
    }

    #[test]
    fn number_and_account_tell_country_and_kind() {
        let told = |name, tax_id, account| {
            payer(name, tax_id, account).map(|payer| (payer.country, payer.draft().get("kind").to_owned()))
        };
        let of = |country, kind: &str| Some((country, kind.to_owned()));
        assert_eq!(told("ООО «Вектор»", "9805770104", "40702810900000009100"), of(Country::Ru, "entity"));
        assert_eq!(told("ООО «Вектор»", "9805770104", ""), of(Country::Ru, "entity"));
        assert_eq!(told("ТОО «Пример»", "250340970019", "KZ29991S000000000777"), of(Country::Kz, "entity"));
        assert_eq!(told("ИП Ахметов", "900101300012", "").map(|(_, kind)| kind), None, "a wrong check digit");
    }

    #[test]
    fn who_is_not_told_by_name_and_number_is_no_payer() {
        assert_eq!(payer("", "9805770104", ""), None);
        assert_eq!(payer("ООО «Вектор»", "", ""), None);
        assert_eq!(payer("ООО «Вектор»", "9805770105", ""), None, "the check digit is wrong");
        let party =
            Party { name: "ООО «Вектор»".into(), tax_id: "9805770104".into(), ..Party::default() };
        assert_eq!(Payer::of(&Operation { party: party.clone(), ..paid(-500) }), None, "money went out");
        assert_eq!(Payer::of(&Operation { party, kind: Kind::BankFee, ..paid(500) }), None);
    }

    #[test]
    fn an_account_of_which_a_part_is_hidden_is_none() {
        let payer = payer("ООО «Вектор»", "9805770104", "4070281****9100").unwrap();
        assert_eq!((payer.account(), payer.draft().get("stage")), (None, "active"));
    }
}
