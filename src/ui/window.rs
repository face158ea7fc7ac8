//! A cursor over a window of rows. The whole list is never here: pages come when the cursor nears an edge.

use crate::domain::id::Id;

/// A row that keeps its identity when the list is read again.
pub trait Keyed {
    fn id(&self) -> Id;
}

/// Which rows the window needs next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    Nothing,
    Above,
    Below,
    Start,
    End,
}

impl Want {
    /// The person goes there: a neighbouring page that is on its way is not waited for.
    pub const fn is_far(self) -> bool {
        matches!(self, Self::Start | Self::End)
    }
}

/// The rows that are loaded, the cursor and the first visible row.
#[derive(Debug)]
pub struct Window<T> {
    rows: Vec<T>,
    at: usize,
    top: usize,
    pub more_above: bool,
    pub more_below: bool,
}

/// Pages kept on the far side of the cursor.
const KEPT_PAGES: usize = 4;

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), at: 0, top: 0, more_above: false, more_below: false }
    }
}

impl<T: Keyed> Window<T> {
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn current(&self) -> Option<&T> {
        self.rows.get(self.at)
    }

    pub fn current_id(&self) -> Option<Id> {
        self.current().map(Keyed::id)
    }

    pub fn first(&self) -> Option<&T> {
        self.rows.first()
    }

    pub fn last(&self) -> Option<&T> {
        self.rows.last()
    }

    /// Index of the cursor among the visible rows, and the visible rows.
    pub fn visible(&self, height: usize) -> (usize, &[T]) {
        let end = (self.top + height).min(self.rows.len());
        (self.at - self.top.min(self.at), self.rows.get(self.top..end).unwrap_or_default())
    }

    /// Whether rows lie above and below the visible ones.
    pub fn hides(&self, height: usize) -> (bool, bool) {
        (self.more_above || self.top > 0, self.more_below || self.top + height < self.rows.len())
    }

    /// Shows other rows. The cursor stays on its row, or on its line when the row is gone.
    pub fn replace(&mut self, rows: Vec<T>, height: usize) {
        let kept = self.current_id().and_then(|id| rows.iter().position(|row| row.id() == id));
        let line = self.at.saturating_sub(self.top);
        self.rows = rows;
        self.at = kept.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
        self.top = self.at.saturating_sub(line);
        self.settle(height);
    }

    /// Shows other rows with the cursor on this one, or on the first.
    pub fn show(&mut self, rows: Vec<T>, id: Option<Id>, height: usize) {
        let at = id.and_then(|id| rows.iter().position(|row| row.id() == id)).unwrap_or(0);
        (self.rows, self.at, self.top) = (rows, at, at.saturating_sub(height / 2));
        self.settle(height);
    }

    /// Shows the end of the list with the cursor on its last row.
    pub fn show_end(&mut self, rows: Vec<T>, height: usize) {
        self.at = rows.len().saturating_sub(1);
        (self.rows, self.top) = (rows, self.at);
        self.settle(height);
    }

    /// Adds the next page; far rows above are forgotten.
    pub fn append(&mut self, rows: Vec<T>, height: usize) {
        self.rows.extend(rows);
        let spare = self.top.saturating_sub(KEPT_PAGES * height);
        if spare > 0 {
            self.rows.drain(..spare);
            (self.at, self.top, self.more_above) = (self.at - spare, self.top - spare, true);
        }
    }

    /// Adds the previous page; far rows below are forgotten.
    pub fn prepend(&mut self, rows: Vec<T>, height: usize) {
        let count = rows.len();
        self.rows.splice(0..0, rows);
        (self.at, self.top) = (self.at + count, self.top + count);
        self.settle(height);
        let end = self.top + (KEPT_PAGES + 1) * height;
        if self.rows.len() > end {
            self.rows.truncate(end);
            self.more_below = true;
        }
    }

    /// Moves the cursor by rows; tells what must be loaded.
    pub fn move_by(&mut self, rows: isize, height: usize) -> Want {
        let last = self.rows.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(rows).min(last);
        self.settle(height);
        self.want(height)
    }

    /// Moves a whole page; the cursor keeps its line.
    pub fn page(&mut self, down: bool, height: usize) -> Want {
        let page = isize::try_from(height.max(1)).unwrap_or(1);
        let line = self.at.saturating_sub(self.top);
        let want = self.move_by(if down { page } else { -page }, height);
        self.top = self.at.saturating_sub(line);
        self.settle(height);
        want
    }

