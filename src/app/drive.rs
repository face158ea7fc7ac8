//! What a network drive makes the person wait for, or stops them from (`O-1`, `O-2`).

use super::App;
use crate::{
    screens::{Message, Tone},
    store::DriveNews,
    ui::text,
};

impl App {
    /// A save waits, goes on, or nothing may be written any more.
    pub(super) fn hear_drive(&mut self, news: DriveNews) {
        match news {
            DriveNews::Waits(name) => {
                let text = match name {
                    Some(name) => self.words.say("drive-waits", [("name", text::clean(&name))]),
                    None => self.words.get("drive-waits-unnamed"),
                };
                self.waiting = Some(text.clone());
                self.tell(Message { text, tone: Tone::Warning });
            }
            DriveNews::GoesOn => {
                let waiting = self.waiting.take();
                if self.told.as_ref().map(|told| &told.text) == waiting.as_ref() {
                    self.told = None;
                }
            }
            DriveNews::Stopped(fault) => {
                (self.file.is_read_only, self.file.fault) = (true, Some(fault));
                self.tell(Message { text: self.words.get(fault.message_key()), tone: Tone::Failed });
            }
        }
    }
}
