//! Field 86 of MT940: free words, sub-fields `?20`, or tags `/REMI/`.

use crate::domain::{identity, legal_form};

pub(super) const PLAIN: &str = "plain";

/// What the field tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub dialect: &'static str,
    pub purpose: String,
    pub name: String,
    pub tax_id: String,
    pub account: String,
}

/// Reads the field, its lines joined.
pub(super) fn read(text: &str) -> Words {
    let text = text.trim();
    let code = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if code.starts_with('?') && text.len() - code.len() <= 3 {
        return sub_fields(code);
    }
    let tags = tags(text);
    if tags.is_empty() { plain(text) } else { of_tags(&tags) }
}

/// `?20…?29` and `?60…?63` are the purpose, `?31` the account, `?32` and `?33` the name.
fn sub_fields(text: &str) -> Words {
    let mut words = Words { dialect: "sub-fields", ..Words::default() };
    for part in text.split('?') {
        let Some((code, value)) = part.split_at_checked(2) else { continue };
        match code {
            _ if is_purpose(code) => words.purpose.push_str(value),
            "31" => value.trim().clone_into(&mut words.account),
            "32" | "33" => words.name.push_str(value),
            _ => {}
        }
    }
    words.name = words.name.trim().to_owned();
    words
}

fn is_purpose(code: &str) -> bool {
    code.parse().is_ok_and(|code: u8| matches!(code, 20..=29 | 60..=63))
}

/// `/NAME/…/REMI/…`: tags of two to five capitals with their texts; nothing when it does not begin with one.
fn tags(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let Some(mut rest) = text.strip_prefix('/') else { return found };
    while let Some((tag, after)) = rest.split_once('/') {
        if !is_tag(tag) {
            break;
        }
        let end = next_tag(after);
        let (value, more) = after.split_at_checked(end).unwrap_or((after, ""));
        found.push((tag, value));
        rest = more.strip_prefix('/').unwrap_or_default();
    }
    found
}

fn is_tag(text: &str) -> bool {
    (2..=5).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Where the next `/TAG/` begins; the end when there is none.
fn next_tag(text: &str) -> usize {
    let strokes = text.match_indices('/').map(|(at, _)| at);
    let mut tags = strokes.filter(|at| {
        let after = text.get(at + 1..).unwrap_or_default();
        after.split_once('/').is_some_and(|(tag, _)| is_tag(tag))
    });
    tags.next().unwrap_or(text.len())
}

fn of_tags(tags: &[(&str, &str)]) -> Words {
    let mut words = Words { dialect: "tags", ..Words::default() };
    for (tag, value) in tags {
        let value = value.trim();
        match *tag {
            "REMI" | "PURP" | "RREF" => {
                let gap = if words.purpose.is_empty() || value.is_empty() { "" } else { " " };
                words.purpose = format!("{}{gap}{value}", words.purpose);
            }
            "NAME" => value.clone_into(&mut words.name),
            "IBAN" | "ACCT" => value.clone_into(&mut words.account),
            "TXID" | "INN" | "BIN" => value.clone_into(&mut words.tax_id),
            _ => {}
        }
    }
    words
}

/// Free words. A firm, its number and the purpose stand one behind another: `TOO Dala Sauda 250340971007 Oplata …`.
fn plain(text: &str) -> Words {
    let whole = || Words { dialect: PLAIN, purpose: text.to_owned(), ..Words::default() };
    let Some((start, tax_id)) = tax_id(text) else { return whole() };
    let (name, rest) = text.split_at_checked(start).unwrap_or((text, ""));
    let bases: Vec<String> = name.split_whitespace().map(crate::domain::search::base).collect();
    let first: Vec<&str> = bases.iter().map(String::as_str).collect();
    if legal_form::form_at(&first).is_none() {
        return Words { tax_id: tax_id.to_owned(), ..whole() };
    }
    let purpose = rest.get(tax_id.len()..).unwrap_or_default().trim().to_owned();
    Words {
        dialect: PLAIN,
        purpose,
        name: name.trim().to_owned(),
        tax_id: tax_id.to_owned(),
        ..Words::default()
    }
}

/// The first number with a sound check digit that may be a BIN, IIN or INN.
fn tax_id(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).find_map(|word| {
        let start = at;
        at += word.len() + text.get(at + word.len()..)?.chars().next().map_or(0, char::len_utf8);
        is_sound(word).then_some((start, word))
    })
}

fn is_sound(word: &str) -> bool {
    let is_number = matches!(word.len(), 10 | 12) && word.bytes().all(|digit| digit.is_ascii_digit());
    is_number
        && [identity::check_inn, identity::check_bin_iin].iter().any(|check| check(word).doubts.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_stands_before_its_number() {
        let words = read("TOO Dala Sauda 250340971007 Oplata po dogovoru N 15/26");
        assert_eq!((words.name.as_str(), words.tax_id.as_str()), ("TOO Dala Sauda", "250340971007"));
        assert_eq!(words.purpose, "Oplata po dogovoru N 15/26");
        let words = read("Vozvrat dlia TOO Dala Sauda 250340971007 po schetu 5");
        assert_eq!((words.name.as_str(), words.tax_id.as_str()), ("", "250340971007"));
        assert!(words.purpose.starts_with("Vozvrat") && words.purpose.ends_with("po schetu 5"));
        assert_eq!(read("Komissiia 123456789012").tax_id, "");
    }

    #[test]
    fn sub_fields_and_tags_are_told_apart() {
        let words = read("166?00TRANSFER?20Oplata ?21za uslugi?31KZ83991A000000004100?32TOO Dala?33 Sauda");
        assert_eq!((words.purpose.as_str(), words.name.as_str()), ("Oplata za uslugi", "TOO Dala Sauda"));
        assert_eq!((words.account.as_str(), words.dialect), ("KZ83991A000000004100", "sub-fields"));
        let words = read("/NAME/TOO Dala Sauda/IBAN/KZ83/REMI/schet 15/26 ot 12.01.2026");
        assert_eq!(
            (words.purpose.as_str(), words.name.as_str()),
            ("schet 15/26 ot 12.01.2026", "TOO Dala Sauda")
        );
        assert_eq!((words.account.as_str(), words.dialect), ("KZ83", "tags"));
    }
}
