//! The tabs of a card as lines: what stands there and what Enter opens.

use super::{
    agreed,
    consents::consents,
    decision, files,
    overview::{self, doubt},
    timeline::{self, Story},
};
use crate::{
    domain::{
        client::{KINDS, STAGES},
        contact::{ACCOUNT_FIELDS, CHANNELS, NEED_FIELDS, NOTE_FIELDS, ROLES},
        field::{Draft, Field},
        id::{Id, is_erased},
        paper::PaperKind,
        phone,
    },
    i18n::columns,
    screens::{
        Context, Reaction,
        form::{Form, Subject},
    },
    store::{
        Image,
        client::{Card, ContactOnCard},
        contact::LISTS,
        record,
    },
    ui::text,
};
use serde_json::Value;

/// The tabs that are there so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Contacts,
    Timeline,
    Contracts,
    Needs,
    Files,
}

impl Tab {
    pub(super) const ALL: [Self; 6] =
        [Self::Overview, Self::Contacts, Self::Timeline, Self::Contracts, Self::Needs, Self::Files];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Contacts => "tab-contacts",
            Self::Timeline => "tab-timeline",
            Self::Contracts => "command-contracts",
            Self::Needs => "tab-needs",
            Self::Files => "tab-files",
        }
    }
}

/// What Enter on a line opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Client,
    Contact(usize),
    /// A phone, a mail: of the firm or of a person.
    Point(usize),
    Note(usize),
    Account(usize),
    Consent(usize),
    Activity(usize),
    Contract(usize),
    Paper(usize),
    /// A paper that is required and is not there.
    Missing(PaperKind),
    Signatory(usize),
    /// The package of a contract.
    Package(usize),
    Obligations,
    Debt,
    /// How it paid.
    History,
    Need,
    Entry(i64),
    /// A client that this one belongs to, or that belongs to it.
    Office(Id),
}

/// What `n` adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum New {
    Contact,
    Note,
    Account,
    Need,
    Contract,
    Paper,
    Signatory,
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
    /// Lines that are shown of it; Enter opens the whole.
    pub(super) most: usize,
}

/// Lines of a long text on a card.
const MOST: usize = 10;

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
        Self {
            label: label.into(),
            copied: text.clone(),
            text,
            tone: Tone::Plain,
            target: None,
            field: "",
            most: MOST,
        }
    }

    pub(super) fn field(self, field: &'static str) -> Self {
        Self { field, ..self }
    }

    /// Shows no more lines than these.
    pub(super) fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    pub(super) fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The line as a voice reads it: signs are words.
    pub(super) fn spoken(&self, cx: &Context) -> String {
        let label = if self.label.is_empty() { String::new() } else { format!("{}: ", self.label) };
        format!("{label}{}", self.text.replace('⚑', &cx.words.get("plain-pinned")))
    }

    pub(super) fn opens(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }
}

/// What is told before, and the lines that can be opened; what cannot follows the one it belongs to.
pub(super) fn spoken(items: &[Item], cx: &Context) -> (Vec<String>, Vec<String>) {
    let (mut told, mut numbered): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for item in items {
        let line = item.spoken(cx);
        match (item.target, numbered.last_mut()) {
            (Some(_), _) => numbered.push(line),
            (None, Some(last)) => *last = format!("{last}, {line}"),
            (None, None) => told.push(line),
        }
    }
    (told, numbered)
}

