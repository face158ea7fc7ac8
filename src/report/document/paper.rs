//! A document with everything filled in: what the writers of files lay out.

use super::{
    Finding, TableOut, Values,
    fill::Filler,
    shown,
    values::{ColumnOut, Signer},
};
use crate::domain::contract::text::{LANGUAGES, Passage, PassageKind, Signatures, Text, Wording, numbers};
use serde::Serialize;

/// A document, block by block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Codes of the languages that stand side by side: one or two.
    pub languages: Vec<&'static str>,
    pub blocks: Vec<Block>,
    /// Names of the fields that nothing stands in: such a document goes out as a draft only.
    pub blanks: Vec<String>,
}

impl Paper {
    /// Whether anything of it fits into a workbook.
    pub fn has_table(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Table { .. }))
    }
}

/// One block, its words in each language of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "lowercase")]
pub enum Block {
    Title(Vec<String>),
    /// Where, and when.
    Place(Vec<(String, String)>),
    /// Words without a number.
    Paragraph(Vec<String>),
    Heading {
        number: String,
        text: Vec<String>,
    },
    Clause {
        number: String,
        text: Vec<String>,
    },
    /// Columns, then rows; the last row may be the total.
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// Sides next to each other.
    Signatures(Vec<SideOut>),
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Column {
    pub heading: String,
    /// What stands above it and its neighbours together; empty where nothing does.
    pub group: String,
    /// Its share of the width, beside those of the others.
    pub share: usize,
    /// Figures stand at the right.
    pub is_figures: bool,
}

/// Position and name of one who signs, in each language.
pub type SignerOut = (Vec<String>, Vec<String>);

/// Details of one side, and who signs for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SideOut {
    /// What it is called in the text, in each language.
    pub role: Vec<String>,
    /// Its details, line by line, in each language.
    pub details: Vec<Vec<String>>,
    /// Position, then name of each signer, in each language.
    pub signers: Vec<SignerOut>,
    /// Where a seal may stand, in each language.
    pub seal: Vec<String>,
}

