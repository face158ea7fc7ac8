//! Arguments about activities, plans and the working calendar.

use super::{Assignments, Key, Part, Seen, count, day, one_of};
use crate::domain::{
    activity::{STATES, repeat::Scope},
    calendar::DayKind,
    country::Country,
    run::ReasonKind,
};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ActivityVerb {
    #[command(about = "cli-about-activity-add")]
    Add(AddActivity),
    #[command(about = "cli-about-activity-show", mut_arg("key", |key| key.help("cli-help-activity-id")))]
    Show(Key),
    #[command(about = "cli-about-activity-list")]
    List(ActivitiesWanted),
    #[command(about = "cli-about-activity-edit")]
    Edit(EditActivity),
    #[command(about = "cli-about-activity-done")]
    Done(DoneActivity),
    #[command(about = "cli-about-activity-move")]
    Move(MovedActivity),
    #[command(about = "cli-about-activity-cancel")]
    Cancel(CancelledActivity),
    #[command(about = "cli-about-activity-remove")]
    Remove(RemovedActivity),
}

#[derive(Args, Debug)]
pub struct AddActivity {
    #[arg(value_name = "KEY", help = "cli-help-activity-client")]
    pub key: Option<String>,
    #[arg(long, conflicts_with_all = ["key", "contact"], help = "cli-help-activity-own")]
    pub own: bool,
    #[arg(long, value_name = "NAME", help = "cli-help-activity-contact")]
    pub contact: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditActivity {
    #[arg(value_name = "ID", help = "cli-help-activity-id")]
    pub id: String,
    #[arg(long, value_name = "NAME", help = "cli-help-activity-contact")]
    pub contact: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
    #[arg(long, value_name = "this|later|all", value_parser = scopes(), default_value = "this")]
    #[arg(hide_possible_values = true, hide_default_value = true, help = "cli-help-scope")]
    pub scope: Scope,
    #[command(flatten)]
    pub seen: Seen,
}

#[derive(Args, Debug)]
pub struct RemovedActivity {
    #[arg(value_name = "ID", help = "cli-help-activity-id")]
    pub id: String,
    #[arg(long, value_name = "this|later|all", value_parser = scopes(), default_value = "this")]
    #[arg(hide_possible_values = true, hide_default_value = true, help = "cli-help-scope")]
    pub scope: Scope,
}

/// Which activities.
#[derive(Args, Debug)]
pub struct ActivitiesWanted {
    #[arg(value_name = "KEY", help = "cli-help-key-optional")]
    pub key: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = states(), hide_possible_values = true)]
    #[arg(help = "cli-help-activity-state")]
    pub state: Option<String>,
    #[command(flatten)]
    pub span: Span,
    #[command(flatten)]
    pub part: Part,
}

/// From which day to which, and whose.
#[derive(Args, Debug)]
pub struct Span {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-to")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", help = "cli-help-owner")]
    pub owner: Option<String>,
}

#[derive(Args, Debug)]
pub struct DoneActivity {
    #[arg(value_name = "ID", help = "cli-help-activity-id")]
    pub id: String,
    #[command(flatten)]
    pub fields: Assignments,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-done-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "WHEN", conflicts_with = "no_next", help = "cli-help-next")]
    pub next: Option<String>,
    #[arg(long, value_name = "REASON", help = "cli-help-no-next")]
    pub no_next: Option<String>,
}

#[derive(Args, Debug)]
pub struct MovedActivity {
    #[arg(value_name = "ID", help = "cli-help-activity-id")]
    pub id: String,
    #[arg(value_name = "WHEN", help = "cli-help-when")]
    pub when: String,
    #[arg(long, value_name = "TEXT", help = "cli-help-move-reason")]
    pub reason: Option<String>,
}

#[derive(Args, Debug)]
pub struct CancelledActivity {
    #[arg(value_name = "ID", help = "cli-help-activity-id")]
    pub id: String,
    #[arg(long, value_name = "TEXT", help = "cli-help-cancel-reason")]
    pub reason: String,
    #[arg(long, help = "cli-help-missed")]
    pub missed: bool,
}

#[derive(Args, Clone, Debug)]
pub struct QuickWanted {
    #[arg(value_name = "TEXT", help = "cli-help-quick")]
    pub text: String,
    #[arg(long, help = "cli-help-quick-dry-run")]
    pub dry_run: bool,
    #[arg(long, value_name = "NAME", help = "cli-help-quick-new")]
    pub new: Option<String>,
    #[arg(long, value_name = "KEY", conflicts_with = "new", help = "cli-help-quick-client")]
    pub client: Option<String>,
    #[arg(long, conflicts_with_all = ["new", "client"], help = "cli-help-quick-own")]
    pub own: bool,
}

