//! Plain mode: the same screens as a conversation, line by line, for a screen reader or a bare terminal.

use super::{
    App, Left,
    ears::{Ears, Heard, Loudness},
};
use crate::{
    keys::{self, Command, Scope, key_of_word},
    screens::{Event, Message, Screen, Spoken, Tone},
    ui::text,
};
use ratatui::layout::Rect;
use std::{
    io::{self, Write},
    sync::mpsc::RecvTimeoutError,
};

/// Things said at once; the next ones come with Enter.
const PAGE: usize = 10;
/// A window whose body has ten rows: lists read as many as are said.
pub const AREA: Rect = Rect { x: 0, y: 0, width: 100, height: 14 };

/// A conversation with the screens.
struct Talk<'a> {
    app: App,
    out: &'a mut dyn Write,
    ears: &'a mut Ears,
    /// What was said last, and of which screen.
    said: Vec<String>,
    screen: Option<(String, Scope)>,
    /// The first of the numbered things that is said.
    from: usize,
    /// What to say when nothing else is: after a line silence would be a riddle.
    owed: Option<&'static str>,
    /// What was asked and has no answer yet: its line is still open.
    asked: Option<String>,
}

impl App {
    /// Talks until the person leaves. Answers where the person was.
    ///
    /// # Errors
    /// When nothing can be written any more.
    pub fn talk(self, ears: &mut Ears, out: &mut dyn Write) -> io::Result<Left> {
        let mut talk =
            Talk { app: self, out, ears, said: Vec::new(), screen: None, from: 0, owed: None, asked: None };
        while talk.settle()? {
            talk.say()?;
            talk.hear();
        }
        talk.say_message()?;
        Ok(talk.app.left())
    }
}

