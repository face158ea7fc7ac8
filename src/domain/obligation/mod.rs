//! What the sides of a contract owe each other: who, what, by when, with which proof (`K-7`).

pub mod balance;
pub mod cover;
pub mod month;
pub mod proposal;
pub mod quantity;
pub mod standing;
pub mod terms;

use super::{
    client::CURRENCIES,
    contract::Side,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// Who owes it.
pub const SIDES: &[(&str, &str)] = &[("we", "obligation-we"), ("they", "obligation-they")];

/// What is to be done.
pub const KINDS: &[(&str, &str)] = &[
    (PAY, "obligation-pay"),
    ("deliver", "obligation-deliver"),
    ("document", "obligation-document"),
    ("accept", "obligation-accept"),
    ("sign_act", "obligation-sign-act"),
    ("notify", "obligation-notify"),
    ("other", "obligation-other"),
];

/// Money is paid: such a sum counts in what both sides owe each other.
pub const PAY: &str = "pay";

/// After what so many days run.
pub const EVENTS: &[(&str, &str)] = &[
    (SIGNED, "obligation-event-signed"),
    ("advance", "obligation-event-advance"),
    ("invoice", "obligation-event-invoice"),
    ("shipped", "obligation-event-shipped"),
    ("act", "obligation-event-act"),
    ("request", "obligation-event-request"),
];

/// Both sides have signed: the contract knows that day.
pub const SIGNED: &str = "signed";

/// What proves that it was done.
pub const PROOFS: &[(&str, &str)] = &[
    ("payment_order", "obligation-proof-payment-order"),
    ("waybill", "obligation-proof-waybill"),
    ("act", "obligation-proof-act"),
    ("invoice", "obligation-proof-invoice"),
    ("letter", "obligation-proof-letter"),
    ("receipt", "obligation-proof-receipt"),
    ("other", "obligation-other"),
];

/// Fields of an obligation, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("side", "field-obligation-side", Kind::Choice(SIDES)) },
    Field { required: true, ..field("kind", "field-obligation-kind", Kind::Choice(KINDS)) },
    field("what", "field-obligation-what", Kind::Line),
    field("sum", "field-obligation-sum", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("quantity", "field-obligation-quantity", Kind::Number),
    field("measure", "field-obligation-measure", Kind::Line),
    field("due_day", "field-obligation-due-day", Kind::Day),
    field("month_day", "field-obligation-month-day", Kind::Count),
    field("due_count", "field-obligation-due-count", Kind::Count),
    field("due_unit", "field-obligation-due-unit", Kind::Choice(terms::UNITS)),
    field("event", "field-obligation-event", Kind::Choice(EVENTS)),
    field("event_day", "field-obligation-event-day", Kind::PastDay),
    field("clause", "field-obligation-clause", Kind::Line),
    field("owner", "field-obligation-responsible", Kind::Person),
    field("evidence", "field-obligation-evidence", Kind::Choice(PROOFS)),
    field("penalty", "field-obligation-penalty", Kind::Line),
];

/// Fields of what was done for one, the whole of it or a part. Without a sum and a quantity it is all that was left.
pub const PERFORMANCE_FIELDS: &[Field] = &[
    Field { required: true, ..field("day", "field-performance-day", Kind::PastDay) },
    field("sum", "field-performance-sum", Kind::Money),
    field("quantity", "field-performance-quantity", Kind::Number),
    field("proof", "field-performance-proof", Kind::Line),
];

/// A new obligation: ours, with the calendar's days, as most contracts count them.
pub fn blank() -> Draft {
    [("side", Side::We.key()), ("kind", PAY)].into_iter().collect()
}

/// What was done today.
pub fn performed(today: NaiveDate) -> Draft {
    let day = today.format("%d.%m.%Y").to_string();
    [("day", day.as_str())].into_iter().collect()
}

/// What is wrong with an obligation in itself: two ways to count its day, days after nothing, a month without that day.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let has = |key: &str| !draft.get(key).trim().is_empty();
    let month_day: u32 = draft.get("month_day").trim().parse().unwrap_or(1);
    let found = [
        (has("event") && (has("due_day") || has("month_day")), "event", "flaw-obligation-two-dues"),
        (has("due_count") && !has("event"), "event", "flaw-obligation-no-event"),
        (has("event_day") && !has("event"), "event_day", "flaw-obligation-no-event"),
        (has("event_day") && draft.get("event") == SIGNED, "event_day", "flaw-obligation-signed"),
        (!month::DAYS.contains(&month_day), "month_day", "flaw-obligation-month-day"),
        (quantity::read(draft.get("quantity")).is_none(), "quantity", "flaw-obligation-quantity"),
    ];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_in_one_way() {
        let told = |pairs: &[(&str, &str)]| {
            let draft: Draft = pairs.iter().copied().collect();
            flaws(&draft).into_iter().map(|flaw| (flaw.field, flaw.key)).collect::<Vec<_>>()
        };
        assert_eq!(told(&[("due_day", "01.04.2026"), ("month_day", "5")]), []);
        assert_eq!(told(&[("due_count", "10"), ("event", "shipped"), ("event_day", "01.04.2026")]), []);
        let two = [("event", "flaw-obligation-two-dues")];
        assert_eq!(told(&[("due_day", "01.04.2026"), ("event", "act")]), two);
        assert_eq!(told(&[("due_count", "10")]), [("event", "flaw-obligation-no-event")]);
        let signed = told(&[("event", "signed"), ("event_day", "01.04.2026")]);
        assert_eq!(signed, [("event_day", "flaw-obligation-signed")]);
        for day in ["0", "32"] {
            assert_eq!(told(&[("month_day", day)]), [("month_day", "flaw-obligation-month-day")]);
        }
        assert_eq!(told(&[("quantity", "1.0005")]), [("quantity", "flaw-obligation-quantity")]);
    }
}
