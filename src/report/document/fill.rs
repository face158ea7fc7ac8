//! Fields into a text: each passage is a small template of `minijinja`.

use super::{
    Finding, Trouble, Values,
    tags::{FILTERS, Named, alone, closed, given, named},
};
use crate::domain::contract::text::{Passage, PassageKind, Text, field, numbers};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Template, UndefinedBehavior,
    value::{Enumerator, Object, ObjectRepr, Value},
};
use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

/// What an empty field looks like on paper: room to write by hand.
pub const BLANK: &str = "________";

/// Steps that one passage may take: a text of pages takes thousands.
const STEPS: u64 = 1_000_000;

/// Functions that texts may call.
const FUNCTIONS: [&str; 2] = ["clause", "range"];

/// Fills the passages of one text; keeps which fields were printed empty.
pub(super) struct Filler {
    environment: Environment<'static>,
    values: Arc<Values>,
    /// Values of the text itself, by name.
    own: Arc<BTreeMap<String, String>>,
    blanks: Arc<Mutex<Vec<String>>>,
    /// Numbers of passages by code.
    numbers: Arc<BTreeMap<String, String>>,
}

impl Filler {
    pub fn new(text: &Text, values: Values) -> Self {
        let of_value = |one: &&Passage| one.kind == PassageKind::Value;
        let own = text.passages.iter().filter(of_value).map(|one| (one.code.clone(), one.value.clone()));
        let numbers = Arc::new(numbers_by_code(text));
        Self {
            environment: environment(numbers.clone()),
            values: Arc::new(values),
            own: Arc::new(own.collect()),
            blanks: Arc::default(),
            numbers,
        }
    }

    /// Everything wrong with the words of a passage in one language, whatever its branches are.
    pub fn check(&self, code: &str, language: &'static str, words: &str) -> Vec<Finding> {
        let (words, unclosed) = closed(words);
        self.found((code, language), (&words, &unclosed), &self.environment.template_from_str(&words))
    }

