//! The tabs of a card as lines: what stands there and what Enter opens.

use super::{decision, timeline};
use crate::{
    domain::{
        client::{KINDS, STAGES},
        completeness::{Known, Wanted},
        contact::{ACCOUNT_FIELDS, CHANNELS, NEED_FIELDS, NOTE_FIELDS, ROLES},
        field::{Draft, Field},
        id::{Id, is_erased},
        phone,
    },
    i18n::columns,
    screens::{
        Context, Reaction,
        form::{Form, Subject},
    },
    store::{Image, client::Card, contact::LISTS, journal::EntryRow, record},
    ui::text,
};
use serde_json::Value;

/// The tabs that are there so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Contacts,
    Timeline,
    Needs,
}

impl Tab {
    pub(super) const ALL: [Self; 4] = [Self::Overview, Self::Contacts, Self::Timeline, Self::Needs];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Contacts => "tab-contacts",
            Self::Timeline => "tab-timeline",
            Self::Needs => "tab-needs",
        }
    }
}

/// What Enter on a line opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Client,
    Contact(usize),
    Note(usize),
    Account(usize),
    Need,
    Entry(i64),
}

/// What `n` adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum New {
    Contact,
    Note,
    Account,
    Need,
}

/// One line or paragraph of a tab.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Shown at the left in a fainter colour; empty for a heading.
    pub(super) label: String,
    pub(super) text: String,
    pub(super) tone: Tone,
    pub(super) target: Option<Target>,
    /// What `y` copies.
    pub(super) copied: String,
    /// The field of the client's form that Enter begins at.
    pub(super) field: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Heading,
    Faint,
    Warning,
}

impl Item {
    pub(super) fn new(label: impl Into<String>, content: impl Into<String>) -> Self {
        let text = content.into();
        Self { label: label.into(), copied: text.clone(), text, tone: Tone::Plain, target: None, field: "" }
    }

    fn field(self, field: &'static str) -> Self {
        Self { field, ..self }
    }

    pub(super) fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The line as a voice reads it: signs are words.
    pub(super) fn spoken(&self, cx: &Context) -> String {
        let label = if self.label.is_empty() { String::new() } else { format!("{}: ", self.label) };
        let words = [("⚑", "plain-pinned"), ("○", "plain-missing")];
        let text = words.iter().fold(self.text.clone(), |text, (sign, key)| {
            if text.contains(sign) { text.replace(sign, &cx.words.get(key)) } else { text }
        });
        format!("{label}{text}")
    }

    pub(super) fn opens(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }
}

pub(super) const fn new_of(tab: Tab) -> New {
    match tab {
        Tab::Overview | Tab::Contacts => New::Contact,
        Tab::Timeline => New::Note,
        Tab::Needs => New::Need,
    }
}

/// Second line of the head: kind, stage, number, owner, tags.
pub(super) fn about(card: &Card, cx: &Context) -> String {
    let value = |column: &str| text::clean(&record::text(&card.client, column));
    let choice = |list: &[(&str, &str)], column: &str| {
        columns::choice(cx.words, list, &record::text(&card.client, column))
    };
    let removed = !record::text(&card.client, "deleted_at").is_empty();
    let mut parts = vec![
        choice(KINDS, "kind"),
        choice(STAGES, "stage"),
        value("segment"),
        value("tax_id"),
        value("city"),
    ];
    parts.push(text::clean(&card.owner));
    parts.push(value("tags"));
    if removed {
        parts.insert(0, cx.words.get("card-removed"));
    }
    parts.retain(|part| !part.is_empty() && !is_erased(part));
    parts.join(" · ")
}

/// The lines of a tab; the timeline has its entries and what of them is shown.
pub(super) fn items(
    tab: Tab,
    card: &Card,
    (entries, shown): (&[EntryRow], timeline::Shown),
    cx: &Context,
) -> Vec<Item> {
    let mut items = match tab {
        Tab::Overview => overview(card, cx),
        Tab::Contacts => contacts(card, cx),
        Tab::Timeline => timeline::items(card, entries, shown, cx),
        Tab::Needs => needs(card, cx),
    };
    items.retain(|item| !is_erased(&item.copied));
    items
}

/// A name, or that it was erased.
pub(super) fn shown_name(name: &str, cx: &Context) -> String {
    text::clean(&columns::name(cx.words, name))
}

