//! Lists whose rows are few and known whole: signatories, papers of clients.

use super::{Export, value};
use crate::{
    domain::{field::Field, paper, signatory},
    exchange::out::{Column, Value},
    i18n::{Catalogue, columns::name, findings},
    report::{checked, paper_json, signatory_json},
    store::{
        Image,
        paper::{OfClient, PaperOut, Papers},
        signatory::SignatoryOut,
    },
};
use chrono::NaiveDate;

/// A list that was read before it is written.
#[derive(Clone, Debug)]
pub struct Records {
    /// Stable name of what stands in it.
    pub(super) what: &'static str,
    /// Message key of what the sheet is called.
    pub(super) title: &'static str,
    /// Message key and letters of the first column.
    pub(super) lead: (&'static str, u16),
    pub(super) fields: &'static [Field],
    /// What follows the fields: what stands above each column, and its letters.
    pub(super) after: Vec<(String, u16)>,
    pub(super) rows: Vec<Record>,
}

/// One row, with the same for programs.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) lead: String,
    pub(super) image: Image,
    pub(super) after: Vec<Value>,
    pub(super) json: serde_json::Value,
}

impl Records {
    /// Who may sign, ours first.
    pub fn of_signatories(all: &[SignatoryOut], words: &Catalogue) -> Self {
        let row = |one: &SignatoryOut| Record {
            lead: name(words, &one.of),
            image: one.image.clone(),
            after: Vec::new(),
            json: signatory_json(one),
        };
        let rows = all.iter().map(row).collect();
        let (what, title) = ("signatories", "field-signatory");
        Self { what, title, lead: ("signatory-of", 32), fields: signatory::FIELDS, after: Vec::new(), rows }
    }

    /// Papers of all clients as they stand on a day.
    pub fn of_papers(all: &[OfClient], today: NaiveDate, words: &Catalogue) -> Self {
        let row = |of: &OfClient, papers: &Papers, one: &PaperOut| {
            let standing = findings::standing(papers.standing(one, today), words);
            let mut json = paper_json(one, papers, today);
            json.insert("client".to_owned(), crate::report::record::reference(of.client, &of.name));
            let (lead, image) = (name(words, &of.name), one.image.clone());
            let after = [standing, checked(one, words)].map(Value::text).to_vec();
            Record { lead, image, after, json: json.into() }
        };
        let of_client = |of: &OfClient| -> Vec<Record> {
            of.papers.papers.iter().map(|one| row(of, &of.papers, one)).collect()
        };
        Self {
            what: "papers",
            title: "tab-files",
            lead: ("cli-client", 32),
            fields: paper::FIELDS,
            after: titled(&[("column-state", 24), ("paper-checked-by", 32)], words),
            rows: all.iter().flat_map(of_client).collect(),
        }
    }

    /// Stable name of what stands in it.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// How many rows there are.
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn columns(&self, export: &Export) -> Vec<Column> {
        let fields = self.fields.iter().map(|field| export.column(field.label, value::width(field.kind)));
        let after = self.after.iter().map(|(title, width)| Column { title: title.clone(), width: *width });
        std::iter::once(export.column(self.lead.0, self.lead.1)).chain(fields).chain(after).collect()
    }

    pub(super) fn cells(&self, row: &Record, export: &Export) -> Vec<Value> {
        let fields = self.fields.iter().map(|field| value::stored(field, &row.image, export));
        let after = row.after.iter().cloned();
        std::iter::once(Value::text(row.lead.as_str())).chain(fields).chain(after).collect()
    }
}

/// Columns in words.
pub(super) fn titled(columns: &[(&str, u16)], words: &Catalogue) -> Vec<(String, u16)> {
    columns.iter().map(|(key, width)| (words.get(key), *width)).collect()
}
