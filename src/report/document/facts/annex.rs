//! What a document of a contract says in the fields of its text (`K-8`, `K-9`).

use super::{add_money, contract_values, day_in, each, money, parted};
use crate::{
    domain::{
        annex::{AnnexKind, line::AnnexLine},
        contract::text::Wording,
        decimal::Decimal,
        money::Money,
        vat::{Mode, of_amount},
    },
    i18n::{Language, numbers::Formats},
    report::document::{LineOut, Values},
    store::{annex::AnnexOut, contract::Parties},
};

/// The template that a kind of document begins from.
pub const fn template_of(kind: AnnexKind) -> &'static str {
    match kind {
        AnnexKind::Specification => "specification",
        AnnexKind::Addendum => "addendum",
        AnnexKind::Act => "act",
        AnnexKind::Termination => "termination",
        AnnexKind::Notice => "letter_termination",
    }
}

/// The values of a document: its own number, day and sum, the contract's under `contract.`.
pub fn annex_values(parties: &Parties, annex: &AnnexOut) -> Values {
    let mut values = contract_values(parties);
    values.set_same("number", &annex.text("number"));
    values.set("date", day_in(&annex.text("day")));
    values.set("new_end", day_in(&annex.text("end_day")));
    let languages = parties.contract.text("language");
    values.set("reason", parted(annex.text("text").trim_end_matches('.'), &languages));
    // A signed prolongation has made its own end the contract's: what it prolongs is not told as what it brings.
    if values.get("contract.end", "ru") == values.get("new_end", "ru") {
        values.set("contract.end", Wording::default());
    }
    let nothing = Wording::default;
    for field in ["sum", "sum_words", "sum_net", "vat_sum"] {
        values.set(field, nothing());
    }
    add_sums(&mut values, annex);
    values
}

fn add_sums(values: &mut Values, annex: &AnnexOut) {
    let (mode, currency) = (annex.mode(), annex.currency());
    values.set_same("vat", mode.key());
    values.set_same("vat_rate", &number(annex.rate()));
    let Some(totals) = annex.totals() else { return };
    let sum = Money::new(totals.total, currency);
    add_money(values, ("sum", "sum_words"), sum);
    values.set("vat_sum", money(Money::new(totals.vat, currency)));
    values.set("sum_net", money(Money::new(totals.net, currency)));
    values.set("lines_total", money(sum));
    values.set("lines_vat", money(Money::new(totals.vat, currency)));
    let lines = annex.lines();
    if lines.is_empty() {
        return;
    }
    values.set_same("lines", &lines.len().to_string());
    values.lines = lines.iter().map(|line| line_out(line, annex)).collect();
    values.totals = Some((decimal(totals.total), decimal(totals.vat)));
}

fn line_out(line: &AnnexLine, annex: &AnnexOut) -> LineOut {
    let rate = line.rate_or(annex.rate());
    let totals = line.amount().and_then(|amount| of_amount(amount, rate, annex.mode()));
    let sum =
        |pick: fn(crate::domain::vat::Totals) -> i64| totals.map(|it| decimal(pick(it))).unwrap_or_default();
    LineOut {
        name: line.name.clone(),
        unit: line.unit.clone(),
        quantity: number(line.quantity),
        price: price(line.price),
        sum: sum(|totals| totals.total),
        vat: if annex.mode() == Mode::None { "–".to_owned() } else { sum(|totals| totals.vat) },
    }
}

/// Kazakh and Russian papers write numbers alike.
pub(super) fn decimal(minor: i64) -> String {
    Formats::of(Language::Kazakh).decimal(minor)
}

/// A price with its minor units; one that has more places keeps them.
pub(super) fn price(value: Decimal) -> String {
    let places = value.to_string().split_once('.').map_or(0, |(_, places)| places.len());
    let minor = "1".parse().ok().and_then(|one| value.times_in_minor(one)).filter(|_| places <= 2);
    minor.map_or_else(|| number(value), decimal)
}

pub(super) fn number(value: Decimal) -> String {
    each(|_| value.to_string().replace('.', ",")).kk
}
