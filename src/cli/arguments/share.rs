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
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "", help = "share-help-peer")]
    #[arg(value_parser = peer)]
    pub peer: Option<Peer>,
}

/// Which of two computers looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peer {
    /// It makes the code.
    First,
    /// It was given this one.
    Second(String),
}

/// The words that are to be typed.
#[derive(Args, Debug)]
pub struct WorkAlone {
    #[arg(long, value_name = "TEXT", help = "share-help-confirm")]
    pub confirm: Option<String>,
}

fn peer(text: &str) -> Result<Peer, String> {
    let is_code = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text {
        "" => Ok(Peer::First),
        code if is_code => Ok(Peer::Second(code.to_owned())),
        _ => Err("000000 … 999999".to_owned()),
    }
}
