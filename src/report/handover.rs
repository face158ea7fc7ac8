//! Absences, the hand-over sheet and what happened, in words and for programs (`C-11`).

use super::{
    Teller,
    preparation::{
        SheetLine, about_client, channel, contact, dotted, filled, known_json, known_lines, person_json,
    },
    record,
};
use crate::{
    domain::id::Id,
    i18n::{
        Catalogue,
        columns::{name, of_activity, result},
    },
    store::{
        Receipt,
        absence::{AbsenceOut, ClientStory, Deed, ToHandOver},
        activity::{ACTIVITY, ActivityOut},
        client::CLIENT,
        contract::CONTRACT,
        journal::EntryRow,
        preparation::{SECTIONS, Whom},
        record::text,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// How far an absence is on a day, as a stable name: `coming`, `now` or `past`.
pub fn absence_state(absence: &AbsenceOut, today: NaiveDate) -> &'static str {
    match () {
        () if absence.is_on(today) => "now",
        () if absence.from > today => "coming",
        () => "past",
    }
}

/// An absence for programs.
pub fn absence_json(absence: &AbsenceOut, today: NaiveDate) -> Value {
    let person = |(id, name): &(Id, String)| record::reference(*id, name);
    json!({
        "id": absence.id,
        "version": absence.version,
        "user": person(&absence.user),
        "substitute": person(&absence.substitute),
        "from": absence.from.to_string(),
        "to": absence.to.to_string(),
        "note": record::text_or_null(&absence.note),
        "state": absence_state(absence, today),
    })
}

/// What somebody hands over, and for whom: «Дмитрий Ким · 10.12.2026–24.12.2026 · замещает Айгерім Сейітова».
pub fn handover_title(who: &str, days: Option<(NaiveDate, NaiveDate)>, words: &Catalogue) -> String {
    let days = days.map(|(from, to)| format!("{}–{}", words.formats.date(from), words.formats.date(to)));
    dotted([name(words, who), days.unwrap_or_default()])
}

/// What went over for good, and to whom.
pub fn handed_over(receipt: &Receipt, taker: &str, words: &Catalogue) -> String {
    let counts = [
        words.count("export-clients", receipt.changes.count(&CLIENT)),
        words.count("cli-activities-count", receipt.changes.count(&ACTIVITY)),
        words.count("contracts-count", receipt.changes.count(&CONTRACT)),
    ];
    words.say("handover-done", [("name", name(words, taker)), ("what", counts.join(", "))])
}

/// What the client of a sheet is called; tasks with no client have a name of their own.
pub fn handover_name(one: &ToHandOver, words: &Catalogue) -> String {
    if one.client.is_none() { words.get("handover-own-tasks") } else { name(words, &one.name()) }
}

/// Everything who stands in must know of one client.
pub fn handover_lines(one: &ToHandOver, words: &Catalogue) -> Vec<SheetLine> {
    let about = one.client.as_ref().map(|(_, card)| about_client(card, &card.owner, words));
    let whom = whom(one);
    let people = [
        ("cli-client", about.unwrap_or_default()),
        ("column-contact", contact(whom, words)),
        ("field-phones", record::points_text(whom.points(), "phone", words)),
        ("field-channel", channel(whom, words)),
        ("field-hours", whom.contact().map(|contact| name(words, &contact.hours)).unwrap_or_default()),
    ];
    let line = |activity: &ActivityOut, key: &str, is_warning: bool| SheetLine {
        label: words.get(key),
        text: planned(activity, words),
        is_warning,
    };
    let overdue = one.overdue.iter().map(|activity| line(activity, "handover-overdue", true));
    let open = overdue.chain(one.coming.iter().map(|activity| line(activity, "handover-next", false)));
    filled(people, words).chain(open).chain(known_lines(&one.sections, words)).collect()
}

pub(super) fn whom(one: &ToHandOver) -> Whom<'_> {
    let agreed = one.first().and_then(|first| first.contact.as_ref()).map(|(id, _)| *id);
    Whom { card: one.client.as_ref().map(|(_, card)| card), agreed }
}

/// What is overdue and what comes next, each in one cell.
pub(super) fn overdue_and_next(one: &ToHandOver, words: &Catalogue) -> [String; 2] {
    let told = |activities: &[ActivityOut]| {
        activities.iter().map(|activity| planned(activity, words)).collect::<Vec<_>>().join("; ")
    };
    [told(&one.overdue), told(&one.coming)]
}

/// Day, hour, kind and what for.
fn planned(activity: &ActivityOut, words: &Catalogue) -> String {
    dotted(["day", "time", "kind", "goal"].map(|key| of_activity(words, key, &activity.text(key))))
}

/// Heading and lines of every client, for paper.
pub fn handover_blocks(items: &[ToHandOver], words: &Catalogue) -> Vec<(String, Vec<String>)> {
    let block = |(number, one): (usize, &ToHandOver)| {
        let heading = format!("{number}. {}", handover_name(one, words));
        (heading, handover_lines(one, words).iter().map(SheetLine::told).collect())
    };
    (1..).zip(items).map(block).collect()
}

