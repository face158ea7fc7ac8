//! The list of clients, or a card, on its way into a file.

use super::{ClientCard, columns, list::ClientList};
use crate::{
    domain::id::Id,
    screens::{
        Context, Reaction,
        export::{Clients, ExportDialog, Offer, Source},
    },
    store::{
        client::{ClientIds, InOrder},
        person::Person,
        record,
    },
    worker::Pending,
};

impl ClientList {
    /// What is marked and what the list shows, each with its columns or with everything known.
    pub(super) fn export(&self, cx: &Context) -> Reaction {
        let total = self.pages.total();
        let place = &self.pages.place;
        let (order, descending, language) = (place.order, place.descending, cx.alphabet);
        let mut offers = Vec::new();
        if !self.marked.is_empty() {
            let ids: Vec<Id> = self.marked.keys().copied().collect();
            let count = Some(ids.len());
            let marked = Clients::Sorted(InOrder { ids, order, descending, language });
            offers.extend(self.offers(&marked, count, ["export-marked-shown", "export-marked-all"], cx));
        }
        let shown = match self.pages.found() {
            Some(found) => Clients::Ids(found.to_vec()),
            None => Clients::All(ClientIds { filter: place.filter.clone(), order, descending, language }),
        };
        offers.extend(self.offers(&shown, total, ["export-shown", "export-everything"], cx));
        offers.push(Offer { words: cx.words.get("export-whole"), count: None, source: Source::Whole });
        let about = self.status_words(cx).join(" · ");
        Reaction::open(ExportDialog::open(about, offers, Pending::default(), cx))
    }

    fn offers(&self, clients: &Clients, count: Option<usize>, keys: [&str; 2], cx: &Context) -> [Offer; 2] {
        let shown = columns::shown(self.pages.place.columns.as_deref(), cx);
        let [of_list, all] = keys.map(|key| cx.words.get(key));
        [(of_list, Some(shown)), (all, None)].map(|(words, columns)| Offer {
            words,
            count,
            source: Source::Clients(clients.clone(), columns),
        })
    }
}

impl ClientCard {
    /// The lines of this tab, or everything that is known of the client.
    pub(super) fn export(&self, cx: &Context) -> Reaction {
        let Some(card) = &self.card else { return Reaction::Stay };
        let filled = self.items(cx).into_iter().filter(|item| !item.text.trim().is_empty());
        let lines: Vec<[String; 2]> = filled.map(|item| [item.label, item.text]).collect();
        let mut offers = vec![
            Offer {
                words: cx.words.say("export-tab", [("name", cx.words.get(self.tab().label()))]),
                count: Some(lines.len()),
                source: Source::Lines(lines),
            },
            Offer {
                words: cx.words.get("export-client"),
                count: Some(1),
                source: Source::Clients(Clients::Ids(vec![self.id]), None),
            },
        ];
        if !card.contacts.is_empty() {
            let count = Some(card.contacts.len());
            offers.push(Offer {
                words: cx.words.get("export-people"),
                count,
                source: Source::People(self.id),
            });
        }
        offers.extend(self.whom(cx).map(|person| self.all_about(person, cx)));
        let about = super::tabs::shown_name(&record::text(&card.client, "name"), cx);
        Reaction::open(ExportDialog::open(about, offers, Pending::default(), cx))
    }

    /// Everything that is kept of the person under the cursor, or of the client where that is a person.
    pub(super) fn export_all_about(&self, cx: &Context) -> Reaction {
        match self.whom(cx) {
            Some(person) => {
                let offers = vec![self.all_about(person, cx)];
                Reaction::open(ExportDialog::open(String::new(), offers, Pending::default(), cx))
            }
            None => Reaction::warn(cx.words.get("erase-whom")),
        }
    }

    fn all_about(&self, person: Person, cx: &Context) -> Offer {
        let card = self.card.as_ref();
        let name = card.and_then(|card| match person {
            Person::Client(_) => Some(record::text(&card.client, "name")),
            Person::Contact(id) => {
                card.contacts.iter().find(|contact| contact.id == id).map(|contact| contact.name.clone())
            }
        });
        let name = super::tabs::shown_name(&name.unwrap_or_default(), cx);
        let words = cx.words.say("about-offer", [("name", name)]);
        Offer { words, count: Some(1), source: Source::Person(person) }
    }
}
