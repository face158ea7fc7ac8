//! A colleague saved the same fields first: as they were, mine, theirs, and a choice for each (`O-3`).

use crate::{
    domain::field::Kind,
    i18n::columns,
    keys::{Command, Scope},
    screens::{Answer, Context, Event, Reaction, Screen, Spoken, aloud, cursor::Cursor},
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// Lines over the fields: what the columns are.
const HEAD: u16 = 2;
/// Widest column of the labels, in cells.
const LABELS: u16 = 20;
/// Lines under the fields for the whole values of the one under the cursor.
const WHOLE: u16 = 9;

/// Whose value a field has in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Mine,
    Theirs,
    /// Theirs; mine becomes a note of the client.
    TheirsAndNote,
}

/// A field that two people changed, its values as they are stored.
#[derive(Clone, Debug)]
pub(super) struct Differing {
    pub(super) label: String,
    pub(super) kind: Kind,
    pub(super) was: String,
    pub(super) mine: String,
    pub(super) theirs: String,
    /// Mine could be kept as a note.
    pub(super) can_be_noted: bool,
}

impl Differing {
    /// What stands in the three columns.
    fn values(&self, cx: &Context) -> [String; 3] {
        [&self.was, &self.mine, &self.theirs].map(|value| {
            let shown = text::clean(&columns::of_kind(cx.words, Some(self.kind), value));
            if shown.is_empty() { "—".to_owned() } else { shown }
        })
    }

    /// What is chosen from, left to right.
    const fn offered(&self) -> &'static [Stands] {
        let all: &[Stands] = &[Stands::Mine, Stands::Theirs, Stands::TheirsAndNote];
        if self.can_be_noted { all } else { all.split_at(2).0 }
    }
}

/// The question over a form.
pub(super) struct Conflict {
    fields: Vec<Differing>,
    chosen: Vec<Stands>,
    /// Who saved first.
    colleague: String,
    cursor: Cursor,
}

impl Conflict {
    pub(super) fn new(fields: Vec<Differing>, colleague: String) -> Self {
        let chosen = vec![Stands::Mine; fields.len()];
        Self { fields, chosen, colleague, cursor: Cursor::default() }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Save => return Reaction::Return(Answer::Decided(self.chosen.clone())),
            Command::Left => self.turn(-1),
            Command::Right => self.turn(1),
            Command::Accept => self.turn_round(),
            other => drop(self.cursor.obey(other, self.fields.len(), height(cx.body))),
        }
        Reaction::Stay
    }

    /// The place of the choice under the cursor, and from how many.
    fn place(&self) -> Option<(usize, &'static [Stands])> {
        let offered = self.fields.get(self.cursor.at)?.offered();
        let chosen = self.chosen.get(self.cursor.at)?;
        Some((offered.iter().position(|one| one == chosen)?, offered))
    }

    fn turn(&mut self, by: isize) {
        if let Some((at, offered)) = self.place() {
            self.choose(at.checked_add_signed(by).and_then(|at| offered.get(at)).copied());
        }
    }

    fn turn_round(&mut self) {
        if let Some((at, offered)) = self.place() {
            self.choose(offered.get((at + 1) % offered.len()).copied());
        }
    }

    fn choose(&mut self, stands: Option<Stands>) {
        if let (Some(chosen), Some(stands)) = (self.chosen.get_mut(self.cursor.at), stands) {
            *chosen = stands;
        }
    }

    fn click(&mut self, line: usize, column: usize, cx: &Context) {
        let at = line.checked_sub(usize::from(HEAD));
        let Some(at) = at.and_then(|line| self.cursor.hit(line, self.fields.len(), height(cx.body))) else {
            return;
        };
        self.cursor.go(at, self.fields.len(), height(cx.body));
        let [_, _, mine, theirs] = panes(cx.body).map(|pane| usize::from(pane.x - cx.body.x));
        match column {
            column if column >= theirs => self.choose(Some(Stands::Theirs)),
            column if column >= mine => self.choose(Some(Stands::Mine)),
            _ => {}
        }
    }

    /// What the columns are.
    fn heads(&self, cx: &Context) -> [String; 3] {
        [cx.words.get("conflict-was"), cx.words.get("conflict-mine"), text::clean(&self.colleague)]
    }

    fn draw_head(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let [_, panes @ ..] = panes(area);
        for (pane, head) in panes.into_iter().zip(self.heads(cx)) {
            // As far in as the values, which have a mark before them.
            let (x, width) = (pane.x + 2, pane.width.saturating_sub(2));
            paint::put(
                frame.buffer_mut(),
                (x, pane.y),
                width,
                &text::cut(&head, usize::from(width)),
                cx.theme.title,
            );
        }
    }

    fn draw_fields(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let top = self.cursor.top(height(area));
        let decided = self.fields.iter().zip(&self.chosen);
        for (line, (field, stands)) in decided.enumerate().skip(top).take(height(area)) {
            let row = paint::line(area, u16::try_from(line - top).unwrap_or(u16::MAX).saturating_add(HEAD));
            draw_field(field, *stands, row, frame, cx);
            if line == self.cursor.at {
                paint::under_cursor(frame.buffer_mut(), row, cx.theme);
            }
        }
    }

    /// The whole values of the field under the cursor: in the columns they may be cut.
    fn whole(&self, room: usize, cx: &Context) -> Vec<String> {
        let Some(field) = self.fields.get(self.cursor.at) else { return Vec::new() };
        let told = self.heads(cx).into_iter().zip(field.values(cx));
        let lines = told.flat_map(|(head, value)| text::wrap(&format!("{head}: {value}"), room));
        let stands = self.chosen.get(self.cursor.at).map(|stands| cx.words.get(stands.label()));
        lines.chain(stands.filter(|told| !told.is_empty())).collect()
    }
}

