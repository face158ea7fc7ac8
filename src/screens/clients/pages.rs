//! Where the list's rows come from: an ordered window of all clients, or the hits of a search.

use super::list::ClientList;
use crate::{
    domain::{id::Id, search::Pass},
    screens::{Context, ListPlace},
    store::{
        StoreResult,
        client::{
            Anchor, ClientRow, CountClients, Edge, FirstHits, Hits, ListClients, Page, RowsById,
            SearchClients,
        },
    },
    ui::window::{Keyed, Want, Window},
    worker::Pending,
};

impl Keyed for ClientRow {
    fn id(&self) -> Id {
        self.id
    }
}

/// Letters of a query that very many clients may have.
const BROAD: usize = 2;
/// From so many clients on, all hits of such a query take longer than an eye notices.
const MANY: usize = 50_000;

/// What arrives next.
enum Loading {
    Nothing,
    Page(Pending<Page>, Part),
    Rows(Pending<Vec<ClientRow>>, Part),
    Hits(Pending<Hits>, Part),
}

/// Which part of the window the rows become.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole(Option<Id>),
    Again,
    Top,
    Bottom,
    End,
}

/// The rows at hand and the question under way.
pub(super) struct Pages {
    pub(super) window: Window<ClientRow>,
    /// What the list shows; the row is kept elsewhere.
    pub(super) place: ListPlace,
    hits: Option<Hits>,
    /// The first of them, while all are looked for.
    first: Pending<Vec<ClientRow>>,
    loading: Loading,
    counting: Pending<usize>,
    total: Option<usize>,
}

impl Pages {
    pub(super) fn open(place: ListPlace, cx: &Context) -> Self {
        let row = place.row;
        let mut pages = Self {
            window: Window::default(),
            place,
            hits: None,
            first: Pending::default(),
            loading: Loading::Nothing,
            counting: Pending::default(),
            total: None,
        };
        pages.load(row, cx);
        pages
    }

    /// Reads the list anew with the cursor on this row.
    pub(super) fn load(&mut self, row: Option<Id>, cx: &Context) {
        (self.hits, self.first) = (None, Pending::default());
        if self.place.query.trim().is_empty() {
            let edge = row.map_or(Edge::Start, Edge::Around);
            self.loading = Loading::Page(self.ask(edge, cx), Part::Whole(row));
            self.counting = cx.worker.ask(CountClients(self.place.filter.clone()));
        } else {
            self.search(Part::Whole(row), cx);
        }
    }

    /// Rows changed: the same window again, the cursor on its row.
    pub(super) fn refresh(&mut self, cx: &Context) {
        if self.hits.is_some() {
            return self.search(Part::Again, cx);
        }
        let edge = self.window.current_id().map_or(Edge::Start, Edge::Around);
        self.loading = Loading::Page(self.ask(edge, cx), Part::Again);
        self.counting = cx.worker.ask(CountClients(self.place.filter.clone()));
    }

    fn search(&mut self, part: Part, cx: &Context) {
        // The hits do not wait until all clients are counted.
        self.counting = Pending::default();
        let search = SearchClients { query: self.place.query.clone(), filter: self.place.filter.clone() };
        let is_broad = search.query.trim().chars().count() <= BROAD && self.total >= Some(MANY);
        if part == Part::Whole(None) && is_broad {
            let limit = cx.height().max(10);
            self.first = cx.worker.ask(FirstHits { search: search.clone(), limit });
        }
        self.loading = Loading::Hits(cx.worker.ask(search), part);
    }

    fn ask(&self, edge: Edge, cx: &Context) -> Pending<Page> {
        cx.worker.ask(ListClients {
            filter: self.place.filter.clone(),
            order: self.place.order,
            descending: self.place.descending,
            language: cx.alphabet,
            edge,
            // The first frame needs one page; its neighbour comes right after it.
            limit: cx.height().max(10) * if self.window.is_empty() { 1 } else { 2 },
        })
    }

    pub(super) fn is_waiting(&self) -> bool {
        !matches!(self.loading, Loading::Nothing)
    }

    /// The number of clients is on its way.
    pub(super) fn is_counting(&self) -> bool {
        self.counting.is_waiting()
    }

    /// Other rows than those at hand are on their way: the cursor's row may not stay.
    pub(super) const fn is_replacing(&self) -> bool {
        match self.loading {
            Loading::Nothing => false,
            Loading::Hits(..) => true,
            Loading::Page(_, part) | Loading::Rows(_, part) => {
                matches!(part, Part::Whole(_) | Part::Again | Part::End)
            }
        }
    }

    /// How many clients the list has; `None` until counted.
    pub(super) fn total(&self) -> Option<usize> {
        self.hits.as_ref().map(|hits| hits.ids.len()).or(self.total)
    }

    /// How the search read the query, when not as typed.
    pub(super) fn reread(&self) -> Option<(&str, Pass)> {
        let hits = self.hits.as_ref().filter(|hits| !hits.ids.is_empty())?;
        (!matches!(hits.pass, Pass::Plain | Pass::Digits)).then_some((hits.shown.as_str(), hits.pass))
    }

