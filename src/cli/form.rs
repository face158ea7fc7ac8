//! `--set field=value`: the same fields, rules and warnings as the form on the screen.

use super::failure::{Done, Failure, REFUSED, WRONG_USE, say};
use crate::{
    domain::{
        client, contact,
        field::{Draft, Field, Flaw, Kind},
    },
    i18n::Catalogue,
    store::{
        Image, Store,
        office::own_fields::{ListOwnFields, OwnField},
        record,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The fields of one kind of record.
pub struct Form {
    fixed: &'static [Field],
    own: Vec<OwnField>,
    /// What a new record holds before anything is set.
    blank: Draft,
    /// The rule that describes such records.
    rule: &'static str,
    /// Days may be written as people say them.
    today: NaiveDate,
}

impl Form {
    pub fn of_clients(store: &Store, today: NaiveDate) -> Done<Self> {
        let own = store.read(&ListOwnFields { entity: "client" })?;
        Ok(Self { fixed: client::FIELDS, own, blank: client::blank(), rule: "C-1", today })
    }

    pub fn of_contacts(store: &Store, today: NaiveDate) -> Done<Self> {
        let own = store.read(&ListOwnFields { entity: "contact" })?;
        Ok(Self { fixed: contact::FIELDS, own, blank: Draft::default(), rule: "C-2", today })
    }

    pub fn of_notes(today: NaiveDate) -> Self {
        Self::of_rows(contact::NOTE_FIELDS, "C-15", today)
    }

    /// Records without own fields.
    pub fn of_rows(fixed: &'static [Field], rule: &'static str, today: NaiveDate) -> Self {
        Self { fixed, own: Vec::new(), blank: Draft::default(), rule, today }
    }

    pub fn fixed(&self) -> &'static [Field] {
        self.fixed
    }

    pub fn own(&self) -> &[OwnField] {
        &self.own
    }

    /// Words of a field: its message, or the name that the office gave it.
    pub fn label(&self, key: &str, words: &Catalogue) -> String {
        let fixed = self.fixed.iter().find(|field| field.key == key).map(|field| words.get(field.label));
        let own = || self.own.iter().find(|own| own.column() == key).map(|own| own.name.clone());
        fixed.or_else(own).unwrap_or_else(|| key.to_owned())
    }

    /// What was set, by field. A list may be set in parts; any other field once.
    pub fn draft(&self, assignments: &[(String, String)]) -> Done<Draft> {
        let mut draft = Draft::default();
        for (name, value) in assignments {
            let field = self.field(name)?;
            let joins = matches!(field.kind, Kind::Phones | Kind::Mails | Kind::Messengers | Kind::Tags);
            let value = match draft.get(field.key) {
                "" => value.clone(),
                earlier if joins => format!("{earlier}, {value}"),
                _ => return Err(Failure::new(WRONG_USE, "cli-set-twice").part("name", name).rule(self.rule)),
            };
            draft.set(field.key, value);
        }
        let own: Vec<Field> = self.own.iter().map(OwnField::field).collect();
        Ok(draft.settled(self.fixed.iter().chain(&own), self.today))
    }

    /// The field of this key, or the office's own field of this name.
    fn field(&self, name: &str) -> Done<Field> {
        let same_own = |own: &&OwnField| own.column() == name || super::find::same_name(&own.name, name);
        let fixed = self.fixed.iter().find(|field| field.key == name).copied();
        fixed.or_else(|| self.own.iter().find(same_own).map(OwnField::field)).ok_or_else(|| {
            let keys = self.fixed.iter().map(|field| field.key);
            let keys = keys.chain(self.own.iter().map(OwnField::column)).collect::<Vec<_>>().join(", ");
            let failure = Failure::new(WRONG_USE, "cli-set-unknown").part("name", name).rule(self.rule);
            failure.part("accepted", keys)
        })
    }

    /// Warnings about what was set; the first flaw that stops the save fails. `base` is the record as it
    /// stands: what was doubtful about its other fields before is not told again.
    pub fn check(&self, set: &Draft, base: Option<&Image>, words: &Catalogue) -> Done<Vec<Flaw>> {
        let own: Vec<Field> = self.own.iter().map(OwnField::field).collect();
        let judged = |draft: &Draft| client::flaws(self.fixed.iter().chain(&own), draft, Some(self.today));
        let before = base.map(|image| self.stored(image));
        let mut whole = before.clone().unwrap_or_else(|| self.blank.clone());
        set.entries().for_each(|(key, text)| whole.set(key, text));
        let known = before.map(|before| judged(&before)).unwrap_or_default();
        let mut flaws = judged(&whole);
        flaws.extend(self.own.iter().filter_map(|own| wrong_choice(own, set)));
        flaws.retain(|flaw| base.is_none() || set.has(flaw.field) || !known.contains(flaw));
        match flaws.iter().position(|flaw| flaw.blocks) {
            None => Ok(flaws),
            Some(first) => Err(self.refused(&flaws, first, words)),
        }
    }

    /// A record as it stands, with the country whose rules hold for it.
    fn stored(&self, image: &Image) -> Draft {
        let keys = self.fixed.iter().map(|field| field.key).chain(["country"]);
        keys.map(|key| (key, record::text(image, key))).filter(|(_, text)| !text.is_empty()).collect()
    }

    /// A new record with what was set.
    pub fn filled(&self, set: &Draft) -> Draft {
        let mut whole = self.blank.clone();
        set.entries().for_each(|(key, text)| whole.set(key, text));
        whole
    }

    fn refused(&self, flaws: &[Flaw], first: usize, words: &Catalogue) -> Failure {
        let blocking: Vec<&Flaw> = flaws.iter().filter(|flaw| flaw.blocks).collect();
        let others = blocking.iter().skip(1).map(|flaw| self.sentence(flaw, words)).collect();
        let json = blocking.iter().map(|flaw| self.flaw_json(flaw, words)).collect();
        let label = |flaw: &Flaw| self.label(flaw.field, words);
        match flaws.get(first) {
            Some(flaw) => Failure::flawed(flaw, label(flaw), self.rule).details(others, "flaws", json),
            None => Failure::new(REFUSED, "error-not-found").rule(self.rule),
        }
    }

    fn sentence(&self, flaw: &Flaw, words: &Catalogue) -> String {
        let sentence = say(words, flaw.key, &flaw.arguments);
        let label = self.label(flaw.field, words);
        words.say("cli-field-sentence", [("field", label), ("sentence", sentence)])
    }

    fn flaw_json(&self, flaw: &Flaw, words: &Catalogue) -> Value {
        json!({
            "field": flaw.field,
            "code": flaw.key,
            "message": self.sentence(flaw, words),
            "proposal": flaw.proposal,
        })
    }

    /// Warnings for people and for programs.
    pub fn warnings(&self, flaws: &[Flaw], words: &Catalogue) -> (Vec<String>, Value) {
        let told =
            flaws.iter().map(|flaw| words.say("cli-warning", [("sentence", self.sentence(flaw, words))]));
        let json = flaws.iter().map(|flaw| self.flaw_json(flaw, words)).collect();
        (told.collect(), json)
    }
}

/// The office wrote down what may be chosen.
fn wrong_choice(own: &OwnField, set: &Draft) -> Option<Flaw> {
    let field = own.field();
    let typed = set.get(field.key).trim();
    let choices = own.choices();
    let is_wrong = field.kind == Kind::OwnChoice && !typed.is_empty() && !choices.contains(&typed);
    let arguments = || vec![("choices", choices.join(", "))];
    is_wrong.then(|| Flaw { arguments: arguments(), ..Flaw::blocking(field.key, "flaw-choice") })
}
