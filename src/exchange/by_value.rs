//! The meaning of a column told from its values, for headings that say nothing.

use super::ImportField;

/// Words and endings that show what a value is.
const FORMS: &[&str] = &[
    "тоо",
    "жшс",
    "ооо",
    "ао",
    "ақ",
    "пао",
    "нао",
    "зао",
    "оао",
    "ип",
    "жк",
    "кх",
    "шқ",
    "ғк",
    "гку",
    "гкп",
    "ргп",
    "рмк",
    "мкк",
    "ооо",
    "ано",
    "филиал",
    "фирма",
    "llp",
    "llc",
    "ltd",
    "inc",
    "jsc",
    "gmbh",
    "too",
    "ooo",
];
const CITIES: &[&str] = &[
    "алматы",
    "астана",
    "шымкент",
    "караганда",
    "қарағанды",
    "актобе",
    "ақтөбе",
    "тараз",
    "павлодар",
    "костанай",
    "қостанай",
    "уральск",
    "орал",
    "атырау",
    "актау",
    "ақтау",
    "туркестан",
    "түркістан",
    "кокшетау",
    "көкшетау",
    "семей",
    "усть-каменогорск",
    "өскемен",
    "петропавловск",
    "петропавл",
    "кызылорда",
    "қызылорда",
    "талдыкорган",
    "талдықорған",
    "жезказган",
    "жезқазған",
    "экибастуз",
    "екібастұз",
    "темиртау",
    "теміртау",
    "қонаев",
    "москва",
    "санкт-петербург",
    "новосибирск",
    "екатеринбург",
    "казань",
    "омск",
    "челябинск",
    "самара",
    "уфа",
    "пермь",
    "красноярск",
    "воронеж",
    "волгоград",
    "тюмень",
    "барнаул",
    "оренбург",
    "краснодар",
    "ростов-на-дону",
    "нижний новгород",
    "саратов",
    "астрахань",
    "томск",
    "almaty",
    "astana",
    "shymkent",
    "karaganda",
    "moscow",
];
const STREETS: &[&str] = &[
    "ул.",
    "ул ",
    "улица",
    "көш.",
    "көшесі",
    "пр.",
    "пр-т",
    "проспект",
    "даңғыл",
    "мкр",
    "дом ",
    "д. ",
    "str.",
];
const PATRONYMICS: &[&str] = &["вич", "вна", "ична", "ұлы", "улы", "қызы", "кызы"];

type Test = fn(&str) -> bool;

/// Tests in the order of trust: a value passes the first one that fits it.
const TESTS: &[(ImportField, Test)] = &[
    (ImportField::Email, is_email),
    (ImportField::Website, is_website),
    (ImportField::CorrespondentAccount, is_correspondent),
    (ImportField::Iban, is_account),
    (ImportField::Bik, is_bik),
    (ImportField::Phone, is_phone),
    (ImportField::TaxId, is_tax_id),
    (ImportField::Kpp, is_kpp),
    (ImportField::Ogrn, is_ogrn),
    (ImportField::City, is_city),
    (ImportField::ContactName, is_person),
    (ImportField::Name, is_firm),
    (ImportField::Address, is_address),
];

/// The meaning that at least two thirds of the values share, and that share in percent less a tenth:
/// values never speak as surely as a heading.
pub(super) fn recognise(values: &[&str]) -> Option<(ImportField, u8)> {
    let kinds: Vec<ImportField> = values.iter().filter_map(|value| kind(value)).collect();
    let counts = TESTS.iter().map(|(field, _)| (kinds.iter().filter(|kind| *kind == field).count(), *field));
    let (count, field) = counts.rev().max_by_key(|(count, _)| *count)?;
    let enough = count > 0 && count * 3 >= values.len() * 2;
    enough.then(|| (field, u8::try_from(count * 90 / values.len()).unwrap_or(0)))
}

fn kind(value: &str) -> Option<ImportField> {
    TESTS.iter().find(|(_, test)| test(value)).map(|(field, _)| *field)
}

/// Whether values are the numbers 1, 2, 3 … of rows.
pub(super) fn are_row_numbers(values: &[&str]) -> bool {
    let counted = (1..)
        .zip(values)
        .all(|(number, value): (usize, _)| value.trim_end_matches('.') == number.to_string());
    values.len() > 1 && counted
}

fn digits(value: &str) -> String {
    value.chars().filter(char::is_ascii_digit).collect()
}

/// Nothing but digits and spaces.
fn number(value: &str) -> Option<String> {
    let only = value.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace());
    only.then(|| digits(value))
}

fn is_email(value: &str) -> bool {
    let Some((name, domain)) = value.split_once('@') else { return false };
    !name.is_empty() && domain.contains('.') && !domain.starts_with('.')
}

