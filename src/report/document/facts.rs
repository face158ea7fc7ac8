//! What a contract, its sides and its terms say in the fields of a text, in each language (`K-3`).

mod annex;
mod debt;
mod gendered;
mod invoice;
mod reconciliation;
mod side;
mod signing;

pub use annex::{annex_values, template_of};
pub use debt::{DebtLetter, OverdueLine, debt_values};
pub use invoice::{credit_note_values, invoice_language, invoice_values};
pub use reconciliation::{act_language, reconciliation_values};
pub(super) use signing::add_signatories;

use super::Values;
use crate::{
    domain::{
        contract::{
            instalment::{Tongue, read_instalments, written},
            text::{LANGUAGES, Wording, language_by_letters},
        },
        due::DueRule,
        money::{Currency, Money},
    },
    i18n::{
        Language,
        in_words::{Minor, amount},
        numbers::{Formats, NBSP},
    },
    store::{
        contract::{ContractOut, Parties, Sides},
        record::text,
    },
};
use chrono::NaiveDate;
use serde_json::Value;
use side::Side;

/// The values of every field that is known of a contract.
pub fn contract_values(parties: &Parties) -> Values {
    let mut values = Values::default();
    let contract = &parties.contract;
    add_contract(&mut values, contract);
    add_sum(&mut values, contract);
    add_sides(&mut values, &parties.sides);
    values
}

/// Both sides, where our firm is, and who signs.
fn add_sides(values: &mut Values, sides: &Sides) {
    let company = sides.company.clone().unwrap_or_default();
    let country = Some(text(&company, "country")).filter(|country| !country.is_empty());
    values.set_same("country", country.as_deref().unwrap_or("KZ"));
    values.set_same("place", &text(&company, "city"));
    side::add(values, "us", &Side::company(&company));
    side::add(values, "client", &Side::client(&sides.client));
    signing::add(values, sides);
    gendered::add_side(values, "us", &company, &sides.our_signatories);
    gendered::add_side(values, "client", &sides.client.client, &sides.their_signatories);
}

/// A wording made of what each language says.
fn each(say: impl Fn(Language) -> String) -> Wording {
    let mut wording = Wording::default();
    for code in LANGUAGES {
        let language = code.parse().unwrap_or(Language::English);
        wording.set(code, &say(language));
    }
    wording
}

/// Words of a paper in its languages.
fn said(kk: &str, ru: &str, en: &str) -> Wording {
    Wording { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() }
}

pub(super) fn day_in(text: &str) -> Wording {
    let day: Option<NaiveDate> = text.parse().ok();
    each(|language| day.map(|day| Formats::of(language).date_in_document(day)).unwrap_or_default())
}

fn add_contract(values: &mut Values, contract: &ContractOut) {
    const SAME: [(&str, &str); 7] = [
        ("number", "number"),
        ("currency", "currency"),
        ("vat", "vat"),
        ("renewal", "renewal"),
        ("prolong_months", "renewal_months"),
        ("notice_days", "notice_days"),
        ("contract.number", "number"),
    ];
    for (name, column) in SAME {
        values.set_same(name, &contract.text(column));
    }
    add_typed(values, contract);
    let start = Some(contract.text("start_day")).filter(|day| !day.is_empty());
    let start = start.unwrap_or_else(|| contract.text("day"));
    values.set("date", day_in(&contract.text("day")));
    values.set("contract.date", day_in(&contract.text("day")));
    values.set("start", day_in(&start));
    // What was signed says its own end; what prolongs it, the end of the current term.
    values.set("end", day_in(&contract.text("end_day")));
    let end = contract.standing.term.map(|term| term.end.to_string()).unwrap_or_default();
    values.set("contract.end", day_in(&end));
    for (name, column) in
        [("vat_rate", "vat_rate"), ("penalty_pct", "penalty_rate"), ("penalty_cap", "penalty_cap")]
    {
        values.set(name, decimal(&contract.text(column)));
    }
    let is_bilingual = contract.text("language").contains('+');
    values.set_same("is_bilingual", if is_bilingual { "yes" } else { "" });
}

