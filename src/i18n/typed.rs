//! Numbers as people type them in forms.

use super::{Language, numbers::Formats};

impl Formats {
    /// A sum in minor units as a form fills it in: in English `1,250.00`, for `1,250` may be a decimal too.
    pub fn typed(self, minor: i64) -> String {
        match self.language {
            Language::English => self.decimal(minor),
            Language::Kazakh | Language::Russian => self.decimal_short(minor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::read_amount;

    #[test]
    fn what_a_form_fills_in_is_read_again() {
        for language in [Language::Kazakh, Language::Russian, Language::English] {
            for minor in [0, 5, 15_412_500, 228_412_500, 125_050] {
                assert_eq!(
                    read_amount(&Formats::of(language).typed(minor), false),
                    Ok(minor),
                    "{language:?}"
                );
            }
        }
    }
}
