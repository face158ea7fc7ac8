//! The preparation list in words and for programs (`A-6`).

use super::record;
use crate::{
    domain::{
        client::{self, LANGUAGES},
        contact::{CHANNELS, ROLES},
        preparation::Doubt,
        rhythm::DayRole,
    },
    i18n::{
        Catalogue,
        columns::{choice, name, of_activity},
        rhythms,
    },
    store::{
        client::{Card, ContactOnCard},
        preparation::{Known, Other, SECTIONS, ToPrepare, Whom},
        record::text,
    },
};
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Map, Value, json};

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    pub label: String,
    pub text: String,
    /// One has to do something about it.
    pub is_warning: bool,
}

/// Which day it is and what for: «пн, 30.11.2026 · день звонков».
pub fn preparation_day((day, role): (NaiveDate, Option<DayRole>), words: &Catalogue) -> String {
    let role = role.map(|role| rhythms::role(role, words)).unwrap_or_default();
    dotted([words.formats.date_with_weekday(day), role])
}

/// Hour, kind and client of an activity; a task of one's own has what it is for.
pub fn preparation_head(one: &ToPrepare, words: &Catalogue) -> [String; 3] {
    let activity = &one.activity;
    let client = activity.client.as_ref().map(|(_, client)| name(words, client));
    let time = one.time().map(|time| words.formats.time(time)).unwrap_or_default();
    [time, cell(one, "kind", words), client.unwrap_or_else(|| activity.text("goal"))]
}

/// The same in one line, with the end where it is known how long it takes: «11:00–12:00 · Встреча · ТОО «Нұр»».
pub fn preparation_title(one: &ToPrepare, words: &Catalogue) -> String {
    let [time, kind, client] = preparation_head(one, words);
    let long = one.activity.text("minutes").parse().map(TimeDelta::minutes).ok();
    let end = one.time().zip(long).map(|(from, long)| words.formats.time(from + long));
    let time = end.map_or_else(|| time.clone(), |end| format!("{time}–{end}"));
    dotted([time, kind, client])
}

/// What is doubtful about it, in words.
pub fn preparation_doubts(one: &ToPrepare, words: &Catalogue) -> Vec<String> {
    let hours = || one.contact().map(|contact| contact.hours.clone()).unwrap_or_default();
    let told = |doubt: &Doubt<Other>| match doubt {
        Doubt::Clash(other) => words.say("prepare-clash", of_other(other, words)),
        Doubt::ShortWay { from, minutes } => {
            let minutes = words.count("prepare-minutes", usize::try_from(*minutes).unwrap_or_default());
            let [name, time] = of_other(from, words);
            words.say("prepare-short-way", [name, time, ("minutes", minutes)])
        }
        Doubt::OtherHours => words.say("prepare-other-hours", [("hours", hours())]),
    };
    one.doubts.iter().map(told).collect()
}

fn of_other(other: &Other, words: &Catalogue) -> [(&'static str, String); 2] {
    [("name", name(words, &other.name)), ("time", other.time.clone())]
}

/// All lines of one activity; what is not known has none.
pub fn preparation_lines(one: &ToPrepare, words: &Catalogue) -> Vec<SheetLine> {
    let doubts = preparation_doubts(one, words).into_iter();
    let doubts = doubts.map(|text| SheetLine { label: String::new(), text, is_warning: true });
    let sections = known_lines(&one.sections, words);
    let about = one.card.as_ref().map(|card| about_client(card, &one.activity.owner, words));
    let client = [("cli-client", about.unwrap_or_default())];
    doubts.chain(filled(agreed(one, words), words)).chain(sections).chain(filled(client, words)).collect()
}

/// What is known beforehand, line by line.
pub(super) fn known_lines<'a>(
    sections: &'a [Vec<Known>],
    words: &'a Catalogue,
) -> impl Iterator<Item = SheetLine> + 'a {
    sections.iter().flatten().map(|known| SheetLine {
        label: words.get(known.label),
        text: known_text(known, words),
        is_warning: known.is_late,
    })
}

