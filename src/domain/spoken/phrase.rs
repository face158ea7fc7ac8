//! Reads what a phrase says. Day and time may stand in any order, each once.

use super::{
    lexer::Token,
    lexicon::Word,
    said::{DaySaid, Part, Period, Said, TimeSaid, Unit, Which},
};

/// The phrase says nothing of days, or the same twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoPhrase;

type Read<T> = Result<T, NoPhrase>;

/// Reads tokens that are a time and nothing else.
pub(super) fn read_time(tokens: &[Token]) -> Read<Said> {
    let said = read_from(tokens, true)?;
    if said.day.is_some() || said.until.is_some() || said.is_deadline { Err(NoPhrase) } else { Ok(said) }
}

/// Reads all tokens.
pub(super) fn read(tokens: &[Token]) -> Read<Said> {
    read_from(tokens, false)
}

fn read_from(tokens: &[Token], is_hour: bool) -> Read<Said> {
    // What these announce must follow.
    if let Some(Token::Word(Word::At(_) | Word::From | Word::Until | Word::To | Word::In | Word::By)) =
        tokens.last()
    {
        return Err(NoPhrase);
    }
    // «завтра в час» has its hour; behind «ертең сағат» it must follow.
    if let [
        ..,
        Token::Word(Word::Relative(_) | Word::Weekday(_) | Word::OfDay | Word::Month(_)),
        Token::Word(Word::Hour),
    ] = tokens
    {
        return Err(NoPhrase);
    }
    let mut phrase = Phrase { rest: tokens, said: Said::default(), is_hour };
    while !phrase.rest.is_empty() {
        phrase.part()?;
    }
    let mut said = phrase.said;
    if (said.day.is_some() || said.part.is_some())
        && let Some(hour) = said.bare.take()
    {
        put(&mut said.time, TimeSaid::Clock(hour, 0, true))?;
    }
    let says_something =
        said.day.is_some() || said.time.is_some() || said.part.is_some() || said.bare.is_some();
    if says_something || said.is_ambiguous { Ok(said) } else { Err(NoPhrase) }
}

struct Phrase<'a> {
    rest: &'a [Token],
    said: Said,
    /// The number that follows is an hour.
    is_hour: bool,
}

fn put<T>(slot: &mut Option<T>, value: T) -> Read<()> {
    if slot.is_some() {
        return Err(NoPhrase);
    }
    *slot = Some(value);
    Ok(())
}

