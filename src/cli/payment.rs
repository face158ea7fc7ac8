//! Payments on the command line (`D-2`).

use super::{
    Desk,
    arguments::{AddPayment, AllocateWanted, EditPayment, PaymentVerb, PaymentsWanted},
    client::{cursor_refused, touched, written},
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    find,
    form::Form,
    invoice::find_invoice,
    listing::{self, Listed},
    output::{Outcome, Table, pairs},
    proposed::{Proposed, with_told},
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        money::{Currency, Money, read_amount},
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
use serde_json::Value;

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

/// Writes; the client is no field of the form.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    listing::write(operation, (&form(desk), &[("client", "cli-client")], RULE), (store, desk))
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
    let sum = sum_of(&draft);
    let (shares, found) = match client.filter(|_| new.auto) {
        Some(client) => {
            let purpose = draft.get("purpose").to_owned();
            Proposed { client, payment: None, purpose }.read(sum, store)?
        }
        None => (shares(&new.to, (sum.minor(), &[]), store, desk)?, None),
    };
    let save = SavePayment { base: None, client, draft, shares: Some(shares) };
    let receipt = write(&save, store, desk)?;
    let warnings = with_told(form.warnings(&flaws, desk.words), found.as_ref(), desk);
    done(store, (touched(&receipt, &PAYMENT)?, &receipt), warnings, desk)
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
    let (shares, found) = if wanted.auto {
        let unknown = || Failure::new(REFUSED, "flaw-allocation-nobody").rule(RULE);
        let client = known.client.as_ref().map(|(id, _)| *id).ok_or_else(unknown)?;
        let purpose = known.text("purpose");
        Proposed { client, payment: Some(known.id), purpose }.read(known.sum(), store)?
    } else {
        (shares(&wanted.to, (known.sum().minor(), &known.allocations), store, desk)?, None)
    };
    let receipt = write(&AllocatePayment { base: (known.id, known.version), shares }, store, desk)?;
    done(store, (known.id, &receipt), with_told(nothing_doubtful(), found.as_ref(), desk), desk)
}

/// The sum that was typed; nothing of one that nobody can read, which is refused where it is written.
fn sum_of(draft: &Draft) -> Money {
    let currency = draft.get("currency").parse().unwrap_or(Currency::Kzt);
    Money::new(read_amount(draft.get("sum"), false).unwrap_or_default(), currency)
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
    Ok(listing::gone((known.id, name), said, (&receipt, desk)))
}

fn list_payments(wanted: &PaymentsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let filter = PaymentFilter { client, of_nobody: wanted.unknown, free: wanted.free };
    let after = wanted.part.after.as_deref().map(|cursor| after(cursor, store)).transpose()?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let found = store.read(&ListPayments { filter, after, limit: limit.saturating_add(1) })?;
    let rows = |found: &[PaymentOut]| table(found, desk.words);
    Ok(Listed::part(found, limit, |one| one.id).answer("payments-count", (payment_json, rows), desk))
}

/// The place behind a payment; the cursor is its identity.
fn after(cursor: &str, store: &Store) -> Done<(NaiveDate, Id)> {
    let refused = || cursor_refused(cursor);
    let id = cursor.parse().map(Id).map_err(|_| refused())?;
    let known = store.read(&ShowPayment(id))?.ok_or_else(refused)?;
    Ok((known.text("day").parse().map_err(|_| refused())?, id))
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
