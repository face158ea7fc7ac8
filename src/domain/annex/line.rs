//! Lines of a specification or an act, as they are typed: one to a line of text, its parts between semicolons.

use crate::domain::{
    decimal::Decimal,
    vat::{self, Mode, Rounding, Totals},
};
use std::fmt;

/// Most lines of one document.
pub const MOST: usize = 1_000;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexLine {
    pub name: String,
    pub unit: String,
    pub quantity: Decimal,
    pub price: Decimal,
    /// Per cent; nothing where the rate of the document holds.
    pub rate: Option<Decimal>,
}

/// What of a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFlaw {
    /// Not four or five parts, or no name.
    Parts,
    Quantity,
    Price,
    Rate,
    /// The product does not fit.
    TooLarge,
    TooMany,
}

impl LineFlaw {
    /// Message key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Parts => "flaw-annex-line-parts",
            Self::Quantity => "flaw-annex-line-quantity",
            Self::Price => "flaw-annex-line-price",
            Self::Rate => "flaw-annex-line-rate",
            Self::TooLarge => "flaw-annex-line-large",
            Self::TooMany => "flaw-annex-lines-many",
        }
    }
}

impl AnnexLine {
    /// Quantity by price, rounded to minor units (domain rules 2); nothing where it does not fit.
    pub fn amount(&self) -> Option<i64> {
        self.quantity.times_in_minor(self.price)
    }

    /// The rate that holds for it.
    pub fn rate_or(&self, usual: Decimal) -> Decimal {
        self.rate.unwrap_or(usual)
    }

    fn read(text: &str) -> Result<Self, LineFlaw> {
        let parts: Vec<&str> = text.split(';').map(str::trim).collect();
        let (name, unit, quantity, price, rate) = match parts[..] {
            [name, unit, quantity, price] => (name, unit, quantity, price, ""),
            [name, unit, quantity, price, rate] => (name, unit, quantity, price, rate),
            _ => return Err(LineFlaw::Parts),
        };
        if name.is_empty() {
            return Err(LineFlaw::Parts);
        }
        let quantity: Decimal = quantity.parse().map_err(|_| LineFlaw::Quantity)?;
        let rate = rate.trim_end_matches('%');
        let rate = if rate.is_empty() { None } else { Some(rate.parse().map_err(|_| LineFlaw::Rate)?) };
        let line = Self {
            name: name.to_owned(),
            unit: unit.to_owned(),
            quantity,
            price: price.parse().map_err(|_| LineFlaw::Price)?,
            rate,
        };
        match line.amount() {
            _ if quantity.is_zero() => Err(LineFlaw::Quantity),
            _ if rate.is_some_and(|rate| rate.percent_of(100).is_none_or(|part| part > 100)) => {
                Err(LineFlaw::Rate)
            }
            None => Err(LineFlaw::TooLarge),
            Some(_) => Ok(line),
        }
    }
}

/// As it is stored and typed: `Қағаз A4; бума; 10; 1250.5; 16`.
impl fmt::Display for AnnexLine {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}; {}; {}; {}", self.name, self.unit, self.quantity, self.price)?;
        self.rate.map_or(Ok(()), |rate| write!(out, "; {rate}"))
    }
}

/// All lines of a text; empty ones are left out.
///
/// # Errors
/// The first line that cannot be read, counted from 1, and why.
pub fn read_lines(text: &str) -> Result<Vec<AnnexLine>, (usize, LineFlaw)> {
    let typed = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let lines: Vec<AnnexLine> =
        typed.map(|(at, line)| AnnexLine::read(line).map_err(|flaw| (at, flaw))).collect::<Result<_, _>>()?;
    if lines.len() > MOST { Err((MOST + 1, LineFlaw::TooMany)) } else { Ok(lines) }
}

/// The totals of lines; nothing where they do not fit.
pub fn totals(lines: &[AnnexLine], usual: Decimal, mode: Mode, rounding: Rounding) -> Option<Totals> {
    let amounts = lines.iter().map(|line| Some((line.amount()?, line.rate_or(usual))));
    vat::totals(amounts.collect::<Option<Vec<_>>>()?, mode, rounding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_read_with_their_sums() {
        let text = "Қағаз A4; бума; 10; 1 250,50; 16\n\n Тонер ;дана; 0,5; 3000 \n";
        let lines = read_lines(text).unwrap();
        let amounts: Vec<i64> = lines.iter().filter_map(AnnexLine::amount).collect();
        assert_eq!(amounts, [1_250_500, 150_000]);
        let told: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["Қағаз A4; бума; 10; 1250.5; 16", "Тонер; дана; 0.5; 3000"]);
        let sums = totals(&lines, Decimal::whole(12), Mode::OnTop, Rounding::Line).unwrap();
        assert_eq!((sums.net, sums.vat, sums.total), (1_400_500, 218_080, 1_618_580));
    }

    #[test]
    fn a_line_that_cannot_be_read_is_told_by_its_place() {
        let flaw = |text: &str| read_lines(text).unwrap_err();
        assert_eq!(flaw("a; b; 1; 2\nтолько слова"), (2, LineFlaw::Parts));
        assert_eq!(flaw("; b; 1; 2"), (1, LineFlaw::Parts));
        assert_eq!(flaw("a; b; много; 2"), (1, LineFlaw::Quantity));
        assert_eq!(flaw("a; b; 0; 2"), (1, LineFlaw::Quantity));
        assert_eq!(flaw("a; b; 1; дорого"), (1, LineFlaw::Price));
        assert_eq!(flaw("a; b; 1; 2; 101"), (1, LineFlaw::Rate));
        assert_eq!(flaw("a; b; 999999999999; 999999999999"), (1, LineFlaw::TooLarge));
        assert_eq!(flaw(&"a; b; 1; 1\n".repeat(MOST + 1)), (MOST + 1, LineFlaw::TooMany));
    }

    proptest! {
        #[test]
        fn a_line_reads_back(
            name in "[а-яa-z][а-яa-z 0-9]{0,20}[а-я]", unit in "[a-z]{0,4}", quantity in 1_u32..100_000,
            price in 0_u32..1_000_000, rate in proptest::option::of(0_u32..=100),
        ) {
            let (quantity, price) = (Decimal::minor(quantity), Decimal::minor(price));
            let line = AnnexLine { name, unit, quantity, price, rate: rate.map(Decimal::whole) };
            prop_assert_eq!(read_lines(&line.to_string()), Ok(vec![line]));
        }
    }
}
