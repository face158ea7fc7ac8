//! Whether Russian words about a person are masculine or feminine: «именуемый», «именуемая».

/// The grammatical gender of the words about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Masculine,
    Feminine,
}

/// Ends of patronymics, Russian and Kazakh, and of surnames that have two forms. A given name that ends so (Лев, Ева)
/// goes the same way.
const ENDS: [(Gender, &[&str]); 2] = [
    (Gender::Masculine, &["ұлы", "улы", "оглы", "углы", "ов", "ев", "ёв", "ский", "цкий"]),
    (Gender::Feminine, &["вна", "чна", "қызы", "кызы", "гызы", "ова", "ева", "ёва", "ская", "цкая"]),
];

/// Of a patronymic in a full name alone: «Анна Петрович» has it as her surname.
const PATRONYMIC: &str = "ич";

impl Gender {
    /// By the IIN, whose seventh digit is odd for men (domain 1: order of the centuries), else by the name; nothing where
    /// neither tells, or where words of the name tell different things.
    pub fn of(iin: &str, name: &str) -> Option<Self> {
        Self::of_iin(iin).or_else(|| Self::of_name(name))
    }

    fn of_iin(iin: &str) -> Option<Self> {
        let digits: Vec<u32> = iin.chars().map(|digit| digit.to_digit(10)).collect::<Option<_>>()?;
        // The fifth digit begins a day of the month: 4 to 6 stand in the BIN of a firm.
        match digits.as_slice() {
            [_, _, _, _, 0..=3, _, century @ 1..=6, ..] if digits.len() == 12 => {
                Some(if century % 2 == 1 { Self::Masculine } else { Self::Feminine })
            }
            _ => None,
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        let words: Vec<String> = name
            .split_whitespace()
            .map(|word| word.trim_matches(['«', '»', '"', ',']).to_lowercase())
            .collect();
        let is_full = words.len() > 2;
        let of = |word: &String| {
            let by_end = ENDS.into_iter().find(|(_, ends)| ends.iter().any(|end| word.ends_with(end)));
            let by_end = by_end.map(|(gender, _)| gender);
            by_end.or_else(|| (is_full && word.ends_with(PATRONYMIC)).then_some(Self::Masculine))
        };
        let mut told = words.iter().filter_map(of);
        let first = told.next()?;
        told.all(|other| other == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::Gender::{self, Feminine, Masculine};

    #[test]
    fn a_name_tells_it_by_patronymic_and_surname() {
        for (name, expected) in [
            ("Листопадов Ефим Иванович", Some(Masculine)),
            ("Колокольцева Василиса", Some(Feminine)),
            ("Тасқын Нұрсұлу Ерланқызы", Some(Feminine)),
            ("Серікбай Нұрлан Әбенұлы", Some(Masculine)),
            ("Петрович Анна", None),
            ("Петрович Анна Ильинична", None),
            ("Ильич Пётр Кузьмич", Some(Masculine)),
            ("Нұрлан Серікбай", None),
            ("Ева Браун", Some(Feminine)),
            ("Дмитрий Ким", None),
            ("", None),
        ] {
            assert_eq!(Gender::of("", name), expected, "{name}");
        }
    }

    #[test]
    fn an_iin_tells_it_and_a_bin_does_not() {
        for (number, expected) in [
            ("830314437570", Some(Feminine)),
            ("630901395957", Some(Masculine)),
            ("050101500000", Some(Masculine)),
            ("240240007919", None),
            ("7707083893", None),
            ("830314437", None),
        ] {
            assert_eq!(Gender::of(number, "Дмитрий Ким"), expected, "{number}");
        }
        assert_eq!(Gender::of("240240007919", "Белова Анна"), Some(Feminine));
    }
}
