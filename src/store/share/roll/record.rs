//! What stands in the file of the rollcall: records of 256 bytes, a line of text each, with a check at its end.
//! A record that is half written is none.

use crate::domain::id::Id;

/// Bytes of a record.
pub(in crate::store::share) const RECORD: usize = 256;
/// Longest name of a person and of a computer, in bytes: cut between letters.
const PERSON: usize = 90;
const COMPUTER: usize = 50;

/// A record as it is written.
pub(in crate::store::share) type Record = [u8; RECORD];

/// What somebody changes in a form just now: a sign for others, never a lock (`O-3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The client that the record is or hangs on.
    pub client: Id,
    /// Since when, by the clock of that computer, in Unix milliseconds.
    pub since: i64,
}

impl Editing {
    fn text(self) -> String {
        format!("{}:{}", self.client.0, self.since)
    }

    fn read(text: &str) -> Option<Self> {
        let (client, since) = text.split_once(':')?;
        Some(Self { client: Id(client.parse().ok()?), since: since.parse().ok()? })
    }
}

/// Somebody who works with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// One run of the program.
    pub session: i64,
    /// Counts up as long as the program lives.
    pub beat: u64,
    /// When it was written, by the clock of that computer, in Unix milliseconds.
    pub at: i64,
    pub computer: String,
    pub person: String,
    /// Of the program.
    pub version: String,
    pub editing: Option<Editing>,
}

impl Present {
    /// The record of it.
    pub(in crate::store::share) fn record(&self) -> Record {
        let numbers = [format!("{:x}", self.session), self.beat.to_string(), self.at.to_string()];
        let names = [cut(&self.computer, COMPUTER), cut(&self.person, PERSON), cut(&self.version, 20)];
        let editing = self.editing.map_or_else(String::new, Editing::text);
        sealed("IN", numbers.into_iter().chain(names).chain([editing]))
    }

    /// Who stands in a record.
    pub(in crate::store::share) fn read(record: &[u8]) -> Option<Self> {
        let [session, beat, at, computer, person, version, editing] = opened("IN", record)?;
        Some(Self {
            session: i64::from_str_radix(&session, 16).ok()?,
            beat: beat.parse().ok()?,
            at: at.parse().ok()?,
            computer,
            person,
            version,
            editing: Editing::read(&editing),
        })
    }

    /// Person and computer, as they are told to others.
    pub fn name(&self) -> String {
        match (self.person.as_str(), self.computer.as_str()) {
            ("", computer) => computer.to_owned(),
            (person, "") => person.to_owned(),
            (person, computer) => format!("{person} ({computer})"),
        }
    }
}

/// Somebody found that the locks of this drive do not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Who found it.
    pub by: String,
    /// Whose lock did not hold.
    pub about: String,
    /// Unix milliseconds.
    pub at: i64,
}

impl Mark {
    /// The record of it.
    pub(in crate::store::share) fn record(&self) -> Record {
        sealed("BROKEN", [cut(&self.by, PERSON), cut(&self.about, PERSON), self.at.to_string()])
    }

    /// The mark that stands in a record.
    pub(in crate::store::share) fn read(record: &[u8]) -> Option<Self> {
        let [by, about, at] = opened("BROKEN", record)?;
        Some(Self { by, about, at: at.parse().ok()? })
    }
}

/// Whether nobody has written a record, or it was wiped.
pub(in crate::store::share) fn is_blank(record: &[u8]) -> bool {
    record.iter().all(|byte| matches!(byte, 0 | b' '))
}

/// A record without anything.
pub(in crate::store::share) const BLANK: Record = [b' '; RECORD];

/// A line of fields with its check, filled up with spaces.
pub(in crate::store::share) fn sealed(kind: &str, fields: impl IntoIterator<Item = String>) -> Record {
    let mut line = kind.to_owned();
    for field in fields {
        line.push('\t');
        line.extend(field.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
    }
    let line = format!("{line}\t{:08x}\n", check(line.as_bytes()));
    let mut record = BLANK;
    record.iter_mut().zip(line.bytes()).for_each(|(place, byte)| *place = byte);
    record
}

/// The fields of a line of this kind whose check is right.
pub(in crate::store::share) fn opened<const FIELDS: usize>(
    kind: &str,
    record: &[u8],
) -> Option<[String; FIELDS]> {
    let line = std::str::from_utf8(record).ok()?.split_once('\n')?.0;
    let (said, sum) = line.rsplit_once('\t')?;
    let is_whole = u32::from_str_radix(sum, 16).ok()? == check(said.as_bytes());
    let (name, fields) = said.split_once('\t').filter(|_| is_whole)?;
    let fields: Vec<String> = fields.split('\t').map(str::to_owned).collect();
    (name == kind).then_some(fields)?.try_into().ok()
}

/// FNV-1a: enough to tell a whole line from a half.
fn check(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The beginning of a text, at most so many bytes.
fn cut(text: &str, bytes: usize) -> String {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn present() -> Present {
        Present {
            session: 0x7fff_1234,
            beat: 12,
            at: 1_773_662_400_000,
            computer: "БУХ-2".to_owned(),
            person: "Әсел Құрманғали".to_owned(),
            version: "0.1.0/33".to_owned(),
            editing: Some(Editing { client: Id(i64::MAX), since: 1_773_662_400_000 }),
        }
    }

    #[test]
    fn what_was_written_is_read() {
        assert_eq!(Present::read(&present().record()), Some(present()));
        let mark = Mark { by: "Асель (ПК-1)".into(), about: "Данияр (ПК-2)".into(), at: 7 };
        assert_eq!(Mark::read(&mark.record()), Some(mark.clone()));
        assert_eq!(Present::read(&mark.record()), None);
    }

    #[test]
    fn a_half_of_one_record_and_a_half_of_another_are_none() {
        let (mut old, new) = (present().record(), Present { beat: 13, ..present() }.record());
        old[..20].copy_from_slice(&new[..20]);
        assert_eq!(Present::read(&old), None);
        assert!(!is_blank(&old) && is_blank(&BLANK) && is_blank(&[0; RECORD]));
    }

    #[test]
    fn endless_names_and_names_with_tabs_fit() {
        let long = Present { person: "Ұ\t".repeat(300), computer: "Ж".repeat(300), ..present() };
        let read = Present::read(&long.record()).unwrap();
        assert!(read.person.starts_with("Ұ Ұ ") && read.person.len() <= PERSON);
        assert_eq!(read.computer, "Ж".repeat(COMPUTER / 2));
        assert_eq!(read.editing, long.editing);
    }
}
