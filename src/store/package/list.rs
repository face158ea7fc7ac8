//! The package of a contract as it stands: from the records of the contract and its documents, and from what was written
//! down beside them.

use super::PACKAGE_DOCUMENT;
use crate::{
    domain::{
        contract::Side,
        country::Country,
        id::Id,
        link::Link,
        package::{
            Days, Document, DocumentKind, Step,
            required::{Lack, Requirement, Terms, missing, required},
        },
        paper::PaperKind,
        signatory::Basis,
    },
    store::{
        Image, Query, StoreError, StoreResult, Table,
        annex::{AnnexOut, ListAnnexes},
        contract::{ContractOut, ShowContract, own_firm},
        link,
        paper::{PAPER, PaperOut, PapersOf},
        record::{self, Load, text},
        signatory::{Signable, SignatoriesOf},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Whose document it is: the record that knows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The contract itself.
    Contract,
    /// A document of the contract with its version.
    Annex(Id, i64),
    /// Nobody but the package.
    Own,
    /// A paper that the client gave for all its contracts.
    Paper(Id),
}

/// A document of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageItem {
    pub owner: Owner,
    pub document: Document,
    pub number: String,
    pub day: Option<NaiveDate>,
    pub note: String,
    pub link: Link,
    /// What was written down here of it, with its version and where: nothing until something is.
    pub row: Option<(Id, i64)>,
    pub image: Image,
}

impl PackageItem {
    /// The identity by which it is called: of its own record, else of its row.
    pub fn id(&self, contract: Id) -> Id {
        match (self.owner, self.row) {
            (Owner::Annex(id, _) | Owner::Paper(id), _) | (Owner::Own, Some((id, _))) => id,
            _ => contract,
        }
    }

    /// The table and the row that hold its link.
    pub fn linked(&self) -> Option<(&'static Table, (Id, i64))> {
        let table: &'static Table =
            if matches!(self.owner, Owner::Paper(_)) { &PAPER } else { &PACKAGE_DOCUMENT };
        self.row.map(|base| (table, base))
    }

    /// From the record that knows of it, and its row.
    fn new(owner: Owner, kind: DocumentKind, known: &Image, row: Option<&Image>) -> Self {
        let empty = Image::new();
        let own = row.unwrap_or(&empty);
        let day = |image: &Image, column: &str| text(image, column).parse().ok();
        let of_step = |step: Step| day(if kind.knows(step) { known } else { own }, step.column());
        let link = link::of(own);
        let by = if owner == Owner::Own { Side::from_key(&text(own, "side")) } else { Some(Side::We) };
        Self {
            owner,
            document: Document {
                kind,
                by: by.unwrap_or(Side::We),
                days: Days::of(of_step),
                has_file: !link.is_none(),
            },
            number: text(known, if owner == Owner::Own { "own_number" } else { "number" }),
            day: day(known, "day"),
            note: text(own, "note"),
            link,
            row: row.and_then(record::base),
            image: own.clone(),
        }
    }

    /// A power of attorney that lies among the papers of the client.
    fn of_paper(paper: &PaperOut) -> Self {
        let day = |column: &str| paper.text(column).parse().ok();
        let received = day("received_on");
        let original = received.filter(|_| paper.text("form") == "original");
        let link = link::of(&paper.image);
        let days = Days { received, original, ..Days::default() };
        let kind = DocumentKind::PowerOfAttorney;
        Self {
            owner: Owner::Paper(paper.id),
            document: Document { kind, by: Side::They, days, has_file: !link.is_none() },
            number: paper.text("number"),
            day: day("issued_on"),
            note: paper.text("note"),
            link,
            row: Some((paper.id, paper.version)),
            image: paper.image.clone(),
        }
    }
}

/// The package of a contract on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Identity and number.
    pub contract: (Id, String),
    pub client: (Id, String),
    pub terms: Terms,
    /// By their kinds, and within a kind by their days.
    pub items: Vec<PackageItem>,
}

impl Package {
    pub fn documents(&self) -> Vec<Document> {
        self.items.iter().map(|item| item.document).collect()
    }

    /// What it must hold, now or later.
    pub fn required(&self) -> Vec<Requirement> {
        required(&self.terms, &self.documents())
    }

    /// What must be there by now and is not.
    pub fn missing(&self) -> Vec<(Requirement, Lack)> {
        missing(&self.terms, &self.documents())
    }
}

/// The package of this contract; nothing where it is cancelled or never was.
#[derive(Clone, Copy, Debug)]
pub struct PackageOf {
    pub contract: Id,
    pub today: NaiveDate,
}

