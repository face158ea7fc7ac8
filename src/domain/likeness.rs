//! Whether two clients are one (C-5).

use super::{
    id::Id,
    search::{Key, name_key},
};
use strsim::damerau_levenshtein;

/// Letters of a name that must agree, per cent: from here on two names of one city are similar.
pub const SIMILAR: usize = 85;
/// Letters of a name that one slip leaves similar; a shorter one is the same or another.
pub const SLIP_IN: usize = 7;
/// From this score on a save asks: a phone or a mail alone is only told.
pub const LIKELY: u8 = 60;
/// The score of two clients with two numbers that agree in all else.
const TWO_NUMBERS: u8 = 50;
/// Digits of a phone that are compared: without the country it may be typed with or without.
const PHONE_DIGITS: usize = 10;

/// What a client is called, as it is compared: the words without the legal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameKeys {
    /// As they stand.
    pub letters: String,
    /// In the order of the alphabet: «Сервис Алатау» and «Алатау-Сервис» are one.
    pub sorted: String,
    /// In the order of the alphabet and in Latin letters, as «Алатау» and «Alatau» both become.
    pub latin: String,
}

impl NameKeys {
    pub fn of(name: &str) -> Self {
        let letters = name_key(name, Key::Letters);
        let words: Vec<&str> = letters.split_whitespace().collect();
        let sorted = in_order(words.iter().copied());
        let latin = in_order(name_key(name, Key::Latin).split_whitespace());
        Self { letters: words.join(" "), sorted, latin }
    }

    /// Whether two names are one, or nearly. No name is like no other.
    pub fn alike(&self, other: &Self) -> Option<Reason> {
        if self.letters.is_empty() || other.letters.is_empty() {
            return None;
        }
        if self.sorted == other.sorted {
            return Some(Reason::Name);
        }
        let is_spelt_alike =
            are_similar(&self.letters, &other.letters) || are_similar(&self.sorted, &other.sorted);
        let is_similar = self.latin == other.latin && !self.latin.is_empty()
            || is_spelt_alike && same_numbers(&self.letters, &other.letters);
        is_similar.then_some(Reason::SimilarName)
    }
}

fn in_order<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.join(" ")
}

/// What tells two clients apart or makes them one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// The client, where it is in the base.
    pub client: Option<Id>,
    /// Its head office, where it is a branch.
    pub head: Option<Id>,
    pub tax_id: String,
    pub kpp: String,
    pub name: NameKeys,
    /// In Latin letters, so that «Алматы» is Almaty.
    pub city: String,
    /// The last ten digits of each phone.
    pub phones: Vec<String>,
    pub mails: Vec<String>,
}

impl Traits {
    pub fn new(name: &str, city: &str, (tax_id, kpp): (&str, &str)) -> Self {
        let (tax_id, kpp) = (tax_id.to_owned(), kpp.to_owned());
        Self { tax_id, kpp, name: NameKeys::of(name), city: city_key(city), ..Self::default() }
    }

    /// Whether it is known that both are offices of one firm.
    fn is_of_one_firm(&self, other: &Self) -> bool {
        let [one, two] = [self, other].map(|client| client.head.or(client.client));
        one.is_some() && one == two
    }

    /// Adds a phone as it is dialled; what cannot be dialled says nothing.
    pub fn add_phone(&mut self, normal: &str) {
        let digits: Vec<char> = normal.chars().filter(char::is_ascii_digit).collect();
        if let Some(last) = digits.last_chunk::<PHONE_DIGITS>() {
            self.phones.push(last.iter().collect());
        }
    }

    /// Adds a mail address; letter case says nothing.
    pub fn add_mail(&mut self, mail: &str) {
        self.mails.push(mail.to_lowercase());
    }
}

/// Why two clients seem to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    TaxId,
    /// The number, with another KPP.
    Office,
    Name,
    SimilarName,
    Phone,
    Mail,
}

impl Reason {
    /// Stable name, as `--json` prints it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TaxId => "tax_id",
            Self::Office => "other_kpp",
            Self::Name => "name",
            Self::SimilarName => "similar_name",
            Self::Phone => "phone",
            Self::Mail => "mail",
        }
    }

    /// How sure it is alone, per cent. A switchboard or an office mail may be shared.
    const fn weight(self) -> u8 {
        match self {
            Self::TaxId => 100,
            Self::Office => LIKELY,
            Self::Name => 80,
            Self::SimilarName => 65,
            Self::Phone => 50,
            Self::Mail => 45,
        }
    }
}

/// How sure it is that two clients are one, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// 1 to 100, per cent.
    pub score: u8,
    /// The strongest first; never empty.
    pub reasons: Vec<Reason>,
}

