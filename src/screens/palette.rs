//! The palette: every command by any word of its name in three languages, and clients by name.

use super::{
    Context, Event, Reaction, Screen, Spoken,
    clients::ClientCard,
    finder::{Finder, FinderLine, Found},
    found_clients::FoundClients,
};
use crate::{
    domain::{keyboard::retype, search::fold},
    i18n::{Catalogue, Language},
    keys::{Command, Scope, keys_of},
};
use nucleo_matcher::{
    Config, Matcher,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 66;

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
    finder: Finder,
    shown: Vec<usize>,
    clients: FoundClients,
}

impl Palette {
    /// Commands that mean something in this scope; `recent` come first.
    pub fn open(scope: Scope, recent: &[Command], cx: &Context) -> Self {
        let languages = Language::ALL.map(Catalogue::load);
        let entry = |command: &Command| {
            let every_word = |words: &Catalogue| {
                let more = synonyms(*command).map(|key| words.get(key)).unwrap_or_default();
                fold(&format!("{} {more}", words.get(command.label())))
            };
            let names: Vec<String> = languages.iter().map(every_word).collect();
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
        let mut palette =
            Self { entries, finder: Finder::new(WIDTH), shown: Vec::new(), clients: FoundClients::default() };
        palette.filter();
        palette
    }

    /// The typed words as they are and as another layout would read them; the better score counts.
    fn filter(&mut self) {
        let typed = self.finder.typed();
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
    }

    /// What was typed has changed.
    fn find(&mut self, cx: &Context) {
        self.filter();
        self.search(cx);
    }

    fn search(&mut self, cx: &Context) {
        self.clients.search(&self.finder.typed(), cx);
    }

    fn count(&self) -> usize {
        self.shown.len() + self.clients.rows.len()
    }

    /// Clients stand below commands that begin a word with what was typed, and above far-fetched ones.
    fn clients_at(&self) -> usize {
        let typed = format!(" {}", fold(&self.finder.typed()));
        let begins = |at: &&usize| {
            self.entries.get(**at).is_some_and(|entry| format!(" {}", entry.hay).contains(&typed))
        };
        self.shown.iter().take_while(begins).count()
    }

    fn accept(&self, at: usize, cx: &Context) -> Reaction {
        let first = self.clients_at();
        let client = at.checked_sub(first).and_then(|at| self.clients.rows.get(at));
        if let Some(client) = client {
            let card = ClientCard::open(client.id, 0, cx);
            return Reaction::All(vec![Reaction::Close, Reaction::open(card)]);
        }
        let at = if at < first { at } else { at - self.clients.rows.len() };
        let entry = self.shown.get(at).and_then(|at| self.entries.get(*at));
        match entry {
            Some(entry) if entry.reason.is_empty() => Reaction::Run(entry.command),
            Some(entry) => Reaction::warn(format!("{}: {}", entry.label, entry.reason)),
            None => Reaction::Stay,
        }
    }

    /// Every line with its keys, or with the reason why it cannot be done here.
    fn lines(&self, cx: &Context) -> Vec<FinderLine> {
        let commands = self.shown.iter().filter_map(|at| self.entries.get(*at));
        let line = |entry: &Entry| {
            let is_faint = !entry.reason.is_empty();
            let side = if is_faint { &entry.reason } else { &entry.keys };
            FinderLine { text: entry.label.clone(), side: side.clone(), is_faint, ..FinderLine::default() }
        };
        let mut lines: Vec<FinderLine> = commands.map(line).collect();
        let first = self.clients_at();
        lines.splice(first..first, self.clients.lines("◦ ", cx));
        lines
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if self.clients.collect(&mut told, cx) {
            self.finder.go(0, self.count());
        }
        Reaction::All(told)
    }
}

/// Message of other words for a command: people say what they want to make, too.
const fn synonyms(command: Command) -> Option<&'static str> {
    match command {
        Command::New => Some("palette-words-new"),
        Command::Edit | Command::Open | Command::Remove | Command::Restore => Some("palette-words-record"),
        _ => None,
    }
}

/// Why a command cannot be done here; empty when it can.
fn reason(command: Command, scope: Scope, cx: &Context) -> String {
    if command.writes() && cx.is_read_only {
        return cx.words.get("palette-read-only");
    }
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
            | Command::Print
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

    fn is_waiting(&self) -> bool {
        self.clients.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            return self.collect(cx);
        }
        let count = self.count();
        match self.finder.handle(&event, count, cx) {
            Found::Chosen(at) => return self.accept(at, cx),
            Found::Left => return Reaction::Close,
            Found::Typed => self.find(cx),
            Found::Nothing => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.lines(cx), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title(cx), &self.lines(cx), frame, (area, cx));
    }
}
