//! The headless twin: every screen as a command that does one thing and ends.

mod activity;
mod annex;
mod annex_check;
mod appointments;
mod arguments;
mod backup;
mod calendar;
mod claim;
mod client;
mod completions;
mod consent;
mod contact;
mod contract;
mod contract_check;
mod contract_diff;
mod contract_text;
mod credit;
mod debt;
mod debt_letter;
mod debt_report;
mod delivery;
mod demo;
mod doctor;
mod doctor_around;
mod doubts;
mod export;
mod failure;
mod fields;
mod files;
mod find;
mod form;
mod handover;
mod import;
mod init;
mod invoice;
mod invoice_paper;
mod journal;
mod listing;
mod manual;
mod next_step;
mod note;
mod obligation;
mod onward;
mod output;
mod package;
mod paper;
mod particulars;
mod passphrase;
mod payment;
mod person;
mod pin;
mod prepare;
mod progress;
mod proposed;
mod purge;
mod quick;
mod rate;
mod reconciliation;
mod report;
mod restore;
mod review;
mod rhythm;
mod setting;
mod share;
mod signatory;
mod statement;
mod sync;
mod template;
mod today;
mod turn_back;
mod usage;
mod users;
mod whole;
mod written;

pub use arguments::{Agreed, Arguments, Command, Debts, Global, Safety, Tongue};
use arguments::{ImportVerb, UsersVerb};
pub use backup::back_up_sealed;
pub use backup::shelf;
pub use failure::{Done, Failure};
pub use output::{Format, Outcome, finish, tell};
pub use pin::given as given_pin;
pub use purge::elsewhere;
pub use restore::bring_back;
pub use usage::{Early, parse, tree};

use crate::{
    clock::Clock,
    config::{Folders, NamedBy},
    demo as office,
    domain::{calendar::WorkCalendar, ledger::LedgerKind, spoken::Here},
    i18n::{Catalogue, Language},
    report::record,
    store::{
        Actor, Missing, SCHEMA, Store, StoreResult, beside, office::settings::ReadSettings, share::Trials,
        whole::RequireNoWork,
    },
};
use import::ledger::ledger_of;
use std::{fs, path::Path, rc::Rc};

/// What a command works with.
pub struct Desk<'a> {
    pub words: &'a Rc<Catalogue>,
    /// The database, with its whole path.
    pub database: &'a Path,
    /// Who says that it is this one.
    pub named_by: NamedBy,
    pub actor: Actor,
    pub clock: Clock,
    pub format: Format,
    /// Where the person's files lie on this computer.
    pub folders: &'a Folders,
    /// This program: it answers as a second process where a drive is tried.
    pub program: &'a Path,
}

impl Desk<'_> {
    /// Where days and hours are said; whether past ones may be meant.
    pub fn here<'a>(&self, calendar: &'a WorkCalendar, may_be_past: bool) -> Here<'a> {
        Here {
            now: self.clock.wall(),
            calendar: Some(calendar),
            is_english: self.words.language == Language::English,
            may_be_past,
        }
    }

    /// The same desk, with the clock on the wall of the office, and the person under the name that they have there.
    fn in_office(&self, store: &Store) -> Done<Self> {
        let clock = self.clock.in_zone(store.read(&ReadSettings)?.zone());
        let actor = Actor { name: store.user().to_owned(), ..self.actor.clone() };
        Ok(Self { actor, clock, ..*self })
    }

    /// How drives are tried here, and where their verdicts are kept.
    pub fn trials(&self) -> Trials {
        Trials { program: self.program.to_owned(), kept: self.folders.state.join("drives.json") }
    }

    /// Opens the database. `Missing::Create` also makes it.
    pub fn open(&self, missing: Missing) -> Done<Store> {
        let opened = self.open_store(missing);
        let alphabet = self.words.language.sort_language();
        let ready = opened.and_then(|mut store| {
            if missing == Missing::Create {
                // Names of a new file sort from the first one on, also when nobody may write later.
                store.use_sort_language(alphabet)?;
            }
            Ok(store)
        });
        ready.map_err(|error| Failure::from(error).of_base(self))
    }

    /// The same, as the store says it. An older file is brought up to date only after a backup of it was made.
    pub fn open_store(&self, missing: Missing) -> StoreResult<Store> {
        let home = self.folders.backups();
        let who = (self.actor.clone(), self.clock);
        Store::open_tried((self.database, &home), missing, who, &self.trials())
    }

    /// Works in the database, which is made where there is none: then nothing is left of it when the work fails.
    fn begin<T>(&self, work: impl FnOnce(&mut Store) -> Done<T>) -> Done<T> {
        let is_new = !self.database.exists();
        let mut store = self.open(Missing::Create)?;
        let done = work(&mut store);
        if done.is_err() && is_new && store.read(&RequireNoWork(SCHEMA)).is_ok() {
            drop(store);
            discard(self.database);
        }
        done
    }
}

