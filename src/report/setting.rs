//! Settings of the office for programs.

use crate::{
    domain::settings::{OfficeSettings, Setting},
    i18n::Catalogue,
};
use serde_json::{Value, json};

/// A setting: what holds, what is usual, what it takes.
pub fn setting_json(setting: &Setting, set: &OfficeSettings, words: &Catalogue) -> Value {
    json!({
        "name": setting.name,
        "value": set.value(setting),
        "default": setting.usual,
        "kind": setting.kind.key(),
        "label": words.get(setting.label),
    })
}
