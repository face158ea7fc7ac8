//! Arguments about the place of a shared file.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ShareVerb {
    #[command(about = "share-about-check")]
    Check(ShareCheck),
    #[command(about = "share-about-alone")]
    Alone(WorkAlone),
    #[command(about = "share-about-convert")]
    Convert,
}

/// Which folder is looked at, and whether two computers look.
#[derive(Args, Debug)]
pub struct ShareCheck {
    #[arg(value_name = "DIR", help = "share-help-folder")]
    pub folder: Option<PathBuf>,
    #[arg(long, value_name = "CODE", num_args = 0..=1, value_parser = code, help = "share-help-peer")]
    pub peer: Option<Option<String>>,
}

/// The words that are to be typed.
#[derive(Args, Debug)]
pub struct WorkAlone {
    #[arg(long, value_name = "TEXT", help = "share-help-confirm")]
    pub confirm: Option<String>,
}

fn code(text: &str) -> Result<String, String> {
    let is_code = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { Ok(text.to_owned()) } else { Err("000000 … 999999".to_owned()) }
}
