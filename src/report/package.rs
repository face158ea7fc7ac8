//! The package of a contract for programs, and its documents for people (`K-10`).

use super::record;
use crate::{
    domain::{
        contract::Side,
        id::Id,
        link::{Link, is_outside},
        package::{
            DocumentKind, SIDES, Step,
            required::{Lack, Requirement},
        },
    },
    i18n::{Catalogue, columns, packages},
    store::package::{Owner, Package, PackageItem},
};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// A document with its steps and its file.
pub fn document_json(item: &PackageItem, contract: Id) -> Map<String, Value> {
    let document = &item.document;
    let day = |step: Step| json!(document.days.day(step).map(|day| day.to_string()));
    let steps: Map<String, Value> =
        Step::ALL.map(|step| (step.key().to_owned(), day(step))).into_iter().collect();
    let pairs = [
        ("id", json!(item.id(contract))),
        ("kind", json!(document.kind.key())),
        ("number", record::text_or_null(&item.number)),
        ("day", json!(item.day.map(|day| day.to_string()))),
        ("by", json!(document.by.key())),
        ("record", json!(owner_key(item.owner))),
        ("state", json!(document.stage().key())),
        ("complete", json!(document.is_complete())),
        ("steps", Value::Object(steps)),
        ("file", link_json(&item.link)),
        ("note", record::text_or_null(&item.note)),
        ("version", json!(item.row.map(|(_, version)| version))),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Which record knows of it.
const fn owner_key(owner: Owner) -> &'static str {
    match owner {
        Owner::Contract => "contract",
        Owner::Annex(..) => "annex",
        Owner::Own => "package",
        Owner::Paper(_) => "paper",
    }
}

/// A link; `null` where no file is attached.
pub fn link_json(link: &Link) -> Value {
    if link.is_none() {
        return Value::Null;
    }
    json!({
        "path": link.path,
        "outside": is_outside(&link.path),
        "bytes": link.measure.as_ref().map(|measure| measure.bytes),
        "sha256": link.measure.as_ref().map(|measure| measure.sha256.as_str()),
        "seen": link.seen.map(|day| day.to_string()),
    })
}

/// What is missing, and what will be asked for later.
pub fn missing_json(package: &Package) -> Map<String, Value> {
    let missing = package.missing();
    let later = package.required().into_iter().filter(|asked| !asked.is_due).map(|asked| asked.kind().key());
    let pairs = [
        ("missing", missing.iter().map(|(asked, lack)| lack_json(asked, *lack, package)).collect()),
        ("later", later.collect::<Value>()),
        ("complete", Value::Bool(missing.is_empty())),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn lack_json(asked: &Requirement, lack: Lack, package: &Package) -> Value {
    let kinds: Vec<&str> = asked.kinds.iter().map(|kind| kind.key()).collect();
    let (state, item) = match lack {
        Lack::Absent => ("absent", None),
        Lack::Unfinished(at, stage) => (stage.key(), package.items.get(at)),
    };
    json!({
        "kind": item.map_or(asked.kind(), |item| item.document.kind).key(),
        "any_of": kinds,
        "by": asked.by.map(Side::key),
        "state": state,
        "item": item.map(|item| item.id(package.contract.0)),
    })
}

/// What a document is called.
pub fn document_title(item: &PackageItem, words: &Catalogue) -> String {
    let number = if item.document.kind == DocumentKind::Contract { "" } else { item.number.as_str() };
    let title = packages::title(item.document.kind, number, words);
    // Each side may act by one of its own.
    let by = (item.document.kind == DocumentKind::PowerOfAttorney).then_some(item.document.by);
    packages::whose(title, by, words)
}

/// One line for each thing that is missing.
pub fn missing_lines(package: &Package, words: &Catalogue) -> Vec<String> {
    package.missing().iter().map(|missing| missing_line(package, missing, words)).collect()
}

/// What is missing in one line.
pub fn missing_line(package: &Package, (asked, lack): &(Requirement, Lack), words: &Catalogue) -> String {
    let name = match lack {
        Lack::Absent => packages::required(asked, words),
        Lack::Unfinished(at, _) => {
            package.items.get(*at).map(|item| document_title(item, words)).unwrap_or_default()
        }
    };
    packages::lack(name, *lack, words)
}

/// How far a document has come, and since when.
pub fn document_stage(item: &PackageItem, words: &Catalogue) -> String {
    let stage = words.get(packages::stage_key(item.document.stage()));
    match item.document.since() {
        Some(day) => words.say("package-since", [("stage", stage), ("day", words.formats.date(day))]),
        None => stage,
    }
}

/// Names and values of everything that is known of a document, for people.
pub fn document_rows(item: &PackageItem, words: &Catalogue) -> Vec<(String, String)> {
    let date = |day: Option<NaiveDate>| day.map(|day| words.formats.date(day)).unwrap_or_default();
    let side = columns::choice(words, SIDES, item.document.by.key());
    let mut rows = vec![
        (words.get("annex-document"), document_title(item, words)),
        (words.get("field-package-day"), date(item.day)),
        (words.get("field-package-side"), side),
        (words.get("field-contract-state"), words.get(packages::stage_key(item.document.stage()))),
    ];
    let steps = item.document.kind.steps(item.document.by).iter();
    rows.extend(
        steps.map(|step| (words.get(packages::step_key(*step)), date(item.document.days.day(*step)))),
    );
    rows.push((words.get("field-file"), link_words(&item.link, words)));
    rows.push((words.get("field-note"), item.note.clone()));
    rows
}

/// Where a file lies, how large it is, and that the place holds on this computer alone.
pub fn link_words(link: &Link, words: &Catalogue) -> String {
    let kilobytes = |bytes: u64| usize::try_from(bytes.div_ceil(1024)).unwrap_or(usize::MAX);
    let size = link.measure.as_ref().map(|measure| words.formats.count(kilobytes(measure.bytes)));
    let size = size.map(|size| words.say("file-size", [("size", size)]));
    let outside = is_outside(&link.path).then(|| words.get("file-outside"));
    let parts = [Some(link.path.clone()), size, outside].into_iter().flatten();
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
