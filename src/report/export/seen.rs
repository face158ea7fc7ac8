//! What is seen on one screen as a table: how a client paid, the rows of a statement, those of a list that is taken in,
//! the office's own fields.

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    domain::{
        debt::{Hundredths, history::PaidMonth},
        import::{ClientImport, Judged},
        money::Currency,
        statement::{
            Operation,
            score::{Candidate, Match},
        },
    },
    exchange::out::Value,
    i18n::{Catalogue, columns::name, statements},
    report::{month_json, operation_json, own_field_json},
    store::{Image, debt::PaidHistory, office::own_fields::OwnField},
};
use serde_json::json;

/// A line of a statement as a screen sorts it.
pub struct SeenOperation<'a> {
    /// Line of the file.
    pub line: u64,
    /// `None` for one that could not be read.
    pub operation: Option<&'a Operation>,
    /// What is doubtful about it, in words.
    pub doubts: String,
    pub currency: Currency,
    /// It was booked before.
    pub is_booked: bool,
    /// In which group it stands, in words.
    pub group: String,
    /// What is done with it, in words; empty while nobody has said.
    pub choice: String,
    pub best: Option<(&'a Match, Option<&'a Candidate>)>,
}

impl Records {
    /// How a client paid month by month, a row for each month and currency.
    pub fn of_paid_history(history: &[PaidHistory], words: &Catalogue) -> Self {
        let months = history.iter().flat_map(|one| one.months.iter().map(move |month| (month, one.currency)));
        let columns = [
            ("report-month", 12),
            ("field-currency", 8),
            ("history-paid", 16),
            ("history-on-time", 16),
            ("history-late", 16),
            ("history-share", 12),
            ("history-late-days", 12),
            ("history-early-days", 12),
        ];
        Self::of_seen(("history", "command-payment-history"), &columns, months.map(of_month), words)
    }

    /// Operations of a statement with what was found of them.
    pub fn of_operations(all: &[SeenOperation], words: &Catalogue) -> Self {
        let columns = [
            ("import-head-line", 8),
            ("field-payment-day", 12),
            ("field-payment-sum", 16),
            ("field-currency", 8),
            ("field-payment-payer", 32),
            ("field-payment-payer-tax-id", 16),
            ("field-payment-payer-account", 24),
            ("field-payment-number", 12),
            ("field-payment-purpose", 60),
            ("column-state", 16),
            ("cli-client", 32),
            ("export-head-score", 10),
            ("export-head-reasons", 40),
            ("cli-what", 40),
            ("history-doubts", 40),
        ];
        let rows = all.iter().map(|one| of_operation(one, words));
        Self::of_seen(("operations", "command-book-statement"), &columns, rows, words)
    }

    /// Rows of a list with what becomes of each: who it is, the words of the verdict and its reasons.
    pub fn of_preview(rows: &[(&ClientImport, &Judged, [String; 2])], words: &Catalogue) -> Self {
        let columns = [
            ("import-head-line", 8),
            ("import-head-verdict", 18),
            ("cli-client", 36),
            ("field-tax-id", 16),
            ("field-city", 20),
            ("import-head-reason", 60),
        ];
        let row = |(client, judged, [verdict, reason]): &(&ClientImport, &Judged, [String; 2])| {
            let of = |key| client.client.get(key);
            let values = vec![
                Value::Number(judged.line.to_string()),
                Value::text(verdict.as_str()),
                Value::text(of("name")),
                Value::code(of("tax_id")),
                Value::text(of("city")),
                Value::text(reason.as_str()),
            ];
            let json = json!({
                "line": judged.line, "verdict": verdict, "name": of("name"), "tax_id": of("tax_id"),
                "city": of("city"), "reason": reason,
            });
            (values, json)
        };
        Self::of_seen(("rows", "command-import"), &columns, rows.iter().map(row), words)
    }

