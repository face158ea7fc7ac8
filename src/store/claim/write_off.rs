//! Giving a debt up (domain rules 6.13): a payment that no money stands behind.

use super::typed;
use crate::{
    domain::{id::Id, money::Currency},
    store::payment::{SavePayment, Share},
};
use chrono::NaiveDate;

/// The write-off of these shares of a client's debts on a day, for a reason: it closes them and can be undone.
pub fn write_off(
    client: Id,
    (shares, currency): (Vec<Share>, Currency),
    day: NaiveDate,
    reason: &str,
) -> SavePayment {
    let sum = shares.iter().fold(0_i64, |sum, (_, share)| sum.saturating_add(*share));
    let (sum, day) = (typed(sum), day.to_string());
    let fields = [
        ("kind", "write_off"),
        ("day", &day),
        ("sum", &sum),
        ("currency", currency.code()),
        ("reason", reason),
    ];
    SavePayment {
        base: None,
        client: Some(client),
        draft: fields.into_iter().collect(),
        shares: Some(shares),
    }
}
