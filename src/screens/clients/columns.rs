//! Columns of the list beside the name: which there are, and which the person chose.

use super::row::{Layout, short_person};
use crate::{
    domain::{client::STAGES, field::Kind, id::is_erased, phone},
    i18n::columns::{choice, name, of_activity, of_kind},
    report::export::ListColumn,
    screens::{
        Context,
        beside::areas,
        choice::{Choice, Line},
    },
    store::{
        client::{ClientRow, Order},
        office::own_fields::OwnField,
    },
    ui::{paint::Column, text},
};

impl ListColumn {
    /// Those that are shown until others are chosen.
    pub const USUAL: [Self; 5] = [Self::City, Self::Segment, Self::Stage, Self::Owner, Self::Phone];
    const MORE: [Self; 6] =
        [Self::TaxId, Self::Tags, Self::Head, Self::Filled, Self::Changed, Self::NextStep];

    /// Every column that can be shown now, in the order of the list.
    fn all(cx: &Context) -> Vec<Self> {
        let own = cx.facts.client_fields.iter().map(|own| Self::Own(own.place()));
        Self::USUAL.into_iter().chain(Self::MORE).chain(own).collect()
    }

    pub(super) fn title(self, cx: &Context) -> String {
        let key = match self {
            Self::City => "field-city",
            Self::Segment => "list-segment",
            Self::Stage => "field-stage",
            Self::Owner => "field-owner",
            Self::Phone => "field-phone",
            Self::TaxId => "list-tax-id",
            Self::Tags => "field-tags",
            Self::Head => "field-head",
            Self::Filled => "list-filled",
            Self::Changed => "list-changed",
            Self::NextStep => "column-next",
            Self::Own(place) => return own(place, cx).map_or_else(String::new, |own| text::clean(&own.name)),
        };
        cx.words.get(key)
    }

    /// The whole name, for the choice.
    fn name(self, cx: &Context) -> String {
        if self == Self::Segment { cx.words.get("field-segment") } else { self.title(cx) }
    }

    /// Least and wanted width, in cells.
    fn cells(self, cx: &Context) -> (u16, u16) {
        match self {
            Self::City => (10, 14),
            Self::Segment => (4, 6),
            Self::Stage => (13, 16),
            Self::Owner => (12, 18),
            Self::Phone => (16, 16),
            Self::TaxId => (12, 12),
            Self::Tags => (10, 20),
            Self::Head => (16, 24),
            Self::Filled => (6, 7),
            Self::Changed => (11, 11),
            Self::NextStep => (14, 20),
            Self::Own(place) => match own(place, cx).map(|own| own.field().kind) {
                Some(Kind::Number) => (8, 12),
                Some(Kind::Day) => (11, 11),
                _ => (10, 18),
            },
        }
    }

    /// How soon a narrow window drops it; what was chosen beside the usual ones stays longer.
    const fn drop(self) -> u8 {
        match self {
            Self::Phone => 101,
            Self::Stage => 102,
            Self::City => 103,
            Self::Owner => 104,
            Self::Segment => 105,
            Self::TaxId => 1,
            Self::Tags => 2,
            Self::Filled => 3,
            Self::NextStep => 4,
            Self::Changed => 5,
            Self::Head => 6,
            Self::Own(place) => 6 + place,
        }
    }

    /// Amounts stand at the right of their column.
    pub(super) fn is_amount(self, cx: &Context) -> bool {
        let is_number = |place| own(place, cx).is_some_and(|own| own.field().kind == Kind::Number);
        self == Self::Filled || matches!(self, Self::Own(place) if is_number(place))
    }

    /// What a click on its title sorts by.
    pub(super) fn order(self, cx: &Context) -> Option<Order> {
        match self {
            Self::City => Some(Order::City),
            Self::Segment => Some(Order::Segment),
            Self::Filled => Some(Order::Filled),
            Self::Changed => Some(Order::Changed),
            Self::Own(place) => own(place, cx).map(OwnField::order),
            Self::NextStep
            | Self::Stage
            | Self::Owner
            | Self::Phone
            | Self::TaxId
            | Self::Tags
            | Self::Head => None,
        }
    }

