//! What can be chosen under a quick line: whom it is about, or how to go on.

use super::quick::{Purpose, QuickLog};
use crate::{
    domain::{
        activity::{KINDS, chain::Finished, needs_client, quick::Heard},
        id::Id,
        spoken::Moment,
    },
    i18n::{
        columns, moments,
        rhythms::{self, Wanted},
    },
    screens::{Context, Reaction},
    store::{
        activity::{ActivityOut, CloseActivity, KeepPromise, LogActivity, NextStep, Outcome, Whom},
        client::ClientRow,
    },
    ui::text,
};
use chrono::NaiveDate;

/// Clients offered at most: more words find the right one.
const MOST: usize = 5;

/// One line to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Their name, and their city or how they came here.
    Client(Id, String, String),
    /// A prospect that nobody knew.
    New(String),
    /// A task of one's own.
    Nobody,
    /// The same client, with the next step on a day that is for such a thing.
    Fitting(Id, String, NaiveDate),
    /// The next step: its kind, and its day.
    Step(String, NaiveDate),
    /// The same, and our promise is kept: what was promised.
    Kept(String, NaiveDate, String),
    /// The same, and the form of the promise to pay so much opens.
    Promise(String, NaiveDate, String),
    /// No next step: the note says why.
    NoStep,
}

impl Chosen {
    pub(super) fn words(&self, cx: &Context) -> String {
        match self {
            Self::Client(_, name, city) => {
                let name = text::clean(&columns::name(cx.words, name));
                if city.is_empty() { name } else { format!("{name} · {}", text::clean(city)) }
            }
            Self::New(name) => cx.words.say("quick-new", [("name", text::clean(name))]),
            Self::Nobody => cx.words.get("quick-own"),
            Self::Fitting(_, name, day) => {
                let step = step_words("", *day, cx);
                text::dotted([text::clean(&columns::name(cx.words, name)), step])
            }
            Self::Step(kind, day) => step_words(kind, *day, cx),
            Self::Kept(kind, day, promise) => {
                let kept = cx.words.say("quick-kept", [("promise", text::clean(promise))]);
                text::dotted([kept, step_words(kind, *day, cx)])
            }
            Self::Promise(kind, day, promise) => {
                text::dotted([text::clean(promise), step_words(kind, *day, cx)])
            }
            Self::NoStep => cx.words.get("quick-no-step"),
        }
    }
}

/// «Next step: Tue, 17.03 · Call».
fn step_words(kind: &str, day: NaiveDate, cx: &Context) -> String {
    let kind = columns::of_activity(cx.words, "kind", kind);
    let day = text::dotted([cx.words.formats.date_with_weekday(day), kind]);
    cx.words.say("quick-step", [("day", day)])
}

impl QuickLog {
    /// The lines to choose from, the likeliest first.
    pub(super) fn choices(&self, cx: &Context) -> Vec<Chosen> {
        let Ok(heard) = &self.heard else { return Vec::new() };
        if self.purpose == Purpose::Outcome {
            return self.ways(heard, cx);
        }
        let known = |row: &ClientRow| Chosen::Client(row.id, row.name.clone(), row.city.clone());
        let mut found: Vec<Chosen> = self.meant.clients.iter().take(MOST).map(known).collect();
        // A doubtful one does not displace the client in front.
        if let Some((id, name)) = &self.client
            && (found.is_empty()
                || !self.meant.is_sure && !self.meant.clients.iter().any(|row| row.id == *id))
        {
            found.push(Chosen::Client(*id, name.clone(), cx.words.get("quick-in-front")));
        }
        if let ([Chosen::Client(id, name, _)], Some(day)) = (found.as_slice(), self.fitting(heard, cx)) {
            found.extend([Chosen::Fitting(*id, name.clone(), day)].into_iter().filter(|_| heard.is_done));
        }
        let is_doubtful = !self.meant.clients.is_empty() && !self.meant.is_sure;
        let is_nobody = match self.client {
            None => self.meant.clients.is_empty() || is_doubtful,
            // «купить кофе» is about nobody, whoever stands in front.
            Some(_) => is_doubtful && !heard.is_kind_said,
        };
        let is_own = !needs_client(heard.kind) || is_nobody && heard.may_be_own();
        found.extend(is_own.then_some(Chosen::Nobody));
        let new: Vec<Chosen> = self.strangers(heard).into_iter().map(|(name, _)| Chosen::New(name)).collect();
        let at = if self.meant.is_new { 0 } else { found.len() };
        found.splice(at..at, new);
        found
    }

