//! Invoices on the command line (`D-1`).

use super::{
    Desk,
    arguments::{AddInvoice, EditInvoice, InvoiceCredit, InvoiceVerb, InvoicesWanted},
    client::{cursor_refused, touched, written},
    contract::find_contract,
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    find,
    form::Form,
    invoice_paper,
    listing::{self, Listed},
    output::{Outcome, Table, pairs},
};
use crate::{
    domain::{
        id::Id,
        invoice::{FIELDS, blank},
        money::read_amount,
    },
    i18n::{Catalogue, columns},
    report::{
        export::{List, Records},
        invoice_json, invoice_status, record, whole_invoice_json, whole_invoice_rows,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        invoice::{
            CancelInvoice, FindInvoices, INVOICE, InvoiceFilter, InvoiceOut, ListInvoices, SaveInvoice,
            ShowInvoice, ShowWholeInvoice,
        },
        payment::CreditInvoice,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// The rule of everything here.
const RULE: &str = "D-1";

/// Does one verb.
pub fn run(verb: &InvoiceVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        InvoiceVerb::Add(new) => add(new, store, desk),
        InvoiceVerb::List(wanted) => list_invoices(wanted, store, desk),
        InvoiceVerb::Show(key) => shown(store, find_invoice(store, &key.key, desk)?.id, desk),
        InvoiceVerb::Edit(edit) => change(edit, store, desk),
        InvoiceVerb::Render(wanted) => invoice_paper::render(wanted, store, desk),
        InvoiceVerb::Credit(wanted) => credit(wanted, store, desk),
        InvoiceVerb::Cancel(key) => cancel(&key.key, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, RULE, desk.clock.today())
}

/// Writes; the contract is no field of the form.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    let others = [("contract", "annex-contract")];
    listing::write(operation, (&form(desk), &others, RULE), (store, desk))
}

/// The invoice of this number or identity; where several have the number, they are named.
pub(super) fn find_invoice(store: &Store, key: &str, desk: &Desk) -> Done<InvoiceOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-invoice-unknown").part("key", key).rule(RULE);
    let mut found = Vec::new();
    for id in store.read(&FindInvoices(key.to_owned()))? {
        found.extend(store.read(&ShowInvoice { id, today: desk.clock.today() })?);
    }
    match found.as_slice() {
        [] => Err(unknown()),
        [_] => Ok(found.remove(0)),
        several => Err(ambiguous(key, several, desk)),
    }
}

fn ambiguous(key: &str, several: &[InvoiceOut], desk: &Desk) -> Failure {
    let day = |one: &InvoiceOut| {
        one.text("day").parse().map_or_else(|_| one.text("day"), |day| desk.words.formats.date(day))
    };
    let line = |one: &InvoiceOut| format!("{}: {}, {}", one.id.0, day(one), one.client.1);
    let lines = several.iter().map(line).collect();
    let json = several.iter().map(|one| record::reference(one.id, &one.text("number"))).collect();
    let year = several.first().map(|one| one.text("year")).unwrap_or_default();
    find::several(key, lines, json)
        .rule(RULE)
        .hint("cli-hint-invoice-year", vec![("key", format!("{key}/{year}"))])
}

fn add(new: &AddInvoice, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &new.client)?;
    let contract = contract_of(new.contract.as_deref(), store, desk)?;
    let mut whole = blank(desk.clock.today());
    listing::draft(&form(desk), (&new.fields.set, &new.lines))?
        .entries()
        .for_each(|(key, text)| whole.set(key, text));
    let flaws = form(desk).check(&whole, None, desk.words)?;
    let save = SaveInvoice { base: None, client: Some(client), contract, draft: whole };
    let receipt = write(&save, store, desk)?;
    done(store, (touched(&receipt, &INVOICE)?, &receipt), form(desk).warnings(&flaws, desk.words), desk)
}

fn contract_of(key: Option<&str>, store: &Store, desk: &Desk) -> Done<Option<Id>> {
    key.map(|key| Ok(find_contract(store, key, desk)?.id)).transpose()
}

fn change(edit: &EditInvoice, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_invoice(store, &edit.key, desk)?;
    let contract = contract_of(edit.contract.as_deref(), store, desk)?;
    let draft = listing::draft(&form(desk), (&edit.fields.set, &edit.lines))?;
    let flaws = form(desk).check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let receipt = write(&SaveInvoice { base, client: None, contract, draft }, store, desk)?;
    done(store, (known.id, &receipt), form(desk).warnings(&flaws, desk.words), desk)
}

