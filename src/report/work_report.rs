//! The report on work done (`A-12`) as a document: for programs, and as a text to read and to print.

use crate::{
    domain::report::{Figure, Flow, Measure, Span, Tally},
    i18n::{Catalogue, dates::start_of, reports},
    store::report::{PersonRows, Report, ReportWanted, TopicCount, TopicCounts},
};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The report of these days, about one user or the whole office.
pub fn report_wanted(span: Span, user: Option<String>, today: NaiveDate) -> ReportWanted {
    let first = start_of(span.from).unwrap_or(i64::MIN);
    let behind = span.to.succ_opt().and_then(start_of).unwrap_or(i64::MAX);
    ReportWanted { span, user, today, moments: (first, behind) }
}

/// The report for programs.
pub fn report_json(report: &Report) -> Value {
    let day = |(day, tally): &(NaiveDate, Tally)| {
        let counts = Measure::ALL.into_iter().filter(|measure| measure.has_days());
        let counts = counts.map(|measure| (measure.key().to_owned(), json!(tally.get(measure))));
        json!({ "date": day.to_string(), "counts": counts.collect::<Map<_, _>>() })
    };
    let person = |person: &PersonRows| {
        let name = Some(person.name.as_str()).filter(|name| !name.is_empty());
        json!({ "name": name, "items": items(&person.rows) })
    };
    json!({
        "period": report.span.period.key(),
        "from": report.span.from.to_string(),
        "to": report.span.to.to_string(),
        "user": report.user,
        "to_book": report.to_book(),
        "items": items(&report.rows),
        "money": money_json(report),
        "days": report.days.iter().map(day).collect::<Value>(),
        "people": report.people.iter().map(person).collect::<Value>(),
    })
}

fn money_json(report: &Report) -> Value {
    let sums = |flow: Flow| {
        let lines = report.money.iter().filter(|line| line.0 == flow);
        lines.map(|line| json!({ "minor": line.1.minor(), "currency": line.1.currency().code() })).collect()
    };
    Flow::ALL.into_iter().map(|flow| (flow.key().to_owned(), sums(flow))).collect::<Map<_, _>>().into()
}

fn items(rows: &[Figure]) -> Value {
    let item = |figure: &Figure| {
        json!({
            "key": figure.measure.key(),
            "count": figure.count,
            "of": figure.of,
            "goal": figure.goal,
            "due": figure.due,
            "percent": figure.percent(),
        })
    };
    rows.iter().map(item).collect()
}

/// What talks of a period were about, for programs.
pub fn topics_json(wanted: &ReportWanted, counts: &TopicCounts, words: &Catalogue) -> Value {
    let item = |topic: &TopicCount| {
        json!({
            "key": topic.name,
            "name": reports::topic(Some(&topic.name), words),
            "count": topic.count,
            "incoming": topic.incoming,
        })
    };
    json!({
        "period": wanted.span.period.key(),
        "from": wanted.span.from.to_string(),
        "to": wanted.span.to.to_string(),
        "user": wanted.user,
        "talks": counts.talks,
        "others": counts.others,
        "items": counts.topics.iter().map(item).collect::<Value>(),
    })
}

/// What stands over the report: its days, and whose it is.
pub fn report_title(report: &Report, words: &Catalogue) -> String {
    let whose = report.user.clone().unwrap_or_else(|| words.get("run-whole-office"));
    let period = reports::period(report.span.period, words);
    let mut parts = vec![period, reports::span(report.span, words), whose];
    parts.extend(report.to_book().map(|count| words.count("report-to-book", count)));
    parts.join(" · ")
}

/// Cells of a bar in the text.
const BAR: usize = 10;

/// The report as a text: rows with their bars, then each day. Names of people may hold any signs.
pub fn report_text(report: &Report, words: &Catalogue) -> String {
    let mut table = vec![head(report, words)];
    table.extend(report.rows.iter().map(|figure| line(figure, report, words)));
    let mut lines = vec![report_title(report, words), String::new()];
    lines.extend(aligned(&table));
    lines.extend(reports::money(&report.money, words));
    if report.days.len() > 1 {
        lines.push(String::new());
        lines.extend(aligned(&days(report, words)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn head(report: &Report, words: &Catalogue) -> Vec<String> {
    let fixed = ["", "report-head-count", "report-head-goal", "report-head-percent"];
    let fixed = fixed.map(|key| if key.is_empty() { String::new() } else { words.get(key) });
    let people = report.people.iter().map(|person| reports::person(&person.name, words));
    fixed.into_iter().chain(people).collect()
}

fn line(figure: &Figure, report: &Report, words: &Catalogue) -> Vec<String> {
    let count = |count: usize| words.formats.count(count);
    let full = figure.full().map(count).unwrap_or_default();
    let mut cells = vec![
        reports::measure(figure.measure, words),
        count(figure.count),
        full,
        reports::percent(figure, words).unwrap_or_default(),
    ];
    cells.extend(report.people.iter().map(|person| count(person.count(figure.measure))));
    cells.extend(figure.filled(BAR).map(|filled| "█".repeat(filled) + &"░".repeat(BAR - filled)));
    cells
}

/// Calls and meetings of each day, with a bar of the calls.
fn days(report: &Report, words: &Catalogue) -> Vec<Vec<String>> {
    const SHOWN: [Measure; 2] = [Measure::Calls, Measure::Meetings];
    let most = report.days.iter().map(|(_, tally)| tally.get(Measure::Calls)).max().unwrap_or_default();
    let line = |(day, tally): &(NaiveDate, Tally)| {
        let counts = SHOWN.map(|measure| words.formats.count(tally.get(measure)));
        let bar = "█".repeat((tally.get(Measure::Calls) * BAR).div_ceil(most.max(1)));
        let day = words.formats.date_with_weekday(*day);
        std::iter::once(day).chain(counts).chain([bar]).collect()
    };
    let head = SHOWN.map(|measure| reports::measure(measure, words));
    let head = std::iter::once(String::new()).chain(head).collect();
    std::iter::once(head).chain(report.days.iter().map(line)).collect()
}

/// Names at the left, numbers at the right of their columns, what comes behind them as it is.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.first().map_or(0, Vec::len);
    let letters = |text: &String| text.chars().count();
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(letters).max().unwrap_or_default();
    let widths: Vec<usize> = (0..count).map(width).collect();
    let cell = |at: usize, text: &String| match widths.get(at) {
        Some(width) if at == 0 => format!("{text:<width$}"),
        Some(width) => format!("{text:>width$}"),
        None => text.clone(),
    };
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().enumerate().map(|(at, text)| cell(at, text)).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
