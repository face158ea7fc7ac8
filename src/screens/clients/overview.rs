//! The first tab of a card: who they are, what is missing, what is doubtful.

use super::{
    agreed,
    consents::consents,
    doings::next_step,
    tabs::{Item, Target, Tone, points, shown_name},
    timeline::Story,
};
use crate::{
    domain::{
        client,
        completeness::{Known, Wanted},
        contact::{self, ACCOUNT_FIELDS, ROLES},
        field::Flaw,
        id::{Id, is_erased},
    },
    i18n::columns,
    screens::{Context, form::sentence},
    store::{
        client::{Card, ContactOnCard},
        record,
    },
    ui::text,
};

/// Lines of a pinned note: the phone stands below.
const PINNED: usize = 4;

pub(super) fn items(card: &Card, story: &Story, cx: &Context) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (at, note) in card.notes.iter().enumerate().filter(|(_, note)| note.pinned) {
        let item = Item::new("", format!("⚑ {}", text::clean_lines(&note.text))).at_most(PINNED);
        items.push(item.tone(Tone::Warning).opens(Target::Note(at)));
    }
    items.push(next_step(story.activities, cx));
    items.extend(story.attached.money(cx));
    items.extend(agreed::owed(story.obligations, cx));
    items.extend(head(card, cx));
    items.extend(card.doubts.iter().map(|flaw| doubt(flaw, Target::Client, cx)));
    items.extend(filled(card, cx));
    items.extend(points(card, None, cx));
    items.extend(people(card, cx));
    for field in OVERVIEW {
        let value = record::text(&card.client, field);
        if !value.is_empty() {
            let shown = shown_value(card, field, &value, cx);
            let item = Item::new(columns::column(cx.words, field), text::clean(&shown));
            items.push(item.opens(Target::Client).field(field));
        }
    }
    for own in &card.own_fields {
        let value = record::text(&card.client, own.column());
        if !value.is_empty() {
            let shown = columns::of_kind(cx.words, Some(own.field().kind), &value);
            let item = Item::new(text::clean(&own.name), text::clean(&shown));
            items.push(item.opens(Target::Client).field(own.column()));
        }
    }
    items.extend(branches(card, cx));
    items.extend(consents(card, None, cx));
    items.extend(accounts(card, cx));
    items
}

/// Accounts, each with what is doubtful about it.
fn accounts(card: &Card, cx: &Context) -> Vec<Item> {
    let lines = card.accounts.iter().enumerate().flat_map(|(at, account)| {
        let line = [record::text(account, "iban"), record::text(account, "bank")].join("  ");
        let item = Item::new(cx.words.get("field-iban"), text::clean(line.trim()));
        let doubts = card.doubts_of_account(account).into_iter();
        let doubts = doubts.map(move |flaw| doubt(&flaw, Target::Account(at), cx));
        std::iter::once(item.opens(Target::Account(at))).chain(doubts)
    });
    lines.collect()
}

/// The head office of a branch.
fn head(card: &Card, cx: &Context) -> Option<Item> {
    card.head.as_ref().map(|head| office(cx.words.get("card-branch-of"), head, cx))
}

/// The branches of a firm, with their number.
fn branches(card: &Card, cx: &Context) -> Vec<Item> {
    let count = format!("{}: {}", cx.words.get("card-branches"), cx.words.formats.count(card.branches.len()));
    let labels = std::iter::once(count).chain(std::iter::repeat(cx.words.get("card-branch")));
    card.branches.iter().zip(labels).map(|(branch, label)| office(label, branch, cx)).collect()
}

fn office(label: String, (id, name): &(Id, String), cx: &Context) -> Item {
    Item::new(label, shown_name(name, cx)).opens(Target::Office(*id))
}

/// What is doubtful, with the mark that a warning leaves.
pub(super) fn doubt(flaw: &Flaw, target: Target, cx: &Context) -> Item {
    let known = client::FIELDS.iter().chain(contact::FIELDS).chain(ACCOUNT_FIELDS);
    let label = known.clone().find(|field| field.key == flaw.field).map(|field| cx.words.get(field.label));
    let item = Item::new(label.unwrap_or_default(), format!("! {}", sentence(flaw, cx.words)));
    item.tone(Tone::Warning).opens(target).field(flaw.field)
}

/// A stored value in words; a sum with its currency.
fn shown_value(card: &Card, field: &str, value: &str, cx: &Context) -> String {
    match (field, value.parse()) {
        ("credit_limit", Ok(minor)) => {
            cx.words.formats.money_short(minor, &record::text(&card.client, "currency"))
        }
        _ => columns::cell(cx.words, field, value),
    }
}

/// The first people that work there.
fn people(card: &Card, cx: &Context) -> Vec<Item> {
    let working = card.contacts.iter().enumerate().filter(|(_, contact)| contact.left_on.is_empty());
    let person = |(at, contact): (usize, &ContactOnCard)| {
        let position = text::clean(&contact.position);
        let role = columns::choice(cx.words, ROLES, &contact.role);
        let parts = [shown_name(&contact.name, cx), position, role];
        let line = text::dotted(parts);
        Item::new(cx.words.get("tab-contacts"), line).opens(Target::Contact(at))
    };
    working.take(PEOPLE).map(person).collect()
}

/// People shown on the overview.
const PEOPLE: usize = 3;

/// Columns of the overview, the most asked for first.
const OVERVIEW: [&str; 16] = [
    "short_name",
    "legal_form",
    "address",
    "actual_address",
    "website",
    "industry",
    "source",
    "since",
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
    if missing.is_empty() || is_erased(&record::text(&card.client, "name")) {
        return Vec::new();
    }
    let percent = cx.words.formats.percent(known.percent().into(), 0);
    let line = format!("{percent} · {} {}", cx.words.get("plain-missing"), missing.join(", "));
    let first = known.missing().map(field_of_wanted).find(|field| !field.is_empty()).unwrap_or_default();
    let item = Item::new(cx.words.get("card-filled"), line).tone(Tone::Faint);
    vec![item.opens(Target::Client).field(first)]
}

/// Where in the client's form it is filled in; people are no field of it.
const fn field_of_wanted(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::TaxId => "tax_id",
        Wanted::Address => "address",
        Wanted::Phone => "phones",
        Wanted::Terms => "credit_days",
        Wanted::Cadence => "cadence_days",
        Wanted::Decider | Wanted::Signer => "",
    }
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
