//! An invoice with what paid it, what was taken back of it and what its tax has become since (`D-1`).

use super::{
    invoice::{instalment_words, invoice_head, invoice_json, invoice_sums},
    preparation::dotted,
    record,
};
use crate::{
    domain::{
        annex::line::AnnexLine,
        money::Money,
        payment,
        vat::{Mode, of_amount},
    },
    i18n::{Catalogue, columns},
    store::{
        debt::PaidBy,
        invoice::{CreditOut, InvoiceOut, TopUp, WholeInvoice},
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The invoice for programs, with all that hangs on it.
pub fn whole_invoice_json(whole: &WholeInvoice, today: NaiveDate) -> Value {
    let mut json = invoice_json(&whole.invoice, today);
    let parts = json.get_mut("instalments").and_then(Value::as_array_mut).into_iter().flatten();
    for (part, paid_by) in parts.zip(&whole.paid_by) {
        put(part, "paid_by", paid_by.iter().map(|paid| paid_json(paid, whole)).collect());
    }
    put(&mut json, "credits", whole.credits.iter().map(credit_note_json).collect());
    put(&mut json, "vat_top_up", whole.top_up.as_ref().map_or(Value::Null, top_up_json));
    json
}

fn put(json: &mut Value, key: &str, value: Value) {
    if let Value::Object(fields) = json {
        fields.insert(key.to_owned(), value);
    }
}

fn paid_json(paid: &PaidBy, whole: &WholeInvoice) -> Value {
    json!({
        "payment": paid.payment,
        "day": paid.day,
        "number": record::text_or_null(&paid.number),
        "kind": paid.kind.key(),
        "sum": Money::new(paid.sum, whole.invoice.currency()),
    })
}

fn credit_note_json(credit: &CreditOut) -> Value {
    let of = |column| record::text_or_null(&credit.payment.text(column));
    json!({
        "id": credit.payment.id,
        "number": of("number"),
        "day": of("day"),
        "sum": credit.payment.sum(),
        "tax": credit.vat,
        "reason": of("reason"),
    })
}

fn top_up_json(top_up: &TopUp) -> Value {
    json!({
        "day": top_up.day.to_string(),
        "written_rate": top_up.written.to_string(),
        "turnover_rate": top_up.turnover.to_string(),
        "sum": top_up.sum,
    })
}

/// Names and values of everything that stands in an invoice and hangs on it, for people.
pub fn whole_invoice_rows(
    whole: &WholeInvoice,
    today: NaiveDate,
    words: &Catalogue,
) -> Vec<(String, String)> {
    let invoice = &whole.invoice;
    let mut rows = invoice_head(invoice, today, words);
    let lines = invoice.lines();
    let lines = lines.iter().map(|line| line_words(line, invoice, words));
    rows.extend(below(words.get("field-annex-lines"), lines));
    rows.extend(invoice_sums(invoice, words));
    rows.extend(whole.top_up.iter().map(|found| (words.get("invoice-top-up"), top_up_words(found, words))));
    for (part, paid_by) in invoice.instalments.iter().zip(&whole.paid_by) {
        let place = words.say("invoice-instalment", [("place", part.place.to_string())]);
        let own = instalment_words(part, invoice, today, words);
        let paid = paid_by.iter().map(|paid| format!("← {}", paid_words(paid, whole, words)));
        rows.extend(below(place, std::iter::once(own).chain(paid)));
    }
    rows.extend(whole.credits.iter().map(|credit| credit_words(credit, words)));
    rows
}

/// Values one below the other; the first has the name.
fn below(name: String, values: impl Iterator<Item = String>) -> impl Iterator<Item = (String, String)> {
    let mut name = Some(name);
    values.map(move |value| (name.take().unwrap_or_default(), value))
}

/// A line: what, how much of it by which price, the sum with its tax, and the tax.
fn line_words(line: &AnnexLine, invoice: &InvoiceOut, words: &Catalogue) -> String {
    let rate = line.rate_or(invoice.rate());
    let money = |minor| words.formats.money(minor, invoice.currency().code());
    let totals = line.amount().and_then(|amount| of_amount(amount, rate, invoice.mode())).unwrap_or_default();
    let tax = match invoice.mode() {
        Mode::None => String::new(),
        _ => words.say("invoice-line-tax", [("rate", rate.to_string()), ("sum", money(totals.vat))]),
    };
    let quantity = format!("{} {}", line.quantity, line.unit);
    let by = format!("{} × {}", quantity.trim(), line.price);
    dotted([line.name.clone(), by, money(totals.total), tax])
}

fn top_up_words(found: &TopUp, words: &Catalogue) -> String {
    let money = words.formats.money(found.sum.minor(), found.sum.currency().code());
    let parts = [
        ("day", words.formats.date(found.day)),
        ("written", found.written.to_string()),
        ("turnover", found.turnover.to_string()),
        ("sum", money),
    ];
    words.say("invoice-top-up-words", parts)
}

/// A payment in a line: its day, what it is, its number, how much of it.
fn paid_words(paid: &PaidBy, whole: &WholeInvoice, words: &Catalogue) -> String {
    let number = if paid.number.is_empty() { String::new() } else { format!("№ {}", paid.number) };
    dotted([
        day_words(&paid.day, words),
        columns::choice(words, payment::KINDS, paid.kind.key()),
        number,
        words.formats.money(paid.sum, whole.invoice.currency().code()),
    ])
}

fn credit_words(credit: &CreditOut, words: &Catalogue) -> (String, String) {
    let (paid, money) =
        (&credit.payment, |sum: Money| words.formats.money(sum.minor(), sum.currency().code()));
    let name = words.say("invoice-credit-note", [("number", paid.text("number"))]);
    let tax = words.say("invoice-tax-within", [("sum", money(credit.vat))]);
    let tax = if credit.vat.minor() == 0 { String::new() } else { tax };
    (name, dotted([day_words(&paid.text("day"), words), money(paid.sum()), tax, paid.text("reason")]))
}

fn day_words(day: &str, words: &Catalogue) -> String {
    day.parse().map_or_else(|_| day.to_owned(), |day| words.formats.date(day))
}
