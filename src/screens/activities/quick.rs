//! One line of words, floating above: what it means is shown before Enter keeps it (`A-2`, `C-9`).

use super::choices::Chosen;
use crate::{
    domain::{
        activity::quick::{self, Heard, QuickFlaw},
        id::Id,
    },
    i18n::{columns, moments},
    keys::{Command, Scope},
    screens::{Answer, Context, Event, Place, Reaction, Screen, Spoken, aloud, arrived, debts::Beginning},
    store::{
        Receipt,
        activity::{ActivityOut, FindClash, FindMeant, FindOpen, Meant, OpenWith},
    },
    ui::{field::Field, text},
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect};

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Anything, about anybody.
    Log,
    /// What came of a talk with a client that is known.
    Outcome,
}

/// The line, and what was understood of it.
pub struct QuickLog {
    pub(super) purpose: Purpose,
    pub(super) field: Field,
    /// What stood there when it was opened.
    begun: String,
    /// The day that a plan is for where none is said.
    day: Option<NaiveDate>,
    /// The client it was opened on.
    pub(super) client: Option<(Id, String)>,
    /// The activity it was opened on.
    pub(super) chosen: Option<Id>,
    pub(super) open: OpenWith,
    pub(super) heard: Result<Heard, QuickFlaw>,
    pub(super) meant: Meant,
    /// The chosen line; nothing where it is asked which one.
    pub(super) at: Option<usize>,
    opening: Pending<OpenWith>,
    /// The base is asked once the words rest: not yet of these, and of which it was.
    is_unasked: bool,
    asked: Option<FindMeant>,
    asking: Pending<Meant>,
    asking_clash: Pending<Option<ActivityOut>>,
    /// What somebody has at the same time.
    pub(super) clash: Option<ActivityOut>,
    pub(super) writing: Pending<Receipt>,
    /// Enter came before the answer.
    accepts: bool,
    /// Said once it is written.
    pub(super) told: String,
    /// Whose promise to pay the line tells of: its form opens once the line is written.
    pub(super) promises: Option<(Id, String)>,
    promising: Beginning,
}

impl QuickLog {
    /// About anybody; where the line names no client, about the one it was opened on.
    pub fn open(text: &str, client: Option<(Id, String)>, cx: &Context) -> Self {
        // What was left is gone on with: the next word is none of the last one.
        let gap = if text.is_empty() || text.ends_with(' ') { "" } else { " " };
        let mut line = Self::new(Purpose::Log, &format!("{text}{gap}"), client);
        line.read(cx);
        line
    }

    /// About anybody; a plan without a day is for this one.
    pub fn on(day: NaiveDate, cx: &Context) -> Self {
        let mut line = Self { day: Some(day), ..Self::new(Purpose::Log, "", None) };
        line.read(cx);
        line
    }

    /// What came of a talk with this client: of the chosen activity, or of one that is due.
    pub fn outcome(
        (client, chosen): (Option<(Id, String)>, Option<Id>),
        kind: Option<&'static str>,
        cx: &Context,
    ) -> Self {
        let whom = client.as_ref().map(|(id, _)| *id);
        let opening = cx.worker.ask(FindOpen { client: whom, chosen, kind, today: cx.today });
        let word = |kind| format!("{} ", cx.words.get(&format!("activity-{kind}")).to_lowercase());
        let text = kind.map(word).unwrap_or_default();
        let mut line = Self { chosen, opening, ..Self::new(Purpose::Outcome, &text, client) };
        line.read(cx);
        line
    }

    fn new(purpose: Purpose, text: &str, client: Option<(Id, String)>) -> Self {
        Self {
            purpose,
            field: Field::line(text),
            begun: text.to_owned(),
            day: None,
            client,
            chosen: None,
            open: OpenWith::default(),
            heard: Err(QuickFlaw::Empty),
            meant: Meant::default(),
            at: Some(0),
            opening: Pending::default(),
            is_unasked: false,
            asked: None,
            asking: Pending::default(),
            asking_clash: Pending::default(),
            clash: None,
            writing: Pending::default(),
            accepts: false,
            told: String::new(),
            promises: None,
            promising: Beginning::default(),
        }
    }

    /// Whether the line still begins with what was left the last time.
    fn is_kept(&self) -> bool {
        let begun = self.begun.trim();
        self.purpose == Purpose::Log && !begun.is_empty() && self.field.text().starts_with(begun)
    }

