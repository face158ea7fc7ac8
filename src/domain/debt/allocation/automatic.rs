//! What a payment closes by itself (`D-2`, domain rules 6.4, 6.5): what the payer named, as far as contracts let it, else
//! what is due first. Every way of writing a payment down asks this one.

use super::{AllocationFlaw, DebtPart, OpenDebt, Order, Part, Parts, Proposal, Way, propose, within};
use crate::domain::{
    id::Id,
    money::{Money, MoneyFlaw},
    purpose::{self, Number, Reference},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How a contract wants payments to close its debts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// What is due first, where the payer named nothing.
    #[default]
    DueFirst,
    /// Only what the payer named.
    NamedOnly,
    /// Nothing closes before somebody has said so.
    ByHand,
}

impl Rule {
    pub const ALL: [Self; 3] = [Self::DueFirst, Self::NamedOnly, Self::ByHand];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::DueFirst => "due_first",
            Self::NamedOnly => "named_only",
            Self::ByHand => "by_hand",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }
}

/// An open instalment with all that decides its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub instalment: Id,
    pub invoice: Id,
    /// Of its document.
    pub number: String,
    /// Of its document.
    pub day: Option<NaiveDate>,
    /// Number of its contract; empty where it is by none.
    pub contract: String,
    pub due: Option<NaiveDate>,
    pub rest: Money,
    pub rule: Rule,
    /// Of the parts of one debt.
    pub order: Order,
    /// The instalment whose delay a claimed penalty is for.
    pub penalty_for: Option<Id>,
}

/// What the payer said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Documents that are open, in the order in which they were named.
    pub documents: Vec<Id>,
    /// Contracts by which something is open.
    pub contracts: Vec<String>,
    /// Numbers of which nothing is open.
    pub unknown: Vec<String>,
}

impl Said {
    /// Reads a purpose. A number that several documents have means the one of its day, else the one that is due first.
    pub fn read(purpose: &str, claims: &[Claim]) -> Self {
        let found = purpose::read(purpose);
        let mut said = Self::default();
        for reference in found.documents.iter().filter(|one| !one.number.is_empty()) {
            match document(reference, claims) {
                Some(id) if said.documents.contains(&id) => {}
                Some(id) => said.documents.push(id),
                None => said.unknown.push(reference.number.clone()),
            }
        }
        // Whoever names a document means it and not all that its contract holds.
        let is_vague = said.documents.is_empty() && said.unknown.is_empty();
        for reference in found.contracts.iter().filter(|one| is_vague && !one.number.is_empty()) {
            let number = Number::of(&reference.number);
            let is_meant = |claim: &&Claim| Number::of(&claim.contract).same(&number).is_some();
            match claims.iter().find(is_meant) {
                Some(claim) => said.contracts.push(claim.contract.clone()),
                None => said.unknown.push(reference.number.clone()),
            }
        }
        said
    }

    /// Whether nothing was named, known or not.
    pub const fn is_silent(&self) -> bool {
        self.documents.is_empty() && self.contracts.is_empty() && self.unknown.is_empty()
    }

    fn means(&self, claim: &Claim) -> bool {
        match claim.rule {
            Rule::ByHand => false,
            _ if self.documents.contains(&claim.invoice) => true,
            Rule::NamedOnly => self.contracts.contains(&claim.contract),
            Rule::DueFirst => self.is_silent() || self.contracts.contains(&claim.contract),
        }
    }
}

/// The open document that is meant: of the named day, else written alike, else like it without zeros and prefix.
fn document(reference: &Reference, claims: &[Claim]) -> Option<Id> {
    let number = Number::of(&reference.number);
    let alike: Vec<(&Claim, bool)> =
        claims.iter().filter_map(|claim| Some((claim, Number::of(&claim.number).same(&number)?))).collect();
    let of_day = alike.iter().find(|(claim, _)| reference.day.is_some() && claim.day == reference.day);
    let exact = alike.iter().find(|(_, is_exact)| *is_exact);
    of_day.or(exact).or_else(|| alike.first()).map(|(claim, _)| claim.invoice)
}