fn is_website(value: &str) -> bool {
    let value = value.to_lowercase();
    let end = value.rsplit('.').next().unwrap_or_default();
    let known = ["kz", "ru", "com", "net", "org", "example", "қаз", "рф"].contains(&end);
    value.starts_with("http")
        || value.starts_with("www.")
        || (known && value.contains('.') && !value.contains(' '))
}

fn is_correspondent(value: &str) -> bool {
    number(value).is_some_and(|number| number.len() == 20 && number.starts_with("301"))
}

/// KZ and 18 more, ISO 13616; or twenty digits of a Russian account.
fn is_account(value: &str) -> bool {
    let packed: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
    let kazakh = packed.len() == 20
        && packed.starts_with("KZ")
        && packed.chars().all(|letter| letter.is_ascii_alphanumeric());
    kazakh || number(value).is_some_and(|number| number.len() == 20)
}

/// Eight or eleven letters with the country at the fifth, ISO 9362; or nine digits from 04.
fn is_bik(value: &str) -> bool {
    let swift = matches!(value.len(), 8 | 11)
        && value.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
        && value.get(4..6).is_some_and(|country| ["KZ", "RU"].contains(&country));
    swift || number(value).is_some_and(|number| number.len() == 9 && number.starts_with("04"))
}

fn is_phone(value: &str) -> bool {
    let signs =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || "+()-.,;/".contains(letter);
    let digits = digits(value);
    let marked = value.starts_with('+') || value.contains('(') || (value.contains('-') && digits.len() > 6);
    let national = digits.len() == 11 && digits.starts_with(['7', '8']);
    value.chars().all(signs) && (6..40).contains(&digits.len()) && (marked || national)
}

fn is_tax_id(value: &str) -> bool {
    number(value).is_some_and(|number| matches!(number.len(), 10 | 12))
}

fn is_kpp(value: &str) -> bool {
    number(value).is_some_and(|number| number.len() == 9)
}

fn is_ogrn(value: &str) -> bool {
    number(value).is_some_and(|number| matches!(number.len(), 13 | 15))
}

fn is_city(value: &str) -> bool {
    let lower = value.to_lowercase();
    let bare =
        ["г. ", "г.", "город ", "қ. "].iter().find_map(|prefix| lower.strip_prefix(prefix)).unwrap_or(&lower);
    CITIES.contains(&bare.strip_suffix(" қ.").unwrap_or(bare).trim())
}

fn is_person(value: &str) -> bool {
    let words: Vec<&str> = value.split_whitespace().collect();
    let named = words.iter().all(|word| word.starts_with(char::is_uppercase));
    (2..=4).contains(&words.len())
        && named
        && words.iter().any(|word| PATRONYMICS.iter().any(|end| word.to_lowercase().ends_with(end)))
        && !is_firm(value)
}

fn is_firm(value: &str) -> bool {
    let lower = value.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    value.contains('«') || words.any(|word| FORMS.contains(&word))
}

fn is_address(value: &str) -> bool {
    let lower = value.to_lowercase();
    STREETS.iter().any(|street| lower.contains(street))
}

#[cfg(test)]
mod tests {
    use super::{ImportField as F, *};

    #[test]
    fn values_tell_their_meaning() {
        for (value, field) in [
            ("office1@kz01.example", F::Email),
            ("www.firma.kz", F::Website),
            ("250340971007", F::TaxId),
            ("9805770104", F::TaxId),
            ("+7 700 000 10 20", F::Phone),
            ("8(700)0001020", F::Phone),
            ("77000001222", F::Phone),
            ("KZ83991A000000004100", F::Iban),
            ("40702810900000009100", F::Iban),
            ("30101810900000000771", F::CorrespondentAccount),
            ("DALAKZKA", F::Bik),
            ("040099771", F::Bik),
            ("980501001", F::Kpp),
            ("г. Алматы", F::City),
            ("Қарағанды", F::City),
            ("Ахметова Айгүл Серікқызы", F::ContactName),
            ("ТОО «Дала Сауда»", F::Name),
            ("ИП Иванов П.П.", F::Name),
            ("г. Алматы, ул. Примерная, 1", F::Address),
        ] {
            assert_eq!(kind(value), Some(field), "{value}");
        }
        assert_eq!(kind("просто слова"), None);
    }

    #[test]
    fn most_values_must_agree() {
        assert_eq!(recognise(&["a@b.kz", "c@d.kz", "нет"]), Some((F::Email, 60)));
        assert_eq!(recognise(&["a@b.kz", "нет"]), None);
        assert_eq!(recognise(&[]), None);
        assert!(are_row_numbers(&["1", "2", "3."]) && !are_row_numbers(&["1", "3"]));
    }
}
