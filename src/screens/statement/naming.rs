//! The account of a file that names none: operations are known again by it.

use crate::{
    exchange::statement::StatementFile,
    screens::{Context, Reaction, arrived, prompt::Prompt},
    store::{Image, office::company::OwnCompany},
    worker::Pending,
};

/// A file that waits until somebody has named its account.
#[derive(Default)]
pub(super) struct Naming {
    file: Option<StatementFile>,
    looking: Pending<Option<Image>>,
}

impl Naming {
    pub(super) fn is_waiting(&self) -> bool {
        self.looking.is_waiting()
    }

    /// Whether a statement does not say of which account it is.
    pub(super) fn is_needed(file: &StatementFile) -> bool {
        file.statements.iter().any(|statement| statement.account.is_empty())
    }

    /// Asks, with the account of the own firm to begin with.
    pub(super) fn begin(&mut self, file: StatementFile, cx: &Context) {
        self.file = Some(file);
        self.looking = cx.worker.ask(OwnCompany);
    }

    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if let Some(company) = arrived(&mut self.looking, told, cx) {
            let own = company.as_ref().and_then(|company| company.get("iban")?.as_str()).unwrap_or_default();
            told.push(Reaction::open(Prompt::with(cx.words.get("booking-account"), own)));
        }
    }

    /// Nobody has named it: the file as it is, with a doubt.
    pub(super) fn give_up(&mut self) -> Option<StatementFile> {
        self.file.take()
    }
}
