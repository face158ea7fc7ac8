//! Arguments about people who work with the file.

use crate::domain::role::Role;
use clap::{Args, Subcommand, ValueEnum, builder::PossibleValue};

#[derive(Debug, Subcommand)]
pub enum UsersVerb {
    #[command(about = "cli-about-users-list")]
    List,
    #[command(about = "cli-about-users-add")]
    Add(AddUser),
    #[command(about = "cli-about-users-edit")]
    Edit(EditUser),
    #[command(about = "cli-about-users-pin")]
    Pin(PinOfUser),
    #[command(about = "cli-about-users-first-days")]
    FirstDays,
}

#[derive(Args, Debug)]
pub struct PinOfUser {
    #[arg(value_name = "NAME", help = "cli-help-user-name")]
    pub person: String,
    #[arg(long, help = "cli-help-pin-clear")]
    pub clear: bool,
}

#[derive(Args, Debug)]
pub struct AddUser {
    #[arg(value_name = "NAME", help = "cli-help-user-name")]
    pub name: String,
    #[arg(long, value_name = "ROLE", default_value = "manager", help = "cli-help-role")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub role: Role,
    #[arg(long, value_name = "WHOSE", help = "cli-help-user-clients", hide_possible_values = true)]
    pub clients: Option<Whose>,
    #[arg(long, value_name = "NAME", help = "cli-help-user-curator")]
    pub curator: Option<String>,
}

#[derive(Args, Debug)]
pub struct EditUser {
    #[arg(value_name = "NAME", help = "cli-help-user-name")]
    pub person: String,
    #[arg(long, value_name = "NAME", help = "cli-help-user-new-name")]
    pub name: Option<String>,
    #[arg(long, value_name = "ROLE", help = "cli-help-role", hide_possible_values = true)]
    pub role: Option<Role>,
    #[arg(long, value_name = "WHOSE", help = "cli-help-user-clients", hide_possible_values = true)]
    pub clients: Option<Whose>,
    #[arg(long, value_name = "NAME", help = "cli-help-user-curator")]
    pub curator: Option<String>,
}

/// Whose clients somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    All,
    Own,
}

/// Roles are named as they are stored.
impl ValueEnum for Role {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.key()))
    }
}
