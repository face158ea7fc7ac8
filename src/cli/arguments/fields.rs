//! Arguments about own fields.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Args, Debug)]
pub struct Fields {
    #[command(subcommand)]
    pub verb: Option<FieldsVerb>,
}

#[derive(Debug, Subcommand)]
pub enum FieldsVerb {
    #[command(about = "cli-about-own-field-list")]
    List,
    #[command(about = "cli-about-own-field-add")]
    Add(AddField),
}

#[derive(Args, Debug)]
pub struct AddField {
    #[arg(value_name = "NAME", help = "cli-help-field-name")]
    pub name: String,
    #[arg(long, value_name = "KIND", default_value = "text", help = "cli-help-field-kind")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub kind: FieldKind,
    #[arg(long = "choice", value_name = "VALUE", help = "cli-help-choice")]
    pub choices: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FieldKind {
    Text,
    Number,
    Date,
    Choice,
}

impl FieldKind {
    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Choice => "choice",
        }
    }
}
