use super::*;
use crate::{
    clock::Clock,
    domain::role::Role,
    store::{
        Actor, Store,
        office::{save_user::SaveUser, sight::SeesOwnOnly},
    },
};

/// How `SQLite` reads a page of the journal.
#[derive(Debug)]
struct Plan;

impl Query for Plan {
    type Answer = Vec<String>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<String>> {
        let seen = seen::condition(conn)?;
        let sql = format!("EXPLAIN QUERY PLAN {LIST} {seen} ORDER BY entry.id DESC LIMIT :limit");
        let mut select = conn.prepare(&sql)?;
        let steps = select.raw_query().mapped(|row| row.get(3));
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }
}

#[test]
fn a_page_reads_no_table_whole() {
    let mut store = Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(0)).unwrap();
    let whole = |store: &Store| {
        let mut plan = store.read(&Plan).unwrap();
        let signs = ["SCAN client", "SCAN post", "SCAN review", "AUTOMATIC"];
        plan.retain(|step| signs.iter().any(|sign| step.contains(sign)));
        plan
    };
    assert_eq!(whole(&store), Vec::<String>::new());
    for (name, role, own) in [("Aigul", Role::Manager, true), ("Timur", Role::Chief, false)] {
        let save = SaveUser { name: Some(name.into()), role: Some(role), ..SaveUser::default() };
        store.write(&SaveUser { own_clients: Some(own), ..save }).unwrap();
    }
    let is_narrow = store.read(&SeesOwnOnly { user: "Aigul".into() }).unwrap();
    assert_eq!((is_narrow, whole(&store)), (true, Vec::new()), "of who sees own clients alone");
}
