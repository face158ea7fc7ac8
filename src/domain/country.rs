//! Countries of clients: code, currency, telephone prefix and the words people type for them.

use super::money::Currency;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A country by ISO 3166-1; those we know more about have a name, the rest are two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Country {
    /// Kazakhstan.
    Kz,
    /// Russia.
    Ru,
    /// Uzbekistan.
    Uz,
    /// Kyrgyzstan.
    Kg,
    /// Tajikistan.
    Tj,
    /// Belarus.
    By,
    /// Armenia.
    Am,
    /// Azerbaijan.
    Az,
    /// Georgia.
    Ge,
    /// China.
    Cn,
    /// Türkiye.
    Tr,
    /// United Arab Emirates.
    Ae,
    /// Germany.
    De,
    /// United Kingdom.
    Gb,
    /// United States.
    Us,
    /// Any other.
    Other(TwoLetters),
}

/// Two ASCII capitals: a country code nothing else is known about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TwoLetters([char; 2]);

/// The text is no two-letter country code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no country code: {0}")]
pub struct UnknownCountry(pub String);

/// What is known of a country.
struct Known {
    country: Country,
    code: &'static str,
    currency: Currency,
    phone: &'static str,
    /// Folded words in Kazakh, Russian and English beside the code.
    words: &'static [&'static str],
}

const KNOWN: &[Known] = &[
    Known {
        country: Country::Kz,
        code: "KZ",
        currency: Currency::Kzt,
        phone: "+7",
        words: &[
            "казахстан",
            "республика казахстан",
            "рк",
            "қазақстан",
            "қазақстан республикасы",
            "қр",
            "kazakhstan",
            "republic of kazakhstan",
            "qazaqstan",
            "kaz",
        ],
    },
    Known {
        country: Country::Ru,
        code: "RU",
        currency: Currency::Rub,
        phone: "+7",
        words: &[
            "россия",
            "российская федерация",
            "рф",
            "ресей",
            "ресей федерациясы",
            "russia",
            "russian federation",
            "rus",
        ],
    },
    Known {
        country: Country::Uz,
        code: "UZ",
        currency: Currency::Uzs,
        phone: "+998",
        words: &["узбекистан", "республика узбекистан", "өзбекстан", "uzbekistan", "uzb"],
    },
    Known {
        country: Country::Kg,
        code: "KG",
        currency: Currency::Kgs,
        phone: "+996",
        words: &["киргизия", "кыргызстан", "қырғызстан", "kyrgyzstan", "kgz"],
    },
    Known {
        country: Country::Tj,
        code: "TJ",
        currency: Currency::Tjs,
        phone: "+992",
        words: &["таджикистан", "тәжікстан", "tajikistan", "tjk"],
    },
    Known {
        country: Country::By,
        code: "BY",
        currency: Currency::Byn,
        phone: "+375",
        words: &["беларусь", "белоруссия", "республика беларусь", "рб", "belarus", "blr"],
    },
    Known {
        country: Country::Am,
        code: "AM",
        currency: Currency::Amd,
        phone: "+374",
        words: &["армения", "armenia", "arm"],
    },
    Known {
        country: Country::Az,
        code: "AZ",
        currency: Currency::Azn,
        phone: "+994",
        words: &["азербайджан", "әзербайжан", "әзірбайжан", "azerbaijan", "aze"],
    },
    Known {
        country: Country::Ge,
        code: "GE",
        currency: Currency::Gel,
        phone: "+995",
        words: &["грузия", "georgia", "geo"],
    },
    Known {
        country: Country::Cn,
        code: "CN",
        currency: Currency::Cny,
        phone: "+86",
        words: &["китай", "кнр", "қытай", "қхр", "china", "chn", "prc"],
    },
    Known {
        country: Country::Tr,
        code: "TR",
        currency: Currency::Try,
        phone: "+90",
        words: &["турция", "түркия", "turkey", "türkiye", "turkiye", "tur"],
    },
    Known {
        country: Country::Ae,
        code: "AE",
        currency: Currency::Aed,
        phone: "+971",
        words: &["оаэ", "эмираты", "баә", "біріккен араб әмірліктері", "united arab emirates", "uae", "are"],
    },
    Known {
        country: Country::De,
        code: "DE",
        currency: Currency::Eur,
        phone: "+49",
        words: &["германия", "фрг", "germany", "deutschland", "deu"],
    },
    Known {
        country: Country::Gb,
        code: "GB",
        currency: Currency::Gbp,
        phone: "+44",
        words: &["великобритания", "англия", "ұлыбритания", "united kingdom", "great britain", "uk", "gbr"],
    },
    Known {
        country: Country::Us,
        code: "US",
        currency: Currency::Usd,
        phone: "+1",
        words: &[
            "сша",
            "ақш",
            "соединенные штаты америки",
            "united states",
            "united states of america",
            "usa",
        ],
    },
];

