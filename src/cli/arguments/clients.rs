//! Which clients a command is about.

use super::Part;
use clap::Args;

/// Which clients, and in which order.
#[derive(Args, Debug)]
pub struct ClientsChosen {
    #[arg(long, value_name = "Q", help = "cli-help-search")]
    pub search: Option<String>,
    #[arg(long, value_name = "S", help = "cli-help-segment")]
    pub segment: Option<String>,
    #[arg(long, value_name = "U", help = "cli-help-manager")]
    pub manager: Option<String>,
    #[arg(long, value_name = "KEY", help = "cli-help-head")]
    pub head: Option<String>,
    #[arg(long, value_name = "T", help = "cli-help-tag")]
    pub tag: Option<String>,
    #[arg(long, value_name = "KEY", help = "cli-help-sort")]
    pub sort: Option<String>,
    #[arg(long, help = "cli-help-descending")]
    pub descending: bool,
    #[arg(long, help = "cli-help-without-step")]
    pub without_step: bool,
    #[arg(long, help = "cli-help-removed")]
    pub removed: bool,
}

#[derive(Args, Debug)]
pub struct ClientsWanted {
    #[command(flatten)]
    pub chosen: ClientsChosen,
    #[command(flatten)]
    pub part: Part,
}
