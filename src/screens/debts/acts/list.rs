//! Acts of one client, or of the clients of a person.

use super::{concerns, list_view as view, making::Making, page::ActPage};
use crate::{
    domain::{id::Id, search::fold},
    i18n::columns,
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived, cursor::Cursor,
        export::ExportDialog, search_line::SearchLine,
    },
    store::{
        Receipt,
        reconciliation::{
            CancelReconciliation, ListReconciliations, ReconciliationFilter, ReconciliationOut,
        },
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Most acts that are read.
pub(super) const MOST: usize = 1_000;

/// Acts, the newest first.
pub struct ActList {
    /// Whose they are; nothing where those of all clients are shown.
    pub(super) of: Option<(Id, String)>,
    all: Vec<ReconciliationOut>,
    /// Places of those that are shown.
    shown: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) query: String,
    pub(super) is_read: bool,
    /// The act that was just made: it opens as soon as it is read.
    made: Option<Id>,
    asking: Pending<Vec<ReconciliationOut>>,
    writing: (Pending<Receipt>, String),
    making: Making,
}

impl ActList {
    /// Acts of a client, or of all clients.
    pub fn open(of: Option<(Id, String)>, cx: &Context) -> Self {
        let mut list = Self {
            of,
            all: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            query: String::new(),
            is_read: false,
            made: None,
            asking: Pending::default(),
            writing: (Pending::default(), String::new()),
            making: Making::default(),
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        let client = self.of.as_ref().map(|(id, _)| *id);
        let filter = ReconciliationFilter { client, ..ReconciliationFilter::default() };
        self.asking = cx.worker.ask(ListReconciliations { filter, limit: MOST });
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &ReconciliationOut> {
        self.shown.iter().filter_map(|at| self.all.get(*at))
    }

    pub(super) const fn count(&self) -> usize {
        self.shown.len()
    }

    pub(super) const fn is_cut(&self) -> bool {
        self.all.len() >= MOST
    }

    fn current(&self) -> Option<&ReconciliationOut> {
        self.rows().nth(self.cursor.at)
    }

    /// Narrows the list anew; the cursor stays on its act.
    fn narrow(&mut self, kept: Option<Id>, cx: &Context) {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let fits = |act: &ReconciliationOut| {
            let text = fold(&format!("{} {}", act.client.1, act.text("number")));
            words.iter().all(|word| text.contains(word.as_str()))
        };
        self.shown = (0..self.all.len()).filter(|at| self.all.get(*at).is_some_and(fits)).collect();
        let at = kept.and_then(|id| self.rows().position(|act| act.id == id));
        self.cursor.go(at.unwrap_or(self.cursor.at), self.shown.len(), view::rows_height(cx));
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            let kept = self.made.or_else(|| self.current().map(|act| act.id));
            (self.all, self.is_read) = (all, true);
            self.narrow(kept, cx);
            let made = self.made.take().and_then(|id| self.all.iter().find(|act| act.id == id));
            told.extend(made.map(|act| open(act, cx)));
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        self.making.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.shown.len(), view::rows_height(cx)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => self.obey(Command::ClearFilter, cx),
            Command::Back => Reaction::Close,
            Command::New => match self.of.clone() {
                Some(client) => self.making.with(client, cx),
                None => self.making.with_somebody(),
            },
            Command::Export => {
                let shown: Vec<ReconciliationOut> = self.rows().cloned().collect();
                let records = Records::of_reconciliations(&shown, cx.words);
                ExportDialog::of_records(view::status_words(self, cx), records, cx)
            }
            Command::Search => SearchLine::open(cx.words.get("acts-search")),
            Command::ClearFilter => {
                let kept = self.current().map(|act| act.id);
                self.query.clear();
                self.narrow(kept, cx);
                Reaction::Stay
            }
            other => self.act(other, cx),
        }
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(act) = self.current() else { return Reaction::warn(view::empty_words(self, cx)) };
        match command {
            Command::Open => return open(act, cx),
            Command::Copy => return Reaction::Copy(view::cells(self, act, cx).join("\t")),
            Command::Remove => {
                let said = cx.words.say("cli-act-gone", [("number", act.text("number"))]);
                let cancel = CancelReconciliation((act.id, act.version));
                self.writing = (cx.worker.write(cancel), said);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        if let Answer::Sought(words) = answer {
            let kept = self.current().map(|act| act.id);
            self.query.clone_from(words);
            self.narrow(kept, cx);
            return Reaction::Stay;
        }
        let (reaction, made) = self.making.answer(answer, cx);
        if made.is_some() {
            self.made = made;
            self.load(cx);
        }
        reaction
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::rows_area(cx.body), self.shown.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

fn open(act: &ReconciliationOut, cx: &Context) -> Reaction {
    Reaction::open(ActPage::open(act, cx))
}

impl Screen for ActList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-reconciliation")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Acts
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|act| act.client.clone()).or_else(|| self.of.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.0.is_waiting() || self.making.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => !self.query.is_empty(),
            Command::Open | Command::Remove | Command::Copy => self.count() > 0,
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.making.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.shown.len(), view::rows_height(cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.shown.len(), view::rows_height(cx)),
            Event::Resized => self.cursor.settle(self.shown.len(), view::rows_height(cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.count() == 0 { view::empty_words(self, cx) } else { String::new() };
        let line = |act: &ReconciliationOut| aloud(view::cells(self, act, cx).iter().map(String::as_str));
        let name = self.of.as_ref().map(|(_, name)| columns::name(cx.words, name)).unwrap_or_default();
        Spoken::lines([name, told]).choices(self.rows().map(line), Command::Open)
    }
}
