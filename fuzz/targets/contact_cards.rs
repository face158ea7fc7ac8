//! Any bytes as contact cards, and the cards that are written of what was understood.
#![no_main]

mod within;

use libfuzzer_sys::fuzz_target;
use serik::{
    domain::{field::tidy_tags, mail::read_mails, phone::read_phones},
    exchange::{
        Row, Table, Wish, guess, open,
        out::{CardOut, PhoneOut, write_card},
    },
};
use within::within_limits;

/// A row of cards by the names of its columns.
struct Known<'a>(&'a Row, &'a [String]);

impl Known<'_> {
    fn text(&self, name: &str) -> String {
        let column = self.1.iter().position(|own| own == name).unwrap();
        self.0.text(column).to_owned()
    }

    /// Address books put stars before tags of their own.
    fn tags(&self) -> Vec<String> {
        let tidy = tidy_tags(&self.text("CATEGORIES"));
        tidy.split(", ").filter(|tag| !tag.is_empty() && !tag.starts_with('*')).map(str::to_owned).collect()
    }

    fn card(&self) -> CardOut {
        let (firm, person) = (self.text("ORG"), self.text("FN"));
        let phones = phones(&self.text("TEL")).into_iter().map(|(normal, extension)| PhoneOut {
            normal,
            extension,
            label: "склад".to_owned(),
            ..PhoneOut::default()
        });
        CardOut {
            is_firm: person.is_empty(),
            id: self.0.line.to_string(),
            name: if person.is_empty() { firm.clone() } else { person },
            firm,
            position: self.text("TITLE"),
            phones: phones.collect(),
            mails: read_mails(&self.text("EMAIL")).0,
            website: self.text("URL"),
            addresses: vec![
                [self.text("ADR"), self.text("CITY"), self.text("COUNTRY")],
                [self.text("ADR 2"), String::new(), String::new()],
            ],
            tags: self.tags(),
            birthday: self.text("BDAY"),
            language: String::new(),
            note: self.text("NOTE"),
        }
    }
}

/// Numbers that are understood, with their extensions. What else stands in a cell of phones is typed by people.
fn phones(cell: &str) -> Vec<(String, String)> {
    let known = read_phones(cell).into_iter().filter(|phone| !phone.normal.is_empty());
    known.map(|phone| (phone.normal, phone.extension)).collect()
}

/// The cards of a table, as an export writes them. A card that nothing is understood of is none.
fn written(table: &Table) -> Vec<u8> {
    let names = guess(table, &[]).header.names;
    let mut out = Vec::new();
    for row in table.rows.iter().filter(|row| row.width() > 0) {
        write_card(&mut out, &Known(row, &names).card()).unwrap();
    }
    out
}

fn texts(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| (0..row.width()).map(|column| row.text(column)).collect()).collect()
}

/// The table of the cards that are written of a table.
fn rewritten(table: &Table) -> Option<Table> {
    let cards = written(table);
    let read = open(&cards, &Wish::default());
    assert!(read.is_ok() || cards.is_empty(), "{read:?} {}", String::from_utf8_lossy(&cards));
    read.ok()
}

fuzz_target!(|bytes: &[u8]| {
    let bytes = [b"BEGIN:VCARD\n", bytes].concat();
    let Ok(table) = open(&bytes, &Wish::default()) else { return };
    within_limits(&table);
    // A value takes the form that it keeps: control signs go first, and then what they stood before.
    let Some(settled) = rewritten(&table).and_then(|table| rewritten(&table)) else { return };
    assert!(settled.rows.len() <= table.rows.len());
    let again = rewritten(&settled).unwrap();
    assert_eq!(texts(&again), texts(&settled), "{}", String::from_utf8_lossy(&written(&settled)));
});
