//! What an erasure took out of a text (C-13): the same text before and after it tells which words became a code.

use super::id::{Id, is_erased};

/// Words that stand in `before` where `after` has the code of an erased row, each with that row.
pub fn erased_words(before: &str, after: &str) -> Vec<(String, Id)> {
    let (mut found, mut rest, mut code) = (Vec::new(), before, None);
    for piece in pieces(after) {
        match piece {
            Piece::Code(id) => code = Some(id),
            Piece::Text(text) => {
                let Some(at) = rest.find(text) else { return found };
                let (word, behind) = rest.split_at(at);
                found.extend(code.take().map(|id| (word.to_owned(), id)));
                rest = behind.get(text.len()..).unwrap_or_default();
            }
        }
    }
    found.extend(code.map(|id| (rest.to_owned(), id)));
    found.retain(|(word, _)| !word.is_empty() && !is_erased(word));
    found
}

/// A text in parts: codes of erased rows, and what stands between them.
enum Piece<'a> {
    Code(Id),
    Text(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices('#') {
        let digits = text.get(at + 1..).unwrap_or_default();
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        let end = at + 1 + count;
        let code = text.get(at..end).filter(|code| is_erased(code));
        let id = code.and_then(|code| code.get(1..)).and_then(|digits| digits.parse().ok());
        if let Some(id) = id {
            found.extend(text.get(from..at).filter(|between| !between.is_empty()).map(Piece::Text));
            found.push(Piece::Code(Id(id)));
            from = end;
        }
    }
    found.extend(text.get(from..).filter(|between| !between.is_empty()).map(Piece::Text));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "#123456789012345678";
    const ID: Id = Id(123_456_789_012_345_678);

    #[test]
    fn what_became_a_code_is_found_where_it_stood() {
        let words = |before: &str, after: &str| {
            let found = erased_words(before, &after.replace('@', CODE));
            assert!(found.iter().all(|(_, id)| *id == ID));
            found.into_iter().map(|(word, _)| word).collect::<Vec<_>>()
        };
        assert_eq!(words("Гүлнәрға таңертең", "@ таңертең"), ["Гүлнәрға"]);
        assert_eq!(words("сказать Гүлнәр", "сказать @"), ["Гүлнәр"]);
        assert_eq!(words("Дина и Динара пришли", "@ и @ пришли"), ["Дина", "Динара"]);
        assert_eq!(words("Дина", "@"), ["Дина"]);
        assert!(words("№ #12 таза", "№ #12 таза").is_empty());
        // Another text altogether tells nothing.
        assert!(words("жаңа мәтін", "ескі @ мәтін").is_empty());
        assert!(words(CODE, "@").is_empty(), "it was erased before");
    }
}
