//! The attempts at a query, in the order they are made; the first with results is the last.

use super::{
    digits,
    indexed::Indexed,
    latin::unfinished,
    query::{Key, without_typed_forms},
    typo::{Slip, allowed},
    words::stem,
};
use crate::domain::keyboard::retype;

/// Letters of a query that are read; the rest of a pasted text is left out.
const LONGEST: usize = 200;
/// Fewest letters of a joined query, which may be found inside a name written together.
const JOINED: usize = 4;
/// Fewest letters of a query for its Latin skeleton.
const SKELETON: usize = 3;
/// Fewest digits of a number typed as letters.
const RETYPED_NUMBER: usize = 3;

/// Most words that are read each in a layout of its own.
const MIXED: usize = 3;

/// How an attempt reads the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// As typed.
    Plain,
    /// As typed in another keyboard layout.
    Layout,
    /// As spoken, in Cyrillic or Latin.
    Latin,
    /// Without the endings of its words.
    WordForm,
    /// With a typo.
    Typo,
    /// By digits.
    Digits,
}

/// The text of [`Indexed`] that an attempt looks into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `Indexed::words`
    Words,
    /// `Indexed::latin`
    Latin,
    /// `Indexed::digits`
    Digits,
}

/// One search. A row matches when for one inner list of `needles` the column contains all of it; needles
/// of words begin with a space. For [`Pass::Typo`] the only inner list has the query's words, without
/// spaces, for [`Slip`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// How the query was read.
    pub pass: Pass,
    /// Where to look.
    pub column: Column,
    /// What to look for: one of these lists, all of its texts.
    pub needles: Vec<Vec<String>>,
    /// The query as it was read, for "shown for …".
    pub shown: String,
}

impl Attempt {
    /// The query as a name would begin with it.
    pub fn whole(&self) -> String {
        self.needles.first().map(|needles| needles.concat()).unwrap_or_default()
    }

    /// Whether the row matches: the same answer as the SQL.
    pub fn accepts(&self, indexed: &Indexed) -> bool {
        let text = match self.column {
            Column::Words => &indexed.words,
            Column::Latin => &indexed.latin,
            Column::Digits => &indexed.digits,
        };
        let found = |needles: &Vec<String>| match self.pass {
            Pass::Typo => needles.iter().all(|word| Slip::of(word).is_in(text)),
            _ => needles.iter().all(|needle| text.contains(needle.as_str())),
        };
        self.needles.iter().any(found)
    }
}

/// The attempts at a query, none for a query without letters and digits. A number (digits, `+ ( ) -`,
/// spaces) is only compared by digits.
pub fn plan(query: &str) -> Vec<Attempt> {
    let query = query.char_indices().nth(LONGEST).map_or(query, |(end, _)| query.split_at(end).0);
    if digits::is_number(query) {
        return vec![by_digits(query, Pass::Digits)];
    }
    let mut attempts: Vec<Attempt> = Vec::new();
    attempts.extend(by_words(query, Pass::Plain));
    attempts.extend(by_digits_of_signs(query));
    attempts.extend(retype(query).iter().filter_map(|retyped| by_layout(retyped)));
    for attempt in by_layouts_of_words(query) {
        if attempts.iter().all(|known| known.needles != attempt.needles) {
            attempts.push(attempt);
        }
    }
    attempts.extend(by_skeleton(query));
    attempts.extend(by_stems(query));
    attempts.extend(by_typos(query));
    attempts
}

fn by_digits(query: &str, pass: Pass) -> Attempt {
    let needles = digits::needles(query);
    Attempt { pass, column: Column::Digits, needles, shown: query.trim().to_owned() }
}

/// A number with other signs, 12/26 or 1 250,50, is words first and digits then.
fn by_digits_of_signs(query: &str) -> Option<Attempt> {
    let number =
        query.contains(|letter: char| letter.is_ascii_digit()) && !query.contains(char::is_alphabetic);
    number.then(|| by_digits(query, Pass::Digits))
}

