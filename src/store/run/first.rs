//! The first cards of the whole office's run, without the rest of it.
//!
//! Nearly all clients of an office wait, and one page shows a few. Clients with whom something is planned are read in
//! streams of those that are alike, the oldest plan first: so no client behind in a stream is more urgent than its bound,
//! and a stream ends where that is behind the page. All other sources are read whole, they tell of few.

use super::{
    Found, MorningRun, RunCard, RunHere, RunOrder, SOURCES, day,
    gather::Gathered,
    order::{Entry, weights},
};
use crate::{
    domain::{
        client::Class,
        id::Id,
        run::{
            Rank, Weights,
            bound::{Alike, Plans},
            minute,
        },
    },
    store::{Query, StoreResult, activity::Asked, office::users},
};
use chrono::{NaiveTime, TimeDelta};
use rusqlite::{Connection, types::Value};
use std::collections::{HashMap, HashSet};

/// Clients of a stream that are read at once.
const AT_ONCE: usize = 32;

/// The first cards of a run, as `ShowRun` shows them; nothing where that takes the whole run: somebody's own, or where
/// clients with whom nothing is planned stand among them.
#[derive(Clone, Debug)]
pub struct FirstOfRun {
    pub run: MorningRun,
    pub cards: usize,
}

impl Query for FirstOfRun {
    type Answer = Option<Vec<RunCard>>;

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        if users::whose(conn, self.run.user.as_deref())?.is_some() {
            return Ok(None);
        }
        let mut page = Page::read(conn, self)?;
        let mut streams = page.streams()?;
        loop {
            let next = streams.iter_mut().min_by_key(|stream| stream.bound);
            let Some(stream) = next.filter(|stream| page.reaches(stream.bound)) else { break };
            page.follow(stream)?;
            streams.retain(|stream| !stream.is_over);
        }
        let silent = Alike::SILENT.bound(None, self.run.now, (&page.weights, &page.here.calendar));
        if page.reaches(silent) {
            return Ok(None);
        }
        let Page { weights, entries, .. } = page;
        RunOrder::of(self.run.clone(), weights, entries).cards(conn, 0..self.cards).map(Some)
    }
}

/// Clients that are alike, from the oldest plan on.
struct Stream {
    alike: Alike,
    segment: String,
    /// The last that was read.
    last: (String, Id),
    /// None of those that are left comes before it.
    bound: Rank,
    is_over: bool,
}

/// Those that may stand on the page.
struct Page<'a> {
    conn: &'a Connection,
    here: RunHere,
    weights: Weights,
    cards: usize,
    /// What all sources but the plans tell.
    rare: HashMap<Id, Vec<Found>>,
    met: HashSet<Id>,
    entries: Vec<Entry>,
    /// The last of the page, once it is full.
    end: Option<Rank>,
}

impl<'a> Page<'a> {
    /// With the clients that stand in no stream or before all of them.
    fn read(conn: &'a Connection, first: &FirstOfRun) -> StoreResult<Self> {
        let weights = weights(conn)?;
        let here = RunHere::read(conn, (&first.run, None), None)?;
        let mut gathered = Gathered::default();
        gathered.add_events(conn, &here, (&weights, 0), SOURCES.get(1..).unwrap_or_default())?;
        let (rare, met, entries) = (gathered.events, HashSet::new(), Vec::new());
        let mut page = Self { conn, here, weights, cards: first.cards, rare, met, entries, end: None };
        let mut clients: Vec<Id> = page.rare.keys().copied().collect();
        clients.extend(page.leading()?);
        page.meet(clients.into_iter())?;
        Ok(page)
    }

    /// Clients of what is pinned or agreed for the next hour.
    fn leading(&self) -> StoreResult<Vec<Id>> {
        let now = self.here.now.time();
        let (until, is_tomorrow) = now.overflowing_add_signed(TimeDelta::hours(1));
        let hour = |time: NaiveTime| time.format("%H:%M").to_string();
        let until = if is_tomorrow == 0 { hour(until) } else { "23:59".to_owned() };
        let bound = [
            (":today", self.here.today.clone().into()),
            (":from", hour(minute(now)).into()),
            (":until", until.into()),
        ];
        Asked::new(include_str!("leading.sql"), bound).rows(self.conn, |row| Ok(Id(row.get(0)?)))
    }

