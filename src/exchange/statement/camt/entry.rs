//! An entry of camt.053: one movement, sometimes of several payments.

use crate::{
    domain::{
        money::Currency,
        statement::{
            Doubt, LeftOut, Operation, Party, Statement, Told, Writer, account_key, kind, not_zeros,
            read_day, read_sum,
        },
    },
    exchange::statement::purpose,
};

/// Payments of an entry that are kept; a bank puts no more into one.
const PAYMENTS: usize = 10_000;

/// An entry while it is read.
#[derive(Default)]
pub(super) struct Entry {
    line: u64,
    amount: String,
    currency: String,
    is_out: Option<bool>,
    is_reversal: bool,
    status: String,
    booked: String,
    value: String,
    reference: String,
    number: String,
    more: String,
    payments: Vec<Payment>,
    /// Payments that were met; not all of them are kept.
    count: usize,
}

/// One payment of an entry.
#[derive(Clone, Default)]
struct Payment {
    amount: String,
    number: String,
    debtor: Party,
    creditor: Party,
    purpose: String,
    /// Remittance in fields, each behind a blank.
    fields: String,
}

impl Entry {
    /// An entry that begins on a line.
    pub fn at(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    pub fn begin_payment(&mut self) {
        self.count += 1;
        if self.count <= PAYMENTS {
            self.payments.push(Payment::default());
        }
    }

    /// Takes the text of an element by its path inside of the entry.
    pub fn told(&mut self, path: &str, text: &str, currency: Option<&str>) {
        if let Some(own) = path.strip_prefix("NtryDtls/TxDtls/") {
            if self.count <= PAYMENTS
                && let Some(payment) = self.payments.last_mut()
            {
                payment.told(own, text);
            }
            return;
        }
        let text = text.trim();
        let place = match path {
            "CdtDbtInd" => return self.is_out = way(text),
            "RvslInd" => return self.is_reversal = matches!(text, "true" | "1"),
            "Amt" => {
                currency.unwrap_or_default().clone_into(&mut self.currency);
                &mut self.amount
            }
            // A text in the first versions, a code in the later ones.
            "Sts" if text.is_empty() => return,
            "Sts" | "Sts/Cd" | "Sts/Prtry" => &mut self.status,
            "BookgDt/Dt" | "BookgDt/DtTm" => &mut self.booked,
            "ValDt/Dt" | "ValDt/DtTm" => &mut self.value,
            "AcctSvcrRef" => &mut self.reference,
            "NtryRef" => &mut self.number,
            "AddtlNtryInf" => &mut self.more,
            _ => return,
        };
        text.clone_into(place);
    }

    /// Adds it to the statement, or what stands in its way.
    pub fn book(mut self, statement: &mut Statement) {
        let payments = std::mem::take(&mut self.payments);
        match self.operations(&payments, statement) {
            Ok(operations) if self.status == "BOOK" => statement.operations.extend(operations),
            Ok(operations) => statement.pending.extend(operations),
            Err(doubt) => {
                statement.left_out.push(LeftOut {
                    line: self.line,
                    number: self.number,
                    doubts: vec![doubt],
                });
            }
        }
    }

    fn operations(&self, payments: &[Payment], statement: &mut Statement) -> Result<Vec<Operation>, Doubt> {
        if !matches!(self.status.as_str(), "BOOK" | "PDNG" | "INFO" | "FUTR") {
            return Err(Doubt::StateUnknown { found: self.status.clone() });
        }
        let found = || self.currency.clone();
        let currency: Currency =
            self.currency.parse().map_err(|_| Doubt::UnknownCurrency { found: found() })?;
        if *statement.currency.get_or_insert(currency) != currency {
            return Err(Doubt::OtherCurrency { found: found() });
        }
        let amount = positive(&self.amount)?;
        if let Some(parts) = parts(payments, amount).filter(|parts| parts.len() == self.count) {
            let numbered = (1..).zip(payments.iter().zip(parts));
            return numbered
                .map(|(place, (payment, amount))| self.operation(payment, amount, Some(place)))
                .collect();
        }
        let mut operation = self.operation(payments.first().unwrap_or(&Payment::default()), amount, None)?;
        if self.count > 1 {
            operation.doubts.push(Doubt::Several { count: self.count });
            (operation.party, operation.number) = (Party::default(), String::new());
        }
        Ok(vec![operation])
    }

    fn operation(&self, payment: &Payment, amount: i64, place: Option<usize>) -> Result<Operation, Doubt> {
        let is_out = self.is_out.ok_or(Doubt::NoSide)?;
        let day =
            [&self.booked, &self.value].into_iter().find(|text| !text.is_empty()).ok_or(Doubt::DayMissing)?;
        let party = if is_out { &payment.creditor } else { &payment.debtor };
        let own = if is_out { &payment.debtor } else { &payment.creditor };
        let mut doubts = Vec::new();
        let purpose = purpose(payment.words(&self.more), &mut doubts);
        let told = Told {
            purpose: &purpose,
            document: &self.more,
            party,
            own_tax_id: &own.tax_id,
            is_out,
            is_reversal: self.is_reversal,
        };
        let kind = kind(&told);
        let reference =
            place.map_or_else(|| self.reference.clone(), |place| format!("{}/{place}", self.reference));
        Ok(Operation {
            line: self.line,
            day: read_day(day)?,
            value_day: if self.value.is_empty() { None } else { Some(read_day(&self.value)?) },
            amount: if is_out { -amount } else { amount },
            party: party.clone(),
            number: if payment.number.is_empty() { self.number.clone() } else { payment.number.clone() },
            purpose,
            reference: if self.reference.is_empty() { String::new() } else { reference },
            kind,
            doubts,
        })
    }
}

impl Payment {
    fn told(&mut self, path: &str, text: &str) {
        match path {
            // Parts of one text: a letter may stand on either side of the cut.
            "RmtInf/Ustrd" => self.purpose.push_str(text),
            "Amt" | "AmtDtls/TxAmt/Amt" => text.trim().clone_into(&mut self.amount),
            "Refs/EndToEndId" if text.trim() != "NOTPROVIDED" => text.trim().clone_into(&mut self.number),
            path if path.starts_with("RmtInf/Strd/") => {
                let says = ["/Nb", "/Ref", "/AddtlRmtInf"].iter().any(|end| path.ends_with(end));
                if says {
                    self.fields.push(' ');
                    self.fields.push_str(text.trim());
                }
            }
            path => self.of_party(path, text.trim()),
        }
    }

