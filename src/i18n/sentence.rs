//! What an action of the journal was, in one sentence.

use super::{Catalogue, columns};
use crate::domain::{
    field::Flaw,
    import::{Counts, Judged, Verdict, Why},
};
use fluent_bundle::FluentValue;

/// The sentence of an action: its kind, for an undo or redo the kind of what it turned, the name of its
/// first row and how many things it is about. Screens and the command line say the same.
pub fn entry_sentence(
    words: &Catalogue,
    kind: &str,
    turned_kind: Option<&str>,
    name: &str,
    things: usize,
) -> String {
    let turned = turned_kind.map(|turned| plain_sentence(words, turned, name, things));
    match (kind, turned) {
        ("undo" | "redo", Some(_)) if things == 0 => words.get("journal-turned-nothing"),
        ("undo", Some(what)) => words.say("journal-undo", [("what", what)]),
        ("redo", Some(what)) => words.say("journal-redo", [("what", what)]),
        _ => plain_sentence(words, kind, name, things),
    }
}

/// What is wrong or doubtful about a field.
pub fn flaw_sentence(flaw: &Flaw, words: &Catalogue) -> String {
    let arguments: Vec<(&str, String)> =
        flaw.arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    words.say(flaw.key, arguments)
}

/// A flaw after the name of its field, where nothing else says which field is meant.
pub fn flaw_of_field(flaw: &Flaw, words: &Catalogue) -> String {
    let sentence = flaw_sentence(flaw, words);
    // These are about the whole row.
    if flaw.key == "doubt-lookalike" || flaw.key.starts_with("import-") {
        return sentence;
    }
    match columns::field_label(words, flaw.field) {
        Some(label) => format!("{label}: {sentence}"),
        None => sentence,
    }
}

/// Why a row of an import fares as it does; empty when that speaks for itself.
pub fn verdict_reason(verdict: &Verdict, words: &Catalogue) -> String {
    match verdict {
        Verdict::Duplicate { of, why } => {
            let why = words.get(twin_key(*why));
            let name = of.name.clone();
            match of.line.filter(|_| of.client.is_none()) {
                Some(line) => words
                    .say("import-reason-line", [("why", why), ("line", line.to_string()), ("name", name)]),
                None => words.say("import-reason-client", [("why", why), ("name", name)]),
            }
        }
        Verdict::Branch { of } => {
            let name = of.name.clone();
            match of.line.filter(|_| of.client.is_none()) {
                Some(line) => {
                    words.say("import-reason-branch-line", [("name", name), ("line", line.to_string())])
                }
                None => words.say("import-reason-branch", [("name", name)]),
            }
        }
        Verdict::Rejected { flaw } => flaw_of_field(flaw, words),
        _ => String::new(),
    }
}

/// What rows came to, as messages with numbers: branches are told where there are some.
pub fn import_counts(counts: Counts) -> Vec<(&'static str, usize)> {
    let branches = (counts.branches > 0).then_some(("import-created-branches", counts.branches));
    let rest = [
        ("import-updated", counts.updated),
        ("import-skipped", counts.skipped),
        ("import-rejected", counts.rejected),
    ];
    [("import-created", counts.created)].into_iter().chain(branches).chain(rest).collect()
}

/// The same of a row, and by what its client is known.
pub fn row_reason(row: &Judged, words: &Catalogue) -> String {
    row.known_by.map_or_else(|| verdict_reason(&row.verdict, words), |why| words.get(twin_key(why)))
}

const fn twin_key(why: Why) -> &'static str {
    match why {
        Why::Id => "import-why-id",
        Why::TaxId => "import-why-tax-id",
        Why::Code => "import-why-code",
        Why::Phone => "import-why-phone",
        Why::Mail => "import-why-mail",
        Why::Name => "import-why-name",
    }
}

/// What stands in the way of an undo.
pub struct Hindrance<'a> {
    /// Why, as the journal names it.
    pub why: &'a str,
    /// Names of the fields.
    pub fields: Vec<String>,
    /// What a person calls the row.
    pub name: &'a str,
    /// Other rows in the same case.
    pub others: usize,
    pub later: Option<Later<'a>>,
}

