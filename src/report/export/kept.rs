//! What the office keeps for itself as tables: the morning run, rates, templates, own firms, absences, settings,
//! backups, acts of reconciliation.

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    domain::{
        company,
        debt::{act, rate_name::FOREVER},
        settings::{OfficeSettings, SETTINGS},
    },
    exchange::out::Value,
    i18n::{Catalogue, absences, columns::name, reasons, settings},
    report::{
        absence_json, absence_state, act_contract, act_json, backup,
        document::{Listed, in_own_language, listed_json, no_template_words},
        rate_cells, rate_json,
        record::{self, unless_erased},
        run_json, run_why, setting_json, to_do,
    },
    store::{
        Image, StoreResult,
        absence::AbsenceOut,
        backup::{Contents, Kept},
        office::COMPANY,
        rate::RateOut,
        reconciliation::ReconciliationOut,
        run::RunCard,
    },
};
use chrono::NaiveDate;

/// Stable name, message key of the sheet, message keys and letters of the columns.
pub(super) type Head = (&'static str, &'static str, &'static [(&'static str, u16)]);

const RUN: Head = (
    "today",
    "command-today",
    &[
        ("export-head-rank", 6),
        ("run-score", 10),
        ("field-time", 8),
        ("run-to-do", 14),
        ("cli-client", 32),
        ("field-owner", 24),
        ("run-why", 60),
        ("field-due", 12),
        ("field-goal", 40),
    ],
);
const RATES: Head = (
    "rates",
    "command-rates",
    &[
        ("field-rate-name", 40),
        ("field-rate-from", 12),
        ("field-rate-through", 12),
        ("field-rate", 10),
        ("field-rate-confirmed", 10),
        ("field-rate-source", 48),
    ],
);
const TEMPLATES: Head = (
    "templates",
    "command-templates",
    &[("template-key", 20), ("field-name", 40), ("field-contract-language", 16), ("template-whose", 18)],
);
const ABSENCES: Head = (
    "absences",
    "command-hand-over",
    &[
        ("column-state", 12),
        ("absence-from", 12),
        ("absence-to", 12),
        ("absence-who", 28),
        ("absence-substitute", 28),
        ("field-note", 40),
    ],
);
const OFFICE_SETTINGS: Head = (
    "settings",
    "command-settings",
    &[("setting-name", 28), ("setting-meaning", 48), ("setting-value", 32), ("setting-default", 32)],
);
const BACKUPS: Head = (
    "backups",
    "command-restore-backup",
    &[
        ("backup-taken", 18),
        ("backup-clients", 10),
        ("backup-people", 10),
        ("backup-records", 10),
        ("backup-bytes", 14),
        ("backup-file", 60),
        ("backup-problem", 40),
    ],
);

impl Records {
    /// Cards of the morning run in their order.
    pub fn of_run(cards: &[RunCard], words: &Catalogue) -> Self {
        let row = |(rank, card): (usize, &RunCard)| {
            let values = vec![
                Value::Number(rank.to_string()),
                Value::Number(format!("{}.{:02}", card.score / 100, card.score % 100)),
                Value::text(card.time.map(|time| words.formats.time(time)).unwrap_or_default()),
                Value::text(reasons::to_do(to_do(card), words)),
                Value::text(name(words, &card.name)),
                Value::text(unless_erased(card.owner.clone())),
                Value::text(run_why(card, words)),
                card.due.map_or(Value::Empty, Value::Day),
                Value::text(
                    card.about.as_ref().map(|about| unless_erased(about.text.clone())).unwrap_or_default(),
                ),
            ];
            (values, run_json(rank, card, words))
        };
        Self::of_values(RUN, (1..).zip(cards).map(row))
    }

    /// Dated rates.
    pub fn of_rates(all: &[RateOut], words: &Catalogue) -> Self {
        let row = |one: &RateOut| {
            let cells = rate_cells(one, words);
            let cell = |at: usize| Value::text(cells.get(at).cloned().unwrap_or_default());
            let through = Some(one.row.through).filter(|day| *day != FOREVER);
            let values = vec![
                cell(0),
                Value::Day(one.row.from),
                through.map_or(Value::Empty, Value::Day),
                Value::Number(one.row.rate.to_string()),
                cell(4),
                cell(5),
            ];
            (values, rate_json(one))
        };
        Self::of_values(RATES, all.iter().map(row))
    }

