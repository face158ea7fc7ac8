use super::*;
use crate::{
    clock::Clock,
    domain::{debt::rate_name::RateName, field::Draft},
    store::{
        Operation, Store,
        client::{CLIENT, SaveClient},
        journal::{TurnBack, WriteFile},
        office::{save_user::SaveUser, settings::SaveSettings, users::ListUsers, views::SaveView},
        rate::SetRate,
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

/// Everybody of an office, called by the key of the role; the manager is the curator of the trainee.
fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("nobody", "test"), NOON).unwrap();
    for role in [Role::Manager, Role::Accountant, Role::Viewer, Role::Trainee, Role::Chief] {
        let curator = (role == Role::Trainee).then(|| "manager".to_owned());
        let name = Some(role.key().to_owned());
        store.write(&SaveUser { name, role: Some(role), curator, ..SaveUser::default() }).unwrap();
    }
    store
}

fn client(name: &str, owner: &str) -> SaveClient {
    let draft: Draft = [("name", name), ("owner", owner)].into_iter().collect();
    SaveClient { base: None, draft, adds_owner: false, apart: None }
}

fn setting() -> SaveSettings {
    SaveSettings(vec![("points".to_owned(), Some("1".to_owned()))])
}

fn rate() -> SetRate {
    let day = |text: &str| text.parse().unwrap();
    SetRate {
        name: RateName::ALL[0],
        from: day("2026-01-01"),
        through: Some(day("2026-12-31")),
        rate: "14.5".parse().unwrap(),
        source: String::new(),
        is_confirmed: true,
    }
}

fn file() -> WriteFile {
    WriteFile { what: "clients", format: "csv", name: "a.csv".into(), count: 1, naming: None }
}

/// How a write of this deed ends for somebody of this role.
fn tried(role: Role, write: &dyn Operation) -> Verdict {
    let mut store = office();
    store.sign_in(role.key());
    match store.write(write) {
        Ok(_) => Verdict::May,
        Err(StoreError::SentForReview { .. }) => Verdict::Waits,
        Err(StoreError::Refused(_)) => Verdict::MayNot,
        Err(other) => panic!("{role:?}: {other}"),
    }
}

#[test]
fn every_role_may_what_the_table_says_and_no_more() {
    let view = SaveView { screen: "clients", name: "mine".into(), query: "{}".into() };
    let deeds: [(Deed, &dyn Operation); 5] = [
        (Deed::Own, &view),
        (Deed::Work, &client("ТОО «Арман»", "manager")),
        (Deed::Money, &rate()),
        (Deed::Office, &setting()),
        (Deed::Export, &file()),
    ];
    for role in Role::ALL {
        for (deed, write) in deeds {
            assert_eq!(tried(role, write), verdict(role, deed), "{role:?} {deed:?}");
        }
    }
}

#[test]
fn the_file_as_a_whole_is_for_who_sees_all_and_its_place_for_a_chief() {
    let mut store = office();
    for (role, deed, may) in [
        (Role::Chief, Deed::Restore, true),
        (Role::Manager, Deed::Restore, false),
        (Role::Manager, Deed::Export, true),
        (Role::Trainee, Deed::Export, false),
    ] {
        let asked = RequireOfFile { user: role.key().to_owned(), deed }.run(&store.conn);
        assert_eq!(asked.is_ok(), may, "{role:?} {deed:?}");
    }
    store.sign_in("chief");
    let manager =
        ListUsers.run(&store.conn).unwrap().into_iter().find(|user| user.role == "manager").unwrap();
    let base = Some((manager.id, manager.version));
    store.write(&SaveUser { base, own_clients: Some(true), ..SaveUser::default() }).unwrap();
    let narrow = RequireOfFile { user: "manager".to_owned(), deed: Deed::Export }.run(&store.conn);
    assert!(matches!(narrow, Err(StoreError::Refused(refusal)) if refusal.message_key() == "refused-base"));
    store.sign_in("manager");
    let own = store.write(&client("ТОО «Бояу»", "")).unwrap().changes.of(&CLIENT).next().unwrap();
    let seen = store.read(&crate::store::client::RowsById(vec![own])).unwrap();
    assert_eq!(seen.len(), 1, "who sees own clients alone adds own ones");
}

