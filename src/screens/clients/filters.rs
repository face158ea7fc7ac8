//! Choices over the list: what to show and how to sort it.

use crate::{
    domain::client::{KINDS, STAGES},
    i18n::columns::choice,
    screens::{Context, choice::Line, chooser::Chooser},
    store::{
        client::{ClientFilter, Mark, Order, ValueColumn},
        office::own_fields::{OwnField, own_column},
    },
    ui::text,
};

/// One line of the filter choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Toggle {
    Mine,
    Stage(&'static str),
    Kind(&'static str),
    Mark(Mark),
    /// A value of a column, chosen afterwards.
    Value(ValueColumn),
    /// A colleague, chosen afterwards.
    Owner,
}

/// What choosing a line of the filter choice came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flip {
    Done,
    /// The person is no user of this office: nothing is theirs.
    NotAUser,
    /// Which value or which colleague?
    Ask,
}

const ORDERS: [(Order, &str); 6] = [
    (Order::Name, "order-name"),
    (Order::City, "order-city"),
    (Order::Segment, "order-segment"),
    (Order::Changed, "order-changed"),
    (Order::Created, "order-created"),
    (Order::Filled, "order-filled"),
];

/// Every order with its name, own fields last.
pub(super) fn orders(cx: &Context) -> Vec<(Order, String)> {
    let fixed = ORDERS.iter().map(|(order, key)| (*order, cx.words.get(key)));
    fixed.chain(cx.facts.client_fields.iter().map(|own| (own.order(), own_order(own, cx)))).collect()
}

fn own_order(own: &OwnField, cx: &Context) -> String {
    cx.words.say("order-own", [("name", text::clean(&own.name))])
}

pub(super) fn order_choice(
    orders: &[(Order, String)],
    (order, descending): (Order, bool),
    cx: &Context,
) -> Chooser {
    let turned = cx.words.get(if descending { "order-turned" } else { "order-turns" });
    let line = |(at, name): &(Order, String)| Line {
        side: if *at == order { turned.clone() } else { String::new() },
        ..Line::new(name).current(*at == order)
    };
    Chooser::new(cx.words.get("command-sort"), orders.iter().map(line).collect())
}

pub(super) fn order_name(order: Order, cx: &Context) -> String {
    let own = cx.facts.client_fields.iter().find(|own| own.order() == order);
    match (order, own) {
        (_, Some(own)) => own_order(own, cx),
        (Order::Own(place) | Order::OwnNumber(place), None) => own_column(place).to_owned(),
        _ => cx
            .words
            .get(ORDERS.iter().find(|(known, _)| *known == order).map_or("order-name", |(_, key)| key)),
    }
}

/// Every toggle in the order of the choice.
pub(super) fn toggles(cx: &Context) -> Vec<Toggle> {
    let mut found = vec![Toggle::Mine];
    found.extend(STAGES.iter().map(|(value, _)| Toggle::Stage(value)));
    found.extend(Mark::ALL.map(Toggle::Mark));
    found.extend(KINDS.iter().map(|(value, _)| Toggle::Kind(value)));
    found.push(Toggle::Owner);
    let columns = [ValueColumn::City, ValueColumn::Segment, ValueColumn::Tag];
    let own = cx.facts.client_fields.iter().map(|own| ValueColumn::Own(own.place()));
    found.extend(columns.into_iter().chain(own).map(Toggle::Value));
    found
}

/// The toggles of the choice, and those of own fields that are gone but still narrow the list.
fn all_toggles(filter: &ClientFilter, cx: &Context) -> Vec<Toggle> {
    let mut found = toggles(cx);
    let gone = filter.own.keys().map(|place| Toggle::Value(ValueColumn::Own(*place)));
    let gone: Vec<Toggle> = gone.filter(|toggle| !found.contains(toggle)).collect();
    found.extend(gone);
    found
}

pub(super) fn filter_choice(
    toggles: &[Toggle],
    filter: &ClientFilter,
    at: Option<usize>,
    cx: &Context,
) -> Chooser {
    let line = |toggle: &Toggle| Line {
        text: toggle.name(cx),
        side: toggle.value(filter, cx).unwrap_or_default(),
        is_current: toggle.is_on(filter, cx),
    };
    Chooser::new(cx.words.get("filter-title"), toggles.iter().map(line).collect()).marking(at)
}

const fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Unowned => "filter-unowned",
        Mark::Vip => "filter-vip",
        Mark::Incomplete => "filter-incomplete",
        Mark::WithoutStep => "filter-without-step",
        Mark::Branch => "filter-branch",
        Mark::Removed => "filter-removed",
    }
}

impl Toggle {
    pub(super) fn name(&self, cx: &Context) -> String {
        match self {
            Self::Mine => cx.words.get("filter-mine"),
            Self::Owner => cx.words.get("filter-owner"),
            Self::Stage(value) => choice(cx.words, STAGES, value),
            Self::Kind(value) => choice(cx.words, KINDS, value),
            Self::Mark(mark) => cx.words.get(mark_key(*mark)),
            Self::Value(column) => format!("{} …", column_name(*column, cx)),
        }
    }

