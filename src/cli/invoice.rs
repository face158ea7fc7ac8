//! Invoices on the command line (`D-1`).

use super::{
    Desk,
    arguments::{AddInvoice, EditInvoice, InvoiceVerb, InvoicesWanted},
    client::{cursor_refused, operation, touched, written},
    contract::find_contract,
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    form::Form,
    invoice_paper,
    output::{Outcome, Table, list, pairs},
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        invoice::{FIELDS, blank},
    },
    i18n::{Catalogue, columns},
    report::{
        export::{List, Records},
        invoice_json, invoice_rows, invoice_status,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        invoice::{
            CancelInvoice, FindInvoice, INVOICE, InvoiceFilter, InvoiceOut, ListInvoices, SaveInvoice,
            ShowInvoice,
        },
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The rule of everything here.
const RULE: &str = "D-1";

/// Does one verb.
pub fn run(verb: &InvoiceVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        InvoiceVerb::Add(new) => add(new, store, desk),
        InvoiceVerb::List(wanted) => list_invoices(wanted, store, desk),
        InvoiceVerb::Show(key) => Ok(shown(&find_invoice(store, &key.key, desk)?, desk)),
        InvoiceVerb::Edit(edit) => change(edit, store, desk),
        InvoiceVerb::Render(wanted) => invoice_paper::render(wanted, store, desk),
        InvoiceVerb::Cancel(key) => cancel(&key.key, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, RULE, desk.clock.today())
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) if flaw.field == "contract" => {
            Failure::flawed(&flaw, desk.words.get("annex-contract"), RULE)
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, form(desk).label(flaw.field, desk.words), RULE),
        other => other.into(),
    })
}

/// The invoice of this number or identity.
pub(super) fn find_invoice(store: &Store, key: &str, desk: &Desk) -> Done<InvoiceOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-invoice-unknown").part("key", key).rule(RULE);
    let id = store.read(&FindInvoice(key.to_owned()))?.ok_or_else(unknown)?;
    store.read(&ShowInvoice { id, today: desk.clock.today() })?.ok_or_else(unknown)
}

/// What was set, with lines that were given one by one.
fn draft(set: &[(String, String)], lines: &[String], desk: &Desk) -> Done<Draft> {
    let mut draft = form(desk).draft(set)?;
    if !lines.is_empty() {
        draft.set("lines", lines.join("\n"));
    }
    Ok(draft)
}

fn add(new: &AddInvoice, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &new.client)?;
    let contract = contract_of(new.contract.as_deref(), store, desk)?;
    let mut whole = blank(desk.clock.today());
    draft(&new.fields.set, &new.lines, desk)?.entries().for_each(|(key, text)| whole.set(key, text));
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
    let draft = draft(&edit.fields.set, &edit.lines, desk)?;
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
    let invoice = store.read(&ShowInvoice { id, today: desk.clock.today() })?.ok_or(StoreError::NotFound)?;
    Ok(written(shown(&invoice, desk), receipt, warnings, (desk, id)))
}

fn cancel(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_invoice(store, key, desk)?;
    let receipt = write(&CancelInvoice((known.id, known.version)), store, desk)?;
    let number = known.text("number");
    let said = desk.words.say("cli-invoice-gone", [("number", number.clone())]);
    let json = json!({ "id": known.id, "name": number, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_invoices(wanted: &InvoicesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = InvoiceFilter {
        client,
        contract: contract_of(wanted.contract.as_deref(), store, desk)?,
        owner: owner.map(|owner| owner.name),
        status: wanted.status.clone(),
    };
    let after = wanted.part.after.as_deref().map(|cursor| after(cursor, store, desk)).transpose()?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let list = ListInvoices { filter, today: desk.clock.today(), after, limit: limit.saturating_add(1) };
    let mut found = store.read(&list)?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|last| last.id.0.to_string());
    Ok(listed(&found, next.as_ref(), desk))
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

fn listed(found: &[InvoiceOut], next: Option<&String>, desk: &Desk) -> Outcome {
    let (words, today) = (desk.words, desk.clock.today());
    let items: Vec<Value> = found.iter().map(|one| invoice_json(one, today)).collect();
    let text = if found.is_empty() { String::new() } else { table(found, today, words).text(desk.format) };
    let more = next.map(|cursor| words.say("cli-list-more", [("cursor", cursor)]));
    let told = [words.count("invoices-count", found.len())].into_iter().chain(more);
    Outcome::new(list(&items, next.map(String::as_str), found.len()), text).with_messages(told)
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

fn shown(invoice: &InvoiceOut, desk: &Desk) -> Outcome {
    let today = desk.clock.today();
    Outcome::new(invoice_json(invoice, today), pairs(&invoice_rows(invoice, today, desk.words)))
}
