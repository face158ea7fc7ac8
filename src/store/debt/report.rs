//! The report on debtors (`D-12`): what is owed and how that changed, what was promised and kept, how late is paid, what
//! is to come in, and who owes most.

use super::{
    Debtor, ShowPeriods,
    debtor::clients_of,
    metrics::Stand,
    worklist::{Part, late},
};
use crate::{
    domain::{
        debt::{
            Hundredths,
            aging::{Aged, Buckets},
            metrics::{Period, Settled, WeightedDays, mean_days, weighted_days},
            promise::{Kept, Outcome},
            receipts::{WEEKS, Week, monday, weeks},
        },
        id::Id,
        money::Currency,
    },
    store::{
        Query, StoreError, StoreResult,
        claim::{ListPromises, PromiseFilter, PromiseOut},
        office::{settings::ReadSettings, users},
    },
};
use chrono::{Datelike as _, Days, NaiveDate};
use rusqlite::{Connection, named_params};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

/// Clients that are told as the worst.
const WORST: usize = 10;
/// No mean delay is longer: what falls due so long before today may still come in the weeks that are told.
const LONGEST_DELAY: u64 = 366;

/// Asks for the report of the days until today.
#[derive(Clone, Debug)]
pub struct ReadDebtReport {
    pub today: NaiveDate,
    /// Days of sales, payments and promises that are looked back on.
    pub days: u32,
    /// Name of the user whose clients they are. Nobody, and somebody who is no user, means all.
    pub owner: Option<String>,
}

/// How the debtors of an office, or of one of its people, stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtReport {
    pub today: NaiveDate,
    /// The day to which things are compared: the last one of the month before.
    pub before: NaiveDate,
    pub days: u32,
    /// Nobody means all.
    pub owner: Option<String>,
    pub buckets: Buckets,
    /// By their codes.
    pub currencies: Vec<DebtsOf>,
    /// Promises of this week that nobody withdrew, the earliest first.
    pub promised: Vec<PromiseOut>,
    /// What became of those that came to their end in the days.
    pub kept: Kept,
}

/// How debts in one currency stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtsOf {
    pub currency: Currency,
    pub aged: Aged,
    pub now: Period,
    /// The same at the end of the month before.
    pub aged_before: Aged,
    pub before: Period,
    /// Days from a document to its payment, by sums.
    pub days_to_pay: Option<Hundredths>,
    /// Days from the due day, by sums.
    pub delay: Option<WeightedDays>,
    pub weeks: Vec<Week>,
    /// Those who owe most that is late.
    pub worst: Vec<Worst>,
}

/// A client with what it owes late in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worst {
    pub debtor: Debtor,
    /// Minor units.
    pub overdue: i64,
    /// Of the oldest.
    pub days: u32,
}

impl DebtReport {
    /// The first and the last day of this week.
    pub fn week(&self) -> (NaiveDate, NaiveDate) {
        week(self.today)
    }

    /// What was promised for this week in a currency, and what of it has come, in minor units.
    pub fn promised_in(&self, currency: Currency) -> (i64, i64) {
        let own = self.promised.iter().filter(|one| one.currency() == currency);
        own.fold((0, 0), |(sum, came), one| {
            (sum.saturating_add(one.sum().minor()), came.saturating_add(one.arrived().minor()))
        })
    }
}

fn week(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = monday(today);
    (first, first.checked_add_days(Days::new(6)).unwrap_or(first))
}

/// The last day of the month before.
fn month_before(today: NaiveDate) -> NaiveDate {
    today.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(today)
}

impl Query for ReadDebtReport {
    type Answer = DebtReport;

    fn run(&self, conn: &Connection) -> StoreResult<DebtReport> {
        let before = month_before(self.today);
        let owner = users::whose(conn, self.owner.as_deref())?;
        let (promised, kept) = self.promises(conn)?;
        Ok(DebtReport {
            today: self.today,
            before,
            days: self.days,
            owner: users::whose_name(conn, self.owner.as_deref())?,
            buckets: ReadSettings.run(conn)?.buckets(),
            currencies: self.currencies(conn, before, owner)?,
            promised,
            kept,
        })
    }
}

impl ReadDebtReport {
    fn after(&self) -> NaiveDate {
        self.today.checked_sub_days(Days::new(self.days.into())).unwrap_or(NaiveDate::MIN)
    }

    fn promises(&self, conn: &Connection) -> StoreResult<(Vec<PromiseOut>, Kept)> {
        let ((first, last), after) = (week(self.today), self.after());
        let days = Some((first.min(after), last.max(self.today)));
        let filter = PromiseFilter { owner: self.owner.clone(), days, ..PromiseFilter::default() };
        let mut all = ListPromises { filter, today: self.today }.run(conn)?;
        all.retain(|one| !one.is_withdrawn());
        let is_over = |one: &&PromiseOut| one.day().is_some_and(|day| after < day && day <= self.today);
        let kept = all.iter().filter(is_over).map(|one| one.standing.outcome);
        let kept = Kept::of(kept.filter(|outcome| *outcome != Outcome::Open));
        all.retain(|one| one.day().is_some_and(|day| (first..=last).contains(&day)));
        all.reverse();
        Ok((all, kept))
    }

