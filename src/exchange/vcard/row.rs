//! A card as a row of the table that a client list is read from.

use super::{
    card::{Card, Entry, TAX_IDS},
    property::{parts, unescaped},
};
use crate::{
    domain::{
        country::Country,
        identity::{Checked, TaxIdKind, check_tax_id},
        legal_form::{LegalForm, split_name},
    },
    exchange::{ImportField as F, Row, Warning, limits, trim},
};

/// Columns of cards, each named by the property it comes from.
pub(super) const COLUMNS: [(&str, F); 17] = [
    ("ORG", F::Name),
    ("FN", F::ContactName),
    ("TITLE", F::ContactPosition),
    ("TEL", F::ContactPhone),
    ("EMAIL", F::ContactEmail),
    ("BDAY", F::ContactBirthday),
    ("NOTE", F::ContactNote),
    ("BIN", F::TaxId),
    ("CITY", F::City),
    ("ADR", F::Address),
    ("ADR 2", F::ActualAddress),
    ("COUNTRY", F::Country),
    ("URL", F::Website),
    ("CATEGORIES", F::Tags),
    ("LANG", F::Language),
    ("LANG 2", F::ContactLanguage),
    ("KIND", F::GroupMark),
];

/// Properties that have a column of their own, or a place in one.
const PLACED: [&str; 16] = [
    "FN",
    "N",
    "ORG",
    "TITLE",
    "ROLE",
    "TEL",
    "EMAIL",
    "BDAY",
    "NOTE",
    "ADR",
    "LABEL",
    "URL",
    "CATEGORIES",
    "LANG",
    "KIND",
    "AGENT",
];
/// Marks that address books put on every card.
const MARKS: [&str; 2] = ["mycontacts", "starred"];

/// A row while it is put together.
pub(super) struct Building {
    pub card: Card,
    cells: [String; COLUMNS.len()],
    /// Departments of the firm.
    pub department: String,
    /// Lines for the note: what has no column.
    pub notes: Vec<String>,
}

impl Building {
    fn new(card: Card) -> Self {
        Self { card, cells: Default::default(), department: String::new(), notes: Vec::new() }
    }

    /// Properties of a name with their texts, the preferred ones first.
    pub fn all(&self, name: &str) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = self.card.entries.iter().filter(|entry| entry.name == name).collect();
        found.sort_by_key(|entry| !entry.is_preferred);
        found
    }

    /// Texts of a name, escapes taken off, each once.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for entry in self.all(name) {
            let text = trim(&unescaped(&entry.text)).to_owned();
            if !text.is_empty() && !found.contains(&text) {
                found.push(text);
            }
        }
        found
    }

    pub fn cell(&self, field: F) -> &str {
        self.cells.get(place(field)).map_or("", String::as_str)
    }

    pub fn put(&mut self, field: F, text: impl Into<String>) {
        if let Some(cell) = self.cells.get_mut(place(field)) {
            *cell = text.into();
        }
    }

    /// A text under the name of its property.
    pub fn note(&mut self, name: &str, text: &str) {
        self.notes.push(format!("{name}: {text}"));
    }

    fn sites_and_tags(&mut self) {
        let mut sites = self.texts("URL").into_iter();
        if let Some(site) = sites.next() {
            self.put(F::Website, site);
        }
        sites.for_each(|site| self.note("URL", &site));
        let tags = self.all("CATEGORIES").into_iter().flat_map(|entry| parts(&entry.text, ','));
        let tags = tags.map(|tag| trim(&tag).trim_start_matches("* ").to_owned());
        let own = |tag: &String| !tag.is_empty() && !MARKS.contains(&tag.to_lowercase().as_str());
        let tags: Vec<String> = tags.filter(own).collect();
        self.put(F::Tags, tags.join(", "));
    }

    /// The language of the firm, or of the person that the card is about.
    fn language(&mut self) {
        let of = if self.cell(F::ContactName).is_empty() { F::Language } else { F::ContactLanguage };
        let mut spoken = self.texts("LANG").into_iter();
        if let Some(first) = spoken.next() {
            self.put(of, first);
        }
        spoken.for_each(|other| self.note("LANG", &other));
    }

    /// The note: departments, what the card says of itself, and what has no column, under its name.
    fn rest(&mut self) {
        let others: Vec<(String, String)> = self.card.entries.iter().filter_map(unplaced).collect();
        for (name, text) in &others {
            self.note(name, text);
        }
        let department = std::iter::once(std::mem::take(&mut self.department));
        let number = self.cell(F::TaxId).to_owned();
        let notes = self.texts("NOTE").into_iter().filter(|note| !is_number_alone(note, &number));
        let lines = department.filter(|text| !text.is_empty()).chain(notes);
        let lines: Vec<String> = lines.chain(std::mem::take(&mut self.notes)).collect();
        self.put(F::ContactNote, lines.join("\n"));
    }

    /// A number that the card names as such, or the one that its note names.
    fn tax_id(&mut self) {
        let named = TAX_IDS.iter().flat_map(|name| self.texts(name)).next();
        if let Some(number) = named {
            return self.put(F::TaxId, number);
        }
        let country = self.cell(F::Country).parse().ok();
        let found = self.texts("NOTE").iter().find_map(|note| number_in(note, country));
        let is_of_firm = || split_name(self.cell(F::Name)).0.is_some_and(|form| !is_of_a_person(form));
        if let Some((number, _)) = found.filter(|(_, kind)| !(is_of_one(*kind) && is_of_firm())) {
            if !self.texts("NOTE").iter().any(|note| is_number_alone(note, &number)) {
                let doubt = Warning::cell(self.card.line, place(F::TaxId), Warning::TAX_ID_IN_NOTE);
                self.card.doubt(doubt.with("number", &number));
            }
            self.put(F::TaxId, number);
        }
    }

    fn finish(mut self) -> (Row, Vec<Warning>) {
        let line = self.card.line;
        let mut row = Row::new(line);
        for (column, text) in std::mem::take(&mut self.cells).into_iter().enumerate() {
            let cut = limits::cut(&text);
            if cut.is_some() {
                let doubt = Warning::cell(line, column, Warning::CELL_CUT);
                self.card.doubt(doubt.with("limit", &limits::CELL_LETTERS));
            }
            row.push(&cut.unwrap_or(text));
        }
        row.close();
        (row, self.card.doubts)
    }
}

