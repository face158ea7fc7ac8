//! Payment in instalments (`K-1`), as people write it in a line: `30% advance 5 bank days; 70% 10 calendar days after
//! shipment`. Read in Kazakh, Russian and English; a line that is not understood stays as it was typed.

use crate::domain::{decimal::Decimal, due::DueRule};

/// From when days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Signed,
    Invoice,
    Shipped,
    /// The act is signed.
    Accepted,
}

impl Event {
    pub const ALL: [Self; 4] = [Self::Signed, Self::Invoice, Self::Shipped, Self::Accepted];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Invoice => "invoice",
            Self::Shipped => "shipped",
            Self::Accepted => "accepted",
        }
    }
}

/// One part of the payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instalment {
    pub percent: Decimal,
    /// It comes before delivery.
    pub is_advance: bool,
    /// How long after the event: calendar, working or banking days. Nothing where no term was said.
    pub term: Option<DueRule>,
    /// Of an advance the signature, of the rest the shipment, where nothing else was said.
    pub event: Event,
}

/// Why a line is not read as instalments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstalmentFlaw {
    /// This part says nothing that is known.
    Unclear(String),
    /// All parts together are not the whole: so many per cent.
    NotWhole(String),
}

/// A language that lines are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    Kazakh,
    Russian,
    English,
}

/// What a word says.
#[derive(Clone, Copy)]
enum Said {
    Advance,
    Days,
    Unit(fn(u32) -> DueRule),
    Event(Event),
    /// A word that binds others: `after`, `после`, `кейін`.
    Nothing,
}

/// Beginnings of words, longer ones before those they begin with. Letters are small.
const WORDS: &[(&str, Said)] = &[
    ("аванс", Said::Advance),
    ("предоплат", Said::Advance),
    ("алдын", Said::Advance),
    ("advance", Said::Advance),
    ("prepa", Said::Advance),
    ("банк", Said::Unit(DueRule::Banking)),
    ("bank", Said::Unit(DueRule::Banking)),
    ("рабоч", Said::Unit(DueRule::Working)),
    ("жұмыс", Said::Unit(DueRule::Working)),
    ("work", Said::Unit(DueRule::Working)),
    ("business", Said::Unit(DueRule::Working)),
    ("календар", Said::Unit(DueRule::Calendar)),
    ("күнтізбе", Said::Unit(DueRule::Calendar)),
    ("calendar", Said::Unit(DueRule::Calendar)),
    ("дней", Said::Days),
    ("дня", Said::Days),
    ("день", Said::Days),
    ("дн", Said::Days),
    ("күн", Said::Days),
    ("day", Said::Days),
    ("подпис", Said::Event(Event::Signed)),
    ("қол", Said::Event(Event::Signed)),
    ("sign", Said::Event(Event::Signed)),
    ("счет", Said::Event(Event::Invoice)),
    ("счёт", Said::Event(Event::Invoice)),
    ("шот", Said::Event(Event::Invoice)),
    ("invoice", Said::Event(Event::Invoice)),
    ("отгруз", Said::Event(Event::Shipped)),
    ("постав", Said::Event(Event::Shipped)),
    ("жөнелт", Said::Event(Event::Shipped)),
    ("жеткіз", Said::Event(Event::Shipped)),
    ("ship", Said::Event(Event::Shipped)),
    ("deliver", Said::Event(Event::Shipped)),
    ("акт", Said::Event(Event::Accepted)),
    ("act", Said::Event(Event::Accepted)),
    ("accept", Said::Event(Event::Accepted)),
    ("после", Said::Nothing),
    ("через", Said::Nothing),
    ("со", Said::Nothing),
    ("течение", Said::Nothing),
    ("с", Said::Nothing),
    ("в", Said::Nothing),
    ("от", Said::Nothing),
    ("и", Said::Nothing),
    ("момента", Said::Nothing),
    ("выставления", Said::Nothing),
    ("даты", Said::Nothing),
    ("товара", Said::Nothing),
    ("договора", Said::Nothing),
    ("оплата", Said::Nothing),
    ("шартқа", Said::Nothing),
    ("кейін", Said::Nothing),
    ("ішінде", Said::Nothing),
    ("бастап", Said::Nothing),
    ("ала", Said::Nothing),
    ("қойылғаннан", Said::Nothing),
    ("төлем", Said::Nothing),
    ("after", Said::Nothing),
    ("within", Said::Nothing),
    ("from", Said::Nothing),
    ("of", Said::Nothing),
    ("the", Said::Nothing),
    ("on", Said::Nothing),
    ("in", Said::Nothing),
    ("payment", Said::Nothing),
    ("contract", Said::Nothing),
    ("goods", Said::Nothing),
];

