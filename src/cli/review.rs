//! What waits for acceptance, on the command line (`U-22`).

use super::{
    Desk,
    arguments::{OneReview, ReturnedReview, ReviewVerb, ReviewsWanted},
    client::operation,
    failure::{Done, Failure, NOTHING_FOUND},
    output::{Outcome, Table, list},
};
use crate::{
    domain::id::Id,
    report::{review_json, review_sentence, review_state},
    store::{
        Operation, Store, StoreError,
        review::{AcceptReview, ListReviews, ReturnReview, ReviewOut},
    },
    ui::text::clean,
};
use serde_json::Value;

/// Does one verb.
pub fn run(verb: &ReviewVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ReviewVerb::List(wanted) => list_reviews(wanted, store, desk),
        ReviewVerb::Accept(one) => {
            let id = identity(one)?;
            judge(id, &AcceptReview(id), "review-accepted", (store, desk))
        }
        ReviewVerb::Return(ReturnedReview { review, remark }) => {
            let id = identity(review)?;
            judge(id, &ReturnReview { review: id, remark: remark.clone() }, "review-returned", (store, desk))
        }
    }
}

fn unknown(key: &str) -> Failure {
    Failure::new(NOTHING_FOUND, "cli-review-unknown").part("key", key).rule("U-22")
}

fn identity(one: &OneReview) -> Done<Id> {
    one.id.trim().parse().map(Id).map_err(|_| unknown(&one.id))
}

fn reviews(store: &Store, desk: &Desk, with_judged: bool) -> Done<Vec<ReviewOut>> {
    Ok(store.read(&ListReviews { user: desk.actor.name.clone(), judged_since: with_judged.then_some(0) })?)
}

fn list_reviews(wanted: &ReviewsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let found = reviews(store, desk, wanted.all)?;
    let headings = ["cli-id", "cli-when", "review-by", "cli-what", "review-state"];
    let row = |one: &ReviewOut| {
        let cells = [
            one.id.0.to_string(),
            desk.words.formats.moment(one.at),
            one.by.clone(),
            review_sentence(one, desk.words),
            review_state(one, desk.words),
        ];
        cells.map(|cell| clean(&cell)).to_vec()
    };
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let text = if rows.is_empty() { String::new() } else { Table { headings, rows }.text(desk.format) };
    let items: Vec<Value> = found.iter().map(|one| review_json(one, desk.words)).collect();
    let outcome = Outcome::new(list(&items, None, items.len()), text);
    Ok(outcome.with_messages([desk.words.count("review-count", items.len())]))
}

fn judge(
    id: Id,
    operation_wanted: &dyn Operation,
    said: &str,
    (store, desk): (&mut Store, &Desk),
) -> Done<Outcome> {
    let receipt = store.write(operation_wanted).map_err(|error| match error {
        StoreError::NotFound => unknown(&id.0.to_string()),
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, String::new(), "U-22"),
        StoreError::Stale { .. } => Failure::from(error).hint("review-hint-stale", Vec::new()),
        other => other.into(),
    })?;
    let one = reviews(store, desk, true)?.into_iter().find(|one| one.id == id);
    let mut json = one.as_ref().map_or(Value::Null, |one| review_json(one, desk.words));
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let what = one.as_ref().map(|one| review_sentence(one, desk.words)).unwrap_or_default();
    let told = desk.words.say(said, [("what", clean(&what))]);
    Ok(Outcome::new(json, id.0.to_string()).with_messages([told]))
}
