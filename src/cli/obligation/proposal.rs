//! What a contract itself says of who owes what, shown and taken (`K-7`).

use super::write;
use crate::{
    cli::{
        Desk, arguments::ProposedObligations, client::operation, contract::find_contract, failure::Done,
        output::Outcome,
    },
    report::{proposed_json, proposed_words},
    store::{
        Store,
        obligation::{ReadProposed, TakeProposed},
    },
};
use serde_json::{Value, json};

/// Shows the rows; writes them where that is said.
pub fn run(wanted: &ProposedObligations, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let rows = store.read(&ReadProposed { contract: contract.id, today: desk.clock.today() })?;
    let items: Vec<Value> = rows.iter().map(proposed_json).collect();
    let lines: Vec<String> = rows.iter().map(|row| proposed_words(row, desk.words)).collect();
    let receipt = if wanted.take && !rows.is_empty() {
        let today = desk.clock.today();
        Some(write(&TakeProposed { contract: contract.id, rows, today }, store, desk)?)
    } else {
        None
    };
    let json = json!({
        "items": items,
        "taken": receipt.is_some(),
        "operation": receipt.as_ref().map_or(Value::Null, operation),
    });
    let told = match (&receipt, lines.len()) {
        (_, 0) => desk.words.get("obligation-nothing-proposed"),
        (Some(_), count) => desk.words.count("obligation-proposed-taken", count),
        (None, count) => desk.words.count("obligation-proposed", count),
    };
    Ok(Outcome::new(json, lines.join("\n")).with_messages([told]))
}
