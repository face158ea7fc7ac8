//! Random histories of every operation the program has. A later operation joins by one line in `ALL`.

use crate::renewed::put;
use proptest::prelude::*;
use serik::{
    clock::Clock,
    domain::{
        collation::SortLanguage,
        field::Draft,
        id::Id,
        import::{ClientImport, ImportOptions, OnDuplicate},
    },
    store::{
        Actor, Operation, SCHEMA, Store, StoreError, StoreResult,
        client::{
            ACCOUNT, CLIENT, Card, ChangeClients, ClientFilter, CompareClients, CountClients, Edge,
            ListClients, MergeClients, NEED, Order, RemoveClients, RestoreClient, SaveAccount, SaveClient,
            SaveNeed, SearchFaults, ShowClient, TagChange,
        },
        consent::{CONSENT, SaveConsent, WithdrawConsents},
        contact::{
            ContactBase, LinkContact, ListRemovedPosts, RemoveContact, RemovedPost, RestoreContact,
            SaveContact,
        },
        debt::DebtorFaults,
        duplicate::KeepApart,
        import::{FileKind, ImportClients, Order as ImportOrder, Progress},
        journal::{Answer, Answers, Replay, Target, TurnBack, WriteFile},
        note::{NOTE, RemoveRow, SaveNote},
        office::{
            OWN_FIELD,
            own_fields::{AddOwnField, ChangeOwnField, ListOwnFields},
            users::{AddUser, ListUsers, RenameUser},
        },
        person::{ErasePerson, Person},
        record,
        run::StateFaults,
    },
};
use std::sync::Arc;

pub const NOON: Clock = Clock::stopped(1_773_662_400_000);

/// Numbers a history is made of: which person, which row, which variant.
#[derive(Clone, Copy, Debug)]
pub struct Pick {
    pub row: usize,
    pub variant: usize,
}

pub struct Office {
    pub store: Store,
    pub actor: Actor,
    pub ids: Vec<Id>,
    pub words: usize,
}

pub type Act = fn(&mut Office, Pick) -> Option<Box<dyn Operation>>;

/// Every operation of the program, by what it does to this office.
pub const ALL: &[Act] = &[
    |office, pick| Some(office.add_client(pick)),
    |office, pick| Some(office.add_client(pick)),
    |office, _| Some(office.add_payer()),
    Office::change_client,
    Office::change_client,
    Office::change_many,
    Office::remove_client,
    Office::restore_client,
    Office::merge_clients,
    Office::merge_clients,
    Office::join_office,
    Office::leave_office,
    Office::keep_apart,
    Office::add_contact,
    Office::change_contact,
    Office::remove_contact,
    Office::restore_contact,
    Office::link_contact,
    Office::rename_own_field,
    Office::remove_own_field,
    |office, pick| Some(office.name_user(pick)),
    Office::add_note,
    Office::pin_note,
    Office::remove_row,
    Office::save_need,
    Office::save_account,
    Office::add_consent,
    Office::withdraw_consent,
    Office::add_activity,
    Office::change_activity,
    Office::close_activity,
    Office::keep_promise,
    Office::ask_and_judge,
    Office::ask_and_judge,
    Office::tick_prepared,
    Office::log_activity,
    Office::add_invoice,
    Office::change_invoice,
    |office, pick| Some(office.add_payment(pick)),
    Office::change_payment,
    Office::promise_payment,
    Office::change_promise,
    Office::dispute_debt,
    Office::settle_dispute,
    |office, pick| Some(office.set_rate(pick)),
    Office::decide_penalty,
    Office::limitation_event,
    Office::dun_client,
    Office::take_step,
    Office::make_act,
    Office::take_their_half,
    Office::move_act,
    Office::write_letter,
    Office::mark_letter,
    |office, pick| Some(office.set_calendar(pick)),
    Office::pause_client,
    |office, pick| Some(office.save_settings(pick)),
    |office, pick| Some(office.add_own_field(pick)),
    |office, pick| Some(office.import_list(pick)),
    |office, pick| Some(office.import_list(pick)),
    Office::erase_person,
    |office, pick| Some(office.write_file(pick)),
    |_, pick| Some(turn_back(Target::NewestOwn, pick)),
    |_, pick| Some(turn_back(Target::NewestOwn, pick)),
    |_, pick| Some(turn_back(Target::NewestUndo, pick)),
];

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

