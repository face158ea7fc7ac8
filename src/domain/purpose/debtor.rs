//! For whom somebody else pays: «за ТОО «Дала Сауда» БИН …», ««Дала Сауда» ЖШС үшін».

use super::{
    Debtor,
    lexer::{Kind, Tokens},
    lexicon,
};

/// Legal forms, folded; a shorter list than that of names: «за ПК» may be a computer.
const FORMS: [&str; 18] = [
    "тоо", "ооо", "ао", "пао", "зао", "оао", "нао", "ип", "жшс", "жк", "кх", "too", "ooo", "ao", "ip", "llp",
    "llc", "tdo",
];
const QUOTES: [char; 7] = ['"', '«', '»', '“', '”', '„', '\''];
/// Tokens of a name at most, and those in which its number is looked for.
const NAME: usize = 8;
const NUMBER: usize = 3;

pub(super) fn read(tokens: &Tokens) -> Option<Debtor> {
    (0..tokens.len()).find_map(|at| match tokens.word(at) {
        "за" | "za" => behind(tokens, at + 1),
        "ушин" | "ushin" => before(tokens, at),
        _ => None,
    })
}

fn is_form(tokens: &Tokens, at: usize) -> bool {
    FORMS.contains(&tokens.word(at))
}

fn behind(tokens: &Tokens, form: usize) -> Option<Debtor> {
    if !is_form(tokens, form) {
        return None;
    }
    let end = if tokens.is_sign(form + 1, &QUOTES) {
        (form + 2..form + 2 + NAME).find(|at| tokens.is_sign(*at, &QUOTES)).map(|quote| quote + 1)
    } else {
        (form + 1..=form + 1 + NAME).find(|at| ends_name(tokens, *at))
    };
    let end = end.filter(|end| *end > form + 1)?;
    let name = tokens.between(form, end).trim().to_owned();
    let number = (end..end + NUMBER).filter_map(|at| tokens.code(at)).find(|code| is_tax_id(code));
    Some(Debtor { name, tax_id: number.unwrap_or_default().to_owned() })
}

/// A name without quotes goes on to a sign, a number or a word that has numbers.
fn ends_name(tokens: &Tokens, at: usize) -> bool {
    match tokens.get(at).map(|token| token.kind) {
        Some(Kind::Word) => {
            let word = tokens.word(at);
            lexicon::subject(word).is_some() || matches!(word, "по" | "po" | "за" | "согласно" | "от" | "в")
        }
        _ => true,
    }
}

fn before(tokens: &Tokens, place: usize) -> Option<Debtor> {
    let last = place.checked_sub(1)?;
    let quote = |from: usize| (from.saturating_sub(NAME)..from).rev().find(|at| tokens.is_sign(*at, &QUOTES));
    // «Дала Сауда» ЖШС үшін
    if is_form(tokens, last) {
        let close = last.checked_sub(1).filter(|at| tokens.is_sign(*at, &QUOTES))?;
        let name = tokens.between(quote(close)?, place);
        return Some(Debtor { name: name.to_owned(), tax_id: String::new() });
    }
    // ЖШС «Дала Сауда» үшін
    let open = quote(Some(last).filter(|at| tokens.is_sign(*at, &QUOTES))?)?;
    let form = open.checked_sub(1).filter(|at| is_form(tokens, *at))?;
    Some(Debtor { name: tokens.between(form, place).to_owned(), tax_id: String::new() })
}

fn is_tax_id(code: &str) -> bool {
    matches!(code.len(), 10 | 12) && code.bytes().all(|digit| digit.is_ascii_digit())
}
