//! Arguments about people who work with the file.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub enum UsersVerb {
    #[command(about = "cli-about-users-list")]
    List,
    #[command(about = "cli-about-users-add")]
    Add(AddUser),
}

#[derive(Args, Debug)]
pub struct AddUser {
    #[arg(value_name = "NAME", help = "cli-help-user-name")]
    pub name: String,
    #[arg(long, value_name = "ROLE", default_value = "manager", help = "cli-help-role")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub role: Role,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Role {
    Manager,
    Chief,
    Accountant,
    Trainee,
    Viewer,
}

impl Role {
    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Chief => "chief",
            Self::Accountant => "accountant",
            Self::Trainee => "trainee",
            Self::Viewer => "viewer",
        }
    }
}
