//! Money of a period (`A-12`).

/// Which way money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flow {
    /// It came in.
    Received,
    /// It was asked for by invoices.
    Invoiced,
    /// It was promised.
    Promised,
}

impl Flow {
    /// In the order of the rows.
    pub const ALL: [Self; 3] = [Self::Received, Self::Invoiced, Self::Promised];

    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Invoiced => "invoiced",
            Self::Promised => "promised",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flow| flow.key() == key)
    }
}
