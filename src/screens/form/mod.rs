//! The one form: any record as a list of fields, with drafts, doubts and typing undo.

mod conflict;
mod drafts;
mod entry;
mod filing;
mod payer;
mod preview;
mod reading;
mod repair;
mod rival;
mod spoken;
mod subject;
mod times;
mod twin;
mod view;

pub use crate::i18n::sentence::flaw_sentence as sentence;
pub use conflict::Stands;
pub use reading::Reading;
pub use subject::{DraftOf, Subject, phones_text};

use super::{Answer, Context, Event, Reaction, Screen, Spoken};
use crate::{
    domain::{
        client,
        country::Country,
        field::{Draft, Flaw, Kind},
        id::Id,
        statement::Payer,
    },
    i18n::columns,
    keys::{Command, Scope},
    store::{
        Receipt, StoreError, Table,
        contact::LISTS,
        journal::{FindRival, Rival},
    },
    ui::{field::LIMIT, text},
    worker::Pending,
};
use entry::Entry;
use ratatui::{Frame, layout::Rect, text::Line};
use repair::letter;
use std::collections::BTreeMap;
use twin::Twins;

/// Fields that one page key goes over.
const PAGE: usize = 8;

/// A field that two people changed: as it was, and as the colleague left it. Mine stands in the field.
struct Clash {
    was: String,
    theirs: String,
}

/// A form over one record.
pub struct Form {
    subject: Subject,
    entries: Vec<Entry>,
    focus: usize,
    /// The values it was opened with: only what differs is saved.
    opened: Draft,
    flaws: Vec<Flaw>,
    /// A save was tried: missing fields are shown from now on.
    tried: bool,
    saving: Pending<Receipt>,
    /// The row that a colleague saved first, and of which table.
    reloading: (Pending<Option<Rival>>, Option<&'static Table>),
    twins: Twins,
    /// A line at the top: a draft was restored, a colleague changed the row.
    notice: String,
    /// Fields that a colleague changed meanwhile too, until the save.
    clashes: BTreeMap<&'static str, Clash>,
    /// The colleague whose change of other fields goes in together with this one.
    merged_with: String,
    /// Own words that gave way to a colleague's and become a note.
    noted: Vec<String>,
    /// What Ctrl+D took away.
    dropped: Option<Draft>,
    /// The focused field was typed in since it got the focus.
    is_typing: bool,
    /// Whose it is: the client of a contact, a note, an account.
    owner: String,
    asked: times::Asked,
    filing: filing::Filing,
    /// Who paid and becomes a client here.
    payer: Option<Payer>,
    /// How the words of a text read with their fields filled in.
    reading: Option<Reading>,
}

impl Form {
    pub fn open(subject: Subject, opened: Draft, cx: &Context) -> Self {
        Self::blank(subject, opened, cx).begun(cx)
    }

    fn blank(subject: Subject, opened: Draft, cx: &Context) -> Self {
        let entries = subject.fields(cx).into_iter().map(|field| Entry::new(field, &opened)).collect();
        Self {
            subject,
            entries,
            focus: 0,
            opened,
            flaws: Vec::new(),
            tried: false,
            saving: Pending::default(),
            reloading: (Pending::default(), None),
            twins: Twins::default(),
            notice: String::new(),
            clashes: BTreeMap::new(),
            merged_with: String::new(),
            noted: Vec::new(),
            dropped: None,
            is_typing: false,
            owner: String::new(),
            asked: times::Asked::default(),
            filing: filing::Filing::default(),
            payer: None,
            reading: None,
        }
    }

    fn begun(mut self, cx: &Context) -> Self {
        self.restore(cx);
        self.look_for_twins(cx);
        self.check(cx);
        self
    }

    /// Names the client whose record it is.
    #[must_use]
    pub fn of(self, owner: impl Into<String>) -> Self {
        Self { owner: owner.into(), ..self }
    }

    /// Shows how the words read on paper.
    #[must_use]
    pub fn read_by(self, reading: Reading) -> Self {
        Self { reading: Some(reading), ..self }
    }

    /// Begins at this field, where the form has it.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.focus = self.entries.iter().position(|entry| entry.key() == field).unwrap_or(0);
        self
    }

    fn draft(&self) -> Draft {
        self.entries.iter().map(|entry| (entry.key(), entry.text())).collect()
    }

    /// What the person changed.
    fn changed(&self) -> Draft {
        let differs = |entry: &&Entry| entry.text() != self.opened.get(entry.key());
        self.entries.iter().filter(differs).map(|entry| (entry.key(), entry.text())).collect()
    }

