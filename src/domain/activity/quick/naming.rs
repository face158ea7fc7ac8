//! Which words of a line stand together as a name.

use super::word_list::{WordList, folded, is_one_of};
use crate::domain::{
    legal_form::{self, LegalForm},
    search::{base, fold},
};
use std::{ops::Range, slice, sync::LazyLock};

/// Capital letters that are a paper or a mark of the trade, and never a part of a name.
static PAPERS: WordList = LazyLock::new(|| {
    folded(
        "кп|тз|авр|эсф|снт|ндс|ққс|эцп|эқж|эшф|pdf|ттн|упд|бин|бсн|иин|жсн|инн|дс|нал|vip|sms|смс|crm|nda|vat|pdf|excel|zoom|whatsapp|telegram|я|мы|он|она|они|мен|біз|i|we",
    )
});
/// Endings of Kazakh cases behind a hyphen.
static CASES: WordList = LazyLock::new(|| {
    folded(
        "тен|тан|ден|дан|нен|нан|ге|ке|ға|қа|мен|бен|пен|тің|тың|дің|дың|нің|ның|ті|ты|ді|ды|ні|ны|те|та|де|да",
    )
});
/// Words before a name that only say its case.
static BEFORE: WordList = LazyLock::new(|| {
    folded("от|с|со|из|у|к|ко|в|во|для|до|по|насчёт|насчет|from|with|to|at|of|for|и|and|about|про|о|об")
});
/// What stands before the name of a firm and says no more than that it is one.
static TITLES: WordList = LazyLock::new(|| {
    folded(
        "компания|компании|компанию|компанией|фирма|фирмы|фирме|фирму|фирмой|организация|организации|организацию|организацией|company|firm",
    )
});
/// The same behind it.
static BEHIND: WordList = LazyLock::new(|| folded("мен|бен|пен|және|үшін|туралы|жайлы|бойынша|и|and|деген"));

/// Whether the words begin as a name does: a capital, or a quotation mark.
pub fn is_capital(words: &[String]) -> bool {
    words.iter().all(|word| {
        let is_quoted = word.starts_with(['«', '"', '“', '„']);
        let is_upper = word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase);
        (is_quoted || is_upper && word.starts_with(char::is_alphabetic)) && !is_one_of(&PAPERS, word)
    }) && !words.is_empty()
}

/// Small words behind a kind that name nobody: they say how, of what, or who it is at the client in front.
static COMMON: WordList = LazyLock::new(|| {
    folded(
        "после|уже|еще|тоже|также|сразу|снова|опять|сам|сама|сами|им|ему|ей|мне|нам|вам|раньше|позже|потом|при|через|под|над|без|против|срочно|обязательно|лично|повторно|повторный|утренний|кейін|тағы|қайта|бірге|шұғыл|маған|оған|оларға|акт|акты|акта|акту|again|later|soon|back|urgent|urgently|after|before|them|him|her|me|us|the|new|first|about|по|насчет|про|из|от|на|для|за|со|он|она|они",
    )
});
/// Beginnings of words of the trade, of places and of posts, folded.
static TRADE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let starts = "прайс|цена|цены|цену|цене|счет|договор|оплат|доставк|каталог|образц|презентац|отгруз|сверк|заказ|документ|новост|результат|итог|вопрос|накладн|претенз|долг|плат|аванс|скидк|остатк|поставк|поставщ|партнер|директор|бухгалт|юрист|менеджер|секретар|снабжен|закуп|склад|клиент|хозя|руковод|отдел|команд|офис|логист|инженер|технолог|приемн|завод|магазин|объект|производств|баға|шот|шарт|төлем|жеткіз|тапсырыс|құжат|есеп|басшы|борыш|қарыз|үлгі|қойма|кеңсе|зауыт|дүкен|price|invoice|contract|payment|deliver|catalog|sample|order|demo|debt|director|account|lawyer|manager|offer|office";
    starts.split('|').map(fold).collect()
});

/// Words that join two words of a name.
static JOINTS: WordList = LazyLock::new(|| folded("и|&|and|және|мен|бен|пен|плюс|+"));

