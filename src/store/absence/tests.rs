use super::*;
use crate::{
    clock::Clock,
    domain::field::{Draft, Flaw},
    store::{
        Actor, Receipt, Store, StoreError,
        activity::{ActivityFilter, ActivityOut, CountActivities, ListActivities, SaveActivity},
        client::SaveClient,
        invoice::SaveInvoice,
        journal::{Replay, Target, TurnBack},
        note::RemoveRow,
        office::users::{self, AddUser},
        preparation::Preparation,
        run::WithoutStep,
    },
};

/// Fields and their texts.
type Pairs<'a> = &'a [(&'a str, &'a str)];

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    for name in ["Айгүл", "Дмитрий", "Сәуле"] {
        store.write(&AddUser { name: name.into(), role: "manager" }).unwrap();
    }
    store
}

fn absence(pairs: Pairs) -> SaveAbsence {
    let usual =
        [("user", "Дмитрий"), ("substitute", "Айгүл"), ("from_day", "2026-03-10"), ("to_day", "2026-03-20")];
    let mut draft: Draft = usual.into_iter().collect();
    for (key, text) in pairs {
        draft.set(key, text);
    }
    SaveAbsence { base: None, draft }
}

fn flaw(refused: StoreResult<Receipt>) -> Flaw {
    match refused {
        Err(StoreError::Flawed(flaw)) => flaw,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_absence_is_kept_changed_removed_and_turned_back() {
    let mut store = office();
    store.write(&absence(&[("user", "дмитрий"), ("note", "отпуск")])).unwrap();
    let [kept] = &store.read(&ListAbsences).unwrap()[..] else { panic!("one") };
    assert_eq!((kept.user.1.as_str(), kept.substitute.1.as_str()), ("Дмитрий", "Айгүл"));
    assert_eq!((kept.to.to_string().as_str(), kept.note.as_str()), ("2026-03-20", "отпуск"));
    let longer = [("to_day", "2026-03-25")].into_iter().collect();
    let base = (kept.id, kept.version);
    store.write(&SaveAbsence { base: Some(base), draft: longer }).unwrap();
    let [changed] = &store.read(&ListAbsences).unwrap()[..] else { panic!("one") };
    assert_eq!(changed.to.to_string(), "2026-03-25");
    store.write(&RemoveRow { table: &ABSENCE, base: (changed.id, changed.version) }).unwrap();
    assert_eq!(store.read(&ListAbsences).unwrap(), []);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(store.read(&ListAbsences).unwrap().len(), 1);
}

#[test]
fn a_removed_absence_comes_back_only_where_it_can_stand() {
    let mut store = office();
    store.write(&absence(&[])).unwrap();
    let [first] = &store.read(&ListAbsences).unwrap()[..] else { panic!("one") };
    let removed = RemoveRow { table: &ABSENCE, base: (first.id, first.version) };
    let removal = store.write(&removed).unwrap().journal.unwrap();
    store.write(&absence(&[("from_day", "2026-03-18"), ("to_day", "2026-03-22")])).unwrap();
    let back = TurnBack { target: Target::Entry(removal), ..TurnBack::undo() };
    assert_eq!(flaw(store.write(&back)).key, "flaw-absence-twice");
    assert_eq!(store.read(&ListAbsences).unwrap().len(), 1, "nothing came back");
    store.write(&TurnBack::undo()).unwrap();
    store.write(&back).unwrap();
    assert_eq!(store.read(&ListAbsences).unwrap()[0].id, first.id);
    assert_eq!(store.read(&Replay { schema: store.schema() }).unwrap(), []);
}

#[test]
fn what_cannot_be_is_refused_with_a_sentence_and_leaves_nothing() {
    let mut store = office();
    store.write(&absence(&[])).unwrap();
    let cases: [(Pairs, &str, &str); 7] = [
        (
            &[("from_day", "2026-03-20"), ("to_day", "2026-03-22"), ("substitute", "Сәуле")],
            "user",
            "flaw-absence-twice",
        ),
        (&[("user", "Сәуле"), ("substitute", "Дмитрий")], "substitute", "flaw-absence-substitute-away"),
        (&[("user", "Айгүл"), ("substitute", "Сәуле")], "user", "flaw-absence-stands-in"),
        (
            &[("user", "АЙГҮЛ"), ("from_day", "2026-05-01"), ("to_day", "2026-05-02")],
            "substitute",
            "flaw-absence-own",
        ),
        (&[("from_day", "2026-05-03"), ("to_day", "2026-05-02")], "to_day", "flaw-absence-reversed"),
        (&[("substitute", "Бөтен")], "substitute", "flaw-person"),
        (&[("user", "")], "user", "flaw-required"),
    ];
    for (pairs, field, key) in cases {
        let flaw = flaw(store.write(&absence(pairs)));
        assert_eq!((flaw.field, flaw.key), (field, key));
    }
    assert_eq!(store.read(&ListAbsences).unwrap().len(), 1);
    // One may stand in for two, and be away later.
    store.write(&absence(&[("user", "Сәуле")])).unwrap();
    let later =
        [("user", "Айгүл"), ("substitute", "Сәуле"), ("from_day", "2026-03-21"), ("to_day", "2026-03-21")];
    store.write(&absence(&later)).unwrap();
}

/// A client of somebody.
fn client(store: &mut Store, name: &str, owner: &str) -> Id {
    let mut draft = crate::domain::client::blank();
    draft.set("name", name);
    draft.set("owner", owner);
    let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
    receipt.changes.rows().find(|(table, _)| table.name == "client").unwrap().1
}

fn plan(store: &mut Store, client: Option<Id>, pairs: Pairs) {
    let mut draft: Draft = [("kind", "call"), ("owner", "Дмитрий")].into_iter().collect();
    for (key, text) in pairs {
        draft.set(key, text);
    }
    store.write(&SaveActivity { base: None, client, contact: None, draft }).unwrap();
}

fn user(store: &Store, name: &str) -> Id {
    users::by_name(&store.conn, name).unwrap().unwrap()
}

fn owners(store: &Store) -> Vec<(String, String, String)> {
    let all = ListActivities { filter: ActivityFilter::default(), after: None, limit: 99 };
    let told = |one: &ActivityOut| (one.text("day"), one.text("state"), one.owner.clone());
    store.read(&all).unwrap().iter().map(told).collect()
}

#[test]
fn the_sheet_has_what_is_late_and_what_comes_with_what_one_must_know() {
    let mut store = office();
    let later = client(&mut store, "Later", "Дмитрий");
    plan(&mut store, Some(later), &[("day", "2026-04-20")]);
    let late = client(&mut store, "Late", "Дмитрий");
    plan(&mut store, Some(late), &[("day", "2026-03-12")]);
    plan(&mut store, Some(late), &[("day", "2026-03-19"), ("kind", "meeting")]);
    plan(&mut store, Some(late), &[("day", "2026-05-19"), ("kind", "meeting")]);
    for day in ["2026-03-01", "2026-03-02", "2026-03-03"] {
        plan(
            &mut store,
            Some(late),
            &[("day", day), ("state", "done"), ("outcome", "ok"), ("result", "agreed")],
        );
    }
    let promised = client(&mut store, "Promised", "Дмитрий");
    let promise = [("day", "2026-03-01"), ("state", "done"), ("outcome", "ok"), ("promise", "акт")];
    plan(&mut store, Some(promised), &promise);
    client(&mut store, "Quiet", "Дмитрий");
    let other = client(&mut store, "Other", "Айгүл");
    plan(&mut store, Some(other), &[("day", "2026-03-18")]);
    plan(&mut store, None, &[("day", "2026-03-18"), ("kind", "task"), ("goal", "отчёт")]);
    let today = "2026-03-16".parse().unwrap();
    let until = Some("2026-03-20".parse().unwrap());
    let sheet = HandoverSheet { user: user(&store, "Дмитрий"), today, until, client: None };
    let told = |one: &ToHandOver| (one.name(), one.overdue.len(), one.coming.len());
    let found = store.read(&sheet).unwrap();
    let of = |name: &str, overdue, coming| (name.to_owned(), overdue, coming);
    let expected =
        [of("Late", 1, 1), of("Other", 0, 1), of("Later", 0, 1), of("Promised", 0, 0), of("", 0, 1)];
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), expected);
    let known = |at: usize| found[at].sections.iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(known(0), [0, 2, 0, 0, 0, 0, 0, 0], "two talks tell the tone");
    assert_eq!(known(3), [0, 1, 0, 0, 1, 0, 0, 0]);
    let quiet = found.iter().find(|one| one.name() == "Later").and_then(|one| one.client.as_ref());
    let one = HandoverSheet { client: quiet.map(|(id, _)| *id), ..sheet };
    assert_eq!(store.read(&one).unwrap().len(), 1);
}

