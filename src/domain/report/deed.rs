//! What an activity counts as.

use super::Measure;

/// An activity as a report sees it.
#[derive(Clone, Copy, Debug)]
pub struct Deed<'a> {
    pub kind: &'a str,
    pub state: &'a str,
    /// They turned to us.
    pub is_incoming: bool,
    /// Its result is that nobody answered, or came.
    pub is_unanswered: bool,
}

impl Deed<'_> {
    /// What it counts as.
    pub fn measures(self) -> &'static [Measure] {
        let is_meeting = matches!(self.kind, "meeting" | "visit");
        match (self.state, self.kind) {
            ("done", "call") if self.is_incoming => &[Measure::CallsIn, Measure::Done],
            ("done", "call") if self.is_unanswered => &[Measure::Calls, Measure::Done],
            ("done", "call") => &[Measure::Calls, Measure::CallsAnswered, Measure::Done],
            ("done", _) if is_meeting && self.is_unanswered => &[Measure::MeetingsMissed, Measure::Done],
            ("done", _) if is_meeting => &[Measure::Meetings, Measure::MeetingsKept, Measure::Done],
            ("done", "mail" | "message") => &[Measure::Letters, Measure::Done],
            ("done", _) => &[Measure::Tasks, Measure::Done],
            ("missed", "call") => &[Measure::CallsMissed],
            ("missed", _) if is_meeting => &[Measure::MeetingsMissed],
            ("cancelled", _) if is_meeting => &[Measure::MeetingsCancelled],
            ("planned", _) => &[Measure::Open],
            _ => &[],
        }
    }
}
