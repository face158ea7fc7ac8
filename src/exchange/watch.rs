//! How far the reading of a file is, told to whoever watches; who watches may stop it.

use super::Unreadable;
use std::{fmt, sync::Arc};

/// Rows between two looks.
const ROWS: usize = 1_000;

/// Is told how many rows were read of how many, 0 where nobody knows, and answers whether to go on.
type Look = dyn Fn(usize, usize) -> bool + Send + Sync;

/// Who watches the reading of a file; by default nobody.
#[derive(Clone, Default)]
pub struct Watch(Option<Arc<Look>>);

impl Watch {
    pub fn new(look: impl Fn(usize, usize) -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(look)))
    }

    /// So many rows are read of so many.
    ///
    /// # Errors
    /// [`Unreadable::Stopped`] when somebody does not want the rest.
    pub(super) fn reach(&self, rows: usize, total: usize) -> Result<(), Unreadable> {
        let is_wanted = || self.0.as_ref().is_none_or(|look| look(rows, total));
        if !rows.is_multiple_of(ROWS) || is_wanted() { Ok(()) } else { Err(Unreadable::Stopped) }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(if self.0.is_some() { "watched" } else { "unwatched" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Wish, open_watched};
    use std::sync::Mutex;

    #[test]
    fn a_long_list_tells_how_far_it_is_and_is_stopped() {
        let rows: Vec<String> = (0..2_500).map(|at| format!("ТОО «Дала {at}»;Алматы")).collect();
        let text = format!("Наименование;Город\n{}\n", rows.join("\n"));
        let told = Arc::new(Mutex::new(Vec::new()));
        let look = Arc::clone(&told);
        let watch = Watch::new(move |rows, total| {
            look.lock().unwrap().push((rows, total));
            true
        });
        assert_eq!(open_watched(text.as_bytes(), &Wish::default(), &watch).unwrap().rows.len(), 2_501);
        assert_eq!(*told.lock().unwrap(), [(1_000, 2_501), (2_000, 2_501)]);
        let stopped = open_watched(text.as_bytes(), &Wish::default(), &Watch::new(|rows, _| rows < 2_000));
        assert_eq!(stopped, Err(Unreadable::Stopped));
    }
}
