//! A long list to choose one line from: typing narrows it.

use super::{
    Answer, Context, Event, Reaction, Screen, Spoken,
    choice::Line,
    finder::{Finder, FinderLine, Found},
};
use crate::{
    domain::{
        keyboard::retype,
        search::{fold, skeleton},
    },
    keys::Scope,
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 46;

/// Answers `Answer::Chosen` with the place of the line in the whole list.
pub(super) struct Chooser {
    title: String,
    lines: Vec<Line>,
    /// Their texts as they are compared: as written, and as they sound in Latin letters.
    folded: Vec<[String; 2]>,
    /// Space answers `Answer::Marked`.
    can_mark: bool,
    /// The line that was just marked: Enter on it is done, and does not turn it back.
    marked: Option<usize>,
    finder: Finder,
}

impl Chooser {
    pub(super) fn new(title: impl Into<String>, lines: Vec<Line>) -> Self {
        let mut finder = Finder::new(WIDTH).for_lines(lines.len());
        finder.go(lines.iter().position(|line| line.is_current).unwrap_or(0), lines.len());
        let folded = lines.iter().map(|line| [fold(&line.text), skeleton(&fold(&line.text))]).collect();
        Self { title: title.into(), lines, folded, can_mark: false, marked: None, finder }
    }

    /// Lines can be turned on and off with Space; the cursor is on this one.
    pub(super) fn marking(mut self, at: Option<usize>) -> Self {
        (self.can_mark, self.marked) = (true, at);
        if let Some(at) = at {
            self.finder.go(at, self.lines.len());
        }
        self
    }

    /// Places of the lines that have every typed word, also when typed under another layout.
    fn shown(&self) -> Vec<usize> {
        let typed = self.finder.typed();
        let spellings: Vec<String> =
            [typed.clone()].into_iter().chain(retype(&typed)).map(|text| fold(&text)).collect();
        let sound = skeleton(&fold(&typed));
        let holds = |name: &String, typed: &str| typed.split(' ').all(|word| name.contains(word));
        let fits = |[written, latin]: &[String; 2]| {
            spellings.iter().any(|typed| holds(written, typed)) || holds(latin, &sound)
        };
        (0..self.lines.len()).filter(|at| self.folded.get(*at).is_some_and(fits)).collect()
    }

    /// The present value has a sign on the screen, and is told in words.
    fn found(&self, cx: &Context) -> Vec<FinderLine> {
        let text = |line: &Line| match (line.is_current, cx.is_plain) {
            (_, true) => line.spoken(cx),
            (true, false) => format!("• {}", line.text),
            (false, false) => format!("  {}", line.text),
        };
        let shown = self.shown();
        let lines = shown.into_iter().filter_map(|at| self.lines.get(at));
        let side = |line: &Line| if cx.is_plain { String::new() } else { line.side.clone() };
        lines.map(|line| FinderLine { text: text(line), side: side(line), ..FinderLine::default() }).collect()
    }
}

impl Screen for Chooser {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let shown = self.shown();
        match self.finder.handle(&event, shown.len(), cx) {
            Found::Chosen(at) if self.marked.is_some() && shown.get(at).copied() == self.marked => {
                Reaction::Close
            }
            Found::Chosen(at) => {
                shown.get(at).map_or(Reaction::Stay, |at| Reaction::Return(Answer::Chosen(*at)))
            }
            Found::Marked(at) if self.can_mark => {
                shown.get(at).map_or(Reaction::Stay, |at| Reaction::Return(Answer::Marked(*at)))
            }
            Found::Left => Reaction::Close,
            Found::Marked(_) | Found::Nothing | Found::Typed => Reaction::Stay,
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.found(cx), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title, &self.found(cx), frame, (area, cx));
    }
}
