//! Clients with everything that an import finds again: one line for a client; further people, accounts and notes
//! stand in further lines that name the client.

use super::{
    Export,
    lists::{phones, reached},
    value::{self, stored},
};
use crate::{
    domain::{
        client::field_of,
        contact::{ACCOUNT_FIELDS, FIELDS},
        field::{Field, Scalar},
        id::is_erased,
        search::fold,
    },
    exchange::{
        ImportField as F,
        out::{Column, Value},
    },
    i18n::columns::name,
    report::{client_json::points_of, field_key, record::unless_erased},
    store::{
        Image,
        client::{Card, ContactOnCard, NoteOnCard},
        record,
    },
};

/// Every column but the own fields, in the order of the form. What calls the client stands last: it is for programs.
const BEFORE: [F; 30] = [
    F::FullName,
    F::Name,
    F::LegalForm,
    F::Kind,
    F::Stage,
    F::Country,
    F::TaxId,
    F::Kpp,
    F::Head,
    F::Phone,
    F::Email,
    F::City,
    F::Address,
    F::ActualAddress,
    F::Owner,
    F::Segment,
    F::Tags,
    F::Vip,
    F::Language,
    F::Industry,
    F::Source,
    F::Website,
    F::CreatedOn,
    F::VatPayer,
    F::Cadence,
    F::CreditLimit,
    F::Currency,
    F::CreditDays,
    F::Code,
    F::FormerNames,
];
const AFTER: [F; 20] = [
    F::ContactName,
    F::ContactPosition,
    F::ContactRole,
    F::ContactAttitude,
    F::ContactPhone,
    F::ContactEmail,
    F::ContactMessenger,
    F::ContactChannel,
    F::ContactHours,
    F::ContactLanguage,
    F::ContactBirthday,
    F::ContactNote,
    F::ContactLeft,
    F::Iban,
    F::Bik,
    F::Bank,
    F::CorrespondentAccount,
    F::Kbe,
    F::Note,
    F::Id,
];

/// A field of a contact person, what its column means, and what stands on a card of a client; nothing where the card
/// keeps it as phones and addresses.
type OfContact = (&'static str, F, fn(&ContactOnCard) -> &str);

const OF_CONTACT: [OfContact; 13] = [
    ("name", F::ContactName, |one| &one.name),
    ("position", F::ContactPosition, |one| &one.position),
    ("role", F::ContactRole, |one| &one.role),
    ("attitude", F::ContactAttitude, |one| &one.attitude),
    ("phones", F::ContactPhone, |_| ""),
    ("mails", F::ContactEmail, |_| ""),
    ("messengers", F::ContactMessenger, |_| ""),
    ("channel", F::ContactChannel, |one| &one.channel),
    ("hours", F::ContactHours, |one| &one.hours),
    ("language", F::ContactLanguage, |one| &one.language),
    ("birthday", F::ContactBirthday, |one| &one.birthday),
    ("comment", F::ContactNote, |one| &one.comment),
    ("left_on", F::ContactLeft, |one| &one.left_on),
];

/// What an import takes the column of this field of a person for.
pub(super) fn meaning_of_contact(key: &str) -> Option<F> {
    OF_CONTACT.iter().find(|(known, ..)| *known == key).map(|(_, meaning, _)| *meaning)
}

/// What the columns mean, in their order.
pub(super) fn meanings(export: &Export) -> Vec<F> {
    let own = export.facts.client_fields.iter().map(|own| F::Own(own.place()));
    BEFORE.into_iter().chain(own).chain(AFTER).collect()
}

pub(super) fn columns(export: &Export) -> Vec<Column> {
    let titled = |field| Column { title: heading(field, export), width: width(field, export) };
    meanings(export).into_iter().map(titled).collect()
}

/// The words of the form over the column, which an import understands. Where the office has a field of its own of
/// this name, the name of the command line.
pub(super) fn heading(field: F, export: &Export) -> String {
    if let F::Own(place) = field {
        let own = export.facts.client_fields.iter().find(|own| own.place() == place);
        return own.map_or_else(|| field.key().to_owned(), |own| own.name.clone());
    }
    let words = export.words.get(match field {
        F::Name => "field-short-name",
        F::Stage => "export-head-stage",
        other => field_key(other),
    });
    let is_taken = export.facts.client_fields.iter().any(|own| fold(&own.name) == fold(&words));
    if is_taken { field.key().to_owned() } else { words }
}

fn width(field: F, export: &Export) -> u16 {
    match field {
        F::Phone | F::ContactPhone | F::Address | F::ActualAddress | F::ContactName => 32,
        F::FullName | F::Head | F::Note | F::ContactNote => 40,
        F::Iban | F::CorrespondentAccount | F::Id => 24,
        F::Own(place) => {
            let own = export.facts.client_fields.iter().find(|own| own.place() == place);
            own.map_or(16, |own| value::width(own.field().kind))
        }
        other => field_of(column_of(other)).map_or(18, |field| value::width(field.kind)),
    }
}

/// The column of the table `client` that a plain meaning stands for; empty for the others.
const fn column_of(field: F) -> &'static str {
    match field {
        F::Kind => "kind",
        F::Stage => "stage",
        F::Country => "country",
        F::Kpp => "kpp",
        F::TaxId => "tax_id",
        F::City => "city",
        F::Address => "address",
        F::ActualAddress => "actual_address",
        F::Segment => "segment",
        F::Tags => "tags",
        F::Language => "language",
        F::Industry => "industry",
        F::Source => "source",
        F::Website => "website",
        F::CreatedOn => "since",
        F::VatPayer => "vat_payer",
        F::Cadence => "cadence_days",
        F::CreditLimit => "credit_limit",
        F::CreditDays => "credit_days",
        F::Code => "code",
        F::FormerNames => "former_names",
        _ => "",
    }
}

