//! Keyboard layouts of X keyboards: the place of a character, whatever layout typed it.

use super::digit_row::read_number_text;

/// The keys in one order for every layout, row by row from the top left. The key left of Z that only
/// European keyboards have is not in it.
const US: &str = r"`1234567890-=qwertyuiop[]asdfghjkl;'\zxcvbnm,./";
const US_SHIFT: &str = r#"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?"#;
const RUSSIAN: &str = r"ё1234567890-=йцукенгшщзхъфывапролджэ\ячсмитьбю.";
const RUSSIAN_SHIFT: &str = r#"Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ/ЯЧСМИТЬБЮ,"#;
const KAZAKH: &str = r#"("әіңғ,.үұқөһйцукенгшщзхъфывапролджэ\ячсмитьбю№"#;
const KAZAKH_SHIFT: &str = ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ/ЯЧСМИТЬБЮ?";

/// What the letters of the Kazakh digit row stand on.
const DIGIT_ROW: &str = "234589 0-=";
const DIGIT_ROW_LETTERS: &str = "әіңғүұ қөһ";

/// The US key (lower case) at the place of the typed character, and whether Shift went with it. Outside
/// text fields only; with Ctrl and Alt too. `.` and `№` are the search key `/`, `,` is `?`, because those
/// signs stand on that key in the Russian and Kazakh layouts; `"` and `„` are the Kazakh key 1.
pub fn command_key(typed: char, shift: bool) -> (char, bool) {
    match typed {
        '.' | '№' => ('/', false),
        ',' => ('/', true),
        '"' | '„' => ('1', false),
        _ => place(typed).map_or((typed, shift), |(key, upper)| (key, upper || shift)),
    }
}

/// The US key of a character typed with Ctrl. The control byte of Ctrl+/ arrives as Ctrl+7.
pub fn control_key(typed: char) -> char {
    if typed == '7' { '/' } else { command_key(typed, false).0 }
}

/// ASCII comes first: a sign keeps its US key whatever other layout has it elsewhere.
fn place(typed: char) -> Option<(char, bool)> {
    let plain = || [US, RUSSIAN, KAZAKH].into_iter().find_map(|layout| twin(layout, US, typed));
    let shifted = || [US_SHIFT, RUSSIAN_SHIFT, KAZAKH_SHIFT].into_iter().find_map(|it| twin(it, US, typed));
    if typed.is_ascii() {
        let own = twin(US, US, typed).map(|key| (key, false));
        return own.or_else(|| twin(US_SHIFT, US, typed).map(|key| (key, true)));
    }
    plain().map(|key| (key, false)).or_else(|| shifted().map(|key| (key, true)))
}

/// The digit a press means in a chooser by number, under any layout: `"` is 1, `,` is 6 and `.` is 7 in
/// the Kazakh one, which types letters on the other digit keys.
pub fn chooser_digit(typed: char) -> Option<u8> {
    let digit = match typed {
        '"' | '„' => 1,
        ',' => 6,
        '.' => 7,
        _ if typed.is_ascii() => typed.to_digit(10)?,
        _ => twin(DIGIT_ROW_LETTERS, DIGIT_ROW, lower(typed)).unwrap_or(typed).to_digit(10)?,
    };
    u8::try_from(digit).ok()
}

/// The character a US keyboard types at the place of a Cyrillic letter; any other stays as it is.
pub fn latin(typed: char) -> char {
    if !is_cyrillic(typed) {
        return typed;
    }
    let layouts = [(RUSSIAN, US), (RUSSIAN_SHIFT, US_SHIFT), (KAZAKH, US), (KAZAKH_SHIFT, US_SHIFT)];
    layouts.into_iter().find_map(|(from, to)| twin(from, to, typed)).unwrap_or(typed)
}

