//! A line as stretches of words: days, repeats, kinds, lengths, phones, sums. What is none of these is a word of the note.

use super::{
    QuickFlaw,
    ago::ago,
    counted, naming, numbers,
    senses::{Announced, Sense, sense},
    shape::{Shape, is_ordinal, shape},
    unclear,
};
use crate::domain::{
    activity::{
        needs_client,
        repeat::{self, Repeat, RepeatFlaw},
    },
    keyboard,
    phone::read_phones,
    search::fold,
    spoken::{self, Here, Moment, MomentFlaw, read_as_typed, read_in_any_layout, read_time},
};

/// Words of the longest phrase that is looked at as a day.
const LONGEST: usize = 8;

/// In which phrases a word may stand; a phrase ends before the first word that may not.
struct Reach {
    day: bool,
    rule: bool,
}

impl Reach {
    fn of(word: &String) -> Self {
        let others = keyboard::retype(word);
        let may = |belongs: fn(&str) -> bool| std::iter::once(word).chain(&others).any(|word| belongs(word));
        Self { day: may(spoken::belongs), rule: may(repeat::belongs) }
    }
}

/// The words at the beginning that may be one phrase.
fn run<'a>(words: &'a [String], reach: &[Reach], may: fn(&Reach) -> bool) -> &'a [String] {
    let count = reach.iter().take(words.len().min(LONGEST)).take_while(|reach| may(reach)).count();
    words.get(..count).unwrap_or_default()
}

/// Letters of a word that is a day in another layout, and nothing else by chance.
const SURE: usize = 5;

/// A stretch of words.
pub(super) enum Piece {
    Day(Moment),
    Repeat(Repeat),
    /// So many times, apart from the repeat; and the words.
    Times(u32, Vec<String>),
    Sense(Sense),
    /// Words that announce somebody new.
    New(String),
    Minutes(u32),
    Phone(String),
    Word(String),
    /// A comma, the end of a sentence.
    Stop,
    /// The words that follow look like a day, an hour or a repeat, and are none.
    Unclear(QuickFlaw),
}

/// The pieces of a line, and the words that said a day or an hour.
pub(super) fn pieces(text: &str, here: &Here) -> Result<(Vec<Piece>, Vec<String>), QuickFlaw> {
    let words = words(text);
    let reach: Vec<Reach> = words.iter().map(Reach::of).collect();
    let (mut pieces, mut at, mut of_days) = (Vec::new(), 0, Vec::new());
    while let Some(word) = words.get(at) {
        if word == "," {
            pieces.push(Piece::Stop);
            at += 1;
            continue;
        }
        let part = words.get(at..).unwrap_or_default();
        let part = part.split(|word| word == ",").next().unwrap_or_default();
        if let Some(taken) = naming::quoted(part) {
            pieces.extend(part.iter().take(taken).cloned().map(Piece::Word));
            at += taken;
            continue;
        }
        let (taken, found) = first((part, reach.get(at..).unwrap_or_default()), &pieces, here)?;
        let is_day = found.iter().any(|piece| matches!(piece, Piece::Day(_)));
        of_days.extend(part.get(..taken).filter(|_| is_day).map(|words| words.join(" ")));
        pieces.extend(found);
        at += taken;
    }
    Ok((numbers::settle(pieces), of_days))
}

/// What stands at the beginning of a part, and how many words that are.
fn first(
    (part, reach): (&[String], &[Reach]),
    before: &[Piece],
    here: &Here,
) -> Result<(usize, Vec<Piece>), QuickFlaw> {
    let is_promised =
        before.iter().any(|piece| matches!(piece, Piece::Sense(said) if said.announces == Announced::Sum));
    let has_time = before.iter().any(|piece| matches!(piece, Piece::Day(moment) if moment.time.is_some()));
    let plain =
        |part: &[String]| dialled(part).or_else(|| sum(part, is_promised)).or_else(|| counts(part, here));
    if let Some(found) = plain(part) {
        return Ok(found);
    }
    if let Some((count, moment)) = ago(part, here) {
        let done = Piece::Sense(Sense { is_done: true, ..Sense::default() });
        return Ok((count, vec![Piece::Day(moment), done]));
    }
    // A phone, a sum or a count behind it is no hour of a day.
    let is_number = |at: &usize| plain(part.get(*at..).unwrap_or_default()).is_some();
    let longest = run(part, reach, |reach| reach.day || reach.rule).len();
    let part = part.get(..(1..longest).find(is_number).unwrap_or(part.len())).unwrap_or_default();
    // Once the hour is said, «на 2 часа» is how long.
    if let Some(found) = length(part).filter(|_| has_time) {
        return Ok(found);
    }
    if let Some(found) = repeated(part, run(part, reach, |reach| reach.rule).len(), here)? {
        return Ok(found);
    }
    let days = run(part, reach, |reach| reach.day).len();
    if let Some(found) = day(part, days, here)? {
        return Ok(found);
    }
    let subject = before.last().filter(|piece| matches!(piece, Piece::Word(_)));
    let found = sensed(part, subject.is_some()).or_else(|| length(part)).or_else(|| times(part));
    Ok(found.unwrap_or_else(|| {
        let doubt = unclear::at(part, days, here).map(Piece::Unclear);
        let word = part.first().cloned().map(Piece::Word);
        (1, doubt.into_iter().chain(word).collect())
    }))
}

