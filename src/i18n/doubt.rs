//! What is doubtful and is done all the same: told to people in a sentence, to programs by a stable name.

/// One such doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The field that it is about.
    pub field: &'static str,
    /// Stable name.
    pub key: &'static str,
    pub sentence: String,
    /// A better value of the field, where there is one.
    pub proposal: Option<String>,
}

impl Doubt {
    /// One for which nothing better is known.
    pub const fn of(field: &'static str, key: &'static str, sentence: String) -> Self {
        Self { field, key, sentence, proposal: None }
    }
}
