//! The palette: every command by any word of its name in three languages, and clients by name.

use super::{Context, Event, Reaction, Screen, Spoken, aloud, clients::ClientCard};
use crate::{
    domain::{keyboard::retype, search::fold},
    i18n::{Catalogue, Language},
    keys::{Command, Scope, keys_of},
    store::client::{ClientFilter, ClientRow, Hits, RowsById, SearchClients},
    ui::{field::Field, floating, paint, text},
    worker::Pending,
};
use nucleo_matcher::{
    Config, Matcher,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};
use ratatui::{Frame, layout::Rect};

/// Clients offered under the commands.
const CLIENTS: usize = 8;

/// A command with its names.
struct Entry {
    command: Command,
    label: String,
    keys: String,
    /// Names in all three languages, folded.
    hay: String,
    /// Why it cannot be done here; empty when it can.
    reason: String,
}

/// Commands and clients in one list.
pub struct Palette {
    entries: Vec<Entry>,
    field: Field,
    at: usize,
    shown: Vec<usize>,
    searching: Pending<Hits>,
    reading: Pending<Vec<ClientRow>>,
    clients: Vec<ClientRow>,
}

impl Palette {
    /// Commands that mean something in this scope; `recent` come first.
    pub fn open(scope: Scope, recent: &[Command], cx: &Context) -> Self {
        let languages = Language::ALL.map(Catalogue::load);
        let entry = |command: &Command| {
            let names: Vec<String> =
                languages.iter().map(|words| fold(&words.get(command.label()))).collect();
            Entry {
                command: *command,
                label: cx.words.get(command.label()),
                keys: keys_of(scope, *command),
                hay: names.join(" "),
                reason: reason(*command, scope, cx),
            }
        };
        let first = recent.iter().rev();
        let rest = Command::ALL.iter().filter(|command| !recent.contains(command) && is_offered(**command));
        let mut entries: Vec<Entry> = first.chain(rest).map(entry).collect();
        entries.sort_by_key(|entry| !entry.reason.is_empty());
        let mut palette = Self {
            entries,
            field: Field::line(""),
            at: 0,
            shown: Vec::new(),
            searching: Pending::default(),
            reading: Pending::default(),
            clients: Vec::new(),
        };
        palette.filter();
        palette
    }

    /// The typed words as they are and as another layout would read them; the better score counts.
    fn filter(&mut self) {
        let typed = self.field.text();
        let mut spellings = vec![fold(&typed)];
        spellings.extend(retype(&typed).iter().map(|text| fold(text)));
        let mut matcher = Matcher::new(Config::DEFAULT);
        let patterns: Vec<Pattern> = spellings
            .iter()
            .map(|text| Pattern::new(text, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy))
            .collect();
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let hay = nucleo_matcher::Utf32Str::new(&entry.hay, &mut buffer);
            if let Some(score) = patterns.iter().filter_map(|pattern| pattern.score(hay, &mut matcher)).max()
            {
                scored.push((score, at));
            }
        }
        scored.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        self.shown = scored.into_iter().map(|(_, at)| at).collect();
        self.at = 0;
    }

    /// What was typed has changed.
    fn find(&mut self, cx: &Context) {
        self.filter();
        self.search(cx);
    }

    fn search(&mut self, cx: &Context) {
        let query = self.field.text();
        self.clients.clear();
        self.reading = Pending::default();
        self.searching = if query.trim().chars().count() < 2 {
            Pending::default()
        } else {
            cx.worker.ask(SearchClients { query, filter: ClientFilter::default() })
        };
    }

    fn count(&self) -> usize {
        self.shown.len() + self.clients.len()
    }

    /// Clients stand below commands that begin a word with what was typed, and above far-fetched ones.
    fn clients_at(&self) -> usize {
        let typed = format!(" {}", fold(&self.field.text()));
        let begins = |at: &&usize| {
            self.entries.get(**at).is_some_and(|entry| format!(" {}", entry.hay).contains(&typed))
        };
        self.shown.iter().take_while(begins).count()
    }

    fn accept(&self, at: usize, cx: &Context) -> Reaction {
        let first = self.clients_at();
        let client = at.checked_sub(first).and_then(|at| self.clients.get(at));
        if let Some(client) = client {
            let card = ClientCard::open(client.id, 0, cx);
            return Reaction::All(vec![Reaction::Close, Reaction::open(card)]);
        }
        let at = if at < first { at } else { at - self.clients.len() };
        let entry = self.shown.get(at).and_then(|at| self.entries.get(*at));
        match entry {
            Some(entry) if entry.reason.is_empty() => Reaction::Run(entry.command),
            Some(entry) => Reaction::warn(format!("{}: {}", entry.label, entry.reason)),
            None => Reaction::Stay,
        }
    }

    /// Every line with what stands at its right: the keys, or the reason why it cannot be done here.
    fn lines(&self) -> Vec<(String, String, bool)> {
        let commands = self.shown.iter().filter_map(|at| self.entries.get(*at));
        let line = |entry: &Entry| {
            let is_possible = entry.reason.is_empty();
            let side = if is_possible { &entry.keys } else { &entry.reason };
            (entry.label.clone(), side.clone(), is_possible)
        };
        let mut lines: Vec<(String, String, bool)> = commands.map(line).collect();
        let clients = self
            .clients
            .iter()
            .map(|row| (format!("◦ {}", text::clean(&row.name)), text::clean(&row.city), true));
        let first = self.clients_at();
        lines.splice(first..first, clients);
        lines
    }

    fn place(area: Rect) -> Rect {
        floating::place(area, (66, area.height.saturating_sub(4)))
    }

    fn collect(&mut self, cx: &Context) {
        if let Some(Ok(hits)) = self.searching.take() {
            let ids = hits.ids.into_iter().take(CLIENTS).collect();
            self.reading = cx.worker.ask(RowsById(ids));
        }
        if let Some(Ok(rows)) = self.reading.take() {
            self.clients = rows;
            self.at = 0;
        }
    }
}

