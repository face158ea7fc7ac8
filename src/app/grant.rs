//! What screens wish for, and the app alone can grant.

use super::{App, Copied, commands::Asked};
use crate::{
    keys::Command,
    screens::{Answer, Event, Message, Place, Reaction, Tone, messages::Told},
    ui::text,
};
use std::path::PathBuf;

/// Messages kept for `Ctrl+O`.
const KEPT_MESSAGES: usize = 200;
/// Cells of what was copied that are told.
const COPIED: usize = 60;
/// Commands the palette offers first.
const RECENT: usize = 5;

impl App {
    pub(super) fn grant(&mut self, reaction: Reaction) {
        match reaction {
            Reaction::Stay => {}
            Reaction::Open(screen) => self.stack.push(screen),
            // A root stays: one Esc too many must not lead the next key to another client.
            Reaction::Close if self.stack.top().is_some_and(|screen| screen.root().is_some()) => {}
            Reaction::Close => {
                self.close();
                self.top(Event::Left);
            }
            Reaction::Return(answer) => self.answer(answer),
            Reaction::Run(command) => {
                self.close();
                self.remember_command(command);
                self.obey(command);
            }
            Reaction::Pass(event) => {
                self.close();
                self.top(Event::Left);
                self.top(event);
            }
            Reaction::Beneath(event) => self.beneath(event),
            Reaction::Edit(text) => self.edit(&text),
            Reaction::Copy(text) => self.copy(text),
            Reaction::Print { name, text } => self.print(&name, &text),
            Reaction::Tell(message) => self.tell(message),
            Reaction::Show(path) => self.show_file(path),
            Reaction::Speak(language) => self.speak(language),
            Reaction::Switch(switch) => {
                self.switch = Some(switch);
                self.quit();
            }
            Reaction::All(reactions) => reactions.into_iter().for_each(|reaction| self.grant(reaction)),
        }
    }

    fn copy(&mut self, text: String) {
        let text = match self.outside.copy(&text) {
            Copied::Clipboard => {
                let shown = text::cut(&text::clean(&text.replace('\t', " · ")), COPIED);
                self.words.say("copy-done", [("text", shown)])
            }
            Copied::File(path) => self.words.say("copy-file", [("path", path.display().to_string())]),
            Copied::Nowhere => text,
        };
        self.tell(Message { text, tone: Tone::Done });
    }

    fn print(&mut self, name: &str, text: &str) {
        let message = match self.outside.print(name, text) {
            Some(path) => {
                let path = path.display().to_string();
                Message { text: self.words.say("print-done", [("path", path)]), tone: Tone::Done }
            }
            None => Message { text: self.words.get("print-failed"), tone: Tone::Failed },
        };
        self.tell(message);
    }

    fn show_file(&mut self, path: PathBuf) {
        let shown = text::clean(&path.display().to_string());
        self.outside.open(path);
        self.tell(Message { text: self.words.say("file-opening", [("path", shown)]), tone: Tone::Done });
    }

    /// Says which file the system could not open.
    pub(super) fn tell_not_opened(&mut self) {
        if let Some(path) = self.outside.not_opened() {
            let path = text::clean(&path.display().to_string());
            let text = self.words.say("file-not-opened", [("path", path)]);
            self.tell(Message { text, tone: Tone::Failed });
        }
    }

    fn edit(&mut self, text: &str) {
        self.spoilt = true;
        match self.outside.edit(text) {
            Some(edited) => self.top(Event::Answer(Answer::Text(edited))),
            None => self.tell(Message { text: self.words.get("editor-failed"), tone: Tone::Failed }),
        }
    }

    pub(super) fn close(&mut self) {
        if !self.stack.is_at_root()
            && let Some(screen) = self.stack.pop()
        {
            screen.leave(&mut self.place);
            self.asked = None;
        }
    }

    fn answer(&mut self, answer: Answer) {
        let asked = self.asked.take();
        self.close();
        match (asked, answer) {
            (Some(asked), Answer::Chosen(at)) => self.chosen(asked, at),
            (Some(asked @ (Asked::NewPerson | Asked::PersonName)), Answer::Text(name)) => {
                self.name_person(asked, name);
            }
            (_, Answer::Admitted(name)) => self.admit(name),
            (_, answer) => self.top(Event::Answer(answer)),
        }
    }

    fn remember_command(&mut self, command: Command) {
        self.recent.retain(|known| *known != command);
        self.recent.push(command);
        let spare = self.recent.len().saturating_sub(RECENT);
        self.recent.drain(..spare);
    }

    pub(super) fn tell(&mut self, message: Message) {
        if message.text.is_empty() {
            return;
        }
        let time = self.words.formats.time(self.clock.time_of_day());
        self.messages.push_back(Told { time, message: message.clone() });
        if self.messages.len() > KEPT_MESSAGES {
            self.messages.pop_front();
        }
        self.told = Some(message);
    }

    pub(super) fn quit(&mut self) {
        let recent = self.recent.iter().map(|command| command.label().to_owned()).collect();
        let (folder, lists) = (self.place.folder.take(), self.place.lists.take());
        let quick = std::mem::take(&mut self.place.quick);
        let (planner, today) = (self.place.planner, std::mem::take(&mut self.place.today));
        let mut place = Place { recent, quick, today, planner, folder, lists, ..Place::default() };
        self.stack.iter().for_each(|screen| screen.remember(&mut place));
        self.place = place;
        self.stack.clear();
    }
}