pub(super) const fn new_of(tab: Tab) -> New {
    match tab {
        Tab::Overview | Tab::Contacts => New::Contact,
        Tab::Timeline => New::Note,
        Tab::Contracts => New::Contract,
        Tab::Needs => New::Need,
        Tab::Files => New::Paper,
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
    // A long head goes on in a second line between two parts, not inside one.
    parts.iter().map(|part| part.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(" · ")
}

/// The lines of a tab.
pub(super) fn items(tab: Tab, card: &Card, story: &Story, cx: &Context) -> Vec<Item> {
    let mut items = match tab {
        Tab::Overview => overview::items(card, story, cx),
        Tab::Contacts => contacts(card, cx),
        Tab::Timeline => timeline::items(card, story, cx),
        Tab::Contracts => agreed::items(story, cx),
        Tab::Needs => needs(card, cx),
        Tab::Files => story.files.map_or_else(Vec::new, |known| files::items(known, story.attached, cx)),
    };
    items.retain(|item| !is_erased(&item.copied));
    items
}

/// A name, or that it was erased.
pub(super) fn shown_name(name: &str, cx: &Context) -> String {
    text::clean(&columns::name(cx.words, name))
}

/// Phones and mails of the firm (`None`) or of one contact.
pub(super) fn points(card: &Card, contact: Option<Id>, cx: &Context) -> Vec<Item> {
    let own = card.points.iter().enumerate().filter(|(_, point)| point.contact == contact);
    let item = |(at, point): (usize, &crate::store::client::PointOnCard)| {
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
        let mut item = Item::new(label, text::clean(shown.trim())).opens(Target::Point(at)).field(list);
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
    let (working, left): (Vec<_>, Vec<_>) =
        card.contacts.iter().enumerate().partition(|(_, contact)| contact.left_on.is_empty());
    for (at, contact) in working {
        items.push(person(contact, "", cx).tone(Tone::Heading).opens(Target::Contact(at)));
        items.extend(points(card, Some(contact.id), cx));
        let doubts = card.doubts_about(contact.id);
        items.extend(doubts.iter().map(|flaw| doubt(flaw, Target::Contact(at), cx)));
        if let Ok(day) = contact.birthday.parse() {
            let shown = cx.words.formats.date(day);
            let item = Item::new(cx.words.get("field-birthday"), shown);
            items.push(item.opens(Target::Contact(at)).field("birthday"));
        }
        items.extend(consents(card, Some(contact.id), cx));
        let channel = CHANNELS.iter().find(|(known, _)| *known == contact.channel);
        let way = channel.map_or_else(String::new, |(_, key)| cx.words.get(key));
        for (label, value) in [
            ("field-channel", way),
            ("field-hours", text::clean(&contact.hours)),
            ("field-comment", text::clean_lines(&contact.comment)),
        ] {
            if !value.is_empty() {
                items.push(Item::new(cx.words.get(label), value).tone(Tone::Faint));
            }
        }
    }
    for (at, contact) in left {
        items.push(was_here(contact, cx).opens(Target::Contact(at)));
        items.extend(consents(card, Some(contact.id), cx));
    }
    items
}

/// Name, position and role of a person.
fn person(contact: &ContactOnCard, more: &str, cx: &Context) -> Item {
    let (position, role) = (text::clean(&contact.position), columns::choice(cx.words, ROLES, &contact.role));
    let parts = [shown_name(&contact.name, cx), position, role, more.to_owned()];
    Item::new("", text::dotted(parts))
}

/// Who left stays as a line of history, without phones to be called (C-2).
fn was_here(contact: &ContactOnCard, cx: &Context) -> Item {
    let day =
        contact.left_on.parse().map_or_else(|_| contact.left_on.clone(), |day| cx.words.formats.date(day));
    person(contact, &format!("{} {day}", cx.words.get("card-left")), cx).tone(Tone::Faint)
}

fn needs(card: &Card, cx: &Context) -> Vec<Item> {
    let Some(need) = &card.need else {
        return vec![Item::new("", cx.words.get("card-no-needs")).tone(Tone::Faint)];
    };
    let filled = NEED_FIELDS.iter().filter(|field| !record::text(need, field.key).is_empty());
    let item = |field: &Field| {
        let told = text::clean_lines(&record::text(need, field.key));
        Item::new(cx.words.get(field.label), told).opens(Target::Need)
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
