//! Who a card is about: a person, a firm, or a person at a firm.

use super::{
    card::{OWN_KIND, SHOWN_AS},
    property::parts,
    row::Building,
};
use crate::{
    domain::search::{Key, name_key},
    exchange::{ImportField as F, Warning, trim},
};

impl Building {
    /// Names, position and kind.
    pub(super) fn who(&mut self) {
        let (firm, person) = (self.firm(), self.person());
        let kind = ["KIND", OWN_KIND].iter().flat_map(|name| self.texts(name)).next().unwrap_or_default();
        let kind = kind.to_lowercase();
        if kind == "group" {
            self.put(F::GroupMark, "1");
        }
        let is_company = self.texts(SHOWN_AS).iter().any(|shown| shown.eq_ignore_ascii_case("company"));
        let is_firm = is_company || !matches!(kind.as_str(), "" | "individual" | "group");
        match (firm.as_str(), person.as_str()) {
            ("", "") => self.stand_in(),
            ("", person) if is_firm => self.put(F::Name, person),
            (firm, person) if is_firm && !person.is_empty() && !is_same(firm, person) => {
                self.put(F::Name, person);
                self.note("ORG", firm);
            }
            (firm, person) if person.is_empty() || is_same(firm, person) => self.put(F::Name, firm),
            (firm, person) => {
                self.put(F::Name, firm);
                self.put(F::ContactName, person);
            }
        }
        self.position();
    }

    /// The first part of ORG; the others are departments.
    fn firm(&mut self) -> String {
        let all = self.all("ORG").first().map(|entry| parts(&entry.text, ';')).unwrap_or_default();
        let mut told = all.iter().map(|part| one_line(part));
        let firm = told.next().unwrap_or_default();
        let departments: Vec<String> = told.filter(|part| !part.is_empty()).collect();
        self.department = departments.join(", ");
        firm
    }

    /// The name as it is shown; where there is none, its parts in the order of a passport.
    fn person(&mut self) -> String {
        let mut shown = self.texts("FN").into_iter();
        let first = shown.next().map(|name| one_line(&name));
        shown.for_each(|other| self.note("FN", &other));
        first.unwrap_or_else(|| {
            let all = self.all("N").first().map(|entry| parts(&entry.text, ';')).unwrap_or_default();
            let named = all.iter().take(3).map(|part| one_line(part)).filter(|part| !part.is_empty());
            named.collect::<Vec<_>>().join(" ")
        })
    }

    /// A card without a name goes by what it has.
    fn stand_in(&mut self) {
        if let Some(name) = self.texts("NICKNAME").into_iter().next() {
            return self.put(F::ContactName, one_line(&name));
        }
        let reached = self.texts("EMAIL").into_iter().chain(self.texts("TEL")).next();
        let Some(text) = reached else { return };
        let doubt = Warning::cell(self.card.line, 1, Warning::NAME_MISSING);
        self.card.doubt(doubt.with("text", &text));
        self.put(F::ContactName, one_line(&text));
    }

    fn position(&mut self) {
        let mut told: Vec<String> = Vec::new();
        for text in ["TITLE", "ROLE"].iter().flat_map(|name| self.texts(name)) {
            let text = one_line(&text);
            if !told.contains(&text) {
                told.push(text);
            }
        }
        self.put(F::ContactPosition, told.join(", "));
    }
}

/// The same name, whatever its case, quotes and legal form. Names of signs alone have nothing but the signs.
fn is_same(firm: &str, person: &str) -> bool {
    let [key, other] = [firm, person].map(|name| name_key(name, Key::Letters));
    key == other && (!key.trim().is_empty() || firm == person)
}

pub(super) fn one_line(text: &str) -> String {
    trim(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
