//! What delay costs for an instalment, with its working (`D-5`, domain rules 6.11).

use super::{ReadDisputed, penalty_decision::settled};
use crate::{
    domain::{
        country::Country,
        debt::{
            Law, Paid,
            penalty::{Cap, Late, PenaltyFlaw, Rule, Working, penalty},
            rate_name::RateName,
            rates::RateTable,
        },
        decimal::Decimal,
        field::Flaw,
        id::Id,
        invoice::PENALTY,
        money::{Currency, Money},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        client::CLIENT,
        contract::CONTRACT,
        invoice::{InvoiceOut, ShowInvoice},
        office::{company::OwnCompany, settings::ReadSettings},
        rate::RatesOf,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

/// By what a penalty is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PenaltyBasis {
    /// So many per cent a day by the contract, up to so many per cent of the late sum.
    Contract { per_day: Decimal, cap: Option<Decimal> },
    /// The contract names no rate: that of the law.
    Legal(Law),
}

/// The penalty for an instalment until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PenaltyOut {
    pub client: (Id, String),
    /// Identity and number.
    pub invoice: (Id, String),
    pub instalment: Id,
    /// Which instalment of the invoice, from 1.
    pub place: u32,
    pub due: NaiveDate,
    /// The last day that is counted.
    pub through: NaiveDate,
    pub basis: PenaltyBasis,
    /// What it is counted of: the instalment without what is contested.
    pub principal: Money,
    pub disputed: Money,
    pub working: Working,
    /// What of it was claimed or given up before.
    pub settled: Money,
}

impl PenaltyOut {
    pub fn currency(&self) -> Currency {
        self.principal.currency()
    }

    /// What it comes to until the day.
    pub fn total(&self) -> Money {
        Money::new(self.working.total, self.currency())
    }

    /// What of it nothing was decided about, or what was put aside.
    pub fn open(&self) -> Money {
        Money::new(self.working.total.saturating_sub(self.settled.minor()).max(0), self.currency())
    }
}

/// Counts the penalty for an instalment until a day.
///
/// # Errors
/// It waits for its event, is a penalty itself, or is in money that the law names no rate for; a day has no rate. There
/// is no sum then.
#[derive(Clone, Copy, Debug)]
pub struct CountPenalty {
    pub instalment: Id,
    pub through: NaiveDate,
}

impl Query for CountPenalty {
    type Answer = PenaltyOut;

    fn run(&self, conn: &Connection) -> StoreResult<PenaltyOut> {
        let sql = "SELECT invoice_id FROM instalment WHERE id = ?1 AND deleted_at IS NULL";
        let id =
            conn.prepare_cached(sql)?.query_row([self.instalment.0], |row| row.get(0).map(Id)).optional()?;
        let id = id.ok_or(StoreError::NotFound)?;
        let invoice = ShowInvoice { id, today: self.through }.run(conn)?.ok_or(StoreError::NotFound)?;
        if invoice.text("kind") == PENALTY {
            return Err(flawed("flaw-penalty-of-penalty", Vec::new()));
        }
        self.count(conn, &invoice)
    }
}

impl CountPenalty {
    fn count(&self, conn: &Connection, invoice: &InvoiceOut) -> StoreResult<PenaltyOut> {
        let part =
            invoice.instalments.iter().find(|part| part.id == self.instalment).ok_or(StoreError::NotFound)?;
        let due = part.owed.due.ok_or_else(|| flawed("flaw-penalty-waits", Vec::new()))?;
        let disputed = ReadDisputed { client: Some(invoice.client.0) }.run(conn)?;
        let disputed = disputed.get(&self.instalment).copied().unwrap_or_default();
        let principal = part.owed.sum.saturating_sub(disputed);
        let payments = payments(conn, self.instalment)?;
        let late = Late { principal, due, payments: &payments, through: self.through };
        let basis = basis(conn, invoice)?;
        let money = |minor| Money::new(minor, invoice.currency());
        Ok(PenaltyOut {
            client: invoice.client.clone(),
            invoice: (invoice.id, invoice.text("number")),
            instalment: self.instalment,
            place: part.place,
            due,
            through: self.through,
            basis,
            principal: money(principal),
            disputed: money(disputed),
            working: working(conn, &late, (basis, invoice.currency()))?,
            settled: money(settled(conn, self.instalment)?),
        })
    }
}

