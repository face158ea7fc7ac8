//! Is the client there already? Asked once before a save (C-5).

use super::{Form, Subject};
use crate::{
    i18n::columns,
    screens::{Context, Reaction},
    store::{
        StoreResult,
        client::{ClientRow, Twins},
    },
    ui::text,
};

impl Form {
    /// What another client must not share: the number, or where there is none the name. `None` when it was
    /// not typed here, or when the person has seen the answer.
    fn twin_key(&self) -> Option<String> {
        let Subject::Client { .. } = self.subject else { return None };
        let (typed, draft) = (self.changed(), self.draft());
        let field = if draft.get("tax_id").is_empty() { "name" } else { "tax_id" };
        let key = draft.get(field).trim().to_owned();
        (typed.has(field) && self.told_twin != key).then_some(key)
    }

    /// Looks for another client first, when that can be one; false when the save may go on.
    pub(super) fn looks_for_twin(&mut self, cx: &Context) -> bool {
        let Some(key) = self.twin_key() else { return false };
        self.told_twin.clone_from(&key);
        self.twins = cx.worker.ask(Twins { key });
        true
    }

    /// Nobody else has it: the save goes on. Otherwise the person decides by saving again.
    pub(super) fn take_twins(&mut self, found: StoreResult<Vec<ClientRow>>, cx: &Context) -> Reaction {
        let own = match self.subject {
            Subject::Client { base } => base.map(|base| base.0),
            _ => None,
        };
        match found {
            Err(error) => Reaction::failed(&error, cx.words),
            Ok(found) => match found.iter().find(|row| Some(row.id) != own) {
                None => self.write(cx),
                Some(twin) => {
                    let name = text::clean(&columns::name(cx.words, &twin.name));
                    let parts = [("key", self.told_twin.as_str()), ("name", &name)];
                    Reaction::warn(cx.words.say("form-twin", parts))
                }
            },
        }
    }
}