/// What a payment closes without being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Automatic {
    /// By their places among the claims, in the order in which they are paid.
    pub parts: Vec<Part>,
    /// An advance until it is allocated.
    pub left: Money,
    /// Of the parts: what goes into claimed penalties. To be told.
    pub penalty: Money,
    /// Named by the payer, and not open.
    pub unknown: Vec<String>,
    /// Some debts wait for somebody to say what closes them.
    pub is_held_back: bool,
}

impl Automatic {
    /// The instalments that it closes, with how much of each in minor units.
    pub fn shares(&self, claims: &[Claim]) -> Vec<(Id, i64)> {
        let share = |part: &Part| Some((claims.get(part.debt)?.instalment, part.sum));
        self.parts.iter().filter_map(share).collect()
    }
}

/// Spreads a payment over open instalments of its currency: the documents that were named, in their order; else those
/// of the named contract, or all, by their due days, equal ones in proportion. A claimed penalty stands with the debt
/// that it is for, before or behind it as the order of that debt says; by itself where that is paid.
///
/// # Errors
/// The payment is not above nothing, or sums do not fit.
pub fn automatic(payment: Money, said: &Said, claims: &[Claim]) -> Result<Automatic, AllocationFlaw> {
    let meant: Vec<usize> =
        claims.iter().enumerate().filter(|(_, claim)| said.means(claim)).map(|(at, _)| at).collect();
    let proposal = match said.documents.as_slice() {
        [] => by_due(payment, claims, &meant)?,
        documents => by_name(payment, (claims, &meant), documents)?,
    };
    let Proposal { parts, left, .. } = proposal;
    let is_penalty = |part: &&Part| claims.get(part.debt).is_some_and(|claim| claim.penalty_for.is_some());
    let penalties = parts.iter().filter(is_penalty).map(|part| Money::new(part.sum, payment.currency()));
    let is_open = |claim: &Claim| claim.rest.currency() == payment.currency() && claim.rest.minor() > 0;
    let is_held = |claim: &Claim| is_open(claim) && claim.rule != Rule::DueFirst && !said.means(claim);
    Ok(Automatic {
        penalty: Money::total(payment.currency(), penalties)?,
        parts,
        left,
        unknown: said.unknown.clone(),
        is_held_back: left.minor() > 0 && claims.iter().any(is_held),
    })
}

fn by_name(
    payment: Money,
    (claims, meant): (&[Claim], &[usize]),
    documents: &[Id],
) -> Result<Proposal<'static>, AllocationFlaw> {
    let names: Vec<String> = documents.iter().copied().map(String::from).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let own: Vec<String> = claims.iter().map(|claim| claim.invoice.into()).collect();
    let open = meant.iter().filter_map(|at| {
        let claim = claims.get(*at)?;
        Some(OpenDebt { document: own.get(*at)?, due: claim.due, rest: claim.rest })
    });
    let open: Vec<OpenDebt> = open.collect();
    let Proposal { parts, left, .. } = propose(payment, &open, Way::Named(&names))?;
    let back = |part: Part| Some(Part { debt: *meant.get(part.debt)?, ..part });
    Ok(Proposal { parts: parts.into_iter().filter_map(back).collect(), left, unknown: Vec::new() })
}

/// A debt with the penalties that were claimed for it.
struct Debt {
    /// Its place among the claims.
    principal: usize,
    penalties: Vec<usize>,
}

impl Debt {
    fn places(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.principal).chain(self.penalties.iter().copied())
    }
}

fn by_due(payment: Money, claims: &[Claim], meant: &[usize]) -> Result<Proposal<'static>, AllocationFlaw> {
    let debts = debts(claims, meant, payment);
    let open: Vec<OpenDebt> = debts
        .iter()
        .map(|debt| {
            let sums = debt.places().filter_map(|at| claims.get(at)).map(|claim| claim.rest);
            let due = claims.get(debt.principal).and_then(|claim| claim.due);
            Ok(OpenDebt { document: "", due, rest: Money::total(payment.currency(), sums)? })
        })
        .collect::<Result<_, MoneyFlaw>>()?;
    let Proposal { parts, left, .. } = propose(payment, &open, Way::DueFirst)?;
    let mut found = Vec::new();
    for part in parts {
        if let Some(debt) = debts.get(part.debt) {
            inside(debt, claims, part.sum, &mut found);
        }
    }
    Ok(Proposal { parts: found, left, unknown: Vec::new() })
}

