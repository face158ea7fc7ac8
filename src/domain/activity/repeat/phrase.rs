//! Rules as people say them, in Kazakh, Russian and English at once: «каждый понедельник и четверг», «2 апта сайын»,
//! "every month on the 15th, 6 times", «через 10 дней после выполнения», «до 31.12».

use super::{End, Every, Nth, OnDay, Repeat, RepeatFlaw, Weekdays};
use crate::domain::{
    day::{Towards, read_day, read_spoken_day},
    search::fold,
    spoken,
};
use chrono::{NaiveDate, Weekday};
use std::{collections::HashMap, sync::LazyLock};

/// What a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// «каждый», "every", «сайын».
    Every,
    /// «по понедельникам»: every such day.
    EveryDay(Weekday),
    Weekday(Weekday),
    Number(u32),
    /// `15-го`, "15th".
    Day(u32),
    Nth(Nth),
    Unit(Unit),
    /// The days that follow are working days.
    Working,
    /// Several words in one: «ежедневно», "weekdays".
    EveryUnit(Unit),
    EveryWorkingDay,
    /// «числа»: the number before it is a day of the month.
    OfDay,
    /// «после выполнения».
    Done,
    Times,
    /// «раз»: once in so many weeks, or so many times.
    Once,
    /// Says nothing, and ends nothing.
    Filler,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Reads a rule: words of any of the languages, or its stored form. Without today only whole dates end it.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str, today: Option<NaiveDate>) -> Result<Repeat, RepeatFlaw> {
    let stored = text.trim().parse::<Repeat>();
    if !matches!(stored, Err(RepeatFlaw::Unknown)) {
        return stored;
    }
    let chunks: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || [',', ':', ';'].contains(&sign))
        .filter(|chunk| !chunk.is_empty())
        .collect();
    let (rest, until) = until(&chunks, today)?;
    let words: Option<Vec<Word>> = rest.iter().map(|chunk| word(chunk)).collect();
    let words = words.ok_or(RepeatFlaw::Unknown)?;
    if words.last() == Some(&Word::Filler) && !is_behind(rest.last()) {
        return Err(RepeatFlaw::Unknown);
    }
    let mut said = Said::default();
    let mut left = words.as_slice();
    while !left.is_empty() {
        let taken = said.take(left).ok_or(RepeatFlaw::Unknown)?;
        left = left.get(taken..).unwrap_or_default();
    }
    let every = said.every().ok_or(RepeatFlaw::Unknown)?;
    let end = match (until, said.times) {
        (Some(_), Some(_)) => return Err(RepeatFlaw::Unknown),
        (Some(day), None) => End::Until(day),
        (None, Some(times)) => End::Times(times),
        (None, None) => End::Never,
    };
    Repeat { every, end }.checked()
}

/// «10 күннен соң»: a word that stands behind what it is about.
fn is_behind(chunk: Option<&&str>) -> bool {
    chunk.is_some_and(|chunk| ["соң", "кейін"].map(fold).contains(&fold(chunk)))
}

/// Takes the last day out: «до 31.12.2026», "until 31 december", «31.12.2026 дейін».
fn until<'a>(
    chunks: &[&'a str],
    today: Option<NaiveDate>,
) -> Result<(Vec<&'a str>, Option<NaiveDate>), RepeatFlaw> {
    let is = |words: &[&str], chunk: &str| words.iter().any(|word| fold(word) == fold(chunk));
    let without = |from: usize, to: usize| {
        chunks
            .iter()
            .enumerate()
            .filter(|(at, _)| !(from..to).contains(at))
            .map(|(_, chunk)| *chunk)
            .collect()
    };
    let day = |from: usize, to: usize| {
        // «31.12.2026 күніне дейін»
        let words = chunks.get(from..to)?.iter().copied().filter(|word| !is(&["күніне", "күнге"], word));
        let words = Some(words.collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty())?;
        let read =
            today.map_or_else(|| read_day(&words), |today| read_spoken_day(&words, today, Towards::Coming));
        read.ok()
    };
    if let Some(at) = chunks.iter().position(|chunk| is(&["until", "till", "до"], chunk)) {
        let found = (at + 1..=chunks.len()).rev().find_map(|to| Some((to, day(at + 1, to)?)));
        if let Some((to, day)) = found {
            return Ok((without(at, to), Some(day)));
        }
    }
    match chunks.iter().position(|chunk| is(&["дейін"], chunk)) {
        Some(at) => {
            let found = (0..at).find_map(|from| Some((from, day(from, at)?)));
            let (from, day) = found.ok_or(RepeatFlaw::Unknown)?;
            Ok((without(from, at + 1), Some(day)))
        }
        None => Ok((chunks.to_vec(), None)),
    }
}

