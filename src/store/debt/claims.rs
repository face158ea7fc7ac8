//! What a payment may close, with all that decides in which order (`D-2`).

use crate::{
    domain::{
        debt::allocation::{Claim, Order, PartsOrder, Rule},
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Query, StoreError, StoreResult,
        activity::{Asked, listed},
        claim::law,
    },
};
use rusqlite::{Connection, Row};

/// Open instalments of a client in one currency, the earliest due first.
#[derive(Clone, Debug)]
pub struct ReadClaims {
    pub client: Id,
    pub currency: Currency,
    /// What this payment closes is open to it.
    pub payment: Option<Id>,
    /// Only of these documents; nothing means all.
    pub documents: Option<Vec<Id>>,
}

impl ReadClaims {
    /// Everything that is open of a client.
    pub const fn of(client: Id, currency: Currency) -> Self {
        Self { client, currency, payment: None, documents: None }
    }
}

impl Query for ReadClaims {
    type Answer = Vec<Claim>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Claim>> {
        let usual = Order::of(law(conn, self.client)?);
        let mut asked = Asked::new(
            include_str!("claims.sql"),
            [
                (":client", self.client.0.into()),
                (":currency", self.currency.code().to_owned().into()),
                (":payment", self.payment.map(|id| id.0).into()),
            ],
        );
        if let Some(documents) = &self.documents {
            let among = "  AND invoice.id IN (SELECT value FROM json_each(:documents))\n";
            asked.also(among, [(":documents", listed(documents))]);
        }
        asked.also("ORDER BY coalesce(instalment.due_day, '9999'), instalment.id", []);
        asked.rows(conn, |row| claim(row, (self.currency, usual)))
    }
}

fn claim(row: &Row, (currency, usual): (Currency, Order)) -> StoreResult<Claim> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    let day = |text: String| text.parse().ok();
    let order = PartsOrder::from_key(&text(8)?).map_or(usual, PartsOrder::order);
    Ok(Claim {
        instalment: Id(row.get(0)?),
        invoice: Id(row.get(1)?),
        number: text(2)?,
        day: day(text(3)?),
        contract: text(4)?,
        due: day(text(5)?),
        rest: Money::new(row.get(6).map_err(StoreError::from)?, currency),
        rule: Rule::from_key(&text(7)?).unwrap_or_default(),
        order,
        penalty_for: row.get::<_, Option<i64>>(9)?.map(Id),
    })
}
