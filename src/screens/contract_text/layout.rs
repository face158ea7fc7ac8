//! Rows of a text: wrapped once, and looked up by passage.

use super::ContractText;
use crate::{
    domain::contract::text::{
        PassageKind,
        difference::{Change, Difference, marked},
    },
    report::document::in_own_language,
    screens::Context,
    ui::text,
};
use std::ops::Range;

/// What a row is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Heading,
    Words,
    /// Between the words of two languages, what a value is called.
    Faint,
    Added,
    Removed,
}

/// One row: its cells side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Whose words stand in it.
    pub passage: usize,
    /// At the first row of a passage.
    pub number: String,
    pub cells: Vec<String>,
    pub look: Look,
}

/// All rows, and which of them are seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub all: Vec<Row>,
    /// The first that is seen.
    pub top: usize,
}

impl Rows {
    /// Rows of one passage.
    fn of(&self, passage: usize) -> Range<usize> {
        let start = self.all.partition_point(|row| row.passage < passage);
        start..self.all.partition_point(|row| row.passage <= passage)
    }

    /// Moves so that a passage is seen, its beginning first.
    pub(super) fn show(&mut self, passage: usize, height: usize) {
        let rows = self.of(passage);
        if rows.end > self.top + height {
            self.top = rows.end.saturating_sub(height);
        }
        self.top = self.top.min(rows.start).min(self.all.len().saturating_sub(1));
    }

    /// The passage that stands a page away.
    pub(super) fn page(&self, passage: usize, is_on: bool, height: usize) -> usize {
        let at = self.of(passage).start;
        let step = height.max(2) - 1;
        let wanted = if is_on { at + step } else { at.saturating_sub(step) };
        let last = self.all.len().saturating_sub(1);
        let found = self.all.get(wanted.min(last)).map_or(passage, |row| row.passage);
        // A passage longer than the page is gone past all the same.
        match is_on {
            true if found == passage => passage + 1,
            false if found == passage => passage.saturating_sub(1),
            _ => found,
        }
    }

    /// The whole text, line by line.
    pub(super) fn page_text(&self) -> String {
        let line = |row: &Row| {
            let words = row.cells.iter().filter(|cell| !cell.is_empty()).cloned();
            let number = Some(row.number.clone()).filter(|number| !number.is_empty());
            number.into_iter().chain(words).collect::<Vec<_>>().join(" ")
        };
        self.all.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// Cells of the numbers before the words.
pub(super) const NUMBER: u16 = 6;
/// Cells between two languages.
const BETWEEN: usize = 2;

impl ContractText {
    /// Wraps the text anew.
    pub(super) fn lay_out(&mut self, cx: &Context) {
        let room = usize::from(Self::areas(cx.body).1.width.saturating_sub(NUMBER + 1)).max(10);
        self.rows.all = match &self.compared {
            Some(compared) => {
                let place = |one: &Difference| {
                    let code = &one.passage.code;
                    text::clean(compared.called.get(code).unwrap_or(code))
                };
                let found = compared.found.iter().enumerate();
                found.flat_map(|(at, one)| changed((at, one), &place(one), room, cx)).collect()
            }
            None => self.rows_of_text(room, cx),
        };
        self.rows.top = 0;
        self.rows.show(self.at, Self::text_height(cx));
    }

    fn rows_of_text(&self, room: usize, cx: &Context) -> Vec<Row> {
        let page = &self.page;
        let mut rows = Vec::new();
        for (at, ((one, number), words)) in
            page.text.passages.iter().zip(&page.numbers).zip(&page.words).enumerate()
        {
            let look = match one.kind {
                PassageKind::Part | PassageKind::Title => Look::Heading,
                PassageKind::Value | PassageKind::Role => Look::Faint,
                _ => Look::Words,
            };
            let words = match one.kind {
                PassageKind::Value => {
                    vec![format!("{}: {}", in_own_language(&one.wording, cx.words), one.value)]
                }
                PassageKind::Lines => vec!["▤".to_owned()],
                _ => words.clone(),
            };
            rows.extend(side_by_side(at, number.clone(), &words, (room, look)));
        }
        rows
    }
}

/// The words of a passage, languages next to each other where there is room, else one below the other.
fn side_by_side(passage: usize, number: String, words: &[String], (room, look): (usize, Look)) -> Vec<Row> {
    let count = words.len().max(1);
    let is_wide = room >= 80 && count > 1;
    let cells = if is_wide { (room - BETWEEN * (count - 1)) / count } else { room };
    let wrapped: Vec<Vec<String>> =
        words.iter().map(|words| text::wrap(&text::clean_lines(words), cells)).collect();
    let mut rows: Vec<Row> = if is_wide {
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        let row = |at: usize| {
            let cell = |(place, lines): (usize, &Vec<String>)| {
                let line = lines.get(at).map_or("", String::as_str);
                if place + 1 < count { text::pad_right(line, cells + BETWEEN) } else { line.to_owned() }
            };
            wrapped.iter().enumerate().map(cell).collect()
        };
        (0..height).map(|at| Row { passage, number: String::new(), cells: row(at), look }).collect()
    } else {
        let lines = wrapped.into_iter().flatten();
        lines.map(|line| Row { passage, number: String::new(), cells: vec![line], look }).collect()
    };
    if let Some(first) = rows.first_mut() {
        first.number = number;
    }
    rows
}

/// What became of a passage; what is the same takes one row.
fn changed((at, difference): (usize, &Difference), place: &str, room: usize, cx: &Context) -> Vec<Row> {
    let (key, look) = match difference.change {
        Change::Same => return Vec::new(),
        Change::Changed(_) => ("text-changed", Look::Heading),
        Change::Moved => ("text-moved", Look::Heading),
        Change::Added => ("text-added", Look::Added),
        Change::Removed => ("text-removed", Look::Removed),
    };
    let row = |line: String, look: Look| Row { passage: at, number: String::new(), cells: vec![line], look };
    let head = text::wrap(&format!("{place}: {}", cx.words.get(key)), room);
    let mut rows: Vec<Row> = head.into_iter().map(|line| row(line, look)).collect();
    if let Change::Changed(languages) = &difference.change {
        for (_, words) in languages {
            let lines = text::wrap(&text::clean_lines(&marked(words)), room);
            rows.extend(lines.into_iter().map(|line| row(line, Look::Words)));
        }
    } else {
        let wording = &difference.passage.wording;
        let words = wording.languages().map(|language| wording.get(language)).collect::<Vec<_>>().join("\n");
        let lines = text::wrap(&text::clean_lines(&words), room);
        rows.extend(lines.into_iter().map(|line| row(line, look)));
    }
    rows.push(row(String::new(), Look::Words));
    rows
}
