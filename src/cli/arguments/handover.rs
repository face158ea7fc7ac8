//! Arguments of hand-overs and absences.

use super::{Destination, day};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct HandoverWanted {
    #[command(subcommand)]
    pub verb: Option<HandoverVerb>,
    #[arg(value_name = "FROM", required = true, help = "handover-help-from")]
    pub who: Option<String>,
    #[arg(value_name = "TO", required = true, help = "handover-help-to")]
    pub substitute: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, required_unless_present = "for_good")]
    #[arg(help = "handover-help-first-day")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, required_unless_present = "for_good")]
    #[arg(help = "handover-help-last-day")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", help = "handover-help-note")]
    pub note: Option<String>,
    #[arg(long, conflicts_with_all = ["from", "to", "note"], help = "handover-help-for-good")]
    pub for_good: bool,
}

#[derive(Debug, Subcommand)]
pub enum HandoverVerb {
    #[command(about = "handover-about-list")]
    List,
    #[command(about = "handover-about-remove")]
    Remove(RemovedAbsence),
    #[command(about = "handover-about-sheet", mut_arg("format", |it| it.value_name("txt|csv|xlsx|json").help("prepare-help-format")))]
    Sheet(SheetWanted),
    #[command(about = "handover-about-report")]
    Report(StoryWanted),
}

#[derive(Args, Debug)]
pub struct RemovedAbsence {
    #[arg(value_name = "ID", help = "handover-help-id")]
    pub id: String,
}

#[derive(Args, Debug)]
pub struct SheetWanted {
    #[arg(value_name = "FROM", help = "handover-help-from")]
    pub who: String,
    #[arg(long, value_name = "KEY", help = "cli-help-key")]
    pub client: Option<String>,
    #[command(flatten)]
    pub to: Destination,
}

#[derive(Args, Debug)]
pub struct StoryWanted {
    #[arg(value_name = "FROM", help = "handover-help-from")]
    pub who: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "to", help = "cli-help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "from", help = "cli-help-to")]
    pub to: Option<NaiveDate>,
}
