//! The report on debtors and the history of payments, for programs.

use crate::{
    domain::{
        debt::{Hundredths, history::PaidMonth, metrics::WeightedDays, receipts::Week},
        money::{Currency, Money},
    },
    report::{debt::sums_json, period_json, promise_json, record},
    store::debt::{DebtReport, DebtsOf, PaidHistory, Worst},
};
use serde_json::{Map, Value, json};

/// A ratio as it is written for programs: `"13.50"`.
pub(in crate::report) fn ratio_json(ratio: Option<Hundredths>) -> Value {
    ratio.map_or(Value::Null, |ratio| {
        let sign = if ratio < 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", ratio.unsigned_abs() / 100, ratio.unsigned_abs() % 100).into()
    })
}

/// The report for programs.
pub fn debt_report_json(report: &DebtReport) -> Value {
    let items: Vec<Value> = report.currencies.iter().map(|one| currency_json(report, one)).collect();
    let (first, last) = report.week();
    json!({
        "date": report.today.to_string(),
        "user": report.owner,
        "week": { "from": first.to_string(), "to": last.to_string() },
        "promised": report.promised.iter().map(promise_json).collect::<Value>(),
        "kept": {
            "ended": report.kept.ended(),
            "whole": report.kept.whole,
            "partly": report.kept.partly,
            "broken": report.kept.broken,
            "whole_percent": ratio_json(report.kept.whole_rate()),
            "partly_percent": ratio_json(report.kept.partly_rate()),
        },
        "total": items.len(),
        "items": items,
        "next": null,
    })
}

fn currency_json(report: &DebtReport, one: &DebtsOf) -> Value {
    let money = |minor| Money::new(minor, one.currency);
    let (promised, arrived) = report.promised_in(one.currency);
    let mut json = object(period_json(one.currency, &one.now));
    json.extend(object(json!({
        "aging": sums_json(&one.aged, &report.buckets),
        "last_month": {
            "date": report.before.to_string(),
            "overdue": money(one.aged_before.overdue),
            "balance": money(one.aged_before.balance),
            "dso": ratio_json(one.before.days_outstanding()),
            "effectiveness": ratio_json(one.before.effectiveness()),
        },
        "promised": money(promised),
        "arrived": money(arrived),
        "days_to_pay": ratio_json(one.days_to_pay),
        "days_late": ratio_json(one.delay.map(|delay| delay.late)),
        "days_early": ratio_json(one.delay.map(|delay| delay.early)),
        "weeks": one.weeks.iter().map(|week| week_json(week, one.currency)).collect::<Value>(),
        "worst": one.worst.iter().map(|worst| worst_json(worst, one.currency)).collect::<Value>(),
    })));
    json.into()
}

fn object(json: Value) -> Map<String, Value> {
    if let Value::Object(fields) = json { fields } else { Map::new() }
}

fn week_json(week: &Week, currency: Currency) -> Value {
    json!({
        "from": week.monday.to_string(),
        "due": Money::new(week.due, currency),
        "expected": Money::new(week.expected, currency),
    })
}

fn worst_json(worst: &Worst, currency: Currency) -> Value {
    let owner = worst.debtor.owner.as_ref().map(|(id, name)| record::reference(*id, name));
    json!({
        "client": record::reference(worst.debtor.id, &worst.debtor.name),
        "owner": owner,
        "overdue": Money::new(worst.overdue, currency),
        "days_late": worst.days,
    })
}

/// How a client paid, by currency.
pub fn paid_history_json(history: &[PaidHistory]) -> Value {
    let one = |one: &PaidHistory| {
        let months: Vec<Value> = one.months.iter().map(|month| month_json(month, one.currency)).collect();
        json!({
            "currency": one.currency.code(),
            "months": months,
            "whole": month_json(&one.whole, one.currency),
        })
    };
    history.iter().map(one).collect()
}

/// What was paid in a month, for programs.
pub fn month_json(month: &PaidMonth, currency: Currency) -> Value {
    let days = |of: fn(WeightedDays) -> Hundredths| ratio_json(month.delay.map(of));
    json!({
        "from": month.first.to_string(),
        "on_time": Money::new(month.on_time, currency),
        "late": Money::new(month.late, currency),
        "on_time_percent": ratio_json(month.on_time_share()),
        "days_late": days(|delay| delay.late),
        "days_early": days(|delay| delay.early),
    })
}
