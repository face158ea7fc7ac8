//! What a letter about a debt says in the fields of its text (`D-6`, domain rules 6.10).

use super::{add_money, add_sides, annex::decimal, day_in, each, said};
use crate::{
    domain::{contract::text::Wording, money::Money},
    i18n::numbers::Formats,
    report::document::{ColumnOut, TableOut, Values},
    store::{
        contract::Sides,
        invoice::{InstalmentOut, InvoiceOut},
    },
};
use chrono::NaiveDate;

/// What a letter asks for.
#[derive(Clone, Debug)]
pub struct DebtLetter<'a> {
    pub sides: &'a Sides,
    /// Its own number; empty where it has none.
    pub number: &'a str,
    pub day: NaiveDate,
    /// The last day to pay.
    pub deadline: NaiveDate,
    /// Instalments that are overdue, of one currency.
    pub lines: &'a [OverdueLine<'a>],
    /// The rests of the lines together.
    pub debt: Money,
    /// Nothing where none is claimed.
    pub penalty: Option<Money>,
    /// Both together.
    pub claim: Money,
}

/// An overdue instalment and its invoice.
pub type OverdueLine<'a> = (&'a InvoiceOut, &'a InstalmentOut);

/// The values of a letter about a debt.
pub fn debt_values(letter: &DebtLetter) -> Values {
    let mut values = Values::default();
    add_sides(&mut values, letter.sides);
    values.set_same("number", letter.number);
    values.set("date", day_in(&letter.day.to_string()));
    values.set("deadline", day_in(&letter.deadline.to_string()));
    add_money(&mut values, ("debt_sum", "debt_words"), letter.debt);
    add_money(&mut values, ("claim_sum", "claim_words"), letter.claim);
    if let Some(penalty) = letter.penalty {
        add_money(&mut values, ("penalty_sum", "penalty_words"), penalty);
    }
    values.tables.insert("debts", lines(letter));
    values
}

fn lines(letter: &DebtLetter) -> TableOut {
    let columns = vec![
        ColumnOut::words(said("№", "№", "No."), 5),
        ColumnOut::words(said("Құжат", "Документ", "Document"), 18),
        ColumnOut::words(said("Шарт", "Договор", "Contract"), 11),
        ColumnOut::words(said("Мерзімі", "Срок", "Due"), 12),
        ColumnOut::figures(said("Кешігу, күн", "Просрочка, дней", "Days late"), 11),
        ColumnOut::figures(said("Сомасы", "Сумма", "Sum"), 15),
        ColumnOut::figures(said("Төленгені", "Оплачено", "Paid"), 13),
        ColumnOut::figures(said("Қалғаны", "Остаток", "Left"), 15),
    ];
    let row = |(at, line): (usize, &OverdueLine)| {
        let own = line_cells(line, letter.day);
        std::iter::once(Wording::same(&at.to_string())).chain(own).collect()
    };
    let mut rows: Vec<Vec<Wording>> = (1..).zip(letter.lines).map(row).collect();
    let mut total = vec![Wording::default(); columns.len().saturating_sub(3)];
    total.insert(1, said("Барлығы", "Итого", "Total"));
    total.push(Wording::default());
    total.push(Wording::same(&decimal(letter.debt.minor())));
    rows.push(total);
    TableOut { columns, rows }
}

fn line_cells((invoice, part): &OverdueLine, today: NaiveDate) -> [Wording; 7] {
    let day = |day: Option<NaiveDate>| {
        each(|language| day.map(|day| Formats::of(language).date(day)).unwrap_or_default())
    };
    let (number, written) = (invoice.text("number"), day(invoice.text("day").parse().ok()));
    let document = Wording {
        kk: format!("{} № {number}", written.kk),
        ru: format!("№ {number} от {}", written.ru),
        en: format!("No. {number} of {}", written.en),
    };
    let contract = invoice.contract.as_ref().map(|(_, number)| number.as_str()).unwrap_or_default();
    let late = part.owed.days_late(today).unwrap_or_default();
    [
        document,
        Wording::same(contract),
        day(part.owed.due),
        Wording::same(&late.to_string()),
        Wording::same(&decimal(part.owed.sum)),
        Wording::same(&decimal(part.owed.paid)),
        Wording::same(&decimal(part.owed.rest())),
    ]
}