/// Each principal that is open with its penalties; a penalty whose principal is not among them is a debt of its own. No
/// penalty bears a penalty.
fn debts(claims: &[Claim], meant: &[usize], payment: Money) -> Vec<Debt> {
    let is_open = |claim: &Claim| claim.rest.currency() == payment.currency() && claim.rest.minor() > 0;
    let open = meant.iter().filter_map(|at| Some((*at, claims.get(*at)?)));
    let (late, principals): (Vec<_>, Vec<_>) =
        open.filter(|(_, claim)| is_open(claim)).partition(|(_, claim)| claim.penalty_for.is_some());
    let mut debts: Vec<Debt> =
        principals.iter().map(|(at, _)| Debt { principal: *at, penalties: Vec::new() }).collect();
    let places: BTreeMap<Id, usize> =
        (0..).zip(&principals).map(|(place, (_, claim))| (claim.instalment, place)).collect();
    for (at, penalty) in late {
        let place = penalty.penalty_for.and_then(|of| places.get(&of));
        match place.and_then(|place| debts.get_mut(*place)) {
            Some(debt) => debt.penalties.push(at),
            None => debts.push(Debt { principal: at, penalties: Vec::new() }),
        }
    }
    debts.sort_by_key(|debt| debt.principal);
    debts
}

