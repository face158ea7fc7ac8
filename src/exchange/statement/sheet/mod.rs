//! A table of a bank as a statement (domain rules 9.4): words before the headings, operations, totals behind them.

mod labels;

use super::{Column, Format, Refusal, Spoiled, StatementFile, StatementWish, columns, purpose};
use crate::{
    domain::{
        money::Currency,
        statement::{
            Doubt, LeftOut, Operation, Party, Statement, Told, Writer, account_key, kind, not_zeros,
            read_day, read_sum,
        },
    },
    exchange::{Encoding, Format as TableFormat, Header, Row, Table, fingerprint},
};
use labels::Label;

/// A table of a bank with what its columns mean, by their headings until somebody says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankTable {
    pub table: Table,
    pub header: Header,
    /// One for each heading.
    pub columns: Vec<Column>,
    format: Format,
}

impl BankTable {
    pub(super) fn of(table: Table) -> Result<Self, Refusal> {
        let format = format(table.format)?;
        let known = columns::headings(&table.rows).map(|(first_row, _)| first_row);
        let place = known.or_else(|| columns::strange_headings(&table.rows));
        let row = place.and_then(|place| table.rows.get(place));
        let width = row.map_or_else(|| table.width(), Row::width);
        let name = |column| row.map(|row| row.text(column).to_owned()).unwrap_or_default();
        let names: Vec<String> = (0..width).map(name).collect();
        let columns = names.iter().map(|name| Column::of(name).unwrap_or(Column::Ignored)).collect();
        let (first_row, row_count) = (place.unwrap_or_default(), usize::from(place.is_some()));
        Ok(Self { header: Header { first_row, row_count, names }, table, columns, format })
    }

    /// Whether day and sum are known: without them nothing can be read.
    pub fn is_enough(&self) -> bool {
        columns::are_enough(&self.columns)
    }

    /// A name for tables with the same headings, by which the meanings are remembered.
    pub fn fingerprint(&self) -> String {
        format!("statement {}", fingerprint(&self.header))
    }

    /// Stable names of the meanings.
    pub fn keys(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.key().to_owned()).collect()
    }

    /// Gives the columns the meanings of these names, as they were remembered of such a table.
    pub fn recall(&mut self, keys: &[String]) {
        if keys.len() == self.columns.len() {
            let known = keys.iter().map(|key| Column::from_key(key).unwrap_or(Column::Ignored));
            self.columns = known.collect();
        }
    }

    /// Gives a column another meaning, which the others lose; `false` where there is no such column.
    pub fn choose(&mut self, at: usize, meaning: Column) -> bool {
        if at >= self.columns.len() {
            return false;
        }
        for (place, column) in self.columns.iter_mut().enumerate() {
            match place == at {
                true => *column = meaning,
                false if *column == meaning => *column = Column::Ignored,
                false => {}
            }
        }
        true
    }

    /// Reads the operations.
    ///
    /// # Errors
    /// [`Refusal::NoColumns`] where day or sum is missing.
    pub fn read(self, wish: &StatementWish) -> Result<StatementFile, Refusal> {
        if !self.is_enough() {
            return Err(Refusal::NoColumns);
        }
        let Self { table, header, columns, format } = self;
        let mut sheet = Sheet::new(&columns, Spoiled::of(&table.warnings));
        sheet.statement.account = wish.account.as_deref().map(account_key).unwrap_or_default();
        // A row is given up as soon as it is an operation: both together would take twice the memory.
        for (place, row) in table.rows.into_iter().enumerate() {
            match place {
                _ if place < header.first_row => sheet.label(&row),
                _ if place >= header.end() => sheet.row(&row),
                _ => {}
            }
        }
        let statements = vec![sheet.finish()];
        let dialect = if columns.contains(&Column::Amount) { "signed" } else { "debit-credit" };
        let (dialect, encoding) = (dialect.to_owned(), table.encoding.and_then(Encoding::from_key));
        let file = StatementFile { format, dialect, encoding, statements, warnings: table.warnings };
        Ok(file.settled(wish))
    }
}

