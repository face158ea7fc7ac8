//! What a line of words says, and the fields that it gives.

use super::{QuickFlaw, naming};
use crate::domain::{
    activity::{needs_client, repeat::Repeat},
    client,
    field::Draft,
    spoken::{self, Moment},
};
use chrono::NaiveDate;

/// What a line says, but for whom it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// `call`, `meeting` …
    pub kind: &'static str,
    /// Whether a word of the line says so.
    pub is_kind_said: bool,
    /// `in`, `out`; empty where it does not matter.
    pub direction: &'static str,
    /// `whatsapp`, `telegram` …; empty where nothing is said.
    pub channel: &'static str,
    /// A word for what came of it; empty where nothing is said.
    pub result: &'static str,
    pub minutes: Option<u32>,
    /// It has happened.
    pub is_done: bool,
    /// When it is, or was.
    pub moment: Moment,
    /// How often it comes back.
    pub repeat: Option<Repeat>,
    /// Of what is done, when to go on.
    pub next: Option<Moment>,
    /// What the next step is, where words behind its day say so: «пт встреча»; else it is of the same kind.
    pub next_kind: Option<&'static str>,
    /// A number that was said, as it is dialled; it stands in the rest as well: the base may know whose it is.
    pub phone: Option<String>,
    /// What is left, part by part.
    pub rest: Vec<Vec<String>>,
    /// The words that said a day or an hour, each as it was typed.
    pub day_words: Vec<String>,
    /// The sum that was promised to be paid, in whole units as typed, digits alone.
    pub promised: Option<String>,
    /// Words that say that whoever is named is new: «новый клиент»; empty where none do.
    pub new: String,
    /// A small word that stands where a name does: «звонок щука».
    pub beside: Option<String>,
    /// Words of the rest that look like a day or an hour and are none.
    pub unclear: Option<QuickFlaw>,
}

impl Heard {
    /// The fields of the activity; words that mean nothing else are its goal, or what came of it.
    pub fn draft(&self, note: &str) -> Draft {
        let mut draft = Draft::default();
        let state = if self.is_done { "done" } else { "planned" };
        // That somebody is new is what came of it, where nothing else is said.
        let note = if note.is_empty() { &self.new } else { note };
        for (key, value) in [
            ("kind", self.kind),
            ("direction", self.direction),
            ("channel", self.channel),
            ("result", self.result),
            ("state", state),
            (if self.is_done { "outcome" } else { "goal" }, note),
        ] {
            if !value.is_empty() {
                draft.set(key, value);
            }
        }
        self.moment.put(&mut draft);
        if let Some(rule) = self.repeat {
            draft.set("repeat", rule.to_string());
        }
        if let Some(minutes) = self.length() {
            draft.set("minutes", minutes.to_string());
        }
        draft
    }

    /// How many minutes it takes, where that was said.
    pub fn length(&self) -> Option<u32> {
        self.minutes.or_else(|| self.moment.minutes())
    }

    /// Names that somebody whom nobody knows may have, and the words besides each: capitals, or the words of a part;
    /// beside a number, which is a name in need, small words are one only if they can be.
    pub fn strangers(&self) -> Vec<(String, String)> {
        let named = |at: usize| {
            let mut rest = self.rest.clone();
            let part = rest.get_mut(at)?;
            let place = naming::of_stranger(part);
            let name = naming::bare(part.get(place.clone())?);
            naming::cut(part, place);
            let parts = rest.iter().filter(|part| !part.is_empty() && !self.is_number(part));
            Some((name, parts.map(|part| part.join(" ")).collect::<Vec<_>>().join(", ")))
        };
        let number = self.rest.iter().position(|part| self.is_number(part));
        let has_name = |part: &Vec<String>| part.iter().any(is_name_begun);
        let plain = || self.rest.iter().position(|part| !self.is_number(part));
        let words = self.rest.iter().position(has_name).or_else(plain);
        let is_name = |at: &usize| {
            let first = self.rest.get(*at).and_then(|part| part.first());
            number.is_none() || self.names_somebody() || first.is_some_and(|word| naming::is_small(word))
        };
        let number = number.filter(|_| !self.names_somebody());
        words.filter(is_name).into_iter().chain(number).filter_map(named).collect()
    }

