//! `serik completions`: a script that lets a shell complete the words of the command line.

use super::{Desk, arguments::CompletionsWanted, output::Outcome, usage};
use serde_json::json;

/// Writes the script; the help beside each word is in the person's language.
pub fn run(wanted: CompletionsWanted, desk: &Desk) -> Outcome {
    let mut tree = usage::tree(desk.words);
    let mut script = Vec::new();
    clap_complete::generate(wanted.shell, &mut tree, "serik", &mut script);
    let script = String::from_utf8_lossy(&script);
    let json = json!({ "shell": wanted.shell.to_string(), "text": script });
    Outcome::new(json, script.trim_end())
}
