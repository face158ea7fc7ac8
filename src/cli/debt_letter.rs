//! Letters about debts on the command line (`D-6`).

use super::{
    Desk,
    arguments::LetterWanted,
    contract_text::wrong_text,
    delivery::Delivery,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    find,
    invoice_paper::fill_in,
    output::Outcome,
    template,
};
use crate::{
    domain::{
        id::Id,
        invoice::standing::PaymentStatus,
        money::{Currency, Money, MoneyFlaw, read_amount},
    },
    report::document::{DebtLetter, OverdueLine, debt_values, field_name, write},
    store::{
        Store, StoreError,
        claim::{AnswerBy, ReadDisputed},
        invoice::{InvoiceFilter, InvoiceOut, ListInvoices, ReadDebtor},
        record::text,
    },
};
use chrono::NaiveDate;
use serde_json::json;

/// The rule of everything here.
const RULE: &str = "D-6";

/// A letter of the wanted degree about everything that is overdue in one currency.
pub(super) fn letter(wanted: &LetterWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &wanted.key)?;
    let day = desk.clock.today();
    let deadline = deadline(wanted, client, (store, day))?;
    let sides = store.read(&ReadDebtor(client))?.ok_or(StoreError::NotFound)?;
    let invoices = overdue(client, store, desk)?;
    let currency = currency(wanted, &invoices)?;
    let lines = lines(&invoices, currency, desk);
    let debt = total(currency, lines.iter().map(|(_, part)| part.owed.rest()))?;
    let penalty = penalty(wanted, currency)?;
    let claim = total(currency, [debt.minor(), penalty.map_or(0, Money::minor)])?;
    let (sides, number, lines) = (&sides, wanted.number.as_str(), lines.as_slice());
    deliver(wanted, &DebtLetter { sides, number, day, deadline, lines, debt, penalty, claim }, (store, desk))
}

/// The day that was given; of a claim else the last one to answer it.
fn deadline(wanted: &LetterWanted, client: Id, (store, day): (&Store, NaiveDate)) -> Done<NaiveDate> {
    let usual = if wanted.degree.is_claim() { store.read(&AnswerBy { client, sent: day })? } else { None };
    let wrong = |key| Failure::new(WRONG_USE, key).rule(RULE);
    let deadline = wanted.deadline.or(usual).ok_or_else(|| wrong("cli-letter-no-deadline"))?;
    if deadline < day { Err(wrong("cli-letter-deadline")) } else { Ok(deadline) }
}

/// Writes the letter by its template.
fn deliver(wanted: &LetterWanted, letter: &DebtLetter, (store, desk): (&mut Store, &Desk)) -> Done<Outcome> {
    let name = wanted.template.as_deref().unwrap_or_else(|| wanted.degree.template());
    let mut words = template::find(store, name)?.text;
    fill_in(&mut words, &wanted.set)?;
    let own = text(&letter.sides.client.client, "language");
    let languages = words.languages_or_all(wanted.to.tongue.as_deref().unwrap_or(&own));
    let paper =
        write(&words, &languages, &debt_values(letter)).map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &words.passages, desk.words)).collect();
    let json = json!({
        "template": name,
        "languages": paper.languages,
        "empty_fields": paper.blanks,
        "degree": wanted.degree.number(),
        "deadline": letter.deadline.to_string(),
        "lines": letter.lines.len(),
        "debt": letter.debt,
        "penalty": letter.penalty,
        "claim": letter.claim,
    });
    Delivery { paper: &paper, blanks, is_final: false, json }.deliver(&wanted.to, store, desk)
}

fn overdue(client: Id, store: &Store, desk: &Desk) -> Done<Vec<InvoiceOut>> {
    let filter = InvoiceFilter {
        client: Some(client),
        status: vec![PaymentStatus::Overdue],
        ..InvoiceFilter::default()
    };
    let list = ListInvoices { filter, today: desk.clock.today(), after: None, limit: usize::MAX };
    let contested = store.read(&ReadDisputed { client: Some(client) })?;
    let mut found = store.read(&list)?;
    // What is contested is not demanded; the rest of the instalment is.
    for part in found.iter_mut().flat_map(|one| &mut one.instalments) {
        let sum = contested.get(&part.id).copied().unwrap_or_default();
        part.owed.sum = part.owed.sum.saturating_sub(sum);
    }
    found.retain(|one| one.days_late(desk.clock.today()).is_some());
    Ok(found)
}

/// One letter is of one currency: nothing is converted by itself.
fn currency(wanted: &LetterWanted, invoices: &[InvoiceOut]) -> Done<Currency> {
    let mut known: Vec<Currency> = invoices.iter().map(InvoiceOut::currency).collect();
    known.sort_unstable_by_key(|currency| currency.code());
    known.dedup();
    let of_wish = known.iter().find(|known| wanted.currency.is_none_or(|wish| wish == **known));
    match (known.as_slice(), of_wish) {
        ([_, _, ..], _) if wanted.currency.is_none() => {
            let codes = known.iter().map(|currency| currency.code()).collect::<Vec<_>>().join(", ");
            Err(Failure::new(WRONG_USE, "cli-letter-currencies").part("known", codes).rule(RULE))
        }
        (_, Some(currency)) => Ok(*currency),
        (_, None) => Err(Failure::new(NOTHING_FOUND, "cli-letter-nothing").rule(RULE)),
    }
}

/// Overdue instalments, the oldest document first.
fn lines<'a>(invoices: &'a [InvoiceOut], currency: Currency, desk: &Desk) -> Vec<OverdueLine<'a>> {
    let today = desk.clock.today();
    let of_currency = invoices.iter().rev().filter(|invoice| invoice.currency() == currency);
    let parts = of_currency.flat_map(|invoice| invoice.instalments.iter().map(move |part| (invoice, part)));
    parts.filter(|(_, part)| part.owed.days_late(today).is_some()).collect()
}

fn total(currency: Currency, sums: impl IntoIterator<Item = i64>) -> Done<Money> {
    let too_large = |_: MoneyFlaw| Failure::new(REFUSED, "flaw-amount-too-large").rule(RULE);
    Money::total(currency, sums.into_iter().map(|minor| Money::new(minor, currency))).map_err(too_large)
}

/// The penalty that is claimed; a reminder has none.
fn penalty(wanted: &LetterWanted, currency: Currency) -> Done<Option<Money>> {
    let Some(said) = &wanted.penalty else { return Ok(None) };
    let refused = || Failure::new(WRONG_USE, "cli-letter-penalty").part("text", said).rule(RULE);
    let minor = read_amount(said, false).ok().filter(|minor| *minor > 0).ok_or_else(refused)?;
    if wanted.degree.has_penalty() { Ok(Some(Money::new(minor, currency))) } else { Err(refused()) }
}
