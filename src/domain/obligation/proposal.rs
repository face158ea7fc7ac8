//! What a contract itself says of who owes what: rows to look at, never written by themselves (`K-7`).

use super::PAY;
use crate::domain::{
    contract::instalment::{Event, Instalment, read_instalments},
    due::DueRule,
    field::Draft,
    money::read_amount,
};

/// What of a contract the rows follow from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    pub kind: String,
    /// Minor units; nothing where there is no sum.
    pub sum: Option<i64>,
    pub currency: String,
    pub subject: String,
    /// As they were typed.
    pub payment: String,
    pub delivery: String,
}

type Row = &'static [(&'static str, &'static str)];

/// What both sides do beside paying, by the kind of the contract: side, kind, event, proof.
const DUTIES: &[(&str, &[Row])] = &[
    (
        "supply",
        &[
            &[("side", "we"), ("kind", "deliver"), ("evidence", "waybill")],
            &[("side", "we"), ("kind", "document"), ("event", "shipped"), ("evidence", "invoice")],
            &[("side", "they"), ("kind", "accept"), ("event", "shipped"), ("evidence", "waybill")],
        ],
    ),
    (
        "services",
        &[
            &[("side", "we"), ("kind", "other"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "request"), ("evidence", "act")],
        ],
    ),
    (
        "work",
        &[
            &[("side", "we"), ("kind", "other"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "request"), ("evidence", "act")],
        ],
    ),
    (
        "lease",
        &[
            &[("side", "we"), ("kind", "deliver"), ("event", "signed"), ("evidence", "act")],
            &[("side", "they"), ("kind", "sign_act"), ("event", "signed"), ("evidence", "act")],
        ],
    ),
    (
        "agency",
        &[
            &[("side", "we"), ("kind", "notify"), ("evidence", "letter")],
            &[("side", "they"), ("kind", "accept"), ("event", "request"), ("evidence", "letter")],
        ],
    ),
];

/// Rows that the terms give: what they pay first, then what either side does. Nothing is guessed: a term that cannot be
/// read is left open, and the row waits.
pub fn propose(agreed: &Agreed) -> Vec<Draft> {
    let duties = DUTIES.iter().find(|(kind, _)| *kind == agreed.kind).map_or(&[][..], |(_, rows)| rows);
    let duty = |row: &Row| {
        let mut draft: Draft = row.iter().copied().collect();
        let what = match draft.get("kind") {
            "deliver" if !agreed.delivery.is_empty() => agreed.delivery.clone(),
            "deliver" | "other" => agreed.subject.clone(),
            _ => String::new(),
        };
        draft.set("what", what);
        draft
    };
    payments(agreed).into_iter().chain(duties.iter().map(duty)).collect()
}

/// The rows but for those that are written down already: of the same side, kind, event and sum, each of them once.
pub fn not_yet(rows: Vec<Draft>, written: impl IntoIterator<Item = Draft>) -> Vec<Draft> {
    let shape = |draft: &Draft| -> ([String; 3], Option<i64>) {
        (
            ["side", "kind", "event"].map(|key| draft.get(key).to_owned()),
            read_amount(draft.get("sum"), false).ok(),
        )
    };
    let mut known: Vec<_> = written.into_iter().map(|one| shape(&one)).collect();
    let mut is_new = |row: &Draft| {
        let at = known.iter().position(|one| *one == shape(row));
        at.map(|at| known.swap_remove(at)).is_none()
    };
    rows.into_iter().filter(|row| is_new(row)).collect()
}

/// A row for each instalment; one for the whole where the line is not read as instalments.
fn payments(agreed: &Agreed) -> Vec<Draft> {
    let Some(sum) = agreed.sum else { return Vec::new() };
    match read_instalments(&agreed.payment) {
        Ok(instalments) if !instalments.is_empty() => {
            instalments.iter().map(|one| of_instalment(one, sum, agreed)).collect()
        }
        _ => vec![payment(sum, agreed)],
    }
}

