//! Forms that were left unsaved, also by a program that was killed: each can be gone on with.

use super::{
    Answer, Context, Event, Reaction, Screen as _,
    activities::activity_form,
    arrived,
    choice::{AroundChoice, Choice, Line},
    clients::ClientCard,
    contracts::{AnnexList, contract_form, new_contract},
    debts::ActList,
    form::{DraftOf, Form, Subject},
    obligations::{new_obligation, obligation_form, performance_form},
    signatories::{paper_form, signatory_form},
};
use crate::{
    domain::{field::Draft, id::Id, signatory},
    i18n::columns,
    store::{
        absence::{AbsenceOut, ListAbsences},
        activity::{ActivityOut, ShowActivity},
        client::{ClientRow, RowsById},
        contract::{ContractOut, ShowContract},
        drafts::KeptDraft,
        edition::{PassageOut, ShowPassage},
        obligation::{ObligationOut, ShowObligation},
        paper::{FindPaper, PaperOut},
        record,
        signatory::{FindSignatory, Principal, SignatoryOut},
    },
    ui::text,
    worker::{Drafts, Pending},
};

/// Cells of a name.
const NAME: usize = 40;

/// The forms, those typed in last first.
pub struct Unfinished {
    kept: Vec<(DraftOf, KeptDraft)>,
    clients: Vec<ClientRow>,
    naming: Pending<Vec<ClientRow>>,
    /// The record that is gone on with, where no card has it.
    activity: Pending<Option<ActivityOut>>,
    absence: (Id, Pending<Vec<AbsenceOut>>),
    contract: Pending<Option<ContractOut>>,
    passage: Pending<Option<(PassageOut, Id)>>,
    signatory: Pending<Option<SignatoryOut>>,
    /// With its client.
    paper: (Id, Pending<Option<PaperOut>>),
    /// The contract whose document is gone on with.
    annexes: Pending<Option<ContractOut>>,
    /// The obligation, and whether the form is of what was done for it.
    obligation: (bool, Pending<Option<ObligationOut>>),
    choice: Choice,
}

/// Drafts that a form can take up again, those typed in last first.
pub fn kept(drafts: &Drafts) -> Vec<(DraftOf, KeptDraft)> {
    let read = |kept: KeptDraft| Some((DraftOf::read(&kept.key)?, kept));
    let mut kept: Vec<(DraftOf, KeptDraft)> = drafts.all().into_iter().filter_map(read).collect();
    kept.sort_by_key(|(_, kept)| std::cmp::Reverse(kept.at));
    kept
}

impl Unfinished {
    pub fn open(kept: Vec<(DraftOf, KeptDraft)>, cx: &Context) -> Self {
        let ids: Vec<Id> = kept.iter().filter_map(|(of, _)| of.card()).collect();
        let naming = cx.worker.ask(RowsById(ids));
        let mut screen = Self {
            kept,
            clients: Vec::new(),
            naming,
            activity: Pending::default(),
            absence: (Id(0), Pending::default()),
            contract: Pending::default(),
            passage: Pending::default(),
            signatory: Pending::default(),
            paper: (Id(0), Pending::default()),
            annexes: Pending::default(),
            obligation: (false, Pending::default()),
            choice: Choice::new("", Vec::new()),
        };
        screen.list(cx);
        screen
    }

    fn list(&mut self, cx: &Context) {
        let line = |(of, kept): &(DraftOf, KeptDraft)| Line {
            text: self.words(of, &kept.draft, cx),
            side: cx.words.formats.moment(kept.at),
            is_current: false,
        };
        let lines = self.kept.iter().map(line).collect();
        let (title, hint) = (cx.words.get("command-unfinished"), cx.words.get("drafts-hint"));
        self.choice = Choice::question(title, hint, lines).removing();
    }

    /// What a client is called; empty while that is read.
    fn name_of(&self, client: Id) -> String {
        let known = self.clients.iter().find(|row| row.id == client);
        known.map(|row| row.name.clone()).unwrap_or_default()
    }

