//! Locks on bytes of a file that nobody reads or writes: by them programs on other computers see each other.
//!
//! They are the locks that `SQLite` itself takes (`fcntl` on Unix, `LockFileEx` on Windows): what they tell about a
//! drive holds for the database. On Unix closing any handle of a file lets every lock of the process on it go: a file
//! with such locks is open once in a process.

use std::{fs::File, io};

/// Behind everything that is ever written, where `SQLite` has its own locks: Windows forbids to read what is locked.
pub(super) const BASE: u64 = 1 << 30;

/// Whom a lock leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nobody who takes it shared too.
    Shared,
    /// Everybody else.
    Exclusive,
}

/// Bytes from `BASE` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: u64,
    pub(super) length: u64,
}

impl Span {
    /// One byte.
    pub(super) const fn byte(from: u64) -> Self {
        Self { from, length: 1 }
    }
}

/// Takes the lock without waiting; false where somebody else has it.
///
/// # Errors
/// Where the drive answers neither yes nor no.
pub(super) fn take(file: &File, kind: Kind, span: Span) -> io::Result<bool> {
    match system::lock(file, Some(kind), span) {
        Ok(()) => Ok(true),
        Err(error) if system::is_refusal(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lets the lock go.
///
/// # Errors
/// Those of the drive.
pub(super) fn leave(file: &File, span: Span) -> io::Result<()> {
    system::lock(file, None, span)
}

#[cfg(unix)]
mod system {
    use super::{BASE, Kind, Span};
    use std::{fs::File, io, os::fd::AsRawFd};

    /// Whether the error says that somebody else has the lock.
    pub(super) fn is_refusal(error: &io::Error) -> bool {
        matches!(error.raw_os_error(), Some(libc::EAGAIN | libc::EACCES))
    }

    /// Takes the lock, or lets it go where no kind is named.
    #[allow(unsafe_code, reason = "locks on single bytes: the standard library has only whole files")]
    pub(super) fn lock(file: &File, kind: Option<Kind>, span: Span) -> io::Result<()> {
        // SAFETY: `flock` is a structure of plain numbers, for which zeros are valid; its fields differ by system.
        let mut wanted: libc::flock = unsafe { std::mem::zeroed() };
        let kind = match kind {
            Some(Kind::Shared) => libc::F_RDLCK,
            Some(Kind::Exclusive) => libc::F_WRLCK,
            None => libc::F_UNLCK,
        };
        wanted.l_type = number(kind)?;
        wanted.l_whence = number(libc::SEEK_SET)?;
        wanted.l_start = number(BASE + span.from)?;
        wanted.l_len = number(span.length)?;
        // SAFETY: the descriptor is open as long as the file is borrowed; the call only reads the structure.
        let done = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETLK, &raw const wanted) };
        if done == -1 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// A number in the width that this system gives it.
    fn number<A, B: TryFrom<A>>(value: A) -> io::Result<B> {
        B::try_from(value).map_err(|_| io::ErrorKind::InvalidInput.into())
    }
}

#[cfg(windows)]
mod system {
    use super::{BASE, Kind, Span};
    use std::{fs::File, io, os::windows::io::AsRawHandle};
    use windows_sys::Win32::{
        Storage::FileSystem::{LOCKFILE_EXCLUSIVE_LOCK, LOCKFILE_FAIL_IMMEDIATELY, LockFileEx, UnlockFileEx},
        System::IO::OVERLAPPED,
    };

    /// `ERROR_LOCK_VIOLATION`
    const LOCKED: i32 = 33;

    pub(super) fn is_refusal(error: &io::Error) -> bool {
        error.raw_os_error() == Some(LOCKED)
    }

    #[allow(unsafe_code, reason = "locks on single bytes: the standard library has only whole files")]
    pub(super) fn lock(file: &File, kind: Option<Kind>, span: Span) -> io::Result<()> {
        let start = BASE + span.from;
        let low = |number: u64| u32::try_from(number & 0xFFFF_FFFF).unwrap_or_default();
        // SAFETY: a structure of plain numbers, for which zeros are valid.
        let mut place: OVERLAPPED = unsafe { std::mem::zeroed() };
        place.Anonymous.Anonymous.Offset = low(start);
        place.Anonymous.Anonymous.OffsetHigh = low(start >> 32);
        let (handle, length, more) = (file.as_raw_handle(), low(span.length), low(span.length >> 32));
        let exclusive = if kind == Some(Kind::Exclusive) { LOCKFILE_EXCLUSIVE_LOCK } else { 0 };
        // SAFETY: the handle is open as long as the file is borrowed; the calls do not wait, so that the structure
        // outlives them.
        let done = unsafe {
            match kind {
                Some(_) => {
                    let how = exclusive | LOCKFILE_FAIL_IMMEDIATELY;
                    LockFileEx(handle, how, 0, length, more, &raw mut place)
                }
                None => UnlockFileEx(handle, 0, length, more, &raw mut place),
            }
        };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_taken_and_let_go_far_behind_the_file() {
        let file = tempfile::tempfile().unwrap();
        let span = Span { from: 2, length: 510 };
        for kind in [Kind::Shared, Kind::Exclusive] {
            assert!(take(&file, kind, span).unwrap());
            leave(&file, span).unwrap();
        }
        assert_eq!(file.metadata().unwrap().len(), 0);
    }
}
