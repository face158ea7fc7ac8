use super::*;
use crate::{
    clock::Clock,
    store::{
        Actor, AskDoor, Door, SCHEMA, Store,
        client::{ClientFilter, CountClients, SaveClient},
        import::Progress,
        journal::{Replay, TurnBack},
        office::{
            save_user::SaveUser,
            users::{ListUsers, User},
        },
        whole::WriteBase,
    },
};
use std::sync::Arc;

fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), Clock::stopped(1_773_662_400_000)).unwrap();
    for (name, role) in [("Айгүл", Role::Manager), ("Тимур", Role::Manager), ("Қайрат", Role::Chief)]
    {
        let save = SaveUser { name: Some(name.into()), role: Some(role), ..SaveUser::default() };
        store.write(&save).unwrap();
    }
    store
}

fn user(store: &Store, name: &str) -> User {
    store.read(&ListUsers).unwrap().into_iter().find(|user| user.name == name).unwrap()
}

fn set(store: &mut Store, name: &str, old: &str, new: &str) -> StoreResult<()> {
    let pin = |text: &str| (!text.is_empty()).then(|| Pin::typed(text));
    let user = user(store, name).id;
    store.write(&SetPin { user, old: pin(old), new: pin(new) }).map(drop)
}

fn fits(store: &Store, name: &str, pin: &str) -> bool {
    store.read(&CheckPin { user: name.into(), pin: Pin::typed(pin) }).unwrap()
}

#[test]
fn a_pin_is_set_changed_by_the_old_one_and_taken_away() {
    let mut store = office();
    assert!(fits(&store, "Айгүл", "anything") && !user(&store, "Айгүл").has_pin);
    set(&mut store, "Айгүл", "", "2580").unwrap();
    assert!(
        user(&store, "Айгүл").has_pin
            && store.read(&AskDoor { user: "  АЙГҮЛ ".into() }).unwrap() == Door::Pin
    );
    assert!(fits(&store, "айгүл", "2580") && !fits(&store, "Айгүл", "2581") && !fits(&store, "Айгүл", ""));
    for old in ["", "2581"] {
        assert!(matches!(set(&mut store, "Айгүл", old, "1470"), Err(StoreError::WrongPin)), "{old}");
        assert!(matches!(set(&mut store, "Айгүл", old, ""), Err(StoreError::WrongPin)), "{old}");
    }
    set(&mut store, "Айгүл", "2580", "1470").unwrap();
    assert!(fits(&store, "Айгүл", "1470"));
    set(&mut store, "Айгүл", "1470", "").unwrap();
    assert!(!user(&store, "Айгүл").has_pin);
}

#[test]
fn another_ones_pin_is_taken_away_by_a_chief_and_set_by_nobody() {
    let mut store = office();
    set(&mut store, "Айгүл", "", "2580").unwrap();
    store.sign_in("Тимур");
    assert!(matches!(set(&mut store, "Айгүл", "", ""), Err(StoreError::StrangePin)));
    assert!(matches!(set(&mut store, "Қайрат", "", "2580"), Err(StoreError::StrangePin)));
    assert!(matches!(set(&mut store, "Айгүл", "2580", ""), Err(StoreError::Refused(_))));
    store.sign_in("Қайрат");
    assert!(matches!(set(&mut store, "Айгүл", "", "1470"), Err(StoreError::StrangePin)));
    set(&mut store, "Айгүл", "", "").unwrap();
    assert!(!user(&store, "Айгүл").has_pin);
}

#[test]
fn it_is_no_part_of_journal_and_files_and_no_undo_touches_it() {
    let mut store = office();
    store.write(&SaveClient::new(None, [("name", "Алма")].into_iter().collect())).unwrap();
    set(&mut store, "Айгүл", "", "2580").unwrap();
    let kept = of_name(&store.conn, "Айгүл").unwrap().unwrap();
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
    let told: String = store
        .conn
        .query_row(
            "SELECT coalesce(group_concat(before), '') || group_concat(after) FROM journal_row",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(!told.contains("argon2") && !told.contains("\"pin\""), "{told}");
    let file = tempfile::NamedTempFile::new().unwrap();
    let progress = Arc::new(Progress::new(0, || {}));
    store.read(&WriteBase::new(SCHEMA, ("1.0.0", 7), file.reopen().unwrap(), progress)).unwrap();
    let whole = std::fs::read_to_string(file.path()).unwrap();
    assert!(whole.contains("Айгүл") && !whole.contains("argon2"));
    assert!(store.read(&Replay { schema: SCHEMA }).unwrap().is_empty());
    store.write(&TurnBack::undo()).unwrap();
    let left = store.read(&CountClients(ClientFilter::default())).unwrap();
    assert!(user(&store, "Айгүл").has_pin && left == 0, "the action before it is taken back");
}
