//! What is asked of whoever comes in under a name, before anything is shown to them (`O-6`).

use super::{Refusal, Rules, judges, near, rules};
use crate::{
    domain::role::Deed,
    store::{Query, StoreResult, office::pin},
};
use rusqlite::Connection;

/// How somebody comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Door {
    #[default]
    Open,
    /// By their PIN.
    Pin,
    /// Not at all: the office has a chief, and nobody of it has this name.
    Shut(Box<Refusal>),
}

/// What is asked under a name.
#[derive(Clone, Debug)]
pub struct AskDoor {
    pub user: String,
}

impl Query for AskDoor {
    type Answer = Door;

    fn run(&self, conn: &Connection) -> StoreResult<Door> {
        if rules(conn, &self.user)? == Rules::Stranger {
            return Ok(Door::Shut(Box::new(stranger(conn, &self.user, None)?)));
        }
        Ok(if pin::is_set(conn, &self.user)? { Door::Pin } else { Door::Open })
    }
}

/// What is told to somebody whose name nobody has.
pub(super) fn stranger(conn: &Connection, name: &str, deed: Option<Deed>) -> StoreResult<Refusal> {
    let (ask, near) = (judges(conn, None)?, near(conn, name)?);
    Ok(Refusal { role: None, deed, name: name.to_owned(), ask, near })
}
