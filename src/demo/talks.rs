//! What is said in the demo office, in three languages.

use super::{dice::Dice, rows::Row};

/// What an activity is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Talk,
    Cancelled,
    Cold,
    In,
    Missed,
    Meeting,
    NoShow,
    Signing,
    Letter,
    Visit,
    Plan,
}

impl Use {
    /// Its name in the table.
    const fn key(self) -> &'static str {
        match self {
            Self::Talk | Self::Cancelled => "talk",
            Self::Cold => "cold",
            Self::In | Self::Missed => "in",
            Self::Meeting => "meeting",
            Self::NoShow => "no_show",
            Self::Signing => "signing",
            Self::Letter => "letter",
            Self::Visit => "visit",
            Self::Plan => "plan",
        }
    }
}

/// The lines of the table.
pub(super) struct Talks(Vec<Row>);

impl Talks {
    pub(super) fn read(rows: Vec<Row>) -> Self {
        Self(rows)
    }

    /// Goal and outcome in the language of the client, else in Kazakh.
    pub(super) fn of(&self, language: &str, use_of: Use, dice: &mut Dice) -> (&str, &str) {
        let language = if language.is_empty() { "kk" } else { language };
        let fits = |row: &&Row| row.get("language") == language && row.get("use") == use_of.key();
        let found: Vec<&Row> = self.0.iter().filter(fits).collect();
        let row = found.get(dice.below(found.len()));
        row.map_or(("", ""), |row| (row.get("goal"), row.get("outcome")))
    }
}
