//! Everything one card shows, in four statements.

use crate::{
    domain::{
        client, contact,
        field::{Draft, Flaw},
        id::{Id, is_erased},
    },
    store::{
        Image, Query, StoreResult,
        contact::LISTS,
        office::own_fields::OwnField,
        record::{self, Load},
    },
};
use rusqlite::{Connection, OptionalExtension, Row};

/// A client with all that hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub client: Image,
    pub owner: String,
    /// The head office, where the client is a branch.
    pub head: Option<(Id, String)>,
    /// What a list calls the head office: its number with the KPP behind a stroke, else its own code, else its name.
    pub head_key: String,
    /// Its branches, by their names.
    pub branches: Vec<(Id, String)>,
    pub contacts: Vec<ContactOnCard>,
    /// Phones and mails of the firm itself and of its people.
    pub points: Vec<PointOnCard>,
    /// Pinned first, then the newest.
    pub notes: Vec<NoteOnCard>,
    pub accounts: Vec<Image>,
    pub need: Option<Image>,
    /// Of the people above.
    pub consents: Vec<Image>,
    pub own_fields: Vec<OwnField>,
    /// What is doubtful about the client's own fields: a warning saves and leaves a mark (C-1).
    pub doubts: Vec<Flaw>,
}

impl Card {
    fn find_doubts(&self) -> Vec<Flaw> {
        let kept = client::FIELDS.iter().map(|field| (field.key, record::text(&self.client, field.key)));
        let mut draft: Draft = kept.filter(|(_, text)| !is_erased(text)).collect();
        draft.set("head", self.head_text());
        self.add_points(&mut draft, None);
        client::FIELDS.iter().flat_map(|field| field.doubts(draft.get(field.key), &draft)).collect()
    }

    /// The head office as drafts hold it; empty where there is none.
    pub fn head_text(&self) -> String {
        self.head.as_ref().map_or_else(String::new, |(id, name)| client::reference(*id, name))
    }

    /// Whom to talk to: the person that was agreed, else who decides, else the first one who still works there.
    pub fn talks_with(&self, agreed: Option<Id>) -> Option<&ContactOnCard> {
        let working = || self.contacts.iter().filter(|contact| contact.left_on.is_empty());
        let agreed = working().find(|contact| Some(contact.id) == agreed);
        agreed.or_else(|| working().find(|contact| contact.role == "decides")).or_else(|| working().next())
    }

    /// What is doubtful about a person's phones and mails.
    pub fn doubts_about(&self, contact: Id) -> Vec<Flaw> {
        let mut draft = Draft::default();
        self.add_points(&mut draft, Some(contact));
        contact::FIELDS.iter().flat_map(|field| field.doubts(draft.get(field.key), &draft)).collect()
    }

    /// What is doubtful about an account: its number, and the bank's code in the client's country.
    pub fn doubts_of_account(&self, account: &Image) -> Vec<Flaw> {
        let fields = contact::ACCOUNT_FIELDS;
        let mut draft: Draft =
            fields.iter().map(|field| (field.key, record::text(account, field.key))).collect();
        draft.set("country", record::text(&self.client, "country"));
        fields.iter().flat_map(|field| field.doubts(draft.get(field.key), &draft)).collect()
    }

    fn add_points(&self, draft: &mut Draft, contact: Option<Id>) {
        for (list, kind, _) in LISTS {
            let own = self.points.iter().filter(|point| point.contact == contact && point.kind == kind);
            let typed: Vec<&str> =
                own.map(|point| point.typed.as_str()).filter(|typed| !is_erased(typed)).collect();
            draft.set(list, typed.join(", "));
        }
    }
}

/// A person's post at the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactOnCard {
    pub id: Id,
    pub version: i64,
    pub post: Id,
    pub post_version: i64,
    pub name: String,
    pub position: String,
    pub role: String,
    pub language: String,
    pub channel: String,
    pub hours: String,
    pub left_on: String,
    /// From -2 to 2; empty when not known.
    pub attitude: String,
    /// `YYYY-MM-DD`; empty when not known.
    pub birthday: String,
    pub comment: String,
}

/// A phone or a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointOnCard {
    pub id: Id,
    pub version: i64,
    /// `None`: the firm's own.
    pub contact: Option<Id>,
    pub kind: String,
    pub typed: String,
    pub normal: String,
    pub extension: String,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteOnCard {
    pub id: Id,
    pub version: i64,
    pub text: String,
    pub pinned: bool,
    /// Unix milliseconds.
    pub created_at: i64,
}

