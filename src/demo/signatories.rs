//! Who signs the contracts of the demo office, and the papers of those clients.

use super::rows::{Clients, Row, rows};
use crate::{
    domain::{contract::Side, field::Draft, id::Id, paper::PaperKind},
    store::{
        Image, Query as _, StoreError, StoreResult, Table, Tx,
        client::CLIENT,
        contract::CONTRACT,
        office::COMPANY,
        paper::{PAPER, Papers, PapersOf, SavePaper},
        record,
        signatory::{CONTRACT_SIGNATORY, Principal, SaveSignatory, as_signed},
    },
};
use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;

/// Columns that a form fills, without days.
const TYPED: [&str; 9] = [
    "name",
    "name_genitive",
    "position_kk",
    "position_ru",
    "position_genitive",
    "basis",
    "basis_number",
    "sum_limit",
    "scope",
];

/// The client whose package is not whole, and what is missing there.
const UNFINISHED: (&str, [PaperKind; 2]) = ("13", [PaperKind::Head, PaperKind::Bank]);

/// A signatory with the clients under whose contracts it stands in the place of the first one.
struct Signer {
    principal: Principal,
    id: Id,
    signs_for: Vec<Id>,
}

pub(super) fn add(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<()> {
    let contracts = touched(tx, &CONTRACT);
    let signers = add_signers(tx, clients, today)?;
    for id in &contracts {
        name(tx, *id, &signers)?;
    }
    let mut served: Vec<Id> = Vec::new();
    for id in contracts {
        let contract = tx.image(&CONTRACT, id)?.unwrap_or_default();
        let client = number(&contract, "client_id").ok_or(StoreError::NotFound)?;
        if !served.contains(&client) {
            served.push(client);
        }
    }
    let unfinished = clients.by_key.get(UNFINISHED.0).copied();
    for (serial, client) in (1..).zip(&served) {
        let without: &[PaperKind] = if Some(*client) == unfinished { &UNFINISHED.1 } else { &[] };
        add_package(tx, *client, without, (serial, today))?;
    }
    rows(include_str!("../../assets/demo/papers.csv"))
        .iter()
        .try_for_each(|row| add_paper(tx, clients.of(row)?, row, today))
}

fn touched(tx: &Tx, table: &Table) -> Vec<Id> {
    tx.changes().rows().filter(|(known, _)| **known == *table).map(|(_, id)| id).collect()
}

fn number(image: &Image, column: &str) -> Option<Id> {
    image.get(column).and_then(Value::as_i64).map(Id)
}

fn add_signers(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<Vec<Signer>> {
    // Own firms, in the order in which they were written down.
    let companies = touched(tx, &COMPANY);
    let mut signers = Vec::new();
    for row in rows(include_str!("../../assets/demo/signatories.csv")) {
        let company = row.get("company").parse::<usize>().ok();
        let company = company.and_then(|at| companies.get(at.checked_sub(1)?)).copied();
        let principal = company.map_or_else(
            || clients.of(&row).map(Principal::Client),
            |company| Ok(Principal::Company(company)),
        )?;
        let typed = TYPED.iter().map(|key| (*key, row.get(key))).filter(|(_, text)| !text.is_empty());
        let mut draft: Draft = typed.collect();
        draft.set("currency", "KZT");
        for key in ["basis_day", "valid_until"] {
            if let Some(day) = row.day(key, today) {
                draft.set(key, day.to_string());
            }
        }
        let id = SaveSignatory { principal: Some(principal), base: None, draft }.save(tx)?;
        let signs_for = row.get("signs_for").split_whitespace();
        let signs_for = signs_for.filter_map(|key| clients.by_key.get(key).copied()).collect();
        signers.push(Signer { principal, id, signs_for });
    }
    Ok(signers)
}

/// Names both sides of a contract: the first of each, or who signs for this client.
fn name(tx: &mut Tx, contract: Id, signers: &[Signer]) -> StoreResult<()> {
    let image = tx.image(&CONTRACT, contract)?.ok_or(StoreError::NotFound)?;
    let client = number(&image, "client_id").ok_or(StoreError::NotFound)?;
    let company = number(&image, "company_id").ok_or(StoreError::NotFound)?;
    let sides = [
        (Side::We, Principal::Company(company), "signed_by_us"),
        (Side::They, Principal::Client(client), "signed_by_them"),
    ];
    for (side, principal, signed) in sides {
        let own = || signers.iter().filter(|one| one.principal == principal);
        let meant = own().find(|one| one.signs_for.contains(&client)).or_else(|| own().next());
        let meant = meant.ok_or(StoreError::NotFound)?;
        let id = tx.new_id();
        let kept = image.get(signed).map(|_| as_signed(tx, meant.id)).transpose()?;
        let fields = vec![
            ("contract_id", Value::from(contract.0)),
            ("signatory_id", Value::from(meant.id.0)),
            ("side", Value::from(side.key())),
            ("signed_on", image.get(signed).cloned().unwrap_or_default()),
            ("as_signed", kept.unwrap_or_default()),
        ];
        tx.insert(&CONTRACT_SIGNATORY, id, fields)?;
    }
    Ok(())
}

/// Everything that is required of a client, checked by whoever has it.
fn add_package(
    tx: &mut Tx,
    client: Id,
    without: &[PaperKind],
    (serial, today): (i64, NaiveDate),
) -> StoreResult<()> {
    let known = PapersOf(client).run(tx.conn())?;
    let owner = tx.image(&CLIENT, client)?.and_then(|image| image.get("owner_id").cloned());
    let asked = known.package(today).into_iter().map(|(asked, _)| asked);
    for (place, asked) in (0..).zip(asked).filter(|(_, asked)| !without.contains(&asked.kind)) {
        let age = if asked.is_extract { 2 + serial % 20 } else { 300 + serial * 17 + place * 5 };
        let mut draft: Draft = [
            ("kind", asked.kind.key().to_owned()),
            ("number", format!("{serial:02}{place}{:02}", age % 100)),
            ("issued_on", (today - TimeDelta::days(age)).to_string()),
            ("form", if asked.is_extract { "original" } else { "copy" }.to_owned()),
        ]
        .into_iter()
        .collect();
        if asked.kind == PaperKind::PowerOfAttorney {
            of_proxy(&mut draft, &known);
        }
        let received = draft.get("issued_on").parse().unwrap_or(today) + TimeDelta::days(1);
        draft.set("received_on", received.to_string());
        let id = SavePaper { client, base: None, draft }.save(tx)?;
        let checked = [
            ("checked_by", owner.clone().unwrap_or_default()),
            ("checked_on", Value::from(received.to_string())),
        ];
        tx.update(&PAPER, (id, 1), checked.into())?;
    }
    Ok(())
}

/// The paper of a power of attorney says what the signatory's says.
fn of_proxy(draft: &mut Draft, known: &Papers) {
    let is_proxy = |image: &&Image| record::text(image, "basis") == "power_of_attorney";
    let Some(proxy) = known.signatories.iter().map(|one| &one.image).find(is_proxy) else { return };
    let pairs = [("number", "basis_number"), ("issued_on", "basis_day"), ("valid_until", "valid_until")];
    for (key, column) in pairs {
        draft.set(key, record::text(proxy, column));
    }
}

/// A paper beside the package; nobody has checked it.
fn add_paper(tx: &mut Tx, client: Id, row: &Row, today: NaiveDate) -> StoreResult<()> {
    let typed = ["kind", "number", "form", "note"].map(|key| (key, row.get(key)));
    let mut draft: Draft = typed.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    for key in ["issued_on", "received_on", "valid_until"] {
        if let Some(day) = row.day(key, today) {
            draft.set(key, day.to_string());
        }
    }
    SavePaper { client, base: None, draft }.save(tx).map(drop)
}