    /// Later versions put a level more between a side and its name.
    fn of_party(&mut self, path: &str, text: &str) {
        let Some((who, what)) = path.strip_prefix("RltdPties/").and_then(|path| path.split_once('/')) else {
            return;
        };
        let (side, is_account) = match who {
            "Dbtr" => (&mut self.debtor, false),
            "DbtrAcct" => (&mut self.debtor, true),
            "Cdtr" => (&mut self.creditor, false),
            "CdtrAcct" => (&mut self.creditor, true),
            _ => return,
        };
        match (is_account, what.strip_prefix("Pty/").unwrap_or(what)) {
            (true, "Id/IBAN" | "Id/Othr/Id") => side.account = account_key(text),
            (false, "Nm") => text.clone_into(&mut side.name),
            (false, "Id/OrgId/Othr/Id" | "Id/PrvtId/Othr/Id") if is_tax_id(text) => {
                not_zeros(text).clone_into(&mut side.tax_id);
            }
            _ => {}
        }
    }

    /// The purpose, else the fields, else what the bank adds.
    fn words<'a>(&'a self, more: &'a str) -> &'a str {
        let told = [self.purpose.as_str(), self.fields.as_str(), more];
        told.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default()
    }
}

/// BIN, IIN and the INN of people have twelve digits, the INN of firms ten.
fn is_tax_id(text: &str) -> bool {
    matches!(text.len(), 10 | 12) && text.bytes().all(|digit| digit.is_ascii_digit())
}

fn way(text: &str) -> Option<bool> {
    match text {
        "DBIT" => Some(true),
        "CRDT" => Some(false),
        _ => None,
    }
}

fn positive(text: &str) -> Result<i64, Doubt> {
    match read_sum(text, Writer::Program)? {
        0 => Err(Doubt::SumZero),
        minor if minor < 0 => Err(Doubt::SumNegative { text: text.to_owned() }),
        minor => Ok(minor),
    }
}

/// The sums of several payments, where they are told and make up the whole.
fn parts(payments: &[Payment], amount: i64) -> Option<Vec<i64>> {
    let told = payments.iter().map(|payment| positive(&payment.amount).ok());
    let parts: Vec<i64> = told.collect::<Option<_>>().filter(|parts: &Vec<i64>| parts.len() > 1)?;
    let sum = parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(*part))?;
    (sum == amount).then_some(parts)
}
