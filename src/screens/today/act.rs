//! What single keys do with a card of the run.

use super::Today;
use crate::{
    domain::{id::Id, run::ReasonKind, spoken::read_moment},
    i18n::{columns, moments, reasons},
    keys::Command,
    report::run_reason,
    screens::{
        Answer, Click, Context, Reaction,
        choice::{Choice, Line},
        clients::ClientCard,
        prompt::Prompt,
    },
    store::run::{About, DismissCard, RunCard},
    ui::text,
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// What floats above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Snooze,
    /// Until when it is put off, in words.
    When,
    /// Why it is not needed.
    Reason,
    /// One of these kinds of reasons.
    Kind(Vec<ReasonKind>),
}

/// Until when a card may be put off (`A-4`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Snooze {
    Hour,
    Tomorrow,
    /// The next day of calls in the rhythm of the office.
    Calls,
    Day,
    End,
}

impl Snooze {
    const ALL: [Self; 5] = [Self::Hour, Self::Tomorrow, Self::Calls, Self::Day, Self::End];

    fn words(self, cx: &Context) -> String {
        match self {
            Self::Hour => cx.words.get("run-snooze-hour"),
            Self::Tomorrow => cx.words.get("run-snooze-tomorrow"),
            Self::Calls => {
                let day = cx.words.formats.date_with_weekday(next_calls(cx));
                cx.words.say("run-snooze-calls", [("day", day)])
            }
            Self::Day => cx.words.get("run-snooze-day"),
            Self::End => cx.words.get("run-snooze-end"),
        }
    }
}

fn tomorrow(cx: &Context) -> NaiveDate {
    cx.facts.calendar.plus(cx.today, 1).unwrap_or(cx.today)
}

/// The next day of calls; the next working day where the office has no rhythm.
fn next_calls(cx: &Context) -> NaiveDate {
    let from = (cx.today, tomorrow(cx), None);
    cx.facts.rhythm.fitting("call", from, &cx.facts.calendar).unwrap_or_else(|| tomorrow(cx))
}

/// Days after which a card that was not needed may come back.
const REST: Days = Days::new(30);

impl Today {
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        // What is asked is about this card, whatever stands under the cursor when the answer comes.
        self.about = self.current().cloned();
        let Some(card) = self.about.clone() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Open => Reaction::open(ClientCard::open(card.client, 0, cx)),
            Command::Snooze => {
                self.asked = Asked::Snooze;
                let lines = Snooze::ALL.map(|snooze| Line::new(snooze.words(cx))).to_vec();
                Reaction::open(Choice::new(cx.words.get("command-snooze"), lines))
            }
            Command::NotNeeded => {
                self.asked = Asked::Reason;
                Reaction::open(why_not(&card, cx))
            }
            Command::Why => Reaction::open(why(&card, cx)),
            Command::Promise => self.beginning.promise((card.client, card.name), cx),
            Command::Edit | Command::Remove => self.with_planned(&card, command, cx),
            Command::Copy => Reaction::Copy(super::view::cells(&card, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (Asked::Snooze, Answer::Chosen(at)) => {
                return Snooze::ALL.get(at).map_or(Reaction::Stay, |snooze| self.snooze(*snooze, cx));
            }
            (Asked::When, Answer::Text(typed)) => return self.put_off_until(&typed, cx),
            (Asked::Reason, Answer::Text(reason)) if reason.trim().is_empty() => {
                self.asked = Asked::Reason;
                let again = self.about.as_ref().map_or_else(
                    || Prompt::new(cx.words.get("run-not-needed-why")),
                    |card| why_not(card, cx),
                );
                let told = Reaction::warn(cx.words.get("error-reason-missing"));
                return Reaction::All(vec![Reaction::open(again), told]);
            }
            (Asked::Reason, Answer::Text(reason)) => self.dismiss(reason, cx),
            (_, Answer::Sought(typed)) => self.take_words(&typed, cx),
            (Asked::Kind(kinds), Answer::Chosen(at)) => self.take_kind(&kinds, at, cx),
            (_, other) => return self.beginning.answer(&other, cx),
        }
        Reaction::Stay
    }

    fn snooze(&mut self, snooze: Snooze, cx: &Context) -> Reaction {
        match snooze {
            Snooze::Hour => self.put_off(cx.today.and_time(cx.time) + TimeDelta::hours(1), cx),
            Snooze::Tomorrow => self.put_off(tomorrow(cx).and_time(NaiveTime::MIN), cx),
            Snooze::Calls => self.put_off(next_calls(cx).and_time(NaiveTime::MIN), cx),
            Snooze::Day => {
                self.asked = Asked::When;
                return Reaction::open(Prompt::new(cx.words.get("run-snooze-when")));
            }
            Snooze::End => {
                if let Some(card) = self.about.take() {
                    self.queue.send_to_the_end(card.client, self.at(), cx);
                }
            }
        }
        Reaction::Stay
    }

