//! How lists and documents are written.

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
    Vcf,
    Json,
    /// A calendar.
    Ics,
    /// Text for people.
    Txt,
    /// A document of Word.
    Docx,
    /// Pages for paper, where the program was built with them.
    Pdf,
    /// Markdown.
    Md,
}

impl Format {
    pub const ALL: [Self; 9] =
        [Self::Csv, Self::Xlsx, Self::Vcf, Self::Json, Self::Ics, Self::Txt, Self::Docx, Self::Pdf, Self::Md];
    /// Those of a list of people, or of clients with all that is known of them.
    pub const OF_CARDS: [Self; 4] = [Self::Csv, Self::Xlsx, Self::Vcf, Self::Json];
    /// Those of what is planned and was done.
    pub const OF_PLANS: [Self; 4] = [Self::Ics, Self::Csv, Self::Xlsx, Self::Json];
    /// Those of any other list.
    pub const OF_ROWS: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];
    /// Those of a report.
    pub const OF_REPORT: [Self; 4] = [Self::Txt, Self::Csv, Self::Xlsx, Self::Json];

    /// Those of a document; what this program was built without is asked for in vain.
    pub const OF_PAPER: [Self; 5] = [Self::Docx, Self::Xlsx, Self::Pdf, Self::Txt, Self::Md];

    /// Those of a document that this program can write.
    pub const fn of_paper() -> &'static [Self] {
        if cfg!(feature = "pdf") { &Self::OF_PAPER } else { &[Self::Docx, Self::Xlsx, Self::Txt, Self::Md] }
    }

    /// The same of a document without tables, which a workbook could not hold.
    pub const fn of_words() -> &'static [Self] {
        if cfg!(feature = "pdf") {
            &[Self::Docx, Self::Pdf, Self::Txt, Self::Md]
        } else {
            &[Self::Docx, Self::Txt, Self::Md]
        }
    }

    /// Stable name, and the ending of a file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcf => "vcf",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Txt => "txt",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Md => "md",
        }
    }

    /// The format of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key().eq_ignore_ascii_case(key))
    }
}
