//! The package of a contract, and files that are linked, in words (`K-10`).

use super::Catalogue;
use crate::domain::{
    contract::Side,
    link::Sight,
    package::{
        DocumentKind, Stage, Step,
        required::{Lack, Requirement},
    },
};

/// What a document is called, without its number.
pub fn kind(kind: DocumentKind, words: &Catalogue) -> String {
    words.get(match kind {
        DocumentKind::Contract => "package-contract",
        DocumentKind::Annex(kind) => super::annexes::kind_key(kind),
        DocumentKind::Invoice => "package-invoice",
        DocumentKind::Waybill => "package-waybill",
        DocumentKind::VatInvoice => "package-vat-invoice",
        DocumentKind::Transfer => "package-transfer",
        DocumentKind::PowerOfAttorney => "paper-power-of-attorney",
        DocumentKind::Reconciliation => "package-reconciliation",
        DocumentKind::Other => "paper-other",
    })
}

/// The same with its number, where it has one.
pub fn title(of: DocumentKind, number: &str, words: &Catalogue) -> String {
    let name = kind(of, words);
    if number.is_empty() {
        name
    } else {
        words.say("annex-title", [("kind", name), ("number", number.to_owned())])
    }
}

/// How far a document has come.
pub const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "package-draft",
        Stage::Sent => "package-sent",
        Stage::Received => "package-received",
        Stage::SignedBy(Side::We) => "package-by-one-us",
        Stage::SignedBy(Side::They) => "package-by-one-them",
        Stage::Signed => "package-signed",
        Stage::Original => "package-original",
    }
}

/// What happens to a document, as the form calls its day.
pub const fn step_key(step: Step) -> &'static str {
    match step {
        Step::Sent => "package-step-sent",
        Step::Received => "package-step-received",
        Step::SignedByUs => "contract-signed-by-us",
        Step::SignedByThem => "contract-signed-by-them",
        Step::Original => "package-step-original",
    }
}

/// What is asked for: any of several where several will do, and whose where that matters.
pub fn required(asked: &Requirement, words: &Catalogue) -> String {
    let names: Vec<String> = asked.kinds.iter().map(|one| kind(*one, words)).collect();
    whose(names.join(" / "), asked.by, words)
}

/// The name of a document with whose it is, where that is to be told.
pub fn whose(name: String, by: Option<Side>, words: &Catalogue) -> String {
    match by {
        Some(Side::We) => words.say("package-ours", [("name", name)]),
        Some(Side::They) => words.say("package-theirs", [("name", name)]),
        None => name,
    }
}

/// One thing that is missing: what it is called, and what is missing of it.
pub fn lack(name: String, lack: Lack, words: &Catalogue) -> String {
    match lack {
        Lack::Absent => words.say("package-lack-absent", [("name", name)]),
        Lack::Unfinished(_, Stage::Signed) => words.say("package-lack-copy", [("name", name)]),
        Lack::Unfinished(_, stage) => {
            words.say("package-lack-open", [("name", name), ("stage", words.get(stage_key(stage)))])
        }
    }
}

/// What a look at a file has found.
pub fn sight(sight: Sight, words: &Catalogue) -> String {
    match sight {
        Sight::Found => words.get("file-found"),
        Sight::New => words.get("file-new"),
        Sight::Changed => words.get("file-changed"),
        Sight::Lost(None) => words.get("file-never"),
        Sight::Lost(Some(day)) => words.say("file-lost", [("day", words.formats.date(day))]),
    }
}
