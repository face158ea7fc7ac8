//! A doubtful place of a file that did not stop its reading.

/// What was doubtful and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Physical line of a text, or row of a sheet, from 1.
    pub line: u64,
    /// Column from 0, when one cell is meant.
    pub column: Option<usize>,
    /// Stable kebab-case name of the doubt.
    pub code: &'static str,
    /// Values for the words of the message.
    pub arguments: Vec<(&'static str, String)>,
}

impl Warning {
    /// NUL bytes were dropped from the line.
    pub const NUL_DROPPED: &'static str = "nul-dropped";
    /// The line is written in another encoding than the rest; `encoding` is the one it was read by.
    pub const ENCODING_DOUBTFUL: &'static str = "encoding-doubtful";
    /// The line holds letters that cannot be restored.
    pub const LETTERS_LOST: &'static str = "letters-lost";
    /// A quote opens in the row and is never closed; the row and all after it were left out.
    pub const QUOTE_OPEN: &'static str = "quote-open";
    /// The row has filled cells beyond the last column: `cells` filled, `expected` columns.
    pub const ROW_LONG: &'static str = "row-long";
    /// The cell was longer than `limit` letters and was cut.
    pub const CELL_CUT: &'static str = "cell-cut";
    /// The number has more than 15 digits; a spreadsheet has already lost the last ones.
    pub const DIGITS_LOST: &'static str = "digits-lost";
    /// The cell holds an error of its formula, named by `error`; it was read as empty.
    pub const CELL_ERROR: &'static str = "cell-error";
    /// A card begins here and is never closed; it was left out.
    pub const CARD_OPEN: &'static str = "vcard-open";
    /// So many more cards as `count` says are never closed.
    pub const CARDS_OPEN: &'static str = "vcards-open";
    /// The card has more than `limit` properties; the rest of them was left out.
    pub const CARD_LONG: &'static str = "vcard-long";
    /// The card has no name; another value of it stands in.
    pub const NAME_MISSING: &'static str = "name-missing";
    /// The tax number was found in the note of the card.
    pub const TAX_ID_IN_NOTE: &'static str = "tax-id-in-note";

    /// An entry of a calendar begins here and the file ends inside of it; it was left out.
    pub const ENTRY_OPEN: &'static str = "entry-open";
    /// The entry has a date that there is not; it was left out.
    pub const ENTRY_DATE: &'static str = "entry-date";
    /// The entry has no date; it was left out.
    pub const ENTRY_UNDATED: &'static str = "entry-undated";
    /// The entry is of a year that nobody means; it was left out.
    pub const ENTRY_YEAR: &'static str = "entry-year";
    /// The rule of the entry says nothing; it was left out.
    pub const ENTRY_RULE: &'static str = "entry-rule";
    /// The rule repeats within a day, as `rule` says; it was left out.
    pub const RULE_OFTEN: &'static str = "rule-often";
    /// The rule counts `count` times, more than the `limit`; it was taken as one without an end.
    pub const RULE_LONG: &'static str = "rule-long";
    /// The entry has the name of another one; it was left out.
    pub const ENTRY_TWICE: &'static str = "entry-twice";
    /// The file has more times than `limit`; this one was left out.
    pub const ENTRIES_MANY: &'static str = "entries-many";
    /// So many times of the repeat as `count` says are too far away; they were left out.
    pub const TIMES_FAR: &'static str = "times-far";
    /// The entry ends before it begins; its end was left out.
    pub const END_EARLY: &'static str = "end-early";

    /// The entry names a zone that nobody knows, `zone`; its hours were taken as those of the office.
    pub const ZONE_UNKNOWN: &'static str = "zone-unknown";
    /// The entry lasts longer than a day; it was taken as whole days.
    pub const HOURS_LONG: &'static str = "hours-long";

    /// Whether it is about something that was left out, not about the row before it.
    pub fn leaves_out(&self) -> bool {
        [Self::QUOTE_OPEN, Self::CARD_OPEN, Self::CARDS_OPEN].contains(&self.code)
    }

    /// The message the user reads, as a key of the catalogue.
    pub fn key(&self) -> &'static str {
        match self.code {
            Self::NUL_DROPPED => "import-warning-nul-dropped",
            Self::ENCODING_DOUBTFUL => "import-warning-encoding-doubtful",
            Self::LETTERS_LOST => "import-warning-letters-lost",
            Self::QUOTE_OPEN => "import-warning-quote-open",
            Self::ROW_LONG => "import-warning-row-long",
            Self::CELL_CUT => "import-warning-cell-cut",
            Self::DIGITS_LOST => "import-warning-digits-lost",
            Self::CARD_OPEN => "import-warning-card-open",
            Self::CARDS_OPEN => "import-warning-cards-open",
            Self::CARD_LONG => "import-warning-card-long",
            Self::NAME_MISSING => "import-warning-name-missing",
            Self::TAX_ID_IN_NOTE => "import-warning-tax-id-in-note",
            Self::ENTRY_OPEN => "import-warning-entry-open",
            Self::ENTRY_DATE => "import-warning-entry-date",
            Self::ENTRY_UNDATED => "import-warning-entry-undated",
            Self::ENTRY_YEAR => "import-warning-entry-year",
            Self::ENTRY_RULE => "import-warning-entry-rule",
            Self::RULE_OFTEN => "import-warning-rule-often",
            Self::RULE_LONG => "import-warning-rule-long",
            Self::ENTRY_TWICE => "import-warning-entry-twice",
            Self::ENTRIES_MANY => "import-warning-entries-many",
            Self::TIMES_FAR => "import-warning-times-far",
            Self::END_EARLY => "import-warning-end-early",
            Self::ZONE_UNKNOWN => "import-warning-zone-unknown",
            Self::HOURS_LONG => "import-warning-hours-long",
            _ => "import-warning-cell-error",
        }
    }

    /// A doubt about a whole line.
    pub(super) const fn line(line: u64, code: &'static str) -> Self {
        Self { line, column: None, code, arguments: Vec::new() }
    }

    /// A doubt about one cell.
    pub(super) const fn cell(line: u64, column: usize, code: &'static str) -> Self {
        Self { line, column: Some(column), code, arguments: Vec::new() }
    }

    /// The same with one more value for the message.
    pub(super) fn with(mut self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}
