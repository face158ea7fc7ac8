//! How it looks what was said and done about a debt: rows of the third pane, and what they add to an instalment.

use super::{deeds::decision_word, page::DebtPage, page_view::WIDE};
use crate::{
    domain::debt::{
        ladder::{Next, StepKind},
        limitation::Standing,
        promise::Outcome,
    },
    i18n::{Catalogue, claims, receivables},
    report::{
        dispute_state, letter_degree, letter_stands, limitation_words, promise_about, promise_state,
        record::unless_erased,
    },
    screens::Context,
    store::{
        claim::{
            ClaimsOfClient, DecidedOut, DisputeOut, EventOut, Happened, LadderLine, PromiseOut, PromiseState,
            StepOut,
        },
        debt::DebtLine,
        debt_letter::LetterOut,
    },
    ui::{paint::Column, text},
};
use chrono::NaiveDate;
use ratatui::style::Style;

/// Day, what it was, about what, sum, how it stands, in which words.
pub(super) const OF_DEEDS: [Column; WIDE] = [
    Column { least: 10, wanted: 11, drop: 0, grows: false },
    Column { least: 10, wanted: 22, drop: 0, grows: false },
    Column { least: 10, wanted: 14, drop: 2, grows: false },
    Column { least: 12, wanted: 16, drop: 1, grows: false },
    Column { least: 24, wanted: 34, drop: 0, grows: false },
    Column { least: 10, wanted: 30, drop: 3, grows: true },
];

pub(super) const DEED_HEADINGS: [&str; WIDE] = [
    "field-payment-day",
    "debts-deed",
    "promise-about",
    "field-payment-sum",
    "field-invoice-status",
    "field-promise-words",
];

pub(super) fn deed_cells(deed: &Happened, cx: &Context) -> [String; WIDE] {
    let day = cx.words.formats.date(deed.day());
    let [what, about, sum, state, told] = match deed {
        Happened::Promise(one) => promise(one, cx),
        Happened::Dispute(one) => dispute(one, cx),
        Happened::Step(one) => step(one, cx),
        Happened::Decided(one) => decided(one, cx),
        Happened::Event(one) => event(one, cx),
        Happened::Letter(one) => letter(one, cx),
    };
    [day, what, about, sum, state, told].map(|cell| text::clean(&cell))
}

fn promise(one: &PromiseOut, cx: &Context) -> [String; 5] {
    let said = text::dotted([unless_erased(one.text("said_by")), unless_erased(one.text("words"))]);
    let reason = unless_erased(one.text("reason"));
    [
        cx.words.get("form-promise"),
        promise_about(one, cx.words),
        cx.words.formats.money(one.sum().minor(), one.sum().currency().code()),
        promise_stands(one, cx),
        if reason.is_empty() { said } else { text::dotted([reason, said]) },
    ]
}

/// How a promise stands: one that is open with the days that are left, one that is not whole with what came.
fn promise_stands(one: &PromiseOut, cx: &Context) -> String {
    let state = promise_state(one, cx.words);
    let day = one.day().map(|day| cx.words.formats.date(day)).unwrap_or_default();
    let came = cx.words.formats.money_short(one.arrived().minor(), one.currency().code());
    match one.state() {
        PromiseState::Told(Outcome::Open) => {
            let left = one.day().map_or(0, |day| (day - cx.today).num_days());
            let left = cx.words.formats.days(u64::try_from(left).unwrap_or_default());
            cx.words.say("debts-promise-open", [("day", day), ("left", left)])
        }
        PromiseState::Told(Outcome::Partly) => format!("{state}: {came}"),
        _ => state,
    }
}

fn dispute(one: &DisputeOut, cx: &Context) -> [String; 5] {
    let told = [one.text("reason"), one.text("evidence"), one.text("settlement")].map(unless_erased);
    [
        format!("{} {}", flag(cx), cx.words.get("form-dispute")),
        format!("{}/{}", one.invoice.1, one.place),
        cx.words.formats.money(one.sum().minor(), one.currency.code()),
        dispute_state(one, cx.words),
        text::dotted(told),
    ]
}

fn step(one: &StepOut, cx: &Context) -> [String; 5] {
    let lines = cx.words.count("debts-count", one.lines);
    let day = cx.words.say("debts-step-day", [("day", cx.words.formats.integer(one.step))]);
    [claims::step(one.kind, cx.words), lines, String::new(), day, unless_erased(one.note.clone())]
}

fn decided(one: &DecidedOut, cx: &Context) -> [String; 5] {
    let decision = &one.decision;
    let state = decision_word(decision.decision.key(), cx);
    let void = if decision.is_void { cx.words.get("penalty-void") } else { String::new() };
    let invoice = decision.invoice.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
    [
        cx.words.get("penalty-total"),
        format!("{}/{}", one.of.0, one.of.1),
        cx.words.formats.money(decision.sum.minor(), decision.sum.currency().code()),
        text::dotted([state, void]),
        text::dotted([unless_erased(decision.reason.clone()), invoice]),
    ]
}