/// What for, where, and with whom.
fn agreed(one: &ToPrepare, words: &Catalogue) -> [(&'static str, String); 8] {
    // A task of one's own is called by its goal.
    let goal = one.activity.client.as_ref().map(|_| cell(one, "goal", words));
    [
        ("field-goal", goal.unwrap_or_default()),
        ("field-due", cell(one, "due", words)),
        ("field-place", name(words, &one.place())),
        ("column-contact", contact(one.whom(), words)),
        ("field-phones", record::points_text(one.points(), "phone", words)),
        ("field-channel", channel(one.whom(), words)),
        ("field-hours", one.contact().map(|contact| name(words, &contact.hours)).unwrap_or_default()),
        ("prepare-people", people(one, words)),
    ]
}

pub(super) fn filled<const N: usize>(
    pairs: [(&'static str, String); N],
    words: &Catalogue,
) -> impl Iterator<Item = SheetLine> {
    let filled = pairs.into_iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(label, text)| SheetLine { label: words.get(label), text, is_warning: false })
}

/// Heading and lines of every activity, for a page that is ticked by hand.
pub fn preparation_sheet(items: &[ToPrepare], words: &Catalogue) -> Vec<(String, Vec<String>)> {
    let block = |(number, one): (usize, &ToPrepare)| {
        let tick = if one.is_prepared() { "[x]" } else { "[ ]" };
        let heading = format!("{tick} {number}. {}", preparation_title(one, words));
        (heading, preparation_lines(one, words).iter().map(SheetLine::told).collect())
    };
    (1..).zip(items).map(block).collect()
}

impl SheetLine {
    /// The line as it is read: a mark where something is to be done, what it is, and the text.
    pub fn told(&self) -> String {
        let mark = if self.is_warning { "! " } else { "" };
        let label = if self.label.is_empty() { String::new() } else { format!("{}: ", self.label) };
        format!("{mark}{label}{}", self.text)
    }

    /// The same for a voice: words in the place of signs.
    pub fn spoken(&self, words: &Catalogue) -> String {
        let warning = if self.is_warning { words.get("prepare-doubts") } else { String::new() };
        let parts = [warning, self.label.clone(), self.text.replace(" · ", ", ")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
    }
}

/// A field of the activity in words; empty where nothing stands there.
fn cell(one: &ToPrepare, key: &str, words: &Catalogue) -> String {
    of_activity(words, key, &one.activity.text(key))
}

fn person(contact: &ContactOnCard, words: &Catalogue) -> [String; 3] {
    [name(words, &contact.name), contact.position.clone(), choice(words, ROLES, &contact.role)]
}

/// Whom to talk to: name, position, role, language.
pub(super) fn contact(whom: Whom, words: &Catalogue) -> String {
    let told = |contact: &ContactOnCard| {
        let language = choice(words, LANGUAGES, &contact.language);
        dotted(person(contact, words).into_iter().chain([language]))
    };
    whom.contact().map(told).unwrap_or_default()
}

/// The way that the person prefers to the phone, and what is dialled or written to; where no phone is known any other.
pub(super) fn channel(whom: Whom, words: &Catalogue) -> String {
    let preferred = whom.contact().map(|contact| contact.channel.as_str()).unwrap_or_default();
    let reach = |kind: &str| record::points_text(whom.points(), kind, words);
    let address = match preferred {
        "mail" => reach("mail"),
        "whatsapp" | "telegram" => reach("messenger"),
        _ if whom.points().any(|point| point.kind == "phone") => return String::new(),
        _ => dotted([reach("mail"), reach("messenger")]),
    };
    // «telegram @aigul» says by itself what it is.
    let (said, way) = (address.to_lowercase(), choice(words, CHANNELS, preferred));
    match () {
        () if said == preferred => way,
        () if !preferred.is_empty() && said.starts_with(preferred) => address,
        () => dotted([way, address]),
    }
}

/// Who else may sit at the table.
fn people(one: &ToPrepare, words: &Catalogue) -> String {
    let others = one.others().filter(|_| one.is_meeting());
    others.map(|contact| person(contact, words).join(" ").trim().to_owned()).collect::<Vec<_>>().join("; ")
}

/// What the client is, as its card says it, and who is to talk with it.
pub(super) fn about_client(card: &Card, owner: &str, words: &Catalogue) -> String {
    let cell = |column: &str| name(words, &text(&card.client, column));
    let vip = if cell("vip") == "1" { words.get("field-vip") } else { String::new() };
    let stage = choice(words, client::STAGES, &cell("stage"));
    dotted([vip, stage, cell("segment"), cell("city"), owner.to_owned(), cell("tags")])
}

fn known_text(known: &Known, words: &Catalogue) -> String {
    dotted(known.fields.iter().map(|field| record::text(field, &known.values, words)))
}

pub(super) fn dotted(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What is known of a section in one cell.
pub(super) fn section_text(known: &[Known], title: &str, words: &Catalogue) -> String {
    let told = |known: &Known| {
        let text = known_text(known, words);
        if known.label == title { text } else { format!("{}: {text}", words.get(known.label)) }
    };
    known.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// The list of a day for programs.
pub fn preparation_json(
    (day, role): (NaiveDate, Option<DayRole>),
    items: &[ToPrepare],
    words: &Catalogue,
) -> Value {
    json!({
        "date": day.to_string(),
        "role": role.map(DayRole::key),
        "items": items.iter().map(|one| one_json(one, words)).collect::<Value>(),
    })
}

/// One activity of it.
pub(super) fn one_json(one: &ToPrepare, words: &Catalogue) -> Value {
    let activity = &one.activity;
    let told = |column: &str| record::text_or_null(&activity.text(column));
    let client = |column: &str| {
        let text = one.card.as_ref().map(|card| text(&card.client, column)).unwrap_or_default();
        record::unless_erased(text)
    };
    let hours = one.contact().map(|contact| record::unless_erased(contact.hours.clone()));
    let base = json!({
        "activity": activity.id,
        "time": told("time"),
        "minutes": one.minutes(),
        "kind": activity.text("kind"),
        "owner": record::text_or_null(&activity.owner),
        "client": activity.client.as_ref().map(|(id, name)| record::reference(*id, name)),
        "city": record::text_or_null(&client("city")),
        "segment": record::text_or_null(&client("segment")),
        "tags": record::tags(&client("tags")),
        "contact": one.contact().map(person_json),
        "phones": record::phones(one.points()),
        "mails": record::typed(one.points(), "mail"),
        "messengers": record::typed(one.points(), "messenger"),
        "hours": hours.filter(|hours| !hours.is_empty()),
        "people": one.others().map(person_json).collect::<Value>(),
        "goal": told("goal"),
        "due": told("due"),
        "place": record::text_or_null(&one.place()),
        "prepared": one.is_prepared(),
        "warnings": doubts_json(one, words),
    });
    let sections = SECTIONS.iter().zip(&one.sections).map(|(section, known)| {
        (section.name.to_owned(), known.iter().map(|known| known_json(known, words)).collect())
    });
    let Value::Object(mut fields) = base else { return base };
    fields.extend(sections);
    fields.into()
}

pub(super) fn person_json(contact: &ContactOnCard) -> Value {
    let mut person: Map<String, Value> = Map::new();
    person.insert("id".to_owned(), json!(contact.id));
    let told = [
        ("name", &contact.name),
        ("position", &contact.position),
        ("role", &contact.role),
        ("language", &contact.language),
        ("channel", &contact.channel),
    ];
    person.extend(told.map(|(key, text)| (key.to_owned(), record::text_or_null(text))));
    person.into()
}

fn doubts_json(one: &ToPrepare, words: &Catalogue) -> Value {
    let told = preparation_doubts(one, words);
    let json_of = |(doubt, text): (&Doubt<Other>, String)| {
        let (kind, other) = match doubt {
            Doubt::Clash(other) => ("clash", Some(other)),
            Doubt::ShortWay { from, .. } => ("short_way", Some(from)),
            Doubt::OtherHours => ("other_hours", None),
        };
        json!({ "kind": kind, "activity": other.map(|other| other.activity), "text": text })
    };
    one.doubts.iter().zip(told).map(json_of).collect()
}

pub(super) fn known_json(known: &Known, words: &Catalogue) -> Value {
    json!({
        "label": words.get(known.label),
        "text": known_text(known, words),
        "late": known.is_late,
        "values": record::values(known.fields, &known.values),
    })
}
