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
    fn a_field_that_is_not_closed_is_found_beside_others() {
        let (kept, lines) = closed("{{a}} and {{ b\n{{c}}");
        assert_eq!((kept.as_str(), lines), ("{{a}} and  b\n{{c}}", vec![1]));
        assert_eq!(closed("{{ a }}"), ("{{ a }}".to_owned(), Vec::new()));
    }
}
