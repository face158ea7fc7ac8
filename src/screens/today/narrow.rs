//! Which of those who wait are shown: by words of their names, by a kind of reason, one's own or of the whole office.

use super::{Asked, Today};
use crate::{
    domain::run::ReasonKind,
    i18n::reasons,
    screens::{
        Context, Event, Reaction,
        choice::{Choice, Line},
    },
    store::run::{RunOrder, RunWanted},
    ui::{field::Field, text},
};

/// Lines of the filter before the kinds: the whole office, all reasons.
const BEFORE: usize = 2;

impl Today {
    /// Opens the line in which words of a name are typed; a new one begins from nothing.
    pub(super) fn search(&mut self, cx: &Context) -> Reaction {
        self.typing = Some(Field::line(""));
        self.look_for("", cx);
        Reaction::Stay
    }

    /// What was typed stays; the line is left.
    pub(super) fn stop_typing(&mut self, cx: &Context) -> Reaction {
        if let Some(field) = self.typing.take() {
            self.look_for(&field.text(), cx);
        }
        Reaction::Stay
    }

    /// Changes the line; the cards follow once it rests.
    pub(super) fn type_words(&mut self, event: &Event, cx: &Context) {
        let Some(field) = &mut self.typing else { return };
        match event {
            Event::Type(press) => drop(field.type_key(*press)),
            Event::Paste(pasted) => drop(field.paste(pasted)),
            Event::Say(text) => {
                field.set(text);
                self.stop_typing(cx);
            }
            Event::Rested => {
                let typed = field.text();
                self.look_for(&typed, cx);
            }
            _ => {}
        }
    }

    /// Whether something was typed that is not looked for yet.
    pub(super) fn is_behind(&self) -> bool {
        self.typing.as_ref().is_some_and(|field| field.text().trim() != self.sought)
    }

    /// Asks whose cards, and which kind of reason.
    pub(super) fn ask_kind(&mut self, cx: &Context) -> Reaction {
        let kinds: Vec<(ReasonKind, usize)> =
            self.queue.order().map(RunOrder::kinds).unwrap_or_default().into_iter().collect();
        let wanted = self.queue.wanted().kind;
        let line = |(kind, count): &(ReasonKind, usize)| Line {
            text: reasons::kind(*kind, cx.words),
            side: cx.words.formats.count(*count),
            is_current: wanted == Some(*kind),
        };
        let whole = Line::new(cx.words.get("run-whole-office")).current(self.is_whole);
        let all = Line::new(cx.words.get("run-filter-all")).current(wanted.is_none());
        let lines = [whole, all].into_iter().chain(kinds.iter().map(line)).collect();
        self.asked = Asked::Kind(kinds.into_iter().map(|(kind, _)| kind).collect());
        Reaction::open(Choice::new(cx.words.get("run-filter"), lines).starting_at(0))
    }

    fn look_for(&mut self, typed: &str, cx: &Context) {
        if typed.trim() == self.sought {
            return;
        }
        typed.trim().clone_into(&mut self.sought);
        let mut wanted = self.queue.wanted().clone();
        wanted.look_for(typed);
        self.want(wanted, cx);
    }

    /// The line of this place was chosen among the kinds.
    pub(super) fn take_kind(&mut self, kinds: &[ReasonKind], at: usize, cx: &Context) {
        if at == 0 {
            self.is_whole = !self.is_whole;
            return self.begin(cx);
        }
        let kind = at.checked_sub(BEFORE).and_then(|at| kinds.get(at)).copied();
        let mut wanted = self.queue.wanted().clone();
        wanted.kind = kind;
        self.want(wanted, cx);
    }

    /// Shows all again; false where all are shown and nothing is typed.
    pub(super) fn widen(&mut self, cx: &Context) -> bool {
        let was_typing = self.typing.take().is_some();
        let is_narrowed = !self.queue.wanted().is_all();
        if is_narrowed {
            self.sought.clear();
            self.want(RunWanted::default(), cx);
        }
        is_narrowed || was_typing
    }

    fn want(&mut self, wanted: RunWanted, cx: &Context) {
        self.queue.want(wanted);
        self.begin(cx);
    }

    /// What is shown, where that is not all.
    pub(super) fn wanted_words(&self, cx: &Context) -> String {
        let kind = self.queue.wanted().kind.map(|kind| reasons::kind(kind, cx.words));
        text::dotted([text::clean(&self.sought), kind.unwrap_or_default()])
    }

    /// «only: Broken promise · 18 in all»; what is being typed with its end in sight.
    pub(super) fn narrowed_words(&self, cx: &Context) -> String {
        const SOUGHT: usize = 24;
        if let Some(field) = self.typing.as_ref().filter(|_| !cx.is_plain) {
            return format!("/ {}▏", text::cut_left(&text::clean(&field.text()), SOUGHT));
        }
        let what = self.wanted_words(cx);
        if what.is_empty() {
            return what;
        }
        let count = self.queue.order().map_or(0, RunOrder::waiting);
        cx.words.say("run-narrowed", [("what", what), ("count", cx.words.formats.count(count))])
    }
}
