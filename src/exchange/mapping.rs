//! Which column means what.

use super::{Format, Header, ImportField, Table, by_value, fingerprint, header, vcard, words};

/// Values of a column looked at.
const SAMPLE: usize = 200;

/// The meaning of every column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The headings.
    pub header: Header,
    /// The meaning of each column.
    pub columns: Vec<ImportField>,
    /// How sure each meaning is, in percent; 100 for a heading that says nothing else and for a choice
    /// of the user, 0 for a column nothing is known of.
    pub confidence: Vec<u8>,
    /// The format of the file says what is what, as contact cards do: there is nothing to choose.
    pub is_fixed: bool,
}

impl Mapping {
    /// The meaning that a format itself gives its columns.
    pub(super) fn fixed(columns: &[(&str, ImportField)]) -> Self {
        let (names, columns): (Vec<String>, Vec<ImportField>) =
            columns.iter().map(|(name, field)| ((*name).to_owned(), *field)).unzip();
        let confidence = vec![100; columns.len()];
        Self { header: Header { names, ..Header::default() }, columns, confidence, is_fixed: true }
    }

    /// What is worth remembering for the next file of the kind, its fingerprint and the keys of its columns:
    /// nothing where the format says it anyway.
    pub fn memory(&self) -> Option<(String, Vec<String>)> {
        let keys = self.columns.iter().map(|field| field.key().to_owned()).collect();
        (!self.is_fixed).then(|| (fingerprint(&self.header), keys))
    }

    /// Whether serik wrote the list: its columns and cells are what they say.
    pub fn is_own(&self) -> bool {
        self.columns.contains(&ImportField::Id)
    }

    /// Gives a column a meaning of the user's choice; `false` when there is no such column, or no choice.
    pub fn choose(&mut self, column: usize, field: ImportField) -> bool {
        match (self.columns.get_mut(column), self.confidence.get_mut(column)) {
            _ if self.is_fixed => false,
            (Some(own), Some(sure)) => {
                (*own, *sure) = (field, 100);
                true
            }
            _ => false,
        }
    }
}

/// Guesses the meaning of every column: by the names of own fields, by headings, by values.
///
/// `own_fields` are the numbers (1 to 10) and names of own fields of the office. A meaning that may
/// stand once goes to the surest column; the others are ignored.
pub fn guess(table: &Table, own_fields: &[(u8, String)]) -> Mapping {
    if table.format == Format::VCard {
        return vcard::mapping();
    }
    let header = header::find(table, own_fields);
    let mut guesses: Vec<(ImportField, u8)> = header
        .names
        .iter()
        .enumerate()
        .map(|(at, name)| column(table, &header, (at, name), own_fields))
        .collect();
    keep_surest(&mut guesses);
    let (columns, confidence) = guesses.into_iter().unzip();
    Mapping { header, columns, confidence, is_fixed: false }
}

fn column(
    table: &Table,
    header: &Header,
    (at, name): (usize, &str),
    own: &[(u8, String)],
) -> (ImportField, u8) {
    let folded = words::words(name);
    let named = own.iter().find(|(_, name)| !folded.is_empty() && words::words(name) == folded);
    if let Some((number @ 1..=10, _)) = named {
        return (ImportField::Own(*number), 100);
    }
    let rows = table.rows.iter().skip(header.end()).take(SAMPLE);
    let values: Vec<&str> = rows.map(|row| row.text(at)).filter(|text| !text.is_empty()).collect();
    let is_own = header.names.iter().any(|name| words::recognise(name) == Some((ImportField::Id, 100)));
    match words::recognise(name) {
        known if is_own => known.unwrap_or((ImportField::Ignored, 0)),
        Some((field, _)) if field != ImportField::Code && by_value::are_row_numbers(&values) => {
            (ImportField::Ignored, 100)
        }
        Some(known) => known,
        None if by_value::are_row_numbers(&values) => (ImportField::Ignored, 75),
        None => by_value::recognise(&values).unwrap_or((ImportField::Ignored, 0)),
    }
}

/// Leaves a meaning that may stand once to the surest column, the first of equals.
fn keep_surest(guesses: &mut [(ImportField, u8)]) {
    for at in 0..guesses.len() {
        let Some((field, sure)) = guesses.get(at).copied() else { continue };
        let better = |(other, guess): (usize, &(ImportField, u8))| {
            guess.0 == field && (guess.1 > sure || (guess.1 == sure && other < at))
        };
        let loses = !field.repeats() && guesses.iter().enumerate().any(better);
        if let Some(place) = guesses.get_mut(at).filter(|_| loses) {
            *place = (ImportField::Ignored, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ImportField as F, *};
    use crate::exchange::{Wish, open};

    fn columns(text: &str) -> Vec<F> {
        let table = open(text.as_bytes(), &Wish::default()).unwrap();
        guess(&table, &[(2, "Наш цвет".to_owned()), (7, "Код".to_owned())]).columns
    }

    #[test]
    fn values_speak_when_headings_do_not() {
        let text =
            "Foo;Контакты;Bar;Baz\nТОО «А»;+7 700 000 10 20;a@b.kz;x\nТОО «Б»;+7 700 000 11 21;c@d.kz;y\n";
        assert_eq!(columns(text), [F::Name, F::Phone, F::Email, F::Ignored]);
        let text = "ТОО «А»;250340971007;Алматы\nТОО «Б»;240640971076;Астана\n";
        assert_eq!(columns(text), [F::Name, F::TaxId, F::City]);
    }

    #[test]
    fn own_fields_go_before_the_lexicon() {
        assert_eq!(columns("Клиент;Наш цвет;Код\nТОО «А»;синий;7\n"), [F::Name, F::Own(2), F::Own(7)]);
    }

    #[test]
    fn a_single_meaning_goes_to_the_surest() {
        let text = "Наименование для печати;Клиент;БИН;ИНН\nТОО А;ТОО А;250340971007;\n";
        assert_eq!(columns(text), [F::Ignored, F::Name, F::TaxId, F::TaxId]);
    }

    #[test]
    fn row_numbers_are_ignored_under_any_heading() {
        let text = "р/с;Атауы\n1;ЖШС А\n2;ЖШС Б\n";
        assert_eq!(columns(text), [F::Ignored, F::Name]);
    }

    #[test]
    fn a_choice_of_the_user_is_sure() {
        let table = open(b"Foo;Bar\nA;B\n", &Wish::default()).unwrap();
        let mut mapping = guess(&table, &[]);
        assert!(mapping.choose(1, F::Note) && !mapping.choose(2, F::Note));
        assert_eq!((mapping.columns[1], mapping.confidence[1]), (F::Note, 100));
    }
}
