//! Contact cards: vCard 4.0 (RFC 6350).

use std::io::{self, Write};

/// Bytes of a line without its end (RFC 6350, 3.2).
const LINE: usize = 75;

/// What a card says. Empty texts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardOut {
    /// A firm and not a person.
    pub is_firm: bool,
    /// What this card is called by programs: a card that comes again is the same.
    pub id: String,
    pub name: String,
    /// Where the person works.
    pub firm: String,
    pub position: String,
    pub phones: Vec<PhoneOut>,
    pub mails: Vec<String>,
    pub website: String,
    /// Streets, each with its city and country.
    pub addresses: Vec<[String; 3]>,
    pub tags: Vec<String>,
    /// `YYYY-MM-DD`.
    pub birthday: String,
    /// `kk`, `ru` or `en`.
    pub language: String,
    pub note: String,
}

/// A phone of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhoneOut {
    /// Plus and digits; empty when the number is not understood.
    pub normal: String,
    pub typed: String,
    pub extension: String,
    pub label: String,
}

/// Writes one card.
///
/// # Errors
/// When nothing can be written.
pub fn write_card(out: &mut impl Write, card: &CardOut) -> io::Result<()> {
    for line in lines(card) {
        write_line(out, &line)?;
    }
    Ok(())
}

fn lines(card: &CardOut) -> Vec<String> {
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:4.0".to_owned()];
    lines.push(format!("KIND:{}", if card.is_firm { "org" } else { "individual" }));
    lines.push(format!("UID;VALUE=text:serik-{}", escaped(&card.id)));
    lines.push(format!("FN:{}", escaped(&card.name)));
    add(&mut lines, "ORG", if card.is_firm { &card.name } else { &card.firm });
    add(&mut lines, "TITLE", &card.position);
    for (at, phone) in (1..).zip(&card.phones) {
        lines.extend(phone_lines(at, phone));
    }
    lines.extend(card.mails.iter().map(|mail| format!("EMAIL;TYPE=work:{}", escaped(mail))));
    lines.extend(card.addresses.iter().filter(|parts| !parts.concat().is_empty()).map(address));
    add(&mut lines, "URL", &card.website);
    if !card.tags.is_empty() {
        let tags: Vec<String> = card.tags.iter().map(|tag| escaped(tag)).collect();
        lines.push(format!("CATEGORIES:{}", tags.join(",")));
    }
    add(&mut lines, "BDAY", &card.birthday.replace('-', ""));
    add(&mut lines, "LANG", &card.language);
    add(&mut lines, "NOTE", &card.note);
    lines.push("END:VCARD".to_owned());
    lines
}

fn add(lines: &mut Vec<String>, name: &str, text: &str) {
    if !text.is_empty() {
        lines.push(format!("{name}:{}", escaped(text)));
    }
}

/// A number that is understood is an address (RFC 3966) that a telephone dials; whose it is stands beside it, as
/// address books write it.
fn phone_lines(at: usize, phone: &PhoneOut) -> Vec<String> {
    let value = match (phone.normal.as_str(), phone.extension.as_str()) {
        ("", "") => format!("VALUE=text:{}", escaped(&phone.typed)),
        ("", extension) => format!("VALUE=text:{} #{extension}", escaped(&phone.typed)),
        (normal, "") => format!("VALUE=uri:tel:{normal}"),
        (normal, extension) => format!("VALUE=uri:tel:{normal};ext={extension}"),
    };
    if phone.label.is_empty() {
        return vec![format!("TEL;TYPE=work;{value}")];
    }
    let label = format!("item{at}.X-ABLabel:{}", escaped(&phone.label));
    vec![format!("item{at}.TEL;TYPE=work;{value}"), label]
}

fn address([street, city, country]: &[String; 3]) -> String {
    format!("ADR;TYPE=work:;;{};{};;;{}", escaped(street), escaped(city), escaped(country))
}

/// A text inside a value (RFC 6350, 3.4).
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => plain.extend(['\\', letter]),
            '\n' => plain.push_str("\\n"),
            '\r' => {}
            other if other.is_control() => {}
            other => plain.push(other),
        }
    }
    plain
}

/// A line that is too long goes on in the next one, behind a space; letters stay whole.
fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    let mut rest = line;
    let mut room = LINE;
    while rest.len() > room {
        let end = (0..=room).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
        let (head, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        write!(out, "{head}\r\n ")?;
        rest = tail;
        // The space takes one byte of the next line.
        room = LINE - 1;
    }
    write!(out, "{rest}\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(card: &CardOut) -> String {
        let mut out = Vec::new();
        write_card(&mut out, card).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_person_has_a_firm_and_numbers_that_can_be_dialled() {
        let phone = |normal: &str, typed: &str, extension: &str, label: &str| PhoneOut {
            normal: normal.to_owned(),
            typed: typed.to_owned(),
            extension: extension.to_owned(),
            label: label.to_owned(),
        };
        let card = CardOut {
            id: "7".to_owned(),
            name: "Ахметова Айгүл".to_owned(),
            firm: "ТОО «Алма, Дән»".to_owned(),
            phones: vec![phone("+77010001122", "8701", "3", "касса"), phone("", "22-33", "", "")],
            birthday: "1985-02-03".to_owned(),
            note: "а\nб; в".to_owned(),
            ..CardOut::default()
        };
        assert_eq!(
            written(&card),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nUID;VALUE=text:serik-7\r\nFN:Ахметова Айгүл\r\n\
             ORG:ТОО «Алма\\, Дән»\r\nitem1.TEL;TYPE=work;VALUE=uri:tel:+77010001122;ext=3\r\n\
             item1.X-ABLabel:касса\r\nTEL;TYPE=work;VALUE=text:22-33\r\nBDAY:19850203\r\n\
             NOTE:а\\nб\\; в\r\nEND:VCARD\r\n"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolded_it_is_the_same(note in "\\PC{0,200}") {
            let card = CardOut { is_firm: true, name: "Алма".to_owned(), note: note.clone(), ..CardOut::default() };
            let text = written(&card);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE));
            let whole = text.replace("\r\n ", "");
            let wanted = escaped(&note);
            prop_assert!(wanted.is_empty() || whole.contains(&format!("NOTE:{wanted}\r\n")), "{}", whole);
        }
    }
}