fn payment(sum: i64, agreed: &Agreed) -> Draft {
    let mut draft: Draft =
        [("side", "they"), ("kind", PAY), ("evidence", "payment_order")].into_iter().collect();
    draft.set("sum", format!("{}.{:02}", sum / 100, sum % 100));
    draft.set("currency", agreed.currency.as_str());
    draft.set("what", agreed.payment.as_str());
    draft
}

fn of_instalment(one: &Instalment, sum: i64, agreed: &Agreed) -> Draft {
    let mut draft = payment(one.percent.percent_of(sum).unwrap_or(sum), agreed);
    draft.set("event", event_key(one.event));
    if let Some((unit, count)) = one.term.map(unit_of) {
        draft.set("due_count", count.to_string());
        draft.set("due_unit", unit);
    }
    draft
}

const fn event_key(event: Event) -> &'static str {
    match event {
        Event::Signed => "signed",
        Event::Invoice => "invoice",
        Event::Shipped => "shipped",
        Event::Accepted => "act",
    }
}

const fn unit_of(rule: DueRule) -> (&'static str, u32) {
    match rule {
        DueRule::Calendar(days) => ("calendar", days),
        DueRule::CalendarAsIs(days) => ("calendar_as_is", days),
        DueRule::Working(days) => ("working", days),
        DueRule::Banking(days) => ("banking", days),
        DueRule::NextMonth(days) => ("next_month", days),
        DueRule::AfterMonth(days) => ("after_month", days),
        DueRule::Months(count) => ("months", count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::obligation::{FIELDS, flaws};
    use proptest::prelude::*;

    fn agreed(kind: &str, payment: &str) -> Agreed {
        let text = |text: &str| text.to_owned();
        Agreed {
            kind: text(kind),
            sum: Some(48_000_000),
            currency: text("KZT"),
            payment: text(payment),
            ..Agreed::default()
        }
    }

    fn told(draft: &Draft) -> [&str; 6] {
        ["side", "kind", "sum", "due_count", "due_unit", "event"].map(|key| draft.get(key))
    }

    #[test]
    fn instalments_become_payments_after_their_events() {
        let found =
            propose(&agreed("supply", "30% advance 5 bank days; 70% 10 calendar days after shipment"));
        let rows: Vec<[&str; 6]> = found.iter().map(told).collect();
        let expected = [
            ["they", "pay", "144000.00", "5", "banking", "signed"],
            ["they", "pay", "336000.00", "10", "calendar", "shipped"],
            ["we", "deliver", "", "", "", ""],
            ["we", "document", "", "", "", "shipped"],
            ["they", "accept", "", "", "", "shipped"],
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn what_is_written_down_is_not_proposed_again() {
        let rows = || propose(&agreed("supply", "50% аванс; 50% через 10 дней после отгрузки"));
        assert_eq!(not_yet(rows(), rows()), []);
        let first = rows().into_iter().take(1);
        assert_eq!(not_yet(rows(), first).len(), rows().len() - 1);
        let other: Draft = [("side", "they"), ("kind", "pay"), ("sum", "1.00")].into_iter().collect();
        assert_eq!(not_yet(rows(), [other]).len(), rows().len());
    }

    #[test]
    fn what_is_not_understood_waits_and_nothing_is_made_up() {
        let found = propose(&agreed("services", "как договоримся"));
        assert_eq!(told(&found[0]), ["they", "pay", "480000.00", "", "", ""]);
        assert_eq!(found[0].get("what"), "как договоримся");
        let without = Agreed { sum: None, ..agreed("non_disclosure", "") };
        assert_eq!(propose(&without), []);
    }

    proptest! {
        #[test]
        fn every_row_can_be_saved(kind in 0..6_usize, payment in "[a-zа-я0-9%; ]{0,60}") {
            let kind = ["supply", "services", "work", "lease", "agency", "other"][kind];
            for draft in propose(&agreed(kind, &payment)) {
                prop_assert_eq!(flaws(&draft), vec![]);
                for field in FIELDS.iter().filter(|field| !field.kind.is_elsewhere()) {
                    prop_assert!(field.read(draft.get(field.key)).is_ok(), "{}", field.key);
                }
            }
        }
    }
}
