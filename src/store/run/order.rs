//! The order of the run: who waits and how urgently, without the cards.
//!
//! Names decide only between those that are equal otherwise, and are compared only where such are shown.

use super::{
    Absent, DebtNote, Found, MorningRun, RunCard, RunReason,
    blocks::Blocks,
    gather,
    show::RunWanted,
    state::{Client, State},
};
use crate::{
    domain::{
        client::Class,
        collation::{SortLanguage, Sorter},
        id::Id,
        run::{Points, Rank, Reason, ReasonKind, Standing, Weights, minute, score},
        search::fold,
        settings::OfficeSettings,
    },
    store::{Query as _, StoreResult, office::settings::ListSettings},
};
use chrono::{NaiveDateTime, NaiveTime};
use rusqlite::Connection;
use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeMap, HashSet},
    ops::Range,
    sync::Arc,
};

/// A client that waits.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) client: Id,
    pub(super) name: Arc<str>,
    pub(super) class: Option<Class>,
    pub(super) is_key: bool,
    pub(super) standing: Standing,
    pub(super) events: Vec<Found>,
    state: State,
    pub(super) stands_for: Option<Arc<Absent>>,
    key: Key,
}

/// How often somebody was sent to the end of the queue before, then the rank.
type Key = (usize, Rank);

impl Entry {
    pub(super) fn new(
        (client, events): (Client, Vec<Found>),
        stands_for: Option<Arc<Absent>>,
        (now, weights): (NaiveDateTime, &Weights),
    ) -> Self {
        let Client { id, name, class, is_key, state } = client;
        let standing = Standing {
            is_pinned: events.iter().any(|found| found.is_pinned),
            time: next_time(&events, now.time()),
            score: score(&points(state, &events, weights), class, is_key),
            due: events.iter().filter_map(|found| found.due).min(),
        };
        let key = (0, standing.rank(now));
        Self { client: id, name, class, is_key, standing, events, state, stands_for, key }
    }

    /// Where nobody was sent to the end of the queue.
    pub(super) fn rank(&self) -> Rank {
        self.key.1
    }

    /// All that is planned, whichever way it was found.
    pub(super) fn planned(&self) -> Vec<(Id, i64)> {
        let mut planned: Vec<_> = self.events.iter().filter_map(|found| found.planned).collect();
        planned.sort_unstable();
        planned
    }

    /// The best first.
    pub(super) fn reasons(&self, weights: &Weights) -> Vec<RunReason> {
        weighed(self.state, &self.events, weights)
    }

    /// What else is planned: by its hour of today, then by its day.
    pub(super) fn also(&self, leading: &RunReason) -> Option<(Id, Option<NaiveTime>)> {
        let others = self.events.iter().filter_map(|found| {
            let (id, _) = found.planned.filter(|(id, _)| leading.activity != Some(*id))?;
            Some((found.time.is_none(), found.time, found.due, id))
        });
        others.min().map(|(_, time, _, id)| (id, time))
    }

    fn fits(&self, wanted: &RunWanted, weights: &Weights) -> bool {
        let name = fold(&self.name);
        let is_kind = |kind| self.reasons(weights).iter().any(|one| one.reason.kind == kind);
        wanted.words.iter().all(|word| name.contains(word)) && wanted.kind.is_none_or(is_kind)
    }

    /// What was agreed for an hour that has come near: the card stands where it does for that.
    pub(super) fn agreed(&self, weights: &Weights) -> Option<RunReason> {
        let time = self.standing.time.filter(|_| self.key.1.is_soon())?;
        let agreed = self.events.iter().filter(|found| found.time == Some(time));
        agreed.map(|found| of_event(found, weights)).max_by_key(|one| (one.points, Reverse(one.activity)))
    }
}

/// Points of every reason. What a client asks for by itself has no kind twice: most clients ask for nothing else.
fn points(state: State, events: &[Found], weights: &Weights) -> Vec<Points> {
    if events.is_empty() {
        return state.reasons().map(|reason| reason.points(weights)).collect();
    }
    weighed(state, events, weights).iter().map(|one| one.points).collect()
}

