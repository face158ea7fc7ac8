//! Arguments about acts of reconciliation.

use crate::cli::arguments::{Key, PaperTo, Seen, count, day, one_of};
use crate::domain::{debt::act::Status, money::Currency};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ReconciliationVerb {
    #[command(about = "cli-about-debt-reconciliation-list")]
    List(ActsWanted),
    #[command(about = "cli-about-debt-reconciliation-show", mut_arg("key", |key| key.help("cli-help-act-key")))]
    Show(Key),
    #[command(about = "cli-about-debt-reconciliation-move")]
    Move(MoveAct),
    #[command(about = "cli-about-debt-reconciliation-cancel", mut_arg("key", |key| key.help("cli-help-act-key")))]
    Cancel(Key),
}

/// An act about a period.
#[derive(Args, Debug)]
pub struct Reconcile {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-act-from")]
    pub from: NaiveDate,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-act-to")]
    pub to: NaiveDate,
    #[arg(long, value_name = "CONTRACT", help = "cli-help-act-contract")]
    pub contract: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-act-company")]
    pub company: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = currencies(), hide_possible_values = true)]
    #[arg(help = "cli-help-act-currency")]
    pub currency: Option<Currency>,
    #[arg(long, value_name = "FILE", help = "cli-help-act-theirs")]
    pub theirs: Option<PathBuf>,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[command(flatten)]
    pub to_file: PaperTo,
}

fn currencies() -> impl TypedValueParser<Value = Currency> {
    one_of(Currency::all().map(Currency::code), |code| code.parse().ok())
}

/// Which acts.
#[derive(Args, Debug)]
pub struct ActsWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-debt-owner")]
    pub owner: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = statuses(), hide_possible_values = true)]
    #[arg(help = "cli-help-act-status")]
    pub status: Vec<Status>,
    #[arg(long, value_name = "N", default_value_t = 500, hide_default_value = true, help = "cli-help-limit")]
    #[arg(value_parser = count)]
    pub limit: u32,
}

fn statuses() -> impl TypedValueParser<Value = Status> {
    one_of(Status::ALL.map(Status::key), Status::from_key)
}

/// How far an act came.
#[derive(Args, Debug)]
pub struct MoveAct {
    #[arg(value_name = "KEY", help = "cli-help-act-key")]
    pub key: String,
    #[arg(value_name = "STATE", value_parser = statuses(), hide_possible_values = true)]
    #[arg(help = "cli-help-act-to-status")]
    pub to: Status,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true,
        help = "cli-help-act-by"
    )]
    pub by: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-act-position")]
    pub position: String,
    #[command(flatten)]
    pub seen: Seen,
}