/// The row of a card, and what is doubtful about it.
pub(super) fn row(card: Card) -> (Row, Vec<Warning>) {
    let mut building = Building::new(card);
    building.who();
    building.reach();
    building.places();
    building.birthday();
    building.sites_and_tags();
    building.language();
    building.tax_id();
    building.rest();
    building.finish()
}

fn place(field: F) -> usize {
    COLUMNS.iter().position(|(_, own)| *own == field).unwrap_or(COLUMNS.len())
}

/// A property without a column, when people can read it.
fn unplaced(entry: &Entry) -> Option<(String, String)> {
    let is_technical = entry.name.starts_with("X-") || PLACED.contains(&entry.name.as_str());
    let all = parts(&entry.text, ';');
    let told: Vec<&str> = all.iter().map(|part| trim(part)).filter(|part| !part.is_empty()).collect();
    let is_data = told.first().is_some_and(|first| first.starts_with("data:"));
    (!is_technical && !told.is_empty() && !is_data).then(|| (entry.name.clone(), told.join(", ")))
}

/// What a tax number is called in a note.
const NAMES: [&str; 8] = ["бин", "иин", "инн", "бсн", "жсн", "bin", "iin", "inn"];

/// Whether a note says nothing but this number, as cards of our own do.
fn is_number_alone(note: &str, number: &str) -> bool {
    let words: Vec<&str> =
        note.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    matches!(words.as_slice(), [name, only] if *only == number && NAMES.contains(&name.to_lowercase().as_str()))
}

/// The first sound tax number of a text that stands after its name: `БИН 250340971007`.
fn number_in(text: &str, country: Option<Country>) -> Option<(String, TaxIdKind)> {
    let mut is_named = false;
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_number = matches!(word.len(), 10 | 12) && word.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(kind) = sound(word, country).filter(|_| is_named && is_number) {
            return Some((word.to_owned(), kind));
        }
        is_named = NAMES.contains(&word.to_lowercase().as_str());
    }
    None
}

fn sound(number: &str, country: Option<Country>) -> Option<TaxIdKind> {
    let countries = country.map_or_else(|| vec![Country::Kz, Country::Ru], |country| vec![country]);
    let checked = countries.into_iter().map(|country| check_tax_id(number, country));
    checked.into_iter().find(|(checked, _): &(Checked, _)| checked.is_well_formed()).map(|(_, kind)| kind)
}

/// Whether one person bears the number.
const fn is_of_one(kind: TaxIdKind) -> bool {
    matches!(kind, TaxIdKind::Iin | TaxIdKind::InnPerson)
}

/// Whether a person may head it under the own number.
const fn is_of_a_person(form: LegalForm) -> bool {
    matches!(form, LegalForm::Ip | LegalForm::Chp | LegalForm::Kh | LegalForm::Fh | LegalForm::Kfh)
}
