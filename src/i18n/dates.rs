//! Days, months and times of day as each language writes them.

use super::numbers::{Formats, NBSP};
use crate::i18n::Language;
use chrono::{DateTime, Datelike, Local, NaiveDate, NaiveTime, TimeDelta, Weekday};

/// Weeks start on Monday in every language.
pub const FIRST_WEEKDAY: Weekday = Weekday::Mon;

/// Names of one language, parted by spaces, from January or Monday (CLDR 48).
struct Names {
    months: &'static str,
    months_in_date: &'static str,
    months_short: &'static str,
    months_short_in_date: &'static str,
    weekdays: &'static str,
    weekdays_short: &'static str,
}

const KAZAKH: Names = Names {
    months: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    months_in_date: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    months_short: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.",
    months_short_in_date: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.",
    weekdays: "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    weekdays_short: "дс сс ср бс жм сб жс",
};

const RUSSIAN: Names = Names {
    months: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    months_in_date: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    months_short: "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
    months_short_in_date: "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    weekdays: "понедельник вторник среда четверг пятница суббота воскресенье",
    weekdays_short: "пн вт ср чт пт сб вс",
};

const ENGLISH: Names = Names {
    months: "January February March April May June July August September October November December",
    months_in_date: "January February March April May June July August September October November December",
    months_short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    months_short_in_date: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    weekdays_short: "Mon Tue Wed Thu Fri Sat Sun",
};

impl Formats {
    /// The date of lists, of fixed width: `04.11.2026`, in English `04 Nov 2026`.
    pub fn date(self, day: NaiveDate) -> String {
        match self.language {
            Language::Kazakh | Language::Russian => day.format("%d.%m.%Y").to_string(),
            Language::English => {
                format!("{:02} {} {}", day.day(), self.month_short_in_date(day), day.year())
            }
        }
    }

    /// A near day with its short weekday, without the year: «24.11, сс», «вт, 24.11», "Tue, 24 Nov".
    pub fn date_with_weekday(self, day: NaiveDate) -> String {
        let weekday = self.weekday_short(day.weekday());
        match self.language {
            Language::Kazakh => format!("{}, {weekday}", day.format("%d.%m")),
            Language::Russian => format!("{weekday}, {}", day.format("%d.%m")),
            Language::English => format!("{weekday}, {}", self.day_month_short(day)),
        }
    }

    /// A date inside a sentence: «2026 ж. 24 қараша», «24 ноября 2026 г.», "24 November 2026".
    pub fn date_long(self, day: NaiveDate) -> String {
        let (near, year) = (self.day_month(day), day.year());
        match self.language {
            Language::Kazakh => format!("{year}{NBSP}ж. {near}"),
            Language::Russian => format!("{near} {year}{NBSP}г."),
            Language::English => format!("{near} {year}"),
        }
    }

    /// The long date with its weekday, shown before a typed date is saved.
    pub fn date_full(self, day: NaiveDate) -> String {
        let (weekday, date) = (self.weekday(day.weekday()), self.date_long(day));
        match self.language {
            Language::Kazakh => format!("{date}, {weekday}"),
            Language::Russian | Language::English => format!("{weekday}, {date}"),
        }
    }

    /// The date of contracts and letters: «2026 жылғы 24 қараша», «24 ноября 2026 года», "24 November 2026".
    pub fn date_in_document(self, day: NaiveDate) -> String {
        let (near, year) = (self.day_month(day), day.year());
        match self.language {
            Language::Kazakh => format!("{year} жылғы {near}"),
            Language::Russian => format!("{near} {year} года"),
            Language::English => format!("{near} {year}"),
        }
    }

    /// «24 қараша», «24 ноября», "24 November".
    pub fn day_month(self, day: NaiveDate) -> String {
        format!("{} {}", day.day(), self.month_in_date(day))
    }

    /// «24 қар.», «24 нояб.», "24 Nov".
    pub fn day_month_short(self, day: NaiveDate) -> String {
        format!("{} {}", day.day(), self.month_short_in_date(day))
    }