    /// What is written there, and whose it is; a new record by what was typed first.
    fn words(&self, of: &DraftOf, draft: &Draft, cx: &Context) -> String {
        let client = of.card().and_then(|id| self.clients.iter().find(|client| client.id == id));
        let name = match client {
            Some(client) => columns::name(cx.words, &client.name),
            None => typed(draft).to_owned(),
        };
        let name = text::cut(&text::clean(&name), NAME);
        text::dotted([cx.words.get(of.title()), name])
    }

    /// Throws a draft away; the record it was of stays as it is.
    fn drop_draft(&mut self, at: usize, cx: &Context) -> Reaction {
        if at >= self.kept.len() {
            return Reaction::Stay;
        }
        let (_, kept) = self.kept.remove(at);
        cx.drafts.forget(&kept.key);
        self.list(cx);
        let told = Reaction::done(cx.words.get("drafts-dropped"));
        if self.kept.is_empty() { Reaction::All(vec![Reaction::Close, told]) } else { told }
    }

    fn go_on(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some((of, _)) = self.kept.get(at).cloned() else { return Reaction::Close };
        if self.asks_for(&of, cx) {
            return Reaction::Stay;
        }
        let screen = match (of.card(), of.table.as_str(), of.person) {
            (Some(client), "obligation", Some(contract)) => {
                new_obligation(contract, &(client, self.name_of(client)), cx)
            }
            (Some(client), "contract", _) => new_contract(client, &self.name_of(client), cx),
            // Its form comes back from among the acts of the client.
            (Some(client), "reconciliation", _) => {
                Reaction::open(ActList::open(Some((client, self.name_of(client))), cx))
            }
            (Some(client), ..) => Reaction::open(ClientCard::going_on(of, client, cx)),
            (None, ..) => Reaction::open(form(&of, cx)),
        };
        Reaction::All(vec![Reaction::Close, screen])
    }

    /// Asks for the record where the form needs it as it stands; false for a new record.
    fn asks_for(&mut self, of: &DraftOf, cx: &Context) -> bool {
        let today = cx.today;
        match (of.table.as_str(), of.row, of.person) {
            ("activity", Some(row), _) => self.activity = cx.worker.ask(ShowActivity(row)),
            ("passage", Some(id), _) => self.passage = cx.worker.ask(ShowPassage(id)),
            // A document is gone on with among those of its contract.
            ("annex", _, Some(id)) => self.annexes = cx.worker.ask(ShowContract { id, today }),
            ("contract", Some(id), _) => self.contract = cx.worker.ask(ShowContract { id, today }),
            ("signatory", Some(row), _) => self.signatory = cx.worker.ask(FindSignatory(row)),
            ("paper", Some(row), _) => {
                self.paper = (of.client.unwrap_or(Id(0)), cx.worker.ask(FindPaper(row)));
            }
            ("absence", Some(row), _) => self.absence = (row, cx.worker.ask(ListAbsences)),
            ("obligation", Some(id), _) => {
                self.obligation = (false, cx.worker.ask(ShowObligation { id, today }));
            }
            ("performance", _, Some(id)) => {
                self.obligation = (true, cx.worker.ask(ShowObligation { id, today }));
            }
            _ => return false,
        }
        true
    }
}

