//! Giving a debt up, on the command line (domain rules 6.13).

use super::{find_debt, parts, write};
use crate::{
    cli::{
        Desk,
        arguments::WriteOff,
        client::{touched, written},
        doubts::nothing_doubtful,
        failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
        output::{Outcome, pairs},
    },
    domain::{
        money::read_amount,
        payment::{FIELDS, fill, fill_whole},
    },
    report::{payment_json, payment_rows},
    store::{
        Store, StoreError,
        claim::write_off,
        payment::{PAYMENT, Share, ShowPayment},
    },
};

const RULE: &str = "D-2";

pub(super) fn run(wanted: &WriteOff, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (invoice, place) = find_debt(store, &wanted.key, desk)?;
    let refused =
        |text: &String| Failure::new(WRONG_USE, "cli-debt-sum").part("text", text.clone()).rule(RULE);
    let sum =
        wanted.sum.as_ref().map(|text| read_amount(text, false).map_err(|_| refused(text))).transpose()?;
    let open = parts(&invoice, place)?.into_iter().map(|part| (part.id, part.owed.rest()));
    let shares: Vec<Share> = match sum {
        Some(sum) => fill_whole(sum, open),
        None => fill(i64::MAX, open),
    };
    if shares.is_empty() {
        return Err(Failure::new(NOTHING_FOUND, "cli-debt-closed")
            .part("number", invoice.text("number"))
            .rule(RULE));
    }
    let day = wanted.on.unwrap_or_else(|| desk.clock.today());
    let save = write_off(invoice.client.0, (shares, invoice.currency()), day, &wanted.reason);
    let receipt = write(&save, (FIELDS, RULE), store, desk)?;
    let id = touched(&receipt, &PAYMENT)?;
    let payment = store.read(&ShowPayment(id))?.ok_or(StoreError::NotFound)?;
    let shown = Outcome::new(payment_json(&payment), pairs(&payment_rows(&payment, desk.words)));
    Ok(written(shown, &receipt, nothing_doubtful(), (desk, id)))
}
