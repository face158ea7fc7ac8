//! Who works with the file, and whether their locks bind us (sharing 4).
//!
//! On a mount that keeps locks on its own computer every test of one computer passes. Two who are in at once find it: a
//! place whose lock was granted to us and whose session lives on has a lock that we do not see. Who was killed in
//! between is no proof: the beat has to move twice after the lock was granted, each time at least `APART` later, by
//! when no cache of a drive shows what was there before.

use super::{
    record::{BLANK, Editing, Mark, Present, is_blank},
    sheet::{PLACES, Page, Sheet, Spot},
};
use crate::domain::id::Id;
use std::{collections::BTreeMap, io};

/// Milliseconds between two looks that are to differ.
pub(super) const APART: i64 = 12_000;
/// Milliseconds between two trials of the locks of others.
pub(super) const TRIALS: i64 = 60_000;
/// Milliseconds after which the place of somebody whose lock is free and who is silent is wiped.
const SILENT: i64 = 300_000;
/// Beats after the lock was granted that prove a life.
const PROOF: u8 = 2;

/// A lock of somebody else that was granted to us.
#[derive(Clone, Copy, Debug)]
struct Doubt {
    session: i64,
    beat: u64,
    /// When this beat was seen first.
    at: i64,
    moved: u8,
}

/// One session among those who work with a file.
pub(super) struct Rollcall {
    me: Present,
    place: Option<usize>,
    doubts: BTreeMap<usize, Doubt>,
    /// Sessions whose locks were tried.
    tried: BTreeMap<usize, i64>,
    /// When.
    tried_at: Option<i64>,
    others: Vec<Present>,
    mark: Option<Mark>,
}

impl Rollcall {
    pub(super) fn new(me: Present) -> Self {
        let (doubts, tried) = Default::default();
        Self { me, place: None, doubts, tried, tried_at: None, others: Vec::new(), mark: None }
    }

    /// The others who are in, as last seen.
    pub(super) fn others(&self) -> &[Present] {
        &self.others
    }

    /// Locks were found not to hold.
    pub(super) fn mark(&self) -> Option<&Mark> {
        self.mark.as_ref()
    }

    pub(super) fn me(&self) -> &Present {
        &self.me
    }

    /// Notes which client this session changes, since now where it is another one. True when that is news.
    pub(super) fn edit(&mut self, client: Option<Id>, now: i64) -> bool {
        let known = self.me.editing.map(|editing| editing.client);
        if known == client {
            return false;
        }
        self.me.editing = client.map(|client| Editing { client, since: now });
        true
    }

    /// One beat: reads everybody, tries locks when it is time, and says that this session lives.
    pub(super) fn beat(&mut self, sheet: &impl Sheet, now: i64) -> io::Result<()> {
        let page = sheet.read()?;
        self.mark = Mark::read(page.at(Spot::Head));
        if !self.is_in(&page) {
            self.enter(sheet, &page)?;
        }
        self.others = self.everybody(&page).map(|(_, other)| other).collect();
        if self.mark.is_none() {
            self.judge(&page, now);
            self.try_locks(sheet, &page, now)?;
            self.tell(sheet, now)?;
        }
        self.say(sheet, now)
    }

    /// The others who hold the lock of their place: it is asked now.
    pub(super) fn holders(&self, sheet: &impl Sheet) -> io::Result<Vec<Present>> {
        let page = sheet.read()?;
        let mut found = Vec::new();
        for (place, other) in self.everybody(&page) {
            if sheet.take(place as u64)? {
                sheet.leave(place as u64)?;
            } else {
                found.push(other);
            }
        }
        Ok(found)
    }

    /// Leaves the place. Who is not in leaves nothing.
    pub(super) fn part(&mut self, sheet: &impl Sheet) -> io::Result<()> {
        let Some(place) = self.place.take() else { return Ok(()) };
        if Self::in_place(&sheet.read()?, place).is_some_and(|there| there.session == self.me.session) {
            sheet.write(Spot::Place(place), &BLANK)?;
        }
        sheet.leave(place as u64)
    }

    fn in_place(page: &Page, place: usize) -> Option<Present> {
        Present::read(page.at(Spot::Place(place)))
    }