impl Unfinished {
    /// The form of what has been read.
    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(clients) = arrived(&mut self.naming, &mut told, cx) {
            self.clients = clients;
            self.list(cx);
        }
        let gone = || Reaction::warn(cx.words.get("draft-record-gone"));
        if let Some(activity) = arrived(&mut self.activity, &mut told, cx) {
            told.push(activity.map_or_else(gone, |activity| over_card(&activity, cx)));
        }
        if let Some(absences) = arrived(&mut self.absence.1, &mut told, cx) {
            let meant = absences.iter().find(|one| one.id == self.absence.0);
            told.push(meant.map_or_else(gone, |absence| absence_form(absence, cx)));
        }
        self.collect_agreed(&mut told, cx);
        Reaction::All(told)
    }

    /// The same of contracts and what belongs to them.
    fn collect_agreed(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let gone = || Reaction::warn(cx.words.get("draft-record-gone"));
        let instead = |reaction: Reaction| Reaction::All(vec![Reaction::Close, reaction]);
        if let Some(contract) = arrived(&mut self.contract, told, cx) {
            told.push(contract.map_or_else(gone, |one| instead(contract_form(&one, cx))));
        }
        if let Some(passage) = arrived(&mut self.passage, told, cx) {
            told.push(passage.map_or_else(gone, |(passage, _)| passage_form(&passage, cx)));
        }
        if let Some(one) = arrived(&mut self.signatory, told, cx) {
            told.push(one.map_or_else(gone, |one| instead(Reaction::open(signatory_form(&one, cx)))));
        }
        if let Some(paper) = arrived(&mut self.paper.1, told, cx) {
            let form = |paper| Reaction::open(paper_form(&paper, self.paper.0, cx));
            told.push(paper.map_or_else(gone, |paper| instead(form(paper))));
        }
        if let Some(contract) = arrived(&mut self.annexes, told, cx) {
            let list = |contract| Reaction::open(AnnexList::open(&contract, cx));
            told.push(contract.map_or_else(gone, |contract| instead(list(contract))));
        }
        if let Some(one) = arrived(&mut self.obligation.1, told, cx) {
            told.push(one.map_or_else(gone, |one| self.over_obligation(&one, cx)));
        }
    }

    fn over_obligation(&self, one: &ObligationOut, cx: &Context) -> Reaction {
        let form = if self.obligation.0 { performance_form(one, cx) } else { obligation_form(one, cx) };
        Reaction::All(vec![Reaction::Close, form])
    }
}

/// The form of an activity, over the card of its client.
fn over_card(activity: &ActivityOut, cx: &Context) -> Reaction {
    let card = activity.client.as_ref().map(|(id, _)| Reaction::open(ClientCard::open(*id, 0, cx)));
    let form = activity_form(activity, cx);
    Reaction::All(std::iter::once(Reaction::Close).chain(card).chain([form]).collect())
}

fn passage_form(passage: &PassageOut, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_passage(passage);
    let form = Form::open(subject, draft, cx).of(passage.passage.code.clone());
    Reaction::All(vec![Reaction::Close, Reaction::open(form)])
}

fn absence_form(absence: &AbsenceOut, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::of_absence(absence);
    Reaction::All(vec![Reaction::Close, Reaction::open(Form::open(subject, draft, cx))])
}

/// The form of a new record that hangs on no client.
fn form(of: &DraftOf, cx: &Context) -> Form {
    let (subject, draft) = match of.table.as_str() {
        "client" => Subject::new_client(cx),
        "absence" => (Subject::Absence { base: None }, Draft::default()),
        "signatory" => {
            let own = cx.facts.company.as_ref().and_then(record::base);
            let principal = own.map(|(id, _)| Principal::Company(id));
            (Subject::Signatory { principal, base: None }, signatory::blank())
        }
        _ => Subject::own_company(cx),
    };
    Form::open(subject, draft, cx)
}

/// The name that was typed, or whatever was.
fn typed(draft: &Draft) -> &str {
    let all = draft.entries().map(|(_, text)| text);
    [draft.get("name")].into_iter().chain(all).find(|text| !text.is_empty()).unwrap_or_default()
}

impl AroundChoice for Unfinished {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.naming.is_waiting() || self.holds()
    }

    fn holds(&self) -> bool {
        let contracts = self.contract.is_waiting()
            || self.obligation.1.is_waiting()
            || self.annexes.is_waiting()
            || self.passage.is_waiting();
        let who = self.signatory.is_waiting() || self.paper.1.is_waiting();
        self.activity.is_waiting() || self.absence.1.is_waiting() || contracts || who
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            return self.collect(cx);
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.go_on(at, cx),
            Reaction::Return(Answer::Removed(at)) => self.drop_draft(at, cx),
            other => other,
        }
    }
}
