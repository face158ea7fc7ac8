//! Where the rows of the list of contracts come from: a window, and how many there are.

use crate::{
    domain::{contract::narrowed::Narrowed, id::Id},
    screens::{Context, Reaction, arrived},
    store::contract::{
        ContractAnchor, ContractCounts, ContractEdge, ContractOut, ContractWindow, ContractsShown,
        CountContracts, ReadContracts,
    },
    ui::window::{Keyed, Want, Window},
    worker::Pending,
};

impl Keyed for ContractOut {
    fn id(&self) -> Id {
        self.id
    }
}

/// Which part of the window the rows under way become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// All of it, with the cursor on this one or on the first.
    Whole(Option<Id>),
    /// All of it; the cursor stays on its row.
    #[default]
    Again,
    Top,
    Bottom,
    End,
}

/// The rows at hand and the questions under way.
#[derive(Default)]
pub(super) struct Pages {
    pub(super) window: Window<ContractOut>,
    pub(super) shown: ContractsShown,
    loading: Pending<ContractWindow>,
    part: Part,
    counting: Pending<ContractCounts>,
    counts: Option<ContractCounts>,
    is_read: bool,
}

/// Rows of the list without its headings, which are not read aloud.
pub(super) fn height(cx: &Context) -> usize {
    cx.height().saturating_sub(usize::from(!cx.is_plain)).max(1)
}

impl Pages {
    /// Reads the list anew with the cursor on this one.
    pub(super) fn load(&mut self, row: Option<Id>, cx: &Context) {
        let edge = row.map_or(ContractEdge::Start, ContractEdge::Around);
        self.ask(edge, Part::Whole(row), cx);
        self.count(cx);
    }

    /// Rows changed: the same window again, the cursor on its row; one that is gone to stays wanted.
    pub(super) fn refresh(&mut self, cx: &Context) {
        if let Part::Whole(Some(row)) = self.part
            && self.loading.is_waiting()
        {
            return self.load(Some(row), cx);
        }
        let row = self.window.current_id();
        self.ask(row.map_or(ContractEdge::Start, ContractEdge::Around), Part::Again, cx);
        self.count(cx);
    }

    fn ask(&mut self, edge: ContractEdge, part: Part, cx: &Context) {
        // The first frame needs one page; its neighbour comes right after it.
        let limit = height(cx).max(10) * if self.window.is_empty() { 1 } else { 2 };
        let shown = self.shown.clone();
        (self.part, self.loading) =
            (part, cx.worker.ask(ReadContracts { shown, edge, today: cx.today, limit }));
    }

    fn count(&mut self, cx: &Context) {
        let words = self.shown.words.clone();
        self.counting = cx.worker.ask(CountContracts { words, today: cx.today });
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.loading.is_waiting() || self.counting.is_waiting()
    }

    /// Other rows than those at hand are on their way: the cursor's row may not stay.
    pub(super) fn is_replacing(&self) -> bool {
        self.loading.is_waiting() && matches!(self.part, Part::Whole(_) | Part::Again | Part::End)
    }

    /// Whether the list was read once.
    pub(super) const fn is_read(&self) -> bool {
        self.is_read
    }

    /// How many the list can be narrowed to; nothing until counted.
    pub(super) fn total(&self, narrowed: Narrowed) -> Option<usize> {
        self.counts.as_ref().map(|counts| counts.of(narrowed))
    }

    /// Fetches the rows the window wants.
    pub(super) fn serve(&mut self, want: Want, cx: &Context) {
        if self.loading.is_waiting() && !want.is_far() {
            return;
        }
        let first = self.window.first().map(ContractAnchor::of).map(ContractEdge::Before);
        let last = self.window.last().map(ContractAnchor::of).map(ContractEdge::After);
        let (part, edge) = match want {
            Want::Nothing => return,
            Want::Above => (Part::Top, first),
            Want::Below => (Part::Bottom, last),
            Want::Start => (Part::Whole(None), None),
            Want::End => (Part::End, Some(ContractEdge::End)),
        };
        self.ask(edge.unwrap_or(ContractEdge::Start), part, cx);
    }

    /// Takes what has arrived.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(counts) = arrived(&mut self.counting, told, cx) {
            self.counts = Some(counts);
        }
        if let Some(page) = arrived(&mut self.loading, told, cx) {
            self.is_read = true;
            self.put(page, cx);
        }
    }

    fn put(&mut self, page: ContractWindow, cx: &Context) {
        let is_lost = |row: Id| page.more_above && !page.rows.iter().any(|one| one.id == row);
        if let Part::Whole(Some(row)) = self.part
            && is_lost(row)
        {
            return self.ask(ContractEdge::Start, Part::Whole(None), cx);
        }
        let (window, height) = (&mut self.window, height(cx));
        if self.part != Part::Bottom {
            window.more_above = page.more_above;
        }
        if self.part != Part::Top {
            window.more_below = page.more_below;
        }
        match self.part {
            Part::Whole(row) => window.show(page.rows, row, height),
            Part::Again => window.replace(page.rows, height),
            Part::Top => window.prepend(page.rows, height),
            Part::Bottom => window.append(page.rows, height),
            Part::End => window.show_end(page.rows, height),
        }
        self.part = Part::Again;
        let want = self.window.want(height);
        self.serve(want, cx);
    }
}
