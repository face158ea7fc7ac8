//! Dated rates: those that were published, and what the office enters over them (`D-5`).

use super::{
    Answer, Context, Event, Reaction, Screen as _, arrived,
    choice::{AroundChoice, Choice, Line},
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
    report::rate_cells,
    store::{
        Receipt, StoreError,
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
pub struct Rates {
    known: Vec<RateOut>,
    asked: Asked,
    reading: Pending<Vec<RateOut>>,
    writing: Pending<Receipt>,
    /// What was typed, to be mended where it is refused.
    typed: (Option<RateName>, String),
    told: String,
    choice: Choice,
}

impl Rates {
    pub fn open(cx: &Context) -> Self {
        Self {
            known: Vec::new(),
            asked: Asked::default(),
            reading: cx.worker.ask(ListRates(None)),
            writing: Pending::default(),
            typed: (None, String::new()),
            told: String::new(),
            choice: Choice::new(cx.words.get("command-rates"), Vec::new()),
        }
    }

    fn show(&mut self, cx: &Context) {
        let at = self.choice.at();
        let add = Line::new(format!("+ {}", cx.words.get("rate-new")));
        let lines: Vec<Line> = [add].into_iter().chain(self.known.iter().map(|one| line(one, cx))).collect();
        let last = lines.len().saturating_sub(1);
        let hint = cx.words.get("rates-hint");
        self.choice =
            Choice::question(cx.words.get("command-rates"), hint, lines).removing().starting_at(at.min(last));
    }

    /// The rate of a line; the first one enters another.
    fn at(&self, line: usize) -> Option<&RateOut> {
        self.known.get(line.checked_sub(1)?)
    }

    fn go(&mut self, at: usize, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        if let Some(one) = self.at(at) {
            let (name, typed) = (one.name, typed(one));
            return self.ask(name, &typed, cx);
        }
        self.asked = Asked::Name;
        let lines = RateName::ALL.map(|name| Line::new(claims::rate(name, cx.words))).to_vec();
        Reaction::open(Choice::new(cx.words.get("rate-new"), lines))
    }

    fn ask(&mut self, name: RateName, typed: &str, cx: &Context) -> Reaction {
        self.asked = Asked::Line(name);
        let title = cx.words.say("rate-ask", [("name", claims::rate(name, cx.words))]);
        Reaction::open(Prompt::with(title, typed).telling(vec![cx.words.get("rate-ask-form")]))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Name, Answer::Chosen(at)) => {
                RateName::ALL.get(*at).map_or(Reaction::Stay, |name| self.ask(*name, "", cx))
            }
            (Asked::Line(name), Answer::Text(line)) => self.set(name, line, cx),
            _ => Reaction::Stay,
        }
    }

    fn set(&mut self, name: RateName, line: &str, cx: &Context) -> Reaction {
        let Some((rate, from, through)) = read(line) else {
            let again = self.ask(name, line, cx);
            return Reaction::All(vec![Reaction::warn(cx.words.get("rate-ask-form")), again]);
        };
        self.typed = (Some(name), line.to_owned());
        self.told = cx.words.say("rate-set", [("name", claims::rate(name, cx.words))]);
        let set = SetRate { name, from, through, rate, source: String::new(), is_confirmed: false };
        self.writing = cx.worker.write(set);
        Reaction::Stay
    }

    /// What was published stays; what the office entered is taken away.
    fn remove(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some((name, from, is_own)) = self.at(at).map(|one| (one.name, one.row.from, one.is_own)) else {
            return Reaction::Stay;
        };
        if !is_own {
            return Reaction::warn(cx.words.get("rate-is-published"));
        }
        self.told = cx.words.say("list-removed-one", [("name", claims::rate(name, cx.words))]);
        self.writing = cx.worker.write(RemoveRate { name, from });
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.reading, &mut told, cx) {
            self.known = all;
            self.show(cx);
        }
        match self.writing.take() {
            None => {}
            Some(Ok(_)) => told.push(Reaction::done(std::mem::take(&mut self.told))),
            Some(Err(StoreError::Flawed(flaw))) => {
                told.push(Reaction::warn(sentence(&flaw, cx.words)));
                let (name, line) = std::mem::take(&mut self.typed);
                told.extend(name.map(|name| self.ask(name, &line, cx)));
            }
            Some(Err(error)) => told.push(Reaction::failed(&error, cx.words)),
        }
        Reaction::All(told)
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

impl AroundChoice for Rates {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting() || self.writing.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&RATE) => {
                self.reading = cx.worker.ask(ListRates(None));
                return Reaction::Stay;
            }
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Changed(_) => return Reaction::Stay,
            _ => {}
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.go(at, cx),
            Reaction::Return(Answer::Removed(at)) => self.remove(at, cx),
            other => other,
        }
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
