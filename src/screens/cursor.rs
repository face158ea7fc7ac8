//! A cursor over lines that are all at hand.

use super::Click;
use crate::keys::Command;
use ratatui::layout::Rect;

/// The line the cursor is on, and the first line shown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cursor {
    pub(super) at: usize,
    top: usize,
}

impl Cursor {
    /// Stays on the row of the same key where the rows were read anew; else on the line.
    pub(super) fn follow<T, K: PartialEq>(
        &mut self,
        (before, now): (&[T], &[T]),
        key: impl Fn(&T) -> K,
        height: usize,
    ) {
        let chosen = before.get(self.at).map(&key);
        let same = now.iter().position(|row| Some(key(row)) == chosen);
        self.go(same.unwrap_or(self.at), now.len(), height);
    }

    /// Moves by a command of moving; false for any other.
    pub(super) fn obey(&mut self, command: Command, count: usize, height: usize) -> bool {
        let page = height.max(2) - 1;
        self.at = match command {
            Command::Up => self.at.saturating_sub(1),
            Command::Down => self.at + 1,
            Command::PageUp => self.at.saturating_sub(page),
            Command::PageDown => self.at + page,
            Command::First => 0,
            Command::Last => count,
            _ => return false,
        };
        self.settle(count, height);
        true
    }

    /// Turns the wheel by rows.
    pub(super) fn wheel(&mut self, rows: isize, count: usize, height: usize) {
        self.at = self.at.saturating_add_signed(rows);
        self.settle(count, height);
    }

    /// Goes to a line.
    pub(super) fn go(&mut self, at: usize, count: usize, height: usize) {
        self.at = at;
        self.settle(count, height);
    }

    /// Keeps the cursor among the lines and in sight.
    pub(super) fn settle(&mut self, count: usize, height: usize) {
        self.at = self.at.min(count.saturating_sub(1));
        self.top = self.top(height);
    }

    /// The first line shown in a window of this height.
    pub(super) fn top(&self, height: usize) -> usize {
        self.top.min(self.at).max((self.at + 1).saturating_sub(height.max(1)))
    }

    /// A click on a line of this area goes there; whether it was the second on it. Nothing where no line is.
    pub(super) fn click(&mut self, click: Click, area: Rect, count: usize) -> Option<bool> {
        let (line, _) = click.inside(area)?;
        let height = usize::from(area.height);
        self.go(self.hit(line, count, height)?, count, height);
        Some(click.double)
    }

    /// The line under the mouse.
    pub(super) fn hit(&self, line: usize, count: usize, height: usize) -> Option<usize> {
        Some(self.top(height) + line).filter(|at| *at < count && line < height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_sight() {
        let mut cursor = Cursor::default();
        cursor.obey(Command::Last, 10, 4);
        assert_eq!((cursor.at, cursor.top(4)), (9, 6));
        cursor.obey(Command::Up, 10, 4);
        assert_eq!((cursor.at, cursor.top(4), cursor.hit(3, 10, 4)), (8, 6, Some(9)));
        cursor.settle(0, 4);
        assert_eq!((cursor.at, cursor.hit(0, 0, 4)), (0, None));
    }
}
