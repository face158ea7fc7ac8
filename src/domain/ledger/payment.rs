//! A row of a list of payments, and which documents a payer names.

use super::{Cells, Column, Entry, currency, day, missing, of, sum, typed};
use crate::domain::{
    field::{Draft, Flaw},
    payment::FIELDS,
    search::fold,
};

pub(super) fn read(cells: &Cells) -> Result<Entry, Flaw> {
    let paid = day(FIELDS, "day", of(cells, Column::Day))?.ok_or_else(|| missing("day"))?;
    let minor = sum(FIELDS, "sum", of(cells, Column::Sum))?.ok_or_else(|| missing("sum"))?;
    if minor <= 0 {
        return Err(Flaw::blocking("sum", "flaw-payment-nothing"));
    }
    let currency = currency(of(cells, Column::Currency))?.ok_or_else(|| missing("currency"))?;
    let purpose = of(cells, Column::Purpose);
    let mut draft: Draft = [("kind", "received"), ("currency", currency.code())].into_iter().collect();
    draft.set("day", paid.to_string());
    draft.set("sum", typed(minor));
    for (key, column) in [
        ("number", Column::Number),
        ("purpose", Column::Purpose),
        ("payer_name", Column::Client),
        ("payer_tax_id", Column::TaxId),
    ] {
        draft.set(key, of(cells, column));
    }
    Ok(Entry::Payment { draft, documents: documents(purpose) })
}

/// Beginnings of the words behind which the number of a document stands.
const WORDS: [&str; 8] = ["счет", "сч", "шот", "invoice", "акт", "накладн", "жүкқұжат", "упд"];

/// Numbers of the documents that a purpose names, in their order: `Оплата по счетам № 48, 49 от 02.03.2026` names 48 and
/// 49. A day is no number, and neither is a sum.
pub fn documents(purpose: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in purpose.split_whitespace() {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let numbers = bare.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        if is_open && is_number(numbers) {
            if !found.iter().any(|known| known == numbers) {
                found.push(numbers.to_owned());
            }
            continue;
        }
        let folded = fold(bare);
        let is_word = WORDS.iter().any(|known| folded.starts_with(&fold(known)));
        let goes_on =
            matches!(folded.as_str(), "" | "no" | "n" | "и" | "және" | "мен" | "and" | "на" | "оплату");
        is_open = is_word || (is_open && goes_on);
    }
    found
}

/// `48`, `1/26`, `СЧ-000341`: with a digit, and no day.
fn is_number(word: &str) -> bool {
    let is_day = word.split(['.', '/', '-']).filter(|part| !part.is_empty()).count() == 3;
    word.chars().any(|letter| letter.is_ascii_digit()) && !is_day && !word.contains(',')
}
