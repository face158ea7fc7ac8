//! The package of a contract (`K-10`): which documents there are, and how far each has come.

pub mod required;
#[cfg(test)]
mod tests;

use super::{
    annex::AnnexKind,
    contract::Side,
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// What a document of the package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The contract itself.
    Contract,
    /// A document with a record of its own.
    Annex(AnnexKind),
    Invoice,
    Waybill,
    /// The tax invoice: `ЭСФ` in Kazakhstan, `счёт-фактура` in Russia.
    VatInvoice,
    /// `УПД` of Russia: a waybill or an act, and the tax invoice in one.
    Transfer,
    /// By which somebody signs, or takes goods.
    PowerOfAttorney,
    Reconciliation,
    Other,
}

use DocumentKind as K;

impl DocumentKind {
    /// Those without a record of their own, which are written down in the package itself.
    pub const OWN: [Self; 7] = [
        Self::Invoice,
        Self::Waybill,
        Self::VatInvoice,
        Self::Transfer,
        Self::PowerOfAttorney,
        Self::Reconciliation,
        Self::Other,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Annex(kind) => kind.key(),
            Self::Invoice => "invoice",
            Self::Waybill => "waybill",
            Self::VatInvoice => "vat_invoice",
            Self::Transfer => "transfer",
            Self::PowerOfAttorney => "power_of_attorney",
            Self::Reconciliation => "reconciliation",
            Self::Other => "other",
        }
    }

    /// Every kind, in the order in which a package is shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let annexes = AnnexKind::ALL.into_iter().map(Self::Annex);
        std::iter::once(Self::Contract).chain(annexes).chain(Self::OWN)
    }

    /// The kind of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|kind| kind.key() == key)
    }

    /// Whether a record of its own says when this happened: it is not written down twice.
    pub const fn knows(self, step: Step) -> bool {
        matches!(
            (self, step),
            (Self::Contract | Self::Annex(_), Step::SignedByUs | Step::SignedByThem)
                | (Self::Annex(_), Step::Sent)
        )
    }

    /// Whether it holds once both sides have signed.
    const fn is_signed_by_both(self) -> bool {
        match self {
            Self::Annex(kind) => !kind.is_one_sided(),
            Self::Contract | Self::Waybill | Self::Transfer | Self::Reconciliation => true,
            _ => false,
        }
    }

    /// What happens to it, in the usual order, where this side draws it up.
    pub const fn steps(self, by: Side) -> &'static [Step] {
        match (self, by) {
            (Self::Invoice | Self::VatInvoice, Side::We) => &[Step::Sent, Step::Received],
            (Self::Invoice | Self::VatInvoice, Side::They) => &[Step::Received],
            (Self::PowerOfAttorney, Side::We) => &[Step::Sent, Step::Received, Step::Original],
            (Self::PowerOfAttorney, Side::They) => &[Step::Received, Step::Original],
            (Self::Contract, _) => {
                &[Step::Sent, Step::Received, Step::SignedByUs, Step::SignedByThem, Step::Original]
            }
            (_, Side::We) => {
                &[Step::SignedByUs, Step::Sent, Step::Received, Step::SignedByThem, Step::Original]
            }
            (_, Side::They) => {
                &[Step::Received, Step::SignedByThem, Step::SignedByUs, Step::Sent, Step::Original]
            }
        }
    }
}

/// Something that happens to a document once, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// We sent it.
    Sent,
    /// It came: theirs to us, or ours to them.
    Received,
    SignedByUs,
    SignedByThem,
    /// The paper with the signatures lies here.
    Original,
}

impl Step {
    pub const ALL: [Self; 5] =
        [Self::Sent, Self::Received, Self::SignedByUs, Self::SignedByThem, Self::Original];

    pub const fn signed_by(side: Side) -> Self {
        match side {
            Side::We => Self::SignedByUs,
            Side::They => Self::SignedByThem,
        }
    }

    /// Whose signature it is.
    pub const fn signer(self) -> Option<Side> {
        match self {
            Self::SignedByUs => Some(Side::We),
            Self::SignedByThem => Some(Side::They),
            _ => None,
        }
    }

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
            Self::SignedByUs => "signed_by_us",
            Self::SignedByThem => "signed_by_them",
            Self::Original => "original",
        }
    }

    /// The column that keeps its day.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Sent => "sent_day",
            Self::Received => "received_day",
            Self::SignedByUs => "signed_by_us",
            Self::SignedByThem => "signed_by_them",
            Self::Original => "original_day",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }
}

/// On which days what happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub sent: Option<NaiveDate>,
    pub received: Option<NaiveDate>,
    pub signed_by_us: Option<NaiveDate>,
    pub signed_by_them: Option<NaiveDate>,
    pub original: Option<NaiveDate>,
}

impl Days {
    /// The days that a record answers for the steps.
    pub fn of(day: impl Fn(Step) -> Option<NaiveDate>) -> Self {
        Self {
            sent: day(Step::Sent),
            received: day(Step::Received),
            signed_by_us: day(Step::SignedByUs),
            signed_by_them: day(Step::SignedByThem),
            original: day(Step::Original),
        }
    }

