//! A list that serik wrote: the client is called by its identity, and every cell is what it says.

use super::{F, Reading, choices, say::language};
use crate::domain::{
    client::field_of,
    contact,
    field::{Draft, Scalar},
    import::warning,
};

impl Reading<'_> {
    /// Nothing is put together, repaired or concluded where the row names its client.
    pub(super) fn own_list(&mut self) {
        if let Some(names) = self.cells.first(F::FormerNames) {
            self.row.client.set("former_names", names);
        }
        let Some(id) = self.cells.first(F::Id) else { return };
        if is_identity(id) {
            id.clone_into(&mut self.row.id);
        } else {
            // Many clients would share what a spreadsheet has left of it.
            self.row.flaws.push(warning("name", "import-warning-id-broken", [("id", id.to_owned())]));
        }
        if let Some(name) = self.cells.first(F::FullName).or(self.cells.first(F::Name)) {
            self.put("name", name);
        }
        if let Some(number) = self.cells.first(F::TaxId) {
            self.row.client.set("tax_id", number);
        }
        self.row.flaws.retain(|flaw| flaw.key != "import-warning-tax-id-missing");
        self.row.concluded.remove("currency");
        if let (Some(form), Some(field)) = (self.cells.first(F::LegalForm), field_of("legal_form")) {
            self.set_read((F::LegalForm, *field), form);
        }
    }

    /// What is known of a person beside name, position, phones and mails.
    pub(super) fn more_of_person(&mut self, person: &mut Draft) {
        let choices = [
            (F::ContactRole, "role", &choices::ROLES),
            (F::ContactAttitude, "attitude", &choices::ATTITUDES),
            (F::ContactChannel, "channel", &choices::CHANNELS),
        ];
        for (meaning, key, words) in choices {
            self.set_of_person(person, (meaning, key), |text| choices::meant(text, words).map(str::to_owned));
        }
        let spoken = |text: &str| language(text).map(str::to_owned);
        self.set_of_person(person, (F::ContactLanguage, "language"), spoken);
        for (meaning, key) in [(F::ContactBirthday, "birthday"), (F::ContactLeft, "left_on")] {
            self.set_of_person(person, (meaning, key), |text| day_of_person(key, text));
        }
        for (meaning, key) in [(F::ContactHours, "hours"), (F::ContactMessenger, "messengers")] {
            if let Some(text) = self.cells.first(meaning) {
                person.set(key, self.cut(key, text));
            }
        }
        if let Some(text) = self.cells.first(F::ContactNote) {
            person.set("comment", text);
        }
    }

    /// A value once it is understood; a text that means nothing goes into the note.
    fn set_of_person(
        &mut self,
        person: &mut Draft,
        (meaning, key): (F, &'static str),
        read: impl Fn(&str) -> Option<String>,
    ) {
        let Some(text) = self.cells.first(meaning) else { return };
        match read(text) {
            Some(value) => person.set(key, value),
            None => self.unclear(meaning, key),
        }
    }
}

/// An identity as serik wrote it. A spreadsheet keeps fifteen digits of a number: `1,23572E+17`, or noughts at the end.
fn is_identity(text: &str) -> bool {
    let is_rounded = text.len() > 15 && text.ends_with("000");
    text.bytes().all(|digit| digit.is_ascii_digit()) && text.parse::<i64>().is_ok() && !is_rounded
}

fn day_of_person(key: &str, text: &str) -> Option<String> {
    let field = contact::FIELDS.iter().find(|field| field.key == key)?;
    match field.read(text) {
        Ok(Scalar::Text(day)) => Some(day),
        _ => None,
    }
}
