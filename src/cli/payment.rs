//! Payments on the command line (`D-2`).

use super::{
    Desk,
    arguments::{AddPayment, AllocateWanted, EditPayment, PaymentVerb, PaymentsWanted},
    client::{cursor_refused, operation, touched, written},
    contract::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    find,
    form::Form,
    invoice::find_invoice,
    output::{Outcome, Table, list, pairs},
};
use crate::{
    domain::{
        id::Id,
        money::read_amount,
        payment::{FIELDS, blank, fill, fill_whole},
    },
    i18n::{Catalogue, columns},
    report::{
        export::{List, Records},
        payment_json, payment_rows,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        invoice::InvoiceOut,
        payment::{
            AllocatePayment, AllocationOut, CancelPayment, ListPayments, PAYMENT, PaymentFilter, PaymentOut,
            SavePayment, Share, ShowPayment,
        },
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The rule of everything here.
const RULE: &str = "D-2";

/// Does one verb.
pub fn run(verb: &PaymentVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        PaymentVerb::Add(new) => add(new, store, desk),
        PaymentVerb::List(wanted) => list_payments(wanted, store, desk),
        PaymentVerb::Show(key) => Ok(shown(&find_payment(store, &key.key)?, desk)),
        PaymentVerb::Edit(edit) => change(edit, store, desk),
        PaymentVerb::Allocate(wanted) => allocate(wanted, store, desk),
        PaymentVerb::Release(key) => release(&key.key, store, desk),
        PaymentVerb::Cancel(key) => cancel(&key.key, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, RULE, desk.clock.today())
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) if flaw.field == "client" => {
            Failure::flawed(&flaw, desk.words.get("cli-client"), RULE)
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, form(desk).label(flaw.field, desk.words), RULE),
        other => other.into(),
    })
}

/// The payment of this identity.
fn find_payment(store: &Store, key: &str) -> Done<PaymentOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-payment-unknown").part("key", key).rule(RULE);
    let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
    store.read(&ShowPayment(id))?.ok_or_else(unknown)
}

fn add(new: &AddPayment, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = new.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let form = form(desk);
    let mut draft = blank(desk.clock.today());
    form.draft(&new.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let flaws = form.check(&draft, None, desk.words)?;
    let free = read_amount(draft.get("sum"), false).unwrap_or_default();
    let shares = shares(&new.to, (free, &[]), store, desk)?;
    let save = SavePayment { base: None, client, draft, shares: Some(shares) };
    let receipt = write(&save, store, desk)?;
    done(store, (touched(&receipt, &PAYMENT)?, &receipt), form.warnings(&flaws, desk.words), desk)
}

fn change(edit: &EditPayment, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_payment(store, &edit.key)?;
    let client = edit.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let form = form(desk);
    let draft = form.draft(&edit.fields.set)?;
    let flaws = form.check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let receipt = write(&SavePayment { base, client, draft, shares: None }, store, desk)?;
    done(store, (known.id, &receipt), form.warnings(&flaws, desk.words), desk)
}

fn allocate(wanted: &AllocateWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_payment(store, &wanted.key)?;
    let shares = shares(&wanted.to, (known.sum().minor(), &known.allocations), store, desk)?;
    let receipt = write(&AllocatePayment { base: (known.id, known.version), shares }, store, desk)?;
    done(store, (known.id, &receipt), nothing_doubtful(), desk)
}

fn release(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_payment(store, key)?;
    let release = AllocatePayment { base: (known.id, known.version), shares: Vec::new() };
    let receipt = write(&release, store, desk)?;
    done(store, (known.id, &receipt), nothing_doubtful(), desk)
}

/// What is said to be closed: `12`, the whole invoice; `12/2`, its second instalment; `12/2=5000`, so much of it. Without
/// a sum as much as is open and still free of `free` minor units; what the payment closes itself is open to it.
fn shares(
    said: &[String],
    (mut free, own): (i64, &[AllocationOut]),
    store: &Store,
    desk: &Desk,
) -> Done<Vec<Share>> {
    let mut shares = Vec::new();
    for one in said {
        let target = Target::read(one)?;
        let invoice = find_invoice(store, target.invoice, desk)?;
        let open = target.instalments(&invoice, own);
        let found = match target.sum {
            Some(sum) => fill_whole(sum, open),
            None => fill(free, open),
        };
        if found.is_empty() {
            return Err(Failure::new(NOTHING_FOUND, "cli-payment-closed").part("invoice", one).rule(RULE));
        }
        free = found.iter().fold(free, |free, (_, sum)| free.saturating_sub(*sum));
        shares.extend(found);
    }
    Ok(shares)
}

/// What `--to` names.
struct Target<'a> {
    invoice: &'a str,
    place: Option<u32>,
    /// Minor units.
    sum: Option<i64>,
}

