//! `serik debt`: how late debts are, whom to turn to, what one client owes (`D-1`, `D-3`, `D-12`).

use super::{
    Desk,
    arguments::{AgingWanted, DebtPaperVerb, DebtVerb, DebtWanted, WorklistWanted},
    claim,
    client::cursor_refused,
    credit::credit_rows,
    debt_letter, debt_report,
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    output::{Outcome, Table, list, pairs},
    reconciliation,
};
use crate::{
    domain::{
        debt::aging::{Aged, AgingKey, Buckets},
        payment::{KINDS, PaymentKind},
    },
    i18n::{Catalogue, columns, debts, reasons, receivables},
    report::{
        aged_json, debt_json,
        export::{List, Records},
        late_json, paid_history_json, payment_json,
        record::unless_erased,
    },
    store::{
        Store,
        debt::{
            AgedLine, Aging, ClientDebt, DebtLine, DebtStep, Late, ShowDebt, ShowPaidHistory, ShowSteps,
            Worklist,
        },
        office::settings::ReadSettings,
        payment::{ListPayments, PaymentFilter, PaymentOut},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Payments of a client that are told with its debt.
const PAYMENTS: usize = 20;

/// Does one verb.
pub fn run(verb: &DebtVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        DebtVerb::Aging(wanted) => aging(wanted, store, desk),
        DebtVerb::Worklist(wanted) => worklist(wanted, store, desk),
        DebtVerb::Show(wanted) => show(wanted, store, desk),
        DebtVerb::Report(wanted) => debt_report::run(wanted, store, desk),
        DebtVerb::Claims(verb) => claim::run(verb, store, desk),
        DebtVerb::Papers(DebtPaperVerb::Reconcile(wanted)) => reconciliation::reconcile(wanted, store, desk),
        DebtVerb::Papers(DebtPaperVerb::Reconciliation(verb)) => reconciliation::run(verb, store, desk),
        DebtVerb::Papers(DebtPaperVerb::Letter(wanted)) => debt_letter::letter(wanted, store, desk),
        DebtVerb::Papers(DebtPaperVerb::Letters(wanted)) => debt_letter::letters(wanted, store, desk),
        DebtVerb::Papers(DebtPaperVerb::LetterMove(moved)) => debt_letter::move_letter(moved, store, desk),
    }
}

pub(super) fn manager(name: Option<&str>, store: &Store) -> Done<Option<String>> {
    name.map(|name| Ok(find::user(store, name)?.name)).transpose()
}

/// The buckets of the office.
fn buckets(store: &Store) -> Done<Buckets> {
    Ok(store.read(&ReadSettings)?.buckets())
}

/// The lines of an aging, as they were asked for, and their buckets.
fn aged(wanted: &AgingWanted, store: &Store, desk: &Desk) -> Done<(Vec<AgedLine>, Buckets, NaiveDate)> {
    let today = desk.clock.today();
    let day = wanted.asof.unwrap_or(today);
    let owner = manager(wanted.manager.as_deref(), store)?;
    let buckets = buckets(store)?;
    let lines = store.read(&Aging { by: wanted.by, day, today, owner, buckets: buckets.clone() })?;
    Ok((lines, buckets, day))
}

fn aging(wanted: &AgingWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (lines, buckets, day) = aged(wanted, store, desk)?;
    let items: Vec<Value> = lines.iter().map(|line| aged_json(wanted.by, line, &buckets)).collect();
    let text =
        if lines.is_empty() { String::new() } else { aging_table(wanted.by, (&lines, &buckets), desk) };
    let told = if lines.is_empty() { "aging-nothing" } else { "aging-on" };
    let told = desk.words.say(told, [("day", desk.words.formats.date(day))]);
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages([told]))
}

/// How a client paid month by month, as a list for other programs.
pub(super) fn paid(key: &str, store: &Store, desk: &Desk) -> Done<List> {
    let client = find::client(store, key)?;
    let history = store.read(&ShowPaidHistory { client, today: desk.clock.today() })?;
    Ok(List::Records(Box::new(Records::of_paid_history(&history, desk.words))))
}