fn overview(card: &Card, cx: &Context) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (at, note) in card.notes.iter().enumerate().filter(|(_, note)| note.pinned) {
        let item = Item::new("", format!("⚑ {}", text::clean(&note.text)));
        items.push(item.tone(Tone::Warning).opens(Target::Note(at)));
    }
    items.extend(filled(card, cx));
    items.extend(points(card, None, cx));
    for (at, contact) in card.contacts.iter().enumerate().take(3) {
        let position = text::clean(&contact.position);
        let parts =
            [shown_name(&contact.name, cx), position, columns::choice(cx.words, ROLES, &contact.role)];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        items.push(Item::new(cx.words.get("tab-contacts"), line).opens(Target::Contact(at)));
    }
    for field in OVERVIEW {
        let value = record::text(&card.client, field);
        if !value.is_empty() {
            let shown = columns::cell(cx.words, field, &value);
            let item = Item::new(columns::column(cx.words, field), text::clean(&shown));
            items.push(item.opens(Target::Client).field(field));
        }
    }
    for own in &card.own_fields {
        let value = record::text(&card.client, own.column());
        if !value.is_empty() {
            let item = Item::new(text::clean(&own.name), text::clean(&value));
            items.push(item.opens(Target::Client).field(own.column()));
        }
    }
    for (at, account) in card.accounts.iter().enumerate() {
        let line = [record::text(account, "iban"), record::text(account, "bank")].join("  ");
        items
            .push(Item::new(cx.words.get("field-iban"), text::clean(line.trim())).opens(Target::Account(at)));
    }
    items
}

/// Columns of the overview, the most asked for first.
const OVERVIEW: [&str; 15] = [
    "short_name",
    "legal_form",
    "address",
    "actual_address",
    "website",
    "industry",
    "source",
    "language",
    "cadence_days",
    "credit_limit",
    "credit_days",
    "vat_payer",
    "kpp",
    "code",
    "former_names",
];

/// Completeness and what is missing.
fn filled(card: &Card, cx: &Context) -> Vec<Item> {
    let known = known(card);
    let missing: Vec<String> = known.missing().map(|wanted| cx.words.get(wanted.label())).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let line = format!("{} %  ○ {}", known.percent(), missing.join(", "));
    vec![Item::new(cx.words.get("card-filled"), line).tone(Tone::Faint).opens(Target::Client)]
}

fn known(card: &Card) -> Known {
    let has = |column: &str| !record::text(&card.client, column).is_empty();
    let someone =
        |role: &str| card.contacts.iter().any(|contact| contact.role == role && contact.left_on.is_empty());
    let facts = [
        (Wanted::TaxId, has("tax_id")),
        (Wanted::Address, has("address") || has("actual_address")),
        (Wanted::Phone, card.points.iter().any(|point| point.kind == "phone")),
        (Wanted::Decider, someone("decides")),
        (Wanted::Signer, someone("signs")),
        (Wanted::Terms, has("credit_days")),
        (Wanted::Cadence, has("cadence_days")),
    ];
    Known {
        is_individual: record::text(&card.client, "kind") == "individual",
        filled: facts.into_iter().filter(|(_, is_there)| *is_there).map(|(wanted, _)| wanted).collect(),
    }
}

/// Phones and mails of the firm (`None`) or of one contact.
fn points(card: &Card, contact: Option<Id>, cx: &Context) -> Vec<Item> {
    let own = card.points.iter().filter(|point| point.contact == contact);
    let item = |point: &crate::store::client::PointOnCard| {
        let label = cx.words.get(match point.kind.as_str() {
            "phone" => "field-phone",
            "mail" => "field-mails",
            _ => "field-messengers",
        });
        let number = if point.kind == "phone" && !point.normal.is_empty() {
            phone::shown(&point.normal)
        } else {
            point.typed.clone()
        };
        let extension = match point.extension.as_str() {
            "" => String::new(),
            extension => cx.words.say("card-extension", [("number", extension)]),
        };
        let shown = [number, extension, point.label.clone()].join(" ");
        let list = LISTS.iter().find(|(_, kind, _)| *kind == point.kind).map_or("", |(list, ..)| *list);
        let mut item = Item::new(label, text::clean(shown.trim())).opens(Target::Client).field(list);
        item.copied = if point.normal.is_empty() { point.typed.clone() } else { point.normal.clone() };
        item
    };
    own.map(item).collect()
}