/// Compares two clients. One number with two KPP is a branch. Two different numbers are two firms (domain 1), unless
/// name and phone or mail agree: then one of the numbers may be wrong, and somebody should look. Head office and branches
/// are told apart already.
pub fn likeness(one: &Traits, two: &Traits) -> Option<Likeness> {
    if one.is_of_one_firm(two) {
        return None;
    }
    let is_one_number = !one.tax_id.is_empty() && one.tax_id == two.tax_id;
    if is_one_number && differ(&one.kpp, &two.kpp) {
        return None;
    }
    let share = |one: &[String], two: &[String]| one.iter().any(|own| two.contains(own));
    let found = [
        is_one_number.then_some(Reason::TaxId),
        (!differ(&one.city, &two.city)).then(|| one.name.alike(&two.name)).flatten(),
        share(&one.phones, &two.phones).then_some(Reason::Phone),
        share(&one.mails, &two.mails).then_some(Reason::Mail),
    ];
    let reasons: Vec<Reason> = found.into_iter().flatten().collect();
    if !differ(&one.tax_id, &two.tax_id) {
        return Some(Likeness { score: score(&reasons)?, reasons });
    }
    let is_doubtful = reasons.len() > 1 && reasons.first() == Some(&Reason::Name);
    is_doubtful.then_some(Likeness { score: TWO_NUMBERS, reasons })
}

/// Whether two clients are offices of one firm that nobody has put together yet (domain 1): no duplicates, but one may be a
/// branch of the other.
pub fn offices(one: &Traits, two: &Traits) -> Option<Likeness> {
    let is_one_number = !one.tax_id.is_empty() && one.tax_id == two.tax_id;
    let are_offices = is_one_number && differ(&one.kpp, &two.kpp) && !one.is_of_one_firm(two);
    are_offices.then(|| Likeness { score: Reason::Office.weight(), reasons: vec![Reason::Office] })
}

/// A city as it is compared.
pub fn city_key(city: &str) -> String {
    name_key(city, Key::Latin).trim_start().to_owned()
}

/// Whether both are known and not the same.
pub fn differ(one: &str, two: &str) -> bool {
    !one.is_empty() && !two.is_empty() && one != two
}

/// Each further reason takes half of what was left of the doubt.
fn score(reasons: &[Reason]) -> Option<u8> {
    let (first, more) = reasons.split_first()?;
    Some(more.iter().fold(first.weight(), |score, _| score + (100 - score) / 2))
}

/// Whether two names, as [`Key::Letters`] makes them, differ by a slip.
pub fn are_similar_names(one: &str, two: &str) -> bool {
    are_similar(one, two) && same_numbers(one, two)
}

fn are_similar(one: &str, two: &str) -> bool {
    let (shorter, longer) = lengths(one, two);
    let slips = longer * (100 - SIMILAR) / 100;
    // Most pairs need no closer look: a slip adds or takes a letter, or puts one in the place of another.
    let is_hopeless =
        longer - shorter > slips || (letters(one) ^ letters(two)).count_ones() as usize > 2 * slips;
    !is_hopeless && damerau_levenshtein(one, two) <= slips
}

/// Which letters a name has, a bit for all that share a place.
fn letters(name: &str) -> u64 {
    name.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % u64::BITS))
}

fn lengths(one: &str, two: &str) -> (usize, usize) {
    let (one, two) = (one.chars().count(), two.chars().count());
    (one.min(two), one.max(two))
}