    /// The value that is filtered by, where there is one.
    fn value(&self, filter: &ClientFilter, cx: &Context) -> Option<String> {
        match self {
            Self::Value(column) => value(filter, *column).map(|value| text::clean(value)),
            Self::Owner if filter.owner != me(cx) => {
                let owner = cx.facts.users.iter().find(|user| Some(user.id) == filter.owner);
                let gone = filter.owner.map(|_| cx.words.get("filter-owner-gone"));
                owner.map(|user| text::clean(&user.name)).or(gone)
            }
            _ => None,
        }
    }

    /// What the status line says of it: a value of an own field under the field's name.
    fn word(&self, filter: &ClientFilter, cx: &Context) -> String {
        match (self, self.value(filter, cx)) {
            (Self::Value(column @ ValueColumn::Own(_)), Some(value)) => {
                format!("{}: {value}", column_name(*column, cx))
            }
            (_, value) => value.unwrap_or_else(|| self.name(cx)),
        }
    }

    pub(super) fn is_on(&self, filter: &ClientFilter, cx: &Context) -> bool {
        match self {
            Self::Mine => filter.owner.is_some() && filter.owner == me(cx),
            Self::Stage(value) => filter.stage.as_deref() == Some(value),
            Self::Kind(value) => filter.kind.as_deref() == Some(value),
            Self::Mark(mark) => filter.marks.contains(mark),
            Self::Value(_) | Self::Owner => self.value(filter, cx).is_some(),
        }
    }

    /// Whether turning it on asks for a value first.
    pub(super) fn asks(&self, filter: &ClientFilter, cx: &Context) -> bool {
        matches!(self, Self::Value(_) | Self::Owner) && !self.is_on(filter, cx)
    }

    /// Turns the condition on or off.
    pub(super) fn flip(&self, filter: &mut ClientFilter, cx: &Context) -> Flip {
        let on = !self.is_on(filter, cx);
        let wanted = |value: &str| on.then(|| value.to_owned());
        match self {
            _ if self.asks(filter, cx) => return Flip::Ask,
            Self::Value(column) => set_value(filter, *column, None),
            Self::Owner => filter.owner = None,
            Self::Mine => {
                let me = me(cx);
                filter.owner = me.filter(|_| on);
                return if me.is_some() { Flip::Done } else { Flip::NotAUser };
            }
            Self::Stage(stage) => filter.stage = wanted(stage),
            Self::Kind(kind) => filter.kind = wanted(kind),
            Self::Mark(mark) if on => drop(filter.marks.insert(*mark)),
            Self::Mark(mark) => drop(filter.marks.remove(mark)),
        }
        Flip::Done
    }
}

fn column_name(column: ValueColumn, cx: &Context) -> String {
    match column {
        ValueColumn::City => cx.words.get("field-city"),
        ValueColumn::Segment => cx.words.get("field-segment"),
        ValueColumn::Tag => cx.words.get("filter-tag"),
        ValueColumn::Own(place) => {
            let own = cx.facts.client_fields.iter().find(|own| own.place() == place);
            own.map_or_else(|| own_column(place).to_owned(), |own| text::clean(&own.name))
        }
    }
}

fn value(filter: &ClientFilter, column: ValueColumn) -> Option<&String> {
    match column {
        ValueColumn::City => filter.city.as_ref(),
        ValueColumn::Segment => filter.segment.as_ref(),
        ValueColumn::Tag => filter.tag.as_ref(),
        ValueColumn::Own(place) => filter.own.get(&place),
    }
}

pub(super) fn set_value(filter: &mut ClientFilter, column: ValueColumn, value: Option<String>) {
    match (column, value) {
        (ValueColumn::City, value) => filter.city = value,
        (ValueColumn::Segment, value) => filter.segment = value,
        (ValueColumn::Tag, value) => filter.tag = value,
        (ValueColumn::Own(place), Some(value)) => drop(filter.own.insert(place, value)),
        (ValueColumn::Own(place), None) => drop(filter.own.remove(&place)),
    }
}

/// The user at the keyboard, when the office knows them.
fn me(cx: &Context) -> Option<crate::domain::id::Id> {
    cx.facts.users.iter().find(|user| user.name == cx.user).map(|user| user.id)
}

/// The conditions that hold, each with its word for the status line.
pub(super) fn chips(filter: &ClientFilter, cx: &Context) -> Vec<(Toggle, String)> {
    let on = all_toggles(filter, cx).into_iter().filter(|toggle| toggle.is_on(filter, cx));
    on.map(|toggle| (toggle.clone(), toggle.word(filter, cx))).collect()
}

/// The conditions as words: `active · mine`.
pub(super) fn filter_words(filter: &ClientFilter, cx: &Context) -> Vec<String> {
    chips(filter, cx).into_iter().map(|(_, word)| word).collect()
}
