//! Decides what becomes of each row, and gathers what is to be written.

use super::{
    candidate::{At, Candidate},
    heads::NamedHead,
    known::KnownKeys,
    meeting::Meeting,
    met::Met,
    reading::Reading,
    seats::Seats,
    target::{Gains, Target},
    write::Owners,
};
use crate::{
    domain::{
        client::field_of,
        field::{Draft, Field, Flaw},
        id::{Id, is_erased},
        import::{
            ClientImport, Found, ImportOptions, ImportReport, Judged, OnDuplicate, Twin, Verdict, Why,
            warning,
        },
    },
    store::{
        Query, StoreError, StoreResult,
        office::own_fields::{ListOwnFields, OwnField},
        record,
    },
};
use rusqlite::Connection;
use std::collections::HashSet;

/// The clients of a portion of rows.
pub(super) struct Planner<'a> {
    pub(super) options: &'a ImportOptions,
    pub(super) own: Vec<Field>,
    pub(super) owners: Owners,
    pub(super) seats: Seats<'a>,
    pub(super) known: KnownKeys,
    /// What the rows so far hold.
    found: Found,
    /// Clients that were there before the import and were changed.
    pub(super) changed: HashSet<Id>,
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
            seats: Seats::default(),
            known: KnownKeys::read(conn, rows)?,
            found: Found::default(),
            changed: HashSet::new(),
            all: Met::default(),
        })
    }

    /// Judges rows one after another; what they add and change waits to be written.
    pub(super) fn plan(
        &mut self,
        conn: &Connection,
        readings: Vec<Reading<'a>>,
        report: &mut ImportReport,
    ) -> StoreResult<()> {
        for mut reading in readings {
            self.found = self.found.plus(reading.found());
            report.add(self.judge(conn, &mut reading)?);
        }
        Ok(())
    }

    /// Takes what is to be written; rows to come meet it in the base.
    pub(super) fn take_targets(&mut self) -> Vec<Target> {
        let (keys, targets) = self.seats.take();
        keys.for_each(|(why, value)| self.known.add(why, &value));
        let changed = targets.iter().filter(|target| target.is_changed);
        changed.for_each(|target| self.known.add_target(target));
        targets
    }

    /// What the rows hold, when so many clients are new.
    pub(super) fn found(&self, created: usize) -> Found {
        let known = self.all.known.difference(&self.all.created).count();
        Found { clients: created + known, ..self.found }
    }

    fn judge(&mut self, conn: &Connection, reading: &mut Reading<'a>) -> StoreResult<Judged> {
        let row = reading.row;
        let mut flaws = row.flaws.clone();
        let mut known_by = None;
        let verdict = match self.verdict(conn, reading, (&mut flaws, &mut known_by)) {
            Err(StoreError::Flawed(flaw)) => Verdict::Rejected { flaw },
            other => other?,
        };
        let known_by = known_by.filter(|_| matches!(verdict, Verdict::Update(_) | Verdict::Same));
        Ok(Judged { line: row.line, verdict, known_by, flaws })
    }

    fn verdict(
        &mut self,
        conn: &Connection,
        reading: &mut Reading<'a>,
        (flaws, known_by): (&mut Vec<Flaw>, &mut Option<Why>),
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
        let met = self.meet(conn, keys)?;
        *known_by = met.why();
        match (met, what) {
            (Meeting::Nobody { doubt }, _) => self.add(reading, flaws, doubt),
            (Meeting::Branch(office), _) => self.add_branch(reading, office, flaws),
            // What was erased is not written to again.
            (Meeting::Known(candidate, _), _) if is_erased(&candidate.name) => {
                self.all.known.extend(candidate.client);
                Ok(Verdict::Same)
            }
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
    fn holds(&mut self, conn: &Connection, reading: &Reading, candidate: &Candidate) -> StoreResult<bool> {
        let Some(id) = candidate.client.filter(|id| !self.all.created.contains(id)) else { return Ok(false) };
        let (all, with) = (&self.all, (self.own.as_slice(), &self.owners));
        let mut target = match self.seats.of_client(id) {
            Some(at) => self.seats.whole(at, with, |id| load(conn, all, id))?.clone(),
            None => Target::load(conn, id)?,
        };
        let gains = target.take(reading).map_err(StoreError::Flawed)?.gains;
        Ok(gains.is_empty() && self.owners.assign(&mut target, reading.row).is_none())
    }

    fn add(
        &mut self,
        reading: &mut Reading<'a>,
        flaws: &mut Vec<Flaw>,
        doubt: Option<Flaw>,
    ) -> StoreResult<Verdict> {
        self.add_with((reading, flaws), doubt, None)?;
        Ok(Verdict::New)
    }

    fn add_with(
        &mut self,
        (reading, flaws): (&mut Reading<'a>, &mut Vec<Flaw>),
        doubt: Option<Flaw>,
        head: Option<At>,
    ) -> StoreResult<()> {
        let row = reading.row;
        if let Some(Err(flaw)) = field_of("name").map(|name| name.read(row.client.get("name"))) {
            return Err(StoreError::Flawed(flaw));
        }
        let mut target = match reading.target.take() {
            Some(target) => target,
            None => Box::new(Target::of_new(reading).map_err(StoreError::Flawed)?),
        };
        self.owners.assign(&mut target, row);
        target.head = head;
        let at = self.seats.add(target);
        self.took(at, reading);
        flaws.extend(doubt);
        Ok(())
    }

    fn add_branch(
        &mut self,
        reading: &mut Reading<'a>,
        office: Candidate,
        flaws: &mut Vec<Flaw>,
    ) -> StoreResult<Verdict> {
        self.all.known.extend(office.client);
        let head = office.firm();
        self.add_with((reading, flaws), None, Some(head))?;
        let Candidate { name, client, line, .. } = office;
        Ok(Verdict::Branch { of: Twin { name, client, line } })
    }

    fn fill(
        &mut self,
        conn: &Connection,
        reading: &Reading<'a>,
        candidate: &Candidate,
        flaws: &mut Vec<Flaw>,
    ) -> StoreResult<Verdict> {
        let row = reading.row;
        self.all.known.extend(candidate.client);
        let at = self.place_of(conn, candidate.at)?;
        let (all, with) = (&self.all, (self.own.as_slice(), &self.owners));
        let target = self.seats.whole(at, with, |id| load(conn, all, id))?;
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
        self.seats.renew(at);
        self.took(at, reading);
        Ok(if gains.is_empty() { Verdict::Same } else { Verdict::Update(gains) })
    }

    /// Rows to come meet the client by what this one says.
    fn took(&mut self, at: usize, reading: &Reading<'a>) {
        self.seats.took(at, reading);
        let text = reading.row.client.get("head").trim();
        if !text.is_empty() {
            let named = NamedHead { line: reading.row.line, client: At::Target(at), text: text.to_owned() };
            self.all.heads.push(named);
        }
        let (name, has_number) = reading.keys.named();
        self.known.add_name(name, has_number);
    }

    /// The place of a candidate; a client of the base is read now.
    fn place_of(&mut self, conn: &Connection, at: At) -> StoreResult<usize> {
        let id = match at {
            At::Target(at) => return Ok(at),
            At::Client(id) => id,
        };
        if let Some(at) = self.seats.of_client(id) {
            return Ok(at);
        }
        let target = load(conn, &self.all, id)?;
        self.all.said.insert(id, target.said);
        Ok(self.seats.add(Box::new(target)))
    }
}

/// A client of the base, with what earlier portions said of it.
fn load(conn: &Connection, all: &Met, id: Id) -> StoreResult<Target> {
    Ok(Target { said: all.said.get(&id).copied().unwrap_or_default(), ..Target::load(conn, id)? })
}

/// The manager a row names.
pub(super) fn owner_of(row: &ClientImport) -> Option<String> {
    let typed: &Draft = &row.client;
    let name = typed.get("owner").split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}
