//! What the tags of a text ask for beside fields: found without filling it, so that branches not taken are checked too.

/// Something a tag names, with its line from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Filter(String, usize),
    Clause(String, usize),
}

/// Filters that texts may use.
pub(super) const FILTERS: [&str; 4] = ["upper", "lower", "capitalize", "default"];

/// Everything that the tags of a text name, in order.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let inside = rest.get(begin + 2..).unwrap_or_default();
        let end = inside.find("}}").into_iter().chain(inside.find("%}")).min().unwrap_or(inside.len());
        let line = text.get(..text.len() - inside.len()).unwrap_or_default().matches('\n').count() + 1;
        of_tag(inside.get(..end).unwrap_or_default(), line, &mut found);
        rest = inside.get(end..).unwrap_or_default();
    }
    found
}

/// Each tag as a text of its own that can be read without the others, and its line; what ends a condition or a list
/// stands for nothing alone.
pub(super) fn alone(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(begin) = next_of(text, at, ["{{", "{%"]) {
        let is_field = text.get(begin..).is_some_and(|rest| rest.starts_with("{{"));
        let end = next_of(text, begin, [if is_field { "}}" } else { "%}" }; 2]);
        let Some(end) = end.map(|end| end + 2) else { break };
        let tag = text.get(begin..end).unwrap_or_default();
        let line = text.get(..begin).unwrap_or_default().matches('\n').count() + 1;
        found.extend(whole(tag).map(|whole| (whole, line)));
        at = end;
    }
    found
}

fn next_of(text: &str, from: usize, signs: [&str; 2]) -> Option<usize> {
    let rest = text.get(from..)?;
    signs.into_iter().filter_map(|sign| rest.find(sign)).min().map(|at| from + at)
}

/// A tag with what it needs beside it.
fn whole(tag: &str) -> Option<String> {
    let bare = tag.trim_start_matches(['{', '%', '-', '+']).trim_start();
    match (tag.starts_with("{{"), word(bare).as_str()) {
        (false, "if") => Some(format!("{tag}{{% endif %}}")),
        (false, "elif") => Some(format!("{{% if true %}}{tag}{{% endif %}}")),
        (false, "for") => Some(format!("{tag}{{% endfor %}}")),
        (false, "else" | "endif" | "endfor") => None,
        _ => Some(tag.to_owned()),
    }
}

/// Names that the text itself gives: `{% for line in lines %}`, `{% set whole = sum %}`, and what every list has.
pub(super) fn given(text: &str) -> Vec<String> {
    let after = |sign: &str, end: &str| -> Vec<String> {
        let tags = text.split("{%").skip(1).map(|tag| tag.trim_start_matches(['-', '+']).trim_start());
        let named = tags.filter_map(|tag| tag.strip_prefix(sign)?.split(end).next());
        named.flat_map(|names| names.split(',')).map(|name| name.trim().to_owned()).collect()
    };
    let own = ["loop".to_owned()].into_iter();
    own.chain(after("for ", " in ")).chain(after("set ", "=")).collect()
}

/// The text without fields that are opened and not closed on their line, and the lines on which they stand.
pub(super) fn closed(text: &str) -> (String, Vec<usize>) {
    let (mut kept, mut lines) = (Vec::new(), Vec::new());
    for (at, line) in text.split('\n').enumerate() {
        let mut pieces = line.split("{{");
        let mut whole = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            if piece.contains("}}") {
                whole.push_str("{{");
            } else {
                lines.push(at + 1);
            }
            whole.push_str(piece);
        }
        kept.push(whole);
    }
    (kept.join("\n"), lines)
}

fn of_tag(tag: &str, line: usize, found: &mut Vec<Named>) {
    let bare: Vec<&str> = tag.split(['"', '\'']).step_by(2).collect();
    for piece in &bare {
        let filters = piece.split('|').skip(1).map(|after| word(after.trim_start()));
        found.extend(filters.filter(|name| !name.is_empty()).map(|name| Named::Filter(name, line)));
    }
    for after in tag.split("clause(").skip(1) {
        let code = after.trim_start().trim_start_matches(['"', '\'']);
        let end = code.find(['"', '\'', ')']).unwrap_or(code.len());
        found.push(Named::Clause(code.get(..end).unwrap_or_default().to_owned(), line));
    }
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_and_clauses_are_named_with_their_lines() {
        let text =
            "a | b {{ sum|upper }}\n{% if x == 'a|b' %}{{ y | percent }} {{ clause(\"PAY-1\") }}{% endif %}";
        let expected = [
            Named::Filter("upper".to_owned(), 1),
            Named::Filter("percent".to_owned(), 2),
            Named::Clause("PAY-1".to_owned(), 2),
        ];
        assert_eq!(named(text), expected);
        assert_eq!(named("no tag | at all {{ open"), []);
    }

    #[test]
    fn every_tag_stands_alone_with_its_line() {
        let text = "{{ a }}\n{% if b %}x{% elif c %}{% endif %}\n{% for d in e %}{{ d }}{% endfor %}";
        let expected = [
            ("{{ a }}", 1),
            ("{% if b %}{% endif %}", 2),
            ("{% if true %}{% elif c %}{% endif %}", 2),
            ("{% for d in e %}{% endfor %}", 3),
            ("{{ d }}", 3),
        ];
        assert_eq!(alone(text), expected.map(|(tag, line)| (tag.to_owned(), line)));
        assert_eq!(given(text), ["loop", "d"]);
        assert_eq!(
            (alone("{{ open"), given("{% set x = 1 %}")),
            (vec![], vec!["loop".to_owned(), "x".to_owned()])
        );
    }

    #[test]
    fn a_field_that_is_not_closed_is_found_beside_others() {
        let (kept, lines) = closed("{{a}} and {{ b\n{{c}}");
        assert_eq!((kept.as_str(), lines), ("{{a}} and  b\n{{c}}", vec![1]));
        assert_eq!(closed("{{ a }}"), ("{{ a }}".to_owned(), Vec::new()));
    }
}
