//! Head offices that a list names (C-5): found once all rows are in, for a branch may stand before its head office.

use super::{
    candidate::{At, Candidate, in_base},
    plan::Planner,
};
use crate::{
    domain::{
        field::Flaw,
        id::{Id, is_erased},
        import::{ClientImport, Counts, Gain, ImportReport, Judged, Verdict, Why, warning},
        search::{Key, fold, name_key},
    },
    store::{
        Query, StoreError, StoreResult, Tx,
        client::{CLIENT, give_branches, head_of},
        record::{self, Load},
    },
};
use rusqlite::Connection;
use std::collections::HashMap;

/// A row that names the head office of its client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedHead {
    pub(super) line: u64,
    pub(super) client: At,
    /// The number, with the KPP behind a stroke, the own code or the name of the head office.
    pub(super) text: String,
}

/// Who is whose branch so far.
#[derive(Default)]
struct Heads {
    /// Clients that rows have spoken of, with their head offices.
    said: HashMap<At, At>,
    /// What this import changes.
    now: HashMap<At, At>,
}

impl Planner<'_> {
    /// Clients that get another head office, and which; each row is told what came of the one it names.
    pub(super) fn settle_heads(
        &mut self,
        conn: &Connection,
        report: &mut ImportReport,
    ) -> StoreResult<Vec<(At, At)>> {
        let (mut heads, mut settled) = (Heads::default(), Vec::new());
        for named in std::mem::take(&mut self.all.heads) {
            let place = report.rows.partition_point(|row| row.line < named.line);
            let Some(row) = report.rows.get(place) else { continue };
            let mut row = row.clone();
            match self.settle(conn, &mut heads, &named)? {
                Ok(None) => continue,
                Ok(Some((head, gain))) => {
                    settled.push((named.client, head));
                    tell_gain(&mut row, gain, &mut report.counts);
                }
                Err(flaw) => row.flaws.push(flaw),
            }
            if let Some(told) = report.rows.get_mut(place) {
                *told = row;
            }
        }
        Ok(settled)
    }

    /// The head office that a client gets, where that is news.
    fn settle(
        &self,
        conn: &Connection,
        heads: &mut Heads,
        named: &NamedHead,
    ) -> StoreResult<Result<Option<(At, Gain)>, Flaw>> {
        let found = match self.meant(conn, &named.text)? {
            Ok(found) => found,
            Err(key) => return Ok(Err(doubt(key, &named.text))),
        };
        // Lists of accountants name every firm as its own head office.
        if found.at == named.client {
            return Ok(Ok(None));
        }
        let head = self.top(conn, heads, found.at)?;
        if head == named.client {
            return Ok(Err(doubt("import-warning-head-own-branch", &named.text)));
        }
        if heads.said.get(&named.client).is_some_and(|said| *said != head) {
            return Ok(Err(doubt("import-warning-said-before", &named.text)));
        }
        heads.said.insert(named.client, head);
        let before = self.present(conn, heads, named.client)?;
        if before == Some(head) {
            return Ok(Ok(None));
        }
        heads.now.insert(named.client, head);
        let before = before.map_or(Ok(String::new()), |at| self.name_at(conn, at))?;
        Ok(Ok(Some((head, Gain { field: "head_id", before, after: self.name_at(conn, head)? }))))
    }

    /// Whom a text means: by number, else by own code, else by name. Of several the one that is nobody's branch.
    fn meant(&self, conn: &Connection, text: &str) -> StoreResult<Result<Candidate, &'static str>> {
        let (number, kpp) =
            text.split_once('/').map_or((text, None), |(number, kpp)| (number.trim(), Some(kpp.trim())));
        let mut found = self.with_key(conn, Why::TaxId, number)?;
        found.retain(|one| kpp.is_none_or(|kpp| one.has_kpp(kpp)));
        if found.len() > 1 && kpp.is_none() && found.iter().any(|one| one.has_kpp("")) {
            found.retain(|one| one.has_kpp(""));
        }
        if found.is_empty() {
            found = self.with_key(conn, Why::Code, text)?;
        }
        if found.is_empty() {
            found = self.with_key(conn, Why::Name, &name_key(text, Key::Letters))?;
            found.retain(|one| fold(&one.name) == fold(text));
        }
        if found.len() > 1 {
            found.retain(|one| one.head.is_none());
        }
        let is_alone = found.len() < 2;
        let first = found.into_iter().next().filter(|_| is_alone);
        Ok(first.ok_or(if is_alone { "import-warning-head-unknown" } else { "import-warning-head-several" }))
    }

    /// Clients of this file and of the base with this value of a key, each where it is.
    fn with_key(&self, conn: &Connection, why: Why, value: &str) -> StoreResult<Vec<Candidate>> {
        if value.is_empty() {
            return Ok(Vec::new());
        }
        let met = self.seats.with(why, value).iter().filter_map(|at| self.seats.get(*at));
        let mut found: Vec<Candidate> = met.map(|seat| seat.candidate.clone()).collect();
        for mut candidate in in_base(conn, why, value)? {
            candidate.at = self.seats.place(&candidate);
            if found.iter().all(|known| self.seats.place(known) != candidate.at) {
                found.push(candidate);
            }
        }
        for candidate in &mut found {
            candidate.at = self.seats.place(candidate);
        }
        found.retain(|candidate| !is_erased(&candidate.name));
        Ok(found)
    }

    /// The head office of the firm: the client itself where it is no branch.
    fn top(&self, conn: &Connection, heads: &Heads, at: At) -> StoreResult<At> {
        let mut top = at;
        // A firm of this import may have become a branch meanwhile, and so on; nobody is their own.
        for _ in 0..=heads.now.len() {
            match self.present(conn, heads, top)? {
                Some(head) if head != at => top = head,
                _ => break,
            }
        }
        Ok(top)
    }

    /// The head office that a client has by now.
    fn present(&self, conn: &Connection, heads: &Heads, at: At) -> StoreResult<Option<At>> {
        if let Some(head) = heads.now.get(&at) {
            return Ok(Some(*head));
        }
        match at {
            At::Target(seat) => Ok(self
                .seats
                .get(seat)
                .and_then(|seat| seat.candidate.head)
                .map(|head| self.seats.placed(head))),
            At::Client(id) => {
                let head = head_of(conn, id)?.filter(|head| *head != id);
                Ok(head.map(|head| self.seats.placed(At::Client(head))))
            }
        }
    }

    fn name_at(&self, conn: &Connection, at: At) -> StoreResult<String> {
        match at {
            At::Target(seat) => {
                Ok(self.seats.get(seat).map(|seat| seat.candidate.name.clone()).unwrap_or_default())
            }
            At::Client(id) => {
                let image = Load { table: &CLIENT, id }.run(conn)?;
                Ok(image.map(|image| record::text(&image, "name")).unwrap_or_default())
            }
        }
    }

    /// Gives clients the head offices that the list names.
    pub(super) fn write_heads(&mut self, tx: &mut Tx, report: &mut ImportReport) -> StoreResult<()> {
        for pair in self.settle_heads(tx.conn(), report)? {
            let (At::Client(branch), At::Client(head)) = pair else { continue };
            let image = tx.image(&CLIENT, branch)?.ok_or(StoreError::NotFound)?;
            let base = record::base(&image).ok_or(StoreError::NotFound)?;
            tx.update(&CLIENT, base, vec![("head_id", head.0.into())])?;
            give_branches(tx, branch, Some(head))?;
            self.changed.extend(Some(branch).filter(|id| !self.all.created.contains(id)));
        }
        Ok(())
    }

    /// Whether the list has a column of head offices.
    pub(super) fn hear_heads(&mut self, rows: &[ClientImport]) {
        self.all.says_heads.get_or_insert_with(|| rows.iter().any(|row| row.client.has("head")));
    }

    /// Rows of a portion that is written are about clients of the base.
    pub(super) fn place_heads(&mut self, written: &[Option<Id>]) {
        for named in &mut self.all.heads {
            if let At::Target(at) = named.client
                && let Some(client) = written.get(at).copied().flatten()
            {
                named.client = At::Client(client);
            }
        }
    }
}

fn doubt(key: &'static str, text: &str) -> Flaw {
    warning("head", key, [("text", text.chars().take(80).collect())])
}

/// A row that changed nothing else is one that changes its client.
fn tell_gain(row: &mut Judged, gain: Gain, counts: &mut Counts) {
    match &mut row.verdict {
        Verdict::Same => {
            row.verdict = Verdict::Update(vec![gain]);
            counts.skipped -= 1;
            counts.updated += 1;
        }
        Verdict::Update(gains) => gains.push(gain),
        _ => {}
    }
}
