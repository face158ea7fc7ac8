use super::*;
use crate::{
    clock::Clock,
    domain::{
        client::blank,
        collation::SortLanguage,
        field::Draft,
        id::{Id, erased},
        search::{Attempt, Document, Indexed, Pass, plan},
    },
    store::{
        Actor, Receipt, Store, StoreError,
        contact::{ContactBase, RemoveContact, SaveContact},
        journal::{Answer, Answers, Replay, Target, TurnBack},
        note::SaveNote,
    },
};

use proptest::prelude::*;
use std::collections::BTreeSet;

pub(super) const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap();
    for language in SortLanguage::ALL {
        store.use_sort_language(language).unwrap();
    }
    store
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    let mut draft = blank();
    for (key, text) in pairs {
        draft.set(key, *text);
    }
    draft
}

pub(super) fn add(store: &mut Store, pairs: &[(&str, &str)]) -> Id {
    let receipt = store.write(&SaveClient::new(None, draft(pairs))).unwrap();
    id_of(&receipt)
}

fn id_of(receipt: &Receipt) -> Id {
    receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1
}

fn change(store: &mut Store, id: Id, pairs: &[(&str, &str)]) {
    let image = store.read(&ShowClient(id)).unwrap().unwrap().client;
    let draft: Draft = pairs.iter().copied().collect();
    store.write(&SaveClient::new(crate::store::record::base(&image), draft)).unwrap();
}

fn search(store: &Store, query: &str) -> (Vec<Id>, Pass) {
    let hits = store.read(&SearchClients { query: query.into(), filter: ClientFilter::default() }).unwrap();
    (hits.ids, hits.pass)
}

pub(super) fn names(store: &Store, list: &ListClients) -> Vec<String> {
    store.read(list).unwrap().rows.into_iter().map(|row| row.name).collect()
}

pub(super) fn by_name(language: SortLanguage, edge: Edge) -> ListClients {
    let filter = ClientFilter::default();
    ListClients { filter, order: Order::Name, descending: false, language, edge, limit: 2 }
}

#[test]
fn a_client_is_found_by_name_layout_phone_and_person() {
    let mut store = office();
    let honey =
        add(&mut store, &[("name", "ТОО «Қазақ мёд»"), ("phones", "8 701 000 11 22"), ("city", "Семей")]);
    add(&mut store, &[("name", "Алатау Снаб")]);
    store
        .write(&SaveContact {
            client: honey,
            base: None,
            draft: [("name", "Гүлнәр Сейітова"), ("role", "decides"), ("mails", "gulnar@med.example")]
                .into_iter()
                .collect(),
        })
        .unwrap();
    assert_eq!(search(&store, "казак мед"), (vec![honey], Pass::Plain));
    assert_eq!(search(&store, "rfpfr vtl"), (vec![honey], Pass::Layout));
    assert_eq!(search(&store, "qazaq"), (vec![honey], Pass::Latin));
    assert_eq!(search(&store, "гулнар"), (vec![honey], Pass::Plain));
    assert_eq!(search(&store, "0001122"), (vec![honey], Pass::Digits));
    assert_eq!(search(&store, "gulnar@med"), (vec![honey], Pass::Plain));
    assert!(search(&store, "ничего такого").0.is_empty());
}

#[test]
fn the_window_walks_both_ways_in_every_alphabet() {
    let mut store = office();
    let ids: Vec<Id> = ["Ыбырай", "Іле", "ТОО «Абай»", "Яна", "Әлем"]
        .iter()
        .map(|name| add(&mut store, &[("name", name)]))
        .collect();
    let kazakh = |edge| by_name(SortLanguage::Kazakh, edge);
    assert_eq!(names(&store, &kazakh(Edge::Start)), ["ТОО «Абай»", "Әлем"]);
    assert_eq!(names(&store, &kazakh(Edge::End)), ["Іле", "Яна"]);
    let page = store.read(&kazakh(Edge::Around(ids[0]))).unwrap();
    assert_eq!(page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [ids[2], ids[4], ids[0], ids[1]]);
    assert!(!page.more_above && page.more_below);
    let last = page.rows.last().unwrap();
    let after = Edge::After(Anchor { key: last.key.clone(), id: last.id });
    assert_eq!(names(&store, &kazakh(after)), ["Яна"]);
    assert_eq!(names(&store, &by_name(SortLanguage::Russian, Edge::Start)), ["ТОО «Абай»", "Әлем"]);
}

#[test]
fn a_renamed_client_keeps_its_old_name_for_search() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Казмед")]);
    change(&mut store, id, &[("name", "Қазақ мёд")]);
    assert_eq!(search(&store, "казмед").0, [id]);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(store.read(&ShowClient(id)).unwrap().unwrap().client.get("former_names"), None);
}