/// Whether a word behind a number says how often in all: «раз», «рет», "times".
pub fn is_times(chunk: &str) -> bool {
    matches!(word(chunk), Some(Word::Times | Word::Once))
}

/// Whether a word may stand in a rule.
pub fn belongs(chunk: &str) -> bool {
    chunk.split([':', ';']).all(|chunk| spoken::belongs(chunk) || word(chunk).is_some())
}

/// How many words at the beginning look like the beginning of a rule: «каждый 2 вторник», «пятница сайын».
pub fn begun(chunks: &[String]) -> Option<usize> {
    let known = |at: usize| chunks.get(at).and_then(|chunk| word(chunk));
    let is_every = |at: usize| known(at) == Some(Word::Every);
    let is_about = |at: usize| {
        let about = known(at).filter(|word| !matches!(word, Word::Filler | Word::Every | Word::Done));
        about.is_some_and(|word| !matches!(word, Word::Number(_)) || known(at + 1).is_some())
    };
    if is_every(0) && is_about(1) {
        return Some((2..chunks.len()).find(|at| known(*at).is_none()).unwrap_or(chunks.len()));
    }
    (1..chunks.len().min(4))
        .find(|at| is_every(*at) && (0..*at).all(|at| known(at).is_some()))
        .map(|at| at + 1)
}

/// What was gathered so far.
#[derive(Default)]
struct Said {
    is_every: bool,
    is_working: bool,
    is_done: bool,
    apart: Option<u32>,
    unit: Option<Unit>,
    days: Weekdays,
    nth: Option<Nth>,
    of_month: Option<u32>,
    times: Option<u32>,
}

impl Said {
    /// Takes what stands at the beginning; how many words that were.
    fn take(&mut self, words: &[Word]) -> Option<usize> {
        self.counted(words).or_else(|| self.named(words))
    }

    /// A number, with what it counts.
    fn counted(&mut self, words: &[Word]) -> Option<usize> {
        match *words {
            // «екі аптада бір рет»: once in so long.
            [Word::Number(1), Word::Times, ..] if self.unit.is_some() && !self.is_every && !self.is_done => {
                self.is_every = true;
                Some(2)
            }
            [Word::Number(count), Word::Times | Word::Once, ..] => put(&mut self.times, count, 2),
            [Word::Number(count), Word::Working, Word::Unit(Unit::Day), ..] => {
                self.is_working = true;
                self.distance(count, Unit::Day, 3)
            }
            [Word::Number(count), Word::Unit(unit), ..]
            | [Word::Nth(Nth::At(count)), Word::Unit(unit @ (Unit::Day | Unit::Week)), ..] => {
                self.distance(count, unit, 2)
            }
            // "day 15": of a month that was named.
            [Word::Unit(Unit::Day), Word::Number(day), ..]
                if matches!(self.unit, Some(Unit::Month | Unit::Year)) =>
            {
                put(&mut self.of_month, day, 2)
            }
            [Word::Number(day) | Word::Day(day), Word::OfDay, ..] => put(&mut self.of_month, day, 2),
            // «каждый 2-й вторник»: the second of the month.
            [Word::Day(nth @ 1..=4), Word::Weekday(_), ..] => put(&mut self.nth, Nth::At(nth), 1),
            [Word::Day(day), ..] => put(&mut self.of_month, day, 1),
            _ => None,
        }
    }

