//! The documents of one contract (`K-8`, `K-9`): a list, and below it what stands in the one under the cursor.

use super::annex_paper::AnnexPaper;
use crate::{
    domain::{annex::AnnexKind, contract::Side, id::Id},
    i18n::annexes::{KINDS, kind_key, state_key, title},
    keys::{Command, Scope},
    report::{annex_rows, annex_sum},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        form::{Form, Subject},
    },
    store::{
        Operation, Receipt,
        annex::{ANNEX, AnnexOut, CancelAnnex, ListAnnexes, SendAnnex, SignAnnex},
        contract::ContractOut,
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// What is done with a document next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Send,
    Sign(Side),
}

impl Step {
    const fn key(self) -> &'static str {
        match self {
            Self::Send => "annex-step-send",
            Self::Sign(Side::We) => "contract-sign-we",
            Self::Sign(Side::They) => "contract-sign-they",
        }
    }

    /// What has not happened yet.
    fn of(annex: &AnnexOut) -> Vec<Self> {
        let is_open = !Side::BOTH.into_iter().any(|side| annex.has_signed(side));
        let sends = is_open && annex.text("sent_day").is_empty();
        let signs = Side::BOTH.into_iter().filter(|side| !annex.has_signed(*side)).map(Self::Sign);
        sends.then_some(Self::Send).into_iter().chain(signs).collect()
    }
}

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Kind,
    Step(Box<AnnexOut>, Vec<Step>),
}

/// The documents of a contract by their days.
pub struct AnnexList {
    contract: Id,
    number: String,
    client: (Id, String),
    all: Vec<AnnexOut>,
    cursor: Cursor,
    asked: Asked,
    is_read: bool,
    asking: Pending<Vec<AnnexOut>>,
    writing: Pending<Receipt>,
    paper: AnnexPaper,
    /// Said once it is written.
    told: String,
}

impl AnnexList {
    pub fn open(contract: &ContractOut, cx: &Context) -> Self {
        let mut list = Self {
            contract: contract.id,
            number: contract.text("number"),
            client: contract.client.clone(),
            all: Vec::new(),
            cursor: Cursor::default(),
            asked: Asked::Nothing,
            is_read: false,
            asking: Pending::default(),
            writing: Pending::default(),
            paper: AnnexPaper::default(),
            told: String::new(),
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(ListAnnexes { contract: Some(self.contract), kinds: Vec::new() });
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            // A new one has the cursor.
            let known = self.all.iter().map(|one| one.id).collect::<Vec<_>>();
            let new = all.iter().position(|one| self.is_read && !known.contains(&one.id));
            self.cursor.follow((&self.all, &all), |one| one.id, list_height(cx.body));
            if let Some(at) = new {
                self.cursor.go(at, all.len(), list_height(cx.body));
            }
            (self.all, self.is_read) = (all, true);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        self.paper.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn current(&self) -> Option<&AnnexOut> {
        self.all.get(self.cursor.at)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.all.len(), list_height(cx.body)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => {
                self.asked = Asked::Kind;
                let lines = KINDS.iter().map(|(_, label)| ChoiceLine::new(cx.words.get(label))).collect();
                Reaction::open(Choice::new(cx.words.get("annex-which"), lines))
            }
            other => self.act(other, cx),
        }
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current().cloned() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Open if cx.is_read_only => Reaction::warn(cx.words.get("read-only")),
            Command::Open | Command::Edit => self.edit(&one, cx),
            Command::MoveOn => self.ask(one, cx),
            Command::Remove => {
                let what = cx.words.get("contract-cancelled");
                self.write(&one, what, CancelAnnex((one.id, one.version)), cx);
                Reaction::Stay
            }
            Command::Export => {
                self.paper.begin(&one, cx);
                Reaction::Stay
            }
            Command::Copy => Reaction::Copy(cells(&one, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    fn edit(&self, one: &AnnexOut, cx: &Context) -> Reaction {
        if Side::BOTH.into_iter().any(|side| one.has_signed(side)) {
            return Reaction::warn(cx.words.get("error-frozen"));
        }
        let (subject, draft) = Subject::of_annex(one, cx);
        let owner = text::dotted([title(one.kind, &one.text("number"), cx.words), self.number.clone()]);
        Reaction::open(Form::open(subject, draft, cx).of(owner))
    }

    fn new_one(&self, kind: AnnexKind, cx: &Context) -> Reaction {
        let mut draft = crate::domain::field::Draft::default();
        draft.set("day", cx.today.format("%d.%m.%Y").to_string());
        let subject = Subject::Annex { contract: self.contract, client: self.client.0, kind, base: None };
        let owner = text::dotted([cx.words.get(kind_key(kind)), self.number.clone()]);
        Reaction::open(Form::open(subject, draft, cx).of(owner))
    }

    /// Asks for the next step.
    fn ask(&mut self, one: AnnexOut, cx: &Context) -> Reaction {
        let steps = Step::of(&one);
        if steps.is_empty() {
            return Reaction::warn(cx.words.get("annex-no-step"));
        }
        let lines = steps.iter().map(|step| ChoiceLine::new(cx.words.get(step.key()))).collect();
        let title = title(one.kind, &one.text("number"), cx.words);
        self.asked = Asked::Step(Box::new(one), steps);
        Reaction::open(Choice::new(title, lines))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Kind, Answer::Chosen(at)) => {
                AnnexKind::ALL.get(*at).map_or(Reaction::Stay, |kind| self.new_one(*kind, cx))
            }
            (Asked::Step(one, steps), Answer::Chosen(at)) => {
                if let Some(step) = steps.get(*at) {
                    self.go(&one, *step, cx);
                }
                Reaction::Stay
            }
            _ => Reaction::Stay,
        }
    }

    fn go(&mut self, one: &AnnexOut, step: Step, cx: &Context) {
        let (base, day, what) = ((one.id, one.version), cx.today, cx.words.get(step.key()));
        match step {
            Step::Send => self.write(one, what, SendAnnex { base, day }, cx),
            Step::Sign(side) => self.write(one, what, SignAnnex { base, side, day, today: day }, cx),
        }
    }

    fn write(&mut self, one: &AnnexOut, what: String, operation: impl Operation, cx: &Context) {
        let name = title(one.kind, &one.text("number"), cx.words);
        self.told = cx.words.say("annex-done", [("name", name), ("what", what)]);
        self.writing = cx.worker.write(operation);
    }

    fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "annexes-none" } else { "contracts-reading" })
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, list_area(cx.body), self.all.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }

    /// What stands in the one under the cursor.
    fn details(&self, cx: &Context) -> Vec<(String, String)> {
        let rows = self.current().map(|one| annex_rows(one, cx.words)).unwrap_or_default();
        let told = rows.into_iter().filter(|(_, value)| !value.is_empty());
        told.map(|(name, value)| (name, text::clean_lines(&value))).collect()
    }
}

