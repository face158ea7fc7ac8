//! What debts ask for: a promise to pay that is due or broken (`D-4`), a step of the ladder (`D-3`), a claim that nobody
//! answered (`D-6`), a last day to sue that is near (`D-8`).

use super::{DebtNote, Found, RunHere};
use crate::{
    domain::{
        contract::window::Window,
        debt::{
            ladder::Next,
            limitation::{Standing, WARNINGS},
            promise::Outcome,
        },
        run::{Reason, ReasonKind},
    },
    store::{
        StoreResult,
        claim::{DebtLadder, Dunned, Pending, dunned, first_step, near},
        debt_letter::unanswered,
    },
};
use chrono::{Days, NaiveDate, TimeDelta};
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let asked = |sql: &str| here.asked(sql, "instalment.client_id");
    let ahead = TimeDelta::days(first_step(conn)?.min(0).saturating_neg());
    let until = today.checked_add_signed(ahead).unwrap_or(today);
    let mut found = Vec::new();
    for one in dunned(conn, (today, &here.calendar), until, asked)? {
        found.extend(step(&one.ladder, here));
        found.extend(promised(&one, here));
    }
    for one in unanswered(conn, today, |sql| here.asked(sql, "debt_letter.client_id"))? {
        let reason = Reason::theirs(days(one.due, today));
        let debt = Some(DebtNote::Unanswered(one.due));
        found.push(Found {
            due: Some(one.due),
            debt,
            known_since: here.since(one.due.succ_opt().unwrap_or(one.due)),
            ..Found::of(one.client, reason)
        });
    }
    let window: Vec<String> = WARNINGS.iter().map(ToString::to_string).collect();
    let window = Window::read(&window.join("/")).unwrap_or_default();
    for (client, term) in near(conn, (today, &here.calendar), asked)? {
        let Standing::Running { days_left, .. } = term.standing else { continue };
        let left = u32::try_from(days_left).unwrap_or_default();
        let reason = Reason::contract_term(left, &window);
        let last = term.limitation.last.map(|last| last.day);
        found.push(Found {
            due: last,
            debt: Some(DebtNote::Limitation(days_left)),
            known_since: last.map_or(0, |last| here.since(begins(&window, last, left))),
            ..Found::of(client, reason)
        });
    }
    Ok(found)
}

/// The day on which a step of the window began, so many days before the last day.
pub(super) fn begins(window: &Window, last: NaiveDate, left: u32) -> NaiveDate {
    let ahead = Days::new(window.begins(left).unwrap_or_default().into());
    last.checked_sub_days(ahead).unwrap_or(last)
}

/// A debt is overdue since the earliest line of the step fell due; a step before that day weighs nothing.
fn step(ladder: &DebtLadder, here: &RunHere) -> Option<Found> {
    let Next::Take { step, lines } = &ladder.next else { return None };
    let covered = ladder.lines.iter().filter(|line| lines.contains(&line.instalment));
    let due = covered.map(|line| line.due).min()?;
    let reason = Reason::debt(days(due, here.now.date()));
    let known_since = ladder.since.map_or(0, |day| here.since(day));
    let debt = Some(DebtNote::Step(step.kind));
    Some(Found { due: Some(due), debt, known_since, ..Found::of(ladder.client, reason) })
}

/// Whole days from one day to another; none where that is earlier.
fn days(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or_default()
}

/// The last promise decides: who promised anew is not told of the promise before. One for an invoice of which nothing is
/// open any more asks for nothing.
fn promised(one: &Dunned, here: &RunHere) -> Option<Found> {
    let is_open = |promise: &&Pending| {
        promise.invoice.is_none_or(|id| one.ladder.lines.iter().any(|line| line.invoice.0 == id))
    };
    let last = one.promises.iter().rfind(is_open)?;
    let (reason, debt, day) = match last.standing.outcome {
        Outcome::Broken => {
            (Reason::plain(ReasonKind::BrokenPromise), DebtNote::Broken(last.sum), last.broken_on()?)
        }
        // It is kept by the next working day at the latest: until then nothing is late.
        Outcome::Open if last.by <= here.now.date() => {
            (Reason::theirs(0), DebtNote::Promised(last.sum), last.by)
        }
        _ => return None,
    };
    let (due, debt) = (Some(last.by), Some(debt));
    Some(Found { due, debt, known_since: here.since(day), ..Found::of(last.client, reason) })
}