/// What a word says: binding words stand whole, others by their beginning.
fn said(word: &str) -> Option<Said> {
    let is_binding = |said: &Said| matches!(said, Said::Nothing);
    let whole = WORDS.iter().find(|(known, said)| is_binding(said) && word == *known);
    let begun = || WORDS.iter().find(|(known, said)| !is_binding(said) && word.starts_with(known));
    whole.or_else(begun).map(|(_, said)| *said)
}

/// Reads a line of instalments, parted by semicolons.
///
/// # Errors
/// The first part that is not understood; else that the parts are not the whole.
pub fn read_instalments(line: &str) -> Result<Vec<Instalment>, InstalmentFlaw> {
    let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
    let unclear = |part: &str| InstalmentFlaw::Unclear(part.to_owned());
    let found: Vec<Instalment> =
        parts.map(|part| Instalment::read(part).ok_or_else(|| unclear(part))).collect::<Result<_, _>>()?;
    if found.is_empty() {
        return Err(unclear(line));
    }
    let hundredths = found.iter().map(|one| one.percent.percent_of(10_000).unwrap_or(i64::MAX));
    let whole = hundredths.fold(0_i64, i64::saturating_add);
    if whole == 10_000 {
        return Ok(found);
    }
    let percent = Decimal::minor(u32::try_from(whole).unwrap_or(u32::MAX));
    Err(InstalmentFlaw::NotWhole(percent.to_string()))
}

/// A share of the whole that a line names, read to its end or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub percent: Decimal,
    /// As it was typed.
    pub words: String,
    /// Nothing where more than the share was not understood.
    pub read: Option<Instalment>,
}

/// The shares that a line names, whether they are the whole or not; nothing where a part names none.
pub fn read_shares(line: &str) -> Option<Vec<Share>> {
    let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts.map(Share::read).collect()
}

impl Share {
    fn read(part: &str) -> Option<Self> {
        let before = part.split_once('%')?.0;
        let percent = before.split_whitespace().next_back()?.parse().ok();
        let percent = percent.filter(|percent: &Decimal| !percent.is_zero())?;
        Some(Self { percent, words: part.to_owned(), read: Instalment::read(part) })
    }
}

impl Instalment {
    fn read(part: &str) -> Option<Self> {
        let (percent, rest) = part.split_once('%')?;
        let percent: Decimal = percent.parse().ok().filter(|percent: &Decimal| !percent.is_zero())?;
        let (mut count, mut unit, mut event, mut is_advance, mut has_days) = (None, None, None, false, false);
        for word in rest.split(|letter: char| letter.is_whitespace() || ",.()-–".contains(letter)) {
            let word = word.to_lowercase();
            if word.is_empty() {
                continue;
            }
            if let Ok(number) = word.parse::<u32>() {
                if count.replace(number).is_some() {
                    return None;
                }
                continue;
            }
            match said(&word)? {
                Said::Advance => is_advance = true,
                Said::Days => has_days = true,
                Said::Unit(rule) => unit = Some(rule),
                // Who signs an act accepts by it: `актіге қол қойылғаннан кейін`.
                Said::Event(Event::Signed) if event == Some(Event::Accepted) => {}
                Said::Event(one) => event = Some(one),
                Said::Nothing => {}
            }
        }
        // A number without its days could be anything, and so could a term of a year's days.
        let is_told = count.is_none_or(|count| count <= 1_000 && (has_days || unit.is_some()));
        let usual = if is_advance { Event::Signed } else { Event::Shipped };
        let has_meaning = is_advance || count.is_some() || event.is_some();
        (is_told && has_meaning).then(|| Self {
            percent,
            is_advance,
            term: count.map(unit.unwrap_or(DueRule::Calendar)),
            event: event.unwrap_or(usual),
        })
    }

