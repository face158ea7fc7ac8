//! Who signs, and on what ground, as a preamble and a signature say it (`K-6`; `documents/phrases.csv`, preamble).

use super::{each, text};
use crate::{
    domain::{
        contract::{Side, text::Wording},
        signatory::Basis,
    },
    i18n::{
        Language,
        numbers::{Formats, NBSP},
    },
    report::document::{Signer, Values},
    store::signatory::{NamedOut, SignatoryOut},
};
use chrono::NaiveDate;

/// The first of each side stands in the preamble, all of them sign.
pub(super) fn add(values: &mut Values, named: &[NamedOut]) {
    for (at, (side, group)) in [(Side::We, "us"), (Side::They, "client")].into_iter().enumerate() {
        let of_side: Vec<&SignatoryOut> =
            named.iter().filter(|one| one.side == side).map(|one| &one.signatory).collect();
        if let Some(first) = of_side.first() {
            let mut set = |name: &str, value: Wording| values.set(&format!("{group}.{name}"), value);
            set("signer_position", position(first));
            set("signer_name", Wording::same(&first.text("name")));
            set("signer_position_gen", in_preamble(first, "position_genitive", "position_kk"));
            set("signer_name_gen", in_preamble(first, "name_genitive", "name"));
            set("authority_gen", each(|language| ground(first, language)));
        }
        if let Some(signers) = values.signers.get_mut(at) {
            *signers = of_side.into_iter().map(signer).collect();
        }
    }
}

fn signer(one: &SignatoryOut) -> Signer {
    Signer { position: position(one), name: Wording::same(&one.text("name")) }
}

/// The position in Kazakh and in Russian; either stands for the other where that is not written down.
fn position(one: &SignatoryOut) -> Wording {
    let or = |first: &str, second: &str| {
        let first = one.text(first);
        if first.is_empty() { one.text(second) } else { first }
    };
    let (kk, ru) = (or("position_kk", "position_ru"), or("position_ru", "position_kk"));
    Wording { en: ru.clone(), kk, ru }
}

/// In Russian the genitive that was typed; in Kazakh the word itself. Nothing is declined by guess: a genitive that nobody
/// typed is asked for.
fn in_preamble(one: &SignatoryOut, genitive: &str, own: &str) -> Wording {
    Wording { kk: one.text(own), ru: one.text(genitive), en: one.text(own) }
}

/// The ground on which somebody acts: «Устава», «доверенности № 5 от 1 октября 2026 года».
fn ground(one: &SignatoryOut, language: Language) -> String {
    let basis = Basis::from_key(&one.text("basis")).unwrap_or(Basis::Charter);
    let number = one.text("basis_number");
    let day: Option<NaiveDate> = text(&one.image, "basis_day").parse().ok();
    let day = day.map(|day| Formats::of(language).date_in_document(day)).unwrap_or_default();
    let number = if number.is_empty() { number } else { format!("№{NBSP}{number}") };
    let parts = match language {
        Language::Kazakh => [day, number, in_kazakh(basis).to_owned()],
        Language::Russian => {
            let day = if day.is_empty() { day } else { format!("от {day}") };
            [in_russian(basis).to_owned(), number, day]
        }
        Language::English => {
            let day = if day.is_empty() { day } else { format!("of {day}") };
            [in_english(basis).to_owned(), number.replace('№', "No."), day]
        }
    };
    // A charter is known by its name alone.
    if basis == Basis::Charter {
        return parts
            .into_iter()
            .find(|part| !part.is_empty() && !part.contains(char::is_numeric))
            .unwrap_or_default();
    }
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

const fn in_kazakh(basis: Basis) -> &'static str {
    match basis {
        Basis::Charter => "Жарғы",
        Basis::Order => "бұйрық",
        Basis::PowerOfAttorney => "сенімхат",
        Basis::Registration => "тіркеу туралы куәлік",
    }
}

const fn in_russian(basis: Basis) -> &'static str {
    match basis {
        Basis::Charter => "Устава",
        Basis::Order => "приказа",
        Basis::PowerOfAttorney => "доверенности",
        Basis::Registration => "свидетельства о регистрации",
    }
}

const fn in_english(basis: Basis) -> &'static str {
    match basis {
        Basis::Charter => "the Charter",
        Basis::Order => "order",
        Basis::PowerOfAttorney => "power of attorney",
        Basis::Registration => "certificate of registration",
    }
}
