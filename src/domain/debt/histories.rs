//! Random histories of invoices, payments, allocations, refunds, write-offs and disputes, in any order of recording: on
//! any day the buckets make the balance, and the balance is what the ledger says.

use super::{
    Paid,
    aging::{Aged, Buckets, Item, age},
    allocation::{OpenDebt, Part, Way, check, propose},
};
use crate::domain::money::{Currency, Money};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

const CURRENCIES: [Currency; 2] = [Currency::Kzt, Currency::Rub];
const NUMBERS: [&str; 3] = ["1", "2", "3"];

/// What an office records, each on a day.
#[derive(Clone, Debug)]
enum Operation {
    Invoice {
        number: usize,
        due: Option<u64>,
        sum: i64,
    },
    /// Allocated at once in one of the ways; the rest is an advance.
    Payment {
        way: usize,
        sum: i64,
    },
    /// So much of an advance goes back; never more than there is.
    Refund {
        payment: usize,
        sum: i64,
    },
    /// An advance is allocated later.
    Allocate {
        payment: usize,
    },
    /// An allocation is taken back.
    Release {
        part: usize,
    },
    WriteOff {
        item: usize,
    },
    Dispute {
        item: usize,
        sum: i64,
    },
}

#[derive(Clone, Debug)]
struct Recorded {
    day: u64,
    currency: usize,
    what: Operation,
}

struct Invoice {
    number: &'static str,
    day: u64,
    due: Option<u64>,
    sum: Money,
    disputed: i64,
}

/// Money that came, less what of it went back.
struct Receipt {
    paid: Paid,
    currency: Currency,
    refunds: Vec<Paid>,
}

struct Allocation {
    day: u64,
    receipt: Option<usize>,
    invoice: usize,
    sum: i64,
}

/// Everything that is recorded; what was written off is an allocation without a receipt.
#[derive(Default)]
struct Books {
    invoices: Vec<Invoice>,
    receipts: Vec<Receipt>,
    allocations: Vec<Allocation>,
}

fn on(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(day)
}

impl Books {
    fn allocated(&self, is_meant: impl Fn(&Allocation) -> bool) -> i64 {
        self.allocations.iter().filter(|one| is_meant(one)).map(|one| one.sum).sum()
    }

    fn open(&self) -> Vec<OpenDebt<'static>> {
        let rest = |at, sum: Money| {
            Money::new(sum.minor() - self.allocated(|one| one.invoice == at), sum.currency())
        };
        let debt = |(at, one): (usize, &Invoice)| OpenDebt {
            document: one.number,
            due: one.due.map(on),
            rest: rest(at, one.sum),
        };
        self.invoices.iter().enumerate().map(debt).collect()
    }

    fn left(&self, at: usize) -> i64 {
        let receipt = &self.receipts[at];
        let refunded: i64 = receipt.refunds.iter().map(|paid| paid.sum).sum();
        receipt.paid.sum - refunded - self.allocated(|one| one.receipt == Some(at))
    }

    /// Allocates what is left of a receipt, as a proposal says.
    fn allocate(&mut self, day: u64, receipt: usize, way: Way) {
        let payment = Money::new(self.left(receipt), self.receipts[receipt].currency);
        let debts = self.open();
        let Ok(proposal) = propose(payment, &debts, way) else { return };
        assert_eq!(check(payment, &proposal.parts, &debts), Ok(proposal.left));
        let allocation =
            |part: Part| Allocation { day, receipt: Some(receipt), invoice: part.debt, sum: part.sum };
        self.allocations.extend(proposal.parts.into_iter().map(allocation));
    }

    fn record(&mut self, recorded: &Recorded) {
        let (day, currency) = (recorded.day, CURRENCIES[recorded.currency]);
        match recorded.what {
            Operation::Invoice { number, due, sum } => {
                let due = due.map(|days| day + days);
                let sum = Money::new(sum, currency);
                self.invoices.push(Invoice { number: NUMBERS[number], day, due, sum, disputed: 0 });
            }
            Operation::Payment { way, sum } => {
                self.receipts.push(Receipt {
                    paid: Paid { day: on(day), sum },
                    currency,
                    refunds: Vec::new(),
                });
                let way = [Way::Named(&["2", "1"]), Way::DueFirst, Way::Proportional][way];
                self.allocate(day, self.receipts.len() - 1, way);
            }
            Operation::Refund { payment, sum } if payment < self.receipts.len() => {
                let sum = sum.min(self.left(payment));
                let receipt = &mut self.receipts[payment];
                receipt.refunds.push(Paid { day: receipt.paid.day.max(on(day)), sum });
            }
            Operation::Allocate { payment } if payment < self.receipts.len() => {
                self.allocate(day, payment, Way::DueFirst);
            }
            Operation::Release { part } if part < self.allocations.len() => {
                self.allocations.remove(part);
            }
            Operation::WriteOff { item } if item < self.invoices.len() => {
                let sum = self.open()[item].rest.minor();
                self.allocations.push(Allocation { day, receipt: None, invoice: item, sum });
            }
            Operation::Dispute { item, sum } if item < self.invoices.len() => {
                self.invoices[item].disputed = sum;
            }
            _ => {}
        }
    }

    /// Buckets at the end of a day. An allocation counts when both the document and the money are there.
    fn aged(&self, day: u64) -> Vec<Aged> {
        let counts = |one: &&Allocation| {
            let has_come = one.receipt.is_none_or(|at| self.receipts[at].paid.day <= on(day));
            one.day <= day && has_come && self.invoices[one.invoice].day <= day
        };
        let counted: Vec<&Allocation> = self.allocations.iter().filter(counts).collect();
        let sum = |is_meant: &dyn Fn(&Allocation) -> bool| -> i64 {
            counted.iter().filter(|one| is_meant(one)).map(|one| one.sum).sum()
        };
        let known = self.invoices.iter().enumerate().filter(|(_, one)| one.day <= day);
        let items = known.map(|(at, one)| Item {
            due: one.due.map(on),
            currency: one.sum.currency(),
            sum: one.sum.minor(),
            paid: sum(&|allocation| allocation.invoice == at),
            disputed: one.disputed,
        });
        let come = self.receipts.iter().enumerate().filter(|(_, one)| one.paid.day <= on(day));
        let advances = come.map(|(at, one)| {
            let refunded: i64 =
                one.refunds.iter().filter(|paid| paid.day <= on(day)).map(|paid| paid.sum).sum();
            let left = one.paid.sum - refunded - sum(&|allocation| allocation.receipt == Some(at));
            Money::new(left, one.currency)
        });
        age(items, advances, &Buckets::default(), on(day)).unwrap()
    }

    /// What the ledger says: invoices less money that came, plus money that went back, less what was written off.
    fn ledger(&self, day: u64, currency: Currency) -> i64 {
        let invoiced = self.invoices.iter().filter(|one| one.day <= day && one.sum.currency() == currency);
        let invoiced: i64 = invoiced.map(|one| one.sum.minor()).sum();
        let come = self.receipts.iter().filter(|one| one.currency == currency);
        let received: i64 = come
            .map(|one| {
                let sum_of = |all: &[Paid]| {
                    all.iter().filter(|paid| paid.day <= on(day)).map(|paid| paid.sum).sum::<i64>()
                };
                sum_of(&[one.paid]) - sum_of(&one.refunds)
            })
            .sum();
        let is_written_off = |one: &Allocation| {
            let invoice = &self.invoices[one.invoice];
            one.receipt.is_none()
                && one.day <= day
                && invoice.day <= day
                && invoice.sum.currency() == currency
        };
        invoiced - received - self.allocated(is_written_off)
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        4 => (0_usize..3, prop::option::of(0_u64..120), 1_i64..1_000)
            .prop_map(|(number, due, sum)| Operation::Invoice { number, due, sum }),
        4 => (0_usize..3, 1_i64..1_500).prop_map(|(way, sum)| Operation::Payment { way, sum }),
        1 => (0_usize..4, 0_i64..500).prop_map(|(payment, sum)| Operation::Refund { payment, sum }),
        1 => (0_usize..4).prop_map(|payment| Operation::Allocate { payment }),
        1 => (0_usize..6).prop_map(|part| Operation::Release { part }),
        1 => (0_usize..4).prop_map(|item| Operation::WriteOff { item }),
        1 => (0_usize..4, 0_i64..1_000).prop_map(|(item, sum)| Operation::Dispute { item, sum }),
    ]
}

