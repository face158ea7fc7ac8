//! Plain mode: the same screens as a conversation, line by line, for a screen reader or a bare terminal.

use super::{App, Left, Signal};
use crate::{
    keys::{self, Command, Scope, key_of_word},
    screens::{Event, Message, Screen, Spoken, Tone},
    ui::text,
};
use ratatui::layout::Rect;
use std::{
    collections::VecDeque,
    io::{self, BufRead, Write},
    sync::mpsc::{Receiver, Sender},
};

/// Things said at once; the next ones come with Enter.
const PAGE: usize = 10;
/// A window whose body has ten rows: lists read as many as are said.
pub const AREA: Rect = Rect { x: 0, y: 0, width: 100, height: 14 };

/// What reaches the conversation.
#[derive(Debug)]
pub enum Heard {
    Line(String),
    /// Nothing more will be typed.
    End,
    Signal(Signal),
}

/// Reads lines until there are no more; for a thread of its own. After each line it waits for `go_on`: nothing
/// else may read while an editor runs.
pub fn listen(input: impl BufRead, heard: &Sender<Heard>, go_on: &Receiver<()>) {
    for line in input.lines() {
        let Ok(line) = line else { break };
        if heard.send(Heard::Line(line)).is_err() || go_on.recv().is_err() {
            return;
        }
    }
    let _ = heard.send(Heard::End); // the conversation may have ended first
}

/// A conversation with the screens.
struct Talk<'a> {
    app: App,
    out: &'a mut dyn Write,
    /// Lines typed while an answer was awaited; `None` is their end.
    typed: VecDeque<Option<String>>,
    /// The next line may be read.
    go_on: &'a dyn Fn(),
    /// What was said last, and of which screen.
    said: Vec<String>,
    screen: Option<(String, Scope)>,
    /// The first of the numbered things that is said.
    from: usize,
}

impl App {
    /// Talks until the person leaves; calls `go_on` when a line was worked off. Answers where the person was.
    ///
    /// # Errors
    /// When nothing can be written any more.
    pub fn talk(self, heard: &Receiver<Heard>, go_on: &dyn Fn(), out: &mut dyn Write) -> io::Result<Left> {
        let (typed, said) = (VecDeque::new(), Vec::new());
        let mut talk = Talk { app: self, out, typed, go_on, said, screen: None, from: 0 };
        while talk.settle(heard)? {
            talk.say()?;
            let is_read_ahead = !talk.typed.is_empty();
            match talk.next(heard) {
                Heard::Line(line) if is_read_ahead => talk.answer(&line),
                Heard::Line(line) => {
                    talk.answer(&line);
                    go_on();
                }
                Heard::Signal(signal) => talk.app.take(signal),
                Heard::End => talk.app.quit(),
            }
        }
        talk.say_message()?;
        Ok(Left { place: talk.app.place, switch: talk.app.switch })
    }
}

