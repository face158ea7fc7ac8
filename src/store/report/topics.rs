//! What talks of a period were about (`A-3`): read from the words that were written down, so that nobody has to sort
//! anything by hand.

use super::{ReportHere, ReportWanted};
use crate::{
    domain::{id::Id, topic::Topics},
    store::{
        Query, StoreResult,
        activity::{ActivityOut, ShowActivity},
        office::settings::ReadSettings,
    },
};
use rusqlite::{Connection, Row, named_params};

/// Counts the talks of a period by topic.
#[derive(Clone, Debug)]
pub struct ReadTopics(pub ReportWanted);

/// What the talks of a period were about. A talk may touch several topics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicCounts {
    /// In the order of the office, also those that nobody spoke of.
    pub topics: Vec<TopicCount>,
    /// Talks in all.
    pub talks: usize,
    /// Of them, those that touch no topic.
    pub others: usize,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicCount {
    /// As the office wrote it.
    pub name: String,
    pub count: usize,
    /// Of them, those in which they turned to us.
    pub incoming: usize,
}

/// A talk, and its words.
struct Talk {
    id: Id,
    is_incoming: bool,
    words: String,
}

fn talks(conn: &Connection, wanted: &ReportWanted) -> StoreResult<Vec<Talk>> {
    let here = ReportHere::of(wanted, conn)?;
    let mut select = conn.prepare_cached(include_str!("topics.sql"))?;
    let talk = |row: &Row| {
        let texts: [String; 3] = [row.get(2)?, row.get(3)?, row.get(4)?];
        Ok(Talk { id: Id(row.get(0)?), is_incoming: row.get(1)?, words: texts.join("\n") })
    };
    let talks =
        select.query_map(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner }, talk)?;
    Ok(talks.collect::<rusqlite::Result<_>>()?)
}

fn topics(conn: &Connection) -> StoreResult<Topics> {
    Ok(ReadSettings.run(conn)?.topics())
}

impl Query for ReadTopics {
    type Answer = TopicCounts;

    fn run(&self, conn: &Connection) -> StoreResult<TopicCounts> {
        let (topics, talks) = (topics(conn)?, talks(conn, &self.0)?);
        let none = |name: &str| TopicCount { name: name.to_owned(), count: 0, incoming: 0 };
        let mut counts: Vec<TopicCount> = topics.iter().map(|topic| none(&topic.name)).collect();
        let mut others = 0;
        for talk in &talks {
            let touched = topics.of(&talk.words);
            others += usize::from(touched.is_empty());
            for at in touched {
                if let Some(count) = counts.get_mut(at) {
                    count.count += 1;
                    count.incoming += usize::from(talk.is_incoming);
                }
            }
        }
        Ok(TopicCounts { topics: counts, talks: talks.len(), others })
    }
}

/// The talks of a period that touch a topic; none of them where none is named.
#[derive(Clone, Debug)]
pub struct ListOnTopic {
    pub wanted: ReportWanted,
    /// Its name in the settings of the office.
    pub topic: Option<String>,
    pub limit: usize,
}

impl Query for ListOnTopic {
    type Answer = Vec<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ActivityOut>> {
        let topics = topics(conn)?;
        let at = self.topic.as_ref().map(|name| topics.iter().position(|topic| topic.name == *name));
        let is_meant = |talk: &Talk| {
            let touched = topics.of(&talk.words);
            at.map_or(touched.is_empty(), |at| at.is_some_and(|at| touched.contains(&at)))
        };
        let found = talks(conn, &self.wanted)?.into_iter().filter(is_meant).take(self.limit);
        let shown = found.map(|talk| ShowActivity(talk.id).run(conn)).collect::<StoreResult<Vec<_>>>()?;
        Ok(shown.into_iter().flatten().collect())
    }
}
