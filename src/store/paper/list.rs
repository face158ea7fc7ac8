//! The papers of a client, with what is asked for.

use super::PAPER;
use crate::{
    domain::{
        country::Country,
        id::Id,
        paper::{
            PaperKind,
            required::{Form, Paper, Party, Requirement, Standing, package, required},
        },
        signatory::Basis,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        client::CLIENT,
        office::settings::ReadSettings,
        record::{self, Load},
        signatory::{ListSignatories, Principal, SignatoryOut},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};

/// A paper with who has checked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    /// Empty where nobody has.
    pub checked_by: String,
}

impl PaperOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn kind(&self) -> PaperKind {
        PaperKind::from_key(&self.text("kind")).unwrap_or(PaperKind::Other)
    }

    /// The same as the rules ask about it.
    pub fn paper(&self) -> Paper {
        let day = |column: &str| self.text(column).parse().ok();
        Paper {
            kind: self.kind(),
            issued: day("issued_on"),
            received: day("received_on"),
            valid_until: day("valid_until"),
            is_checked: self.image.contains_key("checked_on"),
        }
    }

    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &PAPER, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let version = record::base(&image).map(|(_, version)| version).unwrap_or_default();
        Ok(Self { id, version, image, checked_by: row.get::<_, Option<String>>(1)?.unwrap_or_default() })
    }
}

/// What lies here of a client, and who the client is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    pub party: Party,
    pub papers: Vec<PaperOut>,
    /// Who may sign for the client.
    pub signatories: Vec<SignatoryOut>,
    /// Days for which an extract is taken.
    pub fresh: u32,
}

impl Papers {
    /// The papers as the rules ask about them.
    pub fn standing_papers(&self) -> Vec<Paper> {
        self.papers.iter().map(PaperOut::paper).collect()
    }

    /// What is asked for, and how it stands on a day.
    pub fn package(&self, today: NaiveDate) -> Vec<(Requirement, Standing)> {
        package(self.party, &self.standing_papers(), self.fresh, today)
    }

    /// How one paper stands on a day.
    pub fn standing(&self, paper: &PaperOut, today: NaiveDate) -> Standing {
        let asked = required(self.party).into_iter().find(|asked| asked.kind == paper.kind());
        let is_extract = asked.is_some_and(|asked| asked.is_extract);
        paper.paper().on(today, is_extract.then_some(self.fresh))
    }
}

/// The papers of this client.
#[derive(Clone, Copy, Debug)]
pub struct PapersOf(pub Id);

impl Query for PapersOf {
    type Answer = Papers;

    fn run(&self, conn: &Connection) -> StoreResult<Papers> {
        let mut select =
            conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("list.sql")))?;
        let mut rows = select.query([self.0.0])?;
        let mut papers = Vec::new();
        while let Some(row) = rows.next()? {
            papers.push(PaperOut::read(conn, row)?);
        }
        papers.sort_by_key(PaperOut::kind);
        let signatories = ListSignatories(Some(Principal::Client(self.0))).run(conn)?;
        let party = party(conn, self.0, &signatories)?;
        Ok(Papers { party, papers, signatories, fresh: ReadSettings.run(conn)?.fresh_extract_days() })
    }
}

/// A power of attorney is asked for where one of those who sign for the client acts by one.
fn party(conn: &Connection, client: Id, signatories: &[SignatoryOut]) -> StoreResult<Party> {
    let image = Load { table: &CLIENT, id: client }.run(conn)?.ok_or(StoreError::NotFound)?;
    Ok(Party {
        form: Form::of(&record::text(&image, "kind")),
        country: record::text(&image, "country").parse().unwrap_or(Country::Kz),
        pays_vat: record::text(&image, "vat_payer") == "1",
        has_proxy: signatories.iter().any(|one| one.authority().basis == Basis::PowerOfAttorney),
    })
}

/// A client with its papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfClient {
    pub client: Id,
    pub name: String,
    pub papers: Papers,
}

/// The papers of all clients that have some, client by client.
#[derive(Clone, Copy, Debug)]
pub struct AllPapers;

impl Query for AllPapers {
    type Answer = Vec<OfClient>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<OfClient>> {
        let mut select = conn.prepare_cached(include_str!("clients.sql"))?;
        let mut rows = select.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let client = Id(row.get(0)?);
            found.push(OfClient { client, name: row.get(1)?, papers: PapersOf(client).run(conn)? });
        }
        Ok(found)
    }
}

/// The living paper of this identity.
#[derive(Clone, Copy, Debug)]
pub struct FindPaper(pub Id);

impl Query for FindPaper {
    type Answer = Option<PaperOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<PaperOut>> {
        let mut select = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("one.sql")))?;
        let mut rows = select.query([self.0.0])?;
        rows.next()?.map(|row| PaperOut::read(conn, row)).transpose()
    }
}
