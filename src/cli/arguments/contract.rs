//! Arguments about contracts.

use super::{
    Assignments, BeginText, Editions, InsertPassage, Key, NextEdition, OnePassage, PackageVerb, Part,
    RenderWanted, Seen, TextWanted, Tongue, WritePassage,
    annex::{ProlongWanted, RegisterAnew, TerminateWanted},
    day, languages_of_text, one_of,
};
use crate::domain::contract::{Side, state::ContractState};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

#[derive(Debug, Subcommand)]
pub enum ContractVerb {
    #[command(about = "cli-about-contract-new")]
    New(NewContract),
    #[command(about = "cli-about-contract-show", mut_arg("key", |key| key.help("cli-help-contract-key")))]
    Show(Key),
    #[command(about = "cli-about-contract-list")]
    List(ContractsWanted),
    #[command(about = "cli-about-contract-edit")]
    Edit(EditContract),
    #[command(about = "cli-about-contract-move")]
    Move(MovedContract),
    #[command(about = "cli-about-contract-signatory")]
    Signatory(NamedToSign),
    #[command(about = "cli-about-contract-check")]
    Check(SignaturesChecked),
    #[command(subcommand, about = "cli-about-package")]
    Package(PackageVerb),
    #[command(about = "cli-about-contract-sign")]
    Sign(SignedContract),
    #[command(about = "cli-about-contract-cancel", mut_arg("key", |key| key.help("cli-help-contract-key")))]
    Cancel(Key),
    #[command(about = "cli-about-contract-renewals")]
    Renewals(RenewalsWanted),
    #[command(about = "cli-about-contract-begin")]
    Begin(BeginText),
    #[command(about = "cli-about-contract-text")]
    Text(TextWanted),
    #[command(about = "cli-about-contract-write")]
    Write(WritePassage),
    #[command(about = "cli-about-contract-insert")]
    Insert(InsertPassage),
    #[command(about = "cli-about-contract-strike")]
    Strike(OnePassage),
    #[command(about = "cli-about-contract-edition")]
    Edition(NextEdition),
    #[command(about = "cli-about-contract-diff")]
    Diff(Editions),
    #[command(about = "cli-about-contract-render")]
    Render(RenderWanted),
    #[command(about = "cli-about-contract-prolong")]
    Prolong(ProlongWanted),
    #[command(about = "cli-about-contract-let-end", mut_arg("key", |key| key.help("cli-help-contract-key")))]
    LetEnd(Key),
    #[command(about = "cli-about-contract-terminate")]
    Terminate(TerminateWanted),
    #[command(about = "cli-about-contract-re-register")]
    ReRegister(RegisterAnew),
}

#[derive(Args, Debug)]
pub struct NewContract {
    #[arg(long, value_name = "T", help = "cli-help-contract-template")]
    pub template: Option<String>,
    #[arg(long, value_name = "KEY", help = "cli-help-contract-client")]
    pub client: String,
    /// Takes the place of the option of every command, which names one language.
    #[arg(long = "lang", value_name = "kk|ru|en|kk+ru", help = "cli-help-contract-lang")]
    #[arg(value_parser = languages_of_text(), hide_possible_values = true)]
    pub language: Option<Tongue>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditContract {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

/// Which contracts.
#[derive(Args, Debug)]
pub struct ContractsWanted {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = states(), hide_possible_values = true)]
    #[arg(help = "cli-help-contract-state")]
    pub state: Option<ContractState>,
    #[arg(long, value_name = "NAME", help = "cli-help-contract-owner")]
    pub owner: Option<String>,
    #[arg(long, help = "cli-help-contract-stuck")]
    pub stuck: bool,
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct MovedContract {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "STATE", value_parser = states(), hide_possible_values = true)]
    #[arg(help = "cli-help-contract-to")]
    pub to: ContractState,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-contract-reason")]
    pub reason: String,
    #[arg(long, value_name = "NAME", help = "cli-help-contract-holder")]
    pub owner: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-contract-we-on")]
    pub we: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-contract-they-on")]
    pub they: Option<NaiveDate>,
}

#[derive(Args, Debug)]
pub struct SignedContract {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "we|they", value_parser = sides(), hide_possible_values = true)]
    #[arg(help = "cli-help-contract-side")]
    pub side: Side,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-contract-signed-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-contract-despite")]
    pub reason: String,
}

/// Who signs for which side.
#[derive(Args, Debug)]
pub struct NamedToSign {
    #[arg(index = 1, value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(index = 2, value_name = "we|they", value_parser = sides(), hide_possible_values = true)]
    #[arg(help = "cli-help-contract-named-side")]
    pub side: Side,
    #[arg(index = 3, value_name = "ID", help = "cli-help-contract-signatories")]
    pub signatories: Vec<String>,
}

/// The signatures under what, and on which day.
#[derive(Args, Debug)]
pub struct SignaturesChecked {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-contract-checked-on")]
    pub on: Option<NaiveDate>,
}

#[derive(Args, Debug)]
pub struct RenewalsWanted {
    #[arg(long, value_name = "DAYS", help = "cli-help-contract-within")]
    pub within: Option<u32>,
}

fn states() -> impl TypedValueParser<Value = ContractState> {
    one_of(ContractState::all().map(ContractState::key), |name| name.parse().ok())
}

pub(super) fn sides() -> impl TypedValueParser<Value = Side> {
    one_of(Side::BOTH.map(Side::key), Side::from_key)
}
