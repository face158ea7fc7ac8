//! MT940 of SWIFT (domain rules 9.3): fields that begin with `:tag:`, several messages in one file.

use super::{Format, Refusal, Spoiled, StatementFile, StatementWish, check_count, purpose, swift_purpose};
use crate::{
    domain::{
        money::Currency,
        statement::{
            Doubt, LeftOut, Operation, Party, Statement, Told, Writer, account_key, kind, not_zeros,
            read_day, read_sum,
        },
    },
    exchange::{Decoded, encoding::decode_whole},
};
use chrono::{Datelike as _, NaiveDate};

/// Letters of a line of a message; a longer text goes on in the next line.
const WIDTH: usize = 65;

/// Reads the messages of a file.
pub(super) fn read(bytes: Vec<u8>, wish: &StatementWish) -> Result<StatementFile, Refusal> {
    let Decoded { text, encoding, warnings } = decode_whole(bytes, wish.table.encoding);
    let mut book = Book { spoiled: Spoiled::of(&warnings), ..Book::default() };
    let mut field: Option<Field> = None;
    for (line, text) in (1..).zip(text.split('\n')) {
        let text = text.trim_end_matches('\r');
        match opening(text) {
            Line::Field(tag, rest) => book.take(field.replace(Field::begun(line, tag, rest))),
            Line::End => book.take(field.take()),
            Line::More => {
                if let Some(field) = &mut field {
                    field.goes_on(text);
                }
            }
        }
        if !text.trim().is_empty() {
            book.line = line;
        }
        check_count(book.statements.len(), book.documents)?;
    }
    book.take(field);
    book.close(true);
    if book.statements.is_empty() {
        return Err(Refusal::NoStatement);
    }
    let (dialect, statements) = (book.dialect.to_owned(), book.statements);
    let encoding = Some(encoding);
    Ok(StatementFile { format: Format::Mt940, dialect, encoding, statements, warnings })
}

/// A field with the lines it goes on in.
struct Field {
    line: u64,
    tag: String,
    text: String,
    /// Letters of its last line.
    last: usize,
    lines: usize,
}

/// Bytes of one field at most.
const FIELD: usize = 64 * 1024;

impl Field {
    fn begun(line: u64, tag: &str, text: &str) -> Self {
        let last = text.chars().count() + tag.len() + 2;
        Self { line, tag: tag.to_owned(), text: text.to_owned(), last, lines: 1 }
    }

    /// A line that was full is cut inside of a word; a shorter one ends with it. The first line of an entry is whole.
    fn goes_on(&mut self, text: &str) {
        self.lines += 1;
        if self.text.len() > FIELD {
            return;
        }
        if self.tag == "61" {
            self.text.push('\n');
        } else if self.last < WIDTH && !text.starts_with(['?', '/']) && !self.text.ends_with('?') {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.last = text.chars().count();
    }
}

/// What a line is.
enum Line<'a> {
    Field(&'a str, &'a str),
    /// The end of a message.
    End,
    More,
}

fn opening(text: &str) -> Line<'_> {
    if matches!(text.trim_end(), "-" | "-}" | "-}{5:}") || text.starts_with("-}") {
        return Line::End;
    }
    // The blocks in front of the text of a message.
    let text =
        if text.starts_with('{') { text.rsplit_once("{4:").map_or("", |(_, text)| text) } else { text };
    let Some((tag, rest)) = text.strip_prefix(':').and_then(|text| text.split_once(':')) else {
        return Line::More;
    };
    let digits = tag.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let is_tag =
        matches!(tag.len(), 2 | 3) && digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_tag { Line::Field(tag, rest) } else { Line::More }
}

/// An entry that waits for its purpose.
struct Entry {
    line: u64,
    /// The last line of its own field.
    last: u64,
    read: Result<Told61, Doubt>,
}

/// What field 61 tells.
struct Told61 {
    day: NaiveDate,
    value_day: NaiveDate,
    amount: i64,
    is_reversal: bool,
    number: String,
    reference: String,
}

/// Statements as they are put together.
#[derive(Default)]
struct Book {
    statements: Vec<Statement>,
    current: Option<Statement>,
    account: String,
    /// Where the message began.
    begun: u64,
    entry: Option<Entry>,
    /// Entries so far.
    documents: usize,
    /// The currency of the present statement is unknown: nothing of it can be taken.
    unknown: Option<Doubt>,
    dialect: &'static str,
    spoiled: Spoiled,
    line: u64,
}