    /// The words with their fields filled in.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn fill_sound(&self, place: (&str, &'static str), words: &str) -> Result<String, Vec<Finding>> {
        let (words, unclosed) = closed(words);
        let template = self.environment.template_from_str(&words);
        let found = self.found(place, (&words, &unclosed), &template);
        match template {
            Ok(template) if found.is_empty() => {
                let filled = template.render(self.root(place.1));
                filled.map(|text| tidied(&text)).map_err(|error| vec![broken(place, &error)])
            }
            _ => Err(found),
        }
    }

    fn found(
        &self,
        place: (&str, &'static str),
        (words, unclosed): (&str, &[usize]),
        template: &Result<Template, Error>,
    ) -> Vec<Finding> {
        let finding = |line, trouble| finding(place, line, trouble);
        let mut found: Vec<Finding> = unclosed.iter().map(|line| finding(*line, Trouble::Unclosed)).collect();
        match template {
            Ok(template) => {
                let fields = template.undeclared_variables(true);
                let unknown = fields.into_iter().filter(|name| !self.is_known(name));
                found.extend(unknown.map(|name| finding(line_of(words, &name), Trouble::UnknownField(name))));
            }
            Err(error) => {
                found.push(broken(place, error));
                found.extend(self.of_each_tag(place, words));
            }
        }
        found.extend(named(words).into_iter().filter_map(|one| match one {
            Named::Filter(name, line) => {
                let is_known = FILTERS.contains(&name.as_str());
                (!is_known).then(|| finding(line, Trouble::UnknownFilter(name)))
            }
            Named::Clause(code, line) => {
                let is_known = self.numbers.contains_key(&code);
                (!is_known).then(|| finding(line, Trouble::UnknownClause(code)))
            }
        }));
        found.sort();
        found.dedup();
        found
    }

    /// What is wrong with each tag by itself: where the whole cannot be read, its reader tells the first fault alone.
    fn of_each_tag(&self, place: (&str, &'static str), words: &str) -> Vec<Finding> {
        let given = given(words);
        let mut found = Vec::new();
        for (tag, line) in alone(words) {
            match self.environment.template_from_str(&tag) {
                Err(error) => found.push(finding(place, line, trouble(&error))),
                Ok(template) => {
                    let fields = template.undeclared_variables(true).into_iter();
                    let is_own =
                        |name: &String| given.contains(&name.split('.').next().unwrap_or(name).to_owned());
                    let unknown = fields.filter(|name| !self.is_known(name) && !is_own(name));
                    found.extend(unknown.map(|name| finding(place, line, Trouble::UnknownField(name))));
                }
            }
        }
        found
    }

    fn is_known(&self, name: &str) -> bool {
        FUNCTIONS.contains(&name) || self.own.contains_key(name) || field::known(name).is_some()
    }

    /// The words with their fields filled in.
    pub fn fill(&self, code: &str, language: &'static str, words: &str) -> Result<String, Finding> {
        let filled = self.environment.render_str(words, self.root(language));
        filled.map(|text| tidied(&text)).map_err(|error| broken((code, language), &error))
    }

    /// What the fields of a passage are asked of.
    fn root(&self, language: &'static str) -> Value {
        Value::from_object(Fields { language, prefix: "", filler: self.shared() })
    }

    fn shared(&self) -> Shared {
        Shared { values: self.values.clone(), own: self.own.clone(), blanks: self.blanks.clone() }
    }

    /// Names of the fields that were printed empty, in the order in which they stand.
    pub fn blanks(&self) -> Vec<String> {
        self.blanks.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn finding((code, language): (&str, &'static str), line: usize, trouble: Trouble) -> Finding {
    Finding { code: code.to_owned(), language, line, trouble, source: None }
}

/// What the reader of fields does not understand.
fn broken(place: (&str, &'static str), error: &Error) -> Finding {
    finding(place, error.line().unwrap_or(1), trouble(error))
}

fn numbers_by_code(text: &Text) -> BTreeMap<String, String> {
    let given = text.passages.iter().zip(numbers(&text.passages));
    given.filter_map(|(one, number)| Some((one.code.clone(), number?.to_string()))).collect()
}

/// References to clauses answer with their numbers.
fn environment(known: Arc<BTreeMap<String, String>>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_fuel(Some(STEPS));
    environment.add_function("clause", move |code: String| {
        let unknown = || Error::new(ErrorKind::InvalidOperation, code.clone());
        known.get(&code).cloned().ok_or_else(unknown)
    });
    environment
}

fn trouble(error: &Error) -> Trouble {
    let said = error.detail().unwrap_or_default();
    match (error.kind(), said.strip_prefix("unknown statement ")) {
        (ErrorKind::OutOfFuel, _) => Trouble::Endless,
        // The reader refuses a range of more than a hundred thousand.
        (ErrorKind::InvalidOperation, _) if said.starts_with("range has too many") => Trouble::Endless,
        (ErrorKind::SyntaxError, Some(name)) => Trouble::UnknownTag(name.to_owned()),
        (ErrorKind::SyntaxError, _) if said.contains("end of input") || said.contains("end of template") => {
            Trouble::Unclosed
        }
        _ => Trouble::Broken,
    }
}

fn line_of(words: &str, name: &str) -> usize {
    words.find(name).and_then(|at| words.get(..at)).map_or(1, |before| before.matches('\n').count() + 1)
}

/// Branches that were not taken leave spaces and empty lines behind.
fn tidied(text: &str) -> String {
    let lines = text.lines().map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>());
    let lines = lines.map(|words| one_stop(&glued(&words))).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Words with spaces between them, those of a date without a break: «30 ноября 2026 года», «2026 жылғы 30 қараша».
fn glued(words: &[&str]) -> String {
    let mut line = String::new();
    let mut held = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            line.push(if held > 0 { '\u{a0}' } else { ' ' });
        }
        held = usize::saturating_sub(held, 1).max(date_goes_on(words.get(at..).unwrap_or_default()));
        line.push_str(word);
    }
    line
}

/// How many words after the first belong to the date that it begins; none where it begins none.
fn date_goes_on(words: &[&str]) -> usize {
    // What the text itself has tied to a word is no part of the date.
    let bare = |word: &str| {
        let word = word.split('\u{a0}').next().unwrap_or_default();
        word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
    };
    let is_number = |word: &str, digits: &[usize]| {
        digits.contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_digit())
    };
    let is_month = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    let bare: Vec<String> = words.iter().take(4).map(|word| bare(word)).collect();
    match bare.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [year, "жылғы", day, month]
            if is_number(year, &[4]) && is_number(day, &[1, 2]) && is_month(month) =>
        {
            3
        }
        [day, month, year, rest @ ..]
            if is_number(day, &[1, 2]) && is_month(month) && is_number(year, &[4]) =>
        {
            2 + usize::from(rest.first().is_some_and(|word| ["года", "г", "ж"].contains(word)))
        }
        _ => 0,
    }
}

/// A value that ends with a stop (`руб.`) at the end of a sentence: one of the two is enough.
fn one_stop(line: &str) -> String {
    if line.contains("...") { line.to_owned() } else { line.replace("..", ".") }
}

/// What every object of one filling shares.
#[derive(Clone, Debug)]
struct Shared {
    values: Arc<Values>,
    own: Arc<BTreeMap<String, String>>,
    blanks: Arc<Mutex<Vec<String>>>,
}

/// The fields that begin alike: of the text, of a side.
#[derive(Debug)]
struct Fields {
    language: &'static str,
    prefix: &'static str,
    filler: Shared,
}

/// Prefixes of fields that a text names as objects.
const GROUPS: [(&str, &str); 3] = [("us", "us."), ("client", "client."), ("contract", "contract.")];

impl Object for Fields {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        let group = GROUPS.iter().find(|(name, _)| self.prefix.is_empty() && *name == key);
        if let Some((_, prefix)) = group {
            let fields = Self { language: self.language, prefix, filler: self.filler.clone() };
            return Some(Value::from_object(fields));
        }
        let name = format!("{}{key}", self.prefix);
        let own = self.filler.own.get(&name).map(String::as_str);
        if own.is_none() && field::known(&name).is_none() {
            return None;
        }
        let value = own.unwrap_or_else(|| self.filler.values.get(&name, self.language));
        let blank = || Value::from_object(Blank { name: name.clone(), blanks: self.filler.blanks.clone() });
        Some(if value.trim().is_empty() { blank() } else { Value::from(value) })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

/// An empty field: false where it is asked about, a blank where it is printed.
#[derive(Debug)]
struct Blank {
    name: String,
    blanks: Arc<Mutex<Vec<String>>>,
}

impl Object for Blank {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut blanks = self.blanks.lock().unwrap_or_else(PoisonError::into_inner);
        if !blanks.contains(&self.name) {
            blanks.push(self.name.clone());
        }
        out.write_str(BLANK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_passage_is_told_where_the_whole_cannot_be_read() {
        let filler = Filler::new(&Text::default(), Values::default());
        let words =
            "{{ sum + }} {{ summ }}\n{% if %}x{% endif %}\n{{ sum|percent }} {% for one in lines %}{{ one }}";
        let found = filler.check("A", "ru", words).into_iter().map(|one| (one.line, one.trouble));
        let expected = [
            (1, Trouble::UnknownField("summ".to_owned())),
            (1, Trouble::Broken),
            (2, Trouble::Broken),
            (3, Trouble::UnknownFilter("percent".to_owned())),
        ];
        let found: Vec<_> = found.collect();
        for one in &expected {
            assert!(found.contains(one), "{one:?} of {found:?}");
        }
    }

    #[test]
    fn the_words_of_a_date_stay_together() {
        let glued = |line: &str| glued(&line.split(' ').collect::<Vec<_>>()).replace('\u{a0}', "_");
        assert_eq!(glued("до 30 ноября 2026 года, включительно"), "до 30_ноября_2026_года, включительно");
        assert_eq!(glued("2026 жылғы 30 қараша\u{a0}күні"), "2026_жылғы_30_қараша_күні");
        assert_eq!(glued("by 30 November 2026 at 12"), "by 30_November_2026 at 12");
        assert_eq!(glued("через 10 рабочих дней в 2026 году"), "через 10 рабочих дней в 2026 году");
    }

    #[test]
    fn branches_that_were_not_taken_and_doubled_stops_leave_nothing_behind() {
        assert_eq!(tidied("  Цена  0,00 руб..\n \nи так далее..."), "Цена 0,00 руб.\nи так далее...");
    }
}