    /// Any other word.
    fn named(&mut self, words: &[Word]) -> Option<usize> {
        match *words.first()? {
            Word::Every | Word::Once => self.is_every = true,
            Word::EveryUnit(unit) => {
                self.is_every = true;
                return put(&mut self.unit, unit, 1);
            }
            Word::EveryWorkingDay => {
                (self.is_every, self.is_working) = (true, true);
                return put(&mut self.unit, Unit::Day, 1);
            }
            Word::Working => self.is_working = true,
            Word::EveryDay(day) => (self.is_every, self.days) = (true, self.days.with(day)),
            Word::Weekday(day) => self.days = self.days.with(day),
            Word::Nth(nth) => return put(&mut self.nth, nth, 1),
            Word::Unit(unit) => return put(&mut self.unit, unit, 1),
            Word::Done => self.is_done = true,
            Word::Filler | Word::OfDay => {}
            Word::Number(_) | Word::Day(_) | Word::Times => return None,
        }
        Some(1)
    }

    fn distance(&mut self, count: u32, unit: Unit, taken: usize) -> Option<usize> {
        put(&mut self.apart, count, 0)?;
        put(&mut self.unit, unit, taken)
    }

    /// The rule that all of it makes.
    fn every(&self) -> Option<Every> {
        let is_yearly = self.unit == Some(Unit::Year);
        let apart = self.apart.unwrap_or(1).saturating_mul(if is_yearly { 12 } else { 1 });
        let has_days = !self.days.is_empty();
        if self.is_done {
            let is_plain = !self.is_every && !has_days && self.nth.is_none() && self.of_month.is_none();
            return (is_plain && self.unit == Some(Unit::Day) && !self.is_working)
                .then_some(Every::AfterDone(self.apart?));
        }
        if !self.is_every || self.is_working && self.unit != Some(Unit::Day) {
            return None;
        }
        match (self.nth, self.of_month, self.unit) {
            (Some(nth), None, None | Some(Unit::Month)) => {
                let mut days = self.days.iter();
                let day = days.next().filter(|_| days.next().is_none())?;
                Some(Every::Months(apart, OnDay::Nth(nth, day)))
            }
            (None, Some(day), None | Some(Unit::Month | Unit::Year)) if !has_days => {
                Some(Every::Months(apart, OnDay::Number(day)))
            }
            (None, None, Some(Unit::Month | Unit::Year)) if !has_days => {
                Some(Every::Months(apart, OnDay::Same))
            }
            (None, None, Some(Unit::Week)) => Some(Every::Weeks(apart, self.days)),
            (None, None, None) if has_days => Some(Every::Weeks(1, self.days)),
            (None, None, Some(Unit::Day)) if !has_days => {
                Some(if self.is_working { Every::WorkingDays(apart) } else { Every::Days(apart) })
            }
            _ => None,
        }
    }
}

/// Says a thing once.
fn put<T>(slot: &mut Option<T>, value: T, taken: usize) -> Option<usize> {
    slot.replace(value).is_none().then_some(taken)
}

fn word(chunk: &str) -> Option<Word> {
    if chunk.starts_with(|sign: char| sign.is_ascii_digit()) {
        return number(chunk);
    }
    let folded = fold(chunk);
    // «айдың соңғы жұмасы»
    let stem = || ["сы", "сі"].iter().find_map(|ending| folded.strip_suffix(&fold(ending)));
    let weekday = spoken::weekday(&folded).or_else(|| spoken::weekday(stem()?));
    WORDS.get(&folded).copied().or_else(|| weekday.map(Word::Weekday))
}

