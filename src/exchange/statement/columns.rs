//! What the columns of a bank's table mean, by their headings in three languages (domain rules 9.4).

use crate::{
    domain::statement::{Writer, read_day, read_sum},
    exchange::{
        Row,
        words::{looks_like_value, words},
    },
};

/// Known headings that make a row the one of the headings.
const KNOWN: usize = 3;
/// Rows in which headings are looked for.
const DEPTH: usize = 60;
/// Words of a heading; a longer cell is prose.
const WORDS: usize = 8;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Day,
    ValueDay,
    /// The day of the order, where the day of the booking is not told.
    DocumentDay,
    Number,
    Reference,
    /// Money that went out, and that came in.
    Debit,
    Credit,
    /// Money of both ways, told by its sign, by a column or by the sides.
    Amount,
    Way,
    Currency,
    Purpose,
    /// The other side.
    Name,
    TaxId,
    Account,
    PayerName,
    PayerTaxId,
    PayerAccount,
    PayeeName,
    PayeeTaxId,
    PayeeAccount,
    Ignored,
}

/// Every column with its stable name and, where they say it alone, its headings: folded beginnings of words.
const COLUMNS: &[(Column, &str, &str)] = &[
    (Column::Ignored, "ignored", "no п п|остат|баланс|balance|калдык|вид операц|код|шифр|статус|status"),
    (
        Column::Day,
        "day",
        "дата|дата операц|дата провод|дата списан|дата поступ|дата время|date|booking date|operation date|transaction date|куни|операция куни|дата соверш",
    ),
    (Column::ValueDay, "value_day", "дата валют|value date|валюталау куни"),
    (Column::DocumentDay, "document_day", "дата док|дата плат|document date|кужат куни"),
    (
        Column::Number,
        "number",
        "номер|номер док|номер плат|no док|no плат|номер п п|number|document number|document no|кужат номири|номири|кужат no",
    ),
    (
        Column::Reference,
        "reference",
        "референс|reference|bank reference|id операц|id транз|transaction id|идентификатор",
    ),
    (
        Column::Debit,
        "debit",
        "дебет|сумма дебет|сумма по дебет|оборот дебет|оборот по дебет|дебет оборот|списан|расход|debit|withdraw|шыгыс|дебет бойынша",
    ),
    (
        Column::Credit,
        "credit",
        "кредит|сумма кредит|сумма по кредит|оборот кредит|оборот по кредит|кредит оборот|поступлен|приход|credit|deposit|кирис|кредит бойынша",
    ),
    (
        Column::Amount,
        "amount",
        "сумма|сумма операц|сумма плат|сумма док|amount|sum|сомасы|сома|операция сомасы",
    ),
    (Column::Way, "way", "тип операц|дебет кредит|дт кт|д к|направлен|debit credit|dr cr|direction|type"),
    (Column::Currency, "currency", "валют|currency|ccy"),
    (
        Column::Purpose,
        "purpose",
        "назначен|детали|основание|комментар|описан|purpose|detail|descript|remittance|максат|толем максат|толемнин максат|толем магын",
    ),
    (Column::Name, "name", ""),
    (Column::TaxId, "tax_id", ""),
    (Column::Account, "account", ""),
    (Column::PayerName, "payer_name", ""),
    (Column::PayerTaxId, "payer_tax_id", ""),
    (Column::PayerAccount, "payer_account", ""),
    (Column::PayeeName, "payee_name", ""),
    (Column::PayeeTaxId, "payee_tax_id", ""),
    (Column::PayeeAccount, "payee_account", ""),
];

/// Beginnings of words that say whose a name, a number or an account is.
const PARTNERS: [&str; 6] = ["контрагент", "корреспондент", "counterpart", "партнер", "partner", "сериктес"];
const PAYERS: [&str; 5] = ["плательщик", "отправител", "payer", "sender", "толеуши"];
const PAYEES: [&str; 5] = ["получател", "бенефициар", "payee", "beneficiar", "алушы"];
/// What else may be told of a side and is not kept.
const ELSE: [&str; 10] = ["банк", "bank", "бик", "bic", "swift", "кпп", "кбе", "кнп", "корр", "адрес"];
const TAX_IDS: [&str; 8] = ["инн", "бин", "иин", "бсн", "жсн", "inn", "bin", "iin"];
const ACCOUNTS: [&str; 6] = ["счет", "сч", "иик", "жск", "iban", "account"];

impl Column {
    /// Every meaning, as a person is offered them.
    pub fn offered() -> Vec<Self> {
        COLUMNS.iter().map(|(column, ..)| *column).collect()
    }

    /// Stable name, as it is remembered.
    pub fn key(self) -> &'static str {
        COLUMNS.iter().find(|(own, ..)| *own == self).map_or("ignored", |(_, key, _)| key)
    }

    /// The column of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        COLUMNS.iter().find(|(_, own, _)| *own == key).map(|(column, ..)| *column)
    }

    /// The meaning of a heading; nothing when none is known.
    pub fn of(heading: &str) -> Option<Self> {
        let words = words(heading);
        if words.is_empty() || words.len() > WORDS || looks_like_value(heading) {
            return None;
        }
        of_side(&words).or_else(|| by_phrase(&words))
    }
}