impl Phrase<'_> {
    fn part(&mut self) -> Read<()> {
        if let Some((taken, day)) = later(self.rest).or_else(|| date(self.rest)).or_else(|| period(self.rest))
        {
            self.pass(taken);
            return self.day(day);
        }
        if let Some((from, to)) = self.kazakh_range() {
            self.pass(3);
            put(&mut self.said.until, to)?;
            return self.time(from);
        }
        match *self.rest {
            [Token::Word(word), ..] => self.word(word),
            [token, ..] => {
                self.pass(1);
                self.number(token)
            }
            [] => Err(NoPhrase),
        }
    }

    fn pass(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn word(&mut self, word: Word) -> Read<()> {
        self.pass(1);
        match word {
            Word::Until | Word::To if self.said.time.is_some() => return self.end(),
            Word::By | Word::UpTo | Word::Until => self.said.is_deadline = true,
            Word::From if self.begins_on_date() => {}
            Word::Past if matches!(self.rest.first(), Some(Token::Clock(..))) => {}
            Word::From | Word::At(true) | Word::Hour => self.is_hour = true,
            Word::At(false) | Word::To | Word::Filler => {}
            Word::OfDay if matches!(self.said.day, Some(DaySaid::Weekday(..) | DaySaid::OfMonth(_))) => {}
            Word::Part(part) => return put(&mut self.said.part, part),
            Word::Number(number) => return self.number(Token::Number(number, 1)),
            _ => return Err(NoPhrase),
        }
        Ok(())
    }

    /// «с 1.12»: a day and a month, where no end of a range follows.
    fn begins_on_date(&self) -> bool {
        let has_end = self.rest.contains(&Token::Word(Word::Until));
        matches!(self.rest.first(), Some(Token::Dotted(_, 1..=12))) && !has_end
    }

    /// «10-нан 12-ге дейін», «10:00-ден 11:30-ға дейін».
    fn kazakh_range(&self) -> Option<(TimeSaid, TimeSaid)> {
        let [from, to, Token::Word(Word::UpTo), ..] = *self.rest else { return None };
        let is_hour = self.is_hour || self.said.day.is_some();
        let hour = |token: Token| match token {
            Token::Number(hour, digits @ 1..=2) if is_hour => Some(TimeSaid::Clock(hour, 0, digits == 1)),
            Token::Clock(hour, minute, is_loose) => Some(TimeSaid::Clock(hour, minute, is_loose)),
            _ => None,
        };
        Some((hour(from)?, hour(to)?))
    }

    /// The end of a range.
    fn end(&mut self) -> Read<()> {
        let (taken, time) = self.clock().ok_or(NoPhrase)?;
        self.pass(taken);
        put(&mut self.said.until, time)
    }

    /// A time at the beginning of what is left.
    fn clock(&self) -> Option<(usize, TimeSaid)> {
        match *self.rest {
            [Token::Number(hour, _), Token::Word(Word::AmPm(late)), ..] => {
                Some((2, TimeSaid::Half(hour, late)))
            }
            [Token::Number(hour, digits @ 1..=2), ..] => Some((1, TimeSaid::Clock(hour, 0, digits == 1))),
            [Token::Clock(hour, minute, is_loose), ..] => Some((1, TimeSaid::Clock(hour, minute, is_loose))),
            _ => None,
        }
    }

    fn number(&mut self, token: Token) -> Read<()> {
        let is_hour = std::mem::take(&mut self.is_hour);
        let is_time = is_hour || self.said.day.is_some();
        match token {
            Token::Clock(hour, minute, is_loose) => self.time(TimeSaid::Clock(hour, minute, is_loose)),
            // «000» is the end of a sum.
            Token::Number(hour, digits) if digits != 3 => {
                self.alone((hour, digits), is_time || self.said.part.is_some())
            }
            Token::Dashed(hour, minute) if is_hour || minute == 0 || minute > 24 => {
                self.time(TimeSaid::Clock(hour, minute, hour < 10))
            }
            Token::Dashed(from, to) => {
                put(&mut self.said.until, TimeSaid::Clock(to, 0, to < 10))?;
                self.time(TimeSaid::Clock(from, 0, from < 10))
            }
            Token::Dotted(hour, minute)
                if is_time || (8..=23).contains(&hour) && (13..=59).contains(&minute) =>
            {
                self.time(TimeSaid::Clock(hour, minute, hour < 8))
            }
            Token::Dotted(_, 13..=59) => {
                self.said.is_ambiguous = true;
                Ok(())
            }
            Token::Dotted(day, month) => self.day(DaySaid::Date { day, month, year: None, is_stroke: false }),
            Token::Stroke(day, month) => self.day(DaySaid::Date { day, month, year: None, is_stroke: true }),
            Token::Date(day, month, year) => {
                self.day(DaySaid::Date { day, month, year: Some(year), is_stroke: false })
            }
            Token::Ordinal(day) => self.day(DaySaid::OfMonth(day)),
            Token::Plus(count, unit) => self.day(DaySaid::Later(count, unit, true)),
            Token::Number(..) | Token::Word(_) | Token::Other => Err(NoPhrase),
        }
    }

    /// A number without a sign: an hour, or nobody knows yet.
    fn alone(&mut self, (hour, digits): (u32, usize), is_time: bool) -> Read<()> {
        if let [Token::Word(Word::AmPm(late)), ..] = *self.rest {
            self.pass(1);
            return self.time(TimeSaid::Half(hour, late));
        }
        let is_spoken = matches!(self.rest.first(), Some(Token::Word(Word::Hour)));
        if is_spoken {
            self.pass(1);
        }
        if is_spoken || is_time {
            return self.time(TimeSaid::Clock(hour, 0, digits == 1));
        }
        put(&mut self.said.bare, hour)
    }

    fn time(&mut self, time: TimeSaid) -> Read<()> {
        put(&mut self.said.time, time)
    }

    /// A day; a weekday beside a date must be that of the date.
    fn day(&mut self, day: DaySaid) -> Read<()> {
        let is_date = |day: &DaySaid| matches!(day, DaySaid::Date { .. } | DaySaid::OfMonth(_));
        match (self.said.day, day) {
            (Some(DaySaid::Weekday(None, weekday)), date) if is_date(&date) => {
                self.said.day = Some(date);
                put(&mut self.said.weekday, weekday)
            }
            (Some(date), DaySaid::Weekday(None, weekday)) if is_date(&date) => {
                put(&mut self.said.weekday, weekday)
            }
            // «в среду на следующей неделе»
            (Some(DaySaid::Whole(Period::Week(which))), DaySaid::Weekday(None, weekday))
            | (Some(DaySaid::Weekday(None, weekday)), DaySaid::Whole(Period::Week(which))) => {
                self.said.day = Some(DaySaid::Weekday(Some(which), weekday));
                Ok(())
            }
            _ => put(&mut self.said.day, day),
        }
    }
}

