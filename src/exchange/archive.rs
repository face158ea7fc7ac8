//! The list of parts at the end of a zip archive, read before anything is unpacked.

use super::{Unreadable, limits};
use std::io::{Cursor, Read};
use zip::ZipArchive;

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
        limits::check_unpacked(unpacked, bytes.len(), limits::UNPACKED_BYTES)
    }
}

/// Refuses a workbook whose part of shared texts is too large, or says it has more of them than it has bytes for: its
/// reader would make room for all of them first (ECMA-376 part 1, 18.4.9: `uniqueCount`).
pub(super) fn check_texts(bytes: &[u8]) -> Result<(), Unreadable> {
    let broken = |_| Unreadable::Damaged { detail: "zip".to_owned() };
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(broken)?;
        if !part.name().map_err(broken)?.to_lowercase().ends_with("sharedstrings.xml") {
            continue;
        }
        limits::check_size(part.size(), limits::SHARED_BYTES)?;
        let room = (part.size() / SHORTEST_TEXT).min(u64::try_from(limits::CELLS).unwrap_or(u64::MAX));
        let mut head = Vec::new();
        part.take(HEAD)
            .read_to_end(&mut head)
            .map_err(|_| Unreadable::Damaged { detail: "zip".to_owned() })?;
        if said_count(&head).is_some_and(|count| count > room) {
            return Err(Unreadable::Damaged { detail: "uniqueCount".to_owned() });
        }
    }
    Ok(())
}

/// Bytes of `<si/>`.
const SHORTEST_TEXT: u64 = 5;
/// Bytes of a part in which its first element begins.
const HEAD: u64 = 64 * 1024;

/// How many texts a part says it has; more than a number can hold is as many as can be.
fn said_count(head: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"uniqueCount";
    let at = head.windows(NAME.len()).position(|window| window == NAME)?;
    let digits = head.get(at + NAME.len()..)?.iter().skip_while(|byte| !byte.is_ascii_digit());
    let digits: String =
        digits.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(u64::MAX))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*bytes))
}

/// Whether the beginning of a part of an archive holds these bytes.
pub(super) fn part_holds(bytes: &[u8], name: &str, wanted: &[u8]) -> bool {
    let head = || {
        let mut parts = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut head = Vec::new();
        parts.by_name(name).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
        Some(head)
    };
    head().is_some_and(|head| holds(&head, wanted))
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

    /// A packed workbook part of shared texts.
    fn texts(part: &str) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("xl/SharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, part.as_bytes()).unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_forged_number_of_texts_is_refused_before_room_is_made() {
        let forged = Unreadable::Damaged { detail: "uniqueCount".to_owned() };
        for count in ["99999999999", "3", "99999999999999999999999999"] {
            let part = format!("<sst count='1' uniqueCount='{count}'><si/><si/></sst>");
            let found = check_texts(&texts(&part));
            assert_eq!(found, if count == "3" { Ok(()) } else { Err(forged.clone()) });
        }
    }

    #[test]
    fn a_cut_archive_is_damaged() {
        let bytes = declared("xl/workbook.xml", 10);
        let cut = &bytes[..bytes.len() - 23];
        assert_eq!(Archive::check(cut).unwrap_err().key(), "unreadable-damaged");
    }
}
