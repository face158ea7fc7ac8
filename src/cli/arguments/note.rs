//! Arguments about notes.

use super::{Assignments, Key};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum NoteVerb {
    #[command(about = "cli-about-note-add")]
    Add(AddNote),
    #[command(about = "cli-about-note-list")]
    List(Key),
    #[command(about = "cli-about-note-pin")]
    Pin(Pin),
}

#[derive(Args, Debug)]
pub struct AddNote {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[arg(value_name = "TEXT", help = "cli-help-note-text")]
    pub text: Option<String>,
    #[arg(long = "text", value_name = "TEXT", conflicts_with = "text", help = "cli-help-note-text")]
    pub text_option: Option<String>,
    #[arg(long, help = "cli-help-note-pinned")]
    pub pinned: bool,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct Pin {
    #[arg(value_name = "KEY", help = "cli-help-note-key")]
    pub key: String,
    #[arg(long, help = "cli-help-note-off")]
    pub off: bool,
}