/// «через 2 недели», «3 күннен кейін», "in 90 min".
fn later(tokens: &[Token]) -> Option<(usize, DaySaid)> {
    if let [Token::Word(Word::In), rest @ ..] = tokens {
        let (taken, day) = span(rest)?;
        return Some((taken + 1, day));
    }
    // «+2 недели» is «через 2 недели».
    if let [Token::Plus(count, Unit::Day), rest @ ..] = tokens {
        let said: Vec<Token> =
            std::iter::once(Token::Number(*count, 2)).chain(rest.iter().copied()).collect();
        return span(&said);
    }
    let (taken, day) = span(tokens)?;
    let is_after = tokens.get(taken) == Some(&Token::Word(Word::After));
    is_after.then_some((taken + 1, day))
}

/// How much later: a count, where there is one, and a unit.
fn span(tokens: &[Token]) -> Option<(usize, DaySaid)> {
    use Token::Word as W;
    let minutes = |taken, minutes| Some((taken, DaySaid::LaterMinutes(minutes)));
    match *tokens {
        [W(Word::HalfHour), ..] => minutes(1, 30),
        [W(Word::Half), W(Word::Hour), ..] => minutes(2, 30),
        [W(Word::HalfMore), W(Word::Hour), ..] => minutes(2, 90),
        [W(Word::HalfYear), ..] => Some((1, DaySaid::Later(6, Unit::Month, true))),
        [Token::Number(count, _) | W(Word::Number(count)), ref rest @ ..] => {
            let (taken, unit) = unit(rest)?;
            Some((taken + 1, DaySaid::Later(count, unit, true)))
        }
        _ => {
            let (taken, unit) = unit(tokens)?;
            Some((taken, DaySaid::Later(1, unit, false)))
        }
    }
}

fn unit(tokens: &[Token]) -> Option<(usize, Unit)> {
    match *tokens {
        [Token::Word(Word::Working), Token::Word(Word::Unit(Unit::Day)), ..] => Some((2, Unit::WorkingDay)),
        [Token::Word(Word::Unit(unit)), ..] => Some((1, unit)),
        [Token::Word(Word::Hour), ..] => Some((1, Unit::Hour)),
        _ => None,
    }
}

