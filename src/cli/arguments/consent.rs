//! Words of consents.

use super::{Assignments, OneContact, one_of};
use crate::domain::consent::PURPOSES;
use clap::{Args, Subcommand, builder::TypedValueParser};

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
    #[arg(long, value_name = "PURPOSE", value_parser = purposes(), hide_possible_values = true)]
    #[arg(help = "cli-help-purpose")]
    pub purpose: Option<String>,
}

fn purposes() -> impl TypedValueParser<Value = String> {
    one_of(PURPOSES.iter().map(|(purpose, _)| *purpose), |purpose| Some(purpose.to_owned()))
}
