//! Where a command does something.

use super::{Command, Scope};

/// Scopes with something under the cursor that can be opened.
const OPENED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Preparation,
    Scope::Reports,
    Scope::Counted,
    Scope::Topics,
    Scope::Load,
    Scope::Absences,
    Scope::Contracts,
    Scope::Contract,
    Scope::ContractText,
    Scope::Annexes,
    Scope::Package,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::Duplicates,
    Scope::Debts,
    Scope::Debt,
    Scope::Letters,
    Scope::Penalty,
    Scope::DebtReport,
    Scope::Allocation,
    Scope::Invoices,
    Scope::Invoice,
    Scope::Statement,
    Scope::Acts,
];

/// Scopes with something under the cursor that has a form.
const EDITED_IN: &[Scope] = &[
    Scope::Today,
    Scope::Absences,
    Scope::Contracts,
    Scope::Contract,
    Scope::ContractText,
    Scope::Annexes,
    Scope::Package,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Planner,
    Scope::Preparation,
    Scope::Card,
    Scope::OwnFields,
    Scope::Settings,
    Scope::Debt,
    Scope::Letters,
    Scope::Penalty,
    Scope::Allocation,
    Scope::Invoices,
    Scope::Invoice,
    Scope::Statement,
];

/// Scopes with something under the cursor that can be removed.
const REMOVED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Absences,
    Scope::Contracts,
    Scope::Contract,
    Scope::ContractText,
    Scope::Annexes,
    Scope::Package,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Planner,
    Scope::Card,
    Scope::OwnFields,
    Scope::Settings,
    Scope::Debt,
    Scope::Invoices,
    Scope::Invoice,
    Scope::Acts,
    Scope::Act,
    Scope::Letters,
];

/// Scopes whose list can be written into a file.
const EXPORTED_FROM: &[Scope] = &[
    Scope::ChoiceList,
    Scope::Counted,
    Scope::Topics,
    Scope::Load,
    Scope::Today,
    Scope::Absences,
    Scope::Settings,
    Scope::Acts,
    Scope::Annexes,
    Scope::Contracts,
    Scope::Contract,
    Scope::ContractText,
    Scope::Package,
    Scope::Obligations,
    Scope::Planner,
    Scope::Preparation,
    Scope::Handover,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::Duplicates,
    Scope::Reports,
    Scope::Debts,
    Scope::Debt,
    Scope::Invoices,
    Scope::Invoice,
    Scope::Letters,
    Scope::Penalty,
    Scope::Act,
    Scope::DebtReport,
    Scope::PaymentHistory,
    Scope::Statement,
    Scope::ImportPreview,
    Scope::OwnFields,
    Scope::Messages,
];

const SAVED_IN: &[Scope] =
    &[Scope::Form, Scope::Conflict, Scope::Export, Scope::ExportChoice, Scope::Allocation];

/// Scopes whose list can get one more.
const ADDED_IN: &[Scope] = &[
    Scope::Absences,
    Scope::Contracts,
    Scope::ContractText,
    Scope::Annexes,
    Scope::Package,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::OwnFields,
    Scope::Debts,
    Scope::Debt,
    Scope::Acts,
    Scope::Statement,
];

/// Scopes whose list is searched.
const SEARCHED: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Contracts,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::Debts,
    Scope::Debt,
    Scope::Invoices,
    Scope::Statement,
    Scope::Acts,
    Scope::Letters,
];

/// Scopes whose list is narrowed by a choice.
const FILTERED: &[Scope] = &[
    Scope::Today,
    Scope::Contracts,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::ImportPreview,
    Scope::Debts,
    Scope::Debt,
    Scope::Invoices,
    Scope::Letters,
    Scope::Penalty,
    Scope::Statement,
    Scope::Act,
];

/// Scopes with conditions, or a division, that can be cleared.
const CLEARED: &[Scope] = &[
    Scope::Today,
    Scope::Contracts,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::ImportPreview,
    Scope::Debts,
    Scope::Debt,
    Scope::Letters,
    Scope::Allocation,
    Scope::Invoices,
    Scope::Statement,
    Scope::Acts,
    Scope::Act,
];

/// Scopes with something under the cursor that can be copied.
const COPIED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Preparation,
    Scope::Reports,
    Scope::Counted,
    Scope::Topics,
    Scope::Load,
    Scope::Absences,
    Scope::Contracts,
    Scope::Contract,
    Scope::ContractText,
    Scope::Annexes,
    Scope::Package,
    Scope::Obligations,
    Scope::Handover,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::JournalEntry,
    Scope::Import,
    Scope::ImportPreview,
    Scope::Duplicates,
    Scope::Settings,
    Scope::Debts,
    Scope::Debt,
    Scope::Invoices,
    Scope::Invoice,
    Scope::Letters,
    Scope::Penalty,
    Scope::Statement,
    Scope::Acts,
    Scope::Act,
    Scope::DebtReport,
    Scope::PaymentHistory,
];