/// «5 декабря 2026», «желтоқсанның 5-і», «2026 жылғы 5 желтоқсан», "dec 5".
fn date(tokens: &[Token]) -> Option<(usize, DaySaid)> {
    use Token::{Number, Ordinal, Word as W};
    let of = |taken, day, month, year| Some((taken, DaySaid::Date { day, month, year, is_stroke: false }));
    let year = |rest: &[Token]| match *rest {
        [Number(year, 4), W(Word::YearMark | Word::Unit(Unit::Year)), ..] => (2, i32::try_from(year).ok()),
        [Number(year, 4), ..] => (1, i32::try_from(year).ok()),
        _ => (0, None),
    };
    match *tokens {
        [Number(known, 4), W(Word::YearMark), Number(day, _) | Ordinal(day), W(Word::Month(month)), ..] => {
            of(4, day, month, i32::try_from(known).ok())
        }
        [Number(day, 1 | 2) | Ordinal(day), W(Word::Month(month)), ref rest @ ..]
        | [W(Word::Month(month)), Number(day, 1 | 2) | Ordinal(day), ref rest @ ..] => {
            let (taken, year) = year(rest);
            of(2 + taken, day, month, year)
        }
        _ => None,
    }
}

/// Words that name a day or a stretch of days.
fn period(tokens: &[Token]) -> Option<(usize, DaySaid)> {
    use Token::Word as W;
    let found = match *tokens {
        [W(Word::Relative(days)), ..] => (1, DaySaid::Relative(days)),
        [W(Word::Now), ..] => (1, DaySaid::Now),
        [W(Word::Weekend), ..] => (1, DaySaid::Weekend),
        [W(Word::EndOfMonth), ..] => (1, DaySaid::End(Period::Month(Which::This))),
        [W(Word::Weekday(weekday)), ..] => (1, DaySaid::Weekday(None, weekday)),
        [W(Word::Which(which)), W(Word::Weekday(weekday)), ..] => (2, DaySaid::Weekday(Some(which), weekday)),
        [W(Word::End), ref rest @ ..] => edge(rest, DaySaid::End)?,
        [W(Word::Start), ref rest @ ..] => edge(rest, DaySaid::Start)?,
        [W(Word::In), W(Word::Month(month)), ..] => (2, DaySaid::Whole(Period::Named(month))),
        _ => {
            let (taken, period) = stretch(tokens)?;
            match (tokens.get(taken), period) {
                (Some(W(Word::End)), period) => (taken + 1, DaySaid::End(period)),
                (Some(W(Word::Start)), period) => (taken + 1, DaySaid::Start(period)),
                // «неделя» alone says no day.
                (_, period) if taken == 2 || matches!(period, Period::Named(_)) => {
                    (taken, DaySaid::Whole(period))
                }
                _ => return None,
            }
        }
    };
    Some(found)
}

/// The period behind «конец», «начало».
fn edge(rest: &[Token], of: fn(Period) -> DaySaid) -> Option<(usize, DaySaid)> {
    let (taken, period) = stretch(rest)?;
    Some((taken + 1, of(period)))
}

/// A week, a month, a year, with which one.
fn stretch(tokens: &[Token]) -> Option<(usize, Period)> {
    let of = |which, unit| match unit {
        Unit::Week => Some(Period::Week(which)),
        Unit::Month => Some(Period::Month(which)),
        Unit::Year => Some(Period::Year(which)),
        _ => None,
    };
    match *tokens {
        [Token::Word(Word::Which(which)), Token::Word(Word::Unit(unit)), ..] => Some((2, of(which, unit)?)),
        [Token::Word(Word::Unit(unit)), ..] => Some((1, of(Which::This, unit)?)),
        [Token::Word(Word::Month(month)), ..] => Some((1, Period::Named(month))),
        _ => None,
    }
}

/// The hour that a part of the day means without a number.
pub(super) const fn usual_hour(part: Part) -> u32 {
    match part {
        Part::Night => 22,
        Part::Morning => 9,
        Part::Noon => 12,
        Part::Afternoon => 14,
        Part::Evening => 18,
    }
}
