//! Notes of all clients, part by part.

use crate::{
    domain::id::Id,
    store::{Query, StoreResult, client::NoteOnCard},
};
use rusqlite::{Connection, params};

/// A note with the client it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteOut {
    pub note: NoteOnCard,
    pub client: Id,
    pub client_name: String,
}

/// The next notes of living clients after a note, in the order in which they were written.
#[derive(Clone, Copy, Debug)]
pub struct NotePage {
    pub after: Id,
    pub limit: usize,
}

impl Query for NotePage {
    type Answer = Vec<NoteOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<NoteOut>> {
        let mut select = conn.prepare_cached(include_str!("page.sql"))?;
        let rows = select.query_map(params![self.after.0, self.limit], |row| {
            let note = NoteOnCard {
                id: Id(row.get(0)?),
                version: row.get(1)?,
                text: row.get(2)?,
                pinned: row.get(3)?,
                created_at: row.get(4)?,
            };
            Ok(NoteOut { note, client: Id(row.get(5)?), client_name: row.get(6)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// How many they are.
#[derive(Clone, Copy, Debug)]
pub struct CountNotes;

impl Query for CountNotes {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let sql = "SELECT count(*) FROM note JOIN client ON client.id = note.client_id
                   WHERE note.deleted_at IS NULL AND client.deleted_at IS NULL";
        Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}
