//! Text in cells of the terminal: measuring, cutting, padding, wrapping, and making it harmless.

use std::borrow::Borrow;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr};

/// Stands for what was cut away; one cell.
const CUT: &str = "…";

/// Combining marks that may follow one letter; more would pile up over the neighbouring lines.
const MARKS: usize = 4;

/// Letters that each take one cell and never join: nearly all that names, numbers and rules are made of. Such a text
/// need not be taken apart by the rules of Unicode, which costs most of a frame.
pub fn is_simple(text: &str) -> bool {
    let is_single = |letter| {
        matches!(letter,
            ' '..='~' | '\u{a0}' | '«' | '»' | '·' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' | '–' | '—' | '…' | '№' | '₸'
            | '─'..='▟' | '●' | '◌' | '★' | '✓' | '✎' | '⚑' | '↑' | '↓')
    };
    text.chars().all(is_single)
}

/// How many cells a text takes, letter by letter, as ratatui draws it.
pub fn width(text: &str) -> usize {
    if is_simple(text) {
        return text.chars().count();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The beginning of a text in at most `cells` cells, with `…` when something is missing.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(1) else { return String::new() };
    head(text, room).to_owned() + CUT
}

/// Both ends of a text in at most `cells` cells, with `…` between them: for file names and contract numbers,
/// which differ at the end.
pub fn cut_middle(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(1) else { return String::new() };
    let ending = room / 2;
    format!("{}{CUT}{}", head(text, room - ending), tail(text, ending))
}

/// The end of a text, with a sign where its beginning was cut.
pub fn cut_left(text: &str, cells: usize) -> String {
    match cells.checked_sub(1) {
        _ if width(text) <= cells => text.to_owned(),
        None => String::new(),
        Some(room) => format!("{CUT}{}", tail(text, room)),
    }
}

/// A text at the left of `cells` cells. A longer one stays as it is: cut it first.
pub fn pad_right(text: &str, cells: usize) -> String {
    text.to_owned() + &blanks(text, cells)
}

/// A text at the right of `cells` cells, for sums. A longer one stays as it is: a sum is never cut.
pub fn pad_left(text: &str, cells: usize) -> String {
    blanks(text, cells) + text
}

/// The first lines of a wrapped text; the last of them says where there is more.
pub fn wrap_at_most(text: &str, cells: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(text, cells);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(cut(&rest, cells));
    }
    lines
}

/// Lines of at most `cells` cells, broken at spaces, and inside a word only when it is longer than a line.
/// Runs of spaces become one, line ends stay, a no-break space never breaks. There is always one line.
/// Only a single letter wider than `cells` exceeds them.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        wrap_paragraph(paragraph, cells.max(1), &mut lines);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

fn wrap_paragraph(text: &str, cells: usize, lines: &mut Vec<String>) {
    let before = lines.len();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(&line) + 1 + width(word) > cells {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(break_word(word, cells, lines));
    }
    // A long last word may have left nothing, but an empty paragraph is a line.
    if !line.is_empty() || lines.len() == before {
        lines.push(line);
    }
}

/// Takes whole lines off a word that is longer than a line and returns the rest.
fn break_word<'a>(word: &'a str, cells: usize, lines: &mut Vec<String>) -> &'a str {
    let mut rest = word;
    while width(rest) > cells {
        let first = rest.graphemes(true).next().unwrap_or_default();
        // A letter wider than the line still has to go somewhere.
        let part = Some(head(rest, cells)).filter(|part| !part.is_empty()).unwrap_or(first);
        lines.push(part.to_owned());
        rest = rest.strip_prefix(part).unwrap_or_default();
    }
    rest
}

fn head(text: &str, cells: usize) -> &str {
    if is_simple(text) {
        return text.char_indices().nth(cells).map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
    }
    let mut used = 0;
    let kept = text.graphemes(true).take_while(|letter| {
        used += letter.width();
        used <= cells
    });
    let bytes = kept.map(str::len).sum();
    text.get(..bytes).unwrap_or_default()
}

fn tail(text: &str, cells: usize) -> &str {
    let mut used = 0;
    let kept = text.graphemes(true).rev().take_while(|letter| {
        used += letter.width();
        used <= cells
    });
    let bytes: usize = kept.map(str::len).sum();
    text.get(text.len().saturating_sub(bytes)..).unwrap_or_default()
}

