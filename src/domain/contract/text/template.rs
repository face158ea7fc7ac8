//! Templates of documents: the library of samples, and files of the same form (`K-3`).

use super::{Passage, PassageKind, Signatures, Text, Wording};
use serde::{Deserialize, Serialize};

/// A text with its name, from which contracts and papers begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What it is for: a kind of contract, `addendum`, `letter` …
    pub kind: String,
    pub name: Wording,
    pub text: Text,
}

/// Why a file is no template, and the line, from one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault:?}")]
pub struct NoTemplate {
    pub line: usize,
    pub fault: NoForm,
}

/// How a file differs from the form of templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoForm {
    /// A name that the form does not have.
    Unknown(String),
    /// A name that the form needs.
    Missing(String),
    /// A name or a code stands twice.
    Twice(String),
    /// A number where words are expected, or the other way round.
    OtherKind,
    /// Quotes, brackets or signs that no reader understands.
    Signs,
    /// No words of a document.
    NoWords,
}

impl NoForm {
    /// What the reader of the form says, by its beginning.
    fn of(said: &str) -> Self {
        let name = || said.split('`').nth(1).unwrap_or_default().to_owned();
        match said {
            _ if said.starts_with("unknown field") || said.starts_with("unknown variant") => {
                Self::Unknown(name())
            }
            _ if said.starts_with("missing field") => Self::Missing(name()),
            _ if said.starts_with("duplicate") => Self::Twice(name()),
            _ if said.starts_with("invalid type") => Self::OtherKind,
            _ => Self::Signs,
        }
    }

    /// The name that is meant; empty where none is.
    pub fn name(&self) -> &str {
        match self {
            Self::Unknown(name) | Self::Missing(name) | Self::Twice(name) => name,
            _ => "",
        }
    }
}

