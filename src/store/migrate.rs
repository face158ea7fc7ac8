//! Schema steps. The list only grows; a released step is never edited.

use super::{
    Actor, Operation, Schema, StoreError, StoreResult, Tx, journal::Part, schema::Shapes, share::Roll,
    station, tx::Desk,
};
use rusqlite::{Connection, TransactionBehavior};

/// One step from a schema to the next.
pub struct Migration {
    pub name: &'static str,
    pub run: fn(&Connection) -> rusqlite::Result<()>,
    /// Moves content to new places, journaled under the kind `migration`.
    pub moves: Option<&'static (dyn Operation + Sync)>,
    /// Columns (table, column) whose content this step moved elsewhere: nothing writes them again.
    pub retires: &'static [(&'static str, &'static str)],
}

macro_rules! sql_steps {
    ($($name:literal),+ $(,)?) => {
        &[$(Migration {
            name: $name,
            run: |tx| tx.execute_batch(include_str!(concat!("migrations/", $name, ".sql"))),
            moves: None,
            retires: &[],
        }),+]
    };
}

pub const MIGRATIONS: &[Migration] = sql_steps![
    "0001_journal",
    "0002_office",
    "0003_client",
    "0004_search",
    "0005_words",
    "0006_city_order",
    "0007_things",
    "0008_consent",
    "0009_computer",
    "0010_not_duplicate",
    "0011_written_file",
    "0012_consent_of_client",
    "0013_activity",
    "0014_repeat",
    "0015_absence",
    "0016_plan_indexes",
    "0017_contract",
    "0018_text",
    "0019_signatory",
    "0020_annex",
    "0021_obligation",
    "0022_as_signed",
    "0023_package",
    "0024_run",
    "0025_debt",
    "0026_annex_signatory",
    "0027_statement",
    "0028_due",
    "0029_claim",
    "0030_allocation_rule",
    "0031_reconciliation",
    "0032_debt_letter",
    "0033_first_page",
    "0036_identity",
    "0038_terms",
    "0039_paid_obligation",
    "0040_following",
    "0042_paid_months",
    "0043_accounts_and_payers",
    "0044_head",
    "0045_role",
    "0048_pin",
    "0049_review_list",
    "0050_client_since",
];

/// Brings the file up to the known schema. Does not touch a file that is up to date.
pub(super) fn migrate(conn: &mut Connection, schema: Schema, actor: &Actor, now: i64) -> StoreResult<()> {
    let known = schema.migrations.len();
    if user_version(conn)? == known {
        return Ok(());
    }
    let raw = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let found = user_version(&raw)?;
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    finish(&raw, schema, found, (actor, now))?;
    Ok(raw.commit()?)
}

/// Takes the steps that are missing, inside a transaction.
pub(super) fn finish(
    raw: &Connection,
    schema: Schema,
    found: usize,
    (actor, now): (&Actor, i64),
) -> StoreResult<()> {
    for step in schema.migrations.get(found..).unwrap_or_default() {
        tracing::info!(step.name, "migrating");
        (step.run)(raw)?;
        if let Some(moves) = step.moves {
            move_content(raw, schema, (actor, now), moves)?;
        }
    }
    Ok(raw.pragma_update(None, "user_version", schema.migrations.len())?)
}

/// Makes an empty base anew as it was after so many steps: an older file is taken in by the steps of its time.
pub(super) fn rebuild(raw: &Connection, schema: Schema, steps: usize) -> StoreResult<()> {
    let sql =
        "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' AND type IN ('table', 'view')
               ORDER BY type = 'table', sql LIKE 'CREATE VIRTUAL%' DESC";
    let mut select = raw.prepare(sql)?;
    let known: Vec<(String, String)> =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    drop(select);
    for (kind, name) in known {
        // What belonged to a table of words went with it.
        raw.execute_batch(&format!("DROP {kind} IF EXISTS \"{name}\""))?;
    }
    for step in schema.migrations.get(..steps).unwrap_or_default() {
        (step.run)(raw)?;
    }
    Ok(())
}

fn move_content(
    raw: &Connection,
    schema: Schema,
    (actor, now): (&Actor, i64),
    moves: &dyn Operation,
) -> StoreResult<()> {
    let mut ids = station::resume(raw, &actor.installation)?;
    let mut shapes = Shapes::default();
    let part = Part::Alone;
    let desk = Desk { schema, shapes: &mut shapes, ids: &mut ids, actor, kind: moves.kind(), part, now };
    let mut tx = Tx::new(raw, desk);
    moves.apply(&mut tx)?;
    tx.finish().map(drop)
}

/// Refuses to upgrade a file that somebody else works with (`O-8`).
pub(super) fn require_alone(conn: &Connection, schema: Schema, roll: Option<&Roll>) -> StoreResult<()> {
    let (found, known) = (user_version(conn)?, schema.migrations.len());
    let Some(roll) = roll.filter(|_| found > 0 && found < known) else { return Ok(()) };
    roll.require_alone()
}

/// Refuses a file of another version: one that may only be read cannot be upgraded.
pub(super) fn require_known(conn: &Connection, schema: Schema) -> StoreResult<()> {
    let known = schema.migrations.len();
    match user_version(conn)? {
        found if found > known => Err(StoreError::NewerSchema { found, known }),
        found if found < known => Err(StoreError::ReadOnlyOlder),
        _ => Ok(()),
    }
}

/// How many steps the file has taken.
pub(super) fn user_version(conn: &Connection) -> StoreResult<usize> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}
