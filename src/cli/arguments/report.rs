//! Arguments of reports.

use super::{ToFile, day, one_of};
use crate::{domain::report::Period, report::export::Format};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

#[derive(Debug, Subcommand)]
pub enum ReportVerb {
    #[command(about = "cli-about-report-day")]
    Day(ReportChosen),
    #[command(about = "cli-about-report-week")]
    Week(ReportChosen),
    #[command(about = "cli-about-report-month")]
    Month(ReportChosen),
}

impl ReportVerb {
    pub const fn chosen(&self) -> (Period, &ReportChosen) {
        match self {
            Self::Day(chosen) => (Period::Day, chosen),
            Self::Week(chosen) => (Period::Week, chosen),
            Self::Month(chosen) => (Period::Month, chosen),
        }
    }
}

/// Which one, and how it is written.
#[derive(Args, Debug)]
pub struct ReportChosen {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-report-date")]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", conflicts_with = "all", help = "cli-help-report-manager")]
    pub manager: Option<String>,
    #[arg(long, help = "cli-help-today-all")]
    pub all: bool,
    #[arg(long, value_name = "txt|csv|xlsx|json", value_parser = report_format(), help = "cli-help-report-format")]
    #[arg(hide_possible_values = true)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub file: ToFile,
}

/// How a report is written.
pub const REPORT_FORMATS: [Format; 4] = Format::OF_REPORT;

pub(super) fn report_format() -> impl TypedValueParser<Value = Format> {
    one_of(REPORT_FORMATS.map(Format::key), Format::from_key)
}