#[test]
fn who_owes_is_handed_over_though_nothing_is_planned() {
    let mut store = office();
    let owes = client(&mut store, "Owes", "Дмитрий");
    let invoice = [("kind", "invoice"), ("day", "2026-03-01"), ("sum", "500"), ("due_day", "2026-03-10")];
    let draft = invoice.into_iter().collect();
    store.write(&SaveInvoice { base: None, client: Some(owes), contract: None, draft }).unwrap();
    let today = "2026-03-16".parse().unwrap();
    let sheet = HandoverSheet { user: user(&store, "Дмитрий"), today, until: None, client: None };
    let [one] = &store.read(&sheet).unwrap()[..] else { panic!("one") };
    let known: Vec<usize> = one.sections.iter().map(Vec::len).collect();
    assert_eq!((one.name().as_str(), known), ("Owes", vec![0, 0, 0, 1, 0, 0, 0, 0]));
}

#[test]
fn what_happened_is_told_with_who_did_it() {
    let mut store = office();
    let own = client(&mut store, "Own", "Дмитрий");
    client(&mut store, "Quiet", "Дмитрий");
    plan(&mut store, Some(own), &[("day", "2026-03-15"), ("state", "done"), ("outcome", "до")]);
    plan(&mut store, Some(own), &[("day", "2026-03-16"), ("state", "done"), ("outcome", "вместо")]);
    plan(&mut store, Some(own), &[("day", "2026-03-19")]);
    let day: NaiveDate = "2026-03-16".parse().unwrap();
    let never = |_| Some(0);
    let happened = WhatHappened::between(user(&store, "Дмитрий"), (day, day), never);
    let [told] = &store.read(&happened).unwrap()[..] else { panic!("one") };
    let [deed] = &told.done[..] else { panic!("one") };
    assert_eq!((deed.activity.text("outcome").as_str(), deed.by.as_str()), ("вместо", "Айгүл"));
    assert_eq!(told.next.as_ref().map(|next| next.text("day")).as_deref(), Some("2026-03-19"));
    let whole = WhatHappened { moments: (None, None), ..happened };
    let stories = store.read(&whole).unwrap();
    assert_eq!(stories.len(), 2, "the journal tells of both: {stories:?}");
    assert!(stories[0].changes.iter().all(|row| row.entry.actor == "Айгүл"));
}

