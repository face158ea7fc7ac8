//! What the contracts of the demo office make both sides owe.

use crate::office::{DAYS, Office, day};
use serik::{
    domain::obligation::{EVENTS, KINDS, PROOFS, standing::Status, terms::UNITS},
    store::{
        contract::{ContractFilter, ListContracts},
        obligation::{ListObligations, ObligationFilter, ObligationOut},
    },
};

#[test]
fn obligations_are_counted_exactly() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let list = ListObligations { filter: ObligationFilter::default(), today, limit: 1_000 };
        let all = office.store.read(&list).unwrap();
        let late = |side: &str| {
            let of =
                |one: &&ObligationOut| one.text("side") == side && one.standing.status == Status::Overdue;
            all.iter().filter(of).count()
        };
        let due_today = all.iter().filter(|one| one.standing.days_left == Some(0)).count();
        assert_eq!((late("we"), late("they"), due_today), (4, 5, 3), "{today}");
        for status in Status::ALL {
            assert!(all.iter().any(|one| one.standing.status == status), "{today}: {status:?}");
        }
        for (field, choices) in
            [("kind", KINDS), ("event", EVENTS), ("evidence", PROOFS), ("due_unit", UNITS)]
        {
            for (value, _) in choices {
                assert!(all.iter().any(|one| one.text(field) == *value), "{field}: {value}");
            }
        }
        assert!(all.iter().any(|one| !one.text("before_id").is_empty()), "a month followed another");
        assert!(all.iter().any(ObligationOut::is_partly_done) && all.iter().any(ObligationOut::lacks_proof));
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        for contract in office.store.read(&list).unwrap() {
            let filter = ObligationFilter { contract: Some(contract.id), ..ObligationFilter::default() };
            let own = office.store.read(&ListObligations { filter, today, limit: 100 }).unwrap();
            assert!(own.len() >= 3, "{}", contract.text("number"));
        }
    }
}
