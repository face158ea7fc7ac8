//! What clients owe: the buckets, whom to turn to, the debt of one client with what is said and done about it, what a
//! payment closes (`D-1` to `D-6`, `D-8`).

mod acting;
mod acts;
mod allocating;
mod beginning;
mod deed_view;
mod deeds;
mod detail_view;
mod history;
mod letters;
mod list;
mod listing;
mod nobodys;
mod page;
mod page_view;
mod panes;
mod penalty;
mod promising;
mod reading;
mod shown;
mod table;
mod view;

pub use acts::ActList;
pub(in crate::screens) use beginning::Beginning;
pub use history::PaymentHistory;
pub(super) use history::history_whole;
pub use list::DebtList;
pub use nobodys::NobodysPayments;
pub use page::DebtPage;
pub(super) use table::draw_row;

use super::Context;
use crate::{
    domain::field::Flaw,
    i18n::sentence::flaw_sentence,
    store::{
        Changes, Table,
        claim::{DISPUTE, DUNNING, DUNNING_STEP, LIMITATION_EVENT, PENALTY_DECISION, PROMISE},
        client::CLIENT,
        contract::CONTRACT,
        debt_letter::DEBT_LETTER,
        invoice::{INSTALMENT, INVOICE},
        office::{CALENDAR_DAY, SETTING, USER},
        payment::{ALLOCATION, PAYMENT},
    },
};

/// Tables whose changes the screens of debts show.
static READ_FROM: [&Table; 16] = [
    &INVOICE,
    &INSTALMENT,
    &PAYMENT,
    &ALLOCATION,
    &PROMISE,
    &DISPUTE,
    &DUNNING,
    &DUNNING_STEP,
    &LIMITATION_EVENT,
    &PENALTY_DECISION,
    &DEBT_LETTER,
    &CLIENT,
    &CONTRACT,
    &USER,
    &SETTING,
    &CALENDAR_DAY,
];

/// Whether what is shown of debts may be another now.
pub(super) fn concerns(changes: &Changes) -> bool {
    READ_FROM.iter().any(|table| changes.touches(table))
}

/// A flaw with where a missing rate is entered.
fn flaw_words(flaw: &Flaw, cx: &Context) -> String {
    let told = flaw_sentence(flaw, cx.words);
    if flaw.names_a_missing_rate() {
        format!("{told}; {}", cx.words.get("penalty-rates-place"))
    } else {
        told
    }
}