fn contacts(card: &Card, cx: &Context) -> Vec<Item> {
    if card.contacts.is_empty() {
        return vec![Item::new("", cx.words.get("card-no-contacts")).tone(Tone::Faint)];
    }
    let mut items = decision::map(card, cx);
    for (at, contact) in card.contacts.iter().enumerate() {
        let left = if contact.left_on.is_empty() { String::new() } else { cx.words.get("card-left") };
        let parts = [
            shown_name(&contact.name, cx),
            text::clean(&contact.position),
            columns::choice(cx.words, ROLES, &contact.role),
            left,
        ];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        items.push(Item { tone: Tone::Heading, ..Item::new("", line).opens(Target::Contact(at)) });
        items.extend(
            points(card, Some(contact.id), cx)
                .into_iter()
                .map(|item| Item { target: Some(Target::Contact(at)), ..item }),
        );
        if let Ok(day) = contact.birthday.parse() {
            let shown = cx.words.formats.date(day);
            items.push(Item::new(cx.words.get("field-birthday"), shown).opens(Target::Contact(at)));
        }
        let channel = CHANNELS.iter().find(|(known, _)| *known == contact.channel);
        let way = channel.map_or_else(String::new, |(_, key)| cx.words.get(key));
        let how = [way, text::clean(&contact.hours)].join(" ");
        if !how.trim().is_empty() {
            items.push(Item::new(cx.words.get("field-channel"), how.trim()).tone(Tone::Faint));
        }
    }
    items
}

fn needs(card: &Card, cx: &Context) -> Vec<Item> {
    let Some(need) = &card.need else {
        return vec![Item::new("", cx.words.get("card-no-needs")).tone(Tone::Faint)];
    };
    let filled = NEED_FIELDS.iter().filter(|field| !record::text(need, field.key).is_empty());
    let item = |field: &Field| {
        Item::new(cx.words.get(field.label), text::clean(&record::text(need, field.key))).opens(Target::Need)
    };
    filled.map(item).collect()
}

pub(super) fn need_form(card: &Card, client: Id, cx: &Context) -> (Subject, Draft) {
    match &card.need {
        Some(need) => {
            let base = record::base(need);
            Subject::of_row(Subject::Need { client, base }, NEED_FIELDS, need, cx)
        }
        None => (Subject::Need { client, base: None }, Draft::default()),
    }
}

/// The client's form, with the cursor in this field.
pub(super) fn client_form(card: &Card, field: &str, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_client(card, cx);
    Reaction::open(Form::open(subject, draft, cx).at(field))
}

pub(super) fn note_form(card: &Card, at: usize, client: Id, cx: &Context) -> Reaction {
    let Some(note) = card.notes.get(at) else { return Reaction::Stay };
    let mut image = Image::new();
    image.insert("text".into(), Value::from(note.text.clone()));
    image.insert("pinned".into(), Value::from(i64::from(note.pinned)));
    let base = Some((note.id, note.version));
    let (subject, draft) = Subject::of_row(Subject::Note { client, base }, NOTE_FIELDS, &image, cx);
    Reaction::open(Form::open(subject, draft, cx).of(record::text(&card.client, "name")))
}

pub(super) fn account_form(card: &Card, at: usize, client: Id, cx: &Context) -> Reaction {
    let Some(account) = card.accounts.get(at) else { return Reaction::Stay };
    let base = record::base(account);
    let (subject, mut draft) =
        Subject::of_row(Subject::Account { client, base }, ACCOUNT_FIELDS, account, cx);
    draft.set("country", record::text(&card.client, "country"));
    Reaction::open(Form::open(subject, draft, cx).of(record::text(&card.client, "name")))
}

/// Which tab stands at this column of the head.
pub(super) fn tab_at(column: usize, cx: &Context) -> Option<usize> {
    let mut left = 1;
    for (at, tab) in Tab::ALL.iter().enumerate() {
        let right = left + text::width(&cx.words.get(tab.label())) + 3;
        if (left..right).contains(&column) {
            return Some(at);
        }
        left = right;
    }
    None
}
