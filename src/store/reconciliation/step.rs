//! How far an act comes: sent, returned, signed by somebody who may, or with differences (`D-7`, `D-8`).

use super::{ActOut, RECONCILIATION, ShowReconciliation, make::refuse};
use crate::{
    domain::{
        country::Country,
        debt::act::{MOVE_FIELDS, Status},
        field::{Draft, Flaw},
        id::Id,
        money::Money,
        search::fold,
        signatory::{Basis, authority::Doubt},
    },
    store::{
        Fields, Operation, Query, StoreError, StoreResult, Tx,
        client::CLIENT,
        contract::seen,
        record::{self, Load},
        signatory::{ListSignatories, Principal, SignatoryOut},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Whether somebody may sign an act for the client (`K-6`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Powers {
    /// One of those who may sign for the client, on this ground.
    May { signatory: Id, name: String, position: String, basis: Basis },
    /// One of them whose right does not hold on this day or for this sum.
    Not { signatory: Id, name: String, position: String, doubts: Vec<Doubt> },
    /// Nobody wrote down that they may: a chief accountant alone.
    Unknown,
}

/// Whether a person may sign an act of a client on a day for a sum.
#[derive(Clone, Debug)]
pub struct ReadPowers {
    pub client: Id,
    /// As it is typed: a name of one of those who may sign, whatever the case of its letters.
    pub name: String,
    pub on: NaiveDate,
    pub sum: Money,
}

impl Query for ReadPowers {
    type Answer = Powers;

    fn run(&self, conn: &Connection) -> StoreResult<Powers> {
        let wanted = fold(&self.name);
        let all = ListSignatories(Some(Principal::Client(self.client))).run(conn)?;
        let Some(known) = all.into_iter().find(|one| fold(&one.text("name")) == wanted) else {
            return Ok(Powers::Unknown);
        };
        let client = Load { table: &CLIENT, id: self.client }.run(conn)?.unwrap_or_default();
        let country = record::text(&client, "country").parse().unwrap_or(Country::Kz);
        let authority = known.authority();
        let mut doubts = authority.doubts(country, self.on, Some(self.sum));
        doubts.retain(|doubt| doubt.blocks());
        let (signatory, name, position) = (known.id, known.text("name"), position(&known));
        if doubts.is_empty() {
            return Ok(Powers::May { signatory, name, position, basis: authority.basis });
        }
        Ok(Powers::Not { signatory, name, position, doubts })
    }
}

fn position(one: &SignatoryOut) -> String {
    let russian = one.text("position_ru");
    if russian.is_empty() { one.text("position_kk") } else { russian }
}

/// Says how far an act came on a day. Signed means by the figures of our half; only one whose signer may sign begins
/// the limitation anew.
#[derive(Clone, Debug)]
pub struct MoveReconciliation {
    pub base: (Id, i64),
    pub to: Status,
    /// The day, and who signed: one who may sign for the client is known by the name, with the position.
    pub draft: Draft,
}

impl Operation for MoveReconciliation {
    fn kind(&self) -> &'static str {
        "move-reconciliation"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &RECONCILIATION, self.base)?;
        let act = ShowReconciliation(self.base.0).run(tx.conn())?.ok_or(StoreError::NotFound)?;
        let given = record::columns(MOVE_FIELDS, &self.draft, true)?;
        let said = |column: &str| record::given(&given, column).unwrap_or_default();
        let day: NaiveDate = said("day").parse().map_err(|_| StoreError::Damaged)?;
        let made = record::text(&known, "day").parse().unwrap_or(day);
        refuse(self.flaw(&act, (made, day), &said("signed_by")))?;
        let mut fields = vec![
            ("status", Value::from(self.to.key())),
            (self.to.day_column(), Value::from(day.to_string())),
        ];
        if act.row.status == Status::Draft {
            fields.push(("our_closing", Value::from(act.our_closing())));
        }
        if matches!(self.to, Status::Signed | Status::WithDifferences) {
            let sum = Money::new(act.our_closing().saturating_abs(), act.row.currency());
            let read = ReadPowers { client: act.row.client.0, name: said("signed_by"), on: day, sum };
            fields.extend(signer(read.run(tx.conn())?, said("signed_by"), said("signed_position")));
        }
        tx.update(&RECONCILIATION, self.base, fields).map(drop)
    }
}

impl MoveReconciliation {
    fn flaw(&self, act: &ActOut, (made, day): (NaiveDate, NaiveDate), signed_by: &str) -> Option<Flaw> {
        let status = act.row.status;
        if !status.next().any(|to| to == self.to) {
            let key = if status == Status::Signed { "flaw-act-signed" } else { "flaw-act-move" };
            return Some(Flaw::blocking("status", key));
        }
        if day < made {
            return Some(Flaw::blocking("day", "flaw-act-day"));
        }
        let is_signed = self.to == Status::Signed;
        if is_signed && signed_by.is_empty() {
            return Some(Flaw::blocking("signed_by", "flaw-limitation-signer"));
        }
        let by = act.differs_by().filter(|_| is_signed)?;
        let arguments = vec![("sum", by.to_string())];
        Some(Flaw { arguments, ..Flaw::blocking("status", "flaw-act-differs") })
    }
}

/// Who signed, as it is written down; without a ground where they may not.
fn signer(powers: Powers, typed: String, said: String) -> Fields {
    let (signatory, name, position, basis) = match powers {
        Powers::May { signatory, name, position, basis } => (Some(signatory), name, position, Some(basis)),
        Powers::Not { signatory, name, position, .. } => (Some(signatory), name, position, None),
        Powers::Unknown => (None, typed, String::new(), None),
    };
    let position = if said.is_empty() { position } else { said };
    let text = |text: String| if text.is_empty() { Value::Null } else { Value::from(text) };
    vec![
        ("signed_by", text(name)),
        ("signed_position", text(position)),
        ("signatory_id", signatory.map_or(Value::Null, |id| Value::from(id.0))),
        ("authority", basis.map_or(Value::Null, |basis| Value::from(basis.key()))),
    ]
}