impl Office {
    pub fn new() -> Self {
        let actor = Actor::new("Aigul", "test");
        let mut store = Store::in_memory(actor.clone(), NOON).unwrap();
        store.use_sort_language(SortLanguage::Kazakh).unwrap();
        Self { store, actor, ids: Vec::new(), words: 0 }
    }

    pub fn word(&mut self) -> String {
        self.words += 1;
        format!("Сөз{}", self.words)
    }

    pub fn client(&self, pick: Pick) -> Option<Id> {
        (!self.ids.is_empty()).then(|| self.ids[pick.row % self.ids.len()])
    }

    fn card(&self, pick: Pick) -> Option<Card> {
        self.store.read(&ShowClient(self.client(pick)?)).unwrap()
    }

    pub fn base(&self, pick: Pick) -> Option<(Id, i64)> {
        record::base(&self.card(pick)?.client)
    }

    fn add_client(&mut self, pick: Pick) -> Box<dyn Operation> {
        let name = self.word();
        let phones = if pick.variant == 0 { "" } else { "+7 701 000 00 01, +7 701 000 00 02 вн. 3" };
        let mut filled = serik::domain::client::blank();
        filled.set("name", name);
        filled.set("phones", phones);
        filled.set("mails", "info@alma.example");
        Box::new(SaveClient::new(None, filled))
    }

    fn change_client(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let word = self.word();
        let pair = match pick.variant {
            0 => ("name", word.as_str()),
            1 => ("phones", "8 702 000 00 03"),
            2 => ("tags", "vip, тендер"),
            _ => ("city", ""),
        };
        Some(Box::new(SaveClient::new(Some(self.base(pick)?), draft(&[pair]))))
    }

    fn change_many(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let other = Pick { row: pick.row + 1, ..pick };
        let mut clients = vec![self.base(pick)?, self.base(other)?];
        clients.dedup();
        let tag = match pick.variant {
            0 => Some(TagChange::Add("жаңа".to_owned())),
            1 => Some(TagChange::Remove("Жана".to_owned())),
            _ => None,
        };
        Some(Box::new(ChangeClients { clients, draft: draft(&[("stage", "active")]), tag }))
    }

    fn remove_client(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        Some(Box::new(RemoveClients(vec![self.base(pick)?])))
    }

    fn restore_client(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        Some(Box::new(RestoreClient(self.client(pick)?)))
    }

    /// A client and its neighbour.
    fn two(&self, pick: Pick) -> Option<[Pick; 2]> {
        let other = Pick { row: pick.row + 1 + pick.variant % 2, ..pick };
        (self.client(pick)? != self.client(other)?).then_some([pick, other])
    }

    /// The client becomes a branch of its neighbour.
    fn join_office(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let [one, two] = self.two(pick)?;
        let head = self.client(two)?.0.to_string();
        Some(Box::new(SaveClient::new(Some(self.base(one)?), draft(&[("head", &head)]))))
    }

    fn leave_office(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        Some(Box::new(SaveClient::new(Some(self.base(pick)?), draft(&[("head", "")]))))
    }

    fn merge_clients(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let [kept, other] = self.two(pick)?.map(|pick| self.base(pick));
        let (kept, other) = (kept?, other?);
        let compared = self.store.read(&CompareClients { kept: kept.0, other: other.0 }).unwrap()?;
        let differing = compared.differences.into_iter().map(|difference| difference.column);
        let taken = differing.filter(|column| pick.variant > 1 && *column != "owner_id").collect();
        Some(Box::new(MergeClients { kept, other, taken }))
    }

    fn keep_apart(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let [one, two] = self.two(pick)?.map(|pick| self.client(pick));
        Some(Box::new(KeepApart { pair: (one?, two?), reason: self.word() }))
    }

