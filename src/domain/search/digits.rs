//! Step 11: numbers are compared by their digits alone.

use super::{
    fold::is_letter,
    marks::{Marks, is_settled, settled},
};

/// Digits of a whole phone number with the country code or the trunk 8.
const PHONE: usize = 11;

/// The digits of a number, without the +7 or 8 of a phone: 11 digits that start with 7 or 8, or a number
/// written with +7, lose the first.
pub fn bare(number: &str) -> String {
    bare_settled(&settled(number, Marks::Dropped))
}

fn bare_settled(number: &str) -> String {
    let mut digits: String = number.chars().filter(|letter| is_digit(*letter)).collect();
    if is_abroad(number) || digits.len() == PHONE && digits.starts_with(['7', '8']) {
        digits.remove(0);
    }
    digits
}

/// Whether the number is written with +7 and goes on after it.
fn is_abroad(number: &str) -> bool {
    let first = number.find(is_digit);
    let parts = first.and_then(|first| number.split_at_checked(first));
    parts.is_some_and(|(before, number)| {
        before.ends_with('+') && number.strip_prefix('7').is_some_and(|rest| rest.contains(is_digit))
    })
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The numbers inside a text, bare; letters, commas, semicolons and new lines part them.
pub fn inside(text: &str) -> Vec<String> {
    if is_settled(text) && !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let text = settled(text, Marks::Dropped);
    let parts =
        text.split(|letter| is_letter(letter) && !is_digit(letter) || matches!(letter, ',' | ';' | '\n'));
    parts.filter(|part| part.contains(is_digit)).map(bare_settled).collect()
}

/// Whether the query is a number: digits with `+ ( ) -` and spaces.
pub fn is_number(query: &str) -> bool {
    let query = settled(query, Marks::Dropped);
    let sign =
        |letter: char| letter.is_whitespace() || matches!(letter, '+' | '(' | ')' | '-' | '–' | '—' | '‐');
    query.contains(is_digit) && query.chars().all(|letter| is_digit(letter) || sign(letter))
}

/// What the indexed digits must contain. A phone number still being typed may begin with the 7 or 8 that
/// the index leaves out: then a number that starts with the rest is right too.
pub fn needles(query: &str) -> Vec<Vec<String>> {
    let query = settled(query, Marks::Dropped);
    let digits = bare_settled(&query);
    let typed = query.chars().filter(|letter| is_digit(*letter)).count();
    let whole = digits.len() < typed || typed > PHONE;
    let rest = digits.strip_prefix(['7', '8']).filter(|rest| !rest.is_empty() && !whole);
    let begun = rest.map(|rest| vec![format!(" {rest}")]);
    [vec![digits]].into_iter().chain(begun).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_one_number_however_written() {
        for phone in
            ["+7 (701) 123-45-67", "8-701-123-45-67", "7 701 1234567", "7011234567", "тел. +7 701 1234567"]
        {
            assert_eq!(bare(phone), "7011234567", "{phone}");
        }
        assert_eq!(bare("123456789012"), "123456789012");
        assert_eq!([bare("+7"), bare("12/26-К"), bare("нет")], ["7", "1226", ""]);
    }

    #[test]
    fn numbers_inside_a_text_are_parted_by_words() {
        assert_eq!(
            inside("Договор № 12/26 от 05.12.2026, БИН 123456789012"),
            ["1226", "05122026", "123456789012"]
        );
        assert_eq!(inside("Береке"), Vec::<String>::new());
    }

    #[test]
    fn only_numbers_are_numbers() {
        assert!(is_number("+7 (701)") && is_number("8-701") && is_number("１２"));
        assert!(!is_number("12/26") && !is_number("") && !is_number("+") && !is_number("д 12"));
    }

    #[test]
    fn a_phone_is_found_while_it_is_typed() {
        assert_eq!(needles("8701"), [["8701"], [" 701"]]);
        assert_eq!(needles("8"), [["8"]]);
        assert_eq!(needles("+7 70"), [["70"]]);
        assert_eq!(needles("87011234567"), [["7011234567"]]);
    }
}
