//! How much the database does for an answer.

use crate::store::Query;
use rusqlite::Connection;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// Steps of the database's machine for an answer.
pub(in crate::store) fn steps<Q: Query>(conn: &mut Connection, query: &Q) -> (Q::Answer, usize) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let tick = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    conn.progress_handler(1, Some(tick)).unwrap();
    let answer = query.run(conn).unwrap();
    conn.progress_handler(0, None::<fn() -> bool>).unwrap();
    (answer, count.load(Ordering::Relaxed))
}
