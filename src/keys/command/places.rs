//! Where a command does something.

use super::{Command, Scope};

/// Scopes with something under the cursor that can be opened.
const OPENED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Preparation,
    Scope::Reports,
    Scope::Counted,
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
];

/// Scopes with something under the cursor that has a form.
const EDITED_IN: &[Scope] = &[
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
];

/// Scopes with something under the cursor that can be removed.
const REMOVED_FROM: &[Scope] = &[
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
];

/// Scopes whose list can be written into a file.
const EXPORTED_FROM: &[Scope] = &[
    Scope::Annexes,
    Scope::Contracts,
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
];

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
];

/// Scopes whose list is searched.
const SEARCHED: &[Scope] =
    &[Scope::Contracts, Scope::Obligations, Scope::ClientList, Scope::Card, Scope::Journal];

/// Scopes whose list is narrowed by a choice.
const FILTERED: &[Scope] = &[
    Scope::Contracts,
    Scope::Obligations,
    Scope::ClientList,
    Scope::Card,
    Scope::Journal,
    Scope::ImportPreview,
];

/// Scopes with something under the cursor that can be copied.
const COPIED_FROM: &[Scope] = &[
    Scope::Today,
    Scope::Planner,
    Scope::Preparation,
    Scope::Reports,
    Scope::Counted,
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
];

impl Command {
    /// Whether the screen of this scope does it in its own way, and not the program for all of them.
    pub const fn is_own_of(self, scope: Scope) -> bool {
        matches!(
            (self, scope),
            (Self::Obligations, Scope::Contract | Scope::Obligations)
                | (Self::Done, Scope::Obligations | Scope::Package)
        )
    }

    /// The scopes where it does something; empty where it does so everywhere.
    pub const fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Sort | Self::ChangeMarked | Self::Views | Self::SaveView | Self::Columns => {
                &[Scope::ClientList]
            }
            Self::Mark | Self::MarkAll => &[Scope::ClientList, Scope::Contracts],
            Self::Restore | Self::AddNote => &[Scope::ClientList, Scope::Card],
            Self::New => ADDED_IN,
            Self::Edit => EDITED_IN,
            Self::Remove => REMOVED_FROM,
            Self::Search => SEARCHED,
            Self::Open => OPENED_FROM,
            Self::Export => EXPORTED_FROM,
            Self::Copy => COPIED_FROM,
            Self::Filter | Self::ClearFilter => FILTERED,
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
            Self::Save => &[Scope::Form, Scope::Export, Scope::ExportChoice],
            Self::DropDraft | Self::TakeProposal | Self::ExternalEditor => &[Scope::Form],
            Self::ListValues => &[Scope::FormChoice],
            other => other.scopes_of_days(),
        }
    }
}
