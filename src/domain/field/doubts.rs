//! What is doubtful about a field: it is saved all the same, and the mark stays.

use super::{Draft, Field, Flaw, Kind};
use crate::domain::{
    contract::instalment::{InstalmentFlaw, read_instalments},
    country::Country,
    day::read_day,
    digit_row,
    genitive::genitive,
    identity, mail,
    phone::{Phone, read_phones},
};
use chrono::{Days, NaiveDate};

impl Field {
    /// Doubts that do not stop a save: wrong check digits, unclear phones. `record` tells the country, and the
    /// bank of an account.
    pub fn doubts(&self, typed: &str, record: &Draft) -> Vec<Flaw> {
        let country = record.country();
        let digits = if self.is_identity() { digit_row::read_whole_number(typed) } else { Ok(None) };
        let Ok(digits) = digits else { return Vec::new() };
        let typed = digits.as_deref().unwrap_or(typed);
        if typed.trim().is_empty() {
            let missing = self.missing_rate(record).or_else(|| self.missing_head(record));
            return missing.or_else(|| self.missing_genitive(record)).into_iter().collect();
        }
        if self.kind == Kind::Instalments {
            return read_instalments(typed).err().map(|flaw| self.unclear_terms(flaw)).into_iter().collect();
        }
        if let Kind::Percent { usual, .. } = self.kind {
            return self.unusual_percent(typed, usual).into_iter().collect();
        }
        let found = match self.kind {
            Kind::TaxId => identity::check_tax_id(typed, country).0.doubts,
            Kind::Kpp => identity::check_kpp(typed).doubts,
            Kind::Iban => check_account(typed, country, record.get("bank_code")).doubts,
            Kind::BankCode => check_bank_code(typed, country).doubts,
            Kind::Phones => read_phones(typed).iter().flat_map(Phone::doubts).collect(),
            Kind::Mails => mail::read_mails(typed).1,
            _ => Vec::new(),
        };
        found.iter().map(|doubt| Flaw::doubt(self, doubt)).collect()
    }

    /// A document in the money of another country keeps the rate of its day: later nobody knows which one was meant.
    fn missing_rate(&self, record: &Draft) -> Option<Flaw> {
        let is_foreign = !matches!(record.get("currency"), "" | "KZT" | "RUB");
        (self.key == "exchange_rate" && is_foreign).then(|| Flaw::new(self, false, "doubt-no-exchange-rate"))
    }

    /// A Russian preamble says who signs in the genitive: that of a regular name is proposed, and never kept unseen.
    fn missing_genitive(&self, record: &Draft) -> Option<Flaw> {
        let proposed = (self.key == "name_genitive").then(|| genitive(record.get("name"))).flatten()?;
        let flaw = Flaw::about(self, "doubt-genitive-missing", "proposal", proposed.clone());
        Some(Flaw { blocks: false, proposal: Some(proposed), ..flaw })
    }

    /// The number of a branch does not tell whose branch it is.
    fn missing_head(&self, record: &Draft) -> Option<Flaw> {
        let is_branch = record.country() == Country::Kz && identity::is_bin_of_branch(record.get("tax_id"));
        (self.key == "head" && is_branch).then(|| Flaw::new(self, false, "doubt-branch-number"))
    }

    fn unusual_percent(&self, typed: &str, usual: u32) -> Option<Flaw> {
        let number: f64 = typed.trim().replace(',', ".").parse().ok()?;
        let flaw = || Flaw::about(self, "doubt-percent-unusual", "usual", usual.to_string());
        (number > f64::from(usual)).then(|| Flaw { blocks: false, ..flaw() })
    }

    /// Terms of payment that are not read as instalments stay as they were typed.
    fn unclear_terms(&self, flaw: InstalmentFlaw) -> Flaw {
        let (key, name, text) = match flaw {
            InstalmentFlaw::Unclear(part) => ("doubt-instalment-unclear", "part", part),
            InstalmentFlaw::NotWhole(percent) => ("doubt-instalments-whole", "percent", percent),
        };
        Flaw { blocks: false, ..Flaw::about(self, key, name, text) }
    }