fn blanks(text: &str, cells: usize) -> String {
    " ".repeat(cells.saturating_sub(width(text)))
}

/// What is there, with points between.
pub fn dotted<S: Borrow<str>>(parts: impl IntoIterator<Item = S>) -> String {
    parts.into_iter().filter(|part| !part.borrow().is_empty()).collect::<Vec<S>>().join(" · ")
}

/// Makes any text harmless on a terminal. Control sequences and strings (ECMA-48), control characters, turns
/// of the writing direction and invisible characters go away; tabs and line ends become a space. What stays:
/// the non-joiner, and the joiner and the picture sign inside an emoji.
pub fn clean(text: &str) -> String {
    if is_simple(text) {
        return text.to_owned();
    }
    let mut cleaned = Cleaned::default();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        rest = match letter {
            '\r' => {
                cleaned.take(' ');
                after.strip_prefix('\n').unwrap_or(after)
            }
            '\u{1b}' | '\u{80}'..='\u{9f}' if letter != '\u{85}' => after_sequence(letter, after),
            '\u{200d}' if !(cleaned.ends_in_picture() && after.starts_with(is_picture)) => after,
            other => {
                cleaned.take(other);
                after
            }
        };
    }
    cleaned.text
}

/// Like [`clean`], but line ends stay, also those that a terminal pastes as carriage returns: for notes and letters
/// that are wrapped afterwards.
pub fn clean_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

/// A text of which only harmless characters were taken.
#[derive(Default)]
struct Cleaned {
    text: String,
    marks: usize,
}

impl Cleaned {
    fn take(&mut self, letter: char) {
        match letter {
            '\t' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.push(' '),
            other if other.is_control() || is_invisible(other) => {}
            '\u{fe0e}' | '\u{fe0f}' if !self.text.ends_with(takes_style) => {}
            other => self.push(other),
        }
    }

    /// A mark needs a letter to stand on: at the start it would fall on a neighbouring column.
    fn push(&mut self, letter: char) {
        self.marks = if letter.width() == Some(0) { self.marks + 1 } else { 0 };
        if self.marks == 0 || (self.marks <= MARKS && !self.text.is_empty()) {
            self.text.push(letter);
        }
    }

    fn ends_in_picture(&self) -> bool {
        self.text.trim_end_matches('\u{fe0f}').ends_with(is_picture)
    }
}

/// The text after a control sequence. One that never ends loses only its introducer, so it hides nothing.
fn after_sequence(introducer: char, text: &str) -> &str {
    let (kind, body) = match (introducer, text.chars().next()) {
        ('\u{1b}', Some(kind @ '@'..='_')) => (kind, text.get(1..).unwrap_or_default()),
        ('\u{1b}', _) => return text,
        // A control character of eight bits is the escape with the letter 0x40 below it.
        (control, _) => (char::from_u32(u32::from(control) - 0x40).unwrap_or_default(), text),
    };
    match kind {
        '[' => after_parameters(body).unwrap_or(body),
        ']' | 'P' | 'X' | '^' | '_' => after_string(body).unwrap_or(body),
        _ => body,
    }
}

/// CSI: parameters and intermediates, then one final byte.
fn after_parameters(text: &str) -> Option<&str> {
    let body = text.trim_start_matches(|letter| matches!(letter, ' '..='?'));
    body.strip_prefix(|letter| matches!(letter, '@'..='~'))
}

/// OSC, DCS, SOS, PM, APC: anything up to the string terminator or BEL.
fn after_string(text: &str) -> Option<&str> {
    let ends = ["\u{7}", "\u{9c}", "\u{1b}\\"];
    let found = ends.iter().filter_map(|end| text.split_once(end));
    found.min_by_key(|(inside, _)| inside.len()).map(|(_, after)| after)
}

/// Characters that show nothing or turn the text around (Unicode: `Default_Ignorable_Code_Point`,
/// `Bidi_Control`, annotations, fillers), but the two joiners and the two picture signs.
const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0d}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Blocks of arrows, signs and emoji, whose members may be joined into one picture.
const fn is_picture(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{27bf}' | '\u{2900}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// What a picture sign may follow: a picture, or a digit and the signs that become keys.
const fn takes_style(letter: char) -> bool {
    is_picture(letter)
        || matches!(
            letter,
            '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙'
        )
}

#[cfg(test)]
mod tests;
