//! Own companies.

use super::COMPANY;
use crate::{
    domain::{company, field::Draft, id::Id},
    store::{Operation, StoreResult, Tx, record},
};

/// Adds an own company, or changes one.
#[derive(Clone, Debug)]
pub struct SaveCompany {
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveCompany {
    fn kind(&self) -> &'static str {
        "save-company"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(company::FIELDS, &self.draft, self.base.is_none())?;
        fields.retain(|(column, value)| *column == "tax_id" || !value.is_null());
        if let Some(base) = self.base {
            return tx.update(&COMPANY, base, fields).map(drop);
        }
        let id = tx.new_id();
        tx.insert(&COMPANY, id, fields)
    }
}
