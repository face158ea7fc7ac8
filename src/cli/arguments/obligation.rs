//! Arguments about obligations.

use super::{Assignments, Key, Part, Seen, day, one_of};
use crate::domain::{contract::Side, obligation::standing::Status};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

#[derive(Debug, Subcommand)]
pub enum ObligationVerb {
    #[command(about = "cli-about-obligation-list")]
    List(ObligationsWanted),
    #[command(about = "cli-about-obligation-show")]
    #[command(mut_arg("key", |key| key.help("cli-help-obligation-key")))]
    Show(Key),
    #[command(about = "cli-about-obligation-add")]
    #[command(mut_arg("key", |key| key.help("cli-help-obligation-contract")))]
    Add(AddObligation),
    #[command(about = "cli-about-obligation-edit")]
    Edit(EditObligation),
    #[command(about = "cli-about-obligation-done")]
    Done(DoneObligation),
    #[command(about = "cli-about-obligation-event")]
    Event(EventOfObligation),
    #[command(about = "cli-about-obligation-dispute")]
    Dispute(MarkedObligation),
    #[command(about = "cli-about-obligation-waive")]
    Waive(MarkedObligation),
    #[command(about = "cli-about-obligation-reopen")]
    #[command(mut_arg("key", |key| key.help("cli-help-obligation-key")))]
    Reopen(Key),
    #[command(about = "cli-about-obligation-remove")]
    #[command(mut_arg("key", |key| key.help("cli-help-obligation-key")))]
    Remove(Key),
    #[command(about = "cli-about-obligation-propose")]
    Propose(ProposedObligations),
}

#[derive(Args, Debug)]
pub struct ProposedObligations {
    #[arg(value_name = "CONTRACT", help = "cli-help-obligation-contract")]
    pub key: String,
    #[arg(long, help = "cli-help-obligation-take")]
    pub take: bool,
}

/// Which obligations.
#[derive(Args, Debug)]
pub struct ObligationsWanted {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, value_name = "KEY", help = "cli-help-obligation-contract")]
    pub contract: Option<String>,
    #[arg(long, value_name = "we|they", value_parser = sides(), hide_possible_values = true)]
    #[arg(help = "cli-help-obligation-side")]
    pub side: Option<Side>,
    #[arg(long, value_name = "STATE", value_parser = statuses(), hide_possible_values = true)]
    #[arg(help = "cli-help-obligation-status")]
    pub status: Option<Status>,
    #[arg(long, value_name = "NAME", help = "cli-help-contract-owner")]
    pub owner: Option<String>,
    #[arg(long, conflicts_with = "status", help = "cli-help-obligation-all")]
    pub all: bool,
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct AddObligation {
    #[arg(value_name = "CONTRACT")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditObligation {
    #[arg(value_name = "KEY", help = "cli-help-obligation-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct DoneObligation {
    #[arg(value_name = "KEY", help = "cli-help-obligation-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-obligation-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "SUM", help = "cli-help-obligation-sum")]
    pub sum: Option<String>,
    #[arg(long, value_name = "N", help = "cli-help-obligation-quantity")]
    pub quantity: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-help-obligation-proof")]
    pub proof: Option<String>,
}

#[derive(Args, Debug)]
pub struct EventOfObligation {
    #[arg(value_name = "KEY", help = "cli-help-obligation-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-obligation-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, conflicts_with = "on", help = "cli-help-obligation-event-none")]
    pub none: bool,
}

#[derive(Args, Debug)]
pub struct MarkedObligation {
    #[arg(value_name = "KEY", help = "cli-help-obligation-key")]
    pub key: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-obligation-reason")]
    pub reason: String,
}

fn sides() -> impl TypedValueParser<Value = Side> {
    one_of(Side::BOTH.map(Side::key), Side::from_key)
}

fn statuses() -> impl TypedValueParser<Value = Status> {
    one_of(Status::ALL.map(Status::key), Status::from_key)
}
