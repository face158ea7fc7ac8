//! All who owe, found by what a payment tells.

use super::{
    APART, ASK, Answer, Apart, Candidate, MOST, Match, READY, Verdict, group,
    told::{Told, names},
};
use crate::domain::{
    id::Id,
    money::Currency,
    purpose::Number,
    statement::{Kind, Operation, account_key},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Places of documents in the list of their client.
pub(super) type Places<K> = BTreeMap<K, Vec<usize>>;

/// A candidate with what is compared, made once.
pub(super) struct Known {
    pub candidate: Candidate,
    /// Name in Cyrillic and in Latin letters, without the legal form.
    pub names: [String; 2],
    pub accounts: Vec<String>,
    pub contracts: Vec<Number>,
    /// Number and contract of each document.
    pub documents: Vec<(Number, Number)>,
    /// The documents by their numbers and by what is open of them, in minor units: one client may owe by thousands.
    pub by_number: Places<String>,
    pub by_rest: Places<i64>,
}

impl Known {
    fn of(candidate: Candidate) -> Self {
        let documents = candidate.documents.iter();
        let documents: Vec<(Number, Number)> =
            documents.map(|own| (Number::of(&own.number), Number::of(&own.contract))).collect();
        let (mut by_number, mut by_rest) = (Places::new(), Places::new());
        for (place, ((number, _), own)) in documents.iter().zip(&candidate.documents).enumerate() {
            by_number.entry(number.key.clone()).or_insert_with(Vec::new).push(place);
            by_rest.entry(own.rest.minor()).or_insert_with(Vec::new).push(place);
        }
        Self {
            names: names(&candidate.name),
            accounts: candidate.accounts.iter().map(|account| account_key(account)).collect(),
            contracts: candidate.contracts.iter().map(|number| Number::of(number)).collect(),
            documents,
            by_number,
            by_rest,
            candidate,
        }
    }
}

/// A payment that is held against candidates.
pub(super) struct Asked<'a> {
    pub operation: &'a Operation,
    pub told: &'a Told,
    pub currency: Option<Currency>,
}

impl Asked<'_> {
    /// Empty where somebody else pays: the account is not the debtor's.
    pub fn account(&self) -> &str {
        if self.told.is_for_another { "" } else { &self.operation.party.account }
    }
}

/// Candidates with lists by tax number, account, name and number, so that a payment looks only at those it may fit.
pub struct Debtors {
    known: Vec<Known>,
    places: HashMap<(Mark, String), Vec<usize>>,
}

/// By what a candidate is found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Mark {
    TaxId,
    Account,
    Name,
    Number,
}

impl Debtors {
    pub fn of(candidates: Vec<Candidate>) -> Self {
        let known: Vec<Known> = candidates.into_iter().map(Known::of).collect();
        let mut places: HashMap<(Mark, String), Vec<usize>> = HashMap::new();
        for (place, own) in known.iter().enumerate() {
            for mark in marks(own) {
                places.entry(mark).or_default().push(place);
            }
        }
        Self { known, places }
    }

    /// What an operation fits by what it tells. Its sum is compared where its currency is known.
    pub fn answer(
        &self,
        (operation, told): (&Operation, Option<&Told>),
        currency: Option<Currency>,
    ) -> Answer {
        match operation.kind {
            _ if operation.is_refund() => return self.refund((operation, told), currency),
            _ if operation.amount < 0 => return Answer::apart(Apart::PaidOut),
            Kind::Payment => {}
            kind => return Answer::apart(Apart::Kind(kind)),
        }
        let nothing = Told::default();
        let asked = Asked { operation, told: told.unwrap_or(&nothing), currency };
        let mut matches: Vec<Match> =
            self.may_fit(&asked).flat_map(|own| group::matches(&asked, own)).collect();
        sort(&mut matches);
        let is_for_another = asked.told.is_for_another;
        let is_sure = !is_for_another && operation.doubts.is_empty();
        Answer { verdict: verdict(&matches, is_sure), matches, apart: None, is_for_another }
    }

    /// To whom money goes back; paid out where nobody is known.
    fn refund(&self, (operation, told): (&Operation, Option<&Told>), currency: Option<Currency>) -> Answer {
        let nothing = Told::default();
        let asked = Asked { operation, told: told.unwrap_or(&nothing), currency };
        let mut matches: Vec<Match> =
            self.may_fit(&asked).filter_map(|own| group::refunded(&asked, own)).collect();
        if matches.is_empty() {
            return Answer::apart(Apart::PaidOut);
        }
        sort(&mut matches);
        let verdict = verdict(&matches, operation.doubts.is_empty());
        Answer { verdict, matches, apart: Some(Apart::Refund), is_for_another: false }
    }

    /// Those of these candidates who are wanted, by their identities.
    pub fn into_candidates(self, wanted: &BTreeSet<Id>) -> BTreeMap<Id, Candidate> {
        let candidates = self.known.into_iter().map(|own| own.candidate);
        candidates.filter(|own| wanted.contains(&own.id)).map(|own| (own.id, own)).collect()
    }

    /// Candidates that share anything with the payment, each once.
    fn may_fit(&self, asked: &Asked) -> impl Iterator<Item = &Known> {
        let numbers = asked.told.numbers().map(|number| (Mark::Number, number.key.clone()));
        let names = asked.told.names.iter().map(|name| (Mark::Name, name.clone()));
        let own = [(Mark::TaxId, asked.told.tax_id.clone()), (Mark::Account, asked.account().to_owned())];
        let marks = own.into_iter().chain(names).chain(numbers).filter(|(_, text)| !text.is_empty());
        let places: BTreeSet<usize> =
            marks.filter_map(|mark| self.places.get(&mark)).flatten().copied().collect();
        places.into_iter().filter_map(|place| self.known.get(place))
    }
}

/// By what this candidate is found; each once.
fn marks(own: &Known) -> BTreeSet<(Mark, String)> {
    let numbers =
        own.documents.iter().flat_map(|(number, contract)| [number, contract]).chain(&own.contracts);
    let numbers = numbers.map(|number| (Mark::Number, number.key.clone()));
    let names = own.names.iter().map(|name| (Mark::Name, name.clone()));
    let accounts = own.accounts.iter().map(|account| (Mark::Account, account.clone()));
    let tax_id = [(Mark::TaxId, own.candidate.tax_id.clone())];
    let all = tax_id.into_iter().chain(names).chain(accounts).chain(numbers);
    all.filter(|(_, text)| !text.is_empty()).collect()
}

/// The best first, and no more of them than are told.
fn sort(matches: &mut Vec<Match>) {
    matches.sort_by_key(|found| (u8::MAX - found.score, found.client.0, found.documents.clone()));
    matches.truncate(MOST);
}

/// Matches, the best first.
fn verdict(matches: &[Match], is_sure: bool) -> Verdict {
    let score = |place: usize| matches.get(place).map_or(0, |found| found.score);
    let (best, second) = (score(0), score(1));
    match best {
        READY.. if is_sure && best.saturating_sub(second) >= APART => Verdict::Ready,
        ASK.. => Verdict::Ask,
        _ => Verdict::Unknown,
    }
}
