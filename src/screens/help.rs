//! Help for the screen below: its keys in groups, filtered while typing; Enter runs the line.

use super::{Context, Event, Reaction, Screen, Spoken, aloud};
use crate::{
    domain::search::fold,
    i18n::Catalogue,
    keys::{Command, Scope, keys_of, listed},
    ui::{field::Field, floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// One line: a command of the screen and its keys.
struct Entry {
    command: Command,
    label: String,
    keys: String,
    /// Message key of its group: the first of a group shows it.
    group: &'static str,
}

const fn group(scope: Scope) -> &'static str {
    match scope {
        Scope::Moving => "help-moving",
        _ => "help-everywhere",
    }
}

/// The keys of one scope.
pub struct Help {
    title: String,
    entries: Vec<Entry>,
    filter: Field,
    at: usize,
}

impl Help {
    pub fn of(scope: Scope, title: &str, words: &Catalogue) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for binding in listed(scope) {
            let command = binding.command;
            let keys = keys_of(scope, command);
            if keys.is_empty() || entries.iter().any(|entry| entry.command == command) {
                continue;
            }
            let group = if binding.scope == scope { "help-this-screen" } else { group(binding.scope) };
            entries.push(Entry { command, label: words.get(command.label()), keys, group });
        }
        let title = format!("{} · {title}", words.get("command-help"));
        Self { title, entries, filter: Field::line(""), at: 0 }
    }

    fn shown(&self) -> Vec<&Entry> {
        let wanted = fold(&self.filter.text());
        let fits = |entry: &&Entry| {
            let hay = fold(&format!("{} {}", entry.label, entry.keys));
            wanted.split(' ').all(|word| hay.contains(word))
        };
        self.entries.iter().filter(fits).collect()
    }

    fn place(area: Rect) -> Rect {
        floating::place(area, (66, area.height.saturating_sub(4)))
    }
}

impl Screen for Help {
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
        let last = self.shown().len().saturating_sub(1);
        match event {
            Event::Command(Command::Up) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down) => self.at = (self.at + 1).min(last),
            Event::Command(Command::PageUp) => self.at = self.at.saturating_sub(10),
            Event::Command(Command::PageDown) => self.at = (self.at + 10).min(last),
            Event::Wheel(rows) => self.at = self.at.saturating_add_signed(rows).min(last),
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => {
                return self
                    .shown()
                    .get(self.at)
                    .map_or(Reaction::Stay, |entry| Reaction::Run(entry.command));
            }
            Event::Click(click) => {
                let inside = paint::inside(Self::place(cx.body));
                let line = click.inside(inside).and_then(|(line, _)| line.checked_sub(2));
                let top = (self.at + 1).saturating_sub(usize::from(inside.height).saturating_sub(2));
                let hit = line.and_then(|line| self.shown().get(top + line).map(|entry| entry.command));
                return hit.map_or(Reaction::Close, Reaction::Run);
            }
            Event::Type(press) if self.filter.type_key(press) => self.at = 0,
            Event::Say(text) => {
                self.filter.set(text);
                self.at = 0;
            }
            Event::Point(at) => self.at = at.min(last),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let shown = self.shown();
        let nothing = if shown.is_empty() { cx.words.get("help-nothing") } else { String::new() };
        let lines = shown.into_iter().map(|entry| aloud([entry.label.as_str(), &entry.keys]));
        Spoken::lines([nothing]).choices(lines, Command::Accept).asking(cx.words.get("plain-find"))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(Self::place(area), &self.title, buffer, cx.theme);
        self.filter.draw(paint::line(inside, 0), buffer, cx.theme, true);
        let shown = self.shown();
        let height = usize::from(inside.height).saturating_sub(2);
        let top = (self.at + 1).saturating_sub(height.max(1));
        let widest = self.entries.iter().map(|entry| text::width(&entry.keys)).max().unwrap_or(0).min(28);
        let side = u16::try_from(widest).unwrap_or(28);
        for (at, entry) in shown.iter().enumerate().skip(top).take(height) {
            let row = paint::line(inside, u16::try_from(at - top + 2).unwrap_or_default());
            paint::put(buffer, (row.x, row.y), side, &entry.keys, cx.theme.accent);
            let room = row.width.saturating_sub(side + 2);
            paint::put(buffer, (row.x + side + 2, row.y), room, &entry.label, cx.theme.text);
            let begins = at == 0 || shown.get(at - 1).is_some_and(|before| before.group != entry.group);
            if begins {
                let name = cx.words.get(entry.group);
                let width = u16::try_from(text::width(&name)).unwrap_or_default();
                paint::put(buffer, (row.right().saturating_sub(width), row.y), width, &name, cx.theme.faint);
            }
            if at == self.at {
                paint::ground(buffer, row, cx.theme.selected);
            }
        }
        if shown.is_empty() {
            let row = paint::line(inside, 2);
            paint::put(buffer, (row.x, row.y), row.width, &cx.words.get("help-nothing"), cx.theme.faint);
        }
    }
}
