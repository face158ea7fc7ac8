//! Activities on a card: what is planned next, and everything that was done.

use super::tabs::{Item, Target, Tone};
use crate::{i18n::columns, screens::Context, store::activity::ActivityOut, ui::text};

/// The next step, or that there is none (`C-9`).
pub(super) fn next_step(activities: &[ActivityOut], cx: &Context) -> Item {
    let label = cx.words.get("column-next");
    let mut planned = activities.iter().enumerate().filter(|(_, one)| one.text("state") == "planned");
    // The latest comes first: the next one is the last of them.
    match planned.next_back() {
        Some((at, next)) => {
            let is_late = next.text("day") < cx.today.to_string();
            let line = format!("{}{}", if is_late { "! " } else { "" }, told(next, cx));
            let tone = if is_late { Tone::Warning } else { Tone::Plain };
            Item::new(label, line).tone(tone).opens(Target::Activity(at))
        }
        None => Item::new(label, cx.words.get("card-no-step")).tone(Tone::Faint),
    }
}

/// An activity as a line of the timeline: its day stands at the left.
pub(super) fn line(at: usize, activity: &ActivityOut, cx: &Context) -> Item {
    let is_open = activity.text("state") == "planned";
    let item = Item::new(when(activity, cx), without_day(activity, cx)).opens(Target::Activity(at));
    item.tone(if is_open { Tone::Heading } else { Tone::Plain })
}

fn cell(activity: &ActivityOut, key: &str, cx: &Context) -> String {
    text::clean(&columns::of_activity(cx.words, key, &activity.text(key)))
}

fn result(activity: &ActivityOut, cx: &Context) -> String {
    columns::result(cx.words, &activity.text("kind"), &activity.text("result"))
}

/// Day and hour.
fn when(activity: &ActivityOut, cx: &Context) -> String {
    [cell(activity, "day", cx), cell(activity, "time", cx)].join(" ").trim_end().to_owned()
}

fn told(activity: &ActivityOut, cx: &Context) -> String {
    format!("{} · {}", when(activity, cx), without_day(activity, cx))
}

/// Kind, state, with whom, what for, what came of it, what was promised.
fn without_day(activity: &ActivityOut, cx: &Context) -> String {
    let is_done = activity.text("state") == "done";
    let promised = if activity.text("promise").is_empty() {
        String::new()
    } else {
        let parts = [("what", cell(activity, "promise", cx)), ("day", cell(activity, "promise_on", cx))];
        cx.words.say("card-promised", parts)
    };
    let parts = [
        cell(activity, "kind", cx),
        cell(activity, "direction", cx),
        if is_done { result(activity, cx) } else { cell(activity, "state", cx) },
        activity
            .contact
            .as_ref()
            .map(|(_, name)| text::clean(&columns::name(cx.words, name)))
            .unwrap_or_default(),
        cell(activity, "goal", cx),
        cell(activity, "outcome", cx),
        promised,
        text::clean(&activity.text("reason")),
    ];
    text::dotted(parts)
}
