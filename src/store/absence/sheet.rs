//! The hand-over sheet: what who stands in must know of each client.

use crate::{
    domain::{
        collation::{SortLanguage, Sorter},
        id::Id,
    },
    store::{
        Query, StoreResult,
        activity::{ActivityOut, ShowActivity},
        client::{Card, ShowClient},
        preparation::{Known, known_of},
        record,
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

/// Talks that tell the tone.
const TALKS: usize = 2;

/// What a user hands over: what is late or comes first stands first.
#[derive(Clone, Copy, Debug)]
pub struct HandoverSheet {
    pub user: Id,
    pub today: NaiveDate,
    /// Last day of the absence: what is planned later is told only where nothing is sooner. Nothing tells all.
    pub until: Option<NaiveDate>,
    pub client: Option<Id>,
}

/// A client that is handed over. Tasks that are with no client stand under none.
#[derive(Clone, Debug, PartialEq)]
pub struct ToHandOver {
    pub client: Option<(Id, Card)>,
    /// What should have been done before, by day and hour.
    pub overdue: Vec<ActivityOut>,
    /// What is planned from today on, the same way.
    pub coming: Vec<ActivityOut>,
    /// One for each of the sections of the preparation list.
    pub sections: Vec<Vec<Known>>,
}

impl ToHandOver {
    /// What stands first of all that is open.
    pub fn first(&self) -> Option<&ActivityOut> {
        self.overdue.first().or_else(|| self.coming.first())
    }

    /// What the client is called; empty of tasks with none.
    pub fn name(&self) -> String {
        self.client.as_ref().map(|(_, card)| record::text(&card.client, "name")).unwrap_or_default()
    }
}

impl Query for HandoverSheet {
    type Answer = Vec<ToHandOver>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ToHandOver>> {
        let mut found = Vec::new();
        for client in self.clients(conn)? {
            if let Some(card) = ShowClient(client).run(conn)? {
                let day = self.today.to_string();
                let sections = known_of(conn, &day, (client, &card), TALKS)?;
                found.push(ToHandOver { sections, ..self.open(conn, Some((client, card)))? });
            }
        }
        sort(&mut found);
        let tasks = self.client.is_none().then(|| self.open(conn, None)).transpose()?;
        found.extend(tasks.filter(|tasks| tasks.first().is_some()));
        Ok(found)
    }
}

impl HandoverSheet {
    fn clients(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let mut select = conn.prepare_cached(include_str!("clients.sql"))?;
        let parameters = named_params! { ":user": self.user.0, ":client": self.client.map(|id| id.0) };
        let ids = select.query_map(parameters, |row| Ok(Id(row.get(0)?)))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn open(&self, conn: &Connection, client: Option<(Id, Card)>) -> StoreResult<ToHandOver> {
        let mut select = conn.prepare_cached(include_str!("open.sql"))?;
        let id = client.as_ref().map(|(id, _)| id.0);
        let parameters = named_params! { ":client": id, ":user": self.user.0 };
        let ids = select.query_map(parameters, |row| Ok(Id(row.get(0)?)))?;
        let ids = ids.collect::<rusqlite::Result<Vec<Id>>>()?;
        let found = ids.into_iter().filter_map(|id| ShowActivity(id).run(conn).transpose());
        let found: Vec<ActivityOut> = found.collect::<StoreResult<_>>()?;
        let today = self.today.to_string();
        let (overdue, mut coming): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|one| one.text("day") < today);
        if let Some(until) = self.until.map(|until| until.to_string()) {
            let within = coming.iter().filter(|one| one.text("day") <= until).count();
            coming.truncate(within.max(1));
        }
        Ok(ToHandOver { client, overdue, coming, sections: Vec::new() })
    }
}

/// By what is planned first; of the same day by name. What is promised and not planned comes last.
fn sort(found: &mut [ToHandOver]) {
    // One order in every language: that of the Kazakh alphabet has all letters.
    let sorter = Sorter::new(SortLanguage::Kazakh).ok();
    let key = |name: &str| sorter.as_ref().map_or_else(|| name.to_lowercase(), |sorter| sorter.key(name));
    found.sort_by_cached_key(|one| {
        let day = one.first().map(|first| first.text("day"));
        (day.is_none(), day, key(&one.name()), one.client.as_ref().map(|(id, _)| *id))
    });
}
