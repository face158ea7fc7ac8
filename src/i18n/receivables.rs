//! Words about debts that are late: buckets, steps of the ladder, why a client is turned to, credit.

use super::{Catalogue, claims::step, reasons::reason};
use crate::domain::{
    debt::{
        aging::Aged,
        exposure::Hold,
        ladder::{Next, Wait},
        worklist::Overdue,
    },
    money::Money,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What is done today, or why nothing is.
pub fn next(next: &Next, words: &Catalogue) -> String {
    match next {
        Next::Take { step: taken, .. } => step(taken.kind, words),
        Next::Wait(why) => wait(*why, words),
    }
}

/// The same in few letters.
pub fn next_short(next: &Next, words: &Catalogue) -> String {
    match next {
        Next::Wait(why) => wait_until(*why, words, |day| words.formats.day_month_short(day)),
        taken @ Next::Take { .. } => self::next(taken, words),
    }
}

/// Why no step is taken.
pub fn wait(wait: Wait, words: &Catalogue) -> String {
    wait_until(wait, words, |day| words.formats.date(day))
}

fn wait_until(wait: Wait, words: &Catalogue, told: impl Fn(NaiveDate) -> String) -> String {
    let until = |key, day| words.say(key, [("day", told(day))]);
    words.get(match wait {
        Wait::Quiet { until: day } => return until("debt-wait-quiet", day),
        Wait::Promised { by } => return until(PROMISED, by),
        Wait::Manual => "debt-wait-manual",
        Wait::DayOff => "debt-wait-day-off",
        Wait::Disputed => "debt-wait-disputed",
        Wait::HalfPaid => "debt-wait-half-paid",
        Wait::Small => "debt-wait-small",
        Wait::Taken => "debt-wait-taken",
        Wait::NothingDue => "debt-wait-nothing",
    })
}

const PROMISED: &str = "debt-wait-promised";

/// By which day something is promised.
pub fn promised(by: NaiveDate, words: &Catalogue) -> String {
    words.say(PROMISED, [("day", words.formats.date(by))])
}

/// Why a client stands where it does: since when it owes, how much of everything, and what it is worth.
pub fn why(overdue: &Overdue, words: &Catalogue) -> Vec<String> {
    let class = overdue.class.map(|class| words.say("debt-class", [("class", class.letter())]));
    let key = overdue.is_key.then(|| words.get("debt-key-client"));
    let told = overdue.reasons().into_iter().map(|one| reason(&one, words));
    told.chain(class).chain(key).collect()
}

/// The same in few letters, without the days: they have a column of their own.
pub fn why_short(overdue: &Overdue, words: &Catalogue) -> Vec<String> {
    let percent = (overdue.share >= 10).then(|| words.formats.percent(i64::from(overdue.share / 10), 0));
    let share = percent.map(|percent| words.say("debts-share", [("percent", percent)]));
    let class = overdue.class.map(|class| class.letter().to_owned());
    let key = overdue.is_key.then(|| words.get("debt-key-client"));
    let broken = overdue.has_broken.then(|| words.get("debts-broken"));
    [broken, share, class, key].into_iter().flatten().collect()
}

/// Sums of several currencies beside each other.
pub fn sums(all: &[Money], words: &Catalogue) -> String {
    sums_of(all.iter().copied(), words)
}

fn sums_of(all: impl Iterator<Item = Money>, words: &Catalogue) -> String {
    let sum = |sum: Money| words.formats.money_short(sum.minor(), sum.currency().code());
    all.map(sum).collect::<Vec<_>>().join(" + ")
}

/// How much is overdue of all that is owed; empty where nothing is.
pub fn owed(aged: &[Aged], words: &Catalogue) -> String {
    let told = |sum: fn(&Aged) -> i64| {
        let sums = aged.iter().map(|aged| Money::new(sum(aged), aged.currency));
        sums_of(sums.filter(|sum| sum.minor() != 0), words)
    };
    let (overdue, owed) = (told(|aged| aged.overdue), told(Aged::owed));
    match (overdue.is_empty(), owed.is_empty()) {
        (_, true) => String::new(),
        (true, _) => words.say("debts-owed", [("owed", owed)]),
        _ => words.say("debts-overdue-of", [("overdue", overdue), ("owed", owed)]),
    }
}

/// Sums put together by their currencies.
pub fn by_currency(sums: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut whole: BTreeMap<&str, Money> = BTreeMap::new();
    for sum in sums {
        let of = whole.entry(sum.currency().code()).or_insert(Money::new(0, sum.currency()));
        *of = Money::new(of.minor().saturating_add(sum.minor()), sum.currency());
    }
    whole.into_values().collect()
}

/// How much of some debtors is overdue; empty where nothing is.
pub fn overdue_of(sums: &[Money], words: &Catalogue) -> String {
    let told = sums_of(sums.iter().copied(), words);
    if told.is_empty() { told } else { words.say("debts-overdue-shown", [("sum", told)]) }
}

/// Why nothing goes out on credit.
pub fn hold(hold: Hold, currency: &str, words: &Catalogue) -> String {
    let money = |minor| words.formats.money_short(minor, currency);
    match hold {
        Hold::OverLimit { by } => words.say("credit-over-limit", [("sum", money(by))]),
        Hold::Overdue { sum, days } => {
            let days = words.formats.days(days.into());
            words.say("credit-overdue", [("sum", money(sum)), ("days", days)])
        }
        Hold::PapersMissing => words.get("credit-papers"),
    }
}
