//! Contracts and documents that a purpose names, with their days.

use super::{
    Purpose, Reference, date,
    lexer::{Kind, Tokens},
    lexicon::{self, Subject},
    number,
};
use chrono::NaiveDate;

/// Words between a subject and its number.
const REACH: usize = 6;
/// References of one purpose that are kept.
const MOST: usize = 200;

/// Finds what the text names and puts it into the purpose.
pub(super) fn read(tokens: &Tokens, purpose: &mut Purpose) {
    let mut reader = Reader { tokens, purpose, at: 0, waiting: Reference::default() };
    while reader.at < tokens.len() {
        reader.step();
    }
}

struct Reader<'a, 'text> {
    tokens: &'a Tokens<'text>,
    purpose: &'a mut Purpose,
    at: usize,
    /// A number and a day that stand before their subject, as Kazakh puts them.
    waiting: Reference,
}

impl<'text> Reader<'_, 'text> {
    fn step(&mut self) {
        match self.subject() {
            Some(Subject::Else) => self.pass(),
            Some(subject) => self.reference(subject),
            None => self.wait(),
        }
    }

    /// The subject at the present place.
    fn subject(&self) -> Option<Subject> {
        let subject = lexicon::subject(self.tokens.word(self.at))?;
        let before = self.at.checked_sub(1).map_or("", |before| self.tokens.word(before));
        let is_else = lexicon::is_of_bank(before) || lexicon::owes_nothing(self.tokens.word(self.at + 1));
        Some(if is_else { Subject::Else } else { subject })
    }

    /// Passes over something whose number is no document.
    fn pass(&mut self) {
        self.waiting = Reference::default();
        self.at += 1;
        if self.is_mark(self.at) {
            self.at += 1;
        }
        if self.tokens.code(self.at).is_some() {
            self.at += 1;
        }
    }

    /// Remembers a number and a day that may belong to a word behind them; other words part them.
    fn wait(&mut self) {
        let (is_day, day) = self.day(self.at);
        if is_day {
            self.waiting.day = day;
        } else if let Some((number, end)) = self.marked(self.at) {
            number.clone_into(&mut self.waiting.number);
            self.at = end;
        } else {
            if !matches!(self.tokens.get(self.at).map(|token| token.kind), Some(Kind::Sign(_))) {
                self.waiting = Reference::default();
            }
            self.at += 1;
        }
    }

    fn reference(&mut self, subject: Subject) {
        let waiting = std::mem::take(&mut self.waiting);
        let is_kazakh = lexicon::follows_its_number(self.tokens.word(self.at));
        self.at += 1;
        if is_kazakh && !waiting.number.is_empty() {
            return self.keep(subject, vec![waiting.number], waiting.day);
        }
        let mut day = waiting.day.filter(|_| is_kazakh);
        let numbers = self.numbers(&mut day);
        match (numbers, waiting.number.is_empty()) {
            (Some(numbers), _) => self.group(subject, numbers, day),
            (None, false) => self.keep(subject, vec![waiting.number], day.or(waiting.day)),
            (None, true) => self.keep(subject, vec![String::new()], day),
        }
    }

    /// The numbers behind a subject; nothing when none is named. A day may stand before them.
    fn numbers(&mut self, day: &mut Option<NaiveDate>) -> Option<Vec<&'text str>> {
        let mut is_near = true;
        for _ in 0..REACH {
            let word = self.tokens.word(self.at);
            if lexicon::says_none(word) {
                self.at += 1;
                *day = self.dated().or(*day);
                return None;
            }
            if let Some((number, end)) = self.marked(self.at) {
                self.at = end;
                return Some(number.split(',').collect());
            }
            if is_near && self.is_number(self.at) {
                let number = self.tokens.code(self.at)?;
                self.at += 1;
                return Some(number.split(',').collect());
            }
            if let Some(found) = self.dated() {
                (*day, is_near) = (Some(found), false);
            } else if word.is_empty() || lexicon::subject(word).is_some() {
                return None;
            } else {
                is_near &= lexicon::is_soft(word);
                self.at += 1;
            }
        }
        None
    }

    /// Numbers in a row, their common day, and further ones with days of their own.
    fn group(&mut self, subject: Subject, mut numbers: Vec<&'text str>, day: Option<NaiveDate>) {
        let mut day = day;
        loop {
            while let Some((number, end)) = self.next_in_list() {
                numbers.extend(number.split(','));
                self.at = end;
            }
            day = self.dated().or(day);
            let own = numbers.drain(..).filter(|number| number::may_be(number)).map(str::to_owned).collect();
            self.keep(subject, own, day.take());
            let is_joined = self.is_joint(self.at);
            let Some((number, end)) = self.marked(self.at + 1).filter(|_| is_joined) else { return };
            numbers.push(number);
            self.at = end;
        }
    }

    /// A further number behind a comma or «и», as long as it cannot be a sum.
    fn next_in_list(&self) -> Option<(&'text str, usize)> {
        if !self.is_joint(self.at) {
            return None;
        }
        let next = self.at + 1;
        if let Some(found) = self.marked(next) {
            return Some(found);
        }
        let after = next + 1;
        let goes_on = lexicon::is_from(self.tokens.word(after))
            || self.is_joint(after)
            || self.tokens.is_sign(after, &[')'])
            || after >= self.tokens.len()
            || date::at(self.tokens, after).is_some();
        let number = self.tokens.code(next).filter(|_| self.is_number(next) && goes_on)?;
        Some((number, after))
    }

    /// The day behind «от», behind a bracket or alone.
    fn dated(&mut self) -> Option<NaiveDate> {
        let is_said = lexicon::is_from(self.tokens.word(self.at)) || self.tokens.is_sign(self.at, &['(']);
        self.day(if is_said { self.at + 1 } else { self.at }).1
    }

    /// Whether a day stands at a place, which is gone behind then, and the day. One that there is not is told and
    /// dropped.
    fn day(&mut self, at: usize) -> (bool, Option<NaiveDate>) {
        let Some(found) = date::at(self.tokens, at) else { return (false, None) };
        self.at = found.end;
        (true, found.day.map_err(|words| self.purpose.impossible_days.push(words.to_owned())).ok())
    }

    fn is_mark(&self, at: usize) -> bool {
        self.tokens.is_sign(at, &['№', '#']) || lexicon::is_mark(self.tokens.word(at))
    }

    fn is_joint(&self, at: usize) -> bool {
        self.tokens.is_sign(at, &[',', ';']) || lexicon::is_and(self.tokens.word(at))
    }

    /// A number behind its mark, `№ 48` or `N48`, and the place behind it.
    fn marked(&self, at: usize) -> Option<(&'text str, usize)> {
        let can_be = |number: &&str| number::may_be(number) || number.contains(',');
        if self.is_mark(at) {
            return Some((self.tokens.code(at + 1).filter(can_be)?, at + 2));
        }
        let glued = self.tokens.code(at)?.strip_prefix(['N', '№'])?;
        let number = glued.trim_start_matches(['o', '.']);
        number.starts_with(|letter: char| letter.is_ascii_digit()).then_some((number, at + 1))
    }

    /// Whether a code without a mark is a number and neither a day, a rate, a sum nor a year.
    fn is_number(&self, at: usize) -> bool {
        let Some(code) = self.tokens.code(at) else { return false };
        let after = self.tokens.word(at + 1);
        let is_else = self.tokens.is_sign(at + 1, &['%', '₸', '₽'])
            || lexicon::is_currency(after)
            || lexicon::is_counted(after)
            || lexicon::month(after).is_some()
            || date::at(self.tokens, at).is_some();
        number::may_be(code) && !is_else
    }

    fn keep(&mut self, subject: Subject, numbers: Vec<String>, day: Option<NaiveDate>) {
        let list = if subject == Subject::Contract {
            &mut self.purpose.contracts
        } else {
            &mut self.purpose.documents
        };
        for number in numbers {
            let found = Reference { number, day };
            let says_something = !found.number.is_empty() || found.day.is_some();
            if says_something && list.len() < MOST && !list.contains(&found) {
                list.push(found);
            }
        }
    }
}
