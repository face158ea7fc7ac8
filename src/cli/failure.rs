//! Why a command did not do it: exit code, stable code, rule and the sentence for the person.

use super::Desk;
use crate::{
    config::NamedBy,
    domain::{
        absence, activity, client, contact, contract, field::Flaw, invoice, obligation, package, payment,
    },
    i18n::Catalogue,
    store::{
        StoreError,
        backup::BackupFault,
        client::CLIENT,
        contact::{CONTACT, POST},
        whole::BaseFault,
    },
};
use serde_json::{Map, Value, json};
use std::path::Path;

/// What every exit code of the program means.
pub const EXITS: [(u8, &str); 7] = [
    (0, "manual-exit-done"),
    (REFUSED, "manual-exit-refused"),
    (WRONG_USE, "manual-exit-wrong-use"),
    (NOTHING_FOUND, "manual-exit-nothing-found"),
    (CHANGED_FIRST, "manual-exit-changed-first"),
    (UNUSABLE, "manual-exit-unusable"),
    (UNREADABLE, "manual-exit-unreadable"),
];

/// Refused, or a check found a fault.
pub const REFUSED: u8 = 1;
/// Wrong use of the command line.
pub const WRONG_USE: u8 = 2;
/// Nothing was found.
pub const NOTHING_FOUND: u8 = 3;
/// A colleague changed it first.
pub const CHANGED_FIRST: u8 = 4;
/// The database cannot be used now.
pub const UNUSABLE: u8 = 5;
/// The input file cannot be read.
pub const UNREADABLE: u8 = 6;

/// What a command gives, or why it does not.
pub type Done<T> = Result<T, Failure>;

/// A command that was not done. Its facts are in a box: most commands succeed.
#[derive(Debug)]
#[must_use]
pub struct Failure(Box<Facts>);

