//! Everything dated about a client: notes and changes, the newest first.

use super::{
    attached::Attached,
    doings,
    tabs::{Item, Target, Tone},
};
use crate::{
    screens::{
        Context,
        choice::{Choice, Line},
        journal,
    },
    store::{
        activity::{ACTIVITY, ActivityOut},
        client::{Card, NoteOnCard},
        contract::ContractOut,
        journal::EntryRow,
        note::NOTE,
        obligation::ObligationOut,
        paper::Papers,
        record,
    },
    ui::text,
};
use chrono::{Local, NaiveDate, NaiveTime, TimeZone as _};

/// Which part of the story is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// Notes, and changes that hold.
    #[default]
    Lasting,
    Activities,
    Notes,
    Changes,
    /// Also what was undone, and the undoing.
    All,
}

impl Shown {
    const EVERY: [Self; 5] = [Self::Lasting, Self::Notes, Self::Activities, Self::Changes, Self::All];

    const fn label(self) -> &'static str {
        match self {
            Self::Lasting => "timeline-lasting",
            Self::Activities => "timeline-activities",
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
            Self::Notes | Self::Activities => false,
            Self::Changes => !is_undone,
            Self::All => true,
        }
    }
}

/// A note or an activity stands there itself: the change that wrote it would say it twice.
fn stands_there(row: &EntryRow, card: &Card) -> bool {
    if row.table.as_deref() == Some(ACTIVITY.name) {
        return true;
    }
    let id = row.subject.as_ref().and_then(record::base).map(|base| base.0);
    row.table.as_deref() == Some(NOTE.name) && card.notes.iter().any(|note| Some(note.id) == id)
}

/// What a card tells of the past and of what comes.
pub(super) struct Story<'a> {
    /// The latest first.
    pub(super) activities: &'a [ActivityOut],
    pub(super) entries: &'a [EntryRow],
    /// The newest first.
    pub(super) contracts: &'a [ContractOut],
    /// Papers and signatories; nothing until they are read.
    pub(super) files: Option<&'a Papers>,
    pub(super) attached: &'a Attached,
    /// By their days.
    pub(super) obligations: &'a [ObligationOut],
    pub(super) shown: Shown,
}

pub(super) fn items(card: &Card, story: &Story, cx: &Context) -> Vec<Item> {
    let shown = story.shown;
    let mut dated: Vec<(i64, Item)> = Vec::new();
    if matches!(shown, Shown::Lasting | Shown::Notes | Shown::All) {
        dated.extend(card.notes.iter().enumerate().map(|(at, one)| (one.created_at, note(at, one, cx))));
    }
    if matches!(shown, Shown::Lasting | Shown::Activities | Shown::All) {
        let line = |(at, one): (usize, &ActivityOut)| (moment(one), doings::line(at, one, cx));
        dated.extend(story.activities.iter().enumerate().map(line));
    }
    let entries = story.entries.iter().filter(|row| shown.has(row, card));
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

/// When it is or was, in Unix milliseconds; of a day without an hour its beginning.
fn moment(activity: &ActivityOut) -> i64 {
    let day: Option<NaiveDate> = activity.text("day").parse().ok();
    let time = NaiveTime::parse_from_str(&activity.text("time"), "%H:%M").ok();
    let local = day
        .map(|day| day.and_time(time.unwrap_or(NaiveTime::MIN)))
        .and_then(|at| Local.from_local_datetime(&at).earliest());
    local.map_or(0, |at| at.timestamp_millis())
}

fn change(row: &EntryRow, cx: &Context) -> Item {
    let line = format!("{} · {}", journal::sentence_of_client(row, cx), row.entry.actor);
    let item = Item::new(cx.words.formats.moment(row.entry.at), line).tone(Tone::Faint);
    item.opens(Target::Entry(row.entry.id))
}
