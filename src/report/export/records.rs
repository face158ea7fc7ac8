//! Lists whose rows are few and known whole: signatories, papers of clients, documents of contracts, packages.

use super::{Export, value};
use crate::{
    domain::{annex, field::Field, paper, signatory},
    exchange::out::{Column, Value},
    i18n::{Catalogue, annexes, columns::name, findings},
    report::{
        annex_json, checked, document_json, document_stage, document_title, paper_json, signatory_json,
    },
    store::{
        Image,
        annex::AnnexOut,
        package::{Package, PackageItem},
        paper::{OfClient, PaperOut, Papers},
        signatory::SignatoryOut,
    },
};
use chrono::NaiveDate;

/// Days of the signatures.
const SIGNED_BY_US: (&str, u16) = ("contract-signed-by-us", 14);
const SIGNED_BY_THEM: (&str, u16) = ("contract-signed-by-them", 14);

/// A list that was read before it is written.
#[derive(Clone, Debug)]
pub struct Records {
    /// Stable name of what stands in it.
    pub(super) what: &'static str,
    /// Message key of what the sheet is called.
    pub(super) title: &'static str,
    /// Message keys and letters of the columns before the fields.
    pub(super) before: &'static [(&'static str, u16)],
    pub(super) fields: &'static [Field],
    /// What follows the fields: what stands above each column, and its letters.
    pub(super) after: Vec<(String, u16)>,
    pub(super) rows: Vec<Record>,
}

/// One row, with the same for programs.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) before: Vec<Value>,
    pub(super) image: Image,
    pub(super) after: Vec<Value>,
    pub(super) json: serde_json::Value,
}

impl Records {
    /// Stable name of what stands in it.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// Who may sign, ours first.
    pub fn of_signatories(all: &[SignatoryOut], words: &Catalogue) -> Self {
        let row = |one: &SignatoryOut| Record {
            before: vec![Value::text(name(words, &one.of))],
            image: one.image.clone(),
            after: Vec::new(),
            json: signatory_json(one),
        };
        let rows = all.iter().map(row).collect();
        let (what, title) = ("signatories", "field-signatory");
        let before = &[("signatory-of", 32)];
        Self { what, title, before, fields: signatory::FIELDS, after: Vec::new(), rows }
    }

    /// Papers of all clients as they stand on a day.
    pub fn of_papers(all: &[OfClient], today: NaiveDate, words: &Catalogue) -> Self {
        let row = |of: &OfClient, papers: &Papers, one: &PaperOut| {
            let standing = findings::standing(papers.standing(one, today), words);
            let mut json = paper_json(one, papers, today);
            json.insert("client".to_owned(), crate::report::record::reference(of.client, &of.name));
            let (before, image) = (vec![Value::text(name(words, &of.name))], one.image.clone());
            let after = [standing, checked(one, words)].map(Value::text).to_vec();
            Record { before, image, after, json: json.into() }
        };
        let of_client = |of: &OfClient| -> Vec<Record> {
            of.papers.papers.iter().map(|one| row(of, &of.papers, one)).collect()
        };
        Self {
            what: "papers",
            title: "tab-files",
            before: &[("cli-client", 32)],
            fields: paper::FIELDS,
            after: titled(&[("column-state", 24), ("paper-checked-by", 32)], words),
            rows: all.iter().flat_map(of_client).collect(),
        }
    }

    /// Documents of contracts: of one kind of word, or all of a contract. The sum is the whole one, with its tax.
    pub fn of_annexes(what: &'static str, all: &[AnnexOut], words: &Catalogue) -> Self {
        Self {
            what,
            title: "command-annexes",
            before: &[("annex-contract", 12), ("cli-client", 32), ("annex-document", 22)],
            fields: annex::FIELDS,
            after: titled(
                &[("annex-tax", 18), ("field-contract-state", 20), SIGNED_BY_US, SIGNED_BY_THEM],
                words,
            ),
            rows: all.iter().map(|one| of_annex(one, words)).collect(),
        }
    }

    /// What stands in the package of a contract.
    pub fn of_package(package: &Package, words: &Catalogue) -> Self {
        let contract = package.contract.0;
        let row = |item: &PackageItem| Record {
            before: vec![
                Value::text(document_title(item, words)),
                item.day.map_or(Value::Empty, Value::Day),
                Value::text(document_stage(item, words)),
                Value::text(item.link.path.as_str()),
            ],
            image: Image::new(),
            after: Vec::new(),
            json: document_json(item, contract).into(),
        };
        Self {
            what: "package",
            title: "command-package",
            before: &[
                ("annex-document", 34),
                ("field-package-day", 12),
                ("field-contract-state", 30),
                ("field-file", 40),
            ],
            fields: &[],
            after: Vec::new(),
            rows: package.items.iter().map(row).collect(),
        }
    }

    /// How many rows there are.
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn columns(&self, export: &Export) -> Vec<Column> {
        let fields = self.fields.iter().map(|field| export.column(field.label, value::width(field.kind)));
        let after = self.after.iter().map(|(title, width)| Column { title: title.clone(), width: *width });
        let before = self.before.iter().map(|(key, width)| export.column(key, *width));
        before.chain(fields).chain(after).collect()
    }

    pub(super) fn cells(&self, row: &Record, export: &Export) -> Vec<Value> {
        let fields = self.fields.iter().map(|field| value::stored(field, &row.image, export));
        row.before.iter().cloned().chain(fields).chain(row.after.iter().cloned()).collect()
    }
}

fn of_annex(one: &AnnexOut, words: &Catalogue) -> Record {
    let (totals, mut image) = (one.totals(), one.image.clone());
    if let Some(totals) = totals {
        image.insert("sum".to_owned(), totals.total.into());
        image.insert("currency".to_owned(), one.currency().code().into());
    }
    let day = |column: &str| one.text(column).parse().map_or(Value::Empty, Value::Day);
    Record {
        before: vec![
            Value::text(one.contract.1.as_str()),
            Value::text(name(words, &one.client.1)),
            Value::text(words.get(annexes::kind_key(one.kind))),
        ],
        image,
        after: vec![
            totals.map_or(Value::Empty, |totals| Value::Sum(totals.vat)),
            Value::text(words.get(annexes::state_key(one.state))),
            day("signed_by_us"),
            day("signed_by_them"),
        ],
        json: annex_json(one),
    }
}

/// Columns in words.
pub(super) fn titled(columns: &[(&str, u16)], words: &Catalogue) -> Vec<(String, u16)> {
    columns.iter().map(|(key, width)| (words.get(key), *width)).collect()
}