/// Who looked round the demo office last has not named it for real clients (U-20).
fn refuse_demo(store: &Store, desk: &Desk) -> Done<()> {
    if desk.named_by != NamedBy::Nobody || !office::is_demo(store)? {
        return Ok(());
    }
    let file = desk.database.display().to_string();
    Err(Failure::new(failure::REFUSED, "cli-import-into-demo").part("file", file).rule("U-20"))
}

/// Removes a database in which there is no work.
fn discard(database: &Path) {
    for path in ["", "-wal", "-shm", "-journal", ".roll"].map(|ending| beside(database, ending)) {
        if let Err(error) = fs::remove_file(&path)
            && path.exists()
        {
            tracing::warn!(%error, "an empty base stays");
        }
    }
}

/// Does what the command says.
pub fn run(command: &Command, desk: &Desk) -> Done<Outcome> {
    match command {
        Command::Init => return init::run(desk),
        Command::Demo(wanted) => return demo::run(wanted, desk),
        Command::Completions(wanted) => return Ok(completions::run(*wanted, desk)),
        Command::Manual => return Ok(manual::run(desk)),
        Command::Share(verb) => return share::run(verb, desk),
        Command::Import(ImportVerb::All(wanted)) => return whole::import(wanted, desk),
        // What is to be restored may be damaged, or gone.
        Command::Safety(Safety::Restore(wanted)) => return restore::run(wanted, desk),
        _ => {}
    }
    let work = |store: &mut Store| {
        let desk = desk.in_office(store)?;
        // Who changes the own PIN is asked for the old one there; the names are for whoever looks for the own one.
        if !matches!(command, Command::Users(UsersVerb::Pin(_) | UsersVerb::List)) {
            pin::admit(store, &desk)?;
        }
        with_store(command, store, &desk)
    };
    let done = match command {
        Command::Import(verb) if verb.is_trial() && !desk.database.exists() => {
            // A trial leaves nothing behind.
            work(&mut Store::in_memory(desk.actor.clone(), desk.clock)?)
        }
        // A list may be the beginning of a base.
        Command::Import(verb) if !matches!(verb, ImportVerb::Statement(_)) => {
            desk.begin(|store| refuse_demo(store, desk).and_then(|()| work(store)))
        }
        _ => work(&mut desk.open(Missing::Refuse)?),
    };
    done.map_err(|failure| failure.of_base(desk))
}