    fn add_contact(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let name = self.word();
        let person = draft(&[("name", &name), ("role", "decides"), ("phones", "+7 701 000 00 09")]);
        Some(Box::new(SaveContact { client: self.client(pick)?, base: None, draft: person }))
    }

    pub fn person(&self, pick: Pick) -> Option<ContactBase> {
        let contact = self.card(pick)?.contacts.into_iter().next()?;
        Some(ContactBase {
            contact: (contact.id, contact.version),
            post: (contact.post, contact.post_version),
        })
    }

    fn change_contact(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let word = self.word();
        let pair = if pick.variant == 0 { ("name", word.as_str()) } else { ("position", "директор") };
        let (client, base) = (self.client(pick)?, Some(self.person(pick)?));
        Some(Box::new(SaveContact { client, base, draft: draft(&[pair]) }))
    }

    fn own_field(&self, pick: Pick) -> Option<(Id, i64)> {
        let fields = self.store.read(&ListOwnFields { entity: "client" }).unwrap();
        let field = fields.get(pick.row % fields.len().max(1))?;
        Some((field.id, field.version))
    }

    fn rename_own_field(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (base, name) = (self.own_field(pick)?, self.word());
        Some(Box::new(ChangeOwnField { base, name: Some(name), choices: None }))
    }

    /// Adds a user, or gives one another name.
    fn name_user(&mut self, pick: Pick) -> Box<dyn Operation> {
        let users = self.store.read(&ListUsers).unwrap();
        let name = self.word();
        match users.get(pick.row % users.len().max(1)).filter(|_| pick.variant > 0) {
            Some(user) => Box::new(RenameUser { base: (user.id, user.version), name }),
            None => Box::new(AddUser { name, role: "manager" }),
        }
    }

    fn remove_own_field(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        Some(Box::new(RemoveRow { table: &OWN_FIELD, base: self.own_field(pick)? }))
    }

    fn link_contact(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let contact = self.person(pick)?.contact.0;
        let client = self.client(Pick { row: pick.row + 1 + pick.variant, ..pick })?;
        Some(Box::new(LinkContact { client, contact }))
    }

    fn remove_contact(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        Some(Box::new(RemoveContact(self.person(pick)?)))
    }

    fn restore_contact(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let client = self.client(pick)?;
        let removed = (1..=self.words).find_map(|word| {
            let wanted = ListRemovedPosts { key: format!("Сөз{word}"), client: Some(client) };
            self.store.read(&wanted).unwrap().into_iter().next()
        });
        let RemovedPost { post, contact, .. } = removed?;
        Some(Box::new(RestoreContact { post, contact }))
    }

    fn add_note(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let text = self.word();
        Some(Box::new(SaveNote { client: self.client(pick)?, base: None, draft: draft(&[("text", &text)]) }))
    }

    fn pin_note(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let note = self.card(pick)?.notes.into_iter().next()?;
        let pinned = if note.pinned { "0" } else { "1" };
        let base = Some((note.id, note.version));
        Some(Box::new(SaveNote { client: self.client(pick)?, base, draft: draft(&[("pinned", pinned)]) }))
    }

    fn remove_row(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let card = self.card(pick)?;
        let row = match pick.variant {
            0 => (&NOTE, card.notes.first().map(|note| (note.id, note.version))),
            1 => (&ACCOUNT, card.accounts.first().and_then(record::base)),
            2 => (&CONSENT, card.consents.first().and_then(record::base)),
            _ => (&NEED, card.need.as_ref().and_then(record::base)),
        };
        Some(Box::new(RemoveRow { table: row.0, base: row.1? }))
    }

    fn save_need(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let base = self.card(pick)?.need.as_ref().and_then(record::base);
        let word = self.word();
        Some(Box::new(SaveNeed { client: self.client(pick)?, base, draft: draft(&[("wishes", &word)]) }))
    }

    fn save_account(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let filled = draft(&[("iban", "KZ79991A000000000001"), ("bank", "Мысал банк")]);
        Some(Box::new(SaveAccount { client: self.client(pick)?, base: None, draft: filled }))
    }

