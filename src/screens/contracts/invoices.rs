//! The invoices of a contract on its page, the newest first (`D-1`).

use crate::{
    report::invoice_status,
    screens::{Context, Reaction, arrived},
    store::{
        Changes, Table,
        contract::ContractOut,
        invoice::{INSTALMENT, INVOICE, InvoiceFilter, InvoiceOut, ListInvoices},
        payment::ALLOCATION,
    },
    ui::text,
    worker::Pending,
};

/// Most invoices that the page shows.
const MOST: usize = 10;

/// Tables whose changes they show.
static READ_FROM: [&Table; 3] = [&INVOICE, &INSTALMENT, &ALLOCATION];

/// The invoices as the page tells them.
#[derive(Default)]
pub(super) struct InvoiceLines {
    all: Vec<InvoiceOut>,
    asking: Pending<Vec<InvoiceOut>>,
}

impl InvoiceLines {
    pub(super) fn load(&mut self, contract: &ContractOut, cx: &Context) {
        let filter = InvoiceFilter {
            client: Some(contract.client.0),
            contract: Some(contract.id),
            ..InvoiceFilter::default()
        };
        self.asking = cx.worker.ask(ListInvoices { filter, today: cx.today, after: None, limit: MOST });
    }

    /// Reads them anew where something of them has changed.
    pub(super) fn follow(&mut self, changes: &Changes, contract: &ContractOut, cx: &Context) {
        if READ_FROM.iter().any(|table| changes.touches(table)) {
            self.load(contract, cx);
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Answers whether other lines are to be shown.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        let all = arrived(&mut self.asking, told, cx);
        let is_new = all.is_some();
        self.all = all.unwrap_or_else(|| std::mem::take(&mut self.all));
        is_new
    }

    /// Names and values of lines of the page.
    pub(super) fn rows(&self, cx: &Context) -> Vec<(String, String)> {
        let line = |one: &InvoiceOut| {
            let day = one.text("day");
            let day = day.parse().map_or(day, |day| cx.words.formats.date(day));
            let title = [("number", one.text("number")), ("day", day)];
            let money = |minor| cx.words.formats.money_short(minor, one.currency().code());
            let rest = match one.rest().minor() {
                rest if rest > 0 && rest != one.sum().minor() => {
                    cx.words.say("invoice-rest", [("sum", money(rest))])
                }
                _ => String::new(),
            };
            let sum = money(one.sum().minor());
            text::dotted([
                cx.words.say("debts-document", title),
                sum,
                invoice_status(one, cx.today, cx.words),
                rest,
            ])
        };
        let lines: Vec<String> = self.all.iter().map(line).collect();
        vec![(cx.words.get("export-invoices"), lines.join("\n"))]
    }
}
