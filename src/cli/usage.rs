//! Reading the command line, with help and errors in the person's language.

use super::{
    arguments::Arguments,
    failure::{Done, Failure, WRONG_USE},
    output::Outcome,
};
use crate::i18n::{Catalogue, Language};
use clap::{
    Arg, Command, CommandFactory, Error, FromArgMatches,
    error::{ContextKind, ErrorKind},
};
use serde_json::json;
use std::{error::Error as _, ffi::OsString, path::PathBuf};

/// What must be known before the command line can be read: in which words to answer, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Early {
    pub language: Option<Language>,
    pub config: Option<PathBuf>,
    pub json: bool,
    pub plain: bool,
}

impl Early {
    /// Looks through the arguments without judging them.
    pub fn of(arguments: &[OsString]) -> Self {
        let mut found = Self::default();
        let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
        while let Some(word) = words.next().filter(|word| word != "--") {
            let (name, mut value) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word.into_owned(), None),
            };
            let mut next = || value.take().or_else(|| words.next().map(std::borrow::Cow::into_owned));
            match name.as_str() {
                "--lang" => found.language = next().and_then(|code| code.parse().ok()),
                "--config" => found.config = next().map(PathBuf::from),
                "--json" => found.json = true,
                "--plain" => found.plain = true,
                _ => {}
            }
        }
        found
    }
}

/// The command line, or what to print in its place: help, the version, what is wrong with it.
pub fn parse(arguments: &[OsString], words: &Catalogue) -> Result<Arguments, Done<Outcome>> {
    let tree = tree(words);
    let found = tree.clone().try_get_matches_from(arguments);
    let read =
        found.and_then(|found| Arguments::from_arg_matches(&found)).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let text = placeholders(error.to_string().trim_end(), words);
                Ok(Outcome::new(json!({ "text": text }), text))
            }
            _ => Err(wrong_use(&error, &tree, arguments, words)),
        })?;
    // Screens are no JSON document.
    if read.command.is_none() && read.global.json {
        return Err(Err(missing_verb(&tree, "", words)));
    }
    Ok(read)
}

/// Every command with its options, told in the person's language.
pub fn tree(words: &Catalogue) -> Command {
    translated(Arguments::command(), words)
}

/// What stands for options and commands in a usage line, in the person's language.
pub fn placeholders(text: &str, words: &Catalogue) -> String {
    let option = format!("[{}]", words.get("cli-usage-option"));
    let command = words.get("cli-usage-command");
    text.replace("[OPTIONS]", &option)
        .replace("[COMMAND]", &format!("[{command}]"))
        .replace("<COMMAND>", &format!("<{command}>"))
}

/// Puts words in place of the message keys that stand for help texts.
fn translated(command: Command, words: &Catalogue) -> Command {
    let about = command.get_about().map(|key| words.get(&key.to_string())).unwrap_or_default();
    let template = template(&command, words);
    let command = command.arg_required_else_help(false); // what is missing is told in one way
    let command = command.about(about).help_template(template).mut_args(|arg| {
        let help = arg.get_help().map(|key| words.get(&key.to_string())).unwrap_or_default();
        // What belongs to one command stands before what belongs to all.
        let place = if arg.is_global_set() { 900 } else { 1 };
        arg.help(help).display_order(place)
    });
    command.mut_subcommands(|verb| translated(verb, words))
}

/// The headings of a help page in the person's language, each over what the command has.
fn template(command: &Command, words: &Catalogue) -> String {
    let part = |key: &str, tag: &str| format!("\n\n{}:\n{{{tag}}}", words.get(key));
    let mut page = format!("{{about}}\n\n{}: {{usage}}", words.get("cli-usage"));
    if command.has_subcommands() {
        page += &part("cli-usage-commands", "subcommands");
    }
    if command.get_positionals().next().is_some() {
        page += &part("cli-usage-arguments", "positionals");
    }
    page + &part("cli-usage-options", "options")
}

