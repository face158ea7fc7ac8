//! Which papers a client must have given, and whether they hold (`C-12`, domain rules 5).

use super::PaperKind;
use crate::domain::{country::Country, signatory::authority::is_soon};
use chrono::{NaiveDate, TimeDelta};

/// Who the client is, as far as its papers depend on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    pub form: Form,
    pub country: Country,
    pub pays_vat: bool,
    /// Somebody signs by a power of attorney.
    pub has_proxy: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Entity,
    SoleTrader,
    Person,
}

impl Form {
    /// The form of a client of this kind.
    pub fn of(kind: &str) -> Self {
        match kind {
            "sole_trader" => Self::SoleTrader,
            "individual" => Self::Person,
            _ => Self::Entity,
        }
    }
}

/// One paper that must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    pub kind: PaperKind,
    /// An extract of a register, which is asked for anew when it is old.
    pub is_extract: bool,
}

const fn lasting(kind: PaperKind) -> Requirement {
    Requirement { kind, is_extract: false }
}

const fn extract(kind: PaperKind) -> Requirement {
    Requirement { kind, is_extract: true }
}

/// What a party must have given. For other countries than Kazakhstan and Russia the office has no table: there only a
/// power of attorney is asked for.
pub fn required(party: Party) -> Vec<Requirement> {
    use PaperKind as P;
    let of_form: &[Requirement] = match (party.country, party.form) {
        (Country::Kz | Country::Ru, Form::Entity) => {
            &[lasting(P::Charter), extract(P::Registration), lasting(P::Head), extract(P::Bank)]
        }
        (Country::Kz, Form::SoleTrader) => {
            &[lasting(P::Registration), lasting(P::Identity), extract(P::Bank)]
        }
        (Country::Ru, Form::SoleTrader) => {
            &[extract(P::Registration), lasting(P::Identity), extract(P::Bank)]
        }
        (Country::Kz | Country::Ru, Form::Person) => &[lasting(P::Identity), lasting(P::Bank)],
        _ => &[],
    };
    let trades = party.form != Form::Person;
    let shows_tax =
        trades && (party.country == Country::Ru || party.country == Country::Kz && party.pays_vat);
    let more = [(shows_tax, P::Vat), (party.has_proxy, P::PowerOfAttorney)];
    let more = more.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, kind)| lasting(kind));
    of_form.iter().copied().chain(more).collect()
}

/// A paper that lies here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    pub kind: PaperKind,
    pub issued: Option<NaiveDate>,
    /// Nothing while it was asked for and has not come.
    pub received: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub is_checked: bool,
}

/// How a paper, or one that should be there, stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Missing,
    /// Nobody knows how old the extract is.
    Undated,
    Ended(NaiveDate),
    /// It holds until this day, which is near.
    EndsSoon(NaiveDate),
    Unchecked,
    Holds,
}

impl Standing {
    /// Whether it stands in the way of a signature.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Missing | Self::Undated | Self::Ended(_))
    }
}

impl Paper {
    /// How it stands; an extract without a last day of its own is fresh for so many days.
    pub fn on(&self, today: NaiveDate, fresh: Option<u32>) -> Standing {
        if self.received.is_none() {
            return Standing::Missing;
        }
        match (self.last_day(fresh), fresh) {
            (None, Some(_)) => Standing::Undated,
            (Some(last), _) if last < today => Standing::Ended(last),
            // An extract is always near its end.
            (Some(last), None) if is_soon(last, today) => Standing::EndsSoon(last),
            _ if !self.is_checked => Standing::Unchecked,
            _ => Standing::Holds,
        }
    }

    /// The last day on which it holds; nothing where it has no end.
    fn last_day(&self, fresh: Option<u32>) -> Option<NaiveDate> {
        let aged = |days: u32| self.issued?.checked_add_signed(TimeDelta::days(days.into()));
        self.valid_until.or_else(|| fresh.and_then(aged))
    }
}

/// How the required papers of a party stand on a day, each by its best one. `fresh` are the days for which an extract is
/// taken.
pub fn package(party: Party, papers: &[Paper], fresh: u32, today: NaiveDate) -> Vec<(Requirement, Standing)> {
    let standing = |asked: Requirement| {
        let days = asked.is_extract.then_some(fresh);
        let own = papers.iter().filter(|paper| paper.kind == asked.kind);
        let best = own.map(|paper| paper.on(today, days)).max_by_key(|standing| worth(*standing));
        (asked, best.unwrap_or(Standing::Missing))
    };
    required(party).into_iter().map(standing).collect()
}

