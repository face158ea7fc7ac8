//! Whom a row is about.

use super::{
    candidate::{About, At, Candidate, Keys, in_base, merged_in_base, other_in_base},
    plan::Planner,
};
use crate::{
    domain::{
        field::Flaw,
        id::is_erased,
        import::{MatchBy, Why, warning},
    },
    store::StoreResult,
};
use rusqlite::Connection;
use std::collections::HashSet;

/// Whom a row meets.
pub(super) enum Meeting {
    Nobody {
        doubt: Option<Flaw>,
    },
    Known(Candidate, Why),
    /// The firm is known, and the row is another office of it.
    Branch(Candidate),
    Probable(Candidate, Why),
}

impl Meeting {
    /// By what the client is known.
    pub(super) const fn why(&self) -> Option<Why> {
        match self {
            Self::Known(_, why) | Self::Probable(_, why) => Some(*why),
            Self::Nobody { .. } | Self::Branch(_) => None,
        }
    }

    fn doubtful(field: &'static str, key: &'static str, other: &Candidate) -> Self {
        Self::Nobody { doubt: Some(warning(field, key, [("name", other.name.clone())])) }
    }
}

impl Planner<'_> {
    pub(super) fn meet(&self, conn: &Connection, keys: &Keys) -> StoreResult<Meeting> {
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
        if let Some(office) = self.other_office(conn, keys)? {
            return Ok(Meeting::Branch(office));
        }
        if let Some(holder) = self.merged(conn, keys)? {
            return Ok(Meeting::Probable(holder, Why::TaxId));
        }
        self.resembling(conn, keys)
    }

    /// An office of the row's firm, where the row is of another one: its head office before a branch. A list of our own
    /// says itself who is a branch, and so does one with a column of head offices.
    fn other_office(&self, conn: &Connection, keys: &Keys) -> StoreResult<Option<Candidate>> {
        if keys.id().is_some() || self.all.says_heads == Some(true) {
            return Ok(None);
        }
        let mut offices = self.candidates(conn, Why::TaxId, keys)?;
        offices.retain(|office| office.has_number_of(keys) && !is_erased(&office.name));
        offices.sort_by_key(|office| (office.head.is_some(), !office.is_registered_seat()));
        Ok(offices.into_iter().next())
    }

    /// Whom a client with the number of the row went into. The row may not change the number of that one unasked.
    fn merged(&self, conn: &Connection, keys: &Keys) -> StoreResult<Option<Candidate>> {
        for tax_id in keys.values(Why::TaxId) {
            if self.known.may_have(Why::TaxId, tax_id)
                && let Some(holder) = merged_in_base(conn, tax_id)?
                && !self.is_of_another_name(&holder, keys)
            {
                return Ok(Some(holder));
            }
        }
        Ok(None)
    }

    /// Everyone with one of the values of this key: of earlier rows first, then of the base.
    fn candidates(&self, conn: &Connection, why: Why, keys: &Keys) -> StoreResult<Vec<Candidate>> {
        self.having(conn, (why, keys.values(why)), keys)
    }

    fn having(
        &self,
        conn: &Connection,
        (why, values): (Why, &[String]),
        keys: &Keys,
    ) -> StoreResult<Vec<Candidate>> {
        let mut found: Vec<Candidate> = Vec::new();
        for value in values {
            let met = self.seats.with(why, value).iter();
            found.extend(met.filter_map(|at| self.seats.get(*at)).map(|seat| seat.candidate.clone()));
            if self.known.may_have(why, value) {
                found.extend(in_base(conn, why, value)?);
            }
        }
        let mut seen = HashSet::new();
        found.retain(|candidate| {
            seen.insert(self.seats.place(candidate)) && !self.is_of_another_name(candidate, keys)
        });
        Ok(found)
    }

    /// Clients of the row's name. Where a number tells all of them from the row, the first of the base stands for
    /// them: a common name has hundreds.
    fn namesakes(&self, conn: &Connection, keys: &Keys) -> StoreResult<Vec<Candidate>> {
        let (name, has_number) = keys.named();
        if !has_number || keys.id().is_some() || !self.known.all_are_numbered(name) {
            return self.candidates(conn, Why::Name, keys);
        }
        let met = self.seats.with(Why::Name, name).iter().filter_map(|at| self.seats.get(*at));
        let met: Vec<Candidate> = met.map(|seat| seat.candidate.clone()).collect();
        let is_told = met.iter().any(|candidate| candidate.differs(keys));
        if is_told || !self.known.may_have(Why::Name, name) {
            return Ok(met);
        }
        Ok(met.into_iter().chain(other_in_base(conn, name, keys.tax_id())?).collect())
    }

    /// Whom the list's own name of the client means: a row before, or the client that it was written from.
    fn named(&self, conn: &Connection, keys: &Keys) -> StoreResult<Option<Candidate>> {
        let Some(id) = keys.id() else { return Ok(None) };
        // Another office may have given the same identity to another client, and a damaged list to many.
        let same = |candidate: &Candidate| !candidate.differs(keys) || candidate.has_name(keys);
        let is_one = |candidate: &Candidate| candidate.has_name(keys) || candidate.has_number_of(keys);
        let met = self.seats.with(Why::Id, id).first();
        if let Some(seat) = met.and_then(|at| self.seats.get(*at)) {
            return Ok(Some(seat.candidate.clone()).filter(is_one));
        }
        if let Some(client) = self.all.named.get(id) {
            return Ok(in_base(conn, Why::Id, &client.0.to_string())?.into_iter().next().filter(is_one));
        }
        let found = in_base(conn, Why::Id, id)?.into_iter().next();
        Ok(found.filter(|candidate| same(candidate) && !self.is_of_another_name(candidate, keys)))
    }

    /// In a list of our own rows of different names are different clients, whatever else they share.
    fn is_of_another_name(&self, candidate: &Candidate, keys: &Keys) -> bool {
        let Some(id) = keys.id() else { return false };
        match self.seats.place(candidate) {
            At::Client(client) => self.all.taken.contains(&client),
            At::Target(at) => self.seats.get(at).is_some_and(|seat| !seat.id.is_empty() && seat.id != id),
        }
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

    /// Whether a person's row or card and a client of the same name that other rows of its file made are one.
    fn is_one_of_file(&self, conn: &Connection, keys: &Keys, near: &Candidate) -> StoreResult<bool> {
        match keys.about.filter(|_| self.all.is_ours(near)) {
            None => Ok(false),
            Some(About::Employee) => Ok(true),
            Some(About::Client) => {
                let mut reached = self.candidates(conn, Why::Phone, keys)?;
                reached.extend(self.candidates(conn, Why::Mail, keys)?);
                Ok(reached.iter().any(|other| self.seats.place(other) == self.seats.place(near)))
            }
        }
    }

    /// No key in common: perhaps the name or a phone. Different numbers are told, never merged.
    fn resembling(&self, conn: &Connection, keys: &Keys) -> StoreResult<Meeting> {
        let names = self.namesakes(conn, keys)?;
        let is_near =
            |candidate: &&Candidate| candidate.is_numberless(keys) && candidate.is_in_the_city(keys);
        for near in names.iter().filter(is_near) {
            if self.is_one_of_file(conn, keys, near)? {
                return Ok(Meeting::Known(near.clone(), Why::Name));
            }
        }
        if let Some(near) = names.iter().find(is_near) {
            return Ok(Meeting::Probable(near.clone(), Why::Name));
        }
        if let Some(other) = names.iter().find(|candidate| candidate.differs(keys)) {
            return Ok(Meeting::doubtful("name", "import-warning-same-name", other));
        }
        for (why, field) in [(Why::Phone, "phones"), (Why::Mail, "mails")] {
            let shared = self.candidates(conn, why, keys)?;
            if let Some(other) = shared.iter().find(|candidate| candidate.is_numberless(keys)) {
                return Ok(Meeting::doubtful(field, "import-warning-shared", other));
            }
        }
        let similar = self.having(conn, (Why::Name, &self.known.similar(conn, keys.named())?), keys)?;
        let other = similar.iter().find(is_near);
        Ok(other.map_or(Meeting::Nobody { doubt: None }, |other| {
            Meeting::doubtful("name", "import-warning-similar-name", other)
        }))
    }
}
