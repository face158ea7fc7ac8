//! Penalties of a client, each with its working, and what is decided about them (`D-5`).

mod view;

use super::concerns;
use crate::{
    domain::{
        claim::{DECISIONS, Decision},
        day::read_day,
        id::Id,
        money::Money,
    },
    i18n::{columns, debts},
    keys::{Command, Scope},
    report::{export::Records, penalty_lines},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        prompt::Prompt,
    },
    store::{
        Receipt,
        claim::{CountPenalties, DecidePenalty, LatePenalty},
    },
    ui::text,
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};

/// Most debts that are counted.
const MOST: usize = 200;

/// What floats above the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    Nothing,
    /// Until which day is counted.
    Through,
    Decision,
    /// Why it is given up.
    Reason,
}

/// The penalties of a client until a day.
pub struct PenaltyPage {
    client: (Id, String),
    /// This instalment alone.
    only: Option<Id>,
    through: NaiveDate,
    found: Vec<LatePenalty>,
    is_read: bool,
    cursor: Cursor,
    asked: Asked,
    asking: Pending<Vec<LatePenalty>>,
    writing: (Pending<Receipt>, String),
}

impl PenaltyPage {
    /// Of one instalment, or of everything that is late.
    pub fn open(client: (Id, String), only: Option<Id>, cx: &Context) -> Self {
        let mut page = Self {
            client,
            only,
            through: cx.today,
            found: Vec::new(),
            is_read: false,
            cursor: Cursor::default(),
            asked: Asked::default(),
            asking: Pending::default(),
            writing: (Pending::default(), String::new()),
        };
        page.load(cx);
        page
    }

    fn load(&mut self, cx: &Context) {
        let (client, instalment, through) = (self.client.0, self.only, self.through);
        self.asking = cx.worker.ask(CountPenalties { client, instalment, through, limit: MOST });
    }

