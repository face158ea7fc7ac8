//! Clients that an import has met.

use super::{candidate::Candidate, heads::NamedHead, target::Said};
use crate::domain::id::Id;
use std::collections::{HashMap, HashSet};

/// Clients that a whole import speaks of.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// Clients of the base.
    pub(super) known: HashSet<Id>,
    /// Clients that this import added.
    pub(super) created: HashSet<Id>,
    /// What rows said of the clients they added or filled.
    pub(super) said: HashMap<Id, Said>,
    /// Whom the names of a list of our own mean.
    pub(super) named: HashMap<String, Id>,
    /// The same clients: rows with another name are others.
    pub(super) taken: HashSet<Id>,
    /// Rows that name head offices.
    pub(super) heads: Vec<NamedHead>,
    /// Whether the list says itself who is a branch; `None` before anybody looked.
    pub(super) says_heads: Option<bool>,
}

impl Met {
    /// Whether rows of this import are sure to mean this candidate.
    pub(super) fn is_ours(&self, candidate: &Candidate) -> bool {
        candidate.client.is_none_or(|id| self.said.contains_key(&id))
    }

    /// Rows of this name are about this client.
    pub(super) fn name(&mut self, name: String, client: Id) {
        if !name.is_empty() {
            self.named.insert(name, client);
            self.taken.insert(client);
        }
    }
}
