//! Consent to the use of personal data (C-13): what a person agreed to, in which words, until when.
//!
//! Kazakhstan: law of 21 May 2013 No. 94-V on personal data, articles 7 and 8 (consent, its withdrawal). Russia:
//! federal law of 27 July 2006 No. 152-FZ, article 9.

use super::{
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
};

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

/// A consent cannot be withdrawn before it was given: a doubt.
pub fn withdrawn_early(draft: &Draft) -> Option<Flaw> {
    let day = |key: &str| read_day(draft.get(key).trim()).ok();
    let is_early = day("withdrawn_on")? < day("given_on")?;
    is_early.then(|| Flaw {
        field: "withdrawn_on",
        blocks: false,
        key: "flaw-withdrawn-early",
        arguments: Vec::new(),
        proposal: None,
    })
}

/// Purposes for which a person has withdrawn every consent. `consents` are purpose and day of withdrawal, empty where
/// the consent stands.
pub fn stopped(consents: &[[String; 2]]) -> Vec<&'static str> {
    let purposes = PURPOSES.iter().map(|(purpose, _)| *purpose);
    let is_over = |purpose: &&'static str| {
        let mut days = consents.iter().filter(|[of, _]| of == purpose).map(|[_, day]| day).peekable();
        days.peek().is_some() && days.all(|day| !day.is_empty())
    };
    purposes.filter(is_over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_that_was_given_anew_stops_nothing() {
        let told = |consents: &[(&str, &str)]| {
            stopped(
                &consents
                    .iter()
                    .map(|(of, day)| [of, day].map(|text| (*text).to_owned()))
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(told(&[("marketing", "2026-03-01"), ("processing", "")]), ["marketing"]);
        assert_eq!(told(&[("marketing", "2026-03-01"), ("marketing", "")]), [""; 0]);
        assert_eq!(told(&[("transfer", "2026-03-01"), ("transfer", "2026-04-01")]), ["transfer"]);
        assert_eq!(told(&[]), [""; 0]);
    }

    #[test]
    fn a_withdrawal_before_the_consent_is_doubted() {
        let draft =
            |given, withdrawn| [("given_on", given), ("withdrawn_on", withdrawn)].into_iter().collect();
        assert!(withdrawn_early(&draft("2026-03-01", "01.02.2026")).is_some());
        assert!(withdrawn_early(&draft("01.03.2026", "2026-03-01")).is_none());
        assert!(withdrawn_early(&draft("01.03.2026", "")).is_none());
    }
}
