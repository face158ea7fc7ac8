//! Whom to talk to, and who else is there.

use super::ToPrepare;
use crate::{
    domain::id::Id,
    store::client::{Card, ContactOnCard, PointOnCard},
};

/// The people of a client, where it was agreed to talk to one of them or nothing was.
#[derive(Clone, Copy, Debug)]
pub struct Whom<'a> {
    pub card: Option<&'a Card>,
    pub agreed: Option<Id>,
}

impl<'a> Whom<'a> {
    /// The person it was agreed with, else who decides, else the first one.
    pub fn contact(self) -> Option<&'a ContactOnCard> {
        self.card?.talks_with(self.agreed)
    }

    /// The others who still work at the client.
    pub fn others(self) -> impl Iterator<Item = &'a ContactOnCard> {
        let chosen = self.contact().map(|contact| contact.id);
        let people = self.card.into_iter().flat_map(|card| &card.contacts);
        people.filter(move |contact| contact.left_on.is_empty() && Some(contact.id) != chosen)
    }

    /// Phones, mails and names in messengers of the person; where it has none those of the firm.
    pub fn points(self) -> impl Iterator<Item = &'a PointOnCard> {
        let points = move || self.card.into_iter().flat_map(|card| &card.points);
        let person = self.contact().map(|contact| contact.id);
        let owner = person.filter(|_| points().any(|point| point.contact == person));
        points().filter(move |point| point.contact == owner)
    }
}

impl ToPrepare {
    pub fn whom(&self) -> Whom<'_> {
        let agreed = self.activity.contact.as_ref().map(|(id, _)| *id);
        Whom { card: self.card.as_ref(), agreed }
    }

    /// The person it was agreed with, else who decides, else the first one.
    pub fn contact(&self) -> Option<&ContactOnCard> {
        self.whom().contact()
    }

    /// The others who still work at the client.
    pub fn others(&self) -> impl Iterator<Item = &ContactOnCard> {
        self.whom().others()
    }

    /// Phones, mails and names in messengers of the person; where it has none those of the firm.
    pub fn points(&self) -> impl Iterator<Item = &PointOnCard> {
        self.whom().points()
    }
}
