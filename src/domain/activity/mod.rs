//! What is done with clients (`A-1`): calls, meetings, mails, messages, visits, tasks, events. One record is first a
//! plan and then what came of it.

pub mod board;
pub mod chain;
pub mod clash;
pub mod quick;
pub mod repeat;

use repeat::{End, Repeat};

use super::field::{Draft, Field, Flaw, Kind, field};

/// What it is.
pub const KINDS: &[(&str, &str)] = &[
    ("call", "activity-call"),
    ("meeting", "activity-meeting"),
    ("mail", "activity-mail"),
    ("message", "activity-message"),
    ("visit", "activity-visit"),
    ("task", "activity-task"),
    ("event", "activity-event"),
];

/// Who came to whom.
pub const DIRECTIONS: &[(&str, &str)] = &[("out", "activity-out"), ("in", "activity-in")];

/// How far it is.
pub const STATES: &[(&str, &str)] = &[
    ("planned", "activity-planned"),
    ("done", "activity-done"),
    ("missed", "activity-missed"),
    ("cancelled", "activity-cancelled"),
];

/// What came of it, in one word. But for `no_answer` both sides spoke (`C-10`).
pub const RESULTS: &[(&str, &str)] = &[
    ("reached", "activity-reached"),
    ("agreed", "activity-agreed"),
    ("no_answer", "activity-no-answer"),
    ("later", "activity-later"),
    ("refused", "activity-refused"),
];

/// By which way.
pub const CHANNELS: &[(&str, &str)] = &[
    ("phone", "contact-channel-phone"),
    ("mail", "contact-channel-mail"),
    ("whatsapp", "contact-channel-whatsapp"),
    ("telegram", "contact-channel-telegram"),
    ("sms", "activity-channel-sms"),
    ("video", "activity-channel-video"),
    ("post", "activity-channel-post"),
];

/// The most minutes before it begins at which one is reminded of it (`U-15`).
pub const LONGEST_REMIND: u32 = 120;

/// Fields of an activity, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("kind", "field-activity-kind", Kind::Choice(KINDS)) },
    field("direction", "field-direction", Kind::Choice(DIRECTIONS)),
    field("channel", "field-activity-channel", Kind::Choice(CHANNELS)),
    Field { required: true, ..field("day", "field-activity-day", Kind::Day) },
    field("time", "field-time", Kind::Time),
    field("minutes", "field-minutes", Kind::Count),
    field("due", "field-due", Kind::Day),
    field("repeat", "field-repeat", Kind::Repeat),
    field("remind", "field-remind", Kind::Count),
    field("goal", "field-goal", Kind::Line),
    field("place", "field-place", Kind::Line),
    field("owner", "field-owner", Kind::Person),
    field("state", "field-activity-state", Kind::Choice(STATES)),
    field("result", "field-result", Kind::Choice(RESULTS)),
    field("outcome", "field-outcome", Kind::Text),
    field("promise", "field-promise", Kind::Line),
    field("promise_on", "field-promise-on", Kind::Day),
    field("promise_kept", "field-promise-kept", Kind::PastDay),
];

/// Kinds that nobody does without a client.
pub fn needs_client(kind: &str) -> bool {
    !matches!(kind, "task" | "event")
}

/// What stands in the way of a save: done without an outcome (`A-1`), a deadline before the day, a reminder hours
/// before, a repeat that has ended before it begins.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let text = |key: &str| draft.get(key).trim();
    let mut found = Vec::new();
    if text("state") == "done" && text("outcome").is_empty() && text("result").is_empty() {
        found.push(Flaw::blocking("outcome", "flaw-outcome-missing"));
    }
    let day = |key: &str| super::day::read_day(text(key)).ok();
    if let (Some(due), Some(start)) = (day("due"), day("day"))
        && due < start
    {
        found.push(Flaw { blocks: false, ..Flaw::blocking("due", "flaw-due-early") });
    }
    if text("remind").parse::<u32>().is_ok_and(|minutes| minutes > LONGEST_REMIND) {
        found.push(Flaw::blocking("remind", "flaw-remind"));
    }
    let rule = repeat::read(text("repeat"), None);
    if let (Ok(Repeat { end: End::Until(last), .. }), Some(start)) = (rule, day("day"))
        && last < start
    {
        found.push(Flaw::blocking("repeat", "flaw-repeat-ended"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(fields: &[(&'static str, &str)]) -> Vec<&'static str> {
        flaws(&fields.iter().copied().collect()).iter().map(|flaw| flaw.key).collect()
    }

    #[test]
    fn what_is_done_has_an_outcome() {
        assert_eq!(keys(&[("state", "done")]), ["flaw-outcome-missing"]);
        assert!(keys(&[("state", "done"), ("result", "no_answer")]).is_empty());
        assert!(
            keys(&[("state", "done"), ("outcome", "ok")]).is_empty()
                && keys(&[("state", "planned")]).is_empty()
        );
        assert_eq!(keys(&[("day", "25.11.2026"), ("due", "24.11.2026")]), ["flaw-due-early"]);
        assert_eq!(keys(&[("remind", "121")]), ["flaw-remind"]);
        assert!(keys(&[("remind", "0")]).is_empty() && keys(&[("remind", "120")]).is_empty());
        assert_eq!(
            keys(&[("day", "25.11.2026"), ("repeat", "daily until 24.11.2026")]),
            ["flaw-repeat-ended"]
        );
    }
}
