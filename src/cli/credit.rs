//! `serik credit`: what a client may still get on credit (`D-10`).

use super::{
    Desk,
    arguments::{CreditLimit, CreditVerb},
    client::{load, written},
    doubts::nothing_doubtful,
    failure::{Done, Failure, WRONG_USE},
    find,
    form::Form,
    output::{Outcome, pairs},
};
use crate::{
    domain::{id::Id, money::read_amount},
    i18n::{Catalogue, columns, receivables},
    report::{credit_json, holds, record},
    store::{
        Store, StoreError,
        client::{CLIENT, SaveClient},
        debt::{CreditLine, ShowCredit},
        record::text,
    },
};
use serde_json::{Value, json};

/// The rule of everything here.
const RULE: &str = "D-10";

/// Does one verb.
pub fn run(verb: &CreditVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        CreditVerb::Show(key) => show(find::client(store, &key.key)?, store, desk),
        CreditVerb::Set(limit) => set(limit, store, desk),
    }
}

fn show(client: Id, store: &Store, desk: &Desk) -> Done<Outcome> {
    let name = text(&load(store, &CLIENT, client)?.0, "name");
    let lines = store.read(&ShowCredit { client, today: desk.clock.today() })?;
    let items: Vec<Value> = lines.iter().map(credit_json).collect();
    let json = json!({ "client": record::reference(client, &name), "lines": items });
    let mut rows = vec![(desk.words.get("cli-client"), columns::name(desk.words, &name))];
    rows.extend(lines.iter().flat_map(|line| credit_rows(line, desk.words)));
    Ok(Outcome::new(json, pairs(&rows)))
}

/// The limit is a field of the client; an empty sum takes it away.
fn set(limit: &CreditLimit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &limit.key)?;
    let wrong = |_| {
        let failure = Failure::new(WRONG_USE, "cli-debt-sum").part("text", &limit.sum).rule(RULE);
        failure.field("credit_limit", "field-credit-limit")
    };
    if !limit.sum.trim().is_empty() {
        read_amount(&limit.sum, false).map_err(wrong)?;
    }
    let form = Form::of_clients(store, desk.clock.today())?;
    let draft = form.draft(&[("credit_limit".to_owned(), limit.sum.clone())])?;
    let (image, version) = load(store, &CLIENT, client)?;
    form.check(&draft, Some(&image), desk.words)?;
    let receipt =
        store.write(&SaveClient::new(Some((client, version)), draft)).map_err(|error| match error {
            StoreError::Flawed(flaw) => Failure::flawed(&flaw, form.label(flaw.field, desk.words), RULE),
            other => other.into(),
        })?;
    Ok(written(show(client, store, desk)?, &receipt, nothing_doubtful(), (desk, client)))
}

/// How a client stands in one currency; of one without a limit only what is owed.
pub(super) fn credit_rows(line: &CreditLine, words: &Catalogue) -> Vec<(String, String)> {
    let (credit, code) = (&line.credit, line.currency.code());
    let money = |minor| words.formats.money_short(minor, code);
    let exposure = credit.exposure();
    let left = credit.limit.zip(exposure).map(|(limit, exposure)| money(limit.saturating_sub(exposure)));
    let holds = holds(line).into_iter().map(|hold| receivables::hold(hold, code, words));
    vec![
        (words.get("field-credit-limit"), credit.limit.map(money).unwrap_or_default()),
        (words.get("credit-exposure"), exposure.map(money).unwrap_or_default()),
        (words.get("credit-left"), left.unwrap_or_default()),
        (words.get("credit-hold"), holds.collect::<Vec<_>>().join("; ")),
    ]
}
