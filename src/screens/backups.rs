//! The backups of the file: how old they are, what they hold, and the way back to one of them.

use super::{
    Answer, Context, Reaction, Switch,
    choice::{Choice, Line},
    choice_list::{ChoiceList, Deed, Entries},
};
use crate::{
    i18n::Catalogue,
    report::{backup as words_of, export::Records},
    store::{
        Changes, StoreError, StoreResult,
        backup::{BackupFault, Contents, Kept, Made, Shelf, glance},
    },
    ui::text,
    worker::Pending,
};

/// The line of the question by which the backup comes back; the safe one is before it.
const YES: usize = 1;

type Found = (Kept, StoreResult<Contents>);

/// A list to choose from, then a question.
pub struct BackupList {
    shelf: Shelf,
    /// The one that the question is about.
    asked: Option<usize>,
}

/// What came of a backup, as one message.
pub fn told(made: &Made, words: &Catalogue) -> String {
    words_of::made(made, None, words).join(". ")
}

impl BackupList {
    pub fn open(shelf: Shelf, cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self { shelf, asked: None }, cx)
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

impl Entries for BackupList {
    type Entry = Found;
    const TITLE: &'static str = "command-restore-backup";
    const OPENS_TO_WRITE: bool = false;

    fn read(&self, cx: &Context) -> Pending<Vec<Found>> {
        let place = self.shelf.clone();
        cx.worker.think(move || {
            let kept = place.list().into_iter();
            kept.map(|kept| (glance(&kept.path), kept)).map(|(held, kept)| (kept, held)).collect()
        })
    }

    fn is_touched(&self, _: &Changes) -> bool {
        false
    }

    fn nothing(&self, cx: &Context) -> Option<String> {
        Some(cx.words.get("backup-nothing-here"))
    }

    fn lines(&self, entries: &[Found], cx: &Context) -> Vec<Line> {
        entries.iter().map(|(kept, held)| line(kept, held, cx)).collect()
    }

    /// Asks before anything happens: what was entered later is only in the file as it is.
    fn open(&mut self, at: usize, entries: &[Found], cx: &Context) -> Deed {
        let Some((kept, held)) = entries.get(at) else { return Reaction::Stay.into() };
        let held = match held {
            Ok(held) => words_of::held(held, cx.words),
            Err(StoreError::Backup(BackupFault::Sealed)) => cx.words.get("backup-sealed-what"),
            Err(error) => return Reaction::failed(error, cx.words).into(),
        };
        self.asked = Some(at);
        let title = cx.words.say("backup-title", [("when", words_of::taken(kept.name.taken, cx.words))]);
        let question = cx.words.say("backup-question", [("what", held)]);
        let lines = ["backup-no", "backup-yes"].map(|key| Line::new(cx.words.get(key))).to_vec();
        Reaction::open(Choice::question(title, question, lines)).into()
    }

    fn answer(&mut self, answer: Answer, entries: &[Found], _: &Context) -> Deed {
        let chosen = self.asked.take().and_then(|at| entries.get(at));
        match (answer, chosen) {
            (Answer::Chosen(YES), Some((kept, _))) => {
                Reaction::Switch(Switch::Restore(kept.path.clone())).into()
            }
            _ => Reaction::Stay.into(),
        }
    }

    fn forget(&mut self) {
        self.asked = None;
    }

    fn records(&self, entries: &[Found], cx: &Context) -> Records {
        Records::of_backups(entries, cx.words)
    }
}
