//! Backups (O-7): one a day by whoever is first, one at a word of the person; a failure stays in sight until one is made.

use super::App;
use crate::{
    clock::Clock,
    keys::Command,
    screens::{Message, Switch, Tone, backups},
    store::{
        StoreError, StoreResult,
        backup::{BackupOrder, Made, Shelf, Target},
    },
    worker::{Pending, When},
};

/// What the program knows of backups of its file.
#[derive(Default)]
pub(super) struct Backups {
    /// Where they lie; nothing where none are made: a demo, a base in memory.
    shelf: Option<Shelf>,
    making: Pending<Option<Made>>,
    /// The person asked for the one that is being made.
    is_asked: bool,
    /// The one of the day was seen to.
    is_begun: bool,
    /// Why the last one was not made.
    failed: Option<String>,
}

impl Backups {
    pub(super) fn of(shelf: Option<Shelf>) -> Self {
        Self { shelf, ..Self::default() }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.making.is_waiting()
    }

    /// Why there is no backup; nothing while all is well.
    pub(super) fn failed(&self) -> Option<&str> {
        self.failed.as_deref()
    }
}

/// A backup of this moment.
fn order(shelf: &Shelf, clock: Clock) -> BackupOrder {
    BackupOrder::of(Target::Shelf(shelf.clone()), clock.wall())
}

impl App {
    /// Long work that begins from now on has a backup before it.
    pub(super) fn back_up_before_long_work(&mut self) {
        if let Some(shelf) = self.backups.shelf.clone() {
            let clock = self.clock;
            self.worker.backs_up_first(move || order(&shelf, clock));
        }
    }

    /// The one of the day. The office is known by now, and its first frame is out.
    pub(super) fn back_up_daily(&mut self) {
        let is_begun = std::mem::replace(&mut self.backups.is_begun, true);
        if !is_begun && !self.file.is_read_only && !self.backups.making.is_waiting() {
            self.begin_backup(When::FirstOfDay);
        }
    }

    /// One at a word of the person.
    pub(super) fn back_up_now(&mut self) {
        let is_under_way = self.backups.making.is_waiting() || self.begin_backup(When::Now);
        self.backups.is_asked = is_under_way;
        let key = if is_under_way { "backup-under-way" } else { "backup-none-here" };
        self.tell(Message { text: self.words.get(key), tone: Tone::Done });
    }

    /// One under a passphrase: the screen makes room, so that it is typed where nothing shows or keeps it.
    pub(super) fn back_up_sealed(&mut self) {
        if self.backups.shelf.is_none() {
            return self.tell(Message { text: self.words.get("backup-none-here"), tone: Tone::Done });
        }
        self.switch = Some(Switch::Seal);
        self.quit();
    }

    fn begin_backup(&mut self, when: When) -> bool {
        let Some(folder) = self.backups.shelf.clone() else { return false };
        let order = order(&folder, self.clock);
        self.backups.is_asked = when == When::Now;
        self.backups.making = self.worker.back_up(order, when);
        true
    }

    /// The backups that are there, to bring one back.
    pub(super) fn list_backups(&mut self) {
        match self.backups.shelf.clone() {
            Some(folder) => self.push(|cx| Box::new(backups::BackupList::open(folder, cx))),
            None => self.tell(Message { text: self.words.get("backup-none-here"), tone: Tone::Done }),
        }
    }

    /// What came of the one that was being made.
    pub(super) fn take_backup(&mut self) {
        if let Some(done) = self.backups.making.take() {
            self.tell_backup(done);
        }
    }

    pub(super) fn tell_backup(&mut self, done: StoreResult<Option<Made>>) {
        match done {
            // Somebody made one today: what went wrong before is no more.
            Ok(None) => self.backups.failed = None,
            Ok(Some(made)) => {
                tracing::info!(bytes = made.bytes, "a backup was made");
                let text = backups::told(&made, &self.words);
                self.backups.failed = None;
                match made.missed {
                    Some(error) => self.miss_backup(&error),
                    None if self.backups.is_asked => self.tell(Message { text, tone: Tone::Done }),
                    None => {}
                }
            }
            Err(error) => self.miss_backup(&error),
        }
    }

    fn miss_backup(&mut self, error: &StoreError) {
        tracing::error!(%error, "no backup was made");
        let why = self.words.get(error.message_key());
        let parts = [("why", why.clone()), ("command", self.words.get(Command::BackUp.label()))];
        self.tell(Message { text: self.words.say("backup-failed-what", parts), tone: Tone::Failed });
        self.backups.failed = Some(self.words.say("backup-failed", [("why", why)]));
    }
}
