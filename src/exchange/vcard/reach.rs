//! How to reach whom a card is about: phones, mails, addresses; and the birthday.

use super::{
    card::{Entry, LABEL},
    property::{parts, unescaped},
    row::Building,
    who::one_line,
};
use crate::{
    domain::{
        country::Country,
        day::read_day,
        phone::{FAX, Phone},
    },
    exchange::{ImportField as F, trim},
};

/// Digits of the longest extension.
const EXTENSION: usize = 5;

impl Building {
    /// Phones before faxes, the preferred ones first.
    pub(super) fn reach(&mut self) {
        let mut phones: Vec<(bool, String)> = Vec::new();
        for entry in self.all("TEL") {
            let told = self.phone(entry);
            if !told.1.is_empty() && !phones.contains(&told) {
                phones.push(told);
            }
        }
        phones.sort_by_key(|(is_fax, _)| *is_fax);
        let lines: Vec<String> = phones.into_iter().map(|(_, line)| line).collect();
        self.put(F::ContactPhone, lines.join("\n"));
        let mails = self.texts("EMAIL").into_iter().map(|mail| unaddressed(&mail, "mailto:"));
        self.put(F::ContactEmail, mails.collect::<Vec<_>>().join("\n"));
    }

    /// Whether only a fax answers, and the number with its label as a cell has them.
    fn phone(&self, entry: &Entry) -> (bool, String) {
        let number = number(&one_line(&unescaped(&entry.text)));
        let own = self.label(&entry.group);
        let is_fax = entry.is("fax") || Phone { label: own.clone(), ..Phone::default() }.is_fax();
        let label = match own.as_str() {
            "" if is_fax => FAX.to_owned(),
            label if entry.is("fax") && !label.to_lowercase().contains(FAX) => format!("{FAX}, {label}"),
            _ => own,
        };
        let line = if label.is_empty() || number.is_empty() { number } else { format!("{number} ({label})") };
        (is_fax, line)
    }

    /// What the person wrote beside it in the address book: `item1.X-ABLabel:приёмная`.
    fn label(&self, group: &str) -> String {
        let labels = self.all(LABEL).into_iter();
        let own = labels.filter(|entry| !group.is_empty() && entry.group == group);
        let text = own.map(|entry| one_line(&unescaped(&entry.text))).next().unwrap_or_default();
        match text.strip_prefix("_$!<").and_then(|usual| usual.strip_suffix(">!$_")) {
            Some(usual) if usual.to_lowercase().contains("fax") => FAX.to_owned(),
            Some(_) => String::new(),
            None => {
                one_line(&text.replace(|letter: char| letter.is_ascii_digit() || "()".contains(letter), ""))
            }
        }
    }

    /// The first address is that of the client; a home is nobody's office.
    pub(super) fn places(&mut self) {
        let is_at_firm = !self.cell(F::Name).is_empty();
        let read = |entry: &Entry| (is_at_firm && entry.is("home"), Address::read(entry));
        let all: Vec<(bool, Address)> = self.all("ADR").into_iter().map(read).collect();
        let mut columns = [F::Address, F::ActualAddress].into_iter();
        for (is_home, address) in all {
            match if is_home { None } else { columns.next() } {
                Some(F::Address) => {
                    self.put(F::City, address.city.as_str());
                    self.put(F::Country, address.country());
                    self.put(F::Address, address.street());
                }
                Some(field) => self.put(field, address.whole()),
                None => self.note("ADR", &address.whole()),
            }
        }
        if self.cell(F::Address).is_empty() && self.all("ADR").is_empty() {
            let printed = self.texts("LABEL").into_iter().next().unwrap_or_default();
            self.put(F::Address, lines_joined(&printed));
        }
    }

    /// A day without its year goes into the note.
    pub(super) fn birthday(&mut self) {
        let told = |entry: &&Entry| (one_line(&unescaped(&entry.text)), entry.omits_year);
        match self.all("BDAY").first().map(told) {
            Some((text, true)) => self.note("BDAY", &text),
            Some((text, false)) => match day(&text) {
                Some(day) => self.put(F::ContactBirthday, day),
                None => self.note("BDAY", &text),
            },
            None => {}
        }
    }
}

