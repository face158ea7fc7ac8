//! The list of clients: search, filter, sort, marks; on wide terminals the card stands beside it.

use super::{
    ClientCard,
    mass::{self, Purpose},
    pages::Pages,
    pane::Pane,
    questions::Asked,
    row::copied,
    writes::Write,
};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    screens::{Click, Context, Event, ListPlace, Place, Reaction, Screen, Spoken, arrived, beside::areas},
    store::{
        Changes,
        activity::ACTIVITY,
        client::{CLIENT, ClientRow, FoundIn, HowFound, Order, RowsById, ShowClient, Values, Versions},
        contact::{CONTACT, CONTACT_POINT, POST},
        office::views::{ListViews, SavedView},
    },
    ui::field::Field,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::BTreeMap;

/// The root of clients.
pub struct ClientList {
    pub(super) pages: Pages,
    /// The search line is open: letters are text.
    pub(super) typing: Option<Field>,
    /// The row under the cursor before the search.
    pub(super) sought_from: Option<Id>,
    pub(super) marked: BTreeMap<Id, i64>,
    /// Marks that are being read, and the question that needs them.
    pub(super) marking: (Pending<Versions>, Purpose),
    pub(super) writes: Vec<Write>,
    pub(super) asked: Asked,
    pub(super) pane: Pane,
    pub(super) opening: Pending<Option<crate::store::client::Card>>,
    pub(super) reading: Pending<Vec<SavedView>>,
    /// Values of the column that is filtered by.
    pub(super) valuing: Pending<Values>,
    /// Marked rows that will be copied.
    pub(super) copying: Pending<Vec<ClientRow>>,
    /// A client that was just saved: is it among those shown?
    pub(super) saved: Option<Id>,
    /// How the row under the cursor was found, and which row that is.
    explaining: Pending<Vec<FoundIn>>,
    pub(super) explained: (Option<(Id, String)>, Vec<FoundIn>),
}

impl ClientList {
    pub fn open(place: ListPlace, cx: &Context) -> Self {
        Self {
            pages: Pages::open(place, cx),
            typing: None,
            sought_from: None,
            marked: BTreeMap::new(),
            marking: (Pending::default(), Purpose::Mark),
            writes: Vec::new(),
            asked: Asked::Nothing,
            pane: Pane::default(),
            opening: Pending::default(),
            reading: Pending::default(),
            valuing: Pending::default(),
            copying: Pending::default(),
            saved: None,
            explaining: Pending::default(),
            explained: (None, Vec::new()),
        }
    }

    /// Rows of the list without its head line, which is not read aloud.
    pub(super) fn height(cx: &Context) -> usize {
        cx.height().saturating_sub(usize::from(!cx.is_plain)).max(1)
    }