    fn put_off_until(&mut self, typed: &str, cx: &Context) -> Reaction {
        match read_moment(typed, &cx.here(false)) {
            Ok(moment) => {
                self.put_off(moment.day.and_time(moment.time.unwrap_or(NaiveTime::MIN)), cx);
                Reaction::Stay
            }
            Err(flaw) => {
                let (key, parts) = moments::flaw(&flaw, typed, cx.words);
                self.asked = Asked::When;
                let again = Prompt::with(cx.words.get("run-snooze-when"), typed);
                Reaction::All(vec![Reaction::open(again), Reaction::warn(cx.words.say(key, parts))])
            }
        }
    }

    fn put_off(&mut self, until: NaiveDateTime, cx: &Context) {
        let Some(card) = self.about.take() else { return };
        let day = cx.words.formats.date_with_weekday(until.date());
        let time = cx.words.formats.time(until.time());
        let when = if until.date() == cx.today { time } else { day };
        let name = text::clean(&columns::name(cx.words, &card.name));
        self.told = cx.words.say("run-snoozed", [("name", name), ("when", when)]);
        self.write(&card, until, String::new(), cx);
    }

    fn dismiss(&mut self, reason: String, cx: &Context) {
        let Some(card) = self.about.take() else { return };
        let until = cx.today.checked_add_days(REST).unwrap_or(cx.today).and_time(NaiveTime::MIN);
        let name = text::clean(&columns::name(cx.words, &card.name));
        self.told = cx.words.say("run-dismissed", [("name", name)]);
        self.write(&card, until, reason, cx);
    }

    fn write(&mut self, card: &RunCard, until: NaiveDateTime, reason: String, cx: &Context) {
        let until = until.format("%Y-%m-%dT%H:%M").to_string();
        let (client, planned) = (card.client, card.planned.clone());
        self.writing = cx.worker.write(DismissCard { client, planned, until, reason });
    }

    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let (list, _) = Self::areas(cx.body);
        let Some(double) = self.cursor.click(click, list, self.queue.len()) else { return Reaction::Stay };
        self.look(cx);
        if double { self.act(Command::Open, cx) } else { Reaction::Stay }
    }

    /// Whether something is written, or read before it is.
    pub(super) fn is_acting(&self) -> bool {
        self.writing.is_waiting() || self.beginning.is_waiting() || self.planned.is_waiting()
    }

    /// The client under the cursor.
    pub(super) fn client_id(&self) -> Option<Id> {
        self.current().map(|card| card.client)
    }
}

/// Asks for the reason, and says what goes with the card.
fn why_not(card: &RunCard, cx: &Context) -> Prompt {
    let back = cx.today.checked_add_days(REST).unwrap_or(cx.today);
    let named =
        |one: &About| text::dotted([columns::of_activity(cx.words, "kind", &one.kind), one.text.clone()]);
    let mut planned: Vec<String> = Vec::new();
    for one in card.called_off.iter().map(named) {
        if !planned.contains(&one) {
            planned.push(one);
        }
    }
    let key = if planned.is_empty() { "run-not-needed-rests" } else { "run-not-needed-tells" };
    let parts = [("planned", planned.join("; ")), ("day", cx.words.formats.date_with_weekday(back))];
    let told = text::clean(&cx.words.say(key, parts));
    Prompt::new(cx.words.get("run-not-needed-why")).telling(text::wrap(&told, 54))
}

/// Every reason with its points, and how they make the score.
fn why(card: &RunCard, cx: &Context) -> Choice {
    let line = |one: &crate::store::run::RunReason| Line {
        text: text::clean(&run_reason(one, cx.words)),
        side: reasons::points(one.points, cx.words),
        is_current: false,
    };
    let score = reasons::points(card.score, cx.words);
    let class = match (card.is_key, card.class) {
        (true, _) => "run-why-key",
        (_, Some(crate::domain::client::Class::A)) => "run-why-a",
        (_, Some(crate::domain::client::Class::C)) => "run-why-c",
        _ => "run-why-plain",
    };
    let told = cx.words.say("run-why-score", [("score", score), ("class", cx.words.get(class))]);
    Choice::question(
        text::clean(&columns::name(cx.words, &card.name)),
        told,
        card.reasons.iter().map(line).collect(),
    )
}
