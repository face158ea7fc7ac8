//! What waits for the word of the person, and what became of what he asked for (`U-22`).

use super::App;
use crate::{
    clock::DAY_MILLIS,
    domain::notice::Beginning,
    keys::Command,
    screens::{
        Message, Tone,
        first_days::FirstDaysList,
        reviews::{Reviews, told},
        users::Users,
    },
    store::{
        Changes, drafts,
        review::{ListReviews, REVIEW, ReviewOut},
    },
    worker::Pending,
};
use chrono::{DateTime, Timelike as _};

/// Days back of which it is told what was judged: less than it is kept that it was told.
const TOLD_DAYS: i64 = drafts::DAYS - 1;

/// What is known of requests.
#[derive(Default)]
pub(super) struct Asked {
    reading: Pending<Vec<ReviewOut>>,
    known: Option<Vec<ReviewOut>>,
}

impl App {
    /// The people of the office, those of them who are new, or what waits for their word.
    pub(super) fn open_people(&mut self, command: Command) {
        self.push(|cx| match command {
            Command::Users => Box::new(Users::open(cx)),
            Command::FirstDays => Box::new(FirstDaysList::open(cx)),
            _ => Box::new(Reviews::open(cx)),
        });
    }

    /// Reads them at the start, and when one was written: what waits, and what was judged as long ago as it is known here
    /// what was told.
    pub(super) fn read_reviews(&mut self, changes: Option<&Changes>) {
        if !self.shared.is_locked() && changes.is_none_or(|changes| changes.touches(&REVIEW)) {
            let user = self.user.clone();
            let judged_since = Some(self.clock.millis() - TOLD_DAYS * DAY_MILLIS);
            self.shared.reviews.reading = self.worker.ask(ListReviews { user, judged_since });
        }
    }

    /// Somebody else sits here: what was known was not of him.
    pub(super) fn forget_reviews(&mut self) {
        self.shared.reviews.known = None;
        self.read_reviews(None);
    }

    /// Takes what was read; tells who asked what became of it, once on this computer.
    pub(super) fn take_reviews(&mut self) {
        // What was told must be known first.
        if !self.drafts.is_read() {
            return;
        }
        let Some(Ok(found)) = self.shared.reviews.reading.take() else { return };
        let known = self.drafts.told();
        let judged: Vec<(Beginning, String)> = found
            .iter()
            .filter(|one| one.by == self.user && !one.waits())
            .filter_map(|one| Some((judgement(one)?, told(one, &self.words))))
            .filter(|(judgement, _)| !known.contains(judgement))
            .collect();
        self.shared.reviews.known = Some(found);
        for (judgement, text) in judged.into_iter().rev() {
            self.drafts.tell(judgement);
            self.tell(Message { text, tone: Tone::Warning });
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

/// A judgement as it is remembered that it was told.
fn judgement(one: &ReviewOut) -> Option<Beginning> {
    let at = DateTime::from_timestamp_millis(one.judged_at?)?.naive_utc().with_nanosecond(0)?;
    Some(Beginning { activity: one.id, at })
}
