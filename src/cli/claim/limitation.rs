//! Limitation on the command line (`D-8`).

use super::write;
use crate::{
    cli::{
        Desk,
        arguments::Restart,
        client::operation,
        failure::Done,
        invoice::find_invoice,
        output::{Outcome, pairs},
    },
    domain::{claim::EVENT_FIELDS, debt::limitation::Standing},
    i18n::columns,
    report::{limitation_json, limitation_words, record},
    store::{
        Store,
        claim::{AddLimitationEvent, ShowLimitation},
        invoice::InvoiceOut,
    },
};
use serde_json::{Value, json};

const RULE: &str = "D-8";

/// The terms of an invoice.
pub(super) fn show(key: &str, store: &Store, desk: &Desk) -> Done<Outcome> {
    shown(&find_invoice(store, key, desk)?, store, desk)
}

/// Writes down what happened; answers with the terms as they are then.
pub(super) fn restart(event: &Restart, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let invoice = find_invoice(store, &event.key, desk)?;
    let add = AddLimitationEvent {
        client: invoice.client.0,
        invoice: (!event.all).then_some(invoice.id),
        kind: event.event,
        day: event.on.unwrap_or_else(|| desk.clock.today()),
        signed_by: event.signed_by.clone(),
        document: event.document.clone(),
    };
    let receipt = write(&add, (EVENT_FIELDS, RULE), store, desk)?;
    let mut outcome = shown(&invoice, store, desk)?;
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(outcome)
}

fn shown(invoice: &InvoiceOut, store: &Store, desk: &Desk) -> Done<Outcome> {
    let words = desk.words;
    let terms = store.read(&ShowLimitation { invoice: invoice.id, today: desk.clock.today() })?;
    let mut rows = vec![
        (words.get("cli-client"), columns::name(words, &invoice.client.1)),
        (words.get("penalty-debt"), invoice.text("number")),
    ];
    let of_part = terms.iter().map(|one| {
        let place = words.say("invoice-instalment", [("place", one.place.to_string())]);
        (place, limitation_words(one, words))
    });
    rows.extend(of_part);
    let json = json!({
        "client": record::reference(invoice.client.0, &invoice.client.1),
        "invoice": record::reference(invoice.id, &invoice.text("number")),
        "items": terms.iter().map(limitation_json).collect::<Value>(),
        "operation": null,
    });
    let runs = terms.iter().any(|one| matches!(one.standing, Standing::Running { .. }));
    let told = runs.then(|| words.get("limitation-restarts"));
    Ok(Outcome::new(json, pairs(&rows)).with_messages(told))
}
