//! Invoices, payments and the aging of debts as tables.

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    domain::{
        debt::aging::{AgingKey, Buckets},
        invoice, payment,
    },
    exchange::out::Value,
    i18n::{Catalogue, columns::name, debts},
    report::{aged_json, invoice_json, payment_json},
    store::{
        Image,
        debt::AgedLine,
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
            ("field-invoice-due", 12),
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
}

/// What a part of a payment closes: `12 (2/3) 500,00`.
fn share(part: &AllocationOut, words: &Catalogue) -> String {
    format!("{}/{} {}", part.invoice.1, part.place, words.formats.decimal(part.sum))
}
