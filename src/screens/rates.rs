//! Dated rates: those that were published, and what the office enters over them (`D-5`).

use super::{
    Answer, Context, Reaction,
    choice::{Choice, Line},
    choice_list::{ChoiceList, Deed, Entries},
    form::sentence,
    prompt::Prompt,
};
use crate::{
    domain::{
        day::read_day,
        debt::rate_name::{FOREVER, RateName},
        decimal::Decimal,
    },
    i18n::claims,
    report::{export::Records, rate_cells},
    store::{
        Changes, StoreError,
        rate::{ListRates, RATE, RateOut, RemoveRate, SetRate},
    },
    ui::text,
    worker::Pending,
};
use chrono::NaiveDate;

/// What is asked.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// Which rate is entered.
    Name,
    /// Per cent, from which day, through which.
    Line(RateName),
}

/// Every rate by its days; Enter changes one, the first line enters another.
#[derive(Default)]
pub struct Rates {
    asked: Asked,
    /// What was typed, to be mended where it is refused.
    typed: (Option<RateName>, String),
}

impl Rates {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self::default(), cx)
    }

    fn ask(&mut self, name: RateName, typed: &str, cx: &Context) -> Reaction {
        self.asked = Asked::Line(name);
        let title = cx.words.say("rate-ask", [("name", claims::rate(name, cx.words))]);
        Reaction::open(Prompt::with(title, typed).telling(vec![cx.words.get("rate-ask-form")]))
    }

    fn set(&mut self, name: RateName, line: &str, cx: &Context) -> Deed {
        let Some((rate, from, through)) = read(line) else {
            let again = self.ask(name, line, cx);
            return Reaction::All(vec![Reaction::warn(cx.words.get("rate-ask-form")), again]).into();
        };
        self.typed = (Some(name), line.to_owned());
        let said = cx.words.say("rate-set", [("name", claims::rate(name, cx.words))]);
        let set = SetRate { name, from, through, rate, source: String::new(), is_confirmed: false };
        Deed::write(set, said, cx)
    }
}

/// The rate of a line; the first one enters another.
fn at(line: usize, entries: &[RateOut]) -> Option<&RateOut> {
    entries.get(line.checked_sub(1)?)
}

impl Entries for Rates {
    type Entry = RateOut;
    const TITLE: &'static str = "command-rates";
    const CAN_REMOVE: bool = true;

    fn read(&self, cx: &Context) -> Pending<Vec<RateOut>> {
        cx.worker.ask(ListRates(None))
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&RATE)
    }

    fn lines(&self, entries: &[RateOut], cx: &Context) -> Vec<Line> {
        let add = Line::new(format!("+ {}", cx.words.get("rate-new")));
        [add].into_iter().chain(entries.iter().map(|one| line(one, cx))).collect()
    }

    fn hint(&self, _: &[RateOut], cx: &Context) -> String {
        cx.words.get("rates-hint")
    }

    fn open(&mut self, line: usize, entries: &[RateOut], cx: &Context) -> Deed {
        if let Some(one) = at(line, entries) {
            return self.ask(one.name, &typed(one), cx).into();
        }
        self.asked = Asked::Name;
        let lines = RateName::ALL.map(|name| Line::new(claims::rate(name, cx.words))).to_vec();
        Reaction::open(Choice::new(cx.words.get("rate-new"), lines)).into()
    }

    /// What was published stays; what the office entered is taken away.
    fn remove(&mut self, line: usize, entries: &[RateOut], cx: &Context) -> Deed {
        let Some(one) = at(line, entries) else { return Reaction::Stay.into() };
        if !one.is_own {
            return Reaction::warn(cx.words.get("rate-is-published")).into();
        }
        let said = cx.words.say("list-removed-one", [("name", claims::rate(one.name, cx.words))]);
        Deed::write(RemoveRate { name: one.name, from: one.row.from }, said, cx)
    }

    fn answer(&mut self, answer: Answer, _: &[RateOut], cx: &Context) -> Deed {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Name, Answer::Chosen(at)) => {
                let name = RateName::ALL.get(at);
                name.map_or(Reaction::Stay, |name| self.ask(*name, "", cx)).into()
            }
            (Asked::Line(name), Answer::Text(line)) => self.set(name, &line, cx),
            _ => Reaction::Stay.into(),
        }
    }

    fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// What was typed is asked for once more.
    fn refused(&mut self, error: &StoreError, cx: &Context) -> Reaction {
        let StoreError::Flawed(flaw) = error else { return Reaction::failed(error, cx.words) };
        let (name, line) = std::mem::take(&mut self.typed);
        let again = name.map(|name| self.ask(name, &line, cx));
        let told = Reaction::warn(sentence(flaw, cx.words));
        Reaction::All([told].into_iter().chain(again).collect())
    }

    fn records(&self, entries: &[RateOut], cx: &Context) -> Records {
        Records::of_rates(entries, cx.words)
    }
}

/// Which rate and from when to when; how much.
fn line(one: &RateOut, cx: &Context) -> Line {
    let cells = rate_cells(one, cx.words);
    let [name, from, through, rate] = [0, 1, 2, 3].map(|at| cells.get(at).cloned().unwrap_or_default());
    let days = format!("{from} – {through}");
    let own = if one.is_own { cx.words.get("rate-own") } else { String::new() };
    Line { text: text::dotted([name, days, own]), side: format!("{rate} %"), is_current: false }
}

/// As it would be typed.
fn typed(one: &RateOut) -> String {
    let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let through = (one.row.through != FOREVER).then(|| day(one.row.through));
    let parts = [Some(one.row.rate.to_string()), Some(day(one.row.from)), through];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `14,5 27.07.2026 13.09.2026`: per cent, the first day, the last one where it is known.
fn read(line: &str) -> Option<(Decimal, NaiveDate, Option<NaiveDate>)> {
    let mut words = line.split_whitespace().filter(|word| *word != "%" && *word != "–" && *word != "-");
    let rate = words.next()?.trim_end_matches('%').replace(',', ".").parse().ok()?;
    let from = read_day(words.next()?).ok()?;
    let through = words.next().map(|word| read_day(word).ok());
    match (through, words.next()) {
        (_, Some(_)) | (Some(None), _) => None,
        (through, None) => Some((rate, from, through.flatten())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_typed_with_its_days() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let told = |line: &str| read(line).map(|(rate, from, through)| (rate.to_string(), from, through));
        let whole = ("14.5".to_owned(), day("2026-07-27"), Some(day("2026-09-13")));
        assert_eq!(told("14,5 27.07.2026 13.09.2026"), Some(whole.clone()));
        assert_eq!(told("14.5% 27.07.2026 – 13.09.2026"), Some(whole));
        assert_eq!(told("16 01.01.2027"), Some(("16".to_owned(), day("2027-01-01"), None)));
        for wrong in
            ["", "14,5", "x 27.07.2026", "14 32.07.2026", "14 27.07.2026 x", "14 1.1.2026 2.1.2026 3"]
        {
            assert_eq!(told(wrong), None, "{wrong}");
        }
    }
}
