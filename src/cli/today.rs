//! `serik today`: the morning run in its order (`A-4`).

use super::failure::Done;
use super::{
    Desk,
    arguments::TodayWanted,
    find,
    output::{Outcome, Table, list},
};
use crate::{
    i18n::{columns, reasons},
    report::{
        export::{List, Records},
        run_json, run_why, to_do,
    },
    store::{
        Store,
        run::{MorningRun, NarrowRun, RunCard, RunShown, RunWanted, RunWindow, ShowRun},
    },
};
use serde_json::Value;

/// Prints the cards.
pub fn run(wanted: &TodayWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let RunShown { order, cards, .. } = cards(wanted, store, desk)?;
    let items: Vec<Value> = (1..).zip(&cards).map(|(rank, card)| run_json(rank, card, desk.words)).collect();
    let text = if cards.is_empty() { String::new() } else { table(&cards, desk).text(desk.format) };
    let told = desk.words.count("run-cards", order.len());
    let stranger = if wanted.all || wanted.owner.is_some() { None } else { find::stranger(store, desk)? };
    Ok(Outcome::new(list(&items, None, order.len()), text).with_messages([told].into_iter().chain(stranger)))
}

/// The same as a list for other programs.
pub(super) fn whole(wanted: &TodayWanted, store: &Store, desk: &Desk) -> Done<List> {
    let shown = cards(wanted, store, desk)?;
    Ok(List::Records(Box::new(Records::of_run(&shown.cards, desk.words))))
}

fn cards(wanted: &TodayWanted, store: &Store, desk: &Desk) -> Done<RunShown> {
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let user = owner.map(|owner| owner.name).or_else(|| Some(desk.actor.name.clone()));
    let now = desk.clock.wall();
    let run = MorningRun { now, user: user.filter(|_| !wanted.all) };
    let after = wanted.limit.map_or(usize::MAX, |limit| limit as usize);
    let window = RunWindow { after, ..RunWindow::default() };
    let mut narrowed = RunWanted::of_kind(wanted.reason);
    narrowed.look_for(wanted.search.as_deref().unwrap_or_default());
    let show = ShowRun { run, last: Vec::new(), window };
    Ok(store.read(&NarrowRun { show, wanted: narrowed })?)
}

fn table(cards: &[RunCard], desk: &Desk) -> Table {
    let words = desk.words;
    let headings = ["run-score", "field-time", "run-to-do", "cli-client", "run-why", "field-goal"];
    let row = |card: &RunCard| {
        vec![
            reasons::points(card.score, words),
            card.time.map(|time| words.formats.time(time)).unwrap_or_default(),
            reasons::to_do(to_do(card), words),
            columns::name(words, &card.name),
            run_why(card, words),
            card.about.as_ref().map(|about| about.text.clone()).unwrap_or_default(),
        ]
    };
    let headings = headings.map(|key| words.get(key)).to_vec();
    Table { headings, rows: cards.iter().map(row).collect() }
}
