//! Key B: one rough Latin form for every spelling of a name, Cyrillic or Latin.

use super::fold::neighbour;

/// Letter groups of romanisations, the longest first, and what they come to.
const GROUPS: [(&str, &str); 15] = [
    ("shch", "sh"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("cz", "ts"),
    ("ck", "k"),
    ("ch", "ch"),
    ("c", "k"),
    ("q", "k"),
    ("w", "u"),
    ("y", "i"),
    ("x", "h"),
];

/// The Russian alphabet from а to я.
const ROMAN: [&str; 32] = [
    "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
    "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
];

/// The Latin skeleton of lower-case words: passport style, the Kazakh Latin draft and the usual Russian
/// romanisations come to the same letters; doubled letters are one.
pub fn skeleton(words: &str) -> String {
    let mut latin = String::with_capacity(words.len());
    words.chars().for_each(|letter| put_latin(&mut latin, letter));
    let mut bones = String::with_capacity(latin.len());
    let mut rest = latin.chars();
    while let Some(letter) = rest.clone().next() {
        if let Some((group, sound)) = group(rest.as_str(), letter) {
            sound.chars().for_each(|bone| put_bone(&mut bones, bone));
            rest.by_ref().take(group.len()).for_each(drop);
        } else {
            put_bone(&mut bones, letter);
            rest.next();
        }
    }
    bones
}

fn group(rest: &str, first: char) -> Option<(&'static str, &'static str)> {
    let may_begin = matches!(first, 'c' | 'd' | 'g' | 'k' | 'p' | 'q' | 's' | 'w' | 'x' | 'y' | 'z');
    if may_begin { GROUPS.into_iter().find(|(group, _)| rest.starts_with(group)) } else { None }
}

fn put_latin(latin: &mut String, letter: char) {
    match (neighbour(letter), letter) {
        (letter @ 'а'..='я', _) => latin.push_str(roman(letter)),
        (_, 'ı') => latin.push('i'),
        (_, 'ə') => latin.push('a'),
        (_, 'ɵ') => latin.push('o'),
        (letter, _) => latin.push(letter),
    }
}

fn roman(letter: char) -> &'static str {
    let place = u32::from(letter) - u32::from('а');
    usize::try_from(place).ok().and_then(|place| ROMAN.get(place)).copied().unwrap_or_default()
}

/// `ie` and `io` are e (Fyodor, Fedor), a doubled letter is one; digits stay.
fn put_bone(bones: &mut String, letter: char) {
    match (bones.as_bytes().last(), letter) {
        (Some(b'i'), 'e' | 'o') => {
            bones.pop();
            put_bone(bones, 'e');
        }
        (Some(last), 'a'..='z') if char::from(*last) == letter => {}
        _ => bones.push(letter),
    }
}

/// What the skeleton of a word still being typed may turn into with its next letter: z before h is j.
pub fn unfinished(skeleton: &str) -> impl Iterator<Item = String> {
    let begun = [("z", "j"), ("k", "h"), ("k", "c"), ("p", "f"), ("i", "e")];
    begun.into_iter().filter_map(move |(end, next)| Some(format!("{}{next}", skeleton.strip_suffix(end)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations_meet() {
        for (one, two) in [
            ("жәнібек", "zhanibek"),
            ("қызылорда", "kyzylorda"),
            ("қазақ", "qazaq"),
            ("щукин", "shchukin"),
            ("юлия", "yuliya"),
            ("фёдор", "fyodor"),
            ("ахметов", "akhmetov"),
            ("жұмабаев", "zhumabayev"),
            ("дмитрий", "dmitriy"),
        ] {
            assert_eq!(skeleton(one), skeleton(two));
        }
        assert_eq!(skeleton("объект 100"), "obekt 100");
    }

    #[test]
    fn a_begun_group_is_foreseen() {
        assert!(unfinished("bakitz").eq(["bakitj"]));
        assert!(unfinished("bek").eq(["beh", "bec"]));
        assert_eq!(unfinished("asan").count(), 0);
    }
}
