//! The report on work done as a table: a row for each measure, a column for each person; what stands behind it.

use super::{
    Export, Records,
    records::{Record, titled},
};
use crate::{
    domain::{
        activity,
        load::PersonLoad,
        money::Money,
        report::{Figure, Flow},
        settings::Targets,
    },
    exchange::out::{Column, Value},
    i18n::{Catalogue, columns::name, reports},
    report::{activity_json, load_head, load_json, load_row},
    store::{
        Image,
        activity::ActivityOut,
        report::{Load, Report, TopicCounts},
    },
};
use serde_json::json;

impl Records {
    /// Activities that a row of the report counts.
    pub fn of_counted(all: &[ActivityOut], words: &Catalogue) -> Self {
        let row = |one: &ActivityOut| {
            let named = |of: Option<&String>| Value::text(of.map(|of| name(words, of)).unwrap_or_default());
            let before = vec![
                named(one.client.as_ref().map(|(_, client)| client)),
                named(one.contact.as_ref().map(|(_, contact)| contact)),
                Value::text(one.owner.as_str()),
            ];
            Record { before, image: one.image.clone(), after: Vec::new(), json: activity_json(one) }
        };
        Self {
            what: "activities",
            title: "command-reports",
            before: &[("cli-client", 32), ("column-contact", 24), ("field-owner", 24)],
            fields: activity::FIELDS,
            after: Vec::new(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// What talks were about.
    pub fn of_topics(counts: &TopicCounts, words: &Catalogue) -> Self {
        let row = |topic: Option<&str>, count: usize, incoming: Option<usize>| {
            let number = |count: usize| Value::Number(count.to_string());
            let after = vec![
                Value::text(reports::topic(topic, words)),
                number(count),
                incoming.map_or(Value::Empty, number),
            ];
            let json = json!({ "name": topic, "count": count, "incoming": incoming });
            Record { before: Vec::new(), image: Image::new(), after, json }
        };
        let topics = counts.topics.iter();
        let topics = topics.map(|topic| row(Some(&topic.name), topic.count, Some(topic.incoming)));
        Self {
            what: "topics",
            title: "command-topics",
            before: &[],
            fields: &[],
            after: titled(
                &[("command-topics", 40), ("report-head-count", 12), ("topics-head-incoming", 12)],
                words,
            ),
            rows: topics.chain([row(None, counts.others, None)]).collect(),
        }
    }

    /// How full the days of people are.
    pub fn of_load(load: &Load, targets: Targets, words: &Catalogue) -> Self {
        let whole = load_json(load, targets);
        let row = |(at, person): (usize, &PersonLoad)| Record {
            before: Vec::new(),
            image: Image::new(),
            after: load_row(person, load, (targets, words)).into_iter().map(Value::text).collect(),
            json: whole.pointer(&format!("/items/{at}")).cloned().unwrap_or_default(),
        };
        Self {
            what: "load",
            title: "command-load",
            before: &[],
            fields: &[],
            after: load_head(load, words).into_iter().map(|title| (title, 16)).collect(),
            rows: load.people.iter().enumerate().map(row).collect(),
        }
    }
}

pub(super) fn columns(report: &Report, export: &Export) -> Vec<Column> {
    let head = [
        ("report-head-row", 40),
        ("report-head-count", 12),
        ("report-head-goal", 16),
        ("report-head-percent", 12),
    ];
    let head = head.map(|(key, width)| export.column(key, width));
    let person = |name: &str| Column { title: reports::person(name, export.words), width: 20 };
    head.into_iter().chain(report.people.iter().map(|one| person(&one.name))).collect()
}

pub(super) fn cells(figure: &Figure, report: &Report, export: &Export) -> Vec<Value> {
    let number = |count: usize| Value::Number(count.to_string());
    let known = |count: Option<usize>| count.map_or(Value::Empty, number);
    let fixed = [
        Value::Text(reports::measure(figure.measure, export.words)),
        number(figure.count),
        known(figure.full()),
        known(figure.percent()),
    ];
    let people = report.people.iter().map(|person| number(person.count(figure.measure)));
    fixed.into_iter().chain(people).collect()
}

/// A row of money: what it is in which currency, and how much.
pub(super) fn money((flow, sum): (Flow, Money), report: &Report, export: &Export) -> Vec<Value> {
    let what = format!("{}, {}", reports::money_key(flow, export.words), sum.currency().code());
    // Whose it is, is told of clients alone: people have no share of it.
    let empty = std::iter::repeat_n(Value::Empty, 2 + report.people.len());
    [Value::Text(what), Value::Sum(sum.minor())].into_iter().chain(empty).collect()
}
