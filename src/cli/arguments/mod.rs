//! The words of the command line. Help texts are message keys: `usage` puts the words in.

mod activity;
mod agreed;
mod annex;
mod backup;
mod claim;
mod clients;
mod consent;
mod contract;
mod debt;
mod debt_paper;
mod demo;
mod duplicates;
mod export;
mod fields;
mod handbook;
mod handover;
mod import;
mod invoice_paper;
mod journal;
mod note;
mod obligation;
mod package;
mod particulars;
mod preparation;
mod purge;
mod report;
mod review;
mod setting;
mod share;
mod signatory;
mod text;
mod turn;
mod users;
mod value;

pub use activity::{
    ActivitiesWanted, ActivityVerb, AddActivity, CalendarFile, CalendarVerb, CalendarWanted,
    CancelledActivity, DoneActivity, EditActivity, MovedActivity, PlanWanted, QuickWanted, RemovedActivity,
    RhythmSet, RhythmShow, RhythmVerb, SetDay, Span, TodayWanted,
};
pub use agreed::Agreed;
pub use annex::{
    AddAnnex, AnnexVerb, AnnexesWanted, EditAnnex, ProlongWanted, RegisterAnew, SentAnnex, SignedAnnex,
    TerminateWanted,
};
pub use backup::{BackupWanted, RestoreWanted, Safety};
pub use claim::{
    AddDispute, AddPromise, ClaimVerb, DisputeVerb, DisputesWanted, LadderWanted, PenaltyWanted, PromiseVerb,
    PromisesWanted, RateVerb, Restart, SetRate, SettleDispute, TakenStep, WithdrawPromise, WriteOff,
};
pub use clients::{ClientsChosen, ClientsWanted};
pub use consent::{AddConsent, ConsentVerb, Withdraw};
pub use contract::{
    ContractVerb, ContractsWanted, EditContract, MovedContract, NamedToSign, NewContract, RenewalsWanted,
    SignaturesChecked, SignedContract,
};
pub use debt::{
    AddInvoice, AddPayment, AgingWanted, AllocateWanted, CreditLimit, CreditVerb, DebtReportWanted, DebtVerb,
    DebtWanted, Debts, EditInvoice, EditPayment, InvoiceCredit, InvoiceVerb, InvoicesWanted, PaymentVerb,
    PaymentsWanted, WorklistWanted,
};
pub use debt_paper::{
    ActsWanted, DebtPaperVerb, LetterWanted, LettersWanted, MoveAct, Moved, MovedLetter, Reconcile,
    ReconciliationVerb,
};
pub use demo::DemoWanted;
pub use duplicates::{Apart, DuplicatesWanted, Merge};
pub use export::{
    Destination, ExportAgreed, ExportCalendar, ExportJournal, ExportKept, ExportPerson, ExportVerb,
    PERSON_FORMATS, SyncVerb, SyncedFolder, ToFile,
};
pub use fields::{AddField, FieldKind, Fields, FieldsVerb};
pub use handbook::CompletionsWanted;
pub use handover::{HandoverVerb, HandoverWanted, SheetWanted, StoryWanted};
pub use import::{
    BaseWanted, CalendarImport, ImportVerb, ImportWanted, LedgerWanted, ListFile, StatementImport,
};
pub use invoice_paper::RenderInvoice;
pub use journal::{JournalChosen, JournalVerb, JournalWanted};
pub use note::{AddNote, NoteVerb, Pin};
pub use obligation::{
    AddObligation, DoneObligation, EditObligation, EventOfObligation, MarkedObligation, ObligationVerb,
    ObligationsWanted, ProposedObligations,
};
pub use package::{
    AddDocument, EditDocument, FiledDocument, OneDocument, PackageVerb, RemovedDocument, SteppedDocument,
};
pub use particulars::{AccountVerb, CompanyVerb, NeedVerb};
pub use preparation::PrepareWanted;
pub use purge::Purge;
pub use report::{LoadChosen, REPORT_FORMATS, ReportChosen, ReportOf, ReportVerb, TopicsChosen};
pub use review::{OneReview, ReturnedReview, ReviewVerb, ReviewsWanted};
pub use setting::{SetSetting, SettingVerb};
pub use share::{Peer, ShareCheck, ShareVerb, WorkAlone};
pub use signatory::{AddSignatory, PaperVerb, SignatoriesWanted, SignatoryVerb};
pub use text::{
    AddTemplate, BeginText, CheckTemplate, Editions, InsertPassage, NextEdition, OnePassage, PaperTo,
    RenderAnnex, RenderWanted, TemplateName, TemplateVerb, TextWanted, WritePassage,
};
pub use turn::{Later, Turn};
pub use users::{AddUser, EditUser, PinOfUser, UsersVerb, Whose};

