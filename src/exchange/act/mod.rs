//! Acts of reconciliation in the tables of others (`D-7`): which half is whose, operations, balances, totals.

mod columns;

use super::{Row, Unreadable, Wish, open};
use crate::domain::{
    debt::act::{TheirHalf, TheirRow},
    search::fold,
    statement::{Doubt, Note, Writer, read_day, read_sum},
};
use chrono::NaiveDate;
use columns::{Layout, headings};
use std::{error, fmt};

/// Why no half can be taken of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAct {
    /// It cannot be read at all.
    Unreadable(Unreadable),
    /// No row of it has headings of debit and credit.
    NoColumns,
    /// Headings without operations and balances below them.
    Nothing,
    /// Our own act, in which their half is blank.
    OnlyOurs,
}

impl NoAct {
    /// The message the user reads, as a key of the catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unreadable(reason) => reason.key(),
            Self::NoColumns => "act-file-no-columns",
            Self::Nothing => "act-file-nothing",
            Self::OnlyOurs => "act-file-only-ours",
        }
    }

    /// Values for the words of the message.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(reason) => reason.arguments(),
            Self::NoColumns | Self::Nothing | Self::OnlyOurs => Vec::new(),
        }
    }
}

impl ActFile {
    /// Why no half of theirs is among the halves.
    pub const fn without_theirs(&self) -> NoAct {
        if self.halves.is_empty() { NoAct::Nothing } else { NoAct::OnlyOurs }
    }
}

impl From<Unreadable> for NoAct {
    fn from(reason: Unreadable) -> Self {
        match reason {
            Unreadable::NoTable => Self::NoColumns,
            other => Self::Unreadable(other),
        }
    }
}

impl fmt::Display for NoAct {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.key())?;
        self.arguments().iter().try_for_each(|(name, value)| write!(out, " {name}={value}"))
    }
}

impl error::Error for NoAct {}

/// An act as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActFile {
    /// The halves that say anything, from the left: one or two.
    pub halves: Vec<TheirHalf>,
    /// Rows with a sum that were left out, with their lines.
    pub left_out: Vec<Note>,
}

/// Reads the halves of an act out of a table of any format, recognised by content and never by its name.
///
/// # Errors
/// [`NoAct`] when nothing can be taken of it.
pub fn act(bytes: &[u8], wish: &Wish) -> Result<ActFile, NoAct> {
    let table = open(bytes, wish)?;
    let (first, layouts) = headings(&table).ok_or(NoAct::NoColumns)?;
    let rows = table.rows.get(first + 1..).unwrap_or_default();
    let mut file = ActFile::default();
    for layout in layouts {
        let mut reading = Reading { layout, ..Reading::default() };
        for row in rows {
            reading.row(row);
        }
        if reading.says_something() {
            file.halves.push(reading.half);
        }
        file.left_out.append(&mut reading.left_out);
    }
    if file.halves.is_empty() && file.left_out.is_empty() {
        return Err(NoAct::Nothing);
    }
    file.left_out.sort_by_key(|note| note.line);
    Ok(file)
}

/// What a row beside the operations tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Opening,
    Closing,
    /// A balance that does not say which.
    Balance,
    Total,
}

/// Folded beginnings of what such a row says first, and of words that say at which end a balance is.
const BALANCES: [&str; 12] = [
    "сальдо",
    "остаток",
    "входящ",
    "исходящ",
    "начальн",
    "конечн",
    "opening",
    "closing",
    "balance",
    "бастапкы",
    "сонгы",
    "калдык",
];
const BEGINNINGS: [&str; 6] = ["нача", "входящ", "opening", "бастап", "басы", "beginning"];
const ENDS: [&str; 6] = ["кон", "исходящ", "closing", "сонгы", "сонын", "end"];
const TOTALS: [&str; 9] =
    ["итог", "всего", "оборот", "turnover", "total", "барлыгы", "жиыны", "айналым", "кезендеги айналым"];

