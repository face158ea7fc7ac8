//! A row of a list of invoices.

use super::{Cells, Column, Entry, currency, day, differs, missing, of, sum, typed};
use crate::domain::{
    decimal::Decimal,
    field::{Draft, Flaw},
    import::warning,
    invoice::{FIELDS, flaws as flaws_of},
    money::Currency,
};

/// The sums of a document, as it says them.
struct Sums {
    net: Option<i64>,
    vat: Option<i64>,
    total: i64,
    rate: Option<Decimal>,
    is_untaxed: bool,
    currency: Currency,
}

pub(super) fn read(cells: &Cells, flaws: &mut Vec<Flaw>) -> Result<Entry, Flaw> {
    let number = of(cells, Column::Number);
    if number.is_empty() {
        return Err(missing("number"));
    }
    let mut draft: Draft = [("kind", "invoice"), ("number", number)].into_iter().collect();
    let written = day(FIELDS, "day", of(cells, Column::Day))?.ok_or_else(|| missing("day"))?;
    draft.set("day", written.to_string());
    if let Some(due) = day(FIELDS, "due_day", of(cells, Column::Due))? {
        draft.set("due_day", due.to_string());
    }
    let sums = Sums::read(cells)?;
    sums.set(&mut draft);
    draft.set("what", of(cells, Column::Purpose));
    flaws_of(&draft).into_iter().find(|flaw| flaw.blocks).map_or(Ok(()), Err)?;
    flaws.extend(sums.doubts());
    Ok(Entry::Invoice { draft, contract: of(cells, Column::Contract).to_owned() })
}

impl Sums {
    fn read(cells: &Cells) -> Result<Self, Flaw> {
        let rate = of(cells, Column::Rate).trim().trim_end_matches('%').trim_end().to_lowercase();
        let is_untaxed = ["без ндс", "ҚҚС-сыз", "ққс-сыз", "no vat", "none"].contains(&rate.as_str());
        let wrong_rate = || Flaw {
            arguments: vec![("text", rate.clone())],
            ..Flaw::blocking("vat_rate", "import-ledger-rate")
        };
        let read_rate = match rate.as_str() {
            "" => None,
            _ if is_untaxed => None,
            rate => Some(rate.parse().map_err(|_| wrong_rate())?),
        };
        let of_net = |text| sum(FIELDS, "sum", text);
        Ok(Self {
            net: of_net(of(cells, Column::Net))?,
            vat: sum(FIELDS, "vat_sum", of(cells, Column::Vat))?,
            total: of_net(of(cells, Column::Sum))?.ok_or_else(|| missing("sum"))?,
            rate: read_rate,
            is_untaxed,
            currency: currency(of(cells, Column::Currency))?.ok_or_else(|| missing("currency"))?,
        })
    }

    fn set(&self, draft: &mut Draft) {
        draft.set("sum", typed(self.total));
        draft.set("currency", self.currency.code());
        if self.is_untaxed {
            draft.set("vat", "none");
        }
        if let Some(rate) = self.rate {
            draft.set("vat", if self.net.is_some() { "on_top" } else { "inside" });
            draft.set("vat_rate", rate.to_string());
        }
        if let Some(vat) = self.vat {
            draft.set("vat_sum", typed(vat));
        }
    }

    /// Where the sums of the document do not agree with each other.
    fn doubts(&self) -> Vec<Flaw> {
        let tax = self.vat.or_else(|| self.is_untaxed.then_some(0));
        let whole = self.net.zip(tax).and_then(|(net, vat)| net.checked_add(vat));
        let of_rate = self.net.zip(self.rate).and_then(|(net, rate)| rate.percent_of(net));
        let of_rate =
            of_rate.or_else(|| self.rate.filter(|_| self.net.is_none())?.percent_within(self.total));
        let total = whole.filter(|whole| *whole != self.total);
        let vat = self.vat.zip(of_rate).filter(|(said, expected)| said != expected);
        let mut found: Vec<Flaw> = Vec::new();
        found.extend(vat.map(|(said, expected)| {
            differs("vat_sum", "import-ledger-vat", (said, expected), self.currency)
        }));
        found.extend(
            total.map(|whole| differs("sum", "import-ledger-total", (self.total, whole), self.currency)),
        );
        if self.rate.is_none() && self.vat.is_none() && !self.is_untaxed {
            found.push(warning("vat", "import-ledger-untold", []));
        }
        found
    }
}
