//! What a row says, understood without the base.

use super::{candidate::Keys, target::Target};
use crate::{
    domain::{
        client,
        collation::SortLanguage,
        field::{Draft, Field, Flaw},
        import::{ClientImport, Found},
    },
    store::{
        Fields,
        contact::points::{Point, read},
        record,
    },
};

/// Phones and mails.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub(super) phones: Vec<Point>,
    pub(super) mails: Vec<Point>,
}

impl Reach {
    fn of(draft: &Draft) -> Self {
        Self { phones: read("phone", draft.get("phones")), mails: read("mail", draft.get("mails")) }
    }
}

/// A row with all that can be told of it before anybody asks who it is about.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    pub(super) row: &'a ClientImport,
    pub(super) keys: Keys,
    /// The client's columns that the row gives, own fields too.
    pub(super) given: Result<Fields, Flaw>,
    /// Those that follow from the rest.
    pub(super) concluded: Result<Fields, Flaw>,
    pub(super) client: Reach,
    pub(super) contact: Reach,
    /// The client that the row adds if it is about nobody known, where that was made ready.
    pub(super) target: Option<Box<Target>>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(row: &'a ClientImport, own: &[Field]) -> Self {
        let columns = |draft| record::read(client::FIELDS.iter().chain(own), draft, false);
        let client = Reach::of(&row.client);
        let contact = row.contact.as_ref().map(Reach::of).unwrap_or_default();
        let keys = Keys::of(row, &client, &contact);
        let (given, concluded) = (columns(&row.client), columns(&row.concluded));
        Self { row, keys, given, concluded, client, contact, target: None }
    }

    /// The same with the client that the row may add, and all that is computed of that one.
    pub(super) fn with_target(row: &'a ClientImport, own: &[Field], languages: &[SortLanguage]) -> Self {
        let reading = Self::of(row, own);
        let target = Target::of_new(&reading).ok().map(|mut target| {
            target.derived = target.derive(languages).ok();
            Box::new(target)
        });
        Self { target, ..reading }
    }

    /// What the row holds, whoever it is about.
    pub(super) fn found(&self) -> Found {
        Found {
            clients: 0,
            contacts: usize::from(self.row.contact.is_some()),
            accounts: self.row.accounts.len(),
            phones: self.client.phones.len() + self.contact.phones.len(),
            mails: self.client.mails.len() + self.contact.mails.len(),
        }
    }
}
