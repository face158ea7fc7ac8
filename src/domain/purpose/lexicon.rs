//! Words of purposes, folded: Kazakh letters on their Russian neighbours, and what SWIFT makes of both.

/// What a number belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Contract,
    Document,
    /// Something else that has numbers: a payment order, a bank, a court.
    Else,
}

const CONTRACTS: [&str; 8] =
    ["договор", "контракт", "шарт", "келисимшарт", "dogovor", "kontrakt", "contract", "shart"];
const CONTRACTS_WHOLE: [&str; 5] = ["дог", "дог-р", "дог-ру", "dog", "kelisimshart"];
const DOCUMENTS: [&str; 10] =
    ["счет", "инвойс", "шот", "накладн", "schet", "schёt", "shot", "invoice", "nakladn", "жукхат"];
const DOCUMENTS_WHOLE: [&str; 39] = [
    "сч",
    "инв",
    "с/ф",
    "сф",
    "сч/ф",
    "сч-ф",
    "упд",
    "эсф",
    "эшф",
    "авр",
    "акт",
    "акта",
    "акту",
    "актом",
    "акте",
    "акты",
    "актов",
    "актам",
    "актиси",
    "актисинин",
    "актисине",
    "тн",
    "ттн",
    "sch",
    "inv",
    "s/f",
    "upd",
    "esf",
    "avr",
    "akt",
    "akta",
    "aktu",
    "aktom",
    "akty",
    "aktov",
    "aktisi",
    "ttn",
    "act",
    "acts",
];
const ELSE: [&str; 9] =
    ["счетчик", "поручен", "исполнит", "заявк", "заказ", "ордер", "приказ", "постановлен", "poruchen"];
const ELSE_WHOLE: [&str; 33] = [
    "п/п",
    "пп",
    "п-п",
    "кнп",
    "кбк",
    "бик",
    "бин",
    "иин",
    "инн",
    "кпп",
    "уин",
    "иик",
    "бсн",
    "жсн",
    "жск",
    "р/с",
    "р/сч",
    "к/с",
    "л/с",
    "лист",
    "листу",
    "листа",
    "дело",
    "делу",
    "дела",
    "bin",
    "iin",
    "inn",
    "knp",
    "p/p",
    "кбе",
    "лот",
    "лота",
];
/// In front of an account: «на расчетный счет № …».
const OF_BANKS: [&str; 9] =
    ["лицев", "расчетн", "банковск", "текущ", "корр", "карточн", "специальн", "raschetn", "licev"];
/// Nobody owes by an act of reconciliation.
const NO_DEBT: [&str; 3] = ["сверк", "салыстыр", "sverk"];
/// Words between a subject and its number that say nothing.
const SOFT: [&str; 10] =
    ["на", "оплату", "предоплату", "по", "оплаты", "na", "oplatu", "predoplatu", "po", "for"];
const MARKS: [&str; 8] = ["n", "no", "nr", "номер", "номири", "ном", "nomer", "number"];
const NONE: [&str; 5] = ["б/н", "бн", "б.н", "b/n", "номирсиз"];
const FROM: [&str; 6] = ["от", "ot", "from", "of", "dated", "dd"];
const AND: [&str; 5] = ["и", "жане", "and", "i", "мен"];
const CURRENCIES: [&str; 18] = [
    "тг",
    "тенге",
    "теңге",
    "kzt",
    "руб",
    "рублей",
    "рубля",
    "рубль",
    "rub",
    "р",
    "₸",
    "₽",
    "usd",
    "eur",
    "tg",
    "tenge",
    "коп",
    "шт",
];
/// Nouns behind a number that make it a year or a time.
const COUNTED: [&str; 12] =
    ["г", "год", "года", "году", "ж", "жыл", "жылгы", "жылы", "мес", "дней", "дня", "кун"];

/// What a word has numbers of.
pub(super) fn subject(word: &str) -> Option<Subject> {
    let begins = |list: &[&str]| list.iter().any(|start| word.starts_with(start));
    let is = |list: &[&str]| list.contains(&word);
    match () {
        () if word.is_empty() => None,
        () if is(&ELSE_WHOLE) || begins(&ELSE) => Some(Subject::Else),
        () if is(&CONTRACTS_WHOLE) || begins(&CONTRACTS) => Some(Subject::Contract),
        () if is(&DOCUMENTS_WHOLE) || begins(&DOCUMENTS) => Some(Subject::Document),
        () => None,
    }
}

/// Whether Kazakh puts the number before such a word.
pub(super) fn follows_its_number(word: &str) -> bool {
    ["шарт", "келисимшарт", "шот", "жукхат", "акт", "shart", "kelisimshart", "shot", "akt"]
        .iter()
        .any(|start| word.starts_with(start))
}

pub(super) fn is_of_bank(word: &str) -> bool {
    OF_BANKS.iter().any(|start| word.starts_with(start))
}

pub(super) fn owes_nothing(word: &str) -> bool {
    NO_DEBT.iter().any(|start| word.starts_with(start))
}

pub(super) fn is_soft(word: &str) -> bool {
    SOFT.contains(&word)
}

pub(super) fn is_mark(word: &str) -> bool {
    MARKS.contains(&word)
}

pub(super) fn says_none(word: &str) -> bool {
    NONE.contains(&word)
}

pub(super) fn is_from(word: &str) -> bool {
    FROM.contains(&word)
}

pub(super) fn is_and(word: &str) -> bool {
    AND.contains(&word)
}

pub(super) fn is_currency(word: &str) -> bool {
    CURRENCIES.contains(&word)
}

pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.contains(&word)
}

/// Folded beginnings of the months, as they are written in the three scripts.
const MONTHS: [&[&str]; 12] = [
    &["январ", "кантар", "ianvar", "yanvar", "jan", "kantar", "qantar"],
    &["феврал", "акпан", "fevral", "feb", "akpan", "aqpan"],
    &["март", "наурыз", "mart", "march", "nauryz"],
    &["апрел", "сауир", "aprel", "april", "sauir"],
    &["мая", "май", "мае", "мамыр", "maia", "maya", "mai", "may", "mamyr"],
    &["июн", "маусым", "iiun", "iyun", "iun", "jun", "mausym"],
    &["июл", "шилде", "iiul", "iyul", "iul", "jul", "shilde"],
    &["август", "тамыз", "avgust", "august", "tamyz"],
    &["сентябр", "кыркуйек", "sentiabr", "sentyabr", "sep", "kyrkuiek", "qyrkuiek"],
    &["октябр", "казан", "oktiabr", "oktyabr", "oct", "kazan", "qazan"],
    &["ноябр", "караша", "noiabr", "noyabr", "nov", "karasha", "qarasha"],
    &["декабр", "желтоксан", "dekabr", "dec", "jeltoksan", "zheltoksan"],
];

/// The number of a month, from 1.
pub(super) fn month(word: &str) -> Option<u32> {
    let named = |(_, starts): &(u32, &&[&str])| starts.iter().any(|start| word.starts_with(start));
    (1..).zip(&MONTHS).find(named).map(|(number, _)| number)
}

/// «жылғы», «ж.» between a year and a day; «года», «г.» behind a year.
pub(super) fn is_year(word: &str) -> bool {
    matches!(word, "г" | "год" | "года" | "году" | "ж" | "j" | "g" | "goda")
        || ["жыл", "jyl", "zhyl"].iter().any(|start| word.starts_with(start))
}
