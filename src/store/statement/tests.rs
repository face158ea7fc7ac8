use super::*;
use crate::{
    clock::Clock,
    domain::{
        field::Draft,
        id::Id,
        money::Currency,
        payment::PaymentKind,
        statement::{Statement, booking::Entry, tests::paid},
    },
    store::{
        Actor, Receipt, SCHEMA, Store,
        client::{CLIENT, SaveClient},
        invoice::{INVOICE, InvoiceOut, SaveInvoice, ShowInvoice},
        journal::{Replay, TurnBack},
        payment::{ListPayments, PaymentFilter},
    },
};
use std::sync::Arc;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn touched(receipt: &Receipt, table: &'static Table) -> Id {
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

struct Office {
    store: Store,
    client: Id,
}

impl Office {
    fn new() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let save = SaveClient::new(None, draft(&[("name", "ЖШС «Алма»")]));
        let client = touched(&store.write(&save).unwrap(), &CLIENT);
        Self { store, client }
    }

    fn invoice(&mut self, sum: &str) -> Id {
        let draft = draft(&[("kind", "invoice"), ("day", "2026-03-02"), ("sum", sum)]);
        let save = SaveInvoice { base: None, client: Some(self.client), contract: None, draft };
        touched(&self.store.write(&save).unwrap(), &INVOICE)
    }

    fn shown(&self, id: Id) -> InvoiceOut {
        self.store.read(&ShowInvoice { id, today: NOON.today() }).unwrap().unwrap()
    }

    /// Books operations of these sums.
    fn book(&mut self, mut of: Vec<(i64, Entry)>) -> Receipt {
        let operations = of.iter().map(|(amount, _)| paid(*amount)).collect();
        let statement =
            Statement { account: "KZ1".to_owned(), opening: Some(0), operations, ..Statement::default() };
        (0..).zip(&mut of).for_each(|(place, (_, entry))| entry.place = place);
        let entries = of.into_iter().map(|(_, entry)| entry).collect();
        let booking = Booking { statement: Arc::new(statement), currency: Currency::Kzt, entries };
        let (file, format) = ("a.txt".to_owned(), "1c");
        let book = BookStatements { file, format, bookings: vec![booking], payers: Vec::new(), kind: None };
        self.store.write(&book).unwrap()
    }

    fn count(&self) -> usize {
        let list = ListPayments { filter: PaymentFilter::default(), after: None, limit: 100 };
        self.store.read(&list).unwrap().len()
    }
}

fn entry(key: &str, amount: i64, client: Option<Id>, documents: &[Id]) -> (i64, Entry) {
    let (key, kind, documents) = (key.to_owned(), PaymentKind::Received, documents.to_vec());
    (amount, Entry { place: 0, key, kind, client, documents, reason: String::new() })
}

#[test]
fn a_payment_closes_its_documents_in_their_order_and_the_rest_is_free() {
    let mut office = Office::new();
    let (first, second) = (office.invoice("100"), office.invoice("50"));
    let client = Some(office.client);
    office.book(vec![entry("a", 12_000, client, &[second, first]), entry("b", 700, None, &[])]);
    assert_eq!([first, second].map(|id| office.shown(id).paid().minor()), [7_000, 5_000]);
    office.book(vec![entry("c", 9_000, client, &[first])]);
    assert_eq!(office.shown(first).rest().minor(), 0);
    let free = PaymentFilter { free: true, ..PaymentFilter::default() };
    let free = office.store.read(&ListPayments { filter: free, after: None, limit: 9 }).unwrap();
    let free: Vec<i64> = free.iter().map(|one| one.free().minor()).collect();
    assert_eq!(free, [6_000, 700]);
}

#[test]
fn what_is_known_is_left_out_and_one_undo_takes_a_statement_back() {
    let mut office = Office::new();
    let invoice = office.invoice("100");
    let entries = vec![entry("a", 4_000, Some(office.client), &[invoice]), entry("b", 700, None, &[])];
    office.book(entries.clone());
    assert_eq!(office.book(entries.clone()).journal, None, "nothing was new");
    let known = office.store.read(&BookedKeys(Arc::new(vec!["a".into(), "x".into()]))).unwrap();
    assert_eq!(known.into_iter().collect::<Vec<_>>(), ["a"]);
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!((office.count(), office.shown(invoice).paid().minor()), (0, 0));
    office.book(entries);
    assert_eq!(office.count(), 2, "what was taken back may come again");
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}
