//! Arguments about what is said and done about debts, and about dated rates.

use super::{Assignments, day, one_of};
use crate::{
    domain::{
        claim::{Decision, OUTCOMES},
        debt::{limitation::EventKind, rate_name::RateName},
    },
    store::claim::PromiseState,
};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

/// What is said and done about debts.
#[derive(Debug, Subcommand)]
pub enum ClaimVerb {
    #[command(subcommand, about = "cli-about-debt-promise")]
    Promise(PromiseVerb),
    #[command(subcommand, about = "cli-about-debt-dispute")]
    Dispute(DisputeVerb),
    #[command(about = "cli-about-debt-penalty")]
    Penalty(PenaltyWanted),
    #[command(about = "cli-about-debt-limitation")]
    #[command(mut_arg("key", |key| key.help("cli-help-invoice-key")))]
    Limitation(super::Key),
    #[command(about = "cli-about-debt-restart")]
    Restart(Restart),
    #[command(about = "cli-about-debt-writeoff")]
    Writeoff(WriteOff),
    #[command(about = "cli-about-debt-ladder")]
    Ladder(LadderWanted),
    #[command(about = "cli-about-debt-step")]
    Step(TakenStep),
}

#[derive(Debug, Subcommand)]
pub enum PromiseVerb {
    #[command(about = "cli-about-debt-promise-add")]
    Add(AddPromise),
    #[command(about = "cli-about-debt-promise-list")]
    List(PromisesWanted),
    #[command(about = "cli-about-debt-promise-withdraw")]
    Withdraw(WithdrawPromise),
}

#[derive(Args, Debug)]
pub struct AddPromise {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub client: String,
    #[arg(long, value_name = "INVOICE", help = "cli-help-debt-invoice")]
    pub invoice: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

/// Which promises.
#[derive(Args, Debug)]
pub struct PromisesWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, value_name = "INVOICE", help = "cli-help-debt-invoice")]
    pub invoice: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-debt-owner")]
    pub owner: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = states(), hide_possible_values = true)]
    #[arg(help = "cli-help-debt-promise-status")]
    pub status: Vec<PromiseState>,
}

fn states() -> impl TypedValueParser<Value = PromiseState> {
    one_of(PromiseState::ALL.map(PromiseState::key), PromiseState::from_key)
}

#[derive(Args, Debug)]
pub struct WithdrawPromise {
    #[arg(value_name = "KEY", help = "cli-help-debt-promise-key")]
    pub key: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-reason")]
    pub reason: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Subcommand)]
pub enum DisputeVerb {
    #[command(about = "cli-about-debt-dispute-add")]
    Add(AddDispute),
    #[command(about = "cli-about-debt-dispute-settle")]
    Settle(SettleDispute),
    #[command(about = "cli-about-debt-dispute-list")]
    List(DisputesWanted),
}

#[derive(Args, Debug)]
pub struct AddDispute {
    #[arg(value_name = "INVOICE[/N]", help = "cli-help-debt-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct SettleDispute {
    #[arg(value_name = "KEY", help = "cli-help-debt-dispute-key")]
    pub key: String,
    #[arg(value_name = "OUTCOME", value_parser = outcomes(), hide_possible_values = true)]
    #[arg(help = "cli-help-debt-outcome")]
    pub outcome: &'static str,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-settlement")]
    pub settlement: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
}

fn outcomes() -> impl TypedValueParser<Value = &'static str> {
    let known = |word: &str| OUTCOMES.iter().map(|(outcome, _)| *outcome).find(|outcome| *outcome == word);
    one_of(OUTCOMES.iter().map(|(outcome, _)| *outcome), known)
}

/// Which disputes.
#[derive(Args, Debug)]
pub struct DisputesWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, value_name = "INVOICE", help = "cli-help-debt-invoice")]
    pub invoice: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-debt-owner")]
    pub owner: Option<String>,
    #[arg(long, help = "cli-help-debt-open")]
    pub open: bool,
}

