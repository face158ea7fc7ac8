//! What a form is about: which fields, which operation, which row.

mod absent;
mod claimed;
mod contracts;
mod draft_of;
mod owed;
mod owing;
mod packed;
mod points;
pub use draft_of::DraftOf;
pub use points::phones_text;

use super::entry::Wanted;
use crate::{
    domain::{
        absence,
        activity::{self, repeat::Scope},
        annex::{self, AnnexKind},
        client, company, consent, contact,
        contract::{self, text::PassageKind},
        day::read_day,
        field::{Draft, Field, Kind},
        id::{Id, is_erased},
        package, paper, signatory,
    },
    i18n::repeats,
    screens::Context,
    store::{
        Image, Operation, Table,
        absence::{ABSENCE, SaveAbsence},
        activity::{ACTIVITY, ChangeSeries, SaveActivity},
        annex::{ANNEX, SaveAnnex},
        client::{ACCOUNT, CLIENT, Card, NEED, SaveAccount, SaveClient, SaveNeed},
        consent::{CONSENT, SaveConsent},
        contact::{CONTACT, ContactBase, POST, SaveContact},
        contract::{CONTRACT, SaveContract},
        edition::{PASSAGE, SavePassage},
        note::{NOTE, SaveNote},
        office::{COMPANY, company::SaveCompany},
        package::PACKAGE_DOCUMENT,
        paper::{PAPER, SavePaper},
        person::Person,
        record,
        signatory::{Principal, SIGNATORY, SaveSignatory},
    },
};
use chrono::NaiveDate;
use claimed::Claimed;
use owed::Owed;
use owing::Owing;
use packed::Packed;
use points::add_points;

/// A row and the version it was seen in.
type Base = (Id, i64);

/// A kind of record, new or open.
#[derive(Clone, Debug)]
pub enum Subject {
    Client {
        base: Option<Base>,
    },
    Contact {
        client: Id,
        base: Option<ContactBase>,
    },
    Note {
        client: Id,
        base: Option<Base>,
    },
    Need {
        client: Id,
        base: Option<Base>,
    },
    Account {
        client: Id,
        base: Option<Base>,
    },
    /// A consent of a person at this client, or of the client where that is a person.
    Consent {
        client: Id,
        contact: Option<Id>,
        base: Option<Base>,
    },
    /// What is planned or was done, with a client or alone.
    Activity {
        client: Option<Id>,
        base: Option<Base>,
        /// Of a repeat: which times are changed.
        times: Scope,
    },
    /// A contract; of a new one, with whom it is.
    Contract {
        client: Option<Id>,
        base: Option<Base>,
        today: NaiveDate,
    },
    /// A passage of the text of a contract.
    Passage {
        base: Base,
        kind: PassageKind,
    },
    /// Somebody who may sign; of a new one, whom that binds.
    Signatory {
        principal: Option<Principal>,
        base: Option<Base>,
    },
    /// A paper of a client.
    Paper {
        client: Id,
        base: Option<Base>,
    },
    /// A document of a contract with this client.
    Annex {
        contract: Id,
        client: Id,
        kind: AnnexKind,
        base: Option<Base>,
    },
    /// What a side of a contract owes, or what was done for it.
    Owing(Owing),
    /// An invoice or a payment.
    Owed(Owed),
    /// What is said and done about debts.
    Claimed(Claimed),
    /// A document of the package of a contract.
    Packed(Packed),
    /// An own company.
    Company {
        base: Option<Base>,
    },
    /// Somebody is away, and somebody stands in.
    Absence {
        base: Option<Base>,
    },
}

