//! Which of those who wait are shown: by words of their names, by a kind of reason, one's own or of the whole office.

use super::{Asked, Today};
use crate::{
    domain::run::ReasonKind,
    i18n::reasons,
    screens::{
        Context, FilterLine, Reaction,
        choice::{Choice, Line},
        export::{ExportDialog, Offer, Source},
    },
    store::run::{MorningRun, NarrowRun, RunOrder, RunWanted, RunWindow, ShowRun},
    ui::text,
    worker::Pending,
};

/// Lines of the filter before the kinds: the whole office, all reasons.
const BEFORE: usize = 2;

impl Today {
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
        let whole = Line::new(cx.everybody("run-whole-office")).current(self.is_whole);
        let all = Line::new(cx.words.get("run-filter-all")).current(wanted.is_none());
        let lines = [whole, all].into_iter().chain(kinds.iter().map(line)).collect();
        self.asked = Asked::Kind(kinds.into_iter().map(|(kind, _)| kind).collect());
        Reaction::open(Choice::new(cx.words.get("run-filter"), lines).starting_at(0))
    }

    pub(super) fn take_words(&mut self, typed: &str, cx: &Context) {
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

    /// Shows all again; false where all are shown.
    pub(super) fn widen(&mut self, cx: &Context) -> bool {
        let is_narrowed = !self.queue.wanted().is_all();
        if is_narrowed {
            self.sought.clear();
            self.want(RunWanted::default(), cx);
        }
        is_narrowed
    }

    /// Those who are shown as a file, in the order in which they stand here.
    pub(super) fn export(&self, cx: &Context) -> Reaction {
        let run = MorningRun { now: self.read_at, user: self.whose(cx) };
        let window = RunWindow { after: usize::MAX, ..RunWindow::default() };
        let show = ShowRun { run, last: self.queue.last().to_vec(), window };
        let source = Source::Run(NarrowRun { show, wanted: self.queue.wanted().clone() });
        let count = self.queue.order().map(RunOrder::len);
        let offer = Offer { words: cx.words.get("export-shown"), count, source };
        Reaction::open(ExportDialog::open(self.wanted_words(cx), vec![offer], Pending::default(), cx))
    }

    fn want(&mut self, wanted: RunWanted, cx: &Context) {
        self.queue.want(wanted);
        self.begin(cx);
    }

    /// What is shown, where that is not all.
    pub(super) fn wanted_words(&self, cx: &Context) -> String {
        text::dotted([text::clean(&self.sought), self.kind_words(cx)])
    }

    fn kind_words(&self, cx: &Context) -> String {
        let kind = self.queue.wanted().kind;
        kind.map(|kind| reasons::kind(kind, cx.words)).unwrap_or_default()
    }

    /// «only: Broken promise · 18 in all»; what is being typed stands before it already.
    pub(super) fn narrowed_words(&self, cx: &Context) -> String {
        let what = match cx.filter_line {
            FilterLine::Words => self.wanted_words(cx),
            FilterLine::Search => self.kind_words(cx),
        };
        if what.is_empty() {
            return what;
        }
        let count = self.queue.order().map_or(0, RunOrder::waiting);
        cx.words.say("run-narrowed", [("what", what), ("count", cx.words.formats.count(count))])
    }
}
