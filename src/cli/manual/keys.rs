//! Every key, from the one table of keys.

use super::page::Page;
use crate::{
    i18n::Catalogue,
    keys::{BINDINGS, Command, Scope},
};

/// Keys by the place where they hold, then what has no key.
pub fn tell(page: &mut Page, words: &Catalogue) {
    let mut told: Vec<Scope> = Vec::new();
    for binding in BINDINGS.iter() {
        if !told.contains(&binding.scope) {
            told.push(binding.scope);
            page.heading(3, words.get(title(binding.scope)));
            lines(page, binding.scope, words);
        }
    }
    page.heading(3, words.get("manual-palette"));
    page.text(words.get("manual-palette-text"));
    let has_key = |command: &Command| BINDINGS.iter().any(|binding| binding.command == *command);
    for command in Command::ALL.iter().filter(|command| !has_key(command)) {
        page.item("", words.get(command.label()));
    }
}

/// A line for each command of this place, with all its keys.
fn lines(page: &mut Page, scope: Scope, words: &Catalogue) {
    let mut told: Vec<Command> = Vec::new();
    let own = || BINDINGS.iter().filter(|binding| binding.scope == scope);
    for command in own().map(|binding| binding.command) {
        if told.contains(&command) {
            continue;
        }
        told.push(command);
        let keys = own().filter(|binding| binding.command == command).map(|binding| binding.key.to_string());
        page.item(keys.collect::<Vec<_>>().join(", "), words.get(command.label()));
    }
}

/// What a place of debts is called.
const fn title_of_debts(scope: Scope) -> &'static str {
    match scope {
        Scope::Debt => "debts-page",
        Scope::DebtReport => "command-debt-report",
        Scope::PaymentHistory => "command-payment-history",
        Scope::Allocation => "command-allocate",
        Scope::Invoices => "command-invoices",
        Scope::Invoice => "invoice-page",
        Scope::Penalty => "command-penalty",
        Scope::Acts => "command-reconciliation",
        Scope::Act => "act-page",
        Scope::Letters => "command-letters",
        Scope::Statement => "command-book-statement",
        Scope::Debts => "command-debts",
        _ => file_title(scope),
    }
}

/// What a place is called where work is counted.
const fn title_of_reports(scope: Scope) -> &'static str {
    match scope {
        Scope::Counted => "manual-scope-counted",
        Scope::Topics => "command-topics",
        Scope::Load => "command-load",
        _ => "command-reports",
    }
}

/// What a place is called.
const fn title(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "manual-scope-everywhere",
        Scope::Screen => "manual-scope-screen",
        Scope::Moving => "manual-scope-moving",
        Scope::Today => "command-today",
        Scope::Planner => "command-planner",
        Scope::Preparation => "command-preparation",
        Scope::Reports | Scope::Counted | Scope::Topics | Scope::Load => title_of_reports(scope),
        Scope::Absences => "command-hand-over",
        Scope::Contracts => "command-contracts",
        Scope::Contract => "contract-page",
        Scope::ContractText => "text-page",
        Scope::Annexes => "command-annexes",
        Scope::Package => "command-package",
        Scope::Obligations => "command-obligations",
        Scope::Handover => "handover-page",
        Scope::ClientList => "manual-scope-list",
        Scope::Card => "manual-scope-card",
        Scope::Duplicates => "command-duplicates",
        Scope::Conflict => "conflict-title",
        Scope::Merge => "manual-scope-merge",
        Scope::Journal => "manual-scope-journal",
        Scope::JournalEntry => "manual-scope-entry",
        Scope::Messages => "manual-scope-messages",
        Scope::Form => "manual-scope-form",
        Scope::LongText => "manual-scope-long-text",
        Scope::FormChoice => "manual-scope-form-choice",
        Scope::SearchLine => "manual-scope-search",
        Scope::Choice => "manual-scope-choice",
        Scope::FirstRun => "manual-scope-first-run",
        Scope::OwnFields => "manual-scope-own-fields",
        Scope::Settings => "command-settings",
        Scope::Finder => "manual-scope-finder",
        Scope::QuickLine => "command-quick-log",
        Scope::Help => "manual-scope-help",
        Scope::Incoming => "command-incoming",
        _ => title_of_debts(scope),
    }
}

/// What a place is called where files come in and go out.
const fn file_title(scope: Scope) -> &'static str {
    match scope {
        Scope::ImportPath => "manual-scope-import-path",
        Scope::Import => "manual-scope-import",
        Scope::ImportPreview => "manual-scope-import-preview",
        Scope::ImportCalendar => "calendar-title",
        Scope::ImportDone => "manual-scope-import-done",
        Scope::ImportRejects => "manual-scope-import-rejects",
        Scope::Export => "manual-scope-export",
        Scope::ExportChoice => "manual-scope-export-choice",
        _ => "manual-scope-import-run",
    }
}
