//! Payers that become clients: named by their numbers, taken as the file tells them (`D-2`).

use super::Read;
use crate::{
    cli::{
        Desk,
        failure::{Done, Failure, REFUSED},
    },
    domain::{
        identity::clean::compact,
        statement::{Operation, Payer, score::Clues},
    },
    i18n::Catalogue,
    store::{
        Store,
        client::{AddPayer, SaveClient},
        import::statement::{ReadCandidates, Weighed},
        office::ReadFacts,
        statement::NewPayer,
    },
};
use serde_json::{Value, json};
use std::sync::Arc;

/// A new client for each of these numbers: nobody has it yet, and a payment of the file that is not booked came from it.
pub(super) fn wanted(numbers: &[String], read: &Read, (store, desk): (&Store, &Desk)) -> Done<Vec<NewPayer>> {
    let mut found: Vec<NewPayer> = Vec::new();
    for number in numbers {
        let number = compact(number);
        if !found.iter().any(|known| known.tax_id == number) {
            refuse_known(&number, store)?;
            found.push(payer(&number, read, (store, desk))?);
        }
    }
    Ok(found)
}

fn refused(key: &'static str, number: &str) -> Failure {
    Failure::new(REFUSED, key).part("number", number).rule("D-2").field("new-client", number.to_owned())
}

fn refuse_known(number: &str, store: &Store) -> Done<()> {
    let clues = Clues { tax_ids: [number.to_owned()].into(), ..Clues::default() };
    match store.read(&ReadCandidates(Arc::new(clues)))?.first() {
        Some(known) => Err(refused("statement-payer-known", number).part("name", &known.name)),
        None => Ok(()),
    }
}

fn payer(number: &str, read: &Read, (store, desk): (&Store, &Desk)) -> Done<NewPayer> {
    let from_it = |operation: &&Operation| operation.party.tax_id == number && operation.amount > 0;
    let mut all = read.weighed.statements.iter().flat_map(unbooked).filter(from_it).peekable();
    if all.peek().is_none() {
        return Err(refused("statement-payer-missing", number));
    }
    let payer = all.find_map(Payer::of).ok_or_else(|| refused("statement-payer-doubtful", number))?;
    let mut draft = payer.draft();
    let who = desk.actor.name.as_str();
    if store.read(&ReadFacts)?.users.iter().any(|user| user.name == who) {
        draft.set("owner", who);
    }
    let client = AddPayer { client: SaveClient::new(None, draft), account: payer.account() };
    Ok(NewPayer { tax_id: number.to_owned(), client })
}

/// What no earlier import has booked, and no one pays for another.
fn unbooked(weighed: &Weighed) -> impl Iterator<Item = &Operation> {
    let rows = weighed.statement.operations.iter().zip(&weighed.answers).zip(&weighed.booked);
    rows.filter(|((_, answer), booked)| !**booked && !answer.is_for_another)
        .map(|((operation, _), _)| operation)
}

/// Who becomes a client, a line each.
pub(super) fn told(payers: &[NewPayer], words: &Catalogue) -> Vec<String> {
    let line = |payer: &NewPayer| {
        let parts = [("name", payer.client.client.draft.get("name")), ("number", payer.tax_id.as_str())];
        words.say("statement-new-client", parts)
    };
    payers.iter().map(line).collect()
}

pub(super) fn json(payers: &[NewPayer]) -> Vec<Value> {
    let one = |payer: &NewPayer| {
        let account = payer.client.account.as_ref().map(|account| account.get("iban"));
        json!({ "name": payer.client.client.draft.get("name"), "id": payer.tax_id, "account": account })
    };
    payers.iter().map(one).collect()
}
