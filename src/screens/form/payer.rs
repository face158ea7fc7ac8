//! The form of a client that was a payer: it begins with what a statement tells, and the account comes along (`D-2`).

use super::{Form, Subject};
use crate::{
    domain::{field::Draft, statement::Payer},
    screens::Context,
    store::{Operation, client::AddPayer},
};

impl Form {
    /// A new client as a line of a statement tells it.
    pub fn of_payer(payer: Payer, cx: &Context) -> Self {
        let (subject, blank) = Subject::new_client(cx);
        let mut draft = payer.draft();
        draft.set("owner", blank.get("owner"));
        let account = payer.account();
        let form = Self { payer: Some(payer), ..Self::blank(subject, draft, cx) };
        let mut form = form.begun(cx);
        if let Some(account) = account.filter(|_| form.notice.is_empty()) {
            form.notice = cx.words.say("booking-account-taken", [("account", account.get("iban"))]);
        }
        form
    }

    /// Under which its typing is kept: what is changed of a payer belongs to no other new client.
    pub(super) fn draft_key(&self) -> String {
        match &self.payer {
            Some(payer) => format!("payer {}", payer.tax_id),
            None => self.subject.draft_of().to_string(),
        }
    }

    pub(super) fn operation(&self, draft: Draft) -> Box<dyn Operation> {
        let Subject::Client { base } = self.subject else { return self.subject.operation(draft) };
        let client = self.client_save(base, draft);
        match &self.payer {
            Some(payer) => Box::new(AddPayer { client, account: payer.account() }),
            None => Box::new(client),
        }
    }
}
