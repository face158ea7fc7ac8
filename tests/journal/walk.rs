//! The walk of `u` and of redo: one person goes back as far as they like, and comes back without a question.

use proptest::prelude::*;
use serik::{
    clock::Clock,
    domain::field::Draft,
    store::{
        Actor, Operation, SCHEMA, Store,
        client::{
            CLIENT, ClientFilter, ClientVersions, RemoveClients, RestoreClient, SaveClient, ShowClient,
        },
        journal::TurnBack,
    },
};

const NOON: Clock = Clock::stopped(1_773_662_400_000);

/// What one client looks like: its fields, and whether it is removed.
fn state(store: &Store) -> (String, String, bool) {
    let id = store
        .read(&ClientVersions { filter: ClientFilter::default(), among: None, leaving: Vec::new() })
        .unwrap();
    let Some((id, _)) = id.rows.first() else { return (String::new(), String::new(), true) };
    let card = store.read(&ShowClient(*id)).unwrap().unwrap();
    let text =
        |key: &str| card.client.get(key).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    (text("city"), text("segment"), false)
}

struct Walk {
    store: Store,
    client: serik::domain::id::Id,
}

impl Walk {
    fn begin() -> Self {
        let mut store = Store::with_schema(SCHEMA, Actor::new("Aigul", "test"), NOON).unwrap();
        let draft: Draft = [("name", "Абай"), ("kind", "entity"), ("stage", "active")].into_iter().collect();
        let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
        let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
        Self { store, client }
    }

    fn version(&self) -> i64 {
        let card = self.store.read(&ShowClient(self.client)).unwrap().unwrap();
        card.client.get("version").and_then(serde_json::Value::as_i64).unwrap()
    }

    /// One action of the person; some of them mean nothing now and are not done.
    fn act(&mut self, (kind, word): (u8, u8)) -> bool {
        let base = (self.client, self.version());
        let word = ["", "Семей", "Актау", "Ақсай"][usize::from(word)];
        let of = |key: &'static str| -> Box<dyn Operation> {
            Box::new(SaveClient::new(Some(base), [(key, word)].into_iter().collect()))
        };
        let operation = match kind {
            0 => of("city"),
            1 => of("segment"),
            2 => Box::new(RemoveClients(vec![base])),
            _ => Box::new(RestoreClient(self.client)),
        };
        self.store.write(&operation).is_ok_and(|receipt| receipt.journal.is_some())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn all_that_was_undone_is_redone_without_a_question(
        actions in prop::collection::vec((0..4_u8, 0..4_u8), 1..8),
        back in 1..8_usize,
        times in 1..3_usize,
    ) {
        let mut walk = Walk::begin();
        let mut states = vec![state(&walk.store)];
        for action in actions {
            if walk.act(action) {
                states.push(state(&walk.store));
            }
        }
        let back = back.min(states.len() - 1);
        for _ in 0..times {
            for step in 1..=back {
                walk.store.write(&TurnBack::undo()).unwrap();
                prop_assert_eq!(&state(&walk.store), &states[states.len() - 1 - step]);
            }
            for step in (0..back).rev() {
                walk.store.write(&TurnBack::redo()).unwrap();
                prop_assert_eq!(&state(&walk.store), &states[states.len() - 1 - step]);
            }
        }
    }
}
