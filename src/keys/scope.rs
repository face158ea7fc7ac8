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
    ClientList,
    Card,
    Journal,
    /// Clients that seem to be one.
    Duplicates,
    /// Two clients beside each other.
    Merge,
    Form,
    /// The search line of a list.
    SearchLine,
    /// A question or a choice floating above.
    Choice,
    /// The office's own fields.
    OwnFields,
    /// The palette and choosers: typing filters, arrows choose.
    Finder,
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

impl Scope {
    /// This scope and those behind it, nearest first.
    pub const fn chain(self) -> &'static [Self] {
        match self {
            Self::Everywhere => &[Self::Everywhere],
            Self::Screen => &[Self::Screen, Self::Everywhere],
            Self::Moving => &[Self::Moving, Self::Screen, Self::Everywhere],
            Self::Planner => &[Self::Planner, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Preparation => &[Self::Preparation, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Reports => &[Self::Reports, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Counted => &[Self::Counted, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Today => &[Self::Today, Self::Moving, Self::Screen, Self::Everywhere],
            Self::ClientList => &[Self::ClientList, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Card => &[Self::Card, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Journal => &[Self::Journal, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Duplicates => &[Self::Duplicates, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Merge => &[Self::Merge, Self::Moving, Self::Screen, Self::Everywhere],
            Self::JournalEntry => &[Self::JournalEntry, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Messages => &[Self::Messages, Self::Moving, Self::Everywhere],
            Self::LongText => &[Self::LongText, Self::Form, Self::Everywhere],
            Self::FormChoice => &[Self::FormChoice, Self::Form, Self::Everywhere],
            Self::Working => &[Self::Working, Self::Everywhere],
            Self::Export => &[Self::Export, Self::Everywhere],
            Self::ExportChoice => &[Self::ExportChoice, Self::Export, Self::Everywhere],
            Self::ImportPath => &[Self::ImportPath, Self::Everywhere],
            Self::Import => &[Self::Import, Self::Moving, Self::Screen, Self::Everywhere],
            Self::ImportPreview => &[Self::ImportPreview, Self::Moving, Self::Screen, Self::Everywhere],
            Self::ImportCalendar => &[Self::ImportCalendar, Self::Moving, Self::Screen, Self::Everywhere],
            Self::ImportRun => &[Self::ImportRun, Self::Everywhere],
            Self::ImportDone => &[Self::ImportDone, Self::Moving, Self::Screen, Self::Everywhere],
            Self::ImportRejects => {
                &[Self::ImportRejects, Self::ImportDone, Self::Moving, Self::Screen, Self::Everywhere]
            }
            Self::Form => &[Self::Form, Self::Everywhere],
            Self::SearchLine => &[Self::SearchLine, Self::Everywhere],
            Self::Choice => &[Self::Choice, Self::Moving, Self::Everywhere],
            Self::FirstRun => &[Self::FirstRun, Self::Moving, Self::Everywhere],
            Self::OwnFields => &[Self::OwnFields, Self::Choice, Self::Moving, Self::Screen, Self::Everywhere],
            Self::Finder => &[Self::Finder, Self::Everywhere],
            Self::Help => &[Self::Help, Self::Finder, Self::Everywhere],
        }
    }

    /// True where a typed line narrows what is shown.
    pub const fn is_finder(self) -> bool {
        matches!(self, Self::Finder | Self::Help)
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
                | Self::Everywhere
        ) || self.is_finder()
    }
}
