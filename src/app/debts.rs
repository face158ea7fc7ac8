//! Commands about debts that mean the same on every screen.

use super::App;
use crate::{
    keys::{Command, Scope},
    screens::{
        Event, Message, Tone,
        debt_report::DebtReportScreen,
        debts::{ActList, PaymentHistory},
        invoice::InvoiceList,
        obligations::{ObligationList, Whose},
        statement::StatementScreen,
    },
};

impl App {
    /// Acts of the client in front; below the cursor of the root of debts somebody stands by chance, and all are meant.
    pub(super) fn reconciliation(&mut self) {
        let of = self.client_in_front().filter(|_| self.scope() != Scope::Debts);
        self.push(|cx| Box::new(ActList::open(of, cx)));
    }

    /// What contracts ask for, or invoices: those of the client in front where its debt or its card is, else all.
    pub(super) fn open_owed(&mut self, command: Command) {
        if command == Command::Obligations {
            return self.push(|cx| Box::new(ObligationList::open(Whose::All, cx)));
        }
        let of_one = matches!(self.scope(), Scope::Debt | Scope::Card);
        let client = self.client_in_front().filter(|_| of_one);
        let whose = client.map_or(Whose::All, |(id, name)| Whose::Client(id, name));
        self.push(|cx| Box::new(InvoiceList::open(whose, cx)));
    }

    /// The same about debts: how debtors stand, how the client under the cursor paid.
    pub(super) fn open_of_debts(&mut self, command: Command) {
        match command {
            Command::DebtReport if self.scope() == Scope::DebtReport => {}
            Command::DebtReport => self.push(|cx| Box::new(DebtReportScreen::open(cx))),
            Command::PaymentHistory => {
                if let Some(client) = self.client_in_front() {
                    return self.push(|cx| Box::new(PaymentHistory::open(client, cx)));
                }
                self.tell(Message { text: self.words.get("history-no-client"), tone: Tone::Warning });
            }
            other => self.top(Event::Command(other)),
        }
    }

    /// One statement at a time: which file is asked above its screen.
    pub(super) fn book_statement(&mut self) {
        if self.scope() != Scope::Statement {
            self.push(|_| Box::new(StatementScreen::open()));
            self.push(|cx| Box::new(StatementScreen::prompt("", cx)));
        }
    }
}
