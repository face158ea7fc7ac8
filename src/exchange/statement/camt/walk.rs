//! What the elements of camt.053 say, by their path.

use super::entry::Entry;
use crate::domain::{
    money::Currency,
    statement::{Doubt, Statement, Writer, account_key, read_day, read_sum},
};
use chrono::NaiveDate;

/// Bytes of the text of one element at most; more is cut with the purpose.
const TEXT: usize = 64 * 1024;
/// Letters of a version: `.001.02`.
const VERSION: usize = 7;

/// Walks through a document.
#[derive(Default)]
pub(super) struct Walk {
    pub dialect: String,
    pub statements: Vec<Statement>,
    /// Entries so far.
    pub documents: usize,
    /// Names from `Stmt` on, each behind a stroke; empty outside of statements.
    path: String,
    /// Names outside of a statement.
    outside: usize,
    statement: Option<Statement>,
    balance: Balance,
    entry: Option<Entry>,
    text: String,
    line: u64,
    /// The currency of the sum that is being read.
    currency: Option<String>,
}

/// A balance while it is read.
#[derive(Default)]
struct Balance {
    code: String,
    amount: String,
    is_debit: bool,
    day: Option<NaiveDate>,
}

impl Walk {
    /// The name space of the root says which version it is.
    pub fn root(&mut self, spaces: impl Iterator<Item = String>) {
        const NAME: &str = "camt.053";
        let is_version = |letter: &char| letter.is_ascii_digit() || *letter == '.';
        let mut versions = spaces.filter_map(|space| {
            let after = space.split_once(NAME)?.1;
            Some(after.chars().take(VERSION).take_while(is_version).collect::<String>())
        });
        self.dialect = format!("{NAME}{}", versions.next().unwrap_or_default());
    }

    pub fn start(&mut self, line: u64, name: &str, currency: impl FnOnce() -> Option<String>) {
        self.line = line;
        self.text.clear();
        if self.statement.is_none() && name != "Stmt" {
            self.outside += 1;
            return;
        }
        self.path.push('/');
        self.path.push_str(name);
        match self.path.as_str() {
            "/Stmt" => self.statement = Some(Statement { line, ..Statement::default() }),
            "/Stmt/Bal" => self.balance = Balance::default(),
            "/Stmt/Ntry" => self.entry = Some(Entry::at(line)),
            "/Stmt/Ntry/NtryDtls/TxDtls" => {
                if let Some(entry) = &mut self.entry {
                    entry.begin_payment();
                }
            }
            path if path.ends_with("Amt") || path.ends_with("/Sum") => self.currency = currency(),
            _ => {}
        }
    }

    pub fn text(&mut self, text: &str) {
        if !self.path.is_empty() && self.text.len() < TEXT {
            self.text.push_str(text);
        }
    }

    pub fn end(&mut self) {
        if self.path.is_empty() {
            self.outside = self.outside.saturating_sub(1);
            return;
        }
        let text = std::mem::take(&mut self.text);
        let path = std::mem::take(&mut self.path);
        self.told(&path, &text);
        self.path = path;
        self.path.truncate(self.path.rfind('/').unwrap_or(0));
    }

    fn told(&mut self, path: &str, text: &str) {
        if let (Some(own), Some(entry)) = (path.strip_prefix("/Stmt/Ntry/"), &mut self.entry) {
            entry.told(own, text, self.currency.as_deref());
            return;
        }
        match path {
            "/Stmt" => self.statements.extend(self.statement.take()),
            "/Stmt/Ntry" => self.close_entry(),
            "/Stmt/Bal" => self.close_balance(),
            "/Stmt/Bal/Tp/CdOrPrtry/Cd" | "/Stmt/Bal/Tp/CdOrPrtry/Prtry" => {
                text.trim().clone_into(&mut self.balance.code);
            }
            "/Stmt/Bal/Amt" => text.trim().clone_into(&mut self.balance.amount),
            "/Stmt/Bal/Dt/Dt" => self.balance.day = read_day(text).ok(),
            "/Stmt/Bal/CdtDbtInd" => self.balance.is_debit = text.trim() == "DBIT",
            _ => self.of_statement(path, text.trim()),
        }
    }

    fn of_statement(&mut self, path: &str, text: &str) {
        let Some(statement) = &mut self.statement else { return };
        let place = match path {
            "/Stmt/Acct/Id/IBAN" | "/Stmt/Acct/Id/Othr/Id" => return statement.account = account_key(text),
            "/Stmt/FrToDt/FrDtTm" => return statement.from = read_day(text).ok(),
            "/Stmt/FrToDt/ToDtTm" => return statement.to = read_day(text).ok(),
            "/Stmt/Acct/Ccy" => return take_currency(statement, text, self.line),
            "/Stmt/TxsSummry/TtlCdtNtries/Sum" => &mut statement.told_in,
            "/Stmt/TxsSummry/TtlDbtNtries/Sum" => &mut statement.told_out,
            _ => return,
        };
        match read_sum(text, Writer::Program) {
            Ok(minor) => *place = Some(minor),
            Err(doubt) => statement.notes.push(doubt.at(self.line)),
        }
    }

    /// Opening and closing balance; those of an interim page say nothing, others only where the booked one is absent.
    fn close_balance(&mut self) {
        let Balance { code, amount, is_debit, day } = std::mem::take(&mut self.balance);
        let Some(statement) = &mut self.statement else { return };
        match code.as_str() {
            "OPBD" => statement.from = statement.from.or(day),
            "CLBD" => statement.to = statement.to.or(day),
            _ => {}
        }
        let (place, is_second) = match code.as_str() {
            "OPBD" => (&mut statement.opening, false),
            "PRCD" => (&mut statement.opening, true),
            "CLBD" => (&mut statement.closing, false),
            "CLAV" => (&mut statement.closing, true),
            _ => return,
        };
        match read_sum(&amount, Writer::Program) {
            Ok(_) if is_second && place.is_some() => {}
            Ok(minor) => *place = Some(if is_debit { -minor } else { minor }),
            Err(doubt) => statement.notes.push(doubt.at(self.line)),
        }
        if statement.currency.is_none()
            && let Some(currency) = self.currency.take()
        {
            take_currency(statement, &currency, self.line);
        }
    }

    fn close_entry(&mut self) {
        self.documents += 1;
        if let (Some(statement), Some(entry)) = (&mut self.statement, self.entry.take()) {
            entry.book(statement);
        }
    }
}

fn take_currency(statement: &mut Statement, code: &str, line: u64) {
    match code.parse::<Currency>() {
        Ok(currency) => statement.currency = Some(currency),
        Err(_) => statement.notes.push(Doubt::UnknownCurrency { found: code.to_owned() }.at(line)),
    }
}