    /// What the search found; `None` when nothing is searched for.
    pub(super) fn found(&self) -> Option<&[Id]> {
        self.hits.as_ref().map(|hits| hits.ids.as_slice())
    }

    pub(super) fn is_search(&self) -> bool {
        self.hits.is_some()
    }

    /// Fetches the rows the window wants.
    pub(super) fn serve(&mut self, want: Want, cx: &Context) {
        if want == Want::Nothing || (self.is_waiting() && !want.is_far()) {
            return;
        }
        let part = match want {
            Want::Above => Part::Top,
            Want::Below => Part::Bottom,
            Want::Start => Part::Whole(None),
            Want::End | Want::Nothing => Part::End,
        };
        if self.hits.is_some() {
            self.serve_hits(part, cx);
        } else if let Some(edge) = self.edge(part) {
            self.loading = Loading::Page(self.ask(edge, cx), part);
        }
    }

    fn edge(&self, part: Part) -> Option<Edge> {
        let anchor = |row: &ClientRow| Anchor { key: row.key.clone(), id: row.id };
        Some(match part {
            Part::Top => Edge::Before(anchor(self.window.first()?)),
            Part::Bottom => Edge::After(anchor(self.window.last()?)),
            Part::End => Edge::End,
            Part::Whole(_) | Part::Again => Edge::Start,
        })
    }

    fn serve_hits(&mut self, part: Part, cx: &Context) {
        let Some(hits) = &self.hits else { return };
        let page = cx.height().max(10) * 2;
        let place =
            |row: Option<&ClientRow>| row.and_then(|row| hits.ids.iter().position(|id| *id == row.id));
        let count = hits.ids.len();
        let around = |row: Option<Id>| {
            let at = row.and_then(|row| hits.ids.iter().position(|id| *id == row)).unwrap_or(0);
            let start = at.saturating_sub(page / 2);
            start..(start + page).min(count)
        };
        let range = match part {
            Part::Top => {
                let end = place(self.window.first()).unwrap_or(0);
                end.saturating_sub(page)..end
            }
            Part::Bottom => {
                let start = place(self.window.last()).map_or(0, |at| at + 1);
                start..(start + page).min(count)
            }
            Part::End => count.saturating_sub(page)..count,
            Part::Whole(row) => around(row),
            Part::Again => around(self.window.current_id()),
        };
        let ids = hits.ids.get(range.clone()).unwrap_or_default().to_vec();
        if part != Part::Bottom {
            self.window.more_above = range.start > 0;
        }
        if part != Part::Top {
            self.window.more_below = range.end < count;
        }
        self.loading = Loading::Rows(cx.worker.ask(RowsById(ids)), part);
    }

    /// Takes what has arrived.
    pub(super) fn collect(&mut self, cx: &Context) -> StoreResult<()> {
        if let Some(count) = self.counting.take() {
            self.total = Some(count?);
        }
        if let Some(rows) = self.first.take() {
            self.take_first(rows?, cx);
        }
        match &mut self.loading {
            Loading::Nothing => {}
            Loading::Page(pending, part) => {
                let part = *part;
                if let Some(page) = pending.take() {
                    self.loading = Loading::Nothing;
                    self.take_page(page?, part, cx);
                }
            }
            Loading::Rows(pending, part) => {
                let part = *part;
                if let Some(rows) = pending.take() {
                    self.loading = Loading::Nothing;
                    self.put(rows?, part, cx);
                }
            }
            Loading::Hits(pending, part) => {
                let part = *part;
                if let Some(hits) = pending.take() {
                    self.loading = Loading::Nothing;
                    self.hits = Some(hits?);
                    self.serve_hits(part, cx);
                }
            }
        }
        Ok(())
    }

    /// Shows them; all hits come around the row on which the cursor is then.
    fn take_first(&mut self, rows: Vec<ClientRow>, cx: &Context) {
        let Loading::Hits(_, part) = &mut self.loading else { return };
        if !rows.is_empty() {
            *part = Part::Again;
            (self.window.more_above, self.window.more_below) = (false, false);
            self.window.show(rows, None, ClientList::height(cx));
        }
    }

    fn take_page(&mut self, page: Page, part: Part, cx: &Context) {
        if part != Part::Bottom {
            self.window.more_above = page.more_above;
        }
        if part != Part::Top {
            self.window.more_below = page.more_below;
        }
        self.put(page.rows, part, cx);
    }

    fn put(&mut self, rows: Vec<ClientRow>, part: Part, cx: &Context) {
        let height = ClientList::height(cx);
        match part {
            Part::Whole(row) => self.window.show(rows, row, height),
            Part::Again => self.window.replace(rows, height),
            Part::Top => self.window.prepend(rows, height),
            Part::Bottom => self.window.append(rows, height),
            Part::End => self.window.show_end(rows, height),
        }
        let more = self.window.want(height);
        self.serve(more, cx);
    }
}
