//! The papers of an invoice on the command line (`D-1`).

use super::{
    Desk,
    arguments::RenderInvoice,
    contract_text::wrong_text,
    delivery::Delivery,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    invoice::find_invoice,
    output::Outcome,
    template,
};
use crate::{
    domain::{
        contract::text::{PassageKind, Text},
        invoice::paper::InvoicePaper,
    },
    report::document::{Values, credit_note_values, field_name, invoice_language, invoice_values, write},
    store::{
        Store, StoreError,
        invoice::{CreditOut, InvoiceParties, ReadInvoiceParties},
    },
};
use serde_json::json;

/// The invoice as a paper, by the template of the wanted paper or another one.
pub(super) fn render(wanted: &RenderInvoice, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = find_invoice(store, &wanted.key, desk)?.id;
    let read = ReadInvoiceParties { id, today: desk.clock.today() };
    let parties = store.read(&read)?.ok_or(StoreError::NotFound)?;
    let name = wanted.template.as_deref().unwrap_or_else(|| wanted.paper.template());
    let mut text = template::find(store, name, desk.words)?.text;
    fill_in(&mut text, &wanted.set)?;
    let own = invoice_language(&parties);
    let languages = text.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let paper = write(&text, &languages, &values(wanted, &parties)?)
        .map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &text.passages, desk.words)).collect();
    let json = json!({ "template": name, "languages": paper.languages, "empty_fields": paper.blanks });
    Delivery { paper: &paper, blanks, is_final: false, json }.deliver(&wanted.to, store, desk)
}

/// What the paper says: of a credit note that of the one which is named, else of the last one.
fn values(wanted: &RenderInvoice, parties: &InvoiceParties) -> Done<Values> {
    if wanted.paper != InvoicePaper::CreditNote {
        return Ok(invoice_values(parties));
    }
    let is_meant = |credit: &&CreditOut| {
        wanted.note.as_ref().is_none_or(|number| credit.payment.text("number") == *number)
    };
    let number = parties.invoice.text("number");
    let unknown = || Failure::new(NOTHING_FOUND, "cli-credit-note-none").part("number", number).rule("D-1");
    let credit = parties.credits.iter().rfind(is_meant).ok_or_else(unknown)?;
    Ok(credit_note_values(parties, credit))
}

/// What is said for this paper alone: its template has these values and no others.
pub(super) fn fill_in(text: &mut Text, set: &[(String, String)]) -> Done<()> {
    for (name, value) in set {
        let own = |kind: PassageKind, code: &str| kind == PassageKind::Value && code == name;
        let Some(passage) = text.passages.iter_mut().find(|one| own(one.kind, &one.code)) else {
            let values = text.passages.iter().filter(|one| one.kind == PassageKind::Value);
            let known = values.map(|one| one.code.as_str()).collect::<Vec<_>>().join(", ");
            let unknown =
                Failure::new(WRONG_USE, "cli-paper-no-value").part("name", name).part("known", known);
            return Err(unknown.rule("K-3"));
        };
        passage.value.clone_from(value);
    }
    Ok(())
}
