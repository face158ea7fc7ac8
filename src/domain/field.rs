//! Fields of records: what a form asks, the command line sets and an import fills, by one list.

mod days;
mod doubts;
mod draft;
mod grammar;

pub use draft::Draft;

use super::{
    country::Country,
    day::{Towards, read_day},
    digit_row::{self, MixedDigits},
    identity,
    legal_form::{self, LegalForm},
    money::read_amount,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One field of a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Column, name on the command line and in JSON.
    pub key: &'static str,
    /// Message key of its label.
    pub label: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// A day of the books: so many days after today at most, and no earlier than money of today. Nothing means any day.
    pub ahead: Option<u16>,
}

/// A field that may stay empty, as the lists of fields are written.
pub const fn field(key: &'static str, label: &'static str, kind: Kind) -> Field {
    Field { key, label, kind, required: false, ahead: None }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Line,
    /// Several lines.
    Text,
    /// Stored value and message key of its words.
    Choice(&'static [(&'static str, &'static str)]),
    YesNo,
    /// A whole number from 0.
    Count,
    /// A sum; stored in minor units.
    Money,
    /// A calendar day; stored as `YYYY-MM-DD`.
    Day,
    /// A day that is mostly behind us: a birthday.
    PastDay,
    /// A time of the day; stored as `HH:MM`.
    Time,
    /// How often something comes back; stored as `activity::repeat` writes it.
    Repeat,
    /// Words parted by commas.
    Tags,
    /// BIN, IIN or INN, by the record's country.
    TaxId,
    Kpp,
    Iban,
    Country,
    /// Several phones in one line.
    Phones,
    /// Several mail addresses in one line.
    Mails,
    /// Several names in messengers in one line: `Telegram @aigul`.
    Messengers,
    /// A legal form, in any spelling; stored as its code.
    LegalForm,
    /// The BIK of a bank, by the record's country.
    BankCode,
    /// A user of this office, by name.
    Person,
    /// Any number, with decimals; stored as text with a point.
    Number,
    /// A share or rate in percent from 0 to `most`; more than `usual` is doubtful.
    Percent {
        most: u32,
        usual: u32,
    },
    /// One of the choices that the office wrote down.
    OwnChoice,
    /// The number of a document: given at the first save where none is typed, and never changed after it.
    DocumentNumber,
    /// Payment in instalments; kept as it was typed (`K-1`).
    Instalments,
    /// An own firm, by name.
    OwnFirm,
    /// Another client, as [`client::reference`](super::client::reference) writes it.
    Client,
}

impl Kind {
    /// Phones, mails, messengers, people, own firms and other clients lie in tables of their own.
    pub const fn is_elsewhere(self) -> bool {
        let is_reached = matches!(self, Self::Phones | Self::Mails | Self::Messengers);
        is_reached || matches!(self, Self::Person | Self::OwnFirm | Self::Client)
    }
}

/// What a field holds once it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    Empty,
    Text(String),
    Whole(i64),
}

/// Something about one field that the person should see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub field: &'static str,
    /// True: the record is not saved. False: it is saved, and the mark stays.
    pub blocks: bool,
    /// Message key of the sentence.
    pub key: &'static str,
    pub arguments: Vec<(&'static str, String)>,
    /// A better spelling to take over with one key.
    pub proposal: Option<String>,
}

/// Longest one-line value and longest text, in characters.
pub const LINE_LIMIT: usize = 500;
pub const TEXT_LIMIT: usize = 100_000;

impl Flaw {
    /// Stands in the way of a save; the sentence needs no arguments.
    pub const fn blocking(field: &'static str, key: &'static str) -> Self {
        Self { field, blocks: true, key, arguments: Vec::new(), proposal: None }
    }

    fn new(field: &Field, blocks: bool, key: &'static str) -> Self {
        Self { blocks, ..Self::blocking(field.key, key) }
    }

    fn about(field: &Field, key: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Self { arguments: vec![(name, value.into())], ..Self::new(field, true, key) }
    }

