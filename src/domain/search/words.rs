//! Word forms: Russian case endings and Kazakh chains of plural, possessive and case, on key A.

/// Fewest letters a stem keeps.
const SHORTEST: usize = 3;

/// Kazakh endings in the order they are taken off, case first, each with the letters that must stay.
/// A bare ны is also the end of Russian words in а, so it wants a longer stem.
const KAZAKH: [(usize, &[&str]); 4] = [
    (
        4,
        &[
            "ндагы",
            "ндеги",
            "дагы",
            "деги",
            "тагы",
            "теги",
            "нын",
            "нин",
            "дын",
            "дин",
            "тын",
            "тин",
            "дан",
            "ден",
            "тан",
            "тен",
            "нан",
            "нен",
            "мен",
            "бен",
            "пен",
            "нда",
            "нде",
            "да",
            "де",
            "та",
            "те",
            "га",
            "ге",
            "ка",
            "ке",
            "ды",
            "ди",
            "ты",
            "ти",
        ],
    ),
    (5, &["ны", "ни"]),
    (
        4,
        &["ымыз", "имиз", "мыз", "миз", "ыныз", "иниз", "ныз", "низ", "сына", "сине", "сы", "си", "ым", "им"],
    ),
    (4, &["лар", "лер", "дар", "дер", "тар", "тер"]),
];

/// Russian endings of nouns, adjectives and surnames, and the final vowels of both languages.
const RUSSIAN: [&str; 43] = [
    "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "ией", "ием", "иям", "ая", "яя",
    "ое", "ее", "ые", "ие", "ой", "ей", "ый", "ий", "ую", "юю", "ых", "их", "ым", "им", "ом", "ем", "ам",
    "ям", "ах", "ях", "ою", "ею", "ью", "ов", "ев", "ия", "ию", "ии",
];
const VOWELS: [char; 9] = ['а', 'я', 'ы', 'и', 'у', 'ю', 'е', 'о', 'ь'];

/// The beginning that all forms of a key A word share: «астанадагы» and «астаны» come to «астан». The
/// word itself when nothing can be taken off.
pub fn stem(word: &str) -> &str {
    let chain = KAZAKH.iter().fold(word, |word, (stays, endings)| without(word, endings, *stays));
    if chain == word {
        let ending = without(word, &RUSSIAN, SHORTEST);
        return if ending == word { without_vowel(word, SHORTEST) } else { ending };
    }
    without_vowel(chain, SHORTEST + 1)
}

fn without<'a>(word: &'a str, endings: &[&str], stays: usize) -> &'a str {
    let mut shorter = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    shorter.find(|rest| rest.chars().count() >= stays).unwrap_or(word)
}

fn without_vowel(word: &str, stays: usize) -> &str {
    word.strip_suffix(VOWELS).filter(|rest| rest.chars().count() >= stays).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::fold;

    #[test]
    fn forms_come_to_a_beginning_of_the_name() {
        for (typed, name) in [
            ("Астанадағы", "Астана"),
            ("Астаны", "Астана"),
            ("Астананы", "Астана"),
            ("Алматыда", "Алматы"),
            ("Серікке", "Серік"),
            ("Ивановым", "Иванов"),
            ("Ивановой", "Иванова"),
            ("Сергеем", "Сергей"),
            ("Марией", "Мария"),
            ("Юлии", "Юлия"),
            ("Берекені", "Береке"),
            ("клиенттерімізге", "клиент"),
            ("компаниясының", "компания"),
            ("Казахтелекому", "Казахтелеком"),
        ] {
            let folded = fold(typed);
            let stem = stem(&folded);
            assert!(fold(name).starts_with(stem) && stem != folded, "{typed}: {stem}");
        }
        assert_eq!([stem("астанадагы"), stem("астаны")], ["астан", "астан"]);
        assert_eq!([stem("дом"), stem("ли"), stem("serik"), stem("")], ["дом", "ли", "serik", ""]);
    }
}