    pub(super) fn current(&self) -> Option<&ClientRow> {
        self.pages.window.current()
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let height = Self::height(cx);
        let window = &mut self.pages.window;
        let want = match command {
            Command::Up => window.move_by(-1, height),
            Command::Down => window.move_by(1, height),
            Command::PageUp => window.page(false, height),
            Command::PageDown => window.page(true, height),
            Command::First => window.first_row(height),
            Command::Last => window.last_row(height),
            other => return self.act(other, cx),
        };
        self.pages.serve(want, cx);
        self.moved();
        Reaction::Stay
    }

    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        use Command as C;
        let needs_a_row = matches!(command, C::Open | C::Edit | C::Mark | C::Remove | C::Copy | C::AddNote);
        if needs_a_row && self.current().is_none() {
            return Reaction::warn(self.empty_words(cx));
        }
        match command {
            Command::Open => return self.open_card(cx),
            Command::Right | Command::NextPane | Command::PreviousPane => return self.enter_pane(cx),
            Command::New => return self.new_client(cx),
            Command::AddNote => return self.new_note(cx),
            Command::Edit if !self.marked.is_empty() => return self.weigh_marked(Purpose::Change, cx),
            Command::Edit => return self.edit(cx),
            Command::Search => self.search(cx),
            Command::Accept => self.typing = None,
            Command::Back => return self.back(cx),
            Command::Sort => return self.ask_order(cx),
            Command::Columns => return self.ask_columns(0, cx),
            Command::Filter => return self.ask_filter(None, cx),
            Command::ClearFilter => self.clear(cx),
            Command::Mark => self.mark(cx),
            Command::MarkAll => self.mark_all(cx),
            Command::ChangeMarked => return self.weigh_marked(Purpose::Change, cx),
            Command::Merge => return self.merge_marked(cx),
            Command::Views => self.reading = cx.worker.ask(ListViews { screen: mass::SCREEN }),
            Command::SaveView => return self.ask_view_name(cx),
            Command::Remove => return self.remove(cx),
            Command::Restore => return self.restore(cx),
            Command::Copy => return self.copy(cx),
            Command::Export => return self.export(cx),
            _ => {}
        }
        Reaction::Stay
    }

    pub(super) fn open_card(&self, cx: &Context) -> Reaction {
        self.current().map_or(Reaction::Stay, |row| Reaction::open(ClientCard::open(row.id, 0, cx)))
    }

    /// The form needs the whole record, not only the row.
    fn edit(&mut self, cx: &Context) -> Reaction {
        if let Some(row) = self.current() {
            self.opening = cx.worker.ask(ShowClient(row.id));
        }
        Reaction::Stay
    }

    fn mark(&mut self, cx: &Context) {
        let Some((id, version)) = self.current().map(|row| (row.id, row.version)) else { return };
        if self.marked.remove(&id).is_none() {
            self.marked.insert(id, version);
        }
        let want = self.pages.window.move_by(1, Self::height(cx));
        self.moved();
        self.pages.serve(want, cx);
    }

    /// The row under the cursor, or all marked ones.
    fn copy(&mut self, cx: &Context) -> Reaction {
        if !self.marked.is_empty() {
            self.copying = cx.worker.ask(RowsById(self.marked.keys().copied().collect()));
            return Reaction::Stay;
        }
        self.current().map_or(Reaction::Stay, |row| Reaction::Copy(copied(row)))
    }

    /// The row under the cursor, where it was found by a search, and the query.
    pub(super) fn found_row(&self) -> Option<(Id, String)> {
        let row = self.pages.found().and(self.pages.window.current_id())?;
        Some((row, self.pages.place.query.clone()))
    }

    /// Asks how the row under the cursor was found.
    pub(super) fn explain(&mut self, cx: &Context) {
        let found = self.found_row();
        if self.explained.0 != found {
            self.explaining = match found.clone() {
                Some((id, query)) => cx.worker.ask(HowFound { id, query }),
                None => Pending::default(),
            };
            self.explained = (found, Vec::new());
        }
    }

    /// Rows changed, here or elsewhere.
    fn renew(&mut self, changes: &Changes, cx: &Context) {
        let shown = [&CLIENT, &CONTACT, &CONTACT_POINT, &POST];
        let is_planned = changes.touches(&ACTIVITY) && self.pages.place.shows_steps();
        if is_planned || shown.into_iter().any(|table| changes.touches(table)) {
            self.explained = (None, Vec::new());
            self.pages.refresh(cx);
        }
        if let Some(card) = &mut self.pane.card {
            card.handle(Event::Changed(changes), cx);
        }
    }

    /// The cursor has left the row whose card is shown.
    fn moved(&mut self) {
        self.pane.is_following = false;
    }

    /// A saved client that the filter keeps out of sight is told of: it is not lost.
    fn missed(&mut self, cx: &Context) -> Option<Reaction> {
        let saved = self.saved.filter(|_| !self.pages.is_waiting())?;
        self.saved = None;
        let is_there = self.pages.window.rows().iter().any(|row| row.id == saved);
        let narrows = !self.pages.place.filter.is_empty() || self.pages.is_search();
        (narrows && !is_there).then(|| Reaction::warn(cx.words.get("list-saved-hidden")))
    }

    /// Another window, or words of another language.
    fn refit(&mut self, cx: &Context) {
        let want = self.pages.window.refit(Self::height(cx));
        self.pages.serve(want, cx);
        self.moved();
        if let Some(card) = &mut self.pane.card {
            card.handle(Event::Resized, cx);
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        if let Err(error) = self.pages.collect(cx) {
            return Reaction::failed(&error, cx.words);
        }
        let mut told = Vec::new();
        told.extend(self.missed(cx));
        let shown = self.pane.card.as_ref().map(ClientCard::id);
        if shown != self.wanted_card(cx.body) {
            self.moved();
        }
        if self.pane.has_focus() {
            told.push(self.in_pane(Event::Ready, cx));
        } else if let Some(card) = &mut self.pane.card {
            told.push(card.handle(Event::Ready, cx));
        }
        if let Some(found) = arrived(&mut self.explaining, &mut told, cx) {
            self.explained.1 = found;
        }
        told.push(self.collect_questions(cx));
        told.push(self.collect_writes(cx));
        Reaction::All(told)
    }

    /// Changes the line that is searched for.
    fn type_query(&mut self, cx: &Context, change: impl FnOnce(&mut Field) -> bool) {
        let Some(field) = &mut self.typing else { return };
        if change(field) {
            self.pages.place.query = field.text();
            self.explained = (None, Vec::new());
            self.pages.load(None, cx);
        }
    }

    fn point(&mut self, line: usize, cx: &Context) {
        let want = self.pages.window.click(line, Self::height(cx));
        self.pages.serve(want, cx);
        self.moved();
    }

    fn click_title(&mut self, order: Option<Order>, cx: &Context) -> Reaction {
        let Some(order) = order else { return self.ask_order(cx) };
        self.sort_by(order, cx);
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let (list, _) = areas(cx.body);
        if click.row + 2 == cx.body.y {
            self.pane.focus(false);
            return self.click_status(click.column, cx);
        }
        if let Some(reaction) = self.click_pane(click, cx) {
            return reaction;
        }
        match click.inside(list) {
            Some((0, column)) => {
                let order = self.layout(list.width, cx).order_at(column, cx);
                return self.click_title(order, cx);
            }
            Some((line, _)) => self.point(line - 1, cx),
            None => {}
        }
        if !click.double {
            return Reaction::Stay;
        }
        // What was searched for is found: the line is no longer typed in.
        self.typing = None;
        self.open_card(cx)
    }
}

