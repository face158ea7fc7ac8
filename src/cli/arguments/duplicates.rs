//! Arguments about clients that seem to be one.

use super::Part;
use clap::Args;

#[derive(Args, Debug)]
pub struct DuplicatesWanted {
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct Merge {
    #[arg(value_name = "KEEP", help = "cli-help-merge-keep")]
    pub kept: String,
    #[arg(value_name = "OTHER", help = "cli-help-merge-other")]
    pub other: String,
    #[arg(long, value_name = "FIELD", help = "cli-help-merge-take-field")]
    pub take: Vec<String>,
    #[arg(long, value_name = "FIELD", help = "cli-help-merge-keep-field")]
    pub keep: Vec<String>,
}

#[derive(Args, Debug)]
pub struct Apart {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub one: String,
    #[arg(value_name = "OTHER", help = "cli-help-key")]
    pub two: String,
    #[arg(long, value_name = "TEXT", help = "cli-help-apart-reason")]
    pub reason: Option<String>,
}