const fn worth(standing: Standing) -> u8 {
    match standing {
        Standing::Missing => 0,
        Standing::Undated => 1,
        Standing::Ended(_) => 2,
        Standing::Unchecked => 3,
        Standing::EndsSoon(_) => 4,
        Standing::Holds => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PaperKind as P;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn party(form: Form, country: Country) -> Party {
        Party { form, country, pays_vat: false, has_proxy: false }
    }

    fn paper(kind: PaperKind, issued: &str, until: &str) -> Paper {
        let received = Some(day("2026-01-01"));
        Paper {
            kind,
            issued: issued.parse().ok(),
            received,
            valid_until: until.parse().ok(),
            is_checked: true,
        }
    }

    #[test]
    fn what_is_asked_for_follows_from_the_form_and_the_country() {
        let asked = |party| required(party).iter().map(|one| (one.kind, one.is_extract)).collect::<Vec<_>>();
        let firm = [(P::Charter, false), (P::Registration, true), (P::Head, false), (P::Bank, true)];
        assert_eq!(asked(party(Form::Entity, Country::Kz)), firm);
        let payer = Party { pays_vat: true, ..party(Form::Entity, Country::Kz) };
        assert_eq!(asked(payer).last(), Some(&(P::Vat, false)));
        assert_eq!(asked(party(Form::Entity, Country::Ru)).len(), 5, "with the certificate of its regime");
        let trader = [(P::Registration, false), (P::Identity, false), (P::Bank, true)];
        assert_eq!(asked(party(Form::SoleTrader, Country::Kz)), trader);
        assert_eq!(asked(party(Form::SoleTrader, Country::Ru))[0], (P::Registration, true));
        let person = [(P::Identity, false), (P::Bank, false)];
        assert_eq!(asked(Party { pays_vat: true, ..party(Form::Person, Country::Kz) }), person);
        let proxy = Party { has_proxy: true, ..party(Form::Entity, "GB".parse().unwrap()) };
        assert_eq!(asked(proxy), [(P::PowerOfAttorney, false)]);
    }

    /// An extract of 1 October is 30 days old on 31 October, and too old after it.
    #[test]
    fn an_extract_grows_old_and_a_paper_ends() {
        let extract = paper(P::Registration, "2026-10-01", "");
        let on = |paper: Paper, today: &str, fresh| paper.on(day(today), fresh);
        assert_eq!(on(extract, "2026-10-31", Some(30)), Standing::Holds);
        assert_eq!(on(extract, "2026-11-01", Some(30)), Standing::Ended(day("2026-10-31")));
        assert_eq!(on(extract, "2030-01-01", None), Standing::Holds);
        assert_eq!(on(paper(P::Bank, "", ""), "2026-10-31", Some(30)), Standing::Undated);
        let power = paper(P::PowerOfAttorney, "2026-01-01", "2026-11-30");
        assert_eq!(on(power, "2026-10-30", None), Standing::Holds);
        assert_eq!(on(power, "2026-10-31", None), Standing::EndsSoon(day("2026-11-30")));
        assert_eq!(on(power, "2026-12-01", None), Standing::Ended(day("2026-11-30")));
        let asked = Paper { received: None, ..power };
        assert_eq!(on(asked, "2026-10-30", None), Standing::Missing);
        assert_eq!(on(Paper { is_checked: false, ..power }, "2026-10-30", None), Standing::Unchecked);
    }

    #[test]
    fn the_best_paper_of_a_kind_counts() {
        let old = paper(P::Bank, "2026-01-01", "");
        let papers =
            [paper(P::Charter, "", ""), old, paper(P::Bank, "2026-10-20", ""), paper(P::Licence, "", "")];
        let party = party(Form::Entity, Country::Kz);
        let told = package(party, &papers, 30, day("2026-10-31"));
        let standings: Vec<Standing> = told.iter().map(|(_, standing)| *standing).collect();
        assert_eq!(standings, [Standing::Holds, Standing::Missing, Standing::Missing, Standing::Holds]);
        let told = package(party, &papers[..2], 30, day("2026-10-31"));
        assert_eq!(told[3].1, Standing::Ended(day("2026-01-31")));
    }
}