#[test]
fn a_refusal_names_whom_to_ask_and_writes_nothing() {
    let mut store = office();
    store.sign_in("viewer");
    let Err(StoreError::Refused(refusal)) = store.write(&client("ТОО «Арман»", "manager")) else {
        panic!()
    };
    assert_eq!((refusal.message_key(), refusal.ask), ("refused-viewer", vec!["chief".to_owned()]));
    assert_eq!(journal::last(&store.conn).unwrap(), 5);
}

#[test]
fn without_a_chief_there_are_no_roles() {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let viewer =
        SaveUser { name: Some("Айгүл".into()), role: Some(Role::Viewer), ..SaveUser::default() };
    store.write(&viewer).unwrap();
    store.write(&client("ТОО «Арман»", "Айгүл")).unwrap();
    store.write(&setting()).unwrap();
    store.write(&file()).unwrap();
}

#[test]
fn a_name_that_nobody_of_the_office_has_writes_nothing() {
    let mut store = office();
    let refused = store.write(&client("ТОО «Арман»", "manager"));
    assert!(matches!(refused, Err(StoreError::Refused(refusal)) if refusal.role.is_none()));
}

#[test]
fn an_undo_passes_the_same_gate() {
    let mut store = office();
    store.sign_in("chief");
    let entry = store.write(&setting()).unwrap().journal.unwrap();
    store.sign_in("manager");
    let undo = TurnBack { target: journal::Target::Entry(entry), ..TurnBack::undo() };
    assert!(matches!(store.write(&undo), Err(StoreError::Refused(_))));
    store.sign_in("chief");
    store.write(&undo).unwrap();
}

#[test]
fn the_last_chief_stays_one_whichever_way_it_would_go() {
    let mut store = office();
    store.sign_in("chief");
    let chief = ListUsers.run(&store.conn).unwrap().into_iter().find(|user| user.role == "chief").unwrap();
    let to_manager = |version| SaveUser {
        base: Some((chief.id, version)),
        role: Some(Role::Manager),
        ..SaveUser::default()
    };
    assert!(matches!(store.write(&to_manager(chief.version)), Err(StoreError::LastChief)));
    let second = SaveUser { name: Some("Сәуле".into()), role: Some(Role::Chief), ..SaveUser::default() };
    let entry = store.write(&second).unwrap().journal.unwrap();
    store.write(&to_manager(chief.version)).unwrap();
    store.sign_in("Сәуле");
    let undo = TurnBack { target: journal::Target::Entry(entry), ..TurnBack::undo() };
    assert!(matches!(store.write(&undo), Err(StoreError::LastChief)));
}

#[test]
fn everybody_mends_the_own_name_and_nobody_the_own_role() {
    let mut store = office();
    store.sign_in("viewer");
    let own = ListUsers.run(&store.conn).unwrap().into_iter().find(|user| user.role == "viewer").unwrap();
    let base = Some((own.id, own.version));
    let role = SaveUser { base, role: Some(Role::Chief), ..SaveUser::default() };
    assert!(matches!(store.write(&role), Err(StoreError::Refused(_))));
    store.write(&SaveUser { base, name: Some("Вера".into()), ..SaveUser::default() }).unwrap();
}

#[test]
fn who_has_own_clients_changes_no_others() {
    let mut store = office();
    store.sign_in("chief");
    let theirs = store.write(&client("ТОО «Арман»", "chief")).unwrap().changes.of(&CLIENT).next().unwrap();
    let manager =
        ListUsers.run(&store.conn).unwrap().into_iter().find(|user| user.role == "manager").unwrap();
    let base = Some((manager.id, manager.version));
    store.write(&SaveUser { base, own_clients: Some(true), ..SaveUser::default() }).unwrap();
    store.sign_in("manager");
    let draft: Draft = [("city", "Тараз")].into_iter().collect();
    let change = SaveClient { base: Some((theirs, 1)), draft, adds_owner: false, apart: None };
    assert!(matches!(store.write(&change), Err(StoreError::Strange(names)) if names == ["chief"]));
    let own = store.write(&client("ТОО «Бояу»", "manager")).unwrap().changes.of(&CLIENT).next().unwrap();
    store.write(&SaveClient { base: Some((own, 1)), ..change }).unwrap();
}