    fn current(&self) -> Option<&LatePenalty> {
        self.found.get(self.cursor.at)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let (count, height) = (self.found.len(), view::list_height(self, cx));
        if self.cursor.obey(command, count, height) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => return Reaction::Close,
            Command::Edit => {
                self.asked = Asked::Through;
                let day = self.through.format("%d.%m.%Y").to_string();
                return Reaction::open(Prompt::with(cx.words.get("penalty-page-through"), &day));
            }
            Command::Filter => {
                self.only = if self.only.is_some() { None } else { self.current().map(|one| one.instalment) };
                self.load(cx);
            }
            Command::Open => return self.ask_decision(cx),
            Command::Export => return self.export(cx),
            Command::Copy => {
                let told = self.current().map(|one| view::told(one, cx).join("\n"));
                return told.map_or(Reaction::Stay, Reaction::Copy);
            }
            _ => {}
        }
        Reaction::Stay
    }

    /// What becomes of it: asked with the sum that is meant.
    fn ask_decision(&mut self, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::warn(cx.words.get("penalty-page-none")) };
        let penalty = match &one.counted {
            Err(flaw) => return Reaction::warn(super::flaw_words(flaw, cx)),
            Ok(penalty) if penalty.open().minor() == 0 => {
                return Reaction::warn(cx.words.get("flaw-penalty-nothing"));
            }
            Ok(penalty) => penalty,
        };
        let parts = [("number", document(one, cx)), ("sum", money(penalty.open(), cx))];
        let question = cx.words.say("penalty-page-decide", parts);
        let keys = ["penalty-page-claim", "penalty-page-aside", "penalty-page-waive"];
        let lines = keys.map(|key| ChoiceLine::new(cx.words.get(key))).to_vec();
        self.asked = Asked::Decision;
        Reaction::open(Choice::question(cx.words.get("command-penalty"), question, lines))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Through, Answer::Text(typed)) => return self.count_through(typed, cx),
            (Asked::Decision, Answer::Chosen(at)) => match Decision::ALL.get(*at) {
                Some(Decision::Waive) => {
                    self.asked = Asked::Reason;
                    return Reaction::open(Prompt::new(cx.words.get("penalty-page-reason")));
                }
                Some(decision) => self.decide(*decision, "", cx),
                None => {}
            },
            (Asked::Reason, Answer::Text(reason)) => self.decide(Decision::Waive, reason, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn count_through(&mut self, typed: &str, cx: &Context) -> Reaction {
        match crate::domain::spoken::read_moment(typed, &cx.here(true)) {
            Ok(moment) => self.through = moment.day,
            Err(_) => match read_day(typed) {
                Ok(day) => self.through = day,
                Err(_) => return Reaction::warn(cx.words.say("penalty-page-no-day", [("text", typed)])),
            },
        }
        self.load(cx);
        Reaction::Stay
    }

    fn decide(&mut self, decision: Decision, reason: &str, cx: &Context) {
        let Some(one) = self.current() else { return };
        let Ok(penalty) = &one.counted else { return };
        let what = [
            ("number", one.number.clone()),
            ("place", one.place.0.to_string()),
            ("day", cx.words.formats.date(self.through)),
        ];
        let what = cx.words.say("penalty-what", what);
        let decided = columns::choice(cx.words, DECISIONS, decision.key());
        let told = [("decision", decided), ("sum", money(penalty.open(), cx))];
        let said = cx.words.say("cli-penalty-decided", told);
        let (instalment, through, reason) = (one.instalment, self.through, reason.to_owned());
        let operation = DecidePenalty { instalment, through, decision, reason, what, today: cx.today };
        self.writing = (cx.worker.write(operation), said);
    }

    /// The working of every debt that is shown, as one table.
    fn export(&self, cx: &Context) -> Reaction {
        let records = Records::of_penalties(&self.found, cx.words);
        let (words, count) = (cx.words.get("command-penalty"), Some(records.count()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        Reaction::open(ExportDialog::open(self.status_words(cx), vec![offer], Pending::default(), cx))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(found) = arrived(&mut self.asking, &mut told, cx) {
            let kept = self.current().map(|one| one.instalment);
            (self.found, self.is_read) = (found, true);
            let at = self.found.iter().position(|one| Some(one.instalment) == kept);
            let height = view::list_height(self, cx);
            self.cursor.go(at.unwrap_or(self.cursor.at), self.found.len(), height);
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        Reaction::All(told)
    }

    fn status_words(&self, cx: &Context) -> String {
        let name = text::clean(&columns::name(cx.words, &self.client.1));
        let day = cx.words.say("penalty-page-on", [("day", cx.words.formats.date(self.through))]);
        let only = self.only.and_then(|_| self.current()).map(|one| document(one, cx));
        let only = only.map(|number| cx.words.say("promise-about-invoice", [("number", number)]));
        let only = only.unwrap_or_default();
        text::dotted([cx.words.get("command-penalty"), name, only, day])
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "penalty-page-none" } else { "contracts-reading" })
    }
}

fn money(sum: Money, cx: &Context) -> String {
    cx.words.formats.money(sum.minor(), sum.currency().code())
}

fn document(one: &LatePenalty, cx: &Context) -> String {
    text::clean(&debts::document(&one.number, one.place, cx.words))
}

impl Screen for PenaltyPage {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-penalty")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Penalty
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.0.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::Open => self.current().is_some_and(|one| one.counted.is_ok()),
            Command::Copy | Command::Filter => !self.found.is_empty(),
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.found.len(), view::list_height(self, cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.found.len(), view::list_height(self, cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.found.is_empty() { vec![self.empty_words(cx)] } else { Vec::new() };
        let working = self.current().map(|one| penalty_lines(one, cx.words)).unwrap_or_default();
        let rows = self.found.iter().map(|one| aloud(view::told(one, cx).iter().map(String::as_str)));
        Spoken::lines(told.into_iter().chain(working)).choices(rows.collect::<Vec<_>>(), Command::Open)
    }
}

impl PenaltyPage {
    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::list_area(self, cx), self.found.len()) {
            Some(true) => self.ask_decision(cx),
            _ => Reaction::Stay,
        }
    }
}
