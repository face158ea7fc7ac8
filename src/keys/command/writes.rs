//! Which commands begin a change of the database.

use super::Command;

impl Command {
    /// True when it begins a change of the database.
    pub const fn writes(self) -> bool {
        let writes_records = matches!(
            self,
            Self::New
                | Self::Edit
                | Self::Remove
                | Self::Restore
                | Self::Undo
                | Self::UndoThis
                | Self::Redo
                | Self::Import
                | Self::RestoreBackup
                | Self::AddContact
                | Self::LinkContact
                | Self::AddNote
                | Self::AddAccount
                | Self::AddConsent
                | Self::WithdrawConsent
                | Self::Pin
                | Self::EditNeeds
                | Self::ChangeMarked
                | Self::SaveView
                | Self::OwnCompany
                | Self::UsualValue
                | Self::Merge
                | Self::KeepApart
                | Self::Erase
                | Self::AddPayment
                | Self::CreditNote
                | Self::Allocate
                | Self::Release
                | Self::Promise
                | Self::WriteDown
                | Self::BookStatement
                | Self::BookConfirmed
                | Self::TakeTheirs
                | Self::DebtLetter
        );
        writes_records || self.writes_work()
    }

    /// The same for what is planned, done and agreed.
    const fn writes_work(self) -> bool {
        matches!(
            self,
            Self::DayBack
                | Self::DayOn
                | Self::DayKind
                | Self::HourBack
                | Self::HourOn
                | Self::Prepared
                | Self::QuickLog
                | Self::Done
                | Self::Call
                | Self::Meet
                | Self::Snooze
                | Self::NotNeeded
                | Self::HandOverForGood
                | Self::MoveOn
                | Self::PassageUp
                | Self::PassageDown
                | Self::TakeFallback
                | Self::NameSignatories
                | Self::Propose
                | Self::OwnSignatories
                | Self::Templates
                | Self::AddSignatory
                | Self::Verify
                | Self::Prolong
                | Self::AttachFile
        )
    }
}