/// The sum that words promise to pay: «обещает заплатить 400 000», «400 мың төлеймін деді».
pub(super) fn promised(pieces: &[Piece]) -> Option<String> {
    const PAY: [&str; 8] = ["заплат", "оплат", "плат", "перевед", "перечисл", "толе", "аудар", "pay"];
    const LEAST: i64 = 1_000;
    const TIMES: [(&str, &str); 8] = [
        ("тыс", "000"),
        ("тысяч", "000"),
        ("мын", "000"),
        ("thousand", "000"),
        ("млн", "000000"),
        ("миллион", "000000"),
        ("миллиона", "000000"),
        ("million", "000000"),
    ];
    let is_promise = |piece: &Piece| matches!(piece, Piece::Sense(said) if said.announces == Announced::Sum);
    let words: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| if let Piece::Word(word) = piece { Some(word.as_str()) } else { None })
        .collect();
    let is_payment = words.iter().any(|word| PAY.iter().any(|start| fold(word).starts_with(start)));
    if !is_payment || !pieces.iter().any(is_promise) {
        return None;
    }
    let is_number = |word: &&str| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_digit());
    let sums = words.split(|word| !is_number(word)).scan(0, |at, number| {
        *at += number.len() + 1;
        let unit = words.get(*at - 1).map(|word| fold(word)).unwrap_or_default();
        let times = TIMES.iter().find(|(word, _)| *word == unit).map_or("", |(_, zeros)| *zeros);
        Some(format!("{}{times}", number.concat()))
    });
    // A paper has a number too: the sum is the largest.
    let sum = sums.filter_map(|sum| sum.parse::<i64>().ok()).max().filter(|sum| *sum >= LEAST)?;
    Some(sum.to_string())
}

/// A sum with its thousands apart: «1 000 000», «25 000 тг», behind a promise «12 500» too.
fn sum(words: &[String], is_promised: bool) -> Option<(usize, Vec<Piece>)> {
    const MONEY: [&str; 13] =
        ["тг", "тенге", "теңге", "₸", "руб", "рублей", "рубля", "р", "₽", "kzt", "rub", "$", "usd"];
    let is_number = |word: &&String| word.chars().all(|sign| sign.is_ascii_digit());
    let first = words.first().filter(is_number)?;
    let groups: Vec<&String> =
        words.iter().skip(1).take_while(|word| word.len() == 3 && is_number(word)).collect();
    let behind = words.get(groups.len() + 1).map(|word| fold(word)).unwrap_or_default();
    let is_money = MONEY.iter().any(|unit| fold(unit) == behind && !behind.is_empty());
    let is_round = groups.iter().all(|group| *group == "000");
    let is_sum = groups.len() > 1 || is_promised || is_round || is_money;
    let is_whole = (1..=3).contains(&first.len()) && !first.starts_with('0') && !groups.is_empty();
    let count = groups.len() + 1;
    let pieces = words.iter().take(count).cloned().map(Piece::Word).collect();
    (is_whole && is_sum).then_some((count, pieces))
}

/// A number that counts things or names a paper: «12 штук», «счёт 118».
fn counts(words: &[String], here: &Here) -> Option<(usize, Vec<Piece>)> {
    let is_time = length(words).is_some() || times(words).is_some();
    let count = counted::counted(words, here).filter(|_| !is_time)?;
    Some((count, words.iter().take(count).cloned().map(Piece::Word).collect()))
}

/// «10 раз», «6 рет», "3 times": how often in all, where the repeat stands apart.
fn times(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    let [number, unit, ..] = words else { return None };
    let count = number.parse().ok().filter(|_| repeat::is_times(unit))?;
    Some((2, vec![Piece::Times(count, vec![number.clone(), unit.clone()])]))
}

