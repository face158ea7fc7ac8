//! The payments of a statement in their groups: confirmed one by one or together, then booked as one.

use super::{
    Next, Source,
    choosing::{Asked, Choosing},
    rows::{Group, Narrowed, Order, Row, Told, rows},
    view,
};
use crate::{
    domain::{search::fold, statement::score::Answer as Fit},
    keys::Command,
    screens::{
        Click, Context, Event, Reaction,
        choice::{Choice as Lines, Line},
        cursor::Cursor,
        search_line::{SearchLine, sought_words},
    },
    store::{Receipt, import::statement::WeighedFile, statement::Booked},
    ui::text,
    worker::Pending,
};
use std::sync::Arc;

/// One group: what is shown of it, and the cursor.
#[derive(Default)]
pub(super) struct Pane {
    pub(super) shown: Vec<usize>,
    pub(super) cursor: Cursor,
}

/// The sorted payments.
pub(super) struct Sorting {
    pub(super) source: Source,
    pub(super) weighed: WeighedFile,
    pub(super) rows: Vec<Row>,
    pub(super) panes: [Pane; 4],
    /// The group in front.
    pub(super) front: Group,
    pub(super) narrowed: Narrowed,
    pub(super) order: Order,
    pub(super) query: String,
    pub(super) choosing: Choosing,
    /// Somebody wants an account booked that is not ours.
    pub(super) takes_foreign: bool,
    /// Keys of what is being booked.
    pub(super) keys: Arc<Vec<String>>,
    pub(super) booking: Pending<Receipt>,
    pub(super) counting: Pending<Booked>,
}

impl Sorting {
    pub(super) fn open(source: Source, weighed: WeighedFile, cx: &Context) -> Self {
        let rows = rows(&weighed, cx.facts.settings.books_ready());
        let has = |group: &Group| rows.iter().any(|row| row.group == *group);
        let front = Group::ALL.into_iter().find(has).unwrap_or(Group::Ready);
        let mut sorting = Self {
            source,
            weighed,
            rows,
            panes: Default::default(),
            front,
            narrowed: Narrowed::default(),
            order: Order::default(),
            query: String::new(),
            choosing: Choosing::default(),
            takes_foreign: false,
            keys: Arc::default(),
            booking: Pending::default(),
            counting: Pending::default(),
        };
        sorting.narrow(cx);
        sorting
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.booking.is_waiting() || self.counting.is_waiting() || self.choosing.is_waiting()
    }

    /// Somebody has chosen something that leaving would lose.
    pub(super) fn is_said(&self) -> bool {
        self.rows.iter().any(|row| row.is_said && row.choice.is_some())
    }

    pub(super) fn pane(&self, group: Group) -> &Pane {
        let [ready, ask, unknown, rest] = &self.panes;
        match group {
            Group::Ready => ready,
            Group::Ask => ask,
            Group::Unknown => unknown,
            Group::Rest => rest,
        }
    }

    fn pane_mut(&mut self, group: Group) -> &mut Pane {
        let [ready, ask, unknown, rest] = &mut self.panes;
        match group {
            Group::Ready => ready,
            Group::Ask => ask,
            Group::Unknown => unknown,
            Group::Rest => rest,
        }
    }

