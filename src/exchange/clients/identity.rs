//! Tax number, KPP and the country they tell.

use super::{
    Cells, F, Reading, doubts,
    name::{is_kazakh, is_russian, is_trader},
};
use crate::{
    domain::{
        client::field_of,
        country::Country,
        field::{Flaw, Scalar},
        identity::{TaxIdKind, check_kpp, check_tax_id},
        import::warning,
        legal_form::LegalForm,
    },
    exchange::{Mapping, Record, RecordKind, Table, map_records},
};

/// How well a text is a tax number of a country; the lower the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    Clean,
    /// Right but for a date or a filler inside.
    Soft,
    /// Right after the repair that is offered.
    Repaired,
    Wrong,
    /// A spreadsheet has destroyed it.
    Destroyed,
}

/// A text read as a tax number.
struct Number<'a> {
    typed: &'a str,
    value: String,
    country: Country,
    kind: TaxIdKind,
    grade: Grade,
}

impl<'a> Number<'a> {
    fn read(typed: &'a str, country: Country) -> Self {
        let (checked, kind) = check_tax_id(typed, country);
        let repaired = checked.proposal().filter(|fixed| check_tax_id(fixed, country).0.is_well_formed());
        let grade = match &repaired {
            _ if checked.value.is_empty() => Grade::Destroyed,
            _ if checked.doubts.is_empty() => Grade::Clean,
            _ if checked.is_well_formed() => Grade::Soft,
            Some(_) => Grade::Repaired,
            None => Grade::Wrong,
        };
        let value =
            repaired.filter(|_| grade == Grade::Repaired).map_or(checked.value.clone(), str::to_owned);
        Self { typed, value, country, kind, grade }
    }

    /// The best reading of the texts by these countries; the first of equals. Behind a clean one nothing is read.
    fn best(texts: impl Iterator<Item = &'a str>, countries: &[Country]) -> Option<Self> {
        let readings = texts.flat_map(|text| countries.iter().map(move |country| Self::read(text, *country)));
        let mut best: Option<Self> = None;
        for number in readings {
            if best.as_ref().is_none_or(|known| number.grade < known.grade) {
                let is_clean = number.grade == Grade::Clean;
                best = Some(number);
                if is_clean {
                    break;
                }
            }
        }
        best
    }
}

/// The country that the numbers of most rows tell; Kazakhstan when none does.
pub(super) fn usual_country(table: &Table, mapping: &Mapping) -> Country {
    let told = |record: Record| {
        if record.kind != RecordKind::Client {
            return 0_i64;
        }
        let cells = Cells::new(&record, mapping);
        let number = Number::best(cells.all(F::TaxId), &[Country::Kz, Country::Ru]);
        match number.filter(|number| number.grade == Grade::Clean).map(|number| number.country) {
            _ if cells.first(F::Kpp).is_some() => -1,
            Some(Country::Kz) => 1,
            Some(_) => -1,
            None => 0,
        }
    };
    let score: i64 = map_records(table, mapping, told).into_iter().sum();
    if score < 0 { Country::Ru } else { Country::Kz }
}

impl Reading<'_> {
    /// Country, kind and numbers. Answers the country whose rules hold for the row.
    pub(super) fn identity(&mut self, form: Option<LegalForm>) -> Country {
        let told = self.told_country();
        let hint = self.hinted(form);
        let countries = match (told, hint) {
            (Some(told), _) => vec![told],
            (None, Country::Ru) => vec![Country::Ru, Country::Kz],
            _ => vec![Country::Kz, Country::Ru],
        };
        let number = Number::best(self.cells.all(F::TaxId), &countries);
        let known = number.as_ref().filter(|number| number.grade <= Grade::Repaired);
        let by_length = number.as_ref().and_then(|number| by_length(&number.value));
        let country = told.or(known.map(|number| number.country)).or(by_length).unwrap_or(hint);
        self.row.concluded.set("country", country.to_string());
        let kind = number.as_ref().map_or(TaxIdKind::Unknown, |number| number.kind);
        self.row.concluded.set("kind", self.kind(form, kind));
        self.set_number(number, country);
        self.set_kpp(country);
        country
    }

    fn told_country(&mut self) -> Option<Country> {
        let text = self.cells.first(F::Country)?;
        let read = field_of("country").map(|field| field.read(text));
        let Some(Ok(Scalar::Text(code))) = read else {
            self.unclear(F::Country, "country");
            return None;
        };
        self.row.client.set("country", code.as_str());
        code.parse().ok()
    }

    /// What the rest of the row and the other rows say of the country.
    fn hinted(&self, form: Option<LegalForm>) -> Country {
        let account = self.cells.first(F::Iban).unwrap_or_default();
        let digits = account.chars().filter(char::is_ascii_digit).count();
        match form {
            _ if self.cells.first(F::Kpp).is_some_and(|kpp| !check_kpp(kpp).value.is_empty()) => Country::Ru,
            _ if account.to_uppercase().starts_with("KZ") => Country::Kz,
            _ if digits == 20 => Country::Ru,
            Some(form) if is_russian(form) => Country::Ru,
            Some(form) if is_kazakh(form) => Country::Kz,
            _ => self.usual,
        }
    }

    fn kind(&self, form: Option<LegalForm>, number: TaxIdKind) -> &'static str {
        let is_nameless = self.cells.first(F::Name).or_else(|| self.cells.first(F::FullName)).is_none();
        match form {
            Some(form) if is_trader(form) => "sole_trader",
            None if is_nameless || matches!(number, TaxIdKind::Iin | TaxIdKind::InnPerson) => "individual",
            _ => "entity",
        }
    }

    fn set_number(&mut self, number: Option<Number>, country: Country) {
        let Some(number) = number else {
            if self.cells.expects(F::TaxId) {
                self.row.flaws.push(warning("tax_id", "import-warning-tax-id-missing", []));
            }
            return;
        };
        if number.grade < Grade::Destroyed {
            self.row.client.set("tax_id", number.value.as_str());
        }
        self.row.flaws.extend(number_doubts(&number, country));
        let typed = number.typed.to_owned();
        let others = self.cells.all(F::TaxId).filter(|text| *text != typed);
        self.note.extend(others.map(|text| self.cells.headed(F::TaxId, text)));
    }

    fn set_kpp(&mut self, country: Country) {
        let Some(text) = self.cells.first(F::Kpp) else { return };
        let value = check_kpp(text).value;
        if !value.is_empty() {
            self.row.client.set("kpp", value);
            self.row.flaws.extend(doubts("kpp", text, country));
        }
    }
}

/// A repaired number was taken over: its doubt says what was done.
fn number_doubts(number: &Number, country: Country) -> Vec<Flaw> {
    let found = doubts("tax_id", number.typed, country);
    if number.grade == Grade::Repaired {
        found.into_iter().filter(|flaw| flaw.proposal.is_some()).collect()
    } else {
        found
    }
}

/// Ten digits are a number of Russia.
fn by_length(value: &str) -> Option<Country> {
    (value.len() == 10 && value.chars().all(|letter| letter.is_ascii_digit())).then_some(Country::Ru)
}
