//! A document of 1CClientBankExchange: its keys in both dialects, read into one form with two sides.

use crate::{
    domain::statement::{Doubt, LeftOut, Party, Writer, account_key, not_zeros, read_day, read_sum},
    exchange::statement::purpose,
};
use chrono::NaiveDate;
use std::borrow::Cow;

/// Parts of a purpose at most.
const PARTS: usize = 6;

/// The lines of a document.
pub(super) struct Fields<'a> {
    pub line: u64,
    kind: &'a str,
    /// Lower-case keys and the text behind the first `=`.
    pub values: Vec<(String, Cow<'a, str>)>,
}

/// One side of a document. Kazakh banks call what Russian ones do by other names.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    pub party: Party,
    /// The account of a bank that settles for another one.
    pub through: String,
}

/// A document as it was read, before it is known which side is ours.
#[derive(Clone)]
pub(super) struct Draft {
    pub line: u64,
    pub kind: String,
    pub number: String,
    pub payer: Side,
    pub payee: Side,
    /// Days of the document, of the receipt, of the withdrawal, of the value.
    pub day: Option<NaiveDate>,
    pub came: Option<NaiveDate>,
    pub left: Option<NaiveDate>,
    pub value_day: Option<NaiveDate>,
    /// Minor units, above nothing.
    pub amount: i64,
    /// Where the sum itself tells it: the money went out.
    pub is_out: Option<bool>,
    /// Code of the currency; mostly empty.
    pub currency: String,
    pub purpose: String,
    /// Doubts with which it can be taken.
    pub doubts: Vec<Doubt>,
    /// Doubts with which it cannot.
    pub flaws: Vec<Doubt>,
}

impl<'a> Fields<'a> {
    pub const fn new(line: u64, kind: &'a str) -> Self {
        Self { line, kind, values: Vec::new() }
    }

    /// The first of these keys that holds something.
    fn text(&self, names: &[&str]) -> &str {
        let found = |name: &&str| {
            let mut values = self.values.iter().filter(|(key, _)| key == name);
            values.find_map(|(_, value)| Some(value.trim()).filter(|value| !value.is_empty()))
        };
        names.iter().find_map(found).unwrap_or_default()
    }

    pub fn number(&self) -> &str {
        self.text(&["номер", "номердокумента"])
    }

    /// Joined as they stand: a part may end inside of a word or begin with a blank.
    fn purpose(&self) -> Cow<'_, str> {
        let whole = self.text(&["назначениеплатежа"]);
        if !whole.is_empty() {
            return whole.into();
        }
        let part = |number: usize| {
            let key = format!("назначениеплатежа{number}");
            self.values.iter().find(|(name, _)| *name == key).map(|(_, value)| &**value)
        };
        (1..=PARTS).filter_map(part).collect::<String>().into()
    }

    fn side(&self, own: &str) -> Side {
        let text = |ends: &[&str]| {
            let names: Vec<String> = ends.iter().map(|end| format!("{own}{end}")).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            self.text(&names)
        };
        let (tax_id, name) = without_tax_id(text(&["1", "", "наименование"]));
        let told_tax_id = not_zeros(text(&["инн", "бин_иин", "бин", "иин"]));
        let tax_id = if told_tax_id.is_empty() { tax_id } else { told_tax_id };
        let account = account_key(not_zeros(text(&["счет", "иик", "расчсчет"])));
        let party = Party { name: name.to_owned(), tax_id: tax_id.to_owned(), account };
        Side { party, through: account_key(text(&["расчсчет"])) }
    }
}

/// The tax number in front of a name, `ИНН 9805770104 ООО "Вектор Снаб"`, and the name.
fn without_tax_id(name: &str) -> (&str, &str) {
    let rest = name.strip_prefix("ИНН").or_else(|| name.strip_prefix("инн")).map(str::trim_start);
    let Some((number, name)) = rest.and_then(|rest| rest.split_once(' ')) else { return ("", name) };
    if number.bytes().all(|digit| digit.is_ascii_digit()) {
        (not_zeros(number), name.trim())
    } else {
        ("", name)
    }
}