/// Everything wrong with a text in these languages, whatever stands in its fields.
pub fn check(text: &Text, languages: &[&'static str]) -> Vec<Finding> {
    let filler = Filler::new(text, Values::default());
    let words = text
        .passages
        .iter()
        .flat_map(|one| languages.iter().map(move |language| (one, *language, one.wording.get(language))));
    words.flat_map(|(one, language, words)| filler.check(&one.code, language, words)).collect()
}

/// The same with one trial of each passage where all fields are empty and one where none is: what repeats without end
/// or cannot be reckoned shows itself there.
pub fn check_by_trial(text: &Text, languages: &[&'static str]) -> Vec<Finding> {
    let found = check(text, languages);
    if !found.is_empty() {
        return found;
    }
    let trials =
        [Values::default(), Values::every("1")].map(|values| shown(text, languages, &values).findings);
    let mut found = trials.concat();
    found.sort();
    found.dedup();
    found
}

/// The document, its fields filled in.
///
/// # Errors
/// Everything that is wrong with the text, with its places.
pub fn write(text: &Text, languages: &[&'static str], values: &Values) -> Result<Paper, Vec<Finding>> {
    let found = check(text, languages);
    if !found.is_empty() {
        return Err(found);
    }
    let writer = Writer::new(text, languages, values);
    let blocks = writer.blocks().map_err(|finding| vec![finding])?;
    Ok(Paper { languages: languages.to_vec(), blocks, blanks: writer.filler.blanks() })
}

pub(super) struct Writer<'a> {
    text: &'a Text,
    languages: &'a [&'static str],
    values: &'a Values,
    pub filler: Filler,
}

impl<'a> Writer<'a> {
    pub fn new(text: &'a Text, languages: &'a [&'static str], values: &'a Values) -> Self {
        Self { text, languages, values, filler: Filler::new(text, values.clone()) }
    }

    fn blocks(&self) -> Result<Vec<Block>, Finding> {
        let mut blocks = Vec::new();
        for (passage, number) in self.text.passages.iter().zip(numbers(&self.text.passages)) {
            let number = number.filter(|_| self.text.is_numbered);
            let number = number.map(|number| format!("{number}.")).unwrap_or_default();
            blocks.extend(self.block(passage, number)?);
        }
        blocks.extend(self.signatures()?);
        Ok(blocks)
    }

    /// A passage as a block; nothing where its branches left no words.
    fn block(&self, passage: &Passage, number: String) -> Result<Option<Block>, Finding> {
        if !passage.kind.is_on_paper() {
            return Ok(None);
        }
        if passage.kind == PassageKind::Lines {
            return Ok(self.table(&passage.value));
        }
        let text = self.filled(passage)?;
        if text.iter().all(String::is_empty) {
            return Ok(None);
        }
        Ok(Some(match passage.kind {
            PassageKind::Title => Block::Title(text),
            PassageKind::Place => Block::Place(text.into_iter().zip(self.said("{{ date }}")?).collect()),
            PassageKind::Part => Block::Heading { number, text },
            PassageKind::Clause => Block::Clause { number, text },
            _ => Block::Paragraph(text),
        }))
    }

    fn filled(&self, passage: &Passage) -> Result<Vec<String>, Finding> {
        let words = |language: &&'static str| {
            self.filler.fill(&passage.code, language, passage.wording.get(language))
        };
        self.languages.iter().map(words).collect()
    }

    /// The same tags in every language.
    fn said(&self, words: &str) -> Result<Vec<String>, Finding> {
        self.languages.iter().map(|language| self.filler.fill("", language, words)).collect()
    }

    /// The table of this name, the lines of a specification where it has none; nothing where the document has no such.
    fn table(&self, name: &str) -> Option<Block> {
        if name.is_empty() {
            return Some(self.lines());
        }
        let table = self.values.tables.get(name)?;
        Some(Block::Table {
            columns: table.columns.iter().map(|column| self.column(column)).collect(),
            rows: self.rows(table),
        })
    }

    fn column(&self, column: &ColumnOut) -> Column {
        let heading = joined(self.worded(&column.heading));
        let group = joined(self.worded(&column.group));
        Column { heading, group, share: column.share, is_figures: column.is_figures }
    }

    fn rows(&self, table: &TableOut) -> Vec<Vec<String>> {
        let row = |row: &Vec<Wording>| row.iter().map(|cell| joined(self.worded(cell))).collect();
        table.rows.iter().map(row).collect()
    }

    fn worded(&self, wording: &Wording) -> Vec<String> {
        self.languages.iter().map(|language| wording.get(language).to_owned()).collect()
    }

    fn lines(&self) -> Block {
        let columns = COLUMNS.into_iter().enumerate().map(|(at, (words, share))| Column {
            heading: joined(self.in_languages(words)),
            share,
            is_figures: at > 2,
            group: String::new(),
        });
        let row = |(at, line): (usize, &super::LineOut)| {
            let cells = [&line.name, &line.unit, &line.quantity, &line.price, &line.sum, &line.vat];
            std::iter::once((at + 1).to_string()).chain(cells.map(String::clone)).collect()
        };
        let rows = self.values.lines.iter().enumerate().map(row).chain(self.totals());
        Block::Table { columns: columns.collect(), rows: rows.collect() }
    }

    /// The row below the lines.
    fn totals(&self) -> Option<Vec<String>> {
        let (total, vat) = self.values.totals.clone()?;
        let blank = String::new;
        Some(vec![blank(), joined(self.in_languages(TOTAL)), blank(), blank(), blank(), total, vat])
    }

    fn in_languages(&self, words: [&str; 3]) -> Vec<String> {
        let word = |language: &&'static str| in_language(words, language);
        self.languages.iter().map(word).collect()
    }

    pub fn signatures(&self) -> Result<Option<Block>, Finding> {
        let sides: &[(&str, &str)] = match self.text.signatures {
            Signatures::None => return Ok(None),
            Signatures::We | Signatures::WeBriefly => &[("we", "us")],
            Signatures::Both | Signatures::BothBriefly => &[("we", "us"), ("they", "client")],
        };
        let sides = sides.iter().zip(&self.values.signers);
        let sides: Result<_, _> = sides.map(|(side, signers)| self.side(*side, signers)).collect();
        Ok(Some(Block::Signatures(sides?)))
    }

    fn side(&self, (role, group): (&str, &str), signers: &[Signer]) -> Result<SideOut, Finding> {
        let called = self.text.find(role).filter(|one| one.kind == PassageKind::Role);
        Ok(SideOut {
            role: called.map(|one| self.filled(one)).transpose()?.unwrap_or_default(),
            details: self.details(group)?,
            signers: self.signers(group, signers)?,
            seal: self.in_languages(SEAL),
        })
    }

    /// Details of a side, line by line in each language; none where the text has named them already.
    fn details(&self, group: &str) -> Result<Vec<Vec<String>>, Finding> {
        if !self.text.signatures.has_details() {
            return Ok(Vec::new());
        }
        let details = self.said(&format!("{{{{ {group}.requisites }}}}"))?;
        self.said(&DETAILS.map(|name| format!("{{{{ {group}.{name} }}}}")).concat())?;
        let lines = |text: &String| text.lines().map(str::to_owned).collect();
        Ok(details.iter().map(lines).collect())
    }

    /// Where nobody is named there is room for one.
    fn signers(&self, group: &str, signers: &[Signer]) -> Result<Vec<SignerOut>, Finding> {
        if signers.is_empty() {
            let field = |name: &str| self.said(&format!("{{{{ {group}.{name} }}}}"));
            return Ok(vec![(field("signer_position")?, field("signer_name")?)]);
        }
        Ok(signers.iter().map(|one| (self.worded(&one.position), self.worded(&one.name))).collect())
    }
}

/// Details without which no document goes out: asked for one by one, so that a missing one is told by its name.
const DETAILS: [&str; 3] = ["id_number", "address", "account"];

/// Words in Kazakh, Russian and English.
type Words = [&'static str; 3];

/// Columns of a specification (`documents/phrases.csv`: specification, column) with their shares of a hundred.
const COLUMNS: [(Words, usize); 7] = [
    (["№", "№", "No."], 6),
    (["Тауардың атауы", "Наименование", "Name"], 34),
    (["Өлшем бірлігі", "Ед. изм.", "Unit"], 10),
    (["Саны", "Кол-во", "Quantity"], 11),
    (["Бірлік бағасы", "Цена", "Price"], 13),
    (["Сомасы", "Сумма", "Sum"], 14),
    (["ҚҚС", "НДС", "VAT"], 12),
];

/// The row of the sums (`documents/phrases.csv`: specification, total).
const TOTAL: Words = ["Барлығы", "Итого", "Total"];

/// The place of a seal.
const SEAL: Words = ["М. О.", "М. П.", "Seal"];

/// Languages beside each other; words that they share stand once.
fn joined(mut words: Vec<String>) -> String {
    words.dedup();
    words.join(" / ")
}

fn in_language(words: [&str; 3], language: &str) -> String {
    let at = LANGUAGES.iter().position(|known| *known == language);
    at.and_then(|at| words.get(at)).map(|word| (*word).to_owned()).unwrap_or_default()
}