impl Book {
    fn take(&mut self, field: Option<Field>) {
        let Some(field) = field else { return };
        match field.tag.as_str() {
            "20" => self.begun = field.line,
            "25" => self.account = account_key(field.text.trim()),
            "60F" | "60M" => self.open(&field),
            "61" => {
                self.flush("", false);
                self.documents += 1;
                let last = field.line + u64::try_from(field.lines).unwrap_or(1) - 1;
                let read = entry(&field.text);
                self.entry = Some(Entry { line: field.line, last, read });
            }
            "86" => self.flush(&field.text, true),
            "62F" | "62M" => self.balance(&field),
            _ => self.flush("", false),
        }
    }

    /// An opening balance begins a statement; one of a further page goes on with it.
    fn open(&mut self, field: &Field) {
        let goes_on =
            field.tag == "60M" && self.current.as_ref().is_some_and(|own| own.account == self.account);
        if goes_on {
            return;
        }
        self.close(true);
        self.unknown = None;
        let mut statement =
            Statement { line: self.begun.max(1), account: self.account.clone(), ..Statement::default() };
        match balance(&field.text) {
            Ok((day, currency, minor)) => {
                (statement.opening, statement.from) = (Some(minor), Some(day));
                take_currency(&mut statement, currency, field.line);
                let found = currency.to_owned();
                self.unknown = statement.currency.is_none().then_some(Doubt::UnknownCurrency { found });
            }
            Err(doubt) => statement.notes.push(doubt.at(field.line)),
        }
        self.current = Some(statement);
    }

    fn balance(&mut self, field: &Field) {
        self.flush("", false);
        let Some(statement) = &mut self.current else { return };
        match balance(&field.text) {
            Ok((day, currency, minor)) => {
                (statement.closing, statement.to) = (Some(minor), Some(day));
                take_currency(statement, currency, field.line);
            }
            Err(doubt) => statement.notes.push(doubt.at(field.line)),
        }
        if field.tag == "62F" {
            self.close(false);
        }
    }

    /// Puts the statement to the others. An entry at a torn end may be cut itself: it is not whole.
    fn close(&mut self, is_torn: bool) {
        let torn = self.entry.take();
        let Some(mut statement) = self.current.take() else { return };
        if is_torn {
            statement.notes.push(Doubt::Truncated.at(self.line));
        }
        if let Some(entry) = torn {
            let doubts = vec![Doubt::DocumentOpen];
            statement.left_out.push(LeftOut { line: entry.line, number: String::new(), doubts });
        }
        self.statements.push(statement);
    }

    /// Books the entry that waits, now that its purpose is known.
    fn flush(&mut self, text: &str, is_purpose: bool) {
        let Some(entry) = self.entry.take() else { return };
        let last = if is_purpose { self.line } else { entry.last };
        let is_spoiled = self.spoiled.within(entry.line, last);
        let Some(statement) = &mut self.current else { return };
        let flaw = is_spoiled.then_some(Doubt::Spoiled).or_else(|| self.unknown.clone());
        let read = flaw.map_or(entry.read, Err);
        match read {
            Ok(told) => statement.operations.push(operation(entry.line, told, text, &mut self.dialect)),
            Err(doubt) => {
                let left_out = LeftOut { line: entry.line, number: String::new(), doubts: vec![doubt] };
                statement.left_out.push(left_out);
            }
        }
    }
}

fn operation(line: u64, told: Told61, text: &str, dialect: &mut &'static str) -> Operation {
    let words = swift_purpose::read(text);
    if dialect.is_empty() || *dialect == swift_purpose::PLAIN {
        *dialect = words.dialect;
    }
    let mut doubts = Vec::new();
    let purpose = purpose(&words.purpose, &mut doubts);
    let party = Party { name: words.name, tax_id: words.tax_id, account: account_key(&words.account) };
    let is_out = told.amount < 0;
    let asked = Told {
        purpose: &purpose,
        document: "",
        party: &party,
        own_tax_id: "",
        is_out,
        is_reversal: told.is_reversal,
    };
    let kind = kind(&asked);
    Operation {
        line,
        day: told.day,
        value_day: Some(told.value_day),
        amount: told.amount,
        party,
        number: told.number,
        purpose,
        reference: told.reference,
        kind,
        doubts,
    }
}

