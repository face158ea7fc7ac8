//! Forms that a card opens: of the line under the cursor, or of something new.

use super::{
    ClientCard, consents,
    tabs::{self, Target},
};
use crate::{
    domain::{field::Draft, id::Id, paper, signatory},
    screens::{
        Context, Reaction,
        activities::activity_form,
        contracts::{ContractPage, new_contract},
        debts::{DebtPage, PaymentHistory},
        form::{Form, Subject},
        journal::EntryView,
        obligations::{ObligationList, Whose},
    },
    store::{
        Image,
        client::{CLIENT, Card},
        contact::CONTACT,
        record::{self, Load},
        signatory::Principal,
    },
};

/// Whether a line opens a form, and not a page or a list.
const fn has_form(target: Target) -> bool {
    !matches!(
        target,
        Target::Entry(_)
            | Target::Office(_)
            | Target::Contract(_)
            | Target::Package(_)
            | Target::Obligations
            | Target::Debt
            | Target::History
    )
}

impl ClientCard {
    pub(super) fn add(&self, new: tabs::New, cx: &Context) -> Reaction {
        let Some(card) = &self.card else { return Reaction::Stay };
        let client = self.id;
        let (subject, draft) = match new {
            tabs::New::Contact => (Subject::Contact { client, base: None }, Draft::default()),
            tabs::New::Note => (Subject::Note { client, base: None }, Draft::default()),
            tabs::New::Account => {
                let country = record::text(&card.client, "country");
                let draft = [("country", country)].into_iter().collect();
                (Subject::Account { client, base: None }, draft)
            }
            tabs::New::Need => tabs::need_form(card, client, cx),
            tabs::New::Contract => return new_contract(client, &record::text(&card.client, "name"), cx),
            tabs::New::Paper => (Subject::Paper { client, base: None }, paper::blank(cx.today)),
            tabs::New::Signatory => {
                let principal = Some(Principal::Client(client));
                (Subject::Signatory { principal, base: None }, signatory::blank())
            }
        };
        Reaction::open(Form::open(subject, draft, cx).of(record::text(&card.client, "name")))
    }

    fn open_contract(&self, at: usize, cx: &Context) -> Reaction {
        let contract = self.contracts.get(at);
        contract.map_or(Reaction::Stay, |one| Reaction::open(ContractPage::open(one, cx)))
    }

    fn open_money(&self, target: Target, card: &Card, cx: &Context) -> Reaction {
        let client = (self.id, record::text(&card.client, "name"));
        match target {
            Target::History => Reaction::open(PaymentHistory::open(client, cx)),
            _ => Reaction::open(DebtPage::open(client, cx)),
        }
    }

    fn open_obligations(&self, name: &str, cx: &Context) -> Reaction {
        Reaction::open(ObligationList::open(Whose::Client(self.id, name.to_owned()), cx))
    }

    /// Opens what the cursor is on.
    pub(super) fn open_line(&mut self, cx: &Context) -> Reaction {
        let (Some(item), Some(card)) = (self.current(cx), &self.card) else { return Reaction::Stay };
        let is_form = item.target.is_some_and(has_form);
        if is_form && cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        if is_form && CLIENT.is_removed(&card.client) {
            return Reaction::warn(cx.words.get("card-is-removed"));
        }
        match item.target {
            Some(Target::Contact(at)) => {
                let contact = card.contacts.get(at).map(|contact| contact.id);
                self.open_contact(contact, item.field, cx)
            }
            Some(Target::Point(at)) => match card.points.get(at).and_then(|point| point.contact) {
                Some(contact) => self.open_contact(Some(contact), item.field, cx),
                None => tabs::client_form(card, item.field, cx),
            },
            Some(Target::Note(at)) => tabs::note_form(card, at, self.id, cx),
            Some(Target::Account(at)) => tabs::account_form(card, at, self.id, cx),
            Some(Target::Consent(at)) => consents::consent_form(card, at, self.id, cx),
            Some(Target::Activity(at)) => {
                self.activities.get(at).map_or(Reaction::Stay, |activity| activity_form(activity, cx))
            }
            Some(Target::Contract(at)) => self.open_contract(at, cx),
            Some(Target::Package(at)) => self.open_package(at, cx),
            Some(Target::Paper(_) | Target::Missing(_) | Target::Signatory(_)) => {
                self.open_file(item.target, cx)
            }
            Some(Target::Obligations) => self.open_obligations(&record::text(&card.client, "name"), cx),
            Some(target @ (Target::Debt | Target::History)) => self.open_money(target, card, cx),
            Some(Target::Office(id)) => Reaction::open(Self::open(id, 0, cx)),
            Some(Target::Need) => self.add(tabs::New::Need, cx),
            Some(Target::Client) => tabs::client_form(card, item.field, cx),
            Some(Target::Entry(entry)) => self.open_entry(entry, cx),
            None => Reaction::Stay,
        }
    }

    fn open_entry(&self, entry: i64, cx: &Context) -> Reaction {
        let row = self.entries.iter().find(|row| row.entry.id == entry);
        row.map_or(Reaction::Stay, |row| Reaction::open(EntryView::open(row.clone(), cx)))
    }

    /// Reads the whole person for its form.
    pub(super) fn open_contact(
        &mut self,
        contact: Option<Id>,
        field: &'static str,
        cx: &Context,
    ) -> Reaction {
        if let Some(id) = contact {
            self.editing = (cx.worker.ask(Load { table: &CONTACT, id }), field);
        }
        Reaction::Stay
    }

    pub(super) fn edit_contact(&self, image: &Image, cx: &Context) -> Reaction {
        let Some(card) = &self.card else { return Reaction::Stay };
        let id = record::base(image).map(|base| base.0);
        let at = card.contacts.iter().position(|contact| Some(contact.id) == id);
        match at.and_then(|at| Subject::of_contact(card, at, image, cx)) {
            Some((subject, draft)) => {
                let form = Form::open(subject, draft, cx).of(record::text(&card.client, "name"));
                Reaction::open(form.at(self.editing.1))
            }
            None => Reaction::Stay,
        }
    }
}
