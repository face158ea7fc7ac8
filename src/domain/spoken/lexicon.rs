//! Words of days and times in three languages, folded as a search folds them.

use super::said::{Part, Unit, Which};
use crate::domain::search::fold;
use chrono::Weekday;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};
use strsim::damerau_levenshtein;

/// What a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Relative(i64),
    Now,
    Weekday(Weekday),
    Month(u32),
    Which(Which),
    /// Before the count: «через», "in".
    In,
    /// After the count: «кейін».
    After,
    /// Before a day: «к», "by".
    By,
    /// The same behind it: «дейін».
    UpTo,
    /// «до»: a deadline, or the end of a range.
    Until,
    /// "to": the end of a range, or the day that something is moved to.
    To,
    From,
    /// «после»: an hour of the clock, or a distance in time.
    Past,
    /// «в», "at": a number behind it is an hour. «на», "on": it may be a day.
    At(bool),
    /// «сағат»: an hour of the clock, or one that passes.
    Hour,
    Unit(Unit),
    /// «рабочих», «жұмыс»: the days that follow are working days.
    Working,
    /// Half of what follows.
    Half,
    /// One and a half.
    HalfMore,
    HalfYear,
    HalfHour,
    End,
    Start,
    EndOfMonth,
    Weekend,
    Part(Part),
    /// True after noon.
    AmPm(bool),
    Number(u32),
    /// «года», «жылғы»: the number before it is a year.
    YearMark,
    /// «күні»: behind a weekday or a number of the month it says nothing.
    OfDay,
    /// Says nothing.
    Filler,
}

/// What a text of up to three words means, Kazakh endings cut.
pub(super) fn word(text: &str) -> Option<Word> {
    WORDS.get(text).copied().or_else(|| {
        let stem = |ending: &&str| text.strip_suffix(ending).and_then(|stem| WORDS.get(stem)).copied();
        ENDINGS.iter().filter(|_| !text.contains(' ')).find_map(stem)
    })
}

/// Whether a folded word is one of these, or stands in a longer name of one: "after" in "day after tomorrow".
pub(super) fn is_part(folded: &str) -> bool {
    folded.is_empty() || PARTS.contains(folded) || word(folded).is_some()
}

/// Whether this is an ending that Kazakh puts behind a number and a hyphen.
pub(super) fn is_ending(text: &str) -> bool {
    ENDINGS.contains(&text)
}

/// A word of days that one of these may have been meant as.
pub(super) fn near(text: &str) -> Option<&'static str> {
    const SLIPS: usize = 2;
    const LONG: usize = 5;
    text.split_whitespace()
        .map(fold)
        .filter(|typed| typed.chars().count() >= LONG && word(typed).is_none())
        .find_map(|typed| {
            let known = LIST.iter().flat_map(|(_, words)| words.split('|'));
            let far = |known: &str| damerau_levenshtein(&typed, &fold(known));
            let long = known.filter(|known| known.chars().count() >= LONG);
            long.map(|known| (far(known), known))
                .filter(|(far, _)| *far < SLIPS)
                .min()
                .map(|(_, known)| known)
        })
}

static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let of =
        |(word, texts): &(Word, &str)| texts.split('|').map(|text| (fold(text), *word)).collect::<Vec<_>>();
    LIST.iter().flat_map(of).collect()
});

static PARTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let long = WORDS.keys().flat_map(|name| name.split(' '));
    long.chain(OF_MONTH).map(str::to_owned).collect()
});

/// «15 числа», folded.
pub(super) const OF_MONTH: [&str; 3] = ["числа", "число", "числу"];

/// Endings of Kazakh cases, folded.
const ENDINGS: [&str; 22] = [
    "да", "де", "та", "те", "га", "ге", "ка", "ке", "нан", "нен", "дан", "ден", "тан", "тен", "нын", "нин",
    "дын", "дин", "тын", "тин", "сы", "си",
];

