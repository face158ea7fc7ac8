//! What a network drive makes the person wait for, or stops them from (`O-1`, `O-2`), and how it comes and goes.

use super::{App, Drive, reviews::Asked};
use crate::{
    domain::id::Id,
    screens::{Event, Message, Screen, Tone, fresh::Fresh, unfinished},
    store::{Changes, Door, DriveNews, office::ReadFacts},
    ui::text,
};

/// What is known of colleagues, of their drive, and of who sits here.
#[derive(Default)]
pub(super) struct Shared {
    /// What colleagues changed a moment ago and change now.
    pub(super) fresh: Fresh,
    /// What was told of a save that waits.
    waiting: Option<String>,
    /// The client that colleagues were told is changed here.
    edited: Option<Id>,
    /// What is asked before anything is shown; nothing any more once it is open.
    pub(super) door: Door,
    /// What waits for somebody's word.
    pub(super) reviews: Asked,
}

impl Shared {
    /// Nothing is known yet but what comes first.
    pub(super) fn behind(door: Door) -> Self {
        Self { door, ..Self::default() }
    }

    /// Nothing is shown yet.
    pub(super) fn is_locked(&self) -> bool {
        self.door != Door::Open
    }
}

impl App {
    /// A save waits, goes on, or nothing may be written any more.
    pub(super) fn hear_drive(&mut self, news: DriveNews) {
        match news {
            DriveNews::Waits(name) => {
                let text = match name {
                    Some(name) => self.words.say("drive-waits", [("name", text::clean(&name))]),
                    None => self.words.get("drive-waits-unnamed"),
                };
                self.shared.waiting = Some(text.clone());
                self.find_quick(); // it is a colleague who takes long, not the drive
                self.tell(Message { text, tone: Tone::Warning });
            }
            DriveNews::GoesOn => {
                let waiting = self.shared.waiting.take();
                if self.told.as_ref().map(|told| &told.text) == waiting.as_ref() {
                    self.told = None;
                }
            }
            DriveNews::Away => {
                self.file.drive = Drive::Away;
                let since = self.words.formats.time(self.clock.time_of_day());
                let text = self.words.say("drive-away", [("time", since)]);
                self.tell(Message { text, tone: Tone::Failed });
            }
            DriveNews::Slow => {
                if self.file.drive != Drive::Away && self.shared.waiting.is_none() {
                    self.file.drive = Drive::Slow;
                }
            }
            DriveNews::Quick => self.find_quick(),
            DriveNews::Edits(edits) => self.shared.fresh.note_edits(edits),
            DriveNews::Back => self.come_back(),
            DriveNews::Stopped(fault) => {
                (self.file.is_read_only, self.file.fault) = (true, Some(fault));
                self.tell(Message { text: self.words.get(fault.message_key()), tone: Tone::Failed });
            }
        }
    }

    /// The drive answers in the time it should.
    fn find_quick(&mut self) {
        if self.file.drive == Drive::Slow {
            self.file.drive = Drive::Shared;
        }
    }

    /// Everything is read anew, and what was typed meanwhile is offered.
    fn come_back(&mut self) {
        self.file.drive = Drive::Shared;
        let waiting = match unfinished::kept(&self.drafts).len() {
            0 => String::new(),
            count => self.words.count("form-drafts-wait", count),
        };
        let text = [self.words.get("drive-back"), waiting].join(" ").trim_end().to_owned();
        self.tell(Message { text, tone: Tone::Done });
        self.reading = self.worker.ask(ReadFacts);
        let changes = Changes::everything();
        self.all(|| Event::Changed(&changes));
    }

    /// Colleagues are told which client is being changed here, once it is another one. On a disk of this computer there
    /// are none, and no key looks for it.
    pub(super) fn tell_edits(&mut self) {
        if self.file.drive == Drive::Local {
            return;
        }
        let edited = self.stack.iter().find_map(Screen::edits);
        if edited != self.shared.edited {
            self.shared.edited = edited;
            self.worker.edits(edited);
        }
    }
}