    fn currencies(
        &self,
        conn: &Connection,
        before: NaiveDate,
        owner: Option<i64>,
    ) -> StoreResult<Vec<DebtsOf>> {
        let periods =
            ShowPeriods { today: self.today, days: self.days, owner: self.owner.clone(), with_begin: true };
        let now = periods.at(conn, self.today)?;
        let mut then = periods.at(conn, before)?;
        let mut delays = self.delays(conn, owner)?;
        let mut coming = self.coming(conn, owner)?;
        let mut worst = self.worst(conn, owner)?;
        let mut all: BTreeMap<&str, (Stand, Stand)> = BTreeMap::new();
        for one in now {
            let at = then.iter().position(|other| other.currency == one.currency);
            let other = at.map_or_else(|| one.nothing(), |at| then.swap_remove(at));
            all.insert(one.currency.code(), (one, other));
        }
        all.extend(then.into_iter().map(|one| (one.currency.code(), (one.nothing(), one))));
        let of = |(now, then): (Stand, Stand)| {
            let currency = now.currency;
            let (after, late) = delays.remove(&currency).unwrap_or_default();
            let delay = weighted_days(&late);
            let open = coming.remove(&currency).unwrap_or_default();
            Ok(DebtsOf {
                currency,
                aged: now.aged,
                now: now.period,
                aged_before: then.aged,
                before: then.period,
                days_to_pay: mean_days(&after),
                delay,
                weeks: weeks(&open, delay.map(|delay| delay.late), self.today).ok_or(StoreError::Damaged)?,
                worst: worst.remove(&currency).unwrap_or_default(),
            })
        };
        all.into_values().map(of).collect()
    }

    /// What was paid in the days: after its document, and after its due day.
    fn delays(&self, conn: &Connection, owner: Option<i64>) -> StoreResult<HashMap<Currency, Delays>> {
        let mut select = conn.prepare_cached(include_str!("delays.sql"))?;
        let mut rows = select.query(named_params! {
            ":after": self.after().to_string(), ":until": self.today.to_string(), ":owner": owner,
        })?;
        let mut found: HashMap<Currency, Delays> = HashMap::new();
        while let Some(row) = rows.next()? {
            let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
            let paid = row.get(3)?;
            let settled = |days: Option<i64>| days.map(|days_late| Settled { paid, days_late });
            let (after, late) = found.entry(currency).or_default();
            after.extend(settled(row.get(1)?));
            late.extend(settled(row.get(2)?));
        }
        Ok(found)
    }

    /// What is open by its due day, as far as it may come in the weeks that are told.
    fn coming(&self, conn: &Connection, owner: Option<i64>) -> StoreResult<HashMap<Currency, Coming>> {
        let ahead = u64::try_from(WEEKS).unwrap_or_default().saturating_mul(7);
        let first = self.today.checked_sub_days(Days::new(LONGEST_DELAY)).unwrap_or(NaiveDate::MIN);
        let last = self.today.checked_add_days(Days::new(ahead)).unwrap_or(NaiveDate::MAX);
        let mut select = conn.prepare_cached(include_str!("coming.sql"))?;
        let mut rows = select.query(named_params! {
            ":first": first.to_string(), ":last": last.to_string(), ":owner": owner,
        })?;
        let mut found: HashMap<Currency, Coming> = HashMap::new();
        while let Some(row) = rows.next()? {
            let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
            let day = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
            found.entry(currency).or_default().push((day, row.get(2)?));
        }
        Ok(found)
    }

    /// Who owes most that is late, by currency.
    fn worst(&self, conn: &Connection, owner: Option<i64>) -> StoreResult<HashMap<Currency, Vec<Worst>>> {
        let own = clients_of(conn, owner)?;
        let mut parts: HashMap<Currency, Vec<(i64, Part)>> = HashMap::new();
        let meant = late(conn, self.today)?.0.into_iter();
        for (client, of_client) in
            meant.filter(|(client, _)| own.as_ref().is_none_or(|own| own.contains(client)))
        {
            for part in of_client {
                parts.entry(part.sum.currency()).or_default().push((client, part));
            }
        }
        let told = |(currency, mut parts): (Currency, Vec<(i64, Part)>)| {
            parts.sort_by_key(|(client, part)| (Reverse(part.sum.minor()), part.oldest, *client));
            parts.truncate(WORST);
            let worst = |(client, part): (i64, Part)| {
                let days = (self.today - part.oldest).num_days();
                let days = u32::try_from(days).unwrap_or_default();
                Ok(Worst { debtor: Debtor::read(conn, Id(client))?, overdue: part.sum.minor(), days })
            };
            Ok((currency, parts.into_iter().map(worst).collect::<StoreResult<_>>()?))
        };
        parts.into_iter().map(told).collect()
    }
}

/// Payments by the days after their documents, and by those after their due days.
type Delays = (Vec<Settled>, Vec<Settled>);
/// What is open by its due day.
type Coming = Vec<(NaiveDate, i64)>;
