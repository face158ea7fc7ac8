//! One invented client by its number: name, city, numbers, owner, all by rule.

use super::{dice::Dice, numbers};
use crate::{
    domain::{client::blank, field::Draft},
    store::office::users::User,
};
use std::collections::BTreeMap;

const WORDS: &str = include_str!("../../assets/demo/words.csv");
const SEED: u64 = 0x5e51_6b00_0000_002a;
/// How often each language, and each kind of party, occurs.
const LANGUAGES: [&str; 20] = [
    "kk", "kk", "kk", "kk", "kk", "kk", "kk", "kk", "kk", "ru", "ru", "ru", "ru", "ru", "ru", "ru", "ru",
    "en", "en", "en",
];
const KINDS: [&str; 10] = [
    "entity",
    "entity",
    "entity",
    "entity",
    "entity",
    "entity",
    "entity",
    "sole_trader",
    "sole_trader",
    "individual",
];

/// What names and all else are put together from.
pub(super) struct Rule {
    lists: BTreeMap<&'static str, Vec<&'static str>>,
    owners: Vec<String>,
}

impl Rule {
    /// Owners are these users but the accountant.
    pub(super) fn new(users: Vec<User>) -> Self {
        let lines = WORDS.lines().filter_map(|line| line.split_once('|'));
        let lists = lines.map(|(list, words)| (list, words.split(", ").collect())).collect();
        let sells = |user: &User| user.role != "accountant";
        let owners = users.into_iter().filter(sells).map(|user| user.name).collect();
        Self { lists, owners }
    }

    /// The client of this number, as a form would hand it over.
    pub(super) fn client(&self, row: u32) -> Draft {
        let mut dice = Dice::of_row(SEED, row);
        let (language, kind) = (dice.pick(&LANGUAGES), dice.pick(&KINDS));
        let mut draft = blank();
        draft.set("kind", kind);
        draft.set("language", language);
        draft.set("name", self.name(&mut dice, language, kind));
        draft.set("tax_id", if kind == "entity" { numbers::bin(row) } else { numbers::iin(row) });
        draft.set("phones", numbers::phone(row));
        for field in ["stage", "city", "industry", "segment"] {
            draft.set(field, self.word(&mut dice, field));
        }
        self.add_rest(&mut dice, &mut draft);
        draft
    }

    fn add_rest(&self, dice: &mut Dice, draft: &mut Draft) {
        if dice.chance(95) {
            let owner = self.owners.get(dice.below(self.owners.len())).cloned();
            draft.set("owner", owner.unwrap_or_default());
        }
        if dice.chance(20) {
            draft.set("tags", self.word(dice, "tag"));
        }
        if dice.chance(70) {
            draft.set("credit_days", dice.pick(&["0", "14", "30", "45"]));
            draft.set("cadence_days", dice.pick(&["14", "30", "90"]));
        }
        if dice.chance(80) {
            draft.set(
                "since",
                format!("{}-{:02}-{:02}", 2012 + dice.below(12), dice.below(12) + 1, dice.below(28) + 1),
            );
        }
    }

    fn name(&self, dice: &mut Dice, language: &str, kind: &str) -> String {
        match (kind, language) {
            ("individual", _) => self.person(dice, language),
            ("sole_trader", "kk") => format!("ЖК «{}»", self.firm(dice, language)),
            ("sole_trader", "ru") => format!("ИП {}", self.person(dice, language)),
            ("sole_trader", _) => format!("IE {}", self.firm(dice, language)),
            (_, "kk") => format!("ЖШС «{}»", self.firm(dice, language)),
            (_, "ru") => format!("ТОО «{}»", self.firm(dice, language)),
            _ => format!("{} LLP", self.firm(dice, language)),
        }
    }

    /// Two words, often a trade, now and then a number.
    fn firm(&self, dice: &mut Dice, language: &str) -> String {
        let mut name = [self.of(dice, language, "first"), self.of(dice, language, "second")].join(" ");
        if dice.chance(60) {
            name = format!("{name} {}", self.of(dice, language, "trade"));
        }
        if dice.chance(25) {
            name = format!("{name}-{}", dice.below(98) + 2);
        }
        name
    }

    fn person(&self, dice: &mut Dice, language: &str) -> String {
        let surname = self.of(dice, language, "surname");
        if language == "ru" && dice.chance(50) {
            return format!("{} {surname}а", self.of(dice, language, "woman"));
        }
        format!("{} {surname}", self.of(dice, language, "name"))
    }

    fn of(&self, dice: &mut Dice, language: &str, list: &str) -> &'static str {
        self.word(dice, &format!("{language}-{list}"))
    }

    fn word(&self, dice: &mut Dice, list: &str) -> &'static str {
        self.lists.get(list).map_or("", |words| dice.pick(words))
    }
}