    /// True where more letters may mend it: it is not told while they are being typed.
    pub fn may_be_unfinished(&self) -> bool {
        const HALF: [&str; 9] = [
            "doubt-wrong-length",
            "doubt-zeros-lost",
            "doubt-placeholder",
            "doubt-phone-too-short",
            "doubt-phone-unclear",
            "doubt-mail-at-sign",
            "doubt-mail-domain",
            "flaw-country",
            "flaw-day",
        ];
        HALF.contains(&self.key)
    }

    /// A doubt about a number or an address: a warning, never a refusal.
    fn doubt(field: &Field, doubt: &identity::Doubt) -> Self {
        Self {
            arguments: doubt.arguments(),
            proposal: doubt.proposal().map(str::to_owned),
            ..Self::new(field, false, doubt.key())
        }
    }
}

impl Field {
    /// What the typed text means, or why it cannot be kept.
    pub fn read(&self, typed: &str) -> Result<Scalar, Flaw> {
        self.read_on(typed, None)
    }

    /// The text that will be kept: days as people say them become whole ones, digits typed on the Kazakh row
    /// become digits. Any other text stays as it is.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn settle(&self, typed: &str, today: NaiveDate) -> Result<String, Flaw> {
        let is_whole = |text: &str| read_day(text.trim()).is_ok();
        match (self.kind, self.read_on(typed, Some(today))?) {
            (Kind::Day | Kind::PastDay, Scalar::Text(day)) if !is_whole(typed) => Ok(day),
            (Kind::Time | Kind::Repeat, Scalar::Text(stored)) => Ok(stored),
            (Kind::Phones | Kind::TaxId | Kind::Kpp, _) => self.whole_number(typed),
            _ => Ok(typed.to_owned()),
        }
    }

    fn read_on(&self, typed: &str, today: Option<NaiveDate>) -> Result<Scalar, Flaw> {
        let text = typed.trim();
        if text.is_empty() {
            return self.nothing();
        }
        let limit = if self.kind == Kind::Text { TEXT_LIMIT } else { LINE_LIMIT };
        if text.chars().count() > limit {
            return Err(Flaw::about(self, "flaw-too-long", "limit", limit.to_string()));
        }
        match self.read_kind(text, today)? {
            // A dash in the place of a number, commas without a tag.
            Scalar::Text(text) if text.is_empty() => self.nothing(),
            meant => Ok(meant),
        }
    }

    fn nothing(&self) -> Result<Scalar, Flaw> {
        if self.required { Err(Flaw::new(self, true, "flaw-required")) } else { Ok(Scalar::Empty) }
    }

    fn read_kind(&self, text: &str, today: Option<NaiveDate>) -> Result<Scalar, Flaw> {
        match self.kind {
            Kind::Choice(choices) => self.read_choice(choices, text),
            Kind::YesNo => self.read_yes_no(text),
            Kind::Count => self.read_count(text),
            Kind::Money => self.read_money(text),
            Kind::Number => self.read_number(text),
            Kind::Percent { most, .. } => self.read_percent(text, most),
            Kind::Day => self.read_day(text, today, Towards::Coming),
            Kind::PastDay => self.read_day(text, today, Towards::Past),
            Kind::Time => self.read_time(text),
            Kind::Repeat => self.read_repeat(text, today),
            Kind::Tags => Ok(Scalar::Text(tidy_tags(text))),
            Kind::Country => self.read_country(text),
            Kind::TaxId | Kind::Kpp => self.read_identity(text),
            Kind::Iban => Ok(Scalar::Text(self.cleaned(text))),
            Kind::Text => Ok(Scalar::Text(text.to_owned())),
            Kind::LegalForm => self.read_legal_form(text),
            Kind::BankCode => Ok(Scalar::Text(text.to_uppercase())),
            Kind::Line
            | Kind::Phones
            | Kind::Mails
            | Kind::Messengers
            | Kind::Person
            | Kind::OwnChoice
            | Kind::OwnFirm
            | Kind::Client
            | Kind::Instalments
            | Kind::DocumentNumber => Ok(Scalar::Text(text.split_whitespace().collect::<Vec<_>>().join(" "))),
        }
    }

    /// Signs between letters of the digit row hide that they are a number: cleaned it is read once more.
    fn read_identity(&self, text: &str) -> Result<Scalar, Flaw> {
        let cleaned = self.cleaned(&self.whole_number(text)?);
        Ok(Scalar::Text(self.cleaned(&self.whole_number(&cleaned)?)))
    }

    /// Nobody of this name works here.
    pub fn unknown_person(&self, name: &str) -> Flaw {
        Flaw::about(self, "flaw-person", "name", name)
    }

    fn cleaned(&self, text: &str) -> String {
        match self.kind {
            Kind::Iban => identity::check_iban(text).value,
            Kind::Kpp => identity::check_kpp(text).value,
            _ => identity::check_bin_iin(text).value,
        }
    }

    fn read_choice(&self, choices: &[(&str, &str)], text: &str) -> Result<Scalar, Flaw> {
        let known = choices.iter().find(|(value, _)| *value == text);
        let all = || choices.iter().map(|(value, _)| *value).collect::<Vec<_>>().join(", ");
        match known {
            Some((value, _)) => Ok(Scalar::Text((*value).to_owned())),
            None => Err(Flaw::about(self, "flaw-choice", "choices", all())),
        }
    }

    fn read_yes_no(&self, text: &str) -> Result<Scalar, Flaw> {
        const YES: [&str; 9] = ["1", "yes", "true", "да", "иә", "ия", "+", "x", "х"];
        const NO: [&str; 7] = ["0", "no", "false", "нет", "жоқ", "жок", "-"];
        match text.to_lowercase().as_str() {
            word if YES.contains(&word) => Ok(Scalar::Whole(1)),
            word if NO.contains(&word) => Ok(Scalar::Whole(0)),
            _ => Err(Flaw::new(self, true, "flaw-yes-no")),
        }
    }

    fn read_count(&self, text: &str) -> Result<Scalar, Flaw> {
        let digits: String = self.digits(text)?.split_whitespace().collect();
        match digits.parse::<u32>() {
            Ok(number) if number <= 1_000_000 => Ok(Scalar::Whole(i64::from(number))),
            _ => Err(Flaw::new(self, true, "flaw-count")),
        }
    }

    fn read_money(&self, text: &str) -> Result<Scalar, Flaw> {
        let digits = self.digits(text)?;
        read_amount(&digits, false).map(Scalar::Whole).map_err(|flaw| Flaw::new(self, true, flaw.key()))
    }

    fn read_number(&self, text: &str) -> Result<Scalar, Flaw> {
        let compact: String = self.digits(text)?.chars().filter(|letter| !letter.is_whitespace()).collect();
        let number = compact.replace(',', ".");
        let unsigned = number.strip_prefix('-').unwrap_or(&number);
        let digits = unsigned.chars().filter(char::is_ascii_digit).count();
        let points = unsigned.chars().filter(|letter| *letter == '.').count();
        if digits == 0 || digits > 18 || points > 1 || digits + points != unsigned.chars().count() {
            return Err(Flaw::new(self, true, "flaw-number"));
        }
        Ok(Scalar::Text(number))
    }

    fn read_percent(&self, text: &str, most: u32) -> Result<Scalar, Flaw> {
        let read = self.read_number(text)?;
        let Scalar::Text(number) = &read else { return Ok(read) };
        // A rate has few digits: what a float loses is beyond them.
        let fits = number.parse::<f64>().is_ok_and(|number| (0.0..=f64::from(most)).contains(&number));
        if fits { Ok(read) } else { Err(Flaw::about(self, "flaw-percent", "most", most.to_string())) }
    }

    /// Text typed with the Kazakh digit row, read as digits (U-4).
    fn digits(&self, text: &str) -> Result<String, Flaw> {
        match digit_row::read_number_text(text) {
            Ok(read) => Ok(read.unwrap_or_else(|| text.to_owned())),
            Err(mixed) => Err(self.mixed(mixed)),
        }
    }

    /// The same where words may stand too.
    fn whole_number(&self, text: &str) -> Result<String, Flaw> {
        let digits = digit_row::read_whole_number(text).map_err(|mixed| self.mixed(mixed))?;
        Ok(digits.unwrap_or_else(|| text.to_owned()))
    }

    fn mixed(&self, MixedDigits { text }: MixedDigits) -> Flaw {
        Flaw::about(self, "flaw-mixed-digits", "text", text)
    }

    fn read_legal_form(&self, text: &str) -> Result<Scalar, Flaw> {
        let form = LegalForm::from_code(text).or_else(|| legal_form::find(text));
        let form = form.ok_or_else(|| Flaw::new(self, true, "flaw-legal-form"))?;
        Ok(Scalar::Text(form.code().to_owned()))
    }

    fn read_country(&self, text: &str) -> Result<Scalar, Flaw> {
        let country = text.to_uppercase().parse().ok().or_else(|| Country::from_words(text));
        let country = country.ok_or_else(|| Flaw::new(self, true, "flaw-country"))?;
        Ok(Scalar::Text(country.to_string()))
    }
}

