//! Whom a line of words is about (`A-2`, `A-3`).

use super::{ActivityFilter, ActivityOut, ListActivities};
use crate::{
    domain::{
        client::Class,
        id::Id,
        search::{Key, fold, name_key, stem},
    },
    store::{
        Query, StoreResult,
        client::{CLIENT, ClientRow, FindNamed, RowsById, ShowClient},
        record::{Load, text},
    },
};
use rusqlite::Connection;

/// Words of the longest name, and how many words into a part it may begin.
const LONGEST: usize = 5;
const LATEST: usize = 6;
/// So many clients are nobody's name any more.
const VAGUE: usize = 20;

/// Looks for the client in what a line left, part by part.
#[derive(Clone, Debug)]
pub struct FindMeant(pub Vec<Vec<String>>);

/// Who may be meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meant {
    /// Nobody, the one, or those whom the words fit alike.
    pub clients: Vec<ClientRow>,
    /// The person at the client whom the line names.
    pub contact: Option<(Id, String)>,
    /// The words that name nobody.
    pub note: String,
}

impl Query for FindMeant {
    type Answer = Meant;

    fn run(&self, conn: &Connection) -> StoreResult<Meant> {
        for (at, part) in self.0.iter().enumerate() {
            for (start, count) in runs(part.len()) {
                let name = part.get(start..start + count).unwrap_or_default().join(" ");
                if let Some(clients) = named(conn, &name)? {
                    let contact = self.person(conn, &clients)?;
                    return Ok(Meant { clients, contact, note: self.without(at, start, count) });
                }
            }
        }
        Ok(Meant { note: joined(&self.0), ..Meant::default() })
    }
}

/// Runs of words: those that begin early first, of these the longest.
fn runs(words: usize) -> impl Iterator<Item = (usize, usize)> {
    let long = move |start: usize| (1..=LONGEST.min(words - start)).rev().map(move |count| (start, count));
    (0..words.min(LATEST)).flat_map(long)
}

/// The clients of a name; of several those that are called exactly so.
fn named(conn: &Connection, name: &str) -> StoreResult<Option<Vec<ClientRow>>> {
    let letters = fold(name).chars().filter(|letter| letter.is_alphanumeric()).count();
    if letters < 2 || letters < 4 && name.chars().all(|sign| sign.is_ascii_digit()) {
        return Ok(None);
    }
    let ids = FindNamed(name.to_owned()).run(conn)?;
    if ids.is_empty() || ids.len() > VAGUE {
        return Ok(None);
    }
    let rows = RowsById(ids).run(conn)?;
    let wanted = name_key(name, Key::Letters);
    let exact: Vec<ClientRow> =
        rows.iter().filter(|row| name_key(&row.name, Key::Letters) == wanted).cloned().collect();
    Ok(Some(if exact.is_empty() { rows } else { exact }))
}

fn joined(parts: &[Vec<String>]) -> String {
    parts.iter().map(|part| part.join(" ")).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl FindMeant {
    /// The words but for those that are the name.
    fn without(&self, at: usize, start: usize, count: usize) -> String {
        let mut parts = self.0.clone();
        if let Some(part) = parts.get_mut(at) {
            part.drain(start..start + count);
        }
        joined(&parts)
    }

    /// The one person of the client whose name stands in the line.
    fn person(&self, conn: &Connection, clients: &[ClientRow]) -> StoreResult<Option<(Id, String)>> {
        let [client] = clients else { return Ok(None) };
        let Some(card) = ShowClient(client.id).run(conn)? else { return Ok(None) };
        let said: Vec<String> = self.0.iter().flatten().map(|word| stem(&fold(word)).to_owned()).collect();
        let is_said = |name: &str| {
            let words = fold(name);
            let mut words = words.split_whitespace().filter(|word| word.chars().count() > 2);
            words.any(|word| said.iter().any(|known| known == stem(word)))
        };
        let working = card.contacts.iter().filter(|contact| contact.left_on.is_empty());
        let mut found = working.filter(|contact| is_said(&contact.name));
        let one = found.next().map(|contact| (contact.id, contact.name.clone()));
        Ok(if found.next().is_some() { None } else { one })
    }
}

/// What the outcome of a talk needs to know of a client (`C-9`).
#[derive(Clone, Copy, Debug)]
pub struct FindOpen(pub Id);

/// The activity that is planned next, and the rhythm of the client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenWith {
    pub activity: Option<ActivityOut>,
    /// Days between two talks (`C-10`).
    pub cadence: u32,
}

impl Query for FindOpen {
    type Answer = OpenWith;

    fn run(&self, conn: &Connection) -> StoreResult<OpenWith> {
        let filter = ActivityFilter {
            client: Some(self.0),
            state: Some("planned".to_owned()),
            ..ActivityFilter::default()
        };
        let activity = ListActivities { filter, after: None, limit: 1 }.run(conn)?.pop();
        let image = Load { table: &CLIENT, id: self.0 }.run(conn)?.unwrap_or_default();
        let own = text(&image, "cadence_days").parse().ok().filter(|days| *days > 0);
        let cadence = own.unwrap_or(Class::cadence_days(Class::of(&text(&image, "segment"))));
        Ok(OpenWith { activity, cadence })
    }
}
