//! Changes made from the list: each tells its own end, however many are under way.

use super::{list::ClientList, mass::Purpose, questions::Asked, tabs::shown_name};
use crate::{
    domain::id::Id,
    screens::{
        Context, Reaction,
        choice::{Choice, Line},
    },
    store::{
        Receipt, StoreError,
        client::{CLIENT, RemoveClients, RestoreClient},
    },
    ui::text,
    worker::Pending,
};
use std::collections::BTreeMap;

/// A change under way.
pub(super) struct Write {
    pub(super) pending: Pending<Receipt>,
    /// What it does, for its message.
    pub(super) told: Told,
    /// The marks it was made from: they come back when it fails.
    pub(super) marked: BTreeMap<Id, i64>,
}

/// The message of a change that went well.
pub(super) enum Told {
    Sentence(String),
    /// A message about the number of clients that really changed.
    Count(&'static str),
    /// One client went, and this is said of it.
    RemovedOne(String),
    /// So many clients went.
    Removed(usize),
}

impl Told {
    fn words(&self, receipt: &Receipt, cx: &Context) -> String {
        let changed = || receipt.changes.count(&CLIENT);
        match self {
            Self::Sentence(sentence) => sentence.clone(),
            Self::RemovedOne(sentence) => freeing(sentence.clone(), changed().saturating_sub(1), cx),
            Self::Removed(count) => {
                freeing(cx.words.count("list-removed", *count), changed().saturating_sub(*count), cx)
            }
            Self::Count(key) => match changed() {
                0 => cx.words.get("mass-nothing"),
                count => cx.words.count(key, count),
            },
        }
    }
}

/// Branches that have no head office now are told of as well.
fn freeing(told: String, branches: usize, cx: &Context) -> String {
    if branches == 0 { told } else { format!("{told}. {}", cx.words.count("list-freed", branches)) }
}

impl ClientList {
    /// The marked clients after a question, else the one under the cursor at once.
    pub(super) fn remove(&mut self, cx: &Context) -> Reaction {
        if !self.marked.is_empty() {
            return self.weigh_marked(Purpose::Remove, cx);
        }
        let Some(row) = self.current() else { return Reaction::Stay };
        if row.is_removed {
            return Reaction::warn(cx.words.get("list-already-removed"));
        }
        let (client, name) = ((row.id, row.version), shown_name(&row.name, cx));
        if let Some(judge) = cx.judge() {
            let parts = [("name", text::clean(judge)), ("client", name.clone())];
            let lines = ["review-ask-not", "review-ask"].map(|key| Line::new(cx.words.get(key))).to_vec();
            self.asked = Asked::AskRemoval(client, name);
            return Reaction::open(Choice::new(cx.words.say("review-ask-remove", parts), lines));
        }
        self.remove_one(client, &name, cx);
        Reaction::Stay
    }

    pub(super) fn remove_one(&mut self, client: (Id, i64), name: &str, cx: &Context) {
        let told = cx.words.say("list-removed-one", [("name", name)]);
        let pending = cx.worker.write(RemoveClients(vec![client]));
        self.writes.push(Write { pending, told: Told::RemovedOne(told), marked: BTreeMap::new() });
    }

    pub(super) fn write(&mut self, pending: Pending<Receipt>, told: String) {
        self.writes.push(Write { pending, told: Told::Sentence(told), marked: BTreeMap::new() });
    }

    pub(super) fn restore(&mut self, cx: &Context) -> Reaction {
        let Some(row) = self.current().filter(|row| row.is_removed) else {
            return Reaction::warn(cx.words.get("list-not-removed"));
        };
        let told = cx.words.say("list-restored", [("name", shown_name(&row.name, cx))]);
        self.write(cx.worker.write(RestoreClient(row.id)), told);
        Reaction::Stay
    }

    /// Every write tells its own end.
    pub(super) fn collect_writes(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        let mut waiting = Vec::new();
        for mut write in std::mem::take(&mut self.writes) {
            match write.pending.take() {
                Some(Ok(receipt)) => told.push(Reaction::done(write.told.words(&receipt, cx))),
                Some(Err(error)) => {
                    self.marked.append(&mut write.marked);
                    told.push(refused(&error, cx));
                }
                None => waiting.push(write),
            }
        }
        self.writes = waiting;
        Reaction::All(told)
    }
}

/// Why clients stay as they are; what was signed with one binds them.
fn refused(error: &StoreError, cx: &Context) -> Reaction {
    match error {
        StoreError::Frozen { .. } => Reaction::warn(cx.words.get("error-client-signed")),
        other => Reaction::failed(other, cx.words),
    }
}