/// Half of the window lists, the other half tells.
fn list_area(area: Rect) -> Rect {
    Rect { height: (area.height / 2).max(1), ..area }
}

fn list_height(area: Rect) -> usize {
    usize::from(list_area(area).height)
}

/// What stands in the line of a document.
pub(super) fn cells(one: &AnnexOut, cx: &Context) -> [String; 5] {
    let day = |column: &str| {
        let text = one.text(column);
        text.parse().map_or(text, |day| cx.words.formats.date(day))
    };
    let until = day("end_day");
    let until = if until.is_empty() { until } else { cx.words.say("annex-until", [("day", until)]) };
    [
        text::clean(&title(one.kind, &one.text("number"), cx.words)),
        day("day"),
        cx.words.get(state_key(one.state)),
        until,
        annex_sum(one, cx.words),
    ]
}

impl Screen for AnnexList {
    fn title(&self, cx: &Context) -> String {
        cx.words.say("annexes-title", [("number", self.number.clone())])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let count = cx.words.count("annexes-count", self.all.len());
        let client = crate::i18n::columns::name(cx.words, &self.client.1);
        Line::styled(text::dotted([self.title(cx), text::clean(&client), count]), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Annexes
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting() || self.paper.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&ANNEX) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.all.len(), list_height(cx.body)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.all.len(), list_height(cx.body)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.all.is_empty() {
            paint::empty(buffer, area, &self.empty_words(cx), cx.theme);
            return;
        }
        let list = list_area(area);
        let height = usize::from(list.height);
        let top = self.cursor.top(height);
        for (row, (at, one)) in (0..).zip(self.all.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(list, row);
            let told = text::dotted(cells(one, cx));
            paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), &told, cx.theme.text);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, list, (top > 0, top + height < self.all.len()), cx.theme);
        let shown = u16::try_from(self.all.len()).unwrap_or(list.height).min(list.height);
        let below = paint::below(area, shown);
        paint::rule(buffer, Rect { height: 1, ..below }, cx.theme);
        let room = usize::from(below.width.saturating_sub(4));
        let told = self.details(cx).into_iter().flat_map(|(name, value)| {
            let line = if name.is_empty() { format!("  {value}") } else { format!("{name}: {value}") };
            text::wrap(&line, room)
        });
        for (row, line) in (1..below.height).zip(told) {
            let place = paint::line(below, row);
            paint::put(buffer, (place.x + 2, place.y), place.width.saturating_sub(3), &line, cx.theme.text);
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.all.is_empty() { self.empty_words(cx) } else { String::new() };
        let details = self.details(cx).into_iter().map(|(name, value)| aloud([name.as_str(), &value]));
        let line = |one: &AnnexOut| aloud(cells(one, cx).iter().map(String::as_str));
        Spoken::lines([told].into_iter().chain(details)).choices(self.all.iter().map(line), Command::Open)
    }
}