fn done(
    store: &Store,
    (id, receipt): (Id, &Receipt),
    warnings: (Vec<String>, Value),
    desk: &Desk,
) -> Done<Outcome> {
    Ok(written(shown(store, id, desk)?, receipt, warnings, (desk, id)))
}

/// A part of it is taken back; without a sum all that is left.
fn credit(wanted: &InvoiceCredit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_invoice(store, &wanted.key, desk)?;
    let refused =
        |text: &String| Failure::new(WRONG_USE, "cli-debt-sum").part("text", text.clone()).rule(RULE);
    let read = |text: &String| read_amount(text, false).map_err(|_| refused(text));
    let credit = CreditInvoice {
        base: (known.id, known.version),
        sum: wanted.sum.as_ref().map(read).transpose()?,
        day: wanted.on.unwrap_or_else(|| desk.clock.today()),
        reason: wanted.reason.clone(),
        number: wanted.number.clone().unwrap_or_default(),
    };
    let receipt = write(&credit, store, desk)?;
    done(store, (known.id, &receipt), nothing_doubtful(), desk)
}

fn cancel(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_invoice(store, key, desk)?;
    let receipt = write(&CancelInvoice((known.id, known.version)), store, desk)?;
    let number = known.text("number");
    let said = desk.words.say("cli-invoice-gone", [("number", number.clone())]);
    Ok(listing::gone((known.id, number), said, (&receipt, desk)))
}

fn list_invoices(wanted: &InvoicesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = InvoiceFilter {
        client,
        contract: contract_of(wanted.contract.as_deref(), store, desk)?,
        owner: owner.map(|owner| owner.name),
        number: None,
        status: wanted.status.clone(),
    };
    let after = wanted.part.after.as_deref().map(|cursor| after(cursor, store, desk)).transpose()?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let list = ListInvoices { filter, today: desk.clock.today(), after, limit: limit.saturating_add(1) };
    let today = desk.clock.today();
    let found = Listed::part(store.read(&list)?, limit, |one| one.id);
    let rows = |found: &[InvoiceOut]| table(found, today, desk.words);
    Ok(found.answer("invoices-count", (|one: &InvoiceOut| invoice_json(one, today), rows), desk))
}

/// The place behind an invoice; the cursor is its identity.
fn after(cursor: &str, store: &Store, desk: &Desk) -> Done<(NaiveDate, Id)> {
    let refused = || cursor_refused(cursor);
    let id = cursor.parse().map(Id).map_err(|_| refused())?;
    let known = store.read(&ShowInvoice { id, today: desk.clock.today() })?.ok_or_else(refused)?;
    Ok((known.text("day").parse().map_err(|_| refused())?, id))
}

/// All of them, for a file.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let today = desk.clock.today();
    let list = ListInvoices { filter: InvoiceFilter::default(), today, after: None, limit: usize::MAX };
    Ok(List::Records(Box::new(Records::of_invoices(&store.read(&list)?, today, desk.words))))
}

fn table(found: &[InvoiceOut], today: NaiveDate, words: &Catalogue) -> Table {
    let headings = [
        "field-contract-number",
        "field-invoice-day",
        "cli-client",
        "field-invoice-sum",
        "field-invoice-rest",
        "field-invoice-due",
        "field-invoice-status",
    ];
    let row = |one: &InvoiceOut| {
        let money = |minor| words.formats.money(minor, one.currency().code());
        let day = |day: Option<NaiveDate>| day.map(|day| words.formats.date(day)).unwrap_or_default();
        vec![
            one.text("number"),
            day(one.text("day").parse().ok()),
            columns::name(words, &one.client.1),
            money(one.sum().minor()),
            money(one.rest().minor()),
            day(one.next_due()),
            invoice_status(one, today, words),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

fn shown(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    let today = desk.clock.today();
    let whole = store.read(&ShowWholeInvoice { id, today })?.ok_or(StoreError::NotFound)?;
    let rows = whole_invoice_rows(&whole, today, desk.words);
    Ok(Outcome::new(whole_invoice_json(&whole, today), pairs(&rows)))
}
