//! Arguments of imports.

use super::{meaning, one_of};
use crate::{
    domain::import::{MatchBy, OnDuplicate},
    exchange::Encoding,
};
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ImportVerb {
    #[command(about = "cli-about-import-clients")]
    Clients(ImportWanted),
    #[command(about = "cli-about-import-invoices")]
    Invoices(LedgerWanted),
    #[command(about = "cli-about-import-payments")]
    Payments(LedgerWanted),
    #[command(about = "cli-about-import-balances")]
    Balances(LedgerWanted),
    #[command(about = "cli-about-import-calendar")]
    Calendar(CalendarImport),
    #[command(about = "cli-about-import-statement")]
    Statement(StatementImport),
    #[command(about = "cli-about-import-all")]
    All(BaseWanted),
}

impl ImportVerb {
    /// Whether nothing is written for which a base would have to be made.
    pub const fn is_trial(&self) -> bool {
        match self {
            Self::Clients(wanted) => wanted.list.dry_run,
            Self::Invoices(wanted) | Self::Payments(wanted) | Self::Balances(wanted) => wanted.list.dry_run,
            Self::Statement(wanted) => wanted.dry_run,
            Self::Calendar(_) | Self::All(_) => false,
        }
    }
}

#[derive(Args, Debug)]
pub struct CalendarImport {
    #[arg(value_name = "FILE", help = "cli-help-import-file")]
    pub file: PathBuf,
    #[arg(long, help = "cli-help-dry-run")]
    pub dry_run: bool,
}

#[derive(Args, Debug)]
pub struct StatementImport {
    #[arg(value_name = "FILE", help = "cli-help-import-statement")]
    pub file: PathBuf,
    #[arg(long, value_name = "ACCOUNT", help = "cli-help-import-account")]
    pub account: Option<String>,
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = meaning, help = "cli-help-map")]
    pub map: Vec<(String, String)>,
    #[arg(long, value_name = "SHEET", help = "cli-help-sheet")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = encoding, help = "cli-help-encoding")]
    pub encoding: Option<Encoding>,
    #[arg(long, value_name = "SIGN", value_parser = sign, help = "cli-help-delimiter")]
    pub delimiter: Option<char>,
    #[arg(long, value_name = "NUMBER", help = "cli-help-new-client")]
    pub new_client: Vec<String>,
    #[arg(long, help = "cli-help-confirm-ready")]
    pub confirm: bool,
    #[arg(long, help = "cli-help-dry-run")]
    pub dry_run: bool,
}

#[derive(Args, Debug)]
pub struct BaseWanted {
    #[arg(value_name = "FILE", help = "cli-help-base-file")]
    pub file: PathBuf,
}

/// The file of a list, and how it is read.
#[derive(Args, Debug)]
pub struct ListFile {
    #[arg(value_name = "FILE", help = "cli-help-import-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = meaning, help = "cli-help-map")]
    pub map: Vec<(String, String)>,
    #[arg(long, value_name = "SHEET", help = "cli-help-sheet")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = encoding, help = "cli-help-encoding")]
    pub encoding: Option<Encoding>,
    #[arg(long, value_name = "SIGN", value_parser = sign, help = "cli-help-delimiter")]
    pub delimiter: Option<char>,
    #[arg(long, help = "cli-help-dry-run")]
    pub dry_run: bool,
    #[arg(long, value_name = "FILE", help = "cli-help-rejects")]
    pub rejects: Option<PathBuf>,
    #[arg(long, help = "cli-help-force")]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct ImportWanted {
    #[command(flatten)]
    pub list: ListFile,
    #[arg(
        long = "match",
        value_name = "bin|phone|mail|code",
        default_value = "bin",
        help = "cli-help-match"
    )]
    #[arg(value_parser = matches(), hide_default_value = true, hide_possible_values = true)]
    pub by: MatchBy,
    #[arg(long, value_name = "skip|update|add", default_value = "update", help = "cli-help-on-duplicate")]
    #[arg(value_parser = on_duplicates(), hide_default_value = true, hide_possible_values = true)]
    pub on_duplicate: OnDuplicate,
}

/// A list of invoices, payments or opening balances.
#[derive(Args, Debug)]
pub struct LedgerWanted {
    #[command(flatten)]
    pub list: ListFile,
    #[arg(long, help = "cli-help-new-clients")]
    pub new_clients: bool,
}

/// The encodings that lists come in; any other of the web is accepted too.
const ENCODINGS: &str = "utf-8, windows-1251, kz-1048, cp866, koi8-r, utf-16le, utf-16be";

fn sign(text: &str) -> Result<char, String> {
    text.parse().map_err(|_| "; , | …".to_owned())
}

fn encoding(text: &str) -> Result<Encoding, String> {
    Encoding::from_key(text).ok_or_else(|| ENCODINGS.to_owned())
}

fn matches() -> impl TypedValueParser<Value = MatchBy> {
    one_of(["bin", "phone", "mail", "code"], MatchBy::from_key)
}

fn on_duplicates() -> impl TypedValueParser<Value = OnDuplicate> {
    one_of(["skip", "update", "add"], OnDuplicate::from_key)
}
