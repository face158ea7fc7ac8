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
    #[command(about = "cli-about-report-topics")]
    Topics(TopicsChosen),
    #[command(about = "cli-about-report-load")]
    Load(LoadChosen),
}

/// Which week.
#[derive(Args, Debug)]
pub struct LoadChosen {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-report-date")]
    pub date: Option<NaiveDate>,
}

/// Which days, and whose work.
#[derive(Args, Debug)]
pub struct ReportOf {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-report-date")]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", conflicts_with = "all", help = "cli-help-report-manager")]
    pub manager: Option<String>,
    #[arg(long, help = "cli-help-today-all")]
    pub all: bool,
}

/// Talks of how long a period.
#[derive(Args, Debug)]
pub struct TopicsChosen {
    #[arg(long, value_name = "day|week|month", value_parser = periods(), help = "cli-help-report-period")]
    #[arg(default_value = Period::Month.key(), hide_default_value = true, hide_possible_values = true)]
    pub period: Period,
    #[command(flatten)]
    pub of: ReportOf,
}

fn periods() -> impl TypedValueParser<Value = Period> {
    one_of(Period::ALL.map(Period::key), |key| Period::ALL.into_iter().find(|period| period.key() == key))
}

/// Which one, and how it is written.
#[derive(Args, Debug)]
pub struct ReportChosen {
    #[command(flatten)]
    pub of: ReportOf,
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