fn format(format: TableFormat) -> Result<Format, Refusal> {
    match format {
        TableFormat::Csv => Ok(Format::Csv),
        TableFormat::Xlsx => Ok(Format::Xlsx),
        TableFormat::Ods => Ok(Format::Ods),
        TableFormat::VCard => Err(Refusal::OtherFormat),
    }
}

/// A table while it is read.
struct Sheet<'a> {
    columns: &'a [Column],
    spoiled: Spoiled,
    statement: Statement,
    /// Rows of totals so far.
    totals: usize,
}

impl<'a> Sheet<'a> {
    fn new(columns: &'a [Column], spoiled: Spoiled) -> Self {
        Self { columns, spoiled, statement: Statement { line: 1, ..Statement::default() }, totals: 0 }
    }

    fn text<'row>(&self, row: &'row Row, column: Column) -> &'row str {
        let mut places = self.columns.iter().enumerate().filter(|(_, own)| **own == column);
        let mut texts = places.by_ref().map(|(at, _)| row.text(at));
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    fn first<'row>(&self, row: &'row Row, columns: &[Column]) -> &'row str {
        columns.iter().map(|column| self.text(row, *column)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Takes a row of operations; one without day and sum says something else.
    fn row(&mut self, row: &Row) {
        let day = self.first(row, &[Column::Day, Column::DocumentDay, Column::ValueDay]);
        let has_day = read_day(day).is_ok();
        if !has_day && Label::of(row).is_some() {
            return self.label(row);
        }
        let has_sum = !self.first(row, &[Column::Debit, Column::Credit, Column::Amount]).is_empty();
        if !has_sum && !day.chars().any(|letter| letter.is_ascii_digit()) {
            return;
        }
        match self.operation(row, day) {
            Ok(operation) => self.statement.operations.push(operation),
            Err(doubt) => {
                let number = self.text(row, Column::Number).to_owned();
                self.statement.left_out.push(LeftOut { line: row.line, number, doubts: vec![doubt] });
            }
        }
    }

    fn operation(&mut self, row: &Row, day: &str) -> Result<Operation, Doubt> {
        if self.spoiled.within(row.line, row.line) {
            return Err(Doubt::Spoiled);
        }
        let day = if day.is_empty() { Err(Doubt::DayMissing) } else { read_day(day) }?;
        self.take_currency(self.text(row, Column::Currency))?;
        let amount = self.amount(row)?;
        let value = self.text(row, Column::ValueDay);
        let party = self.party(row, amount < 0);
        let mut doubts = Vec::new();
        let purpose = purpose(self.text(row, Column::Purpose), &mut doubts);
        let told = Told {
            purpose: &purpose,
            document: "",
            party: &party,
            own_tax_id: "",
            is_out: amount < 0,
            is_reversal: false,
        };
        let kind = kind(&told);
        Ok(Operation {
            line: row.line,
            day,
            value_day: if value.is_empty() { None } else { Some(read_day(value)?) },
            amount,
            party,
            number: self.text(row, Column::Number).to_owned(),
            purpose,
            reference: self.text(row, Column::Reference).to_owned(),
            kind,
            doubts,
        })
    }

    /// The sum with its sign.
    fn amount(&self, row: &Row) -> Result<i64, Doubt> {
        let sum = |column| match read_sum(self.text(row, column), Writer::People) {
            Err(Doubt::SumMissing) => Ok(0),
            read => read,
        };
        let (debit, credit) = (sum(Column::Debit)?, sum(Column::Credit)?);
        let negative = |column| Err(Doubt::SumNegative { text: self.text(row, column).to_owned() });
        match (debit, credit) {
            (..0, _) => negative(Column::Debit),
            (_, ..0) => negative(Column::Credit),
            (1.., 1..) => Err(Doubt::BothSides),
            (0, 0) => self.one_column(row),
            (debit, 0) => Ok(-debit),
            (_, credit) => Ok(credit),
        }
    }

    /// The sum of a column for both ways: a sign, a word or the sides tell which it is.
    fn one_column(&self, row: &Row) -> Result<i64, Doubt> {
        if !self.columns.contains(&Column::Amount) {
            let written = self.first(row, &[Column::Debit, Column::Credit]);
            return Err(if written.is_empty() { Doubt::SumMissing } else { Doubt::SumZero });
        }
        let amount = read_sum(self.text(row, Column::Amount), Writer::People)?;
        let has_sides =
            [Column::PayerAccount, Column::PayeeAccount].iter().all(|side| self.columns.contains(side));
        match amount {
            0 => Err(Doubt::SumZero),
            ..0 => Ok(amount),
            _ if self.columns.contains(&Column::Way) => labels::is_out(self.text(row, Column::Way))
                .map(|is_out| if is_out { -amount } else { amount }),
            _ if has_sides => self.by_sides(row).map(|is_out| if is_out { -amount } else { amount }),
            _ => Ok(amount),
        }
    }

    fn by_sides(&self, row: &Row) -> Result<bool, Doubt> {
        let own = &self.statement.account;
        let is = |column| !own.is_empty() && account_key(self.text(row, column)) == *own;
        match (is(Column::PayerAccount), is(Column::PayeeAccount)) {
            (true, false) => Ok(true),
            (false, true) => Ok(false),
            _ => Err(Doubt::NoSide),
        }
    }

    fn party(&self, row: &Row, is_out: bool) -> Party {
        let [name, tax_id, account] = if is_out {
            [Column::PayeeName, Column::PayeeTaxId, Column::PayeeAccount]
        } else {
            [Column::PayerName, Column::PayerTaxId, Column::PayerAccount]
        };
        Party {
            name: self.first(row, &[Column::Name, name]).to_owned(),
            tax_id: not_zeros(self.first(row, &[Column::TaxId, tax_id])).to_owned(),
            account: account_key(not_zeros(self.first(row, &[Column::Account, account]))),
        }
    }

    /// The first row that names the currency says it for all.
    fn take_currency(&mut self, found: &str) -> Result<(), Doubt> {
        if found.is_empty() {
            return Ok(());
        }
        let known = found.parse::<Currency>().ok().or_else(|| Currency::from_number(found));
        let currency = known.ok_or_else(|| Doubt::UnknownCurrency { found: found.to_owned() })?;
        let is_same = *self.statement.currency.get_or_insert(currency) == currency;
        if is_same { Ok(()) } else { Err(Doubt::OtherCurrency { found: found.to_owned() }) }
    }

    /// Takes what a row beside the operations tells.
    fn label(&mut self, row: &Row) {
        let last_sum = || row.filled().filter_map(|(_, text)| read_sum(text, Writer::Program).ok()).last();
        match Label::of(row) {
            Some(Label::Account(account)) => {
                self.statement.account = account;
            }
            Some(Label::Period(from, to)) => {
                (self.statement.from, self.statement.to) = (Some(from), Some(to));
            }
            Some(Label::Currency(currency)) => self.statement.currency = Some(currency),
            Some(Label::Opening) => self.statement.opening = last_sum(),
            Some(Label::Closing) => self.statement.closing = last_sum(),
            Some(Label::Total) => {
                self.totals += 1;
                let sum = |column| read_sum(self.text(row, column), Writer::Program).ok();
                (self.statement.told_out, self.statement.told_in) = (sum(Column::Debit), sum(Column::Credit));
            }
            _ => {}
        }
    }

    /// Totals of single days say nothing about the whole.
    fn finish(self) -> Statement {
        let mut statement = self.statement;
        if self.totals > 1 {
            (statement.told_in, statement.told_out) = (None, None);
        }
        statement
    }
}
