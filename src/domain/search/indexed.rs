//! What is stored of a client for the search.

use super::{
    digits,
    marks::is_settled,
    query::{Key, without_forms},
};
use std::ops::Range;

/// Most bytes of one stored text.
const LONGEST: usize = 4096;
/// Bytes of the stored text of most clients.
const USUAL: usize = 256;
/// Name words that may be found written together.
const JOINED: usize = 8;

/// The texts of a client. A text with letters that must be found as typed (an email, a contract number
/// «Д-17/2026») belongs to `others`, also when it has digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The client's name with its legal form.
    pub name: &'a str,
    /// Other names, contacts, emails, cities.
    pub others: &'a [&'a str],
    /// Phones, BIN, IIN, INN: found by their digits alone.
    pub numbers: &'a [&'a str],
}

/// Three texts to be searched by containment; a space stands before every word and number, so that a
/// space in front of the sought text means the beginning of a word. Each is at most 4096 bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indexed {
    /// Key A words: of the name, of the name written together from any of its words on, of the others.
    pub words: String,
    /// The same under key B.
    pub latin: String,
    /// Bare digits of the numbers, and of numbers inside the other texts.
    pub digits: String,
}

impl Indexed {
    /// The search texts of a client.
    pub fn of(document: &Document) -> Self {
        let mut lists = [List::of(Key::Letters), List::of(Key::Latin)];
        put_text(&mut lists, document.name, written_together);
        for other in document.others {
            put_text(&mut lists, other, |_| Vec::new());
        }
        let [words, latin] = lists.map(|list| list.text);
        Self { words, latin, digits: numbers(document) }
    }
}

/// Adds the words of a text to both lists, and the joins made of them.
fn put_text(lists: &mut [List; 2], text: &str, joins: fn(&str) -> Vec<String>) {
    let [words, latin] = lists;
    let base = Key::Letters.base(text);
    let joined = joins(&base);
    words.put_words(&base, &joined);
    if is_settled(text) {
        latin.put_words(&base, &joined);
    } else {
        let base = Key::Latin.base(text);
        latin.put_words(&base, &joins(&base));
    }
}

/// The base of a name written together from each of its words on, with and without its legal form.
fn written_together(base: &str) -> Vec<String> {
    let words: Vec<&str> = base.split(' ').collect();
    let short = without_forms(&words);
    let mut joined = suffixes(&words);
    if short.len() < words.len() {
        joined.extend(suffixes(&short));
    }
    joined
}

fn suffixes(words: &[&str]) -> Vec<String> {
    let words = words.get(..JOINED).unwrap_or(words);
    let starts = 0..words.len().saturating_sub(1);
    starts.filter_map(|from| words.get(from..)).map(<[&str]>::concat).collect()
}

fn numbers(document: &Document) -> String {
    let mut list = List::of(Key::Letters);
    for number in document.numbers {
        list.put(&digits::bare(number));
    }
    for text in [&document.name].into_iter().chain(document.others) {
        for number in digits::inside(text) {
            list.put(&number);
        }
    }
    list.text
}

/// Words under one key, each once, with a space before each.
struct List {
    key: Key,
    text: String,
    /// Where the words stand in the text.
    places: Vec<Range<usize>>,
    full: bool,
}

impl List {
    fn of(key: Key) -> Self {
        Self { key, text: String::with_capacity(USUAL), places: Vec::with_capacity(USUAL / 8), full: false }
    }

