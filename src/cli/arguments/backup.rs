//! Arguments of backups.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What keeps a base from being lost.
#[derive(Debug, Subcommand)]
pub enum Safety {
    #[command(about = "cli-about-backup")]
    Backup(BackupWanted),
    #[command(about = "cli-about-restore")]
    Restore(RestoreWanted),
}

#[derive(Args, Debug, Default)]
pub struct BackupWanted {
    #[arg(value_name = "FILE", help = "backup-help-file")]
    pub file: Option<PathBuf>,
    #[arg(long, help = "backup-help-files")]
    pub files: bool,
    #[arg(long, help = "backup-help-sealed")]
    pub sealed: bool,
    #[arg(long, help = "cli-help-force")]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct RestoreWanted {
    #[arg(value_name = "FILE", help = "backup-help-restore")]
    pub file: Option<PathBuf>,
    #[arg(long, requires = "file", help = "backup-help-other-office")]
    pub other_office: bool,
}
