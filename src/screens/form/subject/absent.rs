//! Forms of absences (`C-11`).

use super::Subject;
use crate::{domain::field::Draft, store::absence::AbsenceOut};
use chrono::NaiveDate;

impl Subject {
    /// Opens an absence.
    pub fn of_absence(absence: &AbsenceOut) -> (Self, Draft) {
        let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
        let draft = [
            ("user", absence.user.1.clone()),
            ("substitute", absence.substitute.1.clone()),
            ("from_day", day(absence.from)),
            ("to_day", day(absence.to)),
            ("note", absence.note.clone()),
        ];
        (Self::Absence { base: Some((absence.id, absence.version)) }, draft.into_iter().collect())
    }
}
