//! What somebody new has learned, for people and for other programs (`U-22`).

use crate::{
    domain::{
        calendar::WorkCalendar,
        first_days::{DAYS, FirstDays, Lesson},
    },
    i18n::Catalogue,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Which working day it is for them, the first one being 1.
pub fn day_of(one: &FirstDays, today: NaiveDate, calendar: &WorkCalendar) -> u32 {
    one.since.pred_opt().map_or(1, |before| calendar.between(before, today)).max(1)
}

/// «Log 10 talks».
pub fn lesson_words(lesson: Lesson, words: &Catalogue) -> String {
    words.get(message_keys(lesson).0)
}

/// How it is done, in a sentence.
pub fn lesson_tip(lesson: Lesson, words: &Catalogue) -> String {
    words.get(message_keys(lesson).1)
}

/// What is to be done, and how.
const fn message_keys(lesson: Lesson) -> (&'static str, &'static str) {
    match lesson {
        Lesson::Client => ("lesson-client", "lesson-client-tip"),
        Lesson::Person => ("lesson-person", "lesson-person-tip"),
        Lesson::Note => ("lesson-note", "lesson-note-tip"),
        Lesson::Need => ("lesson-need", "lesson-need-tip"),
        Lesson::Talk => ("lesson-talk", "lesson-talk-tip"),
        Lesson::NextStep => ("lesson-next-step", "lesson-next-step-tip"),
        Lesson::Prepared => ("lesson-prepared", "lesson-prepared-tip"),
        Lesson::Contract => ("lesson-contract", "lesson-contract-tip"),
    }
}

/// «3 of 10».
pub fn lesson_count((lesson, done): (Lesson, u32), words: &Catalogue) -> String {
    let parts = [("done", done.min(lesson.goal())), ("goal", lesson.goal())];
    words.say("lesson-count", parts.map(|(name, count)| (name, count.to_string())))
}

/// «Name · working day 4 of 10 · learned 3 of 8».
pub fn first_days_words(one: &FirstDays, day: u32, words: &Catalogue) -> String {
    let parts = [
        ("name", one.name.clone()),
        ("day", day.to_string()),
        ("done", one.learned().to_string()),
        ("all", Lesson::ALL.len().to_string()),
    ];
    words.say(if day > DAYS { "first-days-over" } else { "first-days-of" }, parts)
}

/// How far somebody is, for programs.
pub fn first_days_json(one: &FirstDays, day: u32) -> Value {
    let lessons = one
        .lessons()
        .map(|(lesson, done)| json!({ "lesson": lesson.key(), "done": done, "goal": lesson.goal() }));
    json!({
        "name": one.name,
        "since": one.since.to_string(),
        "working_day": day,
        "lessons": lessons.collect::<Vec<_>>(),
    })
}
