//! A power of attorney or a paper that ends soon, where a contract waits for its signatures (`K-6`, `C-12`).

use super::{Found, RunHere};
use crate::{
    domain::{
        contract::check::{Fault, Finding},
        id::Id,
        paper::required::Standing,
        run::{Reason, ReasonKind},
        signatory::authority::Doubt,
    },
    store::{
        Query as _, StoreResult,
        signatory::{CheckSignatures, Signable},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// One reason for a client, by what ends first.
pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let (on, mut ends) = (here.now.date(), BTreeMap::<Id, NaiveDate>::new());
    here.asked(include_str!("documents.sql"), "contract.client_id").rows(conn, |row| {
        let found = CheckSignatures { document: Signable::Contract(Id(row.get(0)?)), on }.run(conn)?;
        let client = Id(row.get(1)?);
        for last in found.iter().filter_map(ends_soon) {
            ends.entry(client).and_modify(|known| *known = last.min(*known)).or_insert(last);
        }
        Ok(())
    })?;
    let reason = Reason::plain(ReasonKind::DocumentExpires);
    Ok(ends
        .into_iter()
        .map(|(client, last)| Found { due: Some(last), ..Found::of(client, reason) })
        .collect())
}

const fn ends_soon(finding: &Finding) -> Option<NaiveDate> {
    match &finding.fault {
        Fault::Authority { doubt: Doubt::EndsSoon(last), .. }
        | Fault::Paper { standing: Standing::EndsSoon(last), .. } => Some(*last),
        _ => None,
    }
}
