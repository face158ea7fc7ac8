//! Arguments of the preparation list.

use super::{Destination, day};
use chrono::NaiveDate;
use clap::Args;

#[derive(Args, Debug)]
pub struct PrepareWanted {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "prepare-help-date")]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", conflicts_with = "all", help = "cli-help-owner")]
    pub owner: Option<String>,
    #[arg(long, help = "cli-help-today-all")]
    pub all: bool,
    #[arg(long, value_name = "ID", num_args = 1.., conflicts_with_all = ["undone", "date", "format", "output"])]
    #[arg(help = "prepare-help-done")]
    pub done: Vec<String>,
    #[arg(long = "not-done", value_name = "ID", num_args = 1.., conflicts_with_all = ["date", "format", "output"])]
    #[arg(help = "prepare-help-not-done")]
    pub undone: Vec<String>,
    #[command(flatten)]
    pub to: Destination,
}
