//! Arguments of what is told about the program itself.

use clap::Args;
use clap_complete::Shell;

#[derive(Args, Clone, Copy, Debug)]
pub struct CompletionsWanted {
    #[arg(value_name = "SHELL", help = "manual-help-shell", hide_possible_values = true)]
    pub shell: Shell,
}
