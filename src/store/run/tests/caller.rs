//! What is known of a client who calls.

use super::*;
use crate::domain::debt::aging::Buckets;

impl Office {
    fn caller(&self, client: Id) -> Caller {
        let now = NOW.parse().unwrap();
        self.0.read(&ShowCaller { client, now, buckets: Buckets::default() }).unwrap().unwrap()
    }
}

#[test]
fn who_calls_is_known_with_what_is_owed_and_was_promised() {
    let mut office = Office::new();
    let client = office.client("Алма", &[("owner", "Дмитрий")]);
    let caller = office.caller(client);
    assert!(caller.aged.is_empty() && caller.matters.is_empty() && caller.waiting.is_empty());
    office.owes(client, "2026-02-10");
    office.promised_to_pay(client, "2026-03-12");
    let draft = draft(&[("day", "2026-03-02"), ("kind", "supply")]);
    office.0.write(&SaveContract { base: None, client: Some(client), draft, today: NOON.today() }).unwrap();
    office.log(client, &[("kind", "call"), ("day", "2026-03-12"), ("outcome", "төлейді")]);
    // What was put aside in the run is told all the same: it is the client who calls.
    office.put_aside(client, "2026-03-20T09:00");
    let caller = office.caller(client);
    assert_eq!(
        caller.aged.iter().map(|aged| (aged.overdue, aged.owed())).collect::<Vec<_>>(),
        [(8_000_000, 8_000_000)]
    );
    let told: Vec<(&str, Option<DebtNote>)> =
        caller.matters.iter().map(|one| (one.reason.kind.key(), one.debt)).collect();
    let broken = DebtNote::Broken(Money::new(8_000_000, crate::domain::money::Currency::Kzt));
    assert_eq!(told.first(), Some(&("broken_promise", Some(broken))));
    assert!(told.iter().any(|(kind, _)| *kind == "overdue_debt"), "{told:?}");
    assert_eq!(caller.waiting.len(), 1, "a draft is not signed");
    assert_eq!(caller.detail.last.len(), 1);
}

#[test]
fn nobody_is_known_who_is_not_there() {
    let office = Office::new();
    let now = NOW.parse().unwrap();
    assert_eq!(office.0.read(&ShowCaller { client: Id(1), now, buckets: Buckets::default() }).unwrap(), None);
}
