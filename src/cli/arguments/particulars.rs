//! Words of what has one form and no list of its own.

use super::{AddTo, Assignments, Edit, Key, Remove};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum NeedVerb {
    #[command(about = "cli-about-need-show")]
    Show(Key),
    #[command(about = "cli-about-need-set")]
    Set(AddTo),
}

#[derive(Debug, Subcommand)]
pub enum AccountVerb {
    #[command(about = "cli-about-account-list")]
    List(Key),
    #[command(about = "cli-about-account-add")]
    Add(AddTo),
    #[command(about = "cli-about-account-edit", mut_arg("key", |key| key.help("cli-help-account-key")))]
    Edit(Edit),
    #[command(about = "cli-about-account-remove", mut_arg("key", |key| key.help("cli-help-account-key")))]
    Remove(Remove),
}

#[derive(Debug, Subcommand)]
pub enum CompanyVerb {
    #[command(about = "cli-about-company-show")]
    Show(WhichCompany),
    #[command(about = "cli-about-company-list")]
    List,
    #[command(about = "cli-about-company-add")]
    Add(Assignments),
    #[command(about = "cli-about-company-set")]
    Set(SetCompany),
}

/// Which own firm.
#[derive(Args, Debug)]
pub struct WhichCompany {
    #[arg(long, value_name = "NAME", help = "cli-help-company")]
    pub company: Option<String>,
}

/// What is set of which own firm.
#[derive(Args, Debug)]
pub struct SetCompany {
    #[command(flatten)]
    pub which: WhichCompany,
    #[command(flatten)]
    pub fields: Assignments,
}
