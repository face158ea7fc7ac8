//! Two clients beside each other: which values stay when they become one.

use crate::{
    domain::id::Id,
    i18n::columns,
    keys::{Command, Scope},
    screens::{Answer, Context, Event, Reaction, Screen, Spoken, aloud, arrived, cursor::Cursor},
    store::{
        Image, Receipt,
        client::{CompareClients, Comparison, Difference, MergeClients, Side},
        duplicate::KeepApart,
        record,
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// Lines over the fields: what the columns are, and the two names.
const HEAD: u16 = 3;
/// Widest column of the labels, in cells.
const LABELS: u16 = 24;

/// What a write under way will be told as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Merge,
    Apart,
}

/// The client that stays, the one that goes into it, and a choice for each field in which they differ.
pub struct MergeView {
    kept: Id,
    other: Id,
    compared: Comparison,
    /// Of each difference, whose value stays.
    chosen: Vec<Side>,
    cursor: Cursor,
    loading: Pending<Option<Comparison>>,
    writing: (Pending<Receipt>, Doing),
}

impl MergeView {
    pub fn open((kept, other): (Id, Id), cx: &Context) -> Self {
        Self {
            kept,
            other,
            compared: Comparison::default(),
            chosen: Vec::new(),
            cursor: Cursor::default(),
            loading: cx.worker.ask(CompareClients { kept, other }),
            writing: (Pending::default(), Doing::Merge),
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Left => self.choose(self.cursor.at, Side::Kept),
            Command::Right => self.choose(self.cursor.at, Side::Other),
            Command::Accept => self.flip(self.cursor.at),
            Command::SwapSides => *self = Self::open((self.other, self.kept), cx),
            Command::Merge => self.merge(cx),
            Command::KeepApart => {
                let apart = KeepApart { pair: (self.kept, self.other), reason: String::new() };
                self.writing = (cx.worker.write(apart), Doing::Apart);
            }
            other => drop(self.cursor.obey(other, self.chosen.len(), height(cx.body))),
        }
        Reaction::Stay
    }

    fn choose(&mut self, at: usize, side: Side) {
        if let Some(chosen) = self.chosen.get_mut(at) {
            *chosen = side;
        }
    }

    fn flip(&mut self, at: usize) {
        let is_kept = self.chosen.get(at) == Some(&Side::Kept);
        self.choose(at, if is_kept { Side::Other } else { Side::Kept });
    }

    fn merge(&mut self, cx: &Context) {
        let bases = record::base(&self.compared.kept).zip(record::base(&self.compared.other));
        let Some((kept, other)) = bases else { return };
        let decided = self.compared.differences.iter().zip(&self.chosen);
        let taken = decided.filter(|(_, side)| **side == Side::Other).map(|(found, _)| found.column);
        let merge = MergeClients { kept, other, taken: taken.collect() };
        self.writing = (cx.worker.write(merge), Doing::Merge);
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        match arrived(&mut self.loading, &mut told, cx) {
            None => {}
            Some(Some(compared)) => self.take(compared, cx),
            Some(None) => return self.gone(cx),
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(self.done(cx));
        }
        Reaction::All(told)
    }

    /// What was chosen stays, where the values are still the same.
    fn take(&mut self, compared: Comparison, cx: &Context) {
        let side = |found: &Difference| {
            let at = self.compared.differences.iter().position(|known| known == found);
            at.and_then(|at| self.chosen.get(at).copied()).unwrap_or(found.proposed)
        };
        self.chosen = compared.differences.iter().map(side).collect();
        self.compared = compared;
        self.cursor.settle(self.chosen.len(), height(cx.body));
    }

    /// One of the two is no client any more, unless it was this screen that did it.
    fn gone(&self, cx: &Context) -> Reaction {
        if self.writing.0.is_waiting() {
            return Reaction::Stay;
        }
        Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("merge-gone"))])
    }

    fn done(&self, cx: &Context) -> Reaction {
        let told = match self.writing.1 {
            Doing::Apart => return Reaction::All(vec![Reaction::Close, apart(cx)]),
            Doing::Merge => cx.words.say("merge-done", [("name", name(&self.compared.other, cx))]),
        };
        Reaction::All(vec![Reaction::Return(Answer::Row(self.kept)), Reaction::done(told)])
    }

    /// The label of a difference and what stands on both sides.
    fn words(found: &Difference, cx: &Context) -> [String; 3] {
        let own = cx.facts.client_fields.iter().find(|own| own.column() == found.column);
        let label = own.map_or_else(|| columns::column(cx.words, found.column), |own| own.name.clone());
        let value = |stored: &str| match own {
            Some(own) => columns::of_kind(cx.words, Some(own.field().kind), stored),
            None if found.column == "owner_id" => owner(stored, cx),
            None if found.column == "credit_limit" => limit(stored, cx),
            None => columns::cell(cx.words, found.column, stored),
        };
        [label, value(&found.kept), value(&found.other)].map(|shown| text::clean(&shown))
    }

    fn hit(&self, line: usize, body: Rect) -> Option<usize> {
        let line = line.checked_sub(usize::from(HEAD))?;
        self.cursor.hit(line, self.chosen.len(), height(body))
    }

    fn draw_head(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let [_, left, right] = panes(area);
        let sides = [(left, "merge-stays", &self.compared.kept), (right, "merge-goes", &self.compared.other)];
        for (pane, key, client) in sides {
            // As far in as the values, which have a mark before them.
            let (x, width) = (pane.x + 2, pane.width.saturating_sub(2));
            paint::put(buffer, (x, pane.y), width, &cx.words.get(key), cx.theme.faint);
            paint::put(buffer, (x, pane.y + 1), width, &name(client, cx), cx.theme.title);
        }
    }

    /// Two numbers are mostly two firms: told before they become one.
    fn doubt(&self, cx: &Context) -> String {
        if self.compared.has_two_numbers() { cx.words.get("merge-two-numbers") } else { String::new() }
    }

    fn draw_fields(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let top = self.cursor.top(height(area));
        let decided = self.compared.differences.iter().zip(&self.chosen);
        for (line, (found, side)) in decided.enumerate().skip(top).take(height(area)) {
            let at = u16::try_from(line - top).unwrap_or(u16::MAX);
            let row = paint::line(area, at.saturating_add(HEAD));
            draw_field(&Self::words(found, cx), *side, row, frame, cx);
            if line == self.cursor.at {
                paint::under_cursor(frame.buffer_mut(), row, cx.theme);
            }
        }
    }
}

