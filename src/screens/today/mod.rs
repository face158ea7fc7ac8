//! Today: whom to turn to, why, and what came of it (`A-4`).

mod act;
mod detail;
mod narrow;
mod planned;
mod queue;
mod view;

use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    screens::{
        Context, Event, Place, Reaction, Root, Screen, Spoken, TodayPlace, aloud, arrived, cursor::Cursor,
        debts::Beginning, said, search_line::SearchLine,
    },
    store::{
        Changes, Receipt, Table,
        absence::ABSENCE,
        activity::ACTIVITY,
        claim::{DISPUTE, DUNNING, DUNNING_STEP, LIMITATION_EVENT, PROMISE},
        client::CLIENT,
        contact::POST,
        contract::CONTRACT,
        invoice::INSTALMENT,
        obligation::{OBLIGATION, PERFORMANCE},
        office::{CALENDAR_DAY, SETTING},
        payment::ALLOCATION,
        preparation::CountUnprepared,
        run::{
            CountDone, DoneOnDay, EndOfRun, MorningRun, RUN_PAUSE, RunCard, RunDetail, RunEnd, RunOrder,
            ShowRunCard,
        },
    },
    worker::Pending,
};
use act::Asked;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use planned::Planned;
use queue::Queue;
use ratatui::{Frame, layout::Rect, text::Line};

/// Cards of this age are read anew.
const REFRESHED: TimeDelta = TimeDelta::minutes(5);

/// Tables whose changes the cards show.
static READ_FROM: [&Table; 17] = [
    &ACTIVITY,
    &CLIENT,
    &POST,
    &RUN_PAUSE,
    &ABSENCE,
    &CONTRACT,
    &OBLIGATION,
    &PERFORMANCE,
    &INSTALMENT,
    &ALLOCATION,
    &PROMISE,
    &DISPUTE,
    &DUNNING,
    &DUNNING_STEP,
    &LIMITATION_EVENT,
    &SETTING,
    &CALENDAR_DAY,
];

/// The cards of the day, and the one under the cursor.
pub struct Today {
    queue: Queue,
    done: DoneOnDay,
    /// Meetings of the next working day that are not prepared.
    unprepared: (NaiveDate, usize),
    /// What was put off and promised today, once nobody waits.
    end: RunEnd,
    cursor: Cursor,
    detail: Option<(Id, RunDetail)>,
    /// Those of the whole office.
    is_whole: bool,
    /// When the cards were asked for.
    read_at: NaiveDateTime,
    counting: Pending<DoneOnDay>,
    ending: Pending<RunEnd>,
    looking_ahead: Pending<(NaiveDate, usize)>,
    detailing: (Id, Pending<Option<RunDetail>>),
    writing: Pending<Receipt>,
    beginning: Beginning,
    asked: Asked,
    /// The card that is asked about.
    about: Option<RunCard>,
    /// Said once it is written.
    told: String,
    /// What is planned behind a card.
    planned: Planned,
    /// Words of the names that are shown; empty for all.
    sought: String,
}

impl Today {
    /// Where it was left, where that was today.
    pub fn open(place: TodayPlace, cx: &Context) -> Self {
        let mut today = Self {
            queue: Queue::default(),
            done: DoneOnDay::default(),
            unprepared: (cx.today, 0),
            end: RunEnd::default(),
            cursor: Cursor::default(),
            detail: None,
            is_whole: place.is_whole,
            read_at: NaiveDateTime::MIN,
            counting: Pending::default(),
            ending: Pending::default(),
            looking_ahead: Pending::default(),
            detailing: (Id(0), Pending::default()),
            writing: Pending::default(),
            beginning: Beginning::default(),
            asked: Asked::Nothing,
            about: None,
            told: String::new(),
            planned: Planned::default(),
            sought: String::new(),
        };
        if place.day == cx.today.to_string() {
            today.go_on(place, cx);
        } else {
            today.begin(cx);
        }
        today
    }

    /// Reads the run that was left, at its card.
    fn go_on(&mut self, place: TodayPlace, cx: &Context) {
        self.read_at = cx.today.and_time(cx.time);
        let (at, run) = ((place.at, place.client), (self.read_at, self.whose(cx)));
        self.queue.go_on(at, place.last, run, cx);
        self.count(cx);
    }

    /// Where the cursor is now.
    fn place(&self) -> TodayPlace {
        TodayPlace {
            day: self.read_at.date().to_string(),
            client: self.client_id(),
            at: self.cursor.at,
            is_whole: self.is_whole,
            last: self.queue.last().to_vec(),
        }
    }

    /// Reads another run, from its first card.
    fn begin(&mut self, cx: &Context) {
        self.read_at = cx.today.and_time(cx.time);
        self.cursor = Cursor::default();
        self.queue.begin(Self::rows(cx), (self.read_at, self.whose(cx)), cx);
        self.count(cx);
    }

    fn load(&mut self, cx: &Context) {
        self.read_at = cx.today.and_time(cx.time);
        self.queue.read(self.at(), (self.read_at, self.whose(cx)), cx);
        self.count(cx);
    }

    /// Reads anew what changed: the clients it concerns, where they are known.
    fn renew(&mut self, changes: &Changes, cx: &Context) {
        match changes.clients() {
            Some(clients) if self.queue.renew(clients, self.at(), cx) => self.count(cx),
            _ => self.load(cx),
        }
    }

    /// Whose run it is; nobody means the whole office.
    fn whose(&self, cx: &Context) -> Option<String> {
        (!self.is_whole).then(|| cx.user.to_owned())
    }

    fn count(&mut self, cx: &Context) {
        let user = self.whose(cx);
        self.looking_ahead = cx.worker.ask(CountUnprepared { today: cx.today, user: user.clone() });
        self.counting = cx.worker.ask(CountDone { day: cx.today.to_string(), user });
    }