    /// Understands the line anew; whom it names is asked of the base once the words rest.
    fn read(&mut self, cx: &Context) {
        let is_outcome = self.purpose == Purpose::Outcome;
        self.heard = quick::read_for(&self.field.text(), self.day, &cx.here(true), is_outcome);
        (self.asking_clash, self.clash) = (Pending::default(), None);
        (self.accepts, self.is_unasked) = (false, true);
        let wanted = self.wanted();
        if self.asked.is_some() && wanted == self.asked {
            self.at = self.is_sure().then_some(0);
            return;
        }
        (self.at, self.asked, self.asking) = (Some(0), None, Pending::default());
        let rest = self.heard.as_ref().map(|heard| heard.rest.as_slice()).unwrap_or_default();
        let note: Vec<String> = rest.iter().map(|part| part.join(" ")).collect();
        self.meant = Meant { note: note.join(", "), is_sure: true, ..Meant::default() };
    }

    /// What the base is asked of the line.
    fn wanted(&self) -> Option<FindMeant> {
        let heard = self.heard.as_ref().ok().filter(|_| self.purpose == Purpose::Log)?;
        Some(FindMeant::of(heard)).filter(|wanted| !wanted.parts.is_empty())
    }

    /// Asks what has not been asked yet: whom the words name, where they changed, and what stands at that hour.
    fn ask(&mut self, cx: &Context) {
        if !std::mem::take(&mut self.is_unasked) {
            return;
        }
        if let Some(asked) = self.heard.as_ref().ok().and_then(|heard| FindClash::of_line(heard, cx.user)) {
            self.asking_clash = cx.worker.ask(asked);
        }
        let wanted = self.wanted().filter(|wanted| self.asked.as_ref() != Some(wanted));
        if let Some(wanted) = wanted {
            self.asking = cx.worker.ask(wanted.clone());
            self.asked = Some(wanted);
        }
    }

    /// The planned activity that this line ends. Where another kind is said it is not the one that was planned.
    pub(super) fn ends(&self, heard: &Heard) -> Option<&ActivityOut> {
        let is_it = |open: &&ActivityOut| !heard.is_kind_said || open.text("kind") == heard.kind;
        self.open.activity.as_ref().filter(is_it)
    }

    /// What is wrong with the line, as a sentence.
    pub(super) fn flaw(&self, cx: &Context) -> Option<String> {
        let flaw = self.heard.as_ref().err()?;
        let (key, parts) = moments::quick_flaw(flaw, cx.words);
        Some(cx.words.say(key, parts))
    }

    /// What it is, in one word: a call, a meeting.
    pub(super) fn kind_word(&self, heard: &Heard, cx: &Context) -> String {
        let kind = self.ends(heard).map_or_else(|| heard.kind.to_owned(), |open| open.text("kind"));
        columns::of_activity(cx.words, "kind", &kind)
    }

    /// What it is, in words.
    pub(super) fn kind_words(&self, heard: &Heard, cx: &Context) -> String {
        let word = |key: &str, text: &str| columns::of_activity(cx.words, key, text);
        let parts = [
            self.kind_word(heard, cx),
            word("direction", heard.direction),
            word("channel", heard.channel),
            word("state", if heard.is_done { "done" } else { "planned" }),
            columns::result(cx.words, heard.kind, heard.result),
        ];
        aloud(parts.iter().map(String::as_str))
    }

    fn accept(&mut self, cx: &Context) -> Reaction {
        self.ask(cx);
        if self.asking.is_waiting() || self.opening.is_waiting() {
            self.accepts = true;
            return Reaction::Stay;
        }
        self.save(cx)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(open) = arrived(&mut self.opening, &mut told, cx) {
            self.open = open;
        }
        if let Some(meant) = arrived(&mut self.asking, &mut told, cx) {
            self.meant = meant;
            self.at = self.is_sure().then_some(0);
        }
        if let Some(clash) = arrived(&mut self.asking_clash, &mut told, cx) {
            self.clash = clash;
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            // What was kept is no line to go on with.
            self.field.set("");
            let Some(client) = self.promises.take() else { return self.kept(None) };
            self.promising.promise_of(client, self.promised(), cx);
        }
        let mut form = Vec::new();
        self.promising.collect(&mut form, cx);
        if let Some(form) = form.pop() {
            return self.kept(Some(form));
        }
        let is_ready = !self.asking.is_waiting() && !self.opening.is_waiting();
        if is_ready && std::mem::take(&mut self.accepts) {
            told.push(self.save(cx));
        }
        Reaction::All(told)
    }