/// One kind counts once: the worst of several calls, not their sum. What is overdue tells the step that it has come to.
pub(super) fn weighed(state: State, events: &[Found], weights: &Weights) -> Vec<RunReason> {
    let by_itself = |reason: Reason| RunReason { points: reason.points(weights), ..RunReason::of(reason) };
    let by_itself = state.reasons().map(by_itself);
    let mut reasons: Vec<RunReason> =
        events.iter().map(|found| of_event(found, weights)).chain(by_itself).collect();
    reasons.sort_by_key(|one| {
        let time = (one.time.is_none(), one.time);
        (Reverse(one.points), one.reason.kind, one.due, time, one.activity, one.debt.is_some())
    });
    let step = reasons.iter().find_map(|one| one.debt.filter(|note| matches!(note, DebtNote::Step(_))));
    let mut seen = HashSet::new();
    reasons.retain(|one| seen.insert(one.reason.kind));
    let mut overdue = reasons.iter_mut().filter(|one| one.reason.kind == ReasonKind::OverdueDebt);
    if let Some(overdue) = overdue.next() {
        overdue.debt = overdue.debt.or(step);
    }
    reasons
}

fn of_event(found: &Found, weights: &Weights) -> RunReason {
    let Found { reason, due, time, activity, contract, debt, .. } = *found;
    let (what, sums) = (found.what.clone(), found.sums.clone());
    RunReason {
        points: reason.points(weights),
        due,
        time,
        activity,
        what,
        sums,
        contract,
        debt,
        ..RunReason::of(reason)
    }
}

/// The next hour of today that was agreed; of hours that have passed the first.
fn next_time(found: &[Found], now: NaiveTime) -> Option<NaiveTime> {
    let times = || found.iter().filter_map(|found| found.time);
    times().filter(|time| *time >= minute(now)).min().or_else(|| times().min())
}

/// All who wait at a moment.
#[derive(Clone, Debug)]
pub struct RunOrder {
    /// Where only some of those who wait are shown: which, and all of them.
    narrowed: Option<(RunWanted, Arc<Self>)>,
    run: MorningRun,
    weights: Weights,
    /// By their keys; those of one key in no order.
    entries: Blocks<Entry>,
    without_step: usize,
    absent: BTreeMap<Arc<Absent>, usize>,
}

impl RunOrder {
    /// `last` were sent to the end of the queue, one after another.
    pub(super) fn read(conn: &Connection, run: &MorningRun, last: &[Id]) -> StoreResult<Self> {
        let weights = weights(conn)?;
        let entries = gather::entries(conn, run, (None, &weights))?;
        let placed = entries.into_iter().map(|entry| placed(entry, last)).collect();
        Ok(Self::of(run.clone(), weights, placed))
    }

    /// Of those who wait, in no order.
    pub(super) fn of(run: MorningRun, weights: Weights, mut entries: Vec<Entry>) -> Self {
        entries.sort_unstable_by_key(|entry| entry.key);
        let (without_step, absent) = (0, BTreeMap::new());
        let nobody = Blocks::new(Vec::new());
        let mut order = Self { narrowed: None, run, weights, entries: nobody, without_step, absent };
        for entry in &entries {
            order.count(entry);
        }
        Self { entries: Blocks::new(entries), ..order }
    }

    /// The same with some clients read anew, and nothing else.
    pub(super) fn renewed(&self, conn: &Connection, clients: &[Id], last: &[Id]) -> StoreResult<Self> {
        if let Some((wanted, whole)) = &self.narrowed {
            let whole = whole.renewed(conn, clients, last)?;
            return Ok(Self::narrowed(&Arc::new(whole), wanted.clone()));
        }
        let mut order = self.clone();
        for gone in order.entries.take(|entry| clients.contains(&entry.client)) {
            order.uncount(&gone);
        }
        for entry in gather::entries(conn, &self.run, (Some(clients), &self.weights))? {
            let entry = placed(entry, last);
            let place = order.entries.partition_point(|other| other.key < entry.key);
            order.count(&entry);
            order.entries.insert(place, entry);
        }
        Ok(order)
    }

    /// Those alone that are wanted; how many have no next step, and for whom somebody stands in, is told of all.
    pub(super) fn narrowed(whole: &Arc<Self>, wanted: RunWanted) -> Self {
        if wanted.is_all() {
            return (**whole).clone();
        }
        let fits = |entry: &&Entry| entry.fits(&wanted, &whole.weights);
        let entries = Blocks::new(whole.entries.iter().filter(fits).cloned().collect());
        Self { entries, narrowed: Some((wanted, Arc::clone(whole))), ..(**whole).clone() }
    }

    /// How many wait, also those that are not shown.
    pub fn waiting(&self) -> usize {
        self.narrowed.as_ref().map_or(self.len(), |(_, whole)| whole.len())
    }

