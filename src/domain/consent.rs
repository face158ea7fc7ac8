//! Consent to the use of personal data (C-13): what a person agreed to, in which words, until when.
//!
//! Kazakhstan: law of 21 May 2013 No. 94-V on personal data, articles 7 and 8 (consent, its withdrawal). Russia:
//! federal law of 27 July 2006 No. 152-FZ, article 9.

use super::field::{Field, Kind, field};

/// What the data may be used for.
pub const PURPOSES: &[(&str, &str)] = &[
    ("processing", "consent-purpose-processing"),
    ("marketing", "consent-purpose-marketing"),
    ("transfer", "consent-purpose-transfer"),
];

/// How the consent was given.
pub const CHANNELS: &[(&str, &str)] = &[
    ("paper", "consent-channel-paper"),
    ("mail", "contact-channel-mail"),
    ("messenger", "consent-channel-messenger"),
    ("phone", "contact-channel-phone"),
    ("site", "consent-channel-site"),
];

/// Fields of a consent, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("purpose", "field-purpose", Kind::Choice(PURPOSES)) },
    Field { required: true, ..field("given_on", "field-given-on", Kind::PastDay) },
    field("channel", "field-consent-channel", Kind::Choice(CHANNELS)),
    field("text_version", "field-text-version", Kind::Line),
    field("withdrawn_on", "field-withdrawn-on", Kind::PastDay),
];
