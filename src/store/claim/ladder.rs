//! The step of the ladder that a client has come to (`D-3`, domain rules 6.8).

use super::{open::OpenLine, pending, promise_list::Pending};
use crate::{
    domain::{
        calendar::WorkCalendar,
        debt::{
            ladder::{Conduct, Fired, Ladder, Line, Next, Step, next},
            promise::Outcome,
            rate_name::FOREVER,
        },
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Query, StoreError, StoreResult,
        activity::{Asked, listed},
        office::{calendar::ReadCalendar, settings::ReadSettings},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::BTreeMap;

/// An open instalment as the ladder sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderLine {
    pub instalment: Id,
    /// Identity and number.
    pub invoice: (Id, String),
    /// Which instalment of the invoice, from 1.
    pub place: u32,
    pub due: NaiveDate,
    pub rest: Money,
    /// Something of it is contested: it waits.
    pub is_disputed: bool,
    /// By which day it is promised, where the promise is open: it waits.
    pub promised_by: Option<NaiveDate>,
}

/// How a client is dunned, and what comes next.
#[derive(Clone, Debug)]
pub struct DebtLadder {
    pub client: Id,
    pub conduct: Conduct,
    /// The client has a ladder of its own.
    pub is_own: bool,
    pub note: String,
    /// The earliest due one first.
    pub lines: Vec<LadderLine>,
    /// Steps that were taken, the earliest first.
    pub fired: Vec<Fired>,
    /// What is done today, or why nothing is.
    pub next: Next,
    /// Since when that step is to be taken; nothing where it waits.
    pub since: Option<NaiveDate>,
    /// The next step of any line that waits for nothing, and its day.
    pub coming: Option<(NaiveDate, Step)>,
}

/// The ladder of one client on a day.
#[derive(Clone, Copy, Debug)]
pub struct ReadLadder {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ReadLadder {
    type Answer = DebtLadder;

    fn run(&self, conn: &Connection) -> StoreResult<DebtLadder> {
        let calendar = ReadCalendar.run(conn)?;
        let asked = |sql: &str| {
            let mut asked = Asked::new(sql, [(":owner", None::<i64>.into())]);
            asked.also("  AND instalment.client_id = :client\n", [(":client", self.client.0.into())]);
            asked
        };
        let here = (self.today, &calendar);
        let found = dunned(conn, here, FOREVER, asked)?.into_iter().next();
        let none = || Ok(Round::new(conn, self.client, Vec::new(), (here, &usual(conn)?))?.dunned());
        found.map_or_else(none, Ok).map(|dunned| dunned.ladder)
    }
}

/// The ladders of these clients, as far as anything of theirs is open.
pub(in crate::store) fn ladders(
    conn: &Connection,
    clients: &[Id],
    today: NaiveDate,
) -> StoreResult<Vec<DebtLadder>> {
    let asked = |sql: &str| {
        let mut asked = Asked::new(sql, [(":owner", None::<i64>.into())]);
        let among = "  AND instalment.client_id IN (SELECT value FROM json_each(:clients))\n";
        asked.also(among, [(":clients", listed(clients))]);
        asked
    };
    let found = dunned(conn, (today, &ReadCalendar.run(conn)?), FOREVER, asked)?;
    Ok(found.into_iter().map(|one| one.ladder).collect())
}

/// A client with open debts, as the ladder and the morning run see it.
#[derive(Clone, Debug)]
pub(in crate::store) struct Dunned {
    pub(in crate::store) ladder: DebtLadder,
    /// Promises that nobody withdrew.
    pub(in crate::store) promises: Vec<Pending>,
}

/// Clients with instalments that are open and fall due until a day, by identity. `asked` adds whose clients are meant.
pub(in crate::store) fn dunned(
    conn: &Connection,
    here: (NaiveDate, &WorkCalendar),
    until: NaiveDate,
    asked: impl FnOnce(&str) -> Asked,
) -> StoreResult<Vec<Dunned>> {
    let mut asked = asked(include_str!("open.sql"));
    asked.also("", [(":until", until.to_string().into())]);
    let mut of_client: BTreeMap<Id, Vec<OpenLine>> = BTreeMap::new();
    for line in asked.rows(conn, |row| OpenLine::read(conn, row))? {
        of_client.entry(line.client).or_default().push(line);
    }
    let usual = usual(conn)?;
    let here = (here, &usual);
    of_client.into_iter().map(|(client, lines)| Ok(Round::new(conn, client, lines, here)?.dunned())).collect()
}

/// The first day of any ladder, before or after the due day: what falls due later has come to no step.
pub(in crate::store) fn first_step(conn: &Connection) -> StoreResult<i64> {
    let sql = "SELECT ladder FROM dunning WHERE ladder IS NOT NULL AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([], |row| row.get::<_, String>(0))?;
    let own: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    let ladders =
        own.iter().filter_map(|text| text.parse::<Ladder>().ok()).chain([ReadSettings.run(conn)?.ladder()]);
    Ok(ladders.filter_map(|ladder| ladder.step(0)).map(|step| step.day).min().unwrap_or_default())
}

/// How a client is dunned that is not dunned in its own way: by the ladder of the office, from its least sum on.
fn usual(conn: &Connection) -> StoreResult<Conduct> {
    let set = ReadSettings.run(conn)?;
    let least = Money::new(i64::from(set.least_debt()).saturating_mul(100), Currency::Kzt);
    Ok(Conduct { ladder: set.ladder(), least: vec![least], ..Conduct::default() })
}

/// A day with its working calendar, and how the office duns.
type Here<'a> = ((NaiveDate, &'a WorkCalendar), &'a Conduct);

/// All that the step of a client depends on.
struct Round<'a> {
    client: Id,
    conduct: Conduct,
    is_own: bool,
    note: String,
    open: Vec<OpenLine>,
    promises: Vec<Pending>,
    /// For each open line the days on which promises for it were found broken.
    broken: Vec<Vec<NaiveDate>>,
    fired: Vec<Fired>,
    today: NaiveDate,
    calendar: &'a WorkCalendar,
}

