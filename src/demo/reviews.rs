//! What the trainee of the demo office may not do alone and waits for the curator (`U-22`).

use crate::{
    domain::{contract::state::ContractState, id::Id},
    store::{
        Query as _, StoreResult, Tx,
        contract::{CONTRACT, MoveContract},
        journal::WriteFile,
        office::users::ListUsers,
        record::{base, text},
        review::ask_for,
    },
};
use chrono::NaiveDate;

/// A contract that is to go out, and a list that is to leave as a file.
pub(super) fn add(tx: &mut Tx, contracts: &[Id], today: NaiveDate) -> StoreResult<()> {
    let users = ListUsers.run(tx.conn())?;
    let Some(trainee) = users.iter().find(|user| user.role == "trainee") else { return Ok(()) };
    let asker = (trainee.id, trainee.curator);
    let file = WriteFile { what: "clients", format: "csv", name: String::new(), count: 0, naming: None };
    ask_for(tx, asker, &file)?;
    for id in contracts {
        let image = tx.image(&CONTRACT, *id)?.unwrap_or_default();
        let Some(base) = base(&image).filter(|_| text(&image, "state") == "approval") else { continue };
        let sent = MoveContract { base, to: ContractState::Sent, day: today, reason: String::new() };
        return ask_for(tx, asker, &sent);
    }
    Ok(())
}