fn any(words: &[String], beginnings: &[&str]) -> bool {
    words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
}

/// A heading about the other side, the payer or the payee.
fn of_side(words: &[String]) -> Option<Column> {
    let is_tax_id = words.iter().any(|word| TAX_IDS.contains(&word.as_str()));
    let columns = if any(words, &PAYERS) {
        [Column::PayerName, Column::PayerTaxId, Column::PayerAccount]
    } else if any(words, &PAYEES) {
        [Column::PayeeName, Column::PayeeTaxId, Column::PayeeAccount]
    } else if any(words, &PARTNERS) {
        [Column::Name, Column::TaxId, Column::Account]
    } else {
        // Whose account it is, the heading does not say.
        return is_tax_id.then_some(Column::TaxId);
    };
    let [name, tax_id, account] = columns;
    Some(match () {
        () if any(words, &ELSE) => Column::Ignored,
        () if is_tax_id => tax_id,
        () if any(words, &ACCOUNTS) => account,
        () => name,
    })
}

/// The column with the longest phrase that the heading begins with or holds.
fn by_phrase(words: &[String]) -> Option<Column> {
    let phrases =
        COLUMNS.iter().flat_map(|(column, _, list)| list.split('|').map(move |text| (*column, text)));
    let found = phrases.filter(|(_, text)| !text.is_empty()).filter_map(|(column, text)| {
        let phrase: Vec<&str> = text.split(' ').collect();
        let holds = |window: &[String]| phrase.iter().zip(window).all(|(own, word)| word.starts_with(own));
        words.windows(phrase.len()).any(holds).then_some((phrase.len(), column))
    });
    let (_, column) = found.fold(None, |best: Option<(usize, Column)>, next| match best {
        Some((length, _)) if length >= next.0 => best,
        _ => Some(next),
    })?;
    Some(column)
}

/// The row of the headings with what each column means: the first with enough known ones among which are a day and a
/// sum.
pub(super) fn headings(rows: &[Row]) -> Option<(usize, Vec<Column>)> {
    rows.iter().take(DEPTH).enumerate().find_map(|(place, row)| {
        let known: Vec<Option<Column>> = (0..row.width()).map(|at| Column::of(row.text(at))).collect();
        let columns: Vec<Column> = known.iter().map(|column| column.unwrap_or(Column::Ignored)).collect();
        let count = known.iter().flatten().count();
        (count >= KNOWN && are_enough(&columns)).then_some((place, columns))
    })
}

/// A row of words that nobody knows as headings, above one with a day and a sum.
pub(super) fn strange_headings(rows: &[Row]) -> Option<usize> {
    let cells = |row: &Row| row.filled().map(|(_, text)| text.to_owned()).collect::<Vec<_>>();
    let is_day = |text: &String| read_day(text).is_ok();
    let is_sum = |text: &String| !is_day(text) && read_sum(text, Writer::People).is_ok();
    let mut pairs = rows.iter().take(DEPTH).map(cells).zip(rows.iter().skip(1).map(cells));
    pairs.position(|(above, below)| {
        let are_words = above.len() > 1 && !above.iter().any(|text| is_day(text) || is_sum(text));
        are_words && below.iter().any(is_day) && below.iter().any(is_sum)
    })
}

/// Whether day and sum are among the columns.
pub(super) fn are_enough(columns: &[Column]) -> bool {
    let has = |wanted: &[Column]| columns.iter().any(|column| wanted.contains(column));
    has(&[Column::Day, Column::ValueDay, Column::DocumentDay])
        && has(&[Column::Debit, Column::Credit, Column::Amount])
}

#[cfg(test)]
mod tests {
    use super::{Column as C, *};

    #[test]
    fn headings_of_three_languages() {
        for (heading, column) in [
            ("Дата операции", C::Day),
            ("Күні", C::Day),
            ("Date", C::Day),
            ("Дата валютирования", C::ValueDay),
            ("Дата документа", C::DocumentDay),
            ("Номер документа", C::Number),
            ("Құжат нөмірі", C::Number),
            ("Дебет", C::Debit),
            ("Сумма по кредиту", C::Credit),
            ("Сомасы", C::Amount),
            ("Amount", C::Amount),
            ("Дт/Кт", C::Way),
            ("Төлемнің мақсаты", C::Purpose),
            ("Назначение платежа", C::Purpose),
            ("Наименование контрагента", C::Name),
            ("БИН/ИИН контрагента", C::TaxId),
            ("INN", C::TaxId),
            ("ИИК контрагента", C::Account),
            ("Банк контрагента", C::Ignored),
            ("ИНН плательщика", C::PayerTaxId),
            ("Получатель", C::PayeeName),
            ("Счет получателя", C::PayeeAccount),
            ("Остаток", C::Ignored),
            ("№ п/п", C::Ignored),
        ] {
            assert_eq!(C::of(heading), Some(column), "{heading}");
        }
        assert_eq!((C::of("КНП"), C::of("Выписка по счету"), C::of("12.05.2026")), (None, None, None));
    }

    #[test]
    fn names_come_back() {
        for (column, key, _) in COLUMNS {
            assert_eq!((column.key(), C::from_key(key)), (*key, Some(*column)));
        }
    }
}