impl Talk<'_> {
    fn next(&mut self, heard: &Receiver<Heard>) -> Heard {
        match self.typed.pop_front() {
            Some(Some(line)) => Heard::Line(line),
            Some(None) => Heard::End,
            None => heard.recv().unwrap_or(Heard::End),
        }
    }

    /// Waits until the screens have what they asked for, and all that is known by now; false when the program
    /// is over.
    fn settle(&mut self, heard: &Receiver<Heard>) -> io::Result<bool> {
        while !self.app.is_over() {
            let next = if self.is_waiting() { heard.recv().ok() } else { heard.try_recv().ok() };
            match next {
                Some(Heard::Signal(signal)) => self.app.take(signal),
                Some(Heard::Line(line)) => self.read_ahead(line),
                Some(Heard::End) => self.typed.push_back(None),
                None if self.is_waiting() => self.app.quit(),
                None if self.app.wants_rest() => self.app.rest(),
                None => return Ok(true),
            }
            self.say_progress()?;
        }
        Ok(false)
    }

    /// A line waits its turn; only what stops a long job is heard at once.
    fn read_ahead(&mut self, line: String) {
        if self.app.scope() == Scope::ImportRun && line.trim() == "0" {
            self.back();
        } else {
            self.typed.push_back(Some(line));
        }
        (self.go_on)();
    }

    /// A long job is told of when it has gone further.
    fn say_progress(&mut self) -> io::Result<()> {
        let is_known = self.screen.as_ref().is_some_and(|screen| screen.1 == Scope::ImportRun);
        let is_said = is_known && self.lines(&self.spoken().0) == self.said;
        if self.app.scope() == Scope::ImportRun && !is_said { self.say() } else { Ok(()) }
    }

    fn is_waiting(&self) -> bool {
        let screens = self.app.stack.iter().any(Screen::is_waiting);
        screens || self.app.holds_keys() || self.app.reading.is_waiting()
    }

    /// The top screen, what it says, and how it is called.
    fn spoken(&self) -> (Spoken, (String, Scope)) {
        let cx = self.app.context();
        match self.app.stack.top() {
            Some(top) => (top.spoken(&cx), (top.title(&cx), top.scope())),
            None => (Spoken::lines([]), (String::new(), Scope::Everywhere)),
        }
    }

    /// Says what is new: a whole screen when it is another one, else the lines that have changed.
    fn say(&mut self) -> io::Result<()> {
        let told = self.say_message()?;
        let (spoken, screen) = self.spoken();
        let is_new = self.screen.as_ref() != Some(&screen);
        if is_new {
            self.from = 0;
            self.said.clear();
            writeln!(self.out, "\n{}", screen.0)?;
        }
        let lines = self.lines(&spoken);
        let news: Vec<&String> =
            lines.iter().filter(|line| !self.said.contains(line) && told.as_ref() != Some(line)).collect();
        for line in &news {
            writeln!(self.out, "{line}")?;
        }
        match (is_new, told.is_some() || !news.is_empty() || spoken.question.is_some()) {
            (true, _) => writeln!(self.out, "{}", self.key_words(&spoken, screen.1))?,
            (false, false) => writeln!(self.out, "{}", self.app.words.get("plain-same"))?,
            (false, true) => {}
        }
        (self.said, self.screen) = (lines, Some(screen));
        match &spoken.question {
            Some(question) => write!(self.out, "{question}: ")?,
            None if self.is_waiting() => {}
            None => write!(self.out, "> ")?,
        }
        self.out.flush()
    }

    /// The last message, once.
    fn say_message(&mut self) -> io::Result<Option<String>> {
        let told = self.app.told.take().map(|message| message.text);
        if let Some(text) = &told {
            writeln!(self.out, "{text}")?;
        }
        Ok(told)
    }

    fn lines(&self, spoken: &Spoken) -> Vec<String> {
        let mut lines = spoken.lines.clone();
        let numbered = spoken.choices.iter().enumerate().skip(self.from).take(PAGE);
        lines.extend(numbered.map(|(at, choice)| format!("{}. {choice}", at + 1)));
        let (count, end) = (spoken.choices.len(), self.from + PAGE);
        if count > end {
            let parts = [("from", end + 1), ("to", (end + PAGE).min(count)), ("all", count)];
            let parts = parts.map(|(name, number)| (name, number.to_string()));
            lines.push(self.app.words.say("plain-more", parts));
        }
        lines
    }

    /// What can be typed here. Letters are named where they are commands.
    fn key_words(&self, spoken: &Spoken, scope: Scope) -> String {
        let words = &self.app.words;
        match scope {
            Scope::Form => return words.get("plain-keys-form"),
            Scope::ImportRun => return words.get("plain-keys-run"),
            _ if spoken.question.is_some() && spoken.choices.is_empty() => {
                return words.get("plain-keys-line");
            }
            _ => {}
        }
        let letters = keys::hints(scope).into_iter().filter(|binding| binding.command != Command::Help);
        let letters =
            letters.filter(|binding| matches!(binding.key, keys::Key::Char(_) | keys::Key::Ctrl(_)));
        let mut told: Vec<String> = letters
            .map(|binding| format!("{} {}", binding.key, words.get(binding.command.label())))
            .collect();
        if spoken.empty == Some(Command::PageDown) {
            told.insert(0, words.get("plain-next-ten"));
        }
        if !spoken.choices.is_empty() {
            told.insert(0, words.get("plain-number"));
        }
        told.push(words.get("plain-keys-end"));
        told.join(", ")
    }

    fn answer(&mut self, line: &str) {
        let (spoken, (_, scope)) = self.spoken();
        let line = text::clean(line);
        let word = line.trim();
        let is_menu = spoken.question.is_none() || scope.is_finder();
        if word == "0" && is_menu {
            self.back();
        } else if let Some(at) = number(word, &spoken) {
            self.app.top(Event::Point(at));
            self.app.obey(spoken.chosen);
        } else if spoken.question.is_some() {
            self.answer_question(word);
        } else {
            self.answer_menu(word, &spoken);
        }
    }

    fn back(&mut self) {
        if self.app.scope() == Scope::ImportRun {
            self.app.obey(Command::StopImport);
        } else {
            self.app.obey(Command::Back);
        }
    }

    /// Text is the answer; what follows a colon is a command.
    fn answer_question(&mut self, word: &str) {
        match word.strip_prefix(':') {
            Some("0") => self.back(),
            Some("" | "?") => self.app.obey(Command::Help),
            Some(command) => self.press_in_text(command),
            None => self.app.top(Event::Say(word)),
        }
    }

    /// In text a letter stands for the same letter with Ctrl.
    fn press_in_text(&mut self, word: &str) {
        let scope = self.app.scope();
        let presses = [format!("ctrl+{word}"), word.to_owned()];
        let found = presses.iter().find_map(|word| keys::resolve(scope, key_of_word(word)?));
        match found {
            Some(command) => self.app.obey(command),
            None => self.tell_unknown(word),
        }
    }

    /// A key, or a number with a key for that one of the numbered things: `3 del`.
    fn answer_menu(&mut self, word: &str, spoken: &Spoken) {
        if word.is_empty() {
            return self.say_more(spoken);
        }
        let (first, rest) = word.split_once(' ').unwrap_or_default();
        let at = number(first, spoken);
        let key = if at.is_some() { rest.trim() } else { word };
        let scope = self.app.scope();
        match key_of_word(key).and_then(|press| keys::resolve(scope, press)) {
            Some(command) => {
                if let Some(at) = at {
                    self.app.top(Event::Point(at));
                }
                self.app.obey(command);
            }
            None => self.search_or_wonder(word),
        }
    }

    /// Words are searched for where there is something to search in.
    fn search_or_wonder(&mut self, word: &str) {
        let slash = key_of_word("/").and_then(|press| keys::resolve(self.app.scope(), press));
        let sought = word.strip_prefix('/').unwrap_or(word);
        if slash == Some(Command::Search) && sought.chars().count() > 1 {
            self.app.obey(Command::Search);
            self.app.top(Event::Say(sought));
        } else {
            self.tell_unknown(word);
        }
    }

    fn tell_unknown(&mut self, word: &str) {
        let text = self.app.words.say("plain-unknown", [("text", word)]);
        self.app.tell(Message { text, tone: Tone::Warning });
    }

    /// An empty line: the next ten, or what the screen wants done; else everything is said again.
    fn say_more(&mut self, spoken: &Spoken) {
        if self.from + PAGE < spoken.choices.len() {
            self.from += PAGE;
        } else if let Some(command) = spoken.empty {
            self.app.obey(command);
        } else {
            self.screen = None;
        }
    }
}

/// The place of a numbered thing.
fn number(word: &str, spoken: &Spoken) -> Option<usize> {
    let number: usize = word.parse().ok()?;
    number.checked_sub(1).filter(|at| *at < spoken.choices.len())
}