/// Where a command that cannot be done here can be done.
fn reason(command: Command, scope: Scope, cx: &Context) -> String {
    if command.works_in(scope) {
        return String::new();
    }
    let key = match command.scopes() {
        [Scope::ClientList, ..] => "palette-in-list",
        [Scope::Card, ..] => "palette-in-card",
        [Scope::Journal, ..] => "palette-in-journal",
        _ => "palette-in-form",
    };
    cx.words.get(key)
}

/// Moving and typing commands have nothing to do in a list of commands.
const fn is_offered(command: Command) -> bool {
    !matches!(
        command,
        Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last
            | Command::Left
            | Command::Right
            | Command::NextField
            | Command::PreviousField
            | Command::Accept
            | Command::TypingUndo
            | Command::TypingRedo
            | Command::Palette
            | Command::Complete
            | Command::Continue
            | Command::StartImport
            | Command::StopImport
            | Command::WriteRejects
    )
}

impl Screen for Palette {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-palette")
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.count().saturating_sub(1);
        match event {
            Event::Command(Command::Up) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down) => self.at = (self.at + 1).min(last),
            Event::Command(Command::PageUp) => self.at = self.at.saturating_sub(10),
            Event::Command(Command::PageDown) => self.at = (self.at + 10).min(last),
            Event::Wheel(rows) => self.at = self.at.saturating_add_signed(rows).min(last),
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => return self.accept(self.at, cx),
            Event::Ready => self.collect(cx),
            Event::Paste(pasted) => {
                self.field.paste(pasted);
                self.find(cx);
            }
            Event::Type(press) if self.field.type_key(press) => self.find(cx),
            Event::Say(text) => {
                self.field.set(text);
                self.find(cx);
            }
            Event::Point(at) => self.at = at.min(last),
            Event::Click(click) => {
                let inside = paint::inside(Self::place(cx.body));
                let top = (self.at + 1).saturating_sub(usize::from(inside.height).saturating_sub(2));
                let line = click.inside(inside).and_then(|(line, _)| line.checked_sub(2));
                let hit = line.map(|line| top + line).filter(|at| *at <= last);
                return hit.map_or(Reaction::Close, |at| self.accept(at, cx));
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn is_waiting(&self) -> bool {
        self.searching.is_waiting() || self.reading.is_waiting()
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let nothing = if self.count() == 0 { cx.words.get("help-nothing") } else { String::new() };
        let lines = self.lines().into_iter().map(|(label, side, _)| aloud([label.as_str(), &side]));
        Spoken::lines([nothing]).choices(lines, Command::Accept).asking(cx.words.get("plain-find"))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(Self::place(area), &self.title(cx), buffer, cx.theme);
        self.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
        let height = usize::from(inside.height).saturating_sub(2);
        let top = (self.at + 1).saturating_sub(height.max(1));
        for (at, (label, side, is_possible)) in self.lines().into_iter().enumerate().skip(top).take(height) {
            let row = paint::line(inside, u16::try_from(at - top + 2).unwrap_or_default());
            let keys = u16::try_from(text::width(&side)).unwrap_or_default().min(row.width / 2);
            let styles = if is_possible { [cx.theme.text, cx.theme.accent] } else { [cx.theme.faint; 2] };
            paint::put(buffer, (row.x, row.y), row.width.saturating_sub(keys + 1), &label, styles[0]);
            paint::put(buffer, (row.right() - keys, row.y), keys, &side, styles[1]);
            if at == self.at {
                paint::ground(buffer, row, cx.theme.selected);
            }
        }
        if self.count() == 0 {
            let row = paint::line(inside, 2);
            paint::put(buffer, (row.x, row.y), row.width, &cx.words.get("help-nothing"), cx.theme.faint);
        }
    }
}
