//! Arguments about the papers of an invoice.

use super::{PaperTo, assignment, one_of};
use clap::{Args, builder::TypedValueParser};

/// A paper that is printed of an invoice (domain rules 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoicePaper {
    /// Of payment: what is asked.
    Invoice,
    /// Of work done, form Р-1.
    Act,
    /// Of goods, form З-2.
    Waybill,
}

impl InvoicePaper {
    const ALL: [Self; 3] = [Self::Invoice, Self::Act, Self::Waybill];

    /// Stable name.
    const fn key(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Act => "act",
            Self::Waybill => "waybill",
        }
    }

    /// The template that it begins from.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Act => "invoice_act",
            Self::Waybill => "waybill",
        }
    }
}

#[derive(Args, Debug)]
pub struct RenderInvoice {
    #[arg(value_name = "KEY", help = "cli-help-invoice-key")]
    pub key: String,
    #[arg(
        long = "as",
        value_name = "invoice|act|waybill",
        default_value = "invoice",
        hide_default_value = true
    )]
    #[arg(value_parser = papers(), hide_possible_values = true, help = "cli-help-invoice-as")]
    pub paper: InvoicePaper,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = assignment, help = "cli-help-paper-set")]
    pub set: Vec<(String, String)>,
    #[command(flatten)]
    pub to: PaperTo,
}

fn papers() -> impl TypedValueParser<Value = InvoicePaper> {
    let named = |key: &str| InvoicePaper::ALL.into_iter().find(|paper| paper.key() == key);
    one_of(InvoicePaper::ALL.map(InvoicePaper::key), named)
}
