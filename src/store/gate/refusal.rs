//! Why somebody may not write something.

use crate::domain::role::{Deed, Role};

/// Who wanted what, and whom to ask instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Nothing for somebody who is none of the office.
    pub role: Option<Role>,
    pub deed: Option<Deed>,
    pub name: String,
    /// The curator, then the chiefs.
    pub ask: Vec<String>,
    /// Who may be meant by a name that nobody has.
    pub near: Vec<String>,
}

impl Refusal {
    /// The sentence, as a key of the catalogue.
    pub const fn message_key(&self) -> &'static str {
        match (self.role, self.deed) {
            (None, _) if !self.near.is_empty() => "refused-stranger-near",
            (None, _) => "refused-stranger",
            (_, Some(Deed::Restore)) => "refused-restore",
            (_, Some(Deed::Export)) => "refused-base",
            (Some(Role::Viewer), _) => "refused-viewer",
            (Some(Role::Accountant), _) => "refused-accountant",
            (_, Some(Deed::Erase)) => "refused-erase",
            _ => "refused-office",
        }
    }
}