    /// What stands there for a client.
    pub(super) fn cell(self, row: &ClientRow, cx: &Context) -> String {
        match self {
            Self::City => text::clean(&row.city),
            Self::Segment => text::clean(&row.segment),
            Self::Stage => text::clean(&choice(cx.words, STAGES, &row.stage)),
            Self::Owner => {
                text::clean(&if cx.is_plain { row.owner.clone() } else { short_person(&row.owner) })
            }
            Self::Phone if is_erased(&row.phone) => String::new(),
            Self::Phone => phone::shown(&row.phone),
            Self::TaxId if is_erased(&row.tax_id) => String::new(),
            Self::TaxId => text::clean(&row.tax_id),
            Self::Tags => text::clean(&row.tags),
            Self::Head => {
                row.head.as_ref().map_or_else(String::new, |(_, head)| text::clean(&name(cx.words, head)))
            }
            Self::Filled => cx.words.formats.percent(row.filled, 0),
            Self::Changed => cx.words.formats.day_of_moment(row.updated_at),
            Self::NextStep => next_step(row, cx),
            Self::Own(place) => own_cell(place, row, cx),
        }
    }
}

/// «26 нояб. встреча»; `!` where its day has gone by, `○` where nothing is planned.
fn next_step(row: &ClientRow, cx: &Context) -> String {
    let Some((day, kind)) = &row.next else { return "○".to_owned() };
    let mark = if *day < cx.today { "! " } else { "" };
    let kind = of_activity(cx.words, "kind", kind).to_lowercase();
    format!("{mark}{} {kind}", cx.words.formats.day_month_short(*day))
}

fn own<'a>(place: u8, cx: &'a Context) -> Option<&'a OwnField> {
    cx.facts.client_fields.iter().find(|own| own.place() == place)
}

fn own_cell(place: u8, row: &ClientRow, cx: &Context) -> String {
    let value = row.own.get(usize::from(place).saturating_sub(1)).map_or("", String::as_str);
    if value.is_empty() || is_erased(value) {
        return String::new();
    }
    text::clean(&of_kind(cx.words, own(place, cx).map(|own| own.field().kind), value))
}

/// The columns of the list; own fields that are gone are left out.
pub(super) fn shown(chosen: Option<&[ListColumn]>, cx: &Context) -> Vec<ListColumn> {
    let chosen = chosen.unwrap_or(&ListColumn::USUAL);
    ListColumn::all(cx).into_iter().filter(|column| chosen.contains(column)).collect()
}

/// The name first, then these; each with its widths and its place in the order of dropping.
pub(super) fn widths(columns: &[ListColumn], room: u16, cx: &Context) -> Vec<u16> {
    let name = Column { least: 22, wanted: 38, drop: 0, grows: true };
    let rest = columns.iter().map(|column| {
        let (least, wanted) = column.cells(cx);
        Column { least, wanted, drop: column.drop(), grows: false }
    });
    let all: Vec<Column> = std::iter::once(name).chain(rest).collect();
    crate::ui::paint::widths(&all, room)
}

/// The choice of columns with the cursor at this line, and what its lines mean.
pub(super) fn column_choice(
    chosen: Option<&[ListColumn]>,
    at: usize,
    cx: &Context,
) -> (Choice, Vec<ListColumn>) {
    let all = ListColumn::all(cx);
    let shown = shown(chosen, cx);
    let layout = Layout::of(areas(cx.body).0.width, chosen, cx);
    let lines = all.iter().map(|column| {
        let is_shown = shown.contains(column);
        let side =
            if is_shown && !layout.has(*column) { cx.words.get("columns-no-room") } else { String::new() };
        Line { side, ..Line::new(column.name(cx)).current(is_shown) }
    });
    let hint = cx.words.get("columns-hint");
    (Choice::question(cx.words.get("command-columns"), hint, lines.collect()).starting_at(at), all)
}

/// Shows a hidden column, hides a shown one; the usual ones are no choice of their own.
pub(super) fn turned(
    chosen: Option<&[ListColumn]>,
    column: ListColumn,
    cx: &Context,
) -> Option<Vec<ListColumn>> {
    let mut shown = shown(chosen, cx);
    if shown.contains(&column) {
        shown.retain(|known| *known != column);
    } else {
        shown.push(column);
    }
    let in_order: Vec<ListColumn> =
        ListColumn::all(cx).into_iter().filter(|known| shown.contains(known)).collect();
    (in_order != ListColumn::USUAL).then_some(in_order)
}