    /// Closes the line: it was kept, and this follows.
    fn kept(&mut self, follows: Option<Reaction>) -> Reaction {
        let told = Reaction::done(std::mem::take(&mut self.told));
        Reaction::All([Reaction::Return(Answer::Kept), told].into_iter().chain(follows).collect())
    }

    /// The sum and the day that the line says were promised.
    fn promised(&self) -> (String, Option<NaiveDate>) {
        let heard = self.heard.as_ref().ok();
        let sum = heard.and_then(|heard| heard.promised.clone()).unwrap_or_default();
        (sum, heard.and_then(|heard| heard.next).map(|next| next.day))
    }

    fn choose(&mut self, down: bool, cx: &Context) {
        let last = self.choices(cx).len().saturating_sub(1);
        self.at = Some(match self.at {
            Some(at) if down => (at + 1).min(last),
            Some(at) => at.saturating_sub(1),
            None if down => 0,
            None => last,
        });
    }

    /// Whether it has to be asked when a meeting is.
    pub(super) fn lacks_when(&self) -> bool {
        let is_plan = self.purpose == Purpose::Log && self.day.is_none();
        is_plan && self.heard.as_ref().is_ok_and(Heard::lacks_when)
    }

    /// Whether nobody has to be asked whom the line is about.
    pub(super) fn is_sure(&self) -> bool {
        let Ok(heard) = &self.heard else { return true };
        if self.meant.is_new || !self.meant.clients.is_empty() {
            return self.meant.is_sure;
        }
        // The client in front is not meant where the line names somebody whom nobody knows.
        if self.client.is_some() {
            !heard.may_name()
        } else {
            self.strangers(heard).len() < 2 && (heard.repeat.is_some() || !heard.may_be_own())
        }
    }
}

impl Screen for QuickLog {
    fn title(&self, cx: &Context) -> String {
        if self.is_kept() {
            return text::dotted([cx.words.get("command-quick-log"), cx.words.get("quick-line-kept")]);
        }
        if let (Some((_, name)), Purpose::Outcome) = (&self.client, self.purpose) {
            return cx.words.say("quick-outcome-title", [("name", columns::name(cx.words, name))]);
        }
        let day = self.day.map(|day| cx.words.formats.date_with_weekday(day)).unwrap_or_default();
        text::dotted([cx.words.get("command-quick-log"), day])
    }

    fn scope(&self) -> Scope {
        Scope::QuickLine
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.promising.is_waiting()
    }

    fn wants_rest(&self) -> bool {
        self.is_unasked
    }

    fn holds_keys(&self) -> bool {
        // What is typed behind Enter is no part of the line any more.
        self.accepts || self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let changed = match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Save | Command::Accept) => return self.accept(cx),
            Event::Command(command @ (Command::Up | Command::Down)) => {
                self.choose(command == Command::Down, cx);
                false
            }
            Event::Ready => return self.collect(cx),
            Event::Rested => {
                self.ask(cx);
                false
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                self.at = Some(at);
                false
            }
            Event::Say(text) => {
                self.field.set(text);
                true
            }
            Event::Paste(pasted) => self.field.paste(pasted),
            Event::Type(press) => self.field.type_key(press),
            _ => false,
        };
        if changed {
            self.read(cx);
        }
        Reaction::Stay
    }

    /// A line that was not kept is there when it is opened again.
    fn leave(&self, place: &mut Place) {
        let typed = self.field.text();
        if self.purpose == Purpose::Log && typed != self.begun {
            place.quick = typed;
        }
    }

    fn draw(&self, frame: &mut Frame, _: Rect, cx: &Context) {
        self.draw_line(frame, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = self.understood(cx).into_iter().map(|(label, text)| aloud([label.as_str(), &text]));
        let choices: Vec<String> = self.choices(cx).iter().map(|chosen: &Chosen| chosen.words(cx)).collect();
        Spoken::lines(lines).choices(choices, Command::Save).asking(self.title(cx))
    }
}