#[test]
fn what_is_open_goes_over_for_good_and_history_keeps_the_old_owner() {
    let mut store = office();
    let own = client(&mut store, "Own", "Дмитрий");
    plan(&mut store, Some(own), &[("day", "2026-03-01"), ("state", "done"), ("outcome", "ok")]);
    plan(&mut store, Some(own), &[("day", "2026-03-19")]);
    plan(&mut store, None, &[("day", "2026-03-20"), ("kind", "task")]);
    let before = owners(&store);
    let (from, to) = (user(&store, "Дмитрий"), user(&store, "Сәуле"));
    let receipt = store.write(&HandOver { from, to }).unwrap();
    assert_eq!(receipt.changes.rows().count(), 3);
    let after: Vec<String> = owners(&store).into_iter().map(|(_, _, owner)| owner).collect();
    assert_eq!(after, ["Дмитрий", "Сәуле", "Сәуле"]);
    assert!(store.write(&HandOver { from, to }).unwrap().journal.is_none(), "nothing is left");
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(owners(&store), before);
    store.write(&TurnBack::redo()).unwrap();
    assert_eq!(store.read(&Replay { schema: store.schema() }).unwrap(), []);
}

#[test]
fn the_plan_of_who_stands_in_has_the_days_of_the_absence() {
    let mut store = office();
    let own = client(&mut store, "Own", "Дмитрий");
    client(&mut store, "Free", "Дмитрий");
    for day in ["2026-03-09", "2026-03-10", "2026-03-20", "2026-03-21"] {
        plan(&mut store, Some(own), &[("day", day)]);
    }
    store.write(&absence(&[])).unwrap();
    let days = |today: Option<&str>| -> Vec<String> {
        let filter = ActivityFilter {
            owner: Some("Айгүл".into()),
            stands_in: today.map(str::to_owned),
            ..ActivityFilter::default()
        };
        let count = store.read(&CountActivities(filter.clone())).unwrap();
        let found = store.read(&ListActivities { filter, after: None, limit: 9 }).unwrap();
        assert_eq!(found.len(), count);
        found.iter().map(|one| one.text("day")).collect()
    };
    let prepares = |day: &str| {
        let day = day.parse().unwrap();
        let list = Preparation { day, user: Some("Айгүл".into()) };
        store.read(&list).unwrap().len()
    };
    assert_eq!((prepares("2026-03-09"), prepares("2026-03-20"), prepares("2026-03-21")), (0, 1, 0));
    let without = |today: &str| {
        let query = WithoutStep { user: Some("Айгүл".into()), today: today.parse().unwrap(), limit: 9 };
        store.read(&query).unwrap().into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!((without("2026-03-09"), without("2026-03-16")), (vec![], vec!["Free".to_owned()]));
    assert_eq!(days(None), Vec::<String>::new());
    assert_eq!(days(Some("2026-03-09")), ["2026-03-10", "2026-03-20"], "what is late is still his");
    assert_eq!(days(Some("2026-03-16")), ["2026-03-09", "2026-03-10", "2026-03-20"]);
}
