//! Whom a line of words is about (`A-2`, `A-3`). What fits several, or only a part of a name that was said, is never
//! taken for the one who is meant: it is asked.

mod named;
mod newcomer;

use crate::{
    domain::{
        activity::quick::{Heard, naming},
        id::Id,
        search::{fold, stem},
    },
    store::{
        Query, StoreResult,
        client::{ClientRow, ShowClient},
    },
};
use named::{Fit, Run, named};
use rusqlite::Connection;
use std::ops::Range;

/// Words of the longest name, and how many words into a part it may begin.
const LONGEST: usize = 5;
const LATEST: usize = 6;

/// Looks for the client in what a line left, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindMeant {
    pub parts: Vec<Vec<String>>,
    /// Some word says that somebody is spoken with: a small word may be a name then.
    pub is_talk: bool,
    /// Words say that whoever is named is new: «новый клиент».
    pub is_new: bool,
}

/// Who may be meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meant {
    /// Nobody, the one, or those whom the words fit.
    pub clients: Vec<ClientRow>,
    /// Nobody but the one client, or a name that nobody has, can be meant.
    pub is_sure: bool,
    /// The person at the client whom the line names.
    pub contact: Option<(Id, String)>,
    /// The words that name nobody.
    pub note: String,
    /// The same for those of several who stand elsewhere in the line.
    pub notes: Vec<(Id, String)>,
    /// A longer name of which only a part is known, and the words besides it: somebody new may be meant.
    pub stranger: Option<(String, String)>,
    /// The line itself says that somebody new is meant: «новый клиент», or a legal form with a name that nobody has.
    pub is_new: bool,
}

impl FindMeant {
    /// Asks of what a line left.
    pub fn of(heard: &Heard) -> Self {
        Self { parts: heard.rest.clone(), is_talk: heard.is_talk(), is_new: heard.is_new() }
    }
}

impl Meant {
    /// The words that name nobody, where this client is the one.
    pub fn note_of(&self, client: Id) -> &str {
        let own = self.notes.iter().find(|(id, _)| *id == client);
        own.map_or(&self.note, |(_, note)| note)
    }
}

impl Query for FindMeant {
    type Answer = Meant;

    fn run(&self, conn: &Connection) -> StoreResult<Meant> {
        let mut runs = self.fitting(conn)?;
        if let Some(new) = self.newcomer(&runs) {
            return Ok(new);
        }
        let Some(mut best) = take_best(&mut runs) else {
            return Ok(Meant { note: joined(&self.parts), is_sure: true, ..Meant::default() });
        };
        best.count += usize::from(self.goes_on(&best));
        let people = people(conn, &best.clients)?;
        let others = self.others(&best, &runs, &people);
        let wide = self.wide(&best, &people);
        let stranger = wide.clone().map(|wide| self.apart(best.at, wide));
        let is_named = self.is_spoken_of(&best) && self.names_one(&best, &people);
        let is_sure = others.is_empty() && stranger.is_none() && is_named;
        let contact = self.person(&people);
        let notes = others.iter().flat_map(|run| {
            let note = self.without(run.at, run.words());
            run.clients.iter().map(move |client| (client.id, note.clone()))
        });
        let notes = notes.collect();
        let note = self.without(best.at, best.words());
        let clients =
            best.clients.iter().chain(others.iter().flat_map(|run| &run.clients)).cloned().collect();
        Ok(Meant { clients, is_sure, contact, note, notes, stranger, is_new: false })
    }
}

/// Runs of words: those that begin early first, of these the longest.
fn places(words: usize) -> impl Iterator<Item = (usize, usize)> {
    let long = move |start: usize| (1..=LONGEST.min(words - start)).rev().map(move |count| (start, count));
    (0..words.min(LATEST)).flat_map(long)
}

/// The one that fits best: a number that was dialled, a whole name, the longest beginning of one.
fn take_best(runs: &mut Vec<Run>) -> Option<Run> {
    let place = |(at, run): (usize, &Run)| (run.fit, usize::MAX - run.count, at);
    let at = runs.iter().enumerate().min_by_key(|found| place(*found)).map(|(at, _)| at)?;
    Some(runs.remove(at))
}

/// Those who work with the one client; nobody where there are several.
fn people(conn: &Connection, clients: &[ClientRow]) -> StoreResult<Vec<(Id, String)>> {
    let [client] = clients else { return Ok(Vec::new()) };
    let Some(card) = ShowClient(client.id).run(conn)? else { return Ok(Vec::new()) };
    let working = card.contacts.into_iter().filter(|contact| contact.left_on.is_empty());
    Ok(working.map(|contact| (contact.id, contact.name)).collect())
}

