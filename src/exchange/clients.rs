//! Records of a client list as clients: names, numbers, people and accounts put together by the rules of a
//! client. What has no field of its own goes into a note under its heading, so that nothing typed is lost.

mod cells;
mod choices;
mod identity;
mod name;
mod own_list;
mod people;
mod say;

use super::{ImportField as F, Mapping, RecordKind, Table, Warning, map_records};
use crate::domain::{
    client::field_of,
    country::Country,
    field::{Draft, Field, Flaw, LINE_LIMIT, TEXT_LIMIT},
    import::{ClientImport, warning},
};
use cells::Cells;

/// The clients of a table, and doubts about lines that are no clients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientList {
    pub rows: Vec<ClientImport>,
    /// Lines and what is doubtful about them.
    pub loose: Vec<(u64, Flaw)>,
}

/// One column, one field: text that is taken as it is.
const PLAIN: [(F, &str); 10] = [
    (F::Code, "code"),
    (F::City, "city"),
    (F::Address, "address"),
    (F::ActualAddress, "actual_address"),
    (F::Website, "website"),
    (F::Industry, "industry"),
    (F::Segment, "segment"),
    (F::Source, "source"),
    (F::Owner, "owner"),
    (F::Head, "head"),
];

/// What has no field of its own.
const NOTED: [F; 3] = [F::Ogrn, F::Contract, F::Debt];

/// Reads the clients of a table. `own` are the own fields of the office by their columns `own_1` to `own_10`.
pub fn clients(table: &Table, mapping: &Mapping, own: &[Field]) -> ClientList {
    let usual = identity::usual_country(table, mapping);
    let read = map_records(table, mapping, |record| {
        let is_client = record.kind == RecordKind::Client;
        let cells = || Cells::new(&record, mapping);
        (record.line, is_client.then(|| Reading::new(cells(), own, usual).client()))
    });
    let mut list = ClientList { rows: Vec::with_capacity(read.len()), loose: Vec::new() };
    let mut lines = Vec::with_capacity(read.len());
    for (line, client) in read {
        lines.push((line, client.is_some().then_some(list.rows.len())));
        list.rows.extend(client);
    }
    for doubt in &table.warnings {
        list.place(doubt, &lines, mapping);
    }
    list
}

impl ClientList {
    /// Gives a doubt of the reading to the client of its line; a row of several lines has all of theirs.
    /// `lines` are those of all records, with the places of their clients.
    fn place(&mut self, doubt: &Warning, lines: &[(u64, Option<usize>)], mapping: &Mapping) {
        let column = doubt.column.and_then(|column| mapping.columns.get(column));
        let arguments = doubt.arguments.iter().cloned();
        let flaw = warning(column.map_or("", |field| field.key()), doubt.key(), arguments);
        let before = lines.partition_point(|(line, _)| *line <= doubt.line);
        let holder = before.checked_sub(1).and_then(|at| lines.get(at)).filter(|_| !doubt.leaves_out());
        match holder.and_then(|(_, client)| self.rows.get_mut((*client)?)) {
            Some(row) => row.flaws.push(flaw),
            None => self.loose.push((doubt.line, flaw)),
        }
    }
}

/// One row while it is read.
struct Reading<'a> {
    cells: Cells<'a>,
    own: &'a [Field],
    /// The country of most rows of this table.
    usual: Country,
    row: ClientImport,
    note: Vec<String>,
}

impl<'a> Reading<'a> {
    fn new(cells: Cells<'a>, own: &'a [Field], usual: Country) -> Self {
        let row = ClientImport { line: cells.line(), is_card: cells.is_card(), ..ClientImport::default() };
        Self { cells, own, usual, row, note: Vec::new() }
    }

    fn client(mut self) -> ClientImport {
        let form = self.name();
        let country = self.identity(form);
        self.people(country);
        self.accounts(country);
        for (field, key) in PLAIN {
            if let Some(text) = self.cells.first(field) {
                self.put(key, text);
            }
        }
        self.values(country);
        self.own_fields();
        self.tags();
        self.own_list();
        self.notes();
        self.row.flaws.shrink_to_fit();
        self.row
    }

    /// Sets a line of text; what is longer than a field is cut.
    fn put(&mut self, key: &'static str, text: &str) {
        let kept = self.cut(key, text);
        self.row.client.set(key, kept);
    }

    fn cut(&mut self, key: &'static str, text: &str) -> String {
        let Some((end, _)) = text.char_indices().nth(LINE_LIMIT) else { return text.to_owned() };
        let limit = LINE_LIMIT.to_string();
        self.row.flaws.push(warning(key, "import-warning-cell-cut", [("limit", limit)]));
        text.get(..end).unwrap_or_default().to_owned()
    }

    /// Sets a value once its field understands it; what it does not understand goes into the note.
    fn set_read(&mut self, (meaning, field): (F, Field), spelled: &str) {
        if !spelled.is_empty() && field.read(spelled).is_ok() {
            self.row.client.set(field.key, spelled);
        } else {
            self.unclear(meaning, field.key);
        }
    }

    fn unclear(&mut self, meaning: F, key: &'static str) {
        let Some(text) = self.cells.first(meaning) else { return };
        let told = [("text", text.chars().take(80).collect())];
        self.row.flaws.push(warning(key, "import-warning-unclear", told));
        self.note.push(self.cells.headed(meaning, text));
    }

    fn own_fields(&mut self) {
        for number in 1..=10 {
            let meaning = F::Own(number);
            let (Some(text), key) = (self.cells.first(meaning), meaning.key()) else { continue };
            match self.own.iter().find(|field| field.key == key) {
                Some(field) => self.set_read((meaning, *field), text),
                None => self.note.push(self.cells.headed(meaning, text)),
            }
        }
    }

    /// Tags, and the folder of 1C as one of them.
    fn tags(&mut self) {
        let tags: Vec<&str> = self.cells.all(F::Tags).chain(self.cells.all(F::Parent)).collect();
        if !tags.is_empty() {
            self.put("tags", &tags.join(", "));
        }
    }

    /// Notes of the file first, then what has no field, each under its heading.
    fn notes(&mut self) {
        let mut lines: Vec<String> = self.cells.all(F::Note).map(str::to_owned).collect();
        for field in NOTED {
            lines.extend(self.cells.all(field).map(|text| self.cells.headed(field, text)));
        }
        lines.append(&mut self.note);
        let note = lines.join("\n");
        let Some((end, _)) = note.char_indices().nth(TEXT_LIMIT) else {
            self.row.note = note;
            return;
        };
        self.row.note = note.get(..end).unwrap_or_default().to_owned();
        let limit = [("limit", TEXT_LIMIT.to_string())];
        self.row.flaws.push(warning("text", "import-warning-cell-cut", limit));
    }
}

/// The doubts a field has about a text that is kept.
fn doubts(key: &str, text: &str, country: Country) -> Vec<Flaw> {
    let record = [("country", country.to_string())].into_iter().collect();
    field_of(key).map(|field| field.doubts(text, &record)).unwrap_or_default()
}

/// A draft without entries says nothing.
fn is_empty(draft: &Draft) -> bool {
    draft.entries().next().is_none()
}

#[cfg(test)]
mod tests;
