//! A few clients found by what is typed: for the palette, and for choosing one.

use super::{Context, Reaction, arrived, finder::FinderLine};
use crate::{
    i18n::columns,
    store::client::{ClientFilter, ClientRow, Hits, RowsById, SearchClients},
    ui::text,
    worker::Pending,
};

/// Clients offered at most: more letters find the right one.
const MOST: usize = 8;

/// The clients, and questions under way.
#[derive(Default)]
pub(super) struct FoundClients {
    pub(super) rows: Vec<ClientRow>,
    searching: Pending<Hits>,
    reading: Pending<Vec<ClientRow>>,
}

impl FoundClients {
    /// Looks for other clients; an empty query finds none.
    pub(super) fn search(&mut self, query: &str, cx: &Context) {
        *self = Self::default();
        if !query.trim().is_empty() {
            let filter = ClientFilter::default();
            self.searching = cx.worker.ask(SearchClients { query: query.to_owned(), filter });
        }
    }

    /// Takes what has arrived; true when other rows stand there now.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        if let Some(hits) = arrived(&mut self.searching, told, cx) {
            self.reading = cx.worker.ask(RowsById(hits.ids.into_iter().take(MOST).collect()));
        }
        let Some(rows) = arrived(&mut self.reading, told, cx) else { return false };
        self.rows = rows;
        true
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.searching.is_waiting() || self.reading.is_waiting()
    }

    /// Every client with its city; `sign` stands before the names on the screen.
    pub(super) fn lines(&self, sign: &str, cx: &Context) -> Vec<FinderLine> {
        let sign = if cx.is_plain { "" } else { sign };
        let line = |row: &ClientRow| FinderLine {
            text: format!("{sign}{}", text::clean(&columns::name(cx.words, &row.name))),
            side: text::clean(&row.city),
            ..FinderLine::default()
        };
        self.rows.iter().map(line).collect()
    }
}