    /// Everybody else who is written down, with the place.
    fn everybody<'a>(&self, page: &'a Page) -> impl Iterator<Item = (usize, Present)> + use<'a> {
        let (mine, session) = (self.place, self.me.session);
        let known = (0..PLACES).filter_map(move |place| Some((place, Self::in_place(page, place)?)));
        known.filter(move |(place, other)| Some(*place) != mine && other.session != session)
    }

    /// Whether the own place is still the own one: without locks somebody else may have sat down there.
    fn is_in(&self, page: &Page) -> bool {
        let other = |there: Present| there.session != self.me.session;
        self.place.is_some_and(|place| !Self::in_place(page, place).is_some_and(other))
    }

    /// Sits down: first where nobody ever sat, begun at a place by chance, then where somebody left without a word.
    fn enter(&mut self, sheet: &impl Sheet, page: &Page) -> io::Result<()> {
        if let Some(lost) = self.place.take() {
            tracing::warn!(lost, "somebody sits in the place of this session");
            sheet.leave(lost as u64)?;
        }
        let first = usize::try_from(self.me.session.unsigned_abs() % PLACES as u64).unwrap_or_default();
        let mut places: Vec<usize> = (first..PLACES).chain(0..first).collect();
        places.sort_by_key(|place| !is_blank(page.at(Spot::Place(*place))));
        for place in places {
            if sheet.take(place as u64)? {
                self.place = Some(place);
                return Ok(());
            }
        }
        Ok(())
    }

    /// What the beats of those tell whose locks were granted.
    fn judge(&mut self, page: &Page, now: i64) {
        let there: BTreeMap<usize, Present> = self.everybody(page).collect();
        self.tried.retain(|place, session| there.get(place).is_some_and(|other| other.session == *session));
        self.doubts.retain(|place, doubt| {
            let Some(other) = there.get(place).filter(|other| other.session == doubt.session) else {
                return false;
            };
            if other.beat != doubt.beat && now - doubt.at >= APART {
                *doubt = Doubt { beat: other.beat, at: now, moved: doubt.moved + 1, ..*doubt };
            }
            true
        });
    }

    /// Tries the locks of all others now and then, and at once of who is new. Doubts are left to their time.
    fn try_locks(&mut self, sheet: &impl Sheet, page: &Page, now: i64) -> io::Result<()> {
        let is_time = self.tried_at.is_none_or(|tried| now - tried >= TRIALS);
        if is_time {
            self.tried_at = Some(now);
        }
        for (place, other) in self.everybody(page) {
            let is_new = !self.tried.contains_key(&place);
            let is_silent = self.doubts.get(&place).is_some_and(|doubt| doubt.moved == 0);
            if is_new || (is_time && (is_silent || !self.doubts.contains_key(&place))) {
                self.tried.insert(place, other.session);
                self.try_lock(sheet, place, now)?;
            }
        }
        Ok(())
    }

    fn try_lock(&mut self, sheet: &impl Sheet, place: usize, now: i64) -> io::Result<()> {
        if !sheet.take(place as u64)? {
            self.doubts.remove(&place);
            return Ok(());
        }
        // Under the lock the drive shows what stands there now, not what it kept.
        let seen = sheet.read().map(|page| Self::in_place(&page, place));
        let is_left = |seen: &Present| self.is_left(place, seen, now);
        let is_wiped = matches!(&seen, Ok(Some(seen)) if is_left(seen));
        let done = if is_wiped { sheet.write(Spot::Place(place), &BLANK) } else { Ok(()) };
        sheet.leave(place as u64)?;
        done?;
        match seen?.filter(|_| !is_wiped) {
            Some(Present { session, beat, .. }) => {
                let new = Doubt { session, beat, at: now, moved: 0 };
                let known = self.doubts.entry(place).or_insert(new);
                if (known.session, known.beat) != (session, beat) {
                    *known = new;
                }
            }
            None => drop(self.doubts.remove(&place)),
        }
        Ok(())
    }

    /// Whether somebody is gone since long: the lock is free, the beat stands.
    fn is_left(&self, place: usize, seen: &Present, now: i64) -> bool {
        let known = self.doubts.get(&place);
        known.is_some_and(|doubt| {
            (doubt.session, doubt.beat) == (seen.session, seen.beat) && now - doubt.at >= SILENT
        })
    }

    /// Tells everybody that locks do not hold, where it is proved.
    fn tell(&mut self, sheet: &impl Sheet, now: i64) -> io::Result<()> {
        let Some(proved) = self.doubts.iter().find(|(_, doubt)| doubt.moved >= PROOF) else { return Ok(()) };
        let session = proved.1.session;
        let about = self.others.iter().find(|other| other.session == session).map(Present::name);
        let mark = Mark { by: self.me.name(), about: about.unwrap_or_default(), at: now };
        tracing::error!(?mark, "locks of this drive do not reach other computers");
        sheet.write(Spot::Head, &mark.record())?;
        self.mark = Some(mark);
        Ok(())
    }

    /// Writes down that this session lives, and what it does.
    pub(super) fn say(&mut self, sheet: &impl Sheet, now: i64) -> io::Result<()> {
        let Some(place) = self.place else { return Ok(()) };
        (self.me.beat, self.me.at) = (self.me.beat + 1, now);
        sheet.write(Spot::Place(place), &self.me.record())
    }
}

#[cfg(test)]
mod tests;
