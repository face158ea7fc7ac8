//! What an import says: meanings of columns, verdicts, reasons, refusals.

use super::own_names;
use crate::{
    domain::{
        field::{Draft, Flaw},
        import::{ClientImport, Gain, MatchBy, OnDuplicate, Verdict},
    },
    exchange::{ImportField as F, Unreadable},
    i18n::{Catalogue, columns, sentence::flaw_of_field},
    report::field_key,
    screens::Context,
    ui::text,
};

/// The name of a meaning; own fields by the names the office gave them.
pub(super) fn field_name(field: F, cx: &Context) -> String {
    if let F::Own(place) = field {
        let own = cx.facts.client_fields.iter().find(|own| own.place == i64::from(place));
        return own.map_or_else(|| field.key().to_owned(), |own| own.name.clone());
    }
    cx.words.get(field_key(field))
}

/// Meanings a column may get: own fields only when the office has them.
pub(super) fn offered(cx: &Context) -> Vec<F> {
    let own = own_names(cx);
    let is_offered = |field: &F| match field {
        F::Own(place) => own.iter().any(|(known, _)| known == place),
        _ => *field != F::Ignored,
    };
    let rest = F::ALL.into_iter().filter(is_offered);
    [F::Ignored].into_iter().chain(rest).collect()
}

/// The key by which rows meet clients.
pub(super) const fn match_key(by: MatchBy) -> &'static str {
    match by {
        MatchBy::TaxId => "import-match-tax-id",
        MatchBy::Phone => "import-match-phone",
        MatchBy::Mail => "import-match-mail",
        MatchBy::Code => "import-match-code",
    }
}

/// What is done with clients that are there already.
pub(super) const fn duplicate_key(what: OnDuplicate) -> &'static str {
    match what {
        OnDuplicate::Update => "import-duplicates-update",
        OnDuplicate::Skip => "import-duplicates-skip",
        OnDuplicate::Add => "import-duplicates-add",
    }
}

/// A delimiter as a word or as itself.
pub(super) fn delimiter_name(delimiter: Option<char>, cx: &Context) -> String {
    match delimiter {
        None => cx.words.get("import-delimiter-none"),
        Some('\t') => cx.words.get("import-delimiter-tab"),
        Some(other) => other.to_string(),
    }
}

/// What one verdict of many is, for the filter and the totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    New,
    Branch,
    Update,
    Same,
    Duplicate,
    Rejected,
    /// Anything with a doubt.
    Doubtful,
}

impl Sort {
    pub(super) const ALL: [Self; 7] =
        [Self::New, Self::Branch, Self::Update, Self::Same, Self::Duplicate, Self::Rejected, Self::Doubtful];

    pub(super) const fn of(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::New => Self::New,
            Verdict::Branch { .. } => Self::Branch,
            Verdict::Update(_) => Self::Update,
            Verdict::Same => Self::Same,
            Verdict::Duplicate { .. } | Verdict::LeftOut => Self::Duplicate,
            Verdict::Rejected { .. } => Self::Rejected,
        }
    }

    /// The mark of its rows.
    pub(super) const fn mark(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Branch => "&",
            Self::Update => "~",
            Self::Same => "=",
            Self::Duplicate => "?",
            Self::Rejected => "✗",
            Self::Doubtful => "!",
        }
    }

    /// What comes of its rows.
    pub(super) const fn outcome(self) -> &'static str {
        match self {
            Self::New | Self::Branch => "import-comes-in",
            Self::Update => "import-fills",
            Self::Same | Self::Duplicate | Self::Rejected | Self::Doubtful => "import-stays-out",
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::New => "import-sort-new",
            Self::Branch => "import-sort-branch",
            Self::Update => "import-sort-update",
            Self::Same => "import-sort-same",
            Self::Duplicate => "import-sort-duplicate",
            Self::Rejected => "import-sort-rejected",
            Self::Doubtful => "import-sort-doubtful",
        }
    }
}

/// Glyph and message of a verdict.
pub(super) const fn verdict_mark(verdict: &Verdict) -> (&'static str, &'static str) {
    let mark = if matches!(verdict, Verdict::LeftOut) { "-" } else { Sort::of(verdict).mark() };
    let key = match verdict {
        Verdict::New => "import-verdict-new",
        Verdict::Branch { .. } => "import-verdict-branch",
        Verdict::Update(_) => "import-verdict-update",
        Verdict::Same => "import-verdict-same",
        Verdict::Duplicate { .. } => "import-verdict-duplicate",
        Verdict::LeftOut => "import-verdict-left-out",
        Verdict::Rejected { .. } => "import-verdict-rejected",
    };
    (mark, key)
}

/// The field that a row changes in a client, with what stands there and will stand there.
pub(super) fn gain(gain: &Gain, cx: &Context) -> (String, [String; 2]) {
    let shown = |value: &str| text::clean(&columns::cell(cx.words, gain.field, value));
    (text::clean(&label(gain.field, cx)), [shown(&gain.before), shown(&gain.after)])
}

/// What a column of the client is called, or an own field.
fn label(column: &str, cx: &Context) -> String {
    let own = cx.facts.client_fields.iter().find(|own| own.column() == column);
    own.map_or_else(|| columns::column(cx.words, column), |own| own.name.clone())
}

/// What a row says beside the columns that are shown.
pub(super) fn said_by(client: &ClientImport, cx: &Context) -> String {
    let shown = ["name", "tax_id", "city"];
    let values = client.client.entries().filter(|(key, _)| !shown.contains(key));
    let values = values.map(|(key, text)| (label(key, cx), key, text));
    let of_person = |key| columns::column(cx.words, if key == "name" { "contact_id" } else { key });
    let person =
        client.contact.iter().flat_map(Draft::entries).map(|(key, text)| (of_person(key), key, text));
    let filled = values.chain(person).filter(|(.., text)| !text.is_empty());
    let told = filled.map(|(label, key, text)| {
        format!("{label}: {}", columns::cell(cx.words, key, text).replace('\n', ", "))
    });
    let note = Some(client.note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
    text::clean(&told.chain(note).collect::<Vec<_>>().join("; "))
}

/// A doubt with its field as a line that a terminal can show.
pub(super) fn doubt(flaw: &Flaw, words: &Catalogue) -> String {
    text::clean(&flaw_of_field(flaw, words))
}

/// Why a file cannot be read; numbers as people write them.
pub(in crate::screens) fn refusal(error: &Unreadable, words: &Catalogue) -> String {
    refused(error, error.key(), words)
}

/// The same of a file that was taken for a document.
pub(in crate::screens) fn document_refusal(error: &Unreadable, words: &Catalogue) -> String {
    refused(error, error.document_key(), words)
}

fn refused(error: &Unreadable, key: &str, words: &Catalogue) -> String {
    let shown = |value: String| match value.parse() {
        Ok(number) => words.formats.integer(number),
        // A selector of the catalogue cannot begin with a digit.
        Err(_) if value == "1c" => "onec".to_owned(),
        Err(_) => value,
    };
    let parts = error.arguments().into_iter().map(|(name, value)| (name, text::clean(&shown(value))));
    words.say(key, parts.collect::<Vec<_>>())
}