    fn add_consent(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let person = self.giver(pick)?;
        let filled = draft(&[("purpose", "marketing"), ("given_on", "2026-03-01")]);
        Some(Box::new(SaveConsent { person, base: None, draft: filled }))
    }

    /// A person at a client, or the client itself.
    fn giver(&self, pick: Pick) -> Option<Person> {
        if pick.variant == 1 {
            return Some(Person::Client(self.client(pick)?));
        }
        Some(Person::Contact(self.person(pick)?.contact.0))
    }

    fn withdraw_consent(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let person = self.giver(pick)?;
        let base = self.card(pick)?.consents.first().and_then(record::base);
        let draft = draft(&[("withdrawn_on", "2026-03-16")]);
        if pick.variant == 0 {
            return Some(Box::new(WithdrawConsents { consents: vec![base?], day: "2026-03-17".into() }));
        }
        Some(Box::new(SaveConsent { person, base: Some(base?), draft }))
    }

    fn add_own_field(&mut self, pick: Pick) -> Box<dyn Operation> {
        let kind = ["text", "number", "date", "choice"][pick.variant];
        Box::new(AddOwnField { entity: "client", name: self.word(), kind, choices: None })
    }

    /// A list of a new client, a client of this office, and a manager nobody knows yet.
    fn import_list(&mut self, pick: Pick) -> Box<dyn Operation> {
        let known = self.card(pick).map(|card| record::text(&card.client, "name"));
        let names = [Some(self.word()), known.filter(|name| !name.is_empty())];
        let names_count = names.iter().flatten().count();
        let rows = names.into_iter().flatten().zip(1..).map(|(name, line)| ClientImport {
            line,
            client: draft(&[
                ("name", &name),
                ("phones", "+7 701 000 00 77"),
                ("tags", "vip"),
                ("owner", "Asan"),
            ]),
            contact: Some(draft(&[("name", "Гүлнәр"), ("mails", "g@alma.example")])),
            accounts: vec![draft(&[("iban", "KZ79991A000000000001"), ("kbe", "17")])],
            note: if pick.variant == 0 { "тізімнен".to_owned() } else { String::new() },
            ..ClientImport::default()
        });
        let on_duplicate = OnDuplicate::ALL[pick.variant % 3];
        let decisions = [(2, OnDuplicate::Update)].into();
        let options = ImportOptions { on_duplicate, decisions, ..ImportOptions::default() };
        let kind = FileKind { fingerprint: "1-0".to_owned(), columns: vec![self.word()] };
        let order =
            ImportOrder { rows: Arc::new(rows.collect()), options, kind: Some(kind), file: String::new() };
        let progress = Arc::new(Progress::new(2, || {}));
        let (report, met) = (Arc::default(), Arc::default());
        Box::new(ImportClients { order, rows: 0..names_count, progress, report, met })
    }

    /// A list that was written outside, named after a client.
    fn write_file(&mut self, pick: Pick) -> Box<dyn Operation> {
        let name = self.card(pick).map(|card| record::text(&card.client, "name")).unwrap_or_default();
        let name = format!("{name}-2026.csv");
        Box::new(WriteFile { what: "clients", format: "csv", name, count: pick.row, naming: None })
    }

    fn erase_person(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let person = match pick.variant {
            0 => Person::Contact(self.person(pick)?.contact.0),
            _ => Person::Client(self.client(pick)?),
        };
        Some(Box::new(ErasePerson {
            person,
            reason: self.word(),
            forms: vec!["vip".to_owned()],
            signed_too: false,
        }))
    }

    pub fn write(&mut self, operation: &dyn Operation) {
        match put(&mut self.store, operation) {
            Ok(receipt) => {
                let clients = receipt.changes.rows().filter(|(table, _)| **table == CLIENT).map(|(_, id)| id);
                self.ids.extend(clients);
                self.ids.sort_unstable();
                self.ids.dedup();
            }
            Err(
                StoreError::Stale { .. }
                | StoreError::Taken { .. }
                | StoreError::Dangling(_)
                | StoreError::NotRemoved
                | StoreError::TooMany
                | StoreError::NothingToUndo
                | StoreError::NothingToRedo,
            ) => {}
            // A head office that is gone, a branch itself, or would become one by an undo.
            Err(StoreError::Flawed(flaw)) if flaw.field == "head" => {}
            Err(error) => panic!("{operation:?}: {error:?}"),
        }
    }