fn apart(cx: &Context) -> Reaction {
    Reaction::done(cx.words.get("duplicates-apart"))
}

fn name(client: &Image, cx: &Context) -> String {
    text::clean(&columns::name(cx.words, &record::text(client, "name")))
}

/// A limit in its currency; of a client without one, the currency of its sums.
fn limit(stored: &str, cx: &Context) -> String {
    let (minor, currency) = stored.split_once(' ').unwrap_or(("", stored));
    let known = minor.parse().map(|minor| cx.words.formats.money(minor, currency));
    known.unwrap_or_else(|_| columns::cell(cx.words, "currency", currency))
}

fn owner(id: &str, cx: &Context) -> String {
    let found = cx.facts.users.iter().find(|user| user.id.0.to_string() == id);
    found.map_or_else(|| columns::cell(cx.words, "owner_id", id), |user| user.name.clone())
}

/// Lines that explain what else happens, under the fields.
fn note(area: Rect, cx: &Context) -> Vec<String> {
    text::wrap(&cx.words.get("merge-note"), usize::from(area.width.saturating_sub(4)).max(20))
}

/// Lines for fields.
fn height(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(HEAD + 3)).max(1)
}

/// Labels, the client that stays, the one that goes.
fn panes(row: Rect) -> [Rect; 3] {
    let labels = LABELS.min(row.width / 3);
    let side = row.width.saturating_sub(labels + 6) / 2;
    let at = |x: u16, width: u16| Rect { x: row.x + x, width, ..row };
    [at(3, labels), at(4 + labels, side), at(5 + labels + side, side)]
}

