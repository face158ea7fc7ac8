//! One action: every changed field before and after.

use super::{sentence, teller};
use crate::{
    i18n::columns,
    keys::{Command, Scope},
    screens::{Context, Event, Reaction, Screen, Spoken, aloud, arrived, turn::Turn},
    store::{
        SCHEMA,
        journal::{Change, Entry, EntryRow, ListJournal, ShowEntry, Target},
        record,
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};
use serde_json::Value;

/// Changed fields shown at most.
const MOST: usize = 500;

/// Lines of the sentence at most.
const SENTENCE: usize = 3;

/// The fields of one action.
pub struct EntryView {
    row: EntryRow,
    changes: Vec<Change>,
    loading: Pending<Option<(Entry, Vec<Change>)>>,
    /// Whether it stands, asked anew.
    judging: Pending<Vec<EntryRow>>,
    laid: Laid,
    /// First line shown.
    top: usize,
}

/// Fields laid out for a width.
#[derive(Default)]
struct Laid {
    widths: [u16; 4],
    lines: Vec<[String; 4]>,
}

impl EntryView {
    pub fn open(row: EntryRow, cx: &Context) -> Self {
        let loading = cx.worker.ask(ShowEntry { schema: SCHEMA, entry: row.entry.id, limit: MOST });
        let (judging, laid) = (Pending::default(), Laid::default());
        Self { row, changes: Vec::new(), loading, judging, laid, top: 0 }
    }

    fn scroll(&mut self, rows: isize, cx: &Context) {
        let last = self.laid.lines.len().saturating_sub(self.room(cx));
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    /// Lines of fields that fit, under the sentence and the titles.
    fn room(&self, cx: &Context) -> usize {
        cx.height().saturating_sub(self.told(cx.body.width, cx).len() + 1)
    }

    /// What was done, in a sentence.
    fn told(&self, width: u16, cx: &Context) -> Vec<String> {
        let room = usize::from(width.saturating_sub(2));
        let mut lines = text::wrap(&sentence(&self.row, cx), room);
        if lines.len() > SENTENCE {
            let rest = lines.split_off(SENTENCE - 1).join(" ");
            lines.push(text::cut(&rest, room));
        }
        lines
    }

    /// A long value goes on under itself. One name for all is left out where the sentence has it.
    fn lay_out(&mut self, cx: &Context) {
        let cells: Vec<[String; 4]> = self.changes.iter().map(|change| Self::line(change, cx)).collect();
        let told = sentence(&self.row, cx);
        let first = cells.first().map_or("", |[name, ..]| name);
        let is_told = told.contains(first) && cells.iter().all(|[name, ..]| name == first);
        let room = cx.body.width.saturating_sub(if is_told { 6 } else { 8 });
        let name = if is_told { 0 } else { room / 4 };
        let field = room / 5;
        let value = (room - name - field) / 2;
        let widths = [name, field, value, value];
        self.laid = Laid { widths, lines: cells.iter().flat_map(|cells| wrapped(cells, widths)).collect() };
        self.scroll(0, cx);
    }

    /// Undone or done again while it is open.
    fn judge(&mut self, cx: &Context) {
        self.judging = cx.worker.ask(ListJournal::action(self.row.entry.id));
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(Some((_, changes))) = arrived(&mut self.loading, &mut told, cx) {
            self.changes = changes.into_iter().filter(|change| is_told(change, cx)).collect();
            self.lay_out(cx);
        }
        let judged = arrived(&mut self.judging, &mut told, cx).unwrap_or_default();
        if let Some(row) = judged.into_iter().find(|row| row.entry == self.row.entry) {
            self.row = row;
            self.lay_out(cx);
        }
        Reaction::All(told)
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

/// The cells of a field on as many lines as the longest needs.
fn wrapped([name, field, before, after]: &[String; 4], [a, b, c, d]: [u16; 4]) -> Vec<[String; 4]> {
    let shown = |(_, width): &(&String, u16)| *width > 0;
    let wrap = |(cell, width): (&String, u16)| text::wrap(cell, usize::from(width));
    let cells = [(name, a), (field, b), (before, c), (after, d)];
    let mut columns = cells.map(|cell| Some(cell).filter(shown).map_or_else(Vec::new, wrap).into_iter());
    let lines = columns.iter().map(ExactSizeIterator::len).max().unwrap_or_default();
    (0..lines).map(|_| columns.each_mut().map(|column| column.next().unwrap_or_default())).collect()
}

fn is_told(change: &Change, cx: &Context) -> bool {
    teller(cx).spot((change.table, &change.column), "").is_told()
}

/// When it was, who did it, whether it still stands, and where it was.
fn about(row: &EntryRow, between: &str, cx: &Context) -> String {
    let mut parts = vec![cx.words.formats.moment(row.entry.at), text::clean(&row.entry.actor)];
    if row.undone {
        parts.push(cx.words.get("plain-undone"));
    }
    if !row.computer.is_empty() {
        parts.push(cx.words.say("journal-where", [("computer", text::clean(&row.computer))]));
    }
    parts.join(between)
}

impl Screen for EntryView {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("journal-entry")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let title = format!("{} {}", self.title(cx), self.row.entry.id);
        Line::styled(format!("{title} · {}", about(&self.row, " · ", cx)), cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        Scope::JournalEntry
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let page = isize::try_from(self.room(cx).max(1)).unwrap_or(1);
        match event {
            Event::Command(Command::Up) => self.scroll(-1, cx),
            Event::Command(Command::Down) => self.scroll(1, cx),
            Event::Command(Command::PageUp) => self.scroll(-page, cx),
            Event::Command(Command::PageDown) => self.scroll(page, cx),
            Event::Command(Command::First) => self.top = 0,
            Event::Command(Command::Last) => self.scroll(isize::MAX, cx),
            Event::Wheel(rows) => self.scroll(rows, cx),
            Event::Resized => self.lay_out(cx),
            Event::Changed(_) => self.judge(cx),
            Event::Command(Command::UndoThis) => {
                return Reaction::open(Turn::open(Target::Entry(self.row.entry.id), cx));
            }
            Event::Command(Command::Twin | Command::Copy) => {
                let twin = format!("serik undo {}", self.row.entry.id);
                return Reaction::All(vec![Reaction::Copy(twin.clone()), Reaction::done(twin)]);
            }
            Event::Command(Command::Back | Command::Open) => return Reaction::Close,
            Event::Ready => return self.collect(cx),
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
        let about = [about(&self.row, ", ", cx), sentence(&self.row, cx)];
        Spoken::lines(about.into_iter().chain(self.changes.iter().map(change))).on_empty(Command::Back)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let told = self.told(area.width, cx);
        for (at, line) in (0..).zip(&told) {
            let place = paint::line(area, at);
            paint::put(buffer, (place.x + 1, place.y), place.width, line, cx.theme.title);
        }
        let Laid { widths, lines } = &self.laid;
        let titles =
            ["field-name", "journal-field", "journal-before", "journal-after"].map(|key| cx.words.get(key));
        let mut draw = |line: usize, cells: &[String; 4], style: Style| {
            let place = paint::line(area, u16::try_from(told.len() + line).unwrap_or(u16::MAX));
            let cells = widths.iter().copied().zip(cells).zip([cx.theme.faint, style, style, style]);
            let cells = cells.map(|((width, cell), style)| (width, cell, style));
            paint::cells(buffer, (place.x + 1, place.y), cells);
        };
        draw(0, &titles, cx.theme.faint);
        let room = self.room(cx);
        for (at, cells) in (1..).zip(lines.iter().skip(self.top).take(room)) {
            draw(at, cells, cx.theme.text);
        }
        let below = self.top + room < lines.len();
        paint::more(buffer, area, (self.top > 0, below), cx.theme);
    }
}