    /// The instalment as it is written in a language.
    pub fn written(&self, tongue: Tongue) -> String {
        let advance = match tongue {
            _ if !self.is_advance => "",
            Tongue::English => "advance",
            Tongue::Russian | Tongue::Kazakh => "аванс",
        };
        let (term, event) =
            (self.term.map(|term| within(term, tongue)).unwrap_or_default(), after(self.event, tongue));
        let order = match tongue {
            Tongue::Kazakh => [advance, event, term.as_str()],
            Tongue::Russian | Tongue::English => [advance, term.as_str(), event],
        };
        let told: Vec<&str> = order.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}% {}", self.percent, told.join(" "))
    }
}

/// All instalments in a line.
pub fn written(instalments: &[Instalment], tongue: Tongue) -> String {
    instalments.iter().map(|one| one.written(tongue)).collect::<Vec<_>>().join("; ")
}

const fn after(event: Event, tongue: Tongue) -> &'static str {
    match (tongue, event) {
        (Tongue::English, Event::Signed) => "after signing",
        (Tongue::English, Event::Invoice) => "after invoice",
        (Tongue::English, Event::Shipped) => "after shipment",
        (Tongue::English, Event::Accepted) => "after acceptance",
        (Tongue::Russian, Event::Signed) => "после подписания договора",
        (Tongue::Russian, Event::Invoice) => "после выставления счёта",
        (Tongue::Russian, Event::Shipped) => "после отгрузки",
        (Tongue::Russian, Event::Accepted) => "после подписания акта",
        (Tongue::Kazakh, Event::Signed) => "шартқа қол қойылғаннан кейін",
        (Tongue::Kazakh, Event::Invoice) => "шот қойылғаннан кейін",
        (Tongue::Kazakh, Event::Shipped) => "жөнелтілгеннен кейін",
        (Tongue::Kazakh, Event::Accepted) => "актіге қол қойылғаннан кейін",
    }
}