/// The card of one client; `None` when there never was one.
#[derive(Clone, Debug)]
pub struct ShowClient(pub Id);

impl Query for ShowClient {
    type Answer = Option<Card>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Card>> {
        let table = &super::CLIENT;
        let Some(client) = (Load { table, id: self.0 }).run(conn)? else { return Ok(None) };
        let mut card = Card {
            client,
            owner: String::new(),
            head: None,
            head_key: String::new(),
            branches: Vec::new(),
            contacts: all(conn, include_str!("card_contacts.sql"), self.0, contact)?,
            points: all(conn, include_str!("card_points.sql"), self.0, point)?,
            notes: Vec::new(),
            accounts: Vec::new(),
            need: None,
            consents: Vec::new(),
            own_fields: Vec::new(),
            doubts: Vec::new(),
        };
        let mut select = conn.prepare_cached(include_str!("card_rest.sql"))?;
        let mut rows = select.query([self.0.0])?;
        while let Some(row) = rows.next()? {
            card.add(row)?;
        }
        card.branches.sort_by(|(one, name), (two, other)| (name, one).cmp(&(other, two)));
        card.doubts = card.find_doubts();
        Ok(Some(card))
    }
}

impl Card {
    /// One row of the statement that gathers what is small: (what, id, version, moment, flag, text).
    fn add(&mut self, row: &Row) -> StoreResult<()> {
        let what: String = row.get(0)?;
        let text: String = row.get::<_, Option<String>>(5)?.unwrap_or_default();
        match what.as_str() {
            "owner" => self.owner = text,
            "head" => self.head = Some((Id(row.get(1)?), text)),
            "head_key" => self.head_key = text,
            "branch" => self.branches.push((Id(row.get(1)?), text)),
            "note" => self.notes.push(NoteOnCard {
                id: Id(row.get(1)?),
                version: row.get(2)?,
                created_at: row.get(3)?,
                pinned: row.get(4)?,
                text,
            }),
            "account" => self.accounts.push(super::super::journal::parse(&text)?),
            "consent" => self.consents.push(super::super::journal::parse(&text)?),
            "need" => self.need = Some(super::super::journal::parse(&text)?),
            _ => self.own_fields.push(OwnField::read(&text)?),
        }
        Ok(())
    }
}

/// Every row of a statement about one identity.
pub(in crate::store) fn all<T>(
    conn: &Connection,
    sql: &str,
    id: Id,
    read: fn(&Row) -> rusqlite::Result<T>,
) -> StoreResult<Vec<T>> {
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([id.0], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn text(row: &Row, at: usize) -> rusqlite::Result<String> {
    row.get::<_, Option<String>>(at).map(Option::unwrap_or_default)
}

fn contact(row: &Row) -> rusqlite::Result<ContactOnCard> {
    Ok(ContactOnCard {
        id: Id(row.get(0)?),
        version: row.get(1)?,
        post: Id(row.get(2)?),
        post_version: row.get(3)?,
        name: row.get(4)?,
        position: text(row, 5)?,
        role: text(row, 6)?,
        language: text(row, 7)?,
        channel: text(row, 8)?,
        hours: text(row, 9)?,
        left_on: text(row, 10)?,
        attitude: text(row, 11)?,
        birthday: text(row, 12)?,
        comment: text(row, 13)?,
    })
}

/// A row of `card_points.sql`.
pub(in crate::store) fn point(row: &Row) -> rusqlite::Result<PointOnCard> {
    Ok(PointOnCard {
        id: Id(row.get(0)?),
        version: row.get(1)?,
        contact: row.get::<_, Option<i64>>(2)?.map(Id),
        kind: row.get(3)?,
        typed: row.get(4)?,
        normal: text(row, 5)?,
        extension: text(row, 6)?,
        label: text(row, 7)?,
    })
}

/// The living need row of a client, if it has one.
pub(super) fn need_of(conn: &Connection, client: Id) -> StoreResult<Option<(Id, i64)>> {
    let sql = "SELECT id, version FROM need WHERE client_id = ?1 AND deleted_at IS NULL";
    let found = conn.prepare_cached(sql)?.query_row([client.0], |row| Ok((Id(row.get(0)?), row.get(1)?)));
    Ok(found.optional()?)
}