#[test]
fn removing_takes_everything_along_and_undo_brings_it_back() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Алма"), ("phones", "+7 701 000 00 01, +7 701 000 00 02")]);
    let person: Draft = [("name", "Асан"), ("phones", "+7 701 000 00 03")].into_iter().collect();
    store.write(&SaveContact { client: id, base: None, draft: person }).unwrap();
    store
        .write(&SaveNote {
            client: id,
            base: None,
            draft: [("text", "pays on Fridays")].into_iter().collect(),
        })
        .unwrap();
    let before = store.read(&ShowClient(id)).unwrap().unwrap();
    store.write(&RemoveClients(vec![(id, 1)])).unwrap();
    assert!(search(&store, "алма").0.is_empty());
    let removed = store.read(&ShowClient(id)).unwrap().unwrap();
    let sizes = |card: &Card| (card.contacts.len(), card.points.len(), card.notes.len());
    assert_eq!((sizes(&removed), sizes(&before)), ((1, 3, 1), (1, 3, 1)), "the card is as it was");
    assert!(search(&store, "асан").0.is_empty());
    store.write(&TurnBack::undo()).unwrap();
    let back = store.read(&ShowClient(id)).unwrap().unwrap();
    assert_eq!(sizes(&back), (1, 3, 1));
    assert_eq!(back.contacts[0].name, before.contacts[0].name);
    assert_eq!(search(&store, "асан").0, [id]);
    let schema = store.schema();
    assert_eq!(store.read(&Replay { schema }).unwrap(), []);
}

#[test]
fn restoring_is_an_action_of_its_own() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Алма"), ("phones", "+7 701 000 00 01")]);
    assert!(matches!(store.write(&RestoreClient(id)), Err(StoreError::NotRemoved)));
    store.write(&RemoveClients(vec![(id, 1)])).unwrap();
    store.write(&RestoreClient(id)).unwrap();
    assert_eq!(store.read(&ShowClient(id)).unwrap().unwrap().points.len(), 1);
}

#[test]
fn a_person_can_leave_and_come_back_by_undo() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Алма")]);
    let person: Draft = [("name", "Асан"), ("role", "signs")].into_iter().collect();
    store.write(&SaveContact { client: id, base: None, draft: person }).unwrap();
    let contact = store.read(&ShowClient(id)).unwrap().unwrap().contacts.remove(0);
    let base =
        ContactBase { contact: (contact.id, contact.version), post: (contact.post, contact.post_version) };
    store.write(&RemoveContact(base)).unwrap();
    assert!(store.read(&ShowClient(id)).unwrap().unwrap().contacts.is_empty());
    store.write(&TurnBack { answers: Answers::Ask, ..TurnBack::undo() }).unwrap();
    assert_eq!(store.read(&ShowClient(id)).unwrap().unwrap().contacts[0].name, "Асан");
}

#[test]
fn saving_without_a_change_writes_nothing() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Алма"), ("phones", "+7 701 000 00 01")]);
    let same = SaveClient::new(Some((id, 1)), draft(&[("name", "Алма"), ("phones", "8 701 000 00 01")]));
    assert_eq!(store.write(&same).unwrap().journal, None);
}

#[test]
fn an_unknown_owner_is_refused_and_an_import_adds_one() {
    let mut store = office();
    let owned = draft(&[("name", "Алма"), ("owner", "Данияр")]);
    let refused = store.write(&SaveClient::new(None, owned.clone()));
    assert!(matches!(refused, Err(StoreError::Flawed(flaw)) if flaw.key == "flaw-person"));
    store.write(&SaveClient { adds_owner: true, ..SaveClient::new(None, owned) }).unwrap();
    assert_eq!(names(&store, &by_name(SortLanguage::Russian, Edge::Start)), ["Алма"]);
}