impl Query for PackageOf {
    type Answer = Option<Package>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Package>> {
        let contract = ShowContract { id: self.contract, today: self.today }.run(conn)?;
        contract.map(|contract| package(conn, &contract)).transpose()
    }
}

/// The packages of all contracts of a client, the newest first.
#[derive(Clone, Copy, Debug)]
pub struct PackagesOf {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for PackagesOf {
    type Answer = Vec<Package>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Package>> {
        let mut select = conn.prepare_cached(include_str!("contracts.sql"))?;
        let ids = select.query_map([self.client.0], |row| row.get(0).map(Id))?;
        let ids: Vec<Id> = ids.collect::<rusqlite::Result<_>>()?;
        let of = |contract: Id| PackageOf { contract, today: self.today }.run(conn);
        ids.into_iter().filter_map(|id| of(id).transpose()).collect()
    }
}

fn package(conn: &Connection, contract: &ContractOut) -> StoreResult<Package> {
    let rows = rows(conn, contract.id)?;
    let signatories = SignatoriesOf(Signable::Contract(contract.id)).run(conn)?;
    let by_proxy = Side::BOTH.map(|side| {
        let mut of_side = signatories.iter().filter(|one| one.side == side);
        of_side.any(|one| one.signatory.authority().basis == Basis::PowerOfAttorney)
    });
    let mut items = items(conn, contract, &rows)?;
    if let [_, true] = by_proxy {
        let papers = PapersOf(contract.client.0).run(conn)?.papers;
        let powers = papers.iter().filter(|paper| paper.kind() == PaperKind::PowerOfAttorney);
        items.extend(powers.filter(|paper| !paper.text("received_on").is_empty()).map(PackageItem::of_paper));
    }
    items.sort_by_key(|item| (item.document.kind, item.day, item.row));
    let terms = Terms {
        kind: contract.text("kind"),
        state: contract.standing.state,
        country: country(conn, contract)?,
        charges_vat: !["", "none"].contains(&contract.text("vat").as_str()),
        by_proxy,
        is_delivered: conn
            .prepare_cached(include_str!("delivered.sql"))?
            .query_row([contract.id.0], |row| row.get(0))?,
    };
    let number = contract.text("number");
    Ok(Package { contract: (contract.id, number), client: contract.client.clone(), terms, items })
}

/// The contract, its documents, and what has no record but its row.
fn items(conn: &Connection, contract: &ContractOut, rows: &[Image]) -> StoreResult<Vec<PackageItem>> {
    let kind_of = |row: &Image| DocumentKind::from_key(&text(row, "kind"));
    let of_contract = rows.iter().find(|row| kind_of(row) == Some(DocumentKind::Contract));
    let whole = PackageItem::new(Owner::Contract, DocumentKind::Contract, &contract.image, of_contract);
    let annexes = ListAnnexes { contract: Some(contract.id), kinds: Vec::new() }.run(conn)?;
    let of_annex = |annex: &AnnexOut| {
        let row = rows.iter().find(|row| row.get("annex_id").and_then(Value::as_i64) == Some(annex.id.0));
        let owner = Owner::Annex(annex.id, annex.version);
        PackageItem::new(owner, DocumentKind::Annex(annex.kind), &annex.image, row)
    };
    let own = rows.iter().filter_map(|row| {
        let kind = kind_of(row).filter(|kind| DocumentKind::OWN.contains(kind))?;
        Some(PackageItem::new(Owner::Own, kind, row, Some(row)))
    });
    Ok(std::iter::once(whole).chain(annexes.iter().map(of_annex)).chain(own).collect())
}

/// What was written down of the package of a contract.
pub(super) fn rows(conn: &Connection, contract: Id) -> StoreResult<Vec<Image>> {
    let mut select = conn.prepare_cached(include_str!("of_contract.sql"))?;
    let ids = select.query_map([contract.0], |row| row.get(0).map(Id))?;
    let ids: Vec<Id> = ids.collect::<rusqlite::Result<_>>()?;
    let image = |id: Id| Load { table: &PACKAGE_DOCUMENT, id }.run(conn)?.ok_or(StoreError::NotFound);
    ids.into_iter().map(image).collect()
}

/// Of our firm in this contract.
fn country(conn: &Connection, contract: &ContractOut) -> StoreResult<Country> {
    let firm = own_firm(conn, &contract.image)?;
    Ok(firm.and_then(|firm| text(&firm, "country").parse().ok()).unwrap_or(Country::Kz))
}
