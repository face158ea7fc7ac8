//! One action: every changed field before and after.

use super::teller;
use crate::{
    i18n::columns,
    keys::{Command, Scope},
    screens::{Context, Event, Reaction, Screen, Spoken, aloud, turn::Turn},
    store::{
        SCHEMA,
        journal::{Change, Entry, ShowEntry, Target},
        record,
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};
use serde_json::Value;

/// Changed fields shown at most.
const MOST: usize = 500;

/// The fields of one action.
pub struct EntryView {
    id: i64,
    entry: Option<Entry>,
    changes: Vec<Change>,
    loading: Pending<Option<(Entry, Vec<Change>)>>,
    top: usize,
}

impl EntryView {
    pub fn open(entry: i64, cx: &Context) -> Self {
        let loading = cx.worker.ask(ShowEntry { schema: SCHEMA, entry, limit: MOST });
        Self { id: entry, entry: None, changes: Vec::new(), loading, top: 0 }
    }

    fn scroll(&mut self, rows: isize) {
        self.top = self.top.saturating_add_signed(rows).min(self.changes.len().saturating_sub(1));
    }

    /// Whose field, which, before and after.
    fn line(change: &Change, cx: &Context) -> [String; 4] {
        let kind = record::text(&change.row, "kind");
        let teller = teller(cx);
        let spot = teller.spot((change.table, &change.column), &kind);
        let name = if change.owner.is_empty() { record::name(&change.row) } else { change.owner.clone() };
        let shown = |value: Option<&Value>| {
            let shown = value.and_then(|value| spot.shown(cx.words, value));
            shown.map_or_else(|| "—".to_owned(), |shown| text::clean(&shown))
        };
        let (before, after) = (shown(change.before.as_ref()), shown(Some(&change.after)));
        [text::clean(&columns::name(cx.words, &name)), text::clean(&spot.title(cx.words)), before, after]
    }
}

fn is_told(change: &Change, cx: &Context) -> bool {
    teller(cx).spot((change.table, &change.column), "").is_told()
}

/// When it was and who did it.
fn about(entry: &Entry, between: &str, cx: &Context) -> String {
    format!("{}{between}{}", cx.words.formats.moment(entry.at), text::clean(&entry.actor))
}

impl Screen for EntryView {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("journal-entry")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let about = self.entry.as_ref().map(|entry| format!(" · {}", about(entry, " · ", cx)));
        let title = format!("{} {}", self.title(cx), self.id);
        Line::styled(format!("{title}{}", about.unwrap_or_default()), cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        Scope::JournalEntry
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let page = isize::try_from(cx.height()).unwrap_or(10);
        match event {
            Event::Command(Command::Up) => self.scroll(-1),
            Event::Command(Command::Down) => self.scroll(1),
            Event::Command(Command::PageUp) => self.scroll(-page),
            Event::Command(Command::PageDown) => self.scroll(page),
            Event::Command(Command::First) => self.top = 0,
            Event::Command(Command::Last) => self.top = self.changes.len().saturating_sub(1),
            Event::Wheel(rows) => self.scroll(rows),
            Event::Command(Command::UndoThis) => {
                return Reaction::open(Turn::open(Target::Entry(self.id), cx));
            }
            Event::Command(Command::Twin | Command::Copy) => {
                let twin = format!("serik undo {}", self.id);
                return Reaction::All(vec![Reaction::Copy(twin.clone()), Reaction::done(twin)]);
            }
            Event::Command(Command::Back | Command::Open) => return Reaction::Close,
            Event::Ready => match self.loading.take() {
                Some(Ok(Some((entry, changes)))) => {
                    self.entry = Some(entry);
                    self.changes = changes.into_iter().filter(|change| is_told(change, cx)).collect();
                }
                Some(Err(error)) => return Reaction::failed(&error, cx.words),
                _ => {}
            },
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let change = |change: &Change| {
            let [name, field, before, after] = Self::line(change, cx);
            let parts = [("before", before), ("after", after)];
            let name = aloud([name.as_str(), &field]);
            format!("{name}: {}", cx.words.say("plain-change", parts))
        };
        let about = self.entry.as_ref().map(|entry| about(entry, ", ", cx));
        Spoken::lines(about.into_iter().chain(self.changes.iter().map(change))).on_empty(Command::Back)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let room = area.width.saturating_sub(8);
        let widths = [room / 4, room / 5, room.saturating_sub(room / 4 + room / 5) / 2];
        let widths = [widths[0], widths[1], widths[2], widths[2]];
        let titles =
            ["field-name", "journal-field", "journal-before", "journal-after"].map(|key| cx.words.get(key));
        let mut draw = |line: u16, cells: &[String; 4], faint: bool| {
            let place = paint::line(area, line);
            let strong = if faint { cx.theme.faint } else { cx.theme.text };
            let cells = widths.into_iter().zip(cells).zip([cx.theme.faint, strong, strong, strong]);
            let cells = cells.map(|((width, cell), style)| (width, cell.as_str(), style));
            paint::cells(buffer, (place.x + 1, place.y), cells);
        };
        draw(0, &titles, true);
        let shown = self.changes.iter().skip(self.top).take(usize::from(area.height).saturating_sub(1));
        for (line, change) in (1..).zip(shown) {
            draw(line, &Self::line(change, cx), false);
        }
    }
}