fn event(one: &EventOut, cx: &Context) -> [String; 5] {
    let about =
        one.invoice.as_ref().map_or_else(|| cx.words.get("promise-about-all"), |(_, number)| number.clone());
    let told = text::dotted([unless_erased(one.signed_by.clone()), unless_erased(one.document.clone())]);
    [cx.words.get("debts-limitation"), about, String::new(), claims::event(one.kind, cx.words), told]
}

fn letter(one: &LetterOut, cx: &Context) -> [String; 5] {
    let post = [one.text("post_number"), one.text("answer"), one.text("file")].map(unless_erased);
    [
        letter_degree(one.degree, cx.words),
        format!("№ {}", one.printed()),
        cx.words.formats.money(one.claim().minor(), one.currency().code()),
        letter_stands(one, cx.today, cx.words),
        text::dotted(post),
    ]
}

pub(super) fn deed_style(deed: &Happened, column: usize, cx: &Context) -> Style {
    let is_alarming = match deed {
        Happened::Promise(one) => one.state() == PromiseState::Told(Outcome::Broken),
        Happened::Dispute(one) => !one.is_settled(),
        Happened::Letter(one) => one.unanswered(cx.today).is_some(),
        _ => false,
    };
    match column {
        4 if is_alarming => cx.theme.alarm,
        1 => cx.theme.title,
        _ => cx.theme.text,
    }
}

/// It in one line.
pub(super) fn told_deed(deed: &Happened, cx: &Context) -> String {
    deed_cells(deed, cx).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Its day and what it was, and the rest of it.
pub(super) fn deed_line(deed: &Happened, cx: &Context) -> [String; 2] {
    let [day, what, rest @ ..] = deed_cells(deed, cx);
    [format!("{day} {what}"), text::dotted(rest)]
}

/// What has no room in the row: all of it.
pub(super) fn of_deed(deed: &Happened, cx: &Context) -> (String, String) {
    let [day, what, about, sum, state, told] = deed_cells(deed, cx);
    (text::dotted([day, what, about, sum, state]), told)
}

/// The sign of what is contested.
pub(super) fn flag(cx: &Context) -> &'static str {
    if cx.theme.ascii { "!" } else { "⚑" }
}

/// What is contested of an instalment, whether it is promised, and until when it can be brought to court.
pub(super) fn about_line(page: &DebtPage, line: &DebtLine, cx: &Context) -> String {
    let Some(claims) = &page.claims else { return String::new() };
    let disputed = page.disputed(line);
    let disputed = (disputed > 0).then(|| {
        let sum = cx.words.formats.money(disputed, line.currency.code());
        cx.words.say("debts-contested-sum", [("sum", sum)])
    });
    let promised = promised_by(claims, line).map(|by| receivables::promised(by, cx.words));
    let term = claims.terms.get(&line.part.id).map(|term| {
        let told = limitation_words(term, cx.words);
        cx.words.say("debts-limitation-of", [("term", told)])
    });
    text::dotted([disputed, promised, term].into_iter().flatten())
}

/// Whether the last day to sue is near or over.
pub(super) fn is_late_to_sue(page: &DebtPage, line: &DebtLine) -> bool {
    let term = page.claims.as_ref().and_then(|claims| claims.terms.get(&line.part.id));
    term.is_some_and(|term| {
        matches!(term.standing, Standing::Expired { .. } | Standing::Running { warning: Some(_), .. })
    })
}

fn promised_by(claims: &ClaimsOfClient, line: &DebtLine) -> Option<NaiveDate> {
    claims.ladder.lines.iter().find(|one| one.instalment == line.part.id)?.promised_by
}

/// How many promises were kept, and what to say where a talk is due.
pub(super) fn conduct(claims: &ClaimsOfClient, cx: &Context) -> (String, Option<String>) {
    let kept = claims.kept.map(|kept| claims::kept_rate(Some(kept), cx.words));
    let own = claims.ladder.is_own.then(|| cx.words.get("ladder-own"));
    (text::dotted(kept.into_iter().chain(own)), phrase(claims, cx.words))
}

/// The ready phrase of a step that is a talk.
fn phrase(claims: &ClaimsOfClient, words: &Catalogue) -> Option<String> {
    let Next::Take { step, lines } = &claims.ladder.next else { return None };
    let key = match step.kind {
        StepKind::Reminder => "debts-phrase-reminder",
        StepKind::Call => "debts-phrase-call",
        StepKind::CallDecider => "debts-phrase-decider",
        StepKind::Meeting => "debts-phrase-meeting",
        _ => return None,
    };
    let covered: Vec<&LadderLine> =
        claims.ladder.lines.iter().filter(|line| lines.contains(&line.instalment)).collect();
    let oldest = covered.iter().min_by_key(|line| line.due)?;
    let of_currency = covered.iter().filter(|line| line.rest.currency() == oldest.rest.currency());
    let sum = of_currency.fold(0_i64, |sum, line| sum.saturating_add(line.rest.minor()));
    let parts = [
        ("number", text::clean(&oldest.invoice.1)),
        ("sum", words.formats.money_short(sum, oldest.rest.currency().code())),
        ("day", words.formats.date(oldest.due)),
    ];
    Some(words.say(key, parts))
}
