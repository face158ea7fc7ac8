//! Is the client there already? Told while it is typed, asked before a save (C-5).

use super::{Form, Subject};
use crate::{
    domain::{
        client,
        field::Flaw,
        id::Id,
        likeness::{LIKELY, Reason},
    },
    i18n::{Catalogue, columns, likeness},
    screens::{
        Answer, Context, Reaction,
        choice::{Choice, Line},
        clients::ClientCard,
        prompt::Prompt,
    },
    store::{
        StoreResult,
        client::SaveClient,
        duplicate::{Lookalike, Lookalikes},
    },
    ui::text,
    worker::Pending,
};

/// Fields that tell whether two clients are one.
const TELLING: [&str; 7] = ["name", "tax_id", "kpp", "phones", "mails", "city", "head"];

/// Clients of the base that may be the one of this form.
#[derive(Default)]
pub(super) struct Twins {
    /// What was asked for last.
    sought: Option<Lookalikes>,
    pending: Pending<Vec<Lookalike>>,
    found: Vec<Lookalike>,
    /// A save waits for the answer.
    is_saving: bool,
    /// The person was asked about this one, and what of.
    asked: Option<(Lookalike, Question)>,
    /// It was said that these two are not one, and why.
    apart: Option<(Id, String)>,
}

impl Twins {
    pub(super) fn is_waiting(&self) -> bool {
        self.is_saving && self.pending.is_waiting()
    }

    /// The question was left.
    pub(super) fn forget_question(&mut self) {
        self.asked = None;
    }

    pub(super) const fn is_asking(&self) -> bool {
        self.asked.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// What to do.
    Way,
    /// Why they are two.
    Reason,
}

/// What can be done about a client that seems to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Open,
    AddContact,
    Branch,
    SaveApart,
}

impl Way {
    const fn label(self) -> &'static str {
        match self {
            Self::Open => "twin-open",
            Self::AddContact => "twin-contact",
            Self::Branch => "twin-branch",
            Self::SaveApart => "twin-apart",
        }
    }
}

impl Form {
    /// Looks again when something telling was typed.
    pub(super) fn look_for_twins(&mut self, cx: &Context) {
        let Subject::Client { base } = self.subject else { return };
        let (changed, draft) = (self.changed(), self.draft());
        // What a statement tells was never compared.
        if self.payer.is_none() && !TELLING.iter().any(|field| changed.has(field)) {
            self.twins = Twins::default();
            return;
        }
        let draft = TELLING.iter().map(|field| (*field, draft.get(field).to_owned())).collect();
        let sought = Lookalikes { draft, own: base.map(|base| base.0) };
        if self.twins.sought.as_ref() != Some(&sought) {
            self.twins.pending = cx.worker.ask(sought.clone());
            self.twins.sought = Some(sought);
        }
    }

    /// Takes what was found; a save that waited for it goes on.
    pub(super) fn take_twins(&mut self, cx: &Context) -> Option<Reaction> {
        let found: StoreResult<Vec<Lookalike>> = self.twins.pending.take()?;
        match found {
            Ok(found) => self.twins.found = found,
            Err(error) => return Some(Reaction::failed(&error, cx.words)),
        }
        self.check(cx);
        std::mem::take(&mut self.twins.is_saving).then(|| self.save(cx))
    }

    /// The likeliest one under the field that tells it.
    pub(super) fn lookalike_flaw(&self, words: &Catalogue) -> Option<Flaw> {
        let found = self.twins.found.first()?;
        Some(likeness::doubt(words, &found.row.name, &found.likeness))
    }

