//! A person at a client, and what can be written down about a client's needs, notes and accounts.

use super::{
    client::LANGUAGES,
    field::{Field, Kind, field},
};

/// What a person means for a deal.
pub const ROLES: &[(&str, &str)] = &[
    ("decides", "contact-role-decides"),
    ("influences", "contact-role-influences"),
    ("signs", "contact-role-signs"),
    ("pays", "contact-role-pays"),
    ("uses", "contact-role-uses"),
    ("blocks", "contact-role-blocks"),
];

/// How a person stands towards us (C-3).
pub const ATTITUDES: &[(&str, &str)] = &[
    ("-2", "contact-attitude-against"),
    ("-1", "contact-attitude-doubts"),
    ("0", "contact-attitude-neutral"),
    ("1", "contact-attitude-for"),
    ("2", "contact-attitude-promotes"),
];

/// How a person likes to be reached.
pub const CHANNELS: &[(&str, &str)] = &[
    ("phone", "contact-channel-phone"),
    ("mail", "contact-channel-mail"),
    ("whatsapp", "contact-channel-whatsapp"),
    ("telegram", "contact-channel-telegram"),
    ("visit", "contact-channel-visit"),
];

/// Fields of a contact and of the post at one client.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("name", "field-full-name", Kind::Line) },
    field("position", "field-position", Kind::Line),
    field("role", "field-role", Kind::Choice(ROLES)),
    field("attitude", "field-attitude", Kind::Choice(ATTITUDES)),
    field("phones", "field-phones", Kind::Phones),
    field("mails", "field-mails", Kind::Mails),
    field("messengers", "field-messengers", Kind::Messengers),
    field("channel", "field-channel", Kind::Choice(CHANNELS)),
    field("hours", "field-hours", Kind::Line),
    field("language", "field-language", Kind::Choice(LANGUAGES)),
    field("birthday", "field-birthday", Kind::PastDay),
    field("comment", "field-comment", Kind::Text),
    field("left_on", "field-left-on", Kind::PastDay),
];

/// What a client needs (C-14).
pub const NEED_FIELDS: &[Field] = &[
    field("uses", "field-uses", Kind::Text),
    field("volume", "field-volume", Kind::Line),
    field("supplier", "field-supplier", Kind::Line),
    field("pains", "field-pains", Kind::Text),
    field("criteria", "field-criteria", Kind::Text),
    field("season", "field-season", Kind::Line),
    field("wishes", "field-wishes", Kind::Text),
];

/// A note about a client (C-15).
pub const NOTE_FIELDS: &[Field] = &[
    Field { required: true, ..field("text", "field-note", Kind::Text) },
    field("pinned", "field-pinned", Kind::YesNo),
];

/// A bank account of a client.
pub const ACCOUNT_FIELDS: &[Field] = &[
    Field { required: true, ..field("iban", "field-iban", Kind::Iban) },
    field("bank_code", "field-bank-code", Kind::BankCode),
    field("bank", "field-bank", Kind::Line),
    field("correspondent", "field-correspondent", Kind::Line),
    field("kbe", "field-kbe", Kind::Line),
];
