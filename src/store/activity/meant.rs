//! Whom a line of words is about (`A-2`, `A-3`).

use super::{ActivityOut, ShowActivity};
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
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};

/// Words of the longest name, and how many words into a part it may begin.
const LONGEST: usize = 5;
const LATEST: usize = 6;
/// So many clients are nobody's name any more.
const VAGUE: usize = 20;

/// Promises are asked about that are due in so many days, as the morning run tells them.
const PROMISED_WITHIN: Days = Days::new(3);

/// Letters of a name that may be the beginning of a longer one.
const SHORTEST: usize = 3;

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

/// Words of one part that stand together, and the clients that they fit.
struct Run {
    /// The part.
    at: usize,
    start: usize,
    count: usize,
    clients: Vec<ClientRow>,
}

/// How well words fit, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The client is called exactly so.
    Exact,
    /// The words begin words of its name.
    Name,
    /// They are those of a person there, or of anything else that a search finds.
    Other,
}

impl Query for FindMeant {
    type Answer = Meant;

    fn run(&self, conn: &Connection) -> StoreResult<Meant> {
        let Some(Run { at, start, count, clients }) = self.best(conn)? else {
            return Ok(Meant { note: joined(&self.0), ..Meant::default() });
        };
        let contact = self.person(conn, &clients)?;
        Ok(Meant { clients, contact, note: self.without(at, start, count) })
    }
}

/// Runs of words: those that begin early first, of these the longest.
fn runs(words: usize) -> impl Iterator<Item = (usize, usize)> {
    let long = move |start: usize| (1..=LONGEST.min(words - start)).rev().map(move |count| (start, count));
    (0..words.min(LATEST)).flat_map(long)
}

/// The clients of a name, and how it fits; of several those that are called exactly so.
fn named(conn: &Connection, name: &str) -> StoreResult<Option<(Fit, Vec<ClientRow>)>> {
    let letters = fold(name).chars().filter(|letter| letter.is_alphanumeric()).count();
    if letters < 4 && name.chars().all(|sign| sign.is_ascii_digit()) {
        return Ok(None);
    }
    let ids = FindNamed(name.to_owned()).run(conn)?;
    if ids.is_empty() || ids.len() > VAGUE {
        return Ok(None);
    }
    let rows = RowsById(ids).run(conn)?;
    let wanted = name_key(name, Key::Letters);
    let is_exact = |row: &&ClientRow| name_key(&row.name, Key::Letters) == wanted;
    let exact: Vec<ClientRow> = rows.iter().filter(is_exact).cloned().collect();
    if !exact.is_empty() {
        return Ok(Some((Fit::Exact, exact)));
    }
    let fit = if rows.iter().any(|row| begins(&row.name, name)) { Fit::Name } else { Fit::Other };
    // «по», «в»: so few letters begin too many names.
    Ok((letters >= SHORTEST).then_some((fit, rows)))
}

/// Whether every word begins a word of the name, but for its ending.
fn begins(name: &str, words: &str) -> bool {
    let (name, words) = (fold(name), fold(words));
    let is_there = |word: &str| name.split_whitespace().any(|known| known.starts_with(stem(word)));
    words.split_whitespace().all(is_there)
}

/// A number as it is dialled.
fn is_dialled(word: &str) -> bool {
    word.strip_prefix('+').is_some_and(|digits| digits.chars().all(|sign| sign.is_ascii_digit()))
}

fn joined(parts: &[Vec<String>]) -> String {
    parts.iter().map(|part| part.join(" ")).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl FindMeant {
    /// The words that fit best.
    fn best(&self, conn: &Connection) -> StoreResult<Option<Run>> {
        let number = self.0.iter().position(|part| matches!(part.as_slice(), [word] if is_dialled(word)));
        if let Some(at) = number {
            let typed = self.0.get(at).map(|part| part.join("")).unwrap_or_default();
            if let Some((_, clients)) = named(conn, &typed)? {
                return Ok(Some(Run { at, start: 0, count: 1, clients }));
            }
        }
        // Whose number nobody knows is mostly a stranger: only a whole name says otherwise.
        self.best_name(conn, number.is_some())
    }

    fn best_name(&self, conn: &Connection, is_whole: bool) -> StoreResult<Option<Run>> {
        let mut best: Option<(Fit, Run)> = None;
        for (at, part) in self.0.iter().enumerate() {
            for (start, count) in runs(part.len()) {
                let name = part.get(start..start + count).unwrap_or_default().join(" ");
                let Some((fit, clients)) = named(conn, &name)? else { continue };
                let found = Run { at, start, count, clients };
                if fit == Fit::Exact {
                    return Ok(Some(found));
                }
                if is_whole {
                    continue;
                }
                let is_better = best.as_ref().is_none_or(|(known, run)| (fit, run.count) < (*known, count));
                if is_better {
                    best = Some((fit, found));
                }
            }
        }
        Ok(best.map(|(_, run)| run))
    }

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

/// What the outcome of a talk needs to know (`C-9`).
#[derive(Clone, Copy, Debug)]
pub struct FindOpen {
    /// With whom; nobody where it is a task of one's own.
    pub client: Option<Id>,
    /// The activity under the cursor.
    pub chosen: Option<Id>,
    /// Only of this kind.
    pub kind: Option<&'static str>,
    pub today: NaiveDate,
}

/// The activity that ends with the outcome, and the rhythm of the client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenWith {
    pub activity: Option<ActivityOut>,
    /// Days between two talks (`C-10`).
    pub cadence: u32,
    /// The activity in which we promised what is to be kept now.
    pub promise: Option<ActivityOut>,
}

impl Query for FindOpen {
    type Answer = OpenWith;

    fn run(&self, conn: &Connection) -> StoreResult<OpenWith> {
        let show = |id: Option<Id>| id.map(|id| ShowActivity(id).run(conn)).transpose();
        let activity = show(self.open(conn)?)?.flatten();
        let promise = show(self.promised(conn)?)?.flatten();
        let load = |id: Id| Load { table: &CLIENT, id }.run(conn);
        let image = self.client.map(load).transpose()?.flatten().unwrap_or_default();
        let own = text(&image, "cadence_days").parse().ok().filter(|days| *days > 0);
        let cadence = own.unwrap_or(Class::cadence_days(Class::of(&text(&image, "segment"))));
        Ok(OpenWith { activity, cadence, promise })
    }
}

impl FindOpen {
    fn promised(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let until = self.today.checked_add_days(PROMISED_WITHIN).unwrap_or(self.today);
        let mut select = conn.prepare_cached(include_str!("promised.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": self.client.map(|id| id.0),
            ":chosen": self.chosen.map(|id| id.0),
            ":until": until.to_string(),
        })?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id))
    }

    fn open(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let mut select = conn.prepare_cached(include_str!("open.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": self.client.map(|id| id.0),
            ":chosen": self.chosen.map(|id| id.0),
            ":kind": self.kind,
            ":today": self.today.to_string(),
        })?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id))
    }
}
