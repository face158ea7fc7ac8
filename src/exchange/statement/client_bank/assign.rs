//! Which account a document belongs to, and whether money came or went.

use super::{
    Parts,
    document::{Draft, is_hidden},
};
use crate::domain::{
    money::Currency,
    statement::{Doubt, Kind, Operation, Statement, Told, kind},
};
use chrono::NaiveDate;

/// The statements of a file. A transfer between two accounts of it is an operation of both.
pub(super) fn statements(parts: Parts) -> Vec<Statement> {
    let Parts { head, sections, drafts, left_out, notes, .. } = parts;
    let mut statements = sections;
    if statements.is_empty() {
        let of_account = |account: String| Statement {
            line: 1,
            account,
            from: head.from,
            to: head.to,
            ..Statement::default()
        };
        let accounts = if head.accounts.is_empty() && !(drafts.is_empty() && left_out.is_empty()) {
            vec![String::new()]
        } else {
            head.accounts
        };
        statements = accounts.into_iter().map(of_account).collect();
    }
    for draft in drafts {
        add(&mut statements, draft);
    }
    if let Some(last) = statements.last_mut() {
        last.left_out.extend(left_out);
        last.notes.extend(notes);
    }
    statements
}

fn add(statements: &mut [Statement], draft: Draft) {
    let (places, doubt) = places(statements, &draft);
    if let Some(((at, is_out), more)) = places.split_last().filter(|_| draft.flaws.is_empty()) {
        for (at, is_out) in more {
            if let Some(statement) = statements.get_mut(*at) {
                book(statement, draft.clone(), *is_out);
            }
        }
        if let Some(statement) = statements.get_mut(*at) {
            book(statement, draft, *is_out);
        }
        return;
    }
    let named = places.first().map(|(at, _)| *at).or_else(|| {
        let is_named = |own: &Statement| [true, false].iter().any(|out| draft.side(*out).is(&own.account));
        statements.iter().position(is_named)
    });
    if let Some(statement) = statements.get_mut(named.unwrap_or(0)) {
        let more = doubt.filter(|_| draft.flaws.is_empty());
        statement.left_out.push(draft.left_out(more));
    }
}

/// Statements of the document with the way of the money; where there is none, why.
fn places(statements: &[Statement], draft: &Draft) -> (Vec<(usize, bool)>, Option<Doubt>) {
    let ways = [false, true].into_iter().filter(|is_out| draft.is_out.is_none_or(|told| told == *is_out));
    let named: Vec<(usize, bool)> = ways.flat_map(|is_out| of_account(statements, draft, is_out)).collect();
    let within = |(at, is_out): &&(usize, bool)| covers(statements.get(*at), draft.booked(*is_out));
    let right: Vec<(usize, bool)> = named.iter().filter(within).copied().collect();
    match (right.is_empty(), named.first()) {
        (false, _) => (once(&right), None),
        (true, Some(first)) => (vec![*first], None),
        (true, None) => hidden(statements, draft),
    }
}

/// Statements whose account stands on the side where the money went out or came in.
fn of_account(statements: &[Statement], draft: &Draft, is_out: bool) -> Vec<(usize, bool)> {
    let side = draft.side(is_out);
    let named = statements.iter().enumerate().filter(|(_, own)| side.is(&own.account));
    named.map(|(at, _)| (at, is_out)).collect()
}

/// The first statement for each way: two statements of one day hold a document once.
fn once(places: &[(usize, bool)]) -> Vec<(usize, bool)> {
    let first = |wanted: bool| places.iter().find(|(_, is_out)| *is_out == wanted).copied();
    [first(false), first(true)].into_iter().flatten().collect()
}

/// No account is the one of a statement. Where signs hide it, the sum or the days tell the way of the money.
fn hidden(statements: &[Statement], draft: &Draft) -> (Vec<(usize, bool)>, Option<Doubt>) {
    let Some(is_out) = draft.told_out() else { return (Vec::new(), Some(Doubt::NoSide)) };
    let side = draft.side(is_out);
    let may_be = |own: &Statement| side.is_hidden() || is_hidden(&own.account);
    let fits = |own: &Statement| may_be(own) && covers(Some(own), draft.booked(is_out));
    let found = statements.iter().position(fits).or_else(|| statements.iter().position(may_be));
    match found {
        Some(at) => (vec![(at, is_out)], None),
        None => (Vec::new(), Some(Doubt::OtherAccount { account: side.party.account.clone() })),
    }
}

fn covers(statement: Option<&Statement>, day: Option<NaiveDate>) -> bool {
    let (Some(statement), Some(day)) = (statement, day) else { return false };
    statement.from.is_none_or(|from| from <= day) && statement.to.is_none_or(|to| day <= to)
}

fn book(statement: &mut Statement, draft: Draft, is_out: bool) {
    let (line, number) = (draft.line, draft.number.clone());
    match operation(statement, draft, is_out) {
        Ok(operation) => statement.operations.push(operation),
        Err(doubt) => {
            statement.left_out.push(crate::domain::statement::LeftOut { line, number, doubts: vec![doubt] });
        }
    }
}

/// What the file holds is taken over and not copied: a file may have a hundred thousand documents.
fn operation(statement: &mut Statement, draft: Draft, is_out: bool) -> Result<Operation, Doubt> {
    let day = draft.booked(is_out).ok_or(Doubt::DayMissing)?;
    take_currency(statement, &draft.currency)?;
    let (own, party) = (draft.side(is_out), &draft.side(!is_out).party);
    let told = Told {
        purpose: &draft.purpose,
        document: &draft.kind,
        party,
        own_tax_id: &own.party.tax_id,
        is_out,
        is_reversal: false,
    };
    let kind: Kind = kind(&told);
    let mut doubts = draft.doubts;
    if !covers(Some(statement), Some(day)) {
        doubts.push(Doubt::DayOutside { day });
    }
    Ok(Operation {
        line: draft.line,
        day,
        value_day: draft.value_day,
        amount: if is_out { -draft.amount } else { draft.amount },
        party: if is_out { draft.payee.party } else { draft.payer.party },
        number: draft.number,
        purpose: draft.purpose,
        reference: String::new(),
        kind,
        doubts,
    })
}

/// The first document that names the currency says it for all.
fn take_currency(statement: &mut Statement, found: &str) -> Result<(), Doubt> {
    if found.is_empty() {
        return Ok(());
    }
    let known = found.parse::<Currency>().ok().or_else(|| Currency::from_number(found));
    let currency = known.ok_or_else(|| Doubt::UnknownCurrency { found: found.to_owned() })?;
    if *statement.currency.get_or_insert(currency) == currency {
        Ok(())
    } else {
        Err(Doubt::OtherCurrency { found: found.to_owned() })
    }
}