    /// The window has another height: the rows fill it; tells what must be loaded.
    pub fn refit(&mut self, height: usize) -> Want {
        self.move_by(0, height)
    }

    pub fn first_row(&mut self, height: usize) -> Want {
        if self.more_above {
            return Want::Start;
        }
        self.at = 0;
        self.settle(height);
        self.want(height)
    }

    pub fn last_row(&mut self, height: usize) -> Want {
        if self.more_below {
            return Want::End;
        }
        self.at = self.rows.len().saturating_sub(1);
        self.settle(height);
        self.want(height)
    }

    /// Puts the cursor on a visible line.
    pub fn click(&mut self, line: usize, height: usize) -> Want {
        let at = self.top + line;
        if line < height && at < self.rows.len() {
            self.at = at;
        }
        self.settle(height);
        self.want(height)
    }

    /// The neighbouring page that should be at hand.
    pub fn want(&self, height: usize) -> Want {
        if self.more_below && self.rows.len() < self.top + 2 * height {
            Want::Below
        } else if self.more_above && self.top < height {
            Want::Above
        } else {
            Want::Nothing
        }
    }

    fn settle(&mut self, height: usize) {
        let height = height.max(1);
        self.top = self.top.min(self.at).max((self.at + 1).saturating_sub(height));
        if !self.more_below {
            self.top = self.top.min(self.rows.len().saturating_sub(height));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Row(i64);

    impl Keyed for Row {
        fn id(&self) -> Id {
            Id(self.0)
        }
    }

    fn rows(range: std::ops::Range<i64>) -> Vec<Row> {
        range.map(Row).collect()
    }

    /// Answers the window's wishes from a list of `all` rows, as the store would.
    fn serve(window: &mut Window<Row>, want: Want, all: i64, height: usize) {
        let page = i64::try_from(height).unwrap() * 2;
        match want {
            Want::Nothing => {}
            Want::Below => {
                let from = window.last().map_or(0, |row| row.0 + 1);
                let to = (from + page).min(all);
                window.more_below = to < all;
                window.append(rows(from..to), height);
            }
            Want::Above => {
                let to = window.first().map_or(0, |row| row.0);
                let from = (to - page).max(0);
                window.more_above = from > 0;
                window.prepend(rows(from..to), height);
            }
            Want::Start => {
                (window.more_above, window.more_below) = (false, page < all);
                window.show(rows(0..page.min(all)), None, height);
            }
            Want::End => {
                let from = (all - page).max(0);
                (window.more_above, window.more_below) = (from > 0, false);
                window.show_end(rows(from..all), height);
            }
        }
    }

    #[test]
    fn the_cursor_keeps_its_row_when_the_list_is_read_again() {
        let mut window = Window::default();
        window.show(rows(0..9), None, 5);
        window.move_by(3, 5);
        window.replace(rows(2..9), 5);
        assert_eq!(window.current(), Some(&Row(3)));
        window.replace(rows(7..9), 5);
        assert_eq!(window.current(), Some(&Row(8)));
        window.replace(Vec::new(), 5);
        assert_eq!(window.current(), None);
    }

    proptest! {
        /// Whatever is pressed, the window shows what a plain list would.
        #[test]
        fn a_window_moves_like_the_whole_list(
            all in 0_i64..200, height in 1_usize..20, moves in prop::collection::vec(0_u8..6, 0..80)
        ) {
            let mut window = Window::default();
            serve(&mut window, Want::Start, all, height);
            let mut at = 0_i64;
            let page = i64::try_from(height).unwrap();
            for key in moves {
                let (want, to) = match key {
                    0 => (window.move_by(1, height), at + 1),
                    1 => (window.move_by(-1, height), at - 1),
                    2 => (window.page(true, height), at + page),
                    3 => (window.page(false, height), at - page),
                    4 => (window.first_row(height), 0),
                    _ => (window.last_row(height), all - 1),
                };
                at = to.clamp(0, (all - 1).max(0));
                serve(&mut window, want, all, height);
                let more = window.want(height);
                serve(&mut window, more, all, height);
                prop_assert_eq!(window.current().map(|row| row.0), (all > 0).then_some(at));
                let (line, visible) = window.visible(height);
                prop_assert!(visible.len() <= height);
                prop_assert_eq!(visible.get(line).map(|row| row.0), (all > 0).then_some(at));
                prop_assert_eq!(visible.len(), height.min(usize::try_from(all).unwrap()));
            }
        }
    }
}
