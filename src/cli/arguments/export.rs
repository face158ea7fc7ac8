//! Arguments of exports.

use super::{AgingWanted, ClientsChosen, JournalChosen, Span, TodayWanted, one_of};
use crate::{i18n::sentence::STREAM, report::export::Format};
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum ExportVerb {
    #[command(about = "cli-about-export-clients", mut_arg("format", |format| format.value_name("csv|xlsx|vcf|json")))]
    Clients(ExportClients),
    #[command(about = "cli-about-export-contacts", mut_arg("format", |format| format.value_name("csv|xlsx|vcf|json")))]
    Contacts(ExportContacts),
    #[command(about = "cli-about-export-notes")]
    Notes(Destination),
    #[command(flatten)]
    Agreed(ExportAgreed),
    #[command(flatten)]
    Kept(ExportKept),
    #[command(about = "cli-about-export-invoices")]
    Invoices(Destination),
    #[command(about = "cli-about-export-payments")]
    Payments(Destination),
    #[command(about = "cli-about-export-aging")]
    Aging(ExportAging),
    #[command(about = "cli-about-export-consents")]
    Consents(Destination),
    #[command(about = "cli-about-export-journal")]
    Journal(ExportJournal),
    #[command(about = "cli-about-export-calendar", mut_arg("format", |format| {
        format.value_name("ics|csv|xlsx|json").help("cli-help-format-calendar")
    }))]
    Calendar(ExportCalendar),
    #[command(about = "cli-about-export-users")]
    Users(Destination),
    #[command(about = "cli-about-duplicates")]
    Duplicates(Destination),
    #[command(about = "cli-about-export-all")]
    All(ToFile),
    #[command(about = "cli-about-export-person")]
    Person(ExportPerson),
}

/// What is agreed with clients.
#[derive(Debug, Subcommand)]
pub enum ExportAgreed {
    #[command(about = "cli-about-export-contracts")]
    Contracts(Destination),
    #[command(about = "cli-about-export-signatories")]
    Signatories(Destination),
    #[command(about = "cli-about-export-papers")]
    Papers(Destination),
    #[command(about = "cli-about-export-specifications")]
    Specifications(Destination),
    #[command(about = "cli-about-export-addenda")]
    Addenda(Destination),
    #[command(about = "cli-about-export-acts")]
    Acts(Destination),
    #[command(about = "cli-about-export-package")]
    Package(ExportPackage),
    #[command(about = "cli-about-export-obligations")]
    Obligations(Destination),
}

/// What the office keeps for itself.
#[derive(Debug, Subcommand)]
pub enum ExportKept {
    #[command(about = "cli-about-today")]
    Today(ExportToday),
    #[command(about = "cli-about-debt-letters")]
    Letters(Destination),
    #[command(about = "cli-about-debt-reconciliation-list")]
    Reconciliations(Destination),
    #[command(about = "cli-about-rate-list")]
    Rates(Destination),
    #[command(about = "cli-about-template-list")]
    Templates(Destination),
    #[command(about = "cli-about-company-list")]
    Companies(Destination),
    #[command(about = "handover-about-list")]
    Absences(Destination),
    #[command(about = "setting-about-list")]
    Settings(Destination),
    #[command(about = "cli-about-export-backups")]
    Backups(Destination),
    #[command(about = "cli-about-own-field-list")]
    Fields(Destination),
    #[command(about = "cli-about-export-history")]
    History(ExportOfClient),
}

/// Into which file, and how.
#[derive(Args, Debug)]
pub struct Destination {
    #[arg(long, value_name = "csv|xlsx|json", value_parser = format, help = "cli-help-format")]
    pub format: Option<Format>,
    #[command(flatten)]
    pub file: ToFile,
}

/// Into which file.
#[derive(Args, Debug)]
pub struct ToFile {
    #[arg(long, short, value_name = "FILE", help = "cli-help-output")]
    pub output: Option<PathBuf>,
    #[arg(long, help = "cli-help-force")]
    pub force: bool,
}

impl ToFile {
    /// The file; none for standard output.
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| path.as_os_str() != STREAM)
    }
}

#[derive(Args, Debug)]
pub struct ExportClients {
    #[command(flatten)]
    pub chosen: ClientsChosen,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportContacts {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, value_name = "Q", help = "cli-help-contact-search")]
    pub search: Option<String>,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportToday {
    #[command(flatten)]
    pub chosen: TodayWanted,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportPackage {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[command(flatten)]
    pub to: Destination,
}

/// A list of one client.
#[derive(Args, Debug)]
pub struct ExportOfClient {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportAging {
    #[command(flatten)]
    pub aging: AgingWanted,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportCalendar {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, conflicts_with = "owner", help = "cli-help-today-all")]
    pub all: bool,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Debug, Subcommand)]
pub enum SyncVerb {
    #[command(about = "cli-about-sync-vdir")]
    Vdir(SyncedFolder),
}

#[derive(Args, Debug)]
pub struct SyncedFolder {
    #[arg(value_name = "DIR", help = "cli-help-sync-folder")]
    pub folder: PathBuf,
    #[arg(long, help = "cli-help-today-all")]
    pub all: bool,
    #[arg(long, help = "cli-help-sync-dry-run")]
    pub dry_run: bool,
}

#[derive(Args, Debug)]
pub struct ExportJournal {
    #[command(flatten)]
    pub chosen: JournalChosen,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct ExportPerson {
    #[arg(value_name = "KEY", help = "cli-help-person-key")]
    pub key: String,
    #[arg(long, value_name = "KEY", help = "cli-help-at-client")]
    pub client: Option<String>,
    #[arg(long, value_name = "txt|json", value_parser = person_format(), help = "cli-help-person-format")]
    #[arg(hide_possible_values = true)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub file: ToFile,
}

/// How everything about a person is written.
pub const PERSON_FORMATS: [Format; 2] = [Format::Txt, Format::Json];

fn person_format() -> impl TypedValueParser<Value = Format> {
    one_of(PERSON_FORMATS.map(Format::key), Format::from_key)
}

fn format(text: &str) -> Result<Format, String> {
    Format::from_key(text).ok_or_else(|| "csv, xlsx, vcf, ics, json".to_owned())
}
