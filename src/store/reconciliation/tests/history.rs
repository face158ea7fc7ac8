//! Random histories: an act closes with what the debts say on its last day.

use super::*;
use crate::{
    domain::debt::aging::{AgingKey, Buckets},
    store::debt::Aging,
};
use chrono::Days;
use proptest::prelude::*;

/// What an office records of one client: kind, day, sum, and which of the open instalments it closes.
type Recorded = (u8, u64, i64, prop::sample::Index);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn the_closing_is_what_the_debts_say_on_that_day(
        history in prop::collection::vec((0_u8..7, 0_u64..=74, 1_i64..900, any::<prop::sample::Index>()), 1..14),
        from in 0_u64..=74, length in 0_u64..60,
    ) {
        let mut office = Office::new();
        // Until today: what is dated later is open already, and in no act before its day.
        let first = day("2026-01-01");
        let mut debts: Vec<Debt> = Vec::new();
        for recorded in &history {
            record(&mut office, first, recorded, &mut debts);
        }
        let (from, to) = (first + Days::new(from), first + Days::new((from + length).min(74)));
        let scope = ActScope { from, to, ..office.scope(None, "2026-01-01", "2026-01-01") };
        let half = office.ours(scope);
        let owed = |office: &Office, on: NaiveDate| {
            let aging = Aging { by: AgingKey::Client, day: on, today: NOON.today(), owner: None, buckets: Buckets::default() };
            let lines = office.store.read(&aging).unwrap();
            lines.first().map_or(0, |line| line.aged.balance)
        };
        prop_assert_eq!(half.closing().unwrap(), owed(&office, to));
        prop_assert_eq!(half.opening, owed(&office, from.pred_opt().unwrap()));
        let (debit, credit) = half.turnovers().unwrap();
        prop_assert_eq!(half.opening + debit - credit, half.closing().unwrap());
    }
}

/// An instalment and its invoice.
type Debt = (Id, Id);

/// What the rules refuse changes nothing.
fn record(
    office: &mut Office,
    first: NaiveDate,
    (kind, after, sum, which): &Recorded,
    debts: &mut Vec<Debt>,
) {
    let day = first + Days::new(*after);
    let on = day.to_string();
    let meant = (!debts.is_empty()).then(|| *which.get(debts));
    let shares = meant.map(|(instalment, _)| (instalment, *sum)).into_iter().collect();
    match kind {
        0 | 1 => {
            let invoice = office.invoice(None, &on, &format!("{sum}"));
            debts.push((invoice.instalments[0].id, invoice.id));
        }
        6 => drop(meant.map(|(_, invoice)| office.credit(invoice, day, *sum))),
        2 => drop(office.pay("received", &on, sum * 100, shares)),
        3 => drop(office.pay("received", &on, sum * 100, Vec::new())),
        4 => drop(office.pay("refund", &on, *sum, Vec::new())),
        _ => drop(office.pay(["write_off", "offset"][usize::from(sum % 2 == 0)], &on, *sum, shares)),
    }
}