#[test]
fn cities_follow_the_alphabet_and_who_has_none_comes_first() {
    let mut store = office();
    for (name, city) in [
        ("Б", "Ярославль"),
        ("Ә", "Ярославль"),
        ("А", "Әулиеата"),
        ("Б", "Ақтау"),
        ("Б", "Атырау"),
        ("Б", ""),
        ("А", ""),
    ] {
        add(&mut store, &[("name", name), ("city", city)]);
    }
    let by_city = ListClients { order: Order::City, limit: 9, ..by_name(SortLanguage::Russian, Edge::Start) };
    let rows = store.read(&by_city).unwrap().rows;
    let rows: Vec<String> = rows.into_iter().map(|row| format!("{} {}", row.city, row.name)).collect();
    let wanted = [" А", " Б", "Ақтау Б", "Атырау Б", "Әулиеата А", "Ярославль Ә", "Ярославль Б"];
    assert_eq!(rows, wanted);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_word_table_answers_as_the_rules_say(
        names in proptest::collection::vec("[А-яҚқӘә]{1,4}[ .«»-]{1,2}[A-zа-я0-9]{1,6}", 1..6),
        query in "[а-яқa-z0-9]{1,3}( [а-яa-z]{1,3})?",
    ) {
        let mut store = office();
        let mut stored = Vec::new();
        for name in &names {
            stored.push((add(&mut store, &[("name", name)]), Indexed::of(&Document { name, ..Document::default() })));
        }
        let hits = |attempt: &Attempt| -> BTreeSet<Id> {
            stored.iter().filter(|(_, indexed)| attempt.accepts(indexed)).map(|(id, _)| *id).collect()
        };
        let wanted = plan(&query).iter().map(hits).find(|found| !found.is_empty()).unwrap_or_default();
        let (found, _) = search(&store, &query);
        prop_assert_eq!(found.into_iter().collect::<BTreeSet<Id>>(), wanted);
    }
}

#[test]
fn who_was_erased_stands_behind_every_name() {
    let mut store = office();
    let gone = erased(Id(123_014_735_305_113_750));
    for name in [gone.as_str(), "Яблоко"] {
        add(&mut store, &[("name", name)]);
    }
    assert_eq!(names(&store, &by_name(SortLanguage::Russian, Edge::Start)), ["Яблоко", &gone]);
}

#[test]
fn no_list_scans_the_table_or_sorts_it() {
    let store = office();
    for order in [Order::Name, Order::City, Order::Segment, Order::Changed, Order::Created, Order::Filled] {
        for edge in [Edge::Start, Edge::After(Anchor { key: String::new().into(), id: Id(0) })] {
            let list = ListClients { order, ..by_name(SortLanguage::Kazakh, edge) };
            let plan = store.plan_of(&list);
            assert!(!plan.contains("TEMP B-TREE"), "{order:?}: {plan}");
            let scans =
                plan.contains("SCAN client") && !plan.contains("USING INDEX") && order != Order::Created;
            assert!(!scans, "{order:?}: {plan}");
        }
    }
}

thread_local! {
    static STATEMENTS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Statements that read, of one question.
fn cost<Q: crate::store::Query>(store: &mut Store, query: &Q) -> usize {
    use rusqlite::trace::{TraceEvent, TraceEventCodes};
    let count: fn(TraceEvent) = |event| {
        if let TraceEvent::Stmt(_, sql) = event
            && (sql.starts_with("SELECT") || sql.starts_with("--"))
            // What the word table asks for itself is no statement of ours.
            && !["client_words_", "data_version"].iter().any(|own| sql.contains(own))
        {
            STATEMENTS.set(STATEMENTS.get() + 1);
        }
    };
    store.conn.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(count)).unwrap();
    STATEMENTS.set(0);
    store.read(query).unwrap();
    store.conn.trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent)>).unwrap();
    STATEMENTS.get()
}

#[test]
fn a_page_costs_one_statement_a_letter_two_and_a_card_four() {
    let mut store = office();
    let id = add(&mut store, &[("name", "Қазақ мёд"), ("phones", "+7 701 000 00 01")]);
    // Whether this person sees all clients is asked once.
    assert_eq!(cost(&mut store, &by_name(SortLanguage::Kazakh, Edge::Start)), 2);
    assert_eq!(cost(&mut store, &by_name(SortLanguage::Kazakh, Edge::Start)), 1);
    let letter = SearchClients { query: "қ".into(), filter: ClientFilter::default() };
    let rows = RowsById(vec![id]);
    assert_eq!(cost(&mut store, &letter) + cost(&mut store, &rows), 2);
    assert_eq!(cost(&mut store, &ShowClient(id)), 4);
}

