//! Arguments about templates and the text of a contract.

use super::{ToFile, one_of};
use crate::report::export::Format;
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum TemplateVerb {
    #[command(about = "cli-about-template-list")]
    List,
    #[command(about = "cli-about-template-show")]
    Show(TemplateName),
    #[command(about = "cli-about-template-check")]
    Check(CheckTemplate),
    #[command(about = "cli-about-template-add")]
    Add(AddTemplate),
    #[command(about = "cli-about-template-remove")]
    Remove(TemplateName),
}

#[derive(Args, Debug)]
pub struct TemplateName {
    #[arg(value_name = "NAME", help = "cli-help-template-name")]
    pub name: String,
}

#[derive(Args, Debug)]
pub struct CheckTemplate {
    #[arg(value_name = "NAME|FILE", help = "cli-help-template-check")]
    pub what: PathBuf,
}

#[derive(Args, Debug)]
pub struct AddTemplate {
    #[arg(value_name = "FILE", help = "cli-help-template-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME", help = "cli-help-template-called")]
    pub name: Option<String>,
    #[arg(long, value_name = "KIND", default_value = "other", hide_default_value = true)]
    #[arg(help = "cli-help-template-kind")]
    pub kind: String,
}

#[derive(Args, Debug)]
pub struct BeginText {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: String,
}

/// Which edition of whose text.
#[derive(Args, Debug)]
pub struct TextWanted {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "N", help = "cli-help-text-edition")]
    pub edition: Option<u32>,
}

/// Words of a passage in the languages that are given.
#[derive(Args, Debug)]
pub struct Words {
    #[arg(long, value_name = "TEXT", help = "cli-help-text-kk")]
    pub kk: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-help-text-ru")]
    pub ru: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-help-text-en")]
    pub en: Option<String>,
}

impl Words {
    /// Those that are given, by the code of their language.
    pub fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [("kk", &self.kk), ("ru", &self.ru), ("en", &self.en)];
        all.into_iter().filter_map(|(language, given)| Some((language, given.as_deref()?)))
    }
}

#[derive(Args, Debug)]
pub struct WritePassage {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "CODE", help = "cli-help-text-code")]
    pub code: String,
    #[command(flatten)]
    pub words: Words,
    #[arg(long, value_name = "VALUE", help = "cli-help-text-value")]
    pub value: Option<String>,
    #[arg(long, conflicts_with_all = ["kk", "ru", "en", "value"], help = "cli-help-text-fallback")]
    pub fallback: bool,
}

#[derive(Args, Debug)]
pub struct InsertPassage {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "CODE", help = "cli-help-text-new-code")]
    pub code: String,
    #[arg(long, value_name = "CODE", help = "cli-help-text-behind")]
    pub behind: String,
    #[arg(long, help = "cli-help-text-part")]
    pub part: bool,
    #[command(flatten)]
    pub words: Words,
}

#[derive(Args, Debug)]
pub struct OnePassage {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(value_name = "CODE", help = "cli-help-text-code")]
    pub code: String,
}

#[derive(Args, Debug)]
pub struct NextEdition {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-text-note")]
    pub note: String,
}

#[derive(Args, Debug)]
pub struct Editions {
    #[arg(value_name = "KEY", help = "cli-help-contract-key")]
    pub key: String,
    #[arg(long, value_name = "N", help = "cli-help-text-from")]
    pub from: Option<u32>,
    #[arg(long, value_name = "N", help = "cli-help-text-to")]
    pub to: Option<u32>,
}

#[derive(Args, Debug)]
pub struct RenderWanted {
    #[command(flatten)]
    pub text: TextWanted,
    #[arg(long, value_name = "NAME", conflicts_with = "edition", help = "cli-help-render-beside")]
    pub template: Option<String>,
    #[command(flatten)]
    pub to: PaperTo,
}

#[derive(Args, Debug)]
pub struct RenderAnnex {
    #[arg(value_name = "KEY", help = "cli-help-annex-key")]
    pub key: String,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[command(flatten)]
    pub to: PaperTo,
}

/// In which language and format, and where a document goes.
#[derive(Args, Debug)]
pub struct PaperTo {
    #[arg(long, value_name = "docx|xlsx|pdf|txt|md", value_parser = papers(), hide_possible_values = true)]
    #[arg(help = "cli-help-render-format")]
    pub format: Option<Format>,
    #[arg(long = "in", value_name = "kk|ru|en|kk+ru", value_parser = tongues(), hide_possible_values = true)]
    #[arg(help = "cli-help-render-language")]
    pub tongue: Option<String>,
    #[command(flatten)]
    pub file: ToFile,
}

fn papers() -> impl TypedValueParser<Value = Format> {
    one_of(Format::OF_PAPER.map(Format::key), Format::from_key)
}

fn tongues() -> impl TypedValueParser<Value = String> {
    let known = crate::domain::contract::LANGUAGES;
    one_of(known.iter().map(|(code, _)| *code), |code| Some(code.to_owned()))
}