use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand};
use std::path::PathBuf;
pub use value::Tongue;
use value::{assignment, clock_day, count, day, languages, languages_of_text, meaning, number, one_of};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "serik", version, about = "cli-about")]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    /// None opens the screens.
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(long, short = 'V', action = ArgAction::Version, help = "cli-help-version")]
    version: Option<bool>,
}

/// Options of every command, before or after its words.
#[derive(Args, Debug)]
pub struct Global {
    #[arg(long = "db", global = true, value_name = "FILE", help = "cli-help-db")]
    pub database: Option<PathBuf>,
    #[arg(long = "lang", global = true, value_name = "kk|ru|en", help = "cli-help-lang")]
    #[arg(value_parser = languages(), hide_possible_values = true)]
    pub language: Option<Tongue>,
    #[arg(long, global = true, value_name = "NAME", help = "cli-help-user")]
    pub user: Option<String>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = clock_day, help = "cli-help-today")]
    pub today: Option<NaiveDate>,
    #[arg(long, global = true, help = "cli-help-json")]
    pub json: bool,
    #[arg(long, global = true, help = "cli-help-plain")]
    pub plain: bool,
    #[arg(long, global = true, help = "cli-help-quiet")]
    pub quiet: bool,
    #[arg(long, global = true, value_name = "FILE", help = "cli-help-config")]
    pub config: Option<PathBuf>,
    #[arg(long, short, global = true, action = ArgAction::Help, help = "cli-help-help")]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = "cli-about-init")]
    Init,
    #[command(about = "cli-about-demo")]
    Demo(DemoWanted),
    #[command(subcommand, about = "cli-about-client")]
    Client(ClientVerb),
    #[command(subcommand, about = "cli-about-contact")]
    Contact(ContactVerb),
    #[command(subcommand, about = "cli-about-note")]
    Note(NoteVerb),
    #[command(subcommand, about = "cli-about-activity")]
    Activity(ActivityVerb),
    #[command(about = "cli-about-quick")]
    Quick(QuickWanted),
    #[command(about = "cli-about-today")]
    Today(TodayWanted),
    #[command(about = "cli-about-plan")]
    Plan(PlanWanted),
    #[command(about = "prepare-about", mut_arg("format", |it| it.value_name("txt|csv|xlsx|json").help("prepare-help-format")))]
    Prepare(PrepareWanted),
    #[command(subcommand, about = "cli-about-report")]
    Report(ReportVerb),
    #[command(about = "handover-about")]
    Handover(HandoverWanted),
    #[command(subcommand, about = "cli-about-calendar")]
    Calendar(CalendarVerb),
    #[command(subcommand, about = "cli-about-rhythm")]
    Rhythm(RhythmVerb),
    #[command(flatten)]
    Agreed(Agreed),
    #[command(flatten)]
    Debts(Debts),
    #[command(subcommand, about = "cli-about-consent")]
    Consent(ConsentVerb),
    #[command(subcommand, about = "cli-about-need")]
    Need(NeedVerb),
    #[command(subcommand, about = "cli-about-account")]
    Account(AccountVerb),
    #[command(subcommand, about = "cli-about-company")]
    Company(CompanyVerb),
    #[command(subcommand, about = "cli-about-import")]
    Import(ImportVerb),
    #[command(subcommand, about = "cli-about-export")]
    Export(ExportVerb),
    #[command(subcommand, about = "cli-about-sync")]
    Sync(SyncVerb),
    #[command(about = "cli-about-journal")]
    Journal(JournalWanted),
    #[command(about = "cli-about-purge")]
    Purge(Purge),
    #[command(about = "cli-about-undo")]
    Undo(Turn),
    #[command(about = "cli-about-redo")]
    Redo(Later),
    #[command(about = "cli-about-doctor")]
    Doctor(DoctorWanted),
    #[command(subcommand, about = "share-about")]
    Share(ShareVerb),
    #[command(flatten)]
    Safety(Safety),
    #[command(subcommand, about = "cli-about-users")]
    Users(UsersVerb),
    #[command(subcommand, about = "cli-about-review")]
    Review(ReviewVerb),
    #[command(subcommand, about = "setting-about")]
    Config(SettingVerb),
    #[command(about = "manual-about-completions")]
    Completions(CompletionsWanted),
    #[command(about = "manual-about-manual")]
    Manual,
}

