//! One change for all marked clients: what is on offer, and what it comes to.

use crate::{
    domain::{
        client::{LANGUAGES, STAGES, field_of},
        field::{Draft, Field, Flaw, Kind},
    },
    i18n::{Catalogue, columns},
    screens::Context,
    store::{
        client::TagChange,
        office::{Facts, own_fields::OwnField},
    },
    ui::text,
};

/// Fields of one value for many clients, besides stage and owner.
const FIELDS: [&str; 4] = ["segment", "city", "source", "cadence_days"];

/// One change for all marked clients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mass {
    /// The safe answer: nothing is changed.
    Keep,
    /// A value of a field, with the field's name and the value as words.
    Set {
        field: Field,
        name: String,
        value: String,
        words: String,
    },
    /// A field whose value is asked for.
    Ask {
        field: Field,
        name: String,
    },
    Tag(TagChange),
    AskTag {
        adds: bool,
    },
}

/// Every change on offer, in the order of the choice.
pub(super) fn changes(facts: &Facts, words: &Catalogue) -> Vec<Mass> {
    let mut found = vec![Mass::Keep];
    found.extend(listed("stage", STAGES, words));
    let owners = facts.users.iter().map(|user| user.name.as_str());
    found.extend(owners.filter_map(|name| known("owner", words).map(|of| set(of, name, &text::clean(name)))));
    found.extend([Mass::AskTag { adds: true }, Mass::AskTag { adds: false }]);
    found.extend(FIELDS.iter().filter_map(|key| known(key, words)).flat_map(|field| asked(field, words)));
    found.extend(listed("vip", &[("1", "word-yes"), ("0", "word-no")], words));
    found.extend(listed("language", LANGUAGES, words));
    found.extend(facts.client_fields.iter().flat_map(|own| of_own(own, words)));
    found
}

/// A field and its name.
type Named = (Field, String);

fn known(key: &str, words: &Catalogue) -> Option<Named> {
    field_of(key).map(|field| (*field, words.get(field.label)))
}

fn set((field, name): Named, value: &str, words: &str) -> Mass {
    Mass::Set { field, name, value: value.to_owned(), words: words.to_owned() }
}

fn listed<'a>(
    key: &'a str,
    values: &'a [(&str, &str)],
    words: &'a Catalogue,
) -> impl Iterator<Item = Mass> + 'a {
    let of = |(value, label): &(&str, &str)| Some(set(known(key, words)?, value, &words.get(label)));
    values.iter().filter_map(of)
}

/// A value that is typed, and none.
fn asked((field, name): Named, words: &Catalogue) -> [Mass; 2] {
    let emptied = emptied((field, name.clone()), words);
    [Mass::Ask { field, name }, emptied]
}

fn emptied(field: Named, words: &Catalogue) -> Mass {
    set(field, "", &words.get("mass-empty"))
}

fn of_own(own: &OwnField, words: &Catalogue) -> Vec<Mass> {
    let named = || (own.field(), text::clean(&own.name));
    if own.field().kind != Kind::OwnChoice {
        return asked(named(), words).to_vec();
    }
    let values = own.choices().into_iter().map(|value| set(named(), value, &text::clean(value)));
    values.chain([emptied(named(), words)]).collect()
}

impl Mass {
    pub(super) fn name(&self, cx: &Context) -> String {
        match self {
            Self::Keep => cx.words.get("mass-keep"),
            Self::Set { name, words, .. } => format!("{name}: {words}"),
            Self::Ask { name, .. } => format!("{name}: …"),
            Self::AskTag { adds: true } => cx.words.get("mass-add-tag"),
            Self::AskTag { adds: false } => cx.words.get("mass-remove-tag"),
            Self::Tag(TagChange::Add(tag) | TagChange::Remove(tag)) => text::clean(tag),
        }
    }

    pub(super) const fn needs_text(&self) -> bool {
        matches!(self, Self::Ask { .. } | Self::AskTag { .. })
    }

    /// The same change with the text it needs.
    pub(super) fn with_text(&self, typed: &str, cx: &Context) -> Result<Self, Flaw> {
        Ok(match self {
            Self::Ask { field, name } => {
                let value = field.settle(typed, cx.today)?;
                field.read(&value)?;
                let words = columns::of_kind(cx.words, Some(field.kind), &value);
                set((*field, name.clone()), &value, &words)
            }
            Self::AskTag { adds: true } => Self::Tag(TagChange::Add(typed.to_owned())),
            Self::AskTag { adds: false } => Self::Tag(TagChange::Remove(typed.to_owned())),
            other => other.clone(),
        })
    }

    /// What is written; nothing where nothing is to change.
    pub(super) fn settled(&self) -> Option<(Draft, Option<TagChange>)> {
        match self {
            Self::Set { field, value, .. } => {
                Some(([(field.key, value.as_str())].into_iter().collect(), None))
            }
            Self::Tag(change) => Some((Draft::default(), Some(change.clone()))),
            Self::Keep | Self::Ask { .. } | Self::AskTag { .. } => None,
        }
    }
}
