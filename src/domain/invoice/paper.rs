//! Papers that are printed of an invoice (domain rules 3).

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoicePaper {
    /// Of payment: what is asked.
    Invoice,
    /// Of work done, form Р-1.
    Act,
    /// Of goods, form З-2.
    Waybill,
    /// Of what was taken back.
    CreditNote,
}

impl InvoicePaper {
    pub const ALL: [Self; 4] = [Self::Invoice, Self::Act, Self::Waybill, Self::CreditNote];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Act => "act",
            Self::Waybill => "waybill",
            Self::CreditNote => "credit_note",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.key() == key)
    }

    /// The template that it begins from.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Act => "invoice_act",
            Self::Waybill => "waybill",
            Self::CreditNote => "credit_note",
        }
    }

    /// Message key of its name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Invoice => "invoice-paper-invoice",
            Self::Act => "invoice-paper-act",
            Self::Waybill => "invoice-paper-waybill",
            Self::CreditNote => "command-credit-note",
        }
    }
}
