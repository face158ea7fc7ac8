//! What is agreed with clients: contracts and everything that belongs to them.

use super::{AnnexVerb, ContractVerb, ObligationVerb, PaperVerb, SignatoryVerb, TemplateVerb};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Agreed {
    #[command(subcommand, about = "cli-about-contract")]
    Contract(ContractVerb),
    #[command(subcommand, about = "cli-about-template")]
    Template(TemplateVerb),
    #[command(subcommand, about = "cli-about-signatory")]
    Signatory(SignatoryVerb),
    #[command(subcommand, about = "cli-about-paper")]
    Paper(PaperVerb),
    #[command(subcommand, about = "cli-about-specification")]
    Specification(AnnexVerb),
    #[command(subcommand, about = "cli-about-addendum")]
    Addendum(AnnexVerb),
    #[command(subcommand, about = "cli-about-act")]
    Act(AnnexVerb),
    #[command(subcommand, about = "cli-about-obligation")]
    Obligation(ObligationVerb),
}