/// What was typed in words: in each language of the contract in its own ones, as far as they are known.
fn add_typed(values: &mut Values, contract: &ContractOut) {
    let languages = contract.text("language");
    // A sentence of the template goes on behind what was typed.
    let typed = |column: &str| parted(contract.text(column).trim_end_matches('.'), &languages);
    let subject = typed("subject");
    values.set("contract.subject", subject.clone());
    values.set("subject", subject);
    values.set("delivery", typed("delivery"));
    let payment = typed("payment");
    add_deferral(values, &payment.ru);
    values.set("payment", in_each_language(payment, languages.contains('+')));
}

/// How many days, and of which kind, after the last instalment's event it is due.
fn add_deferral(values: &mut Values, payment: &str) {
    let last = read_instalments(payment).ok().and_then(|all| all.last().and_then(|one| one.term));
    let (count, kinds) = match last {
        Some(DueRule::Calendar(count)) => (count, ["күнтізбелік", "календарных", "calendar"]),
        Some(DueRule::Working(count)) => (count, ["жұмыс", "рабочих", "working"]),
        Some(DueRule::Banking(count)) => (count, ["банктік", "банковских", "bank"]),
        _ => return,
    };
    values.set_same("defer_days", &count.to_string());
    let [kk, ru, en] = kinds.map(str::to_owned);
    values.set("defer_kind", Wording { kk, ru, en });
}

/// `Қағаз жеткізу | Поставка бумаги` of a contract in `kk+ru`; one text stands in every language.
fn parted(typed: &str, languages: &str) -> Wording {
    let (languages, parts): (Vec<&str>, Vec<&str>) =
        (languages.split('+').collect(), typed.split('|').map(str::trim).collect());
    let mut wording = Wording::same(typed);
    if languages.len() == parts.len() {
        languages.iter().zip(parts).for_each(|(language, part)| wording.set(language, part));
    }
    wording
}

/// Instalments that are understood are said in the words of every other language than that in which they were typed;
/// where two languages stand side by side, in those of both: one must not say more than the other.
fn in_each_language(typed: Wording, is_bilingual: bool) -> Wording {
    let is_parted = typed != Wording::same(&typed.ru);
    let Some(instalments) = read_instalments(&typed.ru).ok().filter(|_| !is_parted) else { return typed };
    let own = language_by_letters(&typed.ru);
    let mut wording = typed;
    for (language, tongue) in [("kk", Tongue::Kazakh), ("ru", Tongue::Russian), ("en", Tongue::English)] {
        if language != own || is_bilingual {
            wording.set(language, &written(&instalments, tongue));
        }
    }
    wording
}

/// A number kept with a point, as each language writes it.
fn decimal(kept: &str) -> Wording {
    each(|language| match language {
        Language::Kazakh | Language::Russian => kept.replace('.', ","),
        Language::English => kept.to_owned(),
    })
}

fn add_sum(values: &mut Values, contract: &ContractOut) {
    let Some(minor) = contract.image.get("sum").and_then(Value::as_i64) else { return };
    let currency = contract.text("currency").parse().unwrap_or(Currency::Kzt);
    add_money(values, ("sum", "sum_words"), Money::new(minor, currency));
    let rate = hundredths(&contract.text("vat_rate"));
    let vat = match contract.text("vat").as_str() {
        "inside" => rate.and_then(|rate| part(minor, rate, 10_000 + rate)),
        "on_top" => rate.and_then(|rate| part(minor, rate, 10_000)),
        _ => None,
    };
    if let Some(vat) = vat {
        values.set("vat_sum", money(Money::new(vat, currency)));
    }
}

/// A sum in digits and in words.
pub(super) fn add_money(values: &mut Values, (digits, words): (&str, &str), sum: Money) {
    values.set(digits, money(sum));
    values.set(words, each(|language| amount(sum, Minor::Digits, language).unwrap_or_default()));
}

