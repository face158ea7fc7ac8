//! Invoices (`D-1`): what is asked of a client, and in which instalments it falls due.

pub mod gaps;
pub mod paper;
pub mod schedule;
pub mod standing;

use super::{
    annex::line::read_lines,
    client::CURRENCIES,
    contract::{
        VAT,
        instalment::{InstalmentFlaw, read_instalments},
    },
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// How numbers look where the office has said nothing: they run within the year.
pub const USUAL_NUMBER: &str = "{n}";

/// The kind of a claimed penalty: it stands beside the debt that it is for.
pub const PENALTY: &str = "penalty";

/// The kind of what was owed before the books were begun.
pub const OPENING: &str = "opening";

/// What a document is.
pub const KINDS: &[(&str, &str)] = &[
    ("invoice", "invoice-kind-invoice"),
    (OPENING, "invoice-kind-opening"),
    (PENALTY, "invoice-kind-penalty"),
];

/// Where the tax is rounded (domain rules 2).
pub const ROUNDINGS: &[(&str, &str)] =
    &[("line", "invoice-rounding-line"), ("document", "invoice-rounding-document")];

/// Fields of an invoice, in the order of the form.
pub const FIELDS: &[Field] = &[
    field("number", "field-contract-number", Kind::DocumentNumber),
    Field { required: true, ahead: Some(31), ..field("day", "field-invoice-day", Kind::Day) },
    Field { required: true, ..field("kind", "field-invoice-kind", Kind::Choice(KINDS)) },
    field("what", "field-invoice-what", Kind::Line),
    field("lines", "field-annex-lines", Kind::Text),
    field("sum", "field-invoice-sum", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("exchange_rate", "field-invoice-exchange-rate", Kind::Number),
    field("vat", "field-contract-vat", Kind::Choice(VAT)),
    field("vat_rate", "field-contract-vat-rate", Kind::Percent { most: 100, usual: 30 }),
    field("vat_rounding", "field-invoice-rounding", Kind::Choice(ROUNDINGS)),
    field("vat_sum", "field-invoice-vat-sum", Kind::Money),
    field("due_day", "field-invoice-due", Kind::Day),
    field("payment", "field-contract-payment", Kind::Instalments),
    field("shipped_day", "field-invoice-shipped", Kind::Day),
    field("accepted_day", "field-invoice-accepted", Kind::Day),
    field("sent_day", "field-annex-sent", Kind::Day),
    field("signed_day", "field-invoice-signed", Kind::Day),
    field("original_day", "field-invoice-original", Kind::Day),
    field("company", "field-contract-company", Kind::OwnFirm),
    field("note", "field-note", Kind::Text),
];

/// A new invoice of this day.
pub fn blank(today: NaiveDate) -> Draft {
    let day = today.format("%d.%m.%Y").to_string();
    [("kind", "invoice"), ("day", day.as_str())].into_iter().collect()
}

/// What is wrong with an invoice in itself: neither a sum nor lines, lines or terms that nobody can read, a day on
/// which it falls due before it was written.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let day = |key: &str| read_day(draft.get(key).trim()).ok();
    let is_empty = |key: &str| draft.get(key).trim().is_empty();
    let is_early = day("day").zip(day("due_day")).is_some_and(|(day, due)| due < day);
    let found = [
        (is_empty("sum") && is_empty("lines"), "sum", "flaw-invoice-no-sum"),
        (is_early, "due_day", "flaw-invoice-early"),
        (!is_empty("due_day") && !is_empty("payment"), "payment", "flaw-invoice-two-dues"),
    ];
    let found = found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key));
    found.chain(line_flaw(draft.get("lines"))).chain(payment_flaw(draft.get("payment"))).collect()
}

fn line_flaw(lines: &str) -> Option<Flaw> {
    let (at, flaw) = read_lines(lines).err()?;
    Some(Flaw { arguments: vec![("line", at.to_string())], ..Flaw::blocking("lines", flaw.key()) })
}

/// Of a contract terms are words; of an invoice days and sums follow from them.
fn payment_flaw(payment: &str) -> Option<Flaw> {
    if payment.trim().is_empty() {
        return None;
    }
    let (key, part) = match read_instalments(payment).err()? {
        InstalmentFlaw::Unclear(part) => ("flaw-invoice-payment-unclear", part),
        InstalmentFlaw::NotWhole(percent) => ("flaw-invoice-payment-part", percent),
    };
    Some(Flaw { arguments: vec![("part", part)], ..Flaw::blocking("payment", key) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pairs: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
        let draft: Draft = pairs.iter().copied().collect();
        flaws(&draft).into_iter().map(|flaw| (flaw.field, flaw.key)).collect()
    }

    #[test]
    fn an_invoice_says_how_much_and_never_falls_due_before_its_day() {
        assert_eq!(told(&[("day", "01.03.2026")]), [("sum", "flaw-invoice-no-sum")]);
        let day = ("day", "02.03.2026");
        assert_eq!(told(&[day, ("sum", "100"), ("due_day", "02.03.2026")]), []);
        let early = [("due_day", "flaw-invoice-early")];
        assert_eq!(told(&[day, ("sum", "100"), ("due_day", "01.03.2026")]), early);
    }

    #[test]
    fn lines_and_terms_that_nobody_can_read_are_told() {
        assert_eq!(told(&[("lines", "a; b")]), [("lines", "flaw-annex-line-parts")]);
        let terms = |payment| told(&[("sum", "1"), ("payment", payment)]);
        assert_eq!(terms("30% аванс; 60% после акта"), [("payment", "flaw-invoice-payment-part")]);
        assert_eq!(terms("как договоримся"), [("payment", "flaw-invoice-payment-unclear")]);
        assert_eq!(terms("30% аванс; 70% после акта"), []);
        let both = told(&[("sum", "1"), ("due_day", "01.03.2026"), ("payment", "100% аванс")]);
        assert_eq!(both, [("payment", "flaw-invoice-two-dues")]);
    }
}
