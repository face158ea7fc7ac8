//! What waits for the word of the person, and what became of what he asked for (`U-22`).

use super::App;
use crate::{
    clock::DAY_MILLIS,
    keys::Command,
    screens::{
        Message, Tone,
        reviews::{Reviews, told},
        users::Users,
    },
    store::{
        Changes,
        review::{ListReviews, REVIEW, ReviewOut},
    },
    worker::Pending,
};

/// What is known of requests.
#[derive(Default)]
pub(super) struct Asked {
    reading: Pending<Vec<ReviewOut>>,
    known: Option<Vec<ReviewOut>>,
}

impl App {
    /// The people of the office, or what waits for their word.
    pub(super) fn open_people(&mut self, command: Command) {
        if command == Command::Users {
            self.push(|cx| Box::new(Users::open(cx)));
        } else {
            self.push(|cx| Box::new(Reviews::open(cx)));
        }
    }

    /// Reads them at the start, and when one was written: what waits, and of the judged those of the last day, one of which
    /// may have waited until now.
    pub(super) fn read_reviews(&mut self, changes: Option<&Changes>) {
        if !self.is_locked && changes.is_none_or(|changes| changes.touches(&REVIEW)) {
            let user = self.user.clone();
            let judged_since = Some(self.clock.millis() - DAY_MILLIS);
            self.shared.reviews.reading = self.worker.ask(ListReviews { user, judged_since });
        }
    }

    /// Somebody else sits here: what was known was not of him.
    pub(super) fn forget_reviews(&mut self) {
        self.shared.reviews.known = None;
        self.read_reviews(None);
    }

    /// Takes what was read; tells who asked what became of it.
    pub(super) fn take_reviews(&mut self) {
        let Some(Ok(found)) = self.shared.reviews.reading.take() else { return };
        let was_waiting = |one: &ReviewOut| {
            let known = self.shared.reviews.known.iter().flatten();
            known.filter(|known| known.id == one.id).any(ReviewOut::waits)
        };
        let judged = found.iter().find(|one| one.by == self.user && !one.waits() && was_waiting(one));
        let told = judged.map(|one| Message { text: told(one, &self.words), tone: Tone::Warning });
        self.shared.reviews.known = Some(found);
        if let Some(message) = told {
            self.tell(message);
        }
    }

    /// What stands in the top line while something waits; else nothing.
    pub(super) fn reviews_mark(&self) -> String {
        let mine = |one: &&ReviewOut| one.waits() && one.by != self.user;
        match self.shared.reviews.known.iter().flatten().filter(mine).count() {
            0 => String::new(),
            count => self.words.count("review-mark", count),
        }
    }
}
