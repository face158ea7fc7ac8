//! Words of the journal.

use super::{Part, day, number};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum JournalVerb {
    #[command(about = "cli-about-journal-show")]
    Show(OneEntry),
}

#[derive(Args, Clone, Copy, Debug)]
pub struct OneEntry {
    #[arg(value_name = "ID", value_parser = number, help = "cli-help-journal-entry")]
    pub id: i64,
}

/// Which actions.
#[derive(Args, Debug)]
pub struct JournalChosen {
    #[arg(long, value_name = "KEY", help = "cli-help-journal-client")]
    pub client: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-by")]
    pub by: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-since")]
    pub since: Option<NaiveDate>,
}

#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub struct JournalWanted {
    #[command(subcommand)]
    pub verb: Option<JournalVerb>,
    #[command(flatten)]
    pub chosen: JournalChosen,
    #[command(flatten)]
    pub part: Part,
}
