//! The list of parts at the end of a zip archive, read before anything is unpacked.

use super::{Unreadable, limits};

/// Mark of the record at the very end.
const END: &[u8] = b"PK\x05\x06";
/// Mark of one part in the list.
const PART: &[u8] = b"PK\x01\x02";
/// The longest end record: 22 bytes and a comment.
const END_LONGEST: usize = 22 + 65_535;

/// What an archive says of its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Archive {
    pub names: Vec<String>,
    /// Declared bytes of all parts, unpacked.
    pub unpacked: u64,
}

impl Archive {
    /// Reads the list of parts (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16); `None` when it is broken.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let tail = bytes.get(bytes.len().saturating_sub(END_LONGEST)..)?;
        let end = tail.windows(END.len()).rposition(|window| window == END)?;
        let record = tail.get(end..)?;
        let count = short(record, 10)?;
        let start = usize::try_from(long(record, 16)?).ok()?;
        let mut rest = bytes.get(start..)?;
        let mut archive = Self::default();
        for _ in 0..count {
            rest = archive.part(rest)?;
        }
        Some(archive)
    }

    /// Takes one part; gives what follows it.
    fn part<'a>(&mut self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        let after = bytes.strip_prefix(PART)?;
        let at = |place: usize| place - PART.len();
        let name = usize::from(short(after, at(28))?);
        let tail = usize::from(short(after, at(30))?) + usize::from(short(after, at(32))?);
        self.unpacked = self.unpacked.saturating_add(u64::from(long(after, at(24))?));
        let rest = after.get(at(46)..)?;
        self.names.push(String::from_utf8_lossy(rest.get(..name)?).into_owned());
        rest.get(name + tail..)
    }

    /// Refuses an archive that says it unpacks to more than a table needs. Sizes over 4 GB are
    /// declared as 4 GB here, so they are refused too.
    pub fn check(bytes: &[u8]) -> Result<(), Unreadable> {
        let broken = || Unreadable::Damaged { detail: "zip".to_owned() };
        let unpacked = Self::read(bytes).ok_or_else(broken)?.unpacked;
        let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX).max(1);
        let tight = unpacked > limits::UNPACKED_TRUSTED && unpacked / packed > limits::PACKING;
        if unpacked > limits::UNPACKED_BYTES || tight { Err(Unreadable::Bomb { unpacked }) } else { Ok(()) }
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*bytes))
}

/// Whether a run of bytes stands somewhere in others.
pub(super) fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one part that only declares its sizes.
    pub(crate) fn declared(name: &str, unpacked: u32) -> Vec<u8> {
        let mut part = vec![0; 46];
        part[..4].copy_from_slice(PART);
        part[24..28].copy_from_slice(&unpacked.to_le_bytes());
        part[28..30].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        part.extend(name.as_bytes());
        let mut end = vec![0; 22];
        end[..4].copy_from_slice(END);
        end[10] = 1;
        end[16] = 4;
        [b"PK\x03\x04".to_vec(), part, end].concat()
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let bytes = declared("xl/workbook.xml", 900_000_000);
        assert_eq!(super::super::recognise(&bytes), super::super::Kind::Xlsx);
        assert_eq!(Archive::check(&bytes), Err(Unreadable::Bomb { unpacked: 900_000_000 }));
        assert_eq!(Archive::check(&declared("xl/workbook.xml", 1_000_000)), Ok(()));
    }

    #[test]
    fn a_cut_archive_is_damaged() {
        let bytes = declared("xl/workbook.xml", 10);
        let cut = &bytes[..bytes.len() - 23];
        assert_eq!(Archive::check(cut).unwrap_err().key(), "unreadable-damaged");
    }
}