/// The same for a file.
pub(super) fn whole(wanted: &AgingWanted, store: &Store, desk: &Desk) -> Done<List> {
    let (lines, buckets, _) = aged(wanted, store, desk)?;
    Ok(List::Records(Box::new(Records::of_aging(wanted.by, &lines, &buckets, desk.words))))
}

fn aging_table(by: AgingKey, (lines, buckets): (&[AgedLine], &Buckets), desk: &Desk) -> String {
    let words = desk.words;
    let lead = match by {
        AgingKey::Client => Some(words.get("cli-client")),
        AgingKey::Manager => Some(words.get("field-owner")),
        AgingKey::Currency => None,
    };
    let rows = lines.iter().map(|line| {
        let name = line.of.as_ref().map(|(_, name)| columns::name(words, name));
        let name = lead.is_some().then(|| name.unwrap_or_else(|| words.get("aging-nobody")));
        name.into_iter().chain(sums(&line.aged, words)).collect()
    });
    let rows = rows.collect();
    Table { headings: lead.into_iter().chain(headings(buckets, words)).collect(), rows }.text(desk.format)
}

fn headings(buckets: &Buckets, words: &Catalogue) -> Vec<String> {
    let before = ["field-currency", "aging-not-due"].map(|key| words.get(key));
    let after = ["aging-unallocated", "aging-disputed", "aging-balance"].map(|key| words.get(key));
    before.into_iter().chain(buckets.labels()).chain(after).collect()
}

fn sums(aged: &Aged, words: &Catalogue) -> Vec<String> {
    let money = |minor| words.formats.decimal(minor);
    let late = aged.late.iter().copied();
    let sums = std::iter::once(aged.not_due).chain(late);
    let sums = sums.chain([aged.unallocated, aged.disputed, aged.balance]).map(money);
    std::iter::once(aged.currency.code().to_owned()).chain(sums).collect()
}

fn worklist(wanted: &WorklistWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (words, today) = (desk.words, desk.clock.today());
    let owner = manager(wanted.manager.as_deref(), store)?;
    let all = store.read(&Worklist { owner, today })?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let first = wanted.part.after.as_deref().map_or(Ok(0), |cursor| behind(cursor, &all))?;
    let page = all.get(first..all.len().min(first.saturating_add(limit))).unwrap_or_default();
    let clients = page.iter().map(|late| late.debtor.id).collect();
    let steps = store.read(&ShowSteps { clients, today })?;
    let weights = store.read(&ReadSettings)?.weights();
    let rows: Vec<(&Late, &DebtStep)> = page.iter().zip(&steps).collect();
    let items: Vec<Value> = (first + 1..)
        .zip(&rows)
        .map(|(rank, (late, step))| late_json(rank, (late, Some(step)), (words, &weights)))
        .collect();
    let more = first + page.len() < all.len();
    let next = page.last().filter(|_| more).map(|late| late.debtor.id.0.to_string());
    let text = if rows.is_empty() { String::new() } else { work_table(&rows, words).text(desk.format) };
    let told = next.as_ref().map(|cursor| words.say("cli-list-more", [("cursor", cursor.as_str())]));
    let count = words.count("debtors-count", all.len());
    let json = list(&items, next.as_deref(), all.len());
    Ok(Outcome::new(json, text).with_messages([count].into_iter().chain(told)))
}

/// The place behind a client; the cursor is its identity.
fn behind(cursor: &str, all: &[Late]) -> Done<usize> {
    let place = all.iter().position(|late| late.debtor.id.0.to_string() == cursor);
    place.map(|place| place + 1).ok_or_else(|| cursor_refused(cursor))
}