/// `15`, `15-го`, `15-і`, "15th", `2-й`.
fn number(chunk: &str) -> Option<Word> {
    let end = chunk.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(chunk.len());
    let (digits, ending) = chunk.split_at(end);
    let number = digits.parse().ok()?;
    match fold(ending).trim() {
        "" => Some(Word::Number(number)),
        // «15-күніне»
        "куни" | "кунине" | "инде" | "ында" | "синде" | "сында" | "ине" | "ына" | "го" | "е" | "и" | "й"
        | "я" | "ю" | "ы" | "си" | "сы" | "ши" | "шы" | "th" | "st" | "nd" | "rd" => {
            Some(Word::Day(number))
        }
        _ => None,
    }
}

static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let of =
        |(word, texts): &(Word, &str)| texts.split('|').map(|text| (fold(text), *word)).collect::<Vec<_>>();
    LIST.iter().flat_map(of).collect()
});

const LIST: &[(Word, &str)] = &[
    (Word::Every, "every|each|каждый|каждая|каждую|каждое|каждые|каждого|каждой|по|сайын|әр|әрбір"),
    (Word::EveryUnit(Unit::Day), "daily|ежедневно|күнделікті"),
    (Word::EveryUnit(Unit::Week), "weekly|еженедельно"),
    (Word::EveryUnit(Unit::Month), "monthly|ежемесячно"),
    (Word::EveryUnit(Unit::Year), "yearly|annually|ежегодно"),
    (Word::EveryWorkingDay, "weekday|weekdays|будни|будням|будний"),
    (Word::Working, "working|business|рабочий|рабочих|рабочие|рабочим|рабочего|жұмыс"),
    (Word::Unit(Unit::Day), "day|days|день|дня|дней|дням|күн|күні|күндері|күннен"),
    (Word::Unit(Unit::Week), "week|weeks|неделя|неделю|недели|недель|аптасына|апта|аптаның|аптада"),
    (Word::Unit(Unit::Month), "month|months|месяц|месяца|месяцев|айына|ай|айдың|айда"),
    (Word::Unit(Unit::Year), "year|years|год|года|лет|жыл|жылы|жылда|жылына"),
    (Word::EveryDay(Weekday::Mon), "mondays|понедельникам"),
    (Word::EveryDay(Weekday::Tue), "tuesdays|вторникам"),
    (Word::EveryDay(Weekday::Wed), "wednesdays|средам"),
    (Word::EveryDay(Weekday::Thu), "thursdays|четвергам"),
    (Word::EveryDay(Weekday::Fri), "fridays|пятницам"),
    (Word::EveryDay(Weekday::Sat), "saturdays|субботам"),
    (Word::EveryDay(Weekday::Sun), "sundays|воскресеньям"),
    (Word::Nth(Nth::At(1)), "first|первый|первую|первая|первое|первого|бірінші"),
    (Word::Nth(Nth::At(2)), "second|other|второй|вторую|вторая|второе|второго|екінші"),
    (Word::Nth(Nth::At(3)), "third|третий|третью|третья|третье|третьего|үшінші"),
    (Word::Nth(Nth::At(4)), "fourth|четвертый|четвертую|четвертая|четвертое|төртінші"),
    (Word::Nth(Nth::Last), "last|последний|последнюю|последняя|последнее|последнего|соңғы"),
    (Word::OfDay, "числа|число|күніне"),
    (Word::Done, "done|completion|completed|выполнения|завершения|орындалғаннан|орындаған"),
    (Word::Times, "time|times|раза|рет"),
    (Word::Once, "раз|once"),
    (Word::Number(1), "one|один|одну|бір"),
    (Word::Number(2), "two|две|два|екі"),
    (Word::Number(3), "three|три|үш"),
    (Word::Number(4), "four|четыре|төрт"),
    (Word::Filler, "a|the|of|on|in|it|is|after|and|в|во|и|после|через|мен|және|кейін|соң"),
];