/// Whether a word joins two words of a name.
pub fn is_joint(word: &str) -> bool {
    is_one_of(&JOINTS, word)
}

/// Endings of verbs, folded.
const VERBS: [&str; 12] = ["ть", "ти", "чь", "тся", "ит", "ет", "ут", "ят", "йды", "йди", "лды", "лди"];

/// Nouns that firms are called by and that end as verbs do, folded.
static NOUNS: WordList = LazyLock::new(|| {
    folded(
        "буфет|банкет|букет|пакет|паркет|макет|этикет|пикет|ракет|жакет|совет|рассвет|самоцвет|первоцвет|привет|завет|билет|балет|браслет|атлет|скелет|туалет|омлет|кабинет|интернет|монет|комитет|авторитет|приоритет|паритет|университет|факультет|иммунитет|бюджет|гаджет|сюжет|предмет|портрет|секрет|кредит|аудит|бандит|гранит|магнит|зенит|лимит|саммит|визит|депозит|транзит|композит|реквизит|монолит|гамбит|орбит|фаворит|элит|дефицит|профицит|антрацит|профит|бисквит|алфавит|институт|маршрут|парашют|салют|приют",
    )
});
/// Endings of other such nouns: «радость», «область», «печать».
const NOUN_ENDINGS: [&str; 4] = ["ость", "асть", "есть", "чать"];

fn is_verb(word: &str) -> bool {
    const SHORTEST: usize = 5;
    let folded = fold(word);
    let is_noun = NOUNS.contains(&folded) || NOUN_ENDINGS.iter().any(|ending| folded.ends_with(ending));
    folded.chars().count() >= SHORTEST && !is_noun && VERBS.iter().any(|ending| folded.ends_with(ending))
}

/// Whether a small word may be a name that nobody wrote with a capital.
pub(super) fn is_small(word: &str) -> bool {
    const SHORTEST: usize = 3;
    // Verbs in other forms, and adjectives.
    const NO_NAMES: [&str; 8] = ["ау", "еу", "ый", "ий", "ая", "ое", "ые", "ую"];
    let folded = fold(word);
    let is_plain = word.chars().all(|sign| sign.is_alphabetic() && sign.is_lowercase());
    let is_trade = || TRADE.iter().any(|start| folded.starts_with(start));
    let is_other = || NO_NAMES.iter().chain(&VERBS).any(|ending| folded.ends_with(ending));
    let is_common = || COMMON.contains(&folded) || BEFORE.contains(&folded) || BEHIND.contains(&folded);
    is_plain && word.chars().count() >= SHORTEST && !is_common() && !is_trade() && !is_other()
}

/// «Ромбике», «Арману», «им»: to whom, by the ending of a Russian dative.
pub(super) fn is_dative(word: &str) -> bool {
    const LONG: usize = 4;
    const VOWELS: &str = "аеёиоуыэюя";
    const NOT: [&str; 5] = ["береке", "мереке", "кафе", "баке", "жаке"];
    let small = word.to_lowercase();
    let mut back = small.chars().rev();
    let (last, before) = (back.next(), back.next());
    let is_noun = before.is_some_and(|letter| letter.is_alphabetic() && !VOWELS.contains(letter));
    let is_ended = match last {
        Some('е') => is_noun && small.chars().count() >= LONG,
        Some('у') => is_noun && small.chars().count() > LONG,
        // «Марии»: of «Мария».
        Some('и') => before == Some('и') && small.chars().count() > LONG,
        _ => false,
    };
    let is_kazakh = small.contains(['ә', 'і', 'ң', 'ғ', 'ү', 'ұ', 'қ', 'ө', 'һ']);
    let is_other = is_kazakh || NOT.contains(&small.as_str()) || COMMON.contains(&fold(word));
    matches!(small.as_str(), "ему" | "ей" | "им") || is_ended && !is_other
}

