//! The cards at hand: those around the cursor; of all others the order alone is known.

use crate::{
    domain::id::Id,
    screens::Context,
    store::run::{
        FirstOfRun, MorningRun, NarrowRun, RenewRun, RunCard, RunOrder, RunShown, RunWanted, RunWindow,
        ShowRun,
    },
    worker::Pending,
};
use chrono::NaiveDateTime;
use std::{collections::BTreeSet, sync::Arc};

/// Cards read on each side of the cursor at least.
const AROUND: usize = 100;
/// Cards that are read before all others at least.
const FIRST: usize = 60;
/// Where nothing is drawn, everything is said.
const ALL: usize = usize::MAX >> 1;
/// Clients that are read one by one at most; where more have changed, everything is read.
const FEW: usize = 50;

/// A place of the queue, and who stands there.
type At = (usize, Option<Id>);

#[derive(Default)]
pub(super) struct Queue {
    order: Option<Arc<RunOrder>>,
    /// The place of the first card.
    first: usize,
    cards: Vec<RunCard>,
    /// The first cards of another run, before its order is known.
    pub(super) beginning: Pending<Option<Vec<RunCard>>>,
    pub(super) asking: Pending<RunShown>,
    /// All that is to be read, where it is more than what has changed.
    run: Option<MorningRun>,
    /// Clients that are being read anew.
    renewing: Vec<Id>,
    /// Which of those who wait are shown.
    wanted: RunWanted,
    /// Put at the end of the queue until the program ends, one after another.
    last: Vec<Id>,
    /// Lines of the list.
    rows: usize,
    /// The cursor stays at its place, whoever comes there.
    stays: bool,
    /// The cursor goes where it was left.
    returns: bool,
}

impl Queue {
    /// Reads who waits at a moment, the first cards before everything else; nobody means the whole office.
    pub(super) fn begin(&mut self, rows: usize, (now, user): (NaiveDateTime, Option<String>), cx: &Context) {
        let run = MorningRun { now, user };
        self.run = Some(run.clone());
        (self.asking, self.beginning) = Default::default();
        (self.rows, self.stays) = (rows, true);
        // Who was sent to the end may have been the first.
        if self.last.is_empty() && self.wanted.is_all() && !cx.is_plain {
            self.beginning = cx.worker.ask(FirstOfRun { run, cards: FIRST.max(2 * rows) });
        } else {
            self.ask((0, None), cx);
        }
    }

    /// Reads who waits where somebody left the queue: the cursor goes to its client, where that still waits.
    pub(super) fn go_on(
        &mut self,
        at: At,
        last: Vec<Id>,
        (now, user): (NaiveDateTime, Option<String>),
        cx: &Context,
    ) {
        (self.last, self.returns) = (last, true);
        self.read(at, (now, user), cx);
    }

    /// Which of those who wait are shown.
    pub(super) const fn wanted(&self) -> &RunWanted {
        &self.wanted
    }

    /// Others are shown once the run is read anew.
    pub(super) fn want(&mut self, wanted: RunWanted) {
        self.wanted = wanted;
    }

    /// Who was sent to the end, one after another.
    pub(super) fn last(&self) -> &[Id] {
        &self.last
    }

    /// Takes the first cards, where they are known before the others.
    pub(super) fn take_first(&mut self, cards: Vec<RunCard>) {
        (self.first, self.cards, self.order) = (0, cards, None);
        self.stays = false;
    }

    /// Reads the same anew, as it is at a moment.
    pub(super) fn read(&mut self, at: At, (now, user): (NaiveDateTime, Option<String>), cx: &Context) {
        self.beginning = Pending::default();
        self.run = Some(MorningRun { now, user });
        self.ask(at, cx);
    }

    /// Reads some clients anew; false where everything has to be read.
    pub(super) fn renew(&mut self, clients: &BTreeSet<Id>, at: At, cx: &Context) -> bool {
        if self.run.is_some() || self.order.is_none() || clients.len() + self.renewing.len() > FEW {
            return false;
        }
        self.renewing.extend(clients);
        self.ask(at, cx);
        true
    }

    /// Asks for cards that come in sight: a page more than is shown.
    pub(super) fn look(&mut self, at: At, (top, rows): (usize, usize), cx: &Context) {
        self.rows = rows;
        let (from, until) = (top.saturating_sub(rows), (top + 2 * rows).min(self.len()));
        if from < self.first || until > self.first + self.cards.len() {
            self.ask(at, cx);
        }
    }

    /// A question that was not answered yet is part of the new one.
    pub(super) fn ask(&mut self, (at, client): At, cx: &Context) {
        let client = client.filter(|client| self.follows(*client));
        // The page that is shown, wherever the cursor stands in it, and one more.
        let around = if cx.is_plain { ALL } else { AROUND.max(2 * self.rows) };
        let window = RunWindow { client, at, before: around, after: around + 1 };
        let last = self.last.clone();
        self.asking = match (&self.run, &self.order) {
            (Some(run), _) => {
                let (show, wanted) = (ShowRun { run: run.clone(), last, window }, self.wanted.clone());
                if wanted.is_all() { cx.worker.ask(show) } else { cx.worker.ask(NarrowRun { show, wanted }) }
            }
            (None, Some(order)) => {
                let (order, clients) = (Arc::clone(order), self.renewing.clone());
                cx.worker.ask(RenewRun { order, clients, last, window })
            }
            (None, None) => Pending::default(),
        };
    }

    /// Takes what was read, and answers where the cursor stands now: where it went in the meantime, with its client where
    /// nobody wrote about that.
    pub(super) fn take(&mut self, shown: RunShown, (_, client): At) -> usize {
        let RunShown { order, at, first, cards } = shown;
        if std::mem::take(&mut self.returns) {
            (self.first, self.cards, self.order, self.run) = (first, cards, Some(order), None);
            return at;
        }
        let same = client.filter(|client| self.follows(*client));
        let same = cards.iter().position(|card| Some(card.client) == same).map(|place| first + place);
        (self.first, self.cards, self.order) = (first, cards, Some(order));
        (self.run, self.stays) = (None, false);
        self.renewing.clear();
        same.unwrap_or(at)
    }

    /// Whether the cursor goes with this client. Of a card that was worked on the next one comes to the cursor, whatever is
    /// left of it.
    fn follows(&self, client: Id) -> bool {
        !self.stays && !self.renewing.contains(&client)
    }

    /// Behind all others, until the program ends.
    pub(super) fn send_to_the_end(&mut self, client: Id, at: At, cx: &Context) {
        self.last.push(client);
        self.renewing.push(client);
        self.stays = true;
        self.ask(at, cx);
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.beginning.is_waiting()
    }

    /// Who waits, once it is known.
    pub(super) fn order(&self) -> Option<&RunOrder> {
        self.order.as_deref()
    }

    /// How many wait, as far as it is known.
    pub(super) fn len(&self) -> usize {
        self.order().map_or(self.cards.len(), RunOrder::len)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of the first card at hand.
    pub(super) fn first(&self) -> usize {
        self.first
    }

    pub(super) fn cards(&self) -> &[RunCard] {
        &self.cards
    }

    /// The card at a place, where it is at hand.
    pub(super) fn card(&self, at: usize) -> Option<&RunCard> {
        self.cards.get(at.checked_sub(self.first)?)
    }
}