    /// How to go on after an outcome: the next step, on a better day where its own is for something else, or none. A
    /// promise that is due may be kept with it; where the card is about that, it stands first.
    fn ways(&self, heard: &Heard, cx: &Context) -> Vec<Chosen> {
        let (kind, day) = self.step(heard, cx);
        let mut ways = vec![Chosen::Step(kind.clone(), day)];
        ways.extend(self.fitting(heard, cx).map(|day| Chosen::Step(kind.clone(), day)));
        ways.extend(heard.next.is_none().then_some(Chosen::NoStep));
        if let Some(promise) = &self.open.promise {
            let at = usize::from(self.chosen != Some(promise.id));
            ways.insert(at, Chosen::Kept(kind.clone(), day, promise.text("promise")));
        }
        if let Some(promise) = self.promise_words(heard, cx) {
            ways.insert(0, Chosen::Promise(kind, day, promise));
        }
        ways
    }

    /// The promise to pay that the line tells of, in words; nothing where nobody can have promised.
    fn promise_words(&self, heard: &Heard, cx: &Context) -> Option<String> {
        let sum: i64 = heard.promised.as_ref().filter(|_| self.client.is_some())?.parse().ok()?;
        let sum = cx.words.formats.decimal_short(sum.checked_mul(100)?);
        let day = heard.next.map(|next| format!(", {}", cx.words.formats.date_with_weekday(next.day)));
        Some(cx.words.say("quick-promise", [("sum", sum), ("day", day.unwrap_or_default())]))
    }

