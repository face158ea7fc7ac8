//! Clients as a screen lists them: its columns and nothing else.

use super::{Export, value};
use crate::{
    domain::{client::STAGES, field::Kind, phone},
    exchange::out::{Column, Value},
    i18n::columns::{choice, name, of_activity},
    report::record::unless_erased,
    store::{client::ClientRow, office::own_fields::OwnField},
};
use serde::{Deserialize, Serialize};

/// What a column of the list of clients shows, beside the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListColumn {
    City,
    Segment,
    Stage,
    Owner,
    Phone,
    TaxId,
    Tags,
    /// The head office of a branch.
    Head,
    /// Completeness, per cent.
    Filled,
    /// What is planned next.
    NextStep,
    /// The day of the last change.
    Changed,
    /// An own field, by its place.
    Own(u8),
}

/// The name, and the columns that were chosen.
pub(super) fn columns(chosen: &[ListColumn], export: &Export) -> Vec<Column> {
    let name = export.column("field-name", 40);
    std::iter::once(name).chain(chosen.iter().map(|column| titled(*column, export))).collect()
}

fn titled(column: ListColumn, export: &Export) -> Column {
    let (key, width) = match column {
        ListColumn::City => ("field-city", 18),
        ListColumn::Segment => ("field-segment", 10),
        ListColumn::Stage => ("field-stage", 16),
        ListColumn::Owner => ("field-owner", 24),
        ListColumn::Phone => ("field-phone", 18),
        ListColumn::TaxId => ("field-tax-id", 16),
        ListColumn::Tags => ("field-tags", 24),
        ListColumn::Head => ("field-head", 32),
        ListColumn::Filled => ("export-head-filled", 12),
        ListColumn::Changed => ("export-head-changed", 12),
        ListColumn::NextStep => ("column-next", 24),
        ListColumn::Own(place) => {
            let own = own(place, export);
            let title = own.map_or_else(String::new, |own| own.name.clone());
            return Column { title, width: own.map_or(16, |own| value::width(own.field().kind)) };
        }
    };
    export.column(key, width)
}

fn own<'a>(place: u8, export: &Export<'a>) -> Option<&'a OwnField> {
    export.facts.client_fields.iter().find(|own| own.place() == place)
}

pub(super) fn cells(row: &ClientRow, chosen: &[ListColumn], export: &Export) -> Vec<Value> {
    let name = Value::text(name(export.words, &row.name));
    std::iter::once(name).chain(chosen.iter().map(|column| cell(row, *column, export))).collect()
}

fn cell(row: &ClientRow, column: ListColumn, export: &Export) -> Value {
    match column {
        ListColumn::City => Value::text(row.city.as_str()),
        ListColumn::Segment => Value::text(row.segment.as_str()),
        ListColumn::Stage => Value::text(choice(export.words, STAGES, &row.stage)),
        ListColumn::Owner => Value::text(row.owner.as_str()),
        ListColumn::Phone => Value::code(phone::shown(&unless_erased(row.phone.clone()))),
        ListColumn::TaxId => Value::code(unless_erased(row.tax_id.clone())),
        ListColumn::Tags => Value::text(row.tags.as_str()),
        ListColumn::Head => {
            Value::text(row.head.as_ref().map_or_else(String::new, |(_, head)| name(export.words, head)))
        }
        ListColumn::Filled => Value::whole(row.filled),
        ListColumn::Changed => match value::moment(row.updated_at) {
            Value::Moment(moment) => Value::Day(moment.date()),
            other => other,
        },
        ListColumn::NextStep => Value::text(row.next.as_ref().map_or_else(String::new, |(day, kind)| {
            format!("{} {}", export.words.formats.date(*day), of_activity(export.words, "kind", kind))
        })),
        ListColumn::Own(place) => own_cell(place, row, export),
    }
}

fn own_cell(place: u8, row: &ClientRow, export: &Export) -> Value {
    let text = row.own.get(usize::from(place).saturating_sub(1)).cloned().unwrap_or_default();
    match own(place, export).map(|own| own.field().kind) {
        None => Value::Empty,
        Some(Kind::Number | Kind::Percent { .. }) if !text.is_empty() => Value::Number(unless_erased(text)),
        Some(Kind::Day) => value::day(text),
        Some(_) => Value::text(unless_erased(text)),
    }
}
