//! Arguments of the demo office.

use super::count;
use clap::Args;

/// Most clients of a demo base.
const LARGEST: u32 = 1_000_000;

/// How the demo office is made.
#[derive(Args, Debug)]
pub struct DemoWanted {
    #[arg(long, value_name = "N", help = "cli-help-size")]
    #[arg(value_parser = size)]
    pub size: Option<u32>,
    #[arg(long, help = "cli-help-reset")]
    pub reset: bool,
}

fn size(text: &str) -> Result<u32, String> {
    count(text).ok().filter(|size| *size <= LARGEST).ok_or_else(|| format!("1 … {LARGEST}"))
}