    /// Asks what to do about a client that is likely the same; `None` when the save may go on.
    pub(super) fn question_twin(&mut self, cx: &Context) -> Option<Reaction> {
        if self.twins.pending.is_waiting() {
            self.twins.is_saving = true;
            return Some(Reaction::Stay);
        }
        let decided = self.twins.apart.as_ref().map(|(id, _)| *id);
        let is_likely = |found: &&Lookalike| found.likeness.score >= LIKELY;
        let found = self.twins.found.iter().find(is_likely).filter(|found| decided != Some(found.row.id))?;
        let parts = [("name", name(cx.words, found)), ("why", likeness::reasons(cx.words, &found.likeness))];
        let lines = self.ways().iter().map(|way| Line::new(cx.words.get(way.label()))).collect();
        let question = cx.words.say("twin-question", parts);
        let is_office = found.likeness.reasons.first() == Some(&Reason::Office);
        let title = if is_office { "twin-title-office" } else { "twin-title" };
        self.twins.asked = Some((found.clone(), Question::Way));
        Some(Reaction::open(Choice::question(cx.words.get(title), question, lines)))
    }

    fn ways(&self) -> &'static [Way] {
        if self.payer.is_none() && self.subject.is_new() {
            &[Way::Open, Way::AddContact, Way::Branch, Way::SaveApart]
        } else {
            &[Way::Open, Way::Branch, Way::SaveApart]
        }
    }

    /// The answer to a question about a twin; `None` when none was asked.
    pub(super) fn answer_twin(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        let (found, question) = self.twins.asked.take()?;
        match (question, answer) {
            (Question::Way, Answer::Chosen(at)) => {
                let way = self.ways().get(*at).copied()?;
                Some(self.go_way(way, found, cx))
            }
            (Question::Reason, Answer::Text(reason)) => Some(self.save_apart(&found, reason.clone(), cx)),
            _ => None,
        }
    }

    fn go_way(&mut self, way: Way, found: Lookalike, cx: &Context) -> Reaction {
        match way {
            Way::Open => {
                let kept = Reaction::warn(cx.words.get("form-draft-kept"));
                let id = found.row.id;
                if self.subject.is_new() {
                    return Reaction::All(vec![Reaction::Return(Answer::Row(id)), kept]);
                }
                let card = Reaction::open(ClientCard::open(id, 0, cx));
                Reaction::All(vec![Reaction::Close, card, kept])
            }
            Way::AddContact => self.become_contact(&found, cx),
            Way::Branch => self.become_branch(&found, cx),
            Way::SaveApart => {
                let title = cx.words.say("twin-why", [("name", name(cx.words, &found))]);
                self.twins.asked = Some((found, Question::Reason));
                Reaction::open(Prompt::new(title))
            }
        }
    }

    /// What was typed is another office of the firm that is there.
    fn become_branch(&mut self, found: &Lookalike, cx: &Context) -> Reaction {
        let head = client::reference(found.row.id, &found.row.name);
        self.entries.iter_mut().filter(|entry| entry.is_client()).for_each(|entry| entry.set(&head));
        self.look_for_twins(cx);
        self.keep(cx);
        self.save(cx)
    }

    fn save_apart(&mut self, found: &Lookalike, reason: String, cx: &Context) -> Reaction {
        self.twins.apart = Some((found.row.id, reason));
        self.save(cx)
    }

    /// What was typed becomes a person of the client that is there.
    fn become_contact(&self, found: &Lookalike, cx: &Context) -> Reaction {
        let subject = Subject::Contact { client: found.row.id, base: None };
        let typed = self.draft();
        let person = ["name", "phones", "mails"].map(|field| (field, typed.get(field).to_owned()));
        cx.drafts.keep(&subject.draft_of().to_string(), cx.now, person.into_iter().collect());
        cx.drafts.forget(&self.draft_key());
        let form = Self::open(subject, super::Draft::default(), cx).of(found.row.name.clone());
        Reaction::All(vec![Reaction::Close, Reaction::open(form)])
    }

    /// The save, with what was said of a twin.
    pub(super) fn client_save(&self, base: Option<(Id, i64)>, draft: super::Draft) -> SaveClient {
        SaveClient { apart: self.twins.apart.clone(), ..SaveClient::new(base, draft) }
    }
}

fn name(words: &Catalogue, found: &Lookalike) -> String {
    text::clean(&columns::name(words, &found.row.name))
}
