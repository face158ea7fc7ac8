//! Documents that belong to a contract (`K-8`, `K-9`): specifications, addenda, acts, and what ends it.

pub mod doubt;
pub mod line;

use super::{
    client::CURRENCIES,
    contract::{Side, VAT},
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;
use line::read_lines;

/// What a document is for. Each kind has numbers of its own within its contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnnexKind {
    /// What is delivered, for how much.
    Specification,
    /// It changes the contract; with a new end it prolongs it.
    Addendum,
    /// What was done or handed over.
    Act,
    /// Both sides end the contract.
    Termination,
    /// One side ends it by a letter.
    Notice,
}

impl AnnexKind {
    pub const ALL: [Self; 5] =
        [Self::Specification, Self::Addendum, Self::Act, Self::Termination, Self::Notice];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Specification => "specification",
            Self::Addendum => "addendum",
            Self::Act => "act",
            Self::Termination => "termination",
            Self::Notice => "notice",
        }
    }

    /// The kind of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it says until when the contract holds.
    pub const fn has_end(self) -> bool {
        matches!(self, Self::Addendum | Self::Termination | Self::Notice)
    }

    /// Whether it ends the contract.
    pub const fn ends(self) -> bool {
        matches!(self, Self::Termination | Self::Notice)
    }

    /// Whether it stands once one side has signed: a letter needs no answer.
    pub const fn is_one_sided(self) -> bool {
        matches!(self, Self::Notice)
    }
}

/// Where a document stands: it follows from its days, and is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexState {
    Draft,
    Sent,
    SignedBy(Side),
    /// By all who sign it.
    Signed,
}

impl AnnexState {
    /// The state that follows from what has happened.
    pub const fn of(kind: AnnexKind, is_sent: bool, [we, they]: [bool; 2]) -> Self {
        match (we, they) {
            (true, true) => Self::Signed,
            (true, _) | (_, true) if kind.is_one_sided() => Self::Signed,
            (true, _) => Self::SignedBy(Side::We),
            (_, true) => Self::SignedBy(Side::They),
            _ if is_sent => Self::Sent,
            _ => Self::Draft,
        }
    }

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::SignedBy(Side::We) => "signed_by_us",
            Self::SignedBy(Side::They) => "signed_by_them",
            Self::Signed => "signed",
        }
    }
}

/// Fields of a document, in the order of the form.
pub const FIELDS: &[Field] = &[
    field("number", "field-contract-number", Kind::DocumentNumber),
    Field { required: true, ..field("day", "field-contract-day", Kind::Day) },
    field("text", "field-annex-text", Kind::Text),
    field("lines", "field-annex-lines", Kind::Text),
    field("sum", "field-annex-sum", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("vat", "field-contract-vat", Kind::Choice(VAT)),
    field("vat_rate", "field-contract-vat-rate", Kind::Percent { most: 100, usual: 30 }),
    field("end_day", "field-annex-end", Kind::Day),
    field("sent_day", "field-annex-sent", Kind::Day),
];

/// The fields that a kind has: only what changes or ends a contract says until when it holds, and it has no lines.
pub fn fields(kind: AnnexKind) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| match field.key {
        "end_day" => kind.has_end(),
        "lines" | "vat" | "vat_rate" => !kind.ends() && kind != AnnexKind::Addendum,
        "sum" | "currency" => !kind.ends(),
        _ => true,
    })
}

/// What is wrong with a document in itself; `begins` is the first day on which its contract can have one.
pub fn flaws(kind: AnnexKind, draft: &Draft, begins: Option<NaiveDate>) -> Vec<Flaw> {
    let day = |key: &str| read_day(draft.get(key).trim()).ok();
    let is_early = |key: &str| day(key).zip(begins).is_some_and(|(day, begins)| day < begins);
    let is_behind = day("end_day").zip(day("day")).is_some_and(|(end, day)| end < day);
    let found = [
        (is_early("day"), "day", "flaw-annex-early"),
        (kind.ends() && day("end_day").is_none(), "end_day", "flaw-required"),
        (is_early("end_day"), "end_day", "flaw-annex-early"),
        (kind.ends() && is_behind, "end_day", "flaw-annex-end-behind"),
        (kind == AnnexKind::Notice && draft.get("text").trim().is_empty(), "text", "flaw-required"),
    ];
    let found = found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key));
    found.chain(line_flaw(draft.get("lines"))).collect()
}

fn line_flaw(lines: &str) -> Option<Flaw> {
    let (at, flaw) = read_lines(lines).err()?;
    Some(Flaw { arguments: vec![("line", at.to_string())], ..Flaw::blocking("lines", flaw.key()) })
}

/// The number that follows all that are taken: a count within the contract.
pub fn next_number<'a>(taken: impl IntoIterator<Item = &'a str>) -> String {
    let counts = taken.into_iter().filter_map(|number| number.parse::<u32>().ok());
    counts.max().map_or(1, |last| last.saturating_add(1)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_follows_from_what_has_happened() {
        use AnnexKind::{Act, Notice};
        use AnnexState as S;
        let state = |kind, is_sent, signed| S::of(kind, is_sent, signed).key();
        assert_eq!(state(Act, false, [false, false]), "draft");
        assert_eq!(state(Act, true, [false, false]), "sent");
        assert_eq!(state(Act, true, [true, false]), "signed_by_us");
        assert_eq!(state(Act, false, [false, true]), "signed_by_them");
        assert_eq!(state(Act, false, [true, true]), "signed");
        assert_eq!(state(Notice, false, [true, false]), "signed", "a letter needs no answer");
    }

    #[test]
    fn numbers_follow_the_greatest() {
        assert_eq!(next_number([]), "1");
        assert_eq!(next_number(["2", "9", "А-40", "3"]), "10");
    }

    #[test]
    fn what_ends_a_contract_says_when_and_a_letter_says_why() {
        let told = |kind, pairs: &[(&str, &str)]| {
            let draft: Draft = pairs.iter().copied().collect();
            let found = flaws(kind, &draft, read_day("2026-03-01").ok());
            found.into_iter().map(|flaw| (flaw.field, flaw.key)).collect::<Vec<_>>()
        };
        let end = ("end_day", "2026-12-31");
        assert_eq!(told(AnnexKind::Notice, &[]), [("end_day", "flaw-required"), ("text", "flaw-required")]);
        assert_eq!(told(AnnexKind::Notice, &[end, ("text", "x")]), []);
        assert_eq!(told(AnnexKind::Termination, &[end]), []);
        let early = ("day", "2026-02-28");
        assert_eq!(told(AnnexKind::Act, &[early]), [("day", "flaw-annex-early")]);
        assert_eq!(
            told(AnnexKind::Specification, &[("lines", "a; b")]),
            [("lines", "flaw-annex-line-parts")]
        );
    }

    #[test]
    fn every_kind_comes_back_and_has_its_fields() {
        for kind in AnnexKind::ALL {
            assert_eq!(AnnexKind::from_key(kind.key()), Some(kind));
            assert_eq!(fields(kind).any(|field| field.key == "end_day"), kind.has_end());
        }
        assert_eq!(AnnexKind::from_key("letter"), None);
    }
}
