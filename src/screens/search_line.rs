//! The search line of a list: it stands where its filter line is, and the list narrows while one types.

use super::{Answer, Context, Event, FilterLine, Reaction, Screen, Spoken};
use crate::{
    keys::{Command, Scope},
    ui::{field::Field, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Cells of the words that are shown.
const SHOWN: u16 = 40;

/// Words are typed here, for the list below: each change goes to it as `Answer::Sought`. Enter leaves it narrowed, Esc
/// shows all again.
pub struct SearchLine {
    /// What can be sought, in the person's language.
    hint: String,
    field: Field,
}

impl SearchLine {
    /// Opens the line over a list. A new search begins from nothing.
    pub fn open(hint: String) -> Reaction {
        let line = Self { hint, field: Field::line("") };
        Reaction::All(vec![Reaction::open(line), seek(String::new())])
    }

    fn change(&mut self, change: impl FnOnce(&mut Field) -> bool) -> Reaction {
        if change(&mut self.field) { seek(self.field.text()) } else { Reaction::Stay }
    }

    /// Draws itself at the left of the filter line; answers what is left of that.
    pub fn draw_into(&self, frame: &mut Frame, area: Rect, cx: &Context) -> Rect {
        let buffer = frame.buffer_mut();
        let area = right_of(area, paint::put(buffer, (area.x, area.y), area.width, "/ ", cx.theme.accent));
        let wide = u16::try_from(text::width(&self.field.text())).map_or(SHOWN, |wide| wide.min(SHOWN)) + 1;
        self.field.draw(Rect { width: wide.min(area.width), ..area }, buffer, cx.theme, true);
        let rest = right_of(area, wide);
        let hint = if self.field.is_empty() { self.hint.as_str() } else { "" };
        right_of(rest, paint::put(buffer, (rest.x, rest.y), rest.width, hint, cx.theme.faint) + 1)
    }
}

fn seek(words: String) -> Reaction {
    Reaction::Beneath(Event::Answer(Answer::Sought(words)))
}

fn right_of(area: Rect, taken: u16) -> Rect {
    let taken = taken.min(area.width);
    Rect { x: area.x + taken, width: area.width - taken, ..area }
}

/// What a list is narrowed to, for its filter line; nothing while it is typed there.
pub fn sought_words(query: &str, cx: &Context) -> String {
    let is_shown = !query.is_empty() && cx.filter_line == FilterLine::Words;
    if is_shown { format!("/{}", text::clean(query)) } else { String::new() }
}

/// What an empty list says: where words are typed that nothing has, how to clear them; else what its message says.
pub fn empty_words(key: &str, cx: &Context) -> String {
    let is_typed = cx.filter_line == FilterLine::Search;
    let is_narrowed = key.ends_with("-none-left") || key.ends_with("-none-such");
    cx.words.get(if is_typed && is_narrowed { "list-none-sought" } else { key })
}

impl Screen for SearchLine {
    fn title(&self, _: &Context) -> String {
        self.hint.clone()
    }

    fn scope(&self) -> Scope {
        Scope::SearchLine
    }

    fn floats(&self) -> bool {
        true
    }

    fn search_line(&self) -> Option<&SearchLine> {
        Some(self)
    }

    fn handle(&mut self, event: Event, _: &Context) -> Reaction {
        match event {
            Event::Type(press) => self.change(|field| field.type_key(press)),
            Event::Paste(pasted) => self.change(|field| field.paste(pasted) || !pasted.is_empty()),
            Event::Say(said) => Reaction::All(vec![seek(said.trim().to_owned()), Reaction::Close]),
            Event::Command(Command::Back) => Reaction::All(vec![seek(String::new()), Reaction::Close]),
            Event::Command(Command::Accept) => Reaction::Close,
            Event::Command(moving) => Reaction::Beneath(Event::Command(moving)),
            Event::Wheel(rows) => Reaction::Beneath(Event::Wheel(rows)),
            Event::Click(click) => Reaction::Pass(Event::Click(click)),
            _ => Reaction::Stay,
        }
    }

    fn spoken(&self, _: &Context) -> Spoken {
        Spoken::lines([]).asking(self.hint.clone())
    }

    fn draw(&self, _: &mut Frame, _: Rect, _: &Context) {}
}