/// A number as people write it: without `tel:`, with the extension after «доб.» (RFC 3966).
fn number(text: &str) -> String {
    let plain = unaddressed(text, "tel:");
    if plain.len() < text.len() {
        let mut parts = plain.split(';');
        let number = parts.next().unwrap_or_default();
        let extension = parts.find_map(|part| part.strip_prefix("ext="));
        return extension.map_or_else(|| number.to_owned(), |digits| format!("{number} доб. {digits}"));
    }
    let head = plain.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let extension = plain.get(head.len()..).unwrap_or_default();
    let before = head.trim_end_matches([',', ';', 'p', 'P', 'w', 'W', 'x', 'X', ' ']);
    let is_dialled_after = head.trim_end_matches(' ').len() > before.len();
    let digits = before.chars().filter(char::is_ascii_digit).count();
    if is_dialled_after && digits > EXTENSION && (1..=EXTENSION).contains(&extension.len()) {
        return format!("{before} доб. {extension}");
    }
    plain
}

/// An address of the web without its scheme, `%2B` and the like as letters.
fn unaddressed(text: &str, scheme: &str) -> String {
    let start = text.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
    let Some(rest) = start.and_then(|_| text.get(scheme.len()..)) else { return text.to_owned() };
    let coded = rest.replace('=', "=3D").replace('%', "=");
    String::from_utf8(super::property::unquoted(coded.as_bytes())).unwrap_or_else(|_| rest.to_owned())
}

/// Parts of an address (RFC 6350, 6.3.1).
struct Address {
    box_and_flat: [String; 2],
    street: String,
    city: String,
    region: String,
    code: String,
    country: String,
}

impl Address {
    fn read(entry: &Entry) -> Self {
        let mut all = parts(&entry.text, ';').into_iter().map(|part| lines_joined(&part));
        let mut next = || all.next().unwrap_or_default();
        Self {
            box_and_flat: [next(), next()],
            street: next(),
            city: next(),
            region: next(),
            code: next(),
            country: next(),
        }
    }

    /// The country, when its name is known.
    fn country(&self) -> String {
        let known = self.country.parse().ok().or_else(|| Country::from_words(&self.country));
        known.map(|country: Country| country.to_string()).unwrap_or_default()
    }

    /// All that has no column of its own.
    fn street(&self) -> String {
        let unknown = if self.country().is_empty() { self.country.as_str() } else { "" };
        let [post_box, flat] = &self.box_and_flat;
        joined([unknown, &self.code, &self.region, &self.street, flat, post_box])
    }

    fn whole(&self) -> String {
        let [post_box, flat] = &self.box_and_flat;
        joined([&self.country, &self.code, &self.region, &self.city, &self.street, flat, post_box])
    }
}

fn joined<const COUNT: usize>(parts: [&str; COUNT]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn lines_joined(text: &str) -> String {
    let is_end = |letter: char| letter == ',' || letter.is_whitespace();
    let lines = text.lines().map(|line| trim(line).trim_end_matches(is_end)).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(", ")
}

/// A whole day as `YYYY-MM-DD` (RFC 6350, 4.3.1, and as people type it); `None` without a year.
fn day(text: &str) -> Option<String> {
    let day = text.split(['T', 't']).next().unwrap_or_default();
    let packed = day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit());
    let spread = match (packed, day.get(..4), day.get(4..6), day.get(6..8)) {
        (true, Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        _ => day.to_owned(),
    };
    read_day(&spread).ok().map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_scheme_and_keep_their_extension() {
        for (text, expected) in [
            ("tel:+7-700-000-12-22", "+7-700-000-12-22"),
            ("TEL:%2B7700;ext=104", "+7700 доб. 104"),
            ("+7 700 000 10 20,104", "+7 700 000 10 20 доб. 104"),
            ("+77000001020p15", "+77000001020 доб. 15"),
            ("+7 700 000 10 20, 8 700 000 11 21", "+7 700 000 10 20, 8 700 000 11 21"),
            ("8 700 000 10 20", "8 700 000 10 20"),
        ] {
            assert_eq!(number(text), expected);
        }
    }

    #[test]
    fn days_need_a_year() {
        for text in ["19850312", "1985-03-12", "1985-03-12T00:00:00Z", "12.03.1985"] {
            assert_eq!(day(text).as_deref(), Some("1985-03-12"), "{text}");
        }
        assert_eq!((day("--0312"), day("circa 1800"), day("")), (None, None, None));
    }
}