/// `within 5 bank days`, with the case that the words of a term ask for.
fn within(term: DueRule, tongue: Tongue) -> String {
    let (count, place) = match term {
        DueRule::Working(count) => (count, 1),
        DueRule::Banking(count) => (count, 2),
        DueRule::Calendar(count)
        | DueRule::CalendarAsIs(count)
        | DueRule::NextMonth(count)
        | DueRule::AfterMonth(count)
        | DueRule::Months(count) => (count, 0),
    };
    let is_one = count % 10 == 1 && count % 100 != 11;
    let form = match tongue {
        Tongue::Kazakh => ["күнтізбелік күн", "жұмыс күні", "банк күні"],
        Tongue::English if count == 1 => ["calendar day", "working day", "bank day"],
        Tongue::English => ["calendar days", "working days", "bank days"],
        Tongue::Russian if is_one => ["календарного дня", "рабочего дня", "банковского дня"],
        Tongue::Russian => ["календарных дней", "рабочих дней", "банковских дней"],
    };
    let days = form.get(place).copied().unwrap_or_default();
    match tongue {
        Tongue::Kazakh => format!("{count} {days} ішінде"),
        Tongue::Russian => format!("в течение {count} {days}"),
        Tongue::English => format!("within {count} {days}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(line: &str) -> Vec<Instalment> {
        read_instalments(line).unwrap_or_else(|flaw| panic!("{line}: {flaw:?}"))
    }

    #[test]
    fn the_same_terms_are_read_in_three_languages() {
        let english = read("30% advance 5 bank days; 70% 10 calendar days after shipment");
        assert_eq!(english[0].term, Some(DueRule::Banking(5)));
        assert_eq!((english[0].event, english[1].event), (Event::Signed, Event::Shipped));
        assert_eq!(read("30% аванс 5 банковских дней; 70% в течение 10 дней после отгрузки"), english);
        assert_eq!(read("30% алдын ала 5 банк күні; 70% жеткізгеннен кейін 10 күн ішінде"), english);
        let whole = read("100% предоплата");
        assert_eq!((whole[0].is_advance, whole[0].term), (true, None));
        assert_eq!(read("50% предоплата; 50% после акта")[1].event, Event::Accepted);
        assert_eq!(read("100% 10 рабочих дней с даты счета")[0].term, Some(DueRule::Working(10)));
        assert_eq!(read("100% актіге қол қойылғаннан кейін 3 күн")[0].event, Event::Accepted);
    }

    #[test]
    fn terms_are_written_in_the_case_of_their_words() {
        let told = |line: &str| [Tongue::Kazakh, Tongue::Russian].map(|tongue| written(&read(line), tongue));
        assert_eq!(
            told("100% аванс 21 банковский день"),
            [
                "100% аванс шартқа қол қойылғаннан кейін 21 банк күні ішінде",
                "100% аванс в течение 21 банковского дня после подписания договора",
            ]
        );
        assert_eq!(
            told("100% 3 рабочих дня после акта"),
            [
                "100% актіге қол қойылғаннан кейін 3 жұмыс күні ішінде",
                "100% в течение 3 рабочих дней после подписания акта",
            ]
        );
    }

    #[test]
    fn what_is_not_understood_is_told_and_so_is_what_is_not_the_whole() {
        let flaw = |line: &str| read_instalments(line).unwrap_err();
        assert_eq!(
            flaw("30% аванс; остальное по актам"),
            InstalmentFlaw::Unclear("остальное по актам".into())
        );
        assert_eq!(flaw("ежемесячно до 10 числа"), InstalmentFlaw::Unclear("ежемесячно до 10 числа".into()));
        assert_eq!(flaw("100% 10"), InstalmentFlaw::Unclear("100% 10".into()));
        assert_eq!(flaw("100%"), InstalmentFlaw::Unclear("100%".into()));
        assert_eq!(flaw(" ; "), InstalmentFlaw::Unclear(" ; ".into()));
        assert_eq!(flaw("30% аванс; 60% после акта"), InstalmentFlaw::NotWhole("90".into()));
        assert_eq!(flaw("70% аванс; 60% после акта"), InstalmentFlaw::NotWhole("130".into()));
    }

    prop_compose! {
        fn instalment()(
            is_advance: bool, days in proptest::option::of(1_u32..400), unit in 0_usize..3, event in 0_usize..4,
        ) -> Instalment {
            let unit = [DueRule::Calendar, DueRule::Working, DueRule::Banking][unit];
            let percent = Decimal::whole(100);
            Instalment { percent, is_advance, term: days.map(unit), event: Event::ALL[event] }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(one in instalment(), two in instalment(), part in 1_u32..100) {
            let two = Instalment { percent: Decimal::whole(100 - part), ..two };
            let all = [Instalment { percent: Decimal::whole(part), ..one }, two];
            for tongue in [Tongue::Kazakh, Tongue::Russian, Tongue::English] {
                let line = written(&all, tongue);
                prop_assert_eq!(read_instalments(&line), Ok(all.to_vec()), "{}", line);
            }
        }

        #[test]
        fn any_line_is_survived(line in "\\PC{0,40}|[0-9% ;а-я]{0,40}") {
            let _ = read_instalments(&line);
        }
    }
}
