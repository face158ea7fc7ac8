//! Decides what becomes of each row, and gathers what is to be written.

use super::{
    PORTION,
    candidate::{At, Candidate, CardOf, Keys, in_base},
    known::KnownKeys,
    met::Met,
    reading::Reading,
    target::{Gains, Target},
    write::Owners,
};
use crate::{
    domain::{
        client::field_of,
        field::{Draft, Field, Flaw},
        id::Id,
        import::{
            ClientImport, Found, ImportOptions, ImportReport, Judged, MatchBy, OnDuplicate, Twin, Verdict,
            Why, warning,
        },
        parallel,
    },
    store::{
        Query, StoreError, StoreResult,
        office::own_fields::{ListOwnFields, OwnField},
        record,
    },
};
use rusqlite::Connection;
use std::collections::HashMap;

/// Whom a row meets.
enum Meeting {
    Nobody { doubt: Option<Flaw> },
    Known(Candidate, Why),
    Probable(Candidate, Why),
}

/// The clients of a portion of rows.
pub(super) struct Planner<'a> {
    options: &'a ImportOptions,
    own: Vec<Field>,
    pub(super) owners: Owners,
    pub(super) targets: Vec<Target>,
    /// Targets by their keys.
    met: HashMap<(Why, String), Vec<usize>>,
    loaded: HashMap<Id, usize>,
    known: KnownKeys,
    /// What the rows so far hold.
    found: Found,
    /// Clients of all portions.
    pub(super) all: Met,
}

impl<'a> Planner<'a> {
    /// For so many rows.
    pub(super) fn new(conn: &Connection, options: &'a ImportOptions, rows: usize) -> StoreResult<Self> {
        let own = ListOwnFields { entity: "client" }.run(conn)?;
        Ok(Self {
            options,
            own: own.iter().map(OwnField::field).collect(),
            owners: Owners::read(conn)?,
            targets: Vec::new(),
            met: HashMap::new(),
            loaded: HashMap::new(),
            known: KnownKeys::read(conn, rows)?,
            found: Found::default(),
            all: Met::default(),
        })
    }

    /// Judges rows one after another; what they add and change waits in `targets`.
    pub(super) fn plan(
        &mut self,
        conn: &Connection,
        rows: &[ClientImport],
        report: &mut ImportReport,
    ) -> StoreResult<()> {
        for portion in rows.chunks(PORTION) {
            for reading in parallel::map(portion, |row| Reading::of(row, &self.own)) {
                self.found = self.found.plus(reading.found());
                report.add(self.judge(conn, &reading)?);
            }
        }
        Ok(())
    }

    /// Takes what is to be written; rows to come meet it in the base.
    pub(super) fn take_targets(&mut self) -> Vec<Target> {
        for (why, value) in self.met.drain().map(|(key, _)| key) {
            self.known.add(why, &value);
        }
        let changed = self.targets.iter().filter(|target| target.is_changed);
        changed.for_each(|target| self.known.add_target(target));
        self.loaded.clear();
        std::mem::take(&mut self.targets)
    }

    /// What the rows hold, when so many clients are new.
    pub(super) fn found(&self, created: usize) -> Found {
        let known = self.all.known.difference(&self.all.created).count();
        Found { clients: created + known, ..self.found }
    }

    fn judge(&mut self, conn: &Connection, reading: &Reading) -> StoreResult<Judged> {
        let row = reading.row;
        let mut flaws = row.flaws.clone();
        let verdict = match self.verdict(conn, reading, &mut flaws) {
            Err(StoreError::Flawed(flaw)) => Verdict::Rejected { flaw },
            other => other?,
        };
        Ok(Judged { line: row.line, verdict, flaws })
    }

    fn verdict(
        &mut self,
        conn: &Connection,
        reading: &Reading,
        flaws: &mut Vec<Flaw>,
    ) -> StoreResult<Verdict> {
        let Reading { row, keys, .. } = reading;
        if let Some(flaw) = row.flaws.iter().find(|flaw| flaw.blocks) {
            return Ok(Verdict::Rejected { flaw: flaw.clone() });
        }
        let decided = self.options.decisions.get(&row.line).copied();
        if decided == Some(OnDuplicate::Skip) {
            return Ok(Verdict::LeftOut);
        }
        let what = decided.unwrap_or(self.options.on_duplicate);
        match (self.meet(conn, keys)?, what) {
            (Meeting::Nobody { doubt }, _) => self.add(reading, flaws, doubt),
            (_, OnDuplicate::Add) => self.add(reading, flaws, None),
            (Meeting::Known(candidate, _), OnDuplicate::Update) => {
                self.fill(conn, reading, &candidate, flaws)
            }
            (Meeting::Probable(candidate, _), OnDuplicate::Update) if decided.is_some() => {
                self.fill(conn, reading, &candidate, flaws)
            }
            (Meeting::Probable(candidate, _), OnDuplicate::Update)
                if self.holds(conn, reading, &candidate)? =>
            {
                self.all.known.extend(candidate.client);
                Ok(Verdict::Same)
            }
            (Meeting::Known(candidate, why) | Meeting::Probable(candidate, why), _) => {
                self.all.known.extend(candidate.client);
                let Candidate { name, client, line, .. } = candidate;
                Ok(Verdict::Duplicate { of: Twin { name, client, line }, why })
            }
        }
    }

