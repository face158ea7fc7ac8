//! Value added tax of the lines of a document (domain rules 2).

use super::decimal::{Decimal, rounded};

/// Whether prices hold the tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// No tax: that is another thing than a rate of nought.
    #[default]
    None,
    Inside,
    OnTop,
}

impl Mode {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Inside => "inside",
            Self::OnTop => "on_top",
        }
    }

    /// The mode of a stable name; no tax where nothing is said.
    pub fn from_key(key: &str) -> Self {
        match key {
            "inside" => Self::Inside,
            "on_top" => Self::OnTop,
            _ => Self::None,
        }
    }
}

/// Where the tax is rounded: on each line, as tax invoices do it, or once for all lines of a rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    #[default]
    Line,
    Document,
}

impl Rounding {
    /// By the stable name; on each line where nothing is said.
    pub fn from_key(key: &str) -> Self {
        if key == "document" { Self::Document } else { Self::Line }
    }
}

/// Sums in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Without the tax.
    pub net: i64,
    pub vat: i64,
    /// With it.
    pub total: i64,
}

/// What one amount is without and with its tax; nothing where it does not fit.
pub fn of_amount(amount: i64, rate: Decimal, mode: Mode) -> Option<Totals> {
    match mode {
        Mode::None => Some(Totals { net: amount, vat: 0, total: amount }),
        Mode::Inside => {
            let vat = rate.percent_within(amount)?;
            Some(Totals { net: amount.checked_sub(vat)?, vat, total: amount })
        }
        Mode::OnTop => {
            let vat = rate.percent_of(amount)?;
            Some(Totals { net: amount, vat, total: amount.checked_add(vat)? })
        }
    }
}

/// The tax within a part of a document, as its own rates make it: the whole has all of it. Nothing where it does not fit.
pub fn within_part(part: i64, whole: Totals) -> Option<i64> {
    if whole.total == 0 {
        return Some(0);
    }
    let (number, by) = (i128::from(whole.vat).checked_mul(part.into())?, i128::from(whole.total));
    if by < 0 { rounded(number.checked_neg()?, by.checked_neg()?) } else { rounded(number, by) }
}

/// By how much the tax of a sum without it grows where the turnover falls under another rate than the document was
/// written by; below nothing where it shrinks (domain rules 2).
pub fn top_up(net: i64, written: Decimal, turnover: Decimal) -> Option<i64> {
    turnover.percent_of(net)?.checked_sub(written.percent_of(net)?)
}

/// The totals of amounts, each with its rate; nothing where they do not fit.
pub fn totals(
    amounts: impl IntoIterator<Item = (i64, Decimal)>,
    mode: Mode,
    rounding: Rounding,
) -> Option<Totals> {
    let sums = match rounding {
        Rounding::Line => amounts.into_iter().collect(),
        Rounding::Document => by_rate(amounts)?,
    };
    sums.into_iter().try_fold(Totals::default(), |sum, (amount, rate)| {
        let taxed = of_amount(amount, rate, mode)?;
        Some(Totals {
            net: sum.net.checked_add(taxed.net)?,
            vat: sum.vat.checked_add(taxed.vat)?,
            total: sum.total.checked_add(taxed.total)?,
        })
    })
}

/// One amount for each rate.
fn by_rate(amounts: impl IntoIterator<Item = (i64, Decimal)>) -> Option<Vec<(i64, Decimal)>> {
    let mut sums: Vec<(i64, Decimal)> = Vec::new();
    for (amount, rate) in amounts {
        match sums.iter_mut().find(|(_, known)| *known == rate) {
            Some((sum, _)) => *sum = sum.checked_add(amount)?,
            None => sums.push((amount, rate)),
        }
    }
    Some(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../tests/vectors/vat_rounding.csv");

    fn minor(text: &str) -> i64 {
        text.replace('.', "").parse().unwrap()
    }

    #[test]
    fn every_vector_has_its_sums() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 9]>() {
            let [case, _, _, mode, rate, lines, net, vat, total] = row.unwrap();
            let (rounding, mode) = mode.split_once('_').unwrap();
            let rounding = if rounding == "line" { Rounding::Line } else { Rounding::Document };
            let rate: Decimal = rate.parse().unwrap();
            let amounts = lines.split(';').map(|line| {
                let (quantity, price) = line.split_once('x').unwrap();
                // What is taken back counts below nothing.
                let (sign, quantity) = quantity.strip_prefix('-').map_or((1, quantity), |rest| (-1, rest));
                let quantity: Decimal = quantity.parse().unwrap();
                (sign * quantity.times_in_minor(price.parse().unwrap()).unwrap(), rate)
            });
            let found = totals(amounts, Mode::from_key(mode), rounding).unwrap();
            assert_eq!(found, Totals { net: minor(&net), vat: minor(&vat), total: minor(&total) }, "{case}");
        }
    }

    #[test]
    fn a_part_has_its_share_of_the_tax_and_the_whole_has_all() {
        let whole = Totals { net: 94_833, vat: 15_174, total: 110_007 };
        assert_eq!(
            [110_007, 11_600, 0].map(|part| within_part(part, whole)),
            [Some(15_174), Some(1_600), Some(0)]
        );
        assert_eq!(within_part(5, Totals::default()), Some(0));
    }

    #[test]
    fn a_shipment_under_a_new_rate_owes_the_difference() {
        let top_up =
            |written, turnover| top_up(10_000_000, Decimal::whole(written), Decimal::whole(turnover));
        assert_eq!(
            [top_up(12, 16), top_up(16, 16), top_up(22, 20)],
            [Some(400_000), Some(0), Some(-200_000)]
        );
    }

    #[test]
    fn a_document_without_tax_has_none_whatever_its_rates() {
        let sixteen = Decimal::whole(16);
        let found = totals([(100, sixteen), (50, Decimal::whole(0))], Mode::None, Rounding::Line);
        assert_eq!(found, Some(Totals { net: 150, vat: 0, total: 150 }));
    }
}