fn by_words(query: &str, pass: Pass) -> Option<Attempt> {
    let words = query_words(query, Key::Letters);
    let needles = needles(&words, &words.concat());
    let shown = query.trim().to_owned();
    (!words.is_empty()).then_some(Attempt { pass, column: Column::Words, needles, shown })
}

fn by_layout(retyped: &str) -> Option<Attempt> {
    if !digits::is_number(retyped) {
        return by_words(retyped, Pass::Layout);
    }
    let long = retyped.chars().filter(char::is_ascii_digit).count() >= RETYPED_NUMBER;
    long.then(|| by_digits(retyped, Pass::Layout))
}

/// Every word in a layout of its own: қазақ needs the Kazakh one, ё the Russian.
fn by_layouts_of_words(query: &str) -> Vec<Attempt> {
    let words: Vec<&str> = query.split_whitespace().collect();
    if !(2..=MIXED).contains(&words.len()) {
        return Vec::new();
    }
    let mut ways: Vec<Vec<String>> = vec![Vec::new()];
    for word in words {
        let spellings: Vec<String> = [word.to_owned()].into_iter().chain(retype(word)).collect();
        let longer = |way: &Vec<String>| {
            spellings.iter().map(|word| way.iter().chain([word]).cloned().collect()).collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    ways.iter().filter_map(|way| by_words(&way.join(" "), Pass::Layout)).collect()
}

fn by_skeleton(query: &str) -> Option<Attempt> {
    let base = Key::Latin.base(query);
    let words: Vec<&str> = base.split(' ').collect();
    let words = without_typed_forms(&words);
    let joined = Key::Latin.spell(&words.concat());
    let bones: Vec<String> = spelled(&words, Key::Latin);
    let letters = bones.iter().flat_map(|word| word.chars()).filter(|letter| letter.is_alphabetic()).count();
    let mut needles = needles(&bones, &joined);
    if !query.ends_with(char::is_whitespace) {
        needles.extend(typed_on(&bones));
    }
    let attempt = Attempt { pass: Pass::Latin, column: Column::Latin, needles, shown: bones.join(" ") };
    (letters >= SKELETON).then_some(attempt)
}

/// The skeletons the query may have with one letter more.
fn typed_on(bones: &[String]) -> Vec<Vec<String>> {
    let Some((last, before)) = bones.split_last() else { return Vec::new() };
    let with = |next: String| before.iter().chain([&next]).map(|word| format!(" {word}")).collect();
    unfinished(last).map(with).collect()
}

fn by_stems(query: &str) -> Option<Attempt> {
    let words = query_words(query, Key::Letters);
    let stems: Vec<String> = words.iter().map(|word| stem(word).to_owned()).collect();
    let (pass, column) = (Pass::WordForm, Column::Words);
    let attempt = Attempt { pass, column, needles: needles(&stems, ""), shown: stems.join(" ") };
    (stems != words).then_some(attempt)
}

fn by_typos(query: &str) -> Option<Attempt> {
    let words = query_words(query, Key::Letters);
    let shown = words.join(" ");
    let long = words.iter().any(|word| allowed(word) > 0);
    long.then(|| Attempt { pass: Pass::Typo, column: Column::Words, needles: vec![words], shown })
}

fn query_words(query: &str, key: Key) -> Vec<String> {
    let base = key.base(query);
    let words: Vec<&str> = base.split(' ').collect();
    spelled(&without_typed_forms(&words), key)
}

fn spelled(words: &[&str], key: Key) -> Vec<String> {
    words.iter().map(|word| key.spell(word)).filter(|word| !word.is_empty()).collect()
}

/// All words as beginnings of words, or several of them written together as one.
fn needles(words: &[String], joined: &str) -> Vec<Vec<String>> {
    let mut each: Vec<String> = words.iter().map(|word| format!(" {word}")).collect();
    each.dedup();
    let together = words.len() > 1 && joined.chars().count() >= JOINED;
    let joined = together.then(|| vec![format!(" {joined}")]);
    [each].into_iter().chain(joined).collect()
}
