//! The rows of `search_fold.csv`, and laws of the whole search.

use super::*;
use proptest::prelude::*;

fn rows() -> Vec<csv::StringRecord> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/search_fold.csv");
    csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect()
}

/// The first attempt that finds the text by its name.
fn found_by(query: &str, name: &str) -> Option<Attempt> {
    let indexed = Indexed::of(&Document { name, ..Document::default() });
    plan(query).into_iter().find(|attempt| attempt.accepts(&indexed))
}

#[test]
fn every_spelling_is_found_by_its_pass() {
    let rows = rows();
    assert_eq!(rows.len(), 315);
    for row in rows {
        let pass = found_by(&row[1], &row[2]).map(|attempt| match attempt.pass {
            Pass::Plain | Pass::Digits => "1",
            Pass::Layout => "2",
            Pass::Latin => "3",
            Pass::WordForm | Pass::Typo => "later",
        });
        match &row[3] {
            "match" => assert_eq!(pass, Some(&row[4]), "{row:?}"),
            "no" => assert!(matches!(pass, None | Some("later")), "{row:?}: {pass:?}"),
            _ => assert_eq!(&row[3], "any"),
        }
    }
}

fn passes(query: &str) -> Vec<(Pass, String)> {
    plan(query).into_iter().map(|attempt| (attempt.pass, attempt.shown)).collect()
}

#[test]
fn attempts_go_from_the_letter_to_the_guess() {
    let expected = [
        (Pass::Plain, "Астаны"),
        (Pass::Layout, "Fcnfys"),
        (Pass::Latin, "astani"),
        (Pass::WordForm, "астан"),
        (Pass::Typo, "астаны"),
    ];
    assert_eq!(passes("Астаны "), expected.map(|(pass, shown)| (pass, shown.to_owned())));
    assert_eq!(passes("8 (701)"), [(Pass::Digits, "8 (701)".to_owned())]);
    assert_eq!(passes("ли").len(), 2);
    assert_eq!(passes("12/26")[1].0, Pass::Digits);
    for nothing in ["", " ", "'", "— «»", "+"] {
        assert!(plan(nothing).iter().all(|attempt| attempt.pass == Pass::Layout), "{nothing}");
    }
}

#[test]
fn later_passes_find_forms_and_slips() {
    for (query, name, pass) in [
        ("Астанадағы", "ТОО «Астана Сервис»", Pass::WordForm),
        ("Ивановой", "Иванова Мария", Pass::WordForm),
        ("казахтелком", "АО «Казахтелеком»", Pass::Typo),
        ("bakytz", "Бақытжан", Pass::Latin),
        ("bereke stroi", "Береке-Строй", Pass::Latin),
        ("berekestroy", "Береке-Строй", Pass::Latin),
        ("акбарс", "Ақ Барс", Pass::Plain),
        ("ли", "Ли Мин", Pass::Plain),
        ("ә", "Асан", Pass::Plain),
        (".қ\" әә", "+7 701 22", Pass::Layout),
        ("8701", "Тел. +7 701 1234567", Pass::Digits),
        ("1250", "1 250,50", Pass::Digits),
    ] {
        assert_eq!(found_by(query, name).map(|attempt| attempt.pass), Some(pass), "{query}");
    }
}

#[test]
fn a_number_matches_without_its_prefix_only_at_a_beginning() {
    let client = |number: &str| Indexed::of(&Document { numbers: &[number], ..Document::default() });
    let accepts = |query: &str, number: &str| plan(query)[0].accepts(&client(number));
    assert!(accepts("8701123", "+7 701 123 45 67") && accepts("7701", "8 701 123 45 67"));
    assert!(accepts("8 1234", "812340000000") && !accepts("8 1234", "712340000000"));
}

proptest! {
    #[test]
    fn a_text_is_found_by_each_of_its_words(
        name in "\\PC{0,30}|[A-Za-zА-яӘәҒғҚқһІі«»' -]{0,30}|(ТОО|АҚ|ИП|Ақ)? «[А-я]{1,6}[ -][A-zа-я]{1,6}»",
    ) {
        let indexed = Indexed::of(&Document { name: &name, ..Document::default() });
        // The 7 of +7 is no word of its own: numbers are compared without it.
        let is_code = |word: &str| word == "7" && name.contains('+');
        for word in base(&name).split(' ').filter(|word| !word.is_empty() && !is_code(word)) {
            prop_assert!(plan(word).iter().any(|attempt| attempt.accepts(&indexed)), "{}", word);
        }
    }

    #[test]
    fn a_name_written_together_is_found(one in "[а-я]{2,6}", two in "[а-я]{2,6}", form in "(ТОО|ЖШС|ИП)?") {
        let name = format!("{form} «{one}-{two}»");
        let indexed = Indexed::of(&Document { name: &name, ..Document::default() });
        let together = format!("{one}{two}");
        prop_assert!(plan(&together)[0].accepts(&indexed));
    }

    #[test]
    fn no_query_panics(query in "\\PC{0,300}|[0-9+() /.,№\"әіңғүұқөһ-]{0,12}") {
        let indexed = Indexed::of(&Document { name: &query, others: &[&query], numbers: &[&query] });
        for attempt in plan(&query) {
            attempt.accepts(&indexed);
            prop_assert!(attempt.needles.iter().flatten().all(|needle| !needle.trim().is_empty()));
        }
    }
}
