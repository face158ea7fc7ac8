//! The contracts of a client on its card, and what both sides owe by them.

use super::{
    tabs::{Item, Target, Tone},
    timeline::Story,
};
use crate::{
    domain::{
        contract::{Side, state::ContractState},
        obligation::balance::Balance,
    },
    i18n::{
        contracts::{state, until},
        obligations::{owed as owed_words, side_key},
    },
    report::contract_cell,
    screens::Context,
    store::{contract::ContractOut, obligation::ObligationOut},
    ui::text,
};

/// A line for each, the newest first, below what both sides owe.
pub(super) fn items(story: &Story, cx: &Context) -> Vec<Item> {
    let debt = story.attached.money(cx);
    if story.contracts.is_empty() {
        let none = Item::new("", cx.words.get("contracts-none")).tone(Tone::Faint);
        return std::iter::once(none).chain(debt).collect();
    }
    let contracts = story.contracts.iter().enumerate().map(|(at, one)| line(at, one, cx));
    contracts.chain(debt).chain(owed(story.obligations, cx)).collect()
}

/// What each side owes that owes something.
pub(super) fn owed(obligations: &[ObligationOut], cx: &Context) -> Vec<Item> {
    let balance = Balance::of(obligations.iter().map(ObligationOut::line));
    let sides = Side::BOTH.into_iter().map(|side| (side, balance.side(side)));
    let sides = sides.filter(|(_, owed)| owed.count + owed.waiting > 0);
    let item = |(side, owed)| {
        let item = Item::new(cx.words.get(side_key(side)), text::dotted(owed_words(owed, cx.words)));
        item.tone(if owed.overdue > 0 { Tone::Warning } else { Tone::Plain }).opens(Target::Obligations)
    };
    sides.map(item).collect()
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
