//! Papers of a client for programs, and their fields for people (`C-12`).

use super::{package::link_json, record};
use crate::{
    domain::paper::{FIELDS, required::Standing},
    i18n::{Catalogue, findings},
    store::{
        link,
        paper::{PAPER, PaperOut, Papers},
    },
};
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// Stable name of how a paper stands.
pub const fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Missing => "missing",
        Standing::Undated => "undated",
        Standing::Ended(_) => "ended",
        Standing::EndsSoon(_) => "ends_soon",
        Standing::Unchecked => "unchecked",
        Standing::Holds => "holds",
    }
}

/// A paper with how it stands on a day.
pub fn paper_json(paper: &PaperOut, papers: &Papers, today: NaiveDate) -> Map<String, Value> {
    let mut json = record::bookkeeping(&paper.image, &PAPER);
    json.extend(record::values(FIELDS, &paper.image));
    let more = [
        ("state", Value::from(standing_key(papers.standing(paper, today)))),
        ("checked_by", record::text_or_null(&paper.checked_by)),
        ("checked_on", record::text_or_null(&paper.text("checked_on"))),
        ("link", link_json(&link::of(&paper.image))),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json
}

/// Names and values of a paper, for people.
pub fn paper_rows(
    paper: &PaperOut,
    papers: &Papers,
    today: NaiveDate,
    words: &Catalogue,
) -> Vec<(String, String)> {
    let mut rows = record::rows(FIELDS, &paper.image, words);
    rows.push((words.get("column-state"), findings::standing(papers.standing(paper, today), words)));
    rows.push((words.get("paper-checked-by"), checked(paper, words)));
    rows
}

/// Who has checked it and when; empty where nobody has.
pub fn checked(paper: &PaperOut, words: &Catalogue) -> String {
    let day = paper.text("checked_on").parse().map(|day: NaiveDate| words.formats.date(day));
    day.map_or_else(|_| String::new(), |day| format!("{} {day}", paper.checked_by).trim().to_owned())
}