#[derive(Args, Debug)]
pub struct TodayWanted {
    #[arg(long, value_name = "NAME", conflicts_with = "all", help = "cli-help-owner")]
    pub owner: Option<String>,
    #[arg(long, help = "cli-help-today-all")]
    pub all: bool,
    #[arg(long, value_name = "Q", help = "cli-help-today-search")]
    pub search: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = reason_kinds(), hide_possible_values = true)]
    #[arg(help = "cli-help-today-reason")]
    pub reason: Option<ReasonKind>,
    #[arg(long, value_name = "N", value_parser = count, help = "cli-help-limit")]
    pub limit: Option<u32>,
}

fn reason_kinds() -> impl TypedValueParser<Value = ReasonKind> {
    let from_key = |key: &str| ReasonKind::ALL.into_iter().find(|kind| kind.key() == key);
    one_of(ReasonKind::ALL.map(ReasonKind::key), from_key)
}

#[derive(Args, Debug)]
pub struct PlanWanted {
    #[command(flatten)]
    pub span: Span,
}

#[derive(Debug, Subcommand)]
pub enum CalendarVerb {
    #[command(about = "cli-about-calendar-show")]
    Show(CalendarWanted),
    #[command(about = "cli-about-calendar-set")]
    Set(SetDay),
    #[command(about = "cli-about-calendar-import")]
    Import(CalendarFile),
}

#[derive(Args, Debug)]
pub struct CalendarWanted {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-to")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "KZ|RU", value_parser = countries(), hide_possible_values = true, help = "cli-help-country")]
    pub country: Option<Country>,
}

#[derive(Args, Debug)]
pub struct SetDay {
    #[arg(value_name = "DATE", value_parser = day, help = "cli-help-calendar-date")]
    pub date: NaiveDate,
    #[arg(value_name = "work|off", value_parser = kinds(), hide_possible_values = true, help = "cli-help-calendar-kind")]
    pub kind: DayKind,
    #[arg(long, value_name = "TEXT", help = "cli-help-calendar-name")]
    pub name: Option<String>,
    #[arg(long, value_name = "KZ|RU", value_parser = countries(), hide_possible_values = true, help = "cli-help-country")]
    pub country: Option<Country>,
}

#[derive(Args, Debug)]
pub struct CalendarFile {
    #[arg(value_name = "FILE", help = "cli-help-calendar-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "KZ|RU", value_parser = countries(), hide_possible_values = true, help = "cli-help-country")]
    pub country: Option<Country>,
}

#[derive(Debug, Subcommand)]
pub enum RhythmVerb {
    #[command(about = "cli-about-rhythm-show")]
    Show(RhythmShow),
    #[command(about = "cli-about-rhythm-set")]
    Set(RhythmSet),
}

#[derive(Args, Debug)]
pub struct RhythmShow {
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-to")]
    pub to: Option<NaiveDate>,
}

#[derive(Args, Debug)]
pub struct RhythmSet {
    #[arg(long, value_name = "CM", help = "cli-help-rhythm-pattern")]
    pub pattern: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-rhythm-anchor")]
    pub anchor: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "role", help = "cli-help-rhythm-day")]
    pub day: Option<NaiveDate>,
    #[arg(long = "as", value_name = "ROLE", value_parser = roles(), hide_possible_values = true, requires = "day")]
    #[arg(help = "cli-help-rhythm-role")]
    pub role: Option<String>,
}

fn roles() -> impl TypedValueParser<Value = String> {
    one_of(["calls", "meetings", "none", "usual"], |role| Some(role.to_owned()))
}

fn scopes() -> impl TypedValueParser<Value = Scope> {
    one_of(Scope::ALL.map(Scope::key), Scope::from_key)
}

fn states() -> impl TypedValueParser<Value = String> {
    one_of(STATES.iter().map(|(state, _)| *state), |state| Some(state.to_owned()))
}

fn countries() -> impl TypedValueParser<Value = Country> {
    one_of(["KZ", "RU"], |code| code.parse().ok())
}

fn kinds() -> impl TypedValueParser<Value = DayKind> {
    one_of(["work", "off", "holiday", "short"], |word| match word {
        "off" => Some(DayKind::DayOff),
        other => DayKind::from_key(other),
    })
}