/// Parts a sum between a debt and its penalties, in the order of its contract.
fn inside(debt: &Debt, claims: &[Claim], sum: i64, found: &mut Vec<Part>) {
    let rest = |at: &usize| claims.get(*at).map_or(0, |claim| claim.rest.minor());
    let Some(principal) = claims.get(debt.principal) else { return };
    let penalty = debt.penalties.iter().map(rest).fold(0, i64::saturating_add);
    let parts = Parts { penalty, principal: principal.rest.minor(), ..Parts::default() };
    let paid = within(&parts, principal.order, sum).paid;
    for part in principal.order.parts().into_iter().filter(|part| paid.of(*part) > 0) {
        let places = if part == DebtPart::Principal { &[debt.principal][..] } else { &debt.penalties };
        let mut left = paid.of(part);
        for at in places {
            let share = rest(at).min(left);
            left = left.saturating_sub(share);
            found.extend((share > 0).then_some(Part { debt: *at, sum: share }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{debt::Law, money::Currency};
    use proptest::prelude::*;

    fn tenge(minor: i64) -> Money {
        Money::new(minor, Currency::Kzt)
    }

    /// An instalment of its own document, due on a day of March.
    fn claim(id: i64, number: &str, due: u32, sum: i64) -> Claim {
        Claim {
            instalment: Id(id),
            invoice: Id(100 + id),
            number: number.to_owned(),
            day: NaiveDate::from_ymd_opt(2026, 2, due),
            contract: String::new(),
            due: NaiveDate::from_ymd_opt(2026, 3, due),
            rest: tenge(sum),
            rule: Rule::DueFirst,
            order: Order::of(Law::Kz),
            penalty_for: None,
        }
    }

    fn penalty(id: i64, due: u32, sum: i64, of: &Claim) -> Claim {
        Claim { penalty_for: Some(of.instalment), order: of.order, ..claim(id, &format!("P{id}"), due, sum) }
    }

    /// What each closes, by the numbers of the documents.
    fn closed<'a>(sum: i64, purpose: &str, claims: &'a [Claim]) -> (Vec<(&'a str, i64)>, Automatic) {
        let found = automatic(tenge(sum), &Said::read(purpose, claims), claims).unwrap();
        let told = found.parts.iter().map(|part| (claims[part.debt].number.as_str(), part.sum)).collect();
        (told, found)
    }

    #[test]
    fn what_the_payer_named_is_closed_and_nothing_else() {
        let claims = [claim(1, "48", 10, 100), claim(2, "51", 20, 50), claim(3, "60", 25, 75)];
        assert_eq!(closed(120, "", &claims).0, [("48", 100), ("51", 20)]);
        let (told, found) = closed(60, "Оплата по счету № 51", &claims);
        assert_eq!((told, found.left.minor()), (vec![("51", 50)], 10), "no silent spill");
        assert_eq!(closed(120, "Оплата по счетам № 60, 48", &claims).0, [("60", 75), ("48", 45)]);
        let (told, found) = closed(10, "Оплата по счету № 99", &claims);
        assert_eq!((told, found.left.minor(), found.unknown), (vec![], 10, vec!["99".to_owned()]));
    }

    #[test]
    fn a_named_contract_means_its_debts_and_a_day_tells_numbers_apart() {
        let of = |contract: &str, claim: Claim| Claim { contract: contract.to_owned(), ..claim };
        let claims = [claim(1, "7", 5, 10), of("2026/4", claim(2, "8", 9, 20)), claim(3, "7", 12, 30)];
        assert_eq!(closed(50, "Оплата по договору № 2026/4", &claims).0, [("8", 20)]);
        let (_, found) = closed(50, "Оплата по счету № 7 от 12.02.2026", &claims);
        assert_eq!(found.shares(&claims), [(Id(3), 30)]);
    }

    #[test]
    fn a_penalty_stands_where_the_law_of_its_debt_puts_it() {
        let russian = |claim: Claim| Claim { order: Order::of(Law::Ru), ..claim };
        let of = |debt: Claim| {
            let late = penalty(9, 28, 20, &debt);
            [late, debt, claim(2, "51", 11, 50)]
        };
        let kazakh = of(claim(1, "48", 10, 100));
        let (told, found) = closed(60, "", &kazakh);
        assert_eq!((told, found.penalty.minor()), (vec![("P9", 20), ("48", 40)], 20));
        let of_russia = of(russian(claim(1, "48", 10, 100)));
        let (told, found) = closed(110, "", &of_russia);
        assert_eq!((told, found.penalty.minor()), (vec![("48", 100), ("P9", 10)], 10));
        let paid = [kazakh[0].clone(), kazakh[2].clone()];
        assert_eq!(closed(60, "", &paid).0, [("51", 50), ("P9", 10)], "alone it goes by its own day");
        assert_eq!(closed(60, "счет № 48", &kazakh).0, [("48", 60)], "named is named");
    }

    #[test]
    fn a_contract_keeps_its_debts_for_a_name_or_a_hand() {
        let ruled = |rule, claim: Claim| Claim { rule, ..claim };
        let claims = [
            ruled(Rule::ByHand, claim(1, "1", 1, 10)),
            ruled(Rule::NamedOnly, claim(2, "2", 2, 10)),
            claim(3, "3", 3, 10),
        ];
        let (told, found) = closed(25, "", &claims);
        assert_eq!((told, found.left.minor(), found.is_held_back), (vec![("3", 10)], 15, true));
        let (told, found) = closed(25, "Оплата по счетам № 1, 2", &claims);
        assert_eq!((told, found.is_held_back), (vec![("2", 10)], true));
        for rule in Rule::ALL {
            assert_eq!(Rule::from_key(rule.key()), Some(rule));
        }
    }

    proptest! {
        #[test]
        fn nothing_is_closed_above_itself_and_nothing_is_lost(
            payment in 1_i64..400,
            all in prop::collection::vec((1_u32..6, -5_i64..60, any::<bool>(), 0_usize..3), 0..9),
            is_russian in any::<bool>(),
        ) {
            let order = Order::of(if is_russian { Law::Ru } else { Law::Kz });
            let mut claims: Vec<Claim> = Vec::new();
            for (id, (due, sum, is_penalty, rule)) in (1..).zip(all) {
                let last = claims.last().filter(|_| is_penalty).map(|one| one.instalment);
                let one = claim(id, &id.to_string(), due, sum);
                claims.push(Claim { order, rule: Rule::ALL[rule], penalty_for: last, ..one });
            }
            let found = automatic(tenge(payment), &Said::default(), &claims).unwrap();
            let mut sums = vec![0; claims.len()];
            for part in &found.parts {
                prop_assert!(part.sum > 0);
                sums[part.debt] += part.sum;
            }
            for (claim, sum) in claims.iter().zip(&sums) {
                prop_assert!(*sum <= claim.rest.minor().max(0));
                prop_assert!(*sum == 0 || claim.rule == Rule::DueFirst);
            }
            let closed: i64 = sums.iter().sum();
            prop_assert_eq!(closed + found.left.minor(), payment);
            let open: i64 = claims.iter().filter(|one| one.rule == Rule::DueFirst).map(|one| one.rest.minor().max(0)).sum();
            prop_assert_eq!(found.left.minor(), (payment - open).max(0));
        }
    }
}