/// «Дүкен 12» and «Дүкен 13» are two shops.
fn same_numbers(one: &str, two: &str) -> bool {
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one) == digits(two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn traits(name: &str, city: &str, tax_id: &str) -> Traits {
        Traits::new(name, city, (tax_id, ""))
    }

    fn told(one: &Traits, two: &Traits) -> Option<(u8, Vec<Reason>)> {
        likeness(one, two).map(|found| (found.score, found.reasons))
    }

    #[test]
    fn one_number_is_one_client_unless_it_is_a_branch() {
        let mut one = traits("ТОО «Алма»", "Алматы", "250340971007");
        let mut two = traits("ЖШС «Өзге»", "Астана", "250340971007");
        assert_eq!(told(&one, &two), Some((100, vec![Reason::TaxId])));
        (one.kpp, two.kpp) = ("770101001".into(), "780101001".into());
        assert_eq!(told(&one, &two), None);
    }

    #[test]
    fn one_number_with_two_kpp_may_be_a_branch_until_it_is_one() {
        let office = |kpp: &str| Traits::new("Вектор", "Омск", ("9805770104", kpp));
        let (mut one, two) = (office("980501001"), office("980545001"));
        assert_eq!(offices(&one, &two).unwrap().reasons, [Reason::Office]);
        assert_eq!([offices(&one, &office("980501001")), offices(&one, &office(""))], [None, None]);
        one.client = Some(Id(1));
        assert_eq!(offices(&one, &Traits { head: Some(Id(1)), ..two }), None);
    }

    #[test]
    fn offices_of_one_firm_are_told_apart_already() {
        let mut one = traits("ТОО «Алма»", "Алматы", "250340971007");
        let mut two = one.clone();
        assert_eq!(told(&one, &two).unwrap().0, 100);
        two.head = Some(Id(1));
        assert!(told(&one, &two).is_some(), "the branch of somebody else");
        one.client = Some(Id(1));
        assert_eq!([told(&one, &two), told(&two, &one)], [None, None], "head office and branch");
        (one.client, one.head) = (Some(Id(2)), Some(Id(1)));
        assert_eq!(told(&one, &two), None, "two branches");
    }

    #[test]
    fn two_numbers_are_two_clients_but_perhaps_where_name_and_phone_agree() {
        let mut one = traits("ТОО «Алма»", "Алматы", "250340971007");
        let mut two = traits("ТОО «Алма»", "Алматы", "240640971076");
        assert_eq!(told(&one, &two), None);
        for client in [&mut one, &mut two] {
            client.add_phone("+77010000001");
        }
        assert_eq!(told(&one, &two), Some((50, vec![Reason::Name, Reason::Phone])));
        two.city = "семей".into();
        assert_eq!(told(&one, &two), None);
    }

    #[test]
    fn names_are_compared_within_a_city() {
        let one = traits("ТОО \"Алатау Снаб\"", "Алматы", "");
        let same = traits("ЖШС «Снаб-Алатау»", "Алматы", "250340971007");
        let slip = traits("ТОО Алатау Снап", "", "");
        let away = traits("ТОО Алатау Снаб", "Шымкент", "");
        assert_eq!(told(&one, &same), Some((80, vec![Reason::Name])));
        assert_eq!(told(&one, &slip), Some((65, vec![Reason::SimilarName])));
        assert_eq!(told(&one, &away), None);
        assert_eq!(told(&traits("Дүкен 12 Алма", "", ""), &traits("Дүкен 13 Алма", "", "")), None);
        assert_eq!(told(&traits("ТОО", "", ""), &traits("ЖШС", "", "")), None);
    }

    #[test]
    fn a_name_in_another_script_is_similar() {
        let one = traits("ТОО «Қазақ Жолы»", "Алматы", "");
        for name in ["Qazaq Joly LLP", "Kazak Zholy", "Zholy Kazak"] {
            assert_eq!(
                told(&one, &traits(name, "Almaty", "")),
                Some((65, vec![Reason::SimilarName])),
                "{name}"
            );
            assert_eq!(told(&one, &traits(name, "Astana", "")), None);
        }
        assert_eq!(told(&traits("Алма 7", "", ""), &traits("Alma 8", "", "")), None);
    }

    #[test]
    fn phones_and_mails_add_to_the_score() {
        let mut one = traits("Алма", "", "");
        let mut two = traits("Алма", "", "");
        one.add_phone("+7 701 000 00 01");
        two.add_phone("87010000001");
        assert_eq!(told(&one, &two), Some((90, vec![Reason::Name, Reason::Phone])));
        one.add_mail("Info@alma.example");
        two.add_mail("info@alma.example");
        assert_eq!(told(&one, &two), Some((95, vec![Reason::Name, Reason::Phone, Reason::Mail])));
        let mut other = traits("Кедр", "", "");
        other.add_phone("7010000001");
        assert_eq!(told(&one, &other), Some((50, vec![Reason::Phone])));
        other.phones.clear();
        other.add_phone("104");
        assert_eq!(told(&one, &other), None);
    }

    proptest! {
        #[test]
        fn names_are_similar_when_so_many_letters_agree(
            name in "[а-яә1 ]{0,24}",
            slips in proptest::collection::vec((0_usize..24, "[а-д]{0,2}"), 0..5),
        ) {
            let mut other: Vec<char> = name.chars().collect();
            for (at, letters) in slips {
                let at = at.min(other.len());
                other.splice(at..(at + 1).min(other.len()), letters.chars());
            }
            let other: String = other.into_iter().collect();
            let longer = lengths(&name, &other).1;
            let agree = longer - damerau_levenshtein(&name, &other);
            prop_assert_eq!(are_similar(&name, &other), agree * 100 >= longer * SIMILAR);
        }

        #[test]
        fn likeness_has_no_direction(
            names in proptest::array::uniform2("[алмтукен ]{0,9}|[A-Za-z0-9 «»-]{0,9}"),
            phones in proptest::array::uniform2("\\+?[0-9]{0,12}"),
        ) {
            let [one, two] = [0, 1].map(|at| {
                let mut client = traits(&names[at], "", "");
                client.add_phone(&phones[at]);
                client
            });
            prop_assert_eq!(likeness(&one, &two), likeness(&two, &one));
            prop_assert!(likeness(&one, &one).is_some() || one.name.letters.is_empty());
        }
    }
}