impl<'a> Round<'a> {
    fn new(
        conn: &Connection,
        client: Id,
        mut open: Vec<OpenLine>,
        ((today, calendar), usual): Here<'a>,
    ) -> StoreResult<Self> {
        open.sort_by_key(|line| (line.due, line.id));
        let promises = pending(conn, client, (today, calendar))?;
        let broken = open.iter().map(|line| broken(line, &promises)).collect();
        let (conduct, is_own, note) = conduct(conn, client, usual)?;
        let fired = fired(conn, client)?;
        Ok(Self { client, conduct, is_own, note, open, promises, broken, fired, today, calendar })
    }

    fn lines<'s>(&'s self) -> Vec<Line<'s>> {
        let line = |(open, broken): (&'s OpenLine, &'s Vec<NaiveDate>)| Line {
            id: open.id,
            due: open.due,
            rest: open.rest,
            is_disputed: open.is_disputed,
            promised_by: self.promised_by(open),
            broken,
            halved_on: open.halved_on,
        };
        self.open.iter().zip(&self.broken).map(line).collect()
    }

    /// The day of the last open promise for the invoice, or for whatever the client owes.
    fn promised_by(&self, line: &OpenLine) -> Option<NaiveDate> {
        let means = |promise: &&Pending| promise.invoice.is_none_or(|invoice| invoice == line.invoice.0);
        let open = self.promises.iter().filter(|promise| promise.standing.outcome == Outcome::Open);
        open.filter(means).map(|promise| promise.by).max()
    }

    fn dunned(self) -> Dunned {
        let lines = self.lines();
        let next = next(&self.conduct, &lines, &self.fired, self.today, self.calendar);
        let waiting = lines.iter().filter(|line| !line.is_disputed && line.promised_by.is_none());
        let coming = waiting
            .filter_map(|line| line.coming(&self.conduct.ladder, self.today))
            .min_by_key(|(day, _)| *day)
            .filter(|_| !self.conduct.is_manual);
        let since = since(&next, (&lines, &self.conduct), self.today);
        let told = |line: &OpenLine| LadderLine {
            instalment: line.id,
            invoice: line.invoice.clone(),
            place: line.place,
            due: line.due,
            rest: line.rest,
            is_disputed: line.is_disputed,
            promised_by: self.promised_by(line),
        };
        let lines = self.open.iter().map(told).collect();
        let Self { client, conduct, is_own, note, fired, promises, .. } = self;
        let ladder = DebtLadder { client, conduct, is_own, note, lines, fired, next, since, coming };
        Dunned { ladder, promises }
    }
}

