//! Which documents of one client a payment may close, and why.

use super::{
    Match, NEAR_DAYS, NEAR_SUM, OpenDocument, Reason,
    debtors::{Asked, Known},
};
use crate::domain::purpose::Number;
use chrono::NaiveDate;

/// Documents of a client that are tried one by one.
const CHOICES: usize = 50;

/// Everything that a payment may mean for one client, none where nothing tells of the client.
pub(super) fn matches(asked: &Asked, own: &Known) -> Vec<Match> {
    let who = who(asked, own);
    groups(asked, own).into_iter().filter_map(|group| fit(asked, own, &who, &group)).collect()
}

/// To whom money goes back: a client, whatever is open.
pub(super) fn refunded(asked: &Asked, own: &Known) -> Option<Match> {
    let mut reasons = who(asked, own);
    if reasons.is_empty() {
        return None;
    }
    reasons.push(Reason::Refund);
    let score = reasons.iter().fold(0_u8, |sum, reason| sum.saturating_add(reason.weight())).min(100);
    Some(Match { client: own.candidate.id, documents: Vec::new(), score, reasons })
}

/// What tells of the client.
fn who(asked: &Asked, own: &Known) -> Vec<Reason> {
    let known = &own.candidate.tax_id;
    let is_one = !known.is_empty() && *known == asked.told.tax_id;
    let are_two = !known.is_empty() && !asked.told.tax_id.is_empty() && !is_one;
    let mut names = own.names.iter().zip(&asked.told.names);
    let is_named = names.any(|(name, told)| !name.is_empty() && name == told);
    let mut found = Vec::new();
    if is_one {
        found.push(Reason::TaxId);
    } else if is_named && !are_two {
        found.push(Reason::Name);
    }
    let from = asked.account();
    if !from.is_empty() && own.accounts.iter().any(|account| account == from) {
        found.push(Reason::Account);
    }
    found
}

/// A document with its place in the list of the client.
type Place = usize;

/// Documents that the payment may close together: the named ones, else each whose rest is the sum, else none.
fn groups(asked: &Asked, own: &Known) -> Vec<Vec<Place>> {
    let named: Vec<Vec<Place>> = asked.told.documents.iter().map(|told| named(own, told)).collect();
    let named: Vec<Vec<Place>> = named.into_iter().filter(|places| !places.is_empty()).collect();
    if !named.is_empty() {
        return choices(&named);
    }
    let of_sum = about(asked.operation.amount, own).into_iter();
    let of_sum = of_sum.filter(|at| sum(asked, own, &[*at]).is_some() && is_of_contract(asked, own, *at));
    let alone: Vec<Vec<Place>> = of_sum.take(CHOICES).map(|at| vec![at]).collect();
    if alone.is_empty() { vec![Vec::new()] } else { alone }
}

/// Documents of which about so much is open, in their order.
fn about(amount: i64, own: &Known) -> Vec<Place> {
    let near = i64::try_from(NEAR_SUM).unwrap_or_default();
    let rests = amount.saturating_sub(near)..=amount.saturating_add(near);
    let mut places: Vec<Place> = own.by_rest.range(rests).flat_map(|(_, places)| places).copied().collect();
    places.sort_unstable();
    places
}

/// Documents that one named number may mean: those of its day, those written alike, else all.
fn named(own: &Known, (number, day): &(Number, Option<NaiveDate>)) -> Vec<Place> {
    let same = |place: &Place| own.documents.get(*place).and_then(|(known, _)| known.same(number));
    let alike = own.by_number.get(&number.key).into_iter().flatten().copied();
    let all: Vec<Place> = alike.filter(|place| same(place).is_some()).take(CHOICES).collect();
    let of_day = |place: &&Place| day.is_some() && document(own, **place).and_then(|own| own.day) == *day;
    let exact = |place: &&Place| same(place) == Some(true);
    let of_day: Vec<Place> = all.iter().filter(of_day).copied().collect();
    let exact: Vec<Place> = all.iter().filter(exact).copied().collect();
    [of_day, exact, all].into_iter().find(|places| !places.is_empty()).unwrap_or_default()
}

