//! Random histories, written as a whole base and taken into an empty one: nothing tells the two apart.

use crate::operations::{ALL, NOON, Office, Pick, turn_back};
use proptest::prelude::*;
use serik::{
    domain::{collation::SortLanguage, id::Id},
    store::{
        SCHEMA, Store,
        client::{ClientFilter, Edge, Hits, ListClients, Order, SearchClients},
        import::Progress,
        journal::Target,
        whole::{BaseFile, TakeBase, WriteBase},
    },
};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 1000, ..ProptestConfig::default() })]

    #[test]
    fn a_whole_base_goes_out_and_comes_in_again(
        history in prop::collection::vec((0..ALL.len(), 0..6_usize, 0..4_usize), 4..24),
        turns in prop::collection::vec((any::<bool>(), 0..4_usize), 0..8),
    ) {
        let mut office = Office::new();
        for (at, row, variant) in history {
            office.act(ALL[at], Pick { row, variant });
        }
        let mut other = taken(&office);
        other.check();
        prop_assert_eq!(whole(&office), whole(&other));
        prop_assert_eq!(found(&office), found(&other));
        for (is_undo, variant) in turns {
            let target = if is_undo { Target::NewestOwn } else { Target::NewestUndo };
            for office in [&mut office, &mut other] {
                office.turn(&turn_back(target, Pick { row: 0, variant }));
            }
            prop_assert_eq!(whole(&office), whole(&other));
        }
        other.check();
        prop_assert_eq!(found(&office), found(&other));
    }
}

/// Bytes that are written to from another place.
#[derive(Clone, Default)]
struct Bytes(Arc<Mutex<Vec<u8>>>);

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The whole base, as an export writes it.
fn whole(office: &Office) -> String {
    let (out, progress) = (Bytes::default(), Arc::new(Progress::new(0, || {})));
    office.store.read(&WriteBase::new(SCHEMA, ("1.0.0", 0), out.clone(), progress)).unwrap();
    let bytes = out.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

/// Another base with the same in it, where the same person works at the same computer.
fn taken(office: &Office) -> Office {
    let whole = whole(office);
    let mut store = Store::in_memory(office.actor.clone(), NOON).unwrap();
    store.use_sort_language(SortLanguage::Kazakh).unwrap();
    let file = BaseFile::begin(whole.as_bytes(), SCHEMA).unwrap();
    store.take_base(TakeBase { file, progress: &Progress::new(0, || {}) }).unwrap();
    Office { store, actor: office.actor.clone(), ids: office.ids.clone(), words: office.words }
}

/// Who is found by each word, and the list of all.
fn found(office: &Office) -> (Vec<Hits>, Vec<Id>) {
    let words = (1..=office.words).map(|word| format!("соз{word}"));
    let words = words.chain(["7010000001", "alma", "vip", "гулнар", "cjp", "созз1"].map(str::to_owned));
    let hits = words.map(|query| {
        let filter = ClientFilter::default();
        office.store.read(&SearchClients { query, filter }).unwrap()
    });
    let listed = ListClients {
        filter: ClientFilter::default(),
        order: Order::Name,
        descending: false,
        language: SortLanguage::Kazakh,
        edge: Edge::Start,
        limit: 1000,
    };
    let rows = office.store.read(&listed).unwrap().rows;
    (hits.collect(), rows.iter().map(|row| row.id).collect())
}
