//! What a contract, its sides and its terms say in the fields of a text, in each language (`K-3`).

mod annex;
mod signing;

pub use annex::{annex_values, template_of};

use super::{BLANK, Values};
use crate::{
    domain::{
        contract::text::{LANGUAGES, Wording},
        legal_form::{LegalForm, Names, split_name},
        money::{Currency, Money},
    },
    i18n::{
        Language,
        in_words::{Minor, amount},
        numbers::{Formats, NBSP},
    },
    store::{
        Image,
        contract::{ContractOut, Parties},
        record::text,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// The values of every field that is known of a contract.
pub fn contract_values(parties: &Parties) -> Values {
    let mut values = Values::default();
    let contract = &parties.contract;
    add_contract(&mut values, contract);
    add_sum(&mut values, contract);
    let company = parties.company.clone().unwrap_or_default();
    let country = Some(text(&company, "country")).filter(|country| !country.is_empty());
    values.set_same("country", country.as_deref().unwrap_or("KZ"));
    values.set_same("place", &text(&company, "city"));
    add_side(&mut values, "us", &Side::company(&company));
    add_side(&mut values, "client", &Side::client(parties));
    signing::add(&mut values, &parties.signatories);
    values
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

fn day_in(text: &str) -> Wording {
    let day: Option<NaiveDate> = text.parse().ok();
    each(|language| day.map(|day| Formats::of(language).date_in_document(day)).unwrap_or_default())
}

fn add_contract(values: &mut Values, contract: &ContractOut) {
    const SAME: [(&str, &str); 12] = [
        ("number", "number"),
        ("subject", "subject"),
        ("currency", "currency"),
        ("vat", "vat"),
        ("renewal", "renewal"),
        ("prolong_months", "renewal_months"),
        ("notice_days", "notice_days"),
        ("payment", "payment"),
        ("delivery", "delivery"),
        ("contract.number", "number"),
        ("contract.subject", "subject"),
        ("prevails", "prevails"),
    ];
    // A sentence of the template goes on behind what was typed.
    let typed = |column: &str| contract.text(column).trim_end_matches('.').to_owned();
    for (name, column) in SAME {
        values.set_same(name, &typed(column));
    }
    let start = Some(contract.text("start_day")).filter(|day| !day.is_empty());
    let start = start.unwrap_or_else(|| contract.text("day"));
    values.set("date", day_in(&contract.text("day")));
    values.set("contract.date", day_in(&contract.text("day")));
    values.set("start", day_in(&start));
    let end = contract.standing.term.map(|term| term.end.to_string()).unwrap_or_default();
    values.set("end", day_in(&end));
    values.set("contract.end", day_in(&end));
    for (name, column) in
        [("vat_rate", "vat_rate"), ("penalty_pct", "penalty_rate"), ("penalty_cap", "penalty_cap")]
    {
        values.set(name, decimal(&contract.text(column)));
    }
    let is_bilingual = contract.text("language").contains('+');
    values.set_same("is_bilingual", if is_bilingual { "yes" } else { "" });
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

/// What documents say of a side.
struct Side {
    name: String,
    short: String,
    form: String,
    country: String,
    is_person: bool,
    tax_id: String,
    kpp: String,
    address: String,
    phone: String,
    mail: String,
    account: Image,
}

impl Side {
    fn company(image: &Image) -> Self {
        let of = |column: &str| text(image, column);
        let place = [of("city"), of("address")];
        Self {
            name: of("name"),
            short: of("short_name"),
            form: String::new(),
            country: of("country"),
            is_person: of("kind") == "individual",
            tax_id: of("tax_id"),
            kpp: of("kpp"),
            address: place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            phone: of("phone"),
            mail: of("mail"),
            account: image.clone(),
        }
    }

    fn client(parties: &Parties) -> Self {
        let card = &parties.client;
        let of = |column: &str| text(&card.client, column);
        let own = |kind: &str| {
            let own = card.points.iter().find(|point| point.contact.is_none() && point.kind == kind);
            own.map(|point| point.typed.clone()).unwrap_or_default()
        };
        Self {
            name: of("name"),
            short: of("short_name"),
            form: of("legal_form"),
            country: of("country"),
            is_person: of("kind") == "individual",
            tax_id: of("tax_id"),
            kpp: of("kpp"),
            address: of("address"),
            phone: own("phone"),
            mail: own("mail"),
            account: card.accounts.first().cloned().unwrap_or_default(),
        }
    }

    /// The name with the form in full, or short, as the language puts them together.
    fn named(&self, language: Language, pick: fn(Names) -> &'static str) -> String {
        let (form, bare) = split_name(&self.name);
        let Some(form) = form.or_else(|| LegalForm::from_code(&self.form)) else { return self.name.clone() };
        let names = match language {
            Language::Kazakh => form.kk(),
            Language::Russian => form.ru(),
            Language::English => form.en(),
        };
        // The name of a sole trader is a person's: it stands behind the form, without quotes.
        if form.code() == "ip" {
            let form = pick(names);
            return format!(
                "{} {bare}",
                if language == Language::Kazakh { small(form) } else { form.to_owned() }
            );
        }
        match language {
            Language::Kazakh => format!("«{bare}» {}", possessed(&small(pick(names)))),
            Language::Russian => format!("{} «{bare}»", pick(names)),
            Language::English => format!("“{bare}” {}", pick(names)),
        }
    }

    fn requisites(&self, language: Language) -> String {
        let labels = Labels::of(language, &self.country);
        let needed = [labels.tax_id, labels.address, labels.account];
        let account = |column: &str| text(&self.account, column);
        let lines = [
            ("", self.named(language, |names| names.short)),
            (labels.tax_id, self.tax_id.clone()),
            ("КПП", self.kpp.clone()),
            (labels.address, self.address.clone()),
            (labels.account, account("iban")),
            ("", account("bank")),
            (labels.bank_code, account("bank_code")),
            (labels.correspondent, account("correspondent")),
            (labels.kbe, account("kbe")),
            (labels.phone, self.phone.clone()),
            ("", self.mail.clone()),
        ];
        let line = |(label, value): (&str, String)| match (label, value.trim()) {
            ("", "") => None,
            ("", value) => Some(value.to_owned()),
            (label, "") if needed.contains(&label) => Some(format!("{label}{NBSP}{BLANK}")),
            (_, "") => None,
            (label, value) => Some(format!("{label}{NBSP}{value}")),
        };
        lines.into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
    }
}

/// Endings of a form that a name owns in Kazakh: «Алма» жауапкершілігі шектеулі серіктестігі.
const POSSESSED: [(&str, &str); 7] = [
    ("серіктестік", "серіктестігі"),
    ("бірлестік", "бірлестігі"),
    ("қоғам", "қоғамы"),
    ("мекеме", "мекемесі"),
    ("кәсіпорын", "кәсіпорны"),
    ("кооператив", "кооперативі"),
    ("қор", "қоры"),
];

fn possessed(form: &str) -> String {
    let owned =
        POSSESSED.iter().find_map(|(bare, owned)| Some(format!("{}{owned}", form.strip_suffix(bare)?)));
    owned.unwrap_or_else(|| form.to_owned())
}

/// A name of words begins small behind the quotes; an abbreviation stays as it is.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    let is_word = text.chars().nth(1).is_some_and(char::is_lowercase);
    letters
        .next()
        .filter(|_| is_word)
        .map_or_else(|| text.to_owned(), |first| first.to_lowercase().chain(letters).collect())
}

fn add_side(values: &mut Values, group: &str, side: &Side) {
    let mut set = |name: &str, value: Wording| values.set(&format!("{group}.{name}"), value);
    if side.name.is_empty() {
        return;
    }
    set("full_name", each(|language| side.named(language, |names| names.long)));
    let short = Some(side.short.clone()).filter(|short| !short.is_empty());
    set("short", each(|language| short.clone().unwrap_or_else(|| side.named(language, |names| names.short))));
    set("id_number", Wording::same(&side.tax_id));
    set("address", Wording::same(&side.address));
    set("phone", Wording::same(&side.phone));
    set("email", Wording::same(&side.mail));
    set("is_person", Wording::same(if side.is_person { "yes" } else { "" }));
    set("account", Wording::same(&text(&side.account, "iban")));
    set("requisites", each(|language| side.requisites(language)));
}

/// Labels of details by language, and by country where they differ.
struct Labels {
    tax_id: &'static str,
    address: &'static str,
    account: &'static str,
    bank_code: &'static str,
    correspondent: &'static str,
    kbe: &'static str,
    phone: &'static str,
}

impl Labels {
    fn of(language: Language, country: &str) -> Self {
        let is_russian = country == "RU";
        match language {
            Language::Kazakh => Self {
                tax_id: if is_russian { "СТН (ИНН)" } else { "БСН/ЖСН" },
                address: "Мекенжайы:",
                account: if is_russian { "Есеп айырысу шоты" } else { "ЖСК" },
                bank_code: if is_russian { "БИК" } else { "БСК" },
                correspondent: "Корреспонденттік шот",
                kbe: "Кбе",
                phone: "Тел.:",
            },
            Language::Russian => Self {
                tax_id: if is_russian { "ИНН" } else { "БИН/ИИН" },
                address: "Адрес:",
                account: if is_russian { "Р/с" } else { "ИИК" },
                bank_code: "БИК",
                correspondent: "К/с",
                kbe: "Кбе",
                phone: "Тел.:",
            },
            Language::English => Self {
                tax_id: if is_russian { "INN" } else { "BIN/IIN" },
                address: "Address:",
                account: "Account",
                bank_code: "BIC",
                correspondent: "Correspondent account",
                kbe: "Kbe",
                phone: "Phone:",
            },
        }
    }
}
