//! Everything that is kept of one person (C-13): found where an erasure finds it.

use super::{
    Person,
    traces::{forms_in, names},
};
use crate::{
    domain::id::Id,
    store::{
        Image, Query, SCHEMA, StoreError, StoreResult, Table,
        journal::{RowKey, Trail, abouts, steps},
        record::{self, Load},
    },
};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Gathers it.
#[derive(Clone, Copy, Debug)]
pub struct AllAbout(pub Person);

/// What is kept of a person.
#[derive(Clone, Debug)]
pub struct About {
    pub person: Person,
    /// What the person is called now.
    pub name: String,
    /// Rows that are the person's alone, removed ones too.
    pub own: Vec<AboutRow>,
    /// Rows of others that name the person, now or in their history.
    pub mentions: Vec<AboutRow>,
    /// Every change of the person's rows, and those of others that name the person, oldest first.
    pub history: Vec<AboutChange>,
    /// Entries that tell of the person beside their rows: names of files, reasons.
    pub told: Vec<(i64, Image)>,
    /// What the rows that these refer to are called.
    pub names: BTreeMap<RowKey, String>,
}

/// A row as it stands.
#[derive(Clone, Debug)]
pub struct AboutRow {
    pub table: &'static Table,
    pub id: Id,
    pub image: Image,
    /// Words in the texts of others that may be forms of the person's name, or a namesake's.
    pub forms: BTreeSet<String>,
}

/// A change of a row.
#[derive(Clone, Debug)]
pub struct AboutChange {
    pub entry: i64,
    pub table: &'static Table,
    pub id: Id,
    /// `None` where the row was new.
    pub before: Option<Image>,
    pub after: Image,
}

impl About {
    /// Records in it.
    pub fn records(&self) -> usize {
        self.own.len() + self.mentions.len()
    }
}

impl Query for AllAbout {
    type Answer = About;

    fn run(&self, conn: &Connection) -> StoreResult<About> {
        let own = self.0.rows(conn, SCHEMA)?;
        if own.is_empty() {
            return Err(StoreError::NotFound);
        }
        let trail = Trail::of(conn, SCHEMA, &own)?;
        let (name, stems) = names(conn, &own)?;
        let mut gathering = Gathering { conn, history: Vec::new(), names: BTreeMap::new() };
        let all = own.iter().map(|row| gathering.row(*row, |_| true, |_| BTreeSet::new()));
        let own: Vec<AboutRow> = all.filter_map(Result::transpose).collect::<StoreResult<_>>()?;
        let mut mentions = Vec::new();
        for (table, id) in &trail.linked {
            let forms = |image: &Image| forms_in((table, image), &trail, &stems);
            let names = |image: &Image| trail.is_named_in((table, *id), image) || !forms(image).is_empty();
            mentions.extend(gathering.row((table, *id), names, forms)?);
        }
        let told = abouts(conn)?.into_iter().filter(|(_, about)| trail.is_told_in(about)).collect();
        let Gathering { mut history, names, .. } = gathering;
        history.sort_by_key(|change| change.entry);
        Ok(About { person: self.0, name, own, mentions, history, told, names })
    }
}

/// What was found so far.
struct Gathering<'a> {
    conn: &'a Connection,
    history: Vec<AboutChange>,
    names: BTreeMap<RowKey, String>,
}

impl Gathering<'_> {
    /// A row with its changes, where one of them is of the person.
    fn row(
        &mut self,
        (table, id): RowKey,
        is_meant: impl Fn(&Image) -> bool,
        forms: impl Fn(&Image) -> BTreeSet<String>,
    ) -> StoreResult<Option<AboutRow>> {
        let meant = steps(self.conn, (table, id))?.into_iter();
        let meant = meant.filter(|(_, before, after)| before.iter().any(&is_meant) || is_meant(after));
        let changes: Vec<AboutChange> =
            meant.map(|(entry, before, after)| AboutChange { entry, table, id, before, after }).collect();
        let Some(mut image) = (Load { table, id }).run(self.conn)?.filter(|_| !changes.is_empty()) else {
            return Ok(None);
        };
        image.retain(|column, _| !table.derived.contains(&column.as_str()));
        let images = changes.iter().flat_map(|change| change.before.iter().chain([&change.after]));
        for image in images.chain([&image]) {
            self.name_references(table, image)?;
        }
        self.history.extend(changes);
        Ok(Some(AboutRow { table, id, forms: forms(&image), image }))
    }

    fn name_references(&mut self, table: &'static Table, image: &Image) -> StoreResult<()> {
        for (column, target) in table.references {
            let Some(id) = image.get(*column).and_then(serde_json::Value::as_i64).map(Id) else { continue };
            if !self.names.contains_key(&(*target, id)) {
                let row = (Load { table: target, id }).run(self.conn)?.unwrap_or_default();
                self.names.insert((*target, id), record::name(&row));
            }
        }
        Ok(())
    }
}
