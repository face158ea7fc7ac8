//! Where a key press is heard: which bindings hold.

/// Where a binding holds. Each scope also has the bindings of the scopes behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Anywhere, also while typing: function keys and Ctrl only.
    Everywhere,
    /// Anywhere outside text.
    Screen,
    /// Any list or text one can move in.
    Moving,
    /// The morning run.
    Today,
    /// Days, weeks and months.
    Planner,
    /// What one must know before a day begins.
    Preparation,
    /// Reports on work done.
    Reports,
    /// Activities that a row of a report counts.
    Counted,
    /// What talks were about.
    Topics,
    /// How full the days of people are.
    Load,
    /// Who is away, and who stands in.
    Absences,
    /// The list of contracts.
    Contracts,
    /// One contract.
    Contract,
    /// The text of a contract.
    ContractText,
    /// The documents of one contract.
    Annexes,
    /// The package of one contract.
    Package,
    /// What the sides of contracts owe each other.
    Obligations,
    /// The buckets of all debts, and whom to turn to.
    Debts,
    /// How debtors stand.
    DebtReport,
    /// What one client owes and paid.
    Debt,
    /// How one client paid.
    PaymentHistory,
    /// Which debts a payment closes.
    Allocation,
    /// The list of invoices.
    Invoices,
    /// One invoice.
    Invoice,
    /// What delay costs a client.
    Penalty,
    /// The payments of a bank statement, before they are booked.
    Statement,
    /// Acts of reconciliation.
    Acts,
    /// One act: both halves beside each other.
    Act,
    /// The register of letters about debts.
    Letters,
    /// The sheet of an absence, or what happened in it.
    Handover,
    ClientList,
    Card,
    Journal,
    /// Clients that seem to be one.
    Duplicates,
    /// Two clients beside each other.
    Merge,
    /// Fields that two people changed.
    Conflict,
    Form,
    /// The search line of a list.
    SearchLine,
    /// A question or a choice floating above.
    Choice,
    /// A choice that is a list of the office: it can be written into a file.
    ChoiceList,
    /// The office's own fields.
    OwnFields,
    /// The settings of the office.
    Settings,
    /// The palette and choosers: typing filters, arrows choose.
    Finder,
    /// One line of words about what was done or comes.
    QuickLine,
    /// The help: a finder that prints.
    Help,
    /// The questions of the first start.
    FirstRun,
    /// One entry of the journal.
    JournalEntry,
    /// What was told before.
    Messages,
    /// A long text of a form.
    LongText,
    /// A field of a form where one of several values is chosen.
    FormChoice,
    /// Something is under way that takes no keys.
    Working,
    /// Export: into which file. Letters are text.
    Export,
    /// Export: one of several values is chosen.
    ExportChoice,
    /// Who calls. Letters are text.
    Incoming,
    /// Import: the path of the file.
    ImportPath,
    /// Import: what the columns mean.
    Import,
    ImportPreview,
    /// Import: what stands in a calendar.
    ImportCalendar,
    /// Long work while it runs: an import, an export.
    ImportRun,
    /// Import: what was done.
    ImportDone,
    /// Import: what was done, and rows that did not get in.
    ImportRejects,
}

/// Every scope, with those behind it, nearest first.
macro_rules! chains {
    ($($scope:ident: $($behind:ident)*;)+) => {
        impl Scope {
            /// This scope and those behind it, nearest first.
            pub const fn chain(self) -> &'static [Self] {
                match self {
                    $(Self::$scope => &[Self::$scope, $(Self::$behind),*]),+
                }
            }
        }
    };
}

chains! {
    Everywhere: ;
    Screen: Everywhere;
    Moving: Screen Everywhere;
    Planner: Moving Screen Everywhere;
    Preparation: Moving Screen Everywhere;
    Reports: Moving Screen Everywhere;
    Counted: Moving Screen Everywhere;
    Topics: Moving Screen Everywhere;
    Load: Moving Screen Everywhere;
    Absences: Moving Screen Everywhere;
    Contracts: Moving Screen Everywhere;
    Contract: Moving Screen Everywhere;
    ContractText: Moving Screen Everywhere;
    Annexes: Moving Screen Everywhere;
    Package: Moving Screen Everywhere;
    Obligations: Moving Screen Everywhere;
    Debts: Moving Screen Everywhere;
    DebtReport: Moving Screen Everywhere;
    Debt: Moving Screen Everywhere;
    PaymentHistory: Moving Screen Everywhere;
    Allocation: Moving Screen Everywhere;
    Invoices: Moving Screen Everywhere;
    Invoice: Moving Screen Everywhere;
    Penalty: Moving Screen Everywhere;
    Statement: Moving Screen Everywhere;
    Acts: Moving Screen Everywhere;
    Act: Moving Screen Everywhere;
    Letters: Moving Screen Everywhere;
    Handover: Moving Screen Everywhere;
    Today: Moving Screen Everywhere;
    ClientList: Moving Screen Everywhere;
    Card: Moving Screen Everywhere;
    Journal: Moving Screen Everywhere;
    Duplicates: Moving Screen Everywhere;
    Merge: Moving Screen Everywhere;
    Conflict: Moving Screen Everywhere;
    JournalEntry: Moving Screen Everywhere;
    Messages: Moving Everywhere;
    LongText: Form Everywhere;
    FormChoice: Form Everywhere;
    Working: Everywhere;
    Export: Everywhere;
    ExportChoice: Export Everywhere;
    Incoming: Everywhere;
    ImportPath: Everywhere;
    Import: Moving Screen Everywhere;
    ImportPreview: Moving Screen Everywhere;
    ImportCalendar: Moving Screen Everywhere;
    ImportRun: Everywhere;
    ImportDone: Moving Screen Everywhere;
    ImportRejects: ImportDone Moving Screen Everywhere;
    Form: Everywhere;
    SearchLine: Everywhere;
    Choice: Moving Everywhere;
    ChoiceList: Choice Moving Everywhere;
    FirstRun: Moving Everywhere;
    OwnFields: Choice Moving Screen Everywhere;
    Settings: Moving Screen Everywhere;
    Finder: Everywhere;
    QuickLine: Everywhere;
    Help: Finder Everywhere;
}

impl Scope {
    /// True where a typed line narrows what is shown.
    pub const fn is_finder(self) -> bool {
        matches!(self, Self::Finder | Self::Help | Self::QuickLine)
    }

    /// True in forms.
    pub const fn is_form(self) -> bool {
        matches!(self, Self::Form | Self::LongText | Self::FormChoice)
    }

    /// True where letters are text.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Form
                | Self::LongText
                | Self::SearchLine
                | Self::Export
                | Self::ImportPath
                | Self::Incoming
                | Self::Everywhere
        ) || self.is_finder()
    }
}