    /// All words that are left, as a note.
    pub fn whole_note(&self) -> String {
        self.rest.iter().map(|part| part.join(" ")).collect::<Vec<_>>().join(", ")
    }

    /// Whether it is planned in so many hours or minutes: on this day, whatever the day is for.
    pub fn counts_hours(&self) -> bool {
        self.day_words.iter().any(|words| spoken::counts_hours(words))
    }

    /// Whether a word says that somebody is spoken with, or what came of it.
    pub fn is_talk(&self) -> bool {
        let is_kind = self.is_kind_said && needs_client(self.kind);
        is_kind || !self.direction.is_empty() || !self.result.is_empty()
    }

    /// Whether somebody may be named whom nobody knows: by a capital, a number, or a small word beside the kind.
    pub fn may_name(&self) -> bool {
        self.is_new() || self.names_somebody() || self.phone.is_some() || self.beside.is_some()
    }

    /// Whether a word of the rest begins as a name does.
    pub fn names_somebody(&self) -> bool {
        self.rest.iter().flatten().any(is_name_begun)
    }

    /// Whether words say that whoever is named is new.
    pub const fn is_new(&self) -> bool {
        !self.new.is_empty()
    }

    /// Whether it may be a task of one's own: no word begins as a name does.
    pub fn may_be_own(&self) -> bool {
        let says_nobody = self.direction.is_empty() && self.phone.is_none() && !self.is_new();
        says_nobody && needs_client(self.kind) && !self.is_done && !self.names_somebody()
    }

    /// Whether a meeting or a visit is planned, and no word says when: nobody means this very day without an hour.
    pub fn lacks_when(&self) -> bool {
        let has_when = self.moment.is_day_said || self.moment.time.is_some() || self.repeat.is_some();
        !self.is_done && !has_when && matches!(self.kind, "meeting" | "visit")
    }

    /// The same as what one does alone: a meeting of the office is an event, anything else a task.
    #[must_use]
    pub fn own(&self) -> Self {
        let kind = match self.kind {
            "meeting" => "event",
            kind if needs_client(kind) => "task",
            kind => kind,
        };
        Self { kind, ..self.clone() }
    }

    fn is_number(&self, part: &[String]) -> bool {
        matches!((part, &self.phone), ([word], Some(phone)) if word == phone)
    }

    /// The same without the number, where it stands in a field of the client.
    #[must_use]
    pub fn without_number(&self) -> Self {
        let rest = self.rest.iter().filter(|part| !self.is_number(part)).cloned().collect();
        Self { rest, ..self.clone() }
    }

    /// The fields of a prospect that nobody knew, called so.
    pub fn prospect(&self, name: &str) -> Draft {
        let mut draft = client::blank();
        draft.set("name", name);
        if let Some(phone) = &self.phone {
            draft.set("phones", phone);
        }
        draft
    }

    /// The last day that was said for it: «до пт».
    pub fn deadline(&self) -> Option<NaiveDate> {
        self.moment.last_day()
    }

    /// The fields of the next step, on its day.
    pub fn next_draft(&self) -> Option<Draft> {
        Some(self.next?.step(self.next_kind.unwrap_or(self.kind)))
    }
}

fn is_name_begun(word: &String) -> bool {
    naming::is_capital(std::slice::from_ref(word))
}

impl Moment {
    /// A day without an hour.
    pub const fn on(day: NaiveDate) -> Self {
        Self { day, is_day_said: true, time: None, until: None, is_deadline: false, due: None, hint: None }
    }

    /// The fields of an activity of this kind that is planned for then.
    pub fn step(&self, kind: &str) -> Draft {
        let mut draft: Draft = [("kind", kind), ("state", "planned")].into_iter().collect();
        self.put(&mut draft);
        draft
    }

    /// Day and time as fields of an activity.
    fn put(&self, draft: &mut Draft) {
        draft.set("day", self.day.to_string());
        if let Some(time) = self.time {
            draft.set("time", time.format("%H:%M").to_string());
        }
        if let Some(due) = self.last_day() {
            draft.set("due", due.to_string());
        }
    }

    /// By when it must be done, where that was said.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.due.or_else(|| self.is_deadline.then_some(self.day))
    }

    /// How long it is, where its end was said.
    fn minutes(&self) -> Option<u32> {
        u32::try_from((self.until? - self.time?).num_minutes()).ok()
    }
}
