//! Phones, mails, the contact person and bank accounts.

use super::{F, Reading, doubts, is_empty};
use crate::domain::{
    contact::ACCOUNT_FIELDS,
    country::Country,
    field::{Draft, Flaw},
    identity::Doubt,
    mail::read_mails,
};

/// The doubt about words that a note takes here.
const LEFT_OUT: &str = "doubt-mail-left-out";

/// Details of an account and where they stand.
const DETAILS: [(F, &str); 4] =
    [(F::Bik, "bank_code"), (F::Bank, "bank"), (F::CorrespondentAccount, "correspondent"), (F::Kbe, "kbe")];

impl Reading<'_> {
    /// A person without a name, or one that is the client, leaves phones and mails to the client.
    pub(super) fn people(&mut self, country: Country) {
        let is_client = self.cells.first(F::Name).or_else(|| self.cells.first(F::FullName)).is_none();
        let name = self.cells.person().filter(|_| !is_client);
        let (mut phones, mut mails) = (self.texts(F::Phone), self.texts(F::Email));
        let (mut own_phones, mut own_mails) = (self.texts(F::ContactPhone), self.texts(F::ContactEmail));
        if name.is_some() && self.cells.is_of_people() {
            own_phones.append(&mut phones);
            own_mails.append(&mut mails);
        }
        if let Some(name) = &name {
            let mut contact = self.person(name);
            self.reach(&mut contact, (&own_phones, &own_mails), country);
            self.row.contact = Some(contact);
        } else {
            self.note_of_person();
        }
        let theirs = |own: Vec<String>| if name.is_some() { Vec::new() } else { own };
        let phones = [phones, theirs(own_phones)].concat();
        let mails = [mails, theirs(own_mails)].concat();
        let mut client = std::mem::take(&mut self.row.client);
        self.reach(&mut client, (&phones, &mails), country);
        self.row.client = client;
    }

    fn person(&mut self, name: &str) -> Draft {
        let mut contact = Draft::default();
        contact.set("name", self.cut("name", name));
        if let Some(position) = self.cells.first(F::ContactPosition) {
            contact.set("position", self.cut("position", position));
        }
        self.more_of_person(&mut contact);
        contact
    }

    /// A client has no field for what belongs to a person.
    fn note_of_person(&mut self) {
        self.note.extend(self.cells.first(F::ContactNote).map(str::to_owned));
        for field in [F::ContactPosition, F::ContactBirthday] {
            self.note.extend(self.cells.first(field).map(|text| self.cells.headed(field, text)));
        }
    }

    fn texts(&self, field: F) -> Vec<String> {
        self.cells.all(field).map(str::to_owned).collect()
    }

    fn reach(&mut self, draft: &mut Draft, (phones, mails): (&[String], &[String]), country: Country) {
        for (key, texts) in [("phones", phones), ("mails", mails)] {
            let text = texts.join("\n");
            if !text.is_empty() {
                let mut found = doubts(key, &text, country);
                found.retain(|flaw| flaw.key != LEFT_OUT);
                self.row.flaws.extend(found);
                draft.set(key, text);
            }
        }
        self.words_beside(mails);
    }

    /// Words beside an address have no field of their own.
    fn words_beside(&mut self, mails: &[String]) {
        for doubt in mails.iter().flat_map(|text| read_mails(text).1) {
            if let Doubt::MailLeftOut { text } = doubt {
                self.note.push(self.cells.headed(F::Email, &text));
            }
        }
    }

    /// The bank belongs to the first account; without an account it goes into the note.
    pub(super) fn accounts(&mut self, country: Country) {
        let mut details = Draft::default();
        for (field, key) in DETAILS {
            if let Some(text) = self.cells.first(field) {
                details.set(key, self.cut(key, text));
            }
        }
        for (at, iban) in self.cells.all(F::Iban).enumerate() {
            let mut account = if at == 0 { details.clone() } else { Draft::default() };
            account.set("iban", self.cut("iban", iban));
            self.row.flaws.extend(account_doubts(iban, &account, country));
            self.row.accounts.push(account);
        }
        if self.row.accounts.is_empty() && !is_empty(&details) {
            for (field, _) in DETAILS {
                self.note.extend(self.cells.first(field).map(|text| self.cells.headed(field, text)));
            }
        }
    }
}

/// An account is checked by the rules of its client's country, in Russia together with its bank.
fn account_doubts(iban: &str, account: &Draft, country: Country) -> Vec<Flaw> {
    let mut record = account.clone();
    record.set("country", country.to_string());
    let field = ACCOUNT_FIELDS.iter().find(|field| field.key == "iban");
    field.map(|field| field.doubts(iban, &record)).unwrap_or_default()
}
