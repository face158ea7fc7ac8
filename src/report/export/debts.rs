//! Invoices, payments and the aging of debts as tables.

use super::{
    Records,
    records::{Record, titled},
    value,
};
use crate::{
    domain::{
        debt::aging::{AgingKey, Buckets},
        invoice,
        money::Money,
        payment,
        run::Weights,
    },
    exchange::out::Value,
    i18n::{Catalogue, columns::name, debts, receivables},
    report::{aged_json, debt_line_json, invoice_json, late_json, payment_json, record::unless_erased},
    store::{
        Image,
        debt::{AgedLine, ClientDebt, DebtLine, Late},
        invoice::InvoiceOut,
        payment::{AllocationOut, PaymentOut},
    },
};
use chrono::NaiveDate;

impl Records {
    /// Invoices as they stand on a day.
    pub fn of_invoices(all: &[InvoiceOut], today: NaiveDate, words: &Catalogue) -> Self {
        let row = |one: &InvoiceOut| {
            let contract = one.contract.as_ref().map(|(_, number)| number.clone());
            let after = vec![
                Value::text(contract.unwrap_or_default()),
                Value::Sum(one.paid().minor()),
                Value::Sum(one.rest().minor()),
                one.next_due().map_or(Value::Empty, Value::Day),
                Value::text(words.get(debts::status_key(one.status))),
                one.days_late(today).map_or(Value::Empty, |days| Value::Number(days.to_string())),
                Value::text(one.owner.as_str()),
            ];
            let (before, image) = (vec![Value::text(name(words, &one.client.1))], one.image.clone());
            Record { before, image, after, json: invoice_json(one, today) }
        };
        let after = [
            ("annex-contract", 12),
            ("field-invoice-paid", 16),
            ("field-invoice-rest", 16),
            ("export-head-next-due", 12),
            ("field-invoice-status", 18),
            ("debt-days", 8),
            ("field-owner", 24),
        ];
        Self {
            what: "invoices",
            title: "export-invoices",
            before: &[("cli-client", 32)],
            fields: invoice::FIELDS,
            after: titled(&after, words),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Payments with what they close.
    pub fn of_payments(all: &[PaymentOut], words: &Catalogue) -> Self {
        let row = |one: &PaymentOut| {
            let client = one.client.as_ref().map(|(_, client)| name(words, client));
            let closes: Vec<String> = one.allocations.iter().map(|part| share(part, words)).collect();
            let after = vec![
                Value::Sum(one.allocated().minor()),
                Value::Sum(one.free().minor()),
                Value::text(closes.join("; ")),
            ];
            let before = vec![Value::text(client.unwrap_or_else(|| words.get("payment-of-nobody")))];
            Record { before, image: one.image.clone(), after, json: payment_json(one) }
        };
        let after = [("debt-allocated", 16), ("payment-free", 16), ("payment-closes", 40)];
        Self {
            what: "payments",
            title: "export-payments",
            before: &[("cli-client", 32)],
            fields: payment::FIELDS,
            after: titled(&after, words),
            rows: all.iter().map(row).collect(),
        }
    }

    /// How late debts are.
    pub fn of_aging(by: AgingKey, all: &[AgedLine], buckets: &Buckets, words: &Catalogue) -> Self {
        let row = |line: &AgedLine| {
            let aged = &line.aged;
            let late = std::iter::once(aged.not_due).chain(aged.late.iter().copied());
            let sums = late.chain([aged.overdue, aged.unallocated, aged.disputed, aged.balance]);
            let after = std::iter::once(Value::text(aged.currency.code())).chain(sums.map(Value::Sum));
            Record {
                before: vec![Value::text(
                    line.of.as_ref().map(|(_, of)| name(words, of)).unwrap_or_default(),
                )],
                image: Image::default(),
                after: after.collect(),
                json: aged_json(by, line, buckets),
            }
        };
        let open = titled(&[("field-currency", 8), ("aging-not-due", 16)], words);
        let late = buckets.labels().into_iter().map(|label| (label, 16));
        let behind =
            [("aging-overdue", 16), ("aging-unallocated", 16), ("aging-disputed", 16), ("aging-balance", 16)];
        let of_manager: &'static [(&'static str, u16)] = &[("field-owner", 32)];
        let of_client: &'static [(&'static str, u16)] = &[("cli-client", 32)];
        Self {
            what: "debts",
            title: "command-debts",
            before: if by == AgingKey::Manager { of_manager } else { of_client },
            fields: &[],
            after: open.into_iter().chain(late).chain(titled(&behind, words)).collect(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Clients with overdue debts, as a list shows them; a line for each currency.
    pub fn of_worklist(all: &[Late], (words, weights): (&Catalogue, &Weights)) -> Self {
        let row = |(rank, late): (usize, &Late)| -> Vec<Record> {
            let record = |sum: &Money| Record {
                before: vec![Value::text(name(words, &late.debtor.name))],
                image: Image::default(),
                after: vec![
                    Value::text(sum.currency().code()),
                    Value::Sum(sum.minor()),
                    Value::Number(late.overdue.days.to_string()),
                    Value::text(receivables::why(&late.overdue, words).join("; ")),
                    Value::text(late.debtor.owner.as_ref().map_or("", |(_, owner)| owner.as_str())),
                ],
                json: late_json(rank, (late, None), (words, weights)),
            };
            late.sums.iter().map(record).collect()
        };
        let after = [
            ("field-currency", 8),
            ("aging-overdue", 16),
            ("debt-days", 8),
            ("debt-why", 40),
            ("field-owner", 24),
        ];
        Self {
            what: "debts",
            title: "command-debts",
            before: &[("cli-client", 32)],
            fields: &[],
            after: titled(&after, words),
            rows: (1..).zip(all).flat_map(row).collect(),
        }
    }

    /// Instalments of one client.
    pub fn of_debt(debt: &ClientDebt, today: NaiveDate, words: &Catalogue) -> Self {
        let row = |line: &DebtLine| {
            let owed = line.part.owed;
            Record {
                before: vec![Value::text(debts::document(&line.number, (line.part.place, line.of), words))],
                image: Image::default(),
                after: vec![
                    value::day(line.day.clone()),
                    Value::text(unless_erased(line.what.clone())),
                    Value::text(line.currency.code()),
                    Value::Sum(owed.sum),
                    Value::Sum(owed.paid),
                    Value::Sum(owed.rest()),
                    owed.due.map_or(Value::Empty, Value::Day),
                    Value::text(debts::standing(owed.on(today), owed.days_late(today), words)),
                ],
                json: debt_line_json(line, today),
            }
        };
        let after = [
            ("field-invoice-day", 12),
            ("field-invoice-what", 32),
            ("field-currency", 8),
            ("field-invoice-sum", 16),
            ("field-invoice-paid", 16),
            ("field-invoice-rest", 16),
            ("field-invoice-due", 12),
            ("field-invoice-status", 24),
        ];
        Self {
            what: "debts",
            title: "debts-lines",
            before: &[("field-contract-number", 16)],
            fields: &[],
            after: titled(&after, words),
            rows: debt.lines.iter().map(row).collect(),
        }
    }
}

/// What a part of a payment closes: `12 (2/3) 500,00`.
fn share(part: &AllocationOut, words: &Catalogue) -> String {
    format!("{}/{} {}", part.invoice.1, part.place, words.formats.decimal(part.sum))
}