const LIST: &[(Word, &str)] = &[
    (
        Word::Relative(0),
        "today|сегодня|бүгін|end of day|eod|конец дня|конца дня|концу дня|күн соңына|күн соңында",
    ),
    (Word::Relative(1), "tomorrow|tmr|завтра|ертең"),
    (Word::Relative(2), "day after tomorrow|послезавтра|бүрсігүні|бүрсүгіні"),
    (Word::Relative(-1), "yesterday|вчера|кеше"),
    (Word::Relative(-2), "day before yesterday|позавчера|алдыңғы күні|алдыңгүні"),
    (Word::Now, "now|сейчас|қазір"),
    (Word::Weekday(Weekday::Mon), "mon|monday|пн|понедельник|понедельника|понедельнику|дс|дүйсенбі"),
    (Word::Weekday(Weekday::Tue), "tue|tuesday|вт|вторник|вторника|вторнику|сс|сейсенбі"),
    (Word::Weekday(Weekday::Wed), "wed|wednesday|ср|среда|среду|среды|среде|сәрсенбі"),
    (Word::Weekday(Weekday::Thu), "thu|thursday|чт|четверг|четверга|четвергу|бс|бейсенбі"),
    (Word::Weekday(Weekday::Fri), "fri|friday|пт|пятница|пятницу|пятницы|пятнице|жм|жұма"),
    (Word::Weekday(Weekday::Sat), "sat|saturday|сб|суббота|субботу|субботы|субботе|сб|сенбі"),
    (Word::Weekday(Weekday::Sun), "sun|sunday|вс|воскресенье|воскресенья|воскресенью|жс|жексенбі"),
    (Word::Month(1), "jan|january|январь|января|январе|янв|қаңтар|қаң"),
    (Word::Month(2), "feb|february|февраль|февраля|феврале|фев|ақпан|ақп"),
    (Word::Month(3), "mar|march|март|марта|марте|мар|наурыз|нау"),
    (Word::Month(4), "apr|april|апрель|апреля|апреле|апр|сәуір|сәу"),
    (Word::Month(5), "may|май|мая|мае|мамыр|мам"),
    (Word::Month(6), "jun|june|июнь|июня|июне|июн|маусым|мау"),
    (Word::Month(7), "jul|july|июль|июля|июле|июл|шілде|шіл"),
    (Word::Month(8), "aug|august|август|августа|августе|авг|тамыз|там"),
    (Word::Month(9), "sep|sept|september|сентябрь|сентября|сентябре|сен|сент|қыркүйек|қыр"),
    (Word::Month(10), "oct|october|октябрь|октября|октябре|окт|қазан|қаз"),
    (Word::Month(11), "nov|november|ноябрь|ноября|ноябре|ноя|нояб|қараша|қар"),
    (Word::Month(12), "dec|december|декабрь|декабря|декабре|дек|желтоқсан|жел"),
    (Word::Which(Which::This), "this|этот|эту|это|этой|этом|эта|осы|бұл"),
    (
        Word::Which(Which::Next),
        "next|следующий|следующую|следующее|следующей|следующем|следующая|следующего|след|келесі",
    ),
    (Word::Which(Which::Last), "last|прошлый|прошлую|прошлое|прошлой|прошлом|прошлая|өткен"),
    (Word::In, "in|через"),
    (Word::After, "кейін|соң"),
    (Word::By, "by|before|к|ко|не позднее"),
    (Word::UpTo, "дейін"),
    (Word::To, "to"),
    (Word::Until, "до|until|till"),
    (Word::Past, "после|after"),
    (Word::From, "с|from"),
    (Word::At(true), "в|во|at|around|около|примерно|ровно|шамамен|дәл"),
    (Word::At(false), "на|on|for"),
    (Word::Hour, "сағат|часов|часа|час|ч|hour|hours|o clock|oclock"),
    (Word::Unit(Unit::Minute), "минут|минуты|минуту|мин|minute|minutes|min"),
    (Word::Unit(Unit::Day), "день|дня|дней|дн|дне|күн|күнінен|day|days"),
    (Word::Unit(Unit::Week), "неделя|недели|неделю|недель|неделе|нед|апта|аптаның|week|weeks"),
    (Word::Unit(Unit::Month), "месяц|месяца|месяцев|месяце|мес|ай|month|months"),
    (Word::Unit(Unit::Year), "год|года|лет|году|жыл|year|years"),
    (Word::Working, "рабочий|рабочих|рабочие|рабочего|раб|жұмыс|business|working"),
    (Word::Half, "жарты|half"),
    (Word::HalfMore, "полтора|полторы|бір жарым"),
    (Word::HalfYear, "полгода|жарты жыл|half a year"),
    (Word::HalfHour, "полчаса|half an hour"),
    (Word::End, "end of|end|late|конец|конце|концу|конца|соңы|соңында|соңына"),
    (Word::Start, "start of|start|early|beginning of|начало|начале|началу|начала|басы|басында"),
    (Word::EndOfMonth, "eom"),
    (Word::Weekend, "weekend|the weekend|выходные|выходных|демалыс күндері|демалыс күні|демалыс күндерінде"),
    (Word::Part(Part::Night), "night|ночи|ночью|түнгі|түнде"),
    (Word::Part(Part::Morning), "morning|in the morning|утром|утра|таңертең|таңғы|таң|таңертеңгі"),
    (Word::Part(Part::Noon), "noon|midday|полдень|в полдень|обед|обеда|в обед|түсте|түскі|талтүсте"),
    (
        Word::Part(Part::Afternoon),
        "afternoon|in the afternoon|after lunch|после обеда|часа дня|часов дня|час дня|днем|түстен кейін|түстен соң",
    ),
    (
        Word::Part(Part::Evening),
        "evening|in the evening|вечером|вечера|вечеру|ближе к вечеру|кешке|кешкі|кешкісін",
    ),
    (Word::AmPm(false), "am|a m"),
    (Word::AmPm(true), "pm|p m"),
    (Word::Number(1), "a|an|one|один|одну|одна|бір"),
    (Word::Number(2), "two|два|две|екі"),
    (Word::Number(3), "three|три|үш"),
    (Word::Number(4), "four|четыре|төрт"),
    (Word::Number(5), "five|пять|бес"),
    (Word::Number(6), "six|шесть|алты"),
    (Word::Number(7), "seven|семь|жеті"),
    (Word::Number(8), "eight|восемь|сегіз"),
    (Word::Number(9), "nine|девять|тоғыз"),
    (Word::Number(10), "ten|десять|он"),
    (Word::Number(11), "eleven|одиннадцать|он бір"),
    (Word::Number(12), "twelve|двенадцать|он екі"),
    (Word::YearMark, "г|года г|ж|жылғы|жылы"),
    (Word::OfDay, "күні"),
    (Word::Filler, "the|of|начиная|бастап"),
];
