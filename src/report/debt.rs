//! Debts for programs: how late they are, whom to turn to, what one client owes (`D-1`, `D-3`, `D-10`, `D-12`).

use super::{debt_report::ratio_json, record, run_json::number};
use crate::{
    domain::{
        debt::{
            aging::{Aged, AgingKey, Buckets},
            exposure::{Decision, Hold, Request, Rules},
            ladder::{Next, Step, Wait},
            metrics::Period,
        },
        id::Id,
        money::{Currency, Money},
        run::Weights,
    },
    i18n::{Catalogue, reasons},
    store::debt::{AgedLine, ClientDebt, CreditLine, DebtLine, DebtStep, Debtor, Late, PaidBy},
};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// A line of an aging.
pub fn aged_json(by: AgingKey, line: &AgedLine, buckets: &Buckets) -> Value {
    let id = line.of.as_ref().map(|(id, _)| id.0.to_string());
    let key = if by == AgingKey::Currency { Some(line.aged.currency.code().to_owned()) } else { id };
    let mut json = sums_json(&line.aged, buckets);
    json.insert("key".to_owned(), json!(key));
    json.insert("name".to_owned(), json!(line.of.as_ref().map(|(_, name)| name)));
    json.into()
}

/// What is owed in one currency, by bucket.
pub(super) fn sums_json(aged: &Aged, buckets: &Buckets) -> Map<String, Value> {
    let money = |minor| json!(Money::new(minor, aged.currency));
    let late = buckets.labels().into_iter().zip(&aged.late).map(|(label, sum)| (label, money(*sum)));
    let buckets: Map<String, Value> =
        std::iter::once(("not_due".to_owned(), money(aged.not_due))).chain(late).collect();
    let more = [
        ("currency", json!(aged.currency.code())),
        ("buckets", buckets.into()),
        ("waiting", money(aged.waiting)),
        ("overdue", money(aged.overdue)),
        ("unallocated", money(aged.unallocated)),
        ("disputed", money(aged.disputed)),
        ("balance", money(aged.balance)),
    ];
    more.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
}

/// A client of the worklist at its place, 1 for the first.
pub fn late_json(
    rank: usize,
    (late, step): (&Late, Option<&DebtStep>),
    (words, weights): (&Catalogue, &Weights),
) -> Value {
    let reason = |reason: &crate::domain::run::Reason| {
        json!({
            "kind": reason.kind.key(),
            "points": number(reason.points(weights)),
            "text": reasons::reason(reason, words),
        })
    };
    json!({
        "rank": rank,
        "score": number(late.points),
        "client": record::reference(late.debtor.id, &late.debtor.name),
        "owner": owner(&late.debtor),
        "overdue": late.sums,
        "days_late": late.overdue.days,
        "reasons": late.overdue.reasons().iter().map(reason).collect::<Value>(),
        "step": step.map(step_json),
    })
}

fn owner(debtor: &Debtor) -> Value {
    debtor.owner.as_ref().map_or(Value::Null, |(id, name)| record::reference(*id, name))
}

/// How a client stands on the ladder: what is done today, or why nothing is.
fn step_json(step: &DebtStep) -> Value {
    let of = |step: &Step| json!({ "day": step.day, "kind": step.kind.key() });
    let (take, wait, until) = match &step.next {
        Next::Take { step, .. } => (of(step), None, None),
        Next::Wait(wait @ (Wait::Quiet { until: day } | Wait::Promised { by: day })) => {
            (Value::Null, Some(wait.key()), Some(day.to_string()))
        }
        Next::Wait(wait) => (Value::Null, Some(wait.key()), None),
    };
    json!({ "take": take, "waits": wait, "until": until, "reached": step.reached.as_ref().map(of) })
}

