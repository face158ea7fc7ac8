//! What is counted against the sum or limit of a contract (`K-9`).

use crate::{
    domain::{
        annex::{AnnexKind, AnnexState},
        contract::control::Counted,
        id::Id,
        money::Currency,
    },
    store::{
        Query as _, StoreResult,
        annex::{AnnexOut, ListAnnexes},
    },
};
use rusqlite::Connection;

/// Sums in minor units of the contract's currency; what was agreed in another one is not counted.
pub(super) fn used(conn: &Connection, contract: Id, currency: &str) -> StoreResult<Vec<(Counted, i64)>> {
    let annexes = ListAnnexes { contract: Some(contract), kinds: Vec::new() }.run(conn)?;
    let currency: Currency = currency.parse().unwrap_or(Currency::Kzt);
    let mut select = conn.prepare_cached(include_str!("invoiced.sql"))?;
    let row = select.query_row((contract.0, currency.code()), |row| Ok((row.get(0)?, row.get(1)?)));
    let (invoiced, paid): (i64, i64) = row?;
    let signed = |counted: Counted| {
        let signed = annexes.iter().filter(|one| one.state == AnnexState::Signed);
        let sums = signed.filter(|one| counted_as(one) == Some(counted)).filter_map(AnnexOut::sum);
        sums.filter(|sum| sum.currency() == currency).fold(0_i64, |all, sum| all.saturating_add(sum.minor()))
    };
    let of = |counted: Counted| match counted {
        Counted::Invoiced => invoiced,
        Counted::Paid => paid,
        Counted::Specified | Counted::Accepted => signed(counted),
    };
    Ok(Counted::ALL.map(|counted| (counted, of(counted))).to_vec())
}

const fn counted_as(annex: &AnnexOut) -> Option<Counted> {
    match annex.kind {
        AnnexKind::Specification => Some(Counted::Specified),
        AnnexKind::Act => Some(Counted::Accepted),
        _ => None,
    }
}