impl Screen for ClientList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-clients")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        self.status_line(cx)
    }

    fn scope(&self) -> Scope {
        match (self.pane.has_focus(), &self.typing) {
            (true, _) => Scope::Card,
            (false, Some(_)) => Scope::SearchLine,
            (false, None) => Scope::ClientList,
        }
    }

    fn holds_keys(&self) -> bool {
        // A query is typed on while its answer comes; any other key means a row of the answer.
        let is_replacing = self.typing.is_none() && self.pages.is_replacing();
        is_replacing
            || !self.writes.is_empty()
            || self.opening.is_waiting()
            || self.copying.is_waiting()
            || self.reading.is_waiting()
            || self.marking.0.is_waiting()
            || self.valuing.is_waiting()
            || self.pane.has_focus() && self.pane.card.as_ref().is_some_and(Screen::holds_keys)
    }

    fn offers(&self, command: Command) -> bool {
        let has_rows = !self.pages.window.is_empty() || self.pages.is_waiting();
        let narrows = !self.pages.place.filter.is_empty() || self.pages.is_search();
        match command {
            Command::Open | Command::Edit => has_rows,
            Command::Search | Command::Filter | Command::Sort => has_rows || narrows,
            _ => true,
        }
    }

    fn wants_rest(&self) -> bool {
        (!self.pane.is_following || self.explained.0 != self.found_row()) && !self.pages.is_waiting()
    }

    fn is_waiting(&self) -> bool {
        self.pages.is_waiting()
            || self.pages.is_counting()
            || !self.writes.is_empty()
            || self.opening.is_waiting()
            || self.copying.is_waiting()
            || self.explaining.is_waiting()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|row| (row.id, row.name.clone()))
    }

    fn remember(&self, place: &mut Place) {
        // A search is over with the day: who comes back sees the list.
        let row = self.pages.window.current_id();
        place.clients = ListPlace { query: String::new(), row, ..self.pages.place.clone() };
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(_) | Event::Wheel(_) | Event::Answer(_) if self.pane.has_focus() => {
                return self.in_pane(event, cx);
            }
            Event::Command(command) => return self.obey(command, cx),
            Event::Type(press) => self.type_query(cx, |field| field.type_key(press)),
            Event::Paste(pasted) => self.type_query(cx, |field| field.paste(pasted) || !pasted.is_empty()),
            Event::Say(text) => {
                self.type_query(cx, |field| {
                    field.set(text);
                    true
                });
                self.typing = None;
            }
            Event::Point(line) => self.point(line, cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Wheel(rows) => {
                let want = self.pages.window.move_by(rows, Self::height(cx));
                self.pages.serve(want, cx);
                self.moved();
            }
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) => self.renew(changes, cx),
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Resized => self.refit(cx),
            Event::Rested => self.rest(cx),
            Event::Drop { .. } | Event::Left => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.spoken_list(cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (list, card) = areas(area);
        self.draw_list(list, frame, cx);
        if let Some(card) = card {
            self.draw_pane(card, frame, cx);
        }
    }
}
