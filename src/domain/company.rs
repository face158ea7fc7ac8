//! Our own firm: the side that signs for us.

use super::{
    client::{CURRENCIES, KINDS},
    field::{Draft, Field, Kind, field},
};

/// A new own company: a firm of Kazakhstan until something else is said.
pub fn blank() -> Draft {
    [("kind", "entity"), ("country", "KZ"), ("currency", "KZT")].into_iter().collect()
}

/// Fields of an own company, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("name", "field-name", Kind::Line) },
    field("short_name", "field-short-name", Kind::Line),
    field("kind", "field-kind", Kind::Choice(KINDS)),
    field("country", "field-country", Kind::Country),
    field("tax_id", "field-tax-id", Kind::TaxId),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("vat_payer", "field-vat-payer", Kind::YesNo),
    field("kpp", "field-kpp", Kind::Kpp),
    field("city", "field-city", Kind::Line),
    field("address", "field-address", Kind::Line),
    field("phone", "field-phone", Kind::Line),
    field("mail", "field-mails", Kind::Line),
    field("iban", "field-iban", Kind::Iban),
    field("bank_code", "field-bank-code", Kind::BankCode),
    field("bank", "field-bank", Kind::Line),
    field("correspondent", "field-correspondent", Kind::Line),
    field("kbe", "field-kbe", Kind::Line),
    field("accounts", "field-own-accounts", Kind::Text),
];

/// Further accounts, one on a line: the number first, then the bank.
pub fn accounts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| line.split_once([' ', ';', ',', '\t']).unwrap_or((line, "")))
        .map(|(number, bank)| (number.trim(), bank.trim_matches([' ', ';', ',', '\t'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_accounts_stand_on_lines_of_their_own() {
        let text = "KZ75125KZT1001300335  ЦентрКредит\n\n40702810900000000001; Сбербанк\nKZ1";
        let found: Vec<_> = accounts(text).collect();
        let expected =
            [("KZ75125KZT1001300335", "ЦентрКредит"), ("40702810900000000001", "Сбербанк"), ("KZ1", "")];
        assert_eq!(found, expected);
    }
}