    /// Hours come nearer and pauses end while the screen stands open; after midnight it is another day.
    fn is_old(&self, cx: &Context) -> bool {
        let age = cx.today.and_time(cx.time) - self.read_at;
        age >= REFRESHED || self.read_at.date() != cx.today
    }

    /// The place of the cursor, and who stands there.
    fn at(&self) -> (usize, Option<Id>) {
        (self.cursor.at, self.client_id())
    }

    /// The card under the cursor.
    pub(super) fn current(&self) -> Option<&RunCard> {
        self.queue.card(self.cursor.at)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(done) = arrived(&mut self.counting, &mut told, cx) {
            self.done = done;
        }
        if let Some(end) = arrived(&mut self.ending, &mut told, cx) {
            self.end = end;
        }
        if let Some(unprepared) = arrived(&mut self.looking_ahead, &mut told, cx) {
            self.unprepared = unprepared;
        }
        if let Some(first) = arrived(&mut self.queue.beginning, &mut told, cx) {
            if let Some(cards) = first {
                self.queue.take_first(cards);
                self.look(cx);
            }
            self.queue.ask(self.at(), cx);
        }
        let at = self.at();
        if let Some(shown) = arrived(&mut self.queue.asking, &mut told, cx) {
            let at = self.queue.take(shown, at);
            self.cursor.go(at, self.queue.len(), Self::rows(cx));
            self.look(cx);
            if self.queue.order().is_some_and(|order| order.waiting() == 0) {
                let run = MorningRun { now: self.read_at, user: self.whose(cx) };
                self.ending = cx.worker.ask(EndOfRun(run));
            }
        }
        if let Some(Some(detail)) = arrived(&mut self.detailing.1, &mut told, cx) {
            self.detail = Some((self.detailing.0, detail));
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        self.collect_planned(&mut told, cx);
        self.beginning.collect(&mut told, cx);
        Reaction::All(told)
    }

    /// Asks for what stands below the list, and for cards that come in sight.
    fn look(&mut self, cx: &Context) {
        self.queue.look(self.at(), (self.cursor.top(Self::rows(cx)), Self::rows(cx)), cx);
        let Some(client) = self.current().map(|card| card.client) else { return };
        self.detailing = (client, cx.worker.ask(ShowRunCard(client)));
    }

    fn rows(cx: &Context) -> usize {
        usize::from(Self::areas(cx.body).0.height)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if command == Command::Back {
            return if self.widen(cx) { Reaction::Stay } else { Reaction::Close };
        }
        let before = self.cursor.at;
        if self.cursor.obey(command, self.queue.len(), Self::rows(cx)) {
            if self.cursor.at != before {
                self.look(cx);
            }
            return Reaction::Stay;
        }
        match command {
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.begin(cx);
                Reaction::Stay
            }
            Command::Search => SearchLine::open(cx.words.get("run-search")),
            Command::Export => self.export(cx),
            Command::Filter => self.ask_kind(cx),
            Command::ClearFilter => {
                self.widen(cx);
                Reaction::Stay
            }
            Command::Mark => Reaction::warn(cx.words.get("run-mark-none")),
            other => self.act(other, cx),
        }
    }
}

impl Screen for Today {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-today")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        self.status_line(cx)
    }

    fn scope(&self) -> Scope {
        Scope::Today
    }

    fn root(&self) -> Option<Root> {
        Some(Root::Today)
    }

    /// Over the list: whom one talks to, how and why stays in sight.
    fn beside(&self, body: Rect) -> Rect {
        match Self::areas(body) {
            (_, card) if card.height == 0 || self.queue.is_empty() => body,
            (list, card) if card.y > list.y => Rect { height: list.height + 1, ..list },
            (list, _) => list,
        }
    }

    fn waits(&self) -> Option<usize> {
        self.queue.order().filter(|_| !self.is_whole).map(RunOrder::waiting)
    }

    fn is_waiting(&self) -> bool {
        self.queue.is_waiting() || self.is_acting()
    }

    fn holds_keys(&self) -> bool {
        let has_no_card = self.queue.is_waiting() && self.current().is_none();
        has_no_card || self.is_acting()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|card| (card.client, card.name.clone()))
    }

    fn activity(&self, _: &Context) -> Option<(Id, String)> {
        let about = self.current().and_then(|card| card.about.as_ref());
        about.map(|about| (about.activity, about.kind.clone()))
    }

    fn offers(&self, command: Command) -> bool {
        let on_a_card = [
            Command::Call,
            Command::Done,
            Command::Snooze,
            Command::Meet,
            Command::Why,
            Command::NotNeeded,
            Command::Promise,
        ];
        !self.queue.is_empty() || !on_a_card.contains(&command)
    }

    fn remember(&self, place: &mut Place) {
        place.root = Root::Today;
        place.today = self.place();
    }

    fn leave(&self, place: &mut Place) {
        place.today = self.place();
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if self.is_old(cx) && !self.queue.is_waiting() {
            self.load(cx);
        }
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => {
                self.renew(changes, cx);
            }
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.beginning.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                self.cursor.go(self.queue.first() + at, self.queue.len(), Self::rows(cx));
                self.look(cx);
            }
            Event::Wheel(rows) => {
                self.cursor.wheel(rows, self.queue.len(), Self::rows(cx));
                self.look(cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.queue.is_empty() { self.empty_words(cx) } else { String::new() };
        let line = |card: &RunCard| {
            let [mark, rest @ ..] = view::cells(card, cx);
            said(&format!("{mark} {}", aloud(rest.iter().map(String::as_str))), cx.words)
        };
        Spoken::lines([told]).choices(self.queue.cards().iter().map(line), Command::Call)
    }
}
