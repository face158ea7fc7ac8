//! The documents of one contract (`K-8`, `K-9`): a list, and below it what stands in the one under the cursor.

use super::{
    annex_paper::AnnexPaper,
    annex_view,
    onward::read_last,
    signers::{Paper, Signers, ask_despite, ask_signed_day},
};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{Side, check::Finding},
        id::Id,
    },
    i18n::annexes::{KINDS, kind_key, title},
    keys::{Command, Scope},
    report::{annex_doubts, export::Records},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        form::{Form, Subject},
    },
    store::{
        Operation, Receipt, StoreError, Table,
        annex::{ANNEX, AnnexOut, CancelAnnex, ListAnnexes, SendAnnex, SignAnnex},
        contract::{CONTRACT, ContractOut},
        signatory::{CONTRACT_SIGNATORY, SIGNATORY, Signable},
    },
    ui::text,
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};

/// Tables whose changes the list shows.
static READ_FROM: [&Table; 4] = [&ANNEX, &CONTRACT, &SIGNATORY, &CONTRACT_SIGNATORY];

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
    /// On which day this side signed.
    SignedOn(Box<AnnexOut>, Side),
    /// Why this side signs although something stands in the way.
    Despite(Signature),
}

/// A signature that is about to be written.
#[derive(Debug)]
struct Signature {
    one: Box<AnnexOut>,
    side: Side,
    day: NaiveDate,
}

