//! Whose payment a line is: one of the proposals, other invoices, another client, nobody's.

use super::{
    Next,
    rows::{Narrowed, Order},
    sorting::Sorting,
};
use crate::{
    domain::{
        id::Id,
        statement::{
            booking::Choice,
            score::{Candidate, OpenDocument},
        },
    },
    i18n::columns,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice as Lines, Line},
        chooser::Chooser,
        find_client::FindClient,
        prompt::Prompt,
    },
    store::import::statement::ReadCandidate,
    ui::text,
    worker::Pending,
};
use std::cmp::Reverse;

/// Proposals that are offered.
const MOST: usize = 5;

/// What floats above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Asked {
    #[default]
    Nothing,
    Narrow,
    Order,
    /// What a line is; one way for each line of the question.
    What(Vec<Way>),
    Client,
    /// The form of a new one.
    NewClient,
    /// Which invoices of this client.
    Invoices(Id),
    Reason,
    Leaving,
    Foreign,
}

/// What a line may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Is(Choice),
    /// Other invoices of this client.
    Invoices(Id),
    /// The payer becomes a client.
    NewClient,
    OtherClient,
    Nobodys,
    /// Nothing is said of it any more.
    Nothing,
}

/// The questions about a line.
#[derive(Default)]
pub(super) struct Choosing {
    pub(super) asked: Asked,
    /// The line that is asked about.
    pub(super) at: usize,
    /// The client that is looked up was the payer.
    pub(super) is_payer: bool,
    /// Invoices that were marked, in their order.
    picked: Vec<Id>,
    pub(super) looking: Pending<Option<Candidate>>,
}

impl Choosing {
    pub(super) fn is_waiting(&self) -> bool {
        self.looking.is_waiting()
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }
}

impl Sorting {
    /// What the line under the cursor is.
    pub(super) fn ask_what(&mut self, cx: &Context) -> Reaction {
        let Some((at, told)) = self.at().and_then(|at| Some((at, self.told(at)?))) else {
            return Reaction::Stay;
        };
        if !told.row.can_be_booked() {
            return Reaction::warn(super::head::not_offered(&told, cx));
        }
        let (lines, ways) = self.ways(at, cx).into_iter().unzip();
        (self.choosing.at, self.choosing.asked) = (at, Asked::What(ways));
        Reaction::open(Lines::new(cx.words.get("booking-whose"), lines))
    }

    fn ways(&self, at: usize, cx: &Context) -> Vec<(Line, Way)> {
        let matches = self.fit(at).map(|answer| answer.matches.as_slice()).unwrap_or_default();
        let choice = self.rows.get(at).and_then(|row| row.choice.as_ref());
        let mut ways: Vec<(Line, Way)> = Vec::new();
        for found in matches.iter().take(MOST) {
            let is = self.choice_of(at, found.client, found.documents.clone());
            let line = Line::new(self.choice_words(&is, cx)).current(Some(&is) == choice);
            ways.push((Line { side: found.score.to_string(), ..line }, Way::Is(is)));
        }
        if !self.is_out(at) {
            self.add_other_invoices(at, &mut ways, cx);
        }
        ways.push((Line::new(cx.words.get("booking-other-client")), Way::OtherClient));
        if let Some(payer) = self.payer(at) {
            let name = [("name", text::clean(&payer.name))];
            ways.push((Line::new(cx.words.say("booking-new-client", name)), Way::NewClient));
        }
        ways.push((Line::new(cx.words.get("booking-nobodys")), Way::Nobodys));
        ways.push((Line::new(cx.words.get("booking-as-it-is")), Way::Is(Choice::AsItIs)));
        if choice.is_some() {
            ways.push((Line::new(cx.words.get("booking-unsaid")), Way::Nothing));
        }
        ways
    }

    /// Other invoices of the clients that are proposed, and an advance of each.
    fn add_other_invoices(&self, at: usize, ways: &mut Vec<(Line, Way)>, cx: &Context) {
        let matches = self.fit(at).map(|answer| answer.matches.as_slice()).unwrap_or_default();
        let choice = self.rows.get(at).and_then(|row| row.choice.as_ref());
        let mut clients: Vec<Id> = matches.iter().take(MOST).map(|found| found.client).collect();
        if let Some(Choice::Of { client, .. }) = choice {
            clients.push(*client);
        }
        for (place, client) in clients.iter().enumerate() {
            if clients.iter().take(place).any(|known| known == client) {
                continue;
            }
            let advance = Choice::Of { client: *client, documents: Vec::new() };
            let name = [("name", self.name(*client, cx))];
            ways.push((Line::new(cx.words.say("booking-other-invoices", name)), Way::Invoices(*client)));
            if !ways.iter().any(|(_, way)| *way == Way::Is(advance.clone())) {
                ways.push((Line::new(self.choice_words(&advance, cx)), Way::Is(advance)));
            }
        }
    }

