//! How `SQLite` takes its last lock on a Windows or Samba share under Linux (sharing 3).
//!
//! Before it writes, `SQLite` turns the shared lock it has into an exclusive one, in place. SMB refuses an exclusive
//! lock over the shared one of the same program, so that on such a mount every save would answer "busy" for ever. The
//! usual advice, to mount with `nobrl`, turns locks between computers off and loses saves. Instead the call of the
//! system is replaced: where it is refused, the shared lock goes first. Nobody can come in between: the lock that keeps
//! new readers out (PENDING) is held already. `SQLite` does the same under Windows.

/// What the exclusive lock came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Upgraded {
    Granted,
    /// Somebody reads: the shared lock is back.
    Refused,
    /// Not even the shared lock came back: this connection may not go on.
    Lost,
}

/// A lock of the range that readers share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Nothing,
    Shared,
    Exclusive,
}

/// Lets the shared lock go and takes the exclusive one; true is granted.
fn upgrade(mut set: impl FnMut(Wish) -> bool) -> Upgraded {
    set(Wish::Nothing);
    if set(Wish::Exclusive) {
        Upgraded::Granted
    } else if set(Wish::Shared) {
        Upgraded::Refused
    } else {
        Upgraded::Lost
    }
}

#[cfg(target_os = "linux")]
pub(in crate::store) use system::help_locks;

/// Other systems take the lock by themselves.
#[cfg(not(target_os = "linux"))]
pub(in crate::store) fn help_locks() {}

#[cfg(target_os = "linux")]
mod system {
    use super::{Upgraded, Wish, upgrade};
    use libc::{c_int, c_void};
    use rusqlite::ffi;
    use std::{io, sync::Once};

    /// Where the range of readers begins, and its length: `SHARED_FIRST` and `SHARED_SIZE` of `SQLite`.
    const FIRST: i64 = 0x4000_0002;
    const LENGTH: i64 = 510;

    static ONCE: Once = Once::new();

    /// Replaces the call from now on, in the whole process, for every file that is opened later. On other drives it
    /// only acts where somebody reads, and changes nothing there.
    #[allow(unsafe_code, reason = "SQLite lets its calls of the system be replaced by its C interface alone")]
    pub(in crate::store) fn help_locks() {
        ONCE.call_once(|| {
            type Call = unsafe extern "C" fn(c_int, c_int, *mut c_void) -> c_int;
            type Any = unsafe extern "C" fn();
            // SAFETY: the name ends in zero and the answer is null or lives as long as the process. `fcntl` is declared
            // with variable arguments, of which SQLite passes one: a pointer or a number of the width of one. Such an
            // argument is passed like a fixed one where this is built (Linux: System V, AAPCS64). SQLite casts the
            // pointer back to that type before it calls.
            let code = unsafe {
                let vfs = ffi::sqlite3_vfs_find(c"unix".as_ptr());
                let replace = vfs.as_ref().and_then(|vfs| vfs.xSetSystemCall);
                let call = std::mem::transmute::<Call, Any>(fcntl);
                replace.map_or(ffi::SQLITE_NOTFOUND, |replace| replace(vfs, c"fcntl".as_ptr(), Some(call)))
            };
            if code != ffi::SQLITE_OK {
                tracing::error!(code, "locks of this drive cannot be helped");
            }
        });
    }

    /// What `SQLite` calls in the place of `fcntl`.
    #[allow(unsafe_code, reason = "called by SQLite in the place of a call of the system")]
    unsafe extern "C" fn fcntl(file: c_int, command: c_int, argument: *mut c_void) -> c_int {
        // SAFETY: handed on as it came.
        let done = unsafe { libc::fcntl(file, command, argument) };
        if done != -1 || command != libc::F_SETLK || !is_refused() {
            return done;
        }
        // SAFETY: with this command the argument is a lock, alive as long as the call.
        let Some(wanted) = (unsafe { argument.cast::<libc::flock>().as_ref() }).copied() else { return done };
        let is_upgrade =
            c_int::from(wanted.l_type) == libc::F_WRLCK && (wanted.l_start, wanted.l_len) == (FIRST, LENGTH);
        if !is_upgrade {
            return done;
        }
        let set = |wish| {
            let kind = match wish {
                Wish::Nothing => libc::F_UNLCK,
                Wish::Shared => libc::F_RDLCK,
                Wish::Exclusive => libc::F_WRLCK,
            };
            let Ok(l_type) = kind.try_into() else { return false };
            let lock = libc::flock { l_type, ..wanted };
            // SAFETY: the descriptor is SQLite's own; the call only reads the lock.
            unsafe { libc::fcntl(file, libc::F_SETLK, &raw const lock) != -1 }
        };
        match upgrade(set) {
            Upgraded::Granted => 0,
            Upgraded::Refused => failed(libc::EAGAIN),
            Upgraded::Lost => failed(libc::EIO),
        }
    }

    fn is_refused() -> bool {
        matches!(io::Error::last_os_error().raw_os_error(), Some(libc::EAGAIN | libc::EACCES))
    }

    /// Answers as the system does: -1, and the number of the error.
    #[allow(unsafe_code, reason = "the place of the number belongs to the system's library")]
    fn failed(error: c_int) -> c_int {
        // SAFETY: the place belongs to this thread.
        unsafe { *libc::__errno_location() = error };
        -1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server as SMB wants it: an exclusive lock collides with every shared one, also of the same program.
    struct Server {
        mine: Wish,
        /// Others who read.
        readers: u32,
        /// Others come in whenever they can.
        is_rushed: bool,
    }

    impl Server {
        fn set(&mut self, wish: Wish) -> bool {
            let is_granted = match wish {
                Wish::Nothing => true,
                Wish::Shared => !self.is_rushed,
                Wish::Exclusive => self.mine == Wish::Nothing && self.readers == 0 && !self.is_rushed,
            };
            if is_granted {
                self.mine = wish;
            }
            is_granted
        }
    }

    fn tried(readers: u32, is_rushed: bool) -> (bool, Upgraded, Wish) {
        let mut server = Server { mine: Wish::Shared, readers, is_rushed };
        let in_place = server.set(Wish::Exclusive);
        let done = upgrade(|wish| server.set(wish));
        (in_place, done, server.mine)
    }

    #[test]
    fn the_shared_lock_goes_before_the_exclusive_one_comes() {
        assert_eq!(tried(0, false), (false, Upgraded::Granted, Wish::Exclusive));
    }

    #[test]
    fn where_somebody_reads_the_shared_lock_comes_back() {
        assert_eq!(tried(1, false), (false, Upgraded::Refused, Wish::Shared));
    }

    #[test]
    fn a_lock_that_does_not_come_back_is_told() {
        assert_eq!(tried(0, true), (false, Upgraded::Lost, Wish::Nothing));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_database_works_through_the_replaced_call() {
        help_locks();
        help_locks();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let conn = rusqlite::Connection::open(&path).unwrap();
        conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
        let other = rusqlite::Connection::open(&path).unwrap();
        other.execute_batch("BEGIN; SELECT a FROM t").unwrap();
        conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        assert!(conn.execute_batch("INSERT INTO t VALUES (2)").is_err(), "a reader is inside");
        other.execute_batch("COMMIT").unwrap();
        conn.execute_batch("INSERT INTO t VALUES (2)").unwrap();
    }
}
