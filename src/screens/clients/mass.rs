//! Actions on all marked clients at once, and saved views.

use super::{
    change::{Mass, changes},
    list::ClientList,
    questions::Asked,
    writes::{Told, Write},
};
use crate::{
    domain::id::Id,
    screens::{
        Context, ListPlace, Reaction,
        choice::{Choice, Line},
        chooser::Chooser,
        duplicates::MergeView,
        form::sentence,
        prompt::Prompt,
    },
    store::{
        Receipt,
        client::{ChangeClients, ClientVersions, RemoveClients, Versions},
        note::RemoveRow,
        office::{
            SAVED_VIEW,
            views::{SaveView, SavedView},
        },
    },
    ui::text,
    worker::Pending,
};
use std::collections::BTreeSet;

/// The name under which views of this list are saved.
pub(super) const SCREEN: &str = "clients";

/// From so many clients on a change takes long enough to be told.
const MANY: usize = 1_000;

/// What the versions of clients are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Mark,
    Change,
    Remove,
}

impl ClientList {
    /// Marks all that the list shows, read or not.
    pub(super) fn mark_all(&mut self, cx: &Context) {
        let among = self.pages.found().map(<[Id]>::to_vec);
        let filter = self.pages.place.filter.clone();
        self.marking = (cx.worker.ask(ClientVersions { filter, among, leaving: Vec::new() }), Purpose::Mark);
    }

    /// Before anything is done to marked clients: how many of them does the list show?
    pub(super) fn weigh_marked(&mut self, purpose: Purpose, cx: &Context) -> Reaction {
        if self.marked.is_empty() {
            return Reaction::warn(cx.words.get("mass-none"));
        }
        let found = self.pages.found().map(|ids| ids.iter().copied().collect::<BTreeSet<Id>>());
        let is_shown = |id: &Id| found.as_ref().is_none_or(|found| found.contains(id));
        let among = Some(self.marked.keys().copied().filter(is_shown).collect());
        let filter = self.pages.place.filter.clone();
        let leaving = self.marked.keys().copied().collect();
        self.marking = (cx.worker.ask(ClientVersions { filter, among, leaving }), purpose);
        Reaction::Stay
    }

    pub(super) fn take_marks(&mut self, found: Versions, cx: &Context) -> Reaction {
        let hidden = self.marked.len().saturating_sub(found.rows.len());
        let counts = Counts { marked: self.marked.len(), hidden, all: found.all, freed: found.freed };
        match self.marking.1 {
            Purpose::Change => {
                let changes = changes(cx.facts, cx.words);
                let choice = choice(&changes, &counts, cx);
                self.asked = Asked::Mass(changes);
                Reaction::open(choice)
            }
            Purpose::Remove => {
                self.asked = Asked::Remove;
                Reaction::open(removal(&counts, cx))
            }
            Purpose::Mark => {
                self.marked.extend(found.rows);
                Reaction::Stay
            }
        }
    }

    pub(super) fn remove_marked(&mut self, cx: &Context) -> Reaction {
        let clients = self.marked_clients();
        let told = Told::Removed(clients.len());
        let pending = cx.worker.write(RemoveClients(clients));
        self.write_marked(told, pending, cx)
    }

    /// The two marked clients beside each other; the one that is longer in the base stays.
    pub(super) fn merge_marked(&mut self, cx: &Context) -> Reaction {
        let mut marked = self.marked.keys().copied();
        match (marked.next(), marked.next(), marked.next()) {
            (Some(kept), Some(other), None) => {
                self.asked = Asked::Merge;
                Reaction::open(MergeView::open((kept, other), cx))
            }
            _ => Reaction::warn(cx.words.get("merge-mark-two")),
        }
    }

    fn marked_clients(&self) -> Vec<(Id, i64)> {
        self.marked.iter().map(|(id, version)| (*id, *version)).collect()
    }

    /// A change of all marked clients is under way. The marks are spent, until it fails.
    fn write_marked(&mut self, told: Told, pending: Pending<Receipt>, cx: &Context) -> Reaction {
        let marked = std::mem::take(&mut self.marked);
        let count = marked.len();
        self.writes.push(Write { pending, told, marked });
        if count < MANY { Reaction::Stay } else { Reaction::done(cx.words.count("mass-running", count)) }
    }

