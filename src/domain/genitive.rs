//! The Russian genitive of a person's name, where it is regular: «в лице Ивановой Анны Петровны».

use super::gender::Gender;

/// What stands for the end of a word: the first that fits counts.
type Ends = &'static [(&'static str, &'static str)];

/// Surnames and patronymics of men: `-ов`, `-ев`, `-ин`, `-ский`, `-ич`.
const OF_MEN: Ends = &[
    ("ский", "ского"),
    ("цкий", "цкого"),
    ("ов", "ова"),
    ("ев", "ева"),
    ("ёв", "ёва"),
    ("ин", "ина"),
    ("ич", "ича"),
];
/// The same of women.
const OF_WOMEN: Ends = &[
    ("ская", "ской"),
    ("цкая", "цкой"),
    ("ова", "овой"),
    ("ева", "евой"),
    ("ёва", "ёвой"),
    ("вна", "вны"),
    ("чна", "чны"),
    ("ина", "иной"),
];
/// Given names of either.
const GIVEN: Ends = &[
    ("га", "ги"),
    ("ка", "ки"),
    ("ха", "хи"),
    ("жа", "жи"),
    ("ша", "ши"),
    ("ча", "чи"),
    ("ща", "щи"),
    ("а", "ы"),
    ("я", "и"),
];
/// Given names of men alone.
const GIVEN_OF_MEN: Ends = &[("й", "я"), ("ь", "я")];
/// Given names that lose a vowel: nobody guesses these.
const FLEETING: [&str; 5] = ["павел", "пётр", "петр", "лев", "любовь"];

/// The genitive of a name; nothing where a word of it is not regular, or where nobody can tell whose name it is.
pub fn genitive(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let gender = Gender::of("", name)?;
    let given = given_at(&words, gender);
    let form = |(at, word): (usize, &&str)| {
        if is_initials(word) { Some((*word).to_owned()) } else { declined(word, gender, Some(at) == given) }
    };
    let forms: Option<Vec<String>> = words.iter().enumerate().map(form).collect();
    forms.filter(|forms| !forms.is_empty()).map(|forms| forms.join(" "))
}

/// Where the given name stands: right before the patronymic, or beside the surname.
fn given_at(words: &[&str], gender: Gender) -> Option<usize> {
    let is_patronymic = |word: &&str| {
        let ends: &[&str] = if gender == Gender::Feminine { &["вна", "чна"] } else { &["ич"] };
        ends.iter().any(|end| word.ends_with(end))
    };
    let has_surname_end = |word: &&str| Gender::of("", word).is_some() && !is_patronymic(word);
    match words {
        [_, given, last] if is_patronymic(last) && !is_initials(given) => Some(1),
        [_, middle, _] if is_patronymic(middle) => Some(0),
        [one, two] if !is_initials(one) && !is_initials(two) => {
            match (has_surname_end(one), has_surname_end(two)) {
                (true, false) => Some(1),
                (false, true) => Some(0),
                _ => None,
            }
        }
        _ => None,
    }
}

/// «А.», «А.Б.»
fn is_initials(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() < 2)
}

fn declined(word: &str, gender: Gender, is_given: bool) -> Option<String> {
    let is_russian = |sign: char| matches!(sign, 'А'..='я' | 'Ё' | 'ё');
    let is_shouted = word.chars().nth(1).is_none_or(char::is_uppercase);
    if !word.chars().all(is_russian) || is_shouted || FLEETING.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    match (is_given, gender) {
        (false, Gender::Masculine) => with_end(word, OF_MEN),
        (false, Gender::Feminine) => with_end(word, OF_WOMEN),
        (true, Gender::Feminine) => with_end(word, GIVEN),
        (true, Gender::Masculine) => {
            let is_hard = word.chars().last().is_some_and(|sign| !"аеёиоуыэюяйьъ".contains(sign));
            let plain = || is_hard.then(|| format!("{word}а"));
            with_end(word, GIVEN_OF_MEN).or_else(|| with_end(word, GIVEN)).or_else(plain)
        }
    }
}

fn with_end(word: &str, ends: Ends) -> Option<String> {
    ends.iter().find_map(|(end, genitive)| Some(format!("{}{genitive}", word.strip_suffix(end)?)))
}

#[cfg(test)]
mod tests {
    use super::genitive;

    #[test]
    fn a_regular_name_is_declined_and_no_other() {
        for (name, expected) in [
            ("Иванова Анна Петровна", Some("Ивановой Анны Петровны")),
            ("Анна Петровна Иванова", Some("Анны Петровны Ивановой")),
            ("Листопадов Ефим Иванович", Some("Листопадова Ефима Ивановича")),
            ("Белозерский Дмитрий Сергеевич", Some("Белозерского Дмитрия Сергеевича")),
            ("Зимин Игорь Ильич", Some("Зимина Игоря Ильича")),
            ("Зимина Ирина Олеговна", Some("Зиминой Ирины Олеговны")),
            ("Ольга Соколова", Some("Ольги Соколовой")),
            ("Иванов А. Б.", Some("Иванова А. Б.")),
            ("Колокольцева Юлия", Some("Колокольцевой Юлии")),
            ("Никитин Илья Андреевич", Some("Никитина Ильи Андреевича")),
            ("Петров Павел Иванович", None),
            ("Серікбай Нұрлан Әбенұлы", None),
            ("Сейтова Айгүл", None),
            ("ИВАНОВА АННА", None),
            ("Дмитрий Ким", None),
            ("", None),
        ] {
            assert_eq!(genitive(name).as_deref(), expected, "{name}");
        }
    }
}