    pub fn check(&self) {
        assert_eq!(self.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![], "replay");
        assert_eq!(self.store.read(&SearchFaults).unwrap(), vec![], "search rows");
        assert_eq!(self.store.read(&StateFaults).unwrap(), vec![], "states in the morning run");
        assert_eq!(self.store.read(&DebtorFaults).unwrap(), vec![], "debtors");
        let filter = ClientFilter::default();
        let listed = ListClients {
            filter: filter.clone(),
            order: Order::Name,
            descending: false,
            language: SortLanguage::Kazakh,
            edge: Edge::Start,
            limit: 1000,
        };
        let rows = self.store.read(&listed).unwrap().rows.len();
        assert_eq!(
            self.store.read(&CountClients(filter)).unwrap(),
            rows,
            "every living client has a sort key"
        );
    }

    /// Undoing everything leaves no living client.
    fn finish(&mut self) {
        let all = TurnBack { target: Target::NewestOwn, answers: Answers::All(Answer::Too) };
        loop {
            match put(&mut self.store, &all) {
                Ok(_) => self.check(),
                Err(StoreError::NothingToUndo) => break,
                Err(error) => panic!("{error:?}"),
            }
        }
    }
}

pub fn turn_back(target: Target, pick: Pick) -> Box<dyn Operation> {
    Box::new(TurnBack { target, answers: answers(pick) })
}

/// Nothing is skipped, so that undoing everything must leave nothing.
fn answers(pick: Pick) -> Answers {
    if pick.variant == 0 { Answers::Ask } else { Answers::All(Answer::Too) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_operation_keeps_the_laws(
        history in prop::collection::vec((0..ALL.len(), 0..6_usize, 0..4_usize), 4..24)
    ) {
        let mut office = Office::new();
        for (at, row, variant) in history {
            office.act(ALL[at], Pick { row, variant });
        }
        office.finish();
        let left = office.store.read(&CountClients(ClientFilter::default())).unwrap();
        prop_assert_eq!(left, 0, "undoing everything left clients");
    }
}

/// An erased client gets back its own name by no undo, but the people that a merge had moved to it leave it.
#[test]
fn an_undone_merge_after_an_erasure_leaves_no_words_of_others() {
    let mut office = Office::new();
    let import: Act = |office, pick| Some(office.import_list(pick));
    let acts = [import, Office::change_client, import, Office::merge_clients, Office::erase_person];
    for (act, (row, variant)) in acts.into_iter().zip([(0, 0), (0, 0), (0, 0), (0, 0), (2, 1)]) {
        office.act(act, Pick { row, variant });
    }
    office.finish();
}

impl Office {
    /// Does one operation, if there is something to do it to.
    pub fn act(&mut self, act: Act, pick: Pick) {
        if let Some(operation) = act(self, pick) {
            // A question that was not answered changes nothing.
            if !matches!(self.store.write(&Refused), Err(StoreError::NotFound)) {
                unreachable!("a refused write was kept");
            }
            match operation.kind() {
                "undo" => self.turn(&operation),
                _ => self.write(&operation),
            }
        }
        self.check();
    }

    pub fn turn(&mut self, operation: &dyn Operation) {
        match put(&mut self.store, operation) {
            Ok(_) | Err(StoreError::Conflicts(_) | StoreError::NothingToUndo | StoreError::NothingToRedo) => {
            }
            Err(error) => panic!("{operation:?}: {error:?}"),
        }
    }
}

/// Writes a row and then fails: nothing of it may stay.
#[derive(Debug)]
struct Refused;

impl Operation for Refused {
    fn kind(&self) -> &'static str {
        "add-client"
    }

    fn apply(&self, tx: &mut serik::store::Tx) -> StoreResult<()> {
        let id = tx.new_id();
        tx.insert(&CLIENT, id, vec![("name", "бас тартылды".into())])?;
        Err(StoreError::NotFound)
    }
}
