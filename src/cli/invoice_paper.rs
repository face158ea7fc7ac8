//! The papers of an invoice on the command line (`D-1`).

use super::{
    Desk,
    arguments::RenderInvoice,
    contract_text::wrong_text,
    delivery::Delivery,
    failure::{Done, Failure, WRONG_USE},
    invoice::find_invoice,
    output::Outcome,
    template,
};
use crate::{
    domain::contract::text::{PassageKind, Text},
    report::document::{field_name, invoice_values, write},
    store::{
        Store, StoreError,
        invoice::{InvoiceParties, ReadInvoiceParties},
    },
};
use serde_json::json;

/// The invoice as a paper, by the template of the wanted paper or another one.
pub(super) fn render(wanted: &RenderInvoice, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = find_invoice(store, &wanted.key, desk)?.id;
    let read = ReadInvoiceParties { id, today: desk.clock.today() };
    let parties = store.read(&read)?.ok_or(StoreError::NotFound)?;
    let name = wanted.template.as_deref().unwrap_or_else(|| wanted.paper.template());
    let mut text = template::find(store, name)?.text;
    fill_in(&mut text, &wanted.set)?;
    let own = language(&parties);
    let languages = text.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let paper = write(&text, &languages, &invoice_values(&parties))
        .map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &text.passages, desk.words)).collect();
    let json = json!({ "template": name, "languages": paper.languages, "empty_fields": paper.blanks });
    Delivery { paper: &paper, blanks, is_final: false, json }.deliver(&wanted.to, store, desk)
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

/// That of the contract, else that in which one talks to the client.
fn language(parties: &InvoiceParties) -> String {
    let of_contract = parties.contract.as_ref().map(|contract| contract.text("language"));
    let of_client = || crate::store::record::text(&parties.sides.client.client, "language");
    of_contract.filter(|language| !language.is_empty()).unwrap_or_else(of_client)
}
