//! A repeat is changed once, from now on, or as a whole: the form asks before it saves (`A-8`).

use super::{Form, Subject};
use crate::{
    domain::{
        activity::{flaws, hour_gone, repeat::Scope as Times},
        field::{Draft, Flaw},
    },
    screens::{Answer, Context, Reaction, activities::times},
};

/// What was asked and answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Asked {
    #[default]
    Nothing,
    Times,
}

impl Form {
    /// What several fields of an activity say together (`A-1`); of any other record nothing.
    pub(super) fn flaws_of_activity(&self, draft: &Draft, cx: &Context) -> Vec<Flaw> {
        let is_activity = matches!(self.subject, Subject::Activity { .. });
        if !is_activity {
            return Vec::new();
        }
        let gone = hour_gone(draft, &self.opened, cx.today.and_time(cx.time));
        flaws(draft, &self.opened, Some(cx.today)).into_iter().chain(gone).collect()
    }

    /// The question, where this repeats. Another rule is never that of one time.
    pub(super) fn question_times(&mut self, cx: &Context) -> Option<Reaction> {
        if !matches!(self.subject, Subject::Activity { base: Some(_), .. })
            || self.opened.get("repeat").is_empty()
            || self.opened.get("state") != "planned"
            || self.changed() == Draft::default()
        {
            return None;
        }
        self.asked = Asked::Times;
        Some(Reaction::open(times(cx.words.get("repeat-scope"), self.offered(), cx)))
    }

    fn offered(&self) -> &'static [Times] {
        if self.changed().has("repeat") { &[Times::Later, Times::All] } else { &Times::ALL }
    }

    /// Saves with the chosen times; nothing was asked where this is no answer.
    pub(super) fn answer_times(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        if std::mem::take(&mut self.asked) != Asked::Times {
            return None;
        }
        let Answer::Chosen(at) = answer else { return Some(Reaction::Stay) };
        let chosen = self.offered().get(*at).copied().unwrap_or_default();
        if let Subject::Activity { times, .. } = &mut self.subject {
            *times = chosen;
        }
        Some(self.write(cx))
    }
}