/// How many words stand between quotation marks at the beginning: they are a name, and no day and no kind.
pub(super) fn quoted(words: &[String]) -> Option<usize> {
    const LONGEST: usize = 8;
    let first = words.first()?.strip_prefix(['«', '"', '“', '„'])?;
    let rest = words.iter().skip(1).take(LONGEST).map(String::as_str);
    let closes = |word: &str| word.trim_end_matches([':', '.', ')']).ends_with(['»', '"', '”', '“']);
    std::iter::once(first).chain(rest).position(closes).map(|at| at + 1)
}

/// Whether a quotation was begun in the words and goes on behind them.
fn is_open(words: &[String]) -> bool {
    let (mut open, mut plain) = (0_i32, false);
    for sign in words.iter().flat_map(|word| word.chars()) {
        match sign {
            '«' | '“' | '„' => open += 1,
            '»' | '”' => open -= 1,
            '"' => plain = !plain,
            _ => {}
        }
    }
    open > 0 || plain
}

/// The whole name that stands around some words of a part: capitals on both sides. `is_small` where nobody types
/// capitals: the one word behind belongs to the name as well.
pub fn around(part: &[String], found: Range<usize>, is_small: bool) -> Range<usize> {
    let is_name = |at: usize| part.get(at).is_some_and(|word| is_capital(slice::from_ref(word)));
    let (mut start, mut end) = (found.start, found.end);
    while start > 0 && is_name(start - 1) {
        start -= 1;
    }
    while part.len() > end && (is_name(end) || part.get(start..end).is_some_and(is_open)) {
        end += 1;
    }
    let is_word = |at: usize| part.get(at).is_some_and(|word| word.chars().all(char::is_alphabetic));
    if is_small && end == found.end && is_word(end) {
        end += 1;
    }
    start..end
}

/// How many words at the beginning are a legal form. What is a word as well has to be written in capitals.
fn form(words: &[String]) -> Option<usize> {
    (1..=LegalForm::LONGEST.min(words.len())).rev().find(|count| {
        let said = words.get(..*count).unwrap_or_default().join(" ");
        let is_plain = !said.is_ascii() && !legal_form::is_word_too(&base(&said));
        legal_form::find(&said).is_some() && (is_plain || !said.contains(char::is_lowercase) || *count > 1)
    })
}

/// A name with its legal form: «ТОО Жулдыз», «ООО Рога и Копыта», «Жулдыз ЖШС». Small words that join two of its words
/// are its own; where nobody types capitals it goes on to a verb, a number or the end of the part.
pub fn with_form(part: &[String]) -> Option<Range<usize>> {
    let found = |at| Some((at, form(part.get(at..)?)?));
    let (at, count) = (0..part.len()).find_map(found)?;
    let is_name = |at: usize| part.get(at).is_some_and(|word| is_capital(slice::from_ref(word)));
    let form_end = at + count;
    let mut start = if is_name(form_end) { at } else { around(part, at..form_end, false).start };
    let is_joint = |at: usize| part.get(at).is_some_and(|word| is_joint(word));
    // «Рога и Копыта ЖШС»
    while (2..at).contains(&start) && is_joint(start - 1) && is_name(start - 2) {
        start = around(part, start - 2..at, false).start;
    }
    let mut end = around(part, at..form_end, false).end;
    let is_small = start == at && end == form_end;
    let goes_on = |at: usize| {
        let word = part.get(at).filter(|word| word.chars().all(char::is_alphabetic));
        is_name(at) || is_small && word.is_some_and(|word| !is_verb(word))
    };
    loop {
        let next = end + usize::from(end > form_end && is_joint(end));
        if !goes_on(next) {
            break;
        }
        end = around(part, end..next + 1, false).end;
    }
    (end - start > count).then_some(start..end)
}

/// The name in a part that nobody knows: with its legal form, or the first capitals with what stands between their
/// quotation marks; the whole part where there are none.
pub fn of_stranger(part: &[String]) -> Range<usize> {
    if let Some(place) = with_form(part) {
        return place;
    }
    let first = part.iter().position(|word| is_capital(slice::from_ref(word)));
    first.map_or(0..part.len(), |at| around(part, at..at + 1, false))
}

