//! Adding, changing and checking papers.

use super::PAPER;
use crate::{
    domain::{field::Draft, id::Id, paper::FIELDS},
    store::{Operation, Query as _, StoreError, StoreResult, Tx, link, office::users::ListUsers, record},
};
use chrono::NaiveDate;
use serde_json::Value;

/// Adds a paper of a client, or changes the given fields of one: another number or day is to be checked anew.
#[derive(Clone, Debug)]
pub struct SavePaper {
    pub client: Id,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

/// A change of one of these makes another paper of it.
const READ_BY_CHECKER: [&str; 6] = ["kind", "number", "issued_on", "valid_until", "file", "file_sha256"];

impl Operation for SavePaper {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-paper" } else { "add-paper" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SavePaper {
    /// Saves as a part of a larger write; answers which paper it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        // A column with a default is never emptied.
        fields.retain(|(column, value)| *column != "kind" || !value.is_null());
        fields.extend(link::columns(&self.draft));
        if let Some(base) = self.base {
            let before = tx.image(&PAPER, base.0)?.ok_or(StoreError::NotFound)?;
            let differs =
                |(column, value): &(&str, Value)| before.get(*column).unwrap_or(&Value::Null) != value;
            if fields.iter().any(|field| READ_BY_CHECKER.contains(&field.0) && differs(field)) {
                fields.extend([("checked_by", Value::Null), ("checked_on", Value::Null)]);
            }
            tx.update(&PAPER, base, fields)?;
            return Ok(base.0);
        }
        let id = tx.new_id();
        fields.push(("client_id", Value::from(self.client.0)));
        tx.insert(&PAPER, id, fields)?;
        Ok(id)
    }
}

/// The person who writes has checked a paper.
#[derive(Clone, Copy, Debug)]
pub struct VerifyPaper {
    pub base: (Id, i64),
    pub today: NaiveDate,
}

impl Operation for VerifyPaper {
    fn kind(&self) -> &'static str {
        "verify-paper"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let name = tx.actor().to_owned();
        let known = ListUsers.run(tx.conn())?.into_iter().find(|user| user.name == name);
        let fields = vec![
            ("checked_by", known.map_or(Value::Null, |user| Value::from(user.id.0))),
            ("checked_on", Value::from(self.today.to_string())),
        ];
        tx.update(&PAPER, self.base, fields).map(drop)
    }
}
