//! How a package looks: lines in columns, and what is known of the one under the cursor.

use super::{PackageList, Row, Target};
use crate::{
    domain::{
        link::Sight,
        package::required::{Lack, Requirement},
    },
    i18n::packages,
    report::{document_rows, document_stage, document_title, missing_line},
    screens::Context,
    store::package::PackageItem,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// What it is, its date, how far it has come, its file.
const COLUMNS: [Column; 4] = [
    Column { least: 22, wanted: 34, drop: 0, grows: false },
    Column { least: 11, wanted: 11, drop: 2, grows: false },
    Column { least: 30, wanted: 31, drop: 0, grows: false },
    Column { least: 8, wanted: 24, drop: 1, grows: true },
];

/// Above, two parts of three; below, what is known of the one under the cursor.
pub(super) fn list_area(area: Rect) -> Rect {
    Rect { height: (area.height * 3 / 5).max(1), ..area }
}

pub(super) fn list_height(area: Rect) -> usize {
    usize::from(list_area(area).height)
}

impl PackageList {
    /// Whether anything is missing.
    pub(super) fn head(&self, cx: &Context) -> String {
        match (&self.package, self.missing.len()) {
            (None, _) => cx.words.get("package-reading"),
            (Some(package), 0) if package.terms.state.is_on_the_way() => String::new(),
            (Some(_), 0) => cx.words.get("package-complete"),
            (Some(_), count) => cx.words.count("package-missing", count),
        }
    }

    /// What stands in a line.
    pub(super) fn cells(&self, row: Row, cx: &Context) -> [String; 4] {
        let empty = String::new;
        match row {
            Row::Lack(at) => {
                let missing = self.package.as_ref().zip(self.missing.get(at));
                let line = missing.map(|(package, missing)| missing_line(package, missing, cx.words));
                let line = line.unwrap_or_default();
                [format!("! {}", text::clean(&line)), empty(), empty(), empty()]
            }
            Row::Item(at) => self.items().get(at).map_or_else(Default::default, |item| self.item(item, cx)),
        }
    }

    fn item(&self, item: &PackageItem, cx: &Context) -> [String; 4] {
        let day = item.day.map(|day| cx.words.formats.date(day)).unwrap_or_default();
        let name = text::clean(item.link.path.rsplit('/').next().unwrap_or_default());
        let file = if self.is_doubtful(item) { format!("! {name}") } else { name };
        [text::clean(&document_title(item, cx.words)), day, document_stage(item, cx.words), file]
    }

    /// Whether its file is lost or another one; what is the matter is told below.
    fn is_doubtful(&self, item: &PackageItem) -> bool {
        let sight = item.row.and_then(|row| self.files.sight(row.0)).filter(|_| !item.link.is_none());
        sight.is_some_and(|sight| matches!(sight, Sight::Changed | Sight::Lost(_)))
    }

    /// What is known of the document under the cursor; of one that is not there, what will do.
    pub(super) fn details(&self, cx: &Context) -> Vec<(String, String)> {
        let mut told = match self.current() {
            Some(Target::Item(item)) => document_rows(item, cx.words),
            Some(Target::Absent(asked)) => {
                let told = packages::lack(packages::required(&asked, cx.words), Lack::Absent, cx.words);
                vec![(cx.words.get("annex-document"), told)]
            }
            None => Vec::new(),
        };
        if let Some(Target::Item(item)) = self.current() {
            let file = self.files.words(&item.link, item.row.map(|row| row.0), cx);
            let label = cx.words.get("field-file");
            told.iter_mut().filter(|(name, _)| *name == label).for_each(|(_, value)| value.clone_from(&file));
        }
        told.retain(|(_, value)| !value.is_empty());
        told.into_iter()
            .map(|(name, value)| (name, text::clean_lines(&value)))
            .chain(self.later(cx))
            .collect()
    }

    /// What will be asked for once more has happened.
    fn later(&self, cx: &Context) -> Option<(String, String)> {
        let asked = self.package.as_ref()?.required();
        let later: Vec<&Requirement> = asked.iter().filter(|one| !one.is_due).collect();
        let names: Vec<String> = later.iter().map(|one| packages::required(one, cx.words)).collect();
        let told = || (String::new(), cx.words.say("package-later", [("names", names.join(", "))]));
        (!names.is_empty()).then(told)
    }

    pub(super) fn draw_package(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.package.is_none() {
            paint::empty(buffer, area, &self.head(cx), cx.theme);
            return;
        }
        let list = list_area(area);
        let (rows, height) = (self.rows(), usize::from(list.height));
        let top = self.cursor.top(height);
        let widths = paint::widths(&COLUMNS, list.width.saturating_sub(2));
        for (line, (at, row)) in (0..).zip(rows.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(list, line);
            self.draw_row(buffer, place, (*row, &widths), cx);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, list, (top > 0, top + height < rows.len()), cx.theme);
        let shown = u16::try_from(rows.len()).unwrap_or(list.height).min(list.height);
        self.draw_details(buffer, paint::below(area, shown), cx);
    }

    fn draw_row(&self, buffer: &mut Buffer, place: Rect, (row, widths): (Row, &[u16]), cx: &Context) {
        let cells = self.cells(row, cx);
        let [name, ..] = &cells;
        if matches!(row, Row::Lack(_)) {
            paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), name, cx.theme.warning);
            return;
        }
        let mut x = place.x + 1;
        let shown = cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0);
        for (column, (cell, width)) in shown {
            paint::put(buffer, (x, place.y), *width, cell, self.style(row, column, cx));
            x += width + 2;
        }
    }

    /// What is complete stands back, a file that is not as it was stands out.
    fn style(&self, row: Row, column: usize, cx: &Context) -> Style {
        let Row::Item(at) = row else { return cx.theme.warning };
        let Some(item) = self.items().get(at) else { return cx.theme.text };
        match column {
            0 => cx.theme.title,
            3 if self.is_doubtful(item) => cx.theme.warning,
            2 if item.document.is_complete() => cx.theme.faint,
            _ => cx.theme.text,
        }
    }

    fn draw_details(&self, buffer: &mut Buffer, below: Rect, cx: &Context) {
        paint::rule(buffer, Rect { height: below.height.min(1), ..below }, cx.theme);
        let room = usize::from(below.width.saturating_sub(4));
        let told = self.details(cx).into_iter().flat_map(|(name, value)| {
            let line = if name.is_empty() { value } else { format!("{name}: {value}") };
            text::wrap(&line, room)
        });
        for (row, line) in (1..below.height).zip(told) {
            let place = paint::line(below, row);
            paint::put(buffer, (place.x + 2, place.y), place.width.saturating_sub(3), &line, cx.theme.text);
        }
    }
}