/// The action that came later: who, when (Unix milliseconds), what it was, how many of its changes stand in the
/// way and how many it has.
pub struct Later<'a> {
    pub who: &'a str,
    pub at: i64,
    pub did: String,
    pub part: (usize, usize),
}

/// Why an undo cannot simply go on: which field of which record, who changed it and when.
pub fn hindrance_sentence(words: &Catalogue, hindrance: &Hindrance) -> String {
    let count = |count: usize| words.formats.count(count);
    let parts = [("field", hindrance.fields.join(", ")), ("name", columns::name(words, hindrance.name))];
    // A row that nobody has named: a text, a line of a list.
    let is_nameless = hindrance.name.is_empty();
    let key = if is_nameless { why_nameless(hindrance.why) } else { why_key(hindrance.why) };
    let mut what = words.say(key, parts);
    if hindrance.others > 0 {
        what = words.say("journal-why-rows", [("what", what), ("number", count(hindrance.others))]);
    }
    let Some(later) = &hindrance.later else { return what };
    let part = words.say("journal-part", [("part", count(later.part.0)), ("whole", count(later.part.1))]);
    let (who, when) = (later.who.to_owned(), words.formats.moment(later.at));
    let did = later.did.clone();
    words.say("journal-why-by", [("what", what), ("who", who), ("when", when), ("did", did), ("part", part)])
}

fn why_key(why: &str) -> &'static str {
    match why {
        "used" => "journal-why-used",
        "removed" => "journal-why-removed",
        "retired" => "journal-why-retired",
        "referred" => "journal-why-referred",
        "taken" => "journal-why-taken",
        "frozen" => "journal-why-frozen",
        _ => "journal-why-changed",
    }
}

const fn why_nameless(why: &str) -> &'static str {
    match why.as_bytes() {
        b"used" => "journal-why-used-nameless",
        b"removed" => "journal-why-removed-nameless",
        b"retired" => "journal-why-retired-nameless",
        b"referred" => "journal-why-referred-nameless",
        b"taken" => "journal-why-taken-nameless",
        b"frozen" => "journal-why-frozen-nameless",
        _ => "journal-why-changed-nameless",
    }
}

/// How many of what stands in a file, by the stable name of the list.
pub fn counted(words: &Catalogue, what: &str, count: usize) -> Option<String> {
    let key = match what {
        "clients" => "export-clients",
        "contacts" => "export-contacts",
        "notes" => "export-notes",
        "contracts" => "contracts-count",
        "signatories" => "signatories-count",
        "papers" => "papers-count",
        "specifications" | "addenda" | "acts" | "annexes" | "package" => "annexes-count",
        "invoices" => "invoices-count",
        "payments" => "payments-count",
        "debts" => "debts-count",
        "obligations" => "obligations-count",
        "consents" => "export-consents",
        "journal" => "export-journal",
        "users" => "export-users",
        "activities" => "cli-activities-count",
        "duplicates" => "duplicates-count",
        "preparation" => "prepare-count",
        "handover" => "handover-sheets",
        "paper" => "text-papers",
        "lines" | "topics" | "load" | "history" | "operations" | "rows" => "export-lines",
        "fields" => "export-fields",
        "all" => "export-all",
        "person" => "export-person",
        "report" | "debtors" => "export-report",
        "today" => "run-cards",
        "rates" => "rates-count",
        "templates" => "export-templates",
        "companies" => "export-companies",
        "absences" => "absences-count",
        "settings" => "settings-count",
        "backups" => "export-backups",
        "letters" => "debt-letters-count",
        "reconciliations" => "acts-count",
        _ => return None,
    };
    Some(words.count(key, count))
}

/// What a file is called that is none: what stands in it goes to another program.
pub const STREAM: &str = "-";

/// A file was written outside: `what` stands in it.
fn wrote(words: &Catalogue, what: &str, name: &str, things: usize) -> String {
    let key = if what == "all" { "export-wrote-all" } else { "export-wrote" };
    match counted(words, what, things) {
        Some(what) if name == STREAM => words.say("export-wrote-stream", [("what", what)]),
        Some(what) => words.say(key, [("name", name.to_owned()), ("what", what)]),
        None => words.say("export-wrote-file", [("name", name)]),
    }
}