impl Talk<'_> {
    /// Takes the next line or signal.
    fn hear(&mut self) {
        if let Some(line) = self.ears.typed.pop_front() {
            return self.answer(&line);
        }
        if self.ears.has_ended {
            return self.app.quit();
        }
        let is_secret = self.spoken().0.is_secret;
        self.ears.listen(if is_secret { Loudness::Secret } else { Loudness::Aloud });
        match self.ears.heard.recv_timeout(self.app.patience()) {
            Ok(heard) => self.take(heard),
            Err(RecvTimeoutError::Timeout) => self.app.rest(),
            Err(RecvTimeoutError::Disconnected) => self.take(Heard::End),
        }
    }

    fn take(&mut self, heard: Heard) {
        match heard {
            Heard::Signal(signal) => self.app.take(signal),
            Heard::End => self.ears.has_ended = true,
            Heard::Line(text) => {
                self.ears.rest();
                let stops = self.app.scope() == Scope::ImportRun && text.trim() == "0";
                if stops { self.back() } else { self.ears.typed.push_back(text) }
            }
        }
    }

    /// Waits until the screens have what they asked for, and all that is known by now; false when the program
    /// is over.
    fn settle(&mut self) -> io::Result<bool> {
        while !self.app.is_over() {
            if self.app.scope() == Scope::ImportRun {
                // What stops a long job is heard at once.
                self.ears.listen(Loudness::Aloud);
            }
            let waits = self.is_waiting();
            let next = if waits { self.ears.heard.recv().ok() } else { self.ears.heard.try_recv().ok() };
            match next {
                Some(heard) => self.take(heard),
                None if waits => self.app.quit(),
                None if self.app.wants_rest() => self.app.rest(),
                None => return Ok(true),
            }
            self.say_progress()?;
        }
        Ok(false)
    }

    /// A long job is told of when it has gone further.
    fn say_progress(&mut self) -> io::Result<()> {
        if self.app.scope() != Scope::ImportRun {
            return Ok(());
        }
        let is_known = self.screen.as_ref().is_some_and(|screen| screen.1 == Scope::ImportRun);
        if is_known && self.lines(&self.spoken().0) == self.said { Ok(()) } else { self.say() }
    }

    fn is_waiting(&self) -> bool {
        let screens = self.app.stack.iter().any(Screen::is_waiting);
        let app = &self.app;
        let is_asking = app.reading.is_waiting() || app.sorting.is_waiting() || app.notices.is_waiting();
        screens || app.holds_keys() || is_asking
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
            self.write(&format!("\n{}", sayable(&screen.0)))?;
        }
        let lines = self.lines(&spoken);
        let news = lines.iter().filter(|line| !self.said.contains(line) && told.as_ref() != Some(line));
        let news: Vec<&String> = news.collect();
        let news: Vec<String> = news.into_iter().cloned().collect();
        for line in &news {
            self.write(line)?;
        }
        let is_another = spoken.question.is_some() && self.asked != spoken.question;
        let has_spoken = is_new || told.is_some() || !news.is_empty() || is_another;
        if is_new {
            self.write(&self.key_words(&spoken, screen.1))?;
        } else if let Some(key) = self.owed.filter(|_| !has_spoken) {
            self.write(&self.app.words.get(key))?;
        }
        (self.said, self.screen) = (lines, Some(screen));
        if has_spoken || self.owed.is_some() {
            self.ask(&spoken)?;
        }
        self.owed = None;
        self.out.flush()
    }

    /// A line of its own, also when a question stands open.
    fn write(&mut self, line: &str) -> io::Result<()> {
        let end = if self.asked.take().is_some() { "\n" } else { "" };
        writeln!(self.out, "{end}{line}")
    }

    /// The question, or a sign that a line is awaited.
    fn ask(&mut self, spoken: &Spoken) -> io::Result<()> {
        self.asked.clone_from(&spoken.question);
        match &spoken.question {
            Some(question) => write!(self.out, "{}: ", sayable(question)),
            None if self.is_waiting() => Ok(()),
            None => write!(self.out, "> "),
        }
    }

    /// The last message, once.
    fn say_message(&mut self) -> io::Result<Option<String>> {
        let told = self.app.told.take().map(|message| sayable(&message.text));
        if let Some(text) = &told {
            self.write(text)?;
        }
        Ok(told)
    }

    fn lines(&self, spoken: &Spoken) -> Vec<String> {
        let (count, end) = (count(spoken), self.end(spoken));
        let told = spoken.lines.iter().map(|line| sayable(line));
        let mut lines: Vec<String> =
            if spoken.choices.is_empty() { told.take(end).skip(self.from).collect() } else { told.collect() };
        let numbered = spoken.choices.iter().enumerate().take(end).skip(self.from);
        lines.extend(numbered.map(|(at, choice)| format!("{}. {}", at + 1, sayable(choice))));
        if count > end {
            let parts = [("from", end + 1), ("to", (end + PAGE).min(count)), ("all", count)];
            let parts = parts.map(|(name, number)| (name, number.to_string()));
            let key = if self.app.scope().is_form() { "plain-more-values" } else { "plain-more" };
            lines.push(self.app.words.say(key, parts));
        }
        lines
    }

    /// The end of what is said of the numbered things, or of the lines where nothing is numbered.
    fn end(&self, spoken: &Spoken) -> usize {
        count(spoken).min(self.from + PAGE)
    }

    /// What can be typed here. Letters are named where they are commands.
    fn key_words(&self, spoken: &Spoken, scope: Scope) -> String {
        let words = &self.app.words;
        match scope {
            scope if scope.is_form() => return words.get("plain-keys-form"),
            Scope::ImportRun => return words.get("plain-keys-run"),
            _ if spoken.question.is_some() && spoken.choices.is_empty() => {
                return words.get("plain-keys-line");
            }
            _ => {}
        }
        let letters = self.app.offered().into_iter().filter(|binding| binding.command != Command::Help);
        let letters =
            letters.filter(|binding| matches!(binding.key, keys::Key::Char(_) | keys::Key::Ctrl(_)));
        let typed =
            |command| keys::words_of(scope, command).split(", ").next().unwrap_or_default().to_owned();
        let mut told: Vec<String> = letters
            .map(|binding| format!("{} {}", typed(binding.command), words.get(binding.command.label())))
            .collect();
        if spoken.empty == Some(Command::PageDown) && spoken.choices.len() >= PAGE {
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
        self.owed = Some("plain-same");
        self.asked = None;
        // In a form an empty line keeps the value.
        let reads_on = if scope.is_form() { word == "+" } else { word.is_empty() };
        if reads_on && self.end(&spoken) < count(&spoken) {
            self.from += PAGE;
            return;
        }
        // Numbers are those that were read out: after this the list may be another one.
        let read_out = if spoken.choices.is_empty() { 0 } else { self.end(&spoken) };
        self.from = 0;
        // A prompt takes any line, also one that is a number.
        let finds = scope.is_finder() && !(spoken.choices.is_empty() && spoken.lines.is_empty());
        if word == "0" && (spoken.question.is_none() || finds) {
            self.back();
        } else if let Some(at) = number(word, read_out) {
            self.app.top(Event::Point(at));
            self.app.obey(spoken.chosen);
        } else if finds && word.parse::<usize>().is_ok() {
            self.warn("plain-no-line", word);
        } else if spoken.question.is_some() {
            self.answer_question(word);
        } else {
            self.answer_menu(word, &spoken, read_out);
        }
    }

    fn back(&mut self) {
        if self.app.scope() == Scope::ImportRun {
            self.app.obey(Command::StopImport);
        } else {
            if self.app.stack.is_at_root() {
                self.owed = Some("plain-root");
            }
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
            None => self.warn("plain-unknown", word),
        }
    }

    /// A key, or a number with a key for that one of the numbered things: `3 del`.
    fn answer_menu(&mut self, word: &str, spoken: &Spoken, read_out: usize) {
        if word.is_empty() {
            return self.say_more(spoken);
        }
        let (first, key) = word.split_once(' ').unwrap_or(("", word));
        let at = number(first, read_out);
        let scope = self.app.scope();
        let is_numbered = at.is_some() || first.is_empty();
        let command = key_of_word(key.trim()).and_then(|press| keys::resolve(scope, press));
        match command {
            Some(command) if is_numbered => {
                if let Some(at) = at {
                    self.app.top(Event::Point(at));
                }
                self.app.obey(command);
            }
            Some(_) if first.parse::<usize>().is_ok() => self.warn("plain-no-line", first),
            _ => self.search_or_wonder(word),
        }
    }

    /// Words are searched for where there is something to search in.
    fn search_or_wonder(&mut self, word: &str) {
        let slash = key_of_word("/").and_then(|press| keys::resolve(self.app.scope(), press));
        let asked = word.strip_prefix('/').filter(|sought| !sought.is_empty());
        let sought = asked.or_else(|| Some(word).filter(|word| word.chars().count() > 1));
        match sought {
            Some(sought) if slash == Some(Command::Search) => {
                self.app.obey(Command::Search);
                self.app.top(Event::Say(sought));
            }
            _ => self.warn("plain-unknown", word),
        }
    }

    fn warn(&mut self, key: &str, word: &str) {
        let text = self.app.words.say(key, [("text", word)]);
        self.app.tell(Message { text, tone: Tone::Warning });
    }

    /// An empty line: what the screen wants done; else everything is said again.
    fn say_more(&mut self, spoken: &Spoken) {
        match spoken.empty {
            Some(command) => {
                self.owed = Some("plain-last");
                self.app.obey(command);
            }
            None => self.screen = None,
        }
    }
}

/// How many things are read by ten.
fn count(spoken: &Spoken) -> usize {
    if spoken.choices.is_empty() { spoken.lines.len() } else { spoken.choices.len() }
}

/// The place of a numbered thing that was read out.
fn number(word: &str, read_out: usize) -> Option<usize> {
    let number: usize = word.parse().ok()?;
    number.checked_sub(1).filter(|at| *at < read_out)
}

/// A text for a terminal that obeys what it is sent, with the keys of plain mode.
fn sayable(text: &str) -> String {
    text::clean(text).replace("Esc", "0")
}
