//! Adding and changing signatories.

use super::{Principal, SIGNATORY};
use crate::{
    domain::{field::Draft, id::Id, signatory::FIELDS},
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx,
        record::{self, given},
    },
};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// Adds somebody who may sign, or changes the given fields. Of a client it is the contact of the same name.
#[derive(Clone, Debug)]
pub struct SaveSignatory {
    /// Of a new one: whom the signature binds.
    pub principal: Option<Principal>,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveSignatory {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-signatory" } else { "add-signatory" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveSignatory {
    /// Saves as a part of a larger write; answers which signatory it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        // A column with a default is never emptied.
        fields.retain(|(column, value)| *column != "basis" || !value.is_null());
        let client = self.client(tx)?;
        let contact = contact_of(tx.conn(), client, &fields)?;
        fields.extend(contact);
        if let Some(base) = self.base {
            let before = tx.image(&SIGNATORY, base.0)?.ok_or(StoreError::NotFound)?;
            let_go_genitives(&mut fields, &before);
            tx.update(&SIGNATORY, base, fields)?;
            return Ok(base.0);
        }
        let principal = self.principal.ok_or(StoreError::NotFound)?;
        fields.push((principal.column(), Value::from(principal.id().0)));
        let id = tx.new_id();
        tx.insert(&SIGNATORY, id, fields)?;
        Ok(id)
    }

    fn client(&self, tx: &mut Tx) -> StoreResult<Option<Id>> {
        match (self.base, self.principal) {
            (Some((id, _)), _) => {
                let image = tx.image(&SIGNATORY, id)?.ok_or(StoreError::NotFound)?;
                Ok(image.get("client_id").and_then(Value::as_i64).map(Id))
            }
            (None, Some(Principal::Client(client))) => Ok(Some(client)),
            _ => Ok(None),
        }
    }
}

/// A genitive belongs to its word: with another word, that of the earlier one is let go, and papers ask for a new one.
fn let_go_genitives(fields: &mut Fields, before: &Image) {
    for (word, genitive) in [("name", "name_genitive"), ("position_ru", "position_genitive")] {
        let stays = |fields: &Fields, column| {
            fields.iter().all(|(given, value)| {
                *given != column || value.as_str().unwrap_or_default() == record::text(before, column)
            })
        };
        if !stays(fields, word) && stays(fields, genitive) {
            fields.retain(|(column, _)| *column != genitive);
            fields.push((genitive, Value::Null));
        }
    }
}

/// The contact of the client with the name that is written; nothing where no name is.
fn contact_of(
    conn: &Connection,
    client: Option<Id>,
    fields: &Fields,
) -> StoreResult<Option<(&'static str, Value)>> {
    let (Some(client), Some(name)) = (client, given(fields, "name")) else { return Ok(None) };
    let mut select = conn.prepare_cached(include_str!("contact.sql"))?;
    let found: Option<i64> = select.query_row((client.0, name), |row| row.get(0)).optional()?;
    Ok(Some(("contact_id", found.map_or(Value::Null, Value::from))))
}
