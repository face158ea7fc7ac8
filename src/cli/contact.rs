//! People of the clients on the command line.

use super::{
    Desk,
    arguments::{
        AddTo, ContactVerb, ContactsWanted, EditContact, LinkContact as LinkWanted, OneContact,
        RemoveContact as RemoveWanted,
    },
    client::{cursor_refused, load, operation, touched, written},
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND},
    fields, find,
    form::Form,
    output::{Outcome, Table, list, pairs, text_or_null},
    record,
};
use crate::{
    domain::{
        contact::{FIELDS, ROLES},
        field::{Field, Kind},
        phone::shown,
    },
    i18n::{
        Catalogue,
        columns::{choice, name},
    },
    store::{
        Image, Store,
        client::{PointOnCard, ShowClient},
        contact::{
            CONTACT, ContactBase, ContactRow, LinkContact, ListContacts, POST, RemoveContact, RestoreContact,
            SaveContact,
        },
        office::own_fields::{ListOwnFields, OwnField},
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &ContactVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ContactVerb::List(wanted) => list_people(wanted, store, desk),
        ContactVerb::Show(key) => {
            let row = any_post(store, &key.key)?;
            show(store, &row, desk)
        }
        ContactVerb::Add(add) => add_person(add, store, desk),
        ContactVerb::Edit(edit) => change(edit, store, desk),
        ContactVerb::Link(link) => give_post(link, store, desk),
        ContactVerb::Remove(remove) => take_away(remove, store, desk),
        ContactVerb::Restore(restore) => bring_back(restore, store, desk),
        ContactVerb::Fields(wanted) => fields::run(wanted, "contact", store, desk),
    }
}

/// Several posts of one person are one person to look at.
fn any_post(store: &Store, key: &str) -> Done<ContactRow> {
    let wanted = ListContacts { key: Some(key.trim().to_owned()), ..ListContacts::default() };
    let mut found = store.read(&wanted)?;
    match found.first().map(|row| row.id) {
        Some(id) if found.iter().all(|row| row.id == id) => Ok(found.remove(0)),
        _ => find::contact(store, key, None),
    }
}

fn list_people(wanted: &ContactsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let all =
        store.read(&ListContacts { client, search: wanted.search.clone(), ..ListContacts::default() })?;
    let start = match &wanted.part.after {
        None => 0,
        Some(cursor) => {
            let place = all.iter().position(|row| row.post.0.to_string() == *cursor);
            place.ok_or_else(|| cursor_refused(cursor))? + 1
        }
    };
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let total = all.len();
    let rows: Vec<ContactRow> = all.into_iter().skip(start).take(limit).collect();
    let next = rows.last().filter(|_| start + rows.len() < total).map(|row| row.post.0.to_string());
    let items: Vec<Value> = rows.iter().map(row_json).collect();
    let more = next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let text = if rows.is_empty() { String::new() } else { table(&rows, desk.words).text(desk.format) };
    let outcome = Outcome::new(list(&items, next.as_deref(), total), text);
    Ok(outcome.with_messages([desk.words.count("cli-contacts-count", total)].into_iter().chain(more)))
}

fn row_json(row: &ContactRow) -> Value {
    json!({
        "id": row.id,
        "version": row.version,
        "client": record::reference(row.client, &row.client_name),
        "name": row.name,
        "position": text_or_null(&row.position),
        "role": text_or_null(&row.role),
        "phone": text_or_null(&row.phone),
        "mail": text_or_null(&row.mail),
        "left_on": text_or_null(&row.left_on),
    })
}