fn wrong_use(error: &Error, tree: &Command, arguments: &[OsString], words: &Catalogue) -> Failure {
    let told = |kind| error.get(kind).map(ToString::to_string);
    let argument = told(ContextKind::InvalidArg).or_else(|| told(ContextKind::InvalidSubcommand));
    let argument = argument.unwrap_or_default();
    let failure = match error.kind() {
        ErrorKind::MissingSubcommand => return missing_verb(tree, &argument, words),
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            Failure::new(WRONG_USE, "cli-usage-unknown").part("argument", argument)
        }
        ErrorKind::MissingRequiredArgument => {
            Failure::new(WRONG_USE, "cli-usage-missing").part("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = told(ContextKind::InvalidValue).unwrap_or_default();
            let accepted = told(ContextKind::ValidValue).or_else(|| error.source().map(ToString::to_string));
            let failure =
                Failure::new(WRONG_USE, "cli-usage-value").part("argument", argument).part("value", value);
            match accepted.filter(|accepted| !accepted.is_empty()) {
                Some(accepted) => return failure.hint("cli-usage-accepted", vec![("accepted", accepted)]),
                None => failure,
            }
        }
        ErrorKind::ArgumentConflict if told(ContextKind::PriorArg).is_none_or(|other| other == argument) => {
            Failure::new(WRONG_USE, "cli-usage-twice").part("argument", argument)
        }
        ErrorKind::ArgumentConflict => {
            let other = told(ContextKind::PriorArg).unwrap_or_default();
            Failure::new(WRONG_USE, "cli-usage-conflict").part("argument", argument).part("other", other)
        }
        _ => Failure::new(WRONG_USE, "cli-usage-other").part("argument", argument),
    };
    hinted(failure, error, &addressed(tree, arguments))
}

/// The command that the words lead to, with its whole name.
fn addressed(tree: &Command, arguments: &[OsString]) -> String {
    let (mut command, mut name) = (tree, tree.get_name().to_owned());
    let mut is_value = false;
    for word in arguments.iter().skip(1) {
        if std::mem::take(&mut is_value) {
            continue;
        }
        let option = word.to_str().and_then(|word| word.strip_prefix("--"));
        let takes = |arg: &Arg| arg.get_long() == option && arg.get_action().takes_values();
        is_value = option.is_some() && tree.get_arguments().chain(command.get_arguments()).any(takes);
        if let Some(next) = command.find_subcommand(word) {
            command = next;
            name = format!("{name} {}", next.get_name());
        }
    }
    name
}

/// The nearest known word; else where to read on.
fn hinted(failure: Failure, error: &Error, command: &str) -> Failure {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::ValidValue];
    let near = kinds.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string);
    match near.filter(|near| !near.is_empty()) {
        Some(near) => failure.hint("cli-usage-near", vec![("near", near)]),
        None => failure.hint("cli-usage-help", vec![("command", format!("{command} --help"))]),
    }
}

/// What may follow these words: the help of the command that stands there.
fn missing_verb(tree: &Command, path: &str, words: &Catalogue) -> Failure {
    let mut whole = tree.clone();
    whole.build(); // hands the options of every command down
    let mut command = &whole;
    for verb in path.split_whitespace().skip(1) {
        command = command.find_subcommand(verb).unwrap_or(command);
    }
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    let help = placeholders(&command.clone().render_help().to_string(), words);
    let lines = help.trim_end().lines().map(str::to_owned).collect();
    Failure::new(WRONG_USE, "cli-usage-verb").details(lines, "commands", json!(verbs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_value_of_an_option_is_no_command() {
        let tree = Arguments::command();
        assert_eq!(addressed(&tree, &words("serik --user import client list --zzz")), "serik client list");
        assert_eq!(addressed(&tree, &words("serik import --json clients")), "serik import clients");
    }

    #[test]
    fn the_language_is_known_before_the_rest_is_read() {
        let found = Early::of(&words("serik client --lang=kk lst --json --config my.toml -- --plain"));
        let wanted = Early {
            language: Some(Language::Kazakh),
            config: Some("my.toml".into()),
            json: true,
            plain: false,
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn options_stand_before_or_after_the_words() {
        let catalogue = Catalogue::load(Language::English);
        for line in ["serik --db a.db --json client list", "serik client list --json --db a.db"] {
            let global = parse(&words(line), &catalogue).unwrap().global;
            assert!(global.json && global.database.is_some_and(|path| path.ends_with("a.db")));
        }
    }
}