/// A sum as documents write it: `1 250 000,00 тенге`.
fn money(sum: Money) -> Wording {
    each(|language| {
        let formats = Formats::of(language);
        match unit(sum.currency(), language) {
            Some(unit) => format!("{}{NBSP}{unit}", formats.decimal(sum.minor())),
            None => format!("{}{NBSP}{}", formats.decimal(sum.minor()), sum.currency()),
        }
    })
}

/// The unit behind a sum in digits (`languages.md`, 5: in Kazakh and of tenge and euro it never changes).
const fn unit(currency: Currency, language: Language) -> Option<&'static str> {
    Some(match (currency, language) {
        (Currency::Kzt, Language::Kazakh) => "теңге",
        (Currency::Kzt, Language::Russian) => "тенге",
        (Currency::Rub, Language::Kazakh) => "Ресей рублі",
        (Currency::Rub, Language::Russian) => "руб.",
        (Currency::Usd, Language::Kazakh) => "АҚШ доллары",
        (Currency::Usd, Language::Russian) => "долл. США",
        (Currency::Eur, Language::Kazakh) => "еуро",
        (Currency::Eur, Language::Russian) => "евро",
        (Currency::Cny, Language::Kazakh) => "Қытай юані",
        (Currency::Cny, Language::Russian) => "юаней",
        _ => return None,
    })
}

/// A rate in hundredths of a per cent.
fn hundredths(rate: &str) -> Option<i64> {
    let (whole, rest) = rate.split_once('.').unwrap_or((rate, ""));
    format!("{whole}{rest:0<2.2}").parse().ok()
}

/// `sum × of ÷ by`, rounded half away from zero.
fn part(sum: i64, of: i64, by: i64) -> Option<i64> {
    let (product, by) = (i128::from(sum) * i128::from(of), i128::from(by));
    let half = if product < 0 { -by / 2 } else { by / 2 };
    i64::try_from((product + half) / by).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_languages_are_parted_where_the_contract_has_two() {
        let both = parted("Қағаз жеткізу | Поставка бумаги", "kk+ru");
        assert_eq!((both.kk.as_str(), both.ru.as_str()), ("Қағаз жеткізу", "Поставка бумаги"));
        for (typed, languages) in [("Поставка | монтаж", "ru"), ("Поставка бумаги", "kk+ru")]
        {
            assert_eq!(parted(typed, languages), Wording::same(typed));
        }
    }

    #[test]
    fn the_last_instalment_tells_the_days_to_pay() {
        let told = |payment: &str| {
            let mut values = Values::default();
            add_deferral(&mut values, payment);
            [("defer_days", "ru"), ("defer_kind", "ru"), ("defer_kind", "kk")]
                .map(|(name, language)| values.get(name, language).to_owned())
        };
        assert_eq!(told("30% аванс; 70% 14 рабочих дней после отгрузки"), ["14", "рабочих", "жұмыс"]);
        assert_eq!(told("100% 10 күн ішінде"), ["10", "календарных", "күнтізбелік"]);
        assert_eq!(told("по каждой спецификации"), ["", "", ""]);
    }

    #[test]
    fn instalments_stand_in_the_words_of_each_language_and_as_typed_in_their_own() {
        let typed = "30% предоплата 5 банковских дней; 70% через 10 дней после отгрузки";
        let each = in_each_language(Wording::same(typed), false);
        assert_eq!(each.ru, typed);
        assert!(each.kk.contains("банк күні") && each.en.contains("after shipment"), "{each:?}");
        let side_by_side = in_each_language(Wording::same(typed), true);
        assert!(side_by_side.ru.starts_with("30% аванс в течение 5 банковских дней"), "{side_by_side:?}");
        assert_eq!(side_by_side.kk, each.kk);
        let free = Wording::same("по каждой спецификации");
        assert_eq!(in_each_language(free.clone(), true), free);
        let parted = parted("10% аванс | 10% аванс", "kk+ru");
        assert_eq!(in_each_language(parted.clone(), true), parted);
    }
}