type Parts = Vec<(&'static str, String)>;

#[derive(Debug, Default)]
struct Facts {
    exit: u8,
    /// Message key; without its first word it is the stable code.
    key: &'static str,
    parts: Parts,
    rule: Option<&'static str>,
    field: Option<(String, String)>,
    line: Option<u64>,
    hint: Option<(&'static str, Parts)>,
    /// Further lines for people: what to choose from, what stands in the way.
    lines: Vec<String>,
    /// The same for programs.
    more: Map<String, Value>,
}

impl Failure {
    /// A failure with this exit code and sentence.
    pub fn new(exit: u8, key: &'static str) -> Self {
        Self(Box::new(Facts { exit, key, ..Facts::default() }))
    }

    /// A named part of the sentence.
    pub fn part(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.parts.push((name, value.into()));
        self
    }

    fn parts(mut self, parts: Parts) -> Self {
        self.0.parts.extend(parts);
        self
    }

    /// What to do next.
    pub fn hint(mut self, key: &'static str, parts: Parts) -> Self {
        self.0.hint = Some((key, parts));
        self
    }

    /// The number of the rule.
    pub fn rule(mut self, rule: &'static str) -> Self {
        self.0.rule = Some(rule);
        self
    }

    /// Key and words of the field; a message key also stands for its words.
    pub fn field(mut self, key: &str, label: impl Into<String>) -> Self {
        self.0.field = Some((key.to_owned(), label.into()));
        self
    }

    /// The line of the input file that is to blame.
    pub fn line(mut self, line: Option<u64>) -> Self {
        self.0.line = line;
        self
    }

    /// Lines for people and the same under a name for programs.
    pub fn details(mut self, lines: Vec<String>, name: &str, json: Value) -> Self {
        self.0.lines = lines;
        self.0.more.insert(name.to_owned(), json);
        self
    }

    /// A flaw that stops a save. A value that nothing in any base would make right is wrong use.
    pub fn flawed(flaw: &Flaw, label: String, rule: &'static str) -> Self {
        // Digits and letters mixed are of the digit row's rule, whatever the field.
        let rule = if flaw.key == "flaw-mixed-digits" { "U-4" } else { rule };
        let exit = if flaw.is_of_grammar() { WRONG_USE } else { REFUSED };
        let mut failure = Self::new(exit, flaw.key).rule(rule).field(flaw.field, label);
        failure.0.parts.clone_from(&flaw.arguments);
        if flaw.names_a_missing_rate() { failure.hint("cli-hint-rate", Vec::new()) } else { failure }
    }

    /// Says which file could not be used, and how to make one that is missing.
    pub fn of_file(self, file: &Path) -> Self {
        let key = match self.0.key {
            "error-no-file" => "cli-hint-init",
            _ if self.0.exit == UNUSABLE && self.0.hint.is_none() => "cli-hint-file",
            _ => return self,
        };
        self.hint(key, vec![("file", file.display().to_string())])
    }

    /// The same of the database that the command works with, and who named it.
    pub fn of_base(self, desk: &Desk) -> Self {
        let mut failure = self.of_file(desk.database);
        if let Some((key, _)) = &mut failure.0.hint
            && *key == "cli-hint-file"
            && desk.named_by == NamedBy::Variable
        {
            *key = "cli-hint-file-variable";
        }
        failure
    }

    /// The exit code of the program.
    pub fn exit(&self) -> u8 {
        self.0.exit
    }

    /// What a person reads: the sentence, the details, what to do.
    pub fn text(&self, words: &Catalogue) -> String {
        let mut lines = vec![self.message(words)];
        lines.extend(self.0.lines.iter().cloned());
        lines.extend(self.hint_text(words));
        lines.join("\n")
    }

    /// What a program reads.
    pub fn json(&self, words: &Catalogue) -> Value {
        let code = self.0.key;
        let code = code.strip_prefix("error-").or_else(|| code.strip_prefix("cli-")).unwrap_or(code);
        let mut error = json!({
            "code": code,
            "rule": self.0.rule,
            "message": self.message(words),
            "field": self.0.field.as_ref().map(|(key, _)| key),
            "line": self.0.line,
            "hint": self.hint_text(words),
        });
        if let Value::Object(fields) = &mut error {
            fields.extend(self.0.more.clone());
        }
        json!({ "error": error })
    }

    fn message(&self, words: &Catalogue) -> String {
        let sentence = say(words, self.0.key, &self.0.parts);
        match &self.0.field {
            // A sentence that says itself what it is about has no words of a field before it.
            Some((_, label)) if !label.is_empty() => {
                let label = if words.has(label) { words.get(label) } else { label.clone() };
                words.say("cli-field-sentence", [("field", label), ("sentence", sentence)])
            }
            _ => sentence,
        }
    }

    fn hint_text(&self, words: &Catalogue) -> Option<String> {
        self.0.hint.as_ref().map(|(key, parts)| say(words, key, parts))
    }
}

/// What a field is called, whatever it is a field of; its key where no list has it.
fn label_of(key: &'static str) -> &'static str {
    let known = [
        client::FIELDS,
        activity::FIELDS,
        contact::FIELDS,
        contract::FIELDS,
        obligation::FIELDS,
        invoice::FIELDS,
        payment::FIELDS,
        package::FIELDS,
        absence::FIELDS,
    ];
    known.into_iter().flatten().find(|field| field.key == key).map_or(key, |field| field.label)
}

/// A message with owned parts.
pub fn say(words: &Catalogue, key: &str, parts: &[(&'static str, String)]) -> String {
    words.say(key, parts.iter().map(|(name, value)| (*name, value.as_str())))
}

impl From<StoreError> for Failure {
    /// The one place that turns what the store says into an exit code.
    fn from(error: StoreError) -> Self {
        tracing::warn!(%error, "a command failed");
        let key = error.message_key();
        match &error {
            StoreError::Flawed(flaw) => Self::flawed(flaw, label_of(flaw.field).to_owned(), "C-1"),
            StoreError::Stale { .. } => Self::new(CHANGED_FIRST, key).rule("O-3"),
            StoreError::Conflicts(_) => Self::new(CHANGED_FIRST, key).rule("U-9"),
            StoreError::CannotUndo { .. } => Self::new(REFUSED, key).rule("U-9"),
            StoreError::NothingToUndo | StoreError::NothingToRedo => {
                Self::new(NOTHING_FOUND, key).rule("U-9")
            }
            StoreError::NotFound => Self::new(NOTHING_FOUND, key),
            StoreError::Taken { table, .. } if [&CLIENT, &CONTACT, &POST].contains(table) => {
                Self::new(REFUSED, key).rule("C-5")
            }
            StoreError::Taken { .. }
            | StoreError::Dangling(_)
            | StoreError::TooMany
            | StoreError::NotRemoved
            | StoreError::NotPlanned
            | StoreError::NotEmpty => Self::new(REFUSED, key),
            error if error.is_of_roles() => of_role(error, key),
            StoreError::Frozen { .. } => Self::new(REFUSED, key).rule("K-2"),
            StoreError::SignatureBlocked(_) => Self::new(REFUSED, key).rule("K-6"),
            StoreError::ReasonMissing => without_reason(key),
            StoreError::Base(_) | StoreError::NotRead(_) | StoreError::NotWritten(_) => beside(&error, key),
            StoreError::Backup(fault) => of_backup(fault, key),
            StoreError::NewerSchema { .. } => Self::new(UNUSABLE, key).rule("O-8"),
            StoreError::Busy | StoreError::WalOnShare => Self::new(UNUSABLE, key).rule("O-2"),
            StoreError::LocksBroken | StoreError::Drive(_) => Self::new(UNUSABLE, key).rule("O-1"),
            StoreError::Occupied(names) => {
                Self::new(UNUSABLE, key).rule("O-8").part("names", names.join(", "))
            }
            StoreError::Replaced | StoreError::Away => Self::new(UNUSABLE, key).rule("O-5"),
            // The file itself, the disk under it, or a thread that is gone.
            _ => Self::new(UNUSABLE, key),
        }
    }
}

/// What somebody may not do, or not alone.
fn of_role(error: &StoreError, key: &'static str) -> Failure {
    let failure = Failure::new(REFUSED, key).parts(error.parts());
    match error {
        StoreError::SentForReview { review, .. } => {
            failure.rule("U-22").details(Vec::new(), "review", json!(review))
        }
        StoreError::NotWaiting | StoreError::NotJudge(_) | StoreError::TurnOfJudged(_) => {
            failure.rule("U-22")
        }
        _ => failure.rule("O-6"),
    }
}

/// Something that is done for a reason alone.
fn without_reason(key: &'static str) -> Failure {
    let failure = Failure::new(REFUSED, key).rule("A-7").field("reason", "column-reason");
    failure.hint("cli-hint-reason", Vec::new())
}

/// A backup that is not made or not brought back.
fn of_backup(fault: &BackupFault, key: &'static str) -> Failure {
    let exit = match fault {
        BackupFault::Exists
        | BackupFault::SameFile
        | BackupFault::Sealed
        | BackupFault::WrongPassphrase
        | BackupFault::OtherOffice => REFUSED,
        BackupFault::NotAlone | BackupFault::BeforeUpgrade => UNUSABLE,
        BackupFault::Unsound(_) | BackupFault::NotABase => UNREADABLE,
    };
    let failure = Failure::new(exit, key).rule("O-7");
    let BackupFault::Unsound(found) = fault else { return failure };
    let lines = found.iter().map(|line| format!("  {line}")).collect();
    failure.details(lines, "faults", json!(found))
}

/// A file beside the database that cannot be read or written.
fn beside(error: &StoreError, key: &'static str) -> Failure {
    let is_refused = matches!(error, StoreError::Base(BaseFault::HasWork) | StoreError::NotWritten(_));
    let failure = Failure::new(if is_refused { REFUSED } else { UNREADABLE }, key).rule("X-3");
    let StoreError::Base(BaseFault::Row { line }) = error else { return failure };
    failure.line(Some(*line)).part("line", line.to_string())
}
