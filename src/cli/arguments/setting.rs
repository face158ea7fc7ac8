//! Words of the settings.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum SettingVerb {
    #[command(about = "setting-about-list")]
    List,
    #[command(about = "setting-about-set")]
    Set(SetSetting),
    #[command(about = "setting-about-unset")]
    Unset(UnsetSetting),
}

#[derive(Args, Debug)]
pub struct SetSetting {
    #[arg(value_name = "NAME", help = "setting-help-name")]
    pub name: String,
    #[arg(value_name = "VALUE", allow_hyphen_values = true, help = "setting-help-value")]
    pub value: String,
}

#[derive(Args, Debug)]
pub struct UnsetSetting {
    #[arg(value_name = "NAME", help = "setting-help-name")]
    pub name: String,
}
