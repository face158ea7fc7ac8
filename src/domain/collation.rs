//! The order of names: keys that sort as text the way a language sorts its words.

use icu_collator::{CollatorBorrowed, CollatorPreferences, options::CollatorOptions};
use icu_locale_core::locale;
use std::{cmp::Ordering, fmt};

/// The version of the rules and of their data. Kept beside stored keys: when it changes, all are made again,
/// because keys of two versions cannot be compared.
pub const VERSION: &str = "icu_collator 2.4.0, icu_collator_data 2.4.0, icu_normalizer_data 2.4.0";

/// Whose alphabet a list follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SortLanguage {
    /// а ә б в г ғ …, ё after е, і after ы; Cyrillic before Latin.
    Kazakh,
    /// ё beside е, Kazakh letters beside their Russian neighbours; Cyrillic before Latin.
    Russian,
    /// Latin before Cyrillic.
    English,
}

impl SortLanguage {
    /// Every language a list can follow.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    fn preferences(self) -> CollatorPreferences {
        match self {
            Self::Kazakh => locale!("kk").into(),
            Self::Russian => locale!("ru").into(),
            Self::English => locale!("en").into(),
        }
    }
}

/// The program was built without the sort order of this language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the program was built without the sort order of {0:?}")]
pub struct OrderMissing(pub SortLanguage);

/// Sorts names of one language. Making it reads tables, so make it once.
pub struct Sorter {
    language: SortLanguage,
    collator: CollatorBorrowed<'static>,
}

impl fmt::Debug for Sorter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Sorter({:?})", self.language)
    }
}

impl Sorter {
    /// The order of CLDR with its default options: accents and case count last, punctuation counts.
    pub fn new(language: SortLanguage) -> Result<Self, OrderMissing> {
        CollatorBorrowed::try_new(language.preferences(), CollatorOptions::default())
            .map(|collator| Self { language, collator })
            .map_err(|_| OrderMissing(language))
    }

    /// The language of this order.
    pub const fn language(&self) -> SortLanguage {
        self.language
    }

    /// The sort key of a text in lower-case hexadecimal digits, two for a byte: comparing keys byte by byte
    /// is comparing the texts. Valid for one [`VERSION`].
    pub fn key(&self, text: &str) -> String {
        let mut bytes = Vec::new();
        let Ok(()) = self.collator.write_sort_key_to(text, &mut bytes);
        let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' - 10 + half };
        let digits = bytes.into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect();
        String::from_utf8(digits).unwrap_or_default()
    }

    /// Compares two texts without making keys, for lists that are sorted once.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorter(language: SortLanguage) -> Sorter {
        Sorter::new(language).unwrap()
    }

    /// Names with their places in the lists of the three languages.
    fn rows() -> Vec<(String, [usize; 3])> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/sort_order_kk_ru.csv");
        let text = std::fs::read_to_string(path).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let row = |record: csv::StringRecord| {
            (record[0].to_owned(), [1, 2, 3].map(|column| record[column].parse().unwrap()))
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    }

    #[test]
    fn names_come_out_in_the_order_of_each_language() {
        for (column, language) in SortLanguage::ALL.into_iter().enumerate() {
            let sorter = sorter(language);
            let mut expected = rows();
            assert_eq!(expected.len(), 163);
            expected.sort_by_key(|(_, places)| places[column]);
            let mut found = expected.clone();
            found.reverse();
            found.sort_by_key(|(name, _)| (sorter.key(name), name.clone()));
            assert_eq!(found, expected, "{language:?}");
        }
    }

    #[test]
    fn the_version_is_the_one_built_in() {
        let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
        for part in VERSION.split(", ") {
            let (name, version) = part.split_once(' ').unwrap();
            let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
            assert!(
                lock.replace('\r', "").contains(&entry),
                "{part}: change VERSION, stored keys are made again"
            );
        }
    }

    #[test]
    fn keys_stay_what_they_were() {
        assert_eq!(sorter(SortLanguage::Kazakh).key("Әлия"), "28086246f4010801e007");
        assert_eq!(sorter(SortLanguage::Kazakh).key(""), "0101");
    }

    #[test]
    fn the_worker_may_own_a_sorter() {
        const fn sendable<T: Send + Sync>() {}
        sendable::<Sorter>();
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn comparing_keys_is_comparing_texts(
            left in "[абвгеёжиійкқнңоөуұүхһыэяАЕЁІ a-cA-C0-3«»\".-]{0,8}|\\PC{0,8}",
            right in "[абвгеёжиійкқнңоөуұүхһыэяАЕЁІ a-cA-C0-3«»\".-]{0,8}|\\PC{0,8}",
        ) {
            for language in SortLanguage::ALL {
                let sorter = sorter(language);
                let keys = sorter.key(&left).cmp(&sorter.key(&right));
                prop_assert_eq!(keys, sorter.compare(&left, &right));
            }
        }

        #[test]
        fn a_key_is_lower_case_hex(text: String) {
            let key = sorter(SortLanguage::Russian).key(&text);
            prop_assert!(key.len().is_multiple_of(2));
            prop_assert!(key.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')));
        }
    }
}
