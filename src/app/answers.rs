//! What comes of questions that the program itself asked: facts of the office, the alphabet of names.

use super::App;
use crate::{
    screens::Event,
    store::{Alphabet, Changes},
};

impl App {
    pub(super) fn collect(&mut self) {
        match self.reading.take() {
            Some(Ok(facts)) => {
                let today = self.clock.today();
                self.clock = self.clock.in_zone(facts.settings.zone());
                self.facts = facts;
                self.look_anew();
                self.back_up_daily();
                if self.clock.today() != today {
                    let changes = Changes::everything();
                    self.all(|| Event::Changed(&changes));
                }
            }
            Some(Err(error)) => {
                tracing::warn!(%error, "facts cannot be read");
                // Nobody waits for a name that cannot be seen.
                self.naming.1.clear();
            }
            None => {}
        }
        match self.sorting.take() {
            Some(Ok(Alphabet { language, .. })) => self.sort_by(language),
            Some(Err(error)) => tracing::warn!(%error, "names cannot be sorted in this language"),
            None => {}
        }
        self.take_backup();
        self.take_name();
        self.tell_not_opened();
        self.tell_of_unfinished();
        self.take_notices();
    }
}
