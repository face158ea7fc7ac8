//! Two programs over one file: no lost update, precise news, undo across people.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

use serik::{
    clock::Clock,
    domain::{client::blank, id::Id},
    store::{
        Actor, Changes, Missing, Store, StoreError,
        client::{CLIENT, ClientFilter, SaveClient, SearchClients, ShowClient},
        contact::{
            ContactBase, LISTS, LinkContact, ListRemovedPosts, RemoveContact, RestoreContact, SaveContact,
        },
        journal::{Answer, Answers, Erase, JournalEdge, JournalFilter, ListJournal, Target, TurnBack, Why},
        record,
    },
};
use std::path::Path;
use tempfile::TempDir;

struct Office {
    aigul: Store,
    daniyar: Store,
    folder: TempDir,
}

fn open(path: &Path, name: &str, installation: &str) -> Store {
    Store::open(path, Missing::Create, Actor::new(name, installation), Clock::system()).unwrap()
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("кеңсе.db");
    let aigul = open(&path, "Aigul", "one");
    let daniyar = open(&path, "Daniyar", "two");
    Office { aigul, daniyar, folder }
}

fn add(store: &mut Store, name: &str) -> Id {
    let mut draft = blank();
    draft.set("name", name);
    let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1
}

fn base(store: &Store, id: Id) -> Option<(Id, i64)> {
    record::base(&store.read(&ShowClient(id)).unwrap().unwrap().client)
}

fn value(store: &Store, id: Id, column: &str) -> String {
    record::text(&store.read(&ShowClient(id)).unwrap().unwrap().client, column)
}

fn change(base: Option<(Id, i64)>, column: &str, text: &str) -> SaveClient {
    SaveClient::new(base, [(column, text)].into_iter().collect())
}

#[test]
fn the_second_writer_learns_that_the_row_moved() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let id = add(&mut aigul, "Alma LLP");
    let seen = base(&daniyar, id);
    aigul.write(&change(seen, "city", "Almaty")).unwrap();
    let refused = daniyar.write(&change(seen, "city", "Astana")).unwrap_err();
    assert!(matches!(refused, StoreError::Stale { table, .. } if *table == CLIENT));
    assert_eq!(value(&daniyar, id, "city"), "Almaty");
}

#[test]
fn colleagues_news_name_the_rows_once() {
    let Office { mut aigul, mut daniyar, .. } = office();
    assert_eq!(daniyar.poll().unwrap(), None);
    let id = add(&mut aigul, "Alma LLP");
    assert!(daniyar.poll().unwrap().unwrap().touches_row(&CLIENT, id));
    assert_eq!(daniyar.poll().unwrap(), None);
    assert_eq!(aigul.poll().unwrap(), None::<Changes>);
}

#[test]
fn the_journal_knows_at_which_computer_it_was() {
    let Office { mut aigul, folder, .. } = office();
    let actor = Actor::new("Daniyar", "three").at("СКЛАД-2".to_owned());
    let path = folder.path().join("кеңсе.db");
    let mut daniyar = Store::open(&path, Missing::Refuse, actor, Clock::system()).unwrap();
    add(&mut daniyar, "Tau LLP");
    add(&mut aigul, "Alma LLP");
    let newest = ListJournal { filter: JournalFilter::default(), edge: JournalEdge::Newest, limit: 2 };
    let rows = aigul.read(&newest).unwrap();
    assert_eq!(rows.iter().map(|row| row.computer.as_str()).collect::<Vec<_>>(), ["", "СКЛАД-2"]);
}

#[test]
fn own_writes_do_not_hide_older_news() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let id = add(&mut aigul, "Alma LLP");
    let own = add(&mut daniyar, "Tau LLP");
    let news = daniyar.poll().unwrap().unwrap();
    assert!(news.touches_row(&CLIENT, id) && !news.touches_row(&CLIENT, own));
}

#[test]
fn stations_never_make_the_same_identity() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let mut ids: Vec<Id> = (0..20).flat_map(|_| [add(&mut aigul, "A"), add(&mut daniyar, "D")]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 40);
}

#[test]
fn two_programs_of_one_installation_never_make_the_same_identity() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let (mut screen, mut script) = (open(&path, "Aigul", "one"), open(&path, "Aigul", "one"));
    let mut ids: Vec<Id> = (0..20).flat_map(|_| [add(&mut screen, "A"), add(&mut script, "B")]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 40);
}

#[test]
fn undo_never_overwrites_a_colleague_unseen() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let id = add(&mut aigul, "Alma LLP");
    aigul.write(&change(base(&aigul, id), "city", "Almaty")).unwrap();
    daniyar.write(&change(base(&daniyar, id), "city", "Astana")).unwrap();
    let StoreError::Conflicts(found) = aigul.write(&TurnBack::undo()).unwrap_err() else {
        panic!("not told")
    };
    assert_eq!((found[0].why, found[0].cells[0].column.as_str()), (Why::Changed, "city"));
    assert_eq!(value(&aigul, id, "city"), "Astana");
    let skip = TurnBack { target: Target::NewestOwn, answers: Answers::All(Answer::Skip) };
    aigul.write(&skip).unwrap();
    assert_eq!(value(&aigul, id, "city"), "Astana");
}

#[test]
fn undoing_a_client_with_a_colleagues_work_asks_and_takes_the_whole_action() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let id = add(&mut aigul, "Alma LLP");
    daniyar.write(&change(base(&daniyar, id), "city", "Astana")).unwrap();
    assert!(matches!(aigul.write(&TurnBack::undo()), Err(StoreError::Conflicts(_))));
    let too = TurnBack { target: Target::NewestOwn, answers: Answers::All(Answer::Too) };
    aigul.write(&too).unwrap();
    assert!(!value(&daniyar, id, "deleted_at").is_empty());
    aigul.write(&TurnBack::redo()).unwrap();
    assert_eq!(value(&daniyar, id, "deleted_at"), "");
}