impl Country {
    /// Every country we know more about than its code, nearest first.
    pub fn known() -> impl Iterator<Item = Self> {
        KNOWN.iter().map(|known| known.country)
    }

    /// The currency its firms usually settle in, when we know it.
    pub fn currency(self) -> Option<Currency> {
        self.entry().map(|known| known.currency)
    }

    /// Its telephone prefix with the plus, when we know it; KZ and RU share `+7`.
    pub fn phone_prefix(self) -> Option<&'static str> {
        self.entry().map(|known| known.phone)
    }

    /// The country that a code or a name in Kazakh, Russian or English means.
    pub fn from_words(text: &str) -> Option<Self> {
        let plain = text.to_lowercase().replace('ё', "е").replace('.', "");
        let words = plain.split(|letter: char| letter.is_whitespace() || "«»\"'()".contains(letter));
        let folded = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let named = KNOWN.iter().find(|known| known.words.contains(&folded.as_str()));
        named.map(|known| known.country).or_else(|| folded.parse().ok())
    }

    fn entry(self) -> Option<&'static Known> {
        KNOWN.iter().find(|known| known.country == self)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, self.entry()) {
            (Self::Other(TwoLetters([first, second])), _) => write!(out, "{first}{second}"),
            (_, known) => out.write_str(known.map_or("", |known| known.code)),
        }
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    /// Reads an ISO code of two ASCII letters in any case.
    fn from_str(text: &str) -> Result<Self, UnknownCountry> {
        let code = text.trim().to_uppercase();
        if let Some(known) = KNOWN.iter().find(|known| known.code == code) {
            return Ok(known.country);
        }
        let letters: Vec<char> = code.chars().collect();
        match letters[..] {
            [first, second] if code.chars().all(|letter| letter.is_ascii_uppercase()) => {
                Ok(Self::Other(TwoLetters([first, second])))
            }
            _ => Err(UnknownCountry(text.to_owned())),
        }
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.to_string()
    }
}

impl TryFrom<String> for Country {
    type Error = UnknownCountry;

    fn try_from(code: String) -> Result<Self, UnknownCountry> {
        code.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_there_and_back() {
        for country in Country::known() {
            assert_eq!(country.to_string().parse(), Ok(country));
            assert!(country.currency().is_some() && country.phone_prefix().is_some());
        }
        let france: Country = "fr".parse().unwrap();
        assert_eq!((france.to_string().as_str(), france.currency()), ("FR", None));
        assert!("FRA".parse::<Country>().is_err() && "Ф1".parse::<Country>().is_err());
    }

    #[test]
    fn words_of_three_languages_are_known() {
        for word in
            ["Казахстан", "Қазақстан", "Kazakhstan", "РК", "р.к.", "ҚР", "kz", "Республика  Казахстан"]
        {
            assert_eq!(Country::from_words(word), Some(Country::Kz), "{word}");
        }
        for word in ["Россия", "РФ", "Ресей", "Russia", "RU", "Российская Федерация"]
        {
            assert_eq!(Country::from_words(word), Some(Country::Ru), "{word}");
        }
        assert_eq!(Country::from_words("Өзбекстан"), Some(Country::Uz));
        assert_eq!(Country::from_words("FR").map(|country| country.to_string()), Some("FR".to_owned()));
        assert_eq!(Country::from_words("Алматы"), None);
    }

    #[test]
    fn no_word_means_two_countries() {
        let mut words: Vec<&str> = KNOWN.iter().flat_map(|known| known.words).copied().collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