/// The text as it would be had it been typed in another layout, without repeats and without the text
/// itself: US keys read as Russian and as Kazakh, Cyrillic read as US, the Kazakh digit row both ways.
pub fn retype(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut keep = |candidate: String| {
        if candidate != text && !found.contains(&candidate) {
            found.push(candidate);
        }
    };
    if text.chars().any(is_cyrillic) {
        keep(text.chars().map(latin).collect());
        keep(text.chars().map(digit_row_letter).collect());
    } else {
        keep(text.chars().map(|typed| typed_in(RUSSIAN, RUSSIAN_SHIFT, typed)).collect());
        keep(text.chars().map(|typed| typed_in(KAZAKH, KAZAKH_SHIFT, typed)).collect());
    }
    if let Ok(Some(number)) = read_number_text(text) {
        keep(number);
    }
    found
}

fn typed_in(layout: &str, shifted: &str, typed: char) -> char {
    twin(US, layout, typed).or_else(|| twin(US_SHIFT, shifted, typed)).unwrap_or(typed)
}

fn digit_row_letter(typed: char) -> char {
    if typed.is_whitespace() { typed } else { twin(DIGIT_ROW, DIGIT_ROW_LETTERS, typed).unwrap_or(typed) }
}

fn twin(from: &str, to: &str, typed: char) -> Option<char> {
    let place = from.chars().position(|letter| letter == typed)?;
    to.chars().nth(place)
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4FF}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(file: &str) -> Vec<csv::StringRecord> {
        let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
        csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect()
    }

    #[test]
    fn the_layouts_are_those_of_xkb() {
        let layouts = [US, US_SHIFT, RUSSIAN, RUSSIAN_SHIFT, KAZAKH, KAZAKH_SHIFT];
        for (column, layout) in layouts.iter().enumerate() {
            let keys = rows("keyboard_layouts.csv").into_iter().filter(|row| &row[0] != "LSGT");
            let expected: String = keys.map(|row| row[column + 1].to_owned()).collect();
            assert_eq!(*layout, expected);
        }
        assert_eq!(DIGIT_ROW.chars().count(), DIGIT_ROW_LETTERS.chars().count());
    }

    #[test]
    fn every_reported_key_comes_to_its_place() {
        let rows = rows("key_fold.csv");
        assert_eq!(rows.len(), 310);
        for row in rows {
            let typed = row[0].chars().next().unwrap();
            let (mods, place, key) = (&row[1], &row[2], row[3].chars().next());
            let shift = mods == "SHIFT";
            match (place, mods) {
                ("command", "CONTROL") => assert_eq!(Some(control_key(typed)), key, "{row:?}"),
                ("command", _) => {
                    let expected = (key.unwrap(), &row[4] == "SHIFT");
                    assert_eq!(command_key(typed, shift), expected, "{row:?}");
                }
                ("chooser", _) => {
                    assert_eq!(chooser_digit(typed).map(u32::from), key.and_then(|key| key.to_digit(10)));
                }
                _ => assert_eq!((place, key), ("text", None), "{row:?}"),
            }
        }
    }

    #[test]
    fn signs_and_digits_keep_to_their_us_key() {
        assert_eq!(command_key(':', false), (';', true));
        assert_eq!(command_key('ж', false), (';', false));
        assert_eq!(command_key('\\', false), ('\\', false));
        assert_eq!(command_key('é', true), ('é', true));
        assert_eq!(chooser_digit('к'), None);
        assert_eq!([chooser_digit('3'), chooser_digit('Ұ')], [Some(3), Some(9)]);
    }

    #[test]
    fn text_is_retyped_both_ways() {
        assert_eq!(retype("ghbdtn"), ["привет"]);
        assert_eq!(retype("cth3r"), ["сер3к", "серік"]);
        assert_eq!(retype("Ыукшл"), ["Serik"]);
        assert_eq!(retype("<tkrf"), ["Белка"]);
        assert_eq!(retype("сер3к"), ["cth3r", "серік"]);
        assert_eq!(retype("склад ә"), ["crkfl 2", "склад 2"]);
        assert_eq!(retype(" "), Vec::<String>::new());
    }
}
