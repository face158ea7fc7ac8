//! Arguments about the package of a contract.

use super::{Assignments, Key, Seen, day, one_of};
use crate::domain::package::{DocumentKind, Step};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum PackageVerb {
    #[command(about = "cli-about-package-list", mut_arg("key", |key| key.help("cli-help-contract-key")))]
    List(Key),
    #[command(about = "cli-about-package-add")]
    Add(AddDocument),
    #[command(about = "cli-about-package-edit")]
    Edit(EditDocument),
    #[command(about = "cli-about-package-step")]
    Step(SteppedDocument),
    #[command(about = "cli-about-package-file")]
    File(FiledDocument),
    #[command(about = "cli-about-package-check", mut_arg("key", |key| key.help("cli-help-contract-key")))]
    Check(Key),
    #[command(about = "cli-about-package-remove")]
    Remove(RemovedDocument),
}

/// One document of a package.
#[derive(Args, Debug)]
pub struct OneDocument {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "DOCUMENT", help = "cli-help-package-document")]
    pub document: String,
}

#[derive(Args, Debug)]
pub struct AddDocument {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "KIND", value_parser = kinds(), hide_possible_values = true)]
    #[arg(help = "cli-help-package-kind")]
    pub kind: DocumentKind,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditDocument {
    #[command(flatten)]
    pub one: OneDocument,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct SteppedDocument {
    #[command(flatten)]
    pub one: OneDocument,
    #[arg(value_name = "STEP", value_parser = steps(), hide_possible_values = true)]
    #[arg(help = "cli-help-package-step")]
    pub step: Option<Step>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-package-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-contract-despite")]
    pub reason: String,
}

#[derive(Args, Debug)]
pub struct FiledDocument {
    #[command(flatten)]
    pub one: OneDocument,
    #[arg(value_name = "FILE", required_unless_present = "none", help = "cli-help-package-file")]
    pub file: Option<PathBuf>,
    #[arg(long, conflicts_with = "file", help = "cli-help-package-none")]
    pub none: bool,
}

#[derive(Args, Debug)]
pub struct RemovedDocument {
    #[command(flatten)]
    pub one: OneDocument,
    #[command(flatten)]
    pub seen: Seen,
}

fn kinds() -> impl TypedValueParser<Value = DocumentKind> {
    one_of(DocumentKind::OWN.map(DocumentKind::key), DocumentKind::from_key)
}

fn steps() -> impl TypedValueParser<Value = Step> {
    one_of(Step::ALL.map(Step::key), Step::from_key)
}
