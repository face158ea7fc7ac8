//! Every command with its options, from the tree that reads the command line.

use super::{
    super::usage::{placeholders, tree},
    page::Page,
};
use crate::i18n::Catalogue;
use clap::{Arg, Command};

/// Options of every command, then the commands.
pub fn tell(page: &mut Page, words: &Catalogue) {
    let mut tree = tree(words);
    tree.build(); // hands the options of every command down and names the commands in full
    page.heading(3, words.get("manual-global"));
    options(page, &tree, |argument| argument.is_global_set() || !argument.is_positional());
    for noun in tree.get_subcommands() {
        command(page, noun, 3, words);
    }
}

fn command(page: &mut Page, command_told: &Command, level: usize, words: &Catalogue) {
    page.heading(level, command_told.get_bin_name().unwrap_or_default());
    page.text(command_told.get_about().map(ToString::to_string).unwrap_or_default());
    if !command_told.is_subcommand_required_set() {
        for line in usage(command_told, words) {
            page.example(line);
        }
        options(page, command_told, |argument| !argument.is_global_set());
    }
    for verb in command_told.get_subcommands() {
        command(page, verb, level + 1, words);
    }
}

/// How it is typed: a line for each way.
fn usage(command: &Command, words: &Catalogue) -> Vec<String> {
    let usage = placeholders(&command.clone().render_usage().to_string(), words);
    let lines = usage.lines().map(|line| line.trim_start_matches("Usage:").trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn options(page: &mut Page, command: &Command, is_told: impl Fn(&Arg) -> bool) {
    for argument in command.get_arguments().filter(|argument| is_told(argument)) {
        page.item(name(argument), argument.get_help().map(ToString::to_string).unwrap_or_default());
    }
}

/// `--db <FILE>`, `-h, --help`, `<KEY>`.
fn name(argument: &Arg) -> String {
    match argument.get_short().filter(|_| argument.get_long().is_some()) {
        Some(short) => format!("-{short}, {argument}"),
        None => argument.to_string(),
    }
}