fn take_currency(statement: &mut Statement, code: &str, line: u64) {
    match code.parse::<Currency>() {
        Ok(currency) if statement.currency.is_none_or(|own| own == currency) => {
            statement.currency = Some(currency);
        }
        Ok(_) => statement.notes.push(Doubt::OtherCurrency { found: code.to_owned() }.at(line)),
        Err(_) => statement.notes.push(Doubt::UnknownCurrency { found: code.to_owned() }.at(line)),
    }
}

/// `C260601KZT129464,83`: day, currency and minor units.
fn balance(text: &str) -> Result<(NaiveDate, &str, i64), Doubt> {
    let text = text.trim();
    let unreadable = || Doubt::SumUnreadable { text: text.to_owned() };
    let (mark, rest) = text.split_at_checked(1).ok_or_else(unreadable)?;
    let (day, rest) = rest.split_at_checked(6).ok_or_else(unreadable)?;
    let (currency, sum) = rest.split_at_checked(3).ok_or_else(unreadable)?;
    let minor = read_sum(sum, Writer::Program)?;
    let day = short_day(day)?;
    match mark {
        "C" => Ok((day, currency, minor)),
        "D" => Ok((day, currency, -minor)),
        _ => Err(unreadable()),
    }
}

/// `YYMMDD`.
fn short_day(text: &str) -> Result<NaiveDate, Doubt> {
    let unreadable = || Doubt::DayUnreadable { text: text.to_owned() };
    let is_short = text.len() == 6 && text.bytes().all(|digit| digit.is_ascii_digit());
    let parts = is_short.then(|| Some((text.get(..2)?, text.get(2..4)?, text.get(4..)?))).flatten();
    let (year, month, day) = parts.ok_or_else(unreadable)?;
    read_day(&format!("{day}.{month}.20{year}")).map_err(|_| unreadable())
}

/// `2606010601C116000,00NTRF47430001//B47430001`, and a second line of the bank's own words.
fn entry(text: &str) -> Result<Told61, Doubt> {
    let first = text.split('\n').next().unwrap_or_default().trim();
    let (value, rest) =
        first.split_at_checked(6).ok_or_else(|| Doubt::DayUnreadable { text: first.to_owned() })?;
    let value_day = short_day(value)?;
    let (day, rest) = entry_day(rest, value_day)?;
    let (sign, is_reversal, rest) = mark(rest).ok_or(Doubt::NoSide)?;
    // The third letter of the currency.
    let rest = rest.strip_prefix(|letter: char| letter.is_ascii_uppercase()).unwrap_or(rest);
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',').unwrap_or(rest.len());
    let (sum, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let minor = match read_sum(sum, Writer::Program)? {
        0 => return Err(Doubt::SumZero),
        minor => minor,
    };
    let words = rest.get(4..).unwrap_or_default();
    let (number, reference) = words.split_once("//").unwrap_or((words, ""));
    let number = if number.trim() == "NONREF" { "" } else { not_zeros(number) };
    let (number, reference) = (number.to_owned(), reference.trim().to_owned());
    Ok(Told61 { day, value_day, amount: sign * minor, is_reversal, number, reference })
}

/// The day of the entry without a year, near the day of the value; that day where it is absent.
fn entry_day(text: &str, value: NaiveDate) -> Result<(NaiveDate, &str), Doubt> {
    let Some((written, rest)) =
        text.split_at_checked(4).filter(|(day, _)| day.bytes().all(|digit| digit.is_ascii_digit()))
    else {
        return Ok((value, text));
    };
    let unreadable = || Doubt::DayUnreadable { text: written.to_owned() };
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u32>().ok()).ok_or_else(unreadable);
    let (month, day) = (number(written.get(..2))?, number(written.get(2..))?);
    let years = [value.year(), value.year() + 1, value.year() - 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    let nearest = days.min_by_key(|day| (*day - value).num_days().abs());
    nearest.map(|day| (day, rest)).ok_or_else(unreadable)
}

/// Sign of the money, and whether an earlier entry is taken back.
fn mark(text: &str) -> Option<(i64, bool, &str)> {
    let marks = [
        ("RC", -1, true),
        ("RD", 1, true),
        ("EC", 1, false),
        ("ED", -1, false),
        ("C", 1, false),
        ("D", -1, false),
    ];
    marks.into_iter().find_map(|(mark, sign, back)| Some((sign, back, text.strip_prefix(mark)?)))
}