/// Samples that come with the program: name and file.
pub const LIBRARY: [(&str, &str); 22] = [
    ("supply", include_str!("../../../../assets/documents/supply.toml")),
    ("services", include_str!("../../../../assets/documents/services.toml")),
    ("work", include_str!("../../../../assets/documents/work.toml")),
    ("lease", include_str!("../../../../assets/documents/lease.toml")),
    ("agency", include_str!("../../../../assets/documents/agency.toml")),
    ("non_disclosure", include_str!("../../../../assets/documents/non_disclosure.toml")),
    ("addendum", include_str!("../../../../assets/documents/addendum.toml")),
    ("specification", include_str!("../../../../assets/documents/specification.toml")),
    ("termination", include_str!("../../../../assets/documents/termination.toml")),
    ("power_of_attorney", include_str!("../../../../assets/documents/power_of_attorney.toml")),
    ("act", include_str!("../../../../assets/documents/act.toml")),
    ("letter_termination", include_str!("../../../../assets/documents/letter_termination.toml")),
    ("letter_prolongation", include_str!("../../../../assets/documents/letter_prolongation.toml")),
    ("letter_cover", include_str!("../../../../assets/documents/letter_cover.toml")),
    ("invoice", include_str!("../../../../assets/documents/invoice.toml")),
    ("invoice_act", include_str!("../../../../assets/documents/invoice_act.toml")),
    ("waybill", include_str!("../../../../assets/documents/waybill.toml")),
    ("credit_note", include_str!("../../../../assets/documents/credit_note.toml")),
    ("letter_debt_1", include_str!("../../../../assets/documents/letter_debt_1.toml")),
    ("letter_debt_2", include_str!("../../../../assets/documents/letter_debt_2.toml")),
    ("letter_debt_3", include_str!("../../../../assets/documents/letter_debt_3.toml")),
    ("reconciliation", include_str!("../../../../assets/documents/reconciliation.toml")),
];

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: String,
    #[serde(default)]
    signatures: Signatures,
    #[serde(default = "yes")]
    numbered: bool,
    name: Wording,
    #[serde(default)]
    we: Wording,
    #[serde(default)]
    they: Wording,
    title: Wording,
    #[serde(default)]
    place: Wording,
    #[serde(default)]
    preamble: Wording,
    #[serde(default)]
    field: Vec<FileField>,
    #[serde(default)]
    part: Vec<FilePart>,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FileField {
    id: String,
    #[serde(default)]
    usual: String,
    #[serde(default)]
    kk: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    en: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FilePart {
    id: String,
    #[serde(default)]
    kk: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    clause: Vec<FileClause>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FileClause {
    id: String,
    #[serde(default)]
    kk: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    negotiable: bool,
    #[serde(default)]
    fallback: Wording,
    #[serde(default)]
    table: Option<TableKind>,
}

/// Which table stands in a clause.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum TableKind {
    Lines,
    Payable,
    Works,
    Goods,
    Debts,
    Reconciliation,
}

impl TableKind {
    const NAMED: [(Self, &'static str); 5] = [
        (Self::Payable, "payable"),
        (Self::Works, "works"),
        (Self::Goods, "goods"),
        (Self::Debts, "debts"),
        (Self::Reconciliation, "reconciliation"),
    ];

    /// The name under which a passage keeps it; the lines of a specification have none.
    fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    fn named(name: &str) -> Self {
        Self::NAMED.iter().find(|(_, known)| *known == name).map_or(Self::Lines, |(kind, _)| *kind)
    }
}

impl Template {
    /// Reads a file of the form that the library has.
    ///
    /// # Errors
    /// Where it is another form, a code stands twice, or nothing is written.
    pub fn read(file: &str) -> Result<Self, NoTemplate> {
        let read: File = toml::from_str(file).map_err(|error| {
            let line = error.span().and_then(|span| file.get(..span.start)).unwrap_or_default();
            NoTemplate { line: line.matches('\n').count() + 1, fault: NoForm::of(error.message()) }
        })?;
        let text =
            Text { signatures: read.signatures, is_numbered: read.numbered, passages: passages(&read) };
        let twice = text.passages.iter().enumerate().find(|(at, one)| {
            !one.code.is_empty() && text.passages.iter().take(*at).any(|other| other.code == one.code)
        });
        if let Some((_, one)) = twice {
            let at = file.rfind(&format!("\"{}\"", one.code)).and_then(|at| file.get(..at));
            let line = at.unwrap_or_default().matches('\n').count() + 1;
            return Err(NoTemplate { line, fault: NoForm::Twice(one.code.clone()) });
        }
        if text.languages().is_empty() {
            return Err(NoTemplate { line: 1, fault: NoForm::NoWords });
        }
        Ok(Self { kind: read.kind, name: read.name, text })
    }

    /// The same in the form of the library's files.
    pub fn file(&self) -> String {
        toml::to_string(&self.to_file()).unwrap_or_default()
    }

    fn to_file(&self) -> File {
        let passages = &self.text.passages;
        let words = |code: &str| self.text.find(code).map(|one| one.wording.clone()).unwrap_or_default();
        let values = passages.iter().filter(|one| one.kind == PassageKind::Value).map(file_field);
        let mut part: Vec<FilePart> = Vec::new();
        for passage in passages {
            match passage.kind {
                PassageKind::Part => part.push(FilePart::new(&passage.code, &passage.wording)),
                PassageKind::Clause | PassageKind::Lines => {
                    if part.is_empty() {
                        part.push(FilePart::new("P0", &Wording::default()));
                    }
                    part.iter_mut()
                        .last()
                        .map(|last| last.clause.push(file_clause(passage)))
                        .unwrap_or_default();
                }
                _ => {}
            }
        }
        File {
            kind: self.kind.clone(),
            signatures: self.text.signatures,
            numbered: self.text.is_numbered,
            name: self.name.clone(),
            we: words("we"),
            they: words("they"),
            title: words("title"),
            place: words("place"),
            preamble: words("preamble"),
            field: values.collect(),
            part,
        }
    }

    /// The sample of this name.
    pub fn sample(name: &str) -> Option<Self> {
        let (_, file) = LIBRARY.iter().find(|(known, _)| *known == name)?;
        Self::read(file).ok()
    }
}

impl FilePart {
    fn new(code: &str, wording: &Wording) -> Self {
        let Wording { kk, ru, en } = wording.clone();
        Self { id: code.to_owned(), kk, ru, en, clause: Vec::new() }
    }
}

fn file_field(passage: &Passage) -> FileField {
    let Wording { kk, ru, en } = passage.wording.clone();
    FileField { id: passage.code.clone(), usual: passage.value.clone(), kk, ru, en }
}

fn file_clause(passage: &Passage) -> FileClause {
    let Wording { kk, ru, en } = passage.wording.clone();
    FileClause {
        id: passage.code.clone(),
        kk,
        ru,
        en,
        negotiable: passage.is_negotiable,
        fallback: passage.fallback.clone(),
        table: (passage.kind == PassageKind::Lines).then(|| TableKind::named(&passage.value)),
    }
}

fn passages(file: &File) -> Vec<Passage> {
    use PassageKind::{Place, Preamble, Role, Title};
    let head = [
        (Title, "title", &file.title),
        (Place, "place", &file.place),
        (Preamble, "preamble", &file.preamble),
    ];
    // What is read on paper comes first, what it is made with behind it.
    let roles = [(Role, "we", &file.we), (Role, "they", &file.they)];
    let written = |passages: Vec<(PassageKind, &str, &Wording)>| {
        let passages = passages.into_iter().filter(|(.., wording)| !wording.is_empty());
        passages.map(|(kind, code, wording)| Passage::new(kind, code, wording.clone())).collect::<Vec<_>>()
    };
    let mut passages = written(head.to_vec());
    passages.extend(file.part.iter().flat_map(part));
    passages.extend(written(roles.to_vec()));
    passages.extend(file.field.iter().map(value));
    passages
}

fn value(field: &FileField) -> Passage {
    let name = wording([&field.kk, &field.ru, &field.en]);
    Passage { value: field.usual.clone(), ..Passage::new(PassageKind::Value, &field.id, name) }
}

fn part(part: &FilePart) -> Vec<Passage> {
    let heading = Passage::new(PassageKind::Part, &part.id, wording([&part.kk, &part.ru, &part.en]));
    let heading = Some(heading).filter(|heading| !heading.wording.is_empty());
    heading.into_iter().chain(part.clause.iter().map(clause)).collect()
}

fn clause(clause: &FileClause) -> Passage {
    let kind = if clause.table.is_some() { PassageKind::Lines } else { PassageKind::Clause };
    Passage {
        fallback: clause.fallback.clone(),
        is_negotiable: clause.negotiable,
        value: clause.table.map(|table| table.name().to_owned()).unwrap_or_default(),
        ..Passage::new(kind, &clause.id, wording([&clause.kk, &clause.ru, &clause.en]))
    }
}

/// Words as they stand in a file, without the line ends around them.
fn wording(words: [&String; 3]) -> Wording {
    let [kk, ru, en] = words.map(|words| words.trim().to_owned());
    Wording { kk, ru, en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_whole_in_both_languages_and_comes_back() {
        for (name, file) in LIBRARY {
            let template = Template::read(file).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(template.text.languages(), ["kk", "ru"], "{name}");
            assert_eq!(Template::read(&template.file()), Ok(template), "{name}");
        }
    }

    #[test]
    fn a_file_of_another_form_is_refused_with_its_line() {
        let found = |file: &str| Template::read(file).map_err(|error| (error.line, error.fault)).unwrap_err();
        assert_eq!(found("kind = \"x\"\nname = 5"), (2, NoForm::OtherKind));
        assert_eq!(found("kind = \"x\"\nsong = 1\n[name]\n[title]"), (2, NoForm::Unknown("song".into())));
        assert_eq!(found("kind = \"x\"\n[name]\n").1, NoForm::Missing("title".into()));
        assert_eq!(found("kind = \"x\nname").1, NoForm::Signs);
        assert_eq!(found("kind = \"x\"\n[name]\n[title]\n"), (1, NoForm::NoWords));
        let part = "[[part]]\nid = \"A\"\nru = \"Цена\"\n";
        let twice = format!("kind = \"x\"\n[name]\n[title]\n{part}{part}");
        assert_eq!(found(&twice), (8, NoForm::Twice("A".into())));
    }
}