/// Scopes whose things are marked, or that say why they are not.
const MARKED_IN: &[Scope] =
    &[Scope::Today, Scope::Planner, Scope::ClientList, Scope::Contracts, Scope::Allocation, Scope::Statement];

/// Scopes from which acts of reconciliation are opened.
const RECONCILED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Contracts,
    Scope::Contract,
    Scope::Debts,
    Scope::Debt,
    Scope::ClientList,
    Scope::Card,
];

/// Scopes with a client under the cursor that may have paid something.
const WITH_HISTORY: &[Scope] = &[
    Scope::Today,
    Scope::Contracts,
    Scope::Contract,
    Scope::Debts,
    Scope::DebtReport,
    Scope::Debt,
    Scope::ClientList,
    Scope::Card,
];

/// Scopes that show what is one's own, or the whole office's.
pub(super) const OF_OFFICE: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Preparation,
    Scope::Reports,
    Scope::Debts,
    Scope::DebtReport,
    Scope::Letters,
];

impl Command {
    /// Whether the screen of this scope does it in its own way, and not the program for all of them.
    pub const fn is_own_of(self, scope: Scope) -> bool {
        matches!(
            (self, scope),
            (Self::Obligations, Scope::Contract | Scope::Obligations)
                | (Self::Invoices, Scope::Contract | Scope::Invoices)
                | (Self::Done, Scope::Obligations | Scope::Package | Scope::Debt | Scope::Letters)
        )
    }

    /// The scopes where it does something; empty where it does so everywhere.
    pub const fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Sort => &[Scope::ClientList, Scope::Contracts, Scope::Debts, Scope::Statement],
            Self::ChangeMarked | Self::Views | Self::SaveView | Self::Columns => &[Scope::ClientList],
            Self::Mark => MARKED_IN,
            Self::MarkAll => &[Scope::ClientList, Scope::Contracts, Scope::Statement],
            Self::Restore | Self::AddNote => &[Scope::ClientList, Scope::Card],
            Self::New => ADDED_IN,
            Self::Edit => EDITED_IN,
            Self::Remove => REMOVED_FROM,
            Self::Search => SEARCHED,
            Self::Open => OPENED_FROM,
            Self::Export => EXPORTED_FROM,
            Self::Copy => COPIED_FROM,
            Self::Filter => FILTERED,
            Self::ClearFilter => CLEARED,
            Self::LinkContact
            | Self::AddContact
            | Self::AddAccount
            | Self::AddConsent
            | Self::WithdrawConsent
            | Self::Erase
            | Self::AllAbout
            | Self::EditNeeds
            | Self::Pin => &[Scope::Card],
            Self::UndoThis => &[Scope::Journal, Scope::JournalEntry, Scope::ImportDone, Scope::ImportRejects],
            Self::Twin => &[Scope::Journal, Scope::JournalEntry],
            Self::Merge => &[Scope::ClientList, Scope::Merge],
            Self::SwapSides => &[Scope::Merge],
            Self::KeepApart => &[Scope::Duplicates, Scope::Merge],
            Self::Print => &[Scope::Help],
            Self::UsualValue => &[Scope::Settings],
            Self::Save => SAVED_IN,
            Self::TakeProposal => &[Scope::Form, Scope::Allocation],
            Self::DropDraft | Self::ExternalEditor => &[Scope::Form],
            Self::ListValues => &[Scope::FormChoice],
            other => other.scopes_of_debts(),
        }
    }

    /// The same for what is done with debts.
    const fn scopes_of_debts(self) -> &'static [Scope] {
        match self {
            Self::PaymentHistory => WITH_HISTORY,
            Self::AddPayment => &[Scope::Debts, Scope::Debt],
            Self::Allocate | Self::Release | Self::WriteDown | Self::Penalty | Self::DebtLetter => {
                &[Scope::Debt]
            }
            Self::Letters | Self::NobodysPayments => &[Scope::Debts],
            Self::Promise => &[Scope::Today, Scope::Debts, Scope::Debt],
            Self::CreditNote => &[Scope::Invoice],
            Self::BookConfirmed => &[Scope::Statement],
            Self::Reconciliation => RECONCILED_FROM,
            Self::TakeTheirs => &[Scope::Act],
            other => other.scopes_of_days(),
        }
    }
}