/// The documents of a contract by their days.
pub struct AnnexList {
    contract: Id,
    number: String,
    client: (Id, String),
    pub(super) all: Vec<AnnexOut>,
    pub(super) cursor: Cursor,
    asked: Asked,
    is_read: bool,
    asking: Pending<Vec<AnnexOut>>,
    writing: Pending<Receipt>,
    /// The signature that is being written: something may stand in its way.
    tried: Option<Signature>,
    pub(super) signers: Signers,
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
            tried: None,
            signers: Signers::default(),
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
            self.cursor.follow((&self.all, &all), |one| one.id, annex_view::list_height(cx.body));
            if let Some(at) = new {
                self.cursor.go(at, all.len(), annex_view::list_height(cx.body));
            }
            (self.all, self.is_read) = (all, true);
        }
        match self.writing.take() {
            None => {}
            Some(Ok(_)) => told.push(Reaction::done(std::mem::take(&mut self.told))),
            Some(Err(StoreError::SignatureBlocked(found))) => told.push(self.ask_despite(&found, cx)),
            Some(Err(error)) => told.push(Reaction::failed(&error, cx.words)),
        }
        self.signers.collect(&mut told, cx);
        self.paper.collect(&mut told, cx);
        Reaction::All(told)
    }

    pub(super) fn current(&self) -> Option<&AnnexOut> {
        self.all.get(self.cursor.at)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.all.len(), annex_view::list_height(cx.body)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => {
                self.asked = Asked::Kind;
                let lines = KINDS.iter().map(|(_, label)| ChoiceLine::new(cx.words.get(label))).collect();
                Reaction::open(Choice::new(cx.words.get("annex-which"), lines))
            }
            Command::Export if self.all.is_empty() => {
                let offer = self.as_table(cx);
                Reaction::open(ExportDialog::open(self.number.clone(), vec![offer], Pending::default(), cx))
            }
            other => self.act(other, cx),
        }
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current().cloned() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Open if cx.is_read_only => Reaction::warn(cx.read_only()),
            Command::Open | Command::Edit => self.edit(&one, cx),
            Command::MoveOn => self.ask(one, cx),
            Command::NameSignatories => self.signers.ask(Paper::of_annex(&one, cx), cx),
            Command::Remove => {
                let what = cx.words.get("contract-cancelled");
                self.write(&one, what, CancelAnnex((one.id, one.version)), cx);
                Reaction::Stay
            }
            Command::Export => {
                self.paper.begin(&one, self.as_table(cx), cx);
                Reaction::Stay
            }
            Command::Copy => Reaction::Copy(annex_view::cells(&one, cx).join("\t")),
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

    /// The whole list, for a file.
    fn as_table(&self, cx: &Context) -> Offer {
        let records = Records::of_annexes("annexes", &self.all, cx.words);
        let (words, count) = (cx.words.get("command-annexes"), Some(self.all.len()));
        Offer { words, count, source: Source::Records(Box::new(records)) }
    }

    /// Asks for the next step.
    fn ask(&mut self, one: AnnexOut, cx: &Context) -> Reaction {
        let steps = Step::of(&one);
        if steps.is_empty() {
            return Reaction::warn(cx.words.get("annex-no-step"));
        }
        let lines = steps.iter().map(|step| ChoiceLine::new(cx.words.get(step.key()))).collect();
        let title = title(one.kind, &one.text("number"), cx.words);
        let doubts: Vec<String> = annex_doubts(&one, cx.words).into_iter().map(|(_, told)| told).collect();
        self.asked = Asked::Step(Box::new(one), steps);
        Reaction::open(Choice::question(title, doubts.join("\n"), lines))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Kind, Answer::Chosen(at)) => {
                AnnexKind::ALL.get(*at).map_or(Reaction::Stay, |kind| self.new_one(*kind, cx))
            }
            (Asked::Step(one, steps), Answer::Chosen(at)) => match steps.get(*at) {
                Some(Step::Sign(side)) => self.ask_day(one, *side, cx),
                Some(Step::Send) => {
                    let send = SendAnnex { base: (one.id, one.version), day: cx.today };
                    self.write(&one, cx.words.get(Step::Send.key()), send, cx);
                    Reaction::Stay
                }
                None => Reaction::Stay,
            },
            (Asked::SignedOn(one, side), Answer::Text(typed)) => self.signed_on(one, side, typed, cx),
            (Asked::Despite(signature), Answer::Text(reason)) => self.sign(signature, reason, cx),
            _ => self.signers.answer(answer, cx).unwrap_or(Reaction::Stay),
        }
    }

    fn ask_day(&mut self, one: Box<AnnexOut>, side: Side, cx: &Context) -> Reaction {
        self.asked = Asked::SignedOn(one, side);
        ask_signed_day(cx)
    }

    fn signed_on(&mut self, one: Box<AnnexOut>, side: Side, typed: &str, cx: &Context) -> Reaction {
        let Some(day) = read_last(typed, cx.today) else {
            let again = self.ask_day(one, side, cx);
            return Reaction::All(vec![Reaction::warn(cx.words.get("contract-no-day")), again]);
        };
        self.sign(Signature { one, side, day }, "", cx)
    }

    /// Signs; with a reason, whatever stands in the way.
    fn sign(&mut self, signature: Signature, reason: &str, cx: &Context) -> Reaction {
        let Signature { one, side, day } = &signature;
        let (base, reason) = ((one.id, one.version), reason.to_owned());
        let sign = SignAnnex { base, side: *side, day: *day, today: cx.today, reason };
        self.write(one, cx.words.get(Step::Sign(*side).key()), sign, cx);
        self.tried = Some(signature);
        Reaction::Stay
    }

    fn ask_despite(&mut self, found: &[Finding], cx: &Context) -> Reaction {
        let Some(signature) = self.tried.take() else { return Reaction::Stay };
        let known = signature.one.text("signed_despite");
        self.asked = Asked::Despite(signature);
        ask_despite(found, &known, cx)
    }

    fn write(&mut self, one: &AnnexOut, what: String, operation: impl Operation, cx: &Context) {
        let name = title(one.kind, &one.text("number"), cx.words);
        self.told = cx.words.say("annex-done", [("name", name), ("what", what)]);
        self.writing = cx.worker.write(operation);
    }

    pub(super) fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "annexes-none" } else { "contracts-reading" })
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, annex_view::list_area(cx.body), self.all.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }

    fn take_event(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => {
                self.load(cx);
                self.signers.reload(cx);
            }
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.signers.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.all.len(), annex_view::list_height(cx.body)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.all.len(), annex_view::list_height(cx.body)),
            _ => {}
        }
        Reaction::Stay
    }
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
        let reads = self.asking.is_waiting() || self.signers.is_waiting() || self.paper.is_waiting();
        reads || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let reaction = self.take_event(event, cx);
        if let Some(one) = self.current().map(|one| one.id) {
            self.signers.follow(Signable::Annex(one), cx);
        }
        reaction
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        annex_view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.all.is_empty() { self.empty_words(cx) } else { String::new() };
        let details =
            annex_view::details(self, cx).into_iter().map(|(name, value)| aloud([name.as_str(), &value]));
        let line = |one: &AnnexOut| aloud(annex_view::cells(one, cx).iter().map(String::as_str));
        Spoken::lines([told].into_iter().chain(details)).choices(self.all.iter().map(line), Command::Open)
    }
}
