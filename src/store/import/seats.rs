//! Clients that the rows of a list speak of, before they are written.

use super::{
    candidate::{At, Candidate, Keys, most_alike},
    reading::Reading,
    target::Target,
    write::Owners,
};
use crate::{
    domain::{
        field::Field,
        id::Id,
        import::{ClientImport, Why},
    },
    store::{StoreError, StoreResult},
};
use std::{
    collections::{BTreeMap, HashMap},
    mem, slice,
};

/// A client of more rows than this stays whole: it would be made anew too often.
const ROWS_AT_REST: usize = 8;

/// One client. Whole it takes ten times more memory than its rows, so it rests until a row means it again.
pub(super) struct Seat<'a> {
    /// As rows are compared with it.
    pub(super) candidate: Candidate,
    /// What the list calls it; empty in lists of others.
    pub(super) id: String,
    rows: Vec<&'a ClientImport>,
    target: Option<Box<Target>>,
}

/// The clients that are not written yet, with the keys by which rows find them.
#[derive(Default)]
pub(super) struct Seats<'a> {
    taken: Vec<Seat<'a>>,
    keys: BTreeMap<Why, HashMap<Box<str>, Places>>,
    loaded: HashMap<Id, usize>,
    /// Those that are whole.
    awake: Vec<usize>,
}

/// Places of the clients with one value of a key: mostly one.
enum Places {
    One(usize),
    More(Vec<usize>),
}

impl Places {
    fn as_slice(&self) -> &[usize] {
        match self {
            Self::One(place) => slice::from_ref(place),
            Self::More(places) => places,
        }
    }

    /// One more, up to so many: what all have tells nobody.
    fn add(&mut self, place: usize, most: usize) {
        match self {
            known if known.as_slice().len() >= most || known.as_slice().contains(&place) => {}
            Self::One(first) => *self = Self::More(vec![*first, place]),
            Self::More(places) => places.push(place),
        }
    }
}

impl<'a> Seats<'a> {
    pub(super) fn get(&self, at: usize) -> Option<&Seat<'a>> {
        self.taken.get(at)
    }

    /// Places of all with this value of a key.
    pub(super) fn with(&self, why: Why, value: &str) -> &[usize] {
        self.keys.get(&why).and_then(|places| places.get(value)).map_or(&[], Places::as_slice)
    }

    /// The place of a client of the base, where a row has filled it.
    pub(super) fn of_client(&self, id: Id) -> Option<usize> {
        self.loaded.get(&id).copied()
    }

    /// Adds a client; answers its place.
    pub(super) fn add(&mut self, target: Box<Target>) -> usize {
        let at = self.taken.len();
        self.loaded.extend(target.base.map(|(id, _)| (id, at)));
        let candidate = Candidate::of(&target, at);
        let (id, rows) = (target.id.clone(), Vec::new());
        self.taken.push(Seat { candidate, id, rows, target: Some(target) });
        self.awake.push(at);
        at
    }

    /// Notes that a row was taken in by a client.
    pub(super) fn took(&mut self, at: usize, reading: &Reading<'a>) {
        self.taken.get_mut(at).into_iter().for_each(|seat| seat.rows.push(reading.row));
        self.index(at, &reading.keys);
    }

    /// Rows are compared with the client as it is now.
    pub(super) fn renew(&mut self, at: usize) {
        if let Some(Seat { candidate, id, target: Some(target), .. }) = self.taken.get_mut(at) {
            *candidate = Candidate::of(target, at);
            id.clone_from(&target.id);
        }
    }

    fn index(&mut self, at: usize, keys: &Keys) {
        for why in [Why::Id, Why::TaxId, Why::Code, Why::Phone, Why::Mail, Why::Name] {
            for value in keys.values(why) {
                let places = self.keys.entry(why).or_default().entry(value.as_str().into());
                places.or_insert(Places::One(at)).add(at, most_alike(why));
            }
        }
    }

    /// The whole client; one at rest takes in its rows again.
    pub(super) fn whole(
        &mut self,
        at: usize,
        (own, owners): (&[Field], &Owners),
        load: impl FnOnce(Id) -> StoreResult<Target>,
    ) -> StoreResult<&mut Target> {
        let seat = self.taken.get_mut(at).ok_or(StoreError::NotFound)?;
        if seat.target.is_none() {
            let mut target = match (seat.candidate.client, seat.candidate.line) {
                (Some(client), _) => load(client)?,
                (None, line) => Target { line, ..Target::default() },
            };
            target.id.clone_from(&seat.id);
            target.head = seat.candidate.head.filter(|_| target.base.is_none());
            for row in &seat.rows {
                target.take(&Reading::of(row, own)).map_err(StoreError::Flawed)?;
                owners.assign(&mut target, row);
            }
            seat.target = Some(Box::new(target));
            self.awake.push(at);
        }
        seat.target.as_deref_mut().ok_or(StoreError::NotFound)
    }

    /// Lets the clients rest.
    pub(super) fn rest(&mut self) {
        for at in mem::take(&mut self.awake) {
            match self.taken.get_mut(at) {
                Some(seat) if seat.rows.len() <= ROWS_AT_REST => {
                    seat.rows.shrink_to_fit();
                    seat.target = None;
                }
                _ => {}
            }
        }
    }

    /// Takes the keys and the clients out, to be written; none of them rests.
    pub(super) fn take(&mut self) -> (impl Iterator<Item = (Why, Box<str>)> + use<>, Vec<Target>) {
        let Self { taken, keys, .. } = mem::take(self);
        let targets = taken.into_iter().filter_map(|seat| seat.target).map(|target| *target);
        let keys = keys.into_iter();
        let keys = keys.flat_map(|(why, places)| places.into_keys().map(move |value| (why, value)));
        (keys, targets.collect())
    }

    /// The same place, where it may be one of these.
    pub(super) fn placed(&self, at: At) -> At {
        match at {
            At::Client(id) => self.of_client(id).map_or(At::Client(id), At::Target),
            at @ At::Target(_) => at,
        }
    }

    /// Where a candidate is: one that is met both in the base and here is here.
    pub(super) fn place(&self, candidate: &Candidate) -> At {
        self.placed(candidate.at)
    }
}
