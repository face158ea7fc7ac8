//! What becomes of an entry of another calendar, in words.

use super::Catalogue;
use crate::domain::appointment::Fate;

/// In a few words, for a column.
pub fn fate(fate: Fate, words: &Catalogue) -> String {
    words.get(match fate {
        Fate::Created => "calendar-fate-created",
        Fate::Updated => "calendar-fate-updated",
        Fate::Same => "calendar-fate-same",
        Fate::Ended => "calendar-fate-ended",
        Fate::CalledOff => "calendar-fate-cancelled",
    })
}
