//! Which eight-bit encoding a text is in, by the letters it would give.

use super::{Encoding, encoding::kazakh};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// Bytes weighed, from the first one beyond ASCII on.
const SAMPLE: usize = 64 * 1024;

/// How often letters а … я stand in a thousand of a Russian text.
const OFTEN: [i64; 32] = [
    80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1,
    19, 17, 3, 6, 20,
];

/// The encoding whose letters look most like Cyrillic words; another one only when none does.
pub(super) fn encoding(bytes: &[u8]) -> Encoding {
    let sample = sample(bytes);
    // Windows-1251 is by far the most usual, so it wins when the others are barely better.
    let windows = weight(&Encoding::Windows1251.read(sample)) * 21 / 20;
    let others = [Encoding::Cp866, Encoding::Koi8R].map(|other| (weight(&other.read(sample)), other));
    let best = others
        .into_iter()
        .fold((windows, Encoding::Windows1251), |best, next| if next.0 > best.0 { next } else { best });
    match best {
        (weight, _) if weight <= 0 => elsewhere(sample),
        (_, Encoding::Windows1251) => kazakh_or_russian(&Encoding::Windows1251.read(sample)),
        (_, encoding) => encoding,
    }
}

fn sample(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    // One letter earlier, to see whether a word goes on.
    let rest = bytes.get(start.saturating_sub(1)..).unwrap_or(bytes);
    rest.get(..SAMPLE).unwrap_or(rest)
}

/// How much a text looks like Cyrillic words.
fn weight(text: &str) -> i64 {
    let mut before = ' ';
    let mut sum = 0;
    for letter in text.chars() {
        sum += worth(before, letter);
        before = letter;
    }
    sum
}

fn worth(before: char, letter: char) -> i64 {
    let small = is_small(before);
    match letter {
        _ if is_russian(letter) && before.is_ascii_alphabetic() => -60,
        'А'..='Я' | 'Ё' if small => -60,
        'а'..='я' | 'А'..='Я' => often(letter),
        'ё' | 'Ё' | 'і' | 'І' => 2,
        '\u{400}'..='\u{4ff}' => {
            if kazakh(letter) == letter {
                -40
            } else {
                -10
            }
        }
        '\u{2500}'..='\u{25ff}' => {
            if before.is_alphabetic() {
                -60
            } else {
                0
            }
        }
        '«' | '»' | '№' | '–' | '—' | '…' | '“' | '”' | '„' | '’' | '\u{a0}' | '°' => 0,
        '\u{80}'..='\u{9f}' => -50,
        _ if letter.is_ascii_alphabetic() && is_russian(before) => -60,
        _ if letter.is_ascii() => 0,
        _ => -20,
    }
}

const fn is_small(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'ё')
}

const fn is_russian(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

fn often(letter: char) -> i64 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let place = u32::from(small).saturating_sub(u32::from('а'));
    usize::try_from(place).ok().and_then(|place| OFTEN.get(place)).copied().unwrap_or(1)
}

/// Tells ҚР СТ 1048-2002 from Windows-1251: bytes that Windows gives to Serbian, Macedonian and
/// Belarusian letters stand inside words.
fn kazakh_or_russian(text: &str) -> Encoding {
    let letters: Vec<char> = text.chars().collect();
    let inside = |at: usize| {
        let near = [at.checked_sub(1), at.checked_add(1)];
        near.iter().flatten().any(|near| letters.get(*near).is_some_and(|letter| is_russian(*letter)))
    };
    let of_kazakh = |letter: &char| matches!(letter, 'Ќ' | 'ќ' | 'Ћ' | 'ћ' | 'Ј' | 'ј' | 'Ѕ' | 'ѕ');
    let found = letters.iter().enumerate().any(|(at, letter)| of_kazakh(letter) && inside(at));
    if found { Encoding::Kz1048 } else { Encoding::Windows1251 }
}

/// No Cyrillic text: the usual guess of browsers.
fn elsewhere(sample: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    Encoding::named(detector.guess(None, Utf8Detection::Deny))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 6] = [
        "Наименование;ИНН;Телефон",
        "НАИМЕНОВАНИЕ;ИНН;ТЕЛЕФОН",
        "ООО Ёлка и Компания",
        "АО \"ПромЭнергоМонтаж\";Екатеринбург",
        "Контрагент\tОсновной договор\r\nСемёнов А.А. ИП\tДоговор № 6 от 06.02.2026",
        "ул. Примерная, 1, кв. 5",
    ];

    #[test]
    fn short_texts_are_told_apart() {
        for text in TEXTS {
            for (table, expected) in [
                (encoding_rs::WINDOWS_1251, Encoding::Windows1251),
                (encoding_rs::IBM866, Encoding::Cp866),
                (encoding_rs::KOI8_R, Encoding::Koi8R),
            ] {
                let (bytes, _, lost) = table.encode(text);
                if !lost {
                    assert_eq!(encoding(&bytes), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn kazakh_letters_of_eight_bits_survive() {
        let text = "Тоғай Құрылыс;Көкжиек;Сәбитова Гүлнәр Қайратқызы;Өмірзақ";
        let bytes: Vec<u8> = text.chars().map(of_1048).collect();
        assert_eq!(encoding(&bytes), Encoding::Kz1048);
        assert_eq!(Encoding::Kz1048.read(&bytes), text);
    }

    fn of_1048(letter: char) -> u8 {
        (0..=255).find(|byte| Encoding::Kz1048.read(&[*byte]).starts_with(letter)).unwrap()
    }

    #[test]
    fn a_western_text_is_not_made_cyrillic() {
        let bytes = b"Company;City\r\nM\xfcller GmbH;K\xf6ln\r\nSchr\xf6der AG;D\xfcsseldorf\r\n";
        assert_eq!(encoding(bytes).read(b"M\xfcller"), "Müller");
    }
}