    /// The heading of a month: «2026 ж. қараша», «ноябрь 2026 г.», "November 2026".
    pub fn month_year(self, day: NaiveDate) -> String {
        self.with_year(self.month(day), day)
    }

    /// The heading of a narrow column: «2026 ж. қар.», «нояб. 2026 г.», "Nov 2026".
    pub fn month_year_short(self, day: NaiveDate) -> String {
        self.with_year(self.month_short(day), day)
    }

    /// Day and time of a moment on this computer's clock; Unix milliseconds.
    pub fn moment(self, millis: i64) -> String {
        let at = local(millis);
        format!("{} {}", self.date(at.date_naive()), self.time(at.time()))
    }

    /// The day of such a moment.
    pub fn day_of_moment(self, millis: i64) -> String {
        self.date(local(millis).date_naive())
    }

    /// Twenty-four hours in every language: `15:05`.
    pub fn time(self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// The name of a weekday, lower case but in English.
    pub fn weekday(self, weekday: Weekday) -> &'static str {
        pick(self.names().weekdays, weekday.num_days_from_monday())
    }

    /// A weekday in two letters, in English three.
    pub fn weekday_short(self, weekday: Weekday) -> &'static str {
        pick(self.names().weekdays_short, weekday.num_days_from_monday())
    }

    /// The month of a day, standing alone (nominative): «қараша», «ноябрь», "November".
    pub fn month(self, day: NaiveDate) -> &'static str {
        pick(self.names().months, day.month0())
    }

    /// The month of a day after its number (genitive in Russian): «қараша», «ноября», "November".
    pub fn month_in_date(self, day: NaiveDate) -> &'static str {
        pick(self.names().months_in_date, day.month0())
    }

    /// The month of a day, standing alone, shortened: «қар.», «нояб.», "Nov".
    pub fn month_short(self, day: NaiveDate) -> &'static str {
        pick(self.names().months_short, day.month0())
    }

    /// The month of a day after its number, shortened: Russian «мар.» beside «март».
    pub fn month_short_in_date(self, day: NaiveDate) -> &'static str {
        pick(self.names().months_short_in_date, day.month0())
    }

    /// How far a day is from today: «бүгін», «завтра», "yesterday", «через 3 дня», «3 күн бұрын».
    pub fn relative_day(self, day: NaiveDate, today: NaiveDate) -> String {
        let distance = day.signed_duration_since(today).num_days();
        self.near_day(distance).map_or_else(|| self.days_away(distance), str::to_owned)
    }

    /// A number of days with the word in its plural form: «3 күн», «3 дня», "3 days".
    pub fn days(self, count: u64) -> String {
        let word = match self.language {
            Language::Kazakh => "күн",
            Language::Russian => russian_days(count),
            Language::English if count == 1 => "day",
            Language::English => "days",
        };
        format!("{} {word}", self.digits(count.into(), 0))
    }

    const fn near_day(self, distance: i64) -> Option<&'static str> {
        let words = match self.language {
            Language::Kazakh => ("кеше", "бүгін", "ертең"),
            Language::Russian => ("вчера", "сегодня", "завтра"),
            Language::English => ("yesterday", "today", "tomorrow"),
        };
        match distance {
            -1 => Some(words.0),
            0 => Some(words.1),
            1 => Some(words.2),
            _ => None,
        }
    }

    /// Kazakh counts the future from the ablative: «3 күннен кейін».
    fn days_away(self, distance: i64) -> String {
        let count = distance.unsigned_abs();
        let days = self.days(count);
        match (self.language, distance > 0) {
            (Language::Kazakh, true) => format!("{} күннен кейін", self.digits(count.into(), 0)),
            (Language::Kazakh, false) => format!("{days} бұрын"),
            (Language::Russian, true) => format!("через {days}"),
            (Language::Russian, false) => format!("{days} назад"),
            (Language::English, true) => format!("in {days}"),
            (Language::English, false) => format!("{days} ago"),
        }
    }

    fn with_year(self, month: &str, day: NaiveDate) -> String {
        let year = day.year();
        match self.language {
            Language::Kazakh => format!("{year}{NBSP}ж. {month}"),
            Language::Russian => format!("{month} {year}{NBSP}г."),
            Language::English => format!("{month} {year}"),
        }
    }

    const fn names(self) -> &'static Names {
        match self.language {
            Language::Kazakh => &KAZAKH,
            Language::Russian => &RUSSIAN,
            Language::English => &ENGLISH,
        }
    }
}

