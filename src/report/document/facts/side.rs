//! What documents say of a side: its names, its details (`K-1`, `K-3`).

use super::{each, text};
use crate::{
    domain::{
        contract::text::Wording,
        legal_form::{LegalForm, Names, split_name},
    },
    i18n::{Language, numbers::NBSP},
    report::document::{BLANK, Values},
    store::{Image, contract::ClientOnPaper},
};

/// What documents say of a side.
pub(super) struct Side {
    name: String,
    short: String,
    form: String,
    country: String,
    is_person: bool,
    is_sole_trader: bool,
    tax_id: String,
    kpp: String,
    address: String,
    phone: String,
    mail: String,
    account: Image,
}

impl Side {
    pub(super) fn company(image: &Image) -> Self {
        let of = |column: &str| text(image, column);
        Self {
            name: of("name"),
            short: of("short_name"),
            form: String::new(),
            country: of("country"),
            is_person: of("kind") == "individual",
            is_sole_trader: of("kind") == "sole_trader",
            tax_id: of("tax_id"),
            kpp: of("kpp"),
            address: address(image),
            phone: of("phone"),
            mail: of("mail"),
            account: image.clone(),
        }
    }

    pub(super) fn client(kept: &ClientOnPaper) -> Self {
        let of = |column: &str| text(&kept.client, column);
        Self {
            name: of("name"),
            short: of("short_name"),
            form: of("legal_form"),
            country: of("country"),
            is_person: of("kind") == "individual",
            is_sole_trader: of("kind") == "sole_trader",
            tax_id: of("tax_id"),
            kpp: of("kpp"),
            address: address(&kept.client),
            phone: kept.phone.clone(),
            mail: kept.mail.clone(),
            account: kept.account.clone(),
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

/// The city stands before the street where the street does not name it.
fn address(image: &Image) -> String {
    let [city, street] = ["city", "address"].map(|column| text(image, column));
    if street.is_empty() || street.to_lowercase().contains(&city.to_lowercase()) {
        return street;
    }
    format!("{city}, {street}")
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

pub(super) fn add(values: &mut Values, group: &str, side: &Side) {
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
    let flag = |is_so: bool| Wording::same(if is_so { "yes" } else { "" });
    set("is_person", flag(side.is_person));
    set("is_sole_trader", flag(side.is_sole_trader));
    set("account", Wording::same(&text(&side.account, "iban")));
    for column in ["bank", "bank_code", "correspondent", "kbe"] {
        set(column, Wording::same(&text(&side.account, column)));
    }
    set("kpp", Wording::same(&side.kpp));
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