/// Days stand in no order: what is recorded today may have happened long ago.
fn history() -> impl Strategy<Value = Vec<Recorded>> {
    let recorded = (0_u64..200, 0_usize..2, operation()).prop_map(|(day, currency, what)| Recorded {
        day,
        currency,
        what,
    });
    prop::collection::vec(recorded, 0..25)
}

fn recorded<'a>(history: impl IntoIterator<Item = &'a Recorded>) -> Books {
    let mut books = Books::default();
    history.into_iter().for_each(|recorded| books.record(recorded));
    books
}

fn balance(aged: &[Aged], currency: Currency) -> i64 {
    aged.iter().find(|one| one.currency == currency).map_or(0, |one| one.balance)
}

proptest! {
    #[test]
    fn documents_and_payments_in_any_order_make_the_same_balance(history in history(), day in 0_u64..300) {
        let is_entered = |one: &&Recorded| matches!(one.what, Operation::Invoice { .. } | Operation::Payment { .. });
        let entered: Vec<&Recorded> = history.iter().filter(is_entered).collect();
        let books = recorded(entered.iter().copied());
        let turned = recorded(entered.iter().rev().copied());
        for currency in CURRENCIES {
            prop_assert_eq!(balance(&books.aged(day), currency), balance(&turned.aged(day), currency));
        }
    }

    #[test]
    fn buckets_make_the_balance_and_the_balance_is_the_ledger(history in history(), days in prop::collection::vec(0_u64..500, 1..5)) {
        let books = recorded(&history);
        for day in days {
            let aged = books.aged(day);
            for one in &aged {
                prop_assert_eq!(one.overdue, one.late.iter().sum::<i64>());
                prop_assert_eq!(one.not_due + one.overdue - one.unallocated, one.balance);
                prop_assert!(one.disputed >= 0 && one.disputed <= one.not_due + one.overdue);
                prop_assert!(one.waiting >= 0 && one.waiting <= one.not_due);
            }
            for currency in CURRENCIES {
                prop_assert_eq!(balance(&aged, currency), books.ledger(day, currency));
            }
        }
    }

    #[test]
    fn no_allocation_is_more_than_either_side(history in history()) {
        let mut books = Books::default();
        for recorded in &history {
            books.record(recorded);
            prop_assert!(books.open().iter().all(|debt| debt.rest.minor() >= 0));
            prop_assert!((0..books.receipts.len()).all(|at| books.left(at) >= 0));
            for one in &books.allocations {
                let currencies = one.receipt.map(|at| books.receipts[at].currency);
                prop_assert!(currencies.is_none_or(|currency| currency == books.invoices[one.invoice].sum.currency()));
            }
        }
    }
}
