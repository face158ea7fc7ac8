use super::*;
use crate::{
    clock::Clock,
    store::{
        Actor, SCHEMA, Store, StoreError,
        journal::{Replay, TurnBack},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn set(name: RateName, from: &str, through: Option<&str>, rate: &str) -> SetRate {
    let (rate, through) = (rate.parse().unwrap(), through.map(day));
    SetRate { name, from: day(from), through, rate, source: String::new(), is_confirmed: true }
}

fn on(store: &Store, name: RateName, at: &str) -> Option<String> {
    store.read(&RatesOf(name)).unwrap().on(day(at)).map(|row| row.rate.to_string())
}

#[test]
fn what_the_office_enters_stands_over_what_was_published_and_can_be_taken_back() {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-23"), None);
    store.write(&set(RateName::KeyRu, "2026-03-23", Some("2026-04-26"), "15")).unwrap();
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-23").as_deref(), Some("15"));
    assert_eq!(on(&store, RateName::KeyRu, "2026-04-27"), None, "nothing is guessed");
    store.write(&set(RateName::KeyRu, "2026-03-23", Some("2026-03-24"), "14.5")).unwrap();
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-24").as_deref(), Some("14.5"));
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-25"), None);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-25").as_deref(), Some("15"));
    store.write(&RemoveRate { name: RateName::KeyRu, from: day("2026-03-23") }).unwrap();
    assert_eq!(on(&store, RateName::KeyRu, "2026-03-23"), None);
    assert_eq!(store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[test]
fn a_rate_of_a_bank_says_through_which_day_it_is_known() {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let refused = |rate: SetRate, store: &mut Store| match store.write(&rate).unwrap_err() {
        StoreError::Flawed(flaw) => flaw.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(set(RateName::BaseKz, "2026-03-10", None, "18"), &mut store), "flaw-rate-through");
    let reversed = set(RateName::VatKz, "2026-03-10", Some("2026-03-09"), "18");
    assert_eq!(refused(reversed, &mut store), "flaw-rate-reversed");
    store.write(&set(RateName::VatKz, "2027-01-01", None, "17")).unwrap();
    let rates = store.read(&ListRates(Some(RateName::VatKz))).unwrap();
    let told: Vec<(String, bool)> = rates.iter().map(|one| (one.row.rate.to_string(), one.is_own)).collect();
    assert_eq!(told, [("12".to_owned(), false), ("16".to_owned(), false), ("17".to_owned(), true)]);
}
