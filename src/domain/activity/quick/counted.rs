//! Numbers that count things or name papers: they are no days and no hours.

use super::word_list::{WordList, folded, is_one_of};
use crate::domain::{
    search::fold,
    spoken::{self, Here, read_as_typed},
};
use std::sync::LazyLock;

/// What is counted.
static UNITS: WordList = LazyLock::new(|| {
    folded(
        "т|тн|тонн|тонна|тонны|тонну|тоннаға|кг|килограмм|г|гр|л|литр|литров|литра|м|м2|м3|метр|метров|метра|км|см|мм|%|процент|процентов|процента|пайыз|шт|штук|штуки|штука|штуку|дана|данадан|пар|пары|жұп|уп|упаковок|упаковки|упаковка|короб|коробок|коробки|коробка|қорап|ящик|ящиков|ящика|жәшік|мешков|мешка|мешок|қап|рулон|рулонов|рулона|орам|паллет|паллета|паллеты|паллету|поддон|поддонов|вагон|вагонов|вагона|машин|машины|машина|машину|көлік|контейнер|контейнеров|контейнера|раз|раза|рет|человек|человека|адам|место|мест|места|орын|позиций|позиции|позиция|позицию|млн|миллион|миллиона|миллионов|миллиард|млрд|мың|тыс|тысяч|тысячи|тысяча|тысячу|тг|тенге|теңге|теңгеге|₸|руб|рублей|рубля|₽|usd|$|kzt|rub|eur|евро|долларов|доллар|pcs|pieces|piece|tons|tonnes|ton|kg|liters|litres|boxes|box|bags|bag|pallets|pallet|units|unit|sets|set|thousand|million|percent|people|комплект|комплектов|комплекта|жиынтық|лист|листов|листа|парақ|бутылок|бутылки|бутылка|бөтелке|экз|экземпляр|экземпляра|экземпляров|этаж|этаже|қабат|офис|класс|сынып|версия|сорт",
    )
});
/// What has a number.
static PAPERS: WordList = LazyLock::new(|| {
    folded(
        "№|no|#|счет|счета|счету|счете|счетов|счетам|счётом|сф|шот|шоты|шоттың|шотты|invoice|договор|договора|договору|договоре|договором|шарт|шарты|шарттың|шартты|contract|agreement|заказ|заказа|заказу|заказе|заказом|тапсырыс|тапсырысы|order|заявка|заявки|заявку|заявке|өтінім|накладная|накладной|накладную|жүкқұжат|акт|акта|акту|акте|актом|актісі|кп|лот|лота|лоту|lot|партия|партии|партию|склад|склада|складе|склад|қойма|офис|офисе|кабинет|кабинете|кабинета|каб|этаж|павильон|бутик|пункт|пункта|тармақ|допник|доп|приложение|приложению|приложения|қосымша|quote|offer|версия|version|room|page|размер|размера|өлшем|артикул|квартал|тоқсан|школа|школе|школу|школы|мектеп|садик|аптека|дом|үй|quarter|q",
    )
});
/// Behind these a day is that of a paper or of a time gone by: «счёт от 5.11», «за октябрь».
static OF: WordList = LazyLock::new(|| folded("от|за|dated"));
/// What stands behind a month that something is about.
static ABOUT: WordList = LazyLock::new(|| folded("айының|айына|айы|айындағы|үшін|бойынша"));

fn has_digit(word: &str) -> bool {
    word.chars().any(|sign| sign.is_ascii_digit())
}

/// How many words at the beginning are a number that is no day: «12 штук», «2.5 т», «счёт 118», «от 5.11.2026».
pub(super) fn counted(words: &[String], here: &Here) -> Option<usize> {
    birthday(words).or_else(|| quantity(words)).or_else(|| paper(words)).or_else(|| of_then(words, here))
}

/// «с днём рождения»: no afternoon.
fn birthday(words: &[String]) -> Option<usize> {
    let at = usize::from(words.first().is_some_and(|word| fold(word) == "с"));
    let [day, birth, ..] = words.get(at..)? else { return None };
    let is_day = ["день", "дня", "дню", "днем"].contains(&fold(day).as_str());
    (is_day && fold(birth).starts_with("рожд")).then_some(at + 2)
}

/// A number, with decimals or from one to another, and what is counted.
fn quantity(words: &[String]) -> Option<usize> {
    let [number, unit, ..] = words else { return None };
    let is_number = number.starts_with(|sign: char| sign.is_ascii_digit())
        && number.chars().all(|sign| sign.is_ascii_digit() || ".,-–/xх".contains(sign));
    (is_number && (is_one_of(&UNITS, unit) || is_many(unit))).then_some(2)
}

/// «5 ноутбуков», «10 договоров»: the ending that a number of things has.
fn is_many(word: &str) -> bool {
    const LONG: usize = 6;
    let is_small = word.chars().all(char::is_lowercase) && word.chars().count() >= LONG;
    is_small && ["ов", "ев", "ых", "их", "ий"].iter().any(|ending| word.ends_with(ending)) && !is_time(word)
}

fn is_time(word: &str) -> bool {
    spoken::is_unit(word) || spoken::is_month(word) || spoken::weekday(&fold(word)).is_some()
}

/// A paper with its number: «счёт 118», «договор № 12/5».
fn paper(words: &[String]) -> Option<usize> {
    let first = words.first()?;
    let glued = first.starts_with(['№', '#']) && has_digit(first);
    if glued {
        return Some(1);
    }
    let marks = words.iter().take_while(|word| is_one_of(&PAPERS, word)).count();
    let number = words.get(marks).filter(|_| marks > 0)?;
    let is_plain =
        number.chars().all(|sign| sign.is_alphanumeric() || "-/№#".contains(sign)) && has_digit(number);
    // «счёт 15:00» is an hour, «акт 12 декабря» a day.
    let is_day = words.get(marks + 1).is_some_and(|next| spoken::is_month(next));
    (is_plain && !is_day).then_some(marks + 1)
}

/// A day of a paper, a month that is over: «от 5 ноября», «за октябрь», "dated 5.11", "for October".
fn of_then(words: &[String], here: &Here) -> Option<usize> {
    const LONGEST: usize = 4;
    let first = words.first()?;
    let is_of = is_one_of(&OF, first);
    let is_for = fold(first) == "for" && words.get(1).is_some_and(|next| spoken::is_month(next));
    if !is_of && !is_for {
        return of_month(words);
    }
    let is_said = |count: &usize| {
        let phrase = words.get(1..*count).unwrap_or_default();
        let is_span = phrase.len() > 1 && phrase.iter().skip(1).all(|word| is_time(word));
        let said = phrase.join(" ");
        read_as_typed(&said, here).is_ok() || is_span || phrase.len() == 1 && is_time(&said)
    };
    (2..=words.len().min(LONGEST)).rev().find(is_said)
}

/// «қазан айының есебі», «қараша үшін»: the month that something is about.
fn of_month(words: &[String]) -> Option<usize> {
    let [month, about, ..] = words else { return None };
    (spoken::is_month(month) && is_one_of(&ABOUT, about)).then_some(2)
}