impl Side {
    pub fn is(&self, account: &str) -> bool {
        !account.is_empty() && (self.party.account == account || self.through == account)
    }

    /// Whether it may be any account: none is told, or signs hide a part of it.
    pub fn is_hidden(&self) -> bool {
        is_hidden(&self.party.account)
    }
}

/// Whether signs hide a part of an account.
pub(super) fn is_hidden(account: &str) -> bool {
    account.is_empty()
        || account.contains('*')
        || ['X', 'Х'].iter().any(|sign| account.matches(*sign).count() > 2)
}

impl Draft {
    pub fn of(fields: &Fields, is_spoiled: bool) -> Self {
        let mut flaws: Vec<Doubt> = is_spoiled.then_some(Doubt::Spoiled).into_iter().collect();
        let mut doubts = Vec::new();
        let mut day = |names: &[&str]| {
            let text = fields.text(names);
            let read = (!text.is_empty()).then(|| read_day(text))?;
            read.map_err(|flaw| flaws.push(flaw)).ok()
        };
        let written = day(&["дата", "датадокумента"]);
        let booked = day(&["датаоперации"]);
        let (came, left) = (day(&["датапоступило"]), day(&["датасписано"]));
        let value_day = day(&["датавалютирования"]);
        let (amount, is_out) = amount(fields).unwrap_or_else(|flaw| {
            flaws.push(flaw);
            (0, None)
        });
        Self {
            line: fields.line,
            kind: document_kind(fields).to_owned(),
            number: fields.number().to_owned(),
            payer: fields.side("плательщик"),
            payee: fields.side("получатель"),
            day: booked.or(written),
            came,
            left,
            value_day,
            amount,
            is_out,
            currency: fields.text(&["валюта"]).to_owned(),
            purpose: purpose(&fields.purpose(), &mut doubts),
            doubts,
            flaws,
        }
    }

    /// The side of money that goes out or comes in.
    pub const fn side(&self, is_out: bool) -> &Side {
        if is_out { &self.payer } else { &self.payee }
    }

    /// The day it was booked as money that went out or came in.
    pub fn booked(&self, is_out: bool) -> Option<NaiveDate> {
        if is_out { self.left } else { self.came }.or(self.day)
    }

    /// Whether money went out, as sum and days tell it.
    pub fn told_out(&self) -> Option<bool> {
        self.is_out.or(match (self.came, self.left) {
            (Some(_), None) => Some(false),
            (None, Some(_)) => Some(true),
            _ => None,
        })
    }

    /// The document with what stands in its way.
    pub fn left_out(self, more: Option<Doubt>) -> LeftOut {
        let doubts = self.flaws.into_iter().chain(more).collect();
        LeftOut { line: self.line, number: self.number, doubts }
    }
}

/// The words of the bank; the section of some dialects says no more than that it is a statement.
fn document_kind<'a>(fields: &'a Fields) -> &'a str {
    let kind = fields.text(&["виддокумента"]);
    if kind.is_empty() { fields.kind.trim().trim_matches('"') } else { kind }
}

/// The sum, and which way it went where the key says so.
fn amount(fields: &Fields) -> Result<(i64, Option<bool>), Doubt> {
    let sides = [("суммаприход", false), ("суммарасход", true)];
    let told = sides.map(|(key, is_out)| (fields.text(&[key]), is_out));
    let mut filled =
        told.iter().filter(|(text, _)| !not_zeros(&text.replace(['.', ',', '-'], "")).is_empty());
    let (text, is_out) = match (filled.next(), filled.next()) {
        (Some(_), Some(_)) => return Err(Doubt::BothSides),
        (Some((text, is_out)), None) => (*text, Some(*is_out)),
        _ => (fields.text(&["сумма"]), None),
    };
    match read_sum(text, Writer::Program)? {
        0 => Err(Doubt::SumZero),
        minor if minor < 0 => Err(Doubt::SumNegative { text: text.to_owned() }),
        minor => Ok((minor, is_out)),
    }
}