    /// The text with the proposed spelling in the place of each doubtful one; nothing where none is proposed.
    pub fn repaired(&self, typed: &str, record: &Draft) -> Option<String> {
        let proposal = |part: &str| self.doubts(part, record).into_iter().find_map(|flaw| flaw.proposal);
        let parts: Vec<&str> =
            if self.kind == Kind::Mails { typed.split([',', ';']).collect() } else { vec![typed] };
        let repaired: Vec<Option<String>> = parts.iter().map(|part| proposal(part)).collect();
        repaired.iter().any(Option::is_some).then(|| {
            let whole = parts.iter().zip(repaired);
            whole
                .map(|(part, better)| better.unwrap_or_else(|| part.trim().to_owned()))
                .collect::<Vec<_>>()
                .join(", ")
        })
    }

    /// A day that is mostly behind us, and is still to come: a warning; too far ahead for the books, it stops the save.
    pub fn early(&self, typed: &str, today: NaiveDate) -> Option<Flaw> {
        let is_mostly_past = self.kind == Kind::PastDay || self.ahead.is_some();
        let day = read_day(typed.trim()).ok().filter(|day| is_mostly_past && *day > today)?;
        let text = day.format("%d.%m.%Y").to_string();
        let most = self.ahead.map(|days| today + Days::new(days.into()));
        let blocks = most.is_some_and(|most| day > most);
        Some(Flaw { blocks, ..Flaw::about(self, "flaw-future-day", "text", text) })
    }

    const fn is_identity(&self) -> bool {
        matches!(self.kind, Kind::TaxId | Kind::Kpp)
    }
}

/// A Russian account is checked against its bank, all others in themselves.
fn check_account(typed: &str, country: Country, bank: &str) -> identity::Checked {
    match country {
        Country::Kz => identity::check_iban_kz(typed),
        Country::Ru if !begins_with_letter(typed) => identity::check_account_ru(typed, bank),
        _ => identity::check_iban(typed),
    }
}

/// An IBAN, not an account of a Russian bank.
fn begins_with_letter(account: &str) -> bool {
    identity::check_iban(account).value.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

fn check_bank_code(typed: &str, country: Country) -> identity::Checked {
    match country {
        Country::Kz => identity::check_bik_kz(typed),
        Country::Ru => identity::check_bik_ru(typed),
        _ => identity::Checked::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Scalar, field};

    const SUM: Field = field("sum", "", Kind::Money);

    #[test]
    fn a_number_of_a_firm_is_read_from_the_digit_row_and_repaired() {
        let id = Field { kind: Kind::TaxId, ..SUM };
        assert_eq!(id.read("\".қәңқ\"қ\"ң\"ғ"), Ok(Scalar::Text("170240101415".into())));
        assert_eq!(id.read("17қ").unwrap_err().key, "flaw-mixed-digits");
        assert_eq!(id.read("2'бү").unwrap_err().key, "flaw-mixed-digits", "whatever stands between them");
        let mails = Field { kind: Kind::Mails, ..SUM };
        let record = Draft::default();
        assert_eq!(mails.repaired("a@b.kz, оffice@b.kz", &record).as_deref(), Some("a@b.kz, office@b.kz"));
        assert_eq!(mails.repaired("a@b.kz", &record), None);
    }

    #[test]
    fn the_number_of_a_branch_asks_for_the_head_office() {
        let head = Field { key: "head", kind: Kind::Client, ..SUM };
        let told = |tax_id: &str, country: &str, typed: &str| {
            let record = [("tax_id", tax_id), ("country", country)].into_iter().collect();
            head.doubts(typed, &record).into_iter().map(|flaw| (flaw.key, flaw.blocks)).collect::<Vec<_>>()
        };
        assert_eq!(told("250341970018", "KZ", ""), [("doubt-branch-number", false)]);
        assert_eq!(told("250342970018", "KZ", ""), [("doubt-branch-number", false)]);
        assert_eq!(told("250340970018", "KZ", ""), [], "a head office");
        assert_eq!(told("850311970018", "KZ", ""), [], "a person");
        assert_eq!(told("250341970018", "RU", ""), []);
        assert_eq!(told("250341970018", "KZ", "42 ТОО"), []);
    }
}
