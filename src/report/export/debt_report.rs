//! The report on debtors as a table: a row for each number, bucket, week, client and promise.

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    exchange::out::Value,
    i18n::{Catalogue, columns::name},
    report::{Quantity, debt_figures, debt_report_json, debt_report_text, promise_state},
    store::{
        Image,
        claim::PromiseOut,
        debt::{DebtReport, DebtsOf},
    },
};
use serde_json::json;

/// A report that is both: a document to read, and rows for a sheet.
#[derive(Clone, Debug)]
pub struct Written {
    pub(super) records: Records,
    /// For people.
    pub(super) text: String,
    /// For programs.
    pub(super) json: serde_json::Value,
}

impl Written {
    /// The report on debtors (`D-12`).
    pub fn of_debt_report(report: &DebtReport, words: &Catalogue) -> Self {
        let of_currency = |one: &DebtsOf| {
            let rows = Rows { one, words };
            rows.figures(report)
                .into_iter()
                .chain(rows.buckets(report))
                .chain(rows.weeks())
                .chain(rows.worst())
        };
        let promised = report.promised.iter().map(|one| promised_row(one, words));
        let rows = report.currencies.iter().flat_map(of_currency).chain(promised).collect();
        let after = [
            ("debtors-what", 40),
            ("field-currency", 8),
            ("debtors-now", 16),
            ("debtors-month-ago", 16),
            ("debtors-change", 16),
            ("debt-days", 8),
            ("field-payment-day", 12),
            ("field-owner", 24),
        ];
        let records = Records {
            what: "debtors",
            title: "command-debt-report",
            before: &[("debtors-part", 24)],
            fields: &[],
            after: titled(&after, words),
            rows,
        };
        Self { records, text: debt_report_text(report, words), json: debt_report_json(report) }
    }

    /// How many rows stand in the sheet.
    pub const fn count(&self) -> usize {
        self.records.count()
    }

    /// The report for people, as it goes into a file.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Rows of one currency.
struct Rows<'a> {
    one: &'a DebtsOf,
    words: &'a Catalogue,
}

impl Rows<'_> {
    /// What it is of, what it is, and what stands in the columns of numbers and behind them.
    fn row(&self, part: &str, what: String, numbers: [Value; 3], behind: [Value; 3]) -> Record {
        let code = self.one.currency.code();
        row(self.words.get(part), (what, code), numbers, behind)
    }

    fn figures(&self, report: &DebtReport) -> Vec<Record> {
        let figure = |figure: crate::report::DebtFigure| {
            let known = |of: Option<Quantity>| of.map_or(Value::Empty, value);
            let numbers = [value(figure.now), known(figure.before), known(figure.change())];
            self.row("debtors-numbers", self.words.get(figure.key), numbers, [const { Value::Empty }; 3])
        };
        debt_figures(report, self.one).into_iter().map(figure).collect()
    }

    fn buckets(&self, report: &DebtReport) -> Vec<Record> {
        let labels = std::iter::once(self.words.get("aging-not-due")).chain(report.buckets.labels());
        let sums = |aged: &crate::domain::debt::aging::Aged| {
            std::iter::once(aged.not_due).chain(aged.late.iter().copied()).collect::<Vec<_>>()
        };
        let both = sums(&self.one.aged).into_iter().zip(sums(&self.one.aged_before));
        let bucket = |(label, (now, before)): (String, (i64, i64))| {
            let numbers = [now, before, now.saturating_sub(before)].map(Value::Sum);
            self.row("debtors-aging", label, numbers, [const { Value::Empty }; 3])
        };
        labels.zip(both).map(bucket).collect()
    }

    /// Two rows for each week: by the days on which things fall due, and by how late is paid.
    fn weeks(&self) -> Vec<Record> {
        let of = |key: &'static str, sum: fn(&crate::domain::debt::receipts::Week) -> i64| {
            self.one.weeks.iter().map(move |week| {
                let numbers = [Value::Sum(sum(week)), Value::Empty, Value::Empty];
                let behind = [Value::Empty, Value::Day(week.monday), Value::Empty];
                self.row("debtors-receipts", self.words.get(key), numbers, behind)
            })
        };
        of("debtors-by-due", |week| week.due).chain(of("debtors-by-delay", |week| week.expected)).collect()
    }

    fn worst(&self) -> Vec<Record> {
        let worst = |worst: &crate::store::debt::Worst| {
            let owner = worst.debtor.owner.as_ref().map_or("", |(_, owner)| owner.as_str());
            let days = Value::Number(worst.days.to_string());
            let numbers = [Value::Sum(worst.overdue), Value::Empty, Value::Empty];
            let what = name(self.words, &worst.debtor.name);
            self.row("debtors-worst", what, numbers, [days, Value::Empty, Value::text(owner)])
        };
        self.one.worst.iter().map(worst).collect()
    }
}

fn promised_row(one: &PromiseOut, words: &Catalogue) -> Record {
    let what = format!("{}: {}", name(words, &one.client.1), promise_state(one, words));
    let numbers = [Value::Sum(one.sum().minor()), Value::Empty, Value::Empty];
    let day = one.day().map_or(Value::Empty, Value::Day);
    let behind = [Value::Empty, day, Value::Empty];
    row(words.get("debtors-promised"), (what, one.currency().code()), numbers, behind)
}

fn row(part: String, (what, code): (String, &str), numbers: [Value; 3], behind: [Value; 3]) -> Record {
    let after = [Value::text(what), Value::text(code)].into_iter().chain(numbers).chain(behind);
    // Programs get the whole report, not its rows.
    Record {
        before: vec![Value::text(part)],
        image: Image::default(),
        after: after.collect(),
        json: json!(null),
    }
}

/// Sums as sums, other numbers with their two places.
fn value(of: Quantity) -> Value {
    let number = |hundredths: i64| {
        let sign = if hundredths < 0 { "-" } else { "" };
        let whole = hundredths.unsigned_abs();
        Value::Number(format!("{sign}{}.{:02}", whole / 100, whole % 100))
    };
    match of {
        Quantity::Sum(minor) => Value::Sum(minor),
        other => other.number().map_or(Value::Empty, number),
    }
}