/// The first moment of a day on this computer, in Unix milliseconds. Where a country moves its clocks at midnight
/// the day begins an hour later.
pub fn start_of(day: NaiveDate) -> Option<i64> {
    let mut hours = (0..3).map(|hour| day.and_time(NaiveTime::MIN) + TimeDelta::hours(hour));
    let start = hours.find_map(|start| start.and_local_timezone(Local).earliest());
    start.map(|start| start.timestamp_millis())
}

fn local(millis: i64) -> DateTime<Local> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default().with_timezone(&Local)
}

fn pick(names: &'static str, at: u32) -> &'static str {
    names.split(' ').zip(0..).find(|(_, place)| *place == at).map_or("", |(name, _)| name)
}

/// CLDR's cardinal rule of Russian: 1, 21 день; 2–4, 22 дня; 0, 5, 11–14 дней.
const fn russian_days(count: u64) -> &'static str {
    match (count % 100, count % 10) {
        (11..=14, _) => "дней",
        (_, 1) => "день",
        (_, 2..=4) => "дня",
        _ => "дней",
    }
}

#[cfg(test)]
mod tests {
    use super::super::numbers::tests::{Row, formats, rows};
    use super::*;
    use proptest::prelude::*;

    const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

    /// Kinds of rows with nothing to compare, each with its reason.
    const NOT_SHOWN: [(&str, &str); 8] = [
        ("date medium", "lists have the house date, sentences the long one"),
        ("date short", "a year of two digits is never shown"),
        ("date skeleton Md", "never without a year or a weekday: reads like a sum"),
        ("date skeleton MMMEd", "the short date with a weekday is MEd"),
        ("date skeleton yMMMd", "the same as date medium"),
        ("date skeleton yMMMEd", "the date with its weekday is the full one"),
        ("time medium", "seconds are never shown"),
        ("first day of week", "no text; FIRST_WEEKDAY is Monday in every language"),
    ];

    /// Rows of CLDR which the house overrules, with what is shown instead: English puts the day first.
    const OVERRULED: [(&str, &str, &str); 7] = [
        ("en", "date full", "Tuesday, 24 November 2026"),
        ("en", "date long", "24 November 2026"),
        ("en", "date skeleton yMd", "24 Nov 2026"),
        ("en", "date skeleton MEd", "Tue, 24 Nov"),
        ("en", "date skeleton MMMd", "24 Nov"),
        ("en", "date skeleton MMMMd", "24 November"),
        ("en", "time short", "15:05"),
    ];

    fn shown(row: &Row) -> Option<String> {
        let cx = formats(&row.language);
        match row.kind.as_str() {
            "house: time" | "time short" => Some(cx.time(time(&row.input))),
            "house: date in lists" | "date skeleton yMd" => Some(cx.date(day(&row.input))),
            "house: date in documents" => Some(cx.date_in_document(day(&row.input))),
            "date full" => Some(cx.date_full(day(&row.input))),
            "date long" => Some(cx.date_long(day(&row.input))),
            "date skeleton MEd" => Some(cx.date_with_weekday(day(&row.input))),
            "date skeleton MMMd" => Some(cx.day_month_short(day(&row.input))),
            "date skeleton MMMMd" => Some(cx.day_month(day(&row.input))),
            "date skeleton yMMM" => Some(cx.month_year_short(day(&row.input))),
            "date skeleton yMMMM" => Some(cx.month_year(day(&row.input))),
            _ => None,
        }
    }