/// The day on which the last of its lines came to a step; one that was kept quiet comes to it behind that.
fn since(next: &Next, (lines, conduct): (&[Line], &Conduct), today: NaiveDate) -> Option<NaiveDate> {
    let Next::Take { step, lines: covered } = next else { return None };
    let meant = lines.iter().filter(|line| covered.contains(&line.id));
    let come = meant.filter_map(|line| line.come_on(*step, &conduct.ladder, today));
    come.chain(conduct.quiet_until.and_then(|until| until.succ_opt())).max()
}

/// Days on which promises were found broken that spoke of a line: for its invoice, or for all that was due by then.
fn broken(line: &OpenLine, promises: &[Pending]) -> Vec<NaiveDate> {
    let speaks = |promise: &&Pending| match promise.invoice {
        Some(invoice) => invoice == line.invoice.0,
        None => line.due <= promise.by && promise.sum.currency() == line.rest.currency(),
    };
    promises.iter().filter(speaks).filter_map(Pending::broken_on).collect()
}

/// How a client is dunned, whether by a ladder of its own, and what was noted about it.
fn conduct(conn: &Connection, client: Id, usual: &Conduct) -> StoreResult<(Conduct, bool, String)> {
    let mut select = conn.prepare_cached(include_str!("conduct.sql"))?;
    let row = select.query_row([client.0], |row| {
        let quiet: Option<String> = row.get(3)?;
        let (ladder, is_manual, note): (Option<String>, Option<bool>, Option<String>) =
            (row.get(2)?, row.get(4)?, row.get(5)?);
        Ok((ladder, quiet, is_manual, note))
    });
    let Some((ladder, quiet, is_manual, note)) = row.optional()? else {
        return Ok((usual.clone(), false, String::new()));
    };
    let is_own = ladder.is_some();
    let ladder = ladder.map(|text| text.parse().map_err(|_| StoreError::Damaged)).transpose()?;
    let quiet_until = quiet.map(|day| day.parse().map_err(|_| StoreError::Damaged)).transpose()?;
    let conduct = Conduct {
        ladder: ladder.unwrap_or_else(|| usual.ladder.clone()),
        quiet_until,
        is_manual: is_manual.unwrap_or_default(),
        least: usual.least.clone(),
    };
    Ok((conduct, is_own, note.unwrap_or_default()))
}

/// Steps that were taken: rows of one day and step are one contact.
fn fired(conn: &Connection, client: Id) -> StoreResult<Vec<Fired>> {
    let mut select = conn.prepare_cached(include_str!("steps.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found: Vec<Fired> = Vec::new();
    while let Some(row) = rows.next()? {
        let day: NaiveDate = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        let (step, line) = (row.get(1)?, Id(row.get(2)?));
        match found.last_mut().filter(|last| (last.day, last.step) == (day, step)) {
            Some(last) => last.lines.push(line),
            None => found.push(Fired { day, step, lines: vec![line] }),
        }
    }
    Ok(found)
}
