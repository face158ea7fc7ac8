//! Arguments about invoices and payments.

use super::{
    Assignments, Key, Part, Seen, ToFile,
    claim::{ClaimVerb, RateVerb},
    count, day,
    debt_paper::DebtPaperVerb,
    invoice_paper::RenderInvoice,
    one_of,
    report::report_format,
};
use crate::{
    domain::{debt::aging::AgingKey, invoice::standing::PaymentStatus},
    report::export::Format,
};
use chrono::NaiveDate;
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
    #[command(subcommand, about = "cli-about-credit")]
    Credit(CreditVerb),
    #[command(subcommand, about = "cli-about-rate")]
    Rate(RateVerb),
}

#[derive(Debug, Subcommand)]
pub enum DebtVerb {
    #[command(about = "cli-about-debt-aging")]
    Aging(AgingWanted),
    #[command(about = "cli-about-debt-worklist")]
    Worklist(WorklistWanted),
    #[command(about = "cli-about-debt-show")]
    Show(DebtWanted),
    #[command(about = "cli-about-debt-report")]
    Report(DebtReportWanted),
    #[command(flatten)]
    Claims(ClaimVerb),
    #[command(flatten)]
    Papers(DebtPaperVerb),
}

/// Debts on which day, and what the lines are of.
#[derive(Args, Debug)]
pub struct AgingWanted {
    #[arg(long, value_name = "client|manager|currency", value_parser = aging_keys(), hide_possible_values = true)]
    #[arg(default_value = AgingKey::Currency.key(), hide_default_value = true, help = "cli-help-aging-by")]
    pub by: AgingKey,
    #[arg(long, value_name = "DATE", value_parser = day, help = "cli-help-aging-asof")]
    pub asof: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", help = "cli-help-invoice-owner")]
    pub manager: Option<String>,
}

fn aging_keys() -> impl TypedValueParser<Value = AgingKey> {
    one_of(AgingKey::ALL.map(AgingKey::key), AgingKey::from_key)
}

#[derive(Args, Debug)]
pub struct WorklistWanted {
    #[arg(long, value_name = "NAME", help = "cli-help-invoice-owner")]
    pub manager: Option<String>,
    #[command(flatten)]
    pub part: Part,
}

#[derive(Args, Debug)]
pub struct DebtWanted {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[arg(long, help = "cli-help-debt-all")]
    pub all: bool,
}

#[derive(Args, Debug)]
pub struct DebtReportWanted {
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = count)]
    #[arg(help = "cli-help-debt-days")]
    pub days: u32,
    #[arg(long, value_name = "NAME", help = "cli-help-invoice-owner")]
    pub manager: Option<String>,
    #[arg(long, value_name = "txt|csv|xlsx|json", value_parser = report_format(), help = "cli-help-report-format")]
    #[arg(hide_possible_values = true)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub file: ToFile,
}

#[derive(Debug, Subcommand)]
pub enum CreditVerb {
    #[command(about = "cli-about-credit-show", mut_arg("key", |key| key.help("cli-help-key")))]
    Show(Key),
    #[command(about = "cli-about-credit-set")]
    Set(CreditLimit),
}

#[derive(Args, Debug)]
pub struct CreditLimit {
    #[arg(value_name = "KEY", help = "cli-help-key")]
    pub key: String,
    #[arg(value_name = "SUM", help = "cli-help-credit-sum")]
    pub sum: String,
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
    #[command(about = "cli-about-invoice-credit")]
    Credit(InvoiceCredit),
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

/// What of an invoice is taken back.
#[derive(Args, Debug)]
pub struct InvoiceCredit {
    #[arg(value_name = "KEY", help = "cli-help-invoice-key")]
    pub key: String,
    #[arg(long, value_name = "SUM", help = "cli-help-credit-note-sum")]
    pub sum: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-help-credit-note-reason")]
    pub reason: String,
    #[arg(long, value_name = "DATE", value_parser = day, help = "cli-help-credit-note-on")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "NUMBER", help = "cli-help-credit-note-number")]
    pub number: Option<String>,
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
    #[arg(long, conflicts_with = "to", requires = "client", help = "cli-help-payment-auto")]
    pub auto: bool,
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
    #[arg(long = "to", required_unless_present = "auto", value_name = "INVOICE[/N][=SUM]")]
    #[arg(help = "cli-help-payment-to")]
    pub to: Vec<String>,
    #[arg(long, conflicts_with = "to", help = "cli-help-payment-auto")]
    pub auto: bool,
}