    pub const fn day(&self, step: Step) -> Option<NaiveDate> {
        match step {
            Step::Sent => self.sent,
            Step::Received => self.received,
            Step::SignedByUs => self.signed_by_us,
            Step::SignedByThem => self.signed_by_them,
            Step::Original => self.original,
        }
    }

    pub const fn has(&self, step: Step) -> bool {
        self.day(step).is_some()
    }
}

/// How far a document has come: it follows from its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    Sent,
    Received,
    SignedBy(Side),
    /// By both sides.
    Signed,
    /// Signed, and the paper lies here.
    Original,
}

impl Stage {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Received => "received",
            Self::SignedBy(Side::We) => "signed_by_us",
            Self::SignedBy(Side::They) => "signed_by_them",
            Self::Signed => "signed",
            Self::Original => "original",
        }
    }
}

/// A document of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    pub kind: DocumentKind,
    /// Who draws it up.
    pub by: Side,
    pub days: Days,
    /// A file of it is attached.
    pub has_file: bool,
}

impl Document {
    pub fn stage(&self) -> Stage {
        let days = &self.days;
        match (days.signed_by_us, days.signed_by_them) {
            _ if days.original.is_some() => Stage::Original,
            (Some(_), Some(_)) => Stage::Signed,
            (Some(_), None) => Stage::SignedBy(Side::We),
            (None, Some(_)) => Stage::SignedBy(Side::They),
            _ if days.received.is_some() => Stage::Received,
            _ if days.sent.is_some() => Stage::Sent,
            _ => Stage::Draft,
        }
    }

    /// The day of what happened last.
    pub fn since(&self) -> Option<NaiveDate> {
        Step::ALL.into_iter().filter_map(|step| self.days.day(step)).max()
    }

    /// Whether nothing more must come: what both sides sign is signed by both, what one side gives has reached the
    /// other. Of the contract the signed text is here too, as a paper or as a file.
    pub fn is_complete(&self) -> bool {
        let (stage, days) = (self.stage(), &self.days);
        let is_signed = matches!(stage, Stage::Signed | Stage::Original);
        match self.kind {
            K::Other => true,
            K::Contract => stage == Stage::Original || is_signed && self.has_file,
            kind if kind.is_signed_by_both() => is_signed,
            _ if self.by == Side::We => stage != Stage::Draft,
            _ => days.received.is_some() || days.original.is_some(),
        }
    }

    /// What has not happened yet, in the usual order. The original comes behind the signatures.
    pub fn open_steps(&self) -> Vec<Step> {
        let is_signed = self.days.signed_by_us.is_some() && self.days.signed_by_them.is_some();
        let may = |step: Step| step != Step::Original || is_signed || !self.kind.is_signed_by_both();
        let steps = self.kind.steps(self.by).iter().copied();
        steps.filter(|step| !self.days.has(*step) && may(*step)).collect()
    }

    /// What is next: behind all that has happened. What was left out before is not asked for.
    pub fn next(&self) -> Option<Step> {
        let steps = self.kind.steps(self.by);
        let done = steps.iter().rposition(|step| self.days.has(*step)).map_or(0, |last| last + 1);
        let open = self.open_steps();
        steps.iter().skip(done).copied().find(|step| open.contains(step))
    }
}

/// Who draws a document up.
pub const SIDES: &[(&str, &str)] = &[("we", "package-by-us"), ("they", "package-by-them")];

/// The usual side: what we sell we hand over with our papers, but who takes it shows a power of attorney.
pub const fn usual_side(kind: DocumentKind) -> Side {
    match kind {
        K::PowerOfAttorney => Side::They,
        _ => Side::We,
    }
}

/// Fields of a document, in the order of the form.
pub const FIELDS: &[Field] = &[
    field("own_number", "field-paper-number", Kind::Line),
    field("day", "field-package-day", Kind::PastDay),
    Field { required: true, ..field("side", "field-package-side", Kind::Choice(SIDES)) },
    field("sent_day", "package-step-sent", Kind::PastDay),
    field("received_day", "package-step-received", Kind::PastDay),
    field("signed_by_us", "contract-signed-by-us", Kind::PastDay),
    field("signed_by_them", "contract-signed-by-them", Kind::PastDay),
    field("original_day", "package-step-original", Kind::PastDay),
    field("file", "field-file", Kind::Line),
    field("note", "field-note", Kind::Text),
];

/// The fields that a kind has here: what its own record says is not said twice.
pub fn fields(kind: DocumentKind) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| match (field.key, kind) {
        ("own_number" | "day" | "side", K::Contract | K::Annex(_)) => false,
        (key, _) => Step::ALL.into_iter().find(|step| step.column() == key).is_none_or(|step| {
            let both = Side::BOTH.into_iter().flat_map(|side| kind.steps(side));
            !kind.knows(step) && both.copied().any(|known| known == step)
        }),
    })
}

/// What is wrong with a document in itself: a step that lies ahead has not happened.
pub fn flaws(draft: &Draft, today: NaiveDate) -> Vec<Flaw> {
    let is_ahead = |step: &Step| read_day(draft.get(step.column()).trim()).is_ok_and(|day| day > today);
    let ahead = Step::ALL.into_iter().filter(is_ahead);
    ahead.map(|step| Flaw::blocking(step.column(), "flaw-package-ahead")).collect()
}