/// Tags as they are stored: trimmed, each once, in order, parted by a comma and a space.
pub fn tidy_tags(text: &str) -> String {
    let tags = text.split([',', ';', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
    let once: BTreeSet<&str> = tags.collect();
    once.into_iter().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUM: Field = field("sum", "", Kind::Money);

    #[test]
    fn a_sum_typed_with_the_kazakh_digit_row_is_read() {
        assert_eq!(SUM.read("1 250,50"), Ok(Scalar::Whole(125_050)));
        assert_eq!(SUM.read("әғқ"), Ok(Scalar::Whole(25_000)));
        assert_eq!(SUM.read("12ғ").unwrap_err().key, "flaw-mixed-digits");
    }

    #[test]
    fn days_as_they_are_said_and_digits_of_the_row_become_whole() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let of = |kind| Field { kind, ..SUM };
        assert_eq!(of(Kind::Day).settle("+3", today), Ok("2026-11-27".into()));
        assert_eq!(of(Kind::PastDay).settle("ә3.12", today).unwrap_err().key, "flaw-mixed-digits");
        assert_eq!(of(Kind::PastDay).settle("25.12.1985", today), Ok("25.12.1985".into()));
        assert_eq!(of(Kind::Day).settle("31.02", today).unwrap_err().key, "flaw-short-month");
        let early = of(Kind::PastDay).early("27.11.2026", today).unwrap();
        assert_eq!((early.key, early.blocks), ("flaw-future-day", false));
        assert_eq!(of(Kind::PastDay).early("24.11.2026", today), None);
        assert_eq!(of(Kind::Day).read("+3").unwrap_err().key, "flaw-day");
        assert_eq!(of(Kind::Phones).settle("Һ..қ\"әіңғ,.", today), Ok("+7701234567".into()));
        assert_eq!(of(Kind::Phones).settle("8 701 (Қ. Омаров)", today), Ok("8 701 (Қ. Омаров)".into()));
    }

    #[test]
    fn signs_that_come_to_nothing_are_nothing() {
        let tags = Field { kind: Kind::Tags, ..SUM };
        assert_eq!(tags.read(" , ;"), Ok(Scalar::Empty));
        assert_eq!(Field { kind: Kind::TaxId, ..SUM }.read("-"), Ok(Scalar::Empty));
        assert_eq!(Field { required: true, ..tags }.read(",").unwrap_err().key, "flaw-required");
    }

    #[test]
    fn tags_are_kept_once_and_in_order() {
        assert_eq!(tidy_tags("vip; тендер, vip ,"), "vip, тендер");
    }
}