    fn is_out(&self, at: usize) -> bool {
        self.told(at).and_then(|told| told.operation).is_some_and(|operation| operation.amount < 0)
    }

    /// A line as this client's: a refund where money went out.
    pub(super) fn choice_of(&self, at: usize, client: Id, documents: Vec<Id>) -> Choice {
        Choice::of(self.is_out(at), client, documents)
    }

    pub(super) fn name(&self, client: Id, cx: &Context) -> String {
        let known = self.weighed.people.get(&client).map(|own| columns::name(cx.words, &own.name));
        text::clean(&known.unwrap_or_default())
    }

    /// What is chosen, in words.
    pub(super) fn choice_words(&self, choice: &Choice, cx: &Context) -> String {
        match choice {
            Choice::AsItIs => cx.words.get("booking-as-it-is"),
            Choice::Nobodys { reason } => {
                text::dotted([cx.words.get("booking-nobodys-short"), text::clean(reason)])
            }
            Choice::Refund { client } => {
                text::dotted([self.name(*client, cx), cx.words.get("booking-refund")])
            }
            Choice::Of { client, documents } if documents.is_empty() => {
                text::dotted([self.name(*client, cx), cx.words.get("booking-advance")])
            }
            Choice::Of { client, documents } => {
                let known = self.weighed.people.get(client).map(|own| own.documents.as_slice());
                let number = |id: &Id| {
                    let own = known.unwrap_or_default().iter().find(|own| own.id == *id);
                    own.map(|own| text::clean(&own.number)).unwrap_or_default()
                };
                let numbers: Vec<String> = documents.iter().take(MOST).map(number).collect();
                let more = if documents.len() > MOST { ", …" } else { "" };
                let numbers = cx.words.say("booking-invoices", [("numbers", numbers.join(", ") + more)]);
                text::dotted([self.name(*client, cx), numbers])
            }
        }
    }

    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> Next {
        let asked = std::mem::take(&mut self.choosing.asked);
        let reaction = match (asked, answer) {
            (_, Answer::Sought(words)) => {
                self.set_query(words, cx);
                Reaction::Stay
            }
            (Asked::Narrow, Answer::Chosen(at)) => {
                self.set_narrowed(Narrowed::ALL.get(*at).copied().unwrap_or_default(), cx);
                Reaction::Stay
            }
            (Asked::Order, Answer::Chosen(at)) => {
                self.set_order(Order::ALL.get(*at).copied().unwrap_or_default(), cx);
                Reaction::Stay
            }
            (Asked::Leaving, Answer::Chosen(1)) => return Next::Close,
            (Asked::Foreign, Answer::Chosen(1)) => {
                self.takes_foreign = true;
                self.book(cx)
            }
            (Asked::What(ways), Answer::Chosen(at)) => match ways.into_iter().nth(*at) {
                Some(way) => self.take(way, cx),
                None => Reaction::Stay,
            },
            (Asked::Client, Answer::Named(id, _)) => self.look_up(*id, false, cx),
            (Asked::NewClient, Answer::Row(id)) => self.look_up(*id, true, cx),
            (Asked::Invoices(client), Answer::Chosen(at)) => self.choose_invoice(client, *at, cx),
            (Asked::Invoices(client), Answer::Marked(at)) => self.mark_invoice(client, *at, cx),
            (Asked::Reason, Answer::Text(reason)) => {
                self.decide(Some(Choice::Nobodys { reason: reason.clone() }), cx)
            }
            _ => Reaction::Stay,
        };
        Next::React(reaction)
    }

    fn take(&mut self, way: Way, cx: &Context) -> Reaction {
        match way {
            Way::Is(choice) => self.decide(Some(choice), cx),
            Way::Nothing => self.decide(None, cx),
            Way::Invoices(client) => {
                self.choosing.picked.clear();
                self.ask_invoices(client, None, cx)
            }
            Way::NewClient => self.new_client(self.choosing.at, cx),
            Way::OtherClient => {
                self.choosing.asked = Asked::Client;
                Reaction::open(FindClient::open("booking-whose", "debts-client-hint"))
            }
            Way::Nobodys => {
                self.choosing.asked = Asked::Reason;
                Reaction::open(Prompt::new(cx.words.get("booking-why-nobodys")))
            }
        }
    }