fn work_table(rows: &[(&Late, &DebtStep)], words: &Catalogue) -> Table {
    let headings =
        ["run-score", "cli-client", "aging-overdue", "debt-days", "debt-step", "debt-why", "field-owner"];
    let row = |(late, step): &(&Late, &DebtStep)| {
        let owner = late.debtor.owner.as_ref().map(|(_, name)| name.clone());
        vec![
            reasons::points(late.points, words),
            columns::name(words, &late.debtor.name),
            receivables::sums(&late.sums, words),
            words.formats.integer(late.overdue.days.into()),
            receivables::next(&step.next, words),
            receivables::why(&late.overdue, words).join("; "),
            owner.unwrap_or_default(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: rows.iter().map(row).collect() }
}

fn show(wanted: &DebtWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (client, today) = (find::client(store, &wanted.key)?, desk.clock.today());
    let buckets = buckets(store)?;
    let show = ShowDebt { client, today, closed: wanted.all, limit: usize::MAX, buckets: buckets.clone() };
    let unknown = || Failure::new(NOTHING_FOUND, "error-not-found").rule("D-1");
    let debt = store.read(&show)?.ok_or_else(unknown)?;
    let payments = |free, limit| {
        let filter = PaymentFilter { client: Some(client), free, ..PaymentFilter::default() };
        store.read(&ListPayments { filter, after: None, limit })
    };
    let (advances, mut refunds): (Vec<_>, Vec<_>) =
        payments(true, usize::MAX)?.into_iter().partition(|one| one.kind.closes());
    refunds.retain(|one| one.kind == PaymentKind::Refund);
    let last = payments(false, PAYMENTS)?;
    let history = store.read(&ShowPaidHistory { client, today })?;
    let mut json = debt_json(&debt, &buckets, today);
    json.insert("history".to_owned(), paid_history_json(&history));
    json.insert("advances".to_owned(), advances.iter().map(payment_json).collect());
    json.insert("payments".to_owned(), last.iter().map(payment_json).collect());
    let free = [advances, refunds].concat();
    Ok(Outcome::new(json.into(), shown(&debt, (&free, &buckets), desk)))
}

/// With the payments that close nothing yet, and what went back.
fn shown(debt: &ClientDebt, (free, buckets): (&[PaymentOut], &Buckets), desk: &Desk) -> String {
    let words = desk.words;
    let step = receivables::next(&debt.step.next, words);
    let owner = debt.debtor.owner.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let mut head = vec![
        (words.get("cli-client"), columns::name(words, &debt.debtor.name)),
        (words.get("field-owner"), owner),
        (words.get("debt-step"), step),
    ];
    head.extend(debt.credit.iter().flat_map(|line| credit_rows(line, words)));
    let aged = debt.aged.iter().map(|aged| sums(aged, words)).collect();
    let aged = Table { headings: headings(buckets, words), rows: aged };
    let mut parts = vec![pairs(&head)];
    parts.extend((!aged.rows.is_empty()).then(|| aged.text(desk.format)));
    parts.extend((!debt.lines.is_empty()).then(|| lines_table(debt, desk).text(desk.format)));
    parts.extend((!free.is_empty()).then(|| free_table(free, words).text(desk.format)));
    parts.join("\n\n")
}

fn lines_table(debt: &ClientDebt, desk: &Desk) -> Table {
    let (words, today) = (desk.words, desk.clock.today());
    let headings = [
        "field-contract-number",
        "field-invoice-day",
        "field-invoice-what",
        "field-invoice-sum",
        "field-invoice-rest",
        "field-invoice-due",
        "field-invoice-status",
    ];
    let row = |line: &DebtLine| {
        let money = |minor| words.formats.money(minor, line.currency.code());
        let owed = line.part.owed;
        vec![
            debts::document(&line.number, (line.part.place, line.of), words),
            line.day.parse().map_or_else(|_| line.day.clone(), |day| words.formats.date(day)),
            unless_erased(line.what.clone()),
            money(owed.sum),
            money(owed.rest()),
            owed.due.map(|day| words.formats.date(day)).unwrap_or_default(),
            debts::standing(owed.on(today), owed.days_late(today), words),
        ]
    };
    Table {
        headings: headings.map(|key| words.get(key)).to_vec(),
        rows: debt.lines.iter().map(row).collect(),
    }
}

fn free_table(free: &[PaymentOut], words: &Catalogue) -> Table {
    let headings = [
        "field-payment-day",
        "field-payment-kind",
        "field-payment-sum",
        "payment-free",
        "field-payment-purpose",
    ];
    let row = |one: &PaymentOut| {
        let money = |minor| words.formats.money(minor, one.currency().code());
        let day = one.text("day");
        vec![
            day.parse().map_or(day, |day| words.formats.date(day)),
            columns::choice(words, KINDS, one.kind.key()),
            money(one.sum().minor()),
            if one.kind.closes() { money(one.free().minor()) } else { String::new() },
            unless_erased(one.text("purpose")),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: free.iter().map(row).collect() }
}
