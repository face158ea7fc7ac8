//! Who signs, and on what ground, as a preamble and a signature say it (`K-6`; `documents/phrases.csv`, preamble).

use super::{each, gendered, text};
use crate::{
    domain::{contract::text::Wording, signatory::Basis},
    i18n::{
        Language,
        numbers::{Formats, NBSP},
    },
    report::document::{Signer, Values},
    store::{Image, contract::Sides},
};
use chrono::NaiveDate;

/// Those who sign for both sides.
pub(super) fn add(values: &mut Values, sides: &Sides) {
    add_signatories(values, (0, "us"), &sides.our_signatories);
    add_signatories(values, (1, "client"), &sides.their_signatories);
}

/// The first of a side stands in the preamble, all of them sign.
pub fn add_signatories(values: &mut Values, (at, group): (usize, &str), of_side: &[Image]) {
    values.set(&format!("{group}.acting_gen"), gendered::acting(of_side.first()));
    if let Some(first) = of_side.first() {
        let mut set = |name: &str, value: Wording| values.set(&format!("{group}.{name}"), value);
        set("signer_position", position(first));
        set("signer_name", Wording::same(&text(first, "name")));
        set("signer_position_gen", in_preamble(first, "position_genitive", "position_kk"));
        set("signer_name_gen", in_preamble(first, "name_genitive", "name"));
        set("authority_gen", each(|language| ground(first, language)));
    }
    if let Some(signers) = values.signers.get_mut(at) {
        *signers = of_side.iter().map(signer).collect();
    }
}

fn signer(one: &Image) -> Signer {
    Signer { position: position(one), name: Wording::same(&text(one, "name")) }
}

/// The position in Kazakh and in Russian; either stands for the other where that is not written down.
fn position(one: &Image) -> Wording {
    let or = |first: &str, second: &str| {
        let first = text(one, first);
        if first.is_empty() { text(one, second) } else { first }
    };
    let (kk, ru) = (or("position_kk", "position_ru"), or("position_ru", "position_kk"));
    Wording { en: ru.clone(), kk, ru }
}

/// In Russian the genitive that was typed; in Kazakh the word itself. Nothing is declined by guess: a genitive that nobody
/// typed is asked for.
fn in_preamble(one: &Image, genitive: &str, own: &str) -> Wording {
    Wording { kk: text(one, own), ru: text(one, genitive), en: text(one, own) }
}

/// The ground on which somebody acts: «Устава», «доверенности № 5 от 1 октября 2026 года».
fn ground(one: &Image, language: Language) -> String {
    let basis = Basis::from_key(&text(one, "basis")).unwrap_or(Basis::Charter);
    let number = text(one, "basis_number");
    let day: Option<NaiveDate> = text(one, "basis_day").parse().ok();
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
