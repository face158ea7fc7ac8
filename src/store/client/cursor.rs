//! A place between rows as one word, for programs that read a list part by part.

use super::list::Anchor;
use crate::domain::id::Id;
use rusqlite::types::Value;

impl Anchor {
    /// The place as a word of letters, digits, `.`, `-` and `%`.
    pub fn cursor(&self) -> String {
        let (kind, key) = match &self.key {
            Value::Integer(number) => ("n", number.to_string()),
            Value::Text(text) => ("t", escaped(text)),
            Value::Real(number) => ("r", number.to_bits().to_string()),
            _ => ("z", String::new()),
        };
        format!("{}.{kind}.{key}", self.id.0)
    }

    /// The place that a word names; `None` when no list gave it.
    pub fn from_cursor(word: &str) -> Option<Self> {
        let mut parts = word.splitn(3, '.');
        let id = Id(parts.next()?.parse().ok()?);
        let key = match (parts.next()?, parts.next()?) {
            ("n", number) => Value::Integer(number.parse().ok()?),
            ("t", text) => Value::Text(plain(text)?),
            ("r", bits) => Value::Real(f64::from_bits(bits.parse().ok()?)),
            ("z", "") => Value::Null,
            _ => return None,
        };
        Some(Self { key, id })
    }
}

fn escaped(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
        other => format!("%{other:02x}"),
    };
    text.bytes().map(one).collect()
}

fn plain(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_goes_there_and_back(text: String, number: i64, real in -1e12f64..1e12, id: i64) {
            for key in [Value::Text(text), Value::Integer(number), Value::Real(real), Value::Null] {
                let anchor = Anchor { key, id: Id(id) };
                prop_assert_eq!(Anchor::from_cursor(&anchor.cursor()), Some(anchor));
            }
        }

        #[test]
        fn any_word_is_survived(word in "\\PC{0,20}|1\\.t\\.[%0-9a-f]{0,9}") {
            let _ = Anchor::from_cursor(&word);
        }
    }
}
