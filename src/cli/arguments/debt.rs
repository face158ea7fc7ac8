//! Arguments about invoices and payments.

use super::{Assignments, Key, Part, Seen, debt_paper::DebtPaperVerb, invoice_paper::RenderInvoice, one_of};
use crate::domain::invoice::standing::PaymentStatus;
use clap::{Args, Subcommand, builder::TypedValueParser};

/// What clients owe and pay.
#[derive(Debug, Subcommand)]
pub enum Debts {
    #[command(subcommand, about = "cli-about-invoice")]
    Invoice(InvoiceVerb),
    #[command(subcommand, about = "cli-about-payment")]
    Payment(PaymentVerb),
    #[command(subcommand, about = "cli-about-debt")]
    Debt(DebtVerb),
}

/// What is done about debts.
#[derive(Debug, Subcommand)]
pub enum DebtVerb {
    #[command(flatten)]
    Papers(DebtPaperVerb),
}

#[derive(Debug, Subcommand)]
pub enum InvoiceVerb {
    #[command(about = "cli-about-invoice-add")]
    Add(AddInvoice),
    #[command(about = "cli-about-invoice-list")]
    List(InvoicesWanted),
    #[command(about = "cli-about-invoice-show", mut_arg("key", |key| key.help("cli-help-invoice-key")))]
    Show(Key),
    #[command(about = "cli-about-invoice-edit")]
    Edit(EditInvoice),
    #[command(about = "cli-about-invoice-render")]
    Render(RenderInvoice),
    #[command(about = "cli-about-invoice-cancel", mut_arg("key", |key| key.help("cli-help-invoice-key")))]
    Cancel(Key),
}

#[derive(Args, Debug)]
pub struct AddInvoice {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub client: String,
    #[arg(long, value_name = "CONTRACT", help = "cli-help-invoice-contract")]
    pub contract: Option<String>,
    #[arg(long = "line", value_name = "LINE", help = "cli-help-annex-line")]
    pub lines: Vec<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditInvoice {
    #[arg(value_name = "KEY", help = "cli-help-invoice-key")]
    pub key: String,
    #[arg(long, value_name = "CONTRACT", help = "cli-help-invoice-contract")]
    pub contract: Option<String>,
    #[arg(long = "line", value_name = "LINE", help = "cli-help-annex-lines")]
    pub lines: Vec<String>,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

/// Which invoices.
#[derive(Args, Debug)]
pub struct InvoicesWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, value_name = "CONTRACT", help = "cli-help-contract-key")]
    pub contract: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-help-invoice-owner")]
    pub owner: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = statuses(), hide_possible_values = true)]
    #[arg(help = "cli-help-invoice-status")]
    pub status: Vec<PaymentStatus>,
    #[command(flatten)]
    pub part: Part,
}

fn statuses() -> impl TypedValueParser<Value = PaymentStatus> {
    one_of(PaymentStatus::ALL.map(PaymentStatus::key), PaymentStatus::from_key)
}

#[derive(Debug, Subcommand)]
pub enum PaymentVerb {
    #[command(about = "cli-about-payment-add")]
    Add(AddPayment),
    #[command(about = "cli-about-payment-list")]
    List(PaymentsWanted),
    #[command(about = "cli-about-payment-show", mut_arg("key", |key| key.help("cli-help-payment-key")))]
    Show(Key),
    #[command(about = "cli-about-payment-edit")]
    Edit(EditPayment),
    #[command(about = "cli-about-payment-allocate")]
    Allocate(AllocateWanted),
    #[command(about = "cli-about-payment-release", mut_arg("key", |key| key.help("cli-help-payment-key")))]
    Release(Key),
    #[command(about = "cli-about-payment-cancel", mut_arg("key", |key| key.help("cli-help-payment-key")))]
    Cancel(Key),
}

#[derive(Args, Debug)]
pub struct AddPayment {
    #[arg(value_name = "CLIENT", help = "cli-help-payment-client")]
    pub client: Option<String>,
    #[arg(long = "to", value_name = "INVOICE[/N][=SUM]", help = "cli-help-payment-to")]
    pub to: Vec<String>,
    #[command(flatten)]
    pub fields: Assignments,
}

#[derive(Args, Debug)]
pub struct EditPayment {
    #[arg(value_name = "KEY", help = "cli-help-payment-key")]
    pub key: String,
    #[arg(long, value_name = "CLIENT", help = "cli-help-key")]
    pub client: Option<String>,
    #[command(flatten)]
    pub fields: Assignments,
    #[command(flatten)]
    pub seen: Seen,
}

/// Which payments.
#[derive(Args, Debug)]
pub struct PaymentsWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key-optional")]
    pub client: Option<String>,
    #[arg(long, conflicts_with = "client", help = "cli-help-payment-unknown")]
    pub unknown: bool,
    #[arg(long, help = "cli-help-payment-free")]
    pub free: bool,
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct AllocateWanted {
    #[arg(value_name = "KEY", help = "cli-help-payment-key")]
    pub key: String,
    #[arg(long = "to", required = true, value_name = "INVOICE[/N][=SUM]", help = "cli-help-payment-to")]
    pub to: Vec<String>,
}
