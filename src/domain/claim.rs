//! What is said and done about debts (`D-3`, `D-4`, `D-5`, `D-8`): the fields of promises, disputes, decisions, events and
//! rates, and what is wrong with them.

use super::{
    client::CURRENCIES,
    debt::ladder::Ladder,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// How a promise was given.
pub const CHANNELS: &[(&str, &str)] = &[
    ("call", "activity-call"),
    ("meeting", "activity-meeting"),
    ("visit", "activity-visit"),
    ("mail", "activity-mail"),
    ("message", "activity-message"),
];

/// Fields of a promise, in the order of the form.
pub const PROMISE_FIELDS: &[Field] = &[
    Field { required: true, ..field("day", "field-promise-day", Kind::Day) },
    Field { required: true, ..field("sum", "field-payment-sum", Kind::Money) },
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("said_by", "field-promise-said-by", Kind::Line),
    field("channel", "field-promise-channel", Kind::Choice(CHANNELS)),
    field("words", "field-promise-words", Kind::Text),
    Field { required: true, ..field("given_day", "field-promise-given", Kind::Day) },
];

/// A new promise, given today.
pub fn blank_promise(today: NaiveDate) -> Draft {
    [("given_day", today.to_string().as_str())].into_iter().collect()
}

/// What is wrong with a promise in itself: no sum above nothing, a day before the one on which it was given.
pub fn promise_flaws(draft: &Draft) -> Vec<Flaw> {
    let day = |key: &str| draft.get(key).trim().parse::<NaiveDate>().ok();
    let is_early = day("day").zip(day("given_day")).is_some_and(|(day, given)| day < given);
    let found = [(is_nothing(draft), "sum", "flaw-payment-nothing"), (is_early, "day", "flaw-promise-early")];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

fn is_nothing(draft: &Draft) -> bool {
    draft.get("sum").trim().parse::<i64>().is_ok_and(|minor| minor <= 0)
}

/// What came of a dispute.
pub const OUTCOMES: &[(&str, &str)] = &[
    ("upheld", "contested-outcome-upheld"),
    ("partly", "contested-outcome-partly"),
    ("rejected", "contested-outcome-rejected"),
    ("withdrawn", "contested-outcome-withdrawn"),
];

/// Fields of a dispute, in the order of the form. The last three are filled when it is settled.
pub const DISPUTE_FIELDS: &[Field] = &[
    Field { required: true, ..field("day", "field-payment-day", Kind::Day) },
    Field { required: true, ..field("sum", "field-dispute-sum", Kind::Money) },
    Field { required: true, ..field("reason", "column-reason", Kind::Line) },
    field("evidence", "field-dispute-evidence", Kind::Text),
    field("settled_day", "field-dispute-settled", Kind::Day),
    field("outcome", "field-dispute-outcome", Kind::Choice(OUTCOMES)),
    field("settlement", "field-dispute-settlement", Kind::Text),
];

/// Those of them that its end fills.
pub const SETTLED: [&str; 3] = ["settled_day", "outcome", "settlement"];

/// What ends a dispute.
pub const SETTLEMENT_FIELDS: &[Field] = &[
    Field { required: true, ..field("outcome", "field-dispute-outcome", Kind::Choice(OUTCOMES)) },
    Field { required: true, ..field("settled_day", "field-dispute-settled", Kind::Day) },
    field("settlement", "field-dispute-settlement", Kind::Text),
];

/// What gives a debt up (domain rules 6.13).
pub const WRITE_OFF_FIELDS: &[Field] = &[
    Field { required: true, ..field("reason", "column-reason", Kind::Line) },
    Field { required: true, ..field("sum", "field-payment-sum", Kind::Money) },
    Field { required: true, ..field("day", "field-payment-day", Kind::Day) },
];

/// A new dispute of this day.
pub fn blank_dispute(today: NaiveDate) -> Draft {
    [("day", today.to_string().as_str())].into_iter().collect()
}

/// What is wrong with a dispute in itself: no sum above nothing, settled before it began or with no outcome.
pub fn dispute_flaws(draft: &Draft) -> Vec<Flaw> {
    let day = |key: &str| draft.get(key).trim().parse::<NaiveDate>().ok();
    let is_early = day("settled_day").zip(day("day")).is_some_and(|(settled, day)| settled < day);
    let is_half = draft.get("settled_day").is_empty() != draft.get("outcome").is_empty();
    let found = [
        (is_nothing(draft), "sum", "flaw-payment-nothing"),
        (is_early, "settled_day", "flaw-dispute-early"),
        (is_half, "outcome", "flaw-dispute-outcome"),
    ];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

/// How a client is dunned, in the order of the form.
pub const DUNNING_FIELDS: &[Field] = &[
    field("ladder", "field-dunning-ladder", Kind::Line),
    field("quiet_until", "field-dunning-quiet", Kind::Day),
    field("is_manual", "field-dunning-manual", Kind::YesNo),
    field("note", "field-note", Kind::Text),
];

/// Steps of a ladder with their words.
pub const STEPS: &[(&str, &str)] = &[
    ("reminder", "ladder-step-reminder"),
    ("call", "ladder-step-call"),
    ("letter_1", "ladder-step-letter-1"),
    ("call_decider", "ladder-step-call-decider"),
    ("letter_2", "ladder-step-letter-2"),
    ("letter_3", "ladder-step-letter-3"),
    ("stop_shipments", "ladder-step-stop-shipments"),
    ("claim", "ladder-step-claim"),
    ("meeting", "ladder-step-meeting"),
    ("court", "ladder-step-court"),
];

/// What is kept of a step that was taken.
pub const STEP_FIELDS: &[Field] = &[
    field("day", "field-payment-day", Kind::Day),
    field("step", "field-step-day", Kind::Line),
    field("kind", "field-step-kind", Kind::Choice(STEPS)),
    field("note", "field-note", Kind::Text),
];

/// What bears on the limitation of a debt, with its words (`D-8`).
pub const EVENTS: &[(&str, &str)] = &[
    ("act_signed", "limitation-event-act-signed"),
    ("act_unsigned", "limitation-event-act-unsigned"),
    ("debt_letter", "limitation-event-debt-letter"),
    ("instalment_request", "limitation-event-instalment-request"),
    ("new_schedule", "limitation-event-new-schedule"),
    ("claim_acknowledged", "limitation-event-claim-acknowledged"),
    ("part_payment", "limitation-event-part-payment"),
    ("claim_sent_30", "limitation-event-claim-sent"),
    ("lawsuit", "limitation-event-lawsuit"),
];

/// What is kept of such an event.
pub const EVENT_FIELDS: &[Field] = &[
    Field { required: true, ..field("day", "field-payment-day", Kind::Day) },
    Field { required: true, ..field("kind", "field-limitation-event", Kind::Choice(EVENTS)) },
    field("signed_by", "field-limitation-signer", Kind::Line),
    field("document", "field-limitation-document", Kind::Line),
];

/// What may become of a penalty, with its words.
pub const DECISIONS: &[(&str, &str)] =
    &[("claim", "penalty-claim"), ("aside", "penalty-aside"), ("waive", "penalty-waive")];

/// What is kept of a decision about a penalty.
pub const DECISION_FIELDS: &[Field] = &[
    field("day", "field-penalty-through", Kind::Day),
    field("decision", "field-penalty-decision", Kind::Choice(DECISIONS)),
    field("sum", "field-payment-sum", Kind::Money),
    field("reason", "column-reason", Kind::Line),
];

/// Rates with their words.
pub const RATES: &[(&str, &str)] = &[
    ("base_kz", "rate-base-kz"),
    ("key_ru", "rate-key-ru"),
    ("vat_kz", "rate-vat-kz"),
    ("vat_ru", "rate-vat-ru"),
];

/// What is kept of a rate that the office entered.
pub const RATE_FIELDS: &[Field] = &[
    field("name", "field-rate-name", Kind::Choice(RATES)),
    field("from_day", "field-rate-from", Kind::Day),
    field("through_day", "field-rate-through", Kind::Day),
    field("rate", "field-rate", Kind::Number),
    field("source", "field-rate-source", Kind::Line),
    field("is_confirmed", "field-rate-confirmed", Kind::YesNo),
];

/// A ladder that nobody can read.
pub fn dunning_flaw(draft: &Draft) -> Option<Flaw> {
    let flaw = draft.get("ladder").parse::<Ladder>().err()?;
    Some(Flaw { arguments: vec![("part", flaw.part())], ..Flaw::blocking("ladder", flaw.sentence()) })
}

/// What becomes of a penalty (`D-5`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// It is asked for by an invoice of its own.
    Claim,
    /// It stays counted and may be claimed later.
    Aside,
    /// It is given up for a reason.
    Waive,
}

impl Decision {
    pub const ALL: [Self; 3] = [Self::Claim, Self::Aside, Self::Waive];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Aside => "aside",
            Self::Waive => "waive",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::debt::{ladder::StepKind, limitation::EventKind, rate_name::RateName};

    fn keys(flaws: Vec<Flaw>) -> Vec<&'static str> {
        flaws.into_iter().map(|flaw| flaw.key).collect()
    }

    fn draft(pairs: &[(&str, &str)]) -> Draft {
        pairs.iter().copied().collect()
    }

    #[test]
    fn a_promise_lies_ahead_and_names_a_sum() {
        let told = |sum, day| {
            keys(promise_flaws(&draft(&[("sum", sum), ("day", day), ("given_day", "2026-03-16")])))
        };
        assert_eq!(told("100", "2026-03-16"), Vec::<&str>::new());
        assert_eq!(told("0", "2026-03-15"), ["flaw-payment-nothing", "flaw-promise-early"]);
    }

    #[test]
    fn a_dispute_ends_with_an_outcome_and_not_before_it_began() {
        let told = |more: &[(&str, &str)]| {
            let fields: Vec<_> = [("sum", "5"), ("day", "2026-03-16")].iter().chain(more).copied().collect();
            keys(dispute_flaws(&draft(&fields)))
        };
        assert_eq!(told(&[]), Vec::<&str>::new());
        assert_eq!(told(&[("settled_day", "2026-03-17"), ("outcome", "partly")]), Vec::<&str>::new());
        assert_eq!(told(&[("settled_day", "2026-03-17")]), ["flaw-dispute-outcome"]);
        assert_eq!(told(&[("settled_day", "2026-03-15"), ("outcome", "upheld")]), ["flaw-dispute-early"]);
    }

    #[test]
    fn a_ladder_is_read_or_said_to_be_unclear() {
        let told = |ladder| dunning_flaw(&draft(&[("ladder", ladder)])).map(|flaw| flaw.key);
        assert_eq!([told(""), told("1 call, 14 letter_2")], [None, None]);
        assert_eq!(
            [told("1 shout"), told("3 call, 1 call")],
            [Some("flaw-ladder-unclear"), Some("flaw-ladder-order")]
        );
    }

    #[test]
    fn every_name_comes_back_and_has_its_words() {
        for decision in Decision::ALL {
            assert_eq!(Decision::from_key(decision.key()), Some(decision));
        }
        let keys = |choices: &[(&'static str, &'static str)]| {
            choices.iter().map(|(key, _)| *key).collect::<Vec<_>>()
        };
        assert_eq!(keys(DECISIONS), Decision::ALL.map(Decision::key));
        assert_eq!(keys(STEPS), StepKind::ALL.map(StepKind::key));
        assert_eq!(keys(EVENTS), EventKind::ALL.map(EventKind::key));
        assert_eq!(keys(RATES), RateName::ALL.map(RateName::key));
    }
}
