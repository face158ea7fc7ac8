//! Which office a file is, and which life of it (sharing 7 and 8): a restored file has another epoch, so that nobody
//! writes into it who knows only the one before.

use super::{Store, StoreResult};
use rusqlite::{Connection, OptionalExtension};

/// Random names that stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The same in every copy.
    pub office: String,
    /// Another one after every restoration.
    pub epoch: String,
}

/// What stands in this file; nothing in one of an older version.
pub(super) fn identity(conn: &Connection) -> StoreResult<Option<Identity>> {
    let is_known = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity')";
    if !conn.query_row(is_known, [], |row| row.get(0))? {
        return Ok(None);
    }
    let row = conn.query_row("SELECT office, epoch FROM identity", [], |row| {
        Ok(Identity { office: row.get(0)?, epoch: row.get(1)? })
    });
    Ok(row.optional()?)
}

impl Store {
    /// Gives the file these names: a demo of the same day is the same file.
    pub fn call_it(&mut self, identity: Identity) -> StoreResult<()> {
        let names = (&identity.office, &identity.epoch);
        self.conn.execute("UPDATE identity SET office = ?1, epoch = ?2", names)?;
        self.identity = Some(identity);
        Ok(())
    }
}

/// Begins another life of the file.
pub(super) fn begin_epoch(conn: &Connection) -> StoreResult<()> {
    conn.execute("UPDATE identity SET epoch = lower(hex(randomblob(16)))", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::SCHEMA;

    #[test]
    fn an_epoch_is_another_one_of_the_same_office() {
        let conn = Connection::open_in_memory().unwrap();
        assert_eq!(identity(&conn).unwrap(), None);
        SCHEMA.migrations.iter().for_each(|step| (step.run)(&conn).unwrap());
        let first = identity(&conn).unwrap().unwrap();
        begin_epoch(&conn).unwrap();
        let second = identity(&conn).unwrap().unwrap();
        assert_eq!((first.office.len(), &first.office), (32, &second.office));
        assert_ne!(first.epoch, second.epoch);
    }
}
