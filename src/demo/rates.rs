//! Rates of the demo office: where nothing was published yet, the last one is taken as a sample, so that penalties by law
//! can be looked at on any day.

use crate::{
    domain::debt::{rate_name::RateName, rates::RateRow},
    store::{Operation as _, Query as _, StoreResult, Tx, rate::RatesOf, rate::SetRate},
};
use chrono::{Days, NaiveDate};

/// Days after today that are filled too.
const AHEAD: u64 = 60;

/// Fills the gaps of the rates of central banks.
pub(super) fn add(tx: &mut Tx, today: NaiveDate, source: &str) -> StoreResult<()> {
    for name in RateName::ALL.into_iter().filter(|name| name.is_of_bank()) {
        let known: Vec<RateRow> = RatesOf(name).run(tx.conn())?.rows().to_vec();
        let end = today + Days::new(AHEAD);
        let nexts = known.iter().skip(1).map(|row| row.from).chain([end + Days::new(1)]);
        for (row, next) in known.iter().zip(nexts) {
            let (from, through) = (row.through.succ_opt(), next.min(end + Days::new(1)).pred_opt());
            let Some((from, through)) = from.zip(through).filter(|(from, through)| from <= through) else {
                continue;
            };
            let (rate, source, through) = (row.rate, source.to_owned(), Some(through));
            SetRate { name, from, through, rate, source, is_confirmed: false }.apply(tx)?;
        }
    }
    Ok(())
}
