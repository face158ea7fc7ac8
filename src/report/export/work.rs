//! The report on work done as a table: a row for each measure, a column for each person.

use super::Export;
use crate::{
    domain::{
        money::Money,
        report::{Figure, Flow},
    },
    exchange::out::{Column, Value},
    i18n::reports,
    store::report::Report,
};

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
