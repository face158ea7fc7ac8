//! What may be wrong with a number, said precisely enough to act on.

/// A warning about an identity number, an account, a phone or a mail address. It never stops saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// So many characters were found; each of `wanted` would do.
    WrongLength {
        /// Characters found after cleaning.
        found: usize,
        /// Lengths that would do.
        wanted: &'static [usize],
    },
    /// The check digit does not follow from the others; `None` when more than one digit would have to change.
    CheckDigit {
        /// The digit that would be right at its place.
        expected: Option<char>,
    },
    /// A Russian account does not belong to this BIK; `expected` would be the right ninth digit.
    AccountKey {
        /// The key digit that fits the BIK.
        expected: char,
    },
    /// The BIK beside the account is not nine digits, so the account key cannot be checked.
    AccountUnchecked,
    /// The two check digits of an IBAN do not follow from the rest.
    IbanSum {
        /// The two digits that would be right.
        expected: String,
    },
    /// A character that is no ASCII digit where only digits may stand.
    NotADigit(char),
    /// A character that may not stand in such a number or address at all.
    WrongCharacter(char),
    /// A letter or foreign digit that only looks right; `proposed` is the whole repaired text.
    LookalikeLetter {
        /// The first such character.
        found: char,
        /// The text with all of them replaced.
        proposed: String,
    },
    /// The date inside the number does not exist.
    ImpossibleDate,
    /// A spreadsheet dropped the zeros in front; `proposed` passes the check.
    ZerosLost {
        /// The number with its zeros back.
        proposed: String,
    },
    /// Zeros, one repeated digit or 1234567890: typed only to fill the field.
    Placeholder,
    /// No last digit makes this number right, so no registry ever gave it out.
    NeverIssued,
    /// A spreadsheet kept the number as 9.8E+09, its last digits are gone.
    RoundedBySpreadsheet,
    /// An account or bank code of another country.
    OtherCountry {
        /// Two letters of that country.
        found: String,
    },
    /// Too few digits for a phone.
    PhoneTooShort {
        /// Digits found.
        digits: usize,
    },
    /// Too many digits for a phone.
    PhoneTooLong {
        /// Digits found.
        digits: usize,
    },
    /// A phone whose country cannot be told, or no phone at all.
    PhoneUnclear,
    /// A mail address needs exactly one @.
    MailAtSign {
        /// The address as typed.
        mail: String,
    },
    /// The part before @ is empty or has a dot at a wrong place.
    MailName {
        /// The address as typed.
        mail: String,
    },
    /// The part after @ is no domain with a dot in it.
    MailDomain {
        /// The address as typed.
        mail: String,
    },
    /// Words beside the addresses that are not kept.
    MailLeftOut {
        /// Those words.
        text: String,
    },
}

impl Doubt {
    /// Message key of the warning, in kebab-case.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::WrongLength { .. } => "doubt-wrong-length",
            Self::CheckDigit { expected: Some(_) } => "doubt-check-digit",
            Self::CheckDigit { expected: None } => "doubt-check-digits",
            Self::AccountKey { .. } => "doubt-account-key",
            Self::AccountUnchecked => "doubt-account-unchecked",
            Self::IbanSum { .. } => "doubt-iban-sum",
            Self::NotADigit(_) => "doubt-not-a-digit",
            Self::WrongCharacter(_) => "doubt-wrong-character",
            Self::LookalikeLetter { .. } => "doubt-lookalike-letter",
            Self::ImpossibleDate => "doubt-impossible-date",
            Self::ZerosLost { .. } => "doubt-zeros-lost",
            Self::Placeholder => "doubt-placeholder",
            Self::NeverIssued => "doubt-never-issued",
            Self::RoundedBySpreadsheet => "doubt-rounded-by-spreadsheet",
            Self::OtherCountry { .. } => "doubt-other-country",
            Self::PhoneTooShort { .. } => "doubt-phone-too-short",
            Self::PhoneTooLong { .. } => "doubt-phone-too-long",
            Self::PhoneUnclear => "doubt-phone-unclear",
            Self::MailAtSign { .. } => "doubt-mail-at-sign",
            Self::MailName { .. } => "doubt-mail-name",
            Self::MailDomain { .. } => "doubt-mail-domain",
            Self::MailLeftOut { .. } => "doubt-mail-left-out",
        }
    }

    /// Named arguments of the message, ready to print.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongLength { found, wanted } => {
                vec![("found", found.to_string()), ("wanted", either(wanted))]
            }
            Self::CheckDigit { expected: Some(digit) } | Self::AccountKey { expected: digit } => {
                vec![("expected", digit.to_string())]
            }
            Self::IbanSum { expected } => vec![("expected", expected.clone())],
            Self::NotADigit(found) | Self::WrongCharacter(found) => vec![("found", found.to_string())],
            Self::LookalikeLetter { found, proposed } => {
                vec![("found", found.to_string()), ("proposed", proposed.clone())]
            }
            Self::ZerosLost { proposed } => vec![("proposed", proposed.clone())],
            Self::OtherCountry { found } => vec![("found", found.clone())],
            Self::PhoneTooShort { digits } | Self::PhoneTooLong { digits } => {
                vec![("digits", digits.to_string())]
            }
            Self::MailAtSign { mail } | Self::MailName { mail } | Self::MailDomain { mail } => {
                vec![("mail", quoted(mail))]
            }
            Self::MailLeftOut { text } => vec![("text", quoted(text))],
            _ => Vec::new(),
        }
    }

    /// The repaired text this doubt offers, if any.
    pub fn proposal(&self) -> Option<&str> {
        match self {
            Self::LookalikeLetter { proposed, .. } | Self::ZerosLost { proposed } => Some(proposed),
            _ => None,
        }
    }
}

/// So much of a text as a sentence can quote.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// "10 / 12" for lengths of which any will do.
fn either(wanted: &[usize]) -> String {
    wanted.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_its_arguments() {
        let doubt = Doubt::WrongLength { found: 11, wanted: &[10, 12] };
        assert_eq!(doubt.key(), "doubt-wrong-length");
        assert_eq!(doubt.arguments(), [("found", "11".to_owned()), ("wanted", "10 / 12".to_owned())]);
    }

    #[test]
    fn a_long_text_is_quoted_in_part() {
        let doubt = Doubt::MailLeftOut { text: "ә".repeat(5_000) };
        assert_eq!(doubt.arguments(), [("text", format!("{}…", "ә".repeat(80)))]);
    }

    #[test]
    fn an_unknown_check_digit_has_words_of_its_own() {
        assert_eq!(Doubt::CheckDigit { expected: None }.key(), "doubt-check-digits");
        assert!(Doubt::CheckDigit { expected: None }.arguments().is_empty());
    }
}
