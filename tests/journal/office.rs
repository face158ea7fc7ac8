//! An office of four tables with everything the journal must cope with: merges, signatures, numbers, upgrades.

use serde_json::Value;
use serik::{
    domain::id::Id,
    store::{Fields, Frozen, Image, Operation, Schema, StoreResult, Table, Tx, migrate::Migration},
};

pub static CLIENT: Table = Table {
    references: &[("merged_into", &CLIENT)],
    unique: &[&["bin"]],
    personal: &["name", "phone", "bin", "phone_2"],
    ..Table::plain("client")
};
pub static CALL: Table = Table { references: &[("client_id", &CLIENT)], ..Table::plain("call") };
pub static CONTRACT: Table = Table {
    references: &[("client_id", &CLIENT)],
    frozen: Some(Frozen { when: is_signed, columns: &["text", "signed"] }),
    ..Table::plain("contract")
};
pub static INVOICE: Table = Table {
    references: &[("client_id", &CLIENT)],
    removal: "cancelled_at",
    unique: &[&["number"]],
    ..Table::plain("invoice")
};

pub fn is_signed(contract: &Image) -> bool {
    contract.get("signed").and_then(Value::as_i64) == Some(1)
}

const TABLES: &[&Table] = &[&CLIENT, &CALL, &CONTRACT, &INVOICE];
const JOURNAL: &str = concat!(
    include_str!("../../src/store/migrations/0001_journal.sql"),
    include_str!("../../src/store/migrations/0007_things.sql"),
    include_str!("../../src/store/migrations/0009_computer.sql"),
    include_str!("../../src/store/migrations/0011_written_file.sql"),
);
const OFFICE: &str = "
    CREATE TABLE client (id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, deleted_at INTEGER, name TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '',
        bin TEXT, note TEXT, merged_into INTEGER REFERENCES client (id)) STRICT;
    CREATE UNIQUE INDEX client_by_bin ON client (bin) WHERE deleted_at IS NULL;
    CREATE TABLE call (id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, deleted_at INTEGER, client_id INTEGER NOT NULL REFERENCES client (id),
        topic TEXT) STRICT;
    CREATE TABLE contract (id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, deleted_at INTEGER, client_id INTEGER NOT NULL REFERENCES client (id),
        text TEXT, signed INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE invoice (id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, cancelled_at INTEGER, client_id INTEGER NOT NULL REFERENCES client (id),
        number INTEGER NOT NULL UNIQUE, total INTEGER NOT NULL DEFAULT 0) STRICT;";

const FIRST: Migration =
    Migration { name: "journal", run: |conn| conn.execute_batch(JOURNAL), moves: None, retires: &[] };
const SECOND: Migration =
    Migration { name: "office", run: |conn| conn.execute_batch(OFFICE), moves: None, retires: &[] };
const SEGMENT: Migration = Migration {
    name: "segment",
    run: |conn| conn.execute_batch("ALTER TABLE client ADD COLUMN segment TEXT NOT NULL DEFAULT 'B'"),
    moves: None,
    retires: &[],
};
const PHONES: Migration = Migration {
    name: "phones",
    run: |conn| conn.execute_batch("ALTER TABLE client ADD COLUMN phone_2 TEXT NOT NULL DEFAULT ''"),
    moves: Some(&MovePhones),
    retires: &[("client", "phone")],
};

/// The office after 0, 1 and 2 upgrades.
pub const SCHEMAS: [Schema; 3] = [
    Schema { migrations: &[FIRST, SECOND], tables: TABLES },
    Schema { migrations: &[FIRST, SECOND, SEGMENT], tables: TABLES },
    Schema { migrations: &[FIRST, SECOND, SEGMENT, PHONES], tables: TABLES },
];

#[derive(Debug)]
struct MovePhones;

impl Operation for MovePhones {
    fn kind(&self) -> &'static str {
        "migration"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut select = tx.conn().prepare("SELECT id, version, phone FROM client WHERE phone <> ''")?;
        let rows = select.query_map([], |row| Ok((Id(row.get(0)?), row.get::<_, i64>(1)?, row.get(2)?)))?;
        let found: Vec<(Id, i64, String)> = rows.collect::<rusqlite::Result<_>>()?;
        drop(select);
        for (id, _, phone) in found {
            tx.touch(&CLIENT, id, |conn| {
                let sql = "UPDATE client SET phone_2 = ?2, version = version + 1 WHERE id = ?1";
                conn.execute(sql, rusqlite::params![id.0, phone])
            })?;
        }
        Ok(())
    }
}

/// One step of an action.
#[derive(Clone, Debug)]
pub enum Step {
    Insert(&'static Table, Fields),
    /// Table, row, version it was made from.
    Update(&'static Table, Id, i64, Fields),
    Remove(&'static Table, Id, i64),
    /// A new invoice takes the next number.
    Invoice(Fields),
}

/// Any ordinary operation of this office.
#[derive(Clone, Debug)]
pub struct Act {
    pub kind: &'static str,
    pub steps: Vec<Step>,
}

impl Operation for Act {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.steps.iter().try_for_each(|step| carry_out(tx, step))
    }
}

fn carry_out(tx: &mut Tx, step: &Step) -> StoreResult<()> {
    let id = tx.new_id();
    match step.clone() {
        Step::Insert(table, fields) => tx.insert(table, id, fields),
        Step::Update(table, id, version, fields) => tx.update(table, (id, version), fields).map(drop),
        Step::Remove(table, id, version) => tx.remove(table, (id, version)),
        Step::Invoice(mut fields) => {
            let next = "SELECT coalesce(max(number), 0) + 1 FROM invoice";
            let number: i64 = tx.conn().query_row(next, [], |row| row.get(0))?;
            fields.push(("number", number.into()));
            tx.insert(&INVOICE, id, fields)
        }
    }
}