    pub(super) fn change_marked(&mut self, change: &Mass, cx: &Context) -> Reaction {
        if change.needs_text() {
            return self.ask_text(change.clone(), "", cx);
        }
        let Some((draft, tag)) = change.settled() else { return Reaction::Stay };
        let clients = self.marked_clients();
        let pending = cx.worker.write(ChangeClients { clients, draft, tag });
        self.write_marked(Told::Count("mass-done"), pending, cx)
    }

    /// The text that a change needs was typed: one that its field does not take is asked for again.
    pub(super) fn change_marked_to(&mut self, change: Mass, typed: &str, cx: &Context) -> Reaction {
        match change.with_text(typed, cx) {
            Ok(change) => self.change_marked(&change, cx),
            Err(flaw) => {
                let told = Reaction::warn(sentence(&flaw, cx.words));
                Reaction::All(vec![told, self.ask_text(change, typed, cx)])
            }
        }
    }

    fn ask_text(&mut self, change: Mass, typed: &str, cx: &Context) -> Reaction {
        let prompt = Prompt::with(change.name(cx), typed);
        self.asked = Asked::MassText(change);
        Reaction::open(prompt)
    }

    /// Shows a saved view; the line after the last one saves what is shown now.
    pub(super) fn choose_view(&mut self, view: Option<&SavedView>, cx: &Context) -> Reaction {
        let Some(view) = view else { return self.ask_view_name(cx) };
        let name = text::clean(&view.name);
        let Ok(place) = serde_json::from_str(&view.query) else {
            return Reaction::warn(cx.words.say("view-unreadable", [("name", name)]));
        };
        self.pages.place = place;
        self.pages.load(None, cx);
        Reaction::done(name)
    }

    pub(super) fn remove_view(&mut self, view: &SavedView, cx: &Context) -> Reaction {
        let told = cx.words.say("view-removed", [("name", text::clean(&view.name))]);
        let base = (view.id, view.version);
        self.write(cx.worker.write(RemoveRow { table: &SAVED_VIEW, base }), told);
        Reaction::Stay
    }

    pub(super) fn save_view(&mut self, name: String, cx: &Context) {
        let place = ListPlace { row: None, ..self.pages.place.clone() };
        let query = serde_json::to_string(&place).unwrap_or_default();
        let told = cx.words.say("view-saved", [("name", name.as_str())]);
        self.write(cx.worker.write(SaveView { screen: SCREEN, name, query }), told);
    }
}

/// What a question about marked clients is told with.
struct Counts {
    marked: usize,
    /// Of the marked ones, by the filter or the search.
    hidden: usize,
    /// Clients of the office.
    all: usize,
    /// Branches that would lose their head office.
    freed: usize,
}

/// The choice; its title says how many are marked and how many of them the filter hides.
fn choice(changes: &[Mass], counts: &Counts, cx: &Context) -> Chooser {
    let lines = changes.iter().map(|mass| Line::new(mass.name(cx))).collect();
    Chooser::new(title("mass-title", counts, cx), lines)
}

/// The question before marked clients go.
fn removal(counts: &Counts, cx: &Context) -> Choice {
    let remove = if cx.judge().is_some() { "review-ask" } else { "command-remove" };
    let mut lines = ["mass-spare", remove].map(|key| Line::new(cx.words.get(key)));
    if let (Some(line), true) = (lines.last_mut(), counts.freed > 0) {
        line.side = cx.words.count("list-frees", counts.freed);
    }
    let lines = lines.to_vec();
    Choice::new(title("mass-remove-title", counts, cx), lines)
}

fn title(key: &str, counts: &Counts, cx: &Context) -> String {
    let counts = [("marked", counts.marked), ("total", counts.all), ("hidden", counts.hidden)];
    cx.words.say(key, counts.map(|(name, count)| (name, cx.words.formats.count(count))))
}

/// The saved views, and a line that saves what is shown now.
pub(super) fn view_choice(views: &[SavedView], cx: &Context) -> Choice {
    let mut lines: Vec<Line> = views.iter().map(|view| Line::new(text::clean(&view.name))).collect();
    lines.push(Line::new(format!("+ {}", cx.words.get("command-save-view"))));
    let hint = if views.is_empty() { String::new() } else { cx.words.get("view-hint") };
    Choice::question(cx.words.get("command-views"), hint, lines).removing()
}
