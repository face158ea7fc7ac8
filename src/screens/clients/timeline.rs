//! Everything dated about a client: notes and changes, the newest first.

use super::tabs::{Item, Target, Tone};
use crate::{
    screens::{
        Context,
        choice::{Choice, Line},
        journal,
    },
    store::{
        client::{Card, NoteOnCard},
        journal::EntryRow,
        note::NOTE,
        record,
    },
    ui::text,
};

/// Which part of the story is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// Notes, and changes that hold.
    #[default]
    Lasting,
    Notes,
    Changes,
    /// Also what was undone, and the undoing.
    All,
}

impl Shown {
    const EVERY: [Self; 4] = [Self::Lasting, Self::Notes, Self::Changes, Self::All];

    const fn label(self) -> &'static str {
        match self {
            Self::Lasting => "timeline-lasting",
            Self::Notes => "timeline-notes",
            Self::Changes => "timeline-changes",
            Self::All => "timeline-all",
        }
    }

    /// The choice of `f`.
    pub(super) fn choice(self, cx: &Context) -> Choice {
        let lines =
            Self::EVERY.into_iter().map(|one| Line::new(cx.words.get(one.label())).current(one == self));
        Choice::new(cx.words.get("command-filter"), lines.collect())
    }

    pub(super) fn chosen(at: usize) -> Self {
        Self::EVERY.get(at).copied().unwrap_or_default()
    }

    fn has(self, row: &EntryRow, card: &Card) -> bool {
        let is_undone = row.undone || row.entry.undoes.is_some();
        match self {
            Self::Lasting => !is_undone && !stands_there(row, card),
            Self::Notes => false,
            Self::Changes => !is_undone,
            Self::All => true,
        }
    }
}

/// A note stands there itself: the change that wrote it would say it twice.
fn stands_there(row: &EntryRow, card: &Card) -> bool {
    let id = row.subject.as_ref().and_then(record::base).map(|base| base.0);
    row.table.as_deref() == Some(NOTE.name) && card.notes.iter().any(|note| Some(note.id) == id)
}

pub(super) fn items(card: &Card, entries: &[EntryRow], shown: Shown, cx: &Context) -> Vec<Item> {
    let mut dated: Vec<(i64, Item)> = Vec::new();
    if shown != Shown::Changes {
        dated.extend(card.notes.iter().enumerate().map(|(at, one)| (one.created_at, note(at, one, cx))));
    }
    let entries = entries.iter().filter(|row| shown.has(row, card));
    dated.extend(entries.map(|row| (row.entry.at, change(row, cx))));
    dated.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let mut items = head(shown, cx);
    if dated.is_empty() {
        let is_usual = shown == Shown::default();
        let key = if is_usual { "card-no-timeline" } else { "timeline-nothing" };
        items.push(Item::new("", cx.words.get(key)).tone(Tone::Faint));
    }
    items.extend(dated.into_iter().map(|(_, item)| item));
    items
}

/// What is left out, and the key that brings it back.
fn head(shown: Shown, cx: &Context) -> Vec<Item> {
    let is_usual = shown == Shown::default();
    let told = || cx.words.say("timeline-shown", [("what", cx.words.get(shown.label()))]);
    if is_usual { Vec::new() } else { vec![Item::new("", told()).tone(Tone::Faint)] }
}

fn note(at: usize, note: &NoteOnCard, cx: &Context) -> Item {
    let pin = if note.pinned { "⚑ " } else { "" };
    let line = format!("{pin}{}", text::clean_lines(&note.text));
    Item::new(cx.words.formats.moment(note.created_at), line).opens(Target::Note(at))
}

fn change(row: &EntryRow, cx: &Context) -> Item {
    let line = format!("{} · {}", journal::sentence_of_client(row, cx), row.entry.actor);
    let item = Item::new(cx.words.formats.moment(row.entry.at), line).tone(Tone::Faint);
    item.opens(Target::Entry(row.entry.id))
}
