//! A line of words as one action (`A-2`): the activity, its next step, and a client nobody knew.

use super::{
    NextStep, SaveActivity,
    close::{follow, forgo},
};
use crate::{
    domain::{activity::flaws, field::Draft, id::Id},
    store::{Operation, StoreError, StoreResult, Tx, client::SaveClient, office::users},
};

/// With whom it is.
#[derive(Clone, Debug)]
pub enum Whom {
    Client(Id),
    /// A new prospect; its fields.
    New(Draft),
    Nobody,
}

/// Logs what was done, or plans what comes.
#[derive(Clone, Debug)]
pub struct LogActivity {
    pub whom: Whom,
    pub contact: Option<Id>,
    pub draft: Draft,
    pub next: NextStep,
}

impl Operation for LogActivity {
    fn kind(&self) -> &'static str {
        if self.draft.get("state") == "done" { "log-activity" } else { "add-activity" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if let Some(flaw) = flaws(&self.draft, &Draft::default(), None).into_iter().find(|flaw| flaw.blocks) {
            return Err(StoreError::Flawed(flaw));
        }
        let client = match &self.whom {
            Whom::Client(id) => Some(*id),
            Whom::New(draft) => Some(prospect(tx, draft)?),
            Whom::Nobody => None,
        };
        let save = SaveActivity { base: None, client, contact: self.contact, draft: self.draft.clone() };
        let id = save.save(tx)?;
        match &self.next {
            NextStep::Planned(draft) => follow(tx, id, draft),
            NextStep::None(reason) => forgo(tx, id, reason),
            NextStep::Unsaid => Ok(()),
        }
    }
}

/// A client nobody knew belongs to the one who writes it down.
fn prospect(tx: &mut Tx, draft: &Draft) -> StoreResult<Id> {
    let mut draft = draft.clone();
    if !draft.has("owner") && users::by_name(tx.conn(), tx.actor())?.is_some() {
        draft.set("owner", tx.actor());
    }
    SaveClient::new(None, draft).save(tx)
}
