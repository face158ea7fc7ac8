//! How long an entry of another calendar lasts, and how often it comes back, in words.

use crate::{
    domain::appointment::Appointment,
    i18n::{Catalogue, repeats},
};

/// «по 09.12.2026», «каждый день»; empty where it is of one day.
pub fn lasting(appointment: &Appointment, words: &Catalogue) -> String {
    let until =
        appointment.last_day.map(|day| words.say("planner-until", [("day", words.formats.date(day))]));
    let repeat = appointment.repeat.map(|rule| repeats::repeat(&rule, words));
    until.into_iter().chain(repeat).collect::<Vec<_>>().join(", ")
}
