//! Penalties with their working and terms of limitation, for programs and for people (`D-5`, `D-8`).

use super::{claim::money, preparation::dotted, record};
use crate::{
    domain::{
        claim::DECISIONS,
        debt::{
            limitation::{Limitation, Standing},
            penalty::Row,
        },
        money::{Currency, Money},
    },
    i18n::{Catalogue, claims, columns, sentence::flaw_sentence},
    store::claim::{DecisionOut, LatePenalty, LimitationOut, PenaltyBasis, PenaltyOut},
};
use serde_json::{Value, json};

/// Headings of the working of a penalty.
pub const WORKING: [&str; 7] = [
    "penalty-from",
    "penalty-through",
    "penalty-days",
    "penalty-base",
    "penalty-rate",
    "penalty-year",
    "penalty-total",
];

/// A penalty with its working and what was decided about it.
pub fn penalty_json(penalty: &PenaltyOut, decisions: &[DecisionOut]) -> Value {
    let currency = penalty.currency();
    json!({
        "client": record::reference(penalty.client.0, &penalty.client.1),
        "invoice": record::reference(penalty.invoice.0, &penalty.invoice.1),
        "instalment": penalty.place,
        "due": penalty.due.to_string(),
        "through": penalty.through.to_string(),
        "basis": basis_json(penalty.basis),
        "principal": penalty.principal,
        "disputed": penalty.disputed,
        "rows": penalty.working.rows.iter().map(|row| row_json(row, currency)).collect::<Value>(),
        "accrued": Money::new(penalty.working.accrued, currency),
        "total": penalty.total(),
        "settled": penalty.settled,
        "open": penalty.open(),
        "confirmed": penalty.working.is_confirmed(),
        "decisions": decisions.iter().map(decision_json).collect::<Value>(),
    })
}

fn basis_json(basis: PenaltyBasis) -> Value {
    match basis {
        PenaltyBasis::Contract { per_day, cap } => json!({
            "rule": "contract",
            "per_day": per_day.to_string(),
            "cap": cap.map(|cap| cap.to_string()),
        }),
        PenaltyBasis::Legal(law) => json!({ "rule": law.article(), "per_day": null, "cap": null }),
    }
}

fn row_json(row: &Row, currency: Currency) -> Value {
    json!({
        "from": row.from.to_string(),
        "through": row.through.to_string(),
        "days": row.days,
        "base": Money::new(row.base, currency),
        "rate": row.rate.to_string(),
        "basis": row.basis,
        "sum": Money::new(row.sum, currency),
        "confirmed": row.is_confirmed,
    })
}

fn decision_json(one: &DecisionOut) -> Value {
    json!({
        "id": one.id,
        "decision": one.decision.key(),
        "through": one.through.to_string(),
        "sum": one.sum,
        "reason": record::text_or_null(&one.reason),
        "invoice": one.invoice.as_ref().map(|(id, number)| record::reference(*id, number)),
        "void": one.is_void,
    })
}

/// By what a penalty is counted.
pub fn penalty_basis(basis: PenaltyBasis, words: &Catalogue) -> String {
    match basis {
        PenaltyBasis::Contract { per_day, cap: None } => {
            words.say("penalty-by-contract", [("rate", per_day.to_string())])
        }
        PenaltyBasis::Contract { per_day, cap: Some(cap) } => {
            words.say("penalty-by-contract-cap", [("rate", per_day.to_string()), ("cap", cap.to_string())])
        }
        PenaltyBasis::Legal(law) => words.get(claims::law_key(law)),
    }
}