fn table(rows: &[ContactRow], words: &Catalogue) -> Table {
    let headings =
        ["field-full-name", "cli-client", "field-position", "field-role", "field-phones", "field-mails"];
    let row = |row: &ContactRow| {
        vec![
            name(words, &row.name),
            name(words, &row.client_name),
            row.position.clone(),
            choice(words, ROLES, &row.role),
            shown(&record::unless_erased(row.phone.clone())),
            record::unless_erased(row.mail.clone()),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: rows.iter().map(row).collect() }
}

/// One person at one client, with everything known.
struct Person {
    row: ContactRow,
    /// The person and the post in one image: their fields have different names.
    image: Image,
    points: Vec<PointOnCard>,
    own: Vec<OwnField>,
    /// Clients of all posts.
    clients: Vec<Value>,
}

impl Person {
    fn read(store: &Store, row: &ContactRow) -> Done<Self> {
        let none = || Failure::new(NOTHING_FOUND, "error-not-found").rule("C-2");
        let (mut image, _) = load(store, &POST, row.post)?;
        image.extend(load(store, &CONTACT, row.id)?.0);
        let card = store.read(&ShowClient(row.client))?.ok_or_else(none)?;
        let points = card.points.into_iter().filter(|point| point.contact == Some(row.id)).collect();
        let posts = ListContacts { key: Some(row.id.0.to_string()), ..ListContacts::default() };
        let posts = store.read(&posts)?;
        let clients = posts.iter().map(|post| record::reference(post.client, &post.client_name));
        let own = store.read(&ListOwnFields { entity: "contact" })?;
        Ok(Self { row: row.clone(), image, points, own, clients: clients.collect() })
    }

    fn json(&self) -> Value {
        let mut json = record::bookkeeping(&self.image, &CONTACT);
        json.extend(record::values(FIELDS, &self.image));
        let more = [
            ("client", record::reference(self.row.client, &self.row.client_name)),
            ("clients", Value::from(self.clients.clone())),
            ("phones", record::phones(self.points.iter())),
            ("mails", record::typed(self.points.iter(), "mail")),
            ("messengers", record::typed(self.points.iter(), "messenger")),
            ("own_fields", record::own_values(&self.own, &self.image)),
        ];
        json.extend(more.map(|(key, value)| (key.to_owned(), value)));
        Value::Object(json)
    }

    fn text(&self, words: &Catalogue) -> String {
        let mut lines = vec![
            (words.get("cli-id"), self.row.id.0.to_string()),
            (words.get("cli-client"), self.row.client_name.clone()),
        ];
        lines.extend(FIELDS.iter().map(|field| (words.get(field.label), self.field_text(field, words))));
        lines.extend(record::own_rows(&self.own, &self.image, words));
        pairs(&lines)
    }

    fn field_text(&self, field: &Field, words: &Catalogue) -> String {
        match field.kind {
            Kind::Phones => record::points_text(self.points.iter(), "phone", words),
            Kind::Mails => record::points_text(self.points.iter(), "mail", words),
            Kind::Messengers => record::points_text(self.points.iter(), "messenger", words),
            _ => record::text(field, &self.image, words),
        }
    }
}

fn show(store: &Store, row: &ContactRow, desk: &Desk) -> Done<Outcome> {
    let person = Person::read(store, row)?;
    Ok(Outcome::new(person.json(), person.text(desk.words)))
}

fn add_person(add: &AddTo, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &add.key)?;
    let form = Form::of_contacts(store, desk.clock.today())?;
    let draft = form.draft(&add.fields.set)?;
    let flaws = form.check(&draft, None, desk.words)?;
    let receipt = store.write(&SaveContact { client, base: None, draft: form.filled(&draft) })?;
    let id = touched(&receipt, &CONTACT)?;
    let row = find::contact(store, &id.0.to_string(), None)?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(show(store, &row, desk)?, &receipt, warnings, (desk, id)))
}

fn change(edit: &EditContact, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let row = find::contact(store, &edit.key, edit.client.as_deref())?;
    let form = Form::of_contacts(store, desk.clock.today())?;
    let draft = form.draft(&edit.fields.set)?;
    let (image, _) = load(store, &CONTACT, row.id)?;
    let flaws = form.check(&draft, Some(&image), desk.words)?;
    let version = edit.seen.version.unwrap_or(row.version);
    let base = ContactBase { contact: (row.id, version), post: (row.post, row.post_version) };
    let receipt = store.write(&SaveContact { client: row.client, base: Some(base), draft })?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(show(store, &row, desk)?, &receipt, warnings, (desk, row.id)))
}

/// One person, several clients.
fn give_post(link: &LinkWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (person, client) = (any_post(store, &link.key)?, find::client(store, &link.client)?);
    let receipt = store.write(&LinkContact { client, contact: person.id })?;
    let row = find::contact(store, &person.id.0.to_string(), Some(&client.0.to_string()))?;
    Ok(written(show(store, &row, desk)?, &receipt, nothing_doubtful(), (desk, row.id)))
}

fn take_away(remove: &RemoveWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let row = find::contact(store, &remove.person.key, remove.person.client.as_deref())?;
    let version = remove.seen.version.unwrap_or(row.version);
    let base = ContactBase { contact: (row.id, version), post: (row.post, row.post_version) };
    let receipt = store.write(&RemoveContact(base))?;
    let said = find::titled(desk.words, "cli-contact-gone", &row.name);
    let json = json!({ "id": row.id, "name": row.name, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn bring_back(wanted: &OneContact, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let post = find::removed_contact(store, &wanted.key, wanted.client.as_deref())?;
    let receipt = store.write(&RestoreContact { post: post.post, contact: post.contact })?;
    let row = find::contact(store, &post.contact.0.to_string(), Some(&post.client.0.to_string()))?;
    Ok(written(show(store, &row, desk)?, &receipt, nothing_doubtful(), (desk, row.id)))
}