/// What a client owes.
pub fn debt_json(debt: &ClientDebt, buckets: &Buckets, today: NaiveDate) -> Map<String, Value> {
    let fields = [
        ("client", record::reference(debt.debtor.id, &debt.debtor.name)),
        ("owner", owner(&debt.debtor)),
        ("aging", debt.aged.iter().map(|aged| Value::from(sums_json(aged, buckets))).collect()),
        ("step", step_json(&debt.step)),
        ("lines", debt.lines.iter().map(|line| debt_line_json(line, today)).collect()),
        ("credit", debt.credit.iter().map(credit_json).collect()),
    ];
    fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
}

/// An instalment with what was paid of it.
pub fn debt_line_json(line: &DebtLine, today: NaiveDate) -> Value {
    let owed = line.part.owed;
    let reference = |of: &(Id, String)| record::reference(of.0, &of.1);
    json!({
        "invoice": record::reference(line.invoice, &line.number),
        "day": line.day,
        "kind": line.kind,
        "what": record::text_or_null(&line.what),
        "contract": line.contract.as_ref().map(reference),
        "instalment": line.part.place,
        "instalments": line.of,
        "sum": line.sum(),
        "paid": Money::new(owed.paid, line.currency),
        "rest": line.rest(),
        "due": owed.due.map(|day| day.to_string()),
        "after": record::text_or_null(&line.part.event),
        "status": owed.on(today).key(),
        "days_late": owed.days_late(today),
        "paid_by": line.paid_by.iter().map(|part| paid_json(part, line.currency)).collect::<Value>(),
    })
}

fn paid_json(part: &PaidBy, currency: Currency) -> Value {
    json!({
        "payment": part.payment,
        "day": part.day,
        "number": record::text_or_null(&part.number),
        "kind": part.kind.key(),
        "sum": Money::new(part.sum, currency),
    })
}

/// How a client stands in one currency, and whether an order on credit would pass now.
pub fn credit_json(line: &CreditLine) -> Value {
    let credit = &line.credit;
    let money = |minor| Money::new(minor, line.currency);
    let exposure = credit.exposure();
    let left = credit.limit.zip(exposure).and_then(|(limit, exposure)| limit.checked_sub(exposure));
    json!({
        "currency": line.currency.code(),
        "limit": credit.limit.map(money),
        "unpaid": money(credit.unpaid),
        "shipped": money(credit.shipped),
        "ordered": money(credit.ordered),
        "advances": money(credit.advances),
        "exposure": exposure.map(money),
        "left": left.map(money),
        "long_overdue": money(credit.long_overdue),
        "days_late": credit.days_late,
        "turnover": money(credit.turnover),
        "holds": holds(line).into_iter().map(hold_json(line.currency)).collect::<Value>(),
    })
}

fn hold_json(currency: Currency) -> impl Fn(Hold) -> Value {
    move |hold| {
        let (sum, days) = match hold {
            Hold::OverLimit { by } => (Some(by), None),
            Hold::Overdue { sum, days } => (Some(sum), Some(days)),
            Hold::PapersMissing => (None, None),
        };
        json!({ "kind": hold.key(), "sum": sum.map(|sum| Money::new(sum, currency)), "days": days })
    }
}

/// What holds an order on credit as things stand.
pub fn holds(line: &CreditLine) -> Vec<Hold> {
    match line.credit.decide(Request::OnCredit(0), Rules::default()) {
        Some(Decision::Hold(holds)) => holds,
        Some(Decision::Pass) | None => Vec::new(),
    }
}

/// The numbers of a period in one currency; where nothing divides there is none.
pub fn period_json(currency: Currency, period: &Period) -> Value {
    let money = |minor| Money::new(minor, currency);
    json!({
        "currency": currency.code(),
        "days": period.days,
        "begin": money(period.begin),
        "sales": money(period.sales),
        "end": money(period.end),
        "not_due": money(period.not_due),
        "dso": ratio_json(period.days_outstanding()),
        "best_dso": ratio_json(period.best_days()),
        "days_delinquent": ratio_json(period.days_delinquent()),
        "effectiveness": ratio_json(period.effectiveness()),
        "turnover": ratio_json(period.turnover()),
        "overdue_share": ratio_json(period.overdue_share()),
    })
}
