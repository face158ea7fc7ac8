//! Reasons of the morning run in words.

use super::Catalogue;
use crate::domain::run::{Points, Reason, ReasonKind};

/// A reason as a person would say it: «перезвонить, 3 рабочих дня назад».
pub fn reason(reason: &Reason, words: &Catalogue) -> String {
    let count = usize::try_from(reason.amount).unwrap_or_default();
    match reason.kind {
        ReasonKind::CallBack if count == 0 => words.get("run-call-today"),
        ReasonKind::CallBack => words.count("run-call-late", count),
        ReasonKind::OurObligation if count == 0 => words.get("run-ours-due"),
        ReasonKind::OurObligation => words.count("run-ours-late", count),
        ReasonKind::Unanswered => words.count("run-unanswered", count),
        ReasonKind::Silence => {
            let days = words.count("run-silence", count);
            words.say(
                "run-silence-of",
                [("days", days), ("cadence", words.formats.integer(i64::from(reason.of)))],
            )
        }
        ReasonKind::BrokenPromise => words.get("run-broken-promise"),
        ReasonKind::OverdueDebt if reason.of == 0 => words.get("run-debt-due"),
        ReasonKind::OverdueDebt => {
            words.count("run-overdue-debt", usize::try_from(reason.of).unwrap_or_default())
        }
        ReasonKind::DebtShare => {
            let percent = words.formats.percent(i64::from(reason.amount / 10), 0);
            words.say("run-debt-share", [("percent", percent)])
        }
        ReasonKind::ContractTerm => {
            let left = words.count("run-contract-term", count);
            let Some((step, of)) = reason.step else { return left };
            let [step, of] = [step, of].map(|number| words.formats.count(number));
            words.say("run-contract-step", [("left", left), ("step", step), ("of", of)])
        }
        ReasonKind::TheirObligation => words.get("run-theirs-late"),
        ReasonKind::UnpreparedMeeting => words.get("run-unprepared"),
        ReasonKind::LateComplaint => words.get("run-late-complaint"),
        ReasonKind::QuoteEnds => words.get("run-quote-ends"),
        ReasonKind::NoDecider => words.get("run-no-decider"),
        ReasonKind::ReorderExpected => words.get("run-reorder"),
        ReasonKind::DocumentExpires => words.get("run-document-expires"),
        ReasonKind::NoNextStep => words.get("run-no-next-step"),
    }
}

/// What a kind of reasons is called.
pub fn kind(kind: ReasonKind, words: &Catalogue) -> String {
    words.get(match kind {
        ReasonKind::CallBack => "run-kind-call-back",
        ReasonKind::BrokenPromise => "run-kind-broken-promise",
        ReasonKind::OverdueDebt => "run-kind-overdue-debt",
        ReasonKind::DebtShare => "run-kind-debt-share",
        ReasonKind::ContractTerm => "run-kind-contract-term",
        ReasonKind::OurObligation => "run-kind-our-obligation",
        ReasonKind::TheirObligation => "run-kind-their-obligation",
        ReasonKind::UnpreparedMeeting => "run-kind-unprepared-meeting",
        ReasonKind::Unanswered => "run-kind-unanswered",
        ReasonKind::LateComplaint => "run-kind-late-complaint",
        ReasonKind::QuoteEnds => "run-kind-quote-ends",
        ReasonKind::NoDecider => "run-kind-no-decider",
        ReasonKind::Silence => "run-kind-silence",
        ReasonKind::ReorderExpected => "run-kind-reorder-expected",
        ReasonKind::DocumentExpires => "run-kind-document-expires",
        ReasonKind::NoNextStep => "run-kind-no-next-step",
    })
}

/// Points with the hundredths that matter: `46`, `17,5`.
pub fn points(points: Points, words: &Catalogue) -> String {
    words.formats.decimal_short(i64::from(points))
}

/// What a card asks to do, by its stable name.
pub fn to_do(what: &str, words: &Catalogue) -> String {
    words.get(match what {
        "prepare" => "run-prepare",
        "answer" => "run-answer",
        "plan" => "run-plan",
        "meeting" => "activity-meeting",
        "visit" => "activity-visit",
        "mail" => "activity-mail",
        "message" => "activity-message",
        "task" => "activity-task",
        "event" => "activity-event",
        _ => "activity-call",
    })
}
