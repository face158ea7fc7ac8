//! What is said of a statement as a whole: whose account, whether its balances are proved, what became of it.

use super::rows::{Told, What};
use crate::{
    domain::statement::{Doubt, Note, Proof},
    i18n::statements,
    screens::{
        Context, Reaction,
        choice::{Choice, Line},
    },
    store::{import::statement::Weighed, statement::Booked},
    ui::text,
};

/// Bank, account and days of a statement.
pub(super) fn account(of: &Weighed, format: &str, cx: &Context) -> String {
    let statement = &of.statement;
    let days: Vec<String> =
        [statement.from, statement.to].into_iter().flatten().map(|day| cx.words.formats.date(day)).collect();
    let account = if statement.account.is_empty() {
        cx.words.get("booking-no-account")
    } else {
        text::clean(&statement.account)
    };
    text::dotted([text::clean(&of.bank), account, days.join(" – "), format.to_uppercase()])
}

/// The balances with what they prove, and whether they do.
pub(super) fn balance(of: &Weighed, cx: &Context) -> (String, bool) {
    let statement = &of.statement;
    let sum = |minor: i64| cx.words.formats.decimal(minor);
    let Some(totals) = statement.totals() else { return (cx.words.get("statement-sums-too-large"), false) };
    let turnover = format!("+ {} − {}", sum(totals.paid_in), sum(totals.paid_out));
    let opening = statement.opening.map(sum).unwrap_or_default();
    let closing = statement.closing.map(|closing| format!("= {}", sum(closing))).unwrap_or_default();
    let told = [opening, turnover, closing].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let differences = statements::differences(statement, cx.words);
    let is_right = statement.proof().as_ref().is_some_and(Proof::is_right);
    let can_be = statement.opening.is_some() && statement.closing.is_some();
    let told = format!("{} {}", told.join(" "), cx.words.formats.currency_sign(of.currency.code()));
    let told = match differences.first() {
        Some((_, difference)) => format!("! {difference}  {told}"),
        None if can_be => format!("{told}  ✓ {}", cx.words.get("booking-proved")),
        None => format!("{told}  {}", cx.words.get("booking-unproved")),
    };
    (told, is_right)
}

/// What must be looked at about the statement itself, and what may be known.
pub(super) fn doubts(of: &Weighed, cx: &Context) -> [String; 2] {
    let is_harmless = |note: &&Note| matches!(note.doubt, Doubt::CurrencyTaken { .. });
    let words = |note: &Note| text::clean(&statements::doubt(&note.doubt, cx.words));
    let (harmless, others): (Vec<&Note>, Vec<&Note>) = of.statement.notes.iter().partition(is_harmless);
    [others, harmless].map(|notes| text::dotted(notes.into_iter().map(words)))
}

/// A question whose first answer changes nothing.
fn question(title: String, told: String, answers: [String; 2]) -> Reaction {
    Reaction::open(Choice::question(title, told, answers.map(Line::new).to_vec()))
}

/// Whether to leave so many decisions that are not booked.
pub(super) fn ask_to_leave(decisions: usize, cx: &Context) -> Reaction {
    let answers = ["booking-stay", "booking-leave-anyway"].map(|key| cx.words.get(key));
    question(cx.words.get("booking-leave"), cx.words.count("booking-lost", decisions), answers)
}

/// Whether to book an account that is not ours.
pub(super) fn ask_about_foreign(cx: &Context) -> Reaction {
    let answers = ["booking-not-foreign", "booking-take-foreign"].map(|key| cx.words.get(key));
    question(cx.words.get("booking-foreign-title"), cx.words.get("booking-foreign"), answers)
}

/// Why a line is not offered.
pub(super) fn not_offered(told: &Told, cx: &Context) -> String {
    cx.words.get(match told.row.what {
        What::Operation(_) => "booking-known",
        What::Pending(_) => "booking-pending",
        What::LeftOut(_) => "booking-left-out",
    })
}

/// What was booked, and what waits.
pub(super) fn booked(booked: &Booked, waiting: usize, cx: &Context) -> String {
    let parts = [
        ("booking-done-closing", booked.closing),
        ("booking-done-advance", booked.advances),
        ("booking-done-unknown", booked.unknown),
        ("booking-done-nobodys", booked.nobodys),
        ("booking-done-waiting", waiting),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts = parts.map(|(key, count)| cx.words.say(key, [("count", cx.words.formats.count(count))]));
    text::dotted(std::iter::once(cx.words.count("statement-booked", booked.count)).chain(parts))
}
