//! Arguments about one person's data.

use clap::Args;

#[derive(Args, Debug)]
pub struct Purge {
    #[arg(value_name = "KEY", help = "cli-help-person-key")]
    pub key: String,
    #[arg(long, value_name = "KEY", help = "cli-help-at-client")]
    pub client: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-help-purge-reason")]
    pub reason: String,
    #[arg(long, value_name = "WORD", help = "cli-help-purge-word")]
    pub word: Vec<String>,
    #[arg(long, help = "cli-help-purge-signed")]
    pub signed_too: bool,
    #[arg(long, help = "cli-help-purge-dry-run")]
    pub dry_run: bool,
}
