//! Arguments about papers of debts.

use super::{PaperTo, assignment, day, one_of};
use crate::domain::{
    debt::letter::{Degree, LetterState, Mark, WAYS},
    money::Currency,
};
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

#[derive(Debug, Subcommand)]
pub enum DebtPaperVerb {
    #[command(about = "cli-about-debt-letter")]
    Letter(LetterWanted),
    #[command(about = "cli-about-debt-letters")]
    Letters(LettersWanted),
    #[command(about = "cli-about-debt-letter-move")]
    LetterMove(MovedLetter),
}

#[derive(Args, Debug)]
pub struct LetterWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub key: String,
    #[arg(long, value_name = "1|2|3", value_parser = degrees(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-degree")]
    pub degree: Degree,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-letter-deadline")]
    pub deadline: NaiveDate,
    #[arg(long, value_name = "SUM", help = "cli-help-letter-penalty")]
    pub penalty: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = currencies(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-currency")]
    pub currency: Option<Currency>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-letter-number")]
    pub number: String,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = assignment, help = "cli-help-paper-set")]
    pub set: Vec<(String, String)>,
    #[arg(long, help = "cli-help-letter-dry-run")]
    pub dry_run: bool,
    #[command(flatten)]
    pub to: PaperTo,
}

/// Which letters.
#[derive(Args, Debug)]
pub struct LettersWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-debt-owner")]
    pub owner: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = states(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-state")]
    pub state: Vec<LetterState>,
}

fn states() -> impl TypedValueParser<Value = LetterState> {
    one_of(LetterState::ALL.map(LetterState::key), LetterState::from_key)
}

/// What happened to a letter.
#[derive(Args, Debug)]
pub struct MovedLetter {
    #[arg(value_name = "LETTER", help = "cli-help-letter-key")]
    pub key: String,
    #[arg(value_name = "sent|delivered|answered|cancelled", value_parser = moves(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-move")]
    pub to: Moved,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-debt-on")]
    pub on: Option<NaiveDate>,
    #[arg(long = "by", value_name = "WAY", value_parser = ways(), default_value = "post")]
    #[arg(hide_possible_values = true, hide_default_value = true, help = "cli-help-letter-way")]
    pub way: &'static str,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-letter-post")]
    pub post: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-letter-answer")]
    pub answer: String,
}

/// What becomes of a letter: something happened to it, or it is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Marked(Mark),
    Cancelled,
}

fn moves() -> impl TypedValueParser<Value = Moved> {
    let known = Mark::ALL.map(Mark::key).into_iter().chain([LetterState::Cancelled.key()]);
    let read = |name: &str| match Mark::ALL.into_iter().find(|mark| mark.key() == name) {
        Some(mark) => Some(Moved::Marked(mark)),
        None => (name == LetterState::Cancelled.key()).then_some(Moved::Cancelled),
    };
    one_of(known, read)
}

fn ways() -> impl TypedValueParser<Value = &'static str> {
    let known = |word: &str| WAYS.iter().map(|(way, _)| *way).find(|way| *way == word);
    one_of(WAYS.iter().map(|(way, _)| *way), known)
}

fn degrees() -> impl TypedValueParser<Value = Degree> {
    let numbered = |key: &str| Degree::ALL.into_iter().find(|degree| degree.key() == key);
    one_of(Degree::ALL.map(Degree::key), numbered)
}

fn currencies() -> impl TypedValueParser<Value = Currency> {
    one_of(Currency::all().map(Currency::code), |code| code.parse().ok())
}
