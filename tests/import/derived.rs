//! What is computed of imported clients is what it would be when made anew.

use super::{PROMISES, import, office, sample};
use serik::{
    domain::collation::SortLanguage,
    store::{
        Store,
        client::{ClientFilter, ClientRow, Edge, ListClients, Order},
    },
};

/// The whole list, with the keys of its order, completeness and first phones.
fn rows(store: &Store, order: Order) -> Vec<ClientRow> {
    let list = ListClients {
        filter: ClientFilter::default(),
        order,
        descending: false,
        language: SortLanguage::Russian,
        edge: Edge::Start,
        limit: 10_000,
    };
    store.read(&list).unwrap().rows
}

#[test]
fn clients_come_in_with_all_that_is_computed_of_them() {
    for (name, _, there) in PROMISES {
        let mut store = office();
        import(&mut store, sample(name));
        let orders = [Order::Name, Order::City, Order::Filled];
        let made = orders.map(|order| rows(&store, order));
        assert_eq!(made[0].len(), there[0], "{name}");
        store.rebuild_search().unwrap();
        assert_eq!(made, orders.map(|order| rows(&store, order)), "{name}");
    }
}