    pub(super) fn told(&self, at: usize) -> Option<Told<'_>> {
        Told::of(self.rows.get(at)?, &self.weighed)
    }

    /// The place of the line under the cursor.
    pub(super) fn at(&self) -> Option<usize> {
        let pane = self.pane(self.front);
        pane.shown.get(pane.cursor.at).copied()
    }

    pub(super) fn current(&self) -> Option<Told<'_>> {
        self.told(self.at()?)
    }

    pub(super) fn is_narrowed(&self) -> bool {
        self.narrowed != Narrowed::All || !self.query.is_empty()
    }

    /// How many are confirmed, of how many that can be.
    pub(super) fn confirmed(&self) -> (usize, usize) {
        let open = self.rows.iter().filter(|row| row.can_be_booked());
        (open.clone().filter(|row| row.choice.is_some()).count(), open.count())
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let (confirmed, of) = self.confirmed();
        let count =
            [("count", confirmed), ("all", of)].map(|(key, count)| (key, cx.words.formats.count(count)));
        let narrowed = if self.narrowed == Narrowed::All { String::new() } else { self.narrowed.words(cx) };
        let query = sought_words(&self.query, cx);
        text::dotted([self.source.name(), cx.words.say("booking-of", count), narrowed, query])
    }

    pub(super) fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.is_narrowed(),
            Command::New => self.at().is_some_and(|at| self.payer(at).is_some()),
            Command::Open | Command::Mark => self.current().is_some_and(|told| told.row.can_be_booked()),
            _ => true,
        }
    }

    /// Fills the groups anew by condition, search and order; cursors stay on their lines.
    fn narrow(&mut self, cx: &Context) {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let fits = |told: &Told| {
            let client = told.client().and_then(|id| self.weighed.people.get(&id));
            let has = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
            self.narrowed.fits(told) && (words.is_empty() || has(&fold(&told.text(client))))
        };
        let fits = |at: &usize| self.told(*at).is_some_and(|told| fits(&told));
        let shown: Vec<usize> = (0..self.rows.len()).filter(fits).collect();
        for group in Group::ALL {
            let is_of = |at: &usize| self.rows.get(*at).is_some_and(|row| row.group == group);
            let mut places: Vec<usize> = shown.iter().copied().filter(is_of).collect();
            self.order.sort(&mut places, |at| self.told(at));
            let height = view::height(self, cx.body);
            let pane = self.pane_mut(group);
            let before = std::mem::replace(&mut pane.shown, places);
            pane.cursor.follow((&before, &pane.shown), |at| *at, height);
        }
    }

    /// Goes to another group.
    pub(super) fn turn(&mut self, group: Group, cx: &Context) {
        self.front = group;
        let height = view::height(self, cx.body);
        let pane = self.pane_mut(group);
        pane.cursor.settle(pane.shown.len(), height);
    }

    fn step(&mut self, by: usize, cx: &Context) {
        let at = Group::ALL.iter().position(|group| *group == self.front).unwrap_or_default();
        if let Some(group) = Group::ALL.get((at + by) % Group::ALL.len()) {
            self.turn(*group, cx);
        }
    }

    pub(super) fn down(&mut self, cx: &Context) {
        self.move_by(Command::Down, cx);
    }

    fn move_by(&mut self, command: Command, cx: &Context) -> bool {
        let height = view::height(self, cx.body);
        let pane = self.pane_mut(self.front);
        pane.cursor.obey(command, pane.shown.len(), height)
    }

    pub(super) fn handle(&mut self, event: Event, cx: &Context) -> Next {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.choosing.forget(),
            Event::Ready => return self.collect(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                let height = view::height(self, cx.body);
                let pane = self.pane_mut(self.front);
                pane.cursor.go(at, pane.shown.len(), height);
            }
            Event::Wheel(rows) => {
                let height = view::height(self, cx.body);
                let pane = self.pane_mut(self.front);
                pane.cursor.wheel(rows, pane.shown.len(), height);
            }
            Event::Resized => self.turn(self.front, cx),
            _ => {}
        }
        Next::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        if let Some(group) = view::head_at(self, click, cx) {
            self.turn(group, cx);
            return Next::Stay;
        }
        let Some((group, at)) = view::row_at(self, click, cx.body) else { return Next::Stay };
        self.turn(group, cx);
        let height = view::height(self, cx.body);
        let pane = self.pane_mut(group);
        pane.cursor.go(at, pane.shown.len(), height);
        if click.double { Next::React(self.open_row(cx)) } else { Next::Stay }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Next {
        if self.move_by(command, cx) {
            return Next::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => self.set_query("", cx),
            Command::Back => return self.leave(cx),
            Command::NextPane | Command::Right => self.step(1, cx),
            Command::PreviousPane | Command::Left => self.step(Group::ALL.len() - 1, cx),
            Command::Open => return Next::React(self.open_row(cx)),
            Command::Edit => return Next::React(self.ask_what(cx)),
            Command::Mark => return Next::React(self.mark(cx)),
            Command::MarkAll => self.mark_all(),
            Command::New => {
                let at = self.at();
                return Next::React(at.map_or(Reaction::Stay, |at| self.new_client(at, cx)));
            }
            Command::BookConfirmed => return Next::React(self.book(cx)),
            Command::ClearFilter => {
                (self.narrowed, self.query) = (Narrowed::All, String::new());
                self.narrow(cx);
            }
            Command::Export => return Next::React(self.export(cx)),
            Command::Copy => {
                let told = self.current().map(|told| view::cells(self, &told, cx).join("\t"));
                return Next::React(told.map_or(Reaction::Stay, Reaction::Copy));
            }
            other => return Next::React(self.ask_how(other, cx)),
        }
        Next::Stay
    }

    /// Asks what is shown, and how.
    fn ask_how(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Search => SearchLine::open(cx.words.get("booking-search")),
            Command::Filter => {
                self.choosing.asked = Asked::Narrow;
                let line = |one: Narrowed| Line::new(one.words(cx)).current(one == self.narrowed);
                let lines = Narrowed::ALL.map(line).to_vec();
                Reaction::open(Lines::new(cx.words.get("command-filter"), lines))
            }
            Command::Sort => {
                self.choosing.asked = Asked::Order;
                let line = |one: Order| Line::new(one.words(cx)).current(one == self.order);
                let lines = Order::ALL.map(line).to_vec();
                Reaction::open(Lines::new(cx.words.get("command-sort"), lines))
            }
            _ => Reaction::Stay,
        }
    }

    pub(super) fn set_query(&mut self, query: &str, cx: &Context) {
        query.clone_into(&mut self.query);
        self.narrow(cx);
    }

    pub(super) fn set_narrowed(&mut self, narrowed: Narrowed, cx: &Context) {
        self.narrowed = narrowed;
        self.narrow(cx);
    }

    pub(super) fn set_order(&mut self, order: Order, cx: &Context) {
        self.order = order;
        self.narrow(cx);
    }

    /// What the score says of a line.
    pub(super) fn fit(&self, at: usize) -> Option<&Fit> {
        self.told(at)?.answer
    }
}
