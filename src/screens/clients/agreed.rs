//! The contracts of a client on its card.

use super::tabs::{Item, Target, Tone};
use crate::{
    domain::contract::state::ContractState,
    i18n::contracts::{state, until},
    report::contract_cell,
    screens::Context,
    store::contract::ContractOut,
    ui::text,
};

/// A line for each, the newest first.
pub(super) fn items(contracts: &[ContractOut], cx: &Context) -> Vec<Item> {
    if contracts.is_empty() {
        return vec![Item::new("", cx.words.get("contracts-none")).tone(Tone::Faint)];
    }
    contracts.iter().enumerate().map(|(at, one)| line(at, one, cx)).collect()
}

fn line(at: usize, one: &ContractOut, cx: &Context) -> Item {
    let parts = [
        contract_cell(one, "kind", cx.words),
        state(&one.standing, cx.words),
        until(&one.standing, cx.words),
        contract_cell(one, "sum", cx.words),
        text::clean(&one.text("subject")),
    ];
    let tone = match one.standing.state {
        _ if one.standing.is_stuck => Tone::Warning,
        over if over >= ContractState::Performed => Tone::Faint,
        _ => Tone::Plain,
    };
    Item::new(text::clean(&one.text("number")), text::dotted(parts)).tone(tone).opens(Target::Contract(at))
}
