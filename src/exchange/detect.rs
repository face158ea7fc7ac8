//! Which encoding bytes are written in, told from the bytes alone.

use super::{Decoded, Encoding, Warning, letters};

/// Bytes looked at for UTF-16.
const HEAD: usize = 4096;
/// Letters beyond ASCII that prove UTF-8; eight-bit text does not form so many by chance.
const PROOF: usize = 4;

/// What bytes tell of their encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Script {
    /// Of the whole, or of its larger part.
    pub main: Encoding,
    /// Of lines that are no UTF-8 in a text that is.
    pub foreign: Option<Encoding>,
}

/// Tells the encoding of bytes.
pub(super) fn script(bytes: &[u8]) -> Script {
    let whole = |main| Script { main, foreign: None };
    if let Some(encoding) = marked(bytes).or_else(|| wide(bytes)) {
        return whole(encoding);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return whole(Encoding::Utf8);
    }
    let proof: usize = lines(bytes).map(|line| line.proof).sum();
    if proof < PROOF {
        return whole(letters::encoding(bytes));
    }
    let foreign: Vec<u8> =
        lines(bytes).filter(|line| line.foreign).flat_map(|line| line.bytes).copied().collect();
    Script { main: Encoding::Utf8, foreign: Some(letters::encoding(&foreign)) }
}

/// Reads bytes by the encoding they tell of; lines in another one are read by their own.
pub(super) fn read(bytes: &[u8]) -> Decoded<'_> {
    match script(bytes) {
        Script { foreign: Some(foreign), .. } => mixed(bytes, foreign),
        Script { main, .. } => Decoded { text: main.read(bytes), encoding: main, warnings: Vec::new() },
    }
}

/// The encoding of a byte order mark.
fn marked(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without a mark: the high byte of nearly every letter is 00 (Latin) or 04 (Cyrillic).
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let pairs: Vec<(u8, u8)> = head.as_chunks::<2>().0.iter().map(|[first, last]| (*first, *last)).collect();
    let shares = |high: fn(&(u8, u8)) -> u8, low: fn(&(u8, u8)) -> u8| {
        let known = pairs.iter().filter(|pair| matches!((high(pair), low(pair)), (0, 1..) | (4, _))).count();
        let latin = pairs.iter().any(|pair| high(pair) == 0 && low(pair) != 0);
        latin && known * 10 >= pairs.len() * 8
    };
    if shares(|pair| pair.1, |pair| pair.0) {
        return Some(Encoding::Utf16Le);
    }
    shares(|pair| pair.0, |pair| pair.1).then_some(Encoding::Utf16Be)
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = Line<'_>> {
    bytes.split_inclusive(|byte| *byte == b'\n').map(Line::new)
}

/// A line of a text that is not UTF-8 as a whole.
struct Line<'a> {
    bytes: &'a [u8],
    /// Letters beyond ASCII that are sound UTF-8, when the line as a whole may be UTF-8.
    proof: usize,
    /// Whether the line is not UTF-8 at all.
    foreign: bool,
}

impl<'a> Line<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        if bytes.is_ascii() {
            return Self { bytes, proof: 0, foreign: false };
        }
        let text = String::from_utf8_lossy(bytes);
        let beyond = text.chars().filter(|letter| !letter.is_ascii()).count();
        let lost = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
        let sound = beyond.saturating_sub(lost);
        let foreign = lost * 4 > sound;
        Self { bytes, proof: if foreign { 0 } else { sound }, foreign }
    }
}

/// UTF-8 with lines of an eight-bit encoding: both are read, the latter are marked doubtful.
fn mixed(bytes: &[u8], other: Encoding) -> Decoded<'static> {
    let mut text = String::new();
    let mut warnings = Vec::new();
    for (number, line) in (1..).zip(lines(bytes)) {
        if line.foreign {
            text.push_str(&other.read(line.bytes));
            warnings.push(Warning::line(number, Warning::ENCODING_DOUBTFUL).with("encoding", other.key()));
        } else {
            text.push_str(&String::from_utf8_lossy(line.bytes));
        }
    }
    Decoded { text: text.into(), encoding: Encoding::Utf8, warnings }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Наименование;БИН;Город\r\nТОО «Степь-Сервис»;230940971352;Костанай\r\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf_16_needs_no_mark() {
        let kazakh = TEXT.replace("Костанай", "Қостанай");
        for (encoding, bytes) in [
            (Encoding::Utf16Le, utf16(&kazakh, u16::to_le_bytes)),
            (Encoding::Utf16Be, utf16(&kazakh, u16::to_be_bytes)),
        ] {
            let decoded = read(&bytes);
            assert_eq!((decoded.encoding, &*decoded.text), (encoding, kazakh.as_str()));
        }
    }

    #[test]
    fn a_nul_does_not_make_utf_16() {
        assert_eq!(read(b"Ast\0ana;1\r\nAlmaty;2\r\n").encoding, Encoding::Utf8);
        assert_eq!(read("Аст\0ана;1".as_bytes()).encoding, Encoding::Utf8);
    }

    #[test]
    fn a_letter_cut_in_half_stays_utf_8() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.insert(4, 0xd0);
        let decoded = read(&bytes);
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert!(decoded.text.starts_with("На\u{fffd}именование"));
    }

    #[test]
    fn a_foreign_line_is_read_by_its_own_encoding() {
        let (line, _, _) = encoding_rs::IBM866.encode("ООО Север;9612770115;Архангельск");
        let bytes = [TEXT.as_bytes(), line.as_ref()].concat();
        let decoded = read(&bytes);
        assert!(decoded.text.ends_with("ООО Север;9612770115;Архангельск"));
        assert_eq!(
            decoded.warnings,
            [Warning::line(3, Warning::ENCODING_DOUBTFUL).with("encoding", "cp866")]
        );
    }
}
