//! Text inside XML.

/// The text with the signs of XML replaced. What no XML may hold (XML 1.0, 2.2) is left out.
pub fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '"' => plain.push_str("&quot;"),
            '\r' => plain.push_str("&#13;"),
            '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn signs_are_replaced_and_what_cannot_stand_is_left_out() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}\u{ffff}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\n");
    }
}