impl Subject {
    pub fn is_new(&self) -> bool {
        match self {
            Self::Client { base }
            | Self::Company { base }
            | Self::Absence { base }
            | Self::Note { base, .. }
            | Self::Need { base, .. }
            | Self::Account { base, .. }
            | Self::Activity { base, .. }
            | Self::Contract { base, .. }
            | Self::Signatory { base, .. }
            | Self::Paper { base, .. }
            | Self::Annex { base, .. }
            | Self::Consent { base, .. } => base.is_none(),
            Self::Contact { base, .. } => base.is_none(),
            Self::Passage { .. } => false,
            Self::Owing(owing) => owing.is_new(),
            Self::Owed(owed) => owed.base().is_none(),
            Self::Claimed(claimed) => claimed.is_new(),
            Self::Packed(packed) => packed.base.is_none(),
        }
    }

    pub fn table(&self) -> &'static Table {
        match self {
            Self::Client { .. } => &CLIENT,
            Self::Contact { .. } => &CONTACT,
            Self::Note { .. } => &NOTE,
            Self::Need { .. } => &NEED,
            Self::Account { .. } => &ACCOUNT,
            Self::Consent { .. } => &CONSENT,
            Self::Activity { .. } => &ACTIVITY,
            Self::Contract { .. } => &CONTRACT,
            Self::Passage { .. } => &PASSAGE,
            Self::Signatory { .. } => &SIGNATORY,
            Self::Paper { .. } => &PAPER,
            Self::Annex { .. } => &ANNEX,
            Self::Owing(owing) => owing.table(),
            Self::Owed(owed) => owed.table(),
            Self::Claimed(claimed) => claimed.table(),
            Self::Packed(_) => &PACKAGE_DOCUMENT,
            Self::Company { .. } => &COMPANY,
            Self::Absence { .. } => &ABSENCE,
        }
    }

    pub(super) fn title(&self) -> &'static str {
        self.draft_of().title()
    }

    /// Which draft belongs to this form: a new record's is found again by its kind and client.
    pub(super) fn draft_of(&self) -> DraftOf {
        let table = self.table().name.to_owned();
        let (row, client) = match self {
            Self::Owing(owing) => return DraftOf::of(table, owing.draft_of()),
            Self::Owed(owed) => return DraftOf::of(table, owed.draft_of()),
            Self::Claimed(claimed) => return claimed.draft_of(),
            Self::Packed(packed) => return DraftOf::of(table, packed.draft_of()),
            Self::Client { base } | Self::Company { base } | Self::Absence { base } => {
                (base.map(|base| base.0), None)
            }
            Self::Contact { client, base } => (base.map(|base| base.contact.0), Some(*client)),
            Self::Passage { base, .. } => (Some(base.0), None),
            Self::Signatory { principal, base } => {
                let client = principal.and_then(Principal::client).filter(|_| base.is_none());
                (base.map(|base| base.0), client)
            }
            Self::Note { client, base }
            | Self::Paper { client, base }
            | Self::Need { client, base }
            | Self::Account { client, base }
            | Self::Annex { client, base, .. }
            | Self::Consent { client, base, .. } => (base.map(|base| base.0), Some(*client)),
            Self::Activity { client, base, .. } | Self::Contract { client, base, .. } => {
                (base.map(|base| base.0), *client)
            }
        };
        // A document hangs on its contract.
        let person = match self {
            Self::Consent { contact, .. } => *contact,
            Self::Annex { contract, .. } => Some(*contract),
            _ => None,
        };
        DraftOf { table, row, client, person }
    }

    pub(super) fn fields(&self, cx: &Context) -> Vec<Wanted> {
        let (known, own): (&[Field], _) = match self {
            Self::Client { .. } => (client::FIELDS, cx.facts.client_fields.as_slice()),
            Self::Contact { .. } => (contact::FIELDS, cx.facts.contact_fields.as_slice()),
            Self::Note { .. } => (contact::NOTE_FIELDS, Default::default()),
            Self::Need { .. } => (contact::NEED_FIELDS, Default::default()),
            Self::Account { .. } => (contact::ACCOUNT_FIELDS, Default::default()),
            Self::Consent { .. } => (consent::FIELDS, Default::default()),
            Self::Activity { .. } => (activity::FIELDS, Default::default()),
            Self::Contract { .. } => (contract::FIELDS, Default::default()),
            Self::Passage { kind, .. } => (kind.fields(), Default::default()),
            Self::Signatory { .. } => (signatory::FIELDS, Default::default()),
            Self::Paper { .. } => (paper::FIELDS, Default::default()),
            Self::Annex { .. } => (annex::FIELDS, Default::default()),
            Self::Owing(owing) => (owing.fields(), Default::default()),
            Self::Owed(owed) => (owed.fields(), Default::default()),
            Self::Claimed(claimed) => return claimed.wanted(cx),
            Self::Packed(_) => (package::FIELDS, Default::default()),
            Self::Company { .. } => (company::FIELDS, Default::default()),
            Self::Absence { .. } => (absence::FIELDS, Default::default()),
        };
        let is_fixed = |field: &&Field| field.kind == Kind::DocumentNumber && !self.is_new();
        let is_of_kind = |field: &&Field| match self {
            Self::Annex { kind, .. } => annex::fields(*kind).any(|one| one.key == field.key),
            Self::Packed(packed) => packed.has(field),
            _ => true,
        };
        let known = known
            .iter()
            .filter(|field| !is_fixed(field))
            .filter(is_of_kind)
            .map(|field| Wanted::known(*field, cx));
        known.chain(own.iter().map(Wanted::own)).collect()
    }

    pub(super) fn operation(&self, draft: Draft) -> Box<dyn Operation> {
        match self.clone() {
            Self::Client { base } => Box::new(SaveClient::new(base, draft)),
            Self::Contact { client, base } => Box::new(SaveContact { client, base, draft }),
            Self::Note { client, base } => Box::new(SaveNote { client, base, draft }),
            Self::Need { client, base } => Box::new(SaveNeed { client, base, draft }),
            Self::Account { client, base } => Box::new(SaveAccount { client, base, draft }),
            Self::Consent { client, contact, base } => {
                let person = contact.map_or(Person::Client(client), Person::Contact);
                Box::new(SaveConsent { person, base, draft })
            }
            Self::Activity { base: Some(base), times, .. } if times != Scope::This => {
                Box::new(ChangeSeries { base, contact: None, draft, scope: times })
            }
            Self::Activity { client, base, .. } => {
                let client = client.filter(|_| base.is_none());
                Box::new(SaveActivity { base, client, contact: None, draft })
            }
            Self::Contract { client, base, today } => {
                let client = client.filter(|_| base.is_none());
                Box::new(SaveContract { base, client, draft, today })
            }
            Self::Passage { base, .. } => Box::new(SavePassage { base, draft }),
            Self::Signatory { principal, base } => Box::new(SaveSignatory { principal, base, draft }),
            Self::Paper { client, base } => Box::new(SavePaper { client, base, draft }),
            Self::Annex { contract, kind, base, .. } => Box::new(SaveAnnex { base, contract, kind, draft }),
            Self::Owing(owing) => owing.operation(draft),
            Self::Owed(owed) => owed.operation(draft),
            Self::Claimed(claimed) => claimed.operation(draft),
            Self::Packed(packed) => packed.operation(draft),
            Self::Company { base } => Box::new(SaveCompany { base, draft }),
            Self::Absence { base } => Box::new(SaveAbsence { base, draft }),
        }
    }

    /// Goes on from the row as it stands now; answers its values.
    pub(super) fn rebase(&mut self, table: &Table, image: &Image, cx: &Context) -> Draft {
        let fields = self.fields(cx);
        if let Some(found) = record::base(image) {
            match self {
                Self::Client { base }
                | Self::Company { base }
                | Self::Absence { base }
                | Self::Note { base, .. }
                | Self::Need { base, .. }
                | Self::Account { base, .. }
                | Self::Activity { base, .. }
                | Self::Contract { base, .. }
                | Self::Signatory { base, .. }
                | Self::Paper { base, .. }
                | Self::Annex { base, .. }
                | Self::Consent { base, .. } => *base = Some(found),
                Self::Passage { base, .. } => *base = found,
                Self::Owing(owing) => owing.rebase(found),
                Self::Owed(owed) => owed.rebase(found),
                Self::Claimed(claimed) => claimed.rebase(found),
                Self::Packed(packed) => packed.base = Some(found),
                Self::Contact { base, .. } => {
                    if let Some(base) = base {
                        *(if *table == POST { &mut base.post } else { &mut base.contact }) = found;
                    }
                }
            }
        }
        let own = fields.iter().map(|wanted| wanted.field).filter(|field| image.contains_key(field.key));
        own.map(|field| (field.key, typed(&field, image, cx))).collect()
    }

    /// Opens an existing client.
    pub fn of_client(card: &Card, cx: &Context) -> (Self, Draft) {
        let mut draft = values(client::FIELDS, &card.client, cx);
        for own in &cx.facts.client_fields {
            draft.set(own.column(), record::text(&card.client, own.column()));
        }
        draft.set("owner", card.owner.clone());
        draft.set("head", card.head_text());
        add_points(&mut draft, card, None, cx);
        (Self::Client { base: record::base(&card.client) }, draft)
    }

    /// Opens a person of a client: `image` is the whole contact row.
    pub fn of_contact(card: &Card, at: usize, image: &Image, cx: &Context) -> Option<(Self, Draft)> {
        let (client, row) = (record::base(&card.client)?.0, card.contacts.get(at)?);
        let mut draft = values(contact::FIELDS, image, cx);
        for own in &cx.facts.contact_fields {
            draft.set(own.column(), record::text(image, own.column()));
        }
        draft.set("position", row.position.clone());
        draft.set("role", row.role.clone());
        draft.set("attitude", row.attitude.clone());
        draft.set("left_on", typed_day(row.left_on.clone()));
        add_points(&mut draft, card, Some(row.id), cx);
        let base = ContactBase { contact: record::base(image)?, post: (row.post, row.post_version) };
        Some((Self::Contact { client, base: Some(base) }, draft))
    }

    /// A new client belongs to the person who adds it.
    pub fn new_client(cx: &Context) -> (Self, Draft) {
        let mut draft = client::blank();
        if cx.facts.users.iter().any(|user| user.name == cx.user) {
            draft.set("owner", cx.user);
        }
        (Self::Client { base: None }, draft)
    }

    /// Opens the own firm, or a blank one.
    pub fn own_company(cx: &Context) -> (Self, Draft) {
        if let Some(image) = &cx.facts.company {
            let base = record::base(image);
            return Self::of_row(Self::Company { base }, company::FIELDS, image, cx);
        }
        (Self::Company { base: None }, company::blank())
    }

    /// Opens a row of what hangs on a client.
    pub fn of_row(subject: Self, fields: &[Field], image: &Image, cx: &Context) -> (Self, Draft) {
        (subject, values(fields, image, cx))
    }
}

fn values(fields: &[Field], image: &Image, cx: &Context) -> Draft {
    fields.iter().map(|field| (field.key, typed(field, image, cx))).collect()
}

/// A stored value as it would be typed.
fn typed(field: &Field, image: &Image, cx: &Context) -> String {
    let text = record::text(image, field.key);
    match field.kind {
        // A code stands for what was erased: it is no text of the person.
        _ if is_erased(&text) => String::new(),
        Kind::Money => text.parse().map_or(text, |minor| cx.words.formats.typed(minor)),
        Kind::Day | Kind::PastDay => typed_day(text),
        Kind::Repeat => repeats::stored(&text, cx.words),
        _ => text,
    }
}

fn typed_day(stored: String) -> String {
    read_day(&stored).map_or(stored, |day| day.format("%d.%m.%Y").to_string())
}