#[test]
fn the_first_hits_are_those_that_all_hits_begin_with() {
    let mut store = office();
    for name in ["Қазақ мёд", "Қ", "Балқаш", "Қас Қ", "Қапал", "Мәскеу Қала"]
    {
        add(&mut store, &[("name", name), ("city", "Қостанай")]);
    }
    let first = |query: &str, limit: usize| {
        let search = SearchClients { query: query.to_owned(), filter: ClientFilter::default() };
        store.read(&FirstHits { search, limit }).unwrap().iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let all = search(&store, "қ").0;
    assert_eq!((all.len(), first("қ", 4)), (6, all[..4].to_vec()));
    assert_eq!(first("қ", 5), [], "what follows ranks by other words");
    assert_eq!((first("12", 1), first("мәскеу балқаш", 1)), (vec![], vec![]));
}

#[test]
fn a_word_of_the_name_ranks_before_a_word_elsewhere() {
    let mut store = office();
    let honey = add(&mut store, &[("name", "Қазақ мёд")]);
    let clinic = add(&mut store, &[("name", "Емхана"), ("industry", "медицина")]);
    assert_eq!(search(&store, "мёд"), (vec![honey, clinic], Pass::Plain));
    assert_eq!(search(&store, "0fpf0 v`l").0, [honey], "each word in a layout of its own");
}

#[test]
fn the_whole_name_comes_before_its_beginning() {
    let mut store = office();
    let word = add(&mut store, &[("name", "Банк Альфа")]);
    let beginning = add(&mut store, &[("name", "Альфа Банкинг")]);
    let whole = add(&mut store, &[("name", "ТОО «Альфа Банк»")]);
    assert_eq!(search(&store, "альфа банк").0, [whole, beginning, word]);
    assert_eq!(search(&store, "АльфаБанк").0[0], whole);
    assert_eq!(search(&store, "альфа-банк тоо").0[0], whole);
}

#[test]
fn a_slip_is_found_wherever_it_is_and_lists_everybody_meant() {
    let mut store = office();
    let first = add(&mut store, &[("name", "Кулпынай")]);
    let other = add(&mut store, &[("name", "Аулпыанай")]);
    assert_eq!(search(&store, "аулпынай"), (vec![other, first], Pass::Typo));
    store.write(&RemoveClients(vec![(other, 1)])).unwrap();
    assert_eq!(search(&store, "аулпынай").0, [first]);
}

#[test]
fn a_word_is_known_as_long_as_a_client_has_it() {
    let mut store = office();
    let known = |store: &Store| -> Vec<String> {
        let mut select = store.conn.prepare("SELECT word FROM client_word ORDER BY word").unwrap();
        select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let first = add(&mut store, &[("name", "Береке")]);
    let second = add(&mut store, &[("name", "Береке-2026"), ("city", "Семей")]);
    assert_eq!(known(&store), ["береке", "семей"]);
    store.write(&RemoveClients(vec![(second, 1)])).unwrap();
    assert_eq!(known(&store), ["береке"]);
    store.write(&RemoveClients(vec![(first, 1)])).unwrap();
    assert!(known(&store).is_empty() && store.read(&SearchFaults).unwrap().is_empty());
}

#[test]
fn words_that_nobody_has_are_a_fault() {
    let mut store = office();
    add(&mut store, &[("name", "Береке")]);
    assert!(store.read(&SearchFaults).unwrap().is_empty());
    store.conn.execute("INSERT INTO client_words (rowid, words) VALUES (7, 'лишнее')", []).unwrap();
    assert_eq!(store.read(&SearchFaults).unwrap(), [SearchFault::Words]);
    store.rebuild_search().unwrap();
    store.conn.execute("DELETE FROM client_word", []).unwrap();
    assert_eq!(store.read(&SearchFaults).unwrap(), [SearchFault::Words]);
}

#[test]
fn a_client_that_stays_keeps_what_came_with_it() {
    let mut store = office();
    let receipt = store
        .write(&SaveClient::new(None, draft(&[("name", "Алма"), ("phones", "+7 701 000 00 01")])))
        .unwrap();
    let client = id_of(&receipt);
    store.write(&SaveContact { client, base: None, draft: draft(&[("name", "Дана")]) }).unwrap();
    let first = Target::Entry(receipt.journal.unwrap());
    store.write(&TurnBack { target: first, answers: Answers::All(Answer::Skip) }).unwrap();
    let card = store.read(&ShowClient(client)).unwrap().unwrap();
    assert!(!CLIENT.is_removed(&card.client) && card.points.len() == 1 && card.contacts.len() == 1);
    assert!(store.read(&Replay { schema: crate::store::SCHEMA }).unwrap().is_empty());
}

#[test]
fn a_redo_that_leaves_a_client_leaves_what_hangs_on_it() {
    let mut store = office();
    let client = add(&mut store, &[("name", "Алма"), ("phones", "+7 701 000 00 01")]);
    store.write(&RemoveClients(vec![(client, 1)])).unwrap();
    store.write(&TurnBack::undo()).unwrap();
    let newest = crate::store::journal::last(&store.conn).unwrap();
    let note = draft(&[("text", "Звонить утром")]);
    store.write(&SaveNote { client, base: None, draft: note }).unwrap();
    store.write(&TurnBack { target: Target::Entry(newest), answers: Answers::All(Answer::Skip) }).unwrap();
    let card = store.read(&ShowClient(client)).unwrap().unwrap();
    assert!(!CLIENT.is_removed(&card.client) && card.points.len() == 1 && card.notes.len() == 1);
}
