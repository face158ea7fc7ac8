//! Who can be asked.

use super::{Query, Reader, Store, StoreResult};

/// Whoever answers questions: a store, a connection that only reads, a thread that has one.
pub trait Reads {
    /// Answers a question from one consistent snapshot.
    ///
    /// # Errors
    /// Those of the question, and of the database.
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer>;
}

impl Reads for Store {
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer> {
        self.read(&query)
    }
}

impl Reads for Reader {
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer> {
        self.read(&query)
    }
}