/// One line of a client.
struct Line<'a> {
    card: &'a Card,
    /// Who works there, then who has left.
    people: &'a [&'a ContactOnCard],
    /// The oldest first, as an import will number them.
    accounts: &'a [&'a Image],
    notes: &'a [&'a NoteOnCard],
    at: usize,
    export: &'a Export<'a>,
}

/// The lines of a client.
pub(super) fn rows(card: &Card, export: &Export) -> Vec<Vec<Value>> {
    // Who was erased is nobody: an import would bring them back.
    let mut people: Vec<&ContactOnCard> = card.contacts.iter().filter(|one| !is_erased(&one.name)).collect();
    people.sort_by_key(|one| !one.left_on.is_empty());
    let meanings = meanings(export);
    let mut accounts: Vec<&Image> = card.accounts.iter().collect();
    accounts.sort_by_key(|account| record::base(account));
    let mut notes: Vec<&NoteOnCard> = card.notes.iter().collect();
    notes.sort_by_key(|note| note.id);
    let count = people.len().max(accounts.len()).max(notes.len()).max(1);
    (0..count)
        .map(|at| {
            let line = Line { card, people: &people, accounts: &accounts, notes: &notes, at, export };
            meanings.iter().map(|field| line.cell(*field)).collect()
        })
        .collect()
}

impl Line<'_> {
    fn cell(&self, field: F) -> Value {
        match field {
            F::Id => Value::code(record::text(&self.card.client, "id")),
            F::FullName => Value::text(name(self.export.words, &record::text(&self.card.client, "name"))),
            F::TaxId | F::Kpp => self.of_client(field),
            F::Iban => self.of_account("iban"),
            F::Bik => self.of_account("bank_code"),
            F::Bank => self.of_account("bank"),
            F::CorrespondentAccount => self.of_account("correspondent"),
            F::Kbe => self.of_account("kbe"),
            F::Note => self
                .notes
                .get(self.at)
                .map_or(Value::Empty, |note| Value::text(unless_erased(note.text.clone()))),
            _ if let Some(of_contact) = OF_CONTACT.iter().find(|(_, meaning, _)| *meaning == field) => {
                self.people.get(self.at).map_or(Value::Empty, |person| self.of_person(of_contact, person))
            }
            // All else is said once.
            _ if self.at > 0 => Value::Empty,
            other => self.of_client(other),
        }
    }

    fn of_client(&self, field: F) -> Value {
        let image = &self.card.client;
        let firm = || self.card.points.iter().filter(|point| point.contact.is_none());
        match field {
            F::Head => Value::code(unless_erased(self.card.head_key.clone())),
            F::Name => Value::text(unless_erased(record::text(image, "short_name"))),
            F::LegalForm => Value::text(legal_form(image, self.export)),
            F::Phone => Value::code(phones(firm(), self.export)),
            F::Email => Value::text(reached(firm(), "mail")),
            F::Owner => Value::text(unless_erased(self.card.owner.clone())),
            F::Vip => self.export.yes(record::text(image, "vip") == "1"),
            F::Currency => Value::text(record::text(image, "currency")),
            F::Code => Value::code(record::text(image, "code")),
            F::Own(place) => {
                let own = self.export.facts.client_fields.iter().find(|own| own.place() == place);
                own.map_or(Value::Empty, |own| stored(&own.field(), image, self.export))
            }
            other => {
                field_of(column_of(other)).map_or(Value::Empty, |field| stored(field, image, self.export))
            }
        }
    }

    fn of_account(&self, column: &str) -> Value {
        let field = ACCOUNT_FIELDS.iter().find(|field| field.key == column);
        let account = self.accounts.get(self.at);
        match (field, account) {
            (Some(field), Some(account)) => match stored(field, account, self.export) {
                Value::Text(text) if column != "bank" => Value::Code(text),
                other => other,
            },
            _ => Value::Empty,
        }
    }

    fn of_person(&self, (key, meaning, text): &OfContact, person: &ContactOnCard) -> Value {
        let own = || points_of(person, self.card);
        match meaning {
            F::ContactPhone => Value::code(phones(own(), self.export)),
            F::ContactEmail => Value::text(reached(own(), "mail")),
            F::ContactMessenger => Value::text(reached(own(), "messenger")),
            _ => {
                let image = Image::from_iter([((*key).to_owned(), text(person).into())]);
                let field = FIELDS.iter().find(|field: &&Field| field.key == *key);
                field.map_or(Value::Empty, |field| stored(field, &image, self.export))
            }
        }
    }
}

