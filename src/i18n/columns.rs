//! Names of columns, for the journal and for conflicts.

use super::{Catalogue, packages, repeats};
use super::{annexes::KINDS, contracts::state_key, obligations::status_key};
use crate::domain::{
    absence, activity, annex, claim, client, company, consent, contact, contract,
    debt::{act, letter},
    field::{Field, Kind},
    id::is_erased,
    invoice, obligation,
    package::{self, DocumentKind},
    paper, payment, signatory, user,
};
use chrono::NaiveDate;
use serde_json::Value;

/// The field's name in the person's language; a column without a field has a message of its own.
pub fn column(words: &Catalogue, column: &str) -> String {
    let field = field(column);
    let key = field.map_or_else(|| other(column), |field| field.label);
    if key.is_empty() { column.to_owned() } else { words.get(key) }
}

/// The field's name in the person's language, where the column is a field.
pub fn field_label(words: &Catalogue, column: &str) -> Option<String> {
    field(column).map(|field| words.get(field.label))
}

/// A changed cell of the journal.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    pub table: &'a str,
    pub column: &'a str,
    /// The column `kind` of the row; empty where it has none.
    pub kind: &'a str,
    /// Name and kind of the own field, where it is one.
    pub own: Option<(&'a str, Kind)>,
}

impl Spot<'_> {
    /// Whether it says something to a person: what the program notes for itself does not, nor does a reference
    /// that the line is named after.
    pub fn is_told(&self) -> bool {
        !matches!(
            (self.table, self.column),
            ("import_kind" | "reconciliation_entry", _)
                | ("contact_point", "normal" | "kind" | "client_id" | "contact_id")
                | (
                    "note"
                        | "need"
                        | "account"
                        | "consent"
                        | "activity"
                        | "contract"
                        | "signatory"
                        | "paper"
                        | "obligation"
                        | "performance"
                        | "dunning",
                    "client_id"
                )
                | ("signatory", "company_id" | "contact_id")
                | ("contract_signatory", "contract_id" | "annex_id" | "as_signed")
                | ("activity", "after_id" | "moved" | "series_id" | "series_day" | "is_exception" | "uid")
                | ("contract", "state_day")
                | ("annex", "client_id" | "contract_id" | "sides")
                | ("edition", "contract_id" | "seal" | "sides")
                | ("package_document", "client_id" | "contract_id" | "annex_id")
                | ("obligation" | "performance", "contract_id" | "before_id" | "obligation_id")
                | ("invoice" | "reconciliation", "client_id" | "year")
                | ("instalment", "client_id" | "invoice_id" | "place" | "currency" | "event")
                | ("allocation", "client_id" | "payment_id" | "instalment_id")
                | ("promise" | "limitation_event", "client_id" | "invoice_id")
                | ("dispute" | "dunning_step", "client_id" | "instalment_id")
                | ("penalty_decision", "client_id" | "instalment_id" | "invoice_id" | "working")
                | ("debt_letter" | "run_pause", "client_id" | "owner_id" | "lines" | "language")
                | ("post" | "consent", "contact_id")
                | ("own_field", "entity" | "place")
                | ("saved_view", "screen" | "query")
                | ("review", "about_id" | "cells" | "judge_id" | "judged_at" | "kind" | "things")
        )
    }

    /// Whether a sentence may name it: what the program sets together with another field is not.
    pub fn is_named(&self) -> bool {
        self.is_told() && (self.table, self.column) != ("client", "former_names")
    }

    /// The field's name: a phone is a phone, whatever its column is called.
    pub fn title(&self, words: &Catalogue) -> String {
        match (self.own, self.table, self.column, self.kind) {
            (Some((own, _)), ..) => own.to_owned(),
            (_, "contact_point", "typed", "phone") => words.get("field-phone"),
            (_, "contact_point", "typed", "mail") => words.get("field-mails"),
            (_, "contact_point", "typed", "messenger") => words.get("field-messengers"),
            (_, table, name, _) => {
                field_of(table, name).map_or_else(|| column(words, name), |it| words.get(it.label))
            }
        }
    }

    /// What stood or stands there.
    pub fn value(&self, words: &Catalogue, text: &str) -> String {
        match (self.table, self.column, text) {
            ("user", "role", _) => choice(words, user::ROLES, text),
            ("user", "clients", "own") => words.get("user-clients-own"),
            ("user", "clients", _) => words.get("user-clients-all"),
            ("review", "state", "accepted") => words.get("review-state-accepted"),
            ("review", "state", "returned") => words.get("review-state-returned"),
            ("review", "state", _) => words.get("review-state-waits"),
            ("user", "language", _) => choice(words, client::LANGUAGES, text),
            ("activity", "prepared", _) => of_kind(words, Some(Kind::YesNo), text),
            ("contract", "state", _) => {
                text.parse().map_or_else(|_| text.to_owned(), |state| words.get(state_key(state)))
            }
            ("annex", "kind", _) => choice(words, &KINDS, text),
            ("package_document", "kind", _) => DocumentKind::from_key(text)
                .map_or_else(|| text.to_owned(), |kind| packages::kind(kind, words)),
            ("contract" | "annex", "signed_by_us" | "signed_by_them", _)
            | ("contract", "current_end" | "ended_on" | "let_end", _)
            | ("paper", "checked_on", _)
            | ("paper" | "package_document", "file_seen", _)
            | ("contract_signatory", "signed_on", _)
            | ("obligation", "done_day", _)
            | ("promise", "withdrawn_day", _) => of_kind(words, Some(Kind::Day), text),
            ("contract_signatory", "side", "we") => words.get("finding-we"),
            ("contract_signatory", "side", _) => words.get("finding-they"),
            ("obligation", "state", _) => status_of(words, text),
            ("user", "hired_on", _) => of_kind(words, Some(Kind::PastDay), text),
            ("own_field", "kind", "text") => words.get("own-kind-text"),
            ("own_field", "kind", "number") => words.get("own-kind-number"),
            ("own_field", "kind", "date") => words.get("own-kind-date"),
            ("own_field", "kind", "choice") => words.get("own-kind-choice"),
            _ => of_kind(words, self.kind_of_field(), text),
        }
    }

    /// A cell of the journal: a text, yes or no for a row that is gone; nothing for one that is empty.
    pub fn shown(&self, words: &Catalogue, value: &Value) -> Option<String> {
        match value {
            Value::Null => None,
            Value::Bool(gone) => Some(words.get(if *gone { "word-yes" } else { "word-no" })),
            Value::String(text) => Some(self.value(words, text)),
            other => Some(self.value(words, &other.to_string())),
        }
    }

    /// The kind of the field that stands there; `None` where it is no field.
    pub fn kind_of_field(&self) -> Option<Kind> {
        let own = self.own.map(|(_, kind)| kind);
        own.or_else(|| field_of(self.table, self.column).map(|field| field.kind))
    }
}

