//! A known person gets a post at one more client: found by name, whatever client they are at.

use crate::{
    domain::{id::Id, keyboard::retype},
    keys::Scope,
    screens::{
        Context, Event, Reaction, Screen, Spoken,
        finder::{Finder, FinderLine, Found},
    },
    store::{
        Receipt, StoreError,
        contact::{ContactRow, LinkContact, ListContacts},
    },
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 66;
/// People listed at most: more words find the right one.
const MOST: u32 = 100;

/// People by name; Enter gives the one under the cursor a post.
pub(super) struct FindPerson {
    client: Id,
    finder: Finder,
    asking: Pending<Vec<ContactRow>>,
    /// What was typed as another layout would read it, while nobody was found.
    spellings: Vec<String>,
    people: Vec<ContactRow>,
    writing: Pending<Receipt>,
    /// The name of the person who gets the post.
    chosen: String,
}

impl FindPerson {
    pub(super) fn open(client: Id) -> Self {
        Self {
            client,
            finder: Finder::new(WIDTH).hinting("person-hint"),
            asking: Pending::default(),
            spellings: Vec::new(),
            people: Vec::new(),
            writing: Pending::default(),
            chosen: String::new(),
        }
    }

    /// Nobody is listed before something was typed: an office knows thousands.
    fn ask(&mut self, cx: &Context) {
        let search = self.finder.typed().trim().to_owned();
        self.people.clear();
        self.spellings = retype(&search);
        self.asking = if search.is_empty() { Pending::default() } else { named(search, cx) };
    }

    fn choose(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some(person) = self.people.get(at) else { return Reaction::Stay };
        self.chosen = text::clean(&person.name);
        self.writing = cx.worker.write(LinkContact { client: self.client, contact: person.id });
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.asking.take() {
            Some(Ok(people)) if people.is_empty() && !self.spellings.is_empty() => {
                self.asking = named(self.spellings.remove(0), cx);
                return Reaction::Stay;
            }
            Some(Ok(people)) => {
                self.people = people;
                if self.finder.accepted() {
                    return self.choose(0, cx);
                }
            }
            Some(Err(error)) => return Reaction::failed(&error, cx.words),
            None => {}
        }
        let name = [("name", self.chosen.clone())];
        match self.writing.take() {
            Some(Ok(_)) => {
                Reaction::All(vec![Reaction::Close, Reaction::done(cx.words.say("person-linked", name))])
            }
            Some(Err(StoreError::Taken { .. })) => Reaction::warn(cx.words.say("person-is-here", name)),
            Some(Err(error)) => Reaction::failed(&error, cx.words),
            None => Reaction::Stay,
        }
    }

    fn lines(&self) -> Vec<FinderLine> {
        let line = |person: &ContactRow| FinderLine {
            text: text::clean(&person.name),
            side: text::clean(&person.client_name),
            ..FinderLine::default()
        };
        self.people.iter().map(line).collect()
    }
}

fn named(search: String, cx: &Context) -> Pending<Vec<ContactRow>> {
    cx.worker.ask(ListContacts { search: Some(search), limit: Some(MOST), ..ListContacts::default() })
}

impl Screen for FindPerson {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-link-contact")
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            return self.collect(cx);
        }
        match self.finder.handle(&event, self.people.len(), cx) {
            Found::Chosen(at) => return self.choose(at, cx),
            Found::Left => return Reaction::Close,
            Found::Typed => self.ask(cx),
            Found::Nothing | Found::Marked(_) => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.lines(), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title(cx), &self.lines(), frame, (area, cx));
    }
}
