//! Who is at the keyboard: one of the users, a new one, or the same under a better name.

use super::{App, commands::Asked};
use crate::{
    keys::Command,
    screens::{
        Event, Message, Screen, Tone,
        choice::{Choice, Line},
        pin::{AskPin, Stranger},
        prompt::Prompt,
    },
    store::{
        Changes, Door, StoreError,
        office::users::{AddUser, RenameUser},
    },
    ui::text,
};

impl App {
    /// The users, then a new one, then another spelling of the own name.
    pub(super) fn ask_person(&mut self) {
        let names = self.people().into_iter();
        let mut lines: Vec<Line> =
            names.map(|name| Line::new(text::clean(&name)).current(name == self.user)).collect();
        if !self.shared.is_locked() {
            lines.push(Line::new(format!("+ {}", self.words.get("person-new"))));
        }
        if !self.shared.is_locked() && self.facts.users.iter().any(|user| user.name == self.user) {
            let name = text::clean(&self.user);
            lines.push(Line::new(self.words.say("person-rename", [("name", name)])));
        }
        self.asked = Some(Asked::Person);
        self.stack.push(Box::new(Choice::new(self.words.get("command-person"), lines)));
    }

    /// The users, before them who sits here and is none; nobody of whom the office knows nothing comes in so.
    fn people(&self) -> Vec<String> {
        let users = self.facts.users.iter().map(|user| user.name.clone());
        let is_user = self.facts.users.iter().any(|user| user.name == self.user);
        (!is_user && !self.shared.is_locked()).then(|| self.user.clone()).into_iter().chain(users).collect()
    }

    pub(super) fn choose_person(&mut self, at: usize) {
        let people = self.people();
        if let Some(name) = people.get(at) {
            return self.let_in(name.clone());
        }
        let is_new = at == people.len();
        let (asked, title, typed) = if is_new {
            (Asked::NewPerson, "person-new", "")
        } else {
            (Asked::PersonName, "person-name", self.user.as_str())
        };
        let prompt = Prompt::with(self.words.get(title), typed);
        self.asked = Some(asked);
        self.stack.push(Box::new(prompt));
    }

    /// Somebody is about to work: first their PIN, where they have one.
    fn let_in(&mut self, name: String) {
        let has_pin = self.facts.users.iter().any(|user| user.name == name && user.has_pin);
        let is_lock = self.shared.is_locked();
        if is_lock {
            self.stack.pop();
        }
        if has_pin {
            self.shared.door = if is_lock { Door::Pin } else { Door::Open };
            self.stack.push(Box::new(AskPin::of(name, is_lock)));
        } else {
            self.admit(name);
        }
    }

    /// Nothing is shown before the PIN.
    pub(super) fn lock(&mut self) {
        match &self.shared.door {
            Door::Open => {}
            Door::Pin => self.stack.push(Box::new(AskPin::of(self.user.clone(), true))),
            Door::Shut(refusal) => {
                let error = StoreError::Refused(refusal.clone());
                let told = self.words.say(error.message_key(), error.parts());
                self.stack.push(Box::new(Stranger::told(&told)));
            }
        }
    }

    /// Somebody works from now on.
    pub(super) fn admit(&mut self, name: String) {
        let door = std::mem::take(&mut self.shared.door);
        if door != Door::Open && name == self.user {
            self.forget_reviews();
        } else {
            self.sit_down(name);
        }
    }

    /// While nothing is shown: leave, or somebody else; the rest is for the question.
    pub(super) fn obey_locked(&mut self, command: Command) {
        let is_question = self.stack.top().is_some_and(Screen::floats);
        match command {
            Command::Quit => self.quit(),
            Command::Back if !is_question => self.ask_person(),
            Command::Accept if !is_question && matches!(self.shared.door, Door::Shut(_)) => self.ask_person(),
            other => self.top(Event::Command(other)),
        }
    }

    /// Writes the name among the users; the person sits down when it is there.
    pub(super) fn name_person(&mut self, asked: Asked, name: String) {
        let own = self.facts.users.iter().find(|user| user.name == self.user);
        let writing = match own.filter(|_| asked == Asked::PersonName) {
            Some(user) => {
                let base = (user.id, user.version);
                self.worker.write(RenameUser { base, name: name.clone() })
            }
            None => self.worker.write(AddUser { name: name.clone(), role: "manager" }),
        };
        self.naming = (writing, name);
    }

    /// The person sits down once the users are read anew: the next question lists them.
    pub(super) fn take_name(&mut self) {
        if let Some(Err(error)) = self.naming.0.take() {
            tracing::warn!(%error, "a user is not written");
            self.naming.1.clear();
            let is_known = matches!(error, StoreError::Taken { .. });
            let text = if is_known {
                self.words.get("person-known")
            } else {
                self.words.say(error.message_key(), error.parts())
            };
            return self.tell(Message { text, tone: Tone::Warning });
        }
        if !self.naming.0.is_waiting()
            && self.is_naming()
            && self.facts.users.iter().any(|user| user.name == self.naming.1)
        {
            let name = std::mem::take(&mut self.naming.1);
            self.sit_down(name);
        }
    }

    /// A name is on its way to the users.
    pub(super) const fn is_naming(&self) -> bool {
        !self.naming.1.is_empty()
    }

    /// Whose clients are seen may be another now.
    pub(super) fn see_anew(&mut self) {
        let changes = Changes::everything();
        self.all(|| Event::Changed(&changes));
    }

    /// What is written from now on is theirs, also at the next start; who is somebody in the demo is nobody of the own
    /// office.
    fn sit_down(&mut self, name: String) {
        self.worker.sign_in(name.clone());
        if !self.file.is_demo {
            self.outside.keep_setting("user", &name);
        }
        let text = self.words.say("person-is", [("name", text::clean(&name))]);
        self.drafts.whose(&name);
        self.user = name;
        self.look_for_another_person();
        self.forget_reviews();
        self.see_anew();
        self.tell(Message { text, tone: Tone::Done });
    }
}