/// The words of a line; what ends a part of it is a comma. A point inside of a date or a time is none.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for chunk in text.split_whitespace() {
        let word = chunk.trim_end_matches([',', ';', '!', '?']);
        if !word.is_empty() {
            found.push(word.to_owned());
        }
        if word.len() < chunk.len() {
            found.push(",".to_owned());
        }
    }
    found
}

/// A small word that stands where a name does: right behind the kind, or alone before it.
pub(super) fn beside(pieces: &[Piece]) -> Option<String> {
    let is_kind =
        |piece: &Piece| matches!(piece, Piece::Sense(said) if needs_client(said.kind) && !said.stays);
    let name = |at: usize| match pieces.get(at)? {
        Piece::Word(word) if naming::is_small(word) => Some(word.clone()),
        _ => None,
    };
    let is_word = |at: usize| matches!(pieces.get(at), Some(Piece::Word(_)));
    let of_kind = |at: usize| {
        let before = at.checked_sub(1).filter(|before| before.checked_sub(1).is_none_or(|at| !is_word(at)));
        name(at + 1).or_else(|| name(before?))
    };
    (0..pieces.len()).filter(|at| pieces.get(*at).is_some_and(is_kind)).find_map(of_kind)
}

/// A phone at the beginning, with its gaps: "+7 701 000 00 01", «8(701)000-00-01».
fn dialled(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    let is_part = |word: &&String| word.chars().all(|sign| sign.is_ascii_digit() || "+()-".contains(sign));
    let count = words.iter().take_while(is_part).take(LONGEST).count();
    (1..=count).rev().find_map(|count| {
        let typed = words.get(..count)?.join(" ");
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let phones = read_phones(&typed);
        let [only] = phones.as_slice() else { return None };
        let is_whole = typed.starts_with(['+', '8', '7', '(']) && (10..=12).contains(&digits);
        (is_whole && !only.normal.is_empty()).then(|| (count, vec![Piece::Phone(only.normal.clone())]))
    })
}

/// The longest phrase at the beginning that says how often: «каждый понедельник», «2 апта сайын».
fn repeated(words: &[String], longest: usize, here: &Here) -> Result<Option<(usize, Vec<Piece>)>, QuickFlaw> {
    for count in (1..=longest).rev() {
        let phrase = words.get(..count).unwrap_or_default().join(" ");
        match read_repeat(&phrase, here) {
            Ok(rule) => return Ok(Some(with_hour(rule, count, words, here))),
            Err(RepeatFlaw::TooMany(most)) => return Err(QuickFlaw::TooOften(phrase, most)),
            Err(RepeatFlaw::Unknown) => {}
        }
    }
    Ok(None)
}

/// As it was typed, or as another keyboard layout would have it.
fn read_repeat(phrase: &str, here: &Here) -> Result<Repeat, RepeatFlaw> {
    let today = Some(here.now.date());
    let read = repeat::read(phrase, today);
    if !matches!(read, Err(RepeatFlaw::Unknown)) || !phrase.is_ascii() {
        return read;
    }
    keyboard::retype(phrase).iter().find_map(|other| repeat::read(other, today).ok()).map_or(read, Ok)
}

/// «каждую пятницу 10»: a number right behind it is the hour.
fn with_hour(rule: Repeat, count: usize, words: &[String], here: &Here) -> (usize, Vec<Piece>) {
    let hour = words.get(count).filter(|word| word.chars().all(|letter| letter.is_ascii_digit()));
    let behind = words.get(count..).unwrap_or_default();
    let is_count = words.get(count + 1).is_some_and(|unit| repeat::is_times(unit) || spoken::is_month(unit))
        || counted::counted(behind, here).is_some();
    let time = hour.filter(|_| !is_count).and_then(|hour| read_time(hour));
    let moment = Moment { is_day_said: false, time, ..Moment::on(here.now.date()) };
    let timed = time.map(|_| Piece::Day(moment));
    (count + usize::from(time.is_some()), std::iter::once(Piece::Repeat(rule)).chain(timed).collect())
}