    /// What the person changed, and in lists from what: a colleague may have added to them meanwhile.
    fn change(&self) -> Draft {
        let mut draft = self.changed();
        for (list, _, seen) in LISTS {
            if draft.has(list) {
                draft.set(seen, self.opened.get(list));
            }
        }
        draft
    }

    fn check(&mut self, cx: &Context) {
        let mut draft = self.draft();
        if !draft.has("country") {
            // An account is of the country of its client.
            draft.set("country", self.opened.get("country"));
        }
        let fields = self.entries.iter().map(|entry| &entry.field);
        self.flaws = client::flaws(fields, &draft, Some(cx.today));
        // What was erased cannot be filled in again, and does not stop the rest.
        let (is_new, opened) = (self.subject.is_new(), &self.opened);
        self.flaws.retain(|flaw| is_new || flaw.key != "flaw-required" || !opened.get(flaw.field).is_empty());
        self.flaws.extend(self.lookalike_flaw(cx.words));
        self.flaws.extend(self.flaws_of_activity(&draft, cx));
    }

    /// The flaw to show under a field now. Half a number is not told to be wrong while it is being typed.
    fn flaw_of(&self, entry: &Entry) -> Option<&Flaw> {
        let is_typed = self.is_typing && self.focused().is_some_and(|focused| focused.key() == entry.key());
        let shown = |flaw: &&Flaw| {
            flaw.field == entry.key()
                && (self.tried || flaw.key != "flaw-required")
                && !(is_typed && flaw.may_be_unfinished())
        };
        self.flaws.iter().find(shown)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Save => return self.save(cx),
            Command::Accept if self.focused().is_some_and(Entry::is_tall) => self.edit(cx, Entry::new_line),
            Command::Accept if self.focus + 1 >= self.entries.len() => return self.save(cx),
            Command::NextField | Command::Accept => self.step(true, cx),
            Command::PreviousField => self.step(false, cx),
            Command::PageDown => {
                self.go_to((self.focus + PAGE).min(self.entries.len().saturating_sub(1)), cx);
            }
            Command::PageUp => self.go_to(self.focus.saturating_sub(PAGE), cx),
            Command::TypingUndo => self.edit(cx, Entry::undo),
            Command::TypingRedo => self.edit(cx, Entry::redo),
            Command::ExternalEditor => {
                let text = self.focused().filter(|entry| !entry.is_choice()).map(Entry::text);
                return text.map_or_else(|| Reaction::warn(cx.words.get("form-no-text")), Reaction::Edit);
            }
            Command::DropDraft => return self.drop_draft(cx),
            Command::TakeProposal => return self.take_proposal(cx),
            Command::ListValues => return self.list_values(cx),
            Command::Back => return self.close(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn save(&mut self, cx: &Context) -> Reaction {
        self.tried = true;
        self.go_to(self.focus, cx);
        self.check(cx);
        if let Some(flaw) = self.flaws.iter().find(|flaw| flaw.blocks) {
            self.focus =
                self.entries.iter().position(|entry| entry.key() == flaw.field).unwrap_or(self.focus);
            let label = self.focused().map(|entry| entry.label.as_str()).unwrap_or_default();
            return Reaction::warn(format!("{label}: {}", sentence(flaw, cx.words)));
        }
        let question = self.question_twin(cx).or_else(|| self.question_times(cx));
        question.unwrap_or_else(|| self.write(cx))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.reloading.0.take() {
            None => {}
            Some(Ok(Some(rival))) if !self.subject.table().is_removed(&rival.image) => {
                return self.meet(&rival, cx);
            }
            Some(Ok(_)) => return Reaction::warn(cx.words.get("form-row-removed")),
            Some(Err(error)) => return Reaction::failed(&error, cx.words),
        }
        if let Some(reaction) = self.take_twins(cx) {
            return reaction;
        }
        if let Some(reaction) = self.collect_file(cx) {
            return reaction;
        }
        match self.saving.take() {
            None => Reaction::Stay,
            Some(Ok(receipt)) => {
                cx.drafts.forget(&self.draft_key());
                self.saved(&receipt, cx)
            }
            Some(Err(StoreError::Stale { table, id })) => {
                self.reloading = (cx.worker.ask(FindRival { table, id }), Some(table));
                Reaction::Stay
            }
            Some(Err(error)) => self.refused(&error, cx),
        }
    }

    fn step(&mut self, down: bool, cx: &Context) {
        if self.focused().is_some_and(|entry| entry.moves_inside(down)) {
            if let Some(entry) = self.entries.get_mut(self.focus) {
                entry.move_inside(down);
            }
            return;
        }
        let last = self.entries.len().saturating_sub(1);
        self.go_to(if down { (self.focus + 1).min(last) } else { self.focus.saturating_sub(1) }, cx);
    }

    /// Another field gets the focus. What was typed in the one before becomes what will be kept.
    fn go_to(&mut self, focus: usize, cx: &Context) {
        self.edit(cx, |entry| entry.settle(cx));
        let is_down = focus >= self.focus;
        let step = |at: usize| if is_down { Some(at + 1) } else { at.checked_sub(1) };
        let mut places = std::iter::successors(Some(focus), |at| step(*at)).take(self.entries.len());
        let shown = places.find(|at| self.entries.get(*at).is_some_and(|entry| !self.is_hidden(entry)));
        (self.focus, self.is_typing) = (shown.unwrap_or(self.focus), false);
    }

    /// A KPP is of Russian firms alone; one that is there is shown all the same.
    fn is_hidden(&self, entry: &Entry) -> bool {
        let country = self.entries.iter().find(|other| other.key() == "country").map(Entry::text);
        entry.field.kind == Kind::Kpp
            && entry.text().is_empty()
            && country.is_some_and(|country| country.parse() != Ok(Country::Ru))
    }

    fn focused(&self) -> Option<&Entry> {
        self.entries.get(self.focus)
    }

    /// Changes the focused field; every change is kept as a draft at once.
    fn edit(&mut self, cx: &Context, act: impl FnOnce(&mut Entry) -> bool) {
        if self.entries.get_mut(self.focus).is_some_and(act) {
            self.is_typing = true;
            self.look_for_twins(cx);
            self.check(cx);
            self.keep(cx);
        }
    }
}

impl Screen for Form {
    fn title(&self, cx: &Context) -> String {
        cx.words.get(self.subject.title())
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let title = self.title(cx);
        let names = [self.opened.get("name"), &self.owner].map(|name| columns::name(cx.words, name));
        let parts = [title.as_str(), &names[0], &names[1]].map(text::clean);
        let edited = self.subject.client().and_then(|client| cx.edited(client));
        let filled: Vec<String> = parts.into_iter().chain(edited).filter(|part| !part.is_empty()).collect();
        Line::styled(filled.join(" · "), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        match self.focused() {
            Some(entry) if entry.is_tall() => Scope::LongText,
            Some(entry) if entry.is_choice() => Scope::FormChoice,
            _ => Scope::Form,
        }
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn is_waiting(&self) -> bool {
        self.saving.is_waiting()
            || self.filing.is_waiting()
            || self.reloading.0.is_waiting()
            || self.twins.is_waiting()
    }

    fn edits(&self) -> Option<Id> {
        self.subject.client().filter(|_| self.is_unsaved())
    }

    fn is_unsaved(&self) -> bool {
        self.changed() != Draft::default()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Type(press) if self.seeks_client(press) => return Self::seek_client(&letter(press), cx),
            Event::Type(press) => self.edit(cx, |entry| entry.type_key(press)),
            Event::Paste(pasted) => {
                let mut whole = true;
                self.edit(cx, |entry| {
                    whole = entry.paste(pasted);
                    true
                });
                if !whole {
                    let most = cx.words.formats.count(LIMIT);
                    return Reaction::warn(cx.words.say("form-paste-cut", [("most", most)]));
                }
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Wheel(rows) => self.step(rows > 0, cx),
            Event::Ready => return self.collect(cx),
            Event::Say(text) => return self.say(text, cx),
            Event::Point(at) => self.edit(cx, |entry| entry.choose(at)),
            Event::Left => {
                self.asked = times::Asked::Nothing;
                self.twins.forget_question();
            }
            Event::Answer(answer) if self.twins.is_asking() => {
                return self.answer_twin(&answer, cx).unwrap_or(Reaction::Stay);
            }
            Event::Answer(answer) if self.asked != times::Asked::Nothing => {
                return self.answer_times(&answer, cx).unwrap_or(Reaction::Stay);
            }
            Event::Answer(Answer::Decided(decided)) => return self.decide(&decided, cx),
            Event::Answer(Answer::Named(id, name)) => self.choose_client(id, &name, cx),
            Event::Answer(Answer::Chosen(at)) => self.edit(cx, |entry| entry.choose_line(at)),
            Event::Answer(Answer::Text(text)) => self.edit(cx, |entry| entry.replace(&text)),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.question(cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_fields(frame, area, cx);
    }
}
