//! Reports on work done in words.

use super::{Catalogue, Formats, Language};
use crate::domain::{
    money::Money,
    report::{Figure, Flow, Measure, Period, Span},
};
use chrono::Datelike as _;

/// What a row counts.
pub fn measure(measure: Measure, words: &Catalogue) -> String {
    words.get(match measure {
        Measure::Calls => "report-calls",
        Measure::CallsAnswered => "report-calls-answered",
        Measure::CallsToMeetings => "report-calls-to-meetings",
        Measure::CallsIn => "report-calls-in",
        Measure::CallsMissed => "report-calls-missed",
        Measure::AnsweredSoon => "report-answered-soon",
        Measure::AnsweredLate => "report-answered-late",
        Measure::Applications => "report-applications",
        Measure::RepeatRequests => "report-repeat-requests",
        Measure::Meetings => "report-meetings",
        Measure::MeetingsMissed => "report-meetings-missed",
        Measure::MeetingsKept => "report-meetings-kept",
        Measure::MeetingsCancelled => "report-meetings-cancelled",
        Measure::Letters => "report-letters",
        Measure::Tasks => "report-tasks",
        Measure::Done => "report-done",
        Measure::NextSteps => "report-next-steps",
        Measure::Open => "report-open",
        Measure::PromisesKept => "report-promises-kept",
        Measure::PromisesLate => "report-promises-late",
        Measure::PromisesOpen => "report-promises-open",
        Measure::NewClients => "report-new-clients",
    })
}

/// What money of a report is.
pub fn money_key(flow: Flow, words: &Catalogue) -> String {
    words.get(match flow {
        Flow::Received => "report-money-received",
        Flow::Invoiced => "report-money-invoiced",
        Flow::Promised => "report-money-promised",
    })
}

/// «Received: 1 240 000 ₸ + 500 $», one for each flow of money.
pub fn money(lines: &[(Flow, Money)], words: &Catalogue) -> Vec<String> {
    let sum = |sum: &Money| words.formats.money(sum.minor(), sum.currency().code());
    let told = |flow: Flow| {
        let sums: Vec<String> = lines.iter().filter(|line| line.0 == flow).map(|line| sum(&line.1)).collect();
        (!sums.is_empty()).then(|| format!("{}: {}", money_key(flow, words), sums.join(" + ")))
    };
    Flow::ALL.into_iter().filter_map(told).collect()
}

/// How long a report reaches.
pub fn period(period: Period, words: &Catalogue) -> String {
    words.get(match period {
        Period::Day => "planner-day",
        Period::Week => "planner-week",
        Period::Month => "planner-month",
    })
}

/// The days of a report: «вторник, 24 ноября 2026 г.», «48: 23.11 – 29.11.2026», «ноябрь 2026 г.».
pub fn span(span: Span, words: &Catalogue) -> String {
    let formats = words.formats;
    match span.period {
        Period::Day => formats.date_full(span.from),
        Period::Week => {
            let week = span.from.iso_week().week().to_string();
            words.say("planner-week-of", [("week", week), ("days", days(span, formats))])
        }
        Period::Month => formats.month_year(span.from),
    }
}

/// The first day and the last one, the year at the end: «23.11 – 29.11.2026».
fn days(span: Span, formats: Formats) -> String {
    let first = match formats.language {
        Language::English => formats.day_month_short(span.from),
        Language::Kazakh | Language::Russian => span.from.format("%d.%m").to_string(),
    };
    format!("{first} – {}", formats.date(span.to))
}

/// How much it is, and of how much: «12», «12 из 45, 27 %».
fn figure(figure: &Figure, words: &Catalogue) -> String {
    let count = words.formats.count(figure.count);
    let Some((full, percent)) = figure.full().zip(percent(figure, words)) else { return count };
    let parts = [("number", count), ("whole", words.formats.count(full)), ("percent", percent)];
    words.say("report-part", parts)
}

/// A row in words: «Звонки: 12 из 45, 27 %», and that it is behind.
pub fn row(row: &Figure, words: &Catalogue) -> String {
    let told = format!("{}: {}", measure(row.measure, words), figure(row, words));
    match row.behind() {
        Some(due) => words.say("report-behind", [("what", told), ("due", words.formats.count(due))]),
        None => told,
    }
}

/// Its part of the goal or of the whole.
pub fn percent(figure: &Figure, words: &Catalogue) -> Option<String> {
    Some(words.formats.percent(i64::try_from(figure.percent()?).unwrap_or(i64::MAX), 0))
}

/// What a talk is about: the usual topics have words, those of an office are named as it wrote them.
pub fn topic(name: Option<&str>, words: &Catalogue) -> String {
    match name {
        Some("price") => words.get("topic-price"),
        Some("order") => words.get("topic-order"),
        Some("delivery") => words.get("topic-delivery"),
        Some("payment") => words.get("topic-payment"),
        Some("documents") => words.get("topic-documents"),
        Some("complaint") => words.get("topic-complaint"),
        Some(own) => own.to_owned(),
        None => words.get("topic-others"),
    }
}

/// What somebody is called; what is nobody's has a word.
pub fn person(name: &str, words: &Catalogue) -> String {
    if name.is_empty() { words.get("report-nobody") } else { name.to_owned() }
}