/// The longest phrase at the beginning that says a day or a time.
fn day(words: &[String], longest: usize, here: &Here) -> Result<Option<(usize, Vec<Piece>)>, QuickFlaw> {
    for count in (1..=longest).rev() {
        let phrase = words.get(..count).unwrap_or_default().join(" ");
        // A word that is a day in another layout only is a word of the note.
        if count == 1 && is_weak(&phrase)
            || phrase.chars().all(|letter| letter.is_ascii_alphabetic())
                && count == 1
                && phrase.len() < SURE
                && !is_english(&phrase, here)
        {
            continue;
        }
        if count == 1
            && shape(&phrase) == Shape::Other
            && !is_ordinal(&phrase)
            && phrase.starts_with(|sign: char| sign.is_ascii_digit())
        {
            continue;
        }
        match read_in_any_layout(&phrase, here) {
            Ok(_) if unclear::is_week_of(words, count) => {
                let phrase = words.get(..=count).unwrap_or_default().join(" ");
                return Err(QuickFlaw::AmbiguousDay(phrase));
            }
            Ok(_) if unclear::counts_on(words, count) => {
                let phrase = words.get(..=count).unwrap_or_default().join(" ");
                return Err(QuickFlaw::NoSuchMoment(phrase));
            }
            Ok(moment) => return Ok(Some((count, vec![Piece::Day(moment)]))),
            Err(MomentFlaw::Ambiguous) if phrase.contains(['.', '/']) => {
                return Err(QuickFlaw::AmbiguousDay(phrase));
            }
            Err(MomentFlaw::NoSuchDate(near)) => return Err(QuickFlaw::NoSuchDay(phrase, near)),
            Err(_) => {}
        }
    }
    Ok(None)
}

/// A number alone, or a month: in a line of words they mean other things.
pub(super) fn is_weak(word: &str) -> bool {
    const MONTHS: [&str; 9] = ["мар", "мау", "там", "сен", "каз", "кар", "сау", "may", "mar"];
    // «Сауда» is trade in the names of firms, and no April.
    const ENDINGS: [&str; 4] = ["да", "де", "та", "те"];
    let folded = fold(word);
    let bare = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending));
    let is_month = MONTHS.contains(&folded.as_str()) || bare.is_some_and(|bare| MONTHS.contains(&bare));
    word.chars().all(|letter| letter.is_ascii_digit()) || is_month
}

/// Latin letters that are a day as they stand.
fn is_english(word: &str, here: &Here) -> bool {
    let swapped = keyboard::retype(word);
    let read = |text: &str| read_as_typed(text, here).is_ok();
    read(word) && !swapped.iter().any(|other| read(other))
}

/// "called Nur" is ours, "Nur called" is theirs.
fn is_of_subject(word: &str) -> bool {
    matches!(fold(word).as_str(), "called" | "phoned" | "texted" | "emailed" | "mailed")
}

/// «звонил в Ромбику», «позвонил Ромбике» are ours; «звонил в 10» and «звонил в пн» say when.
fn is_addressed(behind: &[String]) -> bool {
    if behind.first().is_some_and(|word| naming::is_dative(word)) {
        return true;
    }
    let [first, second, ..] = behind else { return false };
    let is_when =
        second.starts_with(|sign: char| sign.is_ascii_digit()) || spoken::weekday(&fold(second)).is_some();
    matches!(fold(first).as_str(), "в" | "во") && !is_when && !spoken::is_unit(second)
}

/// The longest name of an activity at the beginning.
fn sensed(words: &[String], has_subject: bool) -> Option<(usize, Vec<Piece>)> {
    let (count, mut sense) = sense(words)?;
    if has_subject && count == 1 && words.first().is_some_and(|word| is_of_subject(word)) {
        sense.direction = "in";
    }
    if sense.kind == "call" && sense.direction == "in" && is_addressed(words.get(count..).unwrap_or_default())
    {
        sense.direction = "out";
    }
    if sense.announces == Announced::New {
        return Some((count, vec![Piece::New(words.get(..count)?.join(" "))]));
    }
    let stays = words.iter().take(if sense.stays { count } else { 0 });
    let pieces = std::iter::once(Piece::Sense(sense)).chain(stays.cloned().map(Piece::Word));
    Some((count, pieces.collect()))
}

/// «30 мин», «на час», "1 hour".
fn length(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    const MINUTES: [&str; 7] = ["мин", "минут", "минуты", "минута", "min", "minutes", "mins"];
    const HOURS: [&str; 6] = ["час", "часа", "часов", "сагат", "hour", "hours"];
    let start = usize::from(words.first().is_some_and(|word| matches!(fold(word).as_str(), "на" | "for")));
    let number = words.get(start)?.parse::<u32>().ok();
    let unit = fold(words.get(start + usize::from(number.is_some()))?);
    let each = if MINUTES.contains(&unit.as_str()) {
        1
    } else if HOURS.contains(&unit.as_str()) {
        60
    } else {
        return None;
    };
    // «час» alone may be anything; «на час» is a length.
    let count = number.or_else(|| (start == 1).then_some(1)).filter(|count| (1..=1_440).contains(count))?;
    Some((
        start + usize::from(number.is_some()) + 1,
        vec![Piece::Minutes(count.saturating_mul(each).min(1_440))],
    ))
}
