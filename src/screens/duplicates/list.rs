//! Pairs of clients that seem to be one, the likeliest first.

use super::MergeView;
use crate::{
    i18n::{columns, likeness},
    keys::{Command, Scope},
    screens::{
        Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
    },
    store::{
        Receipt,
        client::ClientRow,
        duplicate::{Duplicates, KeepApart, ListDuplicates, Pair},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Pairs shown at most: who has settled these finds the next ones.
const MOST: usize = 1_000;

/// The pairs, and what is done about the one under the cursor.
pub struct DuplicateList {
    found: Duplicates,
    cursor: Cursor,
    loading: Pending<Duplicates>,
    writing: Pending<Receipt>,
}

impl DuplicateList {
    pub fn open(cx: &Context) -> Self {
        let loading = cx.worker.ask(ListDuplicates::first(MOST));
        Self { found: Duplicates::default(), cursor: Cursor::default(), loading, writing: Pending::default() }
    }

    fn current(&self) -> Option<&Pair> {
        self.found.pairs.get(self.cursor.at)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Open => {
                let open = |pair: &Pair| Reaction::open(MergeView::open((pair.one.id, pair.two.id), cx));
                return self.current().map_or(Reaction::Stay, open);
            }
            Command::KeepApart => {
                let apart = self.current().map(|pair| (pair.one.id, pair.two.id));
                if let Some(pair) = apart.filter(|_| !self.writing.is_waiting()) {
                    self.writing = cx.worker.write(KeepApart { pair, reason: String::new() });
                }
            }
            Command::Copy => {
                return self.current().map_or(Reaction::Stay, |pair| Reaction::Copy(spoken(pair, cx)));
            }
            Command::Export => return self.export(cx),
            other => drop(self.cursor.obey(other, self.found.pairs.len(), cx.height())),
        }
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(found) = arrived(&mut self.loading, &mut told, cx) {
            self.found = found;
            self.cursor.settle(self.found.pairs.len(), cx.height());
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(cx.words.get("duplicates-apart")));
        }
        Reaction::All(told)
    }

    fn export(&self, cx: &Context) -> Reaction {
        let pairs = self.found.pairs.clone();
        let offer = Offer {
            words: cx.words.get("export-shown"),
            count: Some(pairs.len()),
            source: Source::Duplicates(pairs),
        };
        Reaction::open(ExportDialog::open(self.title(cx), vec![offer], Pending::default(), cx))
    }

    fn empty_key(&self) -> &'static str {
        if self.loading.is_waiting() { "duplicates-searching" } else { "duplicates-none" }
    }
}

fn name(row: &ClientRow, cx: &Context) -> String {
    text::clean(&columns::name(cx.words, &row.name))
}

fn score(pair: &Pair) -> String {
    format!("{} %", pair.likeness.score)
}

fn spoken(pair: &Pair, cx: &Context) -> String {
    let (one, two) = (name(&pair.one, cx), name(&pair.two, cx));
    aloud([one.as_str(), &two, &score(pair), &likeness::reasons(cx.words, &pair.likeness)])
}

/// How sure, the two names, and why; where there is no room the names say more than the reasons.
fn widths(width: u16) -> Vec<u16> {
    let room = width.saturating_sub(4);
    let name = (room.saturating_sub(5 + WHY + 6) / 2).max(18);
    let columns = [
        Column { least: 5, wanted: 5, drop: 0, grows: false },
        Column { least: 18, wanted: name, drop: 0, grows: false },
        Column { least: 18, wanted: name, drop: 0, grows: false },
        Column { least: 16, wanted: WHY, drop: 1, grows: true },
    ];
    paint::widths(&columns, room)
}

/// Cells of the reasons, where there is room for them.
const WHY: u16 = 26;

fn draw_pair(pair: &Pair, place: Rect, frame: &mut Frame, cx: &Context) {
    let cells = [
        (score(pair), cx.theme.accent),
        (name(&pair.one, cx), cx.theme.text),
        (name(&pair.two, cx), cx.theme.text),
        (likeness::reasons(cx.words, &pair.likeness), cx.theme.faint),
    ];
    let cells = widths(place.width).into_iter().zip(&cells);
    let cells = cells.map(|(width, (cell, style))| (width, cell.as_str(), *style));
    paint::cells(frame.buffer_mut(), (place.x + 3, place.y), cells);
}

impl Screen for DuplicateList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-duplicates")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let told = match self.found.total {
            0 => self.title(cx),
            total => cx.words.count("duplicates-count", total),
        };
        Line::styled(told, cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Duplicates
    }

    /// A key typed ahead must not mean the pair that is about to go.
    fn holds_keys(&self) -> bool {
        self.writing.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        !matches!(command, Command::Open | Command::KeepApart) || !self.found.pairs.is_empty()
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting() || self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let count = self.found.pairs.len();
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(_) => self.loading = cx.worker.ask(ListDuplicates::first(MOST)),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, cx.height()),
            Event::Resized => self.cursor.settle(count, cx.height()),
            Event::Point(at) => self.cursor.go(at, count, cx.height()),
            Event::Click(click) => {
                let line = click.inside(cx.body).map(|(line, _)| line);
                if let Some(at) = line.and_then(|line| self.cursor.hit(line, count, cx.height())) {
                    self.cursor.go(at, count, cx.height());
                    if click.double {
                        return self.obey(Command::Open, cx);
                    }
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let empty = if self.found.pairs.is_empty() { cx.words.get(self.empty_key()) } else { String::new() };
        let pairs = self.found.pairs.iter().map(|pair| spoken(pair, cx));
        Spoken::lines([empty]).choices(pairs, Command::Open)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        if self.found.pairs.is_empty() {
            let lines =
                text::wrap(&cx.words.get(self.empty_key()), usize::from(area.width.saturating_sub(8)));
            for (at, line) in (1..).zip(lines) {
                let place = paint::line(area, at);
                paint::put(frame.buffer_mut(), (place.x + 4, place.y), place.width, &line, cx.theme.faint);
            }
        }
        let top = self.cursor.top(cx.height());
        for (line, pair) in self.found.pairs.iter().skip(top).take(cx.height()).enumerate() {
            let place = paint::line(area, u16::try_from(line).unwrap_or(u16::MAX));
            draw_pair(pair, place, frame, cx);
            if top + line == self.cursor.at {
                paint::under_cursor(frame.buffer_mut(), place, cx.theme);
            }
        }
    }
}
