//! Changes made on a card: pins, removals, what is brought back.

use super::{
    ClientCard, consents,
    erasure::Erasure,
    tabs::{self, Target},
};
use crate::{
    domain::{activity::repeat::Scope as Times, id::Id},
    i18n::columns,
    keys::Command,
    screens::{Context, Reaction, activities::Removal},
    store::{
        Table,
        activity::RemoveActivity,
        client::{ACCOUNT, CLIENT, Card, RestoreClient},
        consent::CONSENT,
        contact::{CONTACT_POINT, ContactBase, RemoveContact},
        note::{NOTE, RemoveRow, SaveNote},
        person::Person,
        record,
    },
    ui::text,
};

/// Cells of a name in a message.
const NAME: usize = 40;

/// What makes no sense on the card of a removed client: it is brought back first.
pub(super) fn changes_a_living_client(command: Command) -> bool {
    let turns = matches!(command, Command::Restore | Command::Undo | Command::Redo | Command::UndoThis);
    command.writes() && !turns
}

impl ClientCard {
    pub(super) fn pin(&mut self, cx: &Context) -> Reaction {
        let note = match self.current(cx).and_then(|item| item.target) {
            Some(Target::Note(at)) => self.card.as_ref().and_then(|card| card.notes.get(at)),
            _ => None,
        };
        let Some(note) = note else { return Reaction::warn(cx.words.get("card-pin-a-note")) };
        let pinned = if note.pinned { "0" } else { "1" };
        let draft = [("pinned", pinned)].into_iter().collect();
        self.wrote = cx.words.get(if note.pinned { "card-unpinned" } else { "card-pinned" });
        let base = Some((note.id, note.version));
        self.writing = cx.worker.write(SaveNote { client: self.id, base, draft });
        Reaction::Stay
    }

    pub(super) fn remove(&mut self, cx: &Context) -> Reaction {
        let (item, card) = (self.current(cx), self.card.as_ref());
        let Some(card) = card else { return Reaction::Stay };
        let is_field = item.as_ref().is_some_and(|item| !item.field.is_empty());
        let target = item.and_then(|item| item.target);
        match target {
            // A birthday or a doubt: the person would go with one line of it.
            Some(Target::Contact(_)) if is_field => {
                return Reaction::warn(cx.words.get("card-remove-person"));
            }
            Some(Target::Contact(at)) => {
                let Some(contact) = card.contacts.get(at) else { return Reaction::Stay };
                let base = ContactBase {
                    contact: (contact.id, contact.version),
                    post: (contact.post, contact.post_version),
                };
                self.wrote =
                    cx.words.say("list-removed-one", [("name", tabs::shown_name(&contact.name, cx))]);
                self.writing = cx.worker.write(RemoveContact(base));
            }
            Some(Target::Activity(at)) => {
                return self.remove_activity(at, cx);
            }
            Some(Target::Note(_) | Target::Account(_) | Target::Point(_) | Target::Consent(_)) => {
                if let Some((table, base, name)) = row_of(card, target, cx) {
                    let name = text::cut(&text::clean(&name), NAME);
                    self.wrote = cx.words.say("list-removed-one", [("name", name)]);
                    self.writing = cx.worker.write(RemoveRow { table, base });
                }
            }
            Some(Target::Paper(_) | Target::Signatory(_)) => self.remove_file(target, cx),
            // The whole client would go with one line of it: that is done in the list.
            _ => return Reaction::warn(cx.words.get("card-remove-where")),
        }
        Reaction::Stay
    }

    fn remove_activity(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some(activity) = self.activities.get(at) else { return Reaction::Stay };
        let name = text::cut(&text::clean(&activity.text("goal")), NAME);
        let told = cx.words.say("list-removed-one", [("name", name)]);
        Removal::ask(activity, &told, cx).unwrap_or_else(|| {
            self.writing = cx.worker.write(RemoveActivity::of(activity, Times::This));
            self.wrote = told;
            Reaction::Stay
        })
    }

    /// The person under the cursor.
    fn person(&self, cx: &Context) -> Option<Id> {
        let (target, card) = (self.current(cx)?.target?, self.card.as_ref()?);
        match target {
            Target::Contact(at) => card.contacts.get(at).map(|contact| contact.id),
            Target::Point(at) => card.points.get(at)?.contact,
            Target::Consent(at) => consents::giver(card.consents.get(at)?),
            _ => None,
        }
    }

    /// Begins to erase the person under the cursor, or the client where that is a person.
    pub(super) fn erase(&self, cx: &Context) -> Reaction {
        match self.whom(cx) {
            Some(person) => Reaction::open(Erasure::open(person, cx)),
            None => Reaction::warn(cx.words.get("erase-whom")),
        }
    }

    /// The person under the cursor, or the client where that is a person.
    pub(super) fn whom(&self, cx: &Context) -> Option<Person> {
        let kind = self.card.as_ref().map(|card| record::text(&card.client, "kind"))?;
        let client = || (kind != "entity").then_some(Person::Client(self.id));
        self.person(cx).map(Person::Contact).or_else(client)
    }

    /// After a save the cursor goes to what was saved, where the tab shows it.
    pub(super) fn seek(&mut self, cx: &Context) {
        if self.filing.is_waiting() {
            return;
        }
        let (Some(saved), Some(card)) = (self.saved.take(), &self.card) else { return };
        let row = |target: Target| match target {
            Target::Contact(at) => card.contacts.get(at).map(|contact| contact.id),
            Target::Note(at) => card.notes.get(at).map(|note| note.id),
            Target::Account(at) => card.accounts.get(at).and_then(record::base).map(|base| base.0),
            Target::Consent(at) => card.consents.get(at).and_then(record::base).map(|base| base.0),
            Target::Paper(at) => self.files.as_ref()?.papers.get(at).map(|paper| paper.id),
            Target::Signatory(at) => self.files.as_ref()?.signatories.get(at).map(|one| one.id),
            _ => None,
        };
        let mut targets = self.items(cx).into_iter().filter_map(|item| item.target);
        if let Some(at) = targets.position(|target| row(target) == Some(saved)) {
            self.at = at;
        }
    }

    pub(super) fn restore(&mut self, cx: &Context) -> Reaction {
        let removed = self.card.as_ref().filter(|card| CLIENT.is_removed(&card.client));
        let Some(card) = removed else { return Reaction::warn(cx.words.get("list-not-removed")) };
        let name = tabs::shown_name(&record::text(&card.client, "name"), cx);
        self.wrote = cx.words.say("list-restored", [("name", name)]);
        self.writing = cx.worker.write(RestoreClient(self.id));
        Reaction::Stay
    }
}

/// The row behind a line, for its removal, and what it is called.
fn row_of(card: &Card, target: Option<Target>, cx: &Context) -> Option<(&'static Table, (Id, i64), String)> {
    match target? {
        Target::Note(at) => {
            card.notes.get(at).map(|note| (&NOTE, (note.id, note.version), note.text.clone()))
        }
        Target::Point(at) => {
            card.points.get(at).map(|point| (&CONTACT_POINT, (point.id, point.version), point.typed.clone()))
        }
        Target::Consent(at) => {
            let consent = card.consents.get(at)?;
            let purpose = columns::cell(cx.words, "purpose", &record::text(consent, "purpose"));
            let name = format!("{}, {purpose}", cx.words.get("form-consent"));
            Some((&CONSENT, record::base(consent)?, name))
        }
        Target::Account(at) => {
            let account = card.accounts.get(at)?;
            Some((&ACCOUNT, record::base(account)?, record::name(account)))
        }
        _ => None,
    }
}
