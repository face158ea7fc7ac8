//! `serik init`: an empty database.

use super::{
    Desk,
    failure::{Done, Failure, REFUSED},
    output::Outcome,
};
use crate::store::Missing;
use serde_json::json;
use std::fs;

/// Makes the file. One that holds anything is never touched.
pub fn run(desk: &Desk) -> Done<Outcome> {
    let file = desk.database.display().to_string();
    if fs::metadata(desk.database).is_ok_and(|known| known.is_dir() || known.len() > 0) {
        return Err(Failure::new(REFUSED, "cli-init-exists").part("file", file).rule("U-19"));
    }
    let store = desk.open(Missing::Create)?;
    let said = desk.words.say("cli-init-made", [("file", file.as_str())]);
    let text = if desk.format.quiet { String::new() } else { said };
    Ok(Outcome::new(json!({ "database": file, "schema": store.schema().migrations.len() }), text))
}
