//! Arguments about signatories and papers.

use super::{AddTo, Assignments, Edit, Key, Remove};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum SignatoryVerb {
    #[command(about = "cli-about-signatory-list")]
    List(SignatoriesWanted),
    #[command(about = "cli-about-signatory-add")]
    Add(AddSignatory),
    #[command(about = "cli-about-signatory-edit", mut_arg("key", |key| key.help("cli-help-signatory-key")))]
    Edit(Edit),
    #[command(about = "cli-about-signatory-remove", mut_arg("key", |key| key.help("cli-help-signatory-key")))]
    Remove(Remove),
}

/// Whose signatories.
#[derive(Args, Debug)]
pub struct SignatoriesWanted {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, conflicts_with = "key", help = "cli-help-signatory-ours")]
    pub ours: bool,
}

#[derive(Args, Debug)]
pub struct AddSignatory {
    #[arg(value_name = "KEY", help = "cli-help-signatory-of")]
    pub key: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "key", help = "cli-help-signatory-company")]
    pub company: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Debug, Subcommand)]
pub enum PaperVerb {
    #[command(about = "cli-about-paper-list")]
    List(Key),
    #[command(about = "cli-about-paper-add")]
    Add(AddTo),
    #[command(about = "cli-about-paper-edit", mut_arg("key", |key| key.help("cli-help-paper-key")))]
    Edit(Edit),
    #[command(about = "cli-about-paper-verify", mut_arg("key", |key| key.help("cli-help-paper-key")))]
    Verify(Key),
    #[command(about = "cli-about-paper-check")]
    Check(Key),
    #[command(about = "cli-about-paper-remove", mut_arg("key", |key| key.help("cli-help-paper-key")))]
    Remove(Remove),
}