    fn put_words(&mut self, base: &str, joined: &[String]) {
        self.key.spell(base).split(' ').for_each(|word| self.put(word));
        for join in joined {
            let join = self.key.spell(join);
            if !self.words().any(|word| word.starts_with(&join)) {
                self.put(&join);
            }
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.places.iter().filter_map(|place| self.text.get(place.clone()))
    }

    /// A first word that is too long is cut; after that a word that does not fit ends the list.
    fn put(&mut self, word: &str) {
        if self.full || word.is_empty() || self.words().any(|known| known == word) {
            return;
        }
        let room = LONGEST - self.text.len();
        self.full = word.len() >= room;
        if self.full && !self.text.is_empty() {
            return;
        }
        let word = word.get(..word.floor_char_boundary(room - 1)).unwrap_or_default();
        self.text.push(' ');
        self.places.push(self.text.len()..self.text.len() + word.len());
        self.text.push_str(word);
    }
}

/// The name's words without its legal form under the key of words or of the Latin column, a space before
/// each: what a rank is measured against, and what tells that two names are one.
pub fn name_key(name: &str, key: Key) -> String {
    let base = key.base(name);
    let words: Vec<&str> = base.split(' ').collect();
    let mut list = String::with_capacity(base.len() + 1);
    for word in without_forms(&words) {
        list.push(' ');
        list.push_str(&key.spell(word));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_client_is_found_by_names_texts_and_numbers() {
        let document = Document {
            name: "ТОО «Ақ Барс-Сервис»",
            others: &["Әлия Нұрланқызы, офис 12"],
            numbers: &["+7 (701) 123-45-67", "123456789012"],
        };
        let indexed = Indexed::of(&document);
        assert_eq!(
            indexed.words,
            " тоо ак барс сервис тооакбарссервис акбарссервис барссервис алия нурланкызы офис 12"
        );
        assert_eq!(
            indexed.latin,
            " to ak bars servis toakbarservis akbarservis barservis alia nurlankizi ofis 12"
        );
        assert_eq!(indexed.digits, " 7011234567 123456789012 12");
    }

    #[test]
    fn the_form_at_the_end_or_inside_does_not_hide_the_joined_name() {
        let words = |name| Indexed::of(&Document { name, ..Document::default() }).words;
        assert_eq!(words("Береке Строй ЖШС"), " береке строй жшс берекестройжшс стройжшс");
        assert_eq!(words("Береке ЖШС Строй"), " береке жшс строй берекежшсстрой жшсстрой берекестрой");
        assert_eq!(words("«Береке»"), " береке");
        assert_eq!([words(""), words(" — ")], ["", ""]);
    }

    #[test]
    fn the_stored_text_is_bounded() {
        let long = "ә".repeat(5000);
        let many = (0..5000).map(|number| format!("слово{number}")).collect::<Vec<_>>().join(" ");
        let indexed = Indexed::of(&Document { name: &long, others: &[&many], numbers: &[&many] });
        for text in [&indexed.words, &indexed.latin, &indexed.digits] {
            assert!(text.len() <= LONGEST, "{}", text.len());
        }
        assert!(indexed.words.starts_with(" аа"));
        let many = Indexed::of(&Document { name: "Береке", others: &[&many], ..Document::default() });
        assert!(many.words.len() > 4000 && many.words.ends_with(char::is_numeric));
    }

    #[test]
    fn names_are_compared_without_form_and_quotes() {
        assert_eq!(name_key("ТОО «Береке Строй»", Key::Letters), name_key("береке-строй, ЖШС", Key::Letters));
        assert_eq!(name_key("Bereke LLP", Key::Latin), name_key("ТОО «Береке»", Key::Latin));
        assert_eq!(name_key("ТОО", Key::Letters), " тоо");
    }

    proptest! {
        #[test]
        fn nothing_panics_and_no_word_is_stored_twice(name in "\\PC{0,40}", other in "[\\PC\n]{0,40}") {
            let indexed = Indexed::of(&Document { name: &name, others: &[&other], numbers: &[&other] });
            for text in [&indexed.words, &indexed.latin, &indexed.digits] {
                let mut words: Vec<&str> = text.split(' ').skip(1).collect();
                let all = words.len();
                words.sort_unstable();
                words.dedup();
                prop_assert_eq!(words.len(), all);
                prop_assert!(text.is_empty() || text.starts_with(' '));
                prop_assert!(!words.contains(&""));
            }
        }
    }
}