impl Command {
    /// False where the answer is the same whatever file is open.
    pub const fn has_database(&self) -> bool {
        !matches!(self, Self::Completions(_) | Self::Manual | Self::Share(_))
    }
}

#[derive(Debug, Subcommand)]
pub enum ClientVerb {
    #[command(about = "cli-about-client-list")]
    List(ClientsWanted),
    #[command(about = "cli-about-client-show")]
    Show(Key),
    #[command(about = "cli-about-client-add")]
    Add(Assignments),
    #[command(about = "cli-about-client-edit")]
    Edit(Edit),
    #[command(about = "cli-about-client-remove")]
    Remove(Remove),
    #[command(about = "cli-about-client-restore")]
    Restore(Key),
    #[command(about = "cli-about-duplicates")]
    Duplicates(DuplicatesWanted),
    #[command(about = "cli-about-merge")]
    Merge(Merge),
    #[command(about = "cli-about-apart")]
    Apart(Apart),
    #[command(about = "cli-about-fields")]
    Fields(Fields),
}

#[derive(Debug, Subcommand)]
pub enum ContactVerb {
    #[command(about = "cli-about-contact-list")]
    List(ContactsWanted),
    #[command(about = "cli-about-contact-show", mut_arg("key", |key| key.help("cli-help-contact-key")))]
    Show(Key),
    #[command(about = "cli-about-contact-add")]
    Add(AddTo),
    #[command(about = "cli-about-contact-edit")]
    Edit(EditContact),
    #[command(about = "cli-about-contact-link")]
    Link(LinkContact),
    #[command(about = "cli-about-contact-remove")]
    Remove(RemoveContact),
    #[command(about = "cli-about-contact-restore")]
    Restore(OneContact),
    #[command(about = "cli-about-fields")]
    Fields(Fields),
}

#[derive(Args, Clone, Copy, Debug)]
pub struct DoctorWanted {
    #[arg(long, help = "cli-help-fix")]
    pub fix: bool,
}

/// Which part of a list to print.
#[derive(Args, Debug)]
pub struct Part {
    #[arg(long, value_name = "N", default_value_t = 100, hide_default_value = true, help = "cli-help-limit")]
    #[arg(value_parser = count)]
    pub limit: u32,
    #[arg(long, value_name = "CURSOR", help = "cli-help-after")]
    pub after: Option<String>,
}

#[derive(Args, Debug)]
pub struct Key {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
}

#[derive(Args, Debug)]
pub struct Assignments {
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = assignment, help = "cli-help-set")]
    pub set: Vec<(String, String)>,
}

#[derive(Args, Debug)]
pub struct AddTo {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct Edit {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

/// The version a change is made from.
#[derive(Args, Clone, Copy, Debug)]
pub struct Seen {
    #[arg(long = "if-version", value_name = "N", value_parser = number, help = "cli-help-if-version")]
    pub version: Option<i64>,
}

#[derive(Args, Debug)]
pub struct Remove {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct ContactsWanted {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, value_name = "Q", help = "cli-help-contact-search")]
    pub search: Option<String>,
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct EditContact {
    #[arg(value_name = "KEY", help = "cli-help-contact-key")]
    pub key: String,
    #[arg(long, value_name = "KEY", help = "cli-help-at-client")]
    pub client: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct LinkContact {
    #[arg(value_name = "KEY", help = "cli-help-contact-key")]
    pub key: String,
    #[arg(long, value_name = "KEY", help = "cli-help-link-client")]
    pub client: String,
}

/// A person, at which client if there are several.
#[derive(Args, Debug)]
pub struct OneContact {
    #[arg(value_name = "KEY", help = "cli-help-contact-key")]
    pub key: String,
    #[arg(long, value_name = "KEY", help = "cli-help-at-client")]
    pub client: Option<String>,
}

#[derive(Args, Debug)]
pub struct RemoveContact {
    #[command(flatten)]
    pub person: OneContact,
    #[command(flatten)]
    pub seen: Seen,
}