impl Label {
    fn of(row: &Row, layout: &Layout) -> Option<Self> {
        let texts = row.filled().filter(|(at, _)| *at != layout.debit && *at != layout.credit);
        let said = texts.map(|(_, text)| fold(text)).find(|text| text.chars().any(char::is_alphabetic))?;
        let begins = |list: &[&str]| list.iter().any(|own| said.starts_with(own));
        let holds =
            |list: &[&str]| said.split_whitespace().any(|word| list.iter().any(|own| word.starts_with(own)));
        let is_balance = begins(&BALANCES) || ["сальдо", "калдык"].iter().any(|word| said.ends_with(word));
        match () {
            () if begins(&TOTALS) => Some(Self::Total),
            () if !is_balance => None,
            () if holds(&BEGINNINGS) => Some(Self::Opening),
            () if holds(&ENDS) => Some(Self::Closing),
            () => Some(Self::Balance),
        }
    }
}

/// One half while it is read.
#[derive(Default)]
struct Reading {
    layout: Layout,
    half: TheirHalf,
    left_out: Vec<Note>,
}

impl Reading {
    fn says_something(&self) -> bool {
        let has_balance = [self.half.opening, self.half.closing].into_iter().flatten().any(|sum| sum != 0);
        !self.half.rows.is_empty() || has_balance
    }

    fn row(&mut self, row: &Row) {
        let label = Label::of(row, &self.layout);
        let is_empty = [self.layout.debit, self.layout.credit].iter().all(|at| row.text(*at).is_empty());
        if label == Some(Label::Total) || (label.is_none() && (is_empty || row.adds_up())) {
            return;
        }
        match (label, self.sums(row)) {
            (_, Err(doubt)) => self.left_out.push(doubt.at(row.line)),
            (Some(label), Ok((debit, credit))) => self.balance(label, credit.checked_sub(debit)),
            (None, Ok((0, 0))) => {}
            (None, Ok(sums)) => self.operation(row, sums),
        }
    }

    /// Debit and credit; a dash is nothing.
    fn sums(&self, row: &Row) -> Result<(i64, i64), Doubt> {
        let sum = |at: usize| match row.text(at) {
            "" | "-" | "–" | "—" | "х" | "x" | "Х" | "X" => Ok(0),
            text => read_sum(text, Writer::People),
        };
        Ok((sum(self.layout.debit)?, sum(self.layout.credit)?))
    }

    /// What they owe at one end, as we see it. One that does not say which end is the first one before the operations.
    fn balance(&mut self, label: Label, sum: Option<i64>) {
        let is_opening = match label {
            Label::Opening => true,
            Label::Balance => self.half.rows.is_empty() && self.half.opening.is_none(),
            Label::Closing | Label::Total => false,
        };
        if is_opening {
            self.half.opening = sum;
        } else {
            self.half.closing = sum;
        }
    }

    fn operation(&mut self, row: &Row, (debit, credit): (i64, i64)) {
        let text = |at: Option<usize>| at.map(|at| row.text(at)).unwrap_or_default();
        let document = match (text(self.layout.document), text(self.layout.number)) {
            (document, "") => document.to_owned(),
            ("", number) => number.to_owned(),
            (document, number) => format!("{document} № {number}"),
        };
        let day = match text(self.layout.day) {
            "" => day_in(&document).ok_or(Doubt::DayMissing),
            written => read_day(written),
        };
        match day {
            Ok(day) => self.half.rows.push(TheirRow { day, document, debit, credit }),
            Err(doubt) => self.left_out.push(doubt.at(row.line)),
        }
    }
}

