//! Arguments about documents of contracts, and about how contracts go on.

use super::{
    Assignments, Key, NamedToSign, RenderAnnex, Seen, SignaturesChecked, contract::sides, day, one_of,
};
use crate::domain::{annex::AnnexKind, contract::Side};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

/// What is done with documents of one noun: specifications, addenda, acts.
#[derive(Debug, Subcommand)]
pub enum AnnexVerb {
    #[command(about = "cli-about-annex-add")]
    Add(AddAnnex),
    #[command(about = "cli-about-annex-list")]
    List(AnnexesWanted),
    #[command(about = "cli-about-annex-show", mut_arg("key", |key| key.help("cli-help-annex-key")))]
    Show(Key),
    #[command(about = "cli-about-annex-edit")]
    Edit(EditAnnex),
    #[command(about = "cli-about-annex-send")]
    Send(SentAnnex),
    #[command(about = "cli-about-annex-signatory", mut_arg("key", |key| key.help("cli-help-annex-key")))]
    #[command(mut_arg("signatories", |one| one.help("cli-help-annex-signatories")))]
    Signatory(NamedToSign),
    #[command(about = "cli-about-annex-check", mut_arg("key", |key| key.help("cli-help-annex-key")))]
    Check(SignaturesChecked),
    #[command(about = "cli-about-annex-sign")]
    Sign(SignedAnnex),
    #[command(about = "cli-about-annex-cancel", mut_arg("key", |key| key.help("cli-help-annex-key")))]
    Cancel(Key),
    #[command(about = "cli-about-annex-render")]
    Render(RenderAnnex),
}

#[derive(Args, Debug)]
pub struct AddAnnex {
    #[arg(value_name = "CONTRACT", help = "cli-help-contract-key")]
    pub contract: String,
    #[arg(long, value_name = "KIND", value_parser = kinds(), hide_possible_values = true)]
    #[arg(help = "cli-help-annex-kind")]
    pub kind: Option<AnnexKind>,
    #[arg(long = "line", value_name = "LINE", help = "cli-help-annex-line")]
    pub lines: Vec<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct AnnexesWanted {
    #[arg(value_name = "CONTRACT", help = "cli-help-annex-contract")]
    pub contract: Option<String>,
}

#[derive(Args, Debug)]
pub struct EditAnnex {
    #[arg(value_name = "KEY", help = "cli-help-annex-key")]
    pub key: String,
    #[arg(long = "line", value_name = "LINE", help = "cli-help-annex-lines")]
    pub lines: Vec<String>,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct SentAnnex {
    #[arg(value_name = "KEY", help = "cli-help-annex-key")]
    pub key: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-annex-sent-on")]
    pub on: Option<NaiveDate>,
}

#[derive(Args, Debug)]
pub struct SignedAnnex {
    #[arg(value_name = "KEY", help = "cli-help-annex-key")]
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

#[derive(Args, Debug)]
pub struct ProlongWanted {
    #[arg(value_name = "KEY", required = true, help = "cli-help-contract-keys")]
    pub keys: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-prolong-until")]
    pub until: Option<NaiveDate>,
    #[arg(long = "dry-run", help = "cli-help-prolong-dry-run")]
    pub dry_run: bool,
}

#[derive(Args, Debug)]
pub struct TerminateWanted {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-terminate-reason")]
    pub reason: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-terminate-on")]
    pub on: Option<NaiveDate>,
    #[arg(long = "by-agreement", help = "cli-help-terminate-agreement")]
    pub by_agreement: bool,
}

#[derive(Args, Debug)]
pub struct RegisterAnew {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[command(flatten)]
    pub fields: Assignments,
}

fn kinds() -> impl TypedValueParser<Value = AnnexKind> {
    one_of(AnnexKind::ALL.map(AnnexKind::key), AnnexKind::from_key)
}