fn with_store(command: &Command, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match command {
        Command::Init => init::run(desk),
        Command::Demo(wanted) => demo::run(wanted, desk),
        Command::Client(verb) => client::run(verb, store, desk),
        Command::Contact(verb) => contact::run(verb, store, desk),
        Command::Note(verb) => note::run(verb, store, desk),
        Command::Activity(verb) => activity::run(verb, store, desk),
        Command::Quick(wanted) => quick::run(wanted, store, desk),
        Command::Today(wanted) => today::run(wanted, store, desk),
        Command::Plan(wanted) => activity::plan(wanted, store, desk),
        Command::Prepare(wanted) => prepare::run(wanted, store, desk),
        Command::Report(verb) => report::run(verb, store, desk),
        Command::Handover(wanted) => handover::run(wanted, store, desk),
        Command::Rhythm(verb) => rhythm::run(verb, store, desk),
        Command::Calendar(verb) => calendar::run(verb, store, desk),
        Command::Import(verb) => with_imports(verb, store, desk),
        Command::Export(verb) => export::run(verb, store, desk),
        Command::Sync(verb) => sync::run(verb, store, desk),
        Command::Agreed(agreed) => with_contracts(agreed, store, desk),
        Command::Debts(debts) => with_debts(debts, store, desk),
        Command::Consent(verb) => consent::run(verb, store, desk),
        Command::Need(verb) => particulars::needs(verb, store, desk),
        Command::Account(verb) => particulars::accounts(verb, store, desk),
        Command::Company(verb) => particulars::company(verb, store, desk),
        Command::Purge(wanted) => purge::run(wanted, store, desk),
        Command::Journal(wanted) => journal::run(wanted, store, desk),
        Command::Undo(turn) => turn_back::undo(turn, store, desk),
        Command::Redo(later) => turn_back::redo(*later, store, desk),
        Command::Doctor(wanted) => doctor::run(wanted.fix, store, desk),
        Command::Safety(Safety::Backup(wanted)) => backup::run(wanted, store, desk),
        Command::Safety(Safety::Restore(wanted)) => restore::run(wanted, desk),
        Command::Users(verb) => users::run(verb, store, desk),
        Command::Review(verb) => review::run(verb, store, desk),
        Command::Config(verb) => setting::run(verb, store, desk),
        Command::Completions(wanted) => Ok(completions::run(*wanted, desk)),
        Command::Manual => Ok(manual::run(desk)),
        Command::Share(verb) => share::run(verb, desk),
    }
}

/// What comes from files.
fn with_imports(verb: &ImportVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ImportVerb::Clients(wanted) => import::clients_of(wanted, store, desk),
        ImportVerb::Invoices(wanted) => ledger_of(LedgerKind::Invoices, wanted, store, desk),
        ImportVerb::Payments(wanted) => ledger_of(LedgerKind::Payments, wanted, store, desk),
        ImportVerb::Balances(wanted) => ledger_of(LedgerKind::Balances, wanted, store, desk),
        ImportVerb::Calendar(wanted) => appointments::run(wanted, store, desk),
        ImportVerb::Statement(wanted) => statement::run(wanted, store, desk),
        ImportVerb::All(wanted) => whole::import(wanted, desk),
    }
}

/// What is agreed with clients: contracts and everything that belongs to them.
fn with_contracts(agreed: &Agreed, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match agreed {
        Agreed::Contract(verb) => contract::run(verb, store, desk),
        Agreed::Template(verb) => template::run(verb, store, desk),
        Agreed::Signatory(verb) => signatory::run(verb, store, desk),
        Agreed::Paper(verb) => paper::run(verb, store, desk),
        Agreed::Specification(verb) => annex::run(annex::SPECIFICATION, verb, store, desk),
        Agreed::Addendum(verb) => annex::run(annex::ADDENDUM, verb, store, desk),
        Agreed::Act(verb) => annex::run(annex::ACT, verb, store, desk),
        Agreed::Obligation(verb) => obligation::run(verb, store, desk),
    }
}

/// What clients owe and pay.
fn with_debts(debts: &Debts, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match debts {
        Debts::Invoice(verb) => invoice::run(verb, store, desk),
        Debts::Payment(verb) => payment::run(verb, store, desk),
        Debts::Debt(verb) => debt::run(verb, store, desk),
        Debts::Rate(verb) => rate::run(verb, store, desk),
        Debts::Credit(verb) => credit::run(verb, store, desk),
    }
}