#[test]
fn undo_works_in_a_new_process() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let id = add(&mut open(&path, "Aigul", "one"), "Alma LLP");
    let mut again = open(&path, "Aigul", "one");
    again.write(&TurnBack::undo()).unwrap();
    assert!(!value(&again, id, "deleted_at").is_empty());
}

#[test]
fn a_later_action_taken_back_whole_leaves_none_of_its_cells_behind() {
    let Office { mut aigul, .. } = office();
    let id = add(&mut aigul, "Alma");
    aigul.write(&change(base(&aigul, id), "name", "Alma 1")).unwrap();
    let middle = aigul.write(&change(base(&aigul, id), "name", "Alma 12")).unwrap().journal.unwrap() - 1;
    let target = Target::Entry(middle);
    let StoreError::Conflicts(found) = aigul.write(&TurnBack { target, answers: Answers::Ask }).unwrap_err()
    else {
        panic!("not told")
    };
    assert_eq!(found.len(), 2, "the name and the former names");
    let mixed: Vec<_> =
        found.iter().zip([Answer::Too, Answer::Skip]).map(|(one, answer)| one.answer(answer)).collect();
    aigul.write(&TurnBack { target, answers: Answers::Each(mixed) }).unwrap();
    assert_eq!(
        (value(&aigul, id, "name"), value(&aigul, id, "former_names")),
        ("Alma".into(), String::new())
    );
}

#[test]
fn phones_of_two_people_come_together() {
    let Office { mut aigul, mut daniyar, .. } = office();
    let id = add(&mut aigul, "Alma");
    let phones = |store: &mut Store, seen: &str, typed: &str| {
        let draft = [(LISTS[0].2, seen), ("phones", typed)].into_iter().collect();
        store.write(&SaveClient::new(base(store, id), draft)).unwrap();
    };
    phones(&mut aigul, "", "+77010000001, +77010000002");
    phones(&mut daniyar, "+77010000001, +77010000002", "+77010000001, +77010000002, +77010000003");
    phones(&mut aigul, "+77010000001, +77010000002", "+77010000001, +77010000004");
    let card = aigul.read(&ShowClient(id)).unwrap().unwrap();
    let mut typed: Vec<_> = card.points.iter().map(|point| point.typed.as_str()).collect();
    typed.sort_unstable();
    assert_eq!(typed, ["+77010000001", "+77010000003", "+77010000004"]);
}

#[test]
fn a_number_replaced_twice_is_one_number_whatever_is_undone() {
    for (answer, wanted) in [(Answer::Too, "+77010000001"), (Answer::Skip, "+77010000003")] {
        let Office { mut aigul, .. } = office();
        let id = add(&mut aigul, "Alma");
        let mut phone = |typed: &str| {
            let draft = [("phones", typed)].into_iter().collect();
            aigul.write(&SaveClient::new(base(&aigul, id), draft)).unwrap().journal.unwrap()
        };
        let [_, second, _] = ["+77010000001", "+77010000002", "+77010000003"].map(&mut phone);
        let undo = TurnBack { target: Target::Entry(second), answers: Answers::All(answer) };
        aigul.write(&undo).unwrap();
        let card = aigul.read(&ShowClient(id)).unwrap().unwrap();
        let typed: Vec<_> = card.points.iter().map(|point| point.typed.as_str()).collect();
        assert_eq!(typed, [wanted]);
    }
}

#[test]
fn erased_words_stand_nowhere_in_the_file() {
    let Office { mut aigul, daniyar, folder } = office();
    let id = add(&mut aigul, "Zhasyrynov");
    aigul.write(&change(base(&aigul, id), "short_name", "Zhaskanat")).unwrap();
    aigul.write(&Erase { own: vec![(&CLIENT, id)], ..Erase::default() }).unwrap();
    let found = SearchClients { query: "zhasyr".to_owned(), filter: ClientFilter::default() };
    assert!(aigul.read(&found).unwrap().ids.is_empty());
    drop(daniyar);
    aigul.close().unwrap();
    let bytes = std::fs::read(folder.path().join("кеңсе.db")).unwrap();
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    for left in ["zhasyr", "jasirin", "zhaskanat"] {
        assert!(!text.contains(left), "{left}");
    }
}

#[test]
fn who_left_two_clients_one_after_the_other_comes_back_with_the_numbers() {
    let Office { mut aigul, .. } = office();
    let [first, second] = ["Alma", "Tau"].map(|name| add(&mut aigul, name));
    let draft = [("name", "Dana"), ("phones", "+77010000001")].into_iter().collect();
    aigul.write(&SaveContact { client: first, base: None, draft }).unwrap();
    let person = aigul.read(&ShowClient(first)).unwrap().unwrap().contacts[0].id;
    aigul.write(&LinkContact { client: second, contact: person }).unwrap();
    for client in [first, second] {
        let contact = aigul.read(&ShowClient(client)).unwrap().unwrap().contacts[0].clone();
        let base = ContactBase {
            contact: (contact.id, contact.version),
            post: (contact.post, contact.post_version),
        };
        aigul.write(&RemoveContact(base)).unwrap();
    }
    let gone = ListRemovedPosts { key: "Dana".to_owned(), client: Some(first) };
    let post = aigul.read(&gone).unwrap().remove(0);
    aigul.write(&RestoreContact { post: post.post, contact: post.contact }).unwrap();
    let card = aigul.read(&ShowClient(first)).unwrap().unwrap();
    assert_eq!((card.contacts.len(), card.points.len()), (1, 1));
}
