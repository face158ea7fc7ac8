//! A form that was left unsaved is opened again from its card.

use super::{
    ClientCard, consents,
    tabs::{self, New},
};
use crate::{
    domain::id::Id,
    screens::{Context, Reaction, form::DraftOf},
    store::{consent::CONSENT, record},
};

impl ClientCard {
    /// Opens the card, and over it the form that a draft belongs to.
    pub fn going_on(of: DraftOf, id: Id, cx: &Context) -> Self {
        let mut card = Self::open(id, 0, cx);
        card.resumes = Some(of);
        card
    }

    /// Opens the form, now that the card is here; a record that is gone is told of.
    pub(super) fn resume(&mut self, cx: &Context) -> Reaction {
        let (Some(of), Some(card)) = (self.resumes.take(), &self.card) else { return Reaction::Stay };
        if of.table == CONSENT.name && of.row.is_none() {
            return consents::new_consent(card, of.person, self.id, cx);
        }
        let Some(row) = of.row.filter(|_| of.table != "need") else { return self.add(new_of(&of), cx) };
        let gone = || Reaction::warn(cx.words.get("draft-record-gone"));
        let place = |mut ids: Box<dyn Iterator<Item = Id> + '_>| ids.position(|id| id == row);
        match of.table.as_str() {
            "note" => place(Box::new(card.notes.iter().map(|note| note.id)))
                .map_or_else(gone, |at| tabs::note_form(card, at, self.id, cx)),
            "account" => place(Box::new(card.accounts.iter().filter_map(|it| Some(record::base(it)?.0))))
                .map_or_else(gone, |at| tabs::account_form(card, at, self.id, cx)),
            "consent" => place(Box::new(card.consents.iter().filter_map(|it| Some(record::base(it)?.0))))
                .map_or_else(gone, |at| consents::consent_form(card, at, self.id, cx)),
            "contact" if !card.contacts.iter().any(|contact| contact.id == row) => gone(),
            "contact" => self.open_contact(Some(row), "", cx),
            _ => tabs::client_form(card, "", cx),
        }
    }
}

fn new_of(of: &DraftOf) -> New {
    match of.table.as_str() {
        "note" => New::Note,
        "account" => New::Account,
        "need" => New::Need,
        "paper" => New::Paper,
        "signatory" => New::Signatory,
        _ => New::Contact,
    }
}
