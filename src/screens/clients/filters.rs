//! Choices over the list: what to show and how to sort it.

use crate::{
    domain::client::{KINDS, STAGES},
    i18n::Catalogue,
    screens::{
        Context,
        choice::{Choice, Line},
    },
    store::client::{ClientFilter, Mark, Order},
};

/// One line of the filter choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Toggle {
    Mine,
    Stage(&'static str),
    Kind(&'static str),
    Mark(Mark),
}

pub(super) const ORDERS: [(Order, &str); 6] = [
    (Order::Name, "order-name"),
    (Order::City, "order-city"),
    (Order::Segment, "order-segment"),
    (Order::Changed, "order-changed"),
    (Order::Created, "order-created"),
    (Order::Filled, "order-filled"),
];

pub(super) fn order_choice(order: Order, cx: &Context) -> Choice {
    let line = |(at, key): &(Order, &str)| Line::new(cx.words.get(key)).current(*at == order);
    Choice::new(cx.words.get("command-sort"), ORDERS.iter().map(line).collect())
}

pub(super) fn order_name(order: Order, words: &Catalogue) -> String {
    let key = ORDERS.iter().find(|(known, _)| *known == order).map_or("order-name", |(_, key)| *key);
    words.get(key)
}

/// Every toggle in the order of the choice.
pub(super) fn toggles() -> Vec<Toggle> {
    let mut found = vec![Toggle::Mine];
    found.extend(STAGES.iter().map(|(value, _)| Toggle::Stage(value)));
    found.extend(Mark::ALL.map(Toggle::Mark));
    found.extend(KINDS.iter().map(|(value, _)| Toggle::Kind(value)));
    found
}

pub(super) fn filter_choice(filter: &ClientFilter, cx: &Context) -> Choice {
    let line = |toggle: Toggle| Line::new(toggle.name(cx.words)).current(toggle.is_on(filter, cx));
    Choice::new(cx.words.get("command-filter"), toggles().into_iter().map(line).collect())
}

const fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Unowned => "filter-unowned",
        Mark::Vip => "filter-vip",
        Mark::Incomplete => "filter-incomplete",
        Mark::Removed => "filter-removed",
    }
}

impl Toggle {
    pub(super) fn name(&self, words: &Catalogue) -> String {
        let of = |list: &[(&str, &str)], value: &str| {
            list.iter().find(|(known, _)| *known == value).map_or_else(String::new, |(_, key)| words.get(key))
        };
        match self {
            Self::Mine => words.get("filter-mine"),
            Self::Stage(value) => of(STAGES, value),
            Self::Kind(value) => of(KINDS, value),
            Self::Mark(mark) => words.get(mark_key(*mark)),
        }
    }

    fn is_on(&self, filter: &ClientFilter, cx: &Context) -> bool {
        match self {
            Self::Mine => filter.owner.is_some() && filter.owner == me(cx),
            Self::Stage(value) => filter.stage.as_deref() == Some(value),
            Self::Kind(value) => filter.kind.as_deref() == Some(value),
            Self::Mark(mark) => filter.marks.contains(mark),
        }
    }

    /// Turns the condition on or off; false when it cannot be.
    pub(super) fn flip(&self, filter: &mut ClientFilter, cx: &Context) -> bool {
        let on = !self.is_on(filter, cx);
        let value = |value: &str| on.then(|| value.to_owned());
        match self {
            Self::Mine => {
                let me = me(cx);
                filter.owner = me.filter(|_| on);
                return me.is_some();
            }
            Self::Stage(stage) => filter.stage = value(stage),
            Self::Kind(kind) => filter.kind = value(kind),
            Self::Mark(mark) if on => drop(filter.marks.insert(*mark)),
            Self::Mark(mark) => drop(filter.marks.remove(mark)),
        }
        true
    }
}

/// The user at the keyboard, when the office knows them.
fn me(cx: &Context) -> Option<crate::domain::id::Id> {
    cx.facts.users.iter().find(|user| user.name == cx.user).map(|user| user.id)
}

/// The conditions as words: `active · mine`.
pub(super) fn filter_words(filter: &ClientFilter, cx: &Context) -> Vec<String> {
    let on = toggles().into_iter().filter(|toggle| toggle.is_on(filter, cx));
    let mut words: Vec<String> = on.map(|toggle| toggle.name(cx.words)).collect();
    words.extend([&filter.city, &filter.segment, &filter.tag].into_iter().flatten().cloned());
    if filter.owner.is_some() && filter.owner != me(cx) {
        let owner = cx.facts.users.iter().find(|user| Some(user.id) == filter.owner);
        words.extend(owner.map(|user| user.name.clone()));
    }
    words
}
