//! A row that somebody else saved first, and who it was.

use crate::{
    domain::id::Id,
    store::{Image, Query, StoreResult, Table, record::Load},
};
use rusqlite::{Connection, OptionalExtension};

/// A row as it stands, with who wrote it last.
#[derive(Clone, Debug)]
pub struct Rival {
    pub image: Image,
    /// Empty where the journal does not know.
    pub actor: String,
}

/// Asks for a row that was changed first by somebody else; nothing where there never was one.
#[derive(Clone, Copy, Debug)]
pub struct FindRival {
    pub table: &'static Table,
    pub id: Id,
}

impl Query for FindRival {
    type Answer = Option<Rival>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Rival>> {
        let Some(image) = (Load { table: self.table, id: self.id }).run(conn)? else { return Ok(None) };
        let mut select = conn.prepare_cached(include_str!("last_actor.sql"))?;
        let actor = select.query_row((self.table.name, self.id.0), |row| row.get(0)).optional()?;
        Ok(Some(Rival { image, actor: actor.unwrap_or_default() }))
    }
}
