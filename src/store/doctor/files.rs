//! Files that packages of contracts and papers of clients link to (`K-10`, `X-5`).

use crate::{
    domain::{id::Id, link::Link},
    store::{Query, StoreResult, link::of, package::PACKAGE_DOCUMENT, paper::PAPER, record::Load},
};
use rusqlite::Connection;

/// Every link of a living row, with the number of its contract or the name of its client. An erased path leads
/// nowhere and is left out.
#[derive(Clone, Copy, Debug)]
pub struct LinkedFiles;

impl Query for LinkedFiles {
    type Answer = Vec<(String, Link)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(String, Link)>> {
        let mut select = conn.prepare_cached(include_str!("linked.sql"))?;
        let mut rows = select.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let is_paper = row.get::<_, String>(0)? == PAPER.name;
            let table = if is_paper { &PAPER } else { &PACKAGE_DOCUMENT };
            let image = Load { table, id: Id(row.get(1)?) }.run(conn)?.unwrap_or_default();
            let link = of(&image);
            if !link.is_none() {
                found.push((row.get(2)?, link));
            }
        }
        Ok(found)
    }
}