/// The name of somebody who is said to be new: as [`of_stranger`], where nobody types capitals up to a verb.
pub fn of_newcomer(part: &[String]) -> Range<usize> {
    let place = of_stranger(part);
    let has_name =
        part.get(place.clone()).unwrap_or_default().iter().any(|word| is_capital(slice::from_ref(word)));
    let verb = part
        .iter()
        .position(|word| is_verb(word))
        .filter(|at| *at > 0 && !has_name && place.len() == part.len());
    verb.map_or(place, |verb| 0..verb)
}

/// Whether letters are the ending of a Kazakh case: «-ке» of «мёдке».
pub fn is_case(ending: &str) -> bool {
    CASES.contains(&fold(ending))
}

/// A name as it is written down: without a colon behind it and without the ending of a Kazakh case.
pub fn bare(words: &[String]) -> String {
    let name = words.join(" ");
    let name = name.trim_end_matches([':', ',', ';']);
    match name.rsplit_once(['-', '–']) {
        Some((first, ending)) if !first.is_empty() && is_case(ending) => first.to_owned(),
        _ => name.to_owned(),
    }
}

/// Takes a name out of a part, with the words that only stood for its case.
pub fn cut(part: &mut Vec<String>, place: Range<usize>) {
    let is_case = |at: Option<usize>, list: &WordList| {
        at.and_then(|at| part.get(at)).is_some_and(|word| is_one_of(list, word))
    };
    let title = place.start - usize::from(is_case(place.start.checked_sub(1), &TITLES));
    let start = title - usize::from(is_case(title.checked_sub(1), &BEFORE));
    let end = place.end + usize::from(is_case(Some(place.end), &BEHIND));
    part.drain(start..end.min(part.len()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_name_is_taken_whole() {
        for (text, at, name) in [
            ("Темир Строй просит цену", 0, "Темир Строй"),
            ("ТОО Темир Строй", 1, "ТОО Темир Строй"),
            ("Темир просит цену", 0, "Темир"),
            ("Темир КП отправить", 0, "Темир"),
            ("для «Новый свет» счёт", 1, "«Новый свет»"),
        ] {
            let part = words(text);
            assert_eq!(part[around(&part, at..at + 1, false)].join(" "), name, "{text}");
        }
        let part = words("щука хочет прайс");
        assert_eq!(of_stranger(&part), 0..3);
        assert_eq!(of_stranger(&words("хочет прайс Щука завтра")), 2..3);
    }

    #[test]
    fn a_name_with_its_legal_form_is_whole() {
        for (text, name) in [
            ("ТОО Жулдыз", "ТОО Жулдыз"),
            ("ООО Рога и Копыта", "ООО Рога и Копыта"),
            ("ООО Рога и Копыта просят прайс", "ООО Рога и Копыта"),
            ("ооо рога и копыта", "ооо рога и копыта"),
            ("тоо жулдыз просит прайс", "тоо жулдыз"),
            ("тоо новый буфет просит прайс", "тоо новый буфет"),
            ("тоо радость хочет прайс", "тоо радость"),
            ("цена для ТОО «Новый свет» до вечера", "ТОО «Новый свет»"),
            ("Нұр ИП Иванов", "ИП Иванов"),
            ("Рога и Копыта ЖШС баға", "Рога и Копыта ЖШС"),
        ] {
            let part = words(text);
            assert_eq!(with_form(&part).map(|place| part[place].join(" ")).as_deref(), Some(name), "{text}");
        }
        for text in ["ТОО", "too late", "Нұр просит", "ақ қағаз"] {
            assert_eq!(with_form(&words(text)), None, "{text}");
        }
    }

    #[test]
    fn what_stood_for_the_case_of_a_name_goes_with_it() {
        for (text, place, rest) in [
            ("письмо от Темир по счёту", 2..3, "письмо по счёту"),
            ("Нұр мен кездесу", 0..1, "кездесу"),
            ("звонили из компании Темир просят скидку", 3..4, "звонили просят скидку"),
            ("Темир", 0..1, ""),
        ] {
            let mut part = words(text);
            cut(&mut part, place);
            assert_eq!(part.join(" "), rest, "{text}");
        }
    }
}
