//! Arguments of undo and redo.

use super::number;
use clap::Args;

/// Which action to take back; none: the newest own one.
#[derive(Args, Debug)]
pub struct Turn {
    #[arg(value_name = "ID", value_parser = number, help = "cli-help-entry")]
    pub id: Option<i64>,
    #[command(flatten)]
    pub later: Later,
}

/// What to do with later changes of the same fields.
#[derive(Args, Clone, Copy, Debug)]
pub struct Later {
    #[arg(long, conflicts_with = "skip_changed", help = "cli-help-with-later")]
    pub with_later: bool,
    #[arg(long, help = "cli-help-skip-changed")]
    pub skip_changed: bool,
}