    /// Which kinds of reasons there are, and with how many clients.
    pub fn kinds(&self) -> BTreeMap<ReasonKind, usize> {
        let whole = self.narrowed.as_ref().map_or(self, |(_, whole)| whole);
        let mut kinds = BTreeMap::new();
        for reason in whole.entries.iter().flat_map(|entry| entry.reasons(&whole.weights)) {
            *kinds.entry(reason.reason.kind).or_default() += 1;
        }
        kinds
    }

    fn count(&mut self, entry: &Entry) {
        self.without_step += usize::from(entry.state.is_without_step);
        if let Some(absent) = &entry.stands_for {
            *self.absent.entry(Arc::clone(absent)).or_default() += 1;
        }
    }

    fn uncount(&mut self, entry: &Entry) {
        self.without_step -= usize::from(entry.state.is_without_step);
        if let Some(absent) = &entry.stands_for {
            self.absent.entry(Arc::clone(absent)).and_modify(|count| *count -= 1);
            self.absent.retain(|_, count| *count > 0);
        }
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// With how many of them nothing is planned (`C-9`).
    pub fn without_step(&self) -> usize {
        self.without_step
    }

    /// For whom the reader stands in, and how many cards that are (`C-11`).
    pub fn stands_for(&self) -> impl Iterator<Item = (&str, usize)> {
        self.absent.iter().map(|(absent, count)| (absent.1.as_str(), *count))
    }

    /// The place of a client, 0 for the first.
    pub(super) fn rank(&self, client: Id) -> Option<usize> {
        let entry = self.entries.iter().find(|entry| entry.client == client)?;
        let (group, by_name) = (self.group(entry.key), Names::new());
        let equal = self.entries.range(group.clone());
        let before = equal.filter(|other| by_name.compare(other, entry).is_lt()).count();
        Some(group.start + before)
    }

    /// The cards of these places.
    pub(super) fn cards(&self, conn: &Connection, places: Range<usize>) -> StoreResult<Vec<RunCard>> {
        self.at(places).into_iter().map(|entry| RunCard::of(conn, entry, &self.weights)).collect()
    }

    /// Who stands at these places. Of those of one key only as many are sorted as are asked for.
    fn at(&self, places: Range<usize>) -> Vec<&Entry> {
        let (by_name, mut found) = (Names::new(), Vec::new());
        let mut next = places.start;
        while let Some(entry) = self.entries.range(next..places.end).next() {
            let group = self.group(entry.key);
            let equal: Vec<&Entry> = self.entries.range(group.clone()).collect();
            let end = group.end.min(places.end);
            found.extend(sorted(equal, next - group.start..end - group.start, &by_name));
            next = end;
        }
        found
    }

    /// The places of those that have this key.
    fn group(&self, key: Key) -> Range<usize> {
        let start = self.entries.partition_point(|entry| entry.key < key);
        start..self.entries.partition_point(|entry| entry.key <= key)
    }
}

/// How much the reasons weigh in this office.
pub(super) fn weights(conn: &Connection) -> StoreResult<Weights> {
    Ok(OfficeSettings::new(ListSettings("run.").run(conn)?).weights())
}

fn placed(entry: Entry, last: &[Id]) -> Entry {
    let (_, rank) = entry.key;
    let sent = last.iter().rposition(|id| *id == entry.client).map_or(0, |at| at + 1);
    Entry { key: (sent, rank), ..entry }
}

/// These places of a sorted list.
fn sorted<'a>(mut all: Vec<&'a Entry>, places: Range<usize>, by_name: &Names) -> Vec<&'a Entry> {
    let compare = |one: &&Entry, other: &&Entry| by_name.compare(one, other);
    if places.start > 0 {
        all.select_nth_unstable_by(places.start, compare);
    }
    let mut tail = all.split_off(places.start);
    if places.len() < tail.len() {
        tail.select_nth_unstable_by(places.len(), compare);
        tail.truncate(places.len());
    }
    tail.sort_unstable_by(compare);
    tail
}

/// One order of names in every language: that of the Kazakh alphabet has all letters. The identity is the last word.
struct Names(Option<Sorter>);

impl Names {
    fn new() -> Self {
        Self(Sorter::new(SortLanguage::Kazakh).ok())
    }

    fn compare(&self, one: &Entry, other: &Entry) -> Ordering {
        let by_name = match &self.0 {
            Some(sorter) => sorter.compare(&one.name, &other.name),
            None => one.name.to_lowercase().cmp(&other.name.to_lowercase()),
        };
        by_name.then(one.client.cmp(&other.client))
    }
}
