//! `serik client list`: a window of clients, or everything a search finds.

use crate::{
    cli::{
        Desk,
        arguments::{ClientsChosen, ClientsWanted},
        client::card,
        failure::{Done, Failure, WRONG_USE},
        find,
        output::{Outcome, Table, list},
        record,
    },
    domain::{client::STAGES, id::Id, phone::shown, search::Pass},
    i18n::{
        Catalogue,
        columns::{choice, name},
    },
    store::{
        Store,
        client::{
            Anchor, ClientFilter, ClientIds, ClientRow, CountClients, Edge, InOrder, ListClients, Mark,
            Order, RowsById, SearchClients,
        },
        office::own_fields::{ListOwnFields, OwnField},
    },
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Rows to print, where the next ones begin, how many there are, and how the search was read.
struct Found {
    rows: Vec<ClientRow>,
    next: Option<String>,
    total: usize,
    message: Option<String>,
}

pub fn run(wanted: &ClientsWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let filter = filter(&wanted.chosen, store)?;
    let found = match &wanted.chosen.search {
        Some(query) => searched(query, wanted, filter, (store, desk.words))?,
        None => window(wanted, filter, (store, desk.words))?,
    };
    let items: Vec<Value> = found.rows.iter().map(card::row_json).collect();
    let more = found.next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let text = match found.rows.as_slice() {
        [] => String::new(),
        rows => table(rows, desk.words).text(desk.format),
    };
    let count = desk.words.count("cli-clients-count", found.total);
    let outcome = Outcome::new(list(&items, found.next.as_deref(), found.total), text);
    Ok(outcome.with_messages(found.message.into_iter().chain([count]).chain(more)))
}

fn filter(wanted: &ClientsChosen, store: &Store) -> Done<ClientFilter> {
    let marks = [(wanted.removed, Mark::Removed), (wanted.without_step, Mark::WithoutStep)];
    let marks: BTreeSet<Mark> = marks.into_iter().filter(|(is_on, _)| *is_on).map(|(_, mark)| mark).collect();
    let owner =
        wanted.manager.as_deref().map(|name| find::user(store, name)).transpose()?.map(|user| user.id);
    let head = wanted.head.as_deref().map(|key| find::client(store, key)).transpose()?;
    Ok(ClientFilter {
        head,
        segment: wanted.segment.clone(),
        tag: wanted.tag.clone(),
        owner,
        marks,
        ..ClientFilter::default()
    })
}

fn window(
    wanted: &ClientsWanted,
    filter: ClientFilter,
    (store, words): (&mut Store, &Catalogue),
) -> Done<Found> {
    let language = store.use_sort_language(words.language.sort_language())?.language;
    let edge = match &wanted.part.after {
        None => Edge::Start,
        Some(cursor) => Edge::After(Anchor::from_cursor(cursor).ok_or_else(|| cursor_refused(cursor))?),
    };
    let total = store.read(&CountClients(filter.clone()))?;
    let order = wanted.chosen.sort.as_deref().map_or(Ok(Order::Name), |key| order(key, store))?;
    let limit = limit(wanted);
    let descending = wanted.chosen.descending;
    let page = store.read(&ListClients { filter, order, descending, language, edge, limit })?;
    let last = page.rows.last().filter(|_| page.more_below);
    let next = last.map(|row| Anchor { key: row.key.clone(), id: row.id }.cursor());
    Ok(Found { rows: page.rows, next, total, message: None })
}

/// Orders by their words.
const ORDERS: [(&str, Order); 6] = [
    ("name", Order::Name),
    ("city", Order::City),
    ("segment", Order::Segment),
    ("changed", Order::Changed),
    ("created", Order::Created),
    ("filled", Order::Filled),
];

/// The order of this word, or of the own field of this column or name.
fn order(key: &str, store: &Store) -> Done<Order> {
    if let Some((_, order)) = ORDERS.iter().find(|(word, _)| *word == key) {
        return Ok(*order);
    }
    let own = store.read(&ListOwnFields { entity: "client" })?;
    let found = own.iter().find(|own| own.column() == key || find::same_name(&own.name, key));
    found.map(OwnField::order).ok_or_else(|| {
        let words = ORDERS.iter().map(|(word, _)| *word).chain(own.iter().map(OwnField::column));
        let accepted = words.collect::<Vec<_>>().join(", ");
        Failure::new(WRONG_USE, "cli-sort-unknown").part("name", key).part("accepted", accepted)
    })
}

/// A place in a list that this list never named.
pub fn cursor_refused(cursor: &str) -> Failure {
    Failure::new(WRONG_USE, "cli-cursor").part("cursor", cursor)
}

fn limit(wanted: &ClientsWanted) -> usize {
    usize::try_from(wanted.part.limit).unwrap_or(usize::MAX)
}

/// Hits by rank, or in the order asked for. The cursor is the last client printed.
fn searched(
    query: &str,
    wanted: &ClientsWanted,
    filter: ClientFilter,
    (store, words): (&mut Store, &Catalogue),
) -> Done<Found> {
    let (ids, message) = hits(query, &wanted.chosen, filter, (store, words))?;
    let total = ids.len();
    let (ids, next) = part(ids, wanted)?;
    Ok(Found { rows: store.read(&RowsById(ids))?, next, total, message })
}

/// Everything that a search finds, and how the query was read when not as typed.
fn hits(
    query: &str,
    chosen: &ClientsChosen,
    filter: ClientFilter,
    (store, words): (&mut Store, &Catalogue),
) -> Done<(Vec<Id>, Option<String>)> {
    let hits = store.read(&SearchClients { query: query.to_owned(), filter })?;
    let message = (hits.pass != Pass::Plain && hits.pass != Pass::Digits)
        .then(|| words.say("cli-search-read-as", [("query", hits.shown)]));
    let Some(key) = &chosen.sort else { return Ok((hits.ids, message)) };
    let order = order(key, store)?;
    let language = store.use_sort_language(words.language.sort_language())?.language;
    let in_order = InOrder { ids: hits.ids, order, descending: chosen.descending, language };
    Ok((store.read(&in_order)?, message))
}

/// All clients that are meant, in their order: never a part of them.
pub fn chosen_ids(chosen: &ClientsChosen, store: &mut Store, desk: &Desk) -> Done<(Vec<Id>, Option<String>)> {
    let filter = filter(chosen, store)?;
    if let Some(query) = &chosen.search {
        return hits(query, chosen, filter, (store, desk.words));
    }
    let language = store.use_sort_language(desk.words.language.sort_language())?.language;
    let order = chosen.sort.as_deref().map_or(Ok(Order::Name), |key| order(key, store))?;
    let ids = ClientIds { filter, order, descending: chosen.descending, language };
    Ok((store.read(&ids)?, None))
}

/// The identities after the cursor, and the cursor of the next part.
fn part(ids: Vec<Id>, wanted: &ClientsWanted) -> Done<(Vec<Id>, Option<String>)> {
    let start = match &wanted.part.after {
        None => 0,
        Some(cursor) => {
            let place = ids.iter().position(|id| id.0.to_string() == *cursor);
            place.ok_or_else(|| cursor_refused(cursor))? + 1
        }
    };
    let rest = ids.len().saturating_sub(start);
    let part: Vec<Id> = ids.into_iter().skip(start).take(limit(wanted)).collect();
    let next = part.last().filter(|_| rest > part.len()).map(|id| id.0.to_string());
    Ok((part, next))
}

fn table(rows: &[ClientRow], words: &Catalogue) -> Table {
    let headings = [
        "field-name",
        "field-city",
        "field-phones",
        "field-tax-id",
        "field-segment",
        "field-owner",
        "field-stage",
    ];
    let row = |row: &ClientRow| {
        vec![
            name(words, &row.name),
            row.city.clone(),
            shown(&record::unless_erased(row.phone.clone())),
            record::unless_erased(row.tax_id.clone()),
            row.segment.clone(),
            row.owner.clone(),
            choice(words, STAGES, &row.stage),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: rows.iter().map(row).collect() }
}
