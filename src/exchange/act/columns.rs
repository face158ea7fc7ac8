//! What the columns of an act mean, by their headings in three languages, and where its halves stand.

use crate::exchange::{
    Row, Table,
    words::{looks_like_value, words},
};

/// Rows in which headings are looked for.
const DEPTH: usize = 60;
/// Words of a heading; a longer cell is prose.
const WORDS: usize = 8;

/// What a column of an act means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Day,
    Number,
    Document,
    Debit,
    Credit,
    /// The place of a row, and what nobody asks for.
    Ignored,
}

/// Headings, as folded beginnings of words; the longest that a heading holds says what it is.
const COLUMNS: [(Column, &str); 6] = [
    (Column::Ignored, "no п п|п п|реттик|примечан|ескерт|note|остат|сальдо|balance|калдык"),
    (Column::Day, "дата|куни|date|day"),
    (Column::Number, "номер док|no док|номер|кужат номири|номири|document no|document number|number"),
    (
        Column::Document,
        "документ|операц|наименование операц|содержан|основан|кужат|мазмун|document|operation|description|detail",
    ),
    (Column::Debit, "дебет|дт|debit|dr"),
    (Column::Credit, "кредит|кт|credit|cr"),
];

impl Column {
    fn of(heading: &str) -> Option<Self> {
        let said = words(heading);
        if said.is_empty() || said.len() > WORDS || looks_like_value(heading) {
            return None;
        }
        let phrases =
            COLUMNS.iter().flat_map(|(column, list)| list.split('|').map(move |text| (*column, text)));
        let found = phrases.filter_map(|(column, text)| {
            let phrase: Vec<&str> = text.split(' ').collect();
            let fits = |window: &[String]| phrase.iter().zip(window).all(|(own, word)| begins(word, own));
            said.windows(phrase.len()).any(fits).then_some((phrase.len(), column))
        });
        let longest = found.fold(None, |best: Option<(usize, Self)>, next| match best {
            Some((length, _)) if length >= next.0 => best,
            _ => Some(next),
        });
        longest.map(|(_, column)| column)
    }
}

/// Two letters are a word of their own and no beginning.
fn begins(word: &str, own: &str) -> bool {
    if own.chars().count() < 3 { word == own } else { word.starts_with(own) }
}

/// The columns of one half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub day: Option<usize>,
    pub number: Option<usize>,
    pub document: Option<usize>,
    pub debit: usize,
    pub credit: usize,
}

/// The row of the headings, and the halves that stand below it: each has its debit and its credit.
pub(super) fn headings(table: &Table) -> Option<(usize, Vec<Layout>)> {
    let rows = table.rows.iter().take(DEPTH).enumerate();
    rows.map(|(at, row)| (at, layouts(row))).find(|(_, layouts)| !layouts.is_empty())
}

fn layouts(row: &Row) -> Vec<Layout> {
    let mut found = Vec::new();
    let mut first = 0;
    let columns: Vec<Option<Column>> = (0..row.width()).map(|at| Column::of(row.text(at))).collect();
    while let Some(credit) = place(&columns, first, columns.len(), Column::Credit) {
        // A debit may stand behind its credit too.
        let debit = place(&columns, first, credit, Column::Debit).or_else(|| {
            columns.get(credit + 1).filter(|next| **next == Some(Column::Debit)).map(|_| credit + 1)
        });
        let Some(debit) = debit else { break };
        let end = credit.max(debit);
        let of = |column| place(&columns, first, end, column);
        let (day, number, document) = (of(Column::Day), of(Column::Number), of(Column::Document));
        found.push(Layout { day, number, document, debit, credit });
        first = end + 1;
    }
    found
}

fn place(columns: &[Option<Column>], first: usize, end: usize, wanted: Column) -> Option<usize> {
    (first..end).find(|at| columns.get(*at).copied().flatten() == Some(wanted))
}
