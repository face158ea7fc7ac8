//! Templates of the office's own (`K-3`).

use super::{Operation, Query, StoreResult, Table, Tx};
use crate::domain::id::Id;
use rusqlite::Connection;
use serde_json::Value;

pub static TEMPLATE: Table =
    Table { personal: &["file"], codes: &["kind"], unique: &[&["name"]], ..Table::plain("template") };

/// Adds a template, or puts another file in the place of the one of this name.
#[derive(Clone, Debug)]
pub struct SaveTemplate {
    pub name: String,
    pub kind: String,
    /// In the form of the samples.
    pub file: String,
}

impl Operation for SaveTemplate {
    fn kind(&self) -> &'static str {
        "save-template"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let content =
            vec![("kind", Value::from(self.kind.as_str())), ("file", Value::from(self.file.as_str()))];
        let known = FindTemplate(self.name.clone()).run(tx.conn())?;
        if let Some(known) = known {
            return tx.update(&TEMPLATE, (known.id, known.version), content).map(drop);
        }
        let id = tx.new_id();
        let name = [("name", Value::from(self.name.as_str()))];
        tx.insert(&TEMPLATE, id, name.into_iter().chain(content).collect())
    }
}

/// A template of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateOut {
    pub id: Id,
    pub version: i64,
    pub name: String,
    pub kind: String,
    pub file: String,
}

/// The office's templates by name.
#[derive(Clone, Copy, Debug)]
pub struct ListTemplates;

impl Query for ListTemplates {
    type Answer = Vec<TemplateOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<TemplateOut>> {
        let sql = "SELECT id, version, name, kind, file FROM template WHERE deleted_at IS NULL ORDER BY name";
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([], |row| {
            Ok(TemplateOut {
                id: Id(row.get(0)?),
                version: row.get(1)?,
                name: row.get(2)?,
                kind: row.get(3)?,
                file: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// The office's template of this name.
#[derive(Clone, Debug)]
pub struct FindTemplate(pub String);

impl Query for FindTemplate {
    type Answer = Option<TemplateOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<TemplateOut>> {
        Ok(ListTemplates.run(conn)?.into_iter().find(|one| one.name == self.0))
    }
}
