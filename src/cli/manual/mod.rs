//! `serik manual`: the handbook, put together from what the program itself goes by: the tree of commands,
//! the table of keys, the exit codes, the folders of this computer.

mod commands;
mod keys;
mod page;

use super::{Desk, failure::EXITS, output::Outcome};
use crate::{
    config::Folders,
    domain::{
        client, company, consent, contact,
        field::Field,
        settings::{SETTINGS, Setting},
    },
    i18n::Catalogue,
    logging::log_file,
};
use page::{Page, Style};
use serde_json::json;
use std::io::{self, IsTerminal as _};

/// Cells of a line on a terminal.
const WIDTH: usize = 80;

/// How to begin, a line each.
const START: [&str; 9] = [
    "manual-start-open",
    "manual-start-demo",
    "manual-start-import",
    "manual-start-base",
    "manual-start-pin",
    "manual-start-find",
    "manual-start-undo",
    "manual-start-help",
    "manual-start-plain",
];

/// Variables of the environment, and what each stands for.
const VARIABLES: [(&str, &str); 9] = [
    ("SERIK_DB", "manual-variable-db"),
    ("SERIK_LANG", "manual-variable-lang"),
    ("SERIK_USER", "manual-variable-user"),
    ("SERIK_LOG", "manual-variable-log"),
    ("SERIK_PLAIN", "manual-variable-plain"),
    ("SERIK_PASSPHRASE", "manual-variable-passphrase"),
    ("SERIK_PIN", "manual-variable-pin"),
    ("SERIK_NEW_PIN", "manual-variable-new-pin"),
    ("NO_COLOR", "manual-variable-colour"),
];

/// Prints the handbook: Markdown, in plain form without its signs; wrapped where a person reads it.
pub fn run(desk: &Desk) -> Outcome {
    let page = handbook(desk.words, desk.folders);
    let width = io::stdout().is_terminal().then_some(WIDTH);
    let text = page.written(Style { is_bare: desk.format.plain, width });
    Outcome::new(json!({ "text": page.written(Style::default()) }), text)
}

fn handbook(words: &Catalogue, folders: &Folders) -> Page {
    let mut page = Page::default();
    page.heading(1, words.say("manual-title", [("version", env!("CARGO_PKG_VERSION"))]));
    page.text(words.get("manual-what"));
    page.text(words.get("manual-what-file"));
    page.heading(2, words.get("manual-start"));
    for line in START {
        page.item("", words.get(line));
    }
    page.heading(2, words.get("manual-keys"));
    page.text(words.get("manual-keys-places"));
    keys::tell(&mut page, words);
    page.heading(2, words.get("manual-commands"));
    page.text(words.get("manual-commands-text"));
    commands::tell(&mut page, words);
    fields(&mut page, words);
    settings(&mut page, words);
    exits(&mut page, words);
    documents(&mut page, words);
    places(&mut page, words, folders);
    page
}

/// What `--set` takes, by the noun of the command.
fn fields(page: &mut Page, words: &Catalogue) {
    page.heading(3, words.get("manual-fields"));
    page.text(words.get("manual-fields-text"));
    let nouns: [(&str, &[Field]); 7] = [
        ("client", client::FIELDS),
        ("contact", contact::FIELDS),
        ("note", contact::NOTE_FIELDS),
        ("consent", consent::FIELDS),
        ("need", contact::NEED_FIELDS),
        ("account", contact::ACCOUNT_FIELDS),
        ("company", company::FIELDS),
    ];
    for (noun, fields) in nouns {
        page.item(noun, fields.iter().map(|field| field.key).collect::<Vec<_>>().join(", "));
    }
}

/// The settings of the office, with what each takes and what holds without it.
fn settings(page: &mut Page, words: &Catalogue) {
    page.heading(3, words.get("setting-about"));
    page.text(words.get("setting-manual"));
    for Setting { name, kind, usual, label } in SETTINGS {
        let told = [words.get(label), kind.accepted(), words.say("settings-usual", [("value", *usual)])];
        page.item(*name, told.join("; "));
    }
}

fn exits(page: &mut Page, words: &Catalogue) {
    page.heading(2, words.get("manual-exit"));
    for (code, meaning) in EXITS {
        page.item(code.to_string(), words.get(meaning));
    }
}

fn documents(page: &mut Page, words: &Catalogue) {
    let example = |key: &str, example: &str| words.say(key, [("example", example)]);
    page.heading(2, "JSON");
    page.text(words.get("manual-json"));
    page.item("", example("manual-json-money", r#"`{"minor": 124000000, "currency": "KZT"}`"#));
    page.item("", words.get("manual-json-values"));
    page.item("", example("manual-json-list", r#"`{"items": […], "next": "…", "total": 60}`"#));
    let error =
        r#"`{"error": {"code": "…", "rule": "C-1", "message": "…", "field": "…", "line": 3, "hint": "…"}}`"#;
    page.item("", example("manual-json-error", error));
    page.text(words.get("manual-json-schemas"));
}

fn places(page: &mut Page, words: &Catalogue, folders: &Folders) {
    page.heading(2, words.get("manual-files"));
    let files = [
        (folders.usual_database(), "manual-file-database"),
        (folders.demo_database(), "manual-file-demo"),
        (folders.settings_file(), "manual-file-settings"),
        (folders.config.join("themes"), "manual-file-themes"),
        (folders.state.join("drafts.db"), "manual-file-drafts"),
        (log_file(&folders.state), "manual-file-log"),
    ];
    for (path, meaning) in files {
        page.item(path.display().to_string(), words.get(meaning));
    }
    page.heading(2, words.get("manual-variables"));
    for (variable, meaning) in VARIABLES {
        page.item(variable, words.get(meaning));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{i18n::Language, keys::BINDINGS};
    use std::path::Path;

    fn text(language: Language) -> String {
        let folders = Folders::within(Path::new("үй"));
        handbook(&Catalogue::load(language), &folders).written(Style::default())
    }

    #[test]
    fn every_key_and_every_command_is_told_in_every_language() {
        for language in Language::ALL {
            let (words, text) = (Catalogue::load(language), text(language));
            for binding in BINDINGS.iter() {
                let label = words.get(binding.command.label());
                let is_told = |line: &str| line.contains(&binding.key.to_string()) && line.ends_with(&label);
                assert!(text.lines().any(is_told), "{binding:?}");
            }
            for heading in
                ["### serik init", "#### serik client list", "##### serik client fields add", "## JSON"]
            {
                assert!(text.lines().any(|line| line == heading), "{heading}\n{text}");
            }
            for key in ["manual-", "cli-", "command-", "OPTIONS", "COMMAND"] {
                assert!(!text.contains(key), "{key} in {}", language.code());
            }
        }
    }

    #[test]
    fn usage_options_codes_and_paths_are_told() {
        let text = text(Language::English);
        for line in [
            "    serik client edit [options] <KEY>",
            "- `--set <FIELD=VALUE>` — A field and its value; may be repeated, an empty value clears",
            "- `-h, --help` — Print this help",
            "- `5` — the database cannot be used now: busy, away, no rights, made by a newer serik",
            "    serik journal <command>",
            "- `contact` — name, position, role, attitude, phones, mails, messengers, channel, hours, language, birthday, comment, left_on",
        ] {
            assert!(text.lines().any(|told| told == line), "{line}\n{text}");
        }
        let log = Path::new("үй").join("state").join("serik.log").display().to_string();
        assert!(text.contains(&log), "{text}");
    }
}
