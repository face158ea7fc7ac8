//! Somebody calls (`A-3`): the number or the name is typed, and everything open with the client is seen at once. Whom
//! nobody knows becomes a prospect with one key.

mod known;

use super::{
    Answer, Click, Context, Event, Reaction, Screen, Spoken, activities::QuickLog, aloud, arrived,
    cursor::Cursor, found_clients::FoundClients, said,
};
use crate::{
    domain::id::Id,
    i18n::columns,
    keys::{Command, Scope},
    store::{
        Table,
        activity::{ACTIVITY, ActivitiesOf, ActivityOut},
        claim::PROMISE,
        client::{CLIENT, ClientRow},
        contact::{CONTACT, CONTACT_POINT},
        contract::CONTRACT,
        invoice::INSTALMENT,
        note::NOTE,
        obligation::OBLIGATION,
        payment::ALLOCATION,
        run::{Caller, ShowCaller},
    },
    ui::{field::Field, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Tables whose changes are seen here.
static TABLES: [&Table; 10] = [
    &ACTIVITY,
    &CLIENT,
    &CONTACT,
    &CONTACT_POINT,
    &NOTE,
    &INSTALMENT,
    &ALLOCATION,
    &PROMISE,
    &CONTRACT,
    &OBLIGATION,
];
/// Lines above the clients.
const HEAD: u16 = 2;
/// Clients in sight at most; more letters find the right one.
const SHOWN: u16 = 6;
/// Activities of a client that are looked through for what is open.
const OPEN: usize = 30;
/// Width from which what is known stands at the right.
const WIDE: u16 = 110;

/// The line, who may be meant, and what is known of the one under the cursor.
pub struct Incoming {
    field: Field,
    clients: FoundClients,
    cursor: Cursor,
    known: Option<(Id, Caller)>,
    activities: Vec<ActivityOut>,
    reading: Pending<Option<Caller>>,
    listing: Pending<Vec<ActivityOut>>,
    /// Enter came before the answer.
    accepts: bool,
}

impl Incoming {
    pub fn open() -> Self {
        Self {
            field: Field::line(""),
            clients: FoundClients::default(),
            cursor: Cursor::default(),
            known: None,
            activities: Vec::new(),
            reading: Pending::default(),
            listing: Pending::default(),
            accepts: false,
        }
    }

    fn current(&self) -> Option<&ClientRow> {
        self.clients.rows.get(self.cursor.at)
    }

    /// A new prospect stands behind those that are known, once nobody is being looked for.
    fn offers_stranger(&self) -> bool {
        !self.field.text().trim().is_empty() && !self.clients.is_waiting()
    }

    fn count(&self) -> usize {
        self.clients.rows.len() + usize::from(self.offers_stranger())
    }

    /// Reads what is open with the client under the cursor.
    fn look(&mut self, cx: &Context) {
        let Some(id) = self.current().map(|row| row.id) else {
            (self.known, self.activities) = (None, Vec::new());
            return;
        };
        if self.known.as_ref().is_none_or(|(known, _)| *known != id) {
            (self.known, self.activities) = (None, Vec::new());
            self.read(cx);
        }
    }

    fn read(&mut self, cx: &Context) {
        let Some(client) = self.current().map(|row| row.id) else { return };
        let (now, buckets) = (cx.today.and_time(cx.time), cx.facts.settings.buckets());
        self.reading = cx.worker.ask(ShowCaller { client, now, buckets });
        self.listing = cx.worker.ask(ActivitiesOf { client, limit: OPEN });
    }

    fn typed(&mut self, cx: &Context) {
        (self.cursor, self.known, self.accepts) = (Cursor::default(), None, false);
        self.activities.clear();
        self.clients.search(&self.field.text(), cx);
    }

    /// The call is logged in one line of words, with whom it is.
    fn accept(&mut self, cx: &Context) -> Reaction {
        if self.clients.is_waiting() {
            self.accepts = true;
            return Reaction::Stay;
        }
        let word = cx.words.get("incoming-word");
        match self.current() {
            Some(row) => {
                let client = Some((row.id, row.name.clone()));
                Reaction::open(QuickLog::open(&format!("{word} "), client, cx))
            }
            None if self.offers_stranger() => {
                let line = format!("{word} {}, ", self.field.text().trim());
                Reaction::open(QuickLog::open(&line, None, cx))
            }
            None => Reaction::warn(cx.words.get("incoming-hint")),
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if self.clients.collect(&mut told, cx) {
            self.look(cx);
        }
        if !self.clients.is_waiting() && std::mem::take(&mut self.accepts) {
            told.push(self.accept(cx));
        }
        let id = self.current().map(|row| row.id);
        if let Some(found) = arrived(&mut self.reading, &mut told, cx) {
            self.known = id.zip(found);
        }
        if let Some(activities) = arrived(&mut self.listing, &mut told, cx) {
            self.activities = activities;
        }
        Reaction::All(told)
    }

    /// Moves the cursor; what is known of the client there is read.
    fn step(&mut self, event: &Event, cx: &Context) {
        let (before, count, height) = (self.cursor.at, self.count(), self.height(cx));
        match event {
            Event::Command(command) => drop(self.cursor.obey(*command, count, height)),
            Event::Wheel(rows) => self.cursor.wheel(*rows, count, height),
            Event::Point(at) => self.cursor.go(*at, count, height),
            _ => {}
        }
        if self.cursor.at != before {
            self.look(cx);
        }
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let line =
            click.inside(self.areas(cx.body).0).and_then(|(line, _)| line.checked_sub(usize::from(HEAD)));
        let Some(at) = line.and_then(|line| self.cursor.hit(line, self.count(), self.height(cx))) else {
            return Reaction::Stay;
        };
        self.step(&Event::Point(at), cx);
        if click.double { self.accept(cx) } else { Reaction::Stay }
    }

    /// Clients in sight.
    fn height(&self, cx: &Context) -> usize {
        usize::from(self.areas(cx.body).0.height.saturating_sub(HEAD))
    }

    fn row_words(&self, at: usize, cx: &Context) -> String {
        match self.clients.rows.get(at) {
            Some(row) => text::clean(&text::dotted([columns::name(cx.words, &row.name), row.city.clone()])),
            None => cx.words.say("quick-new", [("name", text::clean(self.field.text().trim()))]),
        }
    }

    /// Clients at the left or above, what is known of one beside or below.
    fn areas(&self, area: Rect) -> (Rect, Rect) {
        if area.width >= WIDE {
            let left = area.width / 2;
            let list = Rect { width: left, ..area };
            return (list, Rect { x: area.x + left, width: area.width - left, ..area });
        }
        // Few clients leave the more room to what is known.
        let shown = u16::try_from(self.count()).unwrap_or(SHOWN).clamp(1, SHOWN);
        let above = (HEAD + shown + 1).min(area.height);
        (Rect { height: above, ..area }, Rect { y: area.y + above, height: area.height - above, ..area })
    }

    fn draw_clients(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let line = paint::line(area, 0);
        let place = Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line };
        self.field.draw(place, buffer, cx.theme, true);
        if self.field.text().trim().is_empty() {
            let hint = paint::line(area, HEAD);
            paint::put(
                buffer,
                (hint.x + 1, hint.y),
                hint.width,
                &cx.words.get("incoming-hint"),
                cx.theme.faint,
            );
        }
        let height = usize::from(area.height.saturating_sub(HEAD));
        let top = self.cursor.top(height);
        for (row, at) in (HEAD..area.height).zip(top..self.count()) {
            let place = paint::line(area, row);
            let width = place.width.saturating_sub(2);
            paint::put(buffer, (place.x + 1, place.y), width, &self.row_words(at, cx), cx.theme.text);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
    }
}

impl Screen for Incoming {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-incoming")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.title(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Incoming
    }

    fn is_waiting(&self) -> bool {
        self.clients.is_waiting() || self.reading.is_waiting() || self.listing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.accepts && self.clients.is_waiting()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|row| (row.id, row.name.clone()))
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let changed = match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => return self.accept(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Ready => return self.collect(cx),
            Event::Command(_) | Event::Wheel(_) | Event::Point(_) => {
                self.step(&event, cx);
                false
            }
            Event::Say(said) => {
                self.field.set(said);
                true
            }
            Event::Paste(pasted) => self.field.paste(pasted),
            Event::Type(press) => self.field.type_key(press),
            Event::Answer(Answer::Kept) => {
                self.field.set("");
                true
            }
            Event::Changed(changes) if TABLES.iter().any(|table| changes.touches(table)) => {
                self.read(cx);
                false
            }
            _ => false,
        };
        if changed {
            self.typed(cx);
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (list, known) = self.areas(area);
        self.draw_clients(frame, list, cx);
        self.draw_known(frame, known, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = self.known_lines(cx).into_iter().map(|line| said(&line.text, cx.words));
        let choices = (0..self.count()).map(|at| aloud([self.row_words(at, cx).as_str()]));
        Spoken::lines(lines).choices(choices, Command::Accept).asking(cx.words.get("incoming-hint"))
    }
}