/// One group for each way to understand the named numbers; of several doubtful ones only the first is varied.
fn choices(named: &[Vec<Place>]) -> Vec<Vec<Place>> {
    let varied = named.iter().position(|places| places.len() > 1).unwrap_or(0);
    let count = named.get(varied).map_or(1, Vec::len);
    let group = |choice: usize| {
        let mut group: Vec<Place> = Vec::with_capacity(named.len());
        for (at, places) in named.iter().enumerate() {
            let place = places.get(if at == varied { choice } else { 0 }).copied();
            group.extend(place.filter(|place| !group.contains(place)));
        }
        group
    };
    (0..count).map(group).collect()
}

fn document(own: &Known, place: Place) -> Option<&OpenDocument> {
    own.candidate.documents.get(place)
}

fn is_of_contract(asked: &Asked, own: &Known, place: Place) -> bool {
    let contract = own.documents.get(place).map(|(_, contract)| contract);
    let named = |contract: &&Number| asked.told.contracts.iter().any(|told| told.same(contract).is_some());
    asked.told.contracts.is_empty()
        || contract.is_none_or(|contract| contract.exact.is_empty() || named(&contract))
}

fn fit(asked: &Asked, own: &Known, who: &[Reason], group: &[Place]) -> Option<Match> {
    let mut reasons = who.to_vec();
    reasons.extend(number(asked, own, group));
    let told = |known: &Number| asked.told.contracts.iter().any(|told| told.same(known).is_some());
    let mut of_group = group.iter().filter_map(|place| own.documents.get(*place));
    if own.contracts.iter().any(told) || of_group.any(|(_, contract)| told(contract)) {
        reasons.push(Reason::Contract);
    }
    if reasons.is_empty() {
        return None;
    }
    reasons.extend(sum(asked, own, group));
    let is_near =
        |place: &Place| document(own, *place).and_then(|own| own.due).is_some_and(|due| near(asked, due));
    if group.iter().any(is_near) {
        reasons.push(Reason::DueNear);
    }
    let score = reasons.iter().fold(0_u8, |sum, reason| sum.saturating_add(reason.weight())).min(100);
    let documents = group.iter().filter_map(|place| document(own, *place)).map(|own| own.id).collect();
    Some(Match { client: own.candidate.id, documents, score, reasons })
}

fn near(asked: &Asked, due: NaiveDate) -> bool {
    (asked.operation.day - due).num_days().abs() <= NEAR_DAYS
}

/// The number of a document is named, and perhaps its day.
fn number(asked: &Asked, own: &Known, group: &[Place]) -> Vec<Reason> {
    let mut found = Vec::new();
    for (number, day) in &asked.told.documents {
        for place in group {
            let is_named = own.documents.get(*place).is_some_and(|(known, _)| known.same(number).is_some());
            if !is_named {
                continue;
            }
            let is_of_day = day.is_some() && document(own, *place).and_then(|own| own.day) == *day;
            found.push(Reason::Number);
            found.extend(is_of_day.then_some(Reason::NumberDay));
        }
    }
    [Reason::Number, Reason::NumberDay].into_iter().filter(|reason| found.contains(reason)).collect()
}

/// Whether the sum is what is open of these documents together.
fn sum(asked: &Asked, own: &Known, group: &[Place]) -> Option<Reason> {
    let rests = group.iter().map(|place| {
        let rest = document(own, *place)?.rest;
        (Some(rest.currency()) == asked.currency).then_some(rest.minor())
    });
    let open = rests.sum::<Option<i64>>().filter(|open| *open > 0)?;
    match (asked.operation.amount.abs_diff(open), group.len()) {
        (0, 1) => Some(Reason::Sum),
        (0, _) => Some(Reason::SumOfSeveral),
        (..=NEAR_SUM, _) => Some(Reason::SumNear),
        _ => None,
    }
}