/// One client of the sheet for programs.
pub fn handover_json(one: &ToHandOver, words: &Catalogue) -> Value {
    let whom = whom(one);
    let client = |column: &str| {
        let told = one.client.as_ref().map(|(_, card)| text(&card.client, column)).unwrap_or_default();
        record::text_or_null(&record::unless_erased(told))
    };
    let base = json!({
        "client": one.client.as_ref().map(|(id, _)| record::reference(*id, &one.name())),
        "stage": client("stage"),
        "segment": client("segment"),
        "city": client("city"),
        "contact": whom.contact().map(person_json),
        "phones": record::phones(whom.points()),
        "mails": record::typed(whom.points(), "mail"),
        "messengers": record::typed(whom.points(), "messenger"),
        "overdue": one.overdue.iter().map(planned_json).collect::<Value>(),
        "coming": one.coming.iter().map(planned_json).collect::<Value>(),
    });
    let known = |at: usize| one.sections.get(at).into_iter().flatten();
    let sections = SECTIONS.iter().enumerate().map(|(at, section)| {
        (section.name.to_owned(), known(at).map(|known| known_json(known, words)).collect())
    });
    let Value::Object(mut fields) = base else { return base };
    fields.extend(sections);
    fields.into()
}

fn planned_json(activity: &ActivityOut) -> Value {
    let told = |column: &str| record::text_or_null(&activity.text(column));
    json!({
        "activity": activity.id,
        "date": told("day"),
        "time": told("time"),
        "kind": told("kind"),
        "goal": told("goal"),
        "due": told("due"),
        "owner": record::text_or_null(&activity.owner),
    })
}

/// What happened with one client: what was done and by whom, what else was written down, what comes next.
pub fn story_lines(story: &ClientStory, teller: &Teller) -> Vec<SheetLine> {
    let words = teller.words;
    let line = |label: String, text: String| SheetLine { label, text, is_warning: false };
    let done = story.done.iter().map(|deed| {
        let day = deed.activity.text("done_on").parse().map(|day: NaiveDate| words.formats.date(day));
        line(day.unwrap_or_default(), deed_text(deed, words))
    });
    let changes = story.changes.iter().map(|row| {
        line(
            words.formats.moment(row.entry.at),
            dotted([teller.sentence_of_client(row), by(&row.entry.actor, words)]),
        )
    });
    let next = story.next.iter().map(|next| line(words.get("handover-next"), planned(next, words)));
    let open = known_lines(std::slice::from_ref(&story.open), words);
    done.chain(changes).chain(next).chain(open).collect()
}

/// Kind, result, what came of it, what was promised, and who did it.
fn deed_text(deed: &Deed, words: &Catalogue) -> String {
    let cell = |key: &str| of_activity(words, key, &deed.activity.text(key));
    let (promise, term) = (cell("promise"), cell("promise_on"));
    let promise = if promise.is_empty() {
        String::new()
    } else {
        format!("{}: {}", words.get("field-promise"), dotted([promise, term]))
    };
    let result = result(words, &deed.activity.text("kind"), &deed.activity.text("result"));
    dotted([cell("kind"), result, cell("outcome"), promise, by(&deed.by, words)])
}

fn by(name: &str, words: &Catalogue) -> String {
    if name.is_empty() { String::new() } else { words.say("handover-by", [("name", name)]) }
}

/// Heading and lines of every client, for paper.
pub fn story_blocks(stories: &[ClientStory], teller: &Teller) -> Vec<(String, Vec<String>)> {
    let block = |(number, story): (usize, &ClientStory)| {
        let heading = format!("{number}. {}", name(teller.words, &story.client.1));
        (heading, story_lines(story, teller).iter().map(SheetLine::told).collect())
    };
    (1..).zip(stories).map(block).collect()
}

/// What happened with one client, for programs.
pub fn story_json(story: &ClientStory, teller: &Teller) -> Value {
    let deed = |deed: &Deed| {
        let told = |column: &str| record::text_or_null(&deed.activity.text(column));
        json!({
            "activity": deed.activity.id,
            "date": told("done_on"),
            "kind": told("kind"),
            "by": record::text_or_null(&deed.by),
            "result": told("result"),
            "outcome": told("outcome"),
            "promise": told("promise"),
            "promise_on": told("promise_on"),
        })
    };
    let change = |row: &EntryRow| {
        json!({
            "at": record::moment(row.entry.at),
            "by": row.entry.actor,
            "text": teller.sentence_of_client(row),
        })
    };
    json!({
        "client": record::reference(story.client.0, &story.client.1),
        "done": story.done.iter().map(deed).collect::<Value>(),
        "changes": story.changes.iter().map(change).collect::<Value>(),
        "next": story.next.as_ref().map(planned_json),
        "open": story.open.iter().map(|known| known_json(known, teller.words)).collect::<Value>(),
    })
}