    /// Templates, the office's own first.
    pub fn of_templates(all: &[Listed], words: &Catalogue) -> Self {
        let row = |one: &Listed| {
            let template = one.template.as_ref();
            let called = template.map_or_else(
                |error| no_template_words(error, words),
                |one| in_own_language(&one.name, words),
            );
            let languages = template.map(|one| one.text.languages().join(", ")).unwrap_or_default();
            let whose = words.get(if one.is_own { "template-own" } else { "template-sample" });
            let values = [one.name.clone(), called, languages, whose].map(Value::text).to_vec();
            (values, listed_json(one, words))
        };
        Self::of_values(TEMPLATES, all.iter().map(row))
    }

    /// Own firms, the first one first.
    pub fn of_companies(all: &[Image]) -> Self {
        let row = |image: &Image| {
            let mut json = record::bookkeeping(image, &COMPANY);
            json.extend(record::values(company::FIELDS, image));
            Record { before: Vec::new(), image: image.clone(), after: Vec::new(), json: json.into() }
        };
        Self {
            what: "companies",
            title: "command-own-company",
            before: &[],
            fields: company::FIELDS,
            after: Vec::new(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Who is away and who stands in, as it is on a day.
    pub fn of_absences(all: &[AbsenceOut], today: NaiveDate, words: &Catalogue) -> Self {
        let row = |one: &AbsenceOut| {
            let values = vec![
                Value::text(words.get(absences::state_key(absence_state(one, today)))),
                Value::Day(one.from),
                Value::Day(one.to),
                Value::text(name(words, &one.user.1)),
                Value::text(name(words, &one.substitute.1)),
                Value::text(unless_erased(one.note.clone())),
            ];
            (values, absence_json(one, today))
        };
        Self::of_values(ABSENCES, all.iter().map(row))
    }

    /// Every setting of the office: its stable name, what it means, what holds and what is usual.
    pub fn of_settings(set: &OfficeSettings, words: &Catalogue) -> Self {
        let row = |setting| {
            let told = |value: &str| settings::value(setting, value, words);
            let values = [
                setting.name.to_owned(),
                words.get(setting.label),
                told(&set.value(setting)),
                told(setting.usual),
            ];
            (values.map(Value::text).to_vec(), setting_json(setting, set, words))
        };
        Self::of_values(OFFICE_SETTINGS, SETTINGS.iter().map(row))
    }

    /// Backups with what they hold, or why that cannot be told.
    pub fn of_backups(all: &[(Kept, StoreResult<Contents>)], words: &Catalogue) -> Self {
        let row = |(kept, held): &(Kept, StoreResult<Contents>)| {
            let counts = held.as_ref().ok().map(|held| [held.clients, held.contacts, held.records]);
            let count = |at: usize| {
                let count = counts.and_then(|counts| counts.get(at).copied());
                count.map_or(Value::Empty, |count| Value::Number(count.to_string()))
            };
            let problem = held.as_ref().err().map(|error| words.get(error.message_key()));
            let values = vec![
                Value::Moment(kept.name.taken),
                count(0),
                count(1),
                count(2),
                Value::Number(kept.bytes.to_string()),
                Value::text(kept.path.display().to_string()),
                Value::text(problem.unwrap_or_default()),
            ];
            (values, backup::kept_json(kept, held, words))
        };
        Self::of_values(BACKUPS, all.iter().map(row))
    }

    /// Acts of reconciliation.
    pub fn of_reconciliations(all: &[ReconciliationOut], words: &Catalogue) -> Self {
        let row = |one: &ReconciliationOut| {
            let mut image = one.image.clone();
            // Of a draft as our documents stand now.
            image.insert("our_closing".to_owned(), one.closing.minor().into());
            let company = one.company.as_ref().map(|(_, company)| company.clone());
            Record {
                before: [name(words, &one.client.1), act_contract(one, words)].map(Value::text).to_vec(),
                image,
                after: vec![Value::text(company.unwrap_or_default())],
                json: act_json(one).into(),
            }
        };
        Self {
            what: "reconciliations",
            title: "command-reconciliation",
            before: &[("cli-client", 32), ("form-contract", 16)],
            fields: act::FIELDS,
            after: titled(&[("field-contract-company", 32)], words),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Rows of values without fields of a record.
    pub(super) fn of_values(
        (what, title, before): Head,
        rows: impl Iterator<Item = (Vec<Value>, serde_json::Value)>,
    ) -> Self {
        let row = |(before, json)| Record { before, image: Image::new(), after: Vec::new(), json };
        Self { what, title, before, fields: &[], after: Vec::new(), rows: rows.map(row).collect() }
    }
}
