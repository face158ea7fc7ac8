//! Somebody calls (`A-3`): the number or the name is typed, and everything open with the client is seen at once. Whom
//! nobody knows becomes a prospect with one key.

use super::{
    Answer, Click, Context, Event, Reaction, Screen, Spoken,
    acquaintance::{head, person, talk},
    activities::QuickLog,
    aloud, arrived,
    cursor::Cursor,
    found_clients::FoundClients,
    said,
};
use crate::{
    domain::id::Id,
    i18n::columns,
    keys::{Command, Scope},
    store::{
        Table,
        activity::{ACTIVITY, ActivitiesOf, ActivityOut},
        client::{CLIENT, ClientRow},
        contact::{CONTACT, CONTACT_POINT},
        note::NOTE,
        run::{RunDetail, ShowRunCard},
    },
    ui::{field::Field, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// Tables whose changes are seen here.
static TABLES: [&Table; 5] = [&ACTIVITY, &CLIENT, &CONTACT, &CONTACT_POINT, &NOTE];
/// Lines above the clients.
const HEAD: u16 = 2;
/// Clients in sight; more letters find the right one.
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
    known: Option<(Id, RunDetail)>,
    activities: Vec<ActivityOut>,
    reading: Pending<Option<RunDetail>>,
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
        self.reading = cx.worker.ask(ShowRunCard(client));
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
        let (before, count, height) = (self.cursor.at, self.count(), Self::height(cx));
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
            click.inside(Self::areas(cx.body).0).and_then(|(line, _)| line.checked_sub(usize::from(HEAD)));
        let Some(at) = line.and_then(|line| self.cursor.hit(line, self.count(), Self::height(cx))) else {
            return Reaction::Stay;
        };
        self.step(&Event::Point(at), cx);
        if click.double { self.accept(cx) } else { Reaction::Stay }
    }

    /// Clients in sight.
    fn height(cx: &Context) -> usize {
        usize::from(Self::areas(cx.body).0.height.saturating_sub(HEAD))
    }

    fn row_words(&self, at: usize, cx: &Context) -> String {
        match self.clients.rows.get(at) {
            Some(row) => text::clean(&text::dotted([columns::name(cx.words, &row.name), row.city.clone()])),
            None => cx.words.say("quick-new", [("name", text::clean(self.field.text().trim()))]),
        }
    }

    /// Head, whom to talk to, what is planned, what was promised, pinned facts, the last talks.
    fn known_lines(&self, cx: &Context) -> Vec<(String, Style)> {
        let Some((_, RunDetail { card, last })) = &self.known else { return Vec::new() };
        let mut lines = vec![(head(card, cx), cx.theme.title)];
        lines.extend(person(card, cx).map(|line| (line, cx.theme.text)));
        let planned = self.activities.iter().rev().filter(|one| one.text("state") == "planned");
        lines.extend(planned.map(|one| (open_line(one, cx), cx.theme.accent)));
        let promised =
            |one: &&ActivityOut| !one.text("promise").is_empty() && one.text("promise_kept").is_empty();
        lines.extend(self.activities.iter().filter(promised).map(|one| (promise(one, cx), cx.theme.warning)));
        let pinned = card.notes.iter().filter(|note| note.pinned);
        lines.extend(pinned.map(|note| (format!("⚑ {}", text::clean(&note.text)), cx.theme.warning)));
        lines.extend(last.iter().map(|one| (talk(one, cx), cx.theme.faint)));
        lines
    }

    /// Clients at the left or above, what is known of one beside or below.
    fn areas(area: Rect) -> (Rect, Rect) {
        if area.width >= WIDE {
            let left = area.width / 2;
            let list = Rect { width: left, ..area };
            return (list, Rect { x: area.x + left, width: area.width - left, ..area });
        }
        let above = (HEAD + SHOWN + 1).min(area.height);
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

    fn draw_known(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let lines = self.known_lines(cx);
        if lines.is_empty() || area.height == 0 {
            return;
        }
        let is_below = area.y > cx.body.y;
        if is_below {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let pane = paint::below(paint::within(area, 1), u16::from(is_below));
        paint::wrapped(buffer, pane, lines.iter().map(|(line, style)| (line.as_str(), *style)));
    }
}

/// What is planned: day, hour, kind, what for; `!` where its day has gone by.
fn open_line(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    let is_late = activity.days().is_some_and(|(_, last)| last < cx.today);
    let told = text::dotted(["day", "time", "kind", "goal"].map(cell));
    format!("{}{told}", if is_late { "! " } else { "→ " })
}

fn promise(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    cx.words.say("card-promised", [("what", cell("promise")), ("day", cell("promise_on"))])
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
        let (list, known) = Self::areas(area);
        self.draw_clients(frame, list, cx);
        self.draw_known(frame, known, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = self.known_lines(cx).into_iter().map(|(line, _)| said(&line, cx.words));
        let choices = (0..self.count()).map(|at| aloud([self.row_words(at, cx).as_str()]));
        Spoken::lines(lines).choices(choices, Command::Accept).asking(cx.words.get("incoming-hint"))
    }
}
