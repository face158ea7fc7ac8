//! A new act: with whom, by which contract, then its form.

use crate::{
    domain::id::Id,
    i18n::columns,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        find_client::FindClient,
        form::{Form, Subject},
    },
    store::contract::{ContractFilter, ContractOut, ListContracts},
    worker::Pending,
};

/// Most contracts of a client that are offered.
const CONTRACTS: usize = 30;

/// What is asked before the form opens.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Client,
    /// By which of these contracts; the first line is all of them.
    Contract((Id, String), Vec<Id>),
    /// The form itself: which act it made.
    Form,
}

/// The questions before the form of a new act.
#[derive(Default)]
pub(super) struct Making {
    asked: Asked,
    client: Option<(Id, String)>,
    looking: Pending<Vec<ContractOut>>,
}

impl Making {
    pub(super) fn is_waiting(&self) -> bool {
        self.looking.is_waiting()
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// With whom is asked first.
    pub(super) fn with_somebody(&mut self) -> Reaction {
        self.asked = Asked::Client;
        Reaction::open(FindClient::open("acts-whose", "debts-client-hint"))
    }

    /// By which contract is asked where there are some.
    pub(super) fn with(&mut self, client: (Id, String), cx: &Context) -> Reaction {
        let filter = ContractFilter { client: Some(client.0), ..ContractFilter::default() };
        self.looking = cx.worker.ask(ListContracts { filter, today: cx.today, limit: CONTRACTS });
        self.client = Some(client);
        Reaction::Stay
    }

    /// An answer to a question of this; the act that was made, where the form answers.
    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> (Reaction, Option<Id>) {
        let reaction = match (std::mem::take(&mut self.asked), answer) {
            (Asked::Client, Answer::Named(id, name)) => self.with((*id, name.clone()), cx),
            (Asked::Contract(client, contracts), Answer::Chosen(at)) => {
                let contract = at.checked_sub(1).and_then(|at| contracts.get(at)).copied();
                self.form((client.0, &client.1), contract, cx)
            }
            (Asked::Form, Answer::Row(id)) => return (Reaction::Stay, Some(*id)),
            _ => Reaction::Stay,
        };
        (reaction, None)
    }

    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(contracts) = arrived(&mut self.looking, told, cx) else { return };
        let Some(client) = self.client.take() else { return };
        if contracts.is_empty() {
            told.push(self.form((client.0, &client.1), None, cx));
            return;
        }
        let line = |one: &ContractOut| Line {
            text: one.text("number"),
            side: one.text("subject"),
            is_current: false,
        };
        let all = Line::new(cx.words.get("act-all-contracts"));
        let lines = std::iter::once(all).chain(contracts.iter().map(line)).collect();
        let title = columns::name(cx.words, &client.1);
        self.asked = Asked::Contract(client, contracts.iter().map(|one| one.id).collect());
        told.push(Reaction::open(Choice::new(title, lines)));
    }

    fn form(&mut self, (client, name): (Id, &str), contract: Option<Id>, cx: &Context) -> Reaction {
        self.asked = Asked::Form;
        let (subject, draft) = Subject::new_act(client, contract, cx);
        Reaction::open(Form::open(subject, draft, cx).of(name).at("from_day"))
    }
}
