//! The journal: who changed what, when; before and after; undo of any action.

mod about;
mod entry;
mod filter;
mod list;

pub use entry::EntryView;
pub use filter::Narrowed;
pub use list::Journal;

use crate::{
    i18n::{
        action::{ActionWords, CellWords},
        columns::Spot,
        sentence::{Hindrance, Later, hindrance_sentence},
    },
    screens::Context,
    store::{
        client::CLIENT,
        journal::{Change, EntryRow, LaterAction, Obstacle},
        record,
    },
    ui::text,
};

/// An action as one sentence, with the client it concerns.
pub fn sentence(row: &EntryRow, cx: &Context) -> String {
    let is_client = row.table.as_deref() == Some(CLIENT.name);
    told(row, if is_client { "" } else { &row.client_name }, cx)
}

/// The same where the client is known.
pub fn sentence_of_client(row: &EntryRow, cx: &Context) -> String {
    told(row, "", cx)
}

fn told(row: &EntryRow, client: &str, cx: &Context) -> String {
    let name = row.subject.as_ref().map(record::name).unwrap_or_default();
    let words = ActionWords {
        kind: &row.entry.kind,
        turned_kind: row.turned_kind.as_deref(),
        name: &text::cut(&text::clean(&name), 60),
        client: &text::cut(&text::clean(client), 60),
        things: usize::try_from(row.things).unwrap_or_default(),
        others: usize::try_from(row.others).unwrap_or_default(),
        cells: Vec::new(),
    };
    let names: Vec<[String; 2]> = row
        .changes
        .iter()
        .map(|change| [record::text(&change.row, "kind"), record::name(&change.row)])
        .collect();
    let cells = row.changes.iter().zip(&names).map(|(change, [kind, name])| CellWords {
        spot: spot(change, kind, cx),
        before: change.before.as_ref(),
        after: &change.after,
        is_removal: change.column == change.table.removal,
        name,
    });
    text::clean(&ActionWords { cells: cells.collect(), ..words }.sentence(cx.words))
}

/// Why an undo cannot simply go on, and what would go with it.
pub fn hindrance(obstacle: &Obstacle, cx: &Context) -> String {
    let name = obstacle.row.as_ref().map(record::name).unwrap_or_default();
    let row = obstacle.row.as_ref();
    let kind = row.map(|row| record::text(row, "kind")).unwrap_or_default();
    let (first, others) = obstacle.rows();
    let cells = obstacle.cells().filter(|cell| Some((cell.table, cell.id)) == first);
    let spots = cells.map(|cell| {
        let own = cx.facts.own_field(cell.table, &cell.column);
        Spot { table: cell.table.name, column: &cell.column, kind: &kind, own }
    });
    let mut fields: Vec<String> =
        spots.filter(Spot::is_named).map(|spot| text::clean(&spot.title(cx.words))).collect();
    fields.dedup();
    let later = obstacle.later.as_ref().map(|later| {
        let told = |change: &&Change| spot(change, &record::text(&change.row, "kind"), cx).is_named();
        let hit = |change: &&Change| LaterAction::is_hit(change, obstacle);
        let part = later.changes.iter().filter(told).filter(hit).count().max(1);
        let whole = later.changes.iter().filter(told).count().max(part);
        let entry = &later.action.entry;
        Later { who: &entry.actor, at: entry.at, did: sentence(&later.action, cx), part: (part, whole) }
    });
    let name = text::cut(&text::clean(&name), 40);
    let hindrance = Hindrance { why: obstacle.why.code(), fields, name: &name, others, later };
    text::clean(&hindrance_sentence(cx.words, &hindrance))
}

/// The cell of a change, with the own field it may hold.
fn spot<'a>(change: &'a Change, kind: &'a str, cx: &'a Context) -> Spot<'a> {
    let own = cx.facts.own_field(change.table, &change.column);
    Spot { table: change.table.name, column: &change.column, kind, own }
}
