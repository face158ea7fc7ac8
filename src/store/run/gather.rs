//! Asks every source, for who asks and for those whom he stands in for.

use super::{
    Absent, Found, MorningRun, RunHere, SOURCES, Source,
    order::Entry,
    pause, settled,
    state::{self, Client},
};
use crate::{
    domain::{id::Id, run::Weights},
    store::{StoreResult, absence, office::users},
};
use rusqlite::Connection;
use std::{
    collections::{HashMap, hash_map::Entry as Place},
    sync::Arc,
};

/// The clients that wait, in no order; of some alone where some are named.
pub(super) fn entries(
    conn: &Connection,
    run: &MorningRun,
    (clients, weights): (Option<&[Id]>, &Weights),
) -> StoreResult<Vec<Entry>> {
    let owner = users::whose(conn, run.user.as_deref())?;
    let mut here = RunHere::read(conn, (run, owner), clients)?;
    let absent = owner.map(|owner| absence::stands_in(conn, owner, &here.today)).transpose()?;
    let absent: Vec<Arc<Absent>> = absent.into_iter().flatten().map(Arc::new).collect();
    let mut gathered = Gathered::default();
    gathered.add(conn, &here, (weights, 0))?;
    for (whose, one) in (1..).zip(&absent) {
        here.owner = Some(one.0.0);
        gathered.add(conn, &here, (weights, whose))?;
    }
    gathered.entries(conn, &here, (weights, &absent))
}

/// What was found so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) events: HashMap<Id, Vec<Found>>,
    /// Those that ask by themselves, and whose they are.
    clients: Vec<(Client, usize)>,
    /// Whose cards were put aside, and since when.
    paused: HashMap<Id, i64>,
}

impl Gathered {
    /// Asks for the clients of one owner.
    fn add(
        &mut self,
        conn: &Connection,
        here: &RunHere,
        (weights, whose): (&Weights, usize),
    ) -> StoreResult<()> {
        self.add_events(conn, here, (weights, whose), SOURCES)?;
        self.add_states(conn, here, (weights, whose))
    }

    /// What some sources tell of the clients of one owner.
    pub(super) fn add_events(
        &mut self,
        conn: &Connection,
        here: &RunHere,
        (weights, whose): (&Weights, usize),
        sources: &[Source],
    ) -> StoreResult<()> {
        self.pause(pause::paused(conn, here)?);
        for source in sources {
            for found in source(conn, here)? {
                let is_paused =
                    self.paused.get(&found.client).is_some_and(|since| found.known_since <= *since);
                if weights.of(found.reason.kind) > 0 && !is_paused {
                    self.events.entry(found.client).or_default().push(Found { whose, ..found });
                }
            }
        }
        Ok(())
    }

    /// What the clients of one owner ask for by themselves.
    pub(super) fn add_states(
        &mut self,
        conn: &Connection,
        here: &RunHere,
        (weights, whose): (&Weights, usize),
    ) -> StoreResult<()> {
        for client in state::clients(conn, here)? {
            let is_paused = self.paused.contains_key(&client.id);
            let state = if is_paused { state::State::default() } else { client.state.weighed(weights) };
            if !state.is_empty() {
                self.clients.push((Client { state, ..client }, whose));
            }
        }
        Ok(())
    }

    /// What the absent one put aside stays so for who stands in.
    fn pause(&mut self, more: HashMap<Id, i64>) {
        for (client, since) in more {
            match self.paused.entry(client) {
                Place::Occupied(mut known) => *known.get_mut() = since.max(*known.get()),
                Place::Vacant(place) => _ = place.insert(since),
            }
        }
    }

    /// Takes away what an outcome has answered: what is known since then stays, and of what is planned whatever is no
    /// call. One of an hour that is ahead comes back when that is near.
    fn settle(&mut self, conn: &Connection, here: &RunHere) -> StoreResult<()> {
        let clients = self.events.keys().copied().chain(self.clients.iter().map(|(client, _)| client.id));
        let settled = settled::settled(conn, here, &clients.collect())?;
        self.clients.retain(|(client, _)| !settled.contains_key(&client.id));
        for (client, outcome) in settled {
            if let Place::Occupied(mut events) = self.events.entry(client) {
                events.get_mut().retain(|found| settled::stays(found, outcome, here));
                if events.get().is_empty() {
                    events.remove();
                }
            }
        }
        Ok(())
    }

    pub(super) fn entries(
        mut self,
        conn: &Connection,
        here: &RunHere,
        (weights, absent): (&Weights, &[Arc<Absent>]),
    ) -> StoreResult<Vec<Entry>> {
        self.settle(conn, here)?;
        // Whose everything is: who asks where one thing is his, else the first who is away.
        let stands_for = |whose: usize| whose.checked_sub(1).and_then(|at| absent.get(at)).cloned();
        let mut entries = Vec::with_capacity(self.clients.len());
        for (client, whose) in self.clients {
            let events = self.events.remove(&client.id).unwrap_or_default();
            let whose = events.iter().map(|found| found.whose).fold(whose, usize::min);
            entries.push(Entry::new((client, events), stands_for(whose), (here.now, weights)));
        }
        let strangers: Vec<Id> = self.events.keys().copied().collect();
        for client in state::strangers(conn, &strangers, here.now.date())? {
            let events = self.events.remove(&client.id).unwrap_or_default();
            let whose = events.iter().map(|found| found.whose).min().unwrap_or_default();
            entries.push(Entry::new((client, events), stands_for(whose), (here.now, weights)));
        }
        Ok(entries)
    }
}