/// The abbreviation where it means this form alone, else the code.
fn legal_form(image: &Image, export: &Export) -> String {
    let code = record::text(image, "legal_form");
    let words = export.words.legal_form(&code);
    let read = field_of("legal_form").and_then(|field| field.read(&words).ok());
    if read == Some(Scalar::Text(code.clone())) { words } else { code }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::id::Id,
        domain::{
            client::{KINDS, LANGUAGES, STAGES},
            contact::{ATTITUDES, CHANNELS, ROLES},
        },
        exchange::{Wish, clients, guess, open},
        i18n::{Catalogue, Language},
        report::export::{Format, List},
        store::{
            import::Progress,
            office::{Facts, own_fields::OwnField},
        },
    };

    fn with_export<T>(language: Language, facts: &Facts, act: impl FnOnce(&Export) -> T) -> T {
        let words = Catalogue::load(language);
        let (list, progress) = (List::Clients(Vec::new()), Progress::new(0, || {}));
        act(&Export { list: &list, format: Format::Csv, words: &words, facts, progress: &progress })
    }

    #[test]
    fn an_import_understands_every_heading_in_every_language() {
        for language in Language::ALL {
            with_export(language, &Facts::default(), |export| {
                let (wanted, columns) = (meanings(export), columns(export));
                let titles: Vec<String> = columns.into_iter().map(|column| column.title).collect();
                let table =
                    open(format!("{}\n1;2\n", titles.join(";")).as_bytes(), &Wish::default()).unwrap();
                let mapping = guess(&table, &[]);
                for ((title, wanted), (found, sure)) in
                    titles.iter().zip(&wanted).zip(mapping.columns.iter().zip(&mapping.confidence))
                {
                    assert_eq!((found, *sure), (wanted, 100), "{} {title}", language.code());
                }
            });
        }
    }

    #[test]
    fn an_import_understands_the_words_of_every_choice() {
        for language in Language::ALL {
            let words = Catalogue::load(language);
            let read = |heading: &str, text: &str| {
                let text = format!("serik_id;full_name;contact_name;{heading}\n1;ТОО А;Б;{text}\n");
                let table = open(text.as_bytes(), &Wish::default()).unwrap();
                clients(&table, &guess(&table, &[]), &[]).rows.remove(0)
            };
            for (heading, key, choices) in
                [("kind", "kind", KINDS), ("stage", "stage", STAGES), ("language", "language", LANGUAGES)]
            {
                for (value, label) in choices {
                    let row = read(heading, &words.get(label));
                    assert_eq!(row.client.get(key), *value, "{} {label}", language.code());
                }
            }
            for (heading, key, choices) in [
                ("contact_role", "role", ROLES),
                ("contact_attitude", "attitude", ATTITUDES),
                ("contact_channel", "channel", CHANNELS),
                ("contact_language", "language", LANGUAGES),
            ] {
                for (value, label) in choices {
                    let row = read(heading, &words.get(label));
                    assert_eq!(row.contact.unwrap().get(key), *value, "{} {label}", language.code());
                }
            }
        }
    }

    #[test]
    fn a_heading_that_an_own_field_has_gives_way() {
        let own = OwnField {
            id: Id(1),
            version: 1,
            entity: "client".to_owned(),
            place: 3,
            name: "Город".to_owned(),
            kind: "text".to_owned(),
            choices: None,
        };
        let facts = Facts { client_fields: vec![own], ..Facts::default() };
        with_export(Language::Russian, &facts, |export| {
            assert_eq!(
                (heading(F::City, export), heading(F::Own(3), export)),
                ("city".into(), "Город".into())
            );
        });
    }
}