#[derive(Args, Debug)]
pub struct PenaltyWanted {
    #[arg(value_name = "INVOICE[/N]", help = "cli-help-debt-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-through")]
    pub on: Option<NaiveDate>,
    #[arg(long, conflicts_with_all = ["aside", "waive"], help = "cli-help-debt-claim")]
    pub claim: bool,
    #[arg(long, conflicts_with = "waive", help = "cli-help-debt-aside")]
    pub aside: bool,
    #[arg(long, help = "cli-help-debt-waive")]
    pub waive: bool,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-reason")]
    pub reason: String,
}

impl PenaltyWanted {
    /// What is decided; nothing where the penalty is only shown.
    pub const fn decision(&self) -> Option<Decision> {
        match (self.claim, self.aside, self.waive) {
            (true, ..) => Some(Decision::Claim),
            (_, true, _) => Some(Decision::Aside),
            (.., true) => Some(Decision::Waive),
            _ => None,
        }
    }
}

#[derive(Args, Debug)]
pub struct Restart {
    #[arg(value_name = "KEY", help = "cli-help-invoice-key")]
    pub key: String,
    #[arg(value_name = "EVENT", value_parser = events(), hide_possible_values = true)]
    #[arg(help = "cli-help-debt-event")]
    pub event: EventKind,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
    #[arg(long = "signed-by", value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-signed-by")]
    pub signed_by: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-document")]
    pub document: String,
    #[arg(long, help = "cli-help-restart-all")]
    pub all: bool,
}

fn events() -> impl TypedValueParser<Value = EventKind> {
    one_of(EventKind::ALL.map(EventKind::key), EventKind::from_key)
}

#[derive(Args, Debug)]
pub struct WriteOff {
    #[arg(value_name = "INVOICE[/N]", help = "cli-help-debt-key")]
    pub key: String,
    #[arg(long, value_name = "TEXT", help = "cli-help-debt-reason")]
    pub reason: String,
    #[arg(long, value_name = "SUM", help = "cli-help-debt-sum")]
    pub sum: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
}

#[derive(Args, Debug)]
pub struct LadderWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub client: String,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct TakenStep {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub client: String,
    #[arg(value_name = "STEP", help = "cli-help-debt-step")]
    pub step: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-debt-note")]
    pub note: String,
}

#[derive(Debug, Subcommand)]
pub enum RateVerb {
    #[command(about = "cli-about-rate-list")]
    List(RatesWanted),
    #[command(about = "cli-about-rate-set")]
    Set(SetRate),
    #[command(about = "cli-about-rate-remove")]
    Remove(RemovedRate),
}

/// Which rates.
#[derive(Args, Debug)]
pub struct RatesWanted {
    #[arg(value_name = "NAME", value_parser = rates(), hide_possible_values = true, help = "cli-help-rate-name")]
    pub name: Option<RateName>,
}

#[derive(Args, Debug)]
pub struct SetRate {
    #[arg(value_name = "NAME", value_parser = rates(), hide_possible_values = true, help = "cli-help-rate-name")]
    pub name: RateName,
    #[arg(value_name = "PERCENT", help = "cli-help-rate-percent")]
    pub percent: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-rate-from")]
    pub from: NaiveDate,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-rate-through")]
    pub through: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-rate-source")]
    pub source: String,
    #[arg(long, help = "cli-help-rate-confirmed")]
    pub confirmed: bool,
}

#[derive(Args, Debug)]
pub struct RemovedRate {
    #[arg(value_name = "NAME", value_parser = rates(), hide_possible_values = true, help = "cli-help-rate-name")]
    pub name: RateName,
    #[arg(value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-rate-from")]
    pub from: NaiveDate,
}

fn rates() -> impl TypedValueParser<Value = RateName> {
    one_of(RateName::ALL.map(RateName::key), RateName::from_key)
}