    /// Whether a client that was there before this import has all that the row says.
    fn holds(&self, conn: &Connection, reading: &Reading, candidate: &Candidate) -> StoreResult<bool> {
        let Some(id) = candidate.client.filter(|id| !self.all.created.contains(id)) else { return Ok(false) };
        let loaded = self.loaded.get(&id).and_then(|at| self.targets.get(*at)).cloned();
        let mut target = loaded.map_or_else(|| Target::load(conn, id), Ok)?;
        let gains = target.take(reading).map_err(StoreError::Flawed)?.gains;
        Ok(gains.is_empty() && self.owners.assign(&mut target, reading.row).is_none())
    }

    fn add(&mut self, reading: &Reading, flaws: &mut Vec<Flaw>, doubt: Option<Flaw>) -> StoreResult<Verdict> {
        let row = reading.row;
        if let Some(Err(flaw)) = field_of("name").map(|name| name.read(row.client.get("name"))) {
            return Err(StoreError::Flawed(flaw));
        }
        let mut target = Target { line: Some(row.line), id: row.id.clone(), ..Target::default() };
        target.take(reading).map_err(StoreError::Flawed)?;
        self.owners.assign(&mut target, row);
        target.is_changed = true;
        self.targets.push(target);
        self.index(self.targets.len() - 1, &reading.keys);
        flaws.extend(doubt);
        Ok(Verdict::New)
    }

    fn fill(
        &mut self,
        conn: &Connection,
        reading: &Reading,
        candidate: &Candidate,
        flaws: &mut Vec<Flaw>,
    ) -> StoreResult<Verdict> {
        let row = reading.row;
        self.all.known.extend(candidate.client);
        let at = self.target_at(conn, candidate.at)?;
        let Some(target) = self.targets.get_mut(at) else { return Err(StoreError::NotFound) };
        let Gains { mut gains, passed_over } = target.take(reading).map_err(StoreError::Flawed)?;
        gains.extend(self.owners.assign(target, row));
        flaws.extend(passed_over);
        if target.id.is_empty() {
            target.id.clone_from(&row.id);
        }
        if record::text(&target.values, "name") != candidate.name {
            let told = [("name", candidate.name.clone())];
            flaws.push(warning("name", "import-warning-renamed", told));
        }
        self.index(at, &reading.keys);
        Ok(if gains.is_empty() { Verdict::Same } else { Verdict::Update(gains) })
    }

    /// The target of a candidate; a client of the base is read now.
    fn target_at(&mut self, conn: &Connection, at: At) -> StoreResult<usize> {
        let id = match at {
            At::Target(at) => return Ok(at),
            At::Client(id) => id,
        };
        if let Some(at) = self.loaded.get(&id) {
            return Ok(*at);
        }
        let said = self.all.said.get(&id).copied().unwrap_or_default();
        self.targets.push(Target { said, ..Target::load(conn, id)? });
        let at = self.targets.len() - 1;
        self.loaded.insert(id, at);
        self.all.said.insert(id, said);
        Ok(at)
    }

    fn index(&mut self, at: usize, keys: &Keys) {
        for why in [Why::Id, Why::TaxId, Why::Code, Why::Phone, Why::Mail, Why::Name] {
            for value in keys.values(why) {
                let places = self.met.entry((why, value.clone())).or_default();
                if !places.contains(&at) {
                    places.push(at);
                }
            }
        }
    }

    /// Everyone with one of the values of this key: of earlier rows first, then of the base.
    fn candidates(&self, conn: &Connection, why: Why, keys: &Keys) -> StoreResult<Vec<Candidate>> {
        let mut found: Vec<Candidate> = Vec::new();
        for value in keys.values(why) {
            for at in self.met.get(&(why, value.clone())).into_iter().flatten() {
                found.extend(self.targets.get(*at).map(|target| Candidate::of(target, *at)));
            }
            if self.known.may_have(why, value) {
                found.extend(in_base(conn, why, value)?);
            }
        }
        let mut seen = Vec::new();
        found.retain(|candidate| {
            let at = self.place(candidate);
            let is_new = !seen.contains(&at);
            seen.push(at);
            is_new && !self.is_of_another_name(candidate, keys)
        });
        Ok(found)
    }

    /// Whom the list's own name of the client means: a row before, or the client that it was written from.
    fn named(&self, conn: &Connection, keys: &Keys) -> StoreResult<Option<Candidate>> {
        let Some(id) = keys.id() else { return Ok(None) };
        let met = self.met.get(&(Why::Id, id.to_owned())).and_then(|places| places.first());
        if let Some((at, target)) = met.and_then(|at| Some((*at, self.targets.get(*at)?))) {
            return Ok(Some(Candidate::of(target, at)));
        }
        if let Some(client) = self.all.named.get(id) {
            return Ok(in_base(conn, Why::Id, &client.0.to_string())?.into_iter().next());
        }
        // Another office may have given the same identity to another client.
        let same = |candidate: &Candidate| !candidate.differs(keys) || candidate.has_name(keys);
        let found = in_base(conn, Why::Id, id)?.into_iter().next();
        Ok(found.filter(|candidate| same(candidate) && !self.is_of_another_name(candidate, keys)))
    }