/// The first day that a text names.
fn day_in(text: &str) -> Option<NaiveDate> {
    let words = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | ';'));
    words
        .filter(|word| word.contains(['.', '-', '/']))
        .find_map(|word| read_day(word.trim_end_matches('.')).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn read(text: &str) -> ActFile {
        act(text.as_bytes(), &Wish::default()).unwrap()
    }

    fn row(at: &str, document: &str, debit: i64, credit: i64) -> TheirRow {
        TheirRow { day: day(at), document: document.to_owned(), debit, credit }
    }

    #[test]
    fn one_half_with_its_balances_in_three_languages() {
        let russian = "Акт сверки;;;\nза период с 01.01.2026 по 31.03.2026;;;\nДата;Документ;Дебет;Кредит\n\
            ;Сальдо на начало;;1 000,00\n12.01.2026;Поступление № 48;;500,50\n20.01.2026;Оплата № 7;300;\n\
            ;Обороты за период;300;500,50\n;Сальдо на конец;;1 200,50\nГлавный бухгалтер;;;\n";
        let kazakh = "Салыстыру актісі;;;\n;;;\nКүні;Құжат;Дебет;Кредит\n\
            ;01.01.2026 жағдай бойынша сальдо;;1 000,00\n12.01.2026;Поступление № 48;;500,50\n\
            20.01.2026;Оплата № 7;300;\n;Кезеңдегі айналымдар;300;500,50\n;31.03.2026 жағдай бойынша сальдо;;1 200,50\n";
        let english = "Date;Document;Debit;Credit\n;Opening balance;;1000\n2026-01-12;Поступление № 48;;500.50\n\
            2026-01-20;Оплата № 7;300;\nTotal;;300;500.50\n;Closing balance;;1200.50\n";
        let half = TheirHalf {
            opening: Some(100_000),
            closing: Some(120_050),
            rows: vec![
                row("2026-01-12", "Поступление № 48", 0, 50_050),
                row("2026-01-20", "Оплата № 7", 30_000, 0),
            ],
        };
        for text in [russian, kazakh, english] {
            assert_eq!(read(text), ActFile { halves: vec![half.clone()], left_out: Vec::new() }, "{text}");
        }
    }

    #[test]
    fn two_halves_are_read_apart_and_an_empty_one_is_none() {
        let head = "№ п/п;Операция, документ;Дебет;Кредит;№ п/п;Операция, документ;Дебет;Кредит\n";
        let both = format!("{head}1;Продажа (48 от 12.01.2026);500;;1;Приход 48 от 13.01.2026;;500\n");
        let found = read(&both).halves;
        assert_eq!(found[0].rows, [row("2026-01-12", "Продажа (48 от 12.01.2026)", 50_000, 0)]);
        assert_eq!(found[1].rows, [row("2026-01-13", "Приход 48 от 13.01.2026", 0, 50_000)]);
        let left = format!("{head}1;Продажа (48 от 12.01.2026);500;;;;;\n");
        assert_eq!(read(&left).halves.len(), 1);
    }

    #[test]
    fn a_number_of_its_own_column_is_joined_to_the_document() {
        let text =
            "Дата;Номер документа;Операция;Дт;Кт\n12.01.2026;48;Приход;;5\n13.01.2026;;Корректировка;–;7\n";
        let rows = &read(text).halves[0].rows;
        assert_eq!(
            rows,
            &[row("2026-01-12", "Приход № 48", 0, 500), row("2026-01-13", "Корректировка", 0, 700)]
        );
    }

    #[test]
    fn rows_that_cannot_be_taken_are_told_by_line() {
        let text =
            "Дата;Документ;Дебет;Кредит\n31.02.2026;48;;5\n;49;;6\n12.01.2026;50;;x1\n12.01.2026;51;;7\n";
        let found = read(text);
        assert_eq!(found.halves[0].rows, [row("2026-01-12", "51", 0, 700)]);
        assert_eq!(found.left_out.iter().map(|note| note.line).collect::<Vec<_>>(), [2, 3, 4]);
    }

    #[test]
    fn each_broken_file_has_its_sentence() {
        let refused = |bytes: &[u8]| act(bytes, &Wish::default()).unwrap_err().key();
        assert_eq!(refused(b""), "unreadable-empty");
        assert_eq!(refused("Дата;Сумма;Назначение\n1;2;3\n".as_bytes()), "act-file-no-columns");
        assert_eq!(refused("просто слова\n".as_bytes()), "act-file-no-columns");
        assert_eq!(refused("Дата;Документ;Дебет;Кредит\n;;;\n".as_bytes()), "act-file-nothing");
        assert_eq!(refused(b"%PDF-1.7"), "unreadable-other-format");
        assert_eq!(refused(b"PK\x03\x04 broken"), "unreadable-other-format");
    }
}
