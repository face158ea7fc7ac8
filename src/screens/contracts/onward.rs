//! How a contract goes on (`K-8`): what is asked before it is prolonged or ends.

use crate::{
    domain::{
        contract::state::ContractState,
        field::{Field, Kind, Scalar, field},
    },
    i18n::columns,
    screens::{
        Context,
        choice::{Choice, Line},
    },
    store::contract::{ContractOut, Prolongable, Prolonged},
    ui::text,
};
use chrono::{Days, NaiveDate};

/// Contracts that the question before a prolongation names; of more it tells the number.
const NAMED: usize = 12;

/// What may be done about the end of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Prolong,
    Let,
    /// By a letter, or by an agreement of both sides.
    Terminate {
        by_agreement: bool,
    },
    Anew,
}

impl End {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Prolong => "contract-step-prolong",
            Self::Let => "contract-step-let-end",
            Self::Terminate { by_agreement: false } => "contract-step-letter",
            Self::Terminate { by_agreement: true } => "contract-step-agreement",
            Self::Anew => "contract-step-anew",
        }
    }

    /// What can be done about the end of this contract now.
    pub(super) fn of(contract: &ContractOut) -> impl Iterator<Item = Self> {
        let standing = contract.standing;
        let is_over = standing.state == ContractState::Expired;
        let can_end = standing.term.is_some_and(|term| !term.goes_on) && !standing.is_ending;
        let is_terminated = contract.image.contains_key("ended_on");
        let binds = standing.state.is_binding();
        [
            (Self::Prolong, binds && can_end),
            (Self::Let, (binds || is_over) && can_end),
            (Self::Anew, binds || is_over),
            (Self::Terminate { by_agreement: false }, binds && !is_terminated),
            (Self::Terminate { by_agreement: true }, binds && !is_terminated),
        ]
        .into_iter()
        .filter_map(|(end, may)| may.then_some(end))
    }
}

/// Those that can be prolonged.
pub(super) fn possible(found: &[Prolongable]) -> Vec<Prolonged> {
    let one = |one: &Prolongable| {
        let until = one.until.ok()?;
        Some(Prolonged { base: (one.contract.id, one.contract.version), until })
    };
    found.iter().filter_map(one).collect()
}

/// The question before a prolongation: the end of each contract and its new end, or why it has none.
pub(super) fn question(found: &[Prolongable], possible: usize, cx: &Context) -> Choice {
    let mut told: Vec<String> = found.iter().take(NAMED).map(|one| line(one, cx)).collect();
    if found.len() > NAMED {
        told.push(cx.words.count("prolong-more", found.len() - NAMED));
    }
    let lines = [cx.words.get("prolong-leave"), cx.words.count("prolong-write", possible)];
    let lines = lines.into_iter().map(Line::new).collect();
    Choice::question(cx.words.get("command-prolong"), told.join("\n"), lines)
}

fn line(one: &Prolongable, cx: &Context) -> String {
    let contract = &one.contract;
    let date = |day: NaiveDate| cx.words.formats.date(day);
    let end = contract.standing.term.map(|term| date(term.end)).unwrap_or_default();
    let new =
        one.until.map_or_else(|why| cx.words.get(why.key()), |until| format!("{end} → {}", date(until)));
    let client = text::cut(&text::clean(&columns::name(cx.words, &contract.client.1)), 24);
    text::dotted([text::clean(&contract.text("number")), client, new])
}

const LAST: Field = field("end_day", "field-annex-end", Kind::Day);

/// The day that was typed, as people say days; nothing where it is none.
pub(super) fn read_last(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let settled = LAST.settle(typed, today).ok()?;
    match LAST.read(&settled).ok()? {
        Scalar::Text(day) => day.parse().ok(),
        _ => None,
    }
}

/// The day that a letter of today can name: after the days of notice.
pub(super) fn usual_last(contract: &ContractOut, today: NaiveDate) -> NaiveDate {
    let notice = contract.text("notice_days").parse().unwrap_or_default();
    today.checked_add_days(Days::new(notice)).unwrap_or(today)
}
