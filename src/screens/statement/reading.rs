//! A statement while it is read, aside: nothing waits for a disk.

use super::{Next, Source, columns::Columns, naming::Naming};
use crate::{
    exchange::{
        limits, read_bytes,
        statement::{Opened, Refusal, StatementFile, StatementWish, open_statements},
    },
    i18n::Catalogue,
    keys::Command,
    screens::{Answer, Context, Event, Reaction},
    ui::text,
    worker::Pending,
};
use std::path::{Path, PathBuf};

/// A file on its way in.
pub(super) struct Reading {
    path: PathBuf,
    wish: StatementWish,
    opening: Pending<Result<Opened, Refusal>>,
    naming: Naming,
}

/// Reads a file of this path.
pub(super) fn open(path: &Path, wish: &StatementWish) -> Result<Opened, Refusal> {
    open_statements(read_bytes(path, limits::FILE_BYTES)?, wish)
}

impl Reading {
    /// With the account that somebody has named.
    pub(super) fn begin(path: PathBuf, account: Option<String>, cx: &Context) -> Self {
        let wish = StatementWish { account, ..StatementWish::default() };
        let mut reading = Self { path, wish, opening: Pending::default(), naming: Naming::default() };
        reading.read(cx);
        reading
    }

    fn read(&mut self, cx: &Context) {
        let (path, wish) = (self.path.clone(), self.wish.clone());
        self.opening = cx.worker.think(move || open(&path, &wish));
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.opening.is_waiting() || self.naming.is_waiting()
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::Back | Command::StopImport) => Next::Close,
            Event::Ready => self.collect(cx),
            Event::Answer(Answer::Text(account)) => {
                self.wish.account = Some(account.clone());
                self.naming = Naming::default();
                self.read(cx);
                Next::Stay
            }
            // Without an account it is read too: the doubt is told.
            Event::Left => self.naming.give_up().map_or(Next::Stay, |file| self.weigh(file)),
            _ => Next::Stay,
        }
    }

    fn weigh(&self, file: StatementFile) -> Next {
        Next::Weigh(Box::new(Source { path: self.path.clone(), file, kind: None }))
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        self.naming.collect(&mut told, cx);
        match self.opening.take() {
            Some(Ok(Ok(Opened::Statements(file)))) => {
                if self.wish.account.is_some() || !Naming::is_needed(&file) {
                    return self.weigh(file);
                }
                self.naming.begin(file, cx);
                Next::Stay
            }
            Some(Ok(Ok(Opened::Table(table)))) => {
                Next::Columns(Box::new(Columns::open(self.path.clone(), *table, cx)))
            }
            Some(Ok(Err(refusal))) => Next::Again(refusal_words(&refusal, cx.words)),
            Some(Err(error)) => Next::React(Reaction::failed(&error, cx.words)),
            None => Next::React(Reaction::All(told)),
        }
    }
}

/// Why a file is not taken.
pub(super) fn refusal_words(refusal: &Refusal, words: &Catalogue) -> String {
    match refusal {
        Refusal::Unreadable(reason) => crate::screens::import::refusal(reason, words),
        other => {
            let parts = other.arguments().into_iter().map(|(name, value)| (name, text::clean(&value)));
            words.say(other.key(), parts.collect::<Vec<_>>())
        }
    }
}
