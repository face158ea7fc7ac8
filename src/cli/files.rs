//! Files that are linked: looking at them and attaching them, where a command may wait for a disk (`K-10`, `C-12`).

use super::{
    Desk,
    failure::{Done, Failure, REFUSED},
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        link::{Link, Sight, is_outside},
    },
    i18n::packages,
    report::link_json,
    store::{
        Receipt, Store, Table,
        link::{BaseFolder, SeeFiles, Seen, attach, look},
    },
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The folder from which links go.
fn folder(store: &Store) -> Done<PathBuf> {
    store.read(&BaseFolder)?.ok_or_else(|| Failure::new(REFUSED, "error-not-found").rule("K-10"))
}

/// A path as a command line says it: from here, where a file lies there; else from the folder of the database.
fn from_here(typed: &Path) -> String {
    let here = std::path::absolute(typed).ok().filter(|path| path.is_file());
    here.unwrap_or_else(|| typed.to_owned()).to_string_lossy().into_owned()
}

/// Warnings for people and for programs.
pub type Warnings = (Vec<String>, Value);

/// Reads the file that a draft names. Adds what is to be said of it: that it is not there, or lies outside.
pub fn read_into(draft: &mut Draft, warnings: &mut Warnings, store: &Store, desk: &Desk) -> Done<()> {
    if draft.get("file").trim().is_empty() {
        return Ok(());
    }
    draft.set("file", from_here(Path::new(draft.get("file").trim())));
    let is_there = attach(draft, &folder(store)?, desk.clock.today());
    let path = draft.get("file");
    let doubts = [(!is_there, "file-not-there"), (is_outside(path), "file-lies-outside")];
    for (_, code) in doubts.into_iter().filter(|(is_so, _)| *is_so) {
        let message = desk.words.say(code, [("path", path)]);
        if let Value::Array(all) = &mut warnings.1 {
            all.push(json!({ "field": "file", "code": code, "message": message, "proposal": null }));
        }
        warnings.0.push(message);
    }
    Ok(())
}

/// One thing whose file is looked at.
pub struct Filed {
    pub name: String,
    pub id: Id,
    pub link: Link,
    pub row: (&'static Table, (Id, i64)),
}

/// What a look at files has found.
pub struct Found {
    pub items: Vec<Value>,
    /// A line for each: its name, and what was found.
    pub lines: Vec<(String, String)>,
    pub is_sound: bool,
    pub receipt: Option<Receipt>,
}

/// Looks at every file, and writes down on which day it was seen.
pub fn look_at(files: &[Filed], store: &mut Store, desk: &Desk) -> Done<Found> {
    let mut found = Found { items: Vec::new(), lines: Vec::new(), is_sound: true, receipt: None };
    let mut seen = Vec::new();
    if files.is_empty() {
        return Ok(found);
    }
    let folder = folder(store)?;
    for file in files {
        let looked = look(&file.link, &folder, true);
        let is_as_known = matches!(looked.sight, Sight::Found | Sight::New);
        found.is_sound &= is_as_known;
        found.items.push(json!({
            "id": file.id,
            "name": file.name,
            "file": link_json(&file.link),
            "sight": looked.sight.key(),
        }));
        let told = format!("{} · {}", file.link.path, packages::sight(looked.sight, desk.words));
        found.lines.push((file.name.clone(), told));
        if is_as_known {
            let measure = looked.measure.filter(|_| looked.sight == Sight::New);
            seen.push(Seen { table: file.row.0, base: file.row.1, measure });
        }
    }
    if !seen.is_empty() && !store.is_read_only() {
        found.receipt = Some(store.write(&SeeFiles { seen, today: desk.clock.today() })?);
    }
    Ok(found)
}
