//! 1CClientBankExchange in the dialects of Russian and Kazakh banks (domain rules 9.1): lines of `key=value` in sections
//! of accounts and documents.

mod assign;
mod document;

use super::{Format, Refusal, Spoiled, StatementFile, StatementWish, check_count};
use crate::{
    domain::statement::{Doubt, LeftOut, Note, Statement, Writer, account_key, read_day, read_sum},
    exchange::{
        Decoded, Encoding,
        detect::{self, Script},
        encoding::decode_whole,
        letters,
    },
};
use chrono::NaiveDate;
use document::{Draft, Fields};
use std::borrow::Cow;

/// Reads the accounts and documents of a file.
pub(super) fn read(bytes: Vec<u8>, wish: &StatementWish) -> Result<StatementFile, Refusal> {
    let wished = wish.table.encoding.or_else(|| of_keys(&bytes));
    let Decoded { text, encoding, warnings } = decode_whole(bytes, wished);
    let mut parts = Parts { spoiled: Spoiled::of(&warnings), ..Parts::default() };
    for (line, text) in (1..).zip(text.split('\n')) {
        parts.take(line, text.trim_end_matches('\r'));
        check_count(parts.sections.len(), parts.drafts.len() + parts.left_out.len())?;
    }
    parts.end();
    let dialect = format!("{} {}", if parts.is_kazakh { "kz" } else { "ru" }, parts.head.version);
    let statements = assign::statements(parts);
    if statements.is_empty() {
        return Err(Refusal::NoStatement);
    }
    let dialect = dialect.trim_end().to_owned();
    Ok(StatementFile { format: Format::ClientBank, dialect, encoding: Some(encoding), statements, warnings })
}

/// The eight-bit encoding that the keys tell: they are known words, and a long purpose may be of one letter. Nothing where
/// the whole tells it as well.
fn of_keys(bytes: &[u8]) -> Option<Encoding> {
    const LINES: usize = 400;
    let Script { main, foreign: None } = detect::script(bytes) else { return None };
    if !matches!(main, Encoding::Windows1251 | Encoding::Cp866 | Encoding::Koi8R | Encoding::Other(_)) {
        return None;
    }
    let lines = bytes.split(|byte| *byte == b'\n').take(LINES);
    let keys = lines.flat_map(|line| line.split(|byte| *byte == b'=').next().unwrap_or_default());
    Some(letters::encoding(&keys.copied().collect::<Vec<u8>>()))
}

/// What the lines before the first section tell.
#[derive(Default)]
struct Head {
    version: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    accounts: Vec<String>,
}

/// What is being read.
#[derive(Default)]
enum Open<'a> {
    #[default]
    Head,
    Section(Statement),
    Document(Fields<'a>),
}

/// The parts of a file.
#[derive(Default)]
struct Parts<'a> {
    head: Head,
    /// Accounts with their balances, without operations.
    sections: Vec<Statement>,
    drafts: Vec<Draft>,
    left_out: Vec<LeftOut>,
    notes: Vec<Note>,
    is_kazakh: bool,
    spoiled: Spoiled,
    open: Open<'a>,
    line: u64,
    is_over: bool,
}

impl<'a> Parts<'a> {
    fn take(&mut self, line: u64, text: &'a str) {
        if self.is_over || text.trim().is_empty() {
            return;
        }
        self.line = line;
        let (key, value) = text.split_once('=').map_or((text, None), |(key, value)| (key, Some(value)));
        let folded = key.trim().to_lowercase();
        match (folded.as_str(), value) {
            ("секциярасчсчет", _) => {
                self.close(false);
                self.open = Open::Section(Statement { line, ..Statement::default() });
            }
            ("секциядокумент", _) => {
                self.close(false);
                self.open = Open::Document(Fields::new(line, value.unwrap_or_default()));
            }
            ("конецрасчсчет" | "конецдокумента", _) => self.close(true),
            ("конецфайла", _) => {
                self.close(false);
                self.is_over = true;
            }
            (_, Some(value)) => self.value(folded, value),
            (_, None) => self.goes_on(text),
        }
    }

    fn value(&mut self, key: String, value: &'a str) {
        match &mut self.open {
            Open::Head => self.head.take(&key, value.trim()),
            Open::Section(section) => in_section(section, &key, value.trim(), self.line),
            Open::Document(fields) => {
                self.is_kazakh |= key.ends_with("бин_иин") || key.ends_with("иик");
                fields.values.push((key, Cow::Borrowed(value)));
            }
        }
    }

    /// A line without a key goes on with the text of the line before it.
    fn goes_on(&mut self, text: &str) {
        if let Open::Document(Fields { values, .. }) = &mut self.open
            && let Some((_, value)) = values.last_mut()
        {
            let value = value.to_mut();
            value.push(' ');
            value.push_str(text.trim());
        }
    }

    /// Closes what is open. A document that another part interrupts is not whole.
    fn close(&mut self, is_end: bool) {
        match std::mem::take(&mut self.open) {
            Open::Head => {}
            Open::Section(section) => self.sections.push(section),
            Open::Document(fields) if is_end => {
                let is_spoiled = self.spoiled.within(fields.line, self.line);
                self.drafts.push(Draft::of(&fields, is_spoiled));
            }
            Open::Document(fields) => self.left_out.push(LeftOut {
                line: fields.line,
                number: fields.number().to_owned(),
                doubts: vec![Doubt::DocumentOpen],
            }),
        }
    }

    fn end(&mut self) {
        self.close(false);
        if !self.is_over {
            self.notes.push(Doubt::Truncated.at(self.line));
        }
    }
}

impl Head {
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "версияформата" => value.clone_into(&mut self.version),
            "датаначала" => self.from = read_day(value).ok(),
            "датаконца" => self.to = read_day(value).ok(),
            "расчсчет" => self.accounts.push(account_key(value)),
            _ => {}
        }
    }
}

fn in_section(section: &mut Statement, key: &str, value: &str, line: u64) {
    let place = match key {
        "расчсчет" => return section.account = account_key(value),
        "датаначала" => return section.from = read_day(value).ok(),
        "датаконца" => return section.to = read_day(value).ok(),
        "начальныйостаток" => &mut section.opening,
        "всегопоступило" => &mut section.told_in,
        "всегосписано" => &mut section.told_out,
        "конечныйостаток" => &mut section.closing,
        _ => return,
    };
    match read_sum(value, Writer::Program) {
        Ok(minor) => *place = Some(minor),
        Err(Doubt::SumMissing) => {}
        Err(doubt) => section.notes.push(doubt.at(line)),
    }
}