/// Names and values of a penalty, for people; its working is a table of its own.
pub fn penalty_rows(
    penalty: &PenaltyOut,
    decisions: &[DecisionOut],
    words: &Catalogue,
) -> Vec<(String, String)> {
    let sum = |sum: Money| money(sum, words);
    let told = |sum: Money| if sum.minor() == 0 { String::new() } else { money(sum, words) };
    let accrued = Money::new(penalty.working.accrued, penalty.currency());
    let mut rows = vec![
        ("cli-client", columns::name(words, &penalty.client.1)),
        ("penalty-debt", format!("{}/{}", penalty.invoice.1, penalty.place)),
        ("field-invoice-due", words.formats.date(penalty.due)),
        ("field-penalty-through", words.formats.date(penalty.through)),
        ("penalty-basis", penalty_basis(penalty.basis, words)),
        ("penalty-principal", sum(penalty.principal)),
        ("penalty-disputed", told(penalty.disputed)),
        ("penalty-accrued", if penalty.working.is_capped() { sum(accrued) } else { String::new() }),
        ("penalty-total", sum(penalty.total())),
        ("penalty-settled", told(penalty.settled)),
        ("penalty-open", sum(penalty.open())),
    ];
    rows.extend(decisions.iter().map(|one| ("field-penalty-decision", penalty_decision_words(one, words))));
    rows.into_iter().map(|(key, text)| (words.get(key), text)).collect()
}

/// What was decided about a penalty: what, how much, until when, by which invoice, why.
pub fn penalty_decision_words(one: &DecisionOut, words: &Catalogue) -> String {
    let invoice = one.invoice.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
    let void = if one.is_void { words.get("penalty-void") } else { String::new() };
    let parts = [
        columns::choice(words, DECISIONS, one.decision.key()),
        money(one.sum, words),
        words.formats.date(one.through),
        invoice,
        record::unless_erased(one.reason.clone()),
        void,
    ];
    dotted(parts)
}

/// A row of the working, in the order of `WORKING`.
pub fn working_cells(row: &Row, currency: Currency, words: &Catalogue) -> Vec<String> {
    let sum = |minor| words.formats.money(minor, currency.code());
    let year = if row.basis == 1 { String::new() } else { row.basis.to_string() };
    let doubt = if row.is_confirmed { "" } else { " ?" };
    vec![
        words.formats.date(row.from),
        words.formats.date(row.through),
        row.days.to_string(),
        sum(row.base),
        format!("{}{doubt}", row.rate),
        year,
        sum(row.sum),
    ]
}

/// The term of an instalment.
pub fn limitation_json(one: &LimitationOut) -> Value {
    let (state, days_left, warning) = match one.standing {
        Standing::Stopped => ("stopped", None, None),
        Standing::Running { days_left, warning } => ("running", Some(days_left), warning),
        Standing::Expired { days } => ("expired", Some(-days), None),
    };
    json!({
        "instalment": one.place,
        "due": one.due.to_string(),
        "rest": one.rest,
        "law": one.law.code(),
        "last_day": one.limitation.last.map(|last| last.day.to_string()),
        "state": state,
        "days_left": days_left,
        "warning": warning,
        "restarted": restarted_json(&one.limitation),
    })
}

fn restarted_json(term: &Limitation) -> Value {
    term.restarted
        .map_or(Value::Null, |event| json!({ "day": event.day.to_string(), "event": event.kind.key() }))
}

/// The term of an instalment in words, and what began it anew.
pub fn limitation_words(one: &LimitationOut, words: &Catalogue) -> String {
    let told = claims::limitation(&one.limitation, one.standing, words);
    let restarted = one.limitation.restarted.map(|event| {
        let parts = [("day", words.formats.date(event.day)), ("event", claims::event(event.kind, words))];
        format!("{} {}", words.get("limitation-restarted"), words.say("limitation-restarted-by", parts))
    });
    dotted([told, restarted.unwrap_or_default()])
}

/// A late debt and what delay costs for it, with the working, in lines.
pub fn penalty_lines(one: &LatePenalty, words: &Catalogue) -> Vec<String> {
    let penalty = match &one.counted {
        Ok(penalty) => penalty,
        Err(flaw) => return vec![flaw_sentence(flaw, words)],
    };
    let named = penalty_rows(penalty, &one.decisions, words).into_iter().filter(|(_, text)| !text.is_empty());
    let row = |row: &Row| {
        let cells = working_cells(row, penalty.currency(), words);
        let named = WORKING.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        named.map(|(key, cell)| format!("{} {cell}", words.get(key))).collect::<Vec<_>>().join(", ")
    };
    let rows = penalty.working.rows.iter().map(row);
    named.map(|(name, text)| format!("{name}: {text}")).chain(rows).collect()
}
