//! Who works with the database.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Who writes. The session is one run of the program: it tells own writes from news.
#[derive(Clone, Debug)]
pub struct Actor {
    pub name: String,
    pub session: i64,
    /// The installation of the program, kept in the person's state folder.
    pub installation: String,
    /// What the computer is called; empty where it is not known or does not matter.
    pub computer: String,
}

impl Actor {
    /// A new session of this person on this installation.
    pub fn new(name: &str, installation: &str) -> Self {
        let random = RandomState::new().build_hasher().finish() >> 1;
        let session = i64::try_from(random).unwrap_or_default();
        Self {
            name: name.to_owned(),
            session,
            installation: installation.to_owned(),
            computer: String::new(),
        }
    }

    /// The same person at this computer.
    #[must_use]
    pub fn at(self, computer: String) -> Self {
        Self { computer, ..self }
    }
}