    fn look_up(&mut self, client: Id, is_payer: bool, cx: &Context) -> Reaction {
        self.choosing.looking = cx.worker.ask(ReadCandidate(client));
        self.choosing.is_payer = is_payer;
        Reaction::Stay
    }

    fn decide(&mut self, choice: Option<Choice>, cx: &Context) -> Reaction {
        self.say(self.choosing.at, choice);
        self.down(cx);
        Reaction::Stay
    }

    /// What of this client is open in the currency of the statement, the oldest first.
    fn open_of(&self, client: Id) -> Vec<&OpenDocument> {
        let currency = self.told(self.choosing.at).map(|told| told.of.currency);
        let documents = self.weighed.people.get(&client).map(|own| own.documents.as_slice());
        let open = documents.unwrap_or_default().iter();
        let mut open: Vec<&OpenDocument> = open.filter(|own| Some(own.rest.currency()) == currency).collect();
        open.sort_by_key(|own| (own.due.is_none(), own.due, own.day, own.id.0));
        open
    }

    /// Which invoices: all of them, none, or those that are marked.
    fn ask_invoices(&mut self, client: Id, marked: Option<usize>, cx: &Context) -> Reaction {
        let first = ["booking-oldest-first", "booking-advance-whole"].map(|key| Line::new(cx.words.get(key)));
        let documents = self.open_of(client).into_iter().map(|own| {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| cx.words.formats.date(day));
            let due = day(own.due).map(|due| cx.words.say("booking-due", [("day", due)]));
            let text = [Some(text::clean(&own.number)), day(own.day), due].into_iter().flatten();
            let side = cx.words.formats.money(own.rest.minor(), own.rest.currency().code());
            let is_current = self.choosing.picked.contains(&own.id);
            Line { text: text::dotted(text), side, is_current }
        });
        let lines = first.into_iter().chain(documents).collect();
        let title = self.name(client, cx);
        self.choosing.asked = Asked::Invoices(client);
        Reaction::open(Chooser::new(title, lines).marking(marked))
    }

    fn choose_invoice(&mut self, client: Id, at: usize, cx: &Context) -> Reaction {
        let open: Vec<Id> = self.open_of(client).iter().map(|own| own.id).collect();
        let documents = match at {
            0 => open,
            1 => Vec::new(),
            _ => {
                let mut documents = self.choosing.picked.clone();
                let one = open.get(at - 2).filter(|one| !documents.contains(one)).copied();
                documents.extend(one);
                documents
            }
        };
        self.decide(Some(Choice::Of { client, documents }), cx)
    }

    /// Turns one invoice on or off; what is marked holds at once.
    fn mark_invoice(&mut self, client: Id, at: usize, cx: &Context) -> Reaction {
        let one = at.checked_sub(2).and_then(|at| self.open_of(client).get(at).map(|own| own.id));
        let Some(one) = one else { return self.choose_invoice(client, at, cx) };
        let picked = &mut self.choosing.picked;
        match picked.iter().position(|known| *known == one) {
            Some(known) => drop(picked.remove(known)),
            None => picked.push(one),
        }
        let documents = picked.clone();
        self.say(self.choosing.at, Some(Choice::Of { client, documents }));
        self.ask_invoices(client, Some(at), cx)
    }

    pub(super) fn collect_choice(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(found) = arrived(&mut self.choosing.looking, told, cx) else { return };
        match found {
            Some(candidate) => {
                let (client, owes) = (candidate.id, !candidate.documents.is_empty());
                let is_payer = std::mem::take(&mut self.choosing.is_payer);
                self.weighed.people.insert(client, candidate);
                self.choosing.picked.clear();
                let next = if self.is_out(self.choosing.at) {
                    self.decide(Some(Choice::Refund { client }), cx)
                } else if is_payer && !owes {
                    self.give(client, cx)
                } else {
                    self.ask_invoices(client, None, cx)
                };
                told.push(next);
            }
            None => told.push(Reaction::warn(cx.words.get("debts-gone"))),
        }
    }

    /// The best and the second best match of a line, as they are told.
    pub(super) fn best_two(&self, at: usize) -> Vec<(u8, Choice)> {
        let matches = self.fit(at).map(|answer| answer.matches.as_slice()).unwrap_or_default();
        let mut told: Vec<(u8, Choice)> = matches
            .iter()
            .map(|own| (own.score, self.choice_of(at, own.client, own.documents.clone())))
            .collect();
        told.sort_by_key(|(score, _)| Reverse(*score));
        told.truncate(2);
        told
    }
}