impl Stands {
    /// What happens with the values, in words.
    const fn label(self) -> &'static str {
        match self {
            Self::Mine => "conflict-takes-mine",
            Self::Theirs => "conflict-takes-theirs",
            Self::TheirsAndNote => "conflict-takes-note",
        }
    }
}

/// Lines for fields.
fn height(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(HEAD + WHOLE + 1)).max(1)
}

/// Labels, as it was, mine, theirs.
fn panes(row: Rect) -> [Rect; 4] {
    let labels = LABELS.min(row.width / 4);
    let side = row.width.saturating_sub(labels + 7) / 3;
    let at = |x: u16, width: u16| Rect { x: row.x + x, width, ..row };
    let third = |place: u16| at(4 + labels + place * (side + 1), side);
    [at(3, labels), third(0), third(1), third(2)]
}

/// What stands has a mark: colour alone says nothing.
fn draw_field(field: &Differing, stands: Stands, row: Rect, frame: &mut Frame, cx: &Context) {
    let [label, was, mine, theirs] = panes(row);
    let [shown_was, shown_mine, shown_theirs] = field.values(cx);
    let is_mine = stands == Stands::Mine;
    let noted = if stands == Stands::TheirsAndNote { "✎ " } else { "  " };
    let style = |stands: bool| if stands { cx.theme.text } else { cx.theme.faint };
    let cells: [(Rect, &str, &str, Style); 4] = [
        (label, "", &field.label, cx.theme.faint),
        (was, "  ", &shown_was, cx.theme.faint),
        (mine, if is_mine { "● " } else { noted }, &shown_mine, style(is_mine)),
        (theirs, if is_mine { "  " } else { "● " }, &shown_theirs, style(!is_mine)),
    ];
    for (place, mark, word, style) in cells {
        let shown = text::cut(&format!("{mark}{word}"), usize::from(place.width));
        paint::put(frame.buffer_mut(), (place.x, place.y), place.width, &shown, style);
    }
}

impl Screen for Conflict {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("conflict-title")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let told = cx.words.say("conflict-saved-first", [("name", text::clean(&self.colleague))]);
        Line::styled(told, cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Conflict
    }

    fn is_unsaved(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let count = self.fields.len();
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height(cx.body)),
            Event::Resized => self.cursor.settle(count, height(cx.body)),
            Event::Point(at) => self.cursor.go(at, count, height(cx.body)),
            Event::Click(click) => {
                if let Some((line, column)) = click.inside(cx.body) {
                    self.click(line, column, cx);
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let heads = self.heads(cx);
        let line = |(field, stands): (&Differing, &Stands)| {
            let told = heads.iter().zip(field.values(cx)).map(|(head, value)| format!("{head}: {value}"));
            let told: Vec<String> = told.chain([cx.words.get(stands.label())]).collect();
            aloud(std::iter::once(field.label.as_str()).chain(told.iter().map(String::as_str)))
        };
        let first = cx.words.say("conflict-saved-first", [("name", text::clean(&self.colleague))]);
        Spoken::lines([first]).choices(self.fields.iter().zip(&self.chosen).map(line), Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_head(frame, area, cx);
        self.draw_fields(frame, area, cx);
        let room = usize::from(area.width.saturating_sub(6)).max(20);
        let shown = self.fields.len().min(height(area));
        let first = u16::try_from(shown).unwrap_or(u16::MAX).saturating_add(HEAD + 1);
        for (at, line) in (first..area.height).zip(self.whole(room, cx)) {
            let row = paint::line(area, at);
            paint::put(
                frame.buffer_mut(),
                (row.x + 3, row.y),
                row.width.saturating_sub(3),
                &line,
                cx.theme.faint,
            );
        }
    }
}
