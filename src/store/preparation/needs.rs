//! What the client needs, and so what to offer (`C-14`).

use super::Known;
use crate::{domain::contact::NEED_FIELDS, store::client::Card};

pub(super) fn known(card: &Card) -> Vec<Known> {
    let Some(need) = &card.need else { return Vec::new() };
    let filled = NEED_FIELDS.chunks(1).filter_map(|fields| {
        let field = fields.first()?;
        let value = need.get(field.key).filter(|value| !value.is_null())?;
        let values = [(field.key.to_owned(), value.clone())].into_iter().collect();
        Some(Known::of(field.label, fields, values))
    });
    filled.collect()
}