/// The field that a column of a table holds: two tables may call two things alike.
fn field_of(table: &str, column: &str) -> Option<&'static Field> {
    let fields = match table {
        "client" => client::FIELDS,
        "contact" | "post" => contact::FIELDS,
        "need" => contact::NEED_FIELDS,
        "note" => contact::NOTE_FIELDS,
        "account" => contact::ACCOUNT_FIELDS,
        "consent" => consent::FIELDS,
        "activity" => activity::FIELDS,
        "contract" => contract::FIELDS,
        "annex" => annex::FIELDS,
        "package_document" => package::FIELDS,
        "obligation" => obligation::FIELDS,
        "performance" => obligation::PERFORMANCE_FIELDS,
        "invoice" | "instalment" => invoice::FIELDS,
        "payment" | "allocation" => payment::FIELDS,
        "promise" => claim::PROMISE_FIELDS,
        "dispute" => claim::DISPUTE_FIELDS,
        "penalty_decision" => claim::DECISION_FIELDS,
        "limitation_event" => claim::EVENT_FIELDS,
        "dunning" => claim::DUNNING_FIELDS,
        "dunning_step" => claim::STEP_FIELDS,
        "rate" => claim::RATE_FIELDS,
        "reconciliation" => act::FIELDS,
        "reconciliation_entry" => act::ENTRY_FIELDS,
        "debt_letter" => letter::FIELDS,
        "company" => company::FIELDS,
        "signatory" => signatory::FIELDS,
        "paper" => paper::FIELDS,
        "absence" => absence::FIELDS,
        _ => return None,
    };
    fields.iter().find(|field| field.key == column)
}

fn field(column: &str) -> Option<&'static Field> {
    let lists: [&'static [Field]; 7] = [
        client::FIELDS,
        contact::FIELDS,
        contact::NEED_FIELDS,
        contact::NOTE_FIELDS,
        contact::ACCOUNT_FIELDS,
        consent::FIELDS,
        activity::FIELDS,
    ];
    lists.into_iter().flatten().find(|field| field.key == column)
}

fn other(column: &str) -> &'static str {
    match column {
        "deleted_at" | "cancelled_at" => "column-removed",
        "owner_id" => "field-owner",
        "head_id" => "field-head",
        "client_id" => "column-client",
        "contact_id" => "column-contact",
        "typed" | "normal" => "column-number",
        "extension" => "column-extension",
        "label" => "field-note",
        "done_on" => "column-done-on",
        "no_next" => "column-no-next",
        "prepared" => "column-prepared",
        "pinned" => "field-pinned",
        "until" => "column-until",
        "moved" => "column-moved",
        "hired_on" => "column-hired-on",
        "user_id" => "absence-who",
        "substitute_id" => "absence-substitute",
        "curator_id" => "column-curator",
        "clients" => "user-clients",
        "remark" => "cli-help-review-remark",
        "merged_into" => "column-merged-into",
        "value" => "column-value",
        "other_id" => "column-other-client",
        "reason" => "column-reason",
        agreed => of_agreed(agreed),
    }
}

