//! Statements of a file held against the office: whose accounts they are, what is booked, whom the payments fit.

use super::{ReadCandidates, ReadOwn, twins};
use crate::{
    domain::{
        id::Id,
        money::Currency,
        parallel,
        statement::{
            Doubt, Note, Operation, Own, Statement,
            score::{Answer, Candidate, Clues, Debtors, Told, Verdict},
        },
    },
    store::{Reads, StoreResult, import::Progress, office::company::OwnCompany, statement::BookedKeys},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Operations that are weighed at a time.
const PORTION: usize = 1_024;

/// A statement with what each of its operations fits. The lists are in the order of the operations.
#[derive(Clone, Debug)]
pub struct Weighed {
    pub statement: Arc<Statement>,
    /// Of the statement; that of the office where nothing tells it.
    pub currency: Currency,
    /// By which operations are known when they come again.
    pub keys: Arc<Vec<String>>,
    pub answers: Vec<Answer>,
    /// Which of them an earlier import has booked.
    pub booked: Vec<bool>,
    /// The bank of the account, where it is ours and somebody has said it.
    pub bank: String,
}

/// The statements of a file, and the clients whom they may be of.
#[derive(Clone, Debug)]
pub struct WeighedFile {
    pub statements: Vec<Weighed>,
    pub people: BTreeMap<Id, Candidate>,
}

impl Weighed {
    /// How many have this verdict; what closes no debt is counted by [`Self::apart`].
    pub fn count(&self, verdict: Verdict) -> usize {
        self.unbooked().filter(|answer| !answer.is_aside() && answer.verdict == verdict).count()
    }

    /// How many of those that fit nothing are of a known payer, and come in as advances.
    pub fn advances(&self) -> usize {
        self.unbooked().filter(|answer| answer.advance().is_some()).count()
    }

    /// How many close no debt: paid out, transfers, returns.
    pub fn apart(&self) -> usize {
        self.unbooked().filter(|answer| answer.is_aside()).count()
    }

    /// How many an earlier import has booked.
    pub fn already_booked(&self) -> usize {
        self.booked.iter().filter(|booked| **booked).count()
    }

    /// How many are neither booked nor seem to be.
    pub fn new_operations(&self) -> usize {
        let rows = self.statement.operations.iter().zip(&self.booked);
        rows.filter(|(operation, booked)| !**booked && !operation.looks_booked()).count()
    }

    /// The note that the account is none of ours.
    pub fn foreign(&self) -> Option<&Note> {
        self.statement.notes.iter().find(|note| matches!(note.doubt, Doubt::ForeignAccount { .. }))
    }

    fn unbooked(&self) -> impl Iterator<Item = &Answer> {
        self.answers.iter().zip(&self.booked).filter(|(_, booked)| !**booked).map(|(answer, _)| answer)
    }
}

/// Weighs statements; operations that are done are counted.
///
/// # Errors
/// Those of the database; `StoreError::Cancelled` once somebody asked to stop.
pub fn weigh(
    mut statements: Vec<Statement>,
    reads: &impl Reads,
    progress: &Progress,
) -> StoreResult<WeighedFile> {
    let own = reads.answer(ReadOwn)?;
    look_at(&mut statements, &own);
    let (mut clues, mut told) = (Clues::default(), Vec::with_capacity(statements.len()));
    for statement in &statements {
        progress.go_on()?;
        told.push(clues.add(&statement.operations));
    }
    let debtors = Debtors::of(reads.answer(ReadCandidates(Arc::new(clues)))?);
    let home = home_currency(reads)?;
    let statements = statements.into_iter().zip(told);
    let statements = statements.map(|one| one_of(one, (home, &own), &debtors, (reads, progress)));
    let statements: Vec<Weighed> = statements.collect::<StoreResult<_>>()?;
    let matches = statements.iter().flat_map(|one| &one.answers).flat_map(|answer| &answer.matches);
    let wanted: BTreeSet<Id> = matches.map(|found| found.client).collect();
    Ok(WeighedFile { people: debtors.into_candidates(&wanted), statements })
}

/// Says what only the office knows: transfers between own accounts, and accounts that are not ours.
fn look_at(statements: &mut [Statement], own: &Own) {
    for statement in statements {
        statement.recognise(own);
        let is_foreign =
            !statement.account.is_empty() && !own.has_no_account() && !own.holds(&statement.account);
        if is_foreign {
            let doubt = Doubt::ForeignAccount { account: statement.account.clone() };
            statement.notes.push(doubt.at(statement.line));
        }
    }
}

/// The currency of the office.
fn home_currency(reads: &impl Reads) -> StoreResult<Currency> {
    let company = reads.answer(OwnCompany)?;
    let code = company.as_ref().and_then(|company| company.get("currency")?.as_str()?.parse().ok());
    Ok(code.unwrap_or(Currency::Kzt))
}

fn one_of(
    (mut statement, told): (Statement, Vec<Option<Told>>),
    (home, own): (Currency, &Own),
    debtors: &Debtors,
    (reads, progress): (&impl Reads, &Progress),
) -> StoreResult<Weighed> {
    let keys = Arc::new(statement.keys());
    let known = reads.answer(BookedKeys(Arc::clone(&keys)))?;
    let mut answers = Vec::with_capacity(statement.operations.len());
    let told: Vec<(&Operation, Option<&Told>)> =
        statement.operations.iter().zip(told.iter().map(Option::as_ref)).collect();
    for portion in told.chunks(PORTION) {
        progress.go_on()?;
        answers.extend(parallel::map(portion, |one| debtors.answer(*one, statement.currency)));
        progress.advance(portion.len());
    }
    let booked: Vec<bool> = keys.iter().map(|key| known.contains(key)).collect();
    let currency = statement.currency.unwrap_or(home);
    for at in twins::mark(&mut statement, (&keys, &booked), currency.code(), reads)? {
        if let Some(answer) = answers.get_mut(at).filter(|answer| !answer.is_aside()) {
            answer.verdict = Verdict::Ask;
        }
    }
    let bank = own.bank_of(&statement.account).to_owned();
    Ok(Weighed { statement: Arc::new(statement), currency, keys, answers, booked, bank })
}
