//! Help for the screen below: its keys in groups, filtered while typing; Enter runs the line.

use super::{
    Context, Event, Reaction, Screen, Spoken,
    finder::{Finder, FinderLine, Found},
};
use crate::{
    domain::search::fold,
    i18n::Catalogue,
    keys::{Command, Scope, keys_of, listed, words_of},
    ui::text,
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 66;
/// Cells of the keys in the printed help.
const PRINTED_KEYS: usize = 24;

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
    finder: Finder,
}

impl Help {
    /// In plain mode the keys are the words that are typed for them.
    pub fn of(scope: Scope, title: &str, (words, is_plain): (&Catalogue, bool)) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for binding in listed(scope) {
            let command = binding.command;
            let keys = if is_plain { words_of(scope, command) } else { keys_of(scope, command) };
            if keys.is_empty() || entries.iter().any(|entry| entry.command == command) {
                continue;
            }
            let is_own = binding.scope == scope || (scope.is_form() && binding.scope.is_form());
            let group = if is_own { "help-this-screen" } else { group(binding.scope) };
            entries.push(Entry { command, label: words.get(command.label()), keys, group });
        }
        let title = format!("{} · {title}", words.get("command-help"));
        Self { title, entries, finder: Finder::new(WIDTH) }
    }

    fn shown(&self) -> Vec<&Entry> {
        let wanted = fold(&self.finder.typed());
        let fits = |entry: &&Entry| {
            let hay = fold(&format!("{} {}", entry.label, entry.keys));
            wanted.split(' ').all(|word| hay.contains(word))
        };
        self.entries.iter().filter(fits).collect()
    }

    /// All keys of the screen as text, each group under its name.
    fn printed(&self, cx: &Context) -> String {
        let mut group = "";
        let line = |entry: &Entry| {
            let begins = std::mem::replace(&mut group, entry.group) != entry.group;
            let head = if begins { format!("\n{}\n", cx.words.get(entry.group)) } else { String::new() };
            format!("{head}  {}  {}\n", text::pad_right(&entry.keys, PRINTED_KEYS), entry.label)
        };
        let lines: String = self.entries.iter().map(line).collect();
        format!("{}\n{lines}", self.title)
    }

    /// The first line of a group names it.
    fn lines(&self, cx: &Context) -> Vec<FinderLine> {
        let mut group = "";
        let line = |entry: &Entry| {
            let begins = std::mem::replace(&mut group, entry.group) != entry.group;
            let side = if begins { cx.words.get(entry.group) } else { String::new() };
            FinderLine { left: entry.keys.clone(), text: entry.label.clone(), side, is_faint: false }
        };
        self.shown().into_iter().map(line).collect()
    }
}

impl Screen for Help {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Command(Command::Print)) {
            return Reaction::Print { name: "serik-help.txt".to_owned(), text: self.printed(cx) };
        }
        let count = self.shown().len();
        match self.finder.handle(&event, count, cx) {
            Found::Chosen(at) => {
                self.shown().get(at).map_or(Reaction::Stay, |entry| Reaction::Run(entry.command))
            }
            Found::Left => Reaction::Close,
            Found::Nothing | Found::Typed | Found::Marked(_) => Reaction::Stay,
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.lines(cx), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title, &self.lines(cx), frame, (area, cx));
    }
}
