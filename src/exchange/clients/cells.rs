//! The cells of one record by their meaning.

use crate::exchange::{ImportField, Mapping, Record};

/// A record with the headings of its columns.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    record: &'a Record<'a>,
    mapping: &'a Mapping,
}

impl<'a> Cells<'a> {
    pub(super) const fn new(record: &'a Record<'a>, mapping: &'a Mapping) -> Self {
        Self { record, mapping }
    }

    pub(super) const fn line(&self) -> u64 {
        self.record.line
    }

    /// Whether the record is a contact card.
    pub(super) const fn is_card(&self) -> bool {
        self.mapping.is_fixed
    }

    /// Texts of this meaning, in the order of columns.
    pub(super) fn all(&self, field: ImportField) -> impl Iterator<Item = &'a str> + use<'a> {
        let values = self.record.values.iter();
        values.filter(move |(own, _)| *own == field).map(|(_, text)| *text)
    }

    /// The first text of this meaning.
    pub(super) fn first(&self, field: ImportField) -> Option<&'a str> {
        self.all(field).next()
    }

    /// The name of the person: from its column, else its parts in the order of their columns.
    pub(super) fn person(&self) -> Option<String> {
        let parts = [ImportField::ContactGiven, ImportField::ContactMiddle, ImportField::ContactFamily];
        let whole = || {
            let values = self.record.values.iter().filter(|(own, _)| parts.contains(own));
            values.map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let named = self.first(ImportField::ContactName).map_or_else(whole, str::to_owned);
        (!named.is_empty()).then_some(named)
    }

    /// Whether the list is one of people: who they are stands before where they work, and phones are theirs.
    pub(super) fn is_of_people(&self) -> bool {
        let place = |fields: &[ImportField]| self.mapping.columns.iter().position(|own| fields.contains(own));
        let person =
            place(&[ImportField::ContactName, ImportField::ContactGiven, ImportField::ContactFamily]);
        let firm = place(&[ImportField::Name, ImportField::FullName]);
        let is_first = person.zip(firm).is_some_and(|(person, firm)| person < firm);
        is_first && !self.mapping.is_fixed && !self.mapping.columns.contains(&ImportField::ContactPhone)
    }

    /// Whether somebody made a column of this meaning. The columns of cards are there in any case.
    pub(super) fn expects(&self, field: ImportField) -> bool {
        !self.mapping.is_fixed && self.mapping.columns.contains(&field)
    }

    /// The heading of the column of this meaning; empty when it has none.
    pub(super) fn heading(&self, field: ImportField) -> &'a str {
        let column = self.mapping.columns.iter().position(|own| *own == field);
        column.and_then(|at| self.mapping.header.names.get(at)).map_or("", String::as_str)
    }

    /// A text under its heading, as a note keeps it.
    pub(super) fn headed(&self, field: ImportField, text: &str) -> String {
        match self.heading(field) {
            "" => text.to_owned(),
            heading => format!("{}: {text}", heading.split_whitespace().collect::<Vec<_>>().join(" ")),
        }
    }
}