/// What stands in contracts and what belongs to them.
fn of_agreed(column: &str) -> &'static str {
    match column {
        "company_id" => "field-contract-company",
        "signatory_id" => "field-signatory",
        "contract_id" => "form-contract",
        "side" => "column-side",
        "place" => "column-place",
        "signed_on" => "column-signed-on",
        "signed_despite" => "contract-signed-despite",
        "checked_by" => "paper-checked-by",
        "checked_on" => "column-checked-on",
        "done_day" => "field-obligation-done-day",
        "withdrawn_day" => "column-promise-withdrawn",
        "state" => "field-contract-state",
        "signed_by_us" => "contract-signed-by-us",
        "signed_by_them" => "contract-signed-by-them",
        "current_end" => "contract-current-end",
        "prolonged" => "contract-prolonged",
        "ended_on" => "contract-ended-on",
        "let_end" => "contract-let-end",
        "holder_id" => "contract-holder",
        "follows_id" => "contract-follows",
        "year" => "column-letter-year",
        "file_bytes" => "column-file-bytes",
        "file_sha256" => "column-file-sha256",
        "file_seen" => "column-file-seen",
        _ => "",
    }
}

/// What people said of an obligation.
fn status_of(words: &Catalogue, stored: &str) -> String {
    let known = obligation::standing::Status::from_key(stored);
    known.map_or_else(|| stored.to_owned(), |status| words.get(status_key(status)))
}

/// The words of a stored choice; an unknown one stands for itself.
pub fn choice(words: &Catalogue, choices: &[(&str, &str)], stored: &str) -> String {
    let known = choices.iter().find(|(value, _)| *value == stored);
    known.map_or_else(|| stored.to_owned(), |(_, label)| words.get(label))
}

/// A name, or that it was erased.
pub fn name(words: &Catalogue, stored: &str) -> String {
    if is_erased(stored) { words.get("list-erased") } else { stored.to_owned() }
}

/// What stands in a cell, for people: choices as words, yes and no, nothing as a dash.
pub fn cell(words: &Catalogue, column: &str, text: &str) -> String {
    of_kind(words, field(column).map(|field| field.kind), text)
}

/// What stands in a field of an activity; nothing where it is empty.
pub fn of_activity(words: &Catalogue, key: &str, text: &str) -> String {
    let kind = activity::FIELDS.iter().find(|field| field.key == key).map(|field| field.kind);
    if text.is_empty() { String::new() } else { of_kind(words, kind, text) }
}

/// What came of an activity: to a meeting nobody came, where a call was not answered.
pub fn result(words: &Catalogue, kind: &str, result: &str) -> String {
    if result == "no_answer" && matches!(kind, "meeting" | "visit") {
        return words.get("activity-no-show");
    }
    of_activity(words, "result", result)
}

/// The same where the kind of the field is known.
pub fn of_kind(words: &Catalogue, kind: Option<Kind>, text: &str) -> String {
    match kind {
        _ if text.is_empty() => "—".to_owned(),
        Some(Kind::Choice(choices)) => choice(words, choices, text),
        Some(Kind::LegalForm) => words.legal_form(text),
        Some(Kind::YesNo) => words.get(if text == "1" { "word-yes" } else { "word-no" }),
        Some(Kind::Money) => {
            text.parse().map_or_else(|_| text.to_owned(), |minor| words.formats.decimal_short(minor))
        }
        Some(Kind::Day | Kind::PastDay) => {
            text.parse().map_or_else(|_| text.to_owned(), |day: NaiveDate| words.formats.date(day))
        }
        Some(Kind::Repeat) => repeats::stored(text, words),
        _ => name(words, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_waits_for_acceptance_is_told_in_words() {
        let words = Catalogue::load(Language::Russian);
        let spot = |table, column| Spot { table, column, kind: "", own: None };
        assert_eq!(spot("user", "clients").title(&words), "Клиенты");
        assert_eq!(spot("user", "clients").value(&words, "own"), "свои");
        assert_eq!(spot("review", "state").value(&words, "accepted"), "принято");
        assert!(!spot("review", "judged_at").is_told() && spot("review", "remark").is_told());
    }

    #[test]
    fn nobody_answers_a_call_and_nobody_comes_to_a_meeting() {
        for (language, call, meeting) in [
            (Language::Kazakh, "жауап бермеді", "өтпей қалды"),
            (Language::Russian, "не отвечает", "не состоялось"),
            (Language::English, "no answer", "nobody came"),
        ] {
            let words = Catalogue::load(language);
            assert_eq!(result(&words, "call", "no_answer"), call);
            assert_eq!(result(&words, "meeting", "no_answer"), meeting);
            assert_eq!(result(&words, "meeting", "agreed"), of_activity(&words, "result", "agreed"));
        }
    }
}
