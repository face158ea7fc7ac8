//! A purpose as words, codes and signs.

use super::lexicon;
use crate::domain::search::{fold, neighbour};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Anything with a digit: a number, a day, a sum.
    Code,
    Sign(char),
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub text: &'a str,
    /// Lower case, Kazakh letters on their Russian neighbours; a sign has none.
    pub folded: String,
    pub kind: Kind,
    /// Where it begins in the text.
    pub start: usize,
}

impl Token<'_> {
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// A text in pieces.
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    all: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut tokens = Self { text, all: Vec::new() };
        let mut begun: Option<usize> = None;
        for (at, letter) in text.char_indices() {
            if is_part(letter) || letter == ',' && is_between_digits(text, at) {
                begun.get_or_insert(at);
                continue;
            }
            if let Some(start) = begun.take() {
                tokens.run(start, at);
            }
            if !letter.is_whitespace() {
                tokens.sign(at, letter);
            }
        }
        if let Some(start) = begun {
            tokens.run(start, text.len());
        }
        tokens
    }

    pub fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.all.get(at)
    }

    pub const fn len(&self) -> usize {
        self.all.len()
    }

    /// The folded word at a place; empty for anything else.
    pub fn word(&self, at: usize) -> &str {
        self.get(at).filter(|token| token.kind == Kind::Word).map_or("", |token| &token.folded)
    }

    /// The code at a place, as it is written.
    pub fn code(&self, at: usize) -> Option<&'a str> {
        self.get(at).filter(|token| token.kind == Kind::Code).map(|token| token.text)
    }

    pub fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        self.get(at).is_some_and(|token| matches!(token.kind, Kind::Sign(sign) if signs.contains(&sign)))
    }

    /// The text between two places, the latter left out.
    pub fn between(&self, from: usize, to: usize) -> &'a str {
        let start = self.get(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Token::end);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Points and strokes at its ends are no part of a run; `сч.125` are two.
    fn run(&mut self, start: usize, end: usize) {
        let whole = self.text.get(start..end).unwrap_or_default();
        let rest = whole.trim_start_matches(is_joint);
        let text = rest.trim_end_matches(is_joint);
        let start = start + whole.len() - rest.len();
        if text.is_empty() {
            if whole.contains(['-', '\u{2013}', '\u{2014}']) {
                self.sign(start - whole.len(), '-');
            }
            return;
        }
        match text.split_once('.').filter(|(short, after)| is_short(short, after)) {
            Some((short, after)) => {
                self.push(short, start);
                self.run(start + short.len() + 1, start + short.len() + 1 + after.len());
            }
            None => self.push(text, start),
        }
    }

    fn push(&mut self, text: &'a str, start: usize) {
        let has_digit = text.contains(|letter: char| letter.is_ascii_digit());
        let kind = if has_digit { Kind::Code } else { Kind::Word };
        self.all.push(Token { text, folded: folded(text), kind, start });
    }

    fn sign(&mut self, start: usize, sign: char) {
        let length = self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let text = self.text.get(start..start + length).unwrap_or_default();
        self.all.push(Token { text, folded: String::new(), kind: Kind::Sign(sign), start });
    }
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || is_joint(letter)
}

const fn is_joint(letter: char) -> bool {
    matches!(letter, '/' | '-' | '_' | '.' | '\'' | '\u{2013}' | '\u{2014}')
}

fn is_between_digits(text: &str, at: usize) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + 1..).and_then(|after| after.chars().next());
    digit(before) && digit(after)
}

/// Whether a point ends a shortened word in front of a number.
fn is_short(short: &str, after: &str) -> bool {
    let is_word = !short.is_empty() && short.chars().all(char::is_alphabetic);
    let begins = after.starts_with(|letter: char| letter.is_ascii_digit());
    is_word && (begins || lexicon::subject(&folded(short)).is_some() && !after.is_empty())
}

fn folded(text: &str) -> String {
    if text.chars().all(char::is_alphanumeric) {
        let word = fold(text);
        if !word.contains(' ') {
            return word;
        }
    }
    text.chars().flat_map(char::to_lowercase).map(neighbour).collect()
}