    /// In a list of our own rows of different names are different clients, whatever else they share.
    fn is_of_another_name(&self, candidate: &Candidate, keys: &Keys) -> bool {
        let Some(id) = keys.id() else { return false };
        match self.place(candidate) {
            At::Client(client) => self.all.taken.contains(&client),
            At::Target(at) => {
                self.targets.get(at).is_some_and(|target| !target.id.is_empty() && target.id != id)
            }
        }
    }

    /// One place for a client that is met both in the base and among the targets.
    fn place(&self, candidate: &Candidate) -> At {
        match candidate.at {
            At::Client(id) => self.loaded.get(&id).map_or(At::Client(id), |at| At::Target(*at)),
            at @ At::Target(_) => at,
        }
    }

    fn meet(&self, conn: &Connection, keys: &Keys) -> StoreResult<Meeting> {
        if let Some(candidate) = self.named(conn, keys)? {
            return Ok(Meeting::Known(candidate, Why::Id));
        }
        let chosen = match self.options.match_by {
            MatchBy::TaxId => Why::TaxId,
            MatchBy::Phone => Why::Phone,
            MatchBy::Mail => Why::Mail,
            MatchBy::Code => Why::Code,
        };
        for why in [chosen, Why::TaxId, Why::Code] {
            let hits = self.hits(conn, why, keys, chosen)?;
            let is_sure = hits.len() == 1 || matches!(why, Why::TaxId | Why::Code);
            if let Some(first) = hits.into_iter().next() {
                return Ok(if is_sure { Meeting::Known(first, why) } else { Meeting::Probable(first, why) });
            }
        }
        self.resembling(conn, keys)
    }

    /// Clients that this key alone makes one with the row, the best first.
    fn hits(&self, conn: &Connection, why: Why, keys: &Keys, chosen: Why) -> StoreResult<Vec<Candidate>> {
        let mut found = self.candidates(conn, why, keys)?;
        match why {
            Why::TaxId => {
                found.retain(|candidate| candidate.branch_fit(keys).is_some());
                found.sort_by_key(|candidate| candidate.branch_fit(keys));
            }
            // Two programs may give one code to different firms.
            Why::Code if chosen != Why::Code => {
                found.retain(|candidate| !candidate.differs(keys) && candidate.has_name(keys));
            }
            _ => found.retain(|candidate| !candidate.differs(keys)),
        }
        Ok(found)
    }

    /// Whether a contact card and a client of the same name that other cards of its file made are one.
    fn is_one_card(&self, conn: &Connection, keys: &Keys, near: &Candidate) -> StoreResult<bool> {
        match keys.card.filter(|_| self.all.is_ours(near)) {
            None => Ok(false),
            Some(CardOf::Employee) => Ok(true),
            Some(CardOf::Client) => {
                let mut reached = self.candidates(conn, Why::Phone, keys)?;
                reached.extend(self.candidates(conn, Why::Mail, keys)?);
                Ok(reached.iter().any(|other| self.place(other) == self.place(near)))
            }
        }
    }

    /// No key in common: perhaps the name or a phone. Different numbers are told, never merged.
    fn resembling(&self, conn: &Connection, keys: &Keys) -> StoreResult<Meeting> {
        let names = self.candidates(conn, Why::Name, keys)?;
        let is_near =
            |candidate: &&Candidate| candidate.is_numberless(keys) && candidate.is_in_the_city(keys);
        for near in names.iter().filter(is_near) {
            if self.is_one_card(conn, keys, near)? {
                return Ok(Meeting::Known(near.clone(), Why::Name));
            }
        }
        if let Some(near) = names.iter().find(is_near) {
            return Ok(Meeting::Probable(near.clone(), Why::Name));
        }
        if let Some(other) = names.iter().find(|candidate| candidate.differs(keys)) {
            let told = [("name", other.name.clone())];
            return Ok(Meeting::Nobody { doubt: Some(warning("name", "import-warning-same-name", told)) });
        }
        for (why, field) in [(Why::Phone, "phones"), (Why::Mail, "mails")] {
            let shared = self.candidates(conn, why, keys)?;
            if let Some(other) = shared.iter().find(|candidate| candidate.is_numberless(keys)) {
                let told = [("name", other.name.clone())];
                let doubt = Some(warning(field, "import-warning-shared", told));
                return Ok(Meeting::Nobody { doubt });
            }
        }
        Ok(Meeting::Nobody { doubt: None })
    }
}

/// The manager a row names.
pub(super) fn owner_of(row: &ClientImport) -> Option<String> {
    let typed: &Draft = &row.client;
    let name = typed.get("owner").split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}
