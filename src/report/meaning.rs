//! What a column of a list means, in words: the same where it is chosen for an import and over the columns of an export.

use crate::exchange::ImportField as F;

/// Message key of what a column means.
pub const fn field_key(field: F) -> &'static str {
    match field {
        F::Code => "field-code",
        F::Name => "field-name",
        F::FullName => "import-field-full-name",
        F::LegalForm => "column-legal-form",
        F::TaxId => "field-tax-id",
        F::Kpp => "field-kpp",
        F::Head => "field-head",
        F::Ogrn => "import-field-ogrn",
        F::Country => "field-country",
        F::City => "field-city",
        F::Address => "field-address",
        F::ActualAddress => "field-actual-address",
        F::Phone => "field-phones",
        F::Email => "field-mails",
        F::Website => "field-website",
        F::Industry => "field-industry",
        F::Segment => "field-segment",
        F::Source => "field-source",
        F::Owner => "field-owner",
        F::Tags => "field-tags",
        F::Language => "field-language",
        F::VatPayer => "field-vat-payer",
        F::Stage => "field-stage",
        F::CreditLimit => "field-credit-limit",
        F::CreditDays => "field-credit-days",
        F::Cadence => "field-cadence",
        F::Kind => "field-kind",
        F::Vip => "field-vip",
        F::Currency => "field-currency",
        F::FormerNames => "field-former-names",
        other => rarer_field_key(other),
    }
}

const fn rarer_field_key(field: F) -> &'static str {
    match field {
        F::Id => "export-head-id",
        F::ContactName => "import-field-contact-name",
        F::ContactPosition => "import-field-contact-position",
        F::ContactPhone => "import-field-contact-phone",
        F::ContactEmail => "import-field-contact-mail",
        F::ContactMessenger => "export-head-contact-messengers",
        F::ContactRole => "export-head-contact-role",
        F::ContactAttitude => "export-head-contact-attitude",
        F::ContactChannel => "export-head-contact-channel",
        F::ContactHours => "export-head-contact-hours",
        F::ContactLanguage => "export-head-contact-language",
        F::ContactBirthday => "import-field-contact-birthday",
        F::ContactNote => "import-field-contact-note",
        F::ContactGiven => "import-field-contact-given",
        F::ContactMiddle => "import-field-contact-middle",
        F::ContactFamily => "import-field-contact-family",
        F::ContactLeft => "import-field-contact-left",
        F::Iban => "field-iban",
        F::Bik => "field-bank-code",
        F::Bank => "field-bank",
        F::CorrespondentAccount => "field-correspondent",
        F::Kbe => "field-kbe",
        F::Note => "field-note",
        F::GroupMark => "import-field-group-mark",
        F::Parent => "import-field-parent",
        F::Contract => "import-field-contract",
        F::Debt => "import-field-debt",
        F::CreatedOn => "field-since",
        _ => "import-field-ignored",
    }
}