impl<'a> Target<'a> {
    fn read(said: &'a str) -> Done<Self> {
        let refused = || Failure::new(WRONG_USE, "cli-payment-to").part("text", said).rule(RULE);
        let (key, sum) = said.split_once('=').map_or((said, None), |(key, sum)| (key, Some(sum)));
        let sum = sum.map(|sum| read_amount(sum, false).map_err(|_| refused())).transpose()?;
        let placed = key.rsplit_once('/').and_then(|(key, place)| Some((key, place.parse().ok()?)));
        let (invoice, place) = placed.map_or((key, None), |(key, place)| (key, Some(place)));
        Ok(Self { invoice, place, sum })
    }

    /// The instalments that are meant, with what is open of each.
    fn instalments(&self, invoice: &InvoiceOut, own: &[AllocationOut]) -> Vec<(Id, i64)> {
        let is_meant = |place| self.place.is_none_or(|wanted| place == wanted);
        let of_own =
            |id: Id| own.iter().filter(move |part| part.instalment == id).map(|part| part.sum).sum::<i64>();
        let parts = invoice.instalments.iter().filter(|part| is_meant(part.place));
        parts.map(|part| (part.id, part.owed.rest().saturating_add(of_own(part.id)))).collect()
    }
}

fn done(
    store: &Store,
    (id, receipt): (Id, &Receipt),
    warnings: (Vec<String>, Value),
    desk: &Desk,
) -> Done<Outcome> {
    let payment = store.read(&ShowPayment(id))?.ok_or(StoreError::NotFound)?;
    Ok(written(shown(&payment, desk), receipt, warnings, (desk, id)))
}

fn cancel(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_payment(store, key)?;
    let receipt = write(&CancelPayment((known.id, known.version)), store, desk)?;
    let sum = known.sum();
    let name = desk.words.formats.money(sum.minor(), sum.currency().code());
    let said = desk.words.say("cli-payment-gone", [("sum", name.clone())]);
    let json = json!({ "id": known.id, "name": name, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_payments(wanted: &PaymentsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let filter = PaymentFilter { client, of_nobody: wanted.unknown, free: wanted.free };
    let after = wanted.part.after.as_deref().map(|cursor| after(cursor, store)).transpose()?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let mut found = store.read(&ListPayments { filter, after, limit: limit.saturating_add(1) })?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|last| last.id.0.to_string());
    Ok(listed(&found, next.as_ref(), desk))
}

/// The place behind a payment; the cursor is its identity.
fn after(cursor: &str, store: &Store) -> Done<(NaiveDate, Id)> {
    let refused = || cursor_refused(cursor);
    let id = cursor.parse().map(Id).map_err(|_| refused())?;
    let known = store.read(&ShowPayment(id))?.ok_or_else(refused)?;
    Ok((known.text("day").parse().map_err(|_| refused())?, id))
}

fn listed(found: &[PaymentOut], next: Option<&String>, desk: &Desk) -> Outcome {
    let items: Vec<Value> = found.iter().map(payment_json).collect();
    let text = if found.is_empty() { String::new() } else { table(found, desk.words).text(desk.format) };
    let more = next.map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let told = [desk.words.count("payments-count", found.len())].into_iter().chain(more);
    Outcome::new(list(&items, next.map(String::as_str), found.len()), text).with_messages(told)
}

/// All of them, for a file.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let list = ListPayments { filter: PaymentFilter::default(), after: None, limit: usize::MAX };
    Ok(List::Records(Box::new(Records::of_payments(&store.read(&list)?, desk.words))))
}

fn table(found: &[PaymentOut], words: &Catalogue) -> Table {
    let headings = [
        "field-payment-day",
        "cli-client",
        "field-payment-sum",
        "payment-free",
        "field-payment-kind",
        "field-payment-purpose",
    ];
    let row = |one: &PaymentOut| {
        let money = |minor| words.formats.money(minor, one.currency().code());
        let day = one.text("day");
        let client = one.client.as_ref().map(|(_, name)| columns::name(words, name));
        vec![
            day.parse().map_or(day, |day| words.formats.date(day)),
            client.unwrap_or_else(|| payer(one, words)),
            money(one.sum().minor()),
            money(one.free().minor()),
            columns::choice(words, crate::domain::payment::KINDS, one.kind.key()),
            one.text("purpose"),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

/// Who paid, as the bank tells it; nobody knows which client that is.
fn payer(payment: &PaymentOut, words: &Catalogue) -> String {
    let name = payment.text("payer_name");
    if name.is_empty() { words.get("payment-of-nobody") } else { columns::name(words, &name) }
}

fn shown(payment: &PaymentOut, desk: &Desk) -> Outcome {
    Outcome::new(payment_json(payment), pairs(&payment_rows(payment, desk.words)))
}
