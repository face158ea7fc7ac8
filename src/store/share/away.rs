//! A drive that goes away in the middle of the work, and comes back (sharing 7).

use super::DriveNews;
use crate::store::{Place, Store, StoreError, StoreResult};
use rusqlite::ErrorCode;
use std::cell::Cell;

/// A file that reads as damaged is believed to be so when it still does after so many milliseconds, and forgotten to
/// have done so after many more: a drive that drops out makes a whole file look like that.
const DOUBT: i64 = 15_000;
const FORGOTTEN: i64 = 600_000;

/// Whether the file can be reached.
#[derive(Debug, Default)]
pub(in crate::store) struct Away {
    /// The next write and the next look try again.
    is_away: Cell<bool>,
    /// When it first read as damaged, in Unix milliseconds.
    doubted: Cell<Option<i64>>,
}

impl Away {
    pub(in crate::store) const fn is_away(&self) -> bool {
        self.is_away.get()
    }

    /// Whether a file reads as damaged long enough to be so.
    fn is_believed(&self, now: i64) -> bool {
        let age = self.doubted.get().map(|since| now - since);
        match age {
            Some(age) if (DOUBT..FORGOTTEN).contains(&age) => return true,
            Some(age) if (0..DOUBT).contains(&age) => {}
            _ => self.doubted.set(Some(now)),
        }
        false
    }
}

impl Store {
    /// What an error means on a drive: one that fails is away, and this connection is not used again.
    pub(in crate::store) fn blame_drive(&self, error: StoreError) -> StoreError {
        if self.place == Place::Local || self.frozen.is_some() || !is_of_drive(&error) {
            return error;
        }
        let is_damage = matches!(error, StoreError::Damaged | StoreError::NotADatabase);
        if is_damage && self.away.is_believed(self.clock.millis()) {
            return error;
        }
        tracing::warn!(%error, "the drive is away");
        self.leave();
        StoreError::Away
    }

    /// Whether the file cannot be reached just now.
    pub fn is_away(&self) -> bool {
        self.away.is_away()
    }

    /// Nothing is asked of this connection any more; the screen is told once.
    pub(in crate::store) fn leave(&self) {
        if !self.away.is_away.replace(true) {
            self.tell(DriveNews::Away);
        }
    }

    /// The file can be reached.
    pub(in crate::store) fn arrive(&self) {
        if self.away.is_away.replace(false) {
            self.tell(DriveNews::Back);
        }
    }

    /// Reaches for a file that was away.
    pub(in crate::store) fn come_back(&mut self) -> StoreResult<()> {
        if self.is_away() { self.reconnect() } else { Ok(()) }
    }

    pub(in crate::store) fn tell(&self, news: DriveNews) {
        if let Some(tell) = &self.tell {
            tell(news);
        }
    }
}

/// Whether a drive that fails looks like this.
pub(super) fn is_of_drive(error: &StoreError) -> bool {
    match error {
        StoreError::Damaged | StoreError::NotADatabase | StoreError::NoFile => true,
        StoreError::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_believed_when_it_stays() {
        let away = Away::default();
        let believed = |second: i64| away.is_believed(1_773_662_400_000 + second * 1000);
        assert!(!believed(0) && !believed(1) && !believed(14));
        assert!(believed(15) && believed(60));
        assert!(!believed(700), "what was long ago is forgotten");
        assert!(!believed(710) && believed(715));
    }
}