    /// Fields that the office added, those of clients first.
    pub fn of_own_fields(all: &[OwnField], words: &Catalogue) -> Self {
        let columns = [
            ("own-of", 16),
            ("cli-field-key", 10),
            ("own-name-of-field", 32),
            ("field-kind", 16),
            ("own-choices-of-field", 48),
        ];
        let row = |own: &OwnField| {
            let entity = if own.entity == "client" { "form-client" } else { "form-contact" };
            let kind = format!("own-kind-{}", own.kind);
            let values = vec![
                Value::text(words.get(entity)),
                Value::text(own.column()),
                Value::text(own.name.as_str()),
                Value::text(words.get(&kind)),
                Value::text(own.choices().join(", ")),
            ];
            let mut json = own_field_json(own);
            if let Some(fields) = json.as_object_mut() {
                fields.insert("of".to_owned(), own.entity.as_str().into());
            }
            (values, json)
        };
        Self::of_seen(("fields", "command-own-fields"), &columns, all.iter().map(row), words)
    }

    fn of_seen(
        (what, title): (&'static str, &'static str),
        columns: &[(&str, u16)],
        rows: impl Iterator<Item = (Vec<Value>, serde_json::Value)>,
        words: &Catalogue,
    ) -> Self {
        let row = |(after, json)| Record { before: Vec::new(), image: Image::new(), after, json };
        Self {
            what,
            title,
            before: &[],
            fields: &[],
            after: titled(columns, words),
            rows: rows.map(row).collect(),
        }
    }
}

fn of_month((month, currency): (&PaidMonth, Currency)) -> (Vec<Value>, serde_json::Value) {
    let ratio = |ratio: Option<Hundredths>| ratio.map_or(Value::Empty, hundredths);
    let values = vec![
        Value::Day(month.first),
        Value::text(currency.code()),
        month.paid().map_or(Value::Empty, Value::Sum),
        Value::Sum(month.on_time),
        Value::Sum(month.late),
        ratio(month.on_time_share()),
        ratio(month.delay.map(|delay| delay.late)),
        ratio(month.delay.map(|delay| delay.early)),
    ];
    let mut json = month_json(month, currency);
    if let Some(fields) = json.as_object_mut() {
        fields.insert("currency".to_owned(), currency.code().into());
    }
    (values, json)
}

fn hundredths(value: Hundredths) -> Value {
    let sign = if value < 0 { "-" } else { "" };
    Value::Number(format!("{sign}{}.{:02}", (value / 100).abs(), (value % 100).abs()))
}

fn of_operation(one: &SeenOperation, words: &Catalogue) -> (Vec<Value>, serde_json::Value) {
    let best = one.best.map(|(found, _)| found);
    let client = one.best.and_then(|(_, client)| client);
    let reasons = best.map(|found| {
        found.reasons.iter().map(|reason| statements::reason(*reason, words)).collect::<Vec<_>>().join(", ")
    });
    let found = [
        Value::text(one.group.as_str()),
        Value::text(client.map(|client| name(words, &client.name)).unwrap_or_default()),
        best.map_or(Value::Empty, |found| Value::Number(found.score.to_string())),
        Value::text(reasons.unwrap_or_default()),
        Value::text(one.choice.as_str()),
        Value::text(one.doubts.as_str()),
    ];
    let line = Value::Number(one.line.to_string());
    let values = [line].into_iter().chain(said(one.operation, one.currency)).chain(found).collect();
    let Some(operation) = one.operation else {
        return (values, json!({ "line": one.line, "doubts": one.doubts }));
    };
    let named = best.map(|found| (found, client.map_or("", |client| client.name.as_str())));
    (values, operation_json(operation, (named, one.is_booked), one.currency))
}

/// What the bank says of an operation.
fn said(operation: Option<&Operation>, currency: Currency) -> [Value; 8] {
    let Some(operation) = operation else { return Default::default() };
    let party = &operation.party;
    [
        Value::Day(operation.day),
        Value::Sum(operation.amount),
        Value::text(currency.code()),
        Value::text(party.name.as_str()),
        Value::code(party.tax_id.as_str()),
        Value::code(party.account.as_str()),
        Value::code(operation.number.as_str()),
        Value::text(operation.purpose.as_str()),
    ]
}
