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
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let asked = |sql: &str| here.asked(sql, "instalment.client_id");
    let ahead = TimeDelta::days(first_step(conn)?.min(0).saturating_neg());
    let until = today.checked_add_signed(ahead).unwrap_or(today);
    let mut found = Vec::new();
    for one in dunned(conn, (today, &here.calendar), until, asked)? {
        found.extend(step(&one.ladder, today));
        found.extend(promised(&one, today));
    }
    for one in unanswered(conn, today, |sql| here.asked(sql, "debt_letter.client_id"))? {
        let reason = Reason::plain(ReasonKind::TheirObligation);
        let debt = Some(DebtNote::Unanswered(one.due));
        found.push(Found {
            due: Some(one.due),
            debt,
            known_since: since(one.due),
            ..Found::of(one.client, reason)
        });
    }
    let window: Vec<String> = WARNINGS.iter().map(ToString::to_string).collect();
    let window = Window::read(&window.join("/")).unwrap_or_default();
    for (client, term) in near(conn, (today, &here.calendar), asked)? {
        let Standing::Running { days_left, .. } = term.standing else { continue };
        let reason = Reason::contract_term(u32::try_from(days_left).unwrap_or_default(), &window);
        let debt = Some(DebtNote::Limitation(days_left));
        found.push(Found {
            due: term.limitation.last.map(|last| last.day),
            debt,
            ..Found::of(client, reason)
        });
    }
    Ok(found)
}

/// A debt is overdue for whole weeks since the earliest line of the step fell due.
fn step(ladder: &DebtLadder, today: NaiveDate) -> Option<Found> {
    let Next::Take { step, lines } = &ladder.next else { return None };
    let covered = ladder.lines.iter().filter(|line| lines.contains(&line.instalment));
    let due = covered.map(|line| line.due).min()?;
    let weeks = u32::try_from((today - due).num_days() / 7).unwrap_or_default();
    let reason = Reason::grown(ReasonKind::OverdueDebt, weeks);
    let come = due.checked_add_signed(TimeDelta::days(step.day)).unwrap_or(due);
    let debt = Some(DebtNote::Step(step.kind));
    Some(Found { due: Some(due), debt, known_since: since(come), ..Found::of(ladder.client, reason) })
}

/// The beginning of a day: a card that was put aside before it comes back.
fn since(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()
}

/// The last promise decides: who promised anew is not told of the promise before. One for an invoice of which nothing is
/// open any more asks for nothing.
fn promised(one: &Dunned, today: NaiveDate) -> Option<Found> {
    let is_open = |promise: &&Pending| {
        promise.invoice.is_none_or(|id| one.ladder.lines.iter().any(|line| line.invoice.0 == id))
    };
    let last = one.promises.iter().rfind(is_open)?;
    let (kind, debt, day) = match last.standing.outcome {
        Outcome::Broken => (ReasonKind::BrokenPromise, DebtNote::Broken(last.sum), last.broken_on()?),
        Outcome::Open if last.by <= today => {
            (ReasonKind::TheirObligation, DebtNote::Promised(last.sum), last.by)
        }
        _ => return None,
    };
    let found = Found::of(last.client, Reason::plain(kind));
    Some(Found { due: Some(last.by), debt: Some(debt), known_since: since(day), ..found })
}
