//! Arguments about the papers of an invoice.

use super::{PaperTo, assignment, one_of};
use crate::domain::invoice::paper::InvoicePaper;
use clap::{Args, builder::TypedValueParser};

#[derive(Args, Debug)]
pub struct RenderInvoice {
    #[arg(value_name = "KEY", help = "cli-help-invoice-key")]
    pub key: String,
    #[arg(
        long = "as",
        value_name = "invoice|act|waybill|credit_note",
        default_value = "invoice",
        hide_default_value = true
    )]
    #[arg(value_parser = papers(), hide_possible_values = true, help = "cli-help-invoice-as")]
    pub paper: InvoicePaper,
    #[arg(long, value_name = "NUMBER", help = "cli-help-invoice-note")]
    pub note: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = assignment, help = "cli-help-paper-set")]
    pub set: Vec<(String, String)>,
    #[command(flatten)]
    pub to: PaperTo,
}

fn papers() -> impl TypedValueParser<Value = InvoicePaper> {
    one_of(InvoicePaper::ALL.map(InvoicePaper::key), InvoicePaper::from_key)
}
