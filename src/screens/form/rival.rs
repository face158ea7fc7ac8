//! A colleague saved the record first: what only one of the two changed stands, what both changed is asked (`O-3`).

use super::{
    Clash, Form, Subject,
    conflict::{Conflict, Differing, Stands},
};
use crate::{
    domain::{
        field::{Draft, Kind},
        id::Id,
    },
    screens::{Context, Reaction},
    store::{
        Image, Operation,
        journal::Rival,
        note::{SaveNote, SaveWithNote},
    },
};

impl Form {
    /// What the colleague left is taken over, and the save goes on where nothing is to be asked.
    pub(super) fn meet(&mut self, rival: &Rival, cx: &Context) -> Reaction {
        self.take_over(&rival.image, cx);
        if !self.clashes.is_empty() {
            return Reaction::open(Conflict::new(self.differing(), rival.actor.clone()));
        }
        self.merged_with.clone_from(&rival.actor);
        self.go_on_saving(cx)
    }

    /// Untouched fields take the values of the colleague, typed text stays.
    fn take_over(&mut self, image: &Image, cx: &Context) {
        let table = self.reloading.1.take().unwrap_or_else(|| self.subject.table());
        let theirs = self.subject.rebase(table, image, cx);
        for entry in &mut self.entries {
            let (typed, before) = (entry.text(), self.opened.get(entry.key()).to_owned());
            if theirs.has(entry.key()) {
                let other = theirs.get(entry.key());
                self.opened.set(entry.key(), other);
                if typed == before {
                    entry.set(other);
                } else if other != before && other != typed {
                    self.clashes.insert(entry.key(), Clash { was: before, theirs: other.to_owned() });
                }
            }
        }
        self.notice = cx.words.get("form-colleague");
        self.check(cx);
    }

    /// The fields that both changed, in the order of the form.
    fn differing(&self) -> Vec<Differing> {
        let has_client = self.subject.client().is_some();
        let found = self.entries.iter().filter_map(|entry| {
            let clash = self.clashes.get(entry.key())?;
            Some(Differing {
                label: entry.label.clone(),
                kind: entry.field.kind,
                was: clash.was.clone(),
                mine: entry.text(),
                theirs: clash.theirs.clone(),
                can_be_noted: has_client && entry.field.kind == Kind::Text && !entry.text().is_empty(),
            })
        });
        found.collect()
    }

    /// Carries out what was decided of each of the fields.
    pub(super) fn decide(&mut self, decided: &[Stands], cx: &Context) -> Reaction {
        let clashes = std::mem::take(&mut self.clashes);
        let asked = self.entries.iter_mut().filter_map(|entry| Some((clashes.get(entry.key())?, entry)));
        for ((clash, entry), stands) in asked.zip(decided) {
            if *stands == Stands::TheirsAndNote {
                self.noted.push(format!("{}: {}", entry.label, entry.text()));
            }
            if *stands != Stands::Mine {
                entry.set(&clash.theirs);
            }
        }
        self.check(cx);
        self.keep(cx);
        self.go_on_saving(cx)
    }

    fn go_on_saving(&mut self, cx: &Context) -> Reaction {
        if self.flaws.iter().any(|flaw| flaw.blocks) { Reaction::Stay } else { self.write(cx) }
    }

    /// The change, with a note of what gives way to a colleague's words.
    pub(super) fn with_notes(&self, change: Box<dyn Operation>) -> Box<dyn Operation> {
        let Some(client) = self.subject.client().filter(|_| !self.noted.is_empty()) else { return change };
        let draft: Draft = [("text", self.noted.join("\n"))].into_iter().collect();
        Box::new(SaveWithNote { change, note: SaveNote { client, base: None, draft } })
    }
}

impl Subject {
    /// The client that the record is or hangs on, where that is known.
    pub(super) fn client(&self) -> Option<Id> {
        match self {
            Self::Client { base } => base.map(|(id, _)| id),
            Self::Contact { client, .. }
            | Self::Note { client, .. }
            | Self::Need { client, .. }
            | Self::Account { client, .. }
            | Self::Consent { client, .. }
            | Self::Paper { client, .. }
            | Self::Annex { client, .. } => Some(*client),
            Self::Activity { client, .. } | Self::Contract { client, .. } => *client,
            _ => None,
        }
    }
}
