//! Whom to talk to, and who else is there.

use super::ToPrepare;
use crate::store::client::{ContactOnCard, PointOnCard};

impl ToPrepare {
    /// The person it was agreed with, else who decides, else the first one.
    pub fn contact(&self) -> Option<&ContactOnCard> {
        let agreed = self.activity.contact.as_ref().map(|(id, _)| *id);
        self.card.as_ref()?.talks_with(agreed)
    }

    /// The others who still work at the client.
    pub fn others(&self) -> impl Iterator<Item = &ContactOnCard> {
        let chosen = self.contact().map(|contact| contact.id);
        let people = self.card.iter().flat_map(|card| &card.contacts);
        people.filter(move |contact| contact.left_on.is_empty() && Some(contact.id) != chosen)
    }

    /// Phones, mails and names in messengers of the person; where it has none those of the firm.
    pub fn points(&self) -> impl Iterator<Item = &PointOnCard> {
        let points = || self.card.iter().flat_map(|card| &card.points);
        let person = self.contact().map(|contact| contact.id);
        let owner = person.filter(|_| points().any(|point| point.contact == person));
        points().filter(move |point| point.contact == owner)
    }
}
