//! Words of consents.

use super::{Assignments, OneContact};
use crate::domain::consent::PURPOSES;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum ConsentVerb {
    #[command(about = "cli-about-consent-list")]
    List(OneContact),
    #[command(about = "cli-about-consent-add")]
    Add(AddConsent),
    #[command(about = "cli-about-consent-withdraw")]
    Withdraw(Withdraw),
}

#[derive(Args, Debug)]
pub struct AddConsent {
    #[command(flatten)]
    pub person: OneContact,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct Withdraw {
    #[command(flatten)]
    pub person: OneContact,
    #[arg(long, value_name = "PURPOSE", value_parser = purpose, help = "cli-help-purpose")]
    pub purpose: Option<String>,
}

fn purpose(text: &str) -> Result<String, String> {
    let mut known = PURPOSES.iter().map(|(purpose, _)| *purpose);
    let all = || PURPOSES.iter().map(|(purpose, _)| *purpose).collect::<Vec<_>>().join(", ");
    known.find(|known| *known == text).map(str::to_owned).ok_or_else(all)
}
