//! The backups of the file: how old they are, what they hold, and the way back to one of them.

use super::{
    Answer, Context, Event, Reaction, Screen as _, Switch, arrived,
    choice::{AroundChoice, Choice, Line},
};
use crate::{
    i18n::Catalogue,
    report::backup as words_of,
    store::{
        StoreResult,
        backup::{Contents, Kept, Made, Shelf, glance},
    },
    ui::text,
    worker::Pending,
};

/// The line of the question by which the backup comes back; the safe one is before it.
const YES: usize = 1;

type Found = Vec<(Kept, StoreResult<Contents>)>;

/// A list to choose from, then a question.
pub struct BackupList {
    reading: Pending<Found>,
    found: Found,
    /// The one that the question is about.
    asked: Option<usize>,
    choice: Choice,
}

/// What came of a backup, as one message.
pub fn told(made: &Made, words: &Catalogue) -> String {
    words_of::made(made, None, words).join(". ")
}

impl BackupList {
    pub fn open(shelf: Shelf, cx: &Context) -> Self {
        let read = move || {
            shelf
                .list()
                .into_iter()
                .map(|kept| (glance(&kept.path), kept))
                .map(|(held, kept)| (kept, held))
                .collect()
        };
        let reading = cx.worker.think(read);
        let choice = Choice::new(cx.words.get("command-restore-backup"), Vec::new());
        Self { reading, found: Vec::new(), asked: None, choice }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(found) = arrived(&mut self.reading, &mut told, cx) {
            if found.is_empty() {
                return Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("backup-nothing"))]);
            }
            let lines = found.iter().map(|(kept, held)| line(kept, held, cx)).collect();
            self.choice = Choice::new(cx.words.get("command-restore-backup"), lines);
            self.found = found;
        }
        Reaction::All(told)
    }

    /// Asks before anything happens: what was entered later is only in the file as it is.
    fn ask(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some((kept, held)) = self.found.get(at) else { return Reaction::Stay };
        let held = match held {
            Ok(held) => held,
            Err(error) => return Reaction::failed(error, cx.words),
        };
        self.asked = Some(at);
        let title = cx.words.say("backup-title", [("when", words_of::taken(kept.name.taken, cx.words))]);
        let question = cx.words.say("backup-question", [("what", words_of::held(held, cx.words))]);
        let lines = ["backup-no", "backup-yes"].map(|key| Line::new(cx.words.get(key))).to_vec();
        Reaction::open(Choice::question(title, question, lines))
    }

    fn answer(&mut self, answer: &Answer) -> Reaction {
        let chosen = self.asked.take().and_then(|at| self.found.get(at));
        match (answer, chosen) {
            (Answer::Chosen(YES), Some((kept, _))) => Reaction::Switch(Switch::Restore(kept.path.clone())),
            _ => Reaction::Stay,
        }
    }
}

/// When it was made and how long ago; what it holds, or why nobody can say.
fn line(kept: &Kept, held: &StoreResult<Contents>, cx: &Context) -> Line {
    let when = words_of::taken(kept.name.taken, cx.words);
    let age = words_of::age(kept.name.taken, cx.today, cx.words);
    let side = match held {
        Ok(held) => words_of::held(held, cx.words),
        Err(error) => cx.words.get(error.message_key()),
    };
    Line { text: text::dotted([when, age]), side, is_current: false }
}

impl AroundChoice for BackupList {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => self.collect(cx),
            Event::Answer(answer) => self.answer(&answer),
            Event::Left => {
                self.asked = None;
                Reaction::Stay
            }
            event => match self.choice.handle(event, cx) {
                Reaction::Return(Answer::Chosen(at)) => self.ask(at, cx),
                other => other,
            },
        }
    }
}