/// Whether a word is one of a name, in any case.
fn is_of(name: &str, word: &str) -> bool {
    let (name, word) = (fold(name), fold(word));
    let long = name.split_whitespace().filter(|word| word.chars().count() > 2);
    let sought = stem(word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    !sought.is_empty() && long.map(stem).any(|known| known == sought)
}

/// A number as it is dialled.
fn is_dialled(word: &str) -> bool {
    word.strip_prefix('+').is_some_and(|digits| digits.chars().all(|sign| sign.is_ascii_digit()))
}

fn joined(parts: &[Vec<String>]) -> String {
    parts.iter().map(|part| part.join(" ")).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl FindMeant {
    /// All runs of words that fit somebody. Whose number nobody knows is mostly a stranger: only a whole name says
    /// otherwise.
    fn fitting(&self, conn: &Connection) -> StoreResult<Vec<Run>> {
        let number = self.parts.iter().position(|part| matches!(part.as_slice(), [word] if is_dialled(word)));
        let mut runs = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            let mut passed = 0;
            for (start, count) in places(part.len()).filter(|_| Some(at) != number) {
                let words = part.get(start..start + count).unwrap_or_default();
                let found = if start < passed { None } else { named(conn, &naming::bare(words))? };
                let Some((fit, clients)) = found else { continue };
                if fit == Fit::Exact {
                    passed = start + count;
                }
                runs.push(Run { at, start, count, fit, clients });
            }
        }
        if let Some(at) = number {
            runs.retain(|run| run.fit == Fit::Exact);
            let typed = self.parts.get(at).map(|part| part.join("")).unwrap_or_default();
            let whose = named(conn, &typed)?;
            let known = |(_, clients)| Run { at, start: 0, count: 1, fit: Fit::Number, clients };
            runs.extend(whose.map(known));
        }
        Ok(runs)
    }

    /// Clients whom the line names besides the best: by their whole name, or by the beginning of it in capitals.
    fn others<'a>(&self, best: &Run, runs: &'a [Run], people: &[(Id, String)]) -> Vec<&'a Run> {
        let is_person = |word: &String| people.iter().any(|(_, name)| is_of(name, word));
        let is_other = |run: &&Run| {
            let words = self.words(run.at, run.words());
            let is_apart =
                run.at != best.at || run.start >= best.words().end || run.words().end <= best.start;
            let is_strange = !run.clients.iter().any(|one| best.clients.iter().any(|own| own.id == one.id));
            let is_named = run.fit == Fit::Exact || run.fit == Fit::Name && naming::is_capital(words);
            is_apart && is_strange && is_named && !words.iter().any(is_person)
        };
        let mut found: Vec<&Run> = Vec::new();
        for run in runs.iter().filter(is_other) {
            let is_inside = |known: &&Run| known.at == run.at && known.words().contains(&run.start);
            if !found.iter().any(is_inside) {
                found.push(run);
            }
        }
        found
    }

    /// The whole name that stands around the words, where some of it is none of the client and of nobody there.
    fn wide(&self, best: &Run, people: &[(Id, String)]) -> Option<Range<usize>> {
        if best.fit == Fit::Number {
            return None;
        }
        let part = self.parts.get(best.at)?;
        let is_small =
            !self.parts.iter().flatten().any(|word| naming::is_capital(std::slice::from_ref(word)));
        let is_person = |word: &String| people.iter().any(|(_, name)| is_of(name, word));
        let is_half = is_small && best.fit != Fit::Exact && best.is_half();
        let wide = naming::around(part, best.words(), is_half);
        let strange = (wide.start..best.start).chain(best.words().end..wide.end);
        let mut strange = strange.filter_map(|at| part.get(at));
        strange.any(|word| !is_person(word)).then_some(wide)
    }

    /// «купить кофе завтра»: a small word is a name where a talk is spoken of, or where the line begins with a whole one.
    fn is_spoken_of(&self, best: &Run) -> bool {
        let words = self.words(best.at, best.words());
        let is_name = words.iter().any(|word| naming::is_capital(std::slice::from_ref(word)));
        let is_whole = best.fit == Fit::Exact && best.start == 0;
        self.is_talk || is_name || is_whole || best.fit == Fit::Number
    }

    /// Whether the words are of the name of one client, or of somebody there; where it is tells of nobody.
    fn names_one(&self, best: &Run, people: &[(Id, String)]) -> bool {
        let [client] = best.clients.as_slice() else { return false };
        let is_there = |word: &String| fold(&client.city).starts_with(stem(&fold(word)));
        let is_person = |word: &String| people.iter().any(|(_, name)| is_of(name, word));
        let words = self.words(best.at, best.words());
        best.fit != Fit::Other || words.iter().any(is_person) || !words.iter().any(is_there)
    }

    /// «Қазақ мёдке»: the next word is one of the name as well, with the ending of a case that a search does not know.
    fn goes_on(&self, run: &Run) -> bool {
        let [client] = run.clients.as_slice() else { return false };
        let Some(next) = self.words(run.at, run.words().end..run.words().end + 1).first() else {
            return false;
        };
        let (name, next) = (fold(&client.name), fold(next));
        let is_of = |known: &str| next.strip_prefix(known).is_some_and(naming::is_case);
        run.fit != Fit::Number && name.split_whitespace().any(is_of)
    }

    fn words(&self, at: usize, place: Range<usize>) -> &[String] {
        self.parts.get(at).and_then(|part| part.get(place)).unwrap_or_default()
    }

    /// A name, and the words besides it.
    fn apart(&self, at: usize, place: Range<usize>) -> (String, String) {
        (naming::bare(self.words(at, place.clone())), self.without(at, place))
    }

    /// The words but for those that are the name, and for those that only stood for its case.
    fn without(&self, at: usize, place: Range<usize>) -> String {
        let mut parts = self.parts.clone();
        if let Some(part) = parts.get_mut(at) {
            naming::cut(part, place);
        }
        joined(&parts)
    }

    /// The one person of the client whose name stands in the line.
    fn person(&self, people: &[(Id, String)]) -> Option<(Id, String)> {
        let is_said = |name: &str| self.parts.iter().flatten().any(|word| is_of(name, word));
        let mut found = people.iter().filter(|(_, name)| is_said(name));
        let one = found.next().cloned();
        one.filter(|_| found.next().is_none())
    }
}