fn flawed(key: &'static str, arguments: Vec<(&'static str, String)>) -> StoreError {
    StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("day", key) })
}

/// What closed an instalment, and when.
fn payments(conn: &Connection, instalment: Id) -> StoreResult<Vec<Paid>> {
    let mut select = conn.prepare_cached(include_str!("paid.sql"))?;
    let mut rows = select.query([instalment.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let day = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        found.push(Paid { day, sum: row.get(1)? });
    }
    Ok(found)
}

/// The rate of the contract, else that of the law.
fn basis(conn: &Connection, invoice: &InvoiceOut) -> StoreResult<PenaltyBasis> {
    let contract = invoice.contract.as_ref().map(|(id, _)| Load { table: &CONTRACT, id: *id }.run(conn));
    let contract: Option<Image> = contract.transpose()?.flatten();
    let named =
        |column| contract.as_ref().and_then(|image| record::text(image, column).parse::<Decimal>().ok());
    match named("penalty_rate").filter(|rate| !rate.is_zero()) {
        Some(per_day) => {
            Ok(PenaltyBasis::Contract { per_day, cap: named("penalty_cap").filter(|cap| !cap.is_zero()) })
        }
        None => Ok(PenaltyBasis::Legal(law(conn, invoice.client.0)?)),
    }
}

/// Whose civil code rules the debts of a client: that of its country, else of our own firm's; of Kazakhstan where the
/// office knows the rules of neither.
pub(in crate::store) fn law(conn: &Connection, client: Id) -> StoreResult<Law> {
    let client = Load { table: &CLIENT, id: client }.run(conn)?.unwrap_or_default();
    let company = OwnCompany.run(conn)?.unwrap_or_default();
    let country = |image: &Image| record::text(image, "country").parse::<Country>().ok().and_then(Law::of);
    Ok(country(&client).or_else(|| country(&company)).unwrap_or(Law::Kz))
}

fn working(
    conn: &Connection,
    late: &Late,
    (basis, currency): (PenaltyBasis, Currency),
) -> StoreResult<Working> {
    let law = match basis {
        PenaltyBasis::Contract { per_day, cap } => {
            let cap = cap.map(|percent| Cap { percent, of: late.principal });
            return penalty(late, Rule::Contract { per_day, cap }).map_err(|flaw| told(flaw, None));
        }
        PenaltyBasis::Legal(law) => law,
    };
    let name = RateName::of_law(law);
    if name.currency().is_some_and(|own| own != currency) {
        return Err(flawed("flaw-penalty-currency", vec![("currency", currency.code().to_owned())]));
    }
    let rates = RatesOf(name).run(conn)?;
    let year = ReadSettings.run(conn)?.penalty_year();
    penalty(late, rule(law, &rates, year)).map_err(|flaw| told(flaw, Some(name)))
}

const fn rule(law: Law, rates: &RateTable, year: u32) -> Rule<'_> {
    match law {
        Law::Kz => Rule::Kazakhstan353 { rates, year },
        Law::Ru => Rule::Russia395 { rates },
    }
}

/// Why there is no sum, in the words of the rule: which rate of which day is missing, and up to when one can count.
fn told(flaw: PenaltyFlaw, name: Option<RateName>) -> StoreError {
    let PenaltyFlaw::NoRate { day, until } = flaw else {
        return flawed("flaw-amount-too-large", Vec::new());
    };
    let words = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let key = match (name, until) {
        (Some(RateName::KeyRu), Some(_)) => "flaw-penalty-no-key-rate-until",
        (Some(RateName::KeyRu), None) => "flaw-penalty-no-key-rate",
        (_, Some(_)) => "flaw-penalty-no-base-rate-until",
        (_, None) => "flaw-penalty-no-base-rate",
    };
    let until = until.map(|until| ("until", words(until)));
    flawed(key, [("day", words(day))].into_iter().chain(until).collect())
}
