//! What one must know of a client before a talk, line by line.

use super::Context;
use crate::{
    domain::{
        client::{KINDS, LANGUAGES, STAGES},
        contact::ROLES,
        id::Id,
        phone::shown,
    },
    i18n::columns,
    store::{
        activity::ActivityOut,
        client::{Card, ContactOnCard},
        record,
    },
    ui::text,
};

/// Name, kind, stage, segment, city.
pub(super) fn head(card: &Card, cx: &Context) -> String {
    let cell = |column: &str| text::clean(&record::text(&card.client, column));
    let vip = if cell("vip") == "1" { "★ " } else { "" };
    let name = text::clean(&columns::name(cx.words, &record::text(&card.client, "name")));
    let parts = [
        format!("{vip}{name}"),
        columns::choice(cx.words, KINDS, &cell("kind")),
        columns::choice(cx.words, STAGES, &cell("stage")),
        cell("segment"),
        cell("city"),
    ];
    text::dotted(parts)
}

/// Whom to talk to: who decides, else the first person; the firm's phone where nobody is known.
pub(super) fn person(card: &Card, cx: &Context) -> Option<String> {
    let who = card.talks_with(None);
    let phone = |owner: Option<Id>| {
        let own = card.points.iter().find(|point| point.contact == owner && point.kind == "phone");
        own.map(|point| shown(&point.normal)).filter(|phone| !phone.is_empty())
    };
    let of = |contact: &ContactOnCard| {
        let parts = [
            text::clean(&columns::name(cx.words, &contact.name)),
            phone(Some(contact.id)).or_else(|| phone(None)).unwrap_or_default(),
            text::clean(&contact.hours),
            text::clean(&contact.position),
            columns::choice(cx.words, ROLES, &contact.role),
            language(&contact.language, cx),
        ];
        text::dotted(parts)
    };
    who.map(of).or_else(|| phone(None))
}

fn language(code: &str, cx: &Context) -> String {
    columns::choice(cx.words, LANGUAGES, code)
}

/// One talk: day, kind, what came of it.
pub(super) fn talk(activity: &ActivityOut, cx: &Context) -> String {
    let cell = |key: &str| text::clean(&columns::of_activity(cx.words, key, &activity.text(key)));
    let result = columns::result(cx.words, &activity.text("kind"), &activity.text("result"));
    text::dotted([cell("day"), cell("kind"), result, cell("outcome")])
}