fn plain_sentence(words: &Catalogue, kind: &str, name: &str, things: usize) -> String {
    if let Some(what) = kind.strip_prefix("write-file") {
        return wrote(words, what.trim_start_matches('-'), name, things);
    }
    let count = FluentValue::from(words.formats.count(things));
    let parts = [
        ("name", FluentValue::from(columns::name(words, name))),
        ("kind", FluentValue::from(kind)),
        ("count", FluentValue::from(things)),
        ("number", count),
    ];
    let key = if kind == "import-clients" && !name.is_empty() { "journal-import-file" } else { key(kind) };
    words.say(key, parts)
}

fn key(kind: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("journal-unknown", |(_, key)| key)
}

/// Kinds of actions with their messages.
const KINDS: &[(&str, &str)] = &[
    ("add-client", "journal-add-client"),
    ("change-client", "journal-change-client"),
    ("change-clients", "journal-change-clients"),
    ("remove-client", "journal-remove-client"),
    ("remove-clients", "journal-remove-clients"),
    ("restore-client", "journal-restore-client"),
    ("add-contact", "journal-add-contact"),
    ("change-contact", "journal-change-contact"),
    ("remove-contact", "journal-remove-contact"),
    ("restore-contact", "journal-restore-contact"),
    ("rename-own-field", "journal-rename-own-field"),
    ("link-contact", "journal-link-contact"),
    ("add-note", "journal-add-note"),
    ("change-note", "journal-change-note"),
    ("remove-row", "journal-remove-row"),
    ("remove-note", "journal-remove-note"),
    ("remove-account", "journal-remove-account"),
    ("remove-point", "journal-remove-point"),
    ("add-activity", "journal-add-activity"),
    ("log-activity", "journal-log-activity"),
    ("change-activity", "journal-change-activity"),
    ("close-activity", "journal-close-activity"),
    ("move-activity", "journal-move-activity"),
    ("cancel-activity", "journal-cancel-activity"),
    ("miss-activity", "journal-miss-activity"),
    ("remove-activity", "journal-remove-activity"),
    ("tick-prepared", "journal-prepare-activity"),
    ("untick-prepared", "journal-unprepare-activity"),
    ("snooze-client", "journal-snooze-client"),
    ("pause-client", "journal-pause-client"),
    ("save-settings", "journal-save-settings"),
    ("set-calendar", "journal-set-calendar"),
    ("add-consent", "journal-add-consent"),
    ("change-consent", "journal-change-consent"),
    ("remove-consent", "journal-remove-consent"),
    ("merge", "journal-merge-clients"),
    ("keep-apart", "journal-keep-apart"),
    ("save-need", "journal-save-need"),
    ("save-account", "journal-save-account"),
    ("add-own-field", "journal-add-own-field"),
    ("add-user", "journal-add-user"),
    ("rename-user", "journal-rename-user"),
    ("change-user", "journal-change-user"),
    ("set-pin", "journal-set-pin"),
    ("clear-pin", "journal-clear-pin"),
    ("ask-review", "journal-ask-review"),
    ("accept-review", "journal-accept-review"),
    ("return-review", "journal-return-review"),
    ("import-clients", "journal-import-clients"),
    ("take-invoices", "journal-import-invoices"),
    ("take-payments", "journal-import-payments"),
    ("take-balances", "journal-import-balances"),
    ("take-calendar", "journal-import-calendar"),
    ("add-absence", "journal-add-absence"),
    ("change-absence", "journal-change-absence"),
    ("remove-absence", "journal-remove-absence"),
    ("hand-over", "journal-hand-over"),
    ("add-contract", "journal-add-contract"),
    ("change-contract", "journal-change-contract"),
    ("move-contract", "journal-move-contract"),
    ("sign", "journal-sign-contract"),
    ("cancel-contract", "journal-cancel-contract"),
    ("begin-text", "journal-begin-text"),
    ("new-edition", "journal-new-edition"),
    ("change-passage", "journal-change-passage"),
    ("add-passage", "journal-add-passage"),
    ("remove-passage", "journal-remove-passage"),
    ("move-passage", "journal-move-passage"),
    ("save-template", "journal-save-template"),
    ("remove-template", "journal-remove-template"),
    ("add-signatory", "journal-add-signatory"),
    ("change-signatory", "journal-change-signatory"),
    ("remove-signatory", "journal-remove-signatory"),
    ("name-signatories", "journal-name-signatories"),
    ("add-paper", "journal-add-paper"),
    ("change-paper", "journal-change-paper"),
    ("verify-paper", "journal-verify-paper"),
    ("remove-paper", "journal-remove-paper"),
    ("add-document", "journal-add-annex"),
    ("change-document", "journal-change-annex"),
    ("step-document", "journal-step-document"),
    ("attach-file", "journal-attach-file"),
    ("remove-document", "journal-remove-document"),
    ("see-files", "journal-see-files"),
    ("add-annex", "journal-add-annex"),
    ("change-annex", "journal-change-annex"),
    ("send-annex", "journal-send-annex"),
    ("cancel-annex", "journal-cancel-annex"),
    ("extend-contract", "journal-prolong-contract"),
    ("extend-contracts", "journal-prolong-contracts"),
    ("let-contract-end", "journal-let-contract-end"),
    ("terminate-contract", "journal-terminate-contract"),
    ("register-anew", "journal-register-anew"),
    ("add-obligation", "journal-add-obligation"),
    ("take-proposed", "journal-take-proposed"),
    ("change-obligation", "journal-change-obligation"),
    ("remove-obligation", "journal-remove-obligation"),
    ("perform-obligation", "journal-perform-obligation"),
    ("reopen-obligation", "journal-reopen-obligation"),
    ("dispute-obligation", "journal-dispute-obligation"),
    ("waive-obligation", "journal-waive-obligation"),
    ("event-of-obligation", "journal-event-of-obligation"),
    ("book-statement", "journal-book-statement"),
    ("add-invoice", "journal-add-invoice"),
    ("change-invoice", "journal-change-invoice"),
    ("cancel-invoice", "journal-cancel-invoice"),
    ("add-payment", "journal-add-payment"),
    ("change-payment", "journal-change-payment"),
    ("cancel-payment", "journal-cancel-payment"),
    ("add-credit-note", "journal-add-credit-note"),
    ("allocate-payment", "journal-allocate-payment"),
    ("release-payment", "journal-release-payment"),
    ("add-promise", "journal-add-promise"),
    ("change-promise", "journal-change-promise"),
    ("withdraw-promise", "journal-withdraw-promise"),
    ("add-dispute", "journal-add-dispute"),
    ("change-dispute", "journal-change-dispute"),
    ("settle-dispute", "journal-settle-dispute"),
    ("claim-penalty", "journal-claim-penalty"),
    ("keep-penalty", "journal-keep-penalty"),
    ("waive-penalty", "journal-waive-penalty"),
    ("add-limitation-event", "journal-add-limitation-event"),
    ("remove-limitation-event", "journal-remove-limitation-event"),
    ("change-dunning", "journal-change-dunning"),
    ("take-step", "journal-take-step"),
    ("make-reconciliation", "journal-make-reconciliation"),
    ("take-their-half", "journal-take-their-half"),
    ("move-reconciliation", "journal-move-reconciliation"),
    ("cancel-reconciliation", "journal-cancel-reconciliation"),
    ("write-debt-letter", "journal-write-debt-letter"),
    ("send-debt-letter", "journal-send-debt-letter"),
    ("deliver-debt-letter", "journal-deliver-debt-letter"),
    ("answer-debt-letter", "journal-answer-debt-letter"),
    ("cancel-debt-letter", "journal-cancel-debt-letter"),
    ("set-rate", "journal-set-rate"),
    ("remove-rate", "journal-remove-rate"),
    ("save-company", "journal-save-company"),
    ("save-view", "journal-save-view"),
    ("remove-view", "journal-remove-view"),
    ("remove-own-field", "journal-remove-own-field"),
    ("demo", "journal-demo"),
    ("erase", "journal-erase"),
    ("migration", "journal-migration"),
    ("end", "journal-end"),
];

#[cfg(test)]
mod tests;
