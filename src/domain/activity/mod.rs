//! What is done with clients (`A-1`): calls, meetings, mails, messages, visits, tasks, events. One record is first a
//! plan and then what came of it.

pub mod board;
pub mod chain;
pub mod clash;
mod flaws;
pub mod quick;
pub mod repeat;

pub use flaws::{LONGEST, done_ahead, flaws, hour_gone};

use super::field::{Field, Kind, field};

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