    /// What the line plans: the thing itself, or the next step that it names.
    pub(super) fn planned(&self, heard: &Heard) -> Option<Wanted<'static>> {
        let wanted = |kind, day, deadline| Wanted { kind, day, deadline, is_urgent: false };
        if !heard.is_done {
            let plan = wanted(heard.kind, heard.moment.day, heard.deadline());
            return Some(Wanted { is_urgent: heard.counts_hours(), ..plan });
        }
        let next = heard.next?;
        let known = || KINDS.iter().map(|(kind, _)| *kind).find(|kind| *kind == self.kind(heard));
        let kind = heard.next_kind.or_else(known).unwrap_or(heard.kind);
        Some(wanted(kind, next.day, next.is_deadline.then_some(next.day)))
    }

    /// A better day for what the line plans.
    fn fitting(&self, heard: &Heard, cx: &Context) -> Option<NaiveDate> {
        let wanted = self.planned(heard)?;
        rhythms::better(&wanted, cx.today, (&cx.facts.rhythm, &cx.facts.calendar))
    }

    /// Names of a new prospect, and the words besides each: that which nobody has, or of which only a part is known.
    pub(super) fn strangers(&self, heard: &Heard) -> Vec<(String, String)> {
        let mut found: Vec<_> = self.meant.stranger.iter().cloned().collect();
        if found.is_empty() && self.meant.clients.is_empty() {
            found = heard.strangers();
        }
        found.retain(|(name, _)| !name.trim().is_empty());
        found
    }

    /// The next step as it was said; what was not said is proposed.
    fn step(&self, heard: &Heard, cx: &Context) -> (String, NaiveDate) {
        let kind = self.kind(heard);
        let finished = Finished {
            kind: &kind,
            result: heard.result,
            deadline: self.ends(heard).and_then(ActivityOut::deadline),
            cadence: self.open.cadence,
            today: cx.today,
        };
        let link = cx.facts.settings.link(&kind);
        let (proposed, day) = finished.proposed(link, (&cx.facts.rhythm, &cx.facts.calendar));
        // A day that was said is one for the same thing, unless that was said too.
        let usual = if heard.next.is_some() { &kind } else { proposed };
        (heard.next_kind.unwrap_or(usual).to_owned(), heard.next.map_or(day, |next| next.day))
    }

    /// The kind of what is finished.
    fn kind(&self, heard: &Heard) -> String {
        self.ends(heard).map_or_else(|| heard.kind.to_owned(), |open| open.text("kind"))
    }

    /// Writes what was understood, with the chosen line.
    pub(super) fn save(&mut self, cx: &Context) -> Reaction {
        let choices = self.choices(cx);
        let asks = if choices.is_empty() { "quick-whom" } else { "quick-which" };
        let chosen = self.at.and_then(|at| choices.into_iter().nth(at));
        let (Ok(heard), Some(chosen)) = (self.heard.clone(), chosen) else {
            return Reaction::warn(self.flaw(cx).unwrap_or_else(|| cx.words.get(asks)));
        };
        if self.lacks_when() {
            return Reaction::warn(cx.words.get("quick-when"));
        }
        let heard = if chosen == Chosen::Nobody { heard.own() } else { heard };
        self.told = self.summary(&heard, &chosen, cx);
        self.promises = match &chosen {
            Chosen::Promise(..) => self.client.clone(),
            Chosen::Client(id, name, _) | Chosen::Fitting(id, name, _) => {
                heard.promised.as_ref().map(|_| (*id, name.clone()))
            }
            _ => None,
        };
        let outcome = self.outcome_of(&heard, &chosen);
        self.writing = match (&chosen, &self.open.promise) {
            (Chosen::Kept(..), Some(promise)) => {
                let (promise, day) = ((promise.id, promise.version), heard.moment.day.to_string());
                cx.worker.write(KeepPromise { promise, day, outcome })
            }
            _ => match outcome {
                Outcome::Closed(close) => cx.worker.write(close),
                Outcome::Logged(log) => cx.worker.write(log),
            },
        };
        Reaction::Stay
    }

    /// The end of what was planned, or a line of its own.
    fn outcome_of(&self, heard: &Heard, chosen: &Chosen) -> Outcome {
        let open = self.ends(heard).filter(|_| self.purpose == Purpose::Outcome);
        let Some(open) = open else { return Outcome::Logged(self.log(heard, chosen)) };
        let mut draft = heard.draft(&self.meant.note);
        for planned in ["day", "time", "kind"] {
            draft.remove(planned);
        }
        Outcome::Closed(CloseActivity {
            base: (open.id, open.version),
            draft,
            day: heard.moment.day.to_string(),
            next: self.next(heard, chosen),
        })
    }

    fn log(&self, heard: &Heard, chosen: &Chosen) -> LogActivity {
        let whom = match chosen {
            Chosen::Client(id, ..) | Chosen::Fitting(id, ..) => Whom::Client(*id),
            Chosen::New(name) => Whom::New(heard.prospect(name)),
            Chosen::Nobody => Whom::Nobody,
            Chosen::Step(..) | Chosen::Kept(..) | Chosen::Promise(..) | Chosen::NoStep => {
                self.client.as_ref().map_or(Whom::Nobody, |(id, _)| Whom::Client(*id))
            }
        };
        let note = self.note(heard, chosen);
        let is_theirs = matches!(whom, Whom::Client(id) if self.is_named(id));
        let contact = self.meant.contact.as_ref().map(|(id, _)| *id).filter(|_| is_theirs);
        LogActivity { whom, contact, draft: heard.draft(&note), next: self.next(heard, chosen) }
    }

    /// Whether the line may name this client.
    fn is_named(&self, client: Id) -> bool {
        self.meant.clients.iter().any(|row| row.id == client)
    }

    /// The words that are the note; the name of a new prospect is none.
    pub(super) fn note(&self, heard: &Heard, chosen: &Chosen) -> String {
        match chosen {
            Chosen::New(name) => {
                let known = self.strangers(heard).into_iter().find(|(known, _)| known == name);
                let note = known.map(|(_, note)| note).filter(|note| !note.is_empty());
                note.unwrap_or_else(|| heard.new.clone())
            }
            Chosen::Client(id, ..) | Chosen::Fitting(id, ..) if self.is_named(*id) => {
                self.meant.note_of(*id).to_owned()
            }
            // The words that name somebody else are words of the note.
            _ => heard.whole_note(),
        }
    }

    fn next(&self, heard: &Heard, chosen: &Chosen) -> NextStep {
        match (chosen, heard.next) {
            (Chosen::Step(kind, day) | Chosen::Kept(kind, day, _) | Chosen::Promise(kind, day, _), next) => {
                NextStep::Planned(Moment { day: *day, ..next.unwrap_or(Moment::on(*day)) }.step(kind))
            }
            (Chosen::NoStep, _) => NextStep::None(self.meant.note.clone()),
            (_, Some(next)) => {
                let kind = heard.next_kind.map_or_else(|| self.kind(heard), str::to_owned);
                NextStep::Planned(on_day(chosen, next).step(&kind))
            }
            _ => NextStep::Unsaid,
        }
    }

    /// What was written, for the message line.
    fn summary(&self, heard: &Heard, chosen: &Chosen, cx: &Context) -> String {
        let name = match chosen {
            Chosen::Client(_, name, _) | Chosen::Fitting(_, name, _) | Chosen::New(name) => name.clone(),
            _ => self.client.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        };
        let kind = self.kind_word(heard, cx);
        let name = text::clean(&columns::name(cx.words, &name));
        let when = match (chosen, heard.next) {
            (Chosen::Step(_, day) | Chosen::Kept(_, day, _) | Chosen::Promise(_, day, _), None) => {
                cx.words.formats.date_with_weekday(*day)
            }
            (chosen, Some(next)) => moments::moment(&on_day(chosen, next), cx.today, cx.words),
            _ if heard.is_done => String::new(),
            _ => moments::moment(&heard.moment, cx.today, cx.words),
        };
        let key = if heard.is_done { "journal-log-activity" } else { "journal-add-activity" };
        cx.words.say(key, [("name", text::dotted([kind, name, when]))])
    }
}

/// The next step as it was said, on the day that was chosen.
const fn on_day(chosen: &Chosen, next: Moment) -> Moment {
    match chosen {
        Chosen::Fitting(.., day)
        | Chosen::Step(_, day)
        | Chosen::Kept(_, day, _)
        | Chosen::Promise(_, day, _) => Moment { day: *day, ..next },
        _ => next,
    }
}
