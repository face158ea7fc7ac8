//! Invoices and payments for programs, and what stands in them for people.

use super::{preparation::dotted, record};
use crate::{
    domain::{annex::line::AnnexLine, field::Kind, invoice, money::Money, payment},
    i18n::{Catalogue, columns, debts},
    store::{
        invoice::{INVOICE, InstalmentOut, InvoiceOut},
        payment::{AllocationOut, PAYMENT, PaymentOut},
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// An invoice with everything known of it, as it stands on this day.
pub fn invoice_json(invoice: &InvoiceOut, today: NaiveDate) -> Value {
    let mut json = record::bookkeeping(&invoice.image, &INVOICE);
    json.extend(record::values(invoice::FIELDS, &invoice.image));
    let totals = invoice.totals();
    let money =
        |minor: Option<i64>| minor.map_or(Value::Null, |minor| json!(Money::new(minor, invoice.currency())));
    let part = |part: &InstalmentOut| instalment_json(part, invoice, today);
    let more = [
        ("client", record::reference(invoice.client.0, &invoice.client.1)),
        (
            "contract",
            invoice.contract.as_ref().map_or(Value::Null, |(id, number)| record::reference(*id, number)),
        ),
        ("company", record::text_or_null(&invoice.company)),
        ("owner", record::text_or_null(&invoice.owner)),
        ("lines", invoice.lines().iter().map(|line| line_json(line, invoice)).collect()),
        ("sum", json!(invoice.sum())),
        ("net", money(totals.map(|totals| totals.net))),
        ("tax", money(totals.map(|totals| totals.vat))),
        ("paid", json!(invoice.paid())),
        ("rest", json!(invoice.rest())),
        ("status", Value::from(invoice.status.key())),
        ("days_late", invoice.days_late(today).map_or(Value::Null, Value::from)),
        ("instalments", invoice.instalments.iter().map(part).collect()),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.remove("vat_sum");
    json.into()
}

fn line_json(line: &AnnexLine, invoice: &InvoiceOut) -> Value {
    json!({
        "name": line.name,
        "unit": record::text_or_null(&line.unit),
        "quantity": line.quantity.to_string(),
        "price": line.price.to_string(),
        "vat_rate": line.rate.map(|rate| rate.to_string()),
        "amount": line.amount().map(|minor| Money::new(minor, invoice.currency())),
    })
}

fn instalment_json(part: &InstalmentOut, invoice: &InvoiceOut, today: NaiveDate) -> Value {
    let money = |minor| Money::new(minor, invoice.currency());
    json!({
        "id": part.id,
        "place": part.place,
        "sum": money(part.owed.sum),
        "paid": money(part.owed.paid),
        "rest": money(part.owed.rest()),
        "due": part.owed.due.map(|day| day.to_string()),
        "after": record::text_or_null(&part.event),
        "status": part.owed.on(today).key(),
        "days_late": part.owed.days_late(today),
    })
}

/// A payment with what it closes.
pub fn payment_json(payment: &PaymentOut) -> Value {
    let mut json = record::bookkeeping(&payment.image, &PAYMENT);
    json.extend(record::values(payment::FIELDS, &payment.image));
    let part = |part: &AllocationOut| allocation_json(part, payment);
    let more = [
        ("client", payment.client.as_ref().map_or(Value::Null, |(id, name)| record::reference(*id, name))),
        ("company", record::text_or_null(&payment.company)),
        ("sum", json!(payment.sum())),
        ("allocated", json!(payment.allocated())),
        ("free", json!(payment.free())),
        (
            "credits",
            payment.credits.as_ref().map_or(Value::Null, |(id, number)| record::reference(*id, number)),
        ),
        ("allocations", payment.allocations.iter().map(part).collect()),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

fn allocation_json(part: &AllocationOut, payment: &PaymentOut) -> Value {
    json!({
        "invoice": record::reference(part.invoice.0, &part.invoice.1),
        "instalment": part.place,
        "sum": Money::new(part.sum, payment.currency()),
        "penalty": part.is_penalty,
    })
}

/// Names and values of what stands above the lines of an invoice, for people.
pub(super) fn invoice_head(
    invoice: &InvoiceOut,
    today: NaiveDate,
    words: &Catalogue,
) -> Vec<(String, String)> {
    let contract = invoice.contract.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
    let mut rows = vec![
        (words.get("cli-client"), columns::name(words, &invoice.client.1)),
        (words.get("annex-contract"), contract),
        (words.get("field-contract-company"), invoice.company.clone()),
        (words.get("field-invoice-status"), invoice_status(invoice, today, words)),
    ];
    let of_form =
        invoice::FIELDS.iter().filter(|field| !matches!(field.key, "lines" | "sum" | "vat_sum" | "company"));
    rows.extend(of_form.map(|field| (words.get(field.label), record::text(field, &invoice.image, words))));
    rows
}

/// The same of what it comes to.
pub(super) fn invoice_sums(invoice: &InvoiceOut, words: &Catalogue) -> Vec<(String, String)> {
    let money = |sum: Money| words.formats.money(sum.minor(), sum.currency().code());
    let tax = invoice.totals().filter(|totals| totals.vat > 0);
    let tax = tax.map(|totals| money(Money::new(totals.vat, invoice.currency())));
    vec![
        (words.get("field-invoice-sum"), money(invoice.sum())),
        (words.get("annex-tax"), tax.unwrap_or_default()),
        (words.get("field-invoice-paid"), money(invoice.paid())),
        (words.get("field-invoice-rest"), money(invoice.rest())),
    ]
}

/// How an invoice stands: cancelled, paid, or since how many days overdue.
pub fn invoice_status(invoice: &InvoiceOut, today: NaiveDate, words: &Catalogue) -> String {
    if invoice.is_cancelled() {
        return words.get("invoice-cancelled");
    }
    debts::standing(invoice.status, invoice.days_late(today), words)
}

/// An instalment in a line: its sum, its day or what it waits for, how it stands, and what is left.
pub(super) fn instalment_words(
    part: &InstalmentOut,
    invoice: &InvoiceOut,
    today: NaiveDate,
    words: &Catalogue,
) -> String {
    let money = |minor| words.formats.money(minor, invoice.currency().code());
    let (sum, owed) = (money(part.owed.sum), part.owed);
    let standing = debts::standing(owed.on(today), owed.days_late(today), words);
    let rest = if owed.paid > 0 && owed.rest() > 0 {
        words.say("invoice-rest", [("sum", money(owed.rest()))])
    } else {
        String::new()
    };
    dotted([sum, debts::due(owed, &part.event, words), standing, rest])
}

/// What a part of a payment closes.
fn share_words(part: &AllocationOut, sum: String, words: &Catalogue) -> String {
    let day =
        part.invoice_day.parse().map_or_else(|_| part.invoice_day.clone(), |day| words.formats.date(day));
    let parts =
        [("number", part.invoice.1.clone()), ("day", day), ("place", part.place.to_string()), ("sum", sum)];
    let share = words.say("payment-share", parts);
    if part.is_penalty { dotted([words.get("invoice-kind-penalty"), share]) } else { share }
}

/// Names and values of everything that stands in a payment, for people.
pub fn payment_rows(payment: &PaymentOut, words: &Catalogue) -> Vec<(String, String)> {
    let money = |sum: Money| words.formats.money(sum.minor(), sum.currency().code());
    let client = payment.client.as_ref().map(|(_, name)| columns::name(words, name));
    let mut rows = vec![(words.get("cli-client"), client.unwrap_or_else(|| words.get("payment-of-nobody")))];
    let of_form = payment::FIELDS.iter().filter(|field| field.kind != Kind::Money);
    rows.push((words.get("field-payment-sum"), money(payment.sum())));
    rows.extend(of_form.map(|field| (words.get(field.label), record::text(field, &payment.image, words))));
    let credits = payment.credits.as_ref().map(|(_, number)| number.clone());
    rows.push((words.get("payment-credits"), credits.unwrap_or_default()));
    rows.extend(payment.allocations.iter().map(|part| {
        let sum = money(Money::new(part.sum, payment.currency()));
        (words.get("payment-closes"), share_words(part, sum, words))
    }));
    if payment.kind.closes() {
        rows.push((words.get("payment-free"), money(payment.free())));
    }
    rows
}
