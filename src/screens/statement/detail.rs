//! What is told of the line under the cursor: all of its purpose, who paid, whose it seems to be and why.

use super::{rows::Told, sorting::Sorting};
use crate::{
    domain::statement::{booking::Choice, score},
    i18n::statements,
    screens::Context,
    ui::{text, theme::Theme},
};
use ratatui::style::Style;

/// Sentences about a line, each with its look.
pub(super) fn sentences(sorting: &Sorting, at: usize, cx: &Context) -> Vec<(String, Style)> {
    let Some(told) = sorting.told(at) else { return Vec::new() };
    let theme: &Theme = cx.theme;
    let mut found = vec![(payer(&told, cx), theme.title), (purpose(&told), theme.text)];
    let best = sorting.best_two(at).into_iter().next().map(|(_, choice)| choice);
    let is_best = told.row.choice.is_some() && told.row.choice == best;
    // What closes no debt says so itself.
    let is_apart = told.answer.is_some_and(score::Answer::is_aside);
    let says_more = |choice: &&Choice| !(is_best || is_apart && **choice == Choice::AsItIs);
    if let Some(choice) = told.row.choice.as_ref().filter(says_more) {
        found.push((format!("✓ {}", sorting.choice_words(choice, cx)), theme.good));
    }
    let signs = [if is_best { "✓ " } else { "" }, ""];
    let proposals = proposals(sorting, at, &told, cx).into_iter().zip(signs.into_iter().chain([""]));
    found.extend(proposals.map(|(line, sign)| (format!("{sign}{line}"), theme.accent)));
    found.extend(apart(&told, cx).map(|line| (line, theme.faint)));
    let doubts = told.doubts().iter().map(|doubt| text::clean(&statements::doubt(doubt, cx.words)));
    found.extend(doubts.map(|doubt| (format!("! {doubt}"), theme.warning)));
    found.retain(|(line, _)| !line.is_empty());
    found
}

fn payer(told: &Told, cx: &Context) -> String {
    let line = cx.words.say("booking-line", [("line", told.line().to_string())]);
    let Some(operation) = told.operation else { return line };
    let party = &operation.party;
    let number = if operation.number.is_empty() {
        String::new()
    } else {
        format!("№ {}", text::clean(&operation.number))
    };
    text::dotted([
        text::clean(&party.name),
        text::clean(&party.tax_id),
        text::clean(&party.account),
        number,
        line,
    ])
}

fn purpose(told: &Told) -> String {
    told.operation.map(|operation| text::clean(&operation.purpose)).unwrap_or_default()
}

/// The best match with its reasons, and the second best.
fn proposals(sorting: &Sorting, at: usize, told: &Told, cx: &Context) -> Vec<String> {
    let reasons = told.answer.and_then(|answer| answer.matches.first()).map(|best| {
        best.reasons.iter().map(|reason| statements::reason(*reason, cx.words)).collect::<Vec<_>>().join(", ")
    });
    let mut found: Vec<String> = Vec::new();
    for (place, (score, choice)) in sorting.best_two(at).into_iter().enumerate() {
        let parts = [("what", sorting.choice_words(&choice, cx)), ("score", score.to_string())];
        found.push(match (place, &reasons) {
            (0, Some(reasons)) => format!("{}: {reasons}", cx.words.say("booking-best", parts)),
            _ => cx.words.say("booking-second", parts),
        });
    }
    if told.answer.is_some_and(|answer| answer.is_for_another) {
        found.push(cx.words.get("booking-for-another"));
    }
    found
}

/// Why it closes no debt, or is not offered.
fn apart(told: &Told, cx: &Context) -> Option<String> {
    if !told.row.can_be_booked() {
        return Some(super::head::not_offered(told, cx));
    }
    told.answer?.apart?;
    let operation = told.operation?;
    let kind = statements::kind(operation.kind, cx.words);
    Some(match kind {
        Some(kind) => text::dotted([kind, cx.words.get("booking-closes-nothing")]),
        None => cx.words.get("booking-paid-out"),
    })
}
