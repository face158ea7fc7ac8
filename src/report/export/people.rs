//! People of the office and what waits for their word, as tables.

use super::{Records, kept::Head, lists::user_json};
use crate::{
    domain::{
        calendar::WorkCalendar,
        first_days::{FirstDays, Lesson},
        user::ROLES,
    },
    exchange::out::Value,
    i18n::{Catalogue, columns::choice},
    report::{day_of, first_days_json, lesson_words, review_json, review_sentence, review_state},
    store::{office::users::User, review::ReviewOut},
};
use chrono::NaiveDate;

const USERS: Head = (
    "users",
    "command-users",
    &[("field-full-name", 30), ("cli-role", 18), ("user-clients", 12), ("user-curator", 30)],
);

const FIRST_DAYS: Head = (
    "trainees",
    "command-first-days",
    &[("field-full-name", 30), ("cli-what", 40), ("lesson-done", 10), ("lesson-goal", 10)],
);

const REVIEWS: Head = (
    "reviews",
    "command-reviews",
    &[("cli-when", 18), ("review-by", 30), ("cli-what", 60), ("review-state", 40)],
);

impl Records {
    /// People of the office.
    pub fn of_users(all: &[User], words: &Catalogue) -> Self {
        let row = |one: &User| {
            let curator = all.iter().find(|other| Some(other.id) == one.curator);
            let clients = if one.clients == "own" { "user-clients-own" } else { "user-clients-all" };
            let values = vec![
                Value::text(one.name.as_str()),
                Value::text(choice(words, ROLES, &one.role)),
                Value::text(words.get(clients)),
                Value::text(curator.map(|curator| curator.name.clone()).unwrap_or_default()),
            ];
            (values, user_json(one))
        };
        Self::of_values(USERS, all.iter().map(row))
    }

    /// What those who are new have learned; for programs each of them once, in every row.
    pub fn of_first_days(
        all: &[FirstDays],
        (today, calendar): (NaiveDate, &WorkCalendar),
        words: &Catalogue,
    ) -> Self {
        let row = |one: &FirstDays, (lesson, done): (Lesson, u32)| {
            let values = vec![
                Value::text(one.name.as_str()),
                Value::text(lesson_words(lesson, words)),
                Value::Number(done.to_string()),
                Value::Number(lesson.goal().to_string()),
            ];
            (values, first_days_json(one, day_of(one, today, calendar)))
        };
        let rows = all.iter().flat_map(|one| one.lessons().map(move |known| row(one, known)));
        Self::of_values(FIRST_DAYS, rows)
    }

    /// What waits for acceptance.
    pub fn of_reviews(all: &[ReviewOut], words: &Catalogue) -> Self {
        let row = |one: &ReviewOut| {
            let values = vec![
                Value::text(words.formats.moment(one.at)),
                Value::text(one.by.as_str()),
                Value::text(review_sentence(one, words)),
                Value::text(review_state(one, words)),
            ];
            (values, review_json(one, words))
        };
        Self::of_values(REVIEWS, all.iter().map(row))
    }
}
