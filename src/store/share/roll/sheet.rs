//! The file of the rollcall beside a database: a head, 64 places, and who has the turnstile. A byte far behind its end
//! stands for each place, and one for the turnstile.

use super::record::{RECORD, Record};
use crate::store::share::byte_lock::{self, Kind, Span};
use std::{
    fs::{File, OpenOptions},
    io,
    path::Path,
};

/// People who can be in at once.
pub(super) const PLACES: usize = 64;
/// The byte of the turnstile.
pub(super) const TURNSTILE: u64 = 64;
/// Bytes of the whole file.
const LENGTH: usize = RECORD * (PLACES + 2);

/// A record of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// The mark that locks do not hold.
    Head,
    Place(usize),
    /// Who has the turnstile.
    Turn,
}

impl Spot {
    const fn index(self) -> usize {
        match self {
            Self::Head => 0,
            Self::Place(place) => place + 1,
            Self::Turn => PLACES + 1,
        }
    }
}

/// All records as they were read at once.
pub(super) struct Page(Vec<u8>);

impl Page {
    /// One record; empty where the file ends before it.
    pub(super) fn at(&self, spot: Spot) -> &[u8] {
        let from = spot.index() * RECORD;
        self.0.get(from..from + RECORD).unwrap_or_default()
    }
}

/// The file, or what stands for it in a test.
pub(super) trait Sheet {
    fn read(&self) -> io::Result<Page>;
    fn write(&self, spot: Spot, record: &Record) -> io::Result<()>;
    /// Takes a byte for this session alone; false where somebody has it.
    fn take(&self, byte: u64) -> io::Result<bool>;
    fn leave(&self, byte: u64) -> io::Result<()>;
}

/// The file itself.
#[derive(Debug)]
pub(super) struct FileSheet(File);

impl FileSheet {
    /// Opens the file of the rollcall, and makes it where there is none.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map(Self)
    }
}

impl Sheet for FileSheet {
    fn read(&self) -> io::Result<Page> {
        let mut bytes = vec![0; LENGTH];
        let mut read = 0;
        while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match at::read(&self.0, rest, read as u64)? {
                0 => break,
                more => read += more,
            }
        }
        bytes.truncate(read);
        Ok(Page(bytes))
    }

    fn write(&self, spot: Spot, record: &Record) -> io::Result<()> {
        at::write_all(&self.0, record, (spot.index() * RECORD) as u64)
    }

    fn take(&self, byte: u64) -> io::Result<bool> {
        byte_lock::take(&self.0, Kind::Exclusive, Span::byte(byte))
    }

    fn leave(&self, byte: u64) -> io::Result<()> {
        byte_lock::leave(&self.0, Span::byte(byte))
    }
}

#[cfg(unix)]
mod at {
    use std::{fs::File, io, os::unix::fs::FileExt};

    pub(super) fn read(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
        file.read_at(into, at)
    }

    pub(super) fn write_all(file: &File, bytes: &[u8], at: u64) -> io::Result<()> {
        file.write_all_at(bytes, at)
    }
}

#[cfg(windows)]
mod at {
    use std::{fs::File, io, os::windows::fs::FileExt};

    pub(super) fn read(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
        file.seek_read(into, at)
    }

    pub(super) fn write_all(file: &File, mut bytes: &[u8], mut at: u64) -> io::Result<()> {
        while !bytes.is_empty() {
            let written = file.seek_write(bytes, at)?;
            bytes = bytes.get(written..).filter(|_| written > 0).ok_or(io::ErrorKind::WriteZero)?;
            at += written as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod fake {
    use super::*;
    use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

    /// A drive whose locks reach every computer, or none but one's own.
    #[derive(Default)]
    pub(in crate::store::share::roll) struct Drive {
        bytes: RefCell<Vec<u8>>,
        /// Which computer has which byte.
        locks: RefCell<BTreeMap<(u64, u8), u8>>,
        is_local_only: bool,
    }

    /// The file as one computer sees it.
    #[derive(Clone)]
    pub(in crate::store::share::roll) struct Seen(
        pub(in crate::store::share::roll) Rc<Drive>,
        pub(in crate::store::share::roll) u8,
    );

    impl Seen {
        /// Whose locks stand in the way of whom.
        fn realm(&self) -> u8 {
            if self.0.is_local_only { self.1 } else { 0 }
        }
    }

    impl Sheet for Seen {
        fn read(&self) -> io::Result<Page> {
            Ok(Page(self.0.bytes.borrow().clone()))
        }

        fn write(&self, spot: Spot, record: &Record) -> io::Result<()> {
            let (mut bytes, from) = (self.0.bytes.borrow_mut(), spot.index() * RECORD);
            let length = bytes.len().max(from + RECORD);
            bytes.resize(length, 0);
            bytes[from..from + RECORD].copy_from_slice(record);
            Ok(())
        }

        fn take(&self, byte: u64) -> io::Result<bool> {
            let mut locks = self.0.locks.borrow_mut();
            Ok(*locks.entry((byte, self.realm())).or_insert(self.1) == self.1)
        }

        fn leave(&self, byte: u64) -> io::Result<()> {
            self.0.locks.borrow_mut().remove(&(byte, self.realm()));
            Ok(())
        }
    }

    impl Drive {
        pub(in crate::store::share::roll) fn new(is_local_only: bool) -> Rc<Self> {
            Rc::new(Self { is_local_only, ..Self::default() })
        }

        /// The program on this computer is killed: its locks go, what it wrote stays.
        pub(in crate::store::share::roll) fn kill(&self, computer: u8) {
            self.locks.borrow_mut().retain(|_, owner| *owner != computer);
        }
    }
}
