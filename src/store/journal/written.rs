//! A file that was written outside: an entry without rows, final, for no undo brings a file back (C-13, U-9).

use crate::store::{Image, Operation, StoreError, StoreResult, Tx};
use serde_json::Value;
use std::{fmt, io};

/// Notes that a file of the office's data was written outside, by whom is the entry's.
#[derive(Debug)]
pub struct WriteFile {
    /// What stands in it: the stable name of a list.
    pub what: &'static str,
    /// Stable name of its format.
    pub format: &'static str,
    /// What the file is called, without its folder: that names the person's computer.
    pub name: String,
    /// How many things stand in it, as the list counts them.
    pub count: usize,
    /// Gives the finished file its name; nothing where there is no file.
    pub naming: Option<Naming>,
}

/// The last step of writing a file. It is done inside the transaction: no file without an entry, and no entry
/// without a file.
pub struct Naming(Box<dyn Fn() -> io::Result<()> + Send + Sync>);

impl Naming {
    pub fn new(act: impl Fn() -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self(Box::new(act))
    }

    /// Does it where there is no journal: in a file that may only be read.
    ///
    /// # Errors
    /// [`StoreError::NotWritten`] when the file does not get its name.
    pub fn done(&self) -> StoreResult<()> {
        (self.0)().map_err(|error| {
            tracing::warn!(%error, "a file did not get its name");
            StoreError::NotWritten(error.kind())
        })
    }
}

impl fmt::Debug for Naming {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("the naming of a file")
    }
}

/// What somebody wants to write outside: which list, how many things of it, into which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutFile {
    pub what: &'static str,
    pub name: String,
    pub count: usize,
}

impl Operation for WriteFile {
    fn kind(&self) -> &'static str {
        "write-file"
    }

    fn file(&self) -> Option<OutFile> {
        Some(OutFile { what: self.what, name: self.name.clone(), count: self.count })
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let entry = tx.open_own_entry()?;
        tx.count_things(self.count);
        let parts = [("name", self.name.as_str()), ("what", self.what), ("format", self.format)];
        let about: Image = parts.into_iter().map(|(key, text)| (key.to_owned(), Value::from(text))).collect();
        super::tell_about(tx.conn(), entry, &about)?;
        self.naming.as_ref().map_or(Ok(()), Naming::done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        domain::field::Draft,
        store::{
            Actor, Store,
            client::{CLIENT, SaveClient},
            journal::{Erase, ListJournal, Target, TurnBack},
            record,
        },
    };

    fn store() -> Store {
        Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(0)).unwrap()
    }

    fn written(name: &str, naming: Option<Naming>) -> WriteFile {
        WriteFile { what: "clients", format: "csv", name: name.to_owned(), count: 7, naming }
    }

    #[test]
    fn a_written_file_is_named_and_counted_and_is_final() {
        let mut store = store();
        let entry = store.write(&written("list.csv", None)).unwrap().journal.unwrap();
        let row = store.read(&ListJournal::action(entry)).unwrap().remove(0);
        let subject = row.subject.unwrap();
        assert_eq!((record::text(&subject, "name"), row.things), ("list.csv".to_owned(), 7));
        assert_eq!(record::text(&subject, "what"), "clients");
        let back = |target| TurnBack { target, ..TurnBack::undo() };
        assert!(matches!(
            store.write(&back(Target::Entry(entry))),
            Err(StoreError::CannotUndo { kind }) if kind == "write-file"
        ));
        assert!(matches!(store.write(&back(Target::NewestOwn)), Err(StoreError::NothingToUndo)));
    }

    #[test]
    fn a_file_that_gets_no_name_has_no_entry() {
        let mut store = store();
        let refused = Naming::new(|| Err(io::ErrorKind::AlreadyExists.into()));
        let error = store.write(&written("list.csv", Some(refused))).unwrap_err();
        assert!(matches!(error, StoreError::NotWritten(io::ErrorKind::AlreadyExists)));
        assert_eq!(super::super::last(&store.conn).unwrap(), 0);
    }

    #[test]
    fn the_name_of_an_erased_client_leaves_the_name_of_the_file() {
        let mut store = store();
        let draft: Draft = [("name", "Асан Асанов")].into_iter().collect();
        let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
        let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).map(|(_, id)| id).unwrap();
        let entry = store.write(&written("Асан Асанов-2026.csv", None)).unwrap().journal.unwrap();
        store.write(&Erase { own: vec![(&CLIENT, client)], ..Erase::default() }).unwrap();
        let row = store.read(&ListJournal::action(entry)).unwrap().remove(0);
        assert_eq!(record::text(&row.subject.unwrap(), "name"), format!("#{}-2026.csv", client.0));
    }
}