    fn time(text: &str) -> NaiveTime {
        text.parse().or_else(|_| NaiveTime::parse_from_str(text, "%H:%M")).unwrap()
    }

    #[test]
    fn every_row_is_shown_as_written_or_has_a_reason() {
        let rows = rows().into_iter().filter(Row::is_about_days);
        let (compared, explained): (Vec<Row>, Vec<Row>) =
            rows.partition(|row| row.check(shown(row).as_deref(), &NOT_SHOWN, &OVERRULED));
        assert_eq!((compared.len(), explained.len()), (36, 24));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_name_is_there() {
        for code in LANGUAGES {
            let names = formats(code).names();
            for months in [names.months, names.months_in_date, names.months_short, names.months_short_in_date]
            {
                assert_eq!(months.split(' ').count(), 12, "{code}: {months}");
            }
            for weekdays in [names.weekdays, names.weekdays_short] {
                assert_eq!(weekdays.split(' ').count(), 7, "{code}: {weekdays}");
            }
        }
    }

    #[test]
    fn a_month_has_its_case() {
        let cx = formats("ru");
        assert_eq!(cx.day_month(day("2026-03-08")), "8 марта");
        assert_eq!(cx.day_month_short(day("2026-03-08")), "8 мар.");
        assert_eq!(cx.month_year(day("2026-03-08")), "март 2026\u{a0}г.");
        assert_eq!(cx.month_year_short(day("2026-12-08")), "дек. 2026\u{a0}г.");
        assert_eq!(formats("kk").date_in_document(day("2027-01-05")), "2027 жылғы 5 қаңтар");
    }

    #[test]
    fn list_dates_have_one_width() {
        for code in LANGUAGES {
            let mut date = day("2026-01-01");
            let width = formats(code).date(date).chars().count();
            while date < day("2027-01-01") {
                assert_eq!(formats(code).date(date).chars().count(), width, "{date}");
                date = date.succ_opt().unwrap();
            }
        }
    }

    #[test]
    fn days_from_today_have_words() {
        let cases = [
            ("2026-11-24", ["бүгін", "сегодня", "today"]),
            ("2026-11-25", ["ертең", "завтра", "tomorrow"]),
            ("2026-11-23", ["кеше", "вчера", "yesterday"]),
            ("2026-11-27", ["3 күннен кейін", "через 3 дня", "in 3 days"]),
            ("2026-11-19", ["5 күн бұрын", "5 дней назад", "5 days ago"]),
            ("2026-12-15", ["21 күннен кейін", "через 21 день", "in 21 days"]),
        ];
        for (text, expected) in cases {
            for (code, words) in LANGUAGES.into_iter().zip(expected) {
                assert_eq!(formats(code).relative_day(day(text), day("2026-11-24")), words);
            }
        }
    }

    #[test]
    fn a_number_of_days_follows_the_plural_rules() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/plural_rules.csv");
        let text = std::fs::read_to_string(path).unwrap();
        let mut compared = 0;
        for record in csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap) {
            let Ok(count) = record[2].parse() else { continue };
            if &record[1] != "cardinal" {
                continue;
            }
            let shown = formats(&record[0]).days(count).replace([NBSP, ','], "");
            assert_eq!(shown, record[4].split(" / ").nth(1).unwrap(), "{record:?}");
            compared += 1;
        }
        assert_eq!(compared, 99);
    }

    proptest! {
        #[test]
        fn nothing_panics(days in -1_000_000_i64..1_000_000) {
            let today = day("2026-11-24");
            let far = today + chrono::Duration::days(days);
            for code in LANGUAGES {
                let cx = formats(code);
                prop_assert!(!cx.relative_day(far, today).is_empty());
                prop_assert!(!cx.date_full(far).contains("  "));
                prop_assert!(!cx.date_with_weekday(far).contains("  "));
            }
        }
    }
}
