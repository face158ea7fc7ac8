//! Words with letters of two scripts that look the same: «Cерик» typed with a Latin C.

const LATIN: &str = "ABCEHKMOPTXYIaceopxyih";
const CYRILLIC: &str = "АВСЕНКМОРТХУІасеорхуіһ";

/// The Cyrillic letter that looks like this Latin one; any other letter stays.
pub fn twin(letter: char) -> char {
    let place = LATIN.chars().position(|latin| latin == letter);
    place.and_then(|place| CYRILLIC.chars().nth(place)).unwrap_or(letter)
}

/// Whether the word has Cyrillic letters and Latin ones, the Latin all being lookalikes.
pub fn is_mixed(word: &str) -> bool {
    // Bytes first: nearly every word is of one script.
    if word.is_ascii() || !word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let latin = |letter: &char| letter.is_ascii_alphabetic();
    word.contains(|letter| ('\u{400}'..='\u{4FF}').contains(&letter))
        && word.chars().filter(latin).all(|letter| LATIN.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lookalikes_make_a_mixed_word() {
        assert!(is_mixed("CEРИK") && is_mixed("Cерик"));
        assert!(!is_mixed("Serik") && !is_mixed("Серик") && !is_mixed("PDFке") && !is_mixed("12"));
        assert_eq!("TOO".chars().map(twin).collect::<String>(), "ТОО");
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
    }
}