    fn streams(&self) -> StoreResult<Vec<Stream>> {
        let mut streams = Vec::new();
        for plans in [Plans::OneCall, Plans::OneOther, Plans::Several] {
            for (is_undecided, is_key) in [(false, false), (false, true), (true, false), (true, true)] {
                streams.extend(self.streams_of(Alike { plans, is_undecided, class: None, is_key })?);
            }
        }
        Ok(streams)
    }

    /// One for each segment.
    fn streams_of(&self, alike: Alike) -> StoreResult<Vec<Stream>> {
        let mut streams = Vec::new();
        // Any text comes behind a number.
        let mut after = Value::from(0);
        loop {
            let mut asked = Asked::new(include_str!("due_next.sql"), sort(alike));
            asked.also("", [(":segment", after)]);
            let found =
                asked.rows(self.conn, |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
            let Some((segment, day)) = found.into_iter().next() else { return Ok(streams) };
            after = segment.clone().into();
            if day <= self.here.today {
                let alike = Alike { class: Class::of(&segment), ..alike };
                let bound = self.bound(alike, &day);
                let last = (String::new(), Id(0));
                streams.push(Stream { alike, segment, last, bound, is_over: false });
            }
        }
    }

    fn bound(&self, alike: Alike, since: &str) -> Rank {
        alike.bound(day(since), self.here.now, (&self.weights, &self.here.calendar))
    }

    /// Whether somebody of this rank may stand on the page.
    fn reaches(&self, bound: Rank) -> bool {
        self.end.is_none_or(|end| bound <= end)
    }

    /// Meets the next clients of a stream.
    fn follow(&mut self, stream: &mut Stream) -> StoreResult<()> {
        let (day, Id(id)) = stream.last.clone();
        let mut asked = Asked::new(include_str!("due.sql"), sort(stream.alike));
        let bound = [
            (":segment", stream.segment.clone().into()),
            (":today", self.here.today.clone().into()),
            (":day", day.into()),
            (":id", id.into()),
            (":limit", i64::try_from(AT_ONCE).unwrap_or(i64::MAX).into()),
        ];
        asked.also("", bound);
        let found = asked.rows(self.conn, |row| Ok((Id(row.get(0)?), row.get::<_, String>(1)?)))?;
        stream.is_over = found.len() < AT_ONCE;
        if let Some((id, day)) = found.last() {
            stream.bound = self.bound(stream.alike, day);
            stream.last = (day.clone(), *id);
        }
        self.meet(found.into_iter().map(|(id, _)| id))
    }

    /// Reads clients that were not met yet, with all their reasons.
    fn meet(&mut self, clients: impl Iterator<Item = Id>) -> StoreResult<()> {
        let new: Vec<Id> = clients.filter(|id| self.met.insert(*id)).collect();
        let rare = new.iter().filter_map(|id| self.rare.remove_entry(id));
        let mut gathered = Gathered::default();
        gathered.events.extend(rare);
        self.here.clients = Some(new);
        let (planned, bound) = (SOURCES.get(..1).unwrap_or_default(), (&self.weights, 0));
        gathered.add_events(self.conn, &self.here, bound, planned)?;
        gathered.add_states(self.conn, &self.here, bound)?;
        self.entries.extend(gathered.entries(self.conn, &self.here, (&self.weights, &[]))?);
        if let Some(last) = self.cards.checked_sub(1).filter(|last| *last < self.entries.len()) {
            let (_, end, _) = self.entries.select_nth_unstable_by_key(last, Entry::rank);
            self.end = Some(end.rank());
        }
        Ok(())
    }
}

/// What the index of a stream begins with.
fn sort(alike: Alike) -> [(&'static str, Value); 3] {
    let plans = match alike.plans {
        Plans::Nothing => 0,
        Plans::OneCall => 1,
        Plans::OneOther => 2,
        Plans::Several => 3,
    };
    [(":plans", plans.into()), (":undecided", alike.is_undecided.into()), (":vip", alike.is_key.into())]
}

#[cfg(test)]
mod tests;