/// The value that stays has a mark: colour alone says nothing.
fn draw_field(words: &[String; 3], side: Side, row: Rect, frame: &mut Frame, cx: &Context) {
    let [label, left, right] = panes(row);
    let style = |own: Side| if own == side { cx.theme.text } else { cx.theme.faint };
    let cells: [(Rect, &str, Style); 3] = [
        (label, "", cx.theme.faint),
        (left, if side == Side::Kept { "● " } else { "  " }, style(Side::Kept)),
        (right, if side == Side::Other { "● " } else { "  " }, style(Side::Other)),
    ];
    for ((place, mark, style), word) in cells.into_iter().zip(words) {
        let shown = text::cut(&format!("{mark}{word}"), usize::from(place.width));
        paint::put(frame.buffer_mut(), (place.x, place.y), place.width, &shown, style);
    }
}

impl Screen for MergeView {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-merge")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let differ = cx.words.count("merge-differ", self.chosen.len());
        Line::styled(format!("{} · {differ}", self.title(cx)), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Merge
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        command != Command::Accept || !self.chosen.is_empty()
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting() || self.writing.0.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let count = self.chosen.len();
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(_) if !self.writing.0.is_waiting() => {
                self.loading = cx.worker.ask(CompareClients { kept: self.kept, other: self.other });
            }
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height(cx.body)),
            Event::Resized => self.cursor.settle(count, height(cx.body)),
            Event::Point(at) => self.cursor.go(at, count, height(cx.body)),
            Event::Click(click) => {
                let Some((line, column)) = click.inside(cx.body) else { return Reaction::Stay };
                let Some(at) = self.hit(line, cx.body) else { return Reaction::Stay };
                self.cursor.go(at, count, height(cx.body));
                let [_, left, right] = panes(cx.body).map(|pane| usize::from(pane.x - cx.body.x));
                match column {
                    column if column >= right => self.choose(at, Side::Other),
                    column if column >= left => self.choose(at, Side::Kept),
                    _ => {}
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let side = |key: &str, client: &Image| format!("{}: {}", cx.words.get(key), name(client, cx));
        let head = [side("merge-stays", &self.compared.kept), side("merge-goes", &self.compared.other)];
        let line = |(found, side): (&Difference, &Side)| {
            let [label, kept, other] = Self::words(found, cx);
            let (stays, goes) = if *side == Side::Kept { (kept, other) } else { (other, kept) };
            aloud([format!("{label}: {stays}").as_str(), &cx.words.say("merge-not", [("value", goes)])])
        };
        let lines = self.compared.differences.iter().zip(&self.chosen).map(line);
        let alike = if self.chosen.is_empty() { cx.words.get("merge-alike") } else { String::new() };
        Spoken::lines(head.into_iter().chain([self.doubt(cx), alike, cx.words.get("merge-note")]))
            .choices(lines, Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_head(frame, area, cx);
        if self.chosen.is_empty() && !self.loading.is_waiting() {
            let (row, told) = (paint::line(area, HEAD), cx.words.get("merge-alike"));
            paint::put(frame.buffer_mut(), (row.x + 3, row.y), row.width, &told, cx.theme.text);
        }
        let row = paint::line(area, HEAD - 1);
        paint::put(frame.buffer_mut(), (row.x + 3, row.y), row.width, &self.doubt(cx), cx.theme.warning);
        self.draw_fields(frame, area, cx);
        let note = note(area, cx);
        let first = area.height.saturating_sub(u16::try_from(note.len()).unwrap_or(0));
        for (at, line) in (first..).zip(note) {
            let row = paint::line(area, at);
            paint::put(frame.buffer_mut(), (row.x + 3, row.y), row.width, &line, cx.theme.faint);
        }
    }
}
