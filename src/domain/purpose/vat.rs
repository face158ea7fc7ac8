//! The tax that a purpose names.

use super::{Share, Vat, date, lexer::Tokens, lexicon};
use crate::domain::statement::{Writer, read_sum};

/// Rates of both countries that a payment of our days may name.
const RATES: [u8; 8] = [16, 22, 20, 12, 10, 7, 5, 0];
const NAMES: [&str; 6] = ["ндс", "ккс", "nds", "kks", "qqs", "vat"];
const NONE: [&str; 7] = ["ккс-сыз", "ккссыз", "ккс-сиз", "ккссиз", "ндс-сыз", "kks-syz", "qqs-syz"];
const WITHOUT: [&str; 4] = ["без", "bez", "without", "no"];
/// Behind the name of the tax: it is not to be paid.
const FREE: [&str; 8] = ["облага", "предусм", "начисл", "взима", "исчисл", "oblaga", "predusm", "уплач"];
const FREE_WHOLE: [&str; 6] = ["нет", "жок", "салынбайды", "освобождено", "net", "jok"];
/// Words between tax, rate and sum.
const BETWEEN: [&str; 14] = [
    "коса",
    "алганда",
    "есептегенде",
    "в",
    "сумме",
    "сумма",
    "составляет",
    "по",
    "ставке",
    "ставка",
    "v",
    "summe",
    "kosa",
    "alganda",
];
/// Tokens looked at behind the name of the tax.
const REACH: usize = 8;

pub(super) fn read(tokens: &Tokens) -> Vat {
    let mut vat = Vat::default();
    let mut taken = 0;
    for at in 0..tokens.len() {
        let word = tokens.word(at);
        if NONE.contains(&word) {
            vat.is_none = true;
        } else if NAMES.contains(&word) {
            if is_free(tokens, at) {
                vat.is_none = true;
            } else if let Some((share, end)) = share(tokens, at, taken) {
                vat.shares.push(share);
                taken = end;
            }
        }
    }
    vat.is_none &= vat.shares.is_empty();
    vat
}

/// «без НДС», «без налога (НДС)», «НДС не облагается», «ҚҚС жоқ».
fn is_free(tokens: &Tokens, at: usize) -> bool {
    let before = (1..=3).filter_map(|back| at.checked_sub(back)).map(|at| tokens.word(at));
    let next = tokens.word(at + 1);
    let denied = tokens.word(at + 2);
    before.into_iter().any(|word| WITHOUT.contains(&word))
        || FREE_WHOLE.contains(&next)
        || matches!(next, "не" | "ne") && FREE.iter().any(|start| denied.starts_with(start))
}

/// Rate and sum of the tax named at a place, and where they end; tokens before `taken` belong to another one.
fn share(tokens: &Tokens, at: usize, taken: usize) -> Option<(Share, usize)> {
    let mut place = skip(tokens, at + 1);
    let mut rate = rate(tokens, place);
    if rate.is_some() {
        place = skip(tokens, place + 2);
    } else {
        // «22 % НДС»
        let before = at.checked_sub(2).filter(|before| *before >= taken);
        rate = before.and_then(|before| self::rate(tokens, before));
    }
    let amount = amount(tokens, place);
    let end = amount.map_or(place, |(_, end)| end);
    let share = Share { rate, amount: amount.map(|(minor, _)| minor) };
    (share.rate.is_some() || share.amount.is_some()).then_some((share, end))
}

/// Passes over signs and words that stand between.
fn skip(tokens: &Tokens, from: usize) -> usize {
    let is_between = |at: usize| {
        tokens.is_sign(at, &['(', ')', '-', '–', '—', ':', '=']) || BETWEEN.contains(&tokens.word(at))
    };
    (from..from + REACH).find(|at| !is_between(*at)).unwrap_or(from)
}

fn rate(tokens: &Tokens, at: usize) -> Option<u8> {
    let rate: u8 = tokens.code(at)?.parse().ok()?;
    (tokens.is_sign(at + 1, &['%']) && RATES.contains(&rate)).then_some(rate)
}

/// A sum of one token or of groups of three digits, and the place behind it.
fn amount(tokens: &Tokens, at: usize) -> Option<(i64, usize)> {
    tokens.code(at)?;
    let mut end = at + 1;
    while let (Some(before), Some(next)) = (tokens.get(end - 1), tokens.get(end))
        && next.start == before.end() + 1
        && is_plain(before.text)
        && is_group(tokens.code(end).unwrap_or_default())
    {
        end += 1;
    }
    let text = tokens.between(at, end);
    let is_whole = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let is_said = lexicon::is_currency(tokens.word(end))
        || tokens.is_sign(end, &[')', '₸', '₽'])
        || end >= tokens.len();
    let is_sum = !tokens.is_sign(end, &['%']) && date::at(tokens, at).is_none() && (!is_whole || is_said);
    let minor = read_sum(text, Writer::Program).ok().filter(|minor| is_sum && *minor >= 0)?;
    Some((minor, end))
}

fn is_plain(text: &str) -> bool {
    text.len() <= 3 && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// Three digits, and after the last ones a mark and decimals.
fn is_group(text: &str) -> bool {
    let (whole, decimals) = text.split_once(['.', ',', '-']).unwrap_or((text, ""));
    whole.len() == 3 && is_plain(whole) && decimals.len() <= 2 && is_plain(decimals)
}
