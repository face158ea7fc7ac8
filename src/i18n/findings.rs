//! What a check of a contract or of papers has found, in words (`K-6`, `C-12`).

use super::{Catalogue, columns};
use crate::domain::{
    contract::{
        Side,
        check::{Fault, Finding, Place},
        text::essential::Essential,
    },
    money::Money,
    paper::{KINDS, PaperKind, required::Standing},
    signatory::{BASES, Basis, authority::Doubt},
};

/// One sentence: who or which paper, and what about it.
pub fn sentence(finding: &Finding, words: &Catalogue) -> String {
    match &finding.fault {
        Fault::NoSignatory if finding.place == Place::Side(Side::We) => words.get("finding-no-signatory-we"),
        Fault::NoSignatory => words.get("finding-no-signatory-they"),
        Fault::Authority { name, basis, number, doubt } => {
            authority((columns::name(words, name), &title(*basis, number, words)), *basis, *doubt, words)
        }
        Fault::Scope { name, scope } => {
            words.say("finding-scope", [("name", columns::name(words, name)), ("scope", scope.clone())])
        }
        Fault::Paper { kind, standing } => paper(*kind, *standing, words),
        Fault::EmptyFields(names) => words.say("finding-empty-fields", [("names", names.join(", "))]),
        Fault::NoTerms(terms) => no_terms(terms, words),
        Fault::OneLanguage(name) => words.say("text-one-language", [("field", name)]),
        Fault::NotWritten { language, places } => {
            let language = words.get(&format!("language-{language}"));
            let key = if places.is_empty() { "text-not-written" } else { "text-partly-written" };
            words.say(key, [("language", language), ("places", places.join("; "))])
        }
    }
}

/// Which terms a text lacks, and what to do.
pub fn no_terms(terms: &[Essential], words: &Catalogue) -> String {
    let name = |term: &Essential| {
        words.get(match term {
            Essential::Subject => "essential-subject",
            Essential::Quantity => "essential-quantity",
            Essential::Term => "essential-term",
        })
    };
    let names: Vec<String> = terms.iter().map(name).collect();
    words.say("finding-no-terms", [("names", names.join(", "))])
}

/// The same, with a mark before what stands in the way of a signature.
pub fn marked(finding: &Finding, words: &Catalogue) -> String {
    let told = sentence(finding, words);
    if finding.blocks() { format!("! {told}") } else { told }
}

/// Where it was found, in words.
pub fn place(place: Place, words: &Catalogue) -> String {
    words.get(match place {
        Place::Side(Side::We) => "finding-we",
        Place::Side(Side::They) => "finding-they",
        Place::Papers => "finding-papers",
        Place::Text => "finding-text",
    })
}

/// A basis with its number: `power of attorney № 12`.
pub fn title(basis: Basis, number: &str, words: &Catalogue) -> String {
    with_number(columns::choice(words, BASES, basis.key()), number, words)
}

/// A paper with its number: `licence № 12`.
pub fn numbered(paper: PaperKind, number: &str, words: &Catalogue) -> String {
    with_number(kind(paper, words), number, words)
}

fn with_number(name: String, number: &str, words: &Catalogue) -> String {
    if number.is_empty() {
        return name;
    }
    words.say("signatory-numbered", [("name", name), ("number", number.to_owned())])
}

fn authority((name, paper): (String, &str), basis: Basis, doubt: Doubt, words: &Catalogue) -> String {
    let money = |sum: Money| words.formats.money(sum.minor(), sum.currency().code());
    let mut parts = vec![("name", name), ("paper", paper.to_owned())];
    let key = match doubt {
        Doubt::HasLeft => "finding-left",
        Doubt::NoNumber => "finding-no-number",
        Doubt::NoDay if basis == Basis::PowerOfAttorney => "finding-void",
        Doubt::NoDay => "finding-no-day",
        Doubt::NotYet(_) => "finding-not-yet",
        Doubt::Ended(_) => "finding-ended",
        Doubt::EndsSoon(_) => "finding-ends-soon",
        Doubt::OverLimit { .. } => "finding-over-limit",
        Doubt::OtherCurrency { .. } => "finding-other-currency",
        Doubt::NoSum { .. } => "finding-no-sum",
    };
    match doubt {
        Doubt::NotYet(day) | Doubt::Ended(day) | Doubt::EndsSoon(day) => {
            parts.push(("day", words.formats.date(day)));
        }
        Doubt::OverLimit { sum, limit } | Doubt::OtherCurrency { sum, limit } => {
            parts.extend([("sum", money(sum)), ("limit", money(limit))]);
        }
        Doubt::NoSum { limit } => parts.push(("limit", money(limit))),
        Doubt::HasLeft | Doubt::NoNumber | Doubt::NoDay => {}
    }
    words.say(key, parts)
}

/// What a paper is called.
pub fn kind(kind: PaperKind, words: &Catalogue) -> String {
    columns::choice(words, KINDS, kind.key())
}

fn paper(of: PaperKind, standing: Standing, words: &Catalogue) -> String {
    words.say("finding-paper", [("name", kind(of, words)), ("state", self::standing(standing, words))])
}

/// How a paper stands.
pub fn standing(standing: Standing, words: &Catalogue) -> String {
    let dated = |key, day| words.say(key, [("day", words.formats.date(day))]);
    match standing {
        Standing::Missing => words.get("paper-missing"),
        Standing::Undated => words.get("paper-undated"),
        Standing::Ended(day) => dated("paper-ended", day),
        Standing::EndsSoon(day) => dated("paper-ends-soon", day),
        Standing::Unchecked => words.get("paper-unchecked"),
        Standing::Holds => words.get("paper-holds"),
    }
}
